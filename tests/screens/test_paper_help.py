"""What is done when paper does not come."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.desks.printing import PrintView
from pos.screens.keys import STANDARD_KEYS
from pos.screens.paper_help import ACTIONS, PaperStrip
from pos.shop.faults import Fault
from pos.shop.print_job import JobState


@pytest.fixture
def strip(qtbot: QtBot) -> PaperStrip:
    strip = PaperStrip()
    qtbot.addWidget(strip)
    strip.resize(900, 52)
    return strip


def test_it_says_what_is_the_matter_for_as_long_as_it_is(strip: PaperStrip) -> None:
    strip.show_printing(PrintView(state=JobState.WAITING, fault=Fault.PRINTER_NO_PAPER))
    assert strip.isVisible()
    assert strip.accessibleName() == Fault.PRINTER_NO_PAPER.value.sentence
    strip.show_printing(PrintView(state=JobState.PRINTED))
    assert not strip.isVisible()


def test_receipts_that_never_came_out_are_said_with_their_own_ways_out(
    qtbot: QtBot, strip: PaperStrip
) -> None:
    strip.use_keys(STANDARD_KEYS)
    strip.show_printing(PrintView(unprinted=2))
    assert strip.isVisible()
    assert strip.accessibleName().startswith("2 receipts were not printed")
    assert not strip.help.isVisible()
    asked: list[str] = []
    strip.asked.connect(asked.append)
    for button in strip.late._buttons.values():
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked == ["print_unprinted", "receipts", "leave_unprinted"]
    strip.show_printing(PrintView(unprinted=2, fault=Fault.PRINTER_OFFLINE))
    assert strip.accessibleName() == Fault.PRINTER_OFFLINE.value.sentence
    assert not strip.late.isVisible()
    strip.show_printing(PrintView())
    assert not strip.isVisible()


def test_each_way_out_is_an_action_of_the_till(qtbot: QtBot, strip: PaperStrip) -> None:
    strip.show_printing(PrintView(state=JobState.WAITING, fault=Fault.PRINTER_OFFLINE))
    asked: list[str] = []
    strip.asked.connect(asked.append)
    for button in strip.help._buttons.values():
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked == [name for name, _ in ACTIONS] == ["reprint", "receipt", "other_printer"]
