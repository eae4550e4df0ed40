"""The screen the cashier stands at."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.desks.keys import ACTIONS, Keys
from pos.screens.button import Button
from pos.screens.cash_screen import CashScreen
from pos.screens.keys import STANDARD_KEYS
from pos.screens.sale_screen import SaleScreen
from pos.screens.views import Row
from tests.screens import samples


def shown(qtbot: QtBot) -> SaleScreen:
    screen = SaleScreen()
    qtbot.addWidget(screen)
    screen.show_status(samples.STATUS)
    screen.show_idle(samples.LAST, samples.SHIFT, samples.QUICK_ITEMS)
    screen.show_sale(samples.SALE)
    screen.resize(1366, 768)
    screen.show()
    return screen


@pytest.mark.parametrize(
    ("key", "action"),
    [
        (Qt.Key.Key_F9, "cash"),
        (Qt.Key.Key_F12, "mpesa"),
        (Qt.Key.Key_F1, "all_keys"),
        (Qt.Key.Key_Delete, "remove"),
    ],
)
def test_a_key_asks_while_the_box_has_the_keyboard(qtbot: QtBot, key: Qt.Key, action: str) -> None:
    screen = shown(qtbot)
    with qtbot.waitSignal(screen.action_asked) as said:
        qtbot.keyClick(screen.scan.focusProxy(), key)
    assert said.args == [action]


def test_exact_cash_is_one_chord(qtbot: QtBot) -> None:
    screen = shown(qtbot)
    with qtbot.waitSignal(screen.action_asked) as said:
        qtbot.keyClick(screen.scan.focusProxy(), Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    assert said.args == ["exact_cash"]


def test_enter_right_after_a_scan_pays_nothing(qtbot: QtBot) -> None:
    screen = shown(qtbot)
    with qtbot.assertNotEmitted(screen.action_asked), qtbot.assertNotEmitted(screen.code_entered):
        qtbot.keyClick(screen.scan.focusProxy(), Qt.Key.Key_Return)


def test_arrows_choose_a_line_and_plus_steps_it(qtbot: QtBot) -> None:
    screen = shown(qtbot)
    with qtbot.waitSignal(screen.line_chosen) as said:
        qtbot.keyClick(screen.scan.focusProxy(), Qt.Key.Key_Up)
    assert said.args == [6]
    with qtbot.waitSignal(screen.line_stepped) as said:
        qtbot.keyClicks(screen.scan.focusProxy(), "+")
    assert said.args == [6, 1]


def test_enter_takes_what_is_chosen_in_the_list(qtbot: QtBot) -> None:
    screen = shown(qtbot)
    qtbot.keyClicks(screen.scan.focusProxy(), "suk")
    screen.show_found(samples.FOUND)
    qtbot.keyClick(screen.scan.focusProxy(), Qt.Key.Key_Down)
    with qtbot.waitSignal(screen.found_taken) as said:
        qtbot.keyClick(screen.scan.focusProxy(), Qt.Key.Key_Return)
    assert said.args == [1]
    assert screen.rail._selected._name.text() == "Kabras White Sugar 1 kg"


def test_esc_closes_the_list_and_empties_the_box(qtbot: QtBot) -> None:
    screen = shown(qtbot)
    qtbot.keyClicks(screen.scan.focusProxy(), "suk")
    screen.show_found(samples.FOUND)
    qtbot.keyClick(screen.scan.focusProxy(), Qt.Key.Key_Escape)
    assert not screen.search.isVisible()
    assert screen.scan.text == ""


def test_the_list_covers_the_sale_exactly(qtbot: QtBot) -> None:
    screen = shown(qtbot)
    screen.show_found(samples.FOUND)
    assert screen.search.geometry().top() == screen.scan.geometry().bottom() + 3
    assert screen.search.geometry().bottom() < screen.strip.geometry().top()


def test_the_total_never_moves(qtbot: QtBot) -> None:
    screen = shown(qtbot)
    place = screen.rail.total.geometry()
    for sale in (samples.EMPTY, samples.LONG):
        screen.show_sale(sale)
        qtbot.wait(1)
        assert screen.rail.total.geometry() == place


def test_an_empty_sale_cannot_be_paid(qtbot: QtBot) -> None:
    screen = shown(qtbot)
    screen.show_sale(samples.EMPTY)
    assert not screen.rail._cash.isEnabled()
    assert screen.rail._cash.accessibleDescription() == "Scan an item first"


def test_alt_and_a_figure_takes_a_thing_without_a_barcode(qtbot: QtBot) -> None:
    screen = shown(qtbot)
    with qtbot.waitSignal(screen.action_asked) as said:
        qtbot.keyClick(screen.scan.focusProxy(), Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert said.args == ["tile_3"]


def test_a_touch_gives_the_keyboard_back_to_the_box(qtbot: QtBot) -> None:
    screen = shown(qtbot)
    screen.activateWindow()
    qtbot.waitUntil(lambda: screen.scan.focusProxy().hasFocus())
    with qtbot.waitSignal(screen.action_asked) as said:
        qtbot.mouseClick(screen.strip._buttons["discount"], Qt.MouseButton.LeftButton)
    assert said.args == ["discount"]
    screen.show_sale(samples.SALE)
    assert screen.scan.focusProxy().hasFocus()


def test_a_changed_key_is_shown_on_its_button(qtbot: QtBot) -> None:
    screen = shown(qtbot)
    screen.use_keys(STANDARD_KEYS.change("park", "Ctrl+B"))
    assert screen.strip._buttons["park"].accessibleName() == "Park, Ctrl B"


def keys_on(screen: QWidget) -> set[str]:
    """The keys that stand on the buttons, as a screen reader hears them."""
    names = [each.accessibleName() for each in screen.findChildren(Button)]
    heard = [re.search(r", ((?:Ctrl |Shift |Alt )*(?:F\d+|Del|[A-Z0-9]))$", name) for name in names]
    return {found[1] for found in heard if found}


@pytest.mark.parametrize("made", [SaleScreen, CashScreen])
def test_a_key_that_was_changed_stands_on_no_button_any_more(
    qtbot: QtBot, made: type[SaleScreen] | type[CashScreen]
) -> None:
    free = [each for each in ACTIONS if not each.is_fixed]
    other = {each.name: f"Ctrl+Alt+Shift+F{at % 24 + 1}" for at, each in enumerate(free[:24])}
    other |= {each.name: f"Ctrl+Shift+F{at + 1}" for at, each in enumerate(free[24:48])}
    other |= {each.name: f"Alt+Shift+F{at + 1}" for at, each in enumerate(free[48:])}
    screen = made()
    qtbot.addWidget(screen)
    before = keys_on(screen)
    screen.use_keys(Keys(other))
    assert before
    assert not before & keys_on(screen)


def test_a_row_that_waits_names_the_keys_that_the_shop_chose(qtbot: QtBot) -> None:
    screen = shown(qtbot)
    screen.use_keys(Keys({"search": "Ctrl+F", "remove": "Shift+Del"}))
    said = screen.basket._delegate._open_words(Row.NOT_FOUND)
    assert said == "NOT FOUND. Ctrl F finds it, Shift Del removes it"
