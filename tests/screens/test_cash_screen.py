"""Paying in cash."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.screens.cash_screen import CashScreen
from pos.shop.money import shillings
from tests.screens import samples


def started(qtbot: QtBot) -> CashScreen:
    screen = CashScreen()
    qtbot.addWidget(screen)
    screen.show_sale(samples.SALE)
    screen.start(samples.CASH)
    screen.show()
    return screen


def test_typing_replaces_the_amount_that_stands_there(qtbot: QtBot) -> None:
    screen = started(qtbot)
    with qtbot.waitSignals([screen.given_changed] * 4):
        qtbot.keyClicks(screen.entry.focusProxy(), "5000")
    assert screen.entry.given == shillings(5000)


def test_f7_takes_the_third_amount(qtbot: QtBot) -> None:
    screen = started(qtbot)
    with qtbot.waitSignal(screen.given_changed) as said:
        qtbot.keyClick(screen, Qt.Key.Key_F7)
    assert said.args == [shillings(2000)]


def test_the_pad_adds_figures_and_takes_them_back(qtbot: QtBot) -> None:
    screen = started(qtbot)
    for key in ("2", "00", "0", "back"):
        screen.entry._pad.pressed.emit(key)
    assert screen.entry.given == shillings(200)


def test_enter_finishes_and_esc_steps_back(qtbot: QtBot) -> None:
    screen = started(qtbot)
    with qtbot.waitSignal(screen.finished):
        qtbot.keyClick(screen.entry.focusProxy(), Qt.Key.Key_Return)
    with qtbot.waitSignal(screen.left):
        qtbot.keyClick(screen.entry.focusProxy(), Qt.Key.Key_Escape)


def test_enter_never_presses_the_button_that_has_the_focus(qtbot: QtBot) -> None:
    screen = started(qtbot)
    screen._back.setFocus()
    with qtbot.assertNotEmitted(screen.left), qtbot.waitSignal(screen.finished):
        qtbot.keyClick(screen._back, Qt.Key.Key_Return)


def test_the_change_is_huge_and_spoken(qtbot: QtBot) -> None:
    screen = started(qtbot)
    screen.resize(1366, 768)
    assert screen.change.accessibleName() == "Change to give back: KSh 136"
    assert screen.change._figure.font().pixelSize() >= 148


def test_a_short_window_has_lower_amounts_and_the_change_stays_huge(qtbot: QtBot) -> None:
    screen = started(qtbot)
    screen.resize(1366, 697)
    assert {note.height() for note in screen.entry._notes} == {60}
    assert all(note.minimumSizeHint().height() <= 60 for note in screen.entry._notes)
    assert screen.change._figure.font().pixelSize() == 184
    assert screen.change._currency.font().pixelSize() == 44


def test_too_little_says_how_much_is_missing(qtbot: QtBot) -> None:
    screen = started(qtbot)
    screen.start(samples.SHORT)
    assert screen.change._title.text() == "KSh 64 short"
    assert screen.change.property("card") == "short"
    assert screen.rail._main.text() == "Pay the rest another way"
