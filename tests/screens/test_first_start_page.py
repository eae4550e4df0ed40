"""The first start by keys and by touch: one question after another, and back."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.desks.first_start import FirstStart, Step
from pos.desks.starting import StartView
from pos.desks.views import Notice, notice_of
from pos.screens.first_start_page import FirstStartPage
from pos.screens.owner_question import OwnerQuestion
from pos.shop.refusal import Refusal
from pos.shop.words import Reason
from tests.screens.start_gallery import PROBLEMS

VIEW = StartView()


@pytest.fixture
def page(qtbot: QtBot) -> FirstStartPage:
    made = FirstStartPage()
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    return made


def test_enter_and_escape_go_on_and_back_from_within_a_field(
    qtbot: QtBot, page: FirstStartPage
) -> None:
    page.show_view(replace(VIEW, step=Step.TILL))
    line = page.questions[Step.TILL].findChildren(type(page.products.file.line))[0]
    with qtbot.waitSignal(page.next_asked):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.back_asked):
        qtbot.keyClick(line, Qt.Key.Key_Escape)


def test_a_touch_goes_on_and_back(qtbot: QtBot, page: FirstStartPage) -> None:
    assert not page.back.isVisible()
    page.show_view(replace(VIEW, step=Step.MARKET))
    with qtbot.waitSignal(page.next_asked):
        qtbot.mouseClick(page.main, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.back_asked):
        qtbot.mouseClick(page.back, Qt.MouseButton.LeftButton)


def test_each_question_takes_the_keyboard(qtbot: QtBot, page: FirstStartPage) -> None:
    for step in Step:
        page.show_view(replace(VIEW, step=step))
        question = page.questions[step]
        focus = page.focusWidget()
        assert focus is not None
        assert question.isAncestorOf(focus), step
        assert page._title.text() == question.title


def test_alt_with_a_figure_chooses(qtbot: QtBot, page: FirstStartPage) -> None:
    page.show_view(replace(VIEW, step=Step.MARKET))
    with qtbot.waitSignal(page.answered) as said:
        qtbot.keyClick(page, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert said.args == [{"market": "TZ", "tax_number": ""}]


def test_a_pin_that_was_not_typed_twice_goes_no_further(qtbot: QtBot, page: FirstStartPage) -> None:
    page.show_view(replace(VIEW, step=Step.OWNER, answers=FirstStart(owner="Njeri", pin="482913")))
    owner = page.questions[Step.OWNER]
    assert isinstance(owner, OwnerQuestion)
    qtbot.keyClicks(owner.pin.line, "482913")
    with qtbot.assertNotEmitted(page.next_asked):
        page.go_on()
    assert owner.again.below.startswith("The two PINs are not the same.")


def test_what_has_no_field_stands_above_the_buttons(page: FirstStartPage) -> None:
    page.show_view(replace(VIEW, step=Step.PRODUCTS, notice=Notice("Stopped. Nothing was kept.")))
    assert page._said.text == "Stopped. Nothing was kept."
    fault = notice_of(Refusal(Reason.NAME_MISSING))
    page.show_view(replace(VIEW, notice=fault, fault=fault))
    assert page._said.text == ""


def test_work_shows_only_how_to_stop_it(qtbot: QtBot, page: FirstStartPage) -> None:
    page.show_view(replace(VIEW, step=Step.PRODUCTS, is_working=True))
    assert not page.main.isVisible()
    with qtbot.waitSignal(page.stop_asked):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
    with qtbot.assertNotEmitted(page.next_asked):
        qtbot.keyClick(page, Qt.Key.Key_Return)


def test_bad_rows_are_left_out_or_another_file_is_chosen(
    qtbot: QtBot, page: FirstStartPage
) -> None:
    page.show_view(replace(VIEW, step=Step.PRODUCTS, problems=PROBLEMS))
    with qtbot.waitSignal(page.leave_out_asked):
        qtbot.keyClick(page, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.answered) as said:
        qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert said.args == [{}]


def test_the_till_opens_only_when_the_phrase_is_on_paper(
    qtbot: QtBot, page: FirstStartPage
) -> None:
    page.show_view(replace(VIEW, step=Step.PRODUCTS, phrase="A-B-C-D-E"))
    with qtbot.assertNotEmitted(page.phrase_written):
        qtbot.keyClick(page, Qt.Key.Key_Return)
        qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert not page.main.isEnabled()
    qtbot.keyClick(page, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    with qtbot.waitSignal(page.phrase_written):
        qtbot.keyClick(page, Qt.Key.Key_Return)


def test_the_other_language_and_the_folders_have_keys(qtbot: QtBot, page: FirstStartPage) -> None:
    with qtbot.waitSignal(page.language_asked) as said:
        qtbot.keyClick(page, Qt.Key.Key_F2)
    assert said.args == ["sw"]
    page.show_view(replace(VIEW, step=Step.PRODUCTS))
    with qtbot.waitSignal(page.file_wanted):
        qtbot.keyClick(page, Qt.Key.Key_F3)
