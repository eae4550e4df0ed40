"""Who is at the till."""

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.screens.sign_in import SignIn
from tests.screens.samples import DOOR


def door(qtbot: QtBot) -> SignIn:
    made = SignIn()
    qtbot.addWidget(made)
    made.show_door(DOOR)
    made.show()
    return made


def test_the_last_user_only_types_the_pin(qtbot: QtBot) -> None:
    made = SignIn()
    qtbot.addWidget(made)
    made.show_door(replace(DOOR, chosen=2))
    made.show()
    with qtbot.waitSignal(made.pin_typed) as said:
        qtbot.keyClicks(made.pad, "1234")
    assert said.args == [2, "1234"]


def test_who_approves_types_six_figures(qtbot: QtBot) -> None:
    made = door(qtbot)
    made.choose(4)
    with qtbot.waitSignal(made.pin_typed) as said:
        qtbot.keyClicks(made.pad, "123456")
    assert said.args == [4, "123456"]


def test_a_touch_or_a_letter_chooses_a_name(qtbot: QtBot) -> None:
    made = door(qtbot)
    with qtbot.waitSignal(made.staff_chosen) as said:
        qtbot.mouseClick(made._tiles[1], Qt.MouseButton.LeftButton)
    assert said.args == [1]
    with qtbot.waitSignal(made.staff_chosen) as said:
        qtbot.keyClicks(made.pad, "n")
    assert said.args == [4]


def test_the_chosen_name_is_said_to_be(qtbot: QtBot) -> None:
    made = door(qtbot)
    assert [tile.accessibleDescription() for tile in made._tiles] == ["chosen", "", "", "", "", ""]


def test_the_language_can_be_changed_before_anybody_signs_in(qtbot: QtBot) -> None:
    made = door(qtbot)
    with qtbot.waitSignal(made.language_asked) as said:
        qtbot.mouseClick(made._languages["sw"], Qt.MouseButton.LeftButton)
    assert said.args == ["sw"]
