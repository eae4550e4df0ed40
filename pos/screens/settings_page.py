"""The settings: what was chosen for the shop, for this till and for its devices."""

from PySide6.QtCore import Signal

from pos.screens.page import Page


class SettingsPage(Page):
    """Shows what was chosen, a section at a time."""

    closed = Signal()
    """Back to the sale."""
