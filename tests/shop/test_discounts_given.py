"""No history of a sale gives away more than the permissions that its steps asked for."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from pos.shop.discount import Off, Percent
from pos.shop.money import NOTHING, Money, sum_of
from pos.shop.permission import needs_of_change
from pos.shop.price import Price, PriceBreak
from pos.shop.product import Product
from pos.shop.quantity import Unit, pieces
from pos.shop.refusal import Refusal
from pos.shop.sale import LineAmount, Sale, amounts_of
from pos.shop.selling import (
    add,
    add_by_amount,
    change_quantity,
    discount_line,
    discount_sale,
    take_empties,
    type_price,
    void_line,
)
from pos.shop.staff import Permission
from tests.builders import goods, ksh, product, sale

MILK = product(breaks=(PriceBreak(pieces(12), Price(ksh(60))),))
BREAD = product("Bread", id="bread", price=ksh(70))
SUGAR = product("Sugar", id="sugar", unit=Unit.KG, price=ksh(120))
SWEET = product("Sweet", id="sweet", price=ksh("0.50"))
OPEN = product("Repair", id="repair", price=ksh(0))
CRATE = product("Crate", id="crate", is_deposit=True, price=ksh(25))
ROUNDING = 1  # a hundredth of a per cent: shares are compared in whole ones


@dataclass(frozen=True)
class Given:
    """What was given away of how much, in how many lines; each line forgives a cent of rounding."""

    money: Money
    of: Money
    lines: int = 1

    @property
    def share(self) -> int:
        money = self.money.cents - self.lines
        return money * 100_00 // self.of.cents if money > 0 else 0

    def grew_from(self, was: "Given") -> bool:
        return self.money > was.money or self.share * was.of.cents > was.money.cents * 100_00


def own_given(line: LineAmount | None) -> Given:
    return Given(line.own_discount, line.gross) if line else Given(NOTHING, NOTHING)


def shared_given(bearing: list[LineAmount]) -> Given:
    shared = sum_of(line.shared_discount for line in bearing)
    return Given(shared, sum_of(line.gross for line in bearing), len(bearing))


def all_given(bearing: list[LineAmount]) -> Given:
    whole = sum_of(line.discount for line in bearing)
    return Given(whole, sum_of(line.gross for line in bearing), len(bearing))


def bearing_lines(kept: Sale) -> list[LineAmount]:
    return [line for line in amounts_of(kept, None).lines if line.line.takes_discount]


def grown_share(before: Sale, after: Sale) -> int:
    """The largest share that grew: what a line gives by itself, or what the sale gives in all."""
    old, new = bearing_lines(before), bearing_lines(after)
    was = {line.line.number: line for line in old}
    steps = [(own_given(was.get(line.line.number)), own_given(line)) for line in new]
    steps.append((shared_given(old), shared_given(new)))
    return max(now.share if now.grew_from(then) else 0 for then, now in steps)


class DiscountsGiven(RuleBasedStateMachine):
    """A cashier does what he likes; the sale gives away at most what the steps asked permission for."""

    def __init__(self) -> None:
        super().__init__()
        self.sales = [sale()]
        self.asked = [0]

    def step(self, act: Callable[[Sale], Sale]) -> None:
        try:
            after = act(self.sales[-1])
        except Refusal:
            return
        needs = needs_of_change(self.sales[-1], after)
        given = [need.amount for need in needs if need.permission is Permission.DISCOUNT]
        self.sales.append(after)
        self.asked.append(max(given, default=0))

    products = st.sampled_from([MILK, BREAD, SUGAR, SWEET, OPEN])
    counts = st.integers(1, 30)
    numbers = st.integers(1, 8)
    percents = st.integers(1, 100_00).map(Percent)
    discounts = st.none() | percents | st.integers(1, 500_00).map(lambda cents: Off(Money(cents)))
    amounts = st.integers(1, 300_00).map(Money)

    @rule(of=products, several=counts)
    def put_on_the_counter(self, of: Product, several: int) -> None:
        self.step(lambda kept: add(kept, goods(of, several, deposit=goods(CRATE))))

    @rule(money=amounts)
    def weigh_for_an_amount(self, money: Money) -> None:
        self.step(lambda kept: add_by_amount(kept, goods(SUGAR), money))

    @rule(several=counts)
    def bring_empties(self, several: int) -> None:
        self.step(lambda kept: take_empties(kept, goods(CRATE, several)))

    @rule(number=numbers, several=counts)
    def set_how_many(self, number: int, several: int) -> None:
        self.step(lambda kept: change_quantity(kept, number, pieces(several)))

    @rule(number=numbers, discount=discounts)
    def take_off_a_line(self, number: int, discount: Percent | Off | None) -> None:
        self.step(lambda kept: discount_line(kept, number, discount))

    @rule(discount=discounts)
    def take_off_the_sale(self, discount: Percent | Off | None) -> None:
        self.step(lambda kept: discount_sale(kept, discount))

    @rule(number=numbers, price=st.none() | amounts)
    def type_a_price(self, number: int, price: Money | None) -> None:
        self.step(lambda kept: type_price(kept, number, price))

    @rule(number=numbers)
    def take_the_line_away(self, number: int) -> None:
        self.step(lambda kept: void_line(kept, number))

    @invariant()
    def whatever_grew_was_asked_for(self) -> None:
        for before, after in pairwise(self.sales[-2:]):
            assert self.asked[-1] >= grown_share(before, after)

    @invariant()
    def no_more_is_given_than_was_ever_asked_for(self) -> None:
        assert all_given(bearing_lines(self.sales[-1])).share <= max(self.asked) + ROUNDING


TestDiscountsGiven = DiscountsGiven.TestCase
TestDiscountsGiven.settings = settings(settings.default)
