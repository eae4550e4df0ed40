"""A serial line is real on one side and a pair of pipes on the other: nothing on it is waited for for ever."""

import os
import time
from collections.abc import Iterator

import pytest

from pos.printer.address import Line
from pos.printer.sending import Feeding, send
from pos.printer.serial_line import LineDevice
from pos.shop.faults import Fault
from pos.shop.print_job import JobState
from tests.shops import troubled


@pytest.fixture
def line() -> Iterator[tuple[int, Line]]:
    outside, inside = os.openpty()
    yield outside, Line(os.ttyname(inside), 19200)
    for each in (outside, inside):
        try:
            os.close(each)
        except OSError:
            continue


def test_what_is_written_comes_there_and_what_is_said_comes_back(line: tuple[int, Line]) -> None:
    outside, address = line
    way = LineDevice(address)
    assert way.can_answer
    assert way.write(b"Milk") == 4
    assert os.read(outside, 16) == b"Milk"
    assert way.read(8, within=0.01) == b""
    os.write(outside, b"\x16\x12")
    assert way.read(8, within=2)[:1] == b"\x16"
    way.finish()
    way.close()
    way.close()


def test_a_line_that_the_printer_holds_is_not_waited_for(line: tuple[int, Line]) -> None:
    way = LineDevice(line[1], limit=0.1)
    begun = time.monotonic()
    with troubled(Fault.PRINTER_NOT_SURE):
        for _ in range(50):
            way.write(b"x" * 4096)
    assert time.monotonic() - begun < 10
    way.close()


def test_a_line_that_keeps_what_it_has_is_not_called_empty(line: tuple[int, Line]) -> None:
    class Full:
        out_waiting = 7
        in_waiting = 0
        timeout = 0.0

        def read(self, _: int) -> bytes:
            return b""

        def reset_output_buffer(self) -> None:
            self.out_waiting = 0

        def close(self) -> None:
            pass

    way = LineDevice(line[1], limit=0.1)
    way._line.close()
    way._line = Full()
    with troubled(Fault.PRINTER_CUT_OFF):
        way.finish()
    way.close()


def test_a_cable_that_is_pulled_is_told(line: tuple[int, Line]) -> None:
    way = LineDevice(line[1])
    os.close(line[0])
    with troubled(Fault.PRINTER_NOT_SURE):
        way.write(b"x")
    with troubled(Fault.PRINTER_CUT_OFF):
        way.read(1, within=0.1)
    way.close()


def test_a_line_that_is_held_in_its_first_piece_leaves_nobody_knowing(
    line: tuple[int, Line],
) -> None:
    """Some of the piece is on the paper by then: to call it failed would have it printed twice."""
    long = b"Milk 65.00\n" * 20_000
    sent = send(
        lambda: LineDevice(line[1], limit=0.2), long, Feeding(len(long), tells_status=False)
    )
    assert os.read(line[0], 4) == b"Milk"
    assert (sent.state, sent.fault) == (JobState.UNKNOWN, Fault.PRINTER_NOT_SURE)
