"""Goods come back for what was paid for them: all parts together give exactly the whole."""

from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.shop.identity import SaleId
from pos.shop.line import item_of
from pos.shop.money import NOTHING, Money, sum_of
from pos.shop.quantity import Quantity, Unit, pieces
from pos.shop.refusal import Refusal
from pos.shop.returning import ReturnableLine, add_return, add_return_without_receipt
from pos.shop.sale import total_of
from pos.shop.selling import add
from pos.shop.words import Reason
from tests.builders import goods, ksh, product, sale

MILK, CRATE = product(), product("Crate", id="crate", is_deposit=True, price=ksh(25))
SUGAR = product("Sugar", id="sugar", unit=Unit.KG)
OLD, THREE = SaleId("old"), pieces(3)

splits = st.lists(st.integers(1, 5000).map(Quantity), min_size=1, max_size=12)


def returnable(quantity: Quantity = THREE, **fields: object) -> ReturnableLine:
    milk = {"sale": OLD, "number": 1, "item": item_of(MILK), "net": ksh(195), "tax": ksh("26.90")}
    return ReturnableLine(quantity=quantity, **{**milk, **fields})  # type: ignore[arg-type]


def deposit(**fields: object) -> ReturnableLine:
    of = {"item": item_of(CRATE), "number": 2, "net": ksh(75), "deposit_for": 1}
    return returnable(**{**of, **fields})


def sum_of_parts(parts: list[Quantity]) -> Quantity:
    return Quantity(sum(part.thousandths for part in parts))


def weighed(parts: list[Quantity], net: int = 195_00, tax: int = 0) -> ReturnableLine:
    whole = sum_of_parts(parts)
    return returnable(whole, item=item_of(SUGAR), net=Money(net), tax=Money(tax))


@given(splits, st.integers(0, 10**7), st.integers(0, 10**6))
def test_all_parts_over_several_returns_give_back_exactly_what_was_paid(
    split: list[Quantity], net: int, tax: int
) -> None:
    line, origins = weighed(split, net, tax), []
    for part in split:
        origins.append(line.refund(part))
        line = replace(
            line,
            returned=line.returned + part,
            refunded=line.refunded + origins[-1].amount,
            refunded_tax=line.refunded_tax + origins[-1].tax,
        )
    assert sum_of(origin.amount for origin in origins) == Money(net)
    assert sum_of(origin.tax for origin in origins) == Money(tax)
    assert all(origin.amount >= NOTHING for origin in origins)


@given(splits, st.integers(0, 10**7))
def test_all_parts_within_one_sale_give_back_exactly_what_was_paid(
    split: list[Quantity], net: int
) -> None:
    back = sale()
    for part in split:
        back = add_return(back, (weighed(split, net),), number=1, quantity=part)
        assert total_of(back) >= Money(-net)
    assert total_of(back) == Money(-net)


@given(splits, splits)
def test_no_more_comes_back_than_was_sold_however_it_is_split(
    sold: list[Quantity], wanted: list[Quantity]
) -> None:
    back = sale()
    for part in wanted:
        with suppress(Refusal):
            back = add_return(back, (weighed(sold),), number=1, quantity=part)
    came = sum_of_parts([-line.quantity for line in back.lines])
    assert came <= sum_of_parts(sold)
    assert total_of(back) >= ksh(-195)


def test_a_line_that_comes_back_names_the_line_it_was_sold_on() -> None:
    line = add_return(sale(), (returnable(),), number=1, quantity=pieces(1)).lines[0]
    assert line.origin is not None
    assert (line.origin.sale, line.origin.line) == (OLD, 1)
    assert (line.quantity, line.gross, line.origin.tax) == (pieces(-1), ksh(-65), ksh("8.97"))


def test_what_came_back_on_another_day_counts() -> None:
    with pytest.raises(Refusal) as refusal:
        add_return(sale(), (returnable(returned=pieces(2)),), number=1, quantity=pieces(2))
    assert refusal.value.reason is Reason.RETURN_TOO_MANY


def test_what_came_back_of_another_receipt_does_not_count() -> None:
    other = returnable(sale=SaleId("older"))
    back = add_return(sale(), (other,), number=1, quantity=pieces(3))
    assert len(add_return(back, (returnable(),), number=1, quantity=pieces(3)).lines) == 2


def test_how_much_is_left_is_what_was_sold_less_what_came_back() -> None:
    assert returnable(returned=pieces(2)).left == pieces(1)


def test_a_deposit_comes_back_with_its_goods() -> None:
    back = add_return(sale(), (returnable(), deposit()), number=1, quantity=pieces(2))
    assert [(line.gross, line.deposit_for) for line in back.lines] == [
        (ksh(-130), None),
        (ksh(-50), 1),
    ]


def test_only_deposits_that_were_not_given_back_yet_come_back() -> None:
    receipt = (returnable(), deposit(returned=pieces(2), refunded=ksh(50)))
    assert total_of(add_return(sale(), receipt, number=1, quantity=pieces(3))) == ksh(-195 - 25)


def test_goods_without_a_deposit_left_come_back_alone() -> None:
    receipt = (returnable(), deposit(returned=pieces(3)))
    assert len(add_return(sale(), receipt, number=1, quantity=pieces(1)).lines) == 1


def test_the_deposit_of_other_goods_stays() -> None:
    receipt = (returnable(), deposit(deposit_for=7))
    assert len(add_return(sale(), receipt, number=1, quantity=pieces(1)).lines) == 1


@pytest.mark.parametrize("number", [0, 3, 4])
def test_only_goods_that_were_sold_can_come_back(number: int) -> None:
    receipt = (returnable(), returnable(pieces(-1), net=ksh(-65), number=3))
    with pytest.raises(Refusal) as refusal:
        add_return(sale(), receipt, number=number, quantity=pieces(1))
    assert refusal.value.reason is Reason.NOT_ON_RECEIPT


@pytest.mark.parametrize(
    ("quantity", "reason"),
    [
        (pieces(0), Reason.QUANTITY_NOT_ABOVE_ZERO),
        (pieces(-1), Reason.QUANTITY_NOT_ABOVE_ZERO),
        (Quantity(500), Reason.QUANTITY_CUT),
    ],
)
def test_what_comes_back_is_counted_like_what_is_sold(quantity: Quantity, reason: Reason) -> None:
    with pytest.raises(Refusal) as refusal:
        add_return(sale(), (returnable(),), number=1, quantity=quantity)
    assert refusal.value.reason is reason


def test_without_a_receipt_goods_come_back_at_the_price_of_today() -> None:
    back = add_return_without_receipt(sale(), goods(product(price=ksh(70)), 2))
    assert total_of(back) == ksh(-140)
    assert back.lines[0].origin is None


def test_empties_are_no_return() -> None:
    with pytest.raises(Refusal) as refusal:
        add_return_without_receipt(sale(), goods(CRATE))
    assert refusal.value.reason is Reason.EMPTIES_ARE_NO_RETURN


def test_nothing_comes_back_without_a_quantity() -> None:
    with pytest.raises(Refusal) as refusal:
        add_return_without_receipt(sale(), goods(count=0))
    assert refusal.value.reason is Reason.QUANTITY_NOT_ABOVE_ZERO


def test_what_another_sale_takes_back_is_gone_from_the_receipt() -> None:
    other = add_return(sale(), (returnable(),), number=1, quantity=pieces(1))
    left = returnable().less(other.lines[0])
    assert (left.left, left.refunded, left.refunded_tax) == (pieces(2), ksh(65), ksh("8.97"))


def test_what_other_goods_another_sale_has_changes_nothing_on_the_receipt() -> None:
    other = add_return(
        add(sale(), goods()), (deposit(deposit_for=None),), number=2, quantity=pieces(1)
    )
    assert [returnable().less(line) for line in other.lines] == [returnable(), returnable()]
