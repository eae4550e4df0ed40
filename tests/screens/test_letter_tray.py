"""The letters over the buttons of the sale: a whole search by touch."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.screens.button import Button
from pos.screens.sale_screen import SaleScreen
from tests.screens import samples

LEFT = Qt.MouseButton.LeftButton


def opened(qtbot: QtBot, size: tuple[int, int] = (1366, 768)) -> SaleScreen:
    screen = SaleScreen()
    qtbot.addWidget(screen)
    screen.show_sale(samples.SALE)
    screen.resize(*size)
    screen.show()
    qtbot.mouseClick(screen.scan.letters, LEFT)
    return screen


def touch(qtbot: QtBot, screen: SaleScreen, letters: Iterable[str]) -> None:
    for letter in letters:
        keys = screen.letters.findChildren(Button)
        qtbot.mouseClick(next(key for key in keys if key.text() == letter), LEFT)


def test_touched_letters_are_typed_in_the_box(qtbot: QtBot) -> None:
    screen = opened(qtbot)
    with qtbot.waitSignal(screen.typed) as said:
        touch(qtbot, screen, "S")
    assert said.args == ["s"]
    touch(qtbot, screen, "UKX")
    qtbot.mouseClick(screen.letters.board._back, LEFT)
    assert screen.scan.text == "suk"


def test_what_is_found_is_taken_with_a_touch_and_the_letters_go(qtbot: QtBot) -> None:
    screen = opened(qtbot)
    touch(qtbot, screen, "SUK")
    screen.show_found(samples.FOUND)
    place = screen.search._list.visualRect(screen.search._list.model().index(1, 0))
    assert screen.search._list.viewport().rect().contains(place)
    with qtbot.waitSignal(screen.found_taken) as said:
        qtbot.mouseClick(screen.search._list.viewport(), LEFT, pos=place.center())
    assert said.args == [1]
    screen.show_sale(samples.EMPTY)
    assert screen.letters.isHidden()
    assert not screen.scan.letters.isChecked()


def test_a_code_is_added_by_touch_three_times(qtbot: QtBot) -> None:
    screen = opened(qtbot)
    touch(qtbot, screen, "3*204")
    assert screen.scan.text == "3*204"
    with qtbot.waitSignal(screen.code_entered) as said:
        touch(qtbot, screen, ["Add"])
    assert said.args == ["3*204"]
    for _ in range(4):
        qtbot.mouseClick(screen.letters.board._back, LEFT)
    assert screen.scan.text == ""


def test_the_list_stands_above_the_letters(qtbot: QtBot) -> None:
    for size in ((1024, 768), (1366, 697), (1920, 1080)):
        screen = opened(qtbot, size)
        screen.show_found(samples.FOUND)
        qtbot.wait(1)
        assert screen.search.geometry().bottom() < screen.letters.geometry().top()
        assert screen.search._other.geometry().bottom() < screen.search.height()
        assert screen.search._list.height() >= 2 * 58


def test_the_search_button_opens_the_letters_but_its_key_does_not(qtbot: QtBot) -> None:
    screen = opened(qtbot)
    qtbot.mouseClick(screen.scan.letters, LEFT)
    assert screen.letters.isHidden()
    assert not screen.search.isVisible()
    qtbot.keyClick(screen.scan.focusProxy(), Qt.Key.Key_F2)
    assert screen.letters.isHidden()
    with qtbot.waitSignal(screen.action_asked) as said:
        qtbot.mouseClick(screen.strip._buttons["search"], LEFT)
    assert said.args == ["search"]
    assert screen.letters.isVisible()


def test_esc_puts_the_letters_away(qtbot: QtBot) -> None:
    screen = opened(qtbot)
    qtbot.keyClick(screen.scan.focusProxy(), Qt.Key.Key_Escape)
    assert screen.letters.isHidden()
    assert not screen.search.isVisible()


def test_letters_are_large_and_apart(qtbot: QtBot) -> None:
    screen = opened(qtbot, (1024, 768))
    keys = screen.letters.findChildren(Button)
    assert min(min(key.width(), key.height()) for key in keys) >= 44
    for key in keys:
        around = key.geometry().adjusted(-7, -7, 7, 7)
        assert not [each for each in keys if each is not key and around.intersects(each.geometry())]
