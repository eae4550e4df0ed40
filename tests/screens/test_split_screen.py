"""Paying in parts."""

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.screens.split_screen import SplitScreen
from pos.screens.views import Method
from pos.shop.money import NOTHING, Money
from tests.screens import samples


def shown(qtbot: QtBot) -> SplitScreen:
    screen = SplitScreen()
    qtbot.addWidget(screen)
    screen.show_sale(samples.SALE)
    screen.show_split(samples.SPLIT)
    screen.show()
    return screen


def test_a_way_to_pay_the_rest_is_asked_for(qtbot: QtBot) -> None:
    screen = shown(qtbot)
    with qtbot.waitSignal(screen.way_asked) as said:
        qtbot.mouseClick(screen._buttons[Method.AIRTEL], Qt.MouseButton.LeftButton)
    assert said.args == [Method.AIRTEL]


def test_states_and_amounts_stand_in_columns(qtbot: QtBot) -> None:
    screen = shown(qtbot)
    screen.resize(1366, 768)
    qtbot.wait(1)
    paid, open_ = screen.parts._rows[:2]
    assert paid._state.x() == open_._state.x()
    assert paid._amount.geometry().right() == open_._amount.geometry().right()
    assert (paid.property("card"), open_.property("card")) == ("part", "part-open")


def test_a_part_can_be_taken_back(qtbot: QtBot) -> None:
    screen = shown(qtbot)
    remove = screen.parts._rows[0]._remove
    assert remove.accessibleName() == "Take back Cash, 1,000"
    with qtbot.waitSignal(screen.part_removed) as said:
        qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert said.args == [0]


def test_the_sale_is_finished_only_when_nothing_is_left(qtbot: QtBot) -> None:
    screen = shown(qtbot)
    assert not screen.rail._main.isEnabled()
    screen.show_split(replace(samples.SPLIT, left=NOTHING))
    assert screen.rail._main.isEnabled()


def test_the_state_stands_before_what_is_left_where_there_is_room(qtbot: QtBot) -> None:
    screen = shown(qtbot)
    screen.resize(1366, 768)
    qtbot.wait(1)
    assert screen.rail._beside.isVisible()
    assert not screen.rail._chip.isVisible()
    screen.rail.show_result("Imebaki kulipwa hadi sasa", Money(15_242_909_50), screen.rail._chip)
    assert screen.rail._chip.isVisible()
    assert not screen.rail._beside.isVisible()
