"""What every card has that something is typed on."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pos.screens.entry_card import EntryCard


class Card(EntryCard):
    """Counts what was done to it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.done: list[str] = []
        self.answer(Qt.Key.Key_F5, lambda: self.done.append("F5"))

    def confirm(self) -> None:
        """Note it."""
        self.done.append("confirmed")

    def explain(self) -> None:
        """Note it."""
        self.done.append("explained")


def opened(qtbot: QtBot, behind: QWidget) -> Card:
    qtbot.addWidget(behind)
    behind.show()
    card = Card(behind)
    card.open_card()
    return card


def test_enter_presses_the_big_button_and_a_held_one_does_so_once(qtbot: QtBot) -> None:
    behind = QWidget()
    card = opened(qtbot, behind)
    qtbot.keyClick(card, Qt.Key.Key_Return)
    held = QKeyEvent(  # a key that repeats itself
        QEvent.Type.KeyPress,
        Qt.Key.Key_Return,
        Qt.KeyboardModifier.NoModifier,
        "\r",
        True,  # noqa: FBT003 - as Qt has it
    )
    QApplication.sendEvent(card, held)
    assert card.done == ["confirmed"]


def test_enter_on_a_button_that_waits_says_for_what(qtbot: QtBot) -> None:
    behind = QWidget()
    card = opened(qtbot, behind)
    card.big.setEnabled(False)
    qtbot.keyClick(card, Qt.Key.Key_Enter)
    assert card.done == ["explained"]


def test_a_key_of_the_card_answers_and_others_reach_nothing(qtbot: QtBot) -> None:
    behind = QWidget()
    card = opened(qtbot, behind)
    qtbot.keyClick(card, Qt.Key.Key_F5)
    qtbot.keyClick(card, Qt.Key.Key_F9)
    assert card.done == ["F5"]


def test_what_was_refused_is_said_and_the_same_is_announced_once(qtbot: QtBot) -> None:
    behind = QWidget()
    card = opened(qtbot, behind)
    card.put_away()
    card.refuse("Not like this.")
    card.refuse("Not like this.")
    assert card.isVisible()
    assert card.said.accessibleName() == "Not like this."
