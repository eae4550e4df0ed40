"""How a pressed key is written, and what each action is called in the language of the screen."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from pos.desks.keys import ACTIONS, Action, Keys
from pos.screens.language import language_now

ALONE = {
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr,
    Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_ScrollLock,
}  # fmt: skip
"""What says nothing when it is pressed alone."""
_HELD = (
    ("Ctrl", Qt.KeyboardModifier.ControlModifier),
    ("Alt", Qt.KeyboardModifier.AltModifier),
    ("Shift", Qt.KeyboardModifier.ShiftModifier),
)
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
"""The two keys that say yes."""
STANDARD_KEYS = Keys()
_BY_NAME = {action.name: action for action in ACTIONS}


def key_of(event: QKeyEvent) -> str:
    """Give a pressed key as the list of keys has it: Ctrl+Shift+T, F9, Enter."""
    last = "Enter" if event.key() in ENTER else QKeySequence(event.key()).toString()
    return "+".join([name for name, held in _HELD if event.modifiers() & held] + [last])


def shown_key(keys: Keys, action: str) -> str:
    """Give the key of an action as it stands on its button: Ctrl R."""
    return keys[action].replace("+", " ") if keys[action] != "+" else "+"


def words_of(action: Action | str) -> str:
    """Give what an action is called."""
    named = _BY_NAME[action] if isinstance(action, str) else action
    return named.kiswahili if language_now() == "sw" else named.english
