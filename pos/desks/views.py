"""What a screen shows, as values: nothing here changes, a new one comes with each change."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from pos.shop.approval import NeedsApproval
from pos.shop.discount import Discount
from pos.shop.identity import PaymentId, ProductId, SaleId, StaffId
from pos.shop.money import NOTHING, Money
from pos.shop.payment import Method
from pos.shop.quantity import ONE, Quantity, Unit
from pos.shop.refusal import Refusal, Trouble
from pos.shop.staff import PERMISSION_WORDS

OUR_WORDS = frozenset({"act", "acts", "role", "unit", "means", "why"})
"""Facts of a sentence that are words of the shop, and are said in its language too."""
AND = "{some} and {last}"


class Tone(Enum):
    """What a thing that happened sounds like; the value is the name of its sound."""

    NONE = ""
    OK = "ok"
    QUANTITY = "quantity"
    NOT_FOUND = "notFound"
    PAID = "paid"
    FAILED = "failed"
    ARRIVAL = "arrival"
    ATTENTION = "attention"


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to be said in one sentence: a source text, what stands in its braces, and its sound."""

    source: str
    facts: Mapping[str, object] = field(default_factory=dict)
    tone: Tone = Tone.NONE
    sign: str = ""

    def words(self, translated: Callable[[str], str] = str) -> str:
        """Give the sentence, in the language that the screen speaks."""
        said = translated(self.source)
        if not self.sign and "sign" not in self.facts:
            said = said.replace("{sign} ", "")
        told = {
            name: _said(fact, translated) if name in OUR_WORDS else fact
            for name, fact in self.facts.items()
        }
        return said.format(**{"sign": self.sign, **told})


def notice_of(error: Exception, tone: Tone = Tone.FAILED, *, sign: str = "") -> Notice:
    """Give what is said about something that did not work."""
    if isinstance(error, Refusal):
        facts = dict(error.facts)
        if isinstance(error, NeedsApproval):
            facts["acts"] = tuple(PERMISSION_WORDS[need.permission] for need in error.needs)
        return Notice(error.reason.value, facts, tone, sign)
    if isinstance(error, Trouble):
        return Notice(error.fault.value.sentence, error.facts, tone)
    return Notice("Something broke. The sale is kept.", tone=tone)


def _said(fact: object, translated: Callable[[str], str]) -> object:
    """Give words of ours within a sentence in its language; several become one."""
    if not isinstance(fact, tuple):
        return translated(fact) if isinstance(fact, str) else fact
    some, *more = (translated(str(each)) for each in fact)
    for last in more:
        some = translated(AND).format(some=some, last=last)
    return some


@dataclass(frozen=True, slots=True)
class LineView:
    """One line of the basket."""

    number: int
    product: ProductId
    name: str
    code: str
    unit: Unit
    quantity: Quantity
    price: Money
    gross: Money
    net: Money
    pack: Quantity = ONE
    discount: Discount | None = None
    saved: Money = NOTHING
    note: str = ""
    is_return: bool = False
    is_deposit: bool = False
    is_typed_price: bool = False
    lacks_price: bool = False
    is_selected: bool = False

    @property
    def quantity_text(self) -> str:
        """How many, as the screen has it: 3, or 0.875 kg."""
        return self.quantity.show(self.unit)

    @property
    def price_text(self) -> str:
        """What one costs: 65, 120/kg, or 700/12 for a pack."""
        if self.pack != ONE:
            return f"{self.price}/{self.pack.show(self.unit)}"
        return f"{self.price}/{self.unit.value}" if self.unit.is_measured else f"{self.price}"


class RowState(Enum):
    """How far something scanned is that is no line yet."""

    ON_ITS_WAY = "on_its_way"
    NOT_FOUND = "not_found"
    QUANTITY_NEEDED = "quantity_needed"
    NOT_KEPT = "not_kept"


@dataclass(frozen=True, slots=True)
class ScanRow:
    """Something scanned or typed that is no line yet; its key is below zero, unlike a line's number."""

    key: int
    typed: str
    state: RowState = RowState.ON_ITS_WAY
    name: str = ""
    price: Money | None = None
    unit: Unit = Unit.PIECE
    notice: Notice | None = None
    is_selected: bool = False


@dataclass(frozen=True, slots=True)
class PaymentView:
    """One part that was paid."""

    id: PaymentId
    method: Method
    amount: Money
    reference: str = ""
    was_given_back: bool = False


@dataclass(frozen=True, slots=True)
class LastSale:
    """The last receipt, in sight until the next sale starts."""

    sale: SaleId
    receipt: str
    total: Money
    change: Money
    methods: tuple[Method, ...]
    at: datetime
    codes: tuple[str, ...] = ()
    """The codes of its payments by M-Pesa; an empty one is still to come."""
    pay_number: str = ""
    lines: tuple[LineView, ...] = ()
    payments: tuple[PaymentView, ...] = ()


@dataclass(frozen=True, slots=True)
class ParkedView:
    """A sale that was put aside."""

    sale: SaleId
    name: str
    total: Money
    count: int
    since: datetime
    by: StaffId


@dataclass(frozen=True, slots=True)
class SaleView:
    """All that the sale's screen shows."""

    lines: tuple[LineView, ...] = ()
    rows: tuple[ScanRow, ...] = ()
    selected: int | None = None
    gross: Money = NOTHING
    discount: Money = NOTHING
    total: Money = NOTHING
    tax: Money = NOTHING
    due: Money = NOTHING
    count: int = 0
    payments: tuple[PaymentView, ...] = ()
    customer: str = ""
    owed: Money = NOTHING
    note: str = ""
    pay_number: str | None = None
    undo: str = ""
    redo: str = ""
    last: LastSale | None = None
    parked: tuple[ParkedView, ...] = ()
    box: str = ""
    echo: str = ""
    by: StaffId | None = None
    is_paying: bool = False
    is_busy: bool = False
    sign: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is on the counter."""
        return not (self.lines or self.rows)

    @property
    def can_pay(self) -> bool:
        """Whether everything scanned is a line and can be paid."""
        ready = not any(row.state is not RowState.ON_ITS_WAY for row in self.rows)
        return bool(self.lines) and ready
