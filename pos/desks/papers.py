"""The desk of paper and drawer: a receipt once more, and the drawer opened without a sale."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from pos.desks.background import PAPER, READING
from pos.desks.errands import Errand
from pos.desks.paying import Devices
from pos.desks.sale import SaleDesk
from pos.desks.views import Notice, Tone, notice_of
from pos.records.database import Records
from pos.shop.identity import ApprovalId, SaleId, StaffId
from pos.shop.receipt import Receipt
from pos.shop.receipt_text import receipt_text
from pos.shop.shift import CashMove
from pos.shop.words import Reason
from pos.till.printing import list_receipts, read_receipt, reprint
from pos.till.shifts import open_drawer

T = TypeVar("T")
MOST_LISTED = 6
COPY_ASKED = "The receipt is printed again."
COPY_KEPT = "Receipt kept. Print it again later."
NOT_OPEN = "Drawer did not open. Use the key."


class PaperDesk(QObject):
    """Asks for what is on disk first, and only then moves paper or the drawer."""

    read = Signal(object, str)
    """A receipt was looked at: the Receipt, and its text as paper has it."""
    listed = Signal(object)
    """The last finished sales, the newest first: a tuple of Sold."""

    def __init__(self, sale: SaleDesk, devices: Devices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sale, self._devices = sale, devices

    @property
    def has_printer(self) -> bool:
        """Whether there is anything to print with."""
        return self._devices.has_printer

    def look(self, sale: SaleId | None = None) -> None:
        """Have a receipt shown as paper would have it, the last one when none is named."""
        last = self._sale.view.last
        wanted = sale or (last.sale if last else None)
        self._read(
            lambda records, by: read_receipt(records, by, sale=wanted),
            lambda receipt: self.read.emit(receipt, receipt_text(receipt)),
        )

    def list_last(self) -> None:
        """Have the last receipts listed."""
        self._read(
            lambda records, by: list_receipts(records, by, most=MOST_LISTED), self.listed.emit
        )

    def print_again(self, sale: SaleId | None = None) -> None:
        """Print a receipt once more, the last one when none is named; it says which copy it is."""
        records, last = self._sale.counter.records, self._sale.view.last
        wanted = sale or (last.sale if last else None)

        def ask(by: StaffId, _: ApprovalId | None) -> Receipt:
            return reprint(records, by, sale=wanted)

        def asked(_: Receipt) -> None:
            self._sale.say(Notice(COPY_ASKED, tone=Tone.OK))
            if wanted is not None:
                self._do(partial(self._devices.print_receipt, wanted), COPY_KEPT)

        self._ask(ask, asked)

    def open_drawer(self, reason: str) -> None:
        """Open the drawer without a sale; who, when and why stands on the Z."""
        records = self._sale.counter.records

        def ask(by: StaffId, approval: ApprovalId | None) -> CashMove:
            return open_drawer(records, by, reason=reason, approval=approval)

        def asked(_: CashMove) -> None:
            if self.has_printer:
                self._do(self._devices.open_drawer, NOT_OPEN)
            else:
                self._sale.say(Notice(NOT_OPEN, tone=Tone.ATTENTION))

        self._ask(ask, asked)

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

    def _do(self, work: Callable[[], None], otherwise: str) -> None:
        self._sale.background.do(
            PAPER, work, failed=lambda _: self._sale.say(Notice(otherwise, tone=Tone.ATTENTION))
        )

    def _fail(self, error: Exception) -> None:
        self._sale.say(notice_of(error, sign=self._sale.view.sign))
