"""What a printer is to the till: bytes go there, some come back, and every call ends in time."""

from collections.abc import Callable
from typing import Protocol

from pos.printer.address import Address, Line, Network, Node, Queue, Usb

OPEN_LIMIT = 3.0
WRITE_LIMIT = 5.0
"""Seconds that one call may take: a till is never held up by a printer."""


class Device(Protocol):
    """One way to a printer that is open now; whatever fails is Trouble."""

    @property
    def can_answer(self) -> bool:
        """Whether bytes can come back."""

    def write(self, piece: bytes) -> int:
        """Give how many of the bytes have left, at least one, or fail.

        A way that cannot say whether some of them had left when it broke fails with PRINTER_NOT_SURE.
        """

    def read(self, most: int, *, within: float) -> bytes:
        """Give what has come back by then, nothing if nothing has; the end of the way is Trouble."""

    def finish(self) -> None:
        """See to it that what was written is out, as far as this way can know; else fail."""

    def close(self) -> None:
        """Let go of it, whatever state it is in."""


Open = Callable[[Address], Device]


def open_device(address: Address) -> Device:
    """Open the way to a printer, or say in time that there is none."""
    match address:
        case Network():
            from pos.printer.network import NetworkDevice  # noqa: PLC0415 - each when it is needed

            return NetworkDevice(address)
        case Node():
            from pos.printer.node import NodeDevice  # noqa: PLC0415

            return NodeDevice(address)
        case Line():
            from pos.printer.serial_line import LineDevice  # noqa: PLC0415

            return LineDevice(address)
        case Usb():
            from pos.printer.usb_cable import UsbDevice  # noqa: PLC0415

            return UsbDevice(address)
        case Queue():
            from pos.printer.spooler import queue_device  # noqa: PLC0415

            return queue_device(address)
