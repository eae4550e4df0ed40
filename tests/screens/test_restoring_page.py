"""While a backup is put back it is said how far that is."""

from pytestqt.qtbot import QtBot

from pos.screens.restoring_page import RestoringPage


def test_it_says_how_far_it_is(qtbot: QtBot) -> None:
    page = RestoringPage()
    qtbot.addWidget(page)
    assert page.what.text() == "Preparing"
    page.show_progress("Checking", 3, 12)
    assert (page.what.text(), page._count.text(), page.bar.share) == ("Checking", "3 of 12", 0.25)
