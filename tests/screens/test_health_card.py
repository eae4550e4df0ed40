"""How M-Pesa does, as the manager reads it."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.screens.health_card import HealthCard
from tests.screens import mpesa_samples as samples


def test_each_day_and_till_has_its_line_and_an_alarm_is_said_first(qtbot: QtBot) -> None:
    behind = QWidget()
    qtbot.addWidget(behind)
    card = HealthCard(behind)
    card.show_health(samples.HEALTH)
    assert not card._alarm.isHidden()
    assert [cell.text() for cell in card._cells[0]] == [
        "21 Nov",
        "Till 1",
        "64",
        "51",
        "9",
        "1",
        "17 s",
    ]
    assert card._cells[3][-1].text() == "\N{EN DASH}"
    assert "Silent since 14:20" in card._heard.text()
    card.show_health(samples.HEALTH_EMPTY)
    assert card._alarm.isHidden()
    assert not card._nothing.isHidden()
    assert all(cell.isHidden() for cell in card._cells[0])
