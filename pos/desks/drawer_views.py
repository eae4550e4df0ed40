"""What the drawer of payments and a typed code show, as values: nothing here changes, as in mpesa_views."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from pos.desks.mpesa_views import Choice, HearingView
from pos.desks.views import Notice
from pos.shop.awaiting import Sure
from pos.shop.money import NOTHING, Money


class Sort(Enum):
    """What a payment in the drawer is: how it stands, or what is odd about it."""

    GOING_ON = "going_on"
    """Asked of a phone; nothing has come yet."""
    UNSURE = "unsure"
    TYPO = "typo"
    AMOUNT_ONLY = "amount_only"
    TWO_FIT = "two_fit"
    NO_MATCH = "no_match"
    UNDERPAID = "underpaid"
    OVERPAID = "overpaid"
    LATE = "late"
    TWICE = "twice"
    UNVERIFIED = "unverified"
    WRONG_SHOP = "wrong_shop"
    """It was paid to a number that is none of the shop's."""
    SET_ASIDE = "set_aside"
    """Somebody has said that it is not the shop's."""
    REVERSED = "reversed"
    CLAIMING = "claiming"
    BY_HAND = "by_hand"
    """A sale was finished by a typed code; its money is still to be found."""
    PROVISIONAL = "provisional"
    """A sale was finished before its money was heard of."""
    OTHERS = "others"
    """Another till has it."""
    GOING_BACK = "going_back"
    """Money is to go back to the customer; Safaricom has not said yet how that ended."""
    BACK_UNSURE = "back_unsure"
    """Nobody knows whether money went back to the customer."""
    ALARM = "alarm"
    """Something that a manager has to look at, since no rule can settle it."""

    @property
    def is_money(self) -> bool:
        """Whether money has come."""
        return self not in {
            Sort.GOING_ON, Sort.UNSURE, Sort.BY_HAND, Sort.PROVISIONAL, Sort.ALARM,
            Sort.GOING_BACK, Sort.BACK_UNSURE,
        }  # fmt: skip

    @property
    def has_code_to_come(self) -> bool:
        """Whether it has a code, or will have one."""
        return self not in {Sort.ALARM, Sort.GOING_BACK, Sort.BACK_UNSURE}

    @property
    def may_be_used(self) -> bool:
        """Whether it can be claimed for a sale as it stands."""
        return self.is_money and self not in {
            Sort.OTHERS, Sort.CLAIMING, Sort.REVERSED, Sort.UNVERIFIED, Sort.WRONG_SHOP, Sort.SET_ASIDE,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Compared:
    """One thing about a payment beside the same thing about a sale."""

    what: str
    """account, amount, time or phone."""
    paid: str
    sale: str
    why: Notice | None = None
    agrees: bool = True
    marks: tuple[tuple[int, ...], tuple[int, ...]] = ((), ())
    """Which signs of each differ."""


@dataclass(frozen=True, slots=True)
class FitView:
    """A sale that a payment may belong to, and why."""

    sale: str
    name: str
    """What the sale is called on every list: its receipt, or its pay number."""
    is_this: bool = False
    is_open: bool = True
    due: Money = NOTHING
    sure: Sure = Sure.NOT_AT_ALL
    compared: tuple[Compared, ...] = ()
    settles: str = ""
    """The payment that a finished sale waits for, where the money may be that one."""


@dataclass(frozen=True, slots=True)
class PaymentView:
    """A payment in the drawer."""

    id: str
    amount: Money
    sort: Sort
    who: str = ""
    """Masked, unless whoever looks may see all."""
    phone: str = ""
    typed: str = ""
    """The account as the customer typed it."""
    code: str = ""
    at: datetime | None = None
    ago: int = 0
    """Seconds since it came, or since the phone was asked."""
    fits: tuple[FitView, ...] = ()
    """The sales it may belong to, the likeliest first."""
    note: Notice | None = None
    """What else is to be said: where it was used, why it is not matched."""
    choices: tuple[Choice, ...] = ()
    """What can be done about it beside claiming it for a sale."""

    @property
    def sure(self) -> Sure:
        """How sure the likeliest sale is."""
        return self.fits[0].sure if self.fits else Sure.NOT_AT_ALL


class Knowing(Enum):
    """How a cashier knows that a payment is this customer's; none of them goes without saying."""

    SAW_SMS = "saw_sms"
    READ_CODE = "read_code"
    NAME_AND_TIME = "name_and_time"
    MANAGER = "manager"


@dataclass(frozen=True, slots=True)
class DrawerView:
    """All that the drawer of payments shows."""

    payments: tuple[PaymentView, ...] = ()
    of_all: int = 0
    """How many there are; what is not shown is found by searching."""
    total: Money = NOTHING
    searched: str = ""
    sees_all: bool = False
    has_sale: bool = False
    """Whether a sale stands on the counter that a payment could be used for."""
    hearing: HearingView = field(default_factory=HearingView)
    trouble: Notice | None = None
    is_busy: bool = False


class CodeState(Enum):
    """What is known of a code that a customer showed."""

    TYPING = "typing"
    LOOKING = "looking"
    FITS = "fits"
    """It has come, and may be used for this sale."""
    OTHER_AMOUNT = "other_amount"
    USED = "used"
    """It has paid another receipt."""
    NOT_HEARD = "not_heard"
    """Nobody has heard of it: that proves nothing."""
    WRONG = "wrong"
    """That cannot be a code."""


@dataclass(frozen=True, slots=True)
class CodeView:
    """A code that a customer showed: a question, never an answer."""

    state: CodeState = CodeState.TYPING
    typed: str = ""
    amount: Money = NOTHING
    due: Money = NOTHING
    who: str = ""
    at: datetime | None = None
    says: Notice | None = None
    """What the shop's rule says, naming the receipt that it paid."""
    may_keep: bool = False
    """Whether the sale may be finished before this code is heard of."""
    is_by_hand: bool = False
    """Whether it is then kept by hand, since nobody listens here and the shop's rule lets it."""
