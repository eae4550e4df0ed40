"""Printers are looked for on a lane; looking on the network says how far it is and can be stopped."""

from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from pos.desks.background import ASKING, Background
from pos.desks.finding import MOST, FindDesk, FoundPrinter, FoundView, look_around, look_here
from pos.printer import finding
from pos.printer.address import Network
from pos.printer.finding import Found
from pos.shop.faults import Fault
from pos.shop.progress import Progress, no_progress
from pos.shop.refusal import Trouble
from tests.desks.tills import SLOW

ONE = FoundPrinter("file:/dev/usb/lp0", "EPSON TM-T20")


def nothing(_: Progress) -> tuple[FoundPrinter, ...]:
    return ()


def settled(desk: FindDesk, qtbot: QtBot) -> FoundView:
    qtbot.waitUntil(lambda: not desk.view.is_looking, timeout=SLOW)
    return desk.view


def test_what_is_there_is_shown(background: Background, qtbot: QtBot) -> None:
    desk = FindDesk(background, here=lambda _: (ONE,) * (MOST + 1), around=nothing)
    desk.look_here()
    assert settled(desk, qtbot) == FoundView((ONE,) * MOST, has_looked=True)
    desk.look_around()
    assert settled(desk, qtbot) == FoundView(has_looked=True)


def test_a_request_to_a_phone_does_not_wait_for_the_looking(
    background: Background, qtbot: QtBot
) -> None:
    goes_on, asked = Event(), Event()

    def look(_: Progress) -> tuple[FoundPrinter, ...]:
        return (ONE,) if goes_on.wait(30) else ()

    desk = FindDesk(background, here=look, around=nothing)
    desk.look_here()
    background.do(ASKING, asked.set)
    qtbot.waitUntil(asked.is_set, timeout=SLOW)
    goes_on.set()
    assert settled(desk, qtbot).found == (ONE,)


def test_looking_says_how_far_it_is_and_can_be_stopped(
    background: Background, qtbot: QtBot
) -> None:
    goes_on = Event()

    def look(progress: Progress) -> tuple[FoundPrinter, ...]:
        progress("Looking", 1, 2)
        goes_on.wait(5)
        progress("Looking", 2, 2)
        return (ONE,)

    desk = FindDesk(background, here=nothing, around=look)
    desk.stop()
    desk.look_around()
    qtbot.waitUntil(lambda: desk.view.done == 1, timeout=SLOW)
    desk.look_here()
    desk.stop()
    goes_on.set()
    assert settled(desk, qtbot) == FoundView()


def test_what_kept_it_from_looking_is_told(background: Background, qtbot: QtBot) -> None:
    def look(_: Progress) -> tuple[FoundPrinter, ...]:
        raise Trouble(Fault.PRINTER_PART_MISSING)

    desk = FindDesk(background, here=look, around=nothing)
    desk.look_here()
    notice = settled(desk, qtbot).notice
    assert notice is not None
    assert notice.source == Fault.PRINTER_PART_MISSING.value.sentence


def test_real_looking_gives_names_and_addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    found = (Found(Network("192.168.1.50"), "192.168.1.50"),)
    monkeypatch.setattr(finding, "printers_here", lambda: found)
    monkeypatch.setattr(finding, "printers_around", lambda _: found)
    shown = (FoundPrinter("network:192.168.1.50:9100", "192.168.1.50"),)
    assert (look_here(no_progress), look_around(no_progress)) == (shown, shown)
