"""A question with two answers."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.screens.question_card import QuestionCard
from tests.screens.entry_samples import CANCEL, SOLD_OUT


@pytest.fixture
def card(qtbot: QtBot) -> QuestionCard:
    behind = QWidget()
    qtbot.addWidget(behind)
    behind.show()
    card = QuestionCard(behind)
    card._kept = behind  # type: ignore[attr-defined]
    card.ask(SOLD_OUT)
    return card


@pytest.mark.parametrize(("key", "yes"), [(Qt.Key.Key_Return, True), (Qt.Key.Key_Escape, False)])
def test_keys_answer(qtbot: QtBot, card: QuestionCard, *, key: Qt.Key, yes: bool) -> None:
    with qtbot.waitSignal(card.answered) as said:
        qtbot.keyClick(card, key)
    assert said.args == [yes]
    assert card.isHidden()


def test_touch_answers_once(qtbot: QtBot, card: QuestionCard) -> None:
    answers: list[bool] = []
    card.answered.connect(answers.append)
    qtbot.mouseClick(card._no, Qt.MouseButton.LeftButton)
    card.ask(CANCEL)
    qtbot.mouseClick(card.big, Qt.MouseButton.LeftButton)
    assert answers == [False, True]


def test_enter_on_the_no_button_is_still_the_big_button(qtbot: QtBot, card: QuestionCard) -> None:
    card._no.setFocus()
    with qtbot.waitSignal(card.answered) as said:
        qtbot.keyClick(card._no, Qt.Key.Key_Return)
    assert said.args == [True]


def test_both_answers_are_verbs(card: QuestionCard) -> None:
    card.ask(CANCEL)
    assert (card.big.text(), card._no.text()) == ("Cancel the sale", "Keep the sale")
    assert card._sentence.text() == "Everything on it is taken off: KSh 1,864."
