"""Receipts as they are read, and printed once more."""

from pos.records.authority import allow
from pos.records.books import Books
from pos.records.database import Records
from pos.records.house import rules_of
from pos.records.print_queue import COPY, last_copy, queue
from pos.records.sales import last_sold, sold_last, sold_of
from pos.records.shifts import find_open_shift
from pos.records.staff import staff_name
from pos.shop.audit import Act
from pos.shop.identity import SaleId, StaffId
from pos.shop.receipt import Receipt, receipt_of
from pos.shop.refusal import Refusal
from pos.shop.sold import Sold
from pos.shop.staff import Permission
from pos.shop.words import Reason


def read_receipt(
    records: Records, by: StaffId, *, sale: SaleId | None = None, copy: int = 0
) -> Receipt:
    """Give the receipt of a finished sale, the last one when none is named."""
    with records.reading() as books:
        allow(books, by, Permission.SELL)
        return _receipt(books, _named(books, sale), copy)


def list_receipts(records: Records, by: StaffId, *, most: int) -> tuple[Sold, ...]:
    """Give the sales that this till finished last, the newest first."""
    with records.reading() as books:
        allow(books, by, Permission.SELL)
        return tuple(sold_of(books, sale) for sale in sold_last(books, most))


def reprint(records: Records, by: StaffId, *, sale: SaleId | None = None) -> Receipt:
    """Ask for a receipt once more, the last one when none is named; it says which copy it is."""
    with records.writing() as books:
        allow(books, by, Permission.REPRINT)
        again = _named(books, sale)
        copy = last_copy(books, again) + 1
        receipt = _receipt(books, again, copy)
        queue(books, COPY, again, by=by, copy=copy)
        shift = find_open_shift(books)
        books.note(
            Act.RECEIPT_REPRINTED,
            by,
            subject=again,
            shift=shift.id if shift else None,
            receipt=receipt.number,
            copy=copy,
        )
        return receipt


def _named(books: Books, sale: SaleId | None) -> SaleId:
    named = sale or last_sold(books)
    if named is None:
        raise Refusal(Reason.NO_SALE_YET)
    return named


def _receipt(books: Books, sale: SaleId, copy: int) -> Receipt:
    sold = sold_of(books, sale)
    origins = dict.fromkeys(line.origin_sale for line in sold.lines if line.origin_sale)
    return receipt_of(
        sold,
        rules_of(books),
        served_by=staff_name(books, sold.served_by),
        originals=tuple(str(sold_of(books, origin).number) for origin in origins),
        copy=copy,
    )
