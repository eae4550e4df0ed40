"""Money that came by M-Pesa: how it was seen, what it may be for, and what became of it."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from pos.shop.awaiting import Kind, Sighted, Sure
from pos.shop.grounds import Ground
from pos.shop.identity import PaymentId, PushId, ReceivedId, SaleId
from pos.shop.money import NOTHING, Money
from pos.shop.payment import Oddity


class MoneyState(Enum):
    """What became of money that came."""

    UNMATCHED = "unmatched"
    """Nothing yet; where it names a sale it has arrived on it, and one key takes it."""
    CLAIMING = "claiming"
    """Somebody wants it for a sale, and the letterbox has not said yet whether he has it."""
    USED = "used"
    ELSEWHERE = "elsewhere"
    """It belongs to another till, by its claim or by its pay number."""
    NOT_OURS = "not_ours"
    REFUNDING = "refunding"
    REFUNDED = "refunded"
    REVERSED = "reversed"
    """Safaricom has taken it back."""
    SAME = "same"
    """It turned out to be another one, whose code came later."""


class Source(Enum):
    """Who told of the money."""

    STK = "stk"
    C2B = "c2b"
    QUERY = "query"
    PULL = "pull"
    STATUS = "status"
    STATEMENT = "statement"
    PERSON = "person"

    @property
    def is_asked(self) -> bool:
        """Whether it is an answer to our own question, so that nobody else can have written it."""
        return self not in {Source.STK, Source.C2B}


class What(Enum):
    """What money was used for."""

    SALE = "sale"
    CREDIT = "credit"
    CASH_BACK = "cash_back"
    REFUND = "refund"


@dataclass(frozen=True, slots=True)
class Sighting:
    """One time that money was told of, as it is kept: by whom, and in which letter."""

    source: Source
    sighted: Sighted
    name: str = ""
    """The payer's name, where it is told."""
    number: str = ""
    """The payer's number, masked."""
    log: str | None = None
    letter: int | None = None


@dataclass(frozen=True, slots=True)
class Use:
    """What a part of the money was used for; below zero when it became free again."""

    what: What
    amount: Money
    sale: SaleId | None = None
    payment: PaymentId | None = None
    document: str = ""


@dataclass(frozen=True, slots=True)
class Received:
    """Money that came, with all that is known of it."""

    id: ReceivedId
    trans_id: str | None
    amount: Money
    came_at: datetime
    seen_at: datetime
    state: MoneyState = MoneyState.UNMATCHED
    kind: Kind = Kind.UNMATCHED
    sure: Sure = Sure.NOT_AT_ALL
    short_code: str = ""
    account: str = ""
    push: PushId | None = None
    sale: SaleId | None = None
    """What it was used for, is claimed for, or names."""
    holder: int | None = None
    """The other till that it belongs to."""
    is_verified: bool = True
    is_till: bool = False
    oddities: frozenset[Oddity] = frozenset()
    grounds: tuple[Ground, ...] = ()
    note: str = ""
    person: str | None = None
    uses: tuple[Use, ...] = ()

    @property
    def used(self) -> Money:
        """How much of it is used."""
        return Money(sum(use.amount.cents for use in self.uses))

    @property
    def rest(self) -> Money:
        """How much of it nothing was done with yet."""
        return self.amount - self.used

    @property
    def has_arrived(self) -> bool:
        """Whether it lies on a sale and one key takes it."""
        is_free = self.state is MoneyState.UNMATCHED and self.is_verified
        return is_free and self.sale is not None and self.kind is not Kind.SPARE

    @property
    def asks_for_somebody(self) -> bool:
        """Whether a person has to say what becomes of it, or of its rest."""
        if self.state is MoneyState.USED:
            return self.rest > NOTHING
        return self.state in {MoneyState.UNMATCHED, MoneyState.CLAIMING}

    @property
    def came_to_another_number(self) -> bool:
        """Whether it came to a number that is none of the shop's, and nobody has said a word about it yet."""
        return self.state is MoneyState.NOT_OURS and not self.note

    def sighted(self) -> Sighted:
        """Give it as it was seen, to be matched once more."""
        return Sighted(
            self.trans_id,
            self.amount,
            self.came_at,
            self.short_code,
            self.account,
            is_verified=self.is_verified,
            is_till=self.is_till,
        )
