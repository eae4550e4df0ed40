"""What the screens of M-Pesa show, as values: nothing here changes, a new one comes with each change."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from pos.desks.views import Notice
from pos.shop.awaiting import Sure
from pos.shop.money import NOTHING, Money


class Course(Enum):
    """Where paying by M-Pesa stands, and so which card is shown."""

    PHONE = "phone"
    """A number is typed, or known already; nothing was asked."""
    ASKING = "asking"
    """The request is on its way to Safaricom."""
    WAITING = "waiting"
    CHECKING = "checking"
    """It waits, and Safaricom is being asked how it stands."""
    NOT_PAID = "not_paid"
    UNSURE = "unsure"
    ARRIVED = "arrived"
    """Money came that a person has to say something about."""

    @property
    def is_open(self) -> bool:
        """Whether money may still come of a request, so that no other may start."""
        return self in {Course.ASKING, Course.WAITING, Course.CHECKING, Course.UNSURE}

    @property
    def is_counting(self) -> bool:
        """Whether the seconds of a request are shown."""
        return self in {Course.ASKING, Course.WAITING, Course.CHECKING}


class Choice(Enum):
    """What can be done about a payment; each is a button with its key."""

    CHECK = "check"
    SEND_AGAIN = "send_again"
    OTHER_NUMBER = "other_number"
    CASH = "cash"
    SPLIT = "split"
    LEAVE = "leave"
    """The payment goes on in the tray, and the next customer is served."""
    UNLOCK = "unlock"
    """Somebody who may lets the phone be asked once more, though the first may still be paid."""
    CODE = "code"
    """The customer shows a code: it is looked up."""
    PROVISIONAL = "provisional"
    """The sale is finished before anybody has heard of the money."""
    TAKE = "take"
    """What arrived is used for this sale."""
    ASK_REST = "ask_rest"
    """The phone is asked for what is still due."""
    CREDIT = "credit"
    CASH_BACK = "cash_back"
    REVERSE = "reverse"
    REMEMBER = "remember"
    """The phone is kept with the customer whose sale it is, who agrees to that."""
    BACK = "back"
    """Back to the sale, where a line may be taken out."""
    PAYMENTS = "payments"
    SEEN = "seen"
    """Somebody has seen an alarm."""
    BELIEVE = "believe"
    """Somebody who may answers for money that is not known to be Safaricom's."""
    FREE = "free"
    """Money is taken off a sale again: it belongs to nobody."""
    TAKE_UP = "take_up"
    """What was set aside is the shop's after all."""
    GIVE_CODE = "give_code"
    """The money is what has paid a sale already, whose code was still to come."""
    WENT_BACK = "went_back"
    """An order for money was done: its receipt stands on the statement."""
    STAYED = "stayed"
    """An order for money was not done: it does not stand on the statement."""


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """One choice, whether it can be taken now, and why not."""

    choice: Choice
    is_open: bool = True
    why_not: Notice | None = None
    wait: int = 0
    """Seconds until it can be taken; 0 where no time opens it."""
    amount: Money | None = None
    """What it is about, where that is an amount."""


class Hearing(Enum):
    """Whether money would be heard of by itself."""

    LISTENING = "listening"
    STARTING = "starting"
    """What came while the till was off is being read."""
    SILENT = "silent"
    """The letterbox does not answer: that nothing is heard says nothing of the money."""
    NONE = "none"
    """This shop has no letterbox; Safaricom is asked instead."""


@dataclass(frozen=True, slots=True)
class HearingView:
    """Whether money would be heard of, and when Safaricom and the letterbox last were."""

    hearing: Hearing = Hearing.NONE
    mpesa_at: datetime | None = None
    """When the letterbox last heard from M-Pesa: of any customer of the shop."""
    letterbox_at: datetime | None = None
    """When the letterbox last answered this till."""


@dataclass(frozen=True, slots=True)
class NumberView:
    """A number of the shop's that a customer may pay to by himself."""

    short_code: str
    is_till: bool = False
    """Whether it is a till (buy goods): then the customer types no account."""


@dataclass(frozen=True, slots=True)
class CameView:
    """Money that has come for the sale already."""

    amount: Money
    code: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class OwnPayingView:
    """All that a customer needs to pay by himself, and what has come of it."""

    numbers: tuple[NumberView, ...] = ()
    account: str = ""
    amount: Money = NOTHING
    qr: bytes = b""
    """A picture that the customer's app reads, where it reads one."""
    came: tuple[CameView, ...] = ()
    hearing: HearingView = HearingView()


@dataclass(frozen=True, slots=True)
class PhoneView:
    """The phone that would be asked, as it is typed."""

    typed: str = ""
    """As it is shown: 0712 345 678."""
    is_ready: bool = False
    fault: Notice | None = None
    """What is wrong with it, once it is long enough to say so."""
    left: int = 0
    """How many figures are still to be typed."""
    whose: str = ""
    """The known customer whose phone it is."""


@dataclass(frozen=True, slots=True)
class RequestView:
    """A request to a phone, from its beginning to its end."""

    phone: str = ""
    """Whole, as it is read back to the customer; it is shown to nobody else."""
    amount: Money = NOTHING
    seconds: int = 0
    """Since the phone was asked."""
    taken_after: int | None = None
    """Seconds after which Safaricom had taken the request; None until it has."""
    at: datetime | None = None
    """When it ended, or was last heard of."""
    code: str = ""
    """Safaricom's result code, for whoever helps the shop."""
    says: Notice | None = None
    """What is said of how it stands; None for the words of its course."""


@dataclass(frozen=True, slots=True)
class ArrivedView:
    """Money that came for the sale and that a person has to say something about."""

    amount: Money
    due: Money
    oddity: str = ""
    """What is odd about it: a value of Oddity."""
    code: str = ""
    who: str = ""
    at: datetime | None = None

    @property
    def over(self) -> Money:
        """How much more than what is due has come; below zero when it is less."""
        return self.amount - self.due


@dataclass(frozen=True, slots=True)
class MpesaPayView:
    """All that the M-Pesa screen shows beside the sale."""

    course: Course = Course.PHONE
    due: Money = NOTHING
    asked: Money = NOTHING
    """How much of what is due this phone is asked for."""
    phone: PhoneView = PhoneView()
    request: RequestView = RequestView()
    arrived: ArrivedView | None = None
    own: OwnPayingView = OwnPayingView()
    choices: tuple[ChoiceView, ...] = ()
    """The best one first; Enter takes it."""
    can_push: bool = True
    """Whether this shop can ask phones at all."""
    why_no_push: Notice | None = None

    @property
    def best(self) -> ChoiceView | None:
        """What Enter does: the first choice that can be taken."""
        return next((each for each in self.choices if each.is_open), None)


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
    hearing: HearingView = HearingView()
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
