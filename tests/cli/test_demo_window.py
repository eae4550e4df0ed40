"""The practice shop's window comes with its printer's beside it, and both go together."""

import pytest
from PySide6.QtCore import QCoreApplication

from pos.cli import demo_window
from pos.cli.opening import End
from pos.desks.choices import Choices, printers_of
from pos.printer.virtual import VirtualPrinter
from pos.screens.virtual_printer import VirtualPrinterWindow


def windows(application: QCoreApplication) -> int:
    seen = application.topLevelWidgets()  # type: ignore[attr-defined]
    return sum(isinstance(each, VirtualPrinterWindow) and each.isVisible() for each in seen)


def test_the_printers_window_is_there_while_the_till_is_open(
    qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []
    chosen: list[Choices] = []

    def open_till(*_: object, choices: Choices, is_full: bool) -> End:
        assert not is_full
        chosen.append(choices)
        seen.append(windows(qapp))
        return End(0)

    monkeypatch.setattr(demo_window, "open_till", open_till)
    printer = VirtualPrinter()
    assert demo_window.show(None, None, printer) == 0  # type: ignore[arg-type]
    assert (seen, windows(qapp)) == ([1], 0)
    (there,) = printers_of(chosen[0])
    assert there.address == printer.address.text
    printer.end()
