"""The desk of documents: whatever a number leads to, and the way back through those that led there."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from pos.desks.office.desk import Document, OfficeDesk, Seat
from pos.office.documents import read_document
from pos.printer.drawing import Drawing, drawing_of
from pos.printer.shift_sheet import ShiftPaper, z_sheet
from pos.records.database import Records
from pos.shop.documents import Found, ZFound
from pos.shop.identity import StaffId


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document as it was found, and its paper where it has one."""

    document: Document
    found: Found
    paper: Drawing | None = None


class DocumentDesk(OfficeDesk):
    """Reads documents, one after the other as they lead on."""

    changed = Signal(object)
    """There is a document to show: a DocumentView."""

    def __init__(self, seat: Seat, parent: QObject | None = None) -> None:
        super().__init__(seat, parent)
        self._way: list[Document] = []

    @property
    def has_earlier(self) -> bool:
        """Whether another document led to this one."""
        return len(self._way) > 1

    def open(self, document: Document) -> None:
        """Begin with a document; what was looked at before is forgotten."""
        self._way = []
        self.follow(document)

    def follow(self, document: Document) -> None:
        """Go on to the document that a row leads to."""
        self.read(partial(_read, self.seat.records, document), self._show)

    def step_back(self) -> None:
        """Show the document that led here again."""
        if self.has_earlier:
            self._way.pop()
            self.follow(self._way.pop())

    def _show(self, view: DocumentView) -> None:
        self._way.append(view.document)
        self.changed.emit(view)


def _read(records: Records, document: Document, by: StaffId) -> DocumentView:
    found = read_document(records, by, kind=document.kind, named=document.id)
    return DocumentView(document, found, _paper(found) if isinstance(found, ZFound) else None)


def _paper(found: ZFound) -> Drawing:
    """Draw a Z as it was printed."""
    report = found.report
    paper = ShiftPaper(
        rules=found.rules,
        shift=report.shift,
        totals=report.totals,
        at=report.closed_at,
        opened_by=found.opened_by,
        by=found.closed_by,
    )
    return drawing_of(z_sheet(report, paper))
