"""A till whose shop takes M-Pesa, with what lies outside it, for hands that pay and wait."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from pos.desks.choices import Choices
from pos.desks.mpesa_views import ChoiceView, Course, Hearing
from pos.desks.views import Tone
from pos.practice.behaving import Does
from pos.printer.chosen import ChosenPrinter
from pos.records.refunds import refund_of
from pos.records.tables import refunds
from pos.screens.dressing import Dress
from pos.shop.identity import RefundId
from pos.shop.refund import Refund
from pos.shop.sold import Sold
from tests.journeys.hands import SLOW, Hands, open_till
from tests.outdoors import Outdoors, elsewhere
from tests.practice.worlds import NOON
from tests.shops import MILK_CODE, Shop

PHONE = "712345678"


@dataclass
class AtTill:
    """A till whose shop takes M-Pesa, and what lies outside."""

    hands: Hands
    outside: Outdoors
    tones: list[Tone] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.hands.program.desks.sale.told.connect(lambda notice: self.tones.append(notice.tone))

    @property
    def course(self) -> Course:
        return self.hands.program.desks.ask.view.course

    @property
    def choices(self) -> tuple[ChoiceView, ...]:
        return self.hands.program.desks.ask.view.choices

    @property
    def hearing(self) -> Hearing:
        return self.hands.program.desks.tray.view.hearing.hearing

    def until(self, is_so: Callable[[], bool]) -> None:
        """Wait until something has come about, looking at nothing but the screen's own values."""
        self.hands.qtbot.waitUntil(is_so, timeout=SLOW)
        self.hands.settle()

    def until_course(self, course: Course) -> None:
        self.until(lambda: self.course is course)

    def until_paid(self) -> Sold:
        """Wait until the screen says that the sale is paid."""
        paying = self.hands.program.paying
        self.until(lambda: self.hands.page is paying.paid)
        sold = self.hands.sold()
        assert sold is not None
        return sold

    @property
    def _is_shown(self) -> bool:
        """Whether the number on the screen is that of the sale on the counter."""
        desks = self.hands.program.desks
        account = desks.ask.view.own.account
        return bool(account) and account == desks.sale.view.pay_number

    @property
    def claims(self) -> int:
        """How many claims the letterbox has."""
        return [each["kind"] for each in self.outside.letters()].count("claim")

    def approve_if_asked(self) -> None:
        """Have the owner say yes where somebody has to."""
        if self.hands.program.window.card is self.hands.program.approval:
            self.hands.approve()

    def refund_states(self) -> list[str]:
        """How the orders for money stand in the books."""
        return [each.state.value for each in self.refunds()]

    def refunds(self) -> tuple[Refund, ...]:
        """Every order for money in the books."""

        def look() -> tuple[Refund, ...]:
            with self.hands.shop.records.reading() as books:
                ids = [RefundId(row.id) for row in books.rows(select(refunds.c.id))]
                return tuple(refund_of(books, each) for each in ids)

        return elsewhere(look)

    def faults(self) -> list[str]:
        """What is wrong with the books; nothing, if all is well."""
        return elsewhere(self.hands.shop.faults)

    def pass_time(self, seconds: float) -> None:
        """Let time pass outside and at the till."""
        self.hands.shop.clock.pass_time(seconds=seconds)
        self.outside.forward(seconds)

    def begin_only(self) -> Hands:
        return self.hands.sign_in()

    def begin(self) -> None:
        self.begin_only().scan(MILK_CODE)

    def ask(self, does: Does, *, code: str = "") -> None:
        """Ring milk up and ask Wanjiku's phone for it."""
        self.begin()
        self.outside.expect(does, code=code)
        self.hands.type(PHONE)
        self.hands.press("F12")
        self.until_course(Course.WAITING)

    def open_mpesa(self) -> str:
        """Ring milk up and show where to pay; give the account number."""
        self.begin()
        return self.show_number()

    def show_number(self) -> str:
        """Show where to pay for what is on the counter; give the account number."""
        self.hands.press("F12")
        self.until(lambda: self.course is Course.PHONE and self._is_shown)
        return self.hands.program.desks.ask.view.own.account


@contextmanager
def opened_at_till(
    shop: Shop,
    outside: Outdoors,
    application: QApplication,
    qtbot: QtBot,
    dress: Dress,
    environment: Mapping[str, str] | None = None,
    *,
    printers: tuple[ChosenPrinter, ...] = (),
    hearing: Hearing = Hearing.LISTENING,
) -> Iterator[AtTill]:
    """Lend a till that listens already, where it can; it prints at those printers, or at a slot."""
    shop.clock.at = NOON
    hands = open_till(
        shop,
        application,
        qtbot,
        dress,
        Choices(printers=printers) if printers else None,
        has_printer=not printers,
        environment=environment or outside.environment(),
    )
    made = AtTill(hands, outside)
    try:
        made.until(lambda: made.hearing is hearing and hands.program.desks.tray.view.takes_mpesa)
        yield made
    finally:
        made.hands.program.end()
        made.hands.let_go()
