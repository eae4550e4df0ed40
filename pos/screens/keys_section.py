"""Each action with its key; a touch gives it another one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy

from pos.desks.keys import ACTIONS, Action, Keys, Place
from pos.desks.settling import SettingsView
from pos.screens.button import Button, Kind, Shape
from pos.screens.fonts import REGULAR, SEMIBOLD
from pos.screens.keys import shown_key, words_of
from pos.screens.panel import Words, column, row, words
from pos.screens.section import Section

ACROSS = 2
CHANGED = "pencil-simple"


class KeyButton(Button):
    """An action with its key; one that was changed has a pencil besides."""

    def __init__(self, action: Action) -> None:
        super().__init__(Shape.ROW, Kind.PLAIN, icon="keyboard", key=action.key)
        self.action = action
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_key(self, keys: Keys, changed: str) -> None:
        """Show the key of the action."""
        is_changed = keys[self.action.name] != self.action.key
        self._icon = CHANGED if is_changed else "keyboard"
        self.at_key(shown_key(keys, self.action.name))
        self.label(words_of(self.action), spoken=changed if is_changed else "")
        self.update()


class KeysSection(Section):
    """Lists what has a key that can be changed."""

    icon = "keyboard"

    change_asked = Signal(str)
    """The action that is to have another key."""
    all_own_asked = Signal()
    """Every action is to have its own key again."""

    def __init__(self) -> None:
        super().__init__()
        self._keys = Keys()
        self._hint = words(14, REGULAR, "text_2").wrapped()
        self.own = Button(Shape.ROW, Kind.QUIET, icon="arrow-counter-clockwise")
        self.own.clicked.connect(self.all_own_asked)
        self._titles: dict[Place, Words] = {}
        self.buttons: dict[str, KeyButton] = {}
        layout = column(self._hint, row(self.own, None), gap=12)
        for place in Place:
            self._titles[place] = words(16, SEMIBOLD)
            layout.addSpacing(8)
            layout.addWidget(self._titles[place])
            layout.addLayout(self._grid(place))
        self.setLayout(layout)
        self.say()

    @property
    def title(self) -> str:
        """What the section is called."""
        return self.tr("Keys")

    def show_settings(self, view: SettingsView) -> None:
        """Show the keys of this till."""
        self._keys = Keys(view.choices.keys)
        self.say()

    def take_keyboard(self) -> None:
        """Choose with the keys."""
        next(iter(self.buttons.values())).setFocus()

    def say(self) -> None:
        """Name the actions and their keys."""
        self._hint.setText(
            self.tr("Touch an action and press its new key. Enter, Esc, the arrows, + and − stay.")
        )
        self.own.label(self.tr("Every key as it was delivered"))
        self.own.setEnabled(bool(self._keys.changed))
        titles = {
            Place.ANYWHERE: self.tr("Everywhere"), Place.SALE: self.tr("Sale"),
            Place.LINE: self.tr("Chosen line"), Place.PAYMENT: self.tr("Payment"),
        }  # fmt: skip
        for place, label in self._titles.items():
            label.setText(titles[place])
        for button in self.buttons.values():
            button.show_key(self._keys, self.tr("changed"))

    def _grid(self, place: Place) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        here = [each for each in ACTIONS if each.place is place and not each.is_fixed]
        for at, action in enumerate(here):
            button = KeyButton(action)
            button.clicked.connect(lambda _=None, name=action.name: self.change_asked.emit(name))
            grid.addWidget(button, at // ACROSS, at % ACROSS)
            self.buttons[action.name] = button
        for at in range(ACROSS):
            grid.setColumnStretch(at, 1)
        return grid
