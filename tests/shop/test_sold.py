"""A finished sale is what was posted, and its numbers agree with each other."""

from dataclasses import replace

from pos.shop.discount import Off, Percent
from pos.shop.identity import SaleId
from pos.shop.line import item_of
from pos.shop.market import KENYA
from pos.shop.money import sum_of
from pos.shop.quantity import pieces
from pos.shop.returning import ReturnableLine, add_return
from pos.shop.sale import amounts_of
from pos.shop.selling import add, discount_line, discount_sale, note_line, type_price
from pos.shop.sold import SoldLine, sold_line
from pos.shop.tax import TaxClass, TaxTotal
from tests.builders import goods, ksh, payment, product, sale, sold

BREAD = product("Bread", id="bread", price=ksh(70), tax_class=TaxClass.A)
TWO = discount_sale(add(add(sale(), goods(count=2)), goods(BREAD)), Off(ksh(20)))
BACK = ReturnableLine(
    SaleId("old"), 7, item_of(product()), pieces(2), ksh(130), ksh("17.93"), deposit_for=None
)


def test_a_line_is_posted_as_it_was_sold() -> None:
    cheaper = type_price(add(sale(), goods(count=3)), 1, ksh(60))
    noted = note_line(discount_line(cheaper, 1, Percent(10_00)), 1, "dented")
    assert sold_line(amounts_of(noted, KENYA.tax_rates).lines[0], 50_000) == SoldLine(
        number=1,
        item=item_of(product()),
        quantity=pieces(3),
        price=noted.lines[0].price,
        gross=ksh(180),
        own_discount=ksh(18),
        shared_discount=ksh(0),
        tax=ksh("22.34"),
        tax_rate=16_00,
        listed=ksh(195),
        unit_cost=50_000,
        note="dented",
    )


def test_a_line_that_came_back_names_where_it_was_sold() -> None:
    line = sold(add_return(sale(), (BACK,), number=7, quantity=pieces(1))).lines[0]
    assert (line.origin_sale, line.origin_line) == (SaleId("old"), 7)
    assert (line.net, line.tax) == (ksh(-65), ksh("-8.97"))


def test_a_deposit_names_the_line_of_its_goods() -> None:
    crate = product("Crate", id="crate", is_deposit=True)
    lines = sold(add(sale(), goods(deposit=goods(crate)))).lines
    assert [line.deposit_for for line in lines] == [None, 1]


def test_net_is_gross_less_both_discounts() -> None:
    line = replace(sold().lines[0], own_discount=ksh(5), shared_discount=ksh(10))
    assert line.net == ksh(50)


def test_the_lines_add_up_to_the_receipt() -> None:
    finished = sold(TWO)
    assert (finished.gross, finished.total, finished.tax) == (ksh(200), ksh(180), ksh("16.14"))
    assert finished.by_class == (
        TaxTotal(TaxClass.A, ksh(63), ksh(0)),
        TaxTotal(TaxClass.B, ksh(117), ksh("16.14")),
    )
    assert sum_of(row.gross for row in finished.by_class) == finished.total


def test_change_and_rounding_are_those_of_all_payments() -> None:
    finished = sold(
        None,
        payment(ksh(40), given=ksh(40)),
        payment(ksh(25), rounding=ksh("0.40"), given=ksh(100), change=ksh(75)),
        payment(ksh(1), rounding=ksh("-0.10")),
    )
    assert (finished.change, finished.rounding) == (ksh(75), ksh("0.30"))


def test_a_return_is_a_sale_for_which_the_shop_pays() -> None:
    assert sold(add_return(sale(), (BACK,), number=7, quantity=pieces(1))).is_return
    assert not sold().is_return
