"""What a printer says of itself when it is asked at once (DLE EOT), and whether it has come to the end.

Many printers say nothing, and some say nonsense: both are no answer, and never more than that.
"""

from dataclasses import dataclass

from pos.printer.device import Device
from pos.shop.faults import Fault

ANSWER_WITHIN = 0.5
"""Seconds in which a printer that tells anything has told it."""
ASK_END = b"\x1dr\x01"
"""Asks for the paper sensor in its turn: the answer comes when all before it has been worked on."""
_ASK = b"\x10\x04"
_FIXED, _IS = 0b10010011, 0b00010010
_OFFLINE, _LID, _OUT_STOP, _ERROR, _PAPER_OUT = 0x08, 0x04, 0x20, 0x40, 0x60
_MOST_AT_ONCE = 5
"""An answer is one byte; four more may come with it when a printer reports a change by itself."""
_MOST_STALE = 64


@dataclass(frozen=True, slots=True)
class Status:
    """What a printer has said of itself."""

    paper_out: bool = False
    lid_open: bool = False
    offline: bool = False
    needs_help: bool = False

    @property
    def fault(self) -> Fault | None:
        """What keeps it from printing, the first thing to see to; None when nothing does."""
        if self.paper_out:
            return Fault.PRINTER_NO_PAPER
        if self.lid_open:
            return Fault.PRINTER_LID_OPEN
        if self.needs_help:
            return Fault.PRINTER_NEEDS_HELP
        return Fault.PRINTER_OFFLINE if self.offline else None


def ask_status(device: Device, *, within: float = ANSWER_WITHIN) -> Status | None:
    """Give what the printer says of itself; None when it says nothing, or nothing that makes sense."""
    if not device.can_answer:
        return None
    drain(device)
    first = _asked(device, 1, within)
    if first is None:
        return None
    causes, paper = _asked(device, 2, within), _asked(device, 4, within)
    if causes is None or paper is None:
        return Status(offline=bool(first & _OFFLINE))
    return Status(
        paper_out=paper & _PAPER_OUT == _PAPER_OUT or bool(causes & _OUT_STOP),
        lid_open=bool(causes & _LID),
        offline=bool(first & _OFFLINE),
        needs_help=bool(causes & _ERROR),
    )


class EndListener:
    """Waits for the word that a printer came to the end, and hears meanwhile what keeps it from there.

    Both kinds of answer come the same way; each says by its fixed bits which it is.
    """

    def __init__(self, device: Device) -> None:
        self._device = device
        self.has_ended = False
        self.fault: Fault | None = None

    def hear(self, *, within: float) -> None:
        """Hear what comes by then."""
        self._take(self._device.read(64, within=within))

    def ask(self) -> None:
        """Ask what keeps it."""
        for what in (2, 4):
            self._device.write(_ASK + bytes((what,)))
            came = self._take(self._device.read(64, within=ANSWER_WITHIN))
            if came is not None and not self.has_ended:
                self._judge(what, came)

    def _take(self, came: bytes) -> int | None:
        """Give the one answer about how it is that was among what came."""
        if len(came) > _MOST_AT_ONCE:
            return None
        self.has_ended = self.has_ended or any(not each & 0xF0 for each in came)
        answers = [each for each in came if each & _FIXED == _IS]
        return answers[0] if len(answers) == 1 else None

    def _judge(self, what: int, answer: int) -> None:
        if what == 2 and answer & _LID:
            self.fault = Fault.PRINTER_LID_OPEN
        elif what == 2 and answer & _ERROR:
            self.fault = Fault.PRINTER_NEEDS_HELP
        if what == 4 and answer & _PAPER_OUT == _PAPER_OUT:
            self.fault = Fault.PRINTER_NO_PAPER


def drain(device: Device) -> None:
    """Let pass what a printer has said unasked."""
    for _ in range(_MOST_STALE):
        if not device.read(64, within=0.001):
            return


def _asked(device: Device, what: int, within: float) -> int | None:
    device.write(_ASK + bytes((what,)))
    came = device.read(64, within=within)
    answers = [each for each in came if each & _FIXED == _IS]
    return answers[0] if len(answers) == 1 and len(came) <= _MOST_AT_ONCE else None
