"""One number, by fingers on either pad."""

from pytestqt.qtbot import QtBot

from pos.screens.number_field import NumberField


def shown(qtbot: QtBot, decimals: int) -> NumberField:
    field = NumberField()
    qtbot.addWidget(field)
    field.write_with(decimals=decimals, before="KSh")
    field.show()
    return field


def test_touching_and_typing_write_the_same(qtbot: QtBot) -> None:
    touched, typed = shown(qtbot, 2), shown(qtbot, 2)
    for key in "12.505":
        touched.press(key)
    qtbot.keyClicks(typed._line, "12.505")
    assert touched.text == typed.text == "12.50"


def test_the_first_figure_replaces_what_stands_there(qtbot: QtBot) -> None:
    field = shown(qtbot, 0)
    field.put("195")
    field.press("7")
    field.press("0")
    assert field.text == "70"


def test_back_takes_the_last_figure_or_all_that_is_selected(qtbot: QtBot) -> None:
    field = shown(qtbot, 0)
    field.put("195")
    field.press("back")
    assert field.text == ""
    field.press("1")
    field.press("2")
    field.press("back")
    assert field.text == "1"


def test_pieces_have_no_point_and_no_more_than_seven_figures(qtbot: QtBot) -> None:
    field = shown(qtbot, 0)
    qtbot.keyClicks(field._line, "1.2345678901")
    assert field.text == "1234567"
