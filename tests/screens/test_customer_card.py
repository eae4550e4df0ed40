"""Whose sale it is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.screens.customer_card import CustomerCard
from tests.screens.entry_samples import CUSTOMERS

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def card(qtbot: QtBot) -> CustomerCard:
    behind = QWidget()
    qtbot.addWidget(behind)
    behind.resize(1024, 768)
    behind.show()
    card = CustomerCard(behind)
    card._kept = behind  # type: ignore[attr-defined]
    return card


def test_each_letter_is_asked_about_and_enter_takes_the_first(
    qtbot: QtBot, card: CustomerCard
) -> None:
    asked: list[str] = []
    card.asked.connect(asked.append)
    card.ask()
    qtbot.keyClicks(card._entry.line, "wa")
    assert asked == ["", "w", "wa"]
    card.show_found(CUSTOMERS)
    with qtbot.waitSignal(card.taken) as said:
        qtbot.keyClick(card._entry.line, Qt.Key.Key_Return)
    assert said.args == [0]


def test_arrows_choose_another_one(qtbot: QtBot, card: CustomerCard) -> None:
    card.ask()
    qtbot.keyClicks(card._entry.line, "wa")
    card.show_found(CUSTOMERS)
    qtbot.keyClick(card._entry.line, Qt.Key.Key_Down)
    assert card.big.text() == "Sell to Wanjiru, salon"
    with qtbot.waitSignal(card.taken) as said:
        qtbot.keyClick(card._entry.line, Qt.Key.Key_Return)
    assert said.args == [1]


def test_touch_takes_what_is_owed_into_account(qtbot: QtBot, card: CustomerCard) -> None:
    card.ask()
    card.show_found(CUSTOMERS)
    option = card._list.option(0)
    assert "07•• ••• 678 · owes KSh 320, may owe KSh 2,000" in option.accessibleName()
    qtbot.mouseClick(option, LEFT)
    with qtbot.waitSignal(card.taken):
        qtbot.mouseClick(card.big, LEFT)


def test_a_new_name_is_only_a_name(qtbot: QtBot, card: CustomerCard) -> None:
    card.ask()
    qtbot.keyClicks(card._entry.line, "Otieno")
    card.show_found(())
    assert card._nothing.isVisible()
    with qtbot.waitSignal(card.named) as said:
        qtbot.keyClick(card._entry.line, Qt.Key.Key_Return)
    assert said.args == ["Otieno"]


def test_f5_takes_the_name_although_somebody_was_found(qtbot: QtBot, card: CustomerCard) -> None:
    card.ask()
    qtbot.keyClicks(card._entry.line, "Wanji")
    card.show_found(CUSTOMERS)
    with qtbot.waitSignal(card.named) as said:
        qtbot.keyClick(card._entry.line, Qt.Key.Key_F5)
    assert said.args == ["Wanji"]


def test_a_phone_is_never_taken_as_a_name(qtbot: QtBot, card: CustomerCard) -> None:
    card.ask()
    qtbot.keyClicks(card._entry.line, "0712 345 678")
    card.show_found(())
    with qtbot.assertNotEmitted(card.named):
        qtbot.keyClick(card._entry.line, Qt.Key.Key_Return)
        qtbot.keyClick(card._entry.line, Qt.Key.Key_F5)


def test_f6_takes_the_customer_off(qtbot: QtBot, card: CustomerCard) -> None:
    card.ask()
    with qtbot.assertNotEmitted(card.removed):
        qtbot.keyClick(card._entry.line, Qt.Key.Key_F6)
    card.ask("Wanjiku")
    with qtbot.waitSignal(card.removed):
        qtbot.keyClick(card._entry.line, Qt.Key.Key_F6)
