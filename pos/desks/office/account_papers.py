"""The desk of customers' papers: slips printed again, and statements printed, drawn on pages, written as tables."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject

from pos.desks.office.desk import OfficeDesk, Seat
from pos.desks.office.out_folder import made_folder
from pos.desks.papers import NO_PRINTER
from pos.desks.printing import PrintDesk
from pos.desks.views import Notice, Tone
from pos.office.account_papers import Draw, ask_statement, draw_statement
from pos.office.accounts import export_statement
from pos.shop.days import read_day
from pos.shop.identity import CustomerId, PaymentId, StaffId
from pos.shop.refusal import Refusal
from pos.till.debt_slips import print_slip_again
from pos.till.printing import Again

OUT = "The statement is in {file}."
PRINTED = "The statement is printed."
SAID = {
    Again.COPY: "The slip is printed again.",
    Again.WAITS: "The slip waits for the printer. It is tried again now.",
    Again.ORIGINAL: "The slip has not come out yet. It is printed now.",
}


T = TypeVar("T")


class AccountPapersDesk(OfficeDesk):
    """Asks the books first, and then the printer or the disk."""

    def __init__(self, seat: Seat, printing: PrintDesk, parent: QObject | None = None) -> None:
        super().__init__(seat, parent)
        self._printing = printing

    def print_new(self) -> None:
        """Have the printer take what was asked for by something else."""
        self._printing.try_now()

    def print_slip(self, payment: PaymentId) -> None:
        """Print the slip of what was brought once more, or at last."""

        def asked(again: Again) -> None:
            self.told.emit(Notice(SAID[again], tone=Tone.OK))
            self._printing.try_now()

        self._ask_paper(lambda by: print_slip_again(self.seat.records, by, payment=payment), asked)

    def print_statement(self, customer: CustomerId, since: date | None) -> None:
        """Print an account from some day on."""

        def asked(_: None) -> None:
            self.told.emit(Notice(PRINTED, tone=Tone.OK))
            self._printing.try_now()

        self._ask_paper(
            lambda by: ask_statement(self.seat.records, by, customer=customer, since=since), asked
        )

    def draw_statement(
        self, customer: CustomerId, since: date | None, *, path: Path, draw: Draw
    ) -> None:
        """Have an account drawn on pages in a file."""

        def work(by: StaffId) -> int:
            made_folder(path.parent)
            return draw_statement(
                self.seat.records, by, customer=customer, since=since, path=path, draw=draw
            )

        self.write_out(work, partial(self._say_where, path))

    def write_statement(self, customer: CustomerId, since: date | None, path: Path) -> None:
        """Have an account written into a file as a table."""

        def work(by: StaffId) -> int:
            made_folder(path.parent)
            return export_statement(
                self.seat.records, by, customer=customer, since=since, path=path
            )

        self.write_out(work, partial(self._say_where, path))

    def day_of(self, typed: str) -> date | None:
        """Give the day that somebody typed, none where nothing is typed; refuse what is no day."""
        return read_day(typed, self.seat.today) if typed.strip() else None

    def wrong_day(self, typed: str) -> Notice | None:
        """Give what is wrong with a day that is typed, if anything."""
        try:
            self.day_of(typed)
        except Refusal as refusal:
            return Notice(refusal.reason.value, refusal.facts, Tone.FAILED)
        return None

    def _say_where(self, path: Path, _rows: int) -> None:
        self.told.emit(Notice(OUT, {"file": str(path)}, Tone.OK))

    def _ask_paper(self, act: Callable[[StaffId], T], done: Callable[[T], None]) -> None:
        """Ask for a paper that nobody wants later, so there has to be a printer."""
        if self._printing.has_printer:
            self.write(act, done)
        else:
            self.told.emit(Notice(NO_PRINTER, tone=Tone.ATTENTION))
