"""The virtual printer's window shows its paper and spoils it."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.printer.device import open_device
from pos.printer.sending import Feeding, send
from pos.printer.virtual import VirtualPrinter
from pos.screens.virtual_printer import SWITCHES, VirtualPrinterWindow
from pos.shop.print_job import JobState
from tests.desks.tills import SLOW


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> Iterator[VirtualPrinterWindow]:
    printer = VirtualPrinter(dots=384)
    made = VirtualPrinterWindow(printer)
    qtbot.addWidget(made)
    made.show()
    yield made
    printer.end()
    qapp.processEvents()


def test_what_is_printed_is_seen(window: VirtualPrinterWindow, qtbot: QtBot) -> None:
    printer = window._printer
    document = b"Milk 65.00\n\x1dV\x00\x1bp\x00\x32\x64Bread\n"
    sent = send(lambda: open_device(printer.address), document, Feeding())
    assert sent.state is JobState.PRINTED, sent
    qtbot.waitUntil(lambda: len(window.roll._pieces) == 2, timeout=SLOW)
    assert "Bread" in window.roll.accessibleDescription()
    assert window._drawer.text().startswith("Drawer opened: 1 time")
    window.grab()
    window.tear.click()
    assert len(window.roll._pieces) == 1


@pytest.mark.parametrize("name", SWITCHES)
def test_each_switch_spoils_it_and_mends_it_again(window: VirtualPrinterWindow, name: str) -> None:
    window.options[name].click()
    assert getattr(window._printer.switches, name) is True
    assert window.options[name].isChecked()
    window.options[name].click()
    assert getattr(window._printer.switches, name) is False


def test_closing_it_is_told(window: VirtualPrinterWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.closed):
        window.close()
