"""What was ordered is kept, until all of it came or somebody says that the rest will not."""

from dataclasses import replace
from pathlib import Path

import pytest

from pos.office import suppliers
from pos.office.documents import read_document
from pos.office.moves import read_item
from pos.office.order_files import OrderSheet, save_order
from pos.office.ordering import list_to_order
from pos.office.receiving import look_through, receive
from pos.office.stock_orders import (
    MOST_LINES,
    end_order,
    list_orders,
    list_past_orders,
    list_waiting_orders,
    order_all,
    read_order,
)
from pos.shop.audit import Act
from pos.shop.identity import DocumentId, ProductId, SupplierId
from pos.shop.money import NOTHING
from pos.shop.ordering import Supply
from pos.shop.quantity import NONE, Unit, pieces
from pos.shop.receiving import Delivery, DeliveryLine
from pos.shop.stock_order import (
    EndKind,
    OrderAfter,
    OrderLine,
    OrderState,
    PastOrder,
    StockOrder,
    Unlike,
    state_of,
)
from pos.shop.words import Reason
from tests.builders import ksh, product
from tests.shops import Shop, order_stock, refused

MILK, TEA = ProductId("milk"), ProductId("tea")


def kcc(shop: Shop) -> SupplierId:
    known = suppliers.list_all(shop.records, shop.owner)
    return (known[0] if known else suppliers.add(shop.records, shop.owner, name="KCC")).id


def ordered(shop: Shop, count: int = 24, of: ProductId = MILK) -> StockOrder:
    lines = (OrderLine(of, pieces(count)),)
    return order_stock(shop.records, shop.supervisor, supplier=kcc(shop), lines=lines)


def brought(order: StockOrder, count: int, note: str = "7") -> Delivery:
    line = DeliveryLine(MILK, pieces(count), ksh(50))
    return Delivery(DocumentId(f"d{note}"), "", note, (line,), order.supplier, for_order=order.id)


def bring(shop: Shop, order: StockOrder, count: int, note: str = "7") -> None:
    receive(shop.records, shop.supervisor, delivery=brought(order, count, note))


def past(shop: Shop) -> PastOrder:
    return list_past_orders(shop.records, shop.supervisor)[0]


def test_an_order_is_open_until_all_of_it_came(shop: Shop) -> None:
    order = ordered(shop)
    assert list_orders(shop.records, shop.supervisor) == (order,)
    assert past(shop).state is OrderState.OPEN
    bring(shop, order, 20)
    (rest,) = list_orders(shop.records, shop.supervisor)
    assert rest.lines == (OrderLine(MILK, pieces(4)),)
    assert (past(shop).state, past(shop).is_open) == (OrderState.IN_PART, True)
    bring(shop, order, 5, "8")
    assert list_orders(shop.records, shop.supervisor) == ()
    assert (past(shop).state, past(shop).is_open) == (OrderState.RECEIVED, False)
    with refused(Reason.ORDER_GONE):
        look_through(shop.records, shop.supervisor, delivery=brought(order, 1, "9"))
    with refused(Reason.ORDER_GONE):
        bring(shop, order, 1, "9")


def test_what_comes_is_held_against_what_is_still_to_come(shop: Shop) -> None:
    order = ordered(shop)
    bring(shop, order, 4)
    shop.put_on_shelf(product("Tea", id="tea", code="T"))
    came = brought(order, 19, "8")
    came = replace(came, lines=(*came.lines, DeliveryLine(TEA, pieces(1), ksh(50))))
    name = "Brookside Whole Milk 500 ml"
    assert look_through(shop.records, shop.owner, delivery=came).unlike == (
        Unlike(MILK, name, Unit.PIECE, pieces(20), pieces(19)),
        Unlike(TEA, "Tea", Unit.PIECE, NONE, pieces(1)),
    )


def test_an_order_is_numbered_and_worth_what_its_goods_cost_now(shop: Shop) -> None:
    bring_some = replace(brought(ordered(shop), 10), for_order=None)
    receive(shop.records, shop.owner, delivery=bring_some)
    order = ordered(shop, 3)
    assert (order.name, order.lines) == ("T2-LPO2", (OrderLine(MILK, pieces(3), ksh(50)),))
    assert [(each.name, each.value) for each in list_past_orders(shop.records, shop.owner)] == [
        ("T2-LPO2", ksh(150)), ("T2-LPO1", NOTHING),
    ]  # fmt: skip


def test_each_supplier_gets_an_order_of_his_own_and_each_product_one_line(shop: Shop) -> None:
    bidco = suppliers.add(shop.records, shop.owner, name="Bidco").id
    shop.put_on_shelf(product("Tea", id="tea", code="T"))
    twice = (OrderLine(MILK, pieces(1)), OrderLine(MILK, pieces(2)))
    first = suppliers.add(shop.records, shop.owner, name="KCC").id
    orders = order_all(
        shop.records, shop.owner, wanted={first: twice, bidco: (OrderLine(TEA, pieces(4)),)}
    )
    assert [(each.name, each.supplier) for each in orders] == [
        ("T2-LPO1", first), ("T2-LPO2", bidco),
    ]  # fmt: skip
    assert orders[0].lines == (OrderLine(MILK, pieces(3)),)
    (entry,) = shop.audited(Act.STOCK_ORDERED)
    assert entry["subject"] == orders[0].id


def test_an_order_for_which_nothing_came_is_dropped_and_another_s_rest_closed(shop: Shop) -> None:
    order = ordered(shop)
    with refused(Reason.REASON_MISSING):
        end_order(shop.records, shop.supervisor, order=order.id, reason=" ")
    ended = end_order(shop.records, shop.supervisor, order=order.id, reason="Too dear")
    assert (ended, past(shop).state) == (EndKind.DROPPED, OrderState.DROPPED)
    end = past(shop).end
    assert end is not None
    assert (end.by, end.reason) == ("Sara", "Too dear")
    with refused(Reason.ORDER_GONE):
        end_order(shop.records, shop.supervisor, order=order.id, reason="x")
    second = ordered(shop)
    bring(shop, second, 20)
    ended = end_order(shop.records, shop.supervisor, order=second.id, reason="Sold out there")
    assert (ended, past(shop).state) == (EndKind.CLOSED, OrderState.RECEIVED)
    assert list_orders(shop.records, shop.supervisor) == ()
    assert [each["kind"] for each in shop.audited(Act.STOCK_ORDER_ENDED)] == ["dropped", "closed"]


def test_an_order_is_looked_at_with_all_that_came_for_it(shop: Shop) -> None:
    order = ordered(shop)
    shop.clock.pass_time(days=2)
    bring(shop, order, 20)
    whole = read_order(shop.records, shop.supervisor, order=order.id)
    (line,) = whole.lines
    assert (line.quantity, line.came, line.missing) == (pieces(24), pieces(20), pieces(4))
    assert (line.total, whole.order.value) == (NOTHING, NOTHING)
    assert [(each.note_number, each.total) for each in whole.deliveries] == [("7", ksh(1000))]
    assert whole.order.days_waiting(shop.clock.at) == 2
    bring(shop, order, 4, "8")
    assert past(shop).days_waiting(shop.clock.at) == 2
    with refused(Reason.ORDER_GONE):
        read_order(shop.records, shop.owner, order=DocumentId("none"))
    found = read_document(shop.records, shop.supervisor, kind="order", named=order.id)
    assert found == read_order(shop.records, shop.owner, order=order.id)


def test_orders_are_listed_page_by_page_and_those_that_wait_alone(shop: Shop) -> None:
    for at in range(3):
        shop.clock.pass_time(days=1)
        order = ordered(shop, at + 1)
        if at == 1:
            end_order(shop.records, shop.owner, order=order.id, reason="x")
    first = list_past_orders(shop.records, shop.owner, most=2)
    assert [each.name for each in first] == ["T2-LPO3", "T2-LPO2"]
    after = OrderAfter(first[-1].at, first[-1].id)
    (last,) = list_past_orders(shop.records, shop.owner, after=after)
    assert last.name == "T2-LPO1"
    assert [each.name for each in list_waiting_orders(shop.records, shop.owner)] == [
        "T2-LPO3", "T2-LPO1",
    ]  # fmt: skip


def test_what_was_ordered_is_not_ordered_once_more_until_nobody_counts_on_it(shop: Shop) -> None:
    tea = shop.put_on_shelf(product("Tea", id="tea", code="T", minimum=pieces(6)))
    order = ordered(shop, 4, of=TEA)
    (low,) = list_to_order(shop.records, shop.supervisor)
    assert (low.ordered, low.suggested(Supply())) == (pieces(4), pieces(2))
    assert read_item(shop.records, shop.owner, product=tea.id).ordered == pieces(4)
    ordered(shop, 9, of=TEA)
    (low,) = list_to_order(shop.records, shop.supervisor)
    assert low.suggested(Supply()) == NONE
    line = DeliveryLine(TEA, pieces(4), ksh(50))
    came = replace(brought(order, 4), lines=(line,))
    receive(shop.records, shop.supervisor, delivery=came)
    (low,) = list_to_order(shop.records, shop.supervisor)
    assert (low.ordered, low.supplier_id, low.supplier) == (pieces(9), order.supplier, "KCC")
    shop.clock.pass_time(days=61)
    (low,) = list_to_order(shop.records, shop.supervisor)
    assert low.ordered == NONE
    assert len(list_orders(shop.records, shop.supervisor)) == 1


def test_an_order_of_one_supplier_is_not_received_from_another(shop: Shop) -> None:
    order = ordered(shop)
    bidco = suppliers.add(shop.records, shop.owner, name="Bidco").id
    with refused(Reason.ORDER_OF_OTHER):
        receive(shop.records, shop.owner, delivery=replace(brought(order, 1), supplier_id=bidco))


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ((), Reason.ORDER_EMPTY),
        ((OrderLine(MILK, NONE),), Reason.QUANTITY_NOT_ABOVE_ZERO),
        ((OrderLine(ProductId("none"), pieces(1)),), Reason.PRODUCT_GONE),
        (
            tuple(OrderLine(ProductId(f"{at}"), pieces(1)) for at in range(MOST_LINES + 1)),
            Reason.LINES_TOO_MANY,
        ),
    ],
)
def test_an_order_that_makes_no_sense_is_refused(
    shop: Shop, lines: tuple[OrderLine, ...], reason: Reason
) -> None:
    with refused(reason):
        order_stock(shop.records, shop.owner, supplier=kcc(shop), lines=lines)


def test_an_order_goes_to_a_supplier_that_is_kept(shop: Shop) -> None:
    lines = (OrderLine(MILK, pieces(1)),)
    with refused(Reason.SUPPLIER_GONE):
        order_stock(shop.records, shop.owner, supplier=SupplierId("none"), lines=lines)
    with refused(Reason.NOT_ALLOWED):
        order_stock(shop.records, shop.cashier, supplier=kcc(shop), lines=lines)


def test_an_order_that_nothing_came_for_and_nobody_ended_is_open() -> None:
    assert state_of(has_come=False, end=None) is OrderState.OPEN


def test_only_an_order_that_is_there_is_written_into_a_file(shop: Shop, tmp_path: Path) -> None:
    sheet = OrderSheet(
        DocumentId("none"), "", "", "", "", ("Item",), (False,), (("Milk",),), (("Milk",),), (), ""
    )
    path = tmp_path / "order.csv"
    with refused(Reason.ORDER_GONE):
        save_order(shop.records, shop.owner, sheet=sheet, path=path, draw=lambda _, __: None)
    assert not path.exists()
