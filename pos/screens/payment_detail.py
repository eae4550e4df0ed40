"""One payment of the drawer: what is known, which sale it may belong to, and what becomes of it."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from pos.desks.drawer_views import FitView, Knowing, PaymentView, Sort
from pos.desks.mpesa_views import Choice
from pos.screens.button import Button, Kind, Shape
from pos.screens.chip import StateChip
from pos.screens.compare_table import CompareTable
from pos.screens.figures import money_text
from pos.screens.fonts import BOLD, REGULAR, SEMIBOLD, text_font
from pos.screens.mpesa_words import KEYS, SORT_SIGNS, SORTS, MpesaWords
from pos.screens.option_row import OptionRow
from pos.screens.panel import Elided, Panel, column, row, words
from pos.screens.pay_number_card import NAIROBI
from pos.screens.sentences import sentence

KNOWING = tuple(Knowing)


class PaymentDetail(Panel):
    """How the cashier knows has no default; Enter works only after it is said."""

    claimed = Signal(str, str, object)
    """The payment, the sale, and a Knowing."""
    not_ours = Signal(str)
    chosen = Signal(str, object)
    """The payment, and another Choice about it."""

    def __init__(self) -> None:
        super().__init__()
        self._view: PaymentView | None = None
        self._at, self._zone = 0, NAIROBI
        self._has_sale = False
        self._amount, self._chip = words(36, BOLD), StateChip()
        self._facts = Elided(text_font(14, REGULAR), "text_2")
        self._came = words(13, REGULAR, "text_2")
        self._table = CompareTable()
        self._note = words(14, REGULAR, "text_2").wrapped()
        self._other = Button(Shape.ROW, Kind.QUIET, key="F3")
        self._other.clicked.connect(self.next_sale)
        self._question = words(15, SEMIBOLD)
        self._how = OptionRow(("1", "2", "3", "4"), across=1, height=44)
        self._how.chosen.connect(lambda _: self.say())
        self._nothing = words(18, SEMIBOLD, "text_2").wrapped()
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._build_end()
        self._lay()
        self.say()

    def _build_end(self) -> None:
        self._not_ours = Button(Shape.ROW, Kind.QUIET, icon="flag", key="Ctrl N")
        self._not_ours.setFixedHeight(60)
        self._not_ours.clicked.connect(self.send_away)
        self._use = Button(Shape.MAIN, Kind.PRIMARY, icon="link", key="Enter")
        self._use.setFixedHeight(64)
        self._use.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._use.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._use.clicked.connect(self.use)
        self._choices = [Button(Shape.ROW, Kind.QUIET) for _ in range(4)]
        for at, button in enumerate(self._choices):
            button.setFixedHeight(52)
            button.clicked.connect(lambda _=None, at=at: self._choose(at))

    def _lay(self) -> None:
        head = row(self._amount, None, self._chip)
        below = row(self._facts, self._came)
        below.setStretch(0, 1)
        told = row(self._note, self._other)
        told.setStretch(0, 1)
        end = row(self._not_ours, self._use)
        end.setStretch(1, 1)
        others = column(*self._choices, gap=8)
        inside = QWidget()
        middle = column(
            self._table, 8, told, 6, self._question, 4, self._how, 8, others, self._nothing, None
        )
        inside.setLayout(middle)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        parts = column(head, 2, below, 8)
        parts.addWidget(area, 1)
        parts.addSpacing(8)
        parts.addLayout(end)
        parts.setContentsMargins(20, 16, 14, 16)
        self.setLayout(parts)

    def show_payment(
        self, view: PaymentView | None, *, has_sale: bool, zone: ZoneInfo = NAIROBI
    ) -> None:
        """Show another payment; how it is known is asked anew."""
        if (view.id if view else "") != (self._view.id if self._view else ""):
            self._at = 0
            self._how.choose(-1)
        self._view, self._has_sale, self._zone = view, has_sale, zone
        self.say()

    def next_sale(self) -> None:
        """Compare with the next sale that it may belong to."""
        if self._view is not None and len(self._view.fits) > 1:
            self._at = (self._at + 1) % len(self._view.fits)
            self.say()

    def say_how(self, at: int) -> None:
        """Say how it is known that it is this customer's."""
        if not self._how.isHidden():
            self._how.take(at)

    def send_away(self) -> None:
        """Say that this money is not the shop's; a manager decides."""
        if self._view is not None and not self._not_ours.isHidden():
            self.not_ours.emit(self._view.id)

    def use(self) -> None:
        """Use it for the sale that it is compared with, once it is said how that is known."""
        view = self._view
        if view is None:
            return
        if view.sort in {Sort.GOING_ON, Sort.UNSURE}:
            self.chosen.emit(view.id, Choice.TAKE)
        elif self.can_use:
            self.claimed.emit(view.id, self._fit_sale, KNOWING[self._how.at])

    @property
    def _fit(self) -> FitView | None:
        """Give the sale that it is compared with."""
        fits = self._view.fits if self._view else ()
        return fits[min(self._at, len(fits) - 1)] if fits else None

    @property
    def _fit_sale(self) -> str:
        """Give the sale that it may be used for as it is compared; one that has ended takes no money."""
        fit = self._fit
        return fit.sale if fit is not None and (fit.is_open or fit.settles) else ""

    @property
    def can_use(self) -> bool:
        """Whether Enter does anything now."""
        view = self._view
        if view is None:
            return False
        if view.sort in {Sort.GOING_ON, Sort.UNSURE}:
            return True
        return self._how.at >= 0 and (bool(self._fit_sale) or self._has_sale)

    @property
    def _may_claim(self) -> bool:
        return self._view is not None and self._view.sort.may_be_used

    @property
    def _may_send_away(self) -> bool:
        others = {Sort.WRONG_SHOP, Sort.UNVERIFIED}
        return self._may_claim or (self._view is not None and self._view.sort in others)

    def take_key(self, key: str) -> bool:
        """Take what is chosen by a key; whether it is the key of a choice that is shown."""
        for at, choice in enumerate(self._view.choices if self._view is not None else ()):
            if KEYS[choice] == key:
                self._choose(at)
                return True
        return False

    def _choose(self, at: int) -> None:
        if self._view is not None and at < len(self._view.choices):
            self.chosen.emit(self._view.id, self._view.choices[at])

    def say(self) -> None:
        """Say what is known of the payment."""
        view = self._view
        self._nothing.setText(self.tr("All payments are matched"))
        self._nothing.setVisible(view is None)
        for part in (self._amount, self._chip, self._facts, self._came, self._note):
            part.setVisible(view is not None)
        may_claim = self._may_claim
        self._question.setVisible(may_claim)
        self._how.setVisible(may_claim)
        self._not_ours.setVisible(self._may_send_away)
        self._not_ours.label(self.tr("Not ours"))
        self._other.setVisible(view is not None and len(view.fits) > 1)
        self._other.label(self.tr("Choose another sale"))
        self._question.setText(self.tr("How do you know it is this customer?"))
        self._how.name(self._ways())
        if view is None:
            self._table.show_fit(None)
            self._use.hide()
            for button in self._choices:
                button.hide()
            return
        self._say_payment(view)
        self._say_choices(view)

    def _say_payment(self, view: PaymentView) -> None:
        known = MpesaWords()
        is_alarm = view.sort is Sort.ALARM
        self._amount.setText(self.tr("Alarm") if is_alarm else money_text(view.amount))
        self._chip.show_state(
            SORTS[view.sort], known.sort(view.sort), SORT_SIGNS.get(view.sort, "")
        )
        to_come = self.tr("code on its way") if view.sort.has_code_to_come else ""
        code = view.code or to_come
        parts = (view.who, view.phone, code)
        self._facts.setText("  \N{MIDDLE DOT}  ".join(part for part in parts if part))
        self._came.setText(
            self.tr("at {time}").format(time=self._clock(view.at)) if view.at else ""
        )
        self._table.show_fit(self._fit)
        self._note.setText(self._said(view))

    def _said(self, view: PaymentView) -> str:
        if view.note is not None:
            return sentence(view.note)
        others = len(view.fits) - 1
        if others > 0:
            return self.tr("%n other sales may be meant.", "", others)
        if not view.fits:
            return self.tr("Looks like a payment for something else.")
        return self.tr("No other open sale fits.")

    def _say_choices(self, view: PaymentView) -> None:
        known = MpesaWords()
        for at, button in enumerate(self._choices):
            button.setVisible(at < len(view.choices))
            if at < len(view.choices):
                named = known.choice(view.choices[at], amount="")
                button.pictured(named.icon)
                button.at_key(named.key)
                button.label(named.name)
        is_going = view.sort in {Sort.GOING_ON, Sort.UNSURE}
        self._use.setVisible(self._may_claim or is_going)
        self._use.pictured("arrow-u-up-left" if is_going else "link")
        self._use.label(self.tr("Go back to this sale") if is_going else self._said_use)
        self._use.setEnabled(self.can_use)

    @property
    def _said_use(self) -> str:
        fit = self._fit
        if fit is not None and fit.settles:
            return self.tr("It pays {receipt}").format(receipt=fit.name)
        if self._fit_sale:
            return self.tr("Use it for this sale")
        return self.tr("Use it for the sale on the counter")

    def _ways(self) -> list[str]:
        return [
            self.tr("Saw the M-Pesa SMS"), self.tr("Customer read out the code"),
            self.tr("Customer gave name and time"), self.tr("Manager told me"),
        ]  # fmt: skip

    def _clock(self, at: datetime | None) -> str:
        return "" if at is None else f"{at.astimezone(self._zone):%H:%M:%S}"
