"""A printer in the computer's own list: CUPS by its own commands, Windows by python-escpos.

python-escpos knows CUPS too, but prints on another printer when it does not find the one that is named.
"""

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from threading import Event
from typing import Any

from pos.printer.address import Queue
from pos.printer.device import OPEN_LIMIT, WRITE_LIMIT, Device
from pos.shop.faults import Fault
from pos.shop.refusal import Trouble

_NAMED = re.compile(r"^printer (\S+) ", re.MULTILINE)
_REQUEST = re.compile(r"request id is (\S+)")
_LOOK = 0.2
DONE_WITHIN = 10.0
"""Seconds in which a list that works has handed on what it was given."""
_PLAIN = {"LC_ALL": "C", "LANG": "C"}


def queue_device(address: Queue) -> Device:
    """Open a printer of the computer's list."""
    return WindowsDevice(address) if sys.platform == "win32" else CupsDevice(address)


def queued_printers() -> Iterator[tuple[Queue, str]]:
    """Give the printers of the computer's list."""
    names = _windows_names() if sys.platform == "win32" else _cups_names()
    return ((Queue(name), name) for name in names)


class CupsDevice:
    """A document for CUPS: it is gathered here, handed over whole, and followed until it is done."""

    can_answer = False

    def __init__(self, address: Queue, *, limit: float = DONE_WITHIN) -> None:
        self._name, self._limit = address.name, limit
        self._pieces: list[bytes] = []
        if self._name not in _cups_names():
            raise Trouble(Fault.PRINTER_NOT_FOUND)

    def write(self, piece: bytes) -> int:
        """Keep the bytes for the document."""
        self._pieces.append(piece)
        return len(piece)

    def read(self, most: int, *, within: float) -> bytes:  # noqa: ARG002 - nothing comes back this way
        """Give nothing."""
        return b""

    def finish(self) -> None:
        """Hand the document over and wait until the list has brought it to the printer."""
        document, self._pieces = b"".join(self._pieces), []
        said = _asked(["lp", "-d", self._name, "-o", "raw"], WRITE_LIMIT, document)
        request = _REQUEST.search(said)
        until = time.monotonic() + self._limit
        while request and self._is_held(request[1]):
            if time.monotonic() > until:
                raise Trouble(Fault.PRINTER_NOT_SURE)
            Event().wait(_LOOK)

    def close(self) -> None:
        """Forget what was not handed over."""
        self._pieces.clear()

    def _is_held(self, request: str) -> bool:
        """Whether the list still has it; a list that was given it and rests now leaves nobody knowing."""
        try:
            return request in _asked(["lpstat", "-o", self._name], OPEN_LIMIT).split()
        except Trouble as trouble:
            raise Trouble(Fault.PRINTER_NOT_SURE) from trouble


class WindowsDevice:
    """A document for the spooler of Windows, by its own way for what must not be touched (RAW)."""

    can_answer = False

    def __init__(self, address: Queue, *, limit: float = DONE_WITHIN, way: Any = None) -> None:
        self._limit, self._job = limit, 0
        way = way or _win32raw()
        try:
            self._printer = way(printer_name=address.name)
            self._printer.open(job_name="Kaunta")
        except (
            RuntimeError,
            OSError,
            ValueError,
        ) as fault:  # escpos has its own, under RuntimeError
            raise Trouble(Fault.PRINTER_NOT_FOUND) from fault
        except Exception as fault:
            if _is_of_printing(fault):
                raise Trouble(Fault.PRINTER_NOT_FOUND) from fault
            raise

    def write(self, piece: bytes) -> int:
        """Give how many of the bytes the spooler took."""
        try:
            self._printer._raw(piece)  # noqa: SLF001 - the library's one way for bytes
        except Exception as fault:
            if _is_of_printing(fault):
                raise Trouble(Fault.PRINTER_CUT_OFF) from fault
            raise
        return len(piece)

    def read(self, most: int, *, within: float) -> bytes:  # noqa: ARG002 - nothing comes back this way
        """Give nothing."""
        return b""

    def finish(self) -> None:
        """Hand the document over."""
        self.close()

    def close(self) -> None:
        """Let go of the printer; the spooler prints what it was given."""
        try:
            self._printer.close()
        except Exception as fault:
            if not _is_of_printing(fault):
                raise


def _is_of_printing(fault: Exception) -> bool:
    """Whether an error is one that Windows or escpos has for printers; neither can be named on Linux."""
    return isinstance(fault, OSError | RuntimeError) or type(fault).__module__.startswith(
        ("escpos", "pywintypes")
    )


def _win32raw() -> Any:
    try:
        from escpos.printer import Win32Raw  # noqa: PLC0415 - it costs a third of a second
    except ImportError as fault:
        raise Trouble(Fault.PRINTER_PART_MISSING) from fault
    return Win32Raw


def _windows_names() -> list[str]:
    try:
        import win32print  # noqa: PLC0415 - only where there is a Windows
    except ImportError:
        return []
    every = win32print.EnumPrinters(
        win32print.PRINTER_ENUM_LOCAL | win32print.PRINTER_ENUM_CONNECTIONS, None, 4
    )
    return [str(each["pPrinterName"]) for each in every]


def _cups_names() -> list[str]:
    try:
        return _NAMED.findall(_asked(["lpstat", "-p"], OPEN_LIMIT))
    except Trouble:  # a computer without CUPS, or one whose CUPS rests
        return []


def _asked(words: Sequence[str], limit: float, document: bytes | None = None) -> str:
    """Give what a command of CUPS answers; one that is not there, or takes too long, is Trouble."""
    program = shutil.which(words[0])
    if program is None:
        raise Trouble(Fault.PRINTER_PART_MISSING)
    try:
        ran = subprocess.run(  # noqa: S603 - a program of the system, with words of ours
            [program, *words[1:]],
            input=document or b"",
            capture_output=True,
            check=True,
            timeout=limit,
            env={**os.environ, **_PLAIN},
        )
    except subprocess.TimeoutExpired as fault:
        raise Trouble(Fault.PRINTER_NOT_SURE) from fault
    except (subprocess.CalledProcessError, OSError) as fault:
        raise Trouble(Fault.PRINTER_NOT_FOUND) from fault
    return ran.stdout.decode(errors="replace")
