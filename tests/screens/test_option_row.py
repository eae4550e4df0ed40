"""Choices of which one holds."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from pos.screens.option_row import OptionRow


def shown(qtbot: QtBot) -> OptionRow:
    row = OptionRow(("F5", "F6", "F7"))
    qtbot.addWidget(row)
    row.name(["Per cent", "", "Amount"])
    row.show()
    return row


def test_a_touch_chooses_and_a_screen_reader_hears_which(qtbot: QtBot) -> None:
    row = shown(qtbot)
    with qtbot.waitSignal(row.chosen) as said:
        qtbot.mouseClick(row.option(2), Qt.MouseButton.LeftButton)
    assert said.args == [2]
    states = [QAccessible.queryAccessibleInterface(row.option(at)).state().checked for at in (0, 2)]
    assert states == [0, 1]


def test_touching_the_chosen_one_again_leaves_it_chosen(qtbot: QtBot) -> None:
    row = shown(qtbot)
    for _ in range(2):
        qtbot.mouseClick(row.option(0), Qt.MouseButton.LeftButton)
    assert row.at == 0
    assert row.option(0).isChecked()


def test_what_is_not_there_is_never_chosen(qtbot: QtBot) -> None:
    row = shown(qtbot)
    row.choose(0)
    row.take(1)
    row.take(3)
    assert row.at == 0
    row.step(1)
    assert row.at == 2
    row.step(1)
    assert row.at == 2


def test_an_arrow_begins_at_the_near_end(qtbot: QtBot) -> None:
    row = shown(qtbot)
    row.choose(-1)
    row.step(-1)
    assert row.at == 2
    row.choose(-1)
    row.step(1)
    assert row.at == 0
