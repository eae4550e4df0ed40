"""Joins the receipts with their desk: seen on the screen, printed again, gone back to for a return."""

from functools import cached_property

from PySide6.QtCore import QObject

from pos.screens.entry_views import ReceiptView
from pos.screens.from_desks import clock
from pos.screens.joining import Joined
from pos.screens.receipt_card import ReceiptCard
from pos.screens.receipts_card import ReceiptsCard
from pos.screens.views import Method as Way
from pos.screens.ways import Ways
from pos.shop.quantity import Unit
from pos.shop.receipt import Receipt
from pos.shop.sold import Sold


class Papering(QObject):
    """Shows what was printed, or would have been."""

    def __init__(self, joined: Joined) -> None:
        super().__init__()
        self._joined, self._desks = joined, joined.desks
        self._listed: tuple[Sold, ...] = ()
        self._desks.papers.read.connect(self._show)
        self._desks.papers.listed.connect(self._show_list)

    @cached_property
    def receipt(self) -> ReceiptCard:
        """Shows a receipt; a card is made when it is first opened."""
        return ReceiptCard(self._joined.window)

    @cached_property
    def receipts(self) -> ReceiptsCard:
        """Lists the last receipts."""
        card = ReceiptsCard(self._joined.window)
        card.reprinted.connect(self._print_listed)
        card.return_asked.connect(self._take_back)
        return card

    def print_again(self) -> None:
        """Print the last receipt once more; where there is no printer it is seen on the screen."""
        papers = self._desks.papers
        papers.print_again() if papers.has_printer else papers.look()

    def _show(self, receipt: Receipt, text: str) -> None:
        has_printer = self._desks.papers.has_printer
        self.receipt.show_receipt(receipt.number, text, has_printer=has_printer)

    def _show_list(self, listed: tuple[Sold, ...]) -> None:
        self._listed = listed
        self.receipts.show_receipts([self._view(each) for each in listed])

    def _view(self, sold: Sold) -> ReceiptView:
        goods = [line for line in sold.lines if not line.item.is_deposit]
        whole = [
            abs(line.quantity.thousandths) // 1000 for line in goods if line.item.unit is Unit.PIECE
        ]
        measured = sum(1 for line in goods if line.item.unit is not Unit.PIECE)
        ways = dict.fromkeys(Way(each.method.value) for each in sold.payments)
        return ReceiptView(
            str(sold.number),
            clock(sold.finished_at, self._joined.zone),
            sum(whole) + measured,
            sold.total,
            " + ".join(Ways().name(way) for way in ways),
            printed=self._desks.papers.has_printer,
        )

    def _print_listed(self, at: int) -> None:
        papers, sale = self._desks.papers, self._listed[at].id
        papers.print_again(sale) if papers.has_printer else papers.look(sale)

    def _take_back(self, at: int) -> None:
        self._desks.returns.find(str(self._listed[at].number))
