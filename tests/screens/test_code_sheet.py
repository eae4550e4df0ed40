"""The sheet to print has every code, and another program reads each of them."""

from pytestqt.qtbot import QtBot

from pos.desks.measuring import CONFIGURATION_CODES, TEST_CODE
from pos.screens.code_sheet import PrintedCode, code_sheet
from tests.screens.test_code128 import read


def test_the_sheet_has_every_code(qtbot: QtBot) -> None:
    codes = [
        PrintedCode(each.words, each.for_makers, each.text, each.begins_with_fnc3)
        for each in CONFIGURATION_CODES
    ]
    found = {text for text, _ in read(code_sheet("Codes", codes))}
    assert found == {each.text for each in CONFIGURATION_CODES}
    assert TEST_CODE in found
