"""A card that waits for the new key of an action, and says when it is taken."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from pos.desks.keys import ACTIONS, Keys
from pos.desks.views import Notice
from pos.screens.button import Button, Kind, Shape
from pos.screens.fonts import BOLD, REGULAR, SEMIBOLD
from pos.screens.key_taker import KeyTaker
from pos.screens.keys import key_of, shown_key, words_of
from pos.screens.overlay import Overlay
from pos.screens.panel import Panel, column, row, words
from pos.screens.said_line import SaidLine
from pos.screens.sentences import sentence

OWN = {action.name: action.key for action in ACTIONS}


class KeyCard(Overlay):
    """Every key that is pressed while it is there is the wish for a new one; Esc takes it away."""

    key_pressed = Signal(str, str)
    """The action, and the key that was pressed for it."""
    own_asked = Signal(str)
    """The action is to have its own key again."""

    def __init__(self, parent: QWidget) -> None:
        self._taker = KeyTaker(self._take)  # it has to be there when the card is hidden first
        super().__init__(parent, width=560)
        self._action, self._keys = "", Keys()
        self._notice: Notice | None = None
        self._name, self._now = words(26, BOLD).wrapped(), words(20, SEMIBOLD, "text_2")
        self._press = words(18, REGULAR).wrapped()
        self._said = SaidLine()
        self._own = Button(Shape.ROW, Kind.QUIET, icon="arrow-counter-clockwise")
        self._own.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._own.clicked.connect(lambda: self.own_asked.emit(self._action))
        there = Panel(card="sunken")
        inside = column(self._name, self._now, gap=8)
        inside.setContentsMargins(20, 18, 20, 18)
        there.setLayout(inside)
        for part in (there, self._press, self._said):
            self.body.addWidget(part)
        self.body.addLayout(row(self._own, None))
        self.say()

    def ask(self, action: str, keys: Keys) -> None:
        """Wait for the new key of an action."""
        self._action, self._keys, self._notice = action, keys, None
        self.say()
        self.open_card()
        self._taker.begin()

    def refuse(self, notice: Notice) -> None:
        """Say why that key cannot be it; another one can be pressed."""
        self._notice = notice
        self.say()

    def hideEvent(self, event: QHideEvent) -> None:
        """The keys do again what they did."""
        self._taker.end()
        super().hideEvent(event)

    def say(self) -> None:
        """Say whose key it is, and what was wrong with the last wish."""
        self.titled(self.tr("Another key"))
        self._press.setText(self.tr("Press the new key now, alone or with Ctrl, Alt or Shift."))
        if not self._action:
            return
        self._name.setText(words_of(self._action))
        now = self.tr("Now: {key}").format(key=shown_key(self._keys, self._action))
        self._now.setText(now)
        own = self.tr("Its own key: {key}").format(key=OWN[self._action].replace("+", " "))
        self._own.label(own)
        if self._notice is None:
            self._said.silent()
        else:
            self._said.wrong(sentence(self._notice))

    def _take(self, event: QKeyEvent, _at: float) -> bool:
        if event.key() == Qt.Key.Key_Escape or key_of(event) == self._keys[self._action]:
            self.close_card()
        else:
            self.key_pressed.emit(self._action, key_of(event))
        return True
