"""How far long work is, as a bar."""

from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from pos.screens.progress_bar import ProgressBar
from pos.screens.tokens import LIGHT

PHRASE = "K7QMP-2XW9R-TH4NB-0ZCVD-8YGE5"


def test_the_bar_is_as_full_as_the_work_is_done(qtbot: QtBot) -> None:
    made = ProgressBar()
    qtbot.addWidget(made)
    assert made.share == 0
    made.show_done(5, 20)
    made.resize(200, 16)
    picture = made.grab().toImage()
    assert made.accessibleName() == "25%"
    assert picture.pixelColor(25, 8) == QColor(LIGHT.primary)
    assert picture.pixelColor(100, 8) == QColor(LIGHT.surface_sunken)
