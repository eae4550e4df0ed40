"""The making of the shop says how far it is."""

from pytestqt.qtbot import QtBot

from pos.screens.start_work import StartWork

PHRASE = "K7QMP-2XW9R-TH4NB-0ZCVD-8YGE5"


def test_the_work_says_what_is_done_and_how_much_of_it(qtbot: QtBot) -> None:
    made = StartWork()
    qtbot.addWidget(made)
    assert made._what.text() == "Preparing"
    made.show_progress("Adding", 12_000, 20_000)
    assert (made._what.text(), made._count.text()) == ("Adding", "12,000 of 20,000")
