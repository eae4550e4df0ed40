"""A day of a statement is looked at that is whole and not signed; what is not of it is not shown."""

from datetime import date, timedelta
from pathlib import Path

from pytestqt.qtbot import QtBot

from pos.desks.background import Background
from pos.desks.office.desk import Seat
from pos.desks.office.reconciling import ReconcileDesk
from pos.shop.identity import StaffId
from tests.builders import NOON
from tests.desks.tills import SLOW
from tests.paying_shop import CODE, PayingShop
from tests.shops import RULES, Shop
from tests.statements import DAY, PortalFile, put, whole


class Desk:
    def __init__(self, shop: Shop, background: Background, qtbot: QtBot) -> None:
        self.by: StaffId | None = shop.manager
        till = PayingShop(shop)
        till.confirm(till.pay_number(till.ring_up()))
        till.settle()
        shop.clock.pass_time(days=2)
        seat = Seat(background, shop.records, lambda: self.by, lambda: RULES)
        self.desk, self.background, self.qtbot = ReconcileDesk(seat), background, qtbot
        self.desk.open()
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.background.is_working, timeout=SLOW)

    def read(self, path: Path) -> date | None:
        self.desk.read_file(path)
        self.settle()
        return self.desk.view.day


def days_file(*days: int) -> PortalFile:
    file = PortalFile()
    for at in days:
        file.add(10 + at, f"U{at + 1:09}", NOON + timedelta(days=at))
    return file


def test_the_newest_whole_day_is_looked_at(
    shop: Shop, background: Background, qtbot: QtBot, tmp_path: Path
) -> None:
    at = Desk(shop, background, qtbot)
    assert at.desk.view.day == DAY + timedelta(days=2)
    assert at.read(put(tmp_path, days_file(-1, 0, 1, 2))) == DAY + timedelta(days=1)
    at.desk.choose(DAY)
    at.settle()
    assert at.read(put(tmp_path, days_file(-1, 0, 1, 2))) == DAY
    assert at.read(put(tmp_path, PortalFile())) == DAY
    assert at.read(put(tmp_path, days_file(0, 1))) == DAY


def test_a_signed_day_is_looked_at_only_when_there_is_no_other(
    shop: Shop, background: Background, qtbot: QtBot, tmp_path: Path
) -> None:
    at = Desk(shop, background, qtbot)
    path = put(tmp_path, whole((650, CODE)))
    assert at.read(path) == DAY
    at.desk.sign()
    at.settle()
    at.desk.choose(DAY + timedelta(days=2))
    at.settle()
    assert at.read(path) == DAY
    assert at.desk.view.changed == frozenset()


def test_a_day_that_is_looked_at_no_more_is_not_shown(
    shop: Shop, background: Background, qtbot: QtBot, tmp_path: Path
) -> None:
    at = Desk(shop, background, qtbot)
    at.read(put(tmp_path, whole((650, CODE))))
    at.desk.choose(DAY + timedelta(days=1))
    at.desk.choose(DAY)
    at.settle()
    assert at.desk.view.check is not None
    assert at.desk.view.check.day == DAY
    at.desk.stop()
