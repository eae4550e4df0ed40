"""How this till's scanner types: measured, or set by hand."""

from PySide6.QtCore import Signal

from pos.desks.habits import LONGEST_GAP, Ending, ScannerHabits
from pos.desks.settling import SettingsView
from pos.screens.button import Button, Kind, Shape
from pos.screens.field import Field
from pos.screens.fonts import REGULAR
from pos.screens.panel import column, row, words
from pos.screens.scanner_words import ScannerWords
from pos.screens.section import Section
from pos.screens.setting import Setting

GAPS = (0.03, LONGEST_GAP, 0.1, 0.2)


class ScannerSection(Section):
    """Prefix, suffix, gap and ending; the measuring finds them all."""

    icon, is_saved = "barcode", True

    measuring_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._habits: ScannerHabits | None = None
        self._now = words(16, REGULAR).wrapped()
        self.measure = Button(Shape.ROW, Kind.PRIMARY, icon="barcode")
        self.measure.clicked.connect(self.measuring_asked)
        self.prefix, self.suffix = Field(most=8), Field(most=8)
        self.gap, self.ending = Setting(GAPS), Setting((Ending.KEY, Ending.GAP))
        self.gap.picked.connect(lambda gap: self._change(longest_gap=gap))
        self.ending.picked.connect(lambda ending: self._change(ending=ending))
        around = row(self.prefix, self.suffix, gap=16)
        for at in range(2):
            around.setStretch(at, 1)
        parts = (self._now, row(self.measure, None), around, self.gap, self.ending)
        self.setLayout(column(*parts, gap=18))
        self.say()

    @property
    def title(self) -> str:
        """What the section is called."""
        return self.tr("Scanner")

    def show_settings(self, view: SettingsView) -> None:
        """Show how the scanner types."""
        habits = view.choices.scanner
        if habits == self._habits:
            return
        self._habits = habits
        self.prefix.put(habits.prefix)
        self.suffix.put(habits.suffix)
        self.gap.show_value(min(GAPS, key=lambda gap: abs(gap - habits.longest_gap)))
        self.ending.show_value(habits.ending)
        self.say()

    def save(self) -> None:
        """Hand over what was typed."""
        self._change(prefix=self.prefix.text, suffix=self.suffix.text)

    def take_keyboard(self) -> None:
        """Measure with the keys."""
        self.measure.setFocus()

    def say(self) -> None:
        """Say how it types now, and name the fields."""
        habits, told = self._habits or ScannerHabits(), ScannerWords()
        self._now.setText(f"{told.around(habits)}. {told.ending(habits)}".replace("..", "."))
        self.measure.label(self.tr("Measure the scanner"))
        self.prefix.titled(self.tr("Before each code"), self.tr("A sign that nobody types, like ~"))
        self.suffix.titled(self.tr("Behind each code"), self.tr("Usually nothing"))
        gaps = [self.tr("{count} ms").format(count=round(gap * 1000)) for gap in GAPS]
        self.gap.titled(self.tr("Longest time between two letters of a scan"), gaps)
        ends = [self.tr("It presses Enter"), self.tr("It only stops")]
        self.ending.titled(self.tr("End of a code"), ends)

    def _change(self, **changed: object) -> None:
        now = self._habits or ScannerHabits()
        fields = {name: getattr(now, name) for name in ScannerHabits.__slots__}
        self.till_changed.emit({"scanner": ScannerHabits(**{**fields, **changed})})
