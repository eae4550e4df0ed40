"""A setting shows which value holds and tells which one a hand chose."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.screens.setting import Setting


def setting(qtbot: QtBot) -> Setting:
    made = Setting((1, 5, 0))
    made.titled("Lock after", ["1 min", "5 min", "Never"], "The sale is kept.")
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_value_that_holds_is_marked(qtbot: QtBot) -> None:
    made = setting(qtbot)
    made.show_value(5)
    assert made.options.at == 1
    made.show_value(7)
    assert made.options.at == -1


def test_a_touch_chooses_a_value(qtbot: QtBot) -> None:
    made = setting(qtbot)
    with qtbot.waitSignal(made.picked) as said:
        qtbot.mouseClick(made.options.option(2), Qt.MouseButton.LeftButton)
    assert said.args == [0]


def test_a_screen_reader_hears_what_a_value_is_for(qtbot: QtBot) -> None:
    assert setting(qtbot).options.option(0).accessibleName() == "Lock after: 1 min"


def test_what_may_only_be_seen_cannot_be_touched(qtbot: QtBot) -> None:
    made = setting(qtbot)
    made.allow(changes=False)
    with qtbot.assertNotEmitted(made.picked):
        qtbot.mouseClick(made.options.option(2), Qt.MouseButton.LeftButton)
