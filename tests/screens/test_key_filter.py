"""Every key of the program comes by the filter: scans are swallowed, the rest is typed again."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pos.desks.scanner import Scanner
from pos.screens.key_filter import KeyFilter

CODE = "6161100600218"


class Bench:
    """A window with a field and a button, the filter before it, and a clock in the test's hand."""

    def __init__(self, application: QApplication, qtbot: QtBot) -> None:
        self.now = 1000.0
        self.scanned: list[str] = []
        self.pressed: list[str] = []
        self.scanner = Scanner(ticks=lambda: self.now)
        self.scanner._timer.timeout.disconnect()
        self.scanner.scanned.connect(self.scanned.append)
        self.filter = KeyFilter(application, self.scanner, ticks=lambda: self.now)
        self.window, self.field, self.button = QWidget(), QLineEdit(), QPushButton("Pay")
        layout = QVBoxLayout(self.window)
        layout.addWidget(self.field)
        layout.addWidget(self.button)
        self.button.clicked.connect(lambda: self.pressed.append("Pay"))
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        self.field.setFocus()
        qtbot.waitUntil(self.field.hasFocus)

    def key(self, key: Qt.Key, gap: float = 0.2, *, window: QWidget | None = None) -> None:
        self.now += gap
        QTest.keyClick((window or self.window).windowHandle(), key)

    def scan(self, *, gap: float = 0.004, window: QWidget | None = None) -> None:
        for sign in CODE:
            self.key(Qt.Key(ord(sign)), gap, window=window)
        self.key(Qt.Key.Key_Return, gap, window=window)


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot) -> Iterator[Bench]:
    made = Bench(qapp, qtbot)
    yield made
    made.filter.end()


def test_a_scan_reaches_no_field_and_no_button(bench: Bench) -> None:
    bench.button.setFocus()
    bench.scan()
    bench.field.setFocus()
    bench.scan()
    assert (bench.scanned, bench.field.text(), bench.pressed) == ([CODE, CODE], "", [])


def test_what_fingers_type_is_typed(bench: Bench) -> None:
    for key in (Qt.Key.Key_A, Qt.Key.Key_1, Qt.Key.Key_Backspace, Qt.Key.Key_2):
        bench.key(key)
    bench.scanner.let_go()
    assert (bench.field.text(), bench.scanned) == ("a2", [])


def test_a_button_is_pressed_by_the_space_bar_in_one_piece(bench: Bench) -> None:
    bench.button.setFocus()
    bench.key(Qt.Key.Key_Space)
    bench.scanner.let_go()
    assert bench.pressed == ["Pay"]


def test_tab_walks_on(bench: Bench) -> None:
    bench.key(Qt.Key.Key_Tab)
    assert bench.button.hasFocus()


def test_a_scan_while_a_dialog_is_open_is_swallowed_there_too(bench: Bench, qtbot: QtBot) -> None:
    dialog = QDialog(bench.window)
    field = QLineEdit(dialog)
    dialog.open()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    bench.scan(window=dialog)
    bench.key(Qt.Key.Key_7, window=dialog)
    bench.scanner.let_go()
    assert (bench.scanned, field.text()) == ([CODE], "7")
    dialog.close()


def test_somebody_may_take_a_key_first(bench: Bench) -> None:
    taken: list[int] = []

    def take(event: QKeyEvent) -> bool:
        taken.append(event.key())
        return event.key() == Qt.Key.Key_F9

    bench.filter.give_to(take)
    bench.key(Qt.Key.Key_F9)
    bench.key(Qt.Key.Key_3)
    bench.scanner.let_go()
    assert taken == [Qt.Key.Key_F9, Qt.Key.Key_3]
    assert bench.field.text() == "3"


def test_what_is_typed_while_the_keys_are_held_comes_afterwards_in_order(bench: Bench) -> None:
    bench.filter.hold()
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3):
        bench.key(key)
    bench.scanner.let_go()
    assert bench.field.text() == ""
    bench.filter.let_go()
    assert bench.field.text() == "123"


def test_a_key_that_holds_the_keys_again_keeps_the_rest(bench: Bench) -> None:
    bench.filter.hold()
    for key in (Qt.Key.Key_1, Qt.Key.Key_2):
        bench.key(key)
    bench.scanner.let_go()

    def take(_event: QKeyEvent) -> bool:
        bench.filter.hold()
        return False

    bench.filter.give_to(take)
    bench.filter.let_go()
    assert bench.field.text() == "1"
    bench.filter.give_to(lambda _: False)
    bench.filter.let_go()
    assert bench.field.text() == "12"


def test_every_key_and_touch_moves_a_hand(bench: Bench, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bench.filter.hand_moved):
        bench.key(Qt.Key.Key_Shift)
    with qtbot.waitSignal(bench.filter.hand_moved):
        QTest.mouseClick(
            bench.window.windowHandle(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            bench.window.rect().center(),
        )


def test_after_its_end_keys_go_their_own_way(
    bench: Bench, qapp: QApplication, qtbot: QtBot
) -> None:
    bench.filter.end()
    bench.scan()
    assert (bench.scanned, bench.field.text()) == ([], CODE)
    bench.filter = KeyFilter(qapp, bench.scanner, ticks=lambda: bench.now)
    bench.scan()
    assert bench.scanned == [CODE]
