"""A sale adds up: lines, discounts and VAT come to the total, to the cent."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.shop.discount import Discount, Off, Percent
from pos.shop.identity import SaleId
from pos.shop.line import Line, Origin, item_of
from pos.shop.market import KENYA
from pos.shop.money import NOTHING, Money, sum_of
from pos.shop.price import Price, PriceTag
from pos.shop.quantity import Quantity, Unit, pieces
from pos.shop.refusal import Refusal
from pos.shop.sale import Sale, amounts_of, count_of_goods, stock_taken, total_of
from pos.shop.tax import TaxClass, TaxTotal
from pos.shop.words import Reason
from tests.builders import ksh, product, sale

MILK = item_of(product())
BREAD = item_of(product("Bread", id="bread", tax_class=TaxClass.A))
SUGAR = item_of(product("Sugar", id="sugar", unit=Unit.KG))
CRATE = item_of(product("Crate", id="crate", is_deposit=True))
BACK = Origin(SaleId("old"), 1, ksh(65), ksh("8.97"))

percents = st.integers(1, 10_000).map(Percent)


@st.composite
def lines(draw: st.DrawFn) -> Line:
    price = Money(draw(st.integers(0, 10**6)))
    quantity = Quantity(draw(st.integers(-50_000, 50_000).filter(bool)))
    item = replace(SUGAR, tax_class=draw(st.sampled_from(TaxClass)), is_deposit=draw(st.booleans()))
    line = Line(0, item, quantity, PriceTag(Price(price)))
    return replace(line, discount=draw(percents)) if line.takes_discount else line


@st.composite
def sales(draw: st.DrawFn) -> Sale:
    made = sale()
    for line in draw(st.lists(lines(), max_size=12)):
        made = made.plus(line)
    left = sum(line.net.cents for line in amounts_of(made, None).lines if line.line.takes_discount)
    money_off = st.integers(1, max(left, 1)).map(lambda cents: Off(Money(cents)))
    return replace(made, discount=draw(percents | money_off if left else percents))


def line(count: int = 1, **fields: object) -> Line:
    return replace(Line(0, MILK, pieces(count), PriceTag(Price(ksh(65)))), **fields)


def of(*lines: Line, discount: Discount | None = None) -> Sale:
    made = sale(discount=discount)
    for one in lines:
        made = made.plus(one)
    return made


@given(sales())
def test_the_vat_classes_add_up_to_the_total(any_sale: Sale) -> None:
    amounts = amounts_of(any_sale, KENYA.tax_rates)
    assert sum_of(row.gross for row in amounts.by_class) == amounts.total
    assert sum_of(row.tax for row in amounts.by_class) == amounts.tax


@given(sales())
def test_the_lines_add_up_to_the_total(any_sale: Sale) -> None:
    amounts = amounts_of(any_sale, None)
    assert sum_of(one.net for one in amounts.lines) == amounts.total == total_of(any_sale)
    assert amounts.gross - amounts.discount == amounts.total


@given(sales())
def test_the_discount_of_a_sale_is_spread_whole(any_sale: Sale) -> None:
    bearing = [one for one in amounts_of(any_sale, None).lines if one.line.takes_discount]
    before = sum_of(one.gross - one.own_discount for one in bearing)
    assert any_sale.discount is not None
    assert sum_of(one.shared_discount for one in bearing) == any_sale.discount.off(before)


@given(sales())
def test_no_line_is_discounted_below_nothing_nor_a_return_at_all(any_sale: Sale) -> None:
    for one in amounts_of(any_sale, None).lines:
        assert one.net >= NOTHING if one.line.takes_discount else one.discount == NOTHING


def test_a_sale_comes_to_this() -> None:
    cold = of(
        line(2, discount=Off(ksh(10))), line(item=BREAD), line(item=CRATE), discount=Off(ksh(37))
    )
    amounts = amounts_of(cold, KENYA.tax_rates)
    assert [one.net for one in amounts.lines] == [ksh(96), ksh(52), ksh(65)]
    assert [one.shared_discount for one in amounts.lines] == [ksh(24), ksh(13), ksh(0)]
    assert (amounts.gross, amounts.discount, amounts.total) == (ksh(260), ksh(47), ksh(213))
    assert amounts.by_class == (
        TaxTotal(TaxClass.A, ksh(52), ksh(0)),
        TaxTotal(TaxClass.B, ksh(161), ksh("22.21")),
    )


def test_a_shop_that_is_not_registered_shows_no_vat() -> None:
    assert amounts_of(of(line(2)), None).tax == NOTHING


def test_goods_that_come_back_give_back_the_tax_that_was_posted() -> None:
    back = of(line(-1, origin=replace(BACK, tax=ksh("8.96"))))
    assert amounts_of(back, KENYA.tax_rates).tax == ksh("-8.96")


def test_an_empty_sale_comes_to_nothing() -> None:
    assert amounts_of(sale(), KENYA.tax_rates).total == NOTHING
    assert amounts_of(sale(), KENYA.tax_rates).by_class == ()


def test_a_line_is_found_by_its_number() -> None:
    assert of(line(1), line(2)).line(2).quantity == pieces(2)


def test_a_line_that_has_gone_is_refused() -> None:
    with pytest.raises(Refusal) as refusal:
        of(line(), line()).without(1).line(1)
    assert refusal.value.reason is Reason.LINE_GONE


def test_the_number_of_a_line_is_never_given_to_another() -> None:
    again = of(line(), line()).without(2).plus(line())
    assert [kept.number for kept in again.lines] == [1, 3]


def test_a_changed_line_stays_in_its_place() -> None:
    changed = of(line(1), line(2)).with_line(line(5, number=1))
    assert [kept.quantity for kept in changed.lines] == [pieces(5), pieces(2)]


def test_several_lines_go_at_once() -> None:
    assert [kept.number for kept in of(line(), line(), line()).without(1, 3).lines] == [2]


def test_a_cashier_counts_pieces_and_each_weighed_line_as_one() -> None:
    weighed = line(item=SUGAR, quantity=Quantity(2500))
    basket = of(line(3), weighed, line(item=CRATE), line(-2, origin=BACK))
    assert count_of_goods(basket) == 4


def test_stock_is_taken_by_product_with_what_comes_back_taken_off() -> None:
    basket = of(line(3), line(item=BREAD), line(2), line(-1, origin=BACK))
    assert stock_taken(basket) == {"milk": pieces(4), "bread": pieces(1)}
