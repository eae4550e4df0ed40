"""Things with how many of each."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.screens.step_list import StepList, Stepped

MILK = Stepped("Milk", "4 bought", "2", "130")
OMO = Stepped("Omo", "1 bought", "", "", "All of it went back")


def shown(qtbot: QtBot) -> StepList:
    each = StepList()
    qtbot.addWidget(each)
    each.show_steps([MILK, OMO, MILK])
    each.resize(680, 300)
    each.show()
    return each


def test_a_touch_beside_the_buttons_chooses_a_row(qtbot: QtBot) -> None:
    each = shown(qtbot)
    qtbot.mouseClick(each.row(2)._name, Qt.MouseButton.LeftButton)
    assert each.at == 2
    assert each.row(2).accessibleDescription() == "chosen"
    assert each.row(0).accessibleDescription() == ""


def test_a_locked_row_has_no_buttons_and_says_why(qtbot: QtBot) -> None:
    row = shown(qtbot).row(1)
    assert not row._more.isVisible()
    assert row.accessibleName() == "Omo, 1 bought, All of it went back"


def test_stepping_names_its_row(qtbot: QtBot) -> None:
    each = shown(qtbot)
    with qtbot.waitSignal(each.stepped) as said:
        qtbot.mouseClick(each.row(2)._less, Qt.MouseButton.LeftButton)
    assert said.args == [2, -1]
    with qtbot.waitSignal(each.typing_asked) as asked:
        qtbot.mouseClick(each.row(0)._count, Qt.MouseButton.LeftButton)
    assert asked.args == [0]


def test_choosing_stops_at_both_ends_and_follows_a_shorter_list(qtbot: QtBot) -> None:
    each = shown(qtbot)
    each.choose(9)
    assert each.at == 2
    each.show_steps([MILK])
    assert each.at == 0
    each.choose(-1)
    assert each.at == 0
