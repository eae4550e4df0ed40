"""A statement is asked for from a day on, on paper, on pages or as a table."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.screens.office.statement_card import StatementCard


def test_each_key_asks_for_its_own_form(qtbot: QtBot) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    card, heard = StatementCard(ground), []
    for name in ("printed", "drawn", "written"):
        getattr(card, name).connect(lambda day, name=name: heard.append((name, day)))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_F5, Qt.Key.Key_F6):
        card.ask("Wanjiku")
        card.since.line.setText("1/11")
        QTest.keyClick(card, key)
    assert heard == [("printed", "1/11"), ("drawn", "1/11"), ("written", "1/11")]
