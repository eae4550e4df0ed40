"""The desk of paper and drawer: a receipt once more, and the drawer opened without a sale."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from pos.desks.act_names import ActNames
from pos.desks.background import READING
from pos.desks.errands import Errand
from pos.desks.paper_telling import NOT_OPEN
from pos.desks.printing import PrintDesk
from pos.desks.sale import SaleDesk
from pos.desks.views import Notice, Tone, notice_of
from pos.folders import file_troubles, new_file, write_whole
from pos.printer.chosen import ChosenPrinter
from pos.printer.drawing import Drawing, drawing_of
from pos.printer.profile import EIGHTY, FIFTY_EIGHT, Profile
from pos.printer.receipt_sheet import receipt_sheet
from pos.records.database import Records
from pos.shop.identity import ApprovalId, SaleId, StaffId
from pos.shop.market import read_money
from pos.shop.receipt import AS_THE_SHOP, Receipt, Wanted
from pos.shop.refusal import Refusal
from pos.shop.shift import CashKind, CashMove
from pos.shop.words import Reason
from pos.till.printing import (
    Again,
    Printed,
    ask_gift,
    ask_held,
    ask_x,
    list_receipts,
    list_unsure,
    print_again,
    say_it_came_out,
    say_it_did_not,
    see_receipt,
)
from pos.till.shifts import open_drawer, put_cash_in, take_cash_out

T = TypeVar("T")
MOST_LISTED = 6
PICTURES = frozenset({".png"})
GIFT_ASKED = "The gift receipt is printed."
X_ASKED = "The X report is printed."
HELD_ASKED = "The slip of the parked sale is printed."
CASH_KEPT = "The cash is written down. Its slip is printed."
NO_PRINTER = "No printer is set up for this till."
IN_FILE = "The receipt is in {file}."
COPY_ASKED = "The receipt is printed again."
STILL_WAITS = "The receipt waits for the printer. It is tried again now."
AT_LAST = "The receipt has not come out yet. It is printed now."
SAID: Mapping[Again, str] = MappingProxyType(
    {Again.COPY: COPY_ASKED, Again.WAITS: STILL_WAITS, Again.ORIGINAL: AT_LAST}
)


@dataclass(frozen=True, slots=True)
class Look:
    """A receipt to be looked at: as a customer wants it, on wide paper and on narrow."""

    sale: SaleId
    receipt: Receipt
    """As the books have it."""
    wide: Drawing
    narrow: Drawing
    wanted: Wanted = AS_THE_SHOP
    is_narrow: bool = False
    """Whether this till prints on the narrow one."""


class PaperDesk(QObject):
    """Asks for what is on disk first, and only then moves paper or the drawer."""

    read = Signal(object)
    """A receipt was looked at: a Look."""
    drawn = Signal(object)
    """It was drawn anew, as somebody wants it: a Look."""
    listed = Signal(object)
    """The last finished sales, the newest first: a tuple of Listed."""
    unsure_listed = Signal(object)
    """What nobody knows of whether it came out: a tuple of Unsure."""

    def __init__(self, sale: SaleDesk, printing: PrintDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sale, self._printing = sale, printing
        self._names = ActNames(sale.counter.records.new_id)

    @property
    def has_printer(self) -> bool:
        """Whether there is anything to print with."""
        return self._printing.has_printer

    @property
    def other_printers(self) -> tuple[ChosenPrinter, ...]:
        """The printers of this till besides its own."""
        return self._printing.printers.others

    def look(self, sale: SaleId | None = None) -> None:
        """Have a receipt shown as paper would have it, the last one when none is named."""
        named = self._named(sale)

        def look(records: Records, by: StaffId) -> Look:
            seen = see_receipt(records, by, sale=named)
            return _look(seen.sale, seen.receipt, AS_THE_SHOP, own)

        own = self._own_profile
        self._read(look, self.read.emit)

    def draw(self, look: Look, wanted: Wanted) -> None:
        """Have a receipt that is looked at drawn as a customer wants it."""
        own = self._own_profile
        self._read(
            lambda _records, _by: _look(look.sale, look.receipt, wanted, own), self.drawn.emit
        )

    def send(self, look: Look, file: Path) -> None:
        """Write a receipt as it is looked at into a new file to be sent: a picture where it ends so, else a PDF."""
        profile = self._own_profile
        receipt = look.wanted.of(look.receipt)

        def write(_records: Records, _by: StaffId) -> Path:
            from pos.printer.picture import file_of  # noqa: PLC0415 - what draws is loaded when it is used

            ends = file if file.suffix.lower() in PICTURES else file.with_suffix(".pdf")
            with file_troubles(ends.parent):
                new_file(ends)
            written = file_of(receipt_sheet(receipt, profile), profile, ends.name)
            with file_troubles(ends.parent):
                write_whole(ends, written)
            return ends

        self._read(write, lambda at: self._say(IN_FILE, file=str(at)))

    def list_last(self) -> None:
        """Have the last receipts listed."""
        self._read(
            lambda records, by: list_receipts(records, by, most=MOST_LISTED), self.listed.emit
        )

    def print_again(
        self, sale: SaleId | None = None, *, copies: int = 1, wanted: Wanted = AS_THE_SHOP
    ) -> None:
        """Print a receipt once more, the last one when none is named; it says which copy it is."""
        records, named = self._sale.counter.records, self._named(sale)

        def ask(by: StaffId, _: ApprovalId | None) -> Printed:
            printed = print_again(records, by, sale=named, copies=copies)
            self._printing.want(printed.jobs, wanted)
            return printed

        def asked(printed: Printed) -> None:
            self._say(SAID[printed.again])
            self._printing.try_now()

        self._ask(ask, asked)

    def print_gift(self, sale: SaleId | None = None) -> None:
        """Print a receipt that says nothing of money, of the last sale when none is named."""
        named = self._named(sale)
        self._wish(lambda records, by: ask_gift(records, by, sale=named), GIFT_ASKED)

    def print_x(self) -> None:
        """Print the numbers of the open shift."""
        self._wish(ask_x, X_ASKED)

    def print_held(self, sale: SaleId) -> None:
        """Print the slip with which a customer comes back to the sale that was put aside."""
        self._wish(lambda records, by: ask_held(records, by, sale=sale), HELD_ASKED)

    def list_unsure(self) -> None:
        """Have everything listed of which nobody knows whether it came out."""
        self._read(list_unsure, self.unsure_listed.emit)

    def settle(self, job: int, *, came_out: bool) -> None:
        """Take a person's word for what stands on the paper; what is not there is printed again."""
        say = say_it_came_out if came_out else say_it_did_not
        self._print(lambda records, by: say(records, by, job=job))

    def open_drawer(self, reason: str) -> None:
        """Open the drawer without a sale; who, when and why stands on the Z."""
        records = self._sale.counter.records
        act = self._names.name("open drawer", reason)

        def ask(by: StaffId, approval: ApprovalId | None) -> CashMove:
            return open_drawer(records, by, reason=reason, approval=approval, act=act)

        def asked(_: CashMove) -> None:
            self._names.answered(act)
            if self._printing.has_drawer:
                self._printing.wake()
            else:
                self._sale.say(Notice(NOT_OPEN, tone=Tone.ATTENTION))

        self._ask(ask, asked)

    def move_cash(self, kind: CashKind, typed: str, reason: str) -> None:
        """Put cash into the drawer or take some out, and say why; a slip of it comes out."""
        move = put_cash_in if kind is CashKind.CASH_IN else take_cash_out
        try:
            amount = read_money(typed)
        except Refusal as refusal:
            self._fail(refusal)
            return
        records = self._sale.counter.records
        act = self._names.name(kind.value, amount, reason)

        def ask(by: StaffId, approval: ApprovalId | None) -> CashMove:
            return move(records, by, amount=amount, reason=reason, approval=approval, act=act)

        def asked(_: CashMove) -> None:
            self._names.answered(act)
            self._say(CASH_KEPT)
            self._printing.try_now()

        self._ask(ask, asked)

    def _named(self, sale: SaleId | None) -> SaleId | None:
        """Give which sale is meant where none is named: the one that this screen finished last."""
        last = self._sale.view.last
        return sale or (last.sale if last else None)

    @property
    def _own_profile(self) -> Profile:
        own = self._printing.printers.own
        return own.profile if own else EIGHTY

    def _say(self, source: str, **facts: object) -> None:
        self._sale.say(Notice(source, facts, Tone.OK))

    def _wish(self, act: Callable[[Records, StaffId], None], said: str) -> None:
        """Ask for a paper that nobody wants later, so there has to be a printer."""
        if not self.has_printer:
            self._sale.say(Notice(NO_PRINTER, tone=Tone.ATTENTION))
            return
        records = self._sale.counter.records

        def asked(_: None) -> None:
            self._say(said)
            self._printing.try_now()

        self._ask(lambda by, _: act(records, by), asked)

    def _print(self, act: Callable[[Records, StaffId], None]) -> None:
        """Ask the books for a paper, and the printer for what waits there."""
        records = self._sale.counter.records
        self._ask(lambda by, _: act(records, by), lambda _: self._printing.try_now())

    def _read(self, look: Callable[[Records, StaffId], T], done: Callable[[T], None]) -> None:
        by, records = self._sale.view.by, self._sale.counter.records
        if by is None:
            self._sale.say(Notice(Reason.SIGN_IN_FIRST.value, tone=Tone.FAILED))
        else:
            self._sale.background.do(
                READING, lambda: look(records, by), done=done, failed=self._fail
            )

    def _ask(
        self, act: Callable[[StaffId, ApprovalId | None], T], done: Callable[[T], None]
    ) -> None:
        by = self._sale.view.by
        if by is None:
            self._sale.say(Notice(Reason.SIGN_IN_FIRST.value, tone=Tone.FAILED))
        else:
            self._sale.errands.ask(Errand(partial(act, by), done, self._fail, by))

    def _fail(self, error: Exception) -> None:
        self._sale.say(notice_of(error, sign=self._sale.view.sign))


def _look(sale: SaleId, receipt: Receipt, wanted: Wanted, own: Profile) -> Look:
    """Draw a receipt on wide paper and on narrow, its own printer's way where that is known."""
    is_narrow = own.columns < EIGHTY.columns
    wide, narrow = (EIGHTY, own) if is_narrow else (own, FIFTY_EIGHT)
    shown = wanted.of(receipt)
    drawn, slim = (drawing_of(receipt_sheet(shown, each), each) for each in (wide, narrow))
    return Look(sale, receipt, drawn, slim, wanted, is_narrow)
