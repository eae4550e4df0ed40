"""A printer's trial asks one thing at a time; figures answer, and Enter keeps it only at the end."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.desks.trying import Question, TrialView
from pos.desks.views import Notice
from pos.printer.chosen import ChosenPrinter
from pos.screens.trial_card import TrialCard

ASKING = TrialView(ChosenPrinter("a"), Question.WIDTH, tells_status=True, tells_end=True)


@pytest.fixture
def card(qtbot: QtBot) -> TrialCard:
    behind = QWidget()
    behind.resize(1366, 768)
    qtbot.addWidget(behind)
    made = TrialCard(behind)
    behind.show()
    made.open_card()
    return made


@pytest.mark.parametrize("question", Question)
def test_each_question_has_words_and_answers(card: TrialCard, question: Question) -> None:
    card.show_trial(replace(ASKING, question=question))
    assert card._ask.text().endswith("?")
    count = {Question.WIDTH: 3, Question.SIGNS: 6, Question.DRAWER: 3}.get(question, 2)
    assert sum(not card.options.option(at).isHidden() for at in range(6)) == count
    assert not card.big.isEnabled()


def test_figures_answer(card: TrialCard, qtbot: QtBot) -> None:
    heard: list[int] = []
    card.answered.connect(heard.append)
    card.show_trial(ASKING)
    qtbot.keyClick(card, Qt.Key.Key_3)
    qtbot.keyClick(card, Qt.Key.Key_6)
    assert heard == [2]


def test_enter_keeps_it_only_at_the_end(card: TrialCard, qtbot: QtBot) -> None:
    heard: list[bool] = []
    card.accepted.connect(lambda: heard.append(True))
    card.show_trial(ASKING)
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert heard == []
    card.show_trial(replace(ASKING, question=None, is_done=True))
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert heard == [True]
    assert card.isHidden()


def test_it_says_what_the_printer_tells_and_what_is_wrong(card: TrialCard) -> None:
    told = set()
    for tells in ((False, False), (True, False), (True, True)):
        card.show_trial(replace(ASKING, tells_status=tells[0], tells_end=tells[1]))
        told.add(card._told.text())
    assert len(told) == 3
    card.show_trial(TrialView(ChosenPrinter("a"), is_printing=True))
    assert "printed now" in card._ask.text()
    assert not card.again.isEnabled()
    card.show_trial(
        TrialView(ChosenPrinter("a"), notice=Notice("The printer has no paper. Put a new roll in."))
    )
    assert card.said.text.startswith("The printer has no paper.")
