"""The desk of the reports: what was asked last is what is shown."""

from datetime import date
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from pos.desks.background import LONG, Background
from pos.desks.guard import Guard
from pos.desks.office.desk import Seat
from pos.desks.office.reports import SAVED, STOPPED, ReportDesk
from pos.desks.views import Notice
from pos.office.report_files import Written
from pos.shop.money import Money
from pos.shop.period import Period, Span
from pos.shop.report import Heading, ReportKind
from pos.shop.rules import ShopRules
from pos.shop.words import Reason
from tests.builders import ksh
from tests.desks.tills import SLOW
from tests.shops import Shop


class Room:
    """The desk with everything it said."""

    def __init__(self, shop: Shop, background: Background, qtbot: QtBot) -> None:
        self.by = shop.manager
        self.said: list[Notice] = []
        self.shop, self._background, self._qtbot = shop, background, qtbot
        self.desk = ReportDesk(Seat(background, shop.records, lambda: self.by, ShopRules))
        self.desk.told.connect(self.said.append)

    def settle(self) -> None:
        self._qtbot.waitUntil(lambda: not self._background.is_working, timeout=SLOW)

    def total(self) -> object:
        self.settle()
        report = self.desk.view.report
        assert report is not None
        return report.total(Heading.TOTAL)


@pytest.fixture
def room(shop: Shop, background: Background, qtbot: QtBot) -> Room:
    for _ in range(60):
        shop.sell("101")
    return Room(shop, background, qtbot)


def test_what_is_wanted_is_added_up_off_this_thread(room: Room, guarded: Guard) -> None:
    room.desk.look()
    assert room.desk.view.is_reading
    assert room.total() == ksh(60 * 65)
    room.desk.choose(ReportKind.BY_ITEM)
    assert room.total() == ksh(60 * 65)
    room.desk.choose_days(Span.YESTERDAY)
    assert room.total() == Money(0)
    assert room.said == []


def test_the_same_report_is_not_added_up_twice(room: Room) -> None:
    room.desk.look()
    room.settle()
    before = room.desk.view
    room.desk.choose(ReportKind.BY_DAY)
    assert room.desk.view is before


def test_any_days_can_be_wanted(room: Room) -> None:
    november = Period(date(2026, 11, 1), date(2026, 11, 30))
    room.desk.choose_days(november)
    assert room.total() == ksh(60 * 65)
    assert room.desk.period == november


def test_what_was_asked_last_is_shown(room: Room) -> None:
    room.desk.look()
    room.desk.choose(ReportKind.VAT)
    room.settle()
    assert room.desk.view.report is not None
    assert room.desk.view.report.kind is ReportKind.VAT
    assert room.said == []


def test_long_work_can_be_stopped(room: Room) -> None:
    gate = Event()
    room._background.do(LONG, gate.wait)
    room.desk.look()
    room.desk.stop()
    gate.set()
    room.settle()
    assert (room.desk.view.report, room.desk.view.is_reading) == (None, False)
    assert [notice.source for notice in room.said] == [STOPPED]


def test_what_is_behind_a_row_comes_page_by_page(room: Room) -> None:
    room.desk.open_row("nothing is shown yet")
    assert room.desk.view.behind is None
    room.desk.look()
    room.settle()
    room.desk.open_row("2026-11-21")
    room.settle()
    assert (len(room.desk.view.papers), room.desk.view.is_whole) == (50, False)
    room.desk.read_on()
    room.desk.read_on()
    room.settle()
    assert (len(room.desk.view.papers), room.desk.view.is_whole) == (60, True)
    room.desk.read_on()
    room.desk.close_row()
    assert room.desk.view.behind is None


def test_a_report_is_saved_and_it_is_said(room: Room, tmp_path: Path) -> None:
    written = Written(ReportKind.BY_DAY, "", "", "", "", ("Day",), (False,), (), ("Total",), (), ())
    room.desk.save(lambda: written, tmp_path / "r.csv", lambda _written, _path: None)
    room.settle()
    assert [notice.source for notice in room.said] == [SAVED]
    assert (tmp_path / "r.csv").exists()


def test_a_cashier_sees_no_report_and_hears_why(room: Room) -> None:
    room.by = room.shop.cashier
    room.desk.look()
    room.settle()
    assert room.desk.view.report is None
    assert [notice.source for notice in room.said] == [Reason.NOT_ALLOWED.value]


def test_nobody_sees_a_report_before_he_has_signed_in(room: Room) -> None:
    room.by = None  # type: ignore[assignment]
    room.desk.look()
    assert not room.desk.view.is_reading
    assert [notice.source for notice in room.said] == [Reason.SIGN_IN_FIRST.value]
