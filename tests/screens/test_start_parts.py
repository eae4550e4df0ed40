"""What the first start shows besides its questions: the steps, the work, the rows, the phrase."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from pos.desks.views import notice_of
from pos.office.product_sheet import Problem
from pos.screens.bad_rows import BadRows
from pos.screens.language import Language, Speech
from pos.screens.phrase_card import PhraseCard
from pos.screens.progress_bar import ProgressBar
from pos.screens.start_work import StartWork
from pos.screens.steps_list import DONE, LATER, NOW, StepsList
from pos.screens.tokens import LIGHT
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

PHRASE = "K7QMP-2XW9R-TH4NB-0ZCVD-8YGE5"


def test_each_step_has_a_sign_of_its_own(qtbot: QtBot) -> None:
    made = StepsList(3)
    qtbot.addWidget(made)
    made.name(["Name", "Tax", "Till"])
    made.show_step(1)
    assert [sign._name for sign in made._signs] == [DONE, NOW, LATER]
    assert made.accessibleName() == "2/3 Tax"


def test_the_bar_is_as_full_as_the_work_is_done(qtbot: QtBot) -> None:
    made = ProgressBar()
    qtbot.addWidget(made)
    assert made.share == 0
    made.show_done(5, 20)
    made.resize(200, 16)
    picture = made.grab().toImage()
    assert made.accessibleName() == "25%"
    assert picture.pixelColor(25, 8) == QColor(LIGHT.primary)
    assert picture.pixelColor(100, 8) == QColor(LIGHT.surface_sunken)


def test_the_work_says_what_is_done_and_how_much_of_it(qtbot: QtBot) -> None:
    made = StartWork()
    qtbot.addWidget(made)
    assert made._what.text() == "Preparing"
    made.show_progress("Adding", 12_000, 20_000)
    assert (made._what.text(), made._count.text()) == ("Adding", "12,000 of 20,000")


def test_every_bad_row_has_its_line_its_column_and_why(qtbot: QtBot, speech: Speech) -> None:
    made = BadRows()
    qtbot.addWidget(made)
    no = Refusal(Reason.NAME_MISSING)
    made.show_problems((Problem(4, "name", str(no), no), Problem(4, "price", "as it was said")))
    model = made.table.model()
    rows = [[model.index(row, at).data() for at in range(3)] for row in range(model.rowCount())]
    assert rows == [["4", "name", "A name is needed."], ["4", "price", "as it was said"]]
    assert made._title.text().startswith("Rows that cannot be used: 1.")
    speech.speak(Language.KISWAHILI)
    qtbot.waitUntil(lambda: model.index(0, 2).data() == "Jina linahitajika.")
    assert notice_of(no).words() == "A name is needed."


def test_a_hand_says_that_the_phrase_is_on_paper(qtbot: QtBot) -> None:
    made = PhraseCard()
    qtbot.addWidget(made)
    made.show_phrase(PHRASE)
    assert [group.text() for group in made._groups] == PHRASE.split("-")
    with qtbot.waitSignal(made.written):
        qtbot.mouseClick(made.done, Qt.MouseButton.LeftButton)
    assert made.is_written
    qtbot.mouseClick(made.done, Qt.MouseButton.LeftButton)
    assert not made.is_written
    made.show_phrase("")
    assert [group.text() for group in made._groups] == [""] * 5
