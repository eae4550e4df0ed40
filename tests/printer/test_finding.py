"""Printers are found by name; on the network only neighbours are knocked at, a few at a time, till one says stop."""

import socket
from ipaddress import IPv4Interface
from pathlib import Path

import pytest
from serial.tools.list_ports_common import ListPortInfo

from pos.printer import finding
from pos.printer.address import Line, Network, Node, Queue, Usb
from pos.printer.finding import Found, near, own_interface, printers_around, printers_here
from pos.shop.progress import Stopped
from tests.printer.listening import listening

HOME = IPv4Interface("127.0.0.2/29")


def test_what_listens_among_the_neighbours_is_found_and_gets_nothing() -> None:
    told: list[tuple[int, int]] = []
    with listening() as port:
        found = printers_around(
            lambda _what, done, of: told.append((done, of)), own=HOME, port=port.number
        )
    assert found == (Found(Network("127.0.0.1", port.number), "127.0.0.1"),)
    assert bytes(port.got) == b""
    assert told[0] == (0, 5)
    assert told[-1] == (5, 5)


def test_looking_can_be_stopped() -> None:
    def stop(_what: str, done: int, _of: int) -> None:
        if done:
            raise Stopped

    with pytest.raises(Stopped):
        printers_around(stop, own=IPv4Interface("127.0.0.2/24"), port=9)


def test_no_more_than_the_nearest_neighbours_are_asked() -> None:
    assert near(IPv4Interface("10.20.30.40/8")).num_addresses == 256
    assert str(near(IPv4Interface("10.20.30.40/8"))) == "10.20.30.0/24"
    assert near(IPv4Interface("192.168.1.2/29")).num_addresses == 8


def test_a_computer_on_no_network_of_its_own_asks_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    assert own_interface(("::1", 9)) is None
    assert str(own_interface(("127.0.0.1", 9))) == "127.0.0.1/24"
    monkeypatch.setattr(finding, "own_interface", lambda: None)
    assert printers_around() == ()


def test_a_strangers_network_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    class Abroad(socket.socket):
        def getsockname(self) -> tuple[str, int]:
            return ("8.8.8.8", 1)

    monkeypatch.setattr(finding.socket, "socket", Abroad)
    assert own_interface(("127.0.0.1", 9)) is None


def node(folder: Path, name: str, **texts: str) -> None:
    (folder / name / "device").mkdir(parents=True)
    for what, text in texts.items():
        (folder / name / what).write_text(f"{text}\n")


def test_printers_here_are_called_as_they_call_themselves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    node(tmp_path, "lp0", manufacturer="EPSON", product="TM-T20III")
    node(tmp_path, "lp1")
    node(tmp_path, "hiddev0", product="Scanner")
    monkeypatch.setattr(finding, "queued_printers", lambda: [(Queue("Till"), "Till")])
    monkeypatch.setattr(finding, "usb_printers", lambda: [(Usb(1, 2), "Twice")])
    monkeypatch.setattr(finding, "_at_lines", lambda: iter(()))
    assert printers_here(tmp_path) == (
        Found(Node("/dev/usb/lp0"), "EPSON TM-T20III"),
        Found(Node("/dev/usb/lp1"), "lp1"),
        Found(Queue("Till"), "Till"),
    )
    assert printers_here(tmp_path / "none")[0] == Found(Usb(1, 2), "Twice")


def test_serial_lines_are_listed_where_something_is_plugged_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plugged, empty = ListPortInfo("/dev/ttyUSB0"), ListPortInfo("/dev/ttyS0")
    plugged.description, plugged.hwid = "USB-Serial CH340", "USB VID:PID=1A86:7523"
    monkeypatch.setattr("serial.tools.list_ports.comports", lambda: [plugged, empty])
    name = "USB-Serial CH340 (/dev/ttyUSB0)"
    assert list(finding._at_lines()) == [Found(Line("/dev/ttyUSB0", 9600), name)]
