"""How far something of several steps is."""

from pytestqt.qtbot import QtBot

from pos.screens.steps_list import DONE, LATER, NOW, StepsList

PHRASE = "K7QMP-2XW9R-TH4NB-0ZCVD-8YGE5"


def test_each_step_has_a_sign_of_its_own(qtbot: QtBot) -> None:
    made = StepsList(3)
    qtbot.addWidget(made)
    made.name(["Name", "Tax", "Till"])
    made.show_step(1)
    assert [sign._name for sign in made._signs] == [DONE, NOW, LATER]
    assert made.accessibleName() == "2/3 Tax"
