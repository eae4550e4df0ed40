"""A scanner is measured at its card: nothing of a scan reaches anything else, its Enter least of all."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from pos.desks.habits import ScannerHabits
from pos.desks.learning import LearningView
from pos.desks.scanner import Kind, Scanner, Stroke
from pos.desks.views import notice_of
from pos.screens.key_filter import KeyFilter
from pos.screens.scanner_card import ScannerCard
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

HABITS = ScannerHabits(prefix="~")


@pytest.fixture
def card(qtbot: QtBot) -> ScannerCard:
    behind = QWidget()
    behind.resize(1366, 768)
    qtbot.addWidget(behind)
    behind.show()
    made = ScannerCard(behind)
    made.begin()
    return made


def test_every_key_of_a_scan_comes_here_wherever_the_keyboard_is(
    qtbot: QtBot, card: ScannerCard
) -> None:
    field, heard = QLineEdit(), []
    qtbot.addWidget(field)
    card.pressed.connect(heard.append)
    with qtbot.assertNotEmitted(card.accepted):
        qtbot.keyClicks(field, "K1")
        qtbot.keyClick(field, Qt.Key.Key_Return)
        qtbot.keyClick(field, Qt.Key.Key_F5)
    assert [(stroke.text, stroke.kind) for stroke in heard] == [
        ("K", Kind.TEXT), ("1", Kind.TEXT), ("", Kind.END),
    ]  # fmt: skip
    assert isinstance(heard[0], Stroke)
    assert field.text() == ""


def test_what_was_measured_is_said_and_accepted(qtbot: QtBot, card: ScannerCard) -> None:
    assert not card.accept.isEnabled()
    card.show_learned(LearningView(3, 3, 0.006, 0.011, HABITS))
    told = [label.text() for label in card._measured]
    assert told[0] == "Between two letters: 6 to 11 ms"
    assert told[1] == "Before the code: “~”. Behind it: nothing."
    with qtbot.waitSignal(card.accepted) as said:
        qtbot.keyClick(card, Qt.Key.Key_Return)
    assert said.args == [HABITS]
    assert not card.isVisible()


def test_a_fault_is_said_and_it_is_measured_again(qtbot: QtBot, card: ScannerCard) -> None:
    card.show_learned(LearningView(notice=notice_of(Refusal(Reason.SCANNER_LAYOUT))))
    assert card._said.text.startswith("The scanner types for another keyboard.")
    with qtbot.waitSignal(card.begun):
        qtbot.mouseClick(card.again, Qt.MouseButton.LeftButton)


def test_escape_gives_the_keys_back(qtbot: QtBot, card: ScannerCard) -> None:
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert not card._taker._stands


def test_the_codes_are_asked_for_as_a_picture_with_their_makers(
    qtbot: QtBot, card: ScannerCard
) -> None:
    with qtbot.waitSignal(card.sheet_asked) as said:
        qtbot.mouseClick(card.sheet, Qt.MouseButton.LeftButton)
    makers = {(code.makers, code.begins_with_fnc3) for code in said.args[0]}
    assert makers == {("Honeywell, Metrologic", True), ("every scanner", False)}


def test_it_stands_before_the_filter_that_sells_what_is_scanned(
    qtbot: QtBot, qapp: QApplication, card: ScannerCard
) -> None:
    window = card.window().windowHandle()
    scanner, sold, heard = Scanner(), [], []
    card.window().activateWindow()
    qtbot.waitUntil(lambda: qapp.focusWindow() is window)
    keys = KeyFilter(qapp, scanner)
    scanner.scanned.connect(sold.append)
    card.pressed.connect(heard.append)
    for _ in range(2):
        for sign in "6161100600218":
            QTest.keyClick(window, sign)
        QTest.keyClick(window, Qt.Key.Key_Return)
        card.close_card()
    keys.end()
    assert len(heard) == 14
    assert sold == ["6161100600218"]
