"""The codes on the screen and on paper are read back by another program as they are meant."""

import pytest
import zxingcpp
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from pos.desks.measuring import CONFIGURATION_CODES, ConfigurationCode
from pos.screens.code128 import CodePicture, bars


def read(picture: QImage) -> set[tuple[str, str]]:
    """Give every code with its sign that tells codes for the scanner from codes for the till."""
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = memoryview(grey.constBits()).cast("B", (grey.height(), grey.bytesPerLine()))
    return {(each.text, each.symbology_identifier) for each in zxingcpp.read_barcodes(rows)}


@pytest.mark.parametrize("code", CONFIGURATION_CODES, ids=lambda code: code.text)
def test_a_code_on_the_screen_is_read_as_it_is_meant(qtbot: QtBot, code: ConfigurationCode) -> None:
    made = CodePicture(code.text, begins_with_fnc3=code.begins_with_fnc3)
    qtbot.addWidget(made)
    made.resize(480, 84)
    made.show()
    assert {text for text, _ in read(made.grab().toImage())} == {code.text}


def test_fnc3_stands_before_what_is_meant_for_the_scanner() -> None:
    plain, for_scanner = bars("SUFBK2990D."), bars("SUFBK2990D.", begins_with_fnc3=True)
    assert len(for_scanner) == len(plain) + 11
    assert for_scanner[11:22] == "10111100010", "FNC3 of Code 128"
