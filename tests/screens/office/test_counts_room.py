"""The room of the counts over a real shop: counting blind with the keyboard alone, and what is made of it."""

import io
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.desks.background import Background
from pos.desks.errands import Question
from pos.desks.office.desk import Document
from pos.desks.tidying import Tidying
from pos.log import stream_log
from pos.office.counts import list_counts
from pos.office.stocktake import count, start_count
from pos.screens.language import Language, Speech
from pos.screens.measures import measures_for
from pos.screens.office.counts_room import COUNTING, DIFFERENCES, LIST, CountsRoom
from pos.shop.identity import ProductId, StaffId
from pos.shop.quantity import pieces
from pos.shop.stock import Lot, Place
from tests.builders import product
from tests.shops import MILK_CODE, Shop
from tests.sitting import Sitting

MILK = ProductId("milk")
YOGHURT = product("Yoghurt", id="yoghurt", code="305", has_batches=True, is_active=False)
CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def sitting(shop: Shop, qapp: QApplication, qtbot: QtBot) -> Iterator[Sitting]:
    tidying = Tidying()
    lanes = Background(stream_log(io.StringIO()))
    shop.put_on_shelf(YOGHURT)
    yield Sitting(shop, lanes, qtbot, shop.manager)
    lanes.end()
    tidying.end()


@pytest.fixture
def room(sitting: Sitting) -> CountsRoom:
    made = CountsRoom(sitting.setting)
    sitting.qtbot.addWidget(made)
    made.fit(measures_for(1366, 768))
    made.resize(1146, 690)
    made.show()
    made.come_in()
    sitting.settle()
    return made


def press(room: CountsRoom, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> bool:
    return room.take_key(QKeyEvent(QEvent.Type.KeyPress, key, held))


def key(page: object, key: Qt.Key) -> None:
    page.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, key, NONE))  # type: ignore[attr-defined]


def begun(room: CountsRoom, sitting: Sitting) -> None:
    press(room, Qt.Key.Key_D, CTRL)
    room.card.entry.put("November")
    room.card.press_big()
    sitting.settle()


def found(room: CountsRoom, sitting: Sitting, code: str, many: str, **more: str) -> None:
    """Scan goods and type how many there are."""
    assert room.take_scan(code)
    sitting.settle()
    for name, text in {"quantity": many, **more}.items():
        getattr(room.page, name).put(text)
    room.page.quantity.setFocus()
    key(room.page, Qt.Key.Key_Return)
    sitting.settle()


def test_a_count_is_begun_counted_and_approved_by_the_owner(
    room: CountsRoom, sitting: Sitting
) -> None:
    sitting.by = sitting.shop.owner
    begun(room, sitting)
    assert room.stack.currentIndex() == COUNTING
    found(room, sitting, MILK_CODE, "12")
    assert [cell.text for cell in room.page.table.rows[0].cells][1:] == ["Shelf", "12"]
    press(room, Qt.Key.Key_F9)
    sitting.settle()
    assert room.stack.currentIndex() == DIFFERENCES
    press(room, Qt.Key.Key_F9)
    sitting.settle()
    assert (sitting.shop.left(), room.stack.currentIndex()) == (12, LIST)
    assert room.table.rows[0].cells[5].text == "Approved"
    asked = list[Document]()
    room.document_asked.connect(asked.append)
    room.table.opened.emit(room.table.rows[0].key)
    assert asked == [Document("count", room.table.rows[0].key)]


def test_who_counted_alone_is_asked_for_a_second_person(room: CountsRoom, sitting: Sitting) -> None:
    asked = list[Question]()
    sitting.sale.errands.asked.connect(asked.append)
    begun(room, sitting)
    found(room, sitting, MILK_CODE, "12")
    room.desk.approve()
    sitting.settle()
    assert "counted this yourself" in str(asked[0].no)
    yes = sitting.shop.say_yes(asked[0].no, to=StaffId(sitting.shop.manager))
    sitting.sale.errands.say_yes(yes)
    sitting.settle()
    assert sitting.shop.left() == 12


def test_goods_with_batches_that_are_not_sold_any_more_are_counted(
    room: CountsRoom, sitting: Sitting
) -> None:
    begun(room, sitting)
    found(room, sitting, "305", "4", mark="A", expiry="bad")
    assert room.page.expiry.below
    found(room, sitting, "305", "4", mark="A", expiry="1/2/2027")
    assert room.page.table.rows[0].cells[1].text == "Shelf: A, 1 Feb 2027"


def test_nothing_found_is_a_count_and_nonsense_is_none(room: CountsRoom, sitting: Sitting) -> None:
    begun(room, sitting)
    found(room, sitting, MILK_CODE, "x")
    assert room.page.quantity.below
    found(room, sitting, MILK_CODE, "0")
    assert room.page.table.rows[0].cells[2].text == "0"


def test_a_code_is_typed_too(room: CountsRoom, sitting: Sitting) -> None:
    begun(room, sitting)
    key(room.page, Qt.Key.Key_Return)
    room.page.code.put("101")
    key(room.page, Qt.Key.Key_Return)
    sitting.settle()
    assert room.page._product is not None
    key(room.page, Qt.Key.Key_Escape)
    sitting.settle()
    assert room.stack.currentIndex() == LIST


def test_a_line_is_counted_again_and_what_two_found_is_shown(
    room: CountsRoom, sitting: Sitting
) -> None:
    shop = sitting.shop
    take = start_count(shop.records, shop.cashier, name="Shelf")
    for by, many in ((shop.cashier, 12), (shop.manager, 11)):
        count(shop.records, by, take=take.id, found=Lot(MILK, pieces(many)))
    room.come_in()
    sitting.settle()
    room.table.opened.emit(take.id)
    sitting.settle()
    press(room, Qt.Key.Key_F9)
    sitting.settle()
    row = room.differences.table.rows[0].cells
    assert (row[2].text, row[5].text) == ("Mwangi, Grace 12", "+11")
    key(room.differences, Qt.Key.Key_R)
    sitting.settle()
    assert room.differences.table.rows[0].cells[0].icon == "arrows-clockwise"
    press(room, Qt.Key.Key_Escape)
    sitting.settle()
    assert room.page.table.rows[0].cells[0].icon == "arrows-clockwise"


def test_a_dropped_count_changes_nothing(room: CountsRoom, sitting: Sitting) -> None:
    begun(room, sitting)
    found(room, sitting, MILK_CODE, "12")
    press(room, Qt.Key.Key_F9)
    sitting.settle()
    key(room.differences, Qt.Key.Key_Delete)
    sitting.settle()
    assert sitting.shop.left() == 0
    assert [seen.outcome for seen in list_counts(sitting.shop.records, sitting.shop.owner)] == [
        "dropped"
    ]


def test_only_a_category_is_counted(room: CountsRoom, sitting: Sitting) -> None:
    press(room, Qt.Key.Key_D, CTRL)
    room.card.choices.take(3)
    room.card.press_big()
    sitting.settle()
    assert room.desk.view.open is not None
    assert (room.desk.view.open.name, room.desk.view.open.part.category) == ("Dairy", "Dairy")


def test_who_only_counts_sees_no_differences(room: CountsRoom, sitting: Sitting) -> None:
    sitting.by = sitting.shop.cashier
    begun(room, sitting)
    found(room, sitting, MILK_CODE, "12")
    with sitting.qtbot.waitSignal(room.told) as told:
        press(room, Qt.Key.Key_F9)
    sitting.settle()
    assert "may not" in told.args[0].words()
    assert room.stack.currentIndex() == COUNTING


def test_the_list_takes_no_scan_and_other_keys_are_not_its_own(room: CountsRoom) -> None:
    assert not room.take_scan(MILK_CODE)
    assert not press(room, Qt.Key.Key_F9)
    room.start.click()
    assert not press(room, Qt.Key.Key_D, CTRL)


def test_the_room_speaks_kiswahili_in_little_room(
    room: CountsRoom, sitting: Sitting, speech: Speech
) -> None:
    room.fit(measures_for(1024, 640))
    speech.speak(Language.KISWAHILI)
    QApplication.processEvents()
    assert (room.title, len(room.table.columns)) == ("Hesabu", 6)


def test_the_arrows_choose_what_is_counted_while_its_name_is_typed(
    room: CountsRoom, sitting: Sitting
) -> None:
    press(room, Qt.Key.Key_D, CTRL)
    for _ in range(2):
        sitting.qtbot.keyClick(room.card.entry.line, Qt.Key.Key_Down)
    sitting.qtbot.keyClick(room.card.entry.line, Qt.Key.Key_Up)
    sitting.qtbot.keyClick(room.card.entry.line, Qt.Key.Key_Return)
    sitting.settle()
    (seen,) = list_counts(sitting.shop.records, sitting.by)
    assert (seen.take.name, seen.take.part.place) == ("Shelf", Place.SHELF)
