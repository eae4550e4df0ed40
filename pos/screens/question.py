"""A question of the first start: its title, what it is for, and what is answered."""

from PySide6.QtCore import Signal

from pos.desks.first_start import FirstStart
from pos.desks.views import Notice
from pos.screens.option_row import OptionRow
from pos.screens.panel import Panel

WIDEST = 620


class Question(Panel):
    """Reports each answer as it is typed or touched; whether it can be kept is for the desk to say."""

    answered = Signal(dict)
    """Answers by their names."""

    def __init__(self) -> None:
        super().__init__()
        self.setMaximumWidth(WIDEST)

    @property
    def title(self) -> str:
        """What is asked."""
        raise NotImplementedError

    @property
    def purpose(self) -> str:
        """What the answer is for."""
        raise NotImplementedError

    @property
    def options(self) -> OptionRow | None:
        """What Alt with a figure chooses from, when there is something to choose."""
        return None

    def show_answers(self, answers: FirstStart) -> None:
        """Show what was answered so far."""
        raise NotImplementedError

    def judge(self, fault: Notice | None, *, asked: bool) -> None:
        """Say what is wrong with the answer, once it is asked for in so many words."""

    def lacks(self) -> Notice | None:
        """Give what keeps it from going on that the desk cannot know, or None."""
        return None

    def take_keyboard(self) -> None:
        """Give the keyboard to what is typed first."""
        self.setFocus()
