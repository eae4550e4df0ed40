"""Counting: arrows and Enter go down, the sum follows each figure, and the last Enter is done."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pos.screens.count_grid import CountGrid
from pos.screens.measures import COMPACT
from pos.shop.market import KENYA, TANZANIA
from tests.builders import ksh

NOTES = frozenset({ksh(1000), ksh(500)})


@pytest.fixture
def grid(qtbot: QtBot) -> CountGrid:
    made = CountGrid()
    qtbot.addWidget(made)
    made.offer(KENYA.notes_and_coins, NOTES)
    made.fit(COMPACT)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    made.begin()
    return made


def test_what_is_typed_is_added_up_at_once(grid: CountGrid) -> None:
    QTest.keyClicks(grid.lines[0], "12")
    assert (grid.total, grid._sum.text()) == (ksh(12000), "12,000")
    assert grid.pieces[ksh(500)] == 0


def test_enter_and_the_arrows_go_from_field_to_field(grid: CountGrid) -> None:
    QTest.keyClick(grid.lines[0], Qt.Key.Key_Return)
    assert grid.lines[1].hasFocus()
    QTest.keyClick(grid.lines[1], Qt.Key.Key_Down)
    QTest.keyClick(grid.lines[2], Qt.Key.Key_Up)
    assert grid.lines[1].hasFocus()
    QTest.keyClick(grid.lines[1], Qt.Key.Key_PageDown)
    assert grid.lines[6].hasFocus()


def test_enter_in_the_last_field_is_done(grid: CountGrid, qtbot: QtBot) -> None:
    with qtbot.waitSignal(grid.done):
        QTest.keyClick(grid.lines[-1], Qt.Key.Key_Enter)


def test_what_was_counted_before_is_replaced_by_the_first_figure(grid: CountGrid) -> None:
    grid.put({ksh(1000): 5, ksh(40): 1})
    assert grid.total == ksh(5040)
    grid.lines[1].setFocus()
    grid.begin()
    QTest.keyClicks(grid.lines[0], "7")
    assert grid.pieces[ksh(1000)] == 7


def test_the_pad_writes_into_the_field_that_was_reached_last(grid: CountGrid) -> None:
    grid.lines[3].setFocus()
    grid._pad.button("4").click()
    grid._pad.button("00").click()
    grid._pad.button("back").click()
    assert grid.pieces[ksh(100)] == 40


def test_another_country_has_its_own_notes(grid: CountGrid) -> None:
    grid.offer(TANZANIA.notes_and_coins, frozenset())
    assert len(grid.lines) == len(TANZANIA.notes_and_coins)
    assert grid.total == ksh(0)


def test_an_empty_grid_takes_nothing(qtbot: QtBot) -> None:
    grid = CountGrid()
    qtbot.addWidget(grid)
    grid.begin()
    grid._pad.button("4").click()
    assert grid.total == ksh(0)
