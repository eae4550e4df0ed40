"""How a scanner types is told in words."""

import pytest
from pytestqt.qtbot import QtBot

from pos.desks.habits import Ending, ScannerHabits
from pos.desks.learning import LearningView
from pos.desks.measuring import CONFIGURATION_CODES
from pos.screens.scanner_words import ScannerWords


@pytest.mark.parametrize(
    ("habits", "words"),
    [
        (ScannerHabits(), "Nothing stands before or behind the code"),
        (ScannerHabits(prefix="~"), "Before the code: “~”. Behind it: nothing."),
        (ScannerHabits(suffix="#"), "Before the code: nothing. Behind it: “#”."),
    ],
)
def test_what_stands_around_a_code(qtbot: QtBot, habits: ScannerHabits, words: str) -> None:
    assert ScannerWords().around(habits) == words


def test_a_scanner_without_enter_is_told_what_helps(qtbot: QtBot) -> None:
    assert "presses no Enter" in ScannerWords().ending(ScannerHabits(ending=Ending.GAP))


def test_nothing_is_told_before_it_is_measured(qtbot: QtBot) -> None:
    assert ScannerWords().measured(LearningView()) == ()


def test_each_code_says_what_it_is_for_and_for_whose_scanners(qtbot: QtBot) -> None:
    told = ScannerWords()
    assert [told.purpose(code) for code in CONFIGURATION_CODES] == [
        code.words for code in CONFIGURATION_CODES
    ]
    assert {told.makers(code) for code in CONFIGURATION_CODES} == {
        "Honeywell, Metrologic", "every scanner",
    }  # fmt: skip
