"""Where a printer is, as it is typed and as it is kept."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.printer.address import Address, Line, Network, Node, Queue, Usb, read_address
from pos.shop.refusal import Refusal
from pos.shop.words import Reason
from tests.shops import refused


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("192.168.1.50", Network("192.168.1.50")),
        (" 192.168.1.50:9101 ", Network("192.168.1.50", 9101)),
        ("till-printer.local:9100", Network("till-printer.local")),
        ("network:printer", Network("printer")),
        ("[::1]:9100", Network("::1")),
        ("/dev/usb/lp0", Node("/dev/usb/lp0")),
        ("file:receipts.bin", Node("receipts.bin")),
        (r"\\.\LPT1", Node(r"\\.\LPT1")),
        ("usb:04b8:0e15", Usb(0x04B8, 0x0E15)),
        ("USB:04B8:0E15:X3:9", Usb(0x04B8, 0x0E15, "X3:9")),
        ("serial:COM3@19200", Line("COM3", 19200)),
        ("serial:/dev/ttyUSB0", Line("/dev/ttyUSB0")),
        ("EPSON TM-T20III", Queue("EPSON TM-T20III")),
        ("queue:192.168.1.50", Queue("192.168.1.50")),
    ],
)
def test_what_is_typed_is_understood(typed: str, address: Address) -> None:
    assert read_address(typed) == address
    assert read_address(address.text) == address


@pytest.mark.parametrize(
    "typed",
    [
        "", "  ", "192.168.1.256", "192.168.1.50:0", "192.168.1.50:70000", "usb:12", "serial:@9600",
        "network:", "network:-x", "file:", "usb", "x\ny", "x" * 300, "[::1:9100",
    ],
)  # fmt: skip
def test_what_is_no_printer_is_refused(typed: str) -> None:
    with refused(Reason.PRINTER_UNREADABLE):
        read_address(typed)


@given(st.text(max_size=60))
def test_anything_typed_is_understood_or_refused(typed: str) -> None:
    with suppress(Refusal):
        address = read_address(typed)
        assert read_address(address.text) == address
