"""The desk of the shifts: the open one as it stands, all before it, and what is said of them later."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from pos.desks.office.desk import OfficeDesk, Seat
from pos.desks.shift_papers import draw_x, draw_z, new_z, paper_of, write_z
from pos.desks.views import Notice, Tone
from pos.desks.x_report import paper_of_open
from pos.office.closed_shifts import (
    NEWEST,
    Closed,
    WholeZ,
    list_closed,
    note_shift,
    print_z_again,
    read_closed,
    take_out_z,
    verify_shift,
)
from pos.printer.drawing import Drawing
from pos.shop.closed_shift import Which
from pos.shop.identity import ActId, StaffId
from pos.shop.market import read_money
from pos.shop.money import Money
from pos.shop.refusal import Refusal
from pos.shop.words import Reason
from pos.till.closing import Open, read_open

MOST = 50
Z_ASKED = "The Z report is printed again as a copy."
Z_WAITS = "The Z report waits for the printer already."
VERIFIED = "The shift is verified."
NOTED = "The note stands beside the Z report."
IN_FILE = "The Z report is in {file}."


@dataclass(frozen=True, slots=True)
class Looked:
    """A Z that is looked at, and how it looks on paper."""

    whole: WholeZ
    paper: Drawing


class ShiftsDesk(OfficeDesk):
    """Reads shifts, and keeps what somebody says of a closed one."""

    open_read = Signal(object)
    """How the open shift stands: an Open, or None where no shift is open."""
    page_read = Signal(object)
    """A first page of closed shifts: a tuple of Closed."""
    more_read = Signal(object)
    """A further page of them."""
    looked = Signal(object)
    """A Z was read: a Looked."""
    print_asked = Signal()
    """A paper waits for the printer now."""
    x_drawn = Signal(object)
    """The X as it would be printed: a Drawing."""

    def __init__(self, seat: Seat, parent: QObject | None = None) -> None:
        super().__init__(seat, parent)
        self._which, self._asked = Which.ALL, NEWEST

    def read_this(self) -> None:
        """Have the open shift read."""
        records = self.seat.records

        def read(by: StaffId) -> Open | None:
            try:
                return read_open(records, by)
            except Refusal as refusal:
                if refusal.reason is not Reason.SHIFT_CLOSED:
                    raise
                return None

        self.read(read, self.open_read.emit)

    def draw_x(self, shift: Open) -> None:
        """Have the X drawn as paper has it."""
        paper = paper_of_open(shift)
        self.read(lambda _by: draw_x(paper), self.x_drawn.emit)

    def list_first(self, which: Which) -> None:
        """Have the newest closed shifts listed."""
        self._which, self._asked = which, NEWEST
        work = partial(list_closed, self.seat.records, which=which, most=MOST)
        self.read(work, self.page_read.emit)

    def list_more(self, below: int) -> None:
        """Have those before a number listed, once for each."""
        if below >= self._asked:
            return
        self._asked, which = below, self._which
        work = partial(list_closed, self.seat.records, which=which, before=below, most=MOST)

        def listed(page: tuple[Closed, ...]) -> None:
            if which is self._which and self._asked == below:
                self.more_read.emit(page)

        self.read(work, listed)

    def look(self, number: int) -> None:
        """Have a Z read and drawn as it was printed."""
        records = self.seat.records

        def look(by: StaffId) -> Looked:
            whole = read_closed(records, by, number=number)
            names = {"opened_by": whole.opened_by, "closed_by": whole.closed_by}
            return Looked(whole, draw_z(whole.report, whole.rules, **names))

        self.read(look, self.looked.emit)

    def verify(self, number: int, typed: str, note: str) -> None:
        """Keep that a second person looked at it, and what he counted, where he did."""
        try:
            counted: Money | None = read_money(typed) if typed.strip() else None
        except Refusal as refusal:
            self.tell(refusal)
            return
        act = self.names.name("verify", number, counted, note)
        work = partial(
            verify_shift, self.seat.records, number=number, counted=counted, note=note, act=act
        )
        self._change(work, VERIFIED, act)

    def note(self, number: int, note: str) -> None:
        """Keep a later word beside it."""
        act = self.names.name("note", number, note)
        work = partial(note_shift, self.seat.records, number=number, note=note, act=act)
        self._change(work, NOTED, act)

    def print_again(self, number: int) -> None:
        """Have a Z printed once more, as a copy."""
        work = partial(print_z_again, self.seat.records, number=number)

        def asked(is_asked: object) -> None:
            self.told.emit(Notice(Z_ASKED if is_asked else Z_WAITS, tone=Tone.OK))
            self.print_asked.emit()

        self.write(work, asked)

    def take_out(self, number: int, file: Path) -> None:
        """Write a Z into a new file, and keep that it left the books; what is there already stays."""
        records = self.seat.records

        def take(by: StaffId) -> WholeZ:
            return take_out_z(records, by, number=number, file=file.name)

        def taken(whole: WholeZ) -> None:
            names = {"opened_by": whole.opened_by, "closed_by": whole.closed_by}
            paper = paper_of(whole.report, whole.rules, **names)
            self.read(lambda _by: write_z(file, whole.report, paper), self._written)

        self.read(lambda _by: new_z(file), lambda _: self.write(take, taken))

    def _written(self, file: Path) -> None:
        self.told.emit(Notice(IN_FILE, {"file": str(file)}, Tone.OK))

    def _change(self, work: "partial[None]", said: str, act: ActId) -> None:
        def kept(_: None) -> None:
            self.names.answered(act)
            self.told.emit(Notice(said, tone=Tone.OK))
            self.list_first(self._which)

        self.write(work, kept)
