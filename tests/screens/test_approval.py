"""Somebody else allows it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.screens.approval import Approval
from tests.screens.samples import ASKED


def asked(qtbot: QtBot) -> tuple[QWidget, Approval]:
    behind = QWidget()
    qtbot.addWidget(behind)
    behind.resize(1024, 768)
    behind.show()
    card = Approval(behind)
    card.ask(ASKED)
    return behind, card


def test_it_says_who_allowed_it_and_with_which_pin(qtbot: QtBot) -> None:
    _behind, card = asked(qtbot)
    card.choose(1)
    with qtbot.waitSignal(card.approved) as said:
        qtbot.keyClicks(card.pad, "482100")
    assert said.args == [1, "482100"]


def test_esc_gives_up_and_the_sale_is_there_again(qtbot: QtBot) -> None:
    _behind, card = asked(qtbot)
    with qtbot.waitSignal(card.closed):
        qtbot.keyClick(card.pad, Qt.Key.Key_Escape)
    assert not card.isVisible()
