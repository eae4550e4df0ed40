"""Joins the receipts with their desk: seen on the screen, printed again, gone back to for a return."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from pos.desks.papers import Look
from pos.desks.printing import PrintView
from pos.printer.drawing import Drawing
from pos.screens.entry_views import ReceiptView
from pos.screens.from_desks import clock
from pos.screens.joining import Joined
from pos.screens.new_place import ask_place
from pos.screens.other_printer_card import OtherPrinterCard
from pos.screens.paper_card import PaperCard
from pos.screens.receipt_card import ReceiptCard
from pos.screens.receipts_card import ReceiptsCard
from pos.screens.sale_screen import SaleScreen
from pos.screens.unsure_card import UnsureCard
from pos.screens.views import Method as Way
from pos.screens.ways import Ways
from pos.shop.quantity import Unit
from pos.shop.receipt import Wanted
from pos.till.printing import Listed, Unsure


class Papering(QObject):
    """Shows what was printed, or would have been."""

    def __init__(self, joined: Joined, sale: SaleScreen) -> None:
        super().__init__()
        self._joined, self._desks, self._sale = joined, joined.desks, sale
        self._listed: tuple[Listed, ...] = ()
        self.choose_file: Callable[[QWidget, str], str] = choose_file
        self._desks.papers.read.connect(self._show)
        self._desks.papers.drawn.connect(self._show_again)
        self._desks.printing.changed.connect(self._show_printing)
        self._desks.papers.listed.connect(self._show_list)
        self._desks.papers.unsure_listed.connect(self._ask_about)
        self._desks.x_report.drawn.connect(self._show_x)

    @cached_property
    def receipt(self) -> ReceiptCard:
        """Shows a receipt; a card is made when it is first opened."""
        card, papers = ReceiptCard(self._joined.window), self._desks.papers
        card.printed.connect(self._print_seen)
        card.redrawn.connect(self._draw)
        card.gift_asked.connect(papers.print_gift)
        card.send_asked.connect(self._send)
        return card

    @cached_property
    def x_report(self) -> PaperCard:
        """Shows how the shift stands."""
        card = PaperCard(self._joined.window)
        card.printed.connect(self._desks.papers.print_x)
        return card

    @cached_property
    def receipts(self) -> ReceiptsCard:
        """Lists the last receipts."""
        card = ReceiptsCard(self._joined.window)
        card.reprinted.connect(self._print_listed)
        card.return_asked.connect(self._take_back)
        card.gift_asked.connect(lambda at: self._desks.papers.print_gift(self._listed[at].sold.id))
        card.look_asked.connect(lambda at: self._desks.papers.look(self._listed[at].sold.id))
        return card

    @cached_property
    def other(self) -> OtherPrinterCard:
        """Asks which other printer is to print what waits."""
        card = OtherPrinterCard(self._joined.window)
        card.chosen.connect(self._print_at)
        return card

    @cached_property
    def unsure(self) -> UnsureCard:
        """Asks what of the paper came out when the till went off."""
        card = UnsureCard(self._joined.window)
        card.settled.connect(self._settle)
        return card

    def ask_unsure(self) -> None:
        """Ask about what nobody knows, if there is any of it."""
        if self._desks.printing.view.unsure:
            self._desks.papers.list_unsure()

    def print_again(self) -> None:
        """Print the last receipt once more, or at last those that the screen says never came out.

        Where there is no printer it is seen on the screen.
        """
        papers, window = self._desks.papers, self._joined.window
        if window.page is self._sale and self._sale.paper.is_of_unprinted:
            self._desks.printing.print_unprinted()
        else:
            papers.print_again() if papers.has_printer else papers.look()

    def ask_other(self) -> None:
        """Ask which other printer is to print what waits; where there is one only it is that."""
        others = self._desks.papers.other_printers
        if len(others) == 1:
            self._desks.printing.print_at(others[0])
        else:
            self.other.ask([each.name or each.counter or each.address for each in others])

    def _print_at(self, at: int) -> None:
        self._desks.printing.print_at(self._desks.papers.other_printers[at])

    def _show_printing(self, view: PrintView) -> None:
        self._sale.paper.show_printing(view)

    def _show(self, look: Look) -> None:
        self.receipt.show_look(look, has_printer=self._desks.papers.has_printer)

    def _show_again(self, look: Look) -> None:
        self.receipt.show_again(look)

    def _print_seen(self, copies: int, wanted: Wanted) -> None:
        look = self.receipt.look
        if look is not None:
            self._desks.papers.print_again(look.sale, copies=copies, wanted=wanted)

    def _draw(self, wanted: Wanted) -> None:
        if self.receipt.look is not None:
            self._desks.papers.draw(self.receipt.look, wanted)

    def _send(self) -> None:
        """Have a person choose where the file goes, and write it."""
        look = self.receipt.look
        chosen = self.choose_file(self.receipt, look.receipt.number) if look else ""
        if look is not None and chosen:
            self._desks.papers.send(look, Path(chosen))

    def _ask_about(self, unsure: tuple[Unsure, ...]) -> None:
        if unsure:
            self.unsure.show_unsure(unsure)

    def _settle(self, job: int, came_out: bool) -> None:  # noqa: FBT001 - a signal's value
        self._desks.papers.settle(job, came_out=came_out)

    def _show_list(self, listed: tuple[Listed, ...]) -> None:
        self._listed = listed
        self.receipts.show_receipts([self._view(each) for each in listed])

    def _view(self, listed: Listed) -> ReceiptView:
        sold = listed.sold
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
            printed=listed.is_printed,
        )

    def _show_x(self, drawing: Drawing) -> None:
        self.x_report.show_paper(self.tr("X report"), drawing)

    def _print_listed(self, at: int) -> None:
        papers, sale = self._desks.papers, self._listed[at].sold.id
        papers.print_again(sale) if papers.has_printer else papers.look(sale)

    def _take_back(self, at: int) -> None:
        self._desks.returns.find(str(self._listed[at].sold.number))


def choose_file(card: QWidget, number: str) -> str:
    """Have a person choose where a receipt goes as a file; nothing when no place was chosen."""
    place = str(Path.home() / f"{number}.pdf")
    return ask_place(card, card.accessibleName(), place=place, kinds="PDF (*.pdf);;PNG (*.png)")
