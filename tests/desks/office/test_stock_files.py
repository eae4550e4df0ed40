"""Long work in the stock says how far it is, ends with a word, and leaves nothing when it is stopped."""

from datetime import date
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from pos.desks.background import READING, Background
from pos.desks.office.move_views import FileView
from pos.desks.office.stock_files import STOPPED, StockFiles, Write
from pos.office.moves import export_moves
from pos.office.sheets import read_sheet
from pos.shop.identity import StaffId
from pos.shop.moves import MoveFilter
from pos.shop.progress import Progress
from tests.builders import NOON
from tests.shops import Shop
from tests.sitting import Sitting
from tests.stocked import MILK, deliver


@pytest.fixture
def sitting(shop: Shop, background: Background, qtbot: QtBot) -> Sitting:
    return Sitting(shop, background, qtbot, shop.manager)


@pytest.fixture
def files(sitting: Sitting) -> StockFiles:
    return StockFiles(sitting.seat)


@pytest.fixture
def shown(files: StockFiles) -> list[FileView]:
    views: list[FileView] = []
    files.changed.connect(views.append)
    return views


def exported(shop: Shop, path: Path) -> Write:

    until = NOON.replace(year=NOON.year + 1)

    def write(by: StaffId, progress: Progress) -> int:
        wanted = MoveFilter(NOON.replace(year=2020), until)
        return export_moves(shop.records, by, wanted=wanted, path=path, progress=progress)

    return write


def test_a_file_is_written_and_named(
    shop: Shop, sitting: Sitting, files: StockFiles, shown: list[FileView], tmp_path: Path
) -> None:
    deliver(shop, "DN 1", (MILK, 3, 50))
    path = tmp_path / "moves.csv"
    files.write_file(exported(shop, path), path)
    assert files.is_running
    sitting.settle()
    assert not files.is_running
    assert shown[0].is_running
    assert shown[-1].words is not None
    assert shown[-1].words.words() == "1 rows are in moves.csv."
    assert len(read_sheet(path).rows) == 1


def test_a_file_that_is_there_is_not_written_over(
    shop: Shop, sitting: Sitting, files: StockFiles, shown: list[FileView], tmp_path: Path
) -> None:
    path = tmp_path / "moves.csv"
    path.write_text("mine")
    files.write_file(exported(shop, path), path)
    sitting.settle()
    assert path.read_text() == "mine"
    assert shown[-1].words is not None
    assert "moves.csv" in shown[-1].words.words()


def test_it_stops_and_nobody_waits_behind_it(
    sitting: Sitting, files: StockFiles, shown: list[FileView], tmp_path: Path
) -> None:
    goes_on, looked_up = Event(), list[str]()

    def work(_by: StaffId, progress: Progress) -> int:
        progress("Writing", 5, 0)
        goes_on.wait()
        progress("Writing", 6, 0)
        return 6

    files.write_file(work, tmp_path / "a.csv")
    files.write_file(work, tmp_path / "b.csv")
    sitting.background.do(READING, lambda: "found", done=looked_up.append)
    sitting.qtbot.waitUntil(lambda: bool(looked_up) and shown[-1].done == 5)
    files.stop()
    goes_on.set()
    sitting.settle()
    assert shown[-1].words is not None
    assert shown[-1].words.source == STOPPED
    files.stop()


def test_the_worth_of_a_day_is_worked_out(
    shop: Shop, sitting: Sitting, files: StockFiles, shown: list[FileView]
) -> None:
    deliver(shop, "DN 1", (MILK, 3, 50))
    files.value_at(date(2026, 11, 21))
    sitting.settle()
    files.value_at(date(2026, 11, 20))
    sitting.settle()
    assert [view.worth.cents for view in shown if view.worth is not None] == [15_000, 0]


def test_nobody_signed_in_gets_nothing(
    sitting: Sitting, files: StockFiles, shown: list[FileView]
) -> None:
    sitting.by = None
    files.value_at(date(2026, 11, 21))
    assert not files.is_running
    assert shown == []
