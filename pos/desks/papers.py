"""The desk of paper and drawer: a receipt once more, and the drawer opened without a sale."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject

from pos.desks.background import PAPER
from pos.desks.errands import Errand
from pos.desks.paying import Devices
from pos.desks.sale import SaleDesk
from pos.desks.views import Notice, Tone, notice_of
from pos.shop.identity import ApprovalId, SaleId, StaffId
from pos.shop.receipt import Receipt
from pos.shop.shift import CashMove
from pos.shop.words import Reason
from pos.till.printing import reprint
from pos.till.shifts import open_drawer

T = TypeVar("T")
COPY_ASKED = "The receipt is printed again."
COPY_KEPT = "Receipt kept. Print it again later."
NOT_OPEN = "Drawer did not open. Use the key."


class PaperDesk(QObject):
    """Asks for what is on disk first, and only then moves paper or the drawer."""

    def __init__(self, sale: SaleDesk, devices: Devices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sale, self._devices = sale, devices

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

        self._ask(ask, lambda _: self._do(self._devices.open_drawer, NOT_OPEN))

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
