"""A printer behind a file: a device node like /dev/usb/lp0, a pipe, or a file that is looked at later."""

import os
import select
import stat
import sys
from contextlib import suppress

from pos.printer.address import Node
from pos.printer.device import WRITE_LIMIT
from pos.shop.faults import Fault
from pos.shop.refusal import Trouble

_FLAGS = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)


class NodeDevice:
    """One open file to which a printer listens."""

    def __init__(self, address: Node, *, limit: float = WRITE_LIMIT) -> None:
        self._limit = limit
        try:
            self._handle, self.can_answer = _opened(address.path)
        except (OSError, ValueError) as fault:
            raise Trouble(Fault.PRINTER_NOT_FOUND) from fault

    def write(self, piece: bytes) -> int:
        """Give how many of the bytes the device took."""
        try:
            if not _is_ready(self._handle, self._limit):
                raise Trouble(Fault.PRINTER_CUT_OFF)
            return os.write(self._handle, piece)
        except OSError as fault:
            raise Trouble(Fault.PRINTER_CUT_OFF) from fault

    def read(self, most: int, *, within: float) -> bytes:
        """Give what has come back."""
        if not self.can_answer:
            return b""
        try:
            ready, _, _ = select.select([self._handle], [], [], within)
            return os.read(self._handle, most) if ready else b""
        except BlockingIOError:  # somebody else has read it
            return b""
        except OSError as fault:
            raise Trouble(Fault.PRINTER_CUT_OFF) from fault

    def finish(self) -> None:
        """Have the disk keep what was written to a plain file; a device has it already."""
        if stat.S_ISREG(os.fstat(self._handle).st_mode):
            try:
                os.fsync(self._handle)
            except OSError as fault:
                raise Trouble(Fault.PRINTER_CUT_OFF) from fault

    def close(self) -> None:
        """Let go of the file."""
        with suppress(OSError):
            os.close(self._handle)


if sys.platform == "win32":

    def _is_ready(_handle: int, _limit: float) -> bool:
        return True  # Windows waits for sockets only; its own limit for a port is what there is
else:

    def _is_ready(handle: int, limit: float) -> bool:
        _, ready, _ = select.select([], [handle], [], limit)
        return bool(ready)


def _opened(path: str) -> tuple[int, bool]:
    """Give the open file, and whether it can be read too: only a device that was opened so can."""
    if os.path.exists(path) and stat.S_ISCHR(os.stat(path).st_mode):  # noqa: PTH110, PTH116 - what stands behind the name
        with suppress(PermissionError):
            return os.open(path, os.O_RDWR | _FLAGS), True
    return os.open(path, os.O_WRONLY | os.O_APPEND | _FLAGS), False
