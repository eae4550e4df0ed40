"""Light and dark, as the system has it or as it was chosen."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.screens.look import Brightness, Look, palette_of, theme_now
from pos.screens.tokens import DARK, LIGHT


def test_a_chosen_theme_is_worn_at_once(look: Look, qtbot: QtBot) -> None:
    with qtbot.waitSignal(look.theme_changed):
        look.wear(Brightness.DARK)
    assert theme_now() is DARK
    look.wear(Brightness.LIGHT)
    assert look.theme is LIGHT


def test_a_theme_that_is_worn_already_takes_no_time(look: Look, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(look.theme_changed):
        look.wear(Brightness.LIGHT)


def test_dark_gives_way_to_the_systems_light(look: Look) -> None:
    """What the system wants is asked of the system, not read from our own dark palette."""
    look.wear(Brightness.DARK)
    look.wear(Brightness.SYSTEM)
    wants_dark = QApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    assert theme_now() is (DARK if wants_dark else LIGHT)


def test_qts_own_dialogs_get_the_same_colors() -> None:
    palette = palette_of(DARK)
    assert palette.color(QPalette.ColorRole.Base).name().upper() == DARK.surface
    assert palette.color(QPalette.ColorRole.Text).name().upper() == DARK.text


def test_the_style_is_the_same_on_every_system(look: Look) -> None:
    assert QApplication.style().name() in {"fusion", ""} or QApplication.styleSheet()
