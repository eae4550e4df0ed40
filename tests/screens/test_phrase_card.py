"""The recovery phrase is shown once."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.screens.phrase_card import PhraseCard

PHRASE = "K7QMP-2XW9R-TH4NB-0ZCVD-8YGE5"


def test_a_hand_says_that_the_phrase_is_on_paper(qtbot: QtBot) -> None:
    made = PhraseCard()
    qtbot.addWidget(made)
    made.show_phrase(PHRASE)
    assert [group.text() for group in made._groups] == PHRASE.split("-")
    with qtbot.waitSignal(made.written):
        qtbot.mouseClick(made.done, Qt.MouseButton.LeftButton)
    assert made.is_written
    qtbot.mouseClick(made.done, Qt.MouseButton.LeftButton)
    assert not made.is_written
    made.show_phrase("")
    assert [group.text() for group in made._groups] == [""] * 5
