"""Where a payment stands."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.screens.chip import APPEARANCES, State, StateChip

NOT_SETTLED = {State.WAITING, State.CHECKING, State.UNKNOWN, State.REVIEW}


@pytest.mark.parametrize("state", list(State))
def test_what_is_not_settled_has_a_dashed_edge(state: State) -> None:
    assert (APPEARANCES[state].line is Qt.PenStyle.DashLine) == (state in NOT_SETTLED)


def test_every_state_is_told_apart_without_color() -> None:
    signs = {(each.icon, each.line) for each in APPEARANCES.values()}
    assert len(signs) == len(State)


def test_a_screen_reader_hears_the_state(qtbot: QtBot) -> None:
    chip = StateChip(State.UNKNOWN)
    qtbot.addWidget(chip)
    assert chip.accessibleName() == "Payment state: not sure yet"
