"""How the till looks and sounds holds at once."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from pos.desks.choices import Choices
from pos.screens.look_section import LookSection
from tests.screens.sections import LEFT, shown
from tests.screens.settings_gallery import SETTINGS


def test_the_look_holds_at_once(qtbot: QtBot) -> None:
    made = LookSection()
    heard = shown(qtbot, made)
    for name, at in (
        ("language", 1),
        ("theme", 2),
        ("text_scale", 1),
        ("volume", 0),
        ("sounds", 1),
    ):
        qtbot.mouseClick(made.settings[name].options.option(at), LEFT)
    qtbot.mouseClick(made.settings["reduced_motion"].options.option(1), LEFT)
    assert heard == [
        {"language": "sw"}, {"theme": "dark"}, {"text_scale": 125}, {"volume": 25},
        {"sounds": False}, {"reduced_motion": True},
    ]  # fmt: skip


def test_without_sounds_there_is_nothing_loud(qtbot: QtBot) -> None:
    made = LookSection()
    shown(qtbot, made)
    made.show_settings(replace(SETTINGS, choices=Choices(sounds=False)))
    assert not made.settings["volume"].options.isEnabled()
