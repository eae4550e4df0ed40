"""A section of the settings: its title, what is in it, and whether it is saved or holds at once."""

from PySide6.QtCore import Signal

from pos.desks.settling import SettingsView
from pos.screens.panel import Panel

WIDEST = 760


class Section(Panel):
    """Reports what a hand changed; whether it may, and whether it can be kept, is for the desk to say."""

    icon = "gear"
    is_guarded = False
    """Whether only who may change the shop changes it."""
    is_saved = False
    """Whether it is changed as a whole, by a button, and not each thing at once."""

    shop_changed = Signal(dict)
    till_changed = Signal(dict)

    def __init__(self) -> None:
        super().__init__()
        self.setMaximumWidth(WIDEST)

    @property
    def title(self) -> str:
        """What the section is called."""
        raise NotImplementedError

    def show_settings(self, view: SettingsView) -> None:
        """Show what holds now."""
        raise NotImplementedError

    def save(self) -> None:
        """Hand over what was typed, when anything was."""

    def take_keyboard(self) -> None:
        """Give the keyboard to what is typed first."""
        self.setFocus()
