"""What happened while the till was closed is told to whoever comes first."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.desks.views import Notice
from pos.screens.news_card import NewsCard


def test_it_stays_until_it_was_read(qtbot: QtBot) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.show()
    card = NewsCard(ground)
    card.ask(Notice("{name} can be restored.", {"name": "b"}))
    assert card.text.text() == "b can be restored."
    assert card.isVisible()
    card.press_big()
    assert not card.isVisible()
