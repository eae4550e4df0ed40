"""The sale before: its change stays in sight until the next sale starts."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy

from pos.desks.keys import Keys
from pos.screens.button import Button, Kind, Shape
from pos.screens.chip import State, StateChip
from pos.screens.figures import amount_text, money_text
from pos.screens.fonts import BOLD, REGULAR, SEMIBOLD
from pos.screens.keys import shown_key
from pos.screens.measures import Measures
from pos.screens.panel import Panel, Sign, column, figures, line_across, row, words
from pos.screens.views import LastSaleView, Method, ShiftView
from pos.screens.ways import Ways


class LastSale(Panel):
    """Shows what the last customer paid and got back."""

    reprint_asked = Signal()
    return_asked = Signal()

    def __init__(self) -> None:
        super().__init__(card="plain")
        self._view: LastSaleView | None = None
        self._room = 330
        self._title = words(16, SEMIBOLD)
        self._chip = StateChip(State.PAID, height=22)
        self._which, self._total = words(14, REGULAR, "text_2"), figures(15)
        self._got, self._received = words(14, REGULAR, "text_2"), figures(15)
        self._build_change()
        self._reprint = Button(Shape.ROW, Kind.QUIET, icon="printer", key="Ctrl R")
        self._return = Button(Shape.ROW, Kind.QUIET, icon="arrow-u-up-left", key="Ctrl U")
        for button in (self._reprint, self._return):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._reprint.clicked.connect(self.reprint_asked)
        self._return.clicked.connect(self.return_asked)
        self._buttons = row(self._reprint, self._return)
        self._sign = Sign("receipt", 20, "text")
        head = row(self._sign, self._title, None, self._chip)
        head.setContentsMargins(14, 11, 14, 10)
        inside = column(
            row(self._which, None, self._total), row(self._got, None, self._received), self._change,
            self._buttons, gap=10,
        )  # fmt: skip
        inside.setContentsMargins(14, 10, 14, 14)
        self.setLayout(column(head, line_across(), inside))

    def _build_change(self) -> None:
        self._change = Panel(card="sunken")
        self._back, self._amount = words(16, SEMIBOLD, "text_2"), figures(32, BOLD)
        inside = row(self._back, None, self._amount)
        inside.setContentsMargins(14, 8, 14, 8)
        self._change.setLayout(inside)

    def show_sale(self, view: LastSaleView | None) -> None:
        """Show a sale; without one the card is not there."""
        self._view = view
        self.setVisible(view is not None)
        self.say()

    def use_keys(self, keys: Keys) -> None:
        """Show the keys that the shop chose."""
        self._reprint.at_key(shown_key(keys, "reprint"))
        self._return.at_key(shown_key(keys, "return"))
        self._place_buttons()

    def fit(self, measures: Measures) -> None:
        """Leave out a sign in a narrow window, and put the buttons where they fit."""
        self._sign.setVisible(not measures.compact)
        self._room = measures.rail - (24 if measures.compact else 32) - 30
        self._place_buttons()

    def say(self) -> None:
        """Say what was paid and given back."""
        if self._view is None:
            return
        self._title.setText(self.tr("Last sale"))
        self._chip.show_state(self._view.state)
        self._which.setText(
            self.tr("{receipt} at {time}").format(receipt=self._view.receipt, time=self._view.at)
        )
        self._total.setText(amount_text(self._view.total))
        method = self._view.method
        if method is None or method is Method.CASH:
            self._got.setText(self.tr("Cash received"))
        else:
            self._got.setText(Ways().name(method))
        self._received.setText(amount_text(self._view.received))
        self._back.setText(self.tr("Change"))
        self._amount.setText(money_text(self._view.change))
        self._reprint.label(self.tr("Reprint"))
        self._return.label(self.tr("Return"))
        for button in (self._reprint, self._return):
            button.sized(13)
        self._place_buttons()

    def _place_buttons(self) -> None:
        needed = (
            self._reprint.minimumSizeHint().width() + self._return.minimumSizeHint().width() + 8
        )
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        # Half the room each: the longer of the two decides.
        longer = max(
            self._reprint.minimumSizeHint().width(), self._return.minimumSizeHint().width()
        )
        fits = needed <= self._room and longer * 2 + 8 <= self._room + 40
        self._buttons.setDirection(across if fits else down)


class ShiftCard(Panel):
    """Shows the shift: since when, how many sales, how many wait. Never the takings."""

    def __init__(self) -> None:
        super().__init__(card="plain")
        self._view: ShiftView | None = None
        self._since, self._sales = words(14, REGULAR, "text_2").wrapped(), words(14, SEMIBOLD)
        self._parked, self._count = words(14, REGULAR, "text_2"), words(14, SEMIBOLD)
        inside = column(
            row(Sign("lock-open", 18), self._since, self._sales),
            row(Sign("clock", 18), self._parked, None, self._count), gap=14,
        )  # fmt: skip
        inside.setContentsMargins(14, 12, 14, 12)
        self.setLayout(inside)

    def show_shift(self, view: ShiftView) -> None:
        """Show the shift as it stands."""
        self._view = view
        self.say()

    def say(self) -> None:
        """Say since when and how many."""
        if self._view is None:
            return
        self._since.setText(self.tr("Shift open since {time}").format(time=self._view.since))
        self._sales.setText(self.tr("%n sales", "", self._view.sales))
        self._parked.setText(self.tr("Parked sales"))
        self._count.setText(str(self._view.parked))
