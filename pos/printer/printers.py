"""The printers of one till: what was chosen for each, and how paper comes to the one that is free for it."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from pos.printer.address import read_address
from pos.printer.chosen import ChosenPrinter
from pos.printer.commands import open_drawer
from pos.printer.device import Device, Open, open_device
from pos.printer.profile import Profile
from pos.printer.sending import Feeding, Sent, Ticks, send
from pos.printer.status import ask_status
from pos.shop.faults import Fault
from pos.shop.print_job import JobState
from pos.shop.refusal import Refusal, Trouble

_STANDS_STILL = frozenset({Fault.PRINTER_NO_PAPER, Fault.PRINTER_LID_OPEN, Fault.PRINTER_OFFLINE})
_LEFT_ALONE = frozenset({"usb", "serial"})
"""Ways that are not opened only to look: some printers start anew with each opening."""
Render = Callable[[Profile], bytes]
"""Gives a document as the bytes for a kind of printer."""


@dataclass(frozen=True, slots=True)
class Done:
    """How it went, and at which printer in the end."""

    sent: Sent
    printer: ChosenPrinter | None = None
    stood_in: bool = False
    """Whether another printer than the one it was for has done it."""


class Printers:
    """Asked on the lane for paper only, one thing after another."""

    def __init__(
        self,
        chosen: Sequence[ChosenPrinter] = (),
        *,
        open_way: Open = open_device,
        ticks: Ticks = time.monotonic,
    ) -> None:
        self._chosen = tuple(chosen)
        self._open, self._ticks = open_way, ticks
        self._tells: dict[str, bool] = {}
        self.fault: Fault | None = None
        """What was last heard to be the matter with the till's own printer."""

    @property
    def are_there(self) -> bool:
        """Whether this till has a printer at all."""
        return bool(self._chosen)

    @property
    def has_drawer(self) -> bool:
        """Whether a drawer hangs on any printer of the till's own."""
        return any(each.has_drawer for each in self._own)

    @property
    def own(self) -> ChosenPrinter | None:
        """The till's own printer, if it has one."""
        return next(iter(self._own), None)

    @property
    def others(self) -> tuple[ChosenPrinter, ...]:
        """Every other printer of this till, each once."""
        own = self.own
        found = {each.address: each for each in self._chosen if own and each.address != own.address}
        return tuple(found.values())

    def choose(self, chosen: Sequence[ChosenPrinter]) -> None:
        """Use these from now on."""
        self._chosen, self.fault = tuple(chosen), None
        self._tells.clear()

    def print_out(self, render: Render, *, counter: str = "", at: str = "") -> Done:
        """Print at the printer it is for; at the next one where that has certainly printed nothing.

        `at` is the address of one that a person wants it at: that one is tried first.
        """
        done = Done(Sent(JobState.FAILED, Fault.PRINTER_NOT_FOUND))
        wanted = tuple(each for each in self._chosen if at and each.address == at)[:1]
        usual = tuple(each for each in self._for(counter) if each not in wanted)
        for turn, printer in enumerate(wanted + usual):
            sent = self._send(printer, render(printer.profile))
            if sent.state is not JobState.FAILED:
                return Done(sent, printer, stood_in=turn > 0 or bool(wanted))
            if turn == 0:
                done = Done(sent, printer)
        return done

    def open_drawer(self) -> Done:
        """Open the drawer, once; it hangs on one printer, so no other one stands in.

        A printer that cannot print keeps what it is told and would open it when nobody stands there, so
        one that says so is told in the way that it obeys at once or not at all.
        """
        for printer in self._own:
            if printer.has_drawer:
                profile = printer.profile
                pulse = open_drawer(profile.drawer_pin, profile.drawer_ms)
                sent = self._send(replace(printer, tells_end=False), pulse)
                if sent.fault in _STANDS_STILL:
                    at_once = b"\x10\x14\x01" + bytes((profile.drawer_pin, 1))
                    again = replace(printer, tells_status=False, tells_end=False)
                    sent = replace(self._send(again, at_once), fault=sent.fault)
                return Done(sent, printer)
        return Done(Sent(JobState.FAILED))

    def look(self) -> Fault | None:
        """Give what is the matter with the till's own printer, as far as it tells; None for nothing."""
        self.fault = self._look()
        return self.fault

    def _look(self) -> Fault | None:
        printer = self.own
        if printer is None:
            return Fault.PRINTER_NOT_FOUND
        tells = self._feeding(printer).tells_status
        if not tells and printer.address.partition(":")[0] in _LEFT_ALONE:
            return self.fault
        try:
            device = self._way(printer)
        except Trouble as trouble:
            return trouble.fault
        try:
            return _asked(device) if tells else None
        except Trouble as trouble:
            return trouble.fault
        finally:
            device.close()

    @property
    def _own(self) -> tuple[ChosenPrinter, ...]:
        return tuple(each for each in self._chosen if not each.counter)

    def _for(self, counter: str) -> tuple[ChosenPrinter, ...]:
        """Give the printers for a counter, the first one first; the till's own stand in for any."""
        at_counter = tuple(each for each in self._chosen if counter and each.counter == counter)
        return at_counter + self._own

    def _send(self, printer: ChosenPrinter, document: bytes) -> Sent:
        sent = send(lambda: self._way(printer), document, self._feeding(printer), ticks=self._ticks)
        if sent.tells_status is not None:
            self._tells[printer.address] = sent.tells_status
        if self.own is not None and printer.address == self.own.address:
            self.fault = sent.fault
        return sent

    def _way(self, printer: ChosenPrinter) -> Device:
        try:
            return self._open(read_address(printer.address))
        except (
            Refusal
        ) as refusal:  # what stands in the file of choices was written by somebody else
            raise Trouble(Fault.PRINTER_NOT_FOUND) from refusal

    def _feeding(self, printer: ChosenPrinter) -> Feeding:
        """Give how it is fed, with what it has told since the start where nobody has measured it."""
        if printer.tells_status is None:
            return replace(printer.feeding, tells_status=self._tells.get(printer.address))
        return printer.feeding


def _asked(device: Device) -> Fault | None:
    """Give what a printer says that is known to say something."""
    status = ask_status(device)
    if status is None:
        return Fault.PRINTER_SILENT if device.can_answer else None
    return status.fault
