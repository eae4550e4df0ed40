"""A receipt on the screen: on both widths, as a customer wants it, and what is done with it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.printer.drawing import drawing_of
from pos.printer.sheet import Row, Sheet
from pos.screens.receipt_card import ReceiptCard
from pos.shop.receipt import AS_THE_SHOP, Wanted
from tests.screens.entry_samples import LOOK, PAPER, RECEIPT_TEXT, SIGNED

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def card(qtbot: QtBot) -> ReceiptCard:
    behind = QWidget()
    qtbot.addWidget(behind)
    behind.resize(1366, 768)
    behind.show()
    card = ReceiptCard(behind)
    card._kept_alive = behind  # type: ignore[attr-defined]
    return card


def test_both_papers_are_there_in_their_true_ratio_and_can_be_read_aloud(card: ReceiptCard) -> None:
    card.show_look(LOOK, has_printer=True)
    assert card.accessibleName() == "Receipt T2-0147"
    assert card.paper.accessibleDescription() == RECEIPT_TEXT
    assert card.narrow.accessibleDescription() == "Receipt T2-0147\n"
    assert card.paper.width() / card.narrow.width() == pytest.approx(640 / 448, abs=0.02)
    assert [each.text() for each in card._titles] == [
        "80 mm, 48 letters a line, this till",
        "58 mm, 32 letters a line",
    ]
    card.show_look(SIGNED, has_printer=True)
    assert card._titles[1].text().endswith("this till")


def test_without_a_printer_it_says_so_and_enter_goes_back(qtbot: QtBot, card: ReceiptCard) -> None:
    card.show_look(LOOK, has_printer=False)
    assert card._kept.text() == "The receipt is kept. No printer is set up."
    with qtbot.assertNotEmitted(card.printed, wait=0), qtbot.assertNotEmitted(card.gift_asked):
        for key in (Qt.Key.Key_Plus, Qt.Key.Key_F6, Qt.Key.Key_Return):
            qtbot.keyClick(card, key)
    assert not card.isVisible()
    assert card._figure.text() == "1"


def test_copies_are_counted_and_printed_as_they_are_wanted(qtbot: QtBot, card: ReceiptCard) -> None:
    card.show_look(LOOK, has_printer=True)
    for _ in range(12):
        qtbot.keyClick(card, Qt.Key.Key_Plus)
    assert card._figure.text() == "9"
    for _ in range(6):
        qtbot.mouseClick(card._fewer, LEFT)
    with qtbot.waitSignal(card.redrawn) as asked:
        qtbot.keyClick(card, Qt.Key.Key_2)
    assert asked.args == [Wanted("sw")]
    with qtbot.waitSignal(card.printed) as said:
        qtbot.keyClick(card, Qt.Key.Key_Return)
    assert said.args == [3, Wanted("sw")]
    card.show_look(LOOK, has_printer=True)
    assert (card._figure.text(), card._language.at) == ("1", 0)


def test_the_authoritys_block_can_be_left_out_only_where_there_is_one(
    qtbot: QtBot, card: ReceiptCard
) -> None:
    card.show_look(LOOK, has_printer=True)
    with qtbot.assertNotEmitted(card.redrawn):
        qtbot.keyClick(card, Qt.Key.Key_4)
    card.show_look(SIGNED, has_printer=True)
    with qtbot.waitSignal(card.redrawn) as asked:
        qtbot.keyClick(card, Qt.Key.Key_4)
    assert asked.args == [Wanted(has_proof=False)]


def test_a_drawing_for_another_wish_comes_too_late(qtbot: QtBot, card: ReceiptCard) -> None:
    card.show_look(LOOK, has_printer=True)
    qtbot.keyClick(card, Qt.Key.Key_2)
    other = drawing_of(Sheet(48, (Row("Risiti T2-0147"),)))
    card.show_again(replace(LOOK, wide=other, wanted=AS_THE_SHOP))
    assert card.paper.accessibleDescription() == RECEIPT_TEXT
    card.show_again(replace(LOOK, wide=other, wanted=Wanted("sw")))
    assert card.paper.accessibleDescription() == "Risiti T2-0147\n"


def test_a_provisional_sale_says_so_above_everything(card: ReceiptCard) -> None:
    card.show_look(LOOK, has_printer=True)
    assert not card._mark.isVisible()
    card.show_look(SIGNED, has_printer=True)
    assert card._mark.isVisible()
    assert card._mark.text().startswith("PROVISIONAL")


def test_it_is_given_as_a_gift_and_sent(qtbot: QtBot, card: ReceiptCard) -> None:
    card.show_look(LOOK, has_printer=True)
    with qtbot.waitSignal(card.send_asked):
        qtbot.keyClick(card, Qt.Key.Key_F4)
    with qtbot.waitSignal(card.gift_asked) as said:
        qtbot.keyClick(card, Qt.Key.Key_F6)
    assert said.args == [LOOK.sale]
    assert not card.isVisible()


def test_arrows_move_a_long_one(qtbot: QtBot, card: ReceiptCard) -> None:
    long = drawing_of(Sheet(48, (Row("Milk"),) * 90))
    card.show_look(replace(LOOK, wide=long), has_printer=True)
    bar = card._area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    qtbot.keyClick(card, Qt.Key.Key_Down)
    assert bar.value() == 40
    qtbot.keyClick(card, Qt.Key.Key_PageUp)
    assert bar.value() == 0
    assert PAPER.wide == 640
