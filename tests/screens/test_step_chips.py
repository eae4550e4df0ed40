"""The steps say where one is, in a narrow window with the words of that one only."""

from pytestqt.qtbot import QtBot

from pos.screens.measures import COMPACT, STANDARD
from pos.screens.step_chips import StepChips


def test_the_step_is_said_to_who_cannot_see_it(qtbot: QtBot) -> None:
    chips = StepChips()
    qtbot.addWidget(chips)
    chips.show_step(2)
    assert (chips.at, chips.accessibleName()) == (2, "Step 2 of 3: Check")


def test_a_narrow_window_needs_less_room(qtbot: QtBot) -> None:
    chips = StepChips()
    qtbot.addWidget(chips)
    chips.show_step(3)
    chips.fit(STANDARD)
    wide = chips.minimumSizeHint().width()
    chips.fit(COMPACT)
    assert chips.minimumSizeHint().width() < wide
    chips.grab()
