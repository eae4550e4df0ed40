"""The room of reconciliation, by hands and with real files: read, compared, kept, answered for, signed off."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from pytestqt.qtbot import QtBot

from pos.desks.background import LONG, Background
from pos.desks.office.desk import Document
from pos.desks.office.reconciling import DayView
from pos.screens.language import Language, Speech
from pos.screens.office.day_list import DayList
from pos.screens.office.day_panel import DayPanel
from pos.screens.office.reconciliation_room import ReconciliationRoom
from pos.shop.identity import StaffId
from pos.shop.received import MoneyState
from pos.shop.signing_off import DayMoney, Signing
from pos.till.ending import money_reversed
from tests.builders import NOON, ksh
from tests.outdoors import elsewhere
from tests.paying_shop import CODE, PayingShop
from tests.screens.office.paid_office import PaidOffice, paid_office
from tests.shops import Shop
from tests.statements import DAY, PortalFile, put, whole

LOST = "UKL4R8T2ZZ"
NO_KEYS, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def mpesa(shop: Shop) -> PayingShop:
    """A sale was paid; it is the next day."""
    till = PayingShop(shop)
    till.confirm(till.pay_number(till.ring_up()))
    till.settle()
    shop.clock.pass_time(days=1)
    return till


@pytest.fixture
def office(
    mpesa: PayingShop, background: Background, qtbot: QtBot, tmp_path: Path
) -> Iterator[PaidOffice]:
    with paid_office(mpesa, background, qtbot, tmp_path) as opened:
        yield opened


@pytest.fixture
def room(office: PaidOffice, tmp_path: Path) -> ReconciliationRoom:
    entered = ReconciliationRoom(
        office.setting,
        lambda *_: str(tmp_path / "statement.csv"),
        lambda *_: str(tmp_path / "day.xlsx"),
    )
    office.enter(entered)
    return entered


def with_a_charge() -> PortalFile:
    file = whole((650, CODE), (-5.5, "UKL4R8T2C1"))
    file.lines[2][9] = "Pay Bill Charge"
    return file


def went_back(till: PayingShop) -> None:
    till.pass_time(minutes=5)
    with till.shop.records.writing() as books:
        money_reversed(books, CODE, receipt="UKR4R8T2XX")


def read(office: PaidOffice, room: ReconciliationRoom, file: PortalFile) -> None:
    put(office.folder, file)
    assert office.press(room, Qt.Key.Key_O, CTRL)
    office.settle()


def whats(room: ReconciliationRoom) -> dict[str, str]:
    return {row.cells[1].text: row.cells[4].text for row in room.panel.table.rows}


def stands(room: ReconciliationRoom) -> list[str]:
    return [row.cells[2].text for row in room.days.table.rows]


def test_a_day_that_agrees_is_signed_off(office: PaidOffice, room: ReconciliationRoom) -> None:
    assert "Choose the statement" in room.panel.said.text()
    room.desk.choose(DAY)
    office.settle()
    assert "told of 0 of 1 payments" in room.panel.said.text()
    read(office, room, with_a_charge())
    assert room.desk.view.day == DAY
    assert whats(room) == {CODE: "Matched", "UKL4R8T2C1": "Charge"}
    assert "Everything agrees" in room.panel.said.text()
    assert office.press(room, Qt.Key.Key_F9)
    assert office.told[-1].words() == "The day is signed off."
    assert stands(room) == ["To check", "Signed"]
    assert "Signed off by Mwangi" in room.panel.said.text()
    elsewhere(lambda: went_back(office.mpesa))
    room.desk.open()
    office.settle()
    assert stands(room)[1] == "Changed"
    assert f"{CODE} KSh 650 · taken back by Safaricom" in room.panel.said.text()
    more = with_a_charge()
    more.lines[1][5], more.lines[1][7] = "651.00", "10,751.00"
    read(office, room, more)
    room.desk.choose(DAY)
    office.settle()
    assert stands(room)[1] == "Changed"
    assert "It has changed since" in room.panel.said.text()


def test_what_is_missing_is_kept_and_leads_to_its_payment(
    office: PaidOffice, room: ReconciliationRoom
) -> None:
    read(office, room, whole((650, CODE), (70, LOST)))
    assert whats(room)[LOST] == "Missing here"
    assert not room.sign.isEnabled()
    assert office.press(room, Qt.Key.Key_F9)
    assert office.press(room, Qt.Key.Key_F5)
    assert [notice.words() for notice in office.told] == [
        "The statement was heard: 3 new payments."
    ]
    assert whats(room)[LOST] == "Not used yet"
    assert elsewhere(lambda: office.mpesa.money(LOST)).state is MoneyState.UNMATCHED
    room.panel.table.choose(list(whats(room)).index(LOST))
    room.panel.table.opened.emit(room.panel.table.key)
    money = elsewhere(lambda: office.mpesa.money(LOST))
    assert office.documents == [Document("payment", money.id)]
    assert "Signed" not in stands(room)
    assert "so somebody else signs it off." in room.panel.said.text()


def test_a_day_that_one_person_kept_and_signed_says_so(qtbot: QtBot, speech: Speech) -> None:
    one = Signing(
        DAY, "600638", "a", "b", 1, 1, ksh(650), None, None, NOON, StaffId("n"), "Njeri", is_by_one=True
    )  # fmt: skip
    view = DayView((DayMoney(DAY, 1, ksh(650), signing=one),), day=DAY)
    panel, days = DayPanel(), DayList()
    for part in (panel, days):
        qtbot.addWidget(part)
        part.show_view(view)
    assert "By one person: Njeri kept what the statement told as well." in panel.said.text()
    assert days.table.rows[0].cells[-1].text == "One person"
    speech.speak(Language.KISWAHILI)
    panel.say()
    assert "Na mtu mmoja: Njeri alihifadhi" in panel.said.text()


def test_a_line_is_answered_for_and_the_day_signed(
    office: PaidOffice, room: ReconciliationRoom
) -> None:
    read(office, room, whole())
    assert whats(room) == {CODE: "Not on the statement"}
    room.panel.table.choose(0)
    assert office.press(room, Qt.Key.Key_F4)
    assert not office.press(room, Qt.Key.Key_F9)
    office.qtbot.keyClicks(room.reason.entry.line, "asked Safaricom")
    office.qtbot.keyClick(room.reason, Qt.Key.Key_Return)
    office.settle()
    assert whats(room) == {CODE: "Answered"}
    assert office.press(room, Qt.Key.Key_F9)
    assert "Signed" in stands(room)


def test_another_numbers_statement_is_refused_and_nothing_is_shown(
    office: PaidOffice, room: ReconciliationRoom
) -> None:
    file = with_a_charge()
    file.number = "999999"
    read(office, room, file)
    assert "999999" in office.told[-1].words()
    assert room.desk.view.check is None
    assert not room.desk.view.is_reading
    assert not room.keep.isEnabled()


def test_safaricom_is_asked_for_its_own_list(office: PaidOffice, room: ReconciliationRoom) -> None:
    assert office.press(room, Qt.Key.Key_F6)
    assert len(office.told) == 1


def test_a_file_is_dropped_here(office: PaidOffice, room: ReconciliationRoom) -> None:
    urls = QMimeData()
    urls.setUrls([QUrl.fromLocalFile(str(put(office.folder, with_a_charge())))])
    entering = QDragEnterEvent(QPoint(), Qt.DropAction.CopyAction, urls, LEFT, NO_KEYS)
    room.dragEnterEvent(entering)
    assert entering.isAccepted()
    room.dropEvent(QDropEvent(QPointF(), Qt.DropAction.CopyAction, urls, LEFT, NO_KEYS))
    office.settle()
    assert whats(room)[CODE] == "Matched"
    nothing = QMimeData()
    refused = QDragEnterEvent(QPoint(), Qt.DropAction.CopyAction, nothing, LEFT, NO_KEYS)
    refused.ignore()
    room.dragEnterEvent(refused)
    assert not refused.isAccepted()
    room.dropEvent(QDropEvent(QPointF(), Qt.DropAction.CopyAction, nothing, LEFT, NO_KEYS))


def test_reading_is_stopped_and_nothing_of_it_is_kept(
    office: PaidOffice, room: ReconciliationRoom
) -> None:
    put(office.folder, whole())
    gate = Event()
    office.background.do(LONG, gate.wait)
    room.desk.read_file(office.folder / "statement.csv")
    assert room.desk.view.is_reading
    assert room.panel.stopping.isVisibleTo(room)
    room.take_key(QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Escape, NO_KEYS))
    gate.set()
    office.settle()
    assert not room.desk.view.is_reading
    assert office.told[-1].words() == "Stopped. Nothing of it was kept."
    assert room.desk.view.check is None
    assert not office.press(room, Qt.Key.Key_Escape)


def test_what_was_found_is_exported(
    office: PaidOffice, room: ReconciliationRoom, tmp_path: Path
) -> None:
    assert office.press(room, Qt.Key.Key_E, CTRL)
    assert not (tmp_path / "day.xlsx").exists()
    read(office, room, with_a_charge())
    office.press(room, Qt.Key.Key_E, CTRL)
    assert office.told[-1].words() == "2 lines were written."
    sheet = load_workbook(tmp_path / "day.xlsx").worksheets[0]
    rows = [[cell.value for cell in row][1:] for row in sheet.iter_rows(min_row=2)]
    assert rows == [
        ["UKL4R8T2C1", "charge", -5.5, None, -5.5, 10744.5, "no"],
        [CODE, "matched", 650, 650, 0, 10750, "no"],
    ]


def test_nobody_chosen_and_nobody_signed_in(office: PaidOffice) -> None:
    room = ReconciliationRoom(office.setting, lambda *_: "", lambda *_: "")
    office.enter(room)
    office.press(room, Qt.Key.Key_O, CTRL)
    assert not room.desk.view.is_reading
    room.desk.keep()
    room.desk.sign()
    room.desk.answer("A", "why")
    room.desk.export(Path("x.csv"))
    office.by = None
    room.desk.read_file(Path("statement.csv"))
    assert not room.desk.view.is_reading
    assert office.told[-1].words().startswith("Nobody is signed in")
    room.leave()


def test_older_days_come_as_the_list_is_walked(office: PaidOffice) -> None:
    office.shop.clock.pass_time(days=80)
    room = ReconciliationRoom(office.setting, lambda *_: "")
    office.enter(room)
    for _ in range(3):
        room.days.table.end_reached.emit()
        office.settle()
    assert len(room.days.table.rows) == 82
    assert room.days.table.rows[-1].key == DAY.isoformat()
    room.days.table.choose(81)
    office.settle()
    assert room.desk.view.day == DAY


@pytest.mark.parametrize("size", [(1178, 716), (836, 588)])
def test_nothing_is_cut_in_either_language(
    office: PaidOffice, room: ReconciliationRoom, speech: Speech, size: tuple[int, int]
) -> None:
    office.enter(room, *size)
    read(office, room, with_a_charge())
    for language in Language:
        speech.speak(language)
        for button in (room.file, room.keep, room.answer, room.sign, room.exporting):
            assert button.width() >= button.minimumSizeHint().width()
        assert room.minimumSizeHint().width() <= size[0]
