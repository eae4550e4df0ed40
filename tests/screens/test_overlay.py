"""A card over the screen: the keyboard stays on it, and goes back to where it was."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pos.screens.approval import Approval
from pos.screens.quantity_card import QuantityCard
from pos.screens.sale_screen import SaleScreen
from tests.screens.entry_samples import MILK
from tests.screens.samples import ASKED, SALE


@pytest.fixture
def screen(qtbot: QtBot) -> SaleScreen:
    screen = SaleScreen()
    qtbot.addWidget(screen)
    screen.resize(1024, 768)
    screen.show()
    qtbot.waitActive(screen)
    screen.show_sale(SALE)
    return screen


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_tab_walks_around_on_the_card(qtbot: QtBot, screen: SaleScreen) -> None:
    card = QuantityCard(screen)
    card.ask(MILK)
    seen = []
    for _ in range(12):
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
        seen.append(focused())
    assert all(card.isAncestorOf(each) for each in seen)
    assert len(set(seen)) > 4
    for _ in range(12):
        qtbot.keyClick(focused(), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        assert card.isAncestorOf(focused())


def test_a_sale_that_changes_behind_the_card_takes_no_keyboard(
    qtbot: QtBot, screen: SaleScreen
) -> None:
    card = QuantityCard(screen)
    card.ask(MILK)
    screen.show_sale(SALE)
    assert card.isAncestorOf(focused())


def test_the_keyboard_goes_back_to_where_it_was(qtbot: QtBot, screen: SaleScreen) -> None:
    before = focused()
    card = QuantityCard(screen)
    card.ask(MILK)
    assert focused() is not before
    with qtbot.waitSignal(card.closed):
        qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert focused() is before


def test_a_card_over_a_card_has_the_keyboard_and_gives_it_back(
    qtbot: QtBot, screen: SaleScreen
) -> None:
    card = QuantityCard(screen)
    card.ask(MILK)
    above = Approval(screen)
    above.ask(ASKED)
    assert above.isAncestorOf(focused())
    above.close_card()
    assert card.isAncestorOf(focused())


def test_a_touch_beside_the_card_does_nothing(qtbot: QtBot, screen: SaleScreen) -> None:
    card = QuantityCard(screen)
    card.ask(MILK)
    with qtbot.assertNotEmitted(screen.action_asked):
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(60, 740))
    assert card.isVisible()
    assert card.isAncestorOf(focused())


def test_a_card_that_grows_stays_whole(qtbot: QtBot, screen: SaleScreen) -> None:
    card = QuantityCard(screen)
    card.ask(MILK)
    high = card.card.height()
    card.said.wrong("That did not work. Type another number.")
    qtbot.waitUntil(lambda: card.card.height() > high)
