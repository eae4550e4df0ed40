"""A file, the samples, or nothing yet."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.desks.first_start import FirstStart, Products
from pos.desks.views import notice_of
from pos.screens.products_question import ProductsQuestion
from pos.shop.refusal import Refusal
from pos.shop.words import Reason


def question(qtbot: QtBot, **answers: object) -> ProductsQuestion:
    made = ProductsQuestion()
    qtbot.addWidget(made)
    made.show_answers(FirstStart(**answers))  # type: ignore[arg-type]
    made.show()
    return made


def test_a_touch_chooses_what_is_on_the_shelf(qtbot: QtBot) -> None:
    made = question(qtbot)
    with qtbot.waitSignal(made.answered) as said:
        qtbot.mouseClick(made.products.option(1), Qt.MouseButton.LeftButton)
    assert said.args == [{"products": Products.SAMPLE}]


def test_a_file_is_asked_for_only_when_there_is_to_be_one(qtbot: QtBot) -> None:
    made = question(qtbot)
    assert not made.file.isVisible()
    made.show_answers(FirstStart(products=Products.FILE, file=Path("/home/goods.csv")))
    assert made.file.isVisible()
    assert made.file.text == "/home/goods.csv"


def test_the_file_is_typed_or_chosen_from_the_folders(qtbot: QtBot) -> None:
    made = question(qtbot, products=Products.FILE)
    with qtbot.waitSignal(made.file_wanted):
        qtbot.mouseClick(made.browse, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(made.answered) as said:
        qtbot.keyClick(made.file.line, "x")
    assert said.args == [{"file": Path("x")}]
    with qtbot.waitSignal(made.answered) as said:
        qtbot.keyClick(made.file.line, Qt.Key.Key_Backspace)
    assert said.args == [{"file": None}]


def test_a_missing_file_is_said_once_it_is_needed(qtbot: QtBot) -> None:
    made = question(qtbot, products=Products.FILE)
    fault = notice_of(Refusal(Reason.FILE_EMPTY, name="-"))
    made.judge(fault, asked=False)
    assert made.file.below == ""
    made.judge(fault, asked=True)
    assert made.file.below == "Choose the file first, or begin without one."
