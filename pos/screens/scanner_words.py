"""How a scanner types, and what its codes are for, in words."""

from PySide6.QtCore import QObject

from pos.desks.habits import Ending, ScannerHabits
from pos.desks.learning import LearningView
from pos.desks.measuring import ConfigurationCode

ADD_ENTER, ADD_PREFIX, CLEAR = "SUFBK2990D.", "PREBK2997E.", "PRECA2.SUFCA2."
EVERY = "every scanner"


class ScannerWords(QObject):
    """Says in the language of the screen what was measured."""

    def measured(self, view: LearningView) -> tuple[str, ...]:
        """Give what was measured, line by line; nothing before the last scan."""
        if view.habits is None:
            return ()
        gaps = self.tr("Between two letters: {fastest} to {slowest} ms").format(
            fastest=round(view.fastest * 1000), slowest=round(view.slowest * 1000)
        )
        return (gaps, self.around(view.habits), self.ending(view.habits))

    def around(self, habits: ScannerHabits) -> str:
        """Give what it puts before and behind a code."""
        if not (habits.prefix or habits.suffix):
            return self.tr("Nothing stands before or behind the code")
        nothing = self.tr("nothing")
        return self.tr("Before the code: {prefix}. Behind it: {suffix}.").format(
            prefix=f"“{habits.prefix}”" if habits.prefix else nothing,
            suffix=f"“{habits.suffix}”" if habits.suffix else nothing,
        )

    def ending(self, habits: ScannerHabits) -> str:
        """Give how it says that a code is whole."""
        if habits.ending is Ending.KEY:
            return self.tr("It presses Enter behind each code. That is as it should be.")
        return self.tr("It presses no Enter. The code “End every code with Enter” makes it faster.")

    def purpose(self, code: ConfigurationCode) -> str:
        """Give what a code is for."""
        return {
            ADD_ENTER: self.tr("End every code with Enter"),
            ADD_PREFIX: self.tr("Begin every code with “~”"),
            CLEAR: self.tr("Nothing before or behind a code"),
        }.get(code.text, self.tr("Test code"))

    def makers(self, code: ConfigurationCode) -> str:
        """Give whose scanners know a code."""
        return self.tr("every scanner") if code.for_makers == EVERY else code.for_makers
