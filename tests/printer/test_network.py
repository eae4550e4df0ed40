"""A connection takes what the printer takes, hears when it ends, and waits for nothing for ever."""

import socket
import sys
import time
from collections.abc import Sequence
from threading import Event, Thread

import pytest

from pos.printer.address import Network
from pos.printer.network import NetworkDevice, Place
from pos.shop.faults import Fault
from tests.printer.listening import Port, listening
from tests.shops import troubled

SOON = 5.0


def test_what_is_written_comes_there_and_what_is_said_comes_back() -> None:
    with listening(Port(answers={b"?": b"!"})) as port:
        way = NetworkDevice(port.address)
        assert way.write(b"Milk?") == 5
        assert way.read(8, within=2) == b"!"
        assert way.read(8, within=0.01) == b""
        way.finish()
        way.close()
    assert bytes(port.got) == b"Milk?"


def test_a_connection_that_the_printer_ends_is_told() -> None:
    with listening(Port(ends_after=1, cuts_hard=False)) as port:
        way = NetworkDevice(port.address)
        way.write(b"M")
        with troubled(Fault.PRINTER_CUT_OFF):
            way.read(8, within=2)
        way.close()


def test_a_connection_that_was_torn_is_told_at_the_end() -> None:
    with listening(Port(ends_after=1)) as port:
        way = NetworkDevice(port.address)
        way.write(b"Milk")
        assert port.ended.wait(SOON)
        with troubled(Fault.PRINTER_CUT_OFF):
            way.finish()
        with troubled(Fault.PRINTER_CUT_OFF):
            way.write(b"more")
        with troubled(Fault.PRINTER_CUT_OFF):
            way.read(1, within=0.1)
        way.close()


def test_a_name_that_nobody_answers_for_is_given_up_in_time() -> None:
    asked, let_go = Event(), Event()

    def hangs(_host: str, _port: int) -> Sequence[Place]:
        asked.set()
        let_go.wait(SOON)
        return ()

    begun = time.monotonic()
    with troubled(Fault.PRINTER_NOT_FOUND):
        NetworkDevice(Network("printer.shop"), open_limit=0.1, look_up=hangs)
    assert asked.is_set()
    assert time.monotonic() - begun < SOON / 2
    let_go.set()


@pytest.mark.parametrize("fault", [OSError("no such name"), UnicodeError("no name at all")])
def test_a_name_that_leads_nowhere_is_no_printer(fault: Exception) -> None:
    def nowhere(_host: str, _port: int) -> Sequence[Place]:
        raise fault

    with troubled(Fault.PRINTER_NOT_FOUND) as trouble:
        NetworkDevice(Network("printer.shop"), look_up=nowhere)
    assert trouble.value.__cause__ is fault


def test_a_name_with_several_places_is_tried_at_each() -> None:
    with listening() as port:

        def two(_host: str, _port: int) -> Sequence[Place]:
            stream = (socket.AF_INET, socket.SOCK_STREAM, 0, "")
            return (*stream, ("127.0.0.1", 1)), (*stream, ("127.0.0.1", port.number))

        NetworkDevice(Network("printer.shop"), look_up=two).close()


def test_a_printer_that_takes_no_more_is_waited_for_only_so_long() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        way = NetworkDevice(Network("127.0.0.1", server.getsockname()[1]), limit=0.2)
        connection, _ = server.accept()
        begun = time.monotonic()
        with connection, troubled(Fault.PRINTER_CUT_OFF):
            for _ in range(10_000):
                way.write(b"x" * 65536)
        assert time.monotonic() - begun < 10
        way.close()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells what was not acknowledged")
@pytest.mark.parametrize("has_ended", [False, True])
def test_a_slow_printer_is_waited_for_as_long_as_it_takes_more(*, has_ended: bool) -> None:
    """A long receipt at a cheap printer takes longer than any one call may; it is no end."""
    document = b"Milk 65.00\n" * 4000
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        way = NetworkDevice(Network("127.0.0.1", server.getsockname()[1]), limit=1.0)
        printer, _ = server.accept()
        if has_ended:
            printer.shutdown(socket.SHUT_WR)
        got = bytearray()
        thread = Thread(target=_take_slowly, args=(printer, got))
        thread.start()
        begun = time.monotonic()
        assert way.write(document) == len(document)
        way.finish()
        way.close()
        thread.join()
    assert time.monotonic() - begun > 1
    assert bytes(got) == document


def _take_slowly(printer: socket.socket, got: bytearray) -> None:
    with printer:
        while came := printer.recv(2000):
            got += came
            Event().wait(0.05)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells what was not acknowledged")
def test_what_the_printer_never_took_is_not_called_printed() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        way = NetworkDevice(Network("127.0.0.1", server.getsockname()[1]), limit=0.2)
        way.write(b"x" * 2_000_000)
        with troubled(Fault.PRINTER_CUT_OFF):
            way.finish()
        way.close()
