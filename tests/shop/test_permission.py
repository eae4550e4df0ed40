"""Every step of a sale says which permission it needs and how much of it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from pos.shop.discount import Off, Percent
from pos.shop.identity import SaleId
from pos.shop.line import item_of
from pos.shop.money import NOTHING, Money
from pos.shop.permission import needs_of_change, share_of
from pos.shop.price import Price, PriceBreak
from pos.shop.quantity import Quantity, Unit, pieces
from pos.shop.returning import ReturnableLine, add_return, add_return_without_receipt
from pos.shop.sale import Sale
from pos.shop.selling import (
    add,
    add_by_amount,
    change_quantity,
    discount_line,
    discount_sale,
    name_customer,
    note_line,
    take_empties,
    type_price,
    void_line,
)
from pos.shop.staff import Need, Permission
from tests.builders import goods, ksh, product, sale

MILK = product(breaks=(PriceBreak(pieces(12), Price(ksh(60))),))
BREAD = product("Bread", id="bread", price=ksh(70))
SUGAR = product("Sugar", id="sugar", unit=Unit.KG, price=ksh(120))
SWEET = product("Sweet", id="sweet", price=ksh("0.50"))
OPEN = product("Repair", id="repair", price=ksh(0))
CRATE = product("Crate", id="crate", is_deposit=True, price=ksh(25))
RECEIPT = (
    ReturnableLine(SaleId("old"), 1, item_of(MILK), pieces(3), ksh(195), ksh("26.90")),
    ReturnableLine(SaleId("old"), 2, item_of(CRATE), pieces(3), ksh(75), NOTHING, deposit_for=1),
)

Step = Callable[[Sale], Sale]
TWO = add(add(sale(), goods(MILK, 10)), goods(BREAD, 10))  # 650 and 700


def walk(start: Sale, *steps: Step) -> tuple[Need, ...]:
    """What the last of these steps needs."""
    sales = [start]
    for step in steps:
        sales.append(step(sales[-1]))
    return needs_of_change(sales[-2], sales[-1])


def off_line(number: int, discount: Percent | Off | None) -> Step:
    return lambda kept: discount_line(kept, number, discount)


def off_sale(discount: Percent | Off | None) -> Step:
    return lambda kept: discount_sale(kept, discount)


def typed(number: int, price: Money | None) -> Step:
    return lambda kept: type_price(kept, number, price)


def count(number: int, of: int) -> Step:
    return lambda kept: change_quantity(kept, number, pieces(of))


def without(number: int) -> Step:
    return lambda kept: void_line(kept, number)


@pytest.mark.parametrize(
    ("part", "whole", "share"),
    [
        (ksh(5), ksh(100), 4_99),
        (ksh("5.01"), ksh(100), 5_00),
        (ksh(100), ksh(100), 99_99),
        (Money(1), Money(1), 0),
        (Money(2), Money(2), 50_00),
        (Money(2), NOTHING, 100_00),
        (Money(2), ksh(-5), 100_00),
        (ksh(-5), ksh(100), 0),
    ],
)
def test_a_share_forgives_a_cent_of_rounding(part: Money, whole: Money, share: int) -> None:
    assert share_of(part, whole) == share


@pytest.mark.parametrize(
    "step",
    [
        lambda kept: add(kept, goods(MILK)),
        lambda kept: add(kept, goods(SUGAR, Quantity(875))),
        lambda kept: add_by_amount(kept, goods(SUGAR), ksh(50)),
        lambda kept: note_line(kept, 1, "cold"),
        lambda kept: name_customer(kept, "Wanjiru"),
        count(1, 11),
        off_line(1, None),
        off_sale(None),
        typed(1, None),
    ],
)
def test_selling_at_the_prices_of_the_shop_needs_nothing(step: Step) -> None:
    assert walk(TWO, step) == ()


@pytest.mark.parametrize(
    ("steps", "share"),
    [
        ([off_line(1, Percent(5_00))], 4_99),
        ([off_line(1, Off(ksh(65)))], 9_99),
        ([off_sale(Percent(5_00))], 4_99),
        ([off_sale(Off(ksh(135)))], 9_99),
        ([off_line(1, Percent(5_00)), off_sale(Percent(5_00))], 9_74),
        ([off_sale(Percent(5_00)), off_line(1, Percent(5_00))], 9_74),
        ([off_line(1, Off(ksh(65))), count(1, 5)], 19_99),
        ([off_line(1, Off(ksh(65))), typed(1, ksh(13))], 89_99),
        ([off_sale(Off(ksh(135))), without(2)], 20_76),
        ([off_sale(Off(ksh(135))), count(2, 5)], 13_49),
        ([off_sale(Percent(5_00)), lambda kept: add(kept, goods(SUGAR, pieces(1)))], 4_99),
        ([off_line(1, Percent(20_00)), count(1, 11)], 19_99),
    ],
)
def test_a_discount_that_grows_in_money_or_in_share_needs_permission(
    steps: list[Step], share: int
) -> None:
    assert Need(Permission.DISCOUNT, share) in walk(TWO, *steps)


@pytest.mark.parametrize(
    "steps",
    [
        [off_line(1, Percent(5_00)), off_line(1, Percent(4_00))],
        [off_line(1, Percent(5_00)), off_line(1, None)],
        [off_sale(Off(ksh(135))), off_sale(Off(ksh(100)))],
        [off_sale(Off(ksh(135))), lambda kept: add(kept, goods(SUGAR, pieces(1)))],
        [off_line(1, Percent(5_00)), lambda kept: add(kept, goods(SUGAR, pieces(1)))],
        [off_line(1, Off(ksh(65))), count(1, 11)],
    ],
)
def test_a_discount_that_does_not_grow_needs_nothing(steps: list[Step]) -> None:
    assert walk(TWO, *steps) == ()


def test_goods_that_come_with_a_discount_need_permission_too() -> None:
    cheaper = replace(TWO.lines[0], discount=Percent(10_00))
    assert needs_of_change(sale(), sale().plus(cheaper)) == (Need(Permission.DISCOUNT, 9_99),)


@pytest.mark.parametrize(
    ("steps", "need"),
    [
        ([typed(1, ksh(60))], Need(Permission.TYPE_PRICE, 7_69)),
        ([typed(1, ksh(70))], Need(Permission.TYPE_PRICE, 0)),
        ([typed(1, ksh(60)), typed(1, ksh(50))], Need(Permission.TYPE_PRICE, 23_07)),
        ([typed(1, ksh(60)), count(1, 11)], Need(Permission.TYPE_PRICE, 7_69)),
        (
            [lambda kept: add(kept, goods(OPEN)), typed(3, ksh(500))],
            Need(Permission.TYPE_OPEN_PRICE),
        ),
    ],
)
def test_a_typed_price_needs_permission_for_what_it_loses(steps: list[Step], need: Need) -> None:
    assert walk(TWO, *steps) == (need,)


@pytest.mark.parametrize(
    "step", [typed(1, ksh(60)), typed(1, None), lambda kept: note_line(kept, 1, "dented")]
)
def test_a_typed_price_that_loses_no_more_needs_nothing(step: Step) -> None:
    assert walk(TWO, typed(1, ksh(60)), step) == ()


def test_goods_that_come_with_a_typed_price_need_permission_too() -> None:
    cheaper = replace(TWO.lines[0], typed_price=ksh(60))
    assert needs_of_change(sale(), sale().plus(cheaper)) == (Need(Permission.TYPE_PRICE, 7_69),)


@pytest.mark.parametrize("step", [without(1), count(1, 9)])
def test_taking_goods_off_needs_permission(step: Step) -> None:
    assert walk(TWO, step) == (Need(Permission.VOID_LINE),)


def test_taking_several_lines_off_is_one_need() -> None:
    assert needs_of_change(TWO, sale()) == (Need(Permission.VOID_LINE),)


@pytest.mark.parametrize(
    ("steps", "need"),
    [
        (
            [lambda kept: add_return(kept, RECEIPT, number=1, quantity=pieces(1))],
            Need(Permission.RETURN, 90_00),
        ),
        (
            [
                lambda kept: add_return(kept, RECEIPT, number=1, quantity=pieces(1)),
                lambda kept: add_return(kept, RECEIPT, number=1, quantity=pieces(2)),
            ],
            Need(Permission.RETURN, 270_00),
        ),
        (
            [lambda kept: add_return_without_receipt(kept, goods(BREAD))],
            Need(Permission.RETURN_WITHOUT_RECEIPT, 70_00),
        ),
        (
            [lambda kept: take_empties(kept, goods(CRATE, 2)), count(3, -5)],
            Need(Permission.TAKE_EMPTIES, 125_00),
        ),
    ],
)
def test_what_comes_back_needs_permission_for_all_of_it(steps: list[Step], need: Need) -> None:
    assert walk(TWO, *steps) == (need,)


def test_less_coming_back_needs_no_more_than_taking_a_line_off() -> None:
    back = add_return(sale(), RECEIPT, number=1, quantity=pieces(1))
    assert needs_of_change(back, void_line(back, 1)) == (Need(Permission.VOID_LINE),)


def test_a_discount_on_an_open_item_is_a_share_of_its_typed_price() -> None:
    start = add(sale(), goods(OPEN))
    (need, *_) = walk(start, typed(1, ksh(500)), off_line(1, Off(ksh(50))))[1:]
    assert need == Need(Permission.DISCOUNT, 9_99)
