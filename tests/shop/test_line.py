"""A line knows what it comes to, and what may still be done with it."""

from dataclasses import replace

import pytest

from pos.shop.discount import Off, Percent
from pos.shop.identity import SaleId
from pos.shop.line import Item, Line, Origin, item_of
from pos.shop.money import Money
from pos.shop.price import Price, PriceBreak, PriceTag
from pos.shop.product import Product
from pos.shop.quantity import Quantity, Unit, pieces
from tests.builders import ksh, product

MILK = item_of(product())
SUGAR = item_of(product("Sugar", id="sugar", unit=Unit.KG))
CRATE = item_of(product("Crate", id="crate", is_deposit=True))
TAG = PriceTag(Price(ksh(65)), (PriceBreak(pieces(12), Price(ksh(60))),))
CARTON = PriceTag(Price(ksh(1150), pieces(24)))
BACK = Origin(SaleId("old"), 1, ksh(65), ksh("8.97"))


def line(item: Item = MILK, count: int | Quantity = 1, **fields: object) -> Line:
    quantity = pieces(count) if isinstance(count, int) else count
    return replace(Line(1, item, quantity, TAG), **fields)


@pytest.mark.parametrize(
    ("of", "gross"),
    [
        (line(count=3), ksh(195)),
        (line(count=12), ksh(720)),
        (line(count=48, tag=CARTON, pack=pieces(24)), ksh(2300)),
        (line(count=3, typed_price=ksh(50)), ksh(150)),
        (line(count=48, tag=CARTON, pack=pieces(24), typed_price=ksh(1000)), ksh(2000)),
        (line(SUGAR, Quantity(769), fixed=ksh(50)), ksh(50)),
        (line(count=-1, origin=replace(BACK, amount=ksh("61.75"))), ksh("-61.75")),
        (line(CRATE, -2), ksh(-130)),
    ],
)
def test_a_line_comes_to_its_price_unless_the_money_is_fixed(of: Line, gross: Money) -> None:
    assert of.gross == gross


@pytest.mark.parametrize(
    ("of", "listed"),
    [
        (line(count=3, typed_price=ksh(50)), ksh(195)),
        (line(count=12, typed_price=ksh(50)), ksh(720)),
        (line(SUGAR, Quantity(769), fixed=ksh(50)), ksh(50)),
        (line(count=3), ksh(195)),
    ],
)
def test_a_typed_price_does_not_hide_the_listed_one(of: Line, listed: Money) -> None:
    assert of.listed == listed


@pytest.mark.parametrize(
    ("discount", "off"), [(None, ksh(0)), (Percent(10_00), ksh(13)), (Off(ksh(20)), ksh(20))]
)
def test_a_discount_is_taken_off_what_the_line_comes_to(
    discount: Percent | Off | None, off: Money
) -> None:
    assert line(count=2, discount=discount).own_discount == off


def test_goods_come_back_below_zero_only() -> None:
    assert [line(count=count).comes_back for count in (-1, 1)] == [True, False]


@pytest.mark.parametrize(
    ("of", "takes"), [(line(), True), (line(count=-1), False), (line(CRATE), False)]
)
def test_no_discount_lies_on_deposits_or_on_returns(of: Line, takes: bool) -> None:  # noqa: FBT001 - a column of the table
    assert of.takes_discount is takes


def test_the_same_goods_may_be_added_to_an_untouched_line() -> None:
    assert line().is_plain
    assert line(CRATE).is_plain


@pytest.mark.parametrize(
    "of",
    [
        line(typed_price=ksh(0)),
        line(fixed=ksh(50)),
        line(discount=Percent(5_00)),
        line(note="cold"),
        line(count=-1),
        line(count=-1, origin=BACK),
        line(CRATE, deposit_for=1),
        line(SUGAR),
    ],
)
def test_nothing_is_added_to_a_line_that_was_changed_or_measured(of: Line) -> None:
    assert not of.is_plain


def test_a_line_keeps_of_its_product_what_a_receipt_needs() -> None:
    crate = product("Crate", id="crate", code="77", is_deposit=True)
    assert item_of(crate) == Item(
        product=crate.id,
        name="Crate",
        short_name="Crate",
        code="77",
        unit=Unit.PIECE,
        tax_class=crate.tax_class,
        is_deposit=True,
    )


OPEN = product("Repair", price=ksh(0))
FREE_FROM_TEN = product(breaks=(PriceBreak(pieces(10), Price(ksh(0))),))


@pytest.mark.parametrize(
    ("of", "fields", "lacks"),
    [
        (OPEN, {}, True),
        (OPEN, {"typed_price": ksh(0)}, True),
        (OPEN, {"typed_price": ksh(350)}, False),
        (OPEN, {"quantity": pieces(-1)}, False),
        (OPEN, {"fixed": ksh(50)}, False),
        (product(price=ksh(0), breaks=(PriceBreak(pieces(1), Price(ksh(60))),)), {}, False),
        (product("Crate", price=ksh(0), is_deposit=True), {}, False),
        (product(), {}, False),
        (product(), {"typed_price": ksh(0)}, False),
        (FREE_FROM_TEN, {"quantity": pieces(10)}, False),
    ],
)
def test_an_open_item_lacks_its_price_until_one_is_typed(
    of: Product,
    fields: dict[str, object],
    lacks: bool,  # noqa: FBT001 - a column of the table
) -> None:
    line = replace(Line(1, item_of(of), pieces(1), of.tag), **fields)
    assert line.lacks_price is lacks
