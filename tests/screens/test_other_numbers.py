"""The list of further numbers that customers pay to."""

from pytestqt.qtbot import QtBot

from pos.screens.other_numbers import OtherNumbers


def shown(qtbot: QtBot, said: str) -> OtherNumbers:
    made = OtherNumbers()
    qtbot.addWidget(made)
    made.show_numbers(said)
    made.show()
    return made


def test_each_number_says_what_it_is_and_can_be_taken_out(qtbot: QtBot) -> None:
    others = shown(qtbot, "600638, 5200001/5200000")
    assert [line._kind.text() for line in others._rows] == ["Paybill", "Till number, store 5200000"]
    with qtbot.waitSignal(others.changed) as said:
        others._rows[0].remove.click()
    assert said.args == ["5200001/5200000"]
    others.show_numbers("5200001/5200000")
    assert [line.isVisible() for line in others._rows] == [True, False]


def test_a_whole_number_is_added_and_half_of_one_is_not(qtbot: QtBot) -> None:
    others = shown(qtbot, "600638")
    others.field.put("5200001/52")
    with qtbot.assertNotEmitted(others.changed):
        assert not others.take()
    others.field.put("5200001/5200000")
    with qtbot.waitSignal(others.changed) as said:
        others.add.click()
    assert said.args == ["600638, 5200001/5200000"]
    assert others.field.text == ""
