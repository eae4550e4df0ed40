"""A whole till without its screen: real books, real lanes, and everything the desks said."""

from dataclasses import dataclass, field

from pytestqt.qtbot import QtBot

from pos.desks.background import Background
from pos.desks.counter import Counter
from pos.desks.errands import Question
from pos.desks.lines import LineDesk
from pos.desks.paying import PayDesk
from pos.desks.printing import PrintDesk
from pos.desks.returns import ReturnDesk
from pos.desks.rows import RowDesk
from pos.desks.sale import SaleDesk
from pos.desks.search import SearchDesk
from pos.desks.views import Notice, Tone
from pos.desks.whole import WholeDesk
from pos.records.open_sales import all_open
from pos.shop.sale import Sale
from pos.shop.staff import Role
from tests.shops import Shop
from tests.slots import Slot

SLOW = 60_000
"""Milliseconds that even a machine with everything else to do does not need."""


@dataclass
class Ticks:
    """A clock that stands until a test moves it."""

    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Till:
    """The desks of one till, with what they said and what followed on paper."""

    shop: Shop
    background: Background
    qtbot: QtBot
    ticks: Ticks = field(default_factory=Ticks)
    said: list[Notice] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    slot: Slot = field(default_factory=Slot)

    def __post_init__(self) -> None:
        self.counter = Counter(self.shop.records)
        self.sale = SaleDesk(self.background, self.counter, ticks=self.ticks)
        self.lines, self.whole, self.rows = (
            LineDesk(self.sale),
            WholeDesk(self.sale),
            RowDesk(self.sale),
        )
        self.printing = PrintDesk(self.sale, self.slot.printers)
        self.printing.open()
        self.pay = PayDesk(self.sale, self.printing)
        self.returns = ReturnDesk(self.sale)
        self.search = SearchDesk(self.sale, self.rows)
        self.sale.told.connect(self.said.append)
        self.sale.errands.asked.connect(self.questions.append)
        self.sale.serve(self.shop.cashier)
        self.settle()

    @property
    def paper(self) -> list[str]:
        """What came out of the printer, a drawer that opened among it."""
        return self.slot.came

    def settle(self) -> None:
        """Wait until everything asked for is done."""
        self.qtbot.waitUntil(lambda: not self.background.is_working, timeout=SLOW)

    def scan(self, *codes: str) -> "Till":
        for code in codes:
            self.sale.scan(code)
        self.settle()
        return self

    def say_yes(self, approver: Role = Role.OWNER) -> None:
        """Somebody else says yes to what waits for it; on the books, so not on this thread."""
        yes: list[object] = []
        self.background.do(
            "counter",
            lambda: self.shop.say_yes(
                self.questions[-1].no, approver=approver, to=self.questions[-1].by
            ),
            done=yes.append,
        )
        self.qtbot.waitUntil(lambda: bool(yes), timeout=SLOW)
        self.sale.errands.say_yes(yes[0])  # type: ignore[arg-type]
        self.settle()

    @property
    def counts(self) -> list[tuple[str, int]]:
        """What is in the basket as it is shown."""
        return [(line.product, line.quantity.thousandths) for line in self.sale.view.lines]

    @property
    def tones(self) -> list[Tone]:
        return [notice.tone for notice in self.said]

    @property
    def words(self) -> list[str]:
        return [notice.words() for notice in self.said]

    def on_disk(self) -> list[Sale]:
        """The sales in progress as the books have them."""
        kept: list[Sale] = []

        def look() -> None:
            with self.shop.records.reading() as books:
                kept.extend(all_open(books))

        self.background.do("reading", look)
        self.settle()
        return kept
