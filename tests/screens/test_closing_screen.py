"""The page of the end of a shift: its keys, its three steps, and every word in the narrowest window."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from pos.desks.closing import ClosingView, Step
from pos.desks.printing import PrintView
from pos.desks.shift_papers import draw_z
from pos.screens.closing_screen import ClosingScreen
from pos.screens.language import Language, Speech
from pos.shop.print_job import JobState
from pos.shop.rules import ShopRules
from tests.builders import ksh
from tests.printer.papers import z_report
from tests.screens.closings import ZONE, closing


@pytest.fixture
def screen(qtbot: QtBot) -> ClosingScreen:
    made = ClosingScreen()
    qtbot.addWidget(made)
    made.resize(1024, 640)
    made.show()
    return made


def at_check(screen: ClosingScreen, over: int = 0) -> None:
    right = closing()
    counted = right.counts[-1].total + ksh(over)
    view = ClosingView(Step.CHECK, closing(counted))
    screen.show_closing(view, zone=ZONE, till="Till 2")


def test_enter_is_nothing_before_the_shift_is_read(screen: ClosingScreen, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(screen.counted):
        screen.rail.main_asked.emit()


def test_its_own_keys_go_before_what_they_do_elsewhere(screen: ClosingScreen, qtbot: QtBot) -> None:
    at_check(screen)
    for key, signal in (
        (Qt.Key.Key_F3, screen.recount_asked), (Qt.Key.Key_F5, screen.saved),
        (Qt.Key.Key_F6, screen.check_asked), (Qt.Key.Key_F8, screen.action_asked),
        (Qt.Key.Key_Return, screen.closed), (Qt.Key.Key_Escape, screen.left),
    ):  # fmt: skip
        with qtbot.waitSignal(signal):
            QTest.keyClick(screen, key)
    with qtbot.assertNotEmitted(screen.action_asked):
        QTest.keyClick(screen, Qt.Key.Key_F9)
    with qtbot.waitSignal(screen.action_asked):
        QTest.keyClick(screen, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)


def test_a_large_difference_asks_why_before_it_closes(screen: ClosingScreen, qtbot: QtBot) -> None:
    at_check(screen, -50)
    with qtbot.assertNotEmitted(screen.closed):
        QTest.keyClick(screen, Qt.Key.Key_Return)
    assert not screen.reasons.isHidden()
    screen.reasons.put_away()
    QTest.keyClick(screen, Qt.Key.Key_F4)
    assert not screen.reasons.isHidden()
    screen.reasons.put_away()


def test_a_closed_shift_shows_its_paper_and_how_printing_goes(
    screen: ClosingScreen, qtbot: QtBot
) -> None:
    at_check(screen)
    report = z_report(ksh(100))
    view = ClosingView(Step.PRINT, closing(), report=report)
    screen.show_closing(view, zone=ZONE, till="Till 2")
    paper = draw_z(report, ShopRules(name="Duka"), opened_by="A", closed_by="B")
    screen.show_closing(replace(view, paper=paper), zone=ZONE, till="Till 2")
    assert report.name in screen._kept.text()
    for state, said in (
        (JobState.PRINTING, "The Z report is being printed."),
        (JobState.PRINTED, "The Z report is printed."),
    ):
        screen.show_printing(PrintView(document=report.shift.id, state=state))
        assert screen._printed.text() == said
    screen.show_printing(PrintView(document="another", state=JobState.FAILED))
    assert screen._printed.text() == "The Z report is printed."
    QTest.keyClick(screen, Qt.Key.Key_Down)
    with qtbot.assertNotEmitted(screen.saved):
        QTest.keyClick(screen, Qt.Key.Key_F5)
        QTest.keyClick(screen, Qt.Key.Key_F4)
    with qtbot.waitSignal(screen.finished):
        QTest.keyClick(screen, Qt.Key.Key_Return)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("step", [Step.COUNT, Step.CHECK])
def test_no_word_is_cut_in_the_narrowest_window(
    screen: ClosingScreen, speech: Speech, language: Language, step: Step
) -> None:
    speech.speak(language)
    view = ClosingView(step, closing())
    screen.show_closing(view, zone=ZONE, till="Till 2")
    for _ in range(4):
        QApplication.processEvents()
    labels = [each for each in screen.findChildren(QLabel) if each.isVisible() and each.text()]
    own = [each for each in labels if not screen.top.isAncestorOf(each)]
    cut = [
        each.text()
        for each in own
        if not each.wordWrap()
        and each.fontMetrics().horizontalAdvance(each.text()) > each.contentsRect().width() + 1
    ]
    assert cut == []
