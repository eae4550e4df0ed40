"""The payments that came: what has arrived on a sale, what may be meant for it, and all that nobody has used."""

from dataclasses import dataclass
from datetime import timedelta

from pos.records.authority import allow, missing_of
from pos.records.awaited import awaited_for, recent_sales
from pos.records.books import Books
from pos.records.database import Records
from pos.records.pushes import open_pushes
from pos.records.received import (
    count_free,
    payer_of,
    received_asking,
    received_for,
    received_like,
    received_open,
    received_strange,
    received_with_rest,
)
from pos.records.refunds import open_refunds
from pos.shop.awaiting import Awaited, Kind, Match
from pos.shop.identity import SaleId, StaffId
from pos.shop.received import MoneyState, Received
from pos.shop.refund import RefundState
from pos.shop.refusal import Refusal
from pos.shop.staff import Need, Permission
from pos.shop.suggesting import suggestions
from pos.shop.words import Reason

OTHERS_FOR = timedelta(days=1)
"""Of what other tills have, no more is looked through: behind years it would be all their payments."""
LEAST_TYPED = 3
"""Letters that a cashier has to know of a payment before he is shown any."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A payment as it is listed: who paid as far as it may be shown, and what it may be meant for."""

    money: Received
    payer: str
    number: str
    suggested: tuple[Match, ...] = ()
    """The sales that it may be meant for, the likeliest first."""

    @property
    def is_first(self) -> bool:
        """Whether it stands above the others: it has arrived on a sale, or a sale is suggested."""
        return self.money.has_arrived or bool(self.suggested)


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many things about M-Pesa wait for somebody, for the button that opens their list."""

    arrived: int
    unmatched: int
    pushes: int
    refunds_unsure: int
    """Orders of which nobody knows how they ended; one that failed is an alarm."""


@dataclass(frozen=True, slots=True)
class _Eyes:
    """What whoever looks may see, and the sales that payments may be meant for."""

    sees_names: bool
    waiting: tuple[Awaited, ...]
    is_open: frozenset[SaleId]


def list_arrived(records: Records, by: StaffId, *, sale: SaleId) -> tuple[Arrival, ...]:
    """Give the payments that were used for a sale, are claimed for it, or have arrived on it."""
    with records.reading() as books:
        allow(books, by, Permission.SELL)
        eyes = _eyes(books, by)
        return tuple(_arrival(books, eyes, money) for money in received_for(books, sale))


def list_fitting(records: Records, by: StaffId, *, sale: SaleId) -> tuple[Arrival, ...]:
    """Give the free payments that may be meant for a sale, the likeliest first."""
    with records.reading() as books:
        allow(books, by, Permission.SELL)
        eyes = _eyes(books, by, awaited_for(books, recent_sales(books)))
        free = (each for each in received_asking(books) if each.state is MoneyState.UNMATCHED)
        found = [_arrival(books, eyes, money) for money in free]
        fitting = [each for each in found if any(match.sale == sale for match in each.suggested)]
        return tuple(sorted(fitting, key=lambda each: -_sure(each, sale)))


def find_arrivals(records: Records, by: StaffId, *, typed: str) -> tuple[Arrival, ...]:
    """Give the free payments whose code, account, name or number holds what is typed."""
    with records.reading() as books:
        allow(books, by, Permission.SELL)
        if len(typed.strip()) < LEAST_TYPED:
            raise Refusal(Reason.MONEY_NOT_ENOUGH_SAID, least=LEAST_TYPED)
        eyes = _eyes(books, by, awaited_for(books, recent_sales(books)))
        return tuple(_arrival(books, eyes, money) for money in received_like(books, typed.strip()))


def list_arrivals(records: Records, by: StaffId) -> tuple[Arrival, ...]:
    """Give every payment that somebody has to say something about, those with a suggestion first.

    What other tills have stands there for a day; older ones are found by a search, and all of them in the office.
    """
    with records.reading() as books:
        allow(books, by, Permission.SEE_ALL_MONEY)
        eyes = _eyes(books, by, awaited_for(books, recent_sales(books)))
        left = (*received_with_rest(books), *received_strange(books))
        everything = (*received_open(books, since=books.now - OTHERS_FOR), *left)
        found = [_arrival(books, eyes, money) for money in everything]
        return tuple(sorted(found, key=lambda each: not each.is_first))


def count_waiting(records: Records, by: StaffId) -> Waiting:
    """Give how much waits for somebody."""
    with records.reading() as books:
        allow(books, by, Permission.SELL)
        arrived, free = count_free(books)
        rests = len(received_with_rest(books)) + len(received_strange(books))
        unsure = sum(each.state is RefundState.UNSURE for each in open_refunds(books))
        return Waiting(arrived, free - arrived + rests, len(open_pushes(books)), unsure)


def _eyes(books: Books, by: StaffId, waiting: tuple[Awaited, ...] = ()) -> _Eyes:
    """Give what is the same for all payments that somebody looks at."""
    sees_names = not missing_of(books, by, (Need(Permission.SEE_ALL_MONEY),))
    return _Eyes(sees_names, waiting, frozenset(each.sale for each in waiting if each.is_open))


def _arrival(books: Books, eyes: _Eyes, money: Received) -> Arrival:
    name, number = payer_of(books, money)
    is_free = money.state is MoneyState.UNMATCHED and money.kind is not Kind.SPARE
    found = suggestions(money.sighted(), eyes.waiting, till=books.till) if is_free else ()
    fitting = tuple(
        match for match in found if match.sale in eyes.is_open or match.request is not None
    )
    return Arrival(money, name if eyes.sees_names else masked_name(name), number, fitting)


def masked_name(name: str) -> str:
    """Give a name as a cashier sees it: the first letter of each word."""
    return " ".join(f"{word[0]}•••" for word in name.split())


def _sure(arrival: Arrival, sale: SaleId) -> int:
    return max(int(match.sure) for match in arrival.suggested if match.sale == sale)
