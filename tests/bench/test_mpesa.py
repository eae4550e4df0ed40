"""From Safaricom's confirmation to disk and paper is measured at a whole till, beside asking as guides have it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from pos.bench.mpesa import (
    ASKING,
    AT_PRINTER,
    ON_DISK,
    ON_PAPER,
    MpesaFigures,
    MpesaSizes,
    measure_mpesa,
)
from pos.bench.mpesa_table import mpesa_goals, mpesa_table
from pos.folders import Folders
from pos.log import start_log
from pos.records.keys import PinCost
from pos.secrets import Effort, Places
from pos.settings import Settings
from pos.startup import Computer, real_world

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

SIZES = MpesaSizes(payments=2, tills=3, outage=120, asking=(0.1, 0.2))


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def figures(qapp: QCoreApplication, home: Path) -> Iterator[MpesaFigures]:
    """The figures of very few payments."""
    computer = Computer(
        Folders(home),
        Settings(),
        start_log(home / "logs", megabytes=1),
        Places({}, home, None, effort=Effort(n=16)),
        real_world(),
        PinCost(memory_kib=8, rounds=1),
    )
    return measure_mpesa(computer, SIZES, lambda *_: None)


def test_each_payment_is_on_disk_before_the_printer_hears_of_it(figures: MpesaFigures) -> None:
    times = {each.name: each.times for each in figures.times}
    for whose in ("1 till", "3 tills"):
        rows = [times[f"{name}, {whose}"] for name in (ON_DISK, AT_PRINTER, ON_PAPER)]
        assert [len(each) for each in rows] == [2, 2, 2]
        for kept, heard, printed in zip(*rows, strict=True):
            assert 0 < kept < heard <= printed


def test_those_that_ask_stand_beside_it(figures: MpesaFigures) -> None:
    assert [each.name for each in figures.asking] == [ASKING.format(0.1), ASKING.format(0.2)]
    assert all(len(each.times) == 2 and min(each.times) > 0 for each in figures.asking)
    assert all(each.beside == figures.times[0] for each in figures.asking)


def test_all_that_came_in_an_outage_is_applied_while_somebody_scans(figures: MpesaFigures) -> None:
    assert figures.applied == 120
    assert figures.seconds > 0
    assert figures.longest_ms > 0
    assert figures.scans.times


def test_it_is_told_to_people_and_to_scripts(figures: MpesaFigures) -> None:
    told = json.loads(json.dumps(figures.told()))
    assert told["outage"]["letters"] == 120
    assert len(told["times"]) == 8
    table = mpesa_table(figures)
    assert "120 confirmations after an outage" in table
    assert f"{AT_PRINTER}, 3 tills: p50 30 ms, p99 150 ms" in table


def test_what_was_not_measured_is_not_judged() -> None:
    assert mpesa_goals(MpesaFigures(SIZES)) == []
    assert "0 confirmations" in mpesa_table(MpesaFigures(SIZES))


def test_nothing_of_the_measured_shop_stays(figures: MpesaFigures, home: Path) -> None:
    assert figures
    assert list(home.rglob("*.sqlite")) == []
