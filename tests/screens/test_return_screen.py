"""Goods that come back."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.screens.return_screen import ReturnScreen
from pos.screens.views import Method
from pos.shop.quantity import Quantity, pieces
from tests.screens.entry_samples import RETURNABLE
from tests.screens.samples import SALE, STATUS

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def screen(qtbot: QtBot) -> ReturnScreen:
    screen = ReturnScreen()
    qtbot.addWidget(screen)
    screen.resize(1024, 768)
    screen.show_status(STATUS)
    screen.show_sale(SALE)
    screen.start()
    screen.show()
    return screen


def test_a_typed_number_is_looked_for(qtbot: QtBot, screen: ReturnScreen) -> None:
    qtbot.keyClicks(screen._entry.line, "T2-0139")
    with qtbot.waitSignal(screen.number_entered) as said:
        qtbot.keyClick(screen._entry.line, Qt.Key.Key_Return)
    assert said.args == ["T2-0139"]


def test_nothing_typed_is_not_looked_for(qtbot: QtBot, screen: ReturnScreen) -> None:
    with qtbot.assertNotEmitted(screen.number_entered):
        qtbot.keyClick(screen._entry.line, Qt.Key.Key_Return)


def test_an_unknown_number_is_said_until_another_is_typed(
    qtbot: QtBot, screen: ReturnScreen
) -> None:
    screen.refuse("There is no receipt T2-9999.")
    assert screen.said.text == "There is no receipt T2-9999."
    qtbot.keyClicks(screen._entry.line, "T")
    assert screen.said.text == ""


def test_keys_alone_take_goods_back(qtbot: QtBot, screen: ReturnScreen) -> None:
    screen.show_receipt(RETURNABLE)
    for key in (
        Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Plus,
        Qt.Key.Key_3, Qt.Key.Key_F4,
    ):  # fmt: skip
        qtbot.keyClick(screen, key)
    with qtbot.waitSignal(screen.taken_back) as said:
        qtbot.keyClick(screen, Qt.Key.Key_Return)
    assert said.args == [
        ((1, pieces(2)), (3, Quantity(875))), "Past its date", Method.ACCOUNT,
    ]  # fmt: skip


def test_touch_alone_takes_goods_back(qtbot: QtBot, screen: ReturnScreen) -> None:
    screen.show_receipt(RETURNABLE)
    qtbot.mouseClick(screen._lines.row(0)._more, LEFT)
    assert screen.rail._main.accessibleName() == "Take 1 line back, Choose the reason first, Enter"
    with qtbot.assertNotEmitted(screen.taken_back):
        qtbot.mouseClick(screen.rail._main, LEFT)
    qtbot.mouseClick(screen._reasons.option(0), LEFT)
    with qtbot.waitSignal(screen.taken_back) as said:
        qtbot.mouseClick(screen.rail._main, LEFT)
    assert said.args == [((1, pieces(1)),), "Damaged or spoilt", Method.CASH]


def test_what_went_back_wholly_is_locked(qtbot: QtBot, screen: ReturnScreen) -> None:
    screen.show_receipt(RETURNABLE)
    assert not screen._lines.row(1)._more.isVisible()
    screen._lines.choose(1)
    qtbot.keyClick(screen, Qt.Key.Key_Plus)
    qtbot.keyClick(screen, Qt.Key.Key_F3)
    assert not screen._pad.isVisible()
    assert screen.rail._amount.text() == "KSh 0"


def test_never_more_than_may_still_go_back(qtbot: QtBot, screen: ReturnScreen) -> None:
    screen.show_receipt(RETURNABLE)
    for _ in range(5):
        qtbot.keyClick(screen, Qt.Key.Key_Plus)
    assert screen._lines.row(0)._count.text() == "3"
    qtbot.mouseClick(screen._lines.row(0)._count, LEFT)
    qtbot.keyClicks(screen._pad._field._line, "4")
    qtbot.keyClick(screen._pad._field._line, Qt.Key.Key_Return)
    assert screen._pad.said.text == "Only 3 may still go back"


def test_part_of_what_was_weighed_is_typed(qtbot: QtBot, screen: ReturnScreen) -> None:
    screen.show_receipt(RETURNABLE)
    screen._lines.choose(2)
    qtbot.keyClick(screen, Qt.Key.Key_F3)
    qtbot.keyClicks(screen._pad._field._line, "0.4")
    qtbot.keyClick(screen._pad._field._line, Qt.Key.Key_Return)
    assert screen._lines.row(2)._count.text() == "0.400 kg"
    assert screen.rail._amount.text() == "KSh 48"


def test_everything_goes_back_and_somebody_has_to_allow_it(
    qtbot: QtBot, screen: ReturnScreen
) -> None:
    screen.show_receipt(RETURNABLE)
    qtbot.keyClick(screen, Qt.Key.Key_Asterisk)
    assert screen.rail._amount.text() == "KSh 670"
    assert screen.said.text == "More than KSh 200: somebody else has to allow it"
    screen.show_receipt(replace(RETURNABLE, alone=None))
    qtbot.keyClick(screen, Qt.Key.Key_Asterisk)
    assert screen.said.text == ""


def test_another_number_is_looked_for_although_a_receipt_is_there(
    qtbot: QtBot, screen: ReturnScreen
) -> None:
    screen.show_receipt(RETURNABLE)
    qtbot.keyClick(screen, Qt.Key.Key_F2)
    screen._entry.put("")
    qtbot.keyClicks(screen._entry.line, "T1-0007")
    assert screen.rail._main.text() == "Find the receipt"
    with qtbot.waitSignal(screen.number_entered) as said:
        qtbot.keyClick(screen._entry.line, Qt.Key.Key_Return)
    assert said.args == ["T1-0007"]


def test_without_a_receipt_and_back_to_the_sale(qtbot: QtBot, screen: ReturnScreen) -> None:
    with qtbot.waitSignal(screen.without_receipt_asked):
        qtbot.keyClick(screen, Qt.Key.Key_F11)
    with qtbot.waitSignal(screen.left):
        qtbot.keyClick(screen, Qt.Key.Key_Escape)
