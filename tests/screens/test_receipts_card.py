"""The last receipts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.screens.receipts_card import ReceiptsCard
from tests.screens.entry_samples import RECEIPTS

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def card(qtbot: QtBot) -> ReceiptsCard:
    behind = QWidget()
    qtbot.addWidget(behind)
    behind.resize(1024, 768)
    behind.show()
    card = ReceiptsCard(behind)
    card._kept = behind  # type: ignore[attr-defined]
    return card


def test_enter_prints_the_newest_again(qtbot: QtBot, card: ReceiptsCard) -> None:
    card.show_receipts(RECEIPTS)
    assert card.big.accessibleName() == "Print T2-0147 again, It says COPY, Enter"
    with qtbot.waitSignal(card.reprinted) as said:
        qtbot.keyClick(card, Qt.Key.Key_Return)
    assert said.args == [0]


def test_another_one_is_chosen_by_figure_arrow_and_touch(qtbot: QtBot, card: ReceiptsCard) -> None:
    card.show_receipts(RECEIPTS)
    qtbot.keyClick(card, Qt.Key.Key_3)
    assert "T2-0145" in card.big.text()
    qtbot.keyClick(card, Qt.Key.Key_Up)
    assert card.big.accessibleName() == "Print T2-0146 again, Enter"
    qtbot.mouseClick(card._list.option(2), LEFT)
    with qtbot.waitSignal(card.reprinted) as said:
        qtbot.mouseClick(card.big, LEFT)
    assert said.args == [2]


def test_f5_goes_back_to_it_for_a_return(qtbot: QtBot, card: ReceiptsCard) -> None:
    card.show_receipts(RECEIPTS)
    with qtbot.waitSignal(card.return_asked) as said:
        qtbot.keyClick(card, Qt.Key.Key_F5)
    assert said.args == [0]


@pytest.mark.parametrize(
    ("key", "signal"), [(Qt.Key.Key_F3, "look_asked"), (Qt.Key.Key_F6, "gift_asked")]
)
def test_one_is_seen_whole_or_given_as_a_gift(
    qtbot: QtBot, card: ReceiptsCard, key: Qt.Key, signal: str
) -> None:
    card.show_receipts(RECEIPTS)
    qtbot.keyClick(card, Qt.Key.Key_2)
    with qtbot.waitSignal(getattr(card, signal)) as said:
        qtbot.keyClick(card, key)
    assert said.args == [1]
    assert not card.isVisible()


def test_without_a_sale_there_is_nothing_to_print(qtbot: QtBot, card: ReceiptsCard) -> None:
    card.show_receipts(())
    assert card._nothing.isVisible()
    with qtbot.assertNotEmitted(card.reprinted, wait=0), qtbot.assertNotEmitted(card.return_asked):
        qtbot.keyClick(card, Qt.Key.Key_Return)
        qtbot.keyClick(card, Qt.Key.Key_F5)
