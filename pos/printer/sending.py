"""A document brought to a printer, and how that went: printed, failed for certain, or not known."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event

from pos.printer.device import Device
from pos.printer.status import ASK_END, EndListener, ask_status
from pos.shop.faults import Fault
from pos.shop.print_job import JobState
from pos.shop.refusal import Trouble

WHOLE = 4096
"""Bytes in a piece when nothing else is known: no printer's way takes much more at once."""
END_PATIENCE = 15.0
"""Seconds for the last line to be worked on once everything is there ..."""
SLOWEST = 400.0
"""... and bytes a second that the slowest printer works on meanwhile."""
LOOK_AGAIN = 0.4


@dataclass(frozen=True, slots=True)
class Feeding:
    """How a printer wants to be fed, and what it tells; the wizard finds out."""

    piece: int = WHOLE
    """Bytes at a time: small printers lose what comes faster than they print."""
    pause: float = 0.0
    """Seconds between two pieces."""
    tells_status: bool | None = None
    """Whether it says how it is; None while nobody has tried."""
    tells_end: bool = False
    """Whether it says when it has come to the end."""


@dataclass(frozen=True, slots=True)
class Sent:
    """How it went: printed, failed (nothing has come out), or not known; and what was in the way."""

    state: JobState
    fault: Fault | None = None
    tells_status: bool | None = None
    """Whether the printer has said how it is, when it was asked."""
    why: str = ""
    """The system's own words, for the log."""


Ticks = Callable[[], float]


def send(
    open_way: Callable[[], Device],
    document: bytes,
    feeding: Feeding,
    *,
    ticks: Ticks = time.monotonic,
) -> Sent:
    """Bring a document to a printer; whatever happens on the way is an outcome and no surprise."""
    try:
        device = open_way()
    except Trouble as trouble:
        return Sent(JobState.FAILED, trouble.fault, why=why_of(trouble))
    try:
        return _Sending(device, feeding, ticks).send(document)
    finally:
        device.close()


class _Sending:
    """One document on its way; what it knows at every moment is whether anything has left."""

    def __init__(self, device: Device, feeding: Feeding, ticks: Ticks) -> None:
        self._device, self._feeding, self._ticks = device, feeding, ticks
        self._left, self._is_fed = 0, False
        self._tells = feeding.tells_status

    def send(self, document: bytes) -> Sent:
        """Ask first, feed then, and ask again."""
        try:
            fault = self._ask_first()
            if fault is not None:
                return Sent(JobState.FAILED, fault, self._tells)
            self._feed(document)
            fault = self._ask_after(len(document))
        except Trouble as trouble:
            why = why_of(trouble)
            if trouble.again or not self._may_have_left(trouble):
                return Sent(JobState.FAILED, _not_begun(trouble.fault), self._tells, why)
            return Sent(JobState.UNKNOWN, trouble.fault, self._tells, why)
        if fault is not None:
            return Sent(JobState.UNKNOWN, fault, self._tells)
        return Sent(JobState.PRINTED, None, self._tells)

    def _may_have_left(self, trouble: Trouble) -> bool:
        """Whether anything of the document may be at the printer: some ways cannot count what they lost."""
        return bool(self._left) or (self._is_fed and trouble.fault is Fault.PRINTER_NOT_SURE)

    def _ask_first(self) -> Fault | None:
        """Give what keeps the printer from printing, while nothing has left yet."""
        if self._feeding.tells_status is False:
            return None
        status = ask_status(self._device)
        if status is not None:
            self._tells = True
            return status.fault
        if self._feeding.tells_status and self._device.can_answer:
            return Fault.PRINTER_SILENT
        self._tells = False
        return None

    def _feed(self, document: bytes) -> None:
        """Write it piece by piece; while it rests it listens, so that a way that broke is heard of."""
        piece, self._is_fed = max(1, self._feeding.piece), True
        while self._left < len(document):
            at = self._left
            self._left += self._device.write(document[at : at + piece])
            if self._feeding.pause and self._left < len(document):
                self._rest(self._feeding.pause)

    def _ask_after(self, length: int) -> Fault | None:
        """Give why nobody can say that all of it came out; None when it did, as far as it can be known."""
        if self._feeding.tells_end:
            return self._wait_for_end(END_PATIENCE + length / SLOWEST)
        status = ask_status(self._device) if self._tells else None
        if status is not None and status.fault is not None:
            return status.fault
        self._device.finish()
        return None

    def _wait_for_end(self, patience: float) -> Fault | None:
        """Wait for the printer's word that it has come to the end; meanwhile hear why it does not."""
        until = self._ticks() + patience
        listener = EndListener(self._device)
        self._device.write(ASK_END)
        while self._ticks() < until:
            listener.hear(within=LOOK_AGAIN)
            if self._tells and not listener.has_ended:
                listener.ask()
            if listener.has_ended or listener.fault is not None:
                return None if listener.has_ended else listener.fault
        return Fault.PRINTER_NOT_SURE

    def _rest(self, seconds: float) -> None:
        if self._device.can_answer:
            until = self._ticks() + seconds
            while (left := until - self._ticks()) > 0:
                self._device.read(64, within=left)
        else:
            Event().wait(seconds)


def _not_begun(fault: Fault) -> Fault:
    """Give what is said when the way broke before anything had left."""
    return Fault.PRINTER_SILENT if fault is Fault.PRINTER_CUT_OFF else fault


def why_of(trouble: Trouble) -> str:
    """Give what the system said of it."""
    return str(trouble.__cause__ or "")
