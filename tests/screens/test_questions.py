"""Each question tells what was answered, and says of the answer what the desk says."""

from typing import TypeVar

from pytestqt.qtbot import QtBot

from pos.desks.first_start import FirstStart
from pos.desks.views import notice_of
from pos.screens.question import Question
from pos.screens.questions import (
    MarketQuestion,
    PrinterQuestion,
    ShopQuestion,
    TaxQuestion,
    TillQuestion,
)
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

Asked = TypeVar("Asked", bound=Question)


def asked(qtbot: QtBot, made: Asked) -> tuple[Asked, dict[str, object]]:
    answers: dict[str, object] = {}
    made.answered.connect(answers.update)
    qtbot.addWidget(made)
    made.show_answers(FirstStart())
    made.show()
    return made, answers


def test_the_name_of_the_shop(qtbot: QtBot) -> None:
    question, answers = asked(qtbot, ShopQuestion())
    fault = notice_of(Refusal(Reason.NAME_MISSING))
    question.judge(fault, asked=False)
    assert question.name.below == ""
    question.judge(fault, asked=True)
    assert question.name.below == "A name is needed."
    qtbot.keyClicks(question.name.line, "Duka")
    assert answers == {"shop": "Duka"}


def test_another_country_has_another_tax_number(qtbot: QtBot) -> None:
    question, answers = asked(qtbot, MarketQuestion())
    question.markets.option(2).click()
    assert answers == {"market": "UG", "tax_number": ""}


def test_the_tax_number_is_written_as_it_is_printed(qtbot: QtBot) -> None:
    question, answers = asked(qtbot, TaxQuestion())
    assert question.title == "What is the shop's KRA PIN?"
    qtbot.keyClicks(question.number.line, "p051")
    assert (answers, question.number.text) == ({"tax_number": "P051"}, "P051")
    question.show_answers(FirstStart(market="UG"))
    assert question.title == "What is the shop's TIN?"


def test_registered_for_vat_or_not(qtbot: QtBot) -> None:
    question, answers = asked(qtbot, TaxQuestion())
    assert question.registered.at == 0
    question.registered.option(1).click()
    assert answers == {"is_vat_registered": False}


def test_a_fault_of_the_till_stands_at_the_field_it_is_about(qtbot: QtBot) -> None:
    question, answers = asked(qtbot, TillQuestion())
    question.judge(notice_of(Refusal(Reason.TILL_NUMBER, till=19)), asked=True)
    assert "19" in question.number.below
    question.judge(notice_of(Refusal(Reason.NOTE_TOO_LONG, most=40)), asked=True)
    assert question.name.below == "That is too long. Use at most 40 letters."
    question.number.line.selectAll()
    qtbot.keyClicks(question.number.line, "7")
    qtbot.keyClicks(question.name.line, "Bar")
    assert answers == {"till": 7, "till_name": "Bar"}
    question.number.line.selectAll()
    qtbot.keyClicks(question.number.line, "\b")
    assert answers["till"] == 0


def test_the_printer_may_be_none_and_mpesa_comes_later(qtbot: QtBot) -> None:
    question, answers = asked(qtbot, PrinterQuestion())
    assert "M-Pesa is set up later" in question.printer.below
    qtbot.keyClicks(question.printer.line, "EPSON")
    assert answers == {"printer": "EPSON"}
