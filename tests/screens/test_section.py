"""Who may not change a section only sees it."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from pos.screens.printer_section import PrinterSection
from pos.screens.section import Section
from pos.screens.shop_section import ShopSection
from pos.screens.till_section import TillSection
from tests.screens.sections import LEFT, shown
from tests.screens.settings_gallery import SETTINGS


@pytest.mark.parametrize("made", [TillSection, ShopSection, PrinterSection])
def test_who_may_not_change_it_only_sees_it(qtbot: QtBot, made: type[Section]) -> None:
    section = made()
    heard = shown(qtbot, section)
    section.show_settings(replace(SETTINGS, may_change=False))
    for part in section.children():
        if hasattr(part, "options"):
            qtbot.mouseClick(part.options.option(1), LEFT)
        if hasattr(part, "line"):
            assert part.line.isReadOnly()
    assert heard == []
