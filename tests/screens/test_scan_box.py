"""The box that owns the keyboard."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.screens.measures import COMPACT
from pos.screens.scan_box import ScanBox


def box(qtbot: QtBot) -> ScanBox:
    made = ScanBox()
    qtbot.addWidget(made)
    made.show()
    return made


def keys(qtbot: QtBot, made: ScanBox, typed: str) -> None:
    field = made.focusProxy()
    assert field is not None
    qtbot.keyClicks(field, typed)


def test_what_is_typed_is_said_on(qtbot: QtBot) -> None:
    made = box(qtbot)
    with qtbot.waitSignal(made.typed) as said:
        keys(qtbot, made, "s")
    assert said.args == ["s"]


def test_three_times_stands_apart_from_the_name(qtbot: QtBot) -> None:
    made = box(qtbot)
    keys(qtbot, made, "3*suk")
    assert made.text == "3*suk"
    assert made.focusProxy().text() == "suk"  # type: ignore[union-attr]


def test_enter_hands_over_what_is_typed(qtbot: QtBot) -> None:
    made = box(qtbot)
    keys(qtbot, made, "0.5*204")
    with qtbot.waitSignal(made.entered) as said:
        qtbot.keyClick(made.focusProxy(), Qt.Key.Key_Return)
    assert said.args == ["0.5*204"]


def test_enter_in_an_empty_box_is_nobodys(qtbot: QtBot) -> None:
    made = box(qtbot)
    with qtbot.assertNotEmitted(made.entered):
        qtbot.keyClick(made.focusProxy(), Qt.Key.Key_Return)


def test_esc_clears_the_box(qtbot: QtBot) -> None:
    made = box(qtbot)
    keys(qtbot, made, "3*")
    qtbot.keyClick(made.focusProxy(), Qt.Key.Key_Escape)
    assert made.text == ""


def test_plus_is_left_to_the_screen_while_the_box_is_empty(qtbot: QtBot) -> None:
    made = box(qtbot)
    keys(qtbot, made, "+-")
    assert made.text == ""
    keys(qtbot, made, "a+")
    assert made.text == "a+"


def test_what_was_added_is_spoken_and_goes_again(qtbot: QtBot) -> None:
    made = box(qtbot)
    made.echo("Omo Washing Powder 1 kg", "324")
    assert made.accessibleDescription() == "Added Omo Washing Powder 1 kg, 324"
    assert made._echo.isVisible()
    made._quiet.timeout.emit()
    assert not made._echo.isVisible()


def test_a_refused_scan_stays_until_the_next(qtbot: QtBot) -> None:
    made = box(qtbot)
    made.echo("Omo", "324")
    made.warn("NOT FOUND 123")
    assert not made._quiet.isActive()
    assert made._echo.isVisible()


def test_a_narrow_box_asks_in_fewer_words(qtbot: QtBot) -> None:
    made = box(qtbot)
    made.fit(COMPACT)
    assert made._field.question == "Scan, or type a name"
