"""Whatever letters come, in whatever order and how often: no money is used twice, lost, or too little."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from pos.shop.asking import State
from pos.shop.awaiting import Asked, Awaited, Ended, Sighted
from pos.shop.identity import SaleId
from pos.shop.money import NOTHING, Money, sum_of
from tests.builders import NOON, ksh
from tests.shop.ledger import Ledger, Place, wrong_with

NUMBERS = ("48217", "47941", "48192")
AMOUNTS = (300, 500, 1000)
"""Few amounts, so that many sales, parts and payments look alike."""
TYPED = (*NUMBERS, "48271", "4817", "31487", "rent", "")


@dataclass(frozen=True)
class Paid:
    """One payment as it really was: by a push, with its request, or by himself, with what he typed."""

    code: str
    amount: Money
    account: str
    request: str | None = None

    def letters(self) -> list[Sighted]:
        """All that may be told of it: by a confirmation, a callback, a query, and by somebody who forges."""
        plain = Sighted(self.code, self.amount, NOON + timedelta(seconds=12))
        confirmation = replace(plain, short_code="174379", account=self.account)
        told = [confirmation, replace(confirmation, is_verified=False)]
        if self.request is None:
            return told
        callback = replace(plain, checkout=f"ws_{self.request}", once=f"once_{self.request}")
        looked = replace(callback, trans_id=None, once=None)
        return [*told, callback, replace(callback, is_verified=False), looked]

    def sure_letters(self) -> list[Sighted]:
        """What reaches every till in the end: by the letterbox, or pulled."""
        return [each for each in self.letters() if each.is_verified and each.trans_id]


@dataclass(frozen=True)
class Day:
    """What really happened: sales, payments, and what a person or the world does, in its order."""

    sales: tuple[Awaited, ...]
    payments: tuple[Paid, ...]
    acts: tuple[Callable[[Ledger], Sighted | None], ...]


def heard(letter: Sighted) -> Callable[[Ledger], Sighted | None]:
    def act(ledger: Ledger) -> Sighted | None:
        ledger.hear(letter, NOON + timedelta(minutes=1))
        return letter

    return act


def taken(name: int, sale: int) -> Callable[[Ledger], Sighted | None]:
    def act(ledger: Ledger) -> Sighted | None:
        names = sorted(ledger.pieces)
        if names:
            ledger.take(names[name % len(names)], sorted(ledger.sales)[sale % len(ledger.sales)])
        return None

    return act


def ended(sale: int, way: str) -> Callable[[Ledger], Sighted | None]:
    def act(ledger: Ledger) -> Sighted | None:
        getattr(ledger, way)(sorted(ledger.sales)[sale % len(ledger.sales)])
        return None

    return act


@st.composite
def days(draw: st.DrawFn, *, persons: bool = True) -> Day:
    """A day of one to three sales, each asked up to twice; every payment is told of in some way."""
    sales, payments = [], []
    for place in range(draw(st.integers(1, 3))):
        sale, number = SaleId("ABC"[place]), NUMBERS[place]
        asked = []
        for turn in range(draw(st.integers(0, 2))):
            request, amount = f"{sale}{turn}", ksh(draw(st.sampled_from(AMOUNTS)))
            asked.append(Asked(request, f"once_{request}", amount, State.WAITING, f"ws_{request}"))
            if draw(st.booleans()):
                payments.append(Paid(f"PUSH{request}", amount, number, request))
        due = ksh(draw(st.sampled_from(AMOUNTS)))
        sales.append(Awaited(sale, 4, due, NOON, number, asked=tuple(asked)))
    for place in range(draw(st.integers(0, 3))):
        amount = ksh(draw(st.sampled_from(AMOUNTS)))
        payments.append(Paid(f"SELF{place}", amount, draw(st.sampled_from(TYPED))))
    some = [letter for payment in payments for letter in payment.letters()]
    letters = draw(st.lists(st.sampled_from(some), max_size=20)) if some else []
    acts = [heard(letter) for letter in letters]
    if persons:
        places = st.integers(0, 9)
        ways = st.sampled_from(["pay_cash", "cancel"])
        person = st.one_of(st.builds(taken, places, places), st.builds(ended, places, ways))
        acts = draw(st.permutations([*acts, *draw(st.lists(person, max_size=6))]))
    return Day(tuple(sales), tuple(payments), tuple(acts))


def opened(day: Day) -> Ledger:
    ledger = Ledger()
    for sale in day.sales:
        ledger.open_sale(sale)
    return ledger


def lived(day: Day) -> tuple[Ledger, list[Sighted]]:
    """The day act by act, and then every payment told of for sure."""
    ledger, told = opened(day), []
    rest = [heard(letter) for payment in day.payments for letter in payment.sure_letters()]
    for act in (*day.acts, *rest):
        letter = act(ledger)
        if letter is not None:
            told.append(letter)
        assert wrong_with(ledger, told) == []
        assert really_used(ledger, day)
    return ledger, told


def really_used(ledger: Ledger, day: Day) -> bool:
    """Whether no sale has more of the customers' money than really was paid."""
    used = sum_of(ledger.taken(sale) for sale in ledger.sales)
    return used <= sum_of(payment.amount for payment in day.payments)


@settings(max_examples=300)
@given(days())
def test_every_sum_is_kept_once_and_no_sale_is_closed_with_too_little(day: Day) -> None:
    ledger, _ = lived(day)
    assert {name: piece.amount for name, piece in ledger.pieces.items()} == {
        payment.code: payment.amount for payment in day.payments
    }


@settings(max_examples=200)
@given(days())
def test_letters_told_again_change_nothing(day: Day) -> None:
    ledger, told = lived(day)
    before = dict(ledger.pieces)
    for letter in reversed(told):
        ledger.hear(letter, NOON + timedelta(minutes=2))
    assert {name: (each.place, each.sale) for name, each in ledger.pieces.items()} == {
        name: (each.place, each.sale) for name, each in before.items()
    }


@settings(max_examples=200)
@given(days(persons=False), st.data())
def test_in_any_order_the_same_money_is_known_and_the_same_sales_are_paid(
    day: Day, data: st.DataObject
) -> None:
    backwards = replace(day, acts=tuple(data.draw(st.permutations(day.acts))))
    (one, _), (other, _) = lived(day), lived(backwards)
    assert {each.name: each.amount for each in one.pieces.values()} == {
        each.name: each.amount for each in other.pieces.values()
    }


@settings(max_examples=200)
@given(days(persons=False))
def test_nothing_is_used_that_only_a_forger_has_told_of(day: Day) -> None:
    ledger = opened(day)
    for payment in day.payments:
        for letter in payment.letters():
            if not letter.is_verified:
                ledger.hear(letter, NOON)
    assert [each for each in ledger.pieces.values() if each.place is Place.ON_SALE] == []
    assert [sale for sale in ledger.sales.values() if sale.ended is Ended.PAID] == []
    assert all(ledger.taken(sale) == NOTHING for sale in ledger.sales)
