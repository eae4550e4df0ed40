"""Every action on one card: its key, its words, and a place to touch."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from pos.desks.keys import ACTIONS, Action, Keys, Place
from pos.screens.button import Button, Kind, Shape
from pos.screens.fonts import REGULAR, SEMIBOLD
from pos.screens.keys import STANDARD_KEYS, shown_key, words_of
from pos.screens.overlay import Overlay
from pos.screens.panel import Panel, column, words

COLUMNS = 3
"""How many actions stand side by side."""


class KeysCard(Overlay):
    """Shows what each key does on this till; touching an action does it."""

    asked = Signal(str)

    def __init__(self, parent: QWidget, keys: Keys = STANDARD_KEYS) -> None:
        super().__init__(parent, width=1240)
        self._keys = keys
        self._buttons: dict[str, Button] = {}
        self._titles = {place: words(14, SEMIBOLD, "text_2") for place in Place}
        self._hint = words(14, REGULAR, "text_2").wrapped()
        inside = Panel()
        rows = column(gap=6)
        for place, actions in keys.overlay().items():
            rows.addWidget(self._titles[place])
            rows.addLayout(self._grid([action for action, _ in actions]))
        inside.setLayout(rows)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setMinimumHeight(420)
        self.body.addWidget(area, 1)
        self.body.addWidget(self._hint)
        self.say()

    def _grid(self, actions: list[Action]) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(8)
        for column_ in range(COLUMNS):
            grid.setColumnStretch(column_, 1)
        for at, action in enumerate(actions):
            button = Button(Shape.ROW, Kind.PLAIN, key=shown_key(self._keys, action.name))
            policy = button.sizePolicy()
            policy.setHorizontalPolicy(policy.Policy.Ignored)
            button.setSizePolicy(policy)
            button.clicked.connect(lambda _=None, name=action.name: self._touched(name))
            grid.addWidget(button, at // COLUMNS, at % COLUMNS)
            self._buttons[action.name] = button
        return grid

    def use_keys(self, keys: Keys) -> None:
        """Show the keys that the shop chose."""
        self._keys = keys
        for name, button in self._buttons.items():
            button.at_key(shown_key(keys, name))

    def say(self) -> None:
        """Say what every key does."""
        self.titled(self.tr("All keys"))
        for name, button in self._buttons.items():
            button.label(words_of(name))
        said = {
            Place.ANYWHERE: self.tr("Anywhere"), Place.SALE: self.tr("Sale"),
            Place.LINE: self.tr("Chosen line"), Place.PAYMENT: self.tr("Payment"),
        }  # fmt: skip
        for place, title in self._titles.items():
            title.setText(said[place])
        self._hint.setText(
            self.tr("3 * before a scan: three of it. The keys can be changed in the settings.")
        )

    def _touched(self, name: str) -> None:
        action = next(each for each in ACTIONS if each.name == name)
        self.close_card()
        if not action.is_fixed or name in {"more", "fewer"}:
            self.asked.emit(name)
