"""A line of words, by keys and by touch."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.screens.button import Button
from pos.screens.text_entry import TextEntry

LEFT = Qt.MouseButton.LeftButton


def shown(qtbot: QtBot, entry: TextEntry) -> TextEntry:
    qtbot.addWidget(entry)
    entry.resize(700, 400)
    entry.show()
    return entry


def touch(qtbot: QtBot, entry: TextEntry, letters: str) -> None:
    for letter in letters:
        keys = [key for key in entry.board.findChildren(Button) if key.text() == letter]
        qtbot.mouseClick(keys[0], LEFT)


def test_letters_come_with_a_touch_and_write_a_name(qtbot: QtBot) -> None:
    entry = shown(qtbot, TextEntry())
    assert entry.board.isHidden()
    qtbot.mouseClick(entry.letters, LEFT)
    touch(qtbot, entry, "MAMA")
    qtbot.mouseClick(entry.board._blank, LEFT)
    touch(qtbot, entry, "NJERIX")
    qtbot.mouseClick(entry.board._back, LEFT)
    assert entry.text == "Mama Njeri"


def test_a_code_is_written_in_large_letters(qtbot: QtBot) -> None:
    entry = shown(qtbot, TextEntry(is_code=True))
    qtbot.mouseClick(entry.letters, LEFT)
    touch(qtbot, entry, "FT26A")
    assert entry.text == "FT26A"


def test_touching_replaces_what_is_selected(qtbot: QtBot) -> None:
    entry = shown(qtbot, TextEntry())
    entry.put("Wanjiku")
    entry.press("A")
    assert entry.text == "A"


def test_keys_to_touch_are_large_and_apart(qtbot: QtBot) -> None:
    entry = shown(qtbot, TextEntry())
    qtbot.mouseClick(entry.letters, LEFT)
    keys = entry.board.findChildren(Button)
    assert min(min(key.width(), key.height()) for key in keys) >= 44
    for key in keys:
        around = key.geometry().adjusted(-7, -7, 7, 7)
        assert not [each for each in keys if each is not key and around.intersects(each.geometry())]
