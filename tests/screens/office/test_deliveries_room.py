"""The room of the deliveries over a real shop: receiving by scan and by keys, what is odd, and what goes back."""

import io
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.desks.background import Background
from pos.desks.office.desk import Document
from pos.desks.tidying import Tidying
from pos.desks.views import Notice
from pos.log import stream_log
from pos.office.deliveries import PAGE, list_deliveries
from pos.office.receiving import read_draft, receive
from pos.office.stock_orders import list_past_orders
from pos.office.suppliers import add, list_all
from pos.screens.language import Language, Speech
from pos.screens.measures import measures_for
from pos.screens.office.deliveries_room import LIST, RECEIVING, DeliveriesRoom
from pos.shop.identity import DocumentId, ProductId
from pos.shop.quantity import pieces
from pos.shop.receiving import Delivery, DeliveryLine
from pos.shop.stock_order import OrderLine
from tests.builders import ksh, product
from tests.shops import MILK_CODE, Shop, order_stock
from tests.sitting import Sitting

YOGHURT = product("Yoghurt", id="yoghurt", code="305", has_batches=True)
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def sitting(shop: Shop, qapp: QApplication, qtbot: QtBot) -> Iterator[Sitting]:
    tidying = Tidying()
    lanes = Background(stream_log(io.StringIO()))
    shop.put_on_shelf(YOGHURT)
    yield Sitting(shop, lanes, qtbot, shop.manager)
    lanes.end()
    tidying.end()


@pytest.fixture
def room(sitting: Sitting) -> DeliveriesRoom:
    return opened(sitting)


def opened(sitting: Sitting, size: tuple[int, int] = (1366, 768)) -> DeliveriesRoom:
    made = DeliveriesRoom(sitting.setting)
    sitting.qtbot.addWidget(made)
    made.fit(measures_for(*size))
    made.resize(size[0] - 220, size[1] - 78)
    made.show()
    made.come_in()
    sitting.settle()
    return made


def press(room: DeliveriesRoom, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> bool:
    return room.take_key(QKeyEvent(QEvent.Type.KeyPress, key, held))


def scan_line(room: DeliveriesRoom, sitting: Sitting, code: str, **typed: str) -> None:
    """Scan goods and type what the card asks."""
    room.take_scan(code)
    sitting.settle()
    for name, text in typed.items():
        getattr(room.line, name).put(text)
    room.line.press_big()
    sitting.settle()


def supplied(room: DeliveriesRoom, sitting: Sitting, name: str = "KCC") -> None:
    room.page.supplier.click()
    room.supplier.name.line.setText(name)
    room.supplier._find()
    room.supplier.press_big()
    sitting.settle()


def received(room: DeliveriesRoom, sitting: Sitting, note: str = "7") -> None:
    """Take a whole delivery in."""
    press(room, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    supplied(room, sitting)
    room.page.note.put(note)
    scan_line(room, sitting, MILK_CODE, quantity="10", cost="50")
    press(room, Qt.Key.Key_F9)
    sitting.settle()


def choose_order(room: DeliveriesRoom, sitting: Sitting, at: int) -> None:
    """Say which order it is for, or none."""
    room.start.click()
    press(room, Qt.Key.Key_F4)
    room.order.table.choose(at)
    room.order.press_big()
    sitting.settle()


def shown(room: DeliveriesRoom) -> list[tuple[str, str]]:
    """What was ordered of each line, and how many came."""
    return [(row.cells[3].text, row.cells[4].text) for row in room.page.table.rows]


def test_a_delivery_is_scanned_typed_and_in_the_stock(
    room: DeliveriesRoom, sitting: Sitting
) -> None:
    received(room, sitting)
    assert sitting.shop.left() == 10
    (came,) = list_deliveries(sitting.shop.records, sitting.shop.owner)
    assert (came.supplier, came.note_number, came.total) == ("KCC", "7", ksh(500))
    assert room.stack.currentIndex() == LIST
    assert [cell.text for cell in room.table.rows[0].cells][1:3] == ["KCC", "7"]


def test_a_delivery_leads_to_its_document(room: DeliveriesRoom, sitting: Sitting) -> None:
    asked = list[Document]()
    room.document_asked.connect(asked.append)
    assert press(room, Qt.Key.Key_F8)
    assert asked == []
    received(room, sitting)
    press(room, Qt.Key.Key_F8)
    (came,) = list_deliveries(sitting.shop.records, sitting.shop.owner)
    assert asked == [Document("delivery", came.id)]


def test_goods_with_batches_ask_for_the_batch_and_its_last_day(
    room: DeliveriesRoom, sitting: Sitting
) -> None:
    words = {"quantity": "6", "cost": "80", "mark": "L7", "expiry": "1/2"}
    scan_line(room, sitting, "305", **words)
    delivery = room.receiving.view.delivery
    assert delivery is not None
    assert delivery.lines[0].batch.key == "2027-02-01|L7"
    assert room.page.table.rows[0].cells[1].text == "L7, 1 Feb 2027"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"quantity": "x", "cost": "5"}, "quantity"),
        ({"quantity": "1", "cost": "x"}, "cost"),
        ({"quantity": "1", "cost": "5", "expiry": "32/13/2026"}, "expiry"),
        ({"quantity": "1", "cost": "5"}, "expiry"),
    ],
)
def test_what_cannot_be_kept_is_said_below_its_line(
    room: DeliveriesRoom, sitting: Sitting, typed: dict[str, str], said: str
) -> None:
    scan_line(room, sitting, "305", **typed)
    assert not room.line.isHidden()
    assert getattr(room.line, said).below


def test_a_line_is_changed_and_taken_off(room: DeliveriesRoom, sitting: Sitting) -> None:
    scan_line(room, sitting, MILK_CODE, quantity="10", cost="50")
    room.page.table.opened.emit("0")
    assert (room.line.quantity.text, room.line.cost.text) == ("10", "50")
    room.line.quantity.put("12")
    room.line.press_big()
    sitting.settle()
    assert room.page.table.rows[0].cells[3].text == "12"
    room.page.table.setFocus()
    room.page.line_taken.emit(0)
    sitting.settle()
    assert room.page.table.rows == ()


def test_what_is_odd_is_asked_about_before_it_counts(
    room: DeliveriesRoom, sitting: Sitting
) -> None:
    received(room, sitting)
    room.start.click()
    supplied(room, sitting)
    room.page.note.put("7")
    room.page.total.put("600")
    scan_line(room, sitting, MILK_CODE, quantity="1", cost="500")
    press(room, Qt.Key.Key_F9)
    sitting.settle()
    said = room.doubts.lines.text()
    assert "Mwangi received a note with this number" in said
    assert "KSh 100 less than the note" in said
    assert "costs KSh 500 here and KSh 50 until now" in said
    assert sitting.shop.left() == 10
    room.doubts.press_big()
    sitting.settle()
    assert sitting.shop.left() == 11


def test_the_note_s_total_is_money(room: DeliveriesRoom, sitting: Sitting) -> None:
    room.start.click()
    room.page.total.put("many")
    press(room, Qt.Key.Key_F9)
    assert "many" in room.page.total.below
    assert room.stack.currentIndex() == RECEIVING


def test_what_was_begun_goes_on_after_a_restart(room: DeliveriesRoom, sitting: Sitting) -> None:
    scan_line(room, sitting, MILK_CODE, quantity="10", cost="50")
    room.page.note.put("9")
    room.page.noted.emit("9", None)
    sitting.settle()
    other = opened(sitting, (1024, 640))
    assert other.start.text() == "Go on receiving"
    other.start.click()
    assert other.page.note.text == "9"
    assert other.page.table.rows[0].cells[0].text == "Brookside Whole Milk 500 ml"
    other.page.drop.click()
    sitting.settle()
    assert read_draft(sitting.shop.records, sitting.shop.manager) is None


def test_goods_are_found_by_name_and_by_code(room: DeliveriesRoom, sitting: Sitting) -> None:
    room.start.click()
    room.page.finder.line.setText("yog")
    room.page.finder.typed.emit("yog")
    sitting.settle()
    room.page.finder.line.taken.emit()
    sitting.settle()
    assert room.line.name.text() == "Yoghurt"
    room.line.close_card()
    room.page.finder.line.setText("101")
    room.page.finder.line.taken.emit()
    sitting.settle()
    assert room.line.name.text().startswith("Brookside")


def test_more_and_less_than_was_ordered_is_told_and_the_rest_closed(
    room: DeliveriesRoom, sitting: Sitting
) -> None:
    shop = sitting.shop
    kcc = add(shop.records, shop.owner, name="KCC").id
    lines = (OrderLine(ProductId("milk"), pieces(24)), OrderLine(YOGHURT.id, pieces(2)))
    order_stock(shop.records, shop.owner, supplier=kcc, lines=lines)
    room.come_in()
    sitting.settle()
    choose_order(room, sitting, 1)
    assert shown(room) == [("24", "24"), ("2", "2")]
    room.page.table.opened.emit("0")
    room.line.quantity.put("20")
    room.line.press_big()
    room.receiving.take_line(1)
    assert shown(room) == [("24", "20")]
    press(room, Qt.Key.Key_F9)
    sitting.settle()
    assert "24 ordered, 20 came" in room.doubts.lines.text()
    assert "Yoghurt: 2 ordered, 0 came" in room.doubts.lines.text()
    room.doubts.press_big()
    sitting.settle()
    assert "4 × Brookside Whole Milk 500 ml, 2 × Yoghurt are" in room.rest.about.text()
    room.rest.entry.put("No more")
    room.rest.press_big()
    sitting.settle()
    assert list_past_orders(shop.records, shop.owner)[0].end is not None
    assert room.receiving.view.orders == ()
    assert room.rest.isHidden()


def test_another_order_takes_the_place_of_one_that_nobody_changed(
    room: DeliveriesRoom, sitting: Sitting
) -> None:
    shop = sitting.shop
    kcc, bidco = (add(shop.records, shop.owner, name=name).id for name in ("KCC", "Bidco"))
    milk, yoghurt = OrderLine(ProductId("milk"), pieces(24)), OrderLine(YOGHURT.id, pieces(2))
    order_stock(shop.records, shop.owner, supplier=kcc, lines=(milk,))
    shop.clock.pass_time(minutes=1)
    last = order_stock(shop.records, shop.owner, supplier=bidco, lines=(yoghurt,))
    room.come_in()
    sitting.settle()
    for at, wanted in ((1, ["Yoghurt"]), (2, ["Brookside Whole Milk 500 ml"]), (0, [])):
        choose_order(room, sitting, at)
        assert [row.cells[0].text for row in room.page.table.rows] == wanted
    room.receive_for(last.id)
    sitting.settle()
    assert [row.cells[0].text for row in room.page.table.rows] == ["Yoghurt"]
    room.receiving.choose_supplier(bidco)
    assert room.receiving.view.order is not None
    room.receiving.choose_supplier(kcc)
    assert (room.receiving.view.order, room.page.table.rows) == (None, ())
    scan_line(room, sitting, MILK_CODE, quantity="1", cost="50")
    room.receive_for(last.id)
    sitting.settle()
    assert room.receiving.view.order is None, "what was begun is not mixed with an order"
    room.page.drop.click()
    sitting.settle()
    room.receiving.begin(DocumentId("none"))
    sitting.settle()


def test_a_note_of_nobody_is_not_received(room: DeliveriesRoom, sitting: Sitting) -> None:
    told = list[Notice]()
    room.told.connect(told.append)
    room.start.click()
    room.page.note.put("7")
    scan_line(room, sitting, MILK_CODE, quantity="10", cost="50")
    press(room, Qt.Key.Key_F9)
    sitting.settle()
    assert told[-1].words().startswith("Say whom note 7 is from")
    assert sitting.shop.left() == 0


def test_a_supplier_is_changed_and_forgotten(room: DeliveriesRoom, sitting: Sitting) -> None:
    shop = sitting.shop
    room.start.click()
    supplied(room, sitting)
    room.page.supplier.click()
    room.supplier.press_big()
    room.page.supplier.click()
    room.supplier._edit()
    room.supplier.phone.put("12")
    room.supplier.press_big()
    assert room.supplier.phone.below
    room.supplier.phone.put("0712 345 678")
    room.supplier.terms.put("30 days")
    room.supplier.press_big()
    sitting.settle()
    (kcc,) = list_all(shop.records, shop.owner)
    assert (kcc.phone is not None, kcc.terms) == (True, "30 days")
    room.page.supplier.click()
    room.supplier._forget()
    room.supplier.forgetting.press_big()
    QTest.keyClicks(room.supplier.forgetting.word.line, "forget")
    room.supplier.forgetting.press_big()
    sitting.settle()
    assert list_all(shop.records, shop.owner) == ()
    room.page.supplier.click()
    room.supplier.press_big()
    assert room.supplier.said.text


def test_goods_of_a_past_delivery_go_back(room: DeliveriesRoom, sitting: Sitting) -> None:
    received(room, sitting)
    room.lines.opened.emit("1")
    room.back.press_big()
    assert room.back.quantity.below
    room.back.quantity.put("3")
    room.back.press_big()
    assert room.back.said.text
    room.back.why.put("Sour")
    room.back.press_big()
    sitting.settle()
    assert sitting.shop.left() == 7
    assert room.lines.rows[0].cells[2].text == "3"


def test_keys_lead_back_and_away(room: DeliveriesRoom, sitting: Sitting) -> None:
    assert not press(room, Qt.Key.Key_F9)
    room.start.click()
    assert press(room, Qt.Key.Key_F2)
    assert not press(room, Qt.Key.Key_F11)
    assert press(room, Qt.Key.Key_Escape)
    assert room.stack.currentIndex() == LIST
    room.start.click()
    press(room, Qt.Key.Key_F3)
    assert not press(room, Qt.Key.Key_Escape), "a card that is open has the keys"
    room.supplier.close_card()
    sitting.settle()


def test_the_room_speaks_kiswahili(room: DeliveriesRoom, sitting: Sitting, speech: Speech) -> None:
    speech.speak(Language.KISWAHILI)
    QApplication.processEvents()
    assert (room.title, room.start.text()) == ("Mizigo", "Pokea mzigo")


def test_older_deliveries_are_read_when_the_end_is_reached(
    room: DeliveriesRoom, sitting: Sitting
) -> None:
    shop, line = sitting.shop, DeliveryLine(ProductId("milk"), pieces(1), ksh(50))
    for number in range(PAGE + 2):
        came = Delivery(DocumentId(f"{number:03}"), "KCC", f"{number}", (line,))
        receive(shop.records, shop.owner, delivery=came)
    room.come_in()
    sitting.settle()
    room.table.end_reached.emit()
    sitting.settle()
    room.table.end_reached.emit()
    assert [row.key for row in room.table.rows][-2:] == ["001", "000"]
