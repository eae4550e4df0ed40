"""Orders are made from what runs low or by hand, looked at, handed on, and dropped."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.desks.background import Background
from pos.desks.office.desk import Document
from pos.desks.tidying import Tidying
from pos.desks.views import Notice
from pos.log import stream_log
from pos.office.sheets import read_sheet
from pos.office.stock_orders import PAGE, list_past_orders
from pos.office.suppliers import add
from pos.screens.language import Language, Speech
from pos.screens.measures import measures_for
from pos.screens.office.low_room import LIST, MAKING, LowRoom
from pos.screens.office.orders_room import OrdersRoom
from pos.screens.office.room import Room
from pos.screens.office.room_names import RoomName
from pos.screens.office.stock_wing import rooms
from pos.shop.identity import SupplierId
from pos.shop.quantity import Unit, pieces
from pos.shop.stock_order import OrderLine, OrderState, StockOrder
from tests.builders import product
from tests.shops import MILK_CODE, Shop, order_stock
from tests.sitting import Sitting

TEA = product("=Tea", id="tea", code="T", minimum=pieces(6))
SUGAR = product("Sugar", id="sugar", code="S", unit=Unit.KG, minimum=pieces(5))
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def sitting(shop: Shop, qapp: QApplication, qtbot: QtBot) -> Iterator[Sitting]:
    tidying = Tidying()
    lanes = Background(stream_log(io.StringIO()))
    for each in (TEA, SUGAR):
        shop.put_on_shelf(each)
    yield Sitting(shop, lanes, qtbot, shop.supervisor)
    lanes.end()
    tidying.end()


@pytest.fixture
def wing(sitting: Sitting) -> tuple[Room, ...]:
    made = rooms(sitting.setting)
    for room in made:
        sitting.qtbot.addWidget(room)
        room.fit(measures_for(1366, 768))
        room.resize(1146, 690)
    return made


@pytest.fixture
def low(wing: tuple[Room, ...], sitting: Sitting) -> LowRoom:
    found = wing[1]
    assert isinstance(found, LowRoom)
    return come_in(found, sitting)


@pytest.fixture
def orders(wing: tuple[Room, ...]) -> OrdersRoom:
    found = wing[6]
    assert isinstance(found, OrdersRoom)
    return found


def come_in(room: LowRoom, sitting: Sitting) -> LowRoom:
    room.show()
    room.activateWindow()
    room.come_in()
    sitting.settle()
    return room


def press(room: Room, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> bool:
    return room.take_key(QKeyEvent(QEvent.Type.KeyPress, key, held))


def kcc(shop: Shop) -> SupplierId:
    return add(shop.records, shop.owner, name="KCC").id


def order(shop: Shop, supplier: SupplierId) -> StockOrder:
    return order_stock(
        shop.records, shop.owner, supplier=supplier, lines=(OrderLine(TEA.id, pieces(9)),)
    )


def texts(room: LowRoom) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in room.page.table.rows]


def from_somebody_new(low: LowRoom, sitting: Sitting, name: str) -> None:
    """Say that the row is ordered from a supplier that nobody knew yet."""
    low.page.whom.click()
    low.page.supplier.name.line.setText(name)
    low.page.supplier._find()
    low.page.supplier.press_big()
    sitting.settle()


def test_what_is_marked_is_ordered_from_whom_is_said(low: LowRoom, sitting: Sitting) -> None:
    shop, told, led = sitting.shop, list[Notice](), list[RoomName]()
    supplier = kcc(shop)
    low.told.connect(told.append)
    low.room_asked.connect(led.append)
    low.table.setFocus()
    low.table.choose([row.key for row in low.table.rows].index(TEA.id))
    assert press(low, Qt.Key.Key_Space)
    assert low.order.text() == "Order 1 marked"
    assert press(low, Qt.Key.Key_D, CTRL)
    sitting.settle()
    assert texts(low) == [["Nobody yet", "=Tea", "0 / 6", "", "6", "KSh 0"]]
    press(low, Qt.Key.Key_F9)
    assert told[-1].words() == "Say first whom =Tea is ordered from: F3."
    press(low, Qt.Key.Key_F3)
    assert not press(low, Qt.Key.Key_F9), "a card that is open has the keys"
    low.page.supplier.press_big()
    low.page.table.opened.emit("0")
    low.page.wanted.quantity.put("x")
    low.page.wanted.press_big()
    assert low.page.wanted.quantity.below
    low.page.wanted.quantity.put("12")
    low.page.wanted.press_big()
    press(low, Qt.Key.Key_F9)
    sitting.settle()
    (made,) = list_past_orders(shop.records, shop.owner)
    assert (made.name, made.supplier_id, made.lines) == ("T2-LPO1", supplier, 1)
    assert (told[-1].words(), led) == ("Ordered: T2-LPO1.", [RoomName.ORDERS])
    row = next(row for row in low.table.rows if row.key == TEA.id)
    assert [row.cells[at].text for at in (5, 6)] == ["12", "0"]
    assert low.stack.currentIndex() == LIST


def test_all_that_runs_low_and_more_is_ordered_from_each_supplier(
    low: LowRoom, sitting: Sitting
) -> None:
    press(low, Qt.Key.Key_A, CTRL)
    assert low.order.text() == "Order 2 marked"
    press(low, Qt.Key.Key_A, CTRL)
    low.order.click()
    sitting.settle()
    assert [row[1] for row in texts(low)] == ["=Tea", "Sugar"]
    assert low.take_scan(MILK_CODE)
    sitting.settle()
    low.take_scan(MILK_CODE)
    sitting.settle()
    assert [row[1] for row in texts(low)] == ["=Tea", "Sugar", "Brookside Whole Milk 500 ml"]
    low.page.table.setFocus()
    low.page.table.choose(1)
    press(low, Qt.Key.Key_Delete)
    for name in ("KCC", "Bidco"):
        from_somebody_new(low, sitting, name)
    assert sorted(row[0] for row in texts(low)) == ["Bidco", "KCC"]
    low.fit(measures_for(1024, 640))
    assert len(texts(low)[0]) == 4
    press(low, Qt.Key.Key_F9)
    sitting.settle()
    made = list_past_orders(sitting.shop.records, sitting.shop.owner)
    assert sorted(each.supplier for each in made) == ["Bidco", "KCC"]


def test_goods_are_found_by_name_for_an_order_of_ones_own(
    low: LowRoom, orders: OrdersRoom, sitting: Sitting
) -> None:
    assert not low.take_scan(MILK_CODE)
    orders.new.click()
    assert (low.stack.currentIndex(), texts(low)) == (MAKING, [])
    assert press(low, Qt.Key.Key_F2)
    low.page.finder.typed.emit("sug")
    sitting.settle()
    low.page.finder.line.taken.emit()
    sitting.settle()
    low.page.finder.line.setText("101")
    low.page.finder.line.taken.emit()
    sitting.settle()
    assert [row[1] for row in texts(low)] == ["Sugar", "Brookside Whole Milk 500 ml"]
    assert not press(low, Qt.Key.Key_F11)
    press(low, Qt.Key.Key_Escape)
    sitting.settle()
    assert low.stack.currentIndex() == LIST


def test_an_order_that_is_refused_can_be_made_again(low: LowRoom, sitting: Sitting) -> None:
    shop, told = sitting.shop, list[Notice]()
    low.told.connect(told.append)
    supplier = kcc(shop)
    press(low, Qt.Key.Key_D, CTRL)
    sitting.settle()
    low.page.desk.choose_supplier(0, supplier)
    sitting.by = shop.cashier
    press(low, Qt.Key.Key_F9)
    sitting.settle()
    assert told[-1].words().startswith("You may not receive deliveries")
    assert low.page.send.isEnabled()


def test_an_order_is_handed_on_as_page_table_and_text(
    orders: OrdersRoom, sitting: Sitting, tmp_path: Path
) -> None:
    shop, told = sitting.shop, list[Notice]()
    orders.told.connect(told.append)
    for key in (Qt.Key.Key_F7, Qt.Key.Key_F8, Qt.Key.Key_F9):
        press(orders, key)
    press(orders, Qt.Key.Key_E, CTRL)
    assert told == [], "nothing is chosen yet"
    order(shop, kcc(shop))
    orders.come_in()
    sitting.settle()
    (row,) = orders.table.rows
    assert [cell.text for cell in row.cells][2:] == ["KCC", "0 days", "KSh 0", "Open"]
    press(orders, Qt.Key.Key_F8)
    text = QGuiApplication.clipboard().text()
    assert "Order T2-LPO1\nTo KCC, 21 Nov 2026\n\n9 x =Tea (T)\n" in text
    for ending in ("pdf", "csv", "txt"):
        orders.ask_place = lambda _room, _title, name, end=ending: str(tmp_path / f"{name}.{end}")
        press(orders, Qt.Key.Key_E, CTRL)
        sitting.settle()
        assert told[-1].words() == f"Saved: T2-LPO1.{ending}"
    assert (tmp_path / "T2-LPO1.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "T2-LPO1.txt").read_text("utf-8") == text
    assert "'=Tea,T,9,piece" in (tmp_path / "T2-LPO1.csv").read_text("utf-8")
    assert len(read_sheet(tmp_path / "T2-LPO1.csv").rows) == 1


def test_an_order_waits_and_is_dropped_with_a_reason(orders: OrdersRoom, sitting: Sitting) -> None:
    shop, asked = sitting.shop, list[Document]()
    orders.document_asked.connect(asked.append)
    orders.show()
    first = order(shop, kcc(shop))
    shop.clock.pass_time(days=3)
    orders.come_in()
    sitting.settle()
    assert orders.table.rows[0].cells[3].text == "3 days"
    orders.table.opened.emit(orders.table.key)
    assert asked == [Document("order", first.id)]
    press(orders, Qt.Key.Key_F7)
    assert not press(orders, Qt.Key.Key_F7), "a card that is open has the keys"
    orders.why.entry.put("Too dear")
    orders.why.press_big()
    sitting.settle()
    assert orders.table.rows == ()
    press(orders, Qt.Key.Key_F6)
    sitting.settle()
    orders.fit(measures_for(1024, 640))
    assert list_past_orders(shop.records, shop.owner)[0].state is OrderState.DROPPED
    assert orders.table.rows[0].cells[-1].text == "Dropped"
    orders.grab()


def test_older_orders_are_read_when_the_end_is_reached(
    orders: OrdersRoom, sitting: Sitting
) -> None:
    shop, supplier = sitting.shop, kcc(sitting.shop)
    for _ in range(PAGE + 1):
        order(shop, supplier)
    orders.come_in()
    sitting.settle()
    for _ in range(2):
        orders.table.end_reached.emit()
        sitting.settle()
    assert len(orders.table.rows) == PAGE + 1


def test_the_room_speaks_kiswahili(orders: OrdersRoom, speech: Speech) -> None:
    speech.speak(Language.KISWAHILI)
    QApplication.processEvents()
    assert (orders.title, orders.new.text()) == ("Oda", "Oda mpya")
