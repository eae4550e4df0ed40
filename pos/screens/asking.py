"""Asks whether something is really meant, and does it after a yes."""

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QObject

from pos.screens.entry_views import QuestionView
from pos.screens.question_card import QuestionCard
from pos.screens.window import TillWindow


class Asking(QObject):
    """Holds what is done after a yes; a no, and Esc, leave everything as it is."""

    def __init__(self, window: TillWindow) -> None:
        super().__init__()
        self._window = window
        self._then: Callable[[], object] | None = None

    @cached_property
    def card(self) -> QuestionCard:
        """Shows the question; a card is made when it is first opened."""
        card = QuestionCard(self._window)
        card.answered.connect(self._answer)
        return card

    def ask(self, view: QuestionView, then: Callable[[], object]) -> None:
        """Ask, and do it after a yes."""
        self._then = then
        self.card.ask(view)

    def _answer(self, is_yes: bool) -> None:  # noqa: FBT001 - a signal's value
        then, self._then = self._then, None
        if is_yes and then is not None:
            then()
