"""A printer at a cable is found by its own interface, wherever its endpoints are; the cable itself is played."""

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
import usb.backend
import usb.core

from pos.printer.address import Usb
from pos.printer.usb_cable import UsbDevice, usb_printers
from pos.shop.faults import Fault
from tests.shops import troubled

OUT, IN = 0x03, 0x84
STRINGS = {1: "EPSON", 2: "TM-T20III", 3: "X3"}


class Cable(usb.backend.IBackend):
    """What libusb would say of one thing that is plugged in."""

    def __init__(self, *, kind: int = 7, endpoints: tuple[int, ...] = (OUT, IN)) -> None:
        self.kind, self.endpoints = kind, endpoints
        self.got, self.says = b"", b""
        self.fails: Exception | None = None
        self.is_held_by_system, self.was_freed = True, False

    def enumerate_devices(self) -> Iterator[int]:
        yield 1

    def get_device_descriptor(self, _dev: int) -> Any:
        return SimpleNamespace(
            bLength=18, bDescriptorType=1, bcdUSB=0x200, bDeviceClass=0, bDeviceSubClass=0,
            bDeviceProtocol=0, bMaxPacketSize0=64, idVendor=0x04B8, idProduct=0x0E15, bcdDevice=1,
            iManufacturer=1, iProduct=2, iSerialNumber=3, bNumConfigurations=1, address=1, bus=1,
            port_number=1, port_numbers=(1,), speed=3,
        )  # fmt: skip

    def get_configuration_descriptor(self, _dev: int, config: int) -> Any:
        if config:
            raise IndexError(config)
        return SimpleNamespace(
            bLength=9, bDescriptorType=2, wTotalLength=32, bNumInterfaces=1, bConfigurationValue=1,
            iConfiguration=0, bmAttributes=0xC0, bMaxPower=50, extra_descriptors=[],
        )  # fmt: skip

    def get_interface_descriptor(self, _dev: int, intf: int, alt: int, _config: int) -> Any:
        if intf or alt:
            raise IndexError(intf)
        return SimpleNamespace(
            bLength=9, bDescriptorType=4, bInterfaceNumber=0, bAlternateSetting=0,
            bNumEndpoints=len(self.endpoints), bInterfaceClass=self.kind, bInterfaceSubClass=1,
            bInterfaceProtocol=2, iInterface=0, extra_descriptors=[],
        )  # fmt: skip

    def get_endpoint_descriptor(self, _dev: int, ep: int, *_: int) -> Any:
        return SimpleNamespace(
            bLength=7, bDescriptorType=5, bEndpointAddress=self.endpoints[ep], bmAttributes=2,
            wMaxPacketSize=64, bInterval=0, bRefresh=0, bSynchAddress=0, extra_descriptors=[],
        )  # fmt: skip

    def open_device(self, _dev: int) -> int:
        if self.fails is not None:
            raise self.fails
        return 1

    def close_device(self, _handle: int) -> None:
        pass

    def get_configuration(self, _handle: int) -> int:
        return 1

    def claim_interface(self, _handle: int, _intf: int) -> None:
        pass

    def release_interface(self, _handle: int, _intf: int) -> None:
        self.was_freed = True

    def is_kernel_driver_active(self, _handle: int, _intf: int) -> bool:
        return self.is_held_by_system

    def detach_kernel_driver(self, _handle: int, _intf: int) -> None:
        self.is_held_by_system = False

    def ctrl_transfer(
        self, _handle: int, _type: int, _request: int, value: int, _index: int, data: Any, _t: int
    ) -> int:
        said = STRINGS.get(value & 0xFF, "").encode("utf-16-le")
        body = b"\x04\x03\x09\x04" if not value & 0xFF else bytes((len(said) + 2, 3)) + said
        data[: len(body)] = type(data)("B", body)
        return len(body)

    def bulk_write(self, _handle: int, ep: int, _intf: int, data: Any, _timeout: int) -> int:
        assert ep == OUT
        if self.fails is not None:
            raise self.fails
        self.got += bytes(data)
        return len(data)

    def bulk_read(self, _handle: int, ep: int, _intf: int, buffer: Any, _timeout: int) -> int:
        assert ep == IN
        if self.fails is not None:
            raise self.fails
        if not self.says:
            raise usb.core.USBTimeoutError(strerror="")
        buffer[: len(self.says)] = type(buffer)("B", self.says)
        return len(self.says)


@pytest.mark.parametrize("address", [Usb(0x04B8, 0x0E15), Usb(0x04B8, 0x0E15, "X3")])
def test_a_printer_is_taken_from_the_system_and_given_back(address: Usb) -> None:
    cable = Cable()
    way = UsbDevice(address, backend=cable)
    assert way.can_answer
    assert not cable.is_held_by_system
    assert way.write(b"Milk") == 4
    assert way.read(8, within=0.1) == b""
    cable.says = b"\x16"
    assert way.read(8, within=0.1) == b"\x16"
    way.finish()
    way.close()
    assert (cable.got, cable.was_freed) == (b"Milk", True)


def test_a_printer_that_only_listens_cannot_answer() -> None:
    way = UsbDevice(Usb(0x04B8, 0x0E15), backend=Cable(endpoints=(OUT,)))
    assert not way.can_answer
    assert way.read(8, within=0.1) == b""
    way.close()


@pytest.mark.parametrize(
    ("cable", "address"),
    [
        (Cable(), Usb(0x04B8, 0x0E16)),
        (Cable(), Usb(0x04B8, 0x0E15, "another")),
        (Cable(kind=3), Usb(0x04B8, 0x0E15)),
        (Cable(endpoints=(IN,)), Usb(0x04B8, 0x0E15)),
    ],
)
def test_what_is_no_such_printer_is_not_found(cable: Cable, address: Usb) -> None:
    with troubled(Fault.PRINTER_NOT_FOUND):
        UsbDevice(address, backend=cable)


def test_a_printer_that_the_system_does_not_give_away_is_not_found() -> None:
    cable = Cable()
    cable.fails = usb.core.USBError("Access denied (insufficient permissions)")
    with troubled(Fault.PRINTER_NOT_FOUND):
        UsbDevice(Usb(0x04B8, 0x0E15), backend=cable)


def test_a_cable_that_is_pulled_is_told() -> None:
    cable = Cable()
    way = UsbDevice(Usb(0x04B8, 0x0E15), backend=cable)
    cable.fails = usb.core.USBError("No such device (it may have been disconnected)")
    with troubled(Fault.PRINTER_NOT_SURE):
        way.write(b"Milk")
    with troubled(Fault.PRINTER_CUT_OFF):
        way.read(8, within=0.1)
    way.close()


def test_a_printer_that_takes_nothing_for_a_while_has_printed_nothing() -> None:
    cable = Cable()
    way = UsbDevice(Usb(0x04B8, 0x0E15), backend=cable)
    cable.fails = usb.core.USBTimeoutError("Operation timed out")
    with troubled(Fault.PRINTER_CUT_OFF):
        way.write(b"Milk")


def test_printers_at_cables_are_listed_by_the_names_they_give_themselves() -> None:
    assert list(usb_printers(Cable())) == [(Usb(0x04B8, 0x0E15, "X3"), "EPSON TM-T20III")]
    assert list(usb_printers(Cable(kind=3))) == []


def test_a_printer_whose_name_nobody_may_ask_is_listed_without_it() -> None:
    cable = Cable()
    cable.fails = usb.core.USBError("Access denied (insufficient permissions)")
    assert list(usb_printers(cable)) == [(Usb(0x04B8, 0x0E15), "")]
