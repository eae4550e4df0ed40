"""The room of the day, over a real shop."""

import itertools
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.desks.office.desk import Document
from pos.desks.views import Notice
from pos.screens.measures import COMPACT
from pos.screens.office.room_names import RoomName
from pos.screens.office.today import TodayRoom
from pos.screens.office.wings import WINGS
from pos.shop.money import NOTHING
from pos.shop.staff import Role
from pos.shop.today import Concern, ConcernKind, DayFigures, Today
from tests.builders import ksh
from tests.screens.office_shop import Office, office_of
from tests.shops import Shop

NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def office(shop: Shop, qtbot: QtBot) -> Iterator[Office]:
    shop.sell("101")
    shop.clock.pass_time(days=7)
    shop.sell("101", "101")
    shop.sell("101", "101")
    with office_of(shop, qtbot) as made:
        yield made


@pytest.fixture
def room(office: Office) -> TodayRoom:
    return office.show(TodayRoom(office.setting))


def test_the_day_stands_beside_the_one_a_week_ago(room: TodayRoom) -> None:
    assert (room.sold.figure, room.sold.below) == ("KSh 260", "+300% on last week")
    assert (room.count.figure, room.count.below) == ("2", "130 each")
    assert (room.profit.below, room.back.figure) == ("1 without cost", "0")


def test_the_ways_of_paying_and_the_best_sellers_are_listed(
    room: TodayRoom, office: Office
) -> None:
    (ways,) = room.ways.sections
    assert [(fact.text, fact.figure) for fact in ways.facts] == [
        ("Cash", "260"),
        ("Together", "260"),
    ]
    (best,) = room.best.links
    best.click()
    assert (best.fact.below, office.asked) == ("4 sold", [Document("item", "milk")])


def test_the_hours_are_heard_and_shown(room: TodayRoom, office: Office) -> None:
    hour = office.shop.clock.at.hour + 3
    assert room.bars.accessibleName() == f"Sales by the hour: {hour}:00 260"
    assert room.bars.hours == range(7, 21)


def test_what_needs_a_person_leads_to_where_it_is_settled(room: TodayRoom, office: Office) -> None:
    heard: list[object] = []
    room.room_asked.connect(heard.append)
    room.action_asked.connect(heard.append)
    kinds = [(kind, Concern(kind, 2, ksh(20), "7")) for kind in ConcernKind]
    day = room.desk.today
    assert day is not None
    room.show_day(Today(day.day, day.now, day.before, tuple(each for _, each in kinds)))
    for button in room.concerns.buttons:
        button.click()
    assert heard == [
        RoomName.BACKUP, *[RoomName.ALL_PAYMENTS] * 4, RoomName.RECONCILIATION, RoomName.PEOPLE, "receipts",
        RoomName.LOW, RoomName.LOW, "mpesa_health",
    ]  # fmt: skip
    assert office.asked == [Document("z", "7")]


def test_each_room_that_something_leads_to_is_in_its_wing_once(office: Office) -> None:
    wings = {name.wing for name in RoomName}
    rooms = {wing: WINGS[wing](office.setting) for wing in wings}
    page = QWidget()
    office.qtbot.addWidget(page)
    for each in itertools.chain(*rooms.values()):
        each.setParent(page)  # as they lie in the office, which takes them apart in Qt's order
    for name in RoomName:
        assert [room.known_as for room in rooms[name.wing]].count(name) == 1


def test_a_backup_of_the_night_that_failed_comes_first(shop: Shop, qtbot: QtBot) -> None:
    with office_of(shop, qtbot) as office:
        failed = Notice("Tonight's backup was not made: {why}", {"why": "full"})
        room = office.show(TodayRoom(replace(office.setting, backup_failure=lambda: failed)))
        first = room.concerns.buttons[0]
        assert first.text() == "No backup last night"
        assert not first.isHidden()


def test_a_shop_in_order_says_so(room: TodayRoom) -> None:
    day = room.desk.today
    assert day is not None
    room.desk.changed.emit(Today(day.day, DayFigures(), DayFigures(), ()))
    assert room.concerns._calm.isVisible()
    assert (room.sold.below, room.profit.below) == ("nothing a week ago", "")
    assert [fact.text for fact in room.best.sections[0].facts] == ["Nothing was sold yet."]


def test_less_than_last_week_says_so_with_a_real_minus(room: TodayRoom) -> None:
    day = room.desk.today
    assert day is not None
    less = DayFigures(sales=1, total=ksh(50), profit=NOTHING)
    more = DayFigures(sales=1, total=ksh(100), profit=NOTHING)
    room.show_day(Today(day.day, less, more, ()))
    assert room.sold.below == "−50% on last week"


def test_the_day_is_read_anew_by_a_key_and_no_more_when_it_is_left(
    room: TodayRoom, office: Office
) -> None:
    office.shop.sell("101")
    f5 = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_F5, NONE)
    assert room.take_key(f5)
    office.settle()
    assert room.count.figure == "3"
    room.leave()
    assert not room.desk._again.isActive()
    assert not room.take_key(QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_F6, NONE))


def test_it_is_painted_in_a_narrow_window(room: TodayRoom) -> None:
    room.fit(COMPACT)
    assert not room.grab().isNull()


def test_who_may_not_see_sales_is_told_so(shop: Shop, qtbot: QtBot) -> None:
    with office_of(shop, qtbot, Role.CASHIER) as office:
        office.show(TodayRoom(office.setting))
        assert "see all sales" in office.told[0].words()


def test_a_loss_is_a_part_of_what_goods_brought_without_vat(room: TodayRoom) -> None:
    day = room.desk.today
    assert day is not None
    lost = DayFigures(sales=1, total=ksh(116), brought=ksh(100), profit=ksh(-10))
    room.show_day(Today(day.day, lost, DayFigures(), ()))
    assert room.profit.below == "−10%"
