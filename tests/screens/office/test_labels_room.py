"""The room of labels, over a real shop: chosen, counted, looked at, written."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pos.office.receiving import receive
from pos.printer.printers import Printers
from pos.screens.measures import STANDARD
from pos.screens.office.labels_room import LabelsRoom
from pos.shop.identity import DocumentId, ProductId
from pos.shop.quantity import pieces
from pos.shop.receiving import Delivery, DeliveryLine
from tests.builders import ksh, product
from tests.screens.office_shop import Office, office_of
from tests.shops import MILK_CODE, Shop, edit_product
from tests.slots import AT_THE_SLOT, Slot


@pytest.fixture
def office(shop: Shop, qtbot: QtBot) -> Iterator[Office]:
    shop.put_on_shelf(product("Ketepa Tea", id="tea", code="t1", price=ksh(195)))
    lines = (DeliveryLine(ProductId("tea"), pieces(3), ksh(150)),)
    delivery = Delivery(DocumentId("d-1"), "Ketepa", "DN 7", lines)
    receive(shop.records, shop.owner, delivery=delivery)
    edit_product(shop.records, shop.owner, product=product(price=ksh(70)), codes=())
    with office_of(shop, qtbot) as made:
        yield made


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "labels.pdf"


@pytest.fixture
def room(office: Office, file: Path) -> LabelsRoom:
    room = office.show(LabelsRoom(office.setting, save_file=lambda _room, _title: str(file)))
    room.fit(STANDARD)
    return room


def counts(room: LabelsRoom) -> list[tuple[str, str]]:
    return [(row.key, row.cells[3].text) for row in room.table.rows]


def bring_delivery(room: LabelsRoom, office: Office) -> None:
    room.ask_delivery()
    QTest.keyClick(room.deliveries, Qt.Key.Key_Return)
    office.settle()
    office.settle()


def test_a_delivery_brings_a_label_for_each_piece_and_one_is_seen(
    room: LabelsRoom, office: Office
) -> None:
    bring_delivery(room, office)
    assert counts(room) == [("tea", "3")]
    assert "KETEPA TEA" in room.picture.accessibleDescription()
    assert "195.00" in room.picture.accessibleDescription()


def test_what_has_another_price_since_yesterday_gets_a_label(
    room: LabelsRoom, office: Office
) -> None:
    room.ask_days()
    QTest.keyClick(room.days, Qt.Key.Key_Return)
    office.settle()
    assert counts(room) == [("milk", "1")]


def test_a_found_item_is_added_and_found_again_gets_one_more(
    room: LabelsRoom, office: Office
) -> None:
    for _ in range(2):
        room.take_scan("t1")
        office.settle()
    assert counts(room) == [("tea", "2")]


def test_of_several_that_fit_one_is_picked(room: LabelsRoom, office: Office) -> None:
    room.line.setText("e")
    QTest.keyClick(room.line, Qt.Key.Key_Return)
    office.settle()
    assert room.finds.isVisible()
    QTest.keyClick(room.finds, Qt.Key.Key_Down)
    QTest.keyClick(room.finds, Qt.Key.Key_Return)
    office.settle()
    assert len(counts(room)) == 1


def test_plus_minus_and_delete_change_how_many(room: LabelsRoom, office: Office) -> None:
    bring_delivery(room, office)
    room.table.setFocus()
    QTest.keyClick(room, Qt.Key.Key_Plus)
    assert counts(room) == [("tea", "4")]
    QTest.keyClick(room, Qt.Key.Key_Minus)
    QTest.keyClick(room, Qt.Key.Key_Delete)
    assert counts(room) == []


def test_another_kind_on_other_paper_is_seen_at_once(room: LabelsRoom, office: Office) -> None:
    bring_delivery(room, office)
    wide = room.picture.width()
    room.kinds.take(1)
    room.papers.take(1)
    office.settle()
    assert room.picture.width() < wide


def test_labels_are_written_as_a_pdf_and_never_over_another_file(
    room: LabelsRoom, office: Office, file: Path
) -> None:
    bring_delivery(room, office)
    room.pdf.click()
    office.settle()
    assert file.read_bytes().startswith(b"%PDF")
    assert office.told[-1].words() == "3 labels are in labels.pdf."
    room.pdf.click()
    office.settle()
    assert "is there already" in office.told[-1].words()


def test_without_a_printer_it_is_said(room: LabelsRoom, office: Office) -> None:
    bring_delivery(room, office)
    control = Qt.KeyboardModifier.ControlModifier
    room.take_key(QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_P, control))
    assert office.told[-1].words() == "No printer is set up for this till."


def test_no_more_labels_are_made_than_a_roll_has(room: LabelsRoom, office: Office) -> None:
    bring_delivery(room, office)
    room.desk.count(ProductId("tea"), 900)
    room.desk.add_repriced(1)
    office.settle()
    room.printing.click()
    assert office.told[-1].words().startswith("At most 500 labels")
    room.clear.click()
    assert MILK_CODE not in room.picture.accessibleDescription()


def test_labels_come_out_one_after_the_other(room: LabelsRoom, office: Office) -> None:
    slot = Slot()
    room.desk._printers = slot.printers
    bring_delivery(room, office)
    room.printing.click()
    office.settle()
    office.settle()
    assert office.told[-1].words() == "3 labels are printed."


def test_a_printer_that_fails_ends_it_with_its_reason(room: LabelsRoom, office: Office) -> None:
    bring_delivery(room, office)
    room.desk._printers = Printers((AT_THE_SLOT,))
    room.printing.click()
    office.settle()
    office.settle()
    assert "printer" in office.told[-1].words().lower()
    assert not room.desk.view.is_busy


def test_printing_is_stopped_between_two_labels(room: LabelsRoom, office: Office) -> None:
    room.desk._printers = Slot().printers
    bring_delivery(room, office)
    room.desk.changed.connect(lambda view: room.desk.stop() if view.done == 1 else None)
    room.printing.click()
    office.settle()
    office.settle()
    assert office.told[-1].words() == "Stopped: 1 labels of 3 are printed."
