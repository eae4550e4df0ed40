"""The room that leads to the settings of the shop and of this till."""

from pos.screens.button import Button, Kind, Shape
from pos.screens.fonts import REGULAR
from pos.screens.office.room import Room
from pos.screens.office.setting import Setting
from pos.screens.panel import Panel, column, row, words


class SettingsRoom(Room):
    """One button: the settings have a page of their own at the till."""

    def __init__(self, _setting: Setting) -> None:
        super().__init__()
        self._text = words(17, REGULAR, "text_2").wrapped()
        self.go = Button(Shape.ROW, Kind.PRIMARY, icon="gear")
        self.go.clicked.connect(lambda: self.action_asked.emit("settings"))
        card = Panel(card="plain")
        inside = column(self._text, row(self.go, None), gap=16)
        inside.setContentsMargins(24, 20, 24, 24)
        card.setLayout(inside)
        self.setLayout(column(card, None))
        self.say()

    @property
    def title(self) -> str:
        """What the room is called."""
        return self.tr("Settings")

    def come_in(self) -> None:
        """Give the keyboard to the button."""
        self.go.setFocus()

    def say(self) -> None:
        """Say where the settings are."""
        self._text.setText(
            self.tr("Shop, receipt, printers, keys, scanner, M-Pesa and look are set on one page.")
        )
        self.go.label(self.tr("Open the settings"))
