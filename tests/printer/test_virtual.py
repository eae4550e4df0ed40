"""The virtual printer prints what it gets, says how it is, and keeps what it could not print yet."""

import socket
import time
from collections.abc import Callable, Iterator
from threading import Event as Signal

import pytest

from pos.printer.device import open_device
from pos.printer.heard import Event, Pulse
from pos.printer.sending import Feeding, Sent, send
from pos.printer.virtual import AT_ONCE, HOLDS, VirtualPrinter
from pos.shop.faults import Fault
from pos.shop.print_job import JobState
from tests.shops import troubled

MILK = b"\x1b@Milk 65.00\n\x1dV\x00"
ASKS = Feeding(tells_status=True, tells_end=True)
SOON = 5.0


def until(printer: VirtualPrinter, holds: Callable[[], bool]) -> None:
    """Wait until it holds: the printer says whenever something of it has changed."""
    with printer._changed:
        assert printer._changed.wait_for(holds, SOON)


@pytest.fixture
def printer() -> Iterator[VirtualPrinter]:
    made = VirtualPrinter()
    yield made
    made.end()


def sent(printer: VirtualPrinter, document: bytes = MILK, feeding: Feeding = ASKS) -> Sent:
    return send(lambda: open_device(printer.address), document, feeding)


def test_what_it_gets_stands_on_its_paper(printer: VirtualPrinter) -> None:
    assert sent(printer).state is JobState.PRINTED
    (sheet,) = printer.sheets
    assert "Milk 65.00" in sheet.lines
    assert sheet.picture.width == 576
    assert printer.is_idle


def test_it_opens_the_drawer_and_tells_whoever_watches() -> None:
    told = Signal()

    def watch(happened: Event) -> None:
        if isinstance(happened, Pulse):
            told.set()

    printer = VirtualPrinter(watch=watch)
    assert sent(printer, b"\x1bp\x00\x32\x64", Feeding(tells_status=True)).state is JobState.PRINTED
    until(printer, lambda: bool(printer.pulses))
    assert printer.pulses == (Pulse(0, 100, 200),)
    assert told.wait(SOON)
    printer.end()


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        ("paper_out", Fault.PRINTER_NO_PAPER),
        ("lid_open", Fault.PRINTER_LID_OPEN),
        ("offline", Fault.PRINTER_OFFLINE),
    ],
)
def test_it_says_what_is_wrong_and_prints_nothing(
    printer: VirtualPrinter, wrong: str, fault: Fault
) -> None:
    printer.switch(**{wrong: True})
    assert (sent(printer).state, sent(printer).fault) == (JobState.FAILED, fault)
    assert printer.sheets == ()
    printer.switch(**{wrong: False})
    assert sent(printer).state is JobState.PRINTED
    assert len(printer.sheets) == 1


def test_it_keeps_what_it_took_and_prints_it_when_the_paper_is_back(
    printer: VirtualPrinter,
) -> None:
    printer.switch(paper_out=True, tells=False)
    assert sent(printer, feeding=Feeding(tells_status=False)).state is JobState.PRINTED
    assert printer.sheets == ()
    printer.switch(paper_out=False)
    until(printer, lambda: len(printer.sheets) == 1)


def test_it_takes_no_more_than_it_can_hold(printer: VirtualPrinter) -> None:
    printer.switch(paper_out=True)
    large = b"x" * (100 * HOLDS)
    with socket.create_connection((printer.address.host, printer.address.port)) as connection:
        connection.send(large)
        until(printer, lambda: printer._held >= HOLDS)
        assert printer._held <= HOLDS + AT_ONCE
    printer.switch(unplugged=True)
    assert printer.is_idle


def test_a_slow_one_takes_its_time_and_prints_all(printer: VirtualPrinter) -> None:
    printer.switch(slow=True)
    begun = time.monotonic()
    assert sent(printer, b"Milk\n" * 10 + MILK).state is JobState.PRINTED
    assert time.monotonic() - begun > 0.2
    assert printer.sheets[0].lines[:2] == ("Milk", "Milk")


def test_one_that_is_unplugged_is_not_found_or_does_not_answer(printer: VirtualPrinter) -> None:
    printer.switch(unplugged=True)
    assert sent(printer).state is JobState.FAILED
    assert printer.sheets == ()


def test_one_that_dies_in_the_middle_leaves_nobody_knowing(printer: VirtualPrinter) -> None:
    printer.switch(dies_after=20)
    outcome = sent(
        printer, feeding=Feeding(tells_status=True, tells_end=True, piece=4, pause=0.001)
    )
    assert outcome.state is JobState.UNKNOWN
    assert printer.switches.unplugged


def test_where_another_program_listens_there_is_no_printer(printer: VirtualPrinter) -> None:
    with troubled(Fault.PORT_TAKEN):
        VirtualPrinter(printer.address.port)


def test_nonsense_harms_nothing(printer: VirtualPrinter) -> None:
    for nonsense in (
        b"\x1d(",
        b"\xff\xfe\x00" * 50,
        b"\x1dv0\x00\xff\xff\xff\xff",
        b"\x10\x04\x09",
    ):
        with socket.create_connection((printer.address.host, printer.address.port)) as connection:
            connection.sendall(nonsense)
    until(printer, lambda: printer.is_idle)
    assert printer.begun.picture.width == 576
