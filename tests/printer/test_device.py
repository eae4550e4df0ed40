"""Each kind of address opens its own kind of way, or says in time that there is none."""

from pathlib import Path

import pytest

from pos.printer.address import Line, Network, Node, Queue, Usb
from pos.printer.device import open_device
from pos.shop.faults import Fault
from tests.printer.listening import listening
from tests.shops import troubled


def test_each_address_has_its_way(tmp_path: Path) -> None:
    with listening() as port:
        way = open_device(Network("127.0.0.1", port.number))
        assert way.can_answer
        way.close()
    way = open_device(
        Node(str(tmp_path / "paper")) if (tmp_path / "paper").touch() is None else Node("")
    )
    assert not way.can_answer
    way.close()


@pytest.mark.parametrize(
    "address",
    [
        Network("127.0.0.1", 9), Network("no-such-printer.invalid"), Node("/no/such/node"), Node("a\0b"),
        Line("/dev/no-such-line"), Usb(0xFFFF, 0xFFFF), Queue("no such printer"),
    ],
)  # fmt: skip
def test_where_there_is_nothing_that_is_said(address: object) -> None:
    with troubled(Fault.PRINTER_NOT_FOUND):
        open_device(address)  # type: ignore[arg-type]
