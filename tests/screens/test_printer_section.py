"""The printer of the till, and where the backups go."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from pos.desks.choices import Choices
from pos.screens.printer_section import BackupSection, PrinterSection
from tests.screens.sections import shown
from tests.screens.settings_gallery import SETTINGS


def test_the_printer_and_what_is_there_today(qtbot: QtBot) -> None:
    made = PrinterSection()
    heard = shown(qtbot, made)
    qtbot.keyClicks(made.printer.line, "X")
    made.save()
    assert heard == [{"printer": "EPSON TM-T20IIIX"}]
    made.show_settings(replace(SETTINGS, choices=Choices()))
    assert made.printer.below.startswith("No printer is chosen.")


def test_the_place_of_the_backups_is_only_read(qtbot: QtBot) -> None:
    made = BackupSection("/backups")
    shown(qtbot, made)
    made.show_place("/media/stick")
    assert made.place.text == "/media/stick"
    assert made.place.line.isReadOnly()
