"""A paper is looked at, moved by the arrows and printed by Enter."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.desks.shift_papers import draw_z
from pos.screens.paper_card import PaperCard
from pos.shop.rules import ShopRules
from tests.builders import ksh
from tests.printer.papers import z_report


@pytest.fixture
def card(qtbot: QtBot) -> PaperCard:
    behind = QWidget()
    behind.resize(1024, 640)
    qtbot.addWidget(behind)
    behind.show()
    made = PaperCard(behind)
    made._kept = behind  # type: ignore[attr-defined]
    return made


def test_a_copy_is_called_so_and_a_first_print_is_not(card: PaperCard, qtbot: QtBot) -> None:
    paper = draw_z(z_report(ksh(100)), ShopRules(name="Duka"), opened_by="A", closed_by="B")
    card.show_copy("T2-Z1", paper)
    assert "COPY" in card._hint.text()
    card.show_paper("X report", paper)
    assert "COPY" not in card._hint.text()
    bar = card._area.verticalScrollBar()
    QTest.keyClick(card, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    with qtbot.waitSignal(card.printed):
        QTest.keyClick(card, Qt.Key.Key_Return)
