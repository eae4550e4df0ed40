"""Money that goes back is sent once."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.desks.refund_views import Back, RefundView
from pos.screens.refund_card import RefundCard
from tests.screens import mpesa_samples as samples


def asked(qtbot: QtBot, view: RefundView = samples.REFUND) -> RefundCard:
    behind = QWidget()
    qtbot.addWidget(behind)
    behind.resize(1366, 768)
    card = RefundCard(behind)
    behind.show()
    card.ask(view)
    return card


def test_nothing_is_chosen_for_whoever_decides(qtbot: QtBot) -> None:
    card = asked(qtbot)
    with qtbot.assertNotEmitted(card.sent):
        qtbot.keyClick(card, Qt.Key.Key_Return)
    assert card.said.isVisible()
    with qtbot.waitSignal(card.sent) as said:
        qtbot.keyClick(card, Qt.Key.Key_2)
        qtbot.keyClick(card, Qt.Key.Key_Return)
    assert said.args == [Back.PAYOUT, ""]


def test_a_way_that_is_not_open_says_why(qtbot: QtBot) -> None:
    card = asked(qtbot)
    qtbot.keyClick(card, Qt.Key.Key_1)
    assert card._ways.at == -1
    assert card._ways.option(0)._detail == "Only the whole payment can be taken back."
