"""The first start: a new shop is asked for, question by question."""

from PySide6.QtCore import Signal

from pos.screens.page import Page


class FirstStartPage(Page):
    """Asks what a new shop needs to know, one question to a page."""

    done = Signal()
    """The shop is there and its recovery phrase was written down."""
