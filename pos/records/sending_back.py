"""Goods that went back to suppliers, as posted."""

from collections.abc import Sequence

from sqlalchemy import bindparam, select

from pos.records.books import Books, OpenBooks
from pos.records.statements import Values
from pos.records.tables import supplier_return_lines, supplier_returns
from pos.shop.identity import DocumentId, StaffId
from pos.shop.quantity import Quantity
from pos.shop.sending_back import BackLine

_GONE = (
    select(supplier_return_lines.c.line, supplier_return_lines.c.quantity)
    .select_from(
        supplier_returns.join(
            supplier_return_lines, supplier_return_lines.c.sent_back_in == supplier_returns.c.id
        )
    )
    .where(supplier_returns.c.delivery == bindparam("delivery"))
)
_FIND = select(supplier_returns.c.id).where(supplier_returns.c.id == bindparam("id"))


def gone_back(books: Books, delivery: DocumentId) -> tuple[BackLine, ...]:
    """Give all that went back of a delivery."""
    rows = books.rows(_GONE, delivery=delivery)
    return tuple(BackLine(row.line, Quantity(row.quantity)) for row in rows)


def is_sent_back(books: Books, document: str) -> bool:
    """Tell whether a document is of goods that went back to a supplier."""
    return books.first(_FIND, id=document) is not None


def post_sent_back(
    books: OpenBooks,
    document: DocumentId,
    delivery: DocumentId,
    *,
    lines: Sequence[BackLine],
    reason: str,
    by: StaffId,
) -> None:
    """Post that goods went back, with their lines."""
    row: Values = {"id": document, "at": books.at, "by": by, "delivery": delivery, "reason": reason}
    books.post(supplier_returns, [row])
    books.post(
        supplier_return_lines,
        [
            {
                "sent_back_in": document,
                "number": number,
                "line": back.line,
                "quantity": back.quantity.thousandths,
            }
            for number, back in enumerate(lines, start=1)
        ],
    )
