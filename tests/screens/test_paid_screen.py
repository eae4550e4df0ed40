"""A sale that is paid."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.screens.keys import STANDARD_KEYS
from pos.screens.paid_screen import PaidScreen
from tests.screens import samples


def shown(qtbot: QtBot) -> PaidScreen:
    screen = PaidScreen()
    qtbot.addWidget(screen)
    screen.show_sale(samples.SALE)
    screen.show_paid(samples.PAID)
    screen.resize(1366, 697)
    screen.show()
    return screen


@pytest.mark.parametrize(
    ("button", "action"), [("_again", "reprint"), ("_return", "return"), ("_see", "receipt")]
)
def test_what_comes_after_a_sale_is_a_touch_away(qtbot: QtBot, button: str, action: str) -> None:
    screen = shown(qtbot)
    with qtbot.waitSignal(screen.action_asked) as said:
        qtbot.mouseClick(getattr(screen, button), Qt.MouseButton.LeftButton)
    assert said.args == [action]


def test_the_next_sale_is_the_only_way_on(qtbot: QtBot) -> None:
    screen = shown(qtbot)
    assert not screen._back.isVisible()
    with qtbot.waitSignal(screen.finished):
        qtbot.keyClick(screen, Qt.Key.Key_Return)
    with qtbot.waitSignal(screen.left):
        qtbot.keyClick(screen, Qt.Key.Key_Escape)


def test_changed_keys_are_shown(qtbot: QtBot) -> None:
    screen = shown(qtbot)
    screen.use_keys(STANDARD_KEYS.change("reprint", "Ctrl+B"))
    assert screen._again.accessibleName() == "Print again, Ctrl B"


def test_without_a_printer_nothing_is_said_to_be_printed(qtbot: QtBot) -> None:
    screen = shown(qtbot)
    screen.show_paid(replace(samples.PAID, has_printer=False))
    assert screen._print.text() == "The receipt is kept. No printer is set up."
    assert screen._again.accessibleName() == "See the receipt, F3"
    with qtbot.waitSignal(screen.action_asked) as said:
        qtbot.mouseClick(screen._again, Qt.MouseButton.LeftButton)
    assert said.args == ["receipt"]


def test_only_known_facts_are_shown(qtbot: QtBot) -> None:
    screen = shown(qtbot)
    assert [cell.isVisible() for cell in screen._cells] == [True, True, True, False]
