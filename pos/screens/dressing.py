"""How the program looks, speaks and moves: as was chosen at this till, and for all its screens at once."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from pos.desks.choices import Choices
from pos.desks.motion import Motion
from pos.screens.basket import SHINE, Basket
from pos.screens.language import Language, Speech
from pos.screens.look import Brightness, Look


@dataclass(frozen=True, slots=True)
class Dress:
    """How the program looks and speaks; one of each belongs to the application."""

    look: Look
    speech: Speech


class Dressing(QObject):
    """Has the application wear what was chosen."""

    moves_otherwise = Signal()
    """What moves by itself lasts otherwise from now on."""

    def __init__(self, application: QApplication, dress: Dress, parent: QObject) -> None:
        super().__init__(parent)
        self._application, self._dress, self._worn = application, dress, ""
        self._motion, self._blink = Motion(parent=self), application.cursorFlashTime()
        self._motion.changed.connect(self.moves_otherwise)

    def wear(self, choices: Choices) -> None:
        """Look and speak as was chosen; to dress everything anew costs time, so only for something new."""
        if choices.theme != self._worn:
            self._worn = choices.theme
            self._dress.look.wear(Brightness(choices.theme))
        if choices.language != self._dress.speech.language.value:
            self._dress.speech.speak(Language(choices.language))

    def reduce(self, *, wanted: bool) -> None:
        """Have nothing move, or everything as designed."""
        self._motion.reduce(wanted=wanted)

    def count_stalls(self, stalls: int) -> None:
        """Have nothing move on a computer that cannot follow."""
        self._motion.count_stalls(stalls)

    def move(self, basket: Basket) -> None:
        """Have all move that moves by itself: the keyboard's mark blinks, and a row that comes shines once."""
        self._application.setCursorFlashTime(self._motion.lasting(self._blink))
        basket.shine_for(self._motion.lasting(SHINE))
