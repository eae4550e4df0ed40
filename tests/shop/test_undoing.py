"""What may come back onto a sale, and what stays with it whatever is undone."""

from dataclasses import replace

import pytest

from pos.shop import undoing
from pos.shop.barcode import read_barcode
from pos.shop.discount import Percent
from pos.shop.identity import SaleId
from pos.shop.line import Line
from pos.shop.money import Money
from pos.shop.product import PackCode
from pos.shop.quantity import Quantity, Unit, pieces
from pos.shop.returning import ReturnableLine, add_return
from pos.shop.sale import Sale
from pos.shop.selling import add, change_quantity, discount_line, name_customer, void_line
from pos.shop.words import Reason
from tests.builders import goods, ksh, product, sale
from tests.shops import refused

MILK = product()
SUGAR = product("Sugar", id="sugar", code="204", unit=Unit.KG, price=ksh(120))
CARTON = PackCode(read_barcode("16161100600215"), pieces(12), ksh(700))
RECEIPT = (ReturnableLine(SaleId("old"), 1, goods().item, pieces(2), ksh(130), ksh("17.93"), 1600),)


def one_milk() -> Sale:
    return add(sale(), goods())


def test_lines_discounts_customer_and_note_come_back() -> None:
    earlier = name_customer(discount_line(one_milk(), 1, Percent(500)), "Achieng")
    later = void_line(name_customer(earlier, "Otieno"), 1)
    assert undoing.as_it_was(later, earlier) == earlier


def test_what_names_the_sale_stays() -> None:
    now = replace(one_milk(), pay_number="20018", parked_as=None)
    assert undoing.as_it_was(now, sale()).pay_number == "20018"


def test_no_line_number_is_given_twice() -> None:
    back = undoing.as_it_was(one_milk(), sale())
    assert [line.number for line in add(back, goods(SUGAR, Quantity(500))).lines] == [2]


def test_only_what_is_not_there_is_put_back() -> None:
    now = change_quantity(one_milk(), 1, pieces(3))
    assert undoing.lines_put_back(now, one_milk()) == ()
    assert undoing.lines_put_back(sale(), one_milk()) == one_milk().lines


def test_goods_at_the_shops_price_may_come_back() -> None:
    line = one_milk().lines[0]
    undoing.check_still_sold(line, MILK, ())
    carton = replace(line, tag=CARTON.tag_of(MILK), pack=CARTON.pack, quantity=pieces(12))
    undoing.check_still_sold(carton, MILK, (PackCode(read_barcode("101")), CARTON))


def test_goods_weighed_for_an_amount_may_come_back() -> None:
    weighed = add(sale(), goods(SUGAR, SUGAR.tag.buys(ksh(50)), fixed=ksh(50)))
    undoing.check_still_sold(weighed.lines[0], SUGAR, ())


@pytest.mark.parametrize(
    "line",
    [
        replace(one_milk().lines[0], tag=product(price=ksh(1)).tag),
        replace(one_milk().lines[0], pack=pieces(12)),
        replace(one_milk().lines[0], fixed=Money(1)),
    ],
)
def test_goods_that_cost_something_else_by_now_do_not(line: Line) -> None:
    with refused(Reason.CHANGED_SINCE):
        undoing.check_still_sold(line, MILK, (CARTON,))


def test_goods_that_are_not_sold_any_more_do_not() -> None:
    with refused(Reason.CHANGED_SINCE):
        undoing.check_still_sold(one_milk().lines[0], product(is_active=False), ())


def test_returned_goods_come_back_while_they_may_still_be_returned() -> None:
    back = add_return(sale(), RECEIPT, number=1, quantity=pieces(2)).lines[0]
    undoing.check_still_returnable(back, RECEIPT)
    gone = replace(RECEIPT[0], returned=pieces(1), refunded=ksh(65))
    for receipt in ((), (gone,), (replace(RECEIPT[0], net=ksh(100)),)):
        with refused(Reason.CHANGED_SINCE):
            undoing.check_still_returnable(back, receipt)
