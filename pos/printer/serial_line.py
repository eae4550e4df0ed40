"""A printer at a serial line, or at a USB cable that plays one.

python-escpos has a class for it too, but that one waits for ever when a printer holds the line; what it
stands on is used here itself.
"""

import sys
from contextlib import suppress

import serial

from pos.printer.address import Line
from pos.printer.device import WRITE_LIMIT
from pos.shop.faults import Fault
from pos.shop.refusal import Trouble

DRAIN_STEP = 0.02
if sys.platform == "win32":
    _LOST: tuple[type[Exception], ...] = (serial.SerialException, OSError)
else:
    import termios

    # What the terminal itself says of a cable that was pulled is no OSError.
    _LOST = (serial.SerialException, OSError, termios.error)


class LineDevice:
    """One open serial line; eight bits, no parity, one stop bit, as printers leave their makers."""

    can_answer = True

    def __init__(self, address: Line, *, limit: float = WRITE_LIMIT) -> None:
        self._limit = limit
        try:
            self._line = serial.Serial(
                address.port, address.speed, timeout=0.1, write_timeout=limit, exclusive=True
            )
        except (*_LOST, ValueError) as fault:
            raise Trouble(Fault.PRINTER_NOT_FOUND) from fault

    def write(self, piece: bytes) -> int:
        """Give how many of the bytes the line took; of one that is held or pulled nobody knows how many."""
        try:
            return int(self._line.write(piece) or 0)
        except _LOST as fault:
            raise Trouble(Fault.PRINTER_NOT_SURE) from fault

    def read(self, most: int, *, within: float) -> bytes:
        """Give what has come back: the first byte within that time, and what is there with it."""
        try:
            self._line.timeout = within
            first = bytes(self._line.read(1))
            waiting = min(self._line.in_waiting, most - len(first))
            return first + bytes(self._line.read(waiting)) if first and waiting else first
        except _LOST as fault:
            raise Trouble(Fault.PRINTER_CUT_OFF) from fault

    def finish(self) -> None:
        """Wait until the line's own store is empty, but not for ever."""
        try:
            for _ in range(int(self._limit / DRAIN_STEP)):
                if not self._line.out_waiting:
                    return
                self.read(64, within=DRAIN_STEP)
        except _LOST as fault:
            raise Trouble(Fault.PRINTER_CUT_OFF) from fault
        raise Trouble(Fault.PRINTER_CUT_OFF)

    def close(self) -> None:
        """Let go of the line; what it still holds is not waited for."""
        with suppress(*_LOST):
            self._line.reset_output_buffer()
        with suppress(*_LOST):
            self._line.close()
