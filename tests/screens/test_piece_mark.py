"""Notes and coins look like what they are."""

from pytestqt.qtbot import QtBot

from pos.screens.piece_mark import PieceMark
from tests.builders import ksh


def test_a_note_and_a_coin_of_the_same_worth_look_different(qtbot: QtBot) -> None:
    note, coin = PieceMark(ksh(50), is_note=True), PieceMark(ksh(50), is_note=False)
    for each in (note, coin):
        qtbot.addWidget(each)
    assert note.worth == coin.worth
    assert note.grab().toImage() != coin.grab().toImage()
