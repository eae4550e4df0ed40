"""The scanner by hand."""

from pytestqt.qtbot import QtBot

from pos.desks.habits import Ending, ScannerHabits
from pos.screens.scanner_section import ScannerSection
from tests.screens.sections import LEFT, shown


def test_the_scanner_by_hand(qtbot: QtBot) -> None:
    made = ScannerSection()
    heard = shown(qtbot, made)
    assert made._now.text().startswith("Before the code: “~”. Behind it: nothing.")
    qtbot.mouseClick(made.gap.options.option(2), LEFT)
    qtbot.mouseClick(made.ending.options.option(1), LEFT)
    qtbot.keyClicks(made.suffix.line, "#")
    made.save()
    assert heard == [
        {"scanner": ScannerHabits(prefix="~", longest_gap=0.1)},
        {"scanner": ScannerHabits(prefix="~", ending=Ending.GAP)},
        {"scanner": ScannerHabits(prefix="~", suffix="#")},
    ]
    with qtbot.waitSignal(made.measuring_asked):
        qtbot.mouseClick(made.measure, LEFT)
