"""Every action shows its key."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from pos.desks.choices import Choices
from pos.screens.keys_section import CHANGED, KeysSection
from tests.screens.sections import LEFT, shown
from tests.screens.settings_gallery import SETTINGS


def test_every_action_shows_its_key_and_asks_for_another(qtbot: QtBot) -> None:
    made = KeysSection()
    shown(qtbot, made)
    park = made.buttons["park"]
    assert (park.accessibleName(), park._icon) == ("Park, changed, Ctrl B", CHANGED)
    assert made.buttons["search"].accessibleName() == "Search, F2"
    assert "confirm" not in made.buttons
    with qtbot.waitSignal(made.change_asked) as said:
        qtbot.mouseClick(park, LEFT)
    assert said.args == ["park"]
    with qtbot.waitSignal(made.all_own_asked):
        qtbot.mouseClick(made.own, LEFT)
    made.show_settings(replace(SETTINGS, choices=Choices()))
    assert not made.own.isEnabled()
