"""The room of the stock moves over a real shop: what is shown, what hands and keys do, in every size and language."""

import io
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from pos.desks.background import Background
from pos.desks.office.desk import Document
from pos.desks.office.move_views import Show
from pos.desks.tidying import Tidying
from pos.log import stream_log
from pos.office.sheets import read_sheet
from pos.screens.language import Language, Speech
from pos.screens.look import Brightness, Look
from pos.screens.measures import measures_for
from pos.screens.office.counts_room import CountsRoom
from pos.screens.office.deliveries_room import DeliveriesRoom
from pos.screens.office.level_chart import LevelChart
from pos.screens.office.losses_room import LossesRoom
from pos.screens.office.low_room import LowRoom
from pos.screens.office.move_words import LOOKS, MoveWords
from pos.screens.office.moves_room import MovesRoom
from pos.screens.office.room import Room
from pos.screens.office.room_names import RoomName
from pos.screens.office.stock_wing import rooms
from pos.shop.level_line import LevelPoint
from pos.shop.losses import LossBy
from pos.shop.period import Period
from pos.shop.quantity import Unit, pieces
from pos.shop.stock import MoveKind
from tests.shops import MILK_CODE, Shop, copied_shop
from tests.sitting import Sitting
from tests.stocked import BREAD, stock_up

ALL_DAYS = Period(date(2026, 10, 1), date(2026, 11, 21))
SIZES = ((1366, 768), (1024, 640))
NAV, HEAD = 188, 78
NOON = datetime(2026, 11, 14, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def stocked(_template: Shop, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    opened = stock_up(copied_shop(_template, tmp_path_factory.mktemp("stocked")))
    yield opened
    opened.records.close()


@pytest.fixture
def sitting(stocked: Shop, qapp: QApplication, qtbot: QtBot) -> Iterator[Sitting]:
    tidying = Tidying()
    lanes = Background(stream_log(io.StringIO()))
    yield Sitting(stocked, lanes, qtbot, stocked.manager)
    lanes.end()
    tidying.end()


@pytest.fixture
def opened(sitting: Sitting) -> tuple[Room, ...]:
    made = rooms(sitting.setting)
    for room in made:
        sitting.qtbot.addWidget(room)
        fit(room, SIZES[0])
        room.come_in()
    sitting.settle()
    return made


@pytest.fixture
def room(opened: tuple[Room, ...]) -> MovesRoom:
    found = opened[0]
    assert isinstance(found, MovesRoom)
    found.show()
    found.activateWindow()
    QCoreApplication.processEvents()
    return found


def fit(room: Room, size: tuple[int, int]) -> None:
    """Give a room what the page of the office leaves it in a window of that size."""
    room.fit(measures_for(*size))
    room.resize(size[0] - NAV - 32, size[1] - HEAD)
    QCoreApplication.processEvents()


def press(room: Room, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> bool:
    held = held or Qt.KeyboardModifier.NoModifier
    return room.take_key(QKeyEvent(QEvent.Type.KeyPress, key, held))


def cells(room: MovesRoom, column: int) -> list[str]:
    return [each.cells[column].text for each in room.list.table.rows]


def test_today_is_shown_with_its_figures(room: MovesRoom) -> None:
    assert room.list.said == f"{len(room.list.table.rows)} of {len(room.list.table.rows)} movements"
    assert room.came.figure == "1"
    assert room.worth.figure.startswith("KSh ")
    assert room.low.figure.endswith("items")
    assert cells(room, 0)[0].count(":") == 1
    assert {each[0] for each in cells(room, 3)} <= {"+", "\N{MINUS SIGN}"}, "the sign always stands"


def test_chips_filter_and_the_line_below_says_how_many(room: MovesRoom, sitting: Sitting) -> None:
    room.desk.choose_days(ALL_DAYS)
    room.list.chips[Show.DELIVERIES].click()
    sitting.settle()
    assert set(cells(room, 2)) == {"Delivery"}
    assert set(cells(room, 6)) == {"DN 0", "DN 5", "DN 10", "DN 15", "DN 20"}
    assert cells(room, 0)[0].startswith("21 Nov ")
    room.list.all.click()
    sitting.settle()
    assert len(set(cells(room, 2))) > 3
    assert room.list.said.startswith("50 of ")


def test_the_end_of_the_table_brings_the_next_page(room: MovesRoom, sitting: Sitting) -> None:
    room.desk.choose_days(ALL_DAYS)
    sitting.settle()
    bar = room.list.table.verticalScrollBar()
    bar.setValue(bar.maximum())
    sitting.settle()
    assert len(room.list.table.rows) == 100
    assert room.list.said.startswith("100 of ")
    assert bar.value() < bar.maximum(), "the rows that were read stay where they are"


def test_a_number_leads_to_its_document(room: MovesRoom, sitting: Sitting) -> None:
    asked: list[Document] = []
    room.document_asked.connect(asked.append)
    room.desk.choose_days(ALL_DAYS)
    sitting.settle()
    for kind in (MoveKind.SALE, MoveKind.RECEIVED, MoveKind.DAMAGED):
        at = next(at for at, move in enumerate(room.desk.view.moves) if move.kind is kind)
        room.list.table.choose(at)
        sitting.qtbot.keyClick(room.list.table, Qt.Key.Key_Return)
    sitting.settle()
    assert [each.kind for each in asked] == ["sale", "delivery", "audit"]
    assert asked[1].id.startswith("DN ")


def test_the_arrows_walk_over_the_chart_and_read_it(room: MovesRoom, sitting: Sitting) -> None:
    room.list.finder.setFocus()
    assert not press(room, Qt.Key.Key_Left), "while an item is typed they are the line's"
    room.come_in()
    sitting.settle()
    room.desk.look_at(BREAD)
    sitting.settle()
    assert press(room, Qt.Key.Key_Left)
    level = room.desk.view.item.level.thousandths // 1000 if room.desk.view.item else 0
    assert room.item.chart.read == f"21 Nov, {level}".replace("-", "\N{MINUS SIGN}")
    for _ in range(40):
        press(room, Qt.Key.Key_Left)
    assert room.item.chart.read.startswith("7 Nov, ")
    press(room, Qt.Key.Key_Right)
    assert room.item.chart.accessibleName() == room.item.chart.read
    assert [mark for mark, _ in room.item.legend.parts] == ["order", "delivery", ""]


def test_an_item_is_looked_for_by_keys_alone(room: MovesRoom, sitting: Sitting) -> None:
    assert press(room, Qt.Key.Key_F2)
    line = room.list.finder.line
    sitting.qtbot.keyClicks(line, "br")
    sitting.settle()
    assert not room.list.finder.list.isHidden()
    sitting.qtbot.keyClick(line, Qt.Key.Key_Down)
    sitting.qtbot.keyClick(line, Qt.Key.Key_Up)
    sitting.qtbot.keyClick(line, Qt.Key.Key_Return)
    sitting.settle()
    assert line.text() == "Bread"
    assert set(cells(room, 1)) == {"Bread"}
    line.selectAll()
    sitting.qtbot.keyClick(line, Qt.Key.Key_Delete)
    sitting.settle()
    assert len(set(cells(room, 1))) > 1


def test_a_scan_finds_its_item_and_esc_takes_the_list_away(
    room: MovesRoom, sitting: Sitting
) -> None:
    assert room.take_scan(MILK_CODE)
    sitting.settle()
    assert [each.code for each in room.desk.view.found] == ["101"]
    assert press(room, Qt.Key.Key_Escape)
    assert not press(room, Qt.Key.Key_Escape), "the second one leads back to the sale"
    room.take_scan(MILK_CODE)
    sitting.settle()
    assert not room.list.finder.list.isHidden(), "the same is found once more"
    room.list.table.setFocus()
    assert room.list.finder.list.isHidden(), "who looks elsewhere does not look for it any more"


def test_other_days_are_typed_and_wrong_ones_are_said(room: MovesRoom, sitting: Sitting) -> None:
    room.list.days.click()
    assert not press(room, Qt.Key.Key_F2), "the card has the keys"
    room.days.first.line.setText("31/2/2026")
    sitting.qtbot.keyClick(room.days.first.line, Qt.Key.Key_Return)
    assert room.days.first.below == "“31/2/2026” is not a day. Write it like 21/11/2026."
    room.days.first.line.setText("5/11")
    room.days.last.line.setText("4/11")
    room.days.press_big()
    assert room.days.said.text == "The first day comes after the last one."
    room.days.last.line.setText("21/11")
    room.days.press_big()
    sitting.settle()
    assert room.days.isHidden()
    assert room.list.days.text() == "5\N{EN DASH}21 Nov"
    room.list.days.click()
    sitting.qtbot.keyClick(room.days.first.line, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    sitting.settle()
    assert room.list.days.text() == "Yesterday"


def test_people_and_other_kinds_are_chosen_on_a_card(room: MovesRoom, sitting: Sitting) -> None:
    room.desk.choose_days(ALL_DAYS)
    room.list.more.click()
    sitting.settle()
    room.more.chips[Show.COUNTS].click()
    assert [each.text() for each in room.more.people] == [
        *("Everybody", "Grace", "Mwangi", "Njeri", "Sara")
    ]
    room.more.people[3].click()
    sitting.settle()
    assert set(cells(room, 2)) == {"Count"}
    assert set(cells(room, 5)) == {"Njeri"}
    room.more.people[0].click()
    room.more.chips[Show.RETURNS].click()
    room.more.chips[Show.COUNTS].click()
    room.more.close_card()
    sitting.settle()
    assert cells(room, 0) == []
    assert room.list.more.text() == "Returns"


def test_what_is_filtered_is_exported(room: MovesRoom, sitting: Sitting, tmp_path: Path) -> None:
    path = tmp_path / "moves.csv"
    room.choose_path = lambda _room, _name: str(path)
    room.list.chips[Show.SALES].click()
    sitting.settle()
    assert press(room, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    sitting.settle()
    assert room.long.said == f"{len(room.list.table.rows)} rows are in moves.csv."
    assert len(read_sheet(path).rows) == len(room.list.table.rows)
    room.long.close_card()
    room.choose_path = lambda _room, _name: ""
    room.export.click()
    assert room.long.isHidden(), "nobody chose a place"


def test_all_that_runs_low_is_ordered_at_once(
    opened: tuple[Room, ...], room: MovesRoom, sitting: Sitting
) -> None:
    asked, low = list[RoomName](), opened[1]
    assert isinstance(low, LowRoom)
    room.room_asked.connect(asked.append)
    room.running_low.order_asked.emit()
    sitting.settle()
    assert asked == [RoomName.LOW]
    assert "Bread" in {row.cells[1].text for row in low.page.table.rows}


def test_a_delivery_begins_with_one_key_from_the_moves(
    opened: tuple[Room, ...], room: MovesRoom, sitting: Sitting
) -> None:
    asked, deliveries = list[RoomName](), opened[2]
    assert isinstance(deliveries, DeliveriesRoom)
    room.room_asked.connect(asked.append)
    press(room, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    sitting.settle()
    assert asked == [RoomName.DELIVERIES]
    assert deliveries.receiving.view.delivery is not None
    deliveries._drop()
    sitting.settle()


def test_every_filter_of_the_moves_has_a_key(room: MovesRoom) -> None:
    for key, card in (
        (Qt.Key.Key_F6, room.days), (Qt.Key.Key_F3, room.more), (Qt.Key.Key_F8, room.worth_card),
    ):  # fmt: skip
        press(room, key)
        assert not card.isHidden()
        card.close_card()


def test_the_key_of_the_next_page_shows_only_while_there_is_one(room: MovesRoom) -> None:
    assert room.list.keys.isHidden() is not room.desk.view.has_more


def test_who_has_taken_the_card_away_is_told_of_the_file_all_the_same(
    room: MovesRoom, sitting: Sitting, tmp_path: Path
) -> None:
    told = list[object]()
    room.choose_path = lambda _room, _name: str(tmp_path / "moves.xlsx")
    room.told.connect(told.append)
    room.export.click()
    room.long.close_card()
    sitting.settle()
    assert len(told) == 1


def test_the_worth_of_another_day_is_asked_for(room: MovesRoom, sitting: Sitting) -> None:
    room.value.click()
    room.worth_card.day.line.setText("x")
    room.worth_card.take()
    assert room.worth_card.day.below.startswith("“x” is not a day.")
    room.worth_card.day.line.setText("12/11/2026")
    sitting.qtbot.keyClick(room.worth_card.day.line, Qt.Key.Key_Return)
    sitting.settle()
    assert room.worth_card._worth.text().startswith("KSh ")


def test_big_buttons_lead_to_the_other_rooms(
    room: MovesRoom, opened: tuple[Room, ...], sitting: Sitting
) -> None:
    asked: list[RoomName] = []
    counts = next(each for each in opened if isinstance(each, CountsRoom))
    room.room_asked.connect(asked.append)
    room.room_asked.connect(lambda _: counts.show())
    press(room, Qt.Key.Key_F7)
    counts.activateWindow()
    sitting.qtbot.waitUntil(counts.card.entry.line.hasFocus)
    sitting.qtbot.keyClick(counts.card.entry.line, Qt.Key.Key_Return)
    sitting.settle()
    assert counts.page.code.line.hasFocus()
    counts.begin()
    assert counts.card.isHidden()
    room.running_low.all_asked.emit()
    assert asked == [RoomName.COUNTS, RoomName.LOW]
    assert not press(room, Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)
    assert len(room.head_buttons()) == 4


def test_who_may_not_reads_why_and_may_try_again(
    stocked: Shop, sitting: Sitting, room: MovesRoom
) -> None:
    sitting.by = stocked.cashier
    room.come_in()
    sitting.settle()
    assert not room.list._wrong.isHidden()
    sitting.by = stocked.manager
    room.list._again.click()
    sitting.settle()
    assert room.list._wrong.isHidden()


def test_what_takes_longer_than_an_eye_notices_is_grey(room: MovesRoom) -> None:
    room.list.show_waiting()
    assert room.list.table.is_waiting
    room.grab()


# What runs low, and what was lost.


def test_the_list_of_what_runs_low_says_how_much_to_order(
    opened: tuple[Room, ...], sitting: Sitting, tmp_path: Path
) -> None:
    low = opened[1]
    assert isinstance(low, LowRoom)
    before = {each.key: each.cells[6].text for each in low.table.rows}
    assert BREAD in before
    low.cover.take(2)
    low.lead.take(3)
    after = {each.key: each.cells[6].text for each in low.table.rows}
    assert int(after[BREAD]) > int(before[BREAD]) > 0
    path = tmp_path / "order.csv"
    low.choose_path = lambda _room, _name: str(path)
    assert press(low, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert not press(low, Qt.Key.Key_F2)
    sitting.settle()
    assert len(read_sheet(path).rows) == len(after)
    low.grab()


def test_losses_are_shown_in_every_way(
    opened: tuple[Room, ...], sitting: Sitting, tmp_path: Path
) -> None:
    lost, asked = opened[4], list[Document]()
    assert isinstance(lost, LossesRoom)
    lost.document_asked.connect(asked.append)
    for group in LossBy:
        lost.groups.take(list(LossBy).index(group))
        lost.desk.choose_days(ALL_DAYS)
        sitting.settle()
        assert lost.table.rows
        lost.table.opened.emit(lost.table.key)
    assert [each.kind for each in asked] == ["item"]
    path = tmp_path / "losses.csv"
    lost.choose_path = lambda _room, _name: str(path)
    assert press(lost, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert not press(lost, Qt.Key.Key_F2)
    sitting.settle()
    assert len(read_sheet(path).rows) == len(lost.table.rows)
    lost.days.click()
    assert not press(lost, Qt.Key.Key_E)
    lost.card._spans.take(4)
    sitting.settle()
    assert lost.days.text() == "This month"


# What is true of all of them.


def cut(room: QWidget) -> list[tuple[str, int, int]]:
    """Words that have less room than they need."""
    parts = [*room.findChildren(QLabel), *room.findChildren(QAbstractButton)]
    return [
        (part.text(), part.minimumSizeHint().width(), part.width())
        for part in parts
        if part.isVisible() and part.minimumSizeHint().width() > part.width() + 1
    ]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("brightness", [Brightness.LIGHT, Brightness.DARK])
def test_no_word_is_cut_in_any_size_language_or_theme(
    opened: tuple[Room, ...], look: Look, speech: Speech, language: Language, brightness: Brightness
) -> None:
    look.wear(brightness)
    speech.speak(language)
    for room in opened:
        for size in SIZES:
            fit(room, size)
            room.show()
            QCoreApplication.processEvents()
            assert cut(room) == [], (room.title, size)
            low = [
                each.text()
                for each in room.findChildren(QAbstractButton)
                if each.isVisible() and each.height() < 44
            ]
            assert low == []
            room.grab()
        room.hide()


def test_figures_are_never_cut(room: MovesRoom, sitting: Sitting) -> None:
    room.desk.choose_days(ALL_DAYS)
    sitting.settle()
    table = room.list.table
    font = room.fontMetrics()
    for column in (3, 4):
        widest = max(font.horizontalAdvance(text) for text in cells(room, column))
        assert table.columnWidth(column) > widest + 14


def test_every_kind_of_move_has_a_sign_and_a_word() -> None:
    says = MoveWords()
    assert set(LOOKS) == set(MoveKind)
    assert all(says.kind(kind) for kind in MoveKind)


def test_a_level_that_was_never_above_zero_has_zero_at_the_upper_edge(qtbot: QtBot) -> None:
    chart = LevelChart()
    qtbot.addWidget(chart)
    line = tuple(LevelPoint(NOON + timedelta(days=at), pieces(-at)) for at in range(7))
    chart.show_line(line, minimum=pieces(0), unit=Unit.PIECE, zone="Africa/Nairobi")
    assert (chart._top, chart._bottom) == (0, -8000)
    assert not chart.grab().isNull()
