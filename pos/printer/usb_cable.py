"""A printer at a USB cable, spoken to without the system's own driver.

python-escpos takes for granted at which endpoints a printer listens and answers, and resets it each time;
here both endpoints are looked for, as cheap printers have others.
"""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import usb.core
import usb.util

from pos.printer.address import Usb
from pos.printer.device import WRITE_LIMIT
from pos.shop.faults import Fault
from pos.shop.refusal import Trouble

PRINTER_CLASS = 7
_LOST = (usb.core.USBError, NotImplementedError)
_NO_WAY = (usb.core.NoBackendError, ValueError)


class UsbDevice:
    """The printer's own interface at the cable."""

    def __init__(self, address: Usb, *, backend: Any = None, limit: float = WRITE_LIMIT) -> None:
        self._limit = round(limit * 1000)
        try:
            self._device = _found(address, backend)
            self._out, self._in = _claimed(self._device)
        except (*_LOST, *_NO_WAY) as fault:
            raise Trouble(Fault.PRINTER_NOT_FOUND) from fault

    @property
    def can_answer(self) -> bool:
        """Whether the printer has a way back."""
        return self._in is not None

    def write(self, piece: bytes) -> int:
        """Give how many of the bytes the printer took; when the cable is pulled nobody knows."""
        try:
            return int(self._out.write(piece, self._limit))
        except usb.core.USBTimeoutError as fault:  # it comes only when the printer took nothing
            raise Trouble(Fault.PRINTER_CUT_OFF) from fault
        except _LOST as fault:
            raise Trouble(Fault.PRINTER_NOT_SURE) from fault

    def read(self, most: int, *, within: float) -> bytes:
        """Give what has come back."""
        if self._in is None:
            return b""
        try:
            return bytes(self._in.read(max(most, 64), max(1, round(within * 1000))))
        except usb.core.USBTimeoutError:
            return b""
        except _LOST as fault:
            raise Trouble(Fault.PRINTER_CUT_OFF) from fault

    def finish(self) -> None:
        """What was written is in the printer already: a cable keeps nothing."""

    def close(self) -> None:
        """Let go of the interface, for others and for the system."""
        with suppress(*_LOST):
            usb.util.dispose_resources(self._device)


def usb_printers(backend: Any = None) -> Iterator[tuple[Usb, str]]:
    """Give every printer at a cable with the name it gives itself."""
    try:
        devices = list(usb.core.find(find_all=True, backend=backend) or ())
    except (*_LOST, *_NO_WAY):
        return
    for device in devices:
        if _interface(device) is not None:
            texts = [_text(device, each) for each in (device.iManufacturer, device.iProduct)]
            serial = _text(device, device.iSerialNumber)
            name = " ".join(each for each in texts if each)
            yield Usb(device.idVendor, device.idProduct, serial), name


def _found(address: Usb, backend: Any) -> Any:
    every = usb.core.find(
        find_all=True, backend=backend, idVendor=address.vendor, idProduct=address.product
    )
    for device in every or ():
        if not address.serial or _text(device, device.iSerialNumber) == address.serial:
            return device
    raise Trouble(Fault.PRINTER_NOT_FOUND)


def _claimed(device: Any) -> tuple[Any, Any]:
    """Take the printer's interface from the system and give its endpoints out and, if there is one, in."""
    interface = _interface(device)
    if interface is None:
        raise Trouble(Fault.PRINTER_NOT_FOUND)
    number = interface.bInterfaceNumber
    with suppress(*_LOST):  # no system but Linux has a driver that stands in the way
        if device.is_kernel_driver_active(number):
            device.detach_kernel_driver(number)
    usb.util.claim_interface(device, number)
    out = _endpoint(interface, usb.util.ENDPOINT_OUT)
    if out is None:
        raise Trouble(Fault.PRINTER_NOT_FOUND)
    return out, _endpoint(interface, usb.util.ENDPOINT_IN)


def _interface(device: Any) -> Any:
    try:
        every = [each for configuration in device for each in configuration]
    except _LOST:
        return None
    return next((each for each in every if each.bInterfaceClass == PRINTER_CLASS), None)


def _endpoint(interface: Any, direction: int) -> Any:
    for each in interface:
        is_bulk = usb.util.endpoint_type(each.bmAttributes) == usb.util.ENDPOINT_TYPE_BULK
        if is_bulk and usb.util.endpoint_direction(each.bEndpointAddress) == direction:
            return each
    return None


def _text(device: Any, index: int) -> str:
    """Give a text that the device carries; who may not ask for it gets none."""
    try:
        return str(usb.util.get_string(device, index) or "") if index else ""
    except (*_LOST, ValueError):
        return ""
