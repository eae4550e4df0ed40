"""Which key does what."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from pos.screens.keys import DEFAULTS, STANDARD_KEYS, Actions


def pressed(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, held)


@pytest.mark.parametrize(
    ("event", "action"),
    [
        (pressed(Qt.Key.Key_F9), "cash"),
        (pressed(Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier), "cash_exact"),
        (pressed(Qt.Key.Key_Delete), "remove"),
        (pressed(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier), "lock"),
        (pressed(Qt.Key.Key_F10), None),
        (pressed(Qt.Key.Key_L), None),
    ],
)
def test_a_key_asks_for_its_action(event: QKeyEvent, action: str | None) -> None:
    assert STANDARD_KEYS.action_of(event) == action


def test_no_key_does_two_things() -> None:
    assert len(set(DEFAULTS.values())) == len(DEFAULTS)


def test_a_key_that_is_taken_stays_with_its_action() -> None:
    assert STANDARD_KEYS.taken_by("cash", "F12") == "mpesa"
    assert STANDARD_KEYS.changed("cash", "F12") == STANDARD_KEYS


def test_a_free_key_can_be_taken() -> None:
    keys = STANDARD_KEYS.changed("cash", "Ctrl+B")
    assert keys.action_of(pressed(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)) == "cash"
    assert keys.action_of(pressed(Qt.Key.Key_F9)) is None
    assert keys.key_of("cash") == "Ctrl B"


def test_every_action_has_a_name() -> None:
    assert set(Actions().names()) == set(DEFAULTS)
