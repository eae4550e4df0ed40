"""How pressed keys are written, and what each action is called."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from pos.desks.keys import ACTIONS
from pos.screens.keys import STANDARD_KEYS, key_of, shown_key, words_of
from pos.screens.language import Language, Speech

NONE, CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.mark.parametrize(
    ("key", "held", "written"),
    [
        (Qt.Key.Key_F9, NONE, "F9"),
        (Qt.Key.Key_F9, SHIFT, "Shift+F9"),
        (Qt.Key.Key_T, CTRL | SHIFT, "Ctrl+Shift+T"),
        (Qt.Key.Key_1, ALT, "Alt+1"),
        (Qt.Key.Key_Delete, CTRL, "Ctrl+Del"),
        (Qt.Key.Key_PageDown, NONE, "PgDown"),
        (Qt.Key.Key_Return, NONE, "Enter"),
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier, "Enter"),
        (Qt.Key.Key_Escape, NONE, "Esc"),
    ],
)
def test_a_pressed_key_is_written_as_the_list_has_it(
    key: Qt.Key, held: Qt.KeyboardModifier, written: str
) -> None:
    assert key_of(QKeyEvent(QEvent.Type.KeyPress, key, held)) == written


def test_every_action_is_found_by_the_key_that_it_has() -> None:
    for action in ACTIONS:
        found = STANDARD_KEYS.action(STANDARD_KEYS[action.name], action.place)
        assert found is not None
        assert found.name == action.name


def test_an_action_is_called_by_its_name_in_the_language_of_the_screen(speech: Speech) -> None:
    assert (words_of("cash"), shown_key(STANDARD_KEYS, "reprint")) == ("Cash", "Ctrl R")
    speech.speak(Language.KISWAHILI)
    assert words_of("cash") == "Taslimu"


def test_a_key_of_one_sign_is_shown_as_it_is() -> None:
    assert shown_key(STANDARD_KEYS, "more") == "+"
