"""A scanner is learned from the test code, scan by scan; what fingers press meanwhile does no harm."""

import pytest
from pytestqt.qtbot import QtBot

from pos.desks.habits import Ending
from pos.desks.learning import LearningDesk
from pos.desks.measuring import TEST_CODE, WANTED
from pos.desks.scanner import Kind, Stroke
from pos.shop.words import Reason
from tests.desks.test_scanner import keys
from tests.desks.tills import SLOW


@pytest.fixture
def desk(qapp: object) -> LearningDesk:
    return LearningDesk(pause=0.05)


def scan(desk: LearningDesk, text: str, *, times: int = 1, end: str = "\r", at: float = 0) -> None:
    for number in range(times):
        for stroke in keys(text, at=at + number, gap=0.008, end=end):
            desk.press(stroke)


def test_the_last_wanted_scan_tells_how_it_types(desk: LearningDesk) -> None:
    scan(desk, f"~{TEST_CODE}", times=WANTED - 1)
    assert (desk.view.scanned, desk.view.habits) == (WANTED - 1, None)
    scan(desk, f"~{TEST_CODE}", at=9)
    assert desk.view.habits is not None
    assert desk.view.habits.prefix == "~"
    assert desk.view.slowest == pytest.approx(0.008)


def test_a_scanner_without_an_enter_is_heard_by_its_pause(desk: LearningDesk, qtbot: QtBot) -> None:
    for number in range(WANTED):
        scan(desk, TEST_CODE, end="", at=number)
        qtbot.waitUntil(lambda number=number: desk.view.scanned == number + 1, timeout=SLOW)
    assert desk.view.habits is not None
    assert desk.view.habits.ending is Ending.GAP


def test_other_codes_are_refused_and_it_begins_anew(desk: LearningDesk) -> None:
    scan(desk, "6161100600218", times=WANTED)
    assert desk.view.notice is not None
    assert desk.view.notice.source == Reason.SCANNER_DIFFERS.value
    assert desk.view.scanned == 0
    scan(desk, TEST_CODE, times=WANTED)
    assert desk.view.habits is not None
    scan(desk, TEST_CODE)
    assert desk.view.scanned == WANTED
    desk.begin()
    assert (desk.view.scanned, desk.view.habits) == (0, None)


def test_fingers_are_no_scan(desk: LearningDesk, qtbot: QtBot) -> None:
    desk.press(Stroke("", 0.0, Kind.OTHER))
    desk.press(Stroke("\r", 0.1, Kind.END))
    scan(desk, "ab")
    assert desk.view.scanned == 0
