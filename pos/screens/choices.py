"""What can be done about a payment: a strip of buttons while it waits, a list of them when it has ended."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QSizePolicy

from pos.desks.mpesa_views import Choice, ChoiceView
from pos.screens.button import Button, Kind, Shape
from pos.screens.figures import money_text
from pos.screens.measures import Measures
from pos.screens.mpesa_words import ChoiceWords, MpesaWords
from pos.screens.panel import Panel, column, row
from pos.screens.sentences import sentence

ENTER = "Enter"


class ChoiceButton(Button):
    """One choice; where it cannot be taken its key gives way to the reason."""

    def __init__(self, shape: Shape, choice: Choice, icon: str) -> None:
        super().__init__(shape, Kind.QUIET if shape is Shape.ROW else Kind.PLAIN, icon=icon)
        self.choice = choice
        policy = QSizePolicy.Policy.Expanding
        self.setSizePolicy(policy, QSizePolicy.Policy.Fixed)
        self.sized(16 if shape is Shape.ROW else 14)

    def minimumSizeHint(self) -> QSize:
        """Need room for its name; what it does in more words may end in dots."""
        least = super().minimumSizeHint()
        return QSize(min(least.width(), 300), least.height()) if self._shape is Shape.ROW else least


class _Choices(Panel):
    chosen = Signal(object)

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self._shape = shape
        self._views: tuple[ChoiceView, ...] = ()
        self._phone = ""
        self._has_enter = True
        self._buttons: dict[Choice, ChoiceButton] = {}

    def show_choices(
        self, views: Sequence[ChoiceView], *, phone: str = "", has_enter: bool = True
    ) -> None:
        """Show what can be done, the best first, which Enter takes unless it does something else."""
        self._views, self._phone, self._has_enter = tuple(views), phone, has_enter
        for view in self._views:
            if view.choice not in self._buttons:
                self._add(view.choice)
        layout = self.layout()
        for at, view in enumerate(self._views):
            button = self._buttons[view.choice]
            if layout is not None and layout.indexOf(button) != at:
                layout.removeWidget(button)
                layout.insertWidget(at, button, 1)  # type: ignore[attr-defined]
        self.say()

    def button(self, choice: Choice) -> ChoiceButton:
        """Give the button of a choice."""
        return self._buttons[choice]

    def _add(self, choice: Choice) -> None:
        button = ChoiceButton(self._shape, choice, MpesaWords().choice(choice).icon)
        button.setParent(self)
        button.clicked.connect(lambda: self.chosen.emit(choice))
        self._buttons[choice] = button
        layout = self.layout()
        if layout is not None:
            layout.insertWidget(len(self._buttons) - 1, button, 1)  # type: ignore[attr-defined]
        self._size(button)

    def _size(self, button: ChoiceButton) -> None:
        """Give a button its height."""

    def say(self) -> None:
        """Name every choice, and say why one cannot be taken."""
        shown = {view.choice: view for view in self._views}
        there = (view.choice for view in self._views if view.is_open and self._has_enter)
        best = next(there, None)
        for choice, button in self._buttons.items():
            view = shown.get(choice)
            button.setVisible(view is not None)
            if view is not None:
                self._say_one(button, view, is_best=choice is best)

    def _say_one(self, button: ChoiceButton, view: ChoiceView, *, is_best: bool) -> None:
        amount = money_text(view.amount) if view.amount is not None else ""
        named = MpesaWords().choice(view.choice, amount=amount, phone=self._phone)
        why = self._why_not(view)
        button.setEnabled(view.is_open)
        button.at_key(self._key(view, named, is_best=is_best))
        button.setToolTip(why)
        button.setAccessibleDescription(why)
        self._label(button, named, why, is_best=is_best)

    def _key(self, view: ChoiceView, named: ChoiceWords, *, is_best: bool) -> str:
        return ENTER if is_best else named.key

    def _label(self, button: ChoiceButton, named: ChoiceWords, why: str, *, is_best: bool) -> None:
        """Put the words on a button."""

    def _why_not(self, view: ChoiceView) -> str:
        if view.is_open:
            return ""
        if view.wait:
            return self.tr("in {count} s").format(count=view.wait)
        return sentence(view.why_not) if view.why_not else ""


class ChoiceStrip(_Choices):
    """The choices while a request waits, along the bottom."""

    def __init__(self) -> None:
        super().__init__(Shape.STRIP)
        self.setLayout(row(gap=8))
        self._high = 62

    def fit(self, measures: Measures) -> None:
        """Take the window's size."""
        self._high = measures.strip
        for button in self._buttons.values():
            self._size(button)

    def _size(self, button: ChoiceButton) -> None:
        button.setFixedHeight(self._high)

    def _key(self, view: ChoiceView, named: ChoiceWords, *, is_best: bool) -> str:
        if view.wait:
            return self._why_not(view)
        return super()._key(view, named, is_best=is_best)

    def _label(self, button: ChoiceButton, named: ChoiceWords, why: str, *, is_best: bool) -> None:
        button.label(named.short)


class ChoiceList(_Choices):
    """The choices when a request has ended, below each other, the best one marked."""

    def __init__(self) -> None:
        super().__init__(Shape.ROW)
        self.setLayout(column(gap=8))
        self._high = 66

    def fit(self, measures: Measures) -> None:
        """Take the window's size."""
        self._high = 56 if measures.short else 60 if not measures.wide else 76
        for button in self._buttons.values():
            self._size(button)

    def _size(self, button: ChoiceButton) -> None:
        button.setFixedHeight(self._high)

    def _label(self, button: ChoiceButton, named: ChoiceWords, why: str, *, is_best: bool) -> None:
        button.be(Kind.CHOSEN if is_best else Kind.QUIET)
        button.label(named.name, why or named.detail)
