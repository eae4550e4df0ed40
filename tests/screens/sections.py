"""A section shown as it is in the settings, with what it hands over."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.screens.section import Section
from tests.screens.settings_gallery import SETTINGS

LEFT = Qt.MouseButton.LeftButton


def shown(qtbot: QtBot, made: Section) -> list[dict[str, object]]:
    """Show a section and give what it hands over."""
    heard: list[dict[str, object]] = []
    made.shop_changed.connect(heard.append)
    made.till_changed.connect(heard.append)
    qtbot.addWidget(made)
    made.show_settings(SETTINGS)
    made.resize(760, 900)
    made.show()
    return heard
