"""What the screens of a payment by M-Pesa show, as values: nothing here changes, a new one comes with each change."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from pos.desks.views import Notice
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
