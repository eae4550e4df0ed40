"""The end of a shift with something on it, by name."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtWidgets import QWidget

from pos.desks.closing import ClosingView, Step
from pos.desks.shift_papers import draw_z
from pos.screens.closing_screen import ClosingScreen
from pos.shop.rules import ShopRules
from pos.shop.shift import CashKind
from tests.builders import ksh
from tests.printer.papers import z_report
from tests.screens import samples
from tests.screens.closings import ZONE, closing, move, totals

OUT = (
    move(CashKind.CASH_OUT, 1500, "boda delivery"),
    move(CashKind.CASH_OUT, 10000, "to the safe"),
)


def _at(view: ClosingView) -> ClosingScreen:
    screen = ClosingScreen()
    screen.show_status(samples.STATUS)
    screen.show_closing(view, zone=ZONE, till="Till 2")
    return screen


def closing_count() -> QWidget:
    pieces = ((ksh(1000), 9), (ksh(50), 6))
    return _at(ClosingView(Step.COUNT, closing(sees=False), pieces))


def closing_check() -> QWidget:
    summed = totals(*OUT)
    right = summed.expected(ksh(5000))
    return _at(ClosingView(Step.CHECK, closing(right - ksh(50), summed)))


def closing_reason() -> QWidget:
    screen = closing_check()
    assert isinstance(screen, ClosingScreen)
    screen.reasons.ask()
    return screen


def closing_done() -> QWidget:
    report = z_report(ksh(100))
    paper = draw_z(report, ShopRules(name="Duka"), opened_by="Grace", closed_by="Grace")
    return _at(ClosingView(Step.PRINT, closing(), report=report, paper=paper))


CLOSING_GALLERY: Mapping[str, Callable[[], QWidget]] = MappingProxyType(
    {
        "closing-count": closing_count,
        "closing-check": closing_check,
        "closing-reason": closing_reason,
        "closing-done": closing_done,
    }
)
