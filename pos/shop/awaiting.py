"""Money that was seen, the requests and sales that wait for it, and what is said when they are brought together."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, IntEnum

from pos.shop.asking import State
from pos.shop.grounds import Ground
from pos.shop.identity import SaleId
from pos.shop.money import NOTHING, Money
from pos.shop.payment import WHOLE_SHILLING, Method, Oddity, payable


@dataclass(frozen=True, slots=True)
class Sighted:
    """One arrival of money, as one source told it: an STK callback, a C2B confirmation, a query, a pull.

    `at` is when the money moved, as Safaricom says, or where it does not say when we heard of it.
    A query knows no code, no amount and no short code: then `trans_id` is None, `amount` what was asked,
    and `short_code` empty. An STK callback has no short code either.
    """

    trans_id: str | None
    amount: Money
    at: datetime
    short_code: str = ""
    account: str = ""
    """The account as it was typed; empty at a till (buy goods)."""
    checkout: str | None = None
    once: str | None = None
    is_verified: bool = True
    is_till: bool = False
    """Whether it came to a till (buy goods), where nobody can type an account."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A request of this till to a phone, for one sale."""

    request: str
    once: str
    amount: Money
    state: State
    checkout: str | None = None
    """Safaricom's name for it; None as long as its answer has not come."""
    trans_id: str | None = None
    """The code by which it was paid, as its own callback told; None as long as that is not known."""
    presumed: str | None = None
    """The code that is taken for its own, since it came under the pay number with just this amount."""

    @property
    def lacks_code(self) -> bool:
        """Whether it is known to be paid, and no code is even taken for its own."""
        return self.state is State.PAID and self.trans_id is None and self.presumed is None


@dataclass(frozen=True, slots=True)
class ByNumber:
    """Money that came under a sale's pay number, and that no request is known to have brought."""

    trans_id: str
    amount: Money


class Ended(Enum):
    """How a sale ended."""

    CANCELLED = "cancelled"
    PAID = "paid"
    """By M-Pesa."""
    PAID_OTHERWISE = "paid_otherwise"
    """In cash or by any other means."""
    PROVISIONAL = "provisional"
    """Finished before its money came: it still waits for it."""


@dataclass(frozen=True, slots=True)
class Awaited:
    """A sale that waits for money, or that ended not long ago.

    `due` is what is still to be paid; of an ended sale what was to be paid by phone when it ended; of
    a provisional one what is still to come. `opened_at` is when its pay screen first opened.
    """

    sale: SaleId
    till: int
    due: Money
    opened_at: datetime
    pay_number: str | None = None
    short_codes: frozenset[str] = frozenset()
    """The numbers of the shop that this sale may be paid to; empty for any of them."""
    asked: tuple[Asked, ...] = ()
    by_number: tuple[ByNumber, ...] = ()
    """All such money of this sale, whatever became of it: a push may turn out to have brought it."""
    typed: frozenset[str] = frozenset()
    """Codes that were typed for it and that no money is known of yet."""
    ended: Ended | None = None
    ended_at: datetime | None = None
    shown_at: datetime | None = None
    """When its pay screen was opened last, where it was opened again."""

    @property
    def is_open(self) -> bool:
        """Whether it still waits for money."""
        return self.ended in {None, Ended.PROVISIONAL}

    @property
    def payable(self) -> Money:
        """What M-Pesa is to bring for what is due: whole shillings."""
        return payable(self.due, Method.MPESA, WHOLE_SHILLING)

    def is_due(self, amount: Money) -> bool:
        """Whether that is exactly what is due."""
        return amount in {self.due, self.payable}


class Kind(Enum):
    """What is to be done with money that came."""

    PLACES = "places"
    """It is used for the sale by itself."""
    CODE = "code"
    """It is the code, come later, of a request that is known to be paid: no new money. `difference` and
    the oddities say when the sum was another than what was asked."""
    KNOWN = "known"
    """A sum without a code that was seen before, by its request or by its code: no new money."""
    LESS = "less"
    """It arrives on the sale with too little; one key takes it."""
    MORE = "more"
    """It arrives on the sale with too much; one key takes it."""
    SPARE = "spare"
    """It names a sale that needs it no more (late or twice): a person chooses what becomes of it."""
    UNSURE = "unsure"
    """It names a sale, but nobody knows yet whether Safaricom wrote it."""
    OTHER_TILL = "other_till"
    """It names a sale of another till; taking it here needs an approver."""
    SUGGESTED = "suggested"
    """It may be meant for a sale; a person decides, and says how he knows."""
    UNMATCHED = "unmatched"
    OTHER_SHOP = "other_shop"
    """It was paid to a number that is not this shop's."""


class Sure(IntEnum):
    """How sure it is that the money is meant for that sale; the number is the bars shown."""

    NOT_AT_ALL = 0
    WEAK = 1
    LIKELY = 2
    VERY_LIKELY = 3
    CERTAIN = 4


@dataclass(frozen=True, slots=True)
class Match:
    """What is said of one arrival of money, and why."""

    kind: Kind
    sure: Sure = Sure.NOT_AT_ALL
    sale: SaleId | None = None
    till: int | None = None
    request: str | None = None
    """Our request that it answers; of a suggestion, the request whose missing code this may be ..."""
    code: str | None = None
    """... and the code that is the request's from now on: `trans_id` of it where its own callback says so,
    else `presumed`."""
    oddities: frozenset[Oddity] = frozenset()
    grounds: tuple[Ground, ...] = ()
    difference: Money = NOTHING
    """What it is more than was awaited; below zero what it is less."""
    rivals: tuple[SaleId, ...] = ()
    """Other sales that fit as well."""
