"""The room of the reports, with real books behind it: hands choose, open, save and step back."""

import csv
import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from threading import Event

import openpyxl
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.desks.background import LONG, Background
from pos.desks.office.desk import Document, Seat
from pos.desks.tidying import Tidying
from pos.log import stream_log
from pos.office.house import read_rules
from pos.screens.language import Language, Speech
from pos.screens.look import Look
from pos.screens.measures import COMPACT
from pos.screens.office.reports_room import ReportsRoom
from pos.screens.office.reports_wing import rooms
from pos.screens.office.setting import Setting
from pos.shop.period import Period, Span
from pos.shop.report import ReportKind
from tests.desks.tills import SLOW
from tests.office.lived import lived_shop
from tests.shops import Shop

CONTROL, PLAIN = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    shop = lived_shop(tmp_path_factory.mktemp("lived"), 130)
    yield shop
    shop.records.close()


class Office:
    """The room alone, with who sits there and where files go."""

    def __init__(self, shop: Shop, qtbot: QtBot, background: Background, folder: Path) -> None:
        self.by, self.place, self.cashier = shop.manager, "", shop.cashier
        rules = read_rules(shop.records)
        self.seat = Seat(background, shop.records, lambda: self.by, lambda: rules)
        self.room = ReportsRoom(
            Setting(self.seat, None, None),  # type: ignore[arg-type]
            ask_place=lambda _room, _title, name: self.place and str(folder / (name + self.place)),
        )
        self.asked: list[Document] = []
        self.said: list[str] = []
        self.room.document_asked.connect(self.asked.append)
        self.room.told.connect(lambda notice: self.said.append(notice.words()))
        self._qtbot, self._background = qtbot, background
        qtbot.addWidget(self.room)
        self.room.resize(1146, 640)
        self.room.show()

    def settle(self) -> ReportsRoom:
        self._qtbot.waitUntil(lambda: not self._background.is_working, timeout=SLOW)
        return self.room

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> bool:
        taken = self.room.take_key(QKeyEvent(QEvent.Type.KeyPress, key.value, held))
        self.settle()
        return taken

    def look(self, kind: ReportKind, span: Span = Span.THIS_MONTH) -> ReportsRoom:
        self.room.desk.choose_days(span)
        self.room.kinds.choose(list(ReportKind).index(kind))
        return self.settle()


@pytest.fixture
def office(lived: Shop, qtbot: QtBot, look: Look, tmp_path: Path) -> Iterator[Office]:
    tidying, background = Tidying(), Background(stream_log(io.StringIO()))
    yield Office(lived, qtbot, background, tmp_path)
    background.end()
    tidying.end()


def test_the_wing_has_this_one_room(office: Office) -> None:
    (room,) = rooms(Setting(office.seat, None, None))  # type: ignore[arg-type]
    assert room.title == "Reports"


def test_who_comes_in_sees_today_and_walks_by_the_arrows(office: Office, qtbot: QtBot) -> None:
    office.room.come_in()
    room = office.settle()
    assert room.spans.spans[Span.TODAY].isChecked()
    assert len(room.report.table.rows) == 1
    assert QApplication.focusWidget() is room.kinds
    qtbot.keyClick(room.kinds, Qt.Key.Key_Down)
    office.settle()
    assert room.desk.view.report is not None
    assert room.desk.view.report.kind is ReportKind.BY_HOUR
    qtbot.keyClick(room.kinds, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is room.report.table


def test_a_number_leads_to_its_documents_and_esc_back(office: Office, qtbot: QtBot) -> None:
    room = office.look(ReportKind.BY_CASHIER)
    room.report.table.setFocus()
    qtbot.keyClick(room.report.table, Qt.Key.Key_Return)
    office.settle()
    assert room.papers.isVisible()
    assert QApplication.focusWidget() is room.papers.table
    assert room.papers.what.text().startswith("By cashier: Njeri, 1 ")
    first = room.papers.table.rows[0]
    assert first.cells[1].text.startswith("T2-")
    qtbot.keyClick(room.papers.table, Qt.Key.Key_Return)
    (asked,) = office.asked
    assert asked.kind == "sale"
    assert office.press(Qt.Key.Key_Escape)
    assert room.report.isVisible()
    assert not office.press(Qt.Key.Key_Escape)


def test_all_that_is_behind_a_number_comes_as_it_is_scrolled(office: Office) -> None:
    room = office.look(ReportKind.BY_CASHIER, Span.THIS_WEEK)
    room.desk.choose_days(Period(date(2026, 11, 1), date(2026, 12, 31)))
    office.settle()
    room.report.table.opened.emit(room.report.table.rows[0].key)
    office.settle()
    assert len(room.papers.table.rows) == 50
    while not room.desk.view.is_whole:
        room.papers.table.scrollToBottom()
        office.settle()
    assert len(room.papers.table.rows) == len(room.desk.view.papers) > 50


def test_goods_that_lie_there_lead_to_the_item(office: Office) -> None:
    room = office.look(ReportKind.STOCK_VALUE)
    room.report.table.opened.emit(room.report.table.rows[0].key)
    assert office.asked == [Document("item", room.report.table.rows[0].key)]


def test_losses_lead_to_the_count_that_found_them(office: Office) -> None:
    room = office.look(ReportKind.LOSSES)
    key = next(each.key for each in room.report.table.rows if each.key.startswith("count|"))
    room.report.table.opened.emit(key)
    office.settle()
    assert room.papers.table.rows[0].cells[1].text == "Soda"
    room.papers.table.opened.emit("0")
    assert office.asked[0].kind == "count"


def test_days_can_be_typed_and_what_is_wrong_is_said(office: Office, qtbot: QtBot) -> None:
    room = office.look(ReportKind.BY_DAY)
    assert office.press(Qt.Key.Key_F3)
    card = room.days_card
    assert card.isVisible()
    for key in ("3", "1", ".", "2", ".", "2", "0", "2", "6", "6", "back"):
        card.pad.pressed.emit(key)
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert card.isVisible()
    assert "31.2.2026" in card.first.below
    card.first.put("21/11/2026")
    card.last.put("22/11/2026")
    qtbot.keyClick(card, Qt.Key.Key_Return)
    office.settle()
    assert not card.isVisible()
    assert len(room.report.table.rows) == 2
    assert not any(chip.isChecked() for chip in room.spans.spans.values())
    office.press(Qt.Key.Key_F4)
    assert room.desk.view.days is Span.TODAY
    office.press(Qt.Key.Key_F4)
    assert room.desk.view.days is Span.YESTERDAY
    qtbot.mouseClick(room.spans.spans[Span.LAST_MONTH], Qt.MouseButton.LeftButton)
    office.settle()
    assert room.desk.view.days is Span.LAST_MONTH
    qtbot.mouseClick(room.spans.days, Qt.MouseButton.LeftButton)
    assert card.isVisible()


def test_a_report_is_saved_as_its_ending_says(office: Office, tmp_path: Path) -> None:
    room = office.look(ReportKind.BY_ITEM)
    for office.place in (".csv", ".xlsx", ".pdf"):
        assert office.press(Qt.Key.Key_E, CONTROL)
    assert len(office.said) == 3
    assert all(said.startswith("Saved: by_item 2026-") for said in office.said)
    (csv_file,), (xlsx,), (pdf,) = (
        list(tmp_path.glob(f"*.{end}")) for end in ("csv", "xlsx", "pdf")
    )
    with csv_file.open(encoding="utf-8-sig", newline="") as file:
        heading, *rows = csv.reader(file)
    assert heading == ["Item", "Sold", "Discounts", "Total"]
    assert ["'=Fuel" in each[0] for each in rows].count(True) == 1
    assert rows[-1][0] == "Total"
    sheet = openpyxl.load_workbook(xlsx).active
    assert sheet is not None
    total = sum(float(row[3]) for row in rows[:-1])
    assert abs(sheet.cell(len(rows) + 1, 4).value - total) < 0.001
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    assert pdf.read_bytes().startswith(b"%PDF-")
    assert room.save.isEnabled()


def test_nothing_is_saved_where_no_place_was_chosen(office: Office, tmp_path: Path) -> None:
    office.press(Qt.Key.Key_E, CONTROL)
    office.look(ReportKind.BY_ITEM)
    office.press(Qt.Key.Key_E, CONTROL)
    assert list(tmp_path.iterdir()) == []


def test_long_work_is_shown_and_can_be_stopped(office: Office) -> None:
    room = office.look(ReportKind.BY_DAY)
    gate = Event()
    office._background.do(LONG, gate.wait)
    room.desk.look()
    room.adding.due.emit()
    assert room.adding.isVisible()
    assert room._step_back()
    gate.set()
    office.settle()
    assert room.report.isVisible()
    assert office.said == ["Stopped. Nothing was added up."]
    assert office.press(Qt.Key.Key_F5)
    assert room.desk.view.report is not None


def test_who_leaves_has_nothing_added_up_any_more(office: Office) -> None:
    gate = Event()
    office._background.do(LONG, gate.wait)
    office.room.come_in()
    office.room.leave()
    gate.set()
    office.settle()
    assert office.room.desk.view.report is None
    assert not office.press(Qt.Key.Key_A)


def test_a_cashier_sees_no_figure(office: Office) -> None:
    office.by = office.cashier
    office.room.come_in()
    room = office.settle()
    assert room.report.table.rows == ()
    assert not room.save.isEnabled()
    assert office.said == ["You may not see reports. Ask somebody who may."]


@pytest.mark.parametrize("language", list(Language))
def test_every_name_has_room_in_a_narrow_window(
    office: Office, speech: Speech, language: Language
) -> None:
    speech.speak(language)
    room = office.room
    room.fit(COMPACT)
    room.resize(804, 550)
    office.look(ReportKind.BY_DAY)
    for at, row in enumerate(room.kinds.rows):
        needed = room.fontMetrics().horizontalAdvance(row.cells[0].text)
        assert needed <= room.kinds.columnWidth(0) - 20, at
    chips = [*room.spans.spans.values(), room.spans.days]
    assert all(chip.width() >= chip.minimumSizeHint().width() for chip in chips)
    assert all(chip.height() >= 44 for chip in chips)
    assert room.minimumSizeHint().width() <= 804
