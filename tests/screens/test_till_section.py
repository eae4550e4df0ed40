"""This till's own settings."""

from pytestqt.qtbot import QtBot

from pos.screens.till_section import TillSection
from tests.screens.sections import LEFT, shown


def test_the_tills_own_settings(qtbot: QtBot) -> None:
    made = TillSection()
    heard = shown(qtbot, made)
    qtbot.mouseClick(made.lock.options.option(6), LEFT)
    qtbot.mouseClick(made.fills.options.option(1), LEFT)
    qtbot.mouseClick(made.customer.options.option(1), LEFT)
    qtbot.mouseClick(made.small.options.option(0), LEFT)
    qtbot.keyClicks(made.name.line, " 1")
    made.save()
    assert heard == [
        {"idle_minutes": 0}, {"window": "window"}, {"customer_window": False},
        {"customer_in_window": True}, {"till_name": "Front 1"},
    ]  # fmt: skip
