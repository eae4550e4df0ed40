"""What the screens are given to show: plain values, nothing that could be asked for more."""

from dataclasses import dataclass
from enum import Enum

from pos.screens.chip import State
from pos.shop.money import NOTHING, Money


class Row(Enum):
    """Whether a row is a line of the sale, or something scanned that is none yet."""

    LINE = "line"
    RETURN = "return"
    DEPOSIT = "deposit"
    UNPRICED = "unpriced"
    ON_ITS_WAY = "on_its_way"
    NOT_FOUND = "not_found"
    QUANTITY_NEEDED = "quantity_needed"
    NOT_KEPT = "not_kept"

    @property
    def is_open(self) -> bool:
        """Whether somebody has to see to it before the sale can be paid."""
        return self in {Row.NOT_FOUND, Row.QUANTITY_NEEDED, Row.NOT_KEPT, Row.UNPRICED}


@dataclass(frozen=True, slots=True)
class LineView:
    """One line of the sale."""

    number: int
    name: str
    code: str
    quantity: str
    price: str
    amount: Money
    per: str = ""
    before: Money | None = None
    off: str = ""
    weighed: bool = False
    stepped: bool = True
    note: str = ""
    state: Row = Row.LINE


@dataclass(frozen=True, slots=True)
class Sums:
    """What a sale comes to."""

    total: Money = NOTHING
    subtotal: Money = NOTHING
    discounts: Money = NOTHING
    tax: Money = NOTHING
    tax_name: str = "16%"
    lines: int = 0
    items: int = 0


@dataclass(frozen=True, slots=True)
class AccountView:
    """Where the customer may pay without being asked: the number of the shop and of the sale."""

    short_code: str
    account: str = ""
    by_till: bool = False


@dataclass(frozen=True, slots=True)
class SaleView:
    """The sale that is being rung up."""

    lines: tuple[LineView, ...] = ()
    sums: Sums = Sums()
    selected: int | None = None
    customer: str = ""
    account: AccountView | None = None
    parked: int = 0
    can_pay: bool = True


@dataclass(frozen=True, slots=True)
class LastSaleView:
    """The sale before, in sight until the next one starts."""

    receipt: str
    at: str
    total: Money
    received: Money
    change: Money
    state: State = State.PAID
    method: "Method | None" = None


@dataclass(frozen=True, slots=True)
class ShiftView:
    """The shift, as much of it as a cashier sees."""

    since: str
    sales: int
    parked: int


class Health(Enum):
    """How one of the till's connections does."""

    WELL = "well"
    TROUBLED = "troubled"
    UNKNOWN = "unknown"
    NOT_SET_UP = "not_set_up"

    @property
    def is_quiet(self) -> bool:
        """Whether there is nothing to praise and nothing to complain of."""
        return self in {Health.UNKNOWN, Health.NOT_SET_UP}


@dataclass(frozen=True, slots=True)
class StatusView:
    """What is true of the till now."""

    shop: str
    till: str
    cashier: str
    initials: str
    since: str
    clock: str
    net: Health = Health.WELL
    mpesa: Health = Health.WELL
    printer: Health = Health.WELL
    printer_word: str = ""
    """What is the matter with the printer, in a word or two; empty where nobody knows."""
    heard_at: str = ""
    unsent: int = 0
    payments: int = 0


@dataclass(frozen=True, slots=True)
class QuickItem:
    """A thing without a barcode, one tap away."""

    name: str
    price: str
    per: str
    icon: str


class Stock(Enum):
    """How much of a thing there is."""

    PLENTY = "plenty"
    LOW = "low"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class FoundView:
    """A product that a search found, with why it was found."""

    name: str
    code: str
    price: str
    left: str
    per: str = ""
    also: str = ""
    stock: Stock = Stock.PLENTY
    weighed: bool = False
    shop_floor: str = ""
    back_store: str = ""
    tax: str = ""
    in_sale: str = ""


@dataclass(frozen=True, slots=True)
class FoundList:
    """What was found for what was typed."""

    typed: str
    found: tuple[FoundView, ...] = ()
    of_all: int = 0
    times: str = ""


@dataclass(frozen=True, slots=True)
class QuickAmount:
    """An amount a customer is likely to hand over, and in how many notes; none for the exact amount."""

    amount: Money
    notes: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """A note or a coin, and how many of it to give."""

    value: Money
    count: int
    is_coin: bool


@dataclass(frozen=True, slots=True)
class CashView:
    """A payment in cash that is being counted."""

    due: Money
    given: Money
    quick: tuple[QuickAmount, ...] = ()
    pieces: tuple[Piece, ...] = ()

    @property
    def change(self) -> Money:
        """What goes back; below nothing while it is short."""
        return self.given - self.due


class Method(Enum):
    """A way to pay."""

    CASH = "cash"
    MPESA = "mpesa"
    CARD = "card"
    BANK = "bank"
    AIRTEL = "airtel"
    ACCOUNT = "account"


@dataclass(frozen=True, slots=True)
class PartView:
    """One part of a payment that is split."""

    method: Method
    amount: Money
    state: State
    detail: str = ""
    removable: bool = True


@dataclass(frozen=True, slots=True)
class SplitView:
    """A payment over several ways."""

    parts: tuple[PartView, ...]
    left: Money


@dataclass(frozen=True, slots=True)
class StaffView:
    """A member of staff on the sign-in screen."""

    name: str
    initials: str
    role: str
    approves: bool = False


@dataclass(frozen=True, slots=True)
class DoorView:
    """What the sign-in screen says of the till."""

    shop: str
    till: str
    clock: str
    date: str
    staff: tuple[StaffView, ...]
    chosen: int = 0
    digits: int = 4
    net: Health = Health.WELL
    mpesa: Health = Health.WELL
    printer: Health = Health.WELL
    scanner: Health = Health.WELL


@dataclass(frozen=True, slots=True)
class ParkedView:
    """A sale that waits."""

    name: str
    at: str
    items: int
    total: Money
    by: str
    state: State | None = None


@dataclass(frozen=True, slots=True)
class AskedView:
    """What somebody else has to allow."""

    what: str
    why: str
    asked_by: str
    approvers: tuple[StaffView, ...]


@dataclass(frozen=True, slots=True)
class PaidView:
    """A sale that is paid, until the next one starts."""

    title: str
    amount: Money
    change: Money
    facts: tuple[tuple[str, str], ...] = ()
    parts: tuple[PartView, ...] = ()
    has_printer: bool = True
    paper: str = ""
    """How it stands with the receipt, in a sentence; empty while nothing is known."""
    has_paper: bool = True
    """Whether nothing is known to be in its way."""


@dataclass(frozen=True, slots=True)
class PriceView:
    """The price of one thing, for somebody who only asks."""

    name: str
    code: str
    price: str
    per: str = ""
    left: str = ""
    stock: Stock = Stock.PLENTY
    expired: str = ""
    """The last day of what of it has expired; empty when nothing has."""
