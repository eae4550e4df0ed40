"""What was ordered is kept, until something comes for it."""

from pos.office import suppliers
from pos.office.receiving import look_through, receive
from pos.office.stock_orders import list_orders, order_stock
from pos.shop.identity import DocumentId, ProductId, SupplierId
from pos.shop.quantity import NONE, pieces
from pos.shop.receiving import Delivery, DeliveryLine
from pos.shop.stock_order import OrderLine, StockOrder, Unlike
from pos.shop.words import Reason
from tests.builders import ksh, product
from tests.shops import Shop, refused

MILK, TEA = ProductId("milk"), ProductId("tea")


def ordered(shop: Shop) -> StockOrder:
    kcc = suppliers.add(shop.records, shop.owner, name="KCC").id
    return order_stock(
        shop.records, shop.supervisor, supplier=kcc, lines=(OrderLine(MILK, pieces(24)),)
    )


def test_an_order_is_open_until_something_comes_for_it(shop: Shop) -> None:
    order = ordered(shop)
    assert list_orders(shop.records, shop.supervisor) == (order,)
    line = DeliveryLine(MILK, pieces(20), ksh(50))
    came = Delivery(DocumentId("d"), "", "7", (line,), order.supplier, for_order=order.id)
    receive(shop.records, shop.supervisor, delivery=came)
    assert list_orders(shop.records, shop.supervisor) == ()
    with refused(Reason.ORDER_GONE):
        look_through(shop.records, shop.supervisor, delivery=came)


def test_what_comes_is_held_against_what_was_ordered(shop: Shop) -> None:
    order = ordered(shop)
    shop.put_on_shelf(product("Tea", id="tea", code="T"))
    lines = (DeliveryLine(MILK, pieces(20), ksh(50)), DeliveryLine(TEA, pieces(1), ksh(50)))
    came = Delivery(DocumentId("d"), "", "7", lines, order.supplier, for_order=order.id)
    assert look_through(shop.records, shop.owner, delivery=came).unlike == (
        Unlike(MILK, pieces(24), pieces(20)),
        Unlike(TEA, NONE, pieces(1)),
    )


def test_nobody_waits_for_an_old_order(shop: Shop) -> None:
    ordered(shop)
    shop.clock.pass_time(days=61)
    assert list_orders(shop.records, shop.supervisor) == ()


def test_an_order_has_lines_and_a_supplier(shop: Shop) -> None:
    for lines, reason in (
        ((), Reason.ORDER_EMPTY),
        ((OrderLine(MILK, pieces(1)),), Reason.SUPPLIER_GONE),
    ):
        with refused(reason):
            order_stock(shop.records, shop.owner, supplier=SupplierId("none"), lines=lines)
