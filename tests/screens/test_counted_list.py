"""A count that is kept is shown piece by piece, and can only be counted once more."""

from pytestqt.qtbot import QtBot

from pos.screens.counted_list import CountedList
from pos.screens.measures import COMPACT, STANDARD
from tests.builders import ksh


def test_a_count_is_shown_with_what_it_comes_to(qtbot: QtBot) -> None:
    shown = CountedList()
    qtbot.addWidget(shown)
    shown.show_count(((ksh(1000), 9), (ksh(40), 0), (ksh(5), 3)), frozenset({ksh(1000)}))
    assert shown._sum.text() == "9,015"
    assert shown.rows.accessibleDescription() == "9 x 1,000, 3 x 5"
    for measures in (COMPACT, STANDARD):
        shown.fit(measures)
        shown.grab()
    with qtbot.waitSignal(shown.recount_asked):
        shown._again.click()
