"""A price is so much money for so much, and a tag knows which price holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.shop.money import Money
from pos.shop.price import Price, PriceBreak, PriceTag, price_tag
from pos.shop.quantity import MOST_THOUSANDTHS, Quantity, pieces
from pos.shop.refusal import Refusal
from pos.shop.words import Reason
from tests.builders import ksh

DOZEN, CRATE = PriceBreak(pieces(12), Price(ksh(60))), PriceBreak(pieces(24), Price(ksh(55)))
quantities = st.integers(1, MOST_THOUSANDTHS).map(Quantity)


@pytest.mark.parametrize(
    ("price", "quantity", "cost"),
    [
        (Price(ksh(65)), pieces(3), ksh(195)),
        (Price(ksh(1150), pieces(24)), pieces(48), ksh(2300)),
        (Price(ksh(120)), Quantity(875), ksh(105)),
        (Price(ksh("0.05")), Quantity(100), ksh("0.01")),
        (Price(ksh(65)), pieces(-1), ksh(-65)),
        (Price(ksh(0)), pieces(7), ksh(0)),
    ],
)
def test_a_quantity_costs_its_price_rounded_once(
    price: Price, quantity: Quantity, cost: Money
) -> None:
    assert price.of(quantity) == cost


@pytest.mark.parametrize(
    ("price", "money", "quantity"),
    [
        (Price(ksh(120)), ksh(50), Quantity(417)),
        (Price(ksh(500), Quantity(5000)), ksh(50), Quantity(500)),
        (Price(ksh(120)), ksh("0.01"), Quantity(0)),
    ],
)
def test_money_buys_its_part_of_the_measure(price: Price, money: Money, quantity: Quantity) -> None:
    assert price.buys(money) == quantity


@given(st.integers(1000, 10**7), quantities)
def test_the_money_for_a_quantity_buys_that_quantity(cents: int, quantity: Quantity) -> None:
    price = Price(Money(cents))
    assert price.buys(price.of(quantity)) == quantity


@pytest.mark.parametrize("amount", [ksh(0), ksh(-1)])
def test_nothing_can_be_bought_for_an_amount_without_a_price(amount: Money) -> None:
    with pytest.raises(Refusal) as refusal:
        Price(amount).buys(ksh(50))
    assert refusal.value.reason is Reason.PRICE_MISSING


@pytest.mark.parametrize(
    ("count", "each"), [(1, 65), (11, 65), (12, 60), (23, 60), (24, 55), (500, 55), (-12, 60)]
)
def test_a_break_holds_from_its_quantity_on(count: int, each: int) -> None:
    tag = price_tag(Price(ksh(65)), (CRATE, DOZEN))
    assert tag.at(pieces(count)) == Price(ksh(each))


def test_breaks_are_put_in_order() -> None:
    assert price_tag(Price(ksh(65)), (CRATE, DOZEN)) == PriceTag(Price(ksh(65)), (DOZEN, CRATE))


@pytest.mark.parametrize(
    ("single", "breaks", "reason"),
    [
        (65, [(12, 60), (12, 55)], Reason.PRICE_BREAKS_UNCLEAR),
        (65, [(0, 60)], Reason.PRICE_BREAKS_UNCLEAR),
        (65, [(-1, 60)], Reason.PRICE_BREAKS_UNCLEAR),
        (-1, [], Reason.PRICE_BELOW_ZERO),
        (65, [(12, -1)], Reason.PRICE_BELOW_ZERO),
    ],
)
def test_prices_that_make_no_sense_are_refused(
    single: int, breaks: list[tuple[int, int]], reason: Reason
) -> None:
    steps = tuple(PriceBreak(pieces(least), Price(ksh(each))) for least, each in breaks)
    with pytest.raises(Refusal) as refusal:
        price_tag(Price(ksh(single)), steps)
    assert refusal.value.reason is reason


KILOGRAM = PriceTag(Price(ksh(120)), (PriceBreak(pieces(5), Price(ksh(100))),))


@pytest.mark.parametrize(
    ("money", "quantity"),
    [
        (ksh(50), Quantity(417)),
        (ksh("499.90"), Quantity(4166)),
        (ksh(500), Quantity(5000)),
        (ksh(600), Quantity(6000)),
        (ksh(1200), Quantity(12_000)),
    ],
)
def test_money_buys_at_the_cheapest_price_it_reaches(money: Money, quantity: Quantity) -> None:
    assert KILOGRAM.buys(money) == quantity


@pytest.mark.parametrize(
    "tag",
    [
        PriceTag(Price(ksh(0)), KILOGRAM.breaks),
        PriceTag(Price(ksh(120)), (PriceBreak(pieces(5), Price(ksh(0))),)),
    ],
)
def test_where_a_price_is_missing_no_amount_buys_anything(tag: PriceTag) -> None:
    with pytest.raises(Refusal) as refusal:
        tag.buys(ksh(1200))
    assert refusal.value.reason is Reason.PRICE_MISSING


amounts = st.integers(100, 100_000).map(Money)
tags = st.builds(
    PriceTag,
    amounts.map(Price),
    st.dictionaries(st.integers(1, 30_000), amounts, max_size=4).map(
        lambda steps: tuple(
            PriceBreak(Quantity(least), Price(steps[least])) for least in sorted(steps)
        )
    ),
)


@given(tags, st.integers(1, 10**7).map(Money))
def test_an_amount_is_never_dearer_than_the_same_quantity_typed(
    tag: PriceTag, money: Money
) -> None:
    bought = tag.buys(money)
    half_a_thousandth = tag.at(bought).amount.part(1, 2000)
    assert money <= tag.at(bought).of(bought) + half_a_thousandth + Money(1)


@given(tags, st.integers(1, 10**7).map(Money))
def test_an_amount_buys_what_it_buys_at_every_break_it_reaches(tag: PriceTag, money: Money) -> None:
    bought = tag.buys(money)
    assert bought >= tag.single.buys(money)
    for step in tag.breaks:
        at_this = step.price.buys(money)
        assert at_this < step.least or bought >= at_this
