"""Every question says what it asks and what the answer is for."""

import pytest
from pytestqt.qtbot import QtBot

from pos.screens.question import Question
from pos.screens.questions import (
    MarketQuestion,
    PrinterQuestion,
    ShopQuestion,
    TaxQuestion,
    TillQuestion,
)


@pytest.mark.parametrize(
    "made", [ShopQuestion, MarketQuestion, TaxQuestion, TillQuestion, PrinterQuestion]
)
def test_every_question_has_a_title_and_a_purpose(qtbot: QtBot, made: type[Question]) -> None:
    question = made()
    qtbot.addWidget(question)
    assert question.title.endswith("?")
    assert question.purpose.endswith(".")
    assert question.lacks() is None
