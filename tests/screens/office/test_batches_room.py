"""The room of the batches over a real shop: what expires, writing it off, and taking that back."""

import io
from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.desks.background import Background
from pos.desks.tidying import Tidying
from pos.log import stream_log
from pos.office.batches import PAGE
from pos.office.receiving import receive
from pos.records.stock import level_at
from pos.screens.language import Language, Speech
from pos.screens.measures import measures_for
from pos.screens.office.batches_room import BatchesRoom
from pos.shop.identity import DocumentId, ProductId
from pos.shop.quantity import pieces
from pos.shop.receiving import Delivery, DeliveryLine
from pos.shop.stock import Batch, Place
from tests.builders import ksh, product
from tests.shops import MILK_CODE, Shop
from tests.sitting import Sitting

YOGHURT = product("Yoghurt", id="yoghurt", code="305", has_batches=True)
OLD, NEW = Batch("A", date(2026, 11, 20)), Batch("B", date(2026, 12, 1))
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def sitting(shop: Shop, qapp: QApplication, qtbot: QtBot) -> Iterator[Sitting]:
    tidying = Tidying()
    lanes = Background(stream_log(io.StringIO()))
    shop.put_on_shelf(YOGHURT)
    lines = [DeliveryLine(YOGHURT.id, pieces(6), ksh(80), batch=each) for each in (OLD, NEW)]
    lines.append(DeliveryLine(YOGHURT.id, pieces(1), ksh(80), batch=Batch("C")))
    lines.append(DeliveryLine(ProductId("milk"), pieces(9), ksh(50)))
    came = Delivery(DocumentId("d"), "KCC", "7", tuple(lines))
    receive(shop.records, shop.owner, delivery=came)
    yield Sitting(shop, lanes, qtbot, shop.manager)
    lanes.end()
    tidying.end()


@pytest.fixture
def room(sitting: Sitting) -> BatchesRoom:
    made = BatchesRoom(sitting.setting)
    sitting.qtbot.addWidget(made)
    made.fit(measures_for(1366, 768))
    made.resize(1146, 690)
    made.show()
    made.come_in()
    sitting.settle()
    return made


def left(sitting: Sitting, batch: Batch, place: Place = Place.SHELF) -> int:
    with sitting.shop.records.reading() as books:
        return level_at(books, YOGHURT.id, place, batch=batch.key).thousandths // 1000


def last_days(room: BatchesRoom) -> list[str]:
    return [row.cells[2].text for row in room.table.rows]


def written_off(room: BatchesRoom, sitting: Sitting, kind: int = 0) -> None:
    room.table.opened.emit(room.table.rows[0].key)
    sitting.settle()
    room.card.kinds.take(kind)
    room.card.quantity.put("2")
    room.card.why.put("Sour")
    room.card.press_big()
    sitting.settle()


def test_what_expires_first_stands_on_top_with_what_it_is_worth(room: BatchesRoom) -> None:
    assert last_days(room) == ["Expired 20 Nov", "10 days left", "Does not expire"]
    assert (room.expired.figure, room.soon.figure) == ("KSh 480", "KSh 480")


def test_only_what_has_expired_is_shown(room: BatchesRoom, sitting: Sitting) -> None:
    room.which.take(2)
    sitting.settle()
    assert last_days(room) == ["Expired 20 Nov"]


def test_an_expired_batch_is_written_off_from_its_row(room: BatchesRoom, sitting: Sitting) -> None:
    written_off(room, sitting)
    assert (left(sitting, OLD), left(sitting, NEW)) == (4, 6)
    assert room.lately.rows[0].cells[1].text == "\N{MINUS SIGN}2"


def test_a_batch_is_moved_to_the_store(room: BatchesRoom, sitting: Sitting) -> None:
    written_off(room, sitting, kind=3)
    assert (left(sitting, OLD), left(sitting, OLD, Place.STORE)) == (4, 2)


def test_a_write_off_is_taken_back_and_only_once(room: BatchesRoom, sitting: Sitting) -> None:
    written_off(room, sitting)
    room.lately.opened.emit("0")
    room.why.entry.put("It was good")
    room.why.press_big()
    sitting.settle()
    assert left(sitting, OLD) == 6
    undone = next(at for at, each in enumerate(room.desk.view.adjusted) if each.is_undone)
    room.lately.opened.emit(f"{undone}")
    assert room.why.isHidden()


def test_goods_without_batches_are_scanned_and_written_off(
    room: BatchesRoom, sitting: Sitting
) -> None:
    assert room.take_scan(MILK_CODE)
    sitting.settle()
    room.card.quantity.put("x")
    room.card.press_big()
    assert room.card.quantity.below
    room.card.quantity.put("2")
    room.card.quantity.edited.emit("2")
    assert room.card.worth.text() == "Worth KSh 100 at cost"
    room.card.press_big()
    assert room.card.said.text
    room.card.why.put("Dropped")
    room.card.press_big()
    sitting.settle()
    assert sitting.shop.left() == 7


def test_a_code_is_typed_and_scanned_into_the_card(room: BatchesRoom, sitting: Sitting) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_D, CTRL)
    assert room.take_key(event)
    assert not room.take_key(event), "the card has the keys"
    room.card.code.put("305")
    room.card.press_big()
    sitting.settle()
    assert len(room.card._lots) == 3
    room.card.take_code("101")
    sitting.settle()
    assert room.card.name.text().startswith("Brookside")
    room.card.close_card()
    assert not room.take_key(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F9, CTRL))


def test_goods_of_which_no_batch_is_there_are_not_written_off(
    room: BatchesRoom, sitting: Sitting
) -> None:
    sitting.shop.put_on_shelf(product("Cream", id="cream", code="306", has_batches=True))
    room.take_scan("306")
    sitting.settle()
    room.card.press_big()
    assert room.card.said.text == "Nothing of it is there."


def test_the_room_speaks_kiswahili_in_little_room(room: BatchesRoom, speech: Speech) -> None:
    room.fit(measures_for(1024, 640))
    speech.speak(Language.KISWAHILI)
    QApplication.processEvents()
    assert (room.title, last_days(room)[0]) == ("Matoleo", "Iliisha 20 Nov")


def test_further_batches_are_read_when_the_end_is_reached(
    room: BatchesRoom, sitting: Sitting
) -> None:
    lines = tuple(
        DeliveryLine(YOGHURT.id, pieces(1), ksh(80), batch=Batch(f"M{number:03}", NEW.expiry))
        for number in range(PAGE)
    )
    came = Delivery(DocumentId("many"), "KCC", "8", lines)
    receive(sitting.shop.records, sitting.shop.owner, delivery=came)
    room.come_in()
    sitting.settle()
    room.table.end_reached.emit()
    sitting.settle()
    room.table.end_reached.emit()
    assert len(room.table.rows) == PAGE + 3
    assert room.table.rows[-1].cells[1].text == "C"
