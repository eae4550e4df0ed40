"""What was written off or moved, as posted, and that some of it was taken back."""

from typing import Any

from sqlalchemy import Select, bindparam, literal_column, select, tuple_
from sqlalchemy.sql.elements import ColumnElement

from pos.records.books import Books, OpenBooks, milliseconds, moment
from pos.records.tables import products, staff, stock_moves, stock_undos, supplier_returns
from pos.shop.adjusting import Adjusted, AdjustedAfter
from pos.shop.identity import StaffId
from pos.shop.moves import worth_of
from pos.shop.quantity import NONE, Quantity, Unit
from pos.shop.stock import WRITE_OFFS, Move, MoveKind, Place

LATEST = 1 << 62
_KINDS: ColumnElement[bool] = stock_moves.c.kind.in_(
    # as the indexes have it, which are not asked otherwise
    [
        literal_column(f"'{each}'")
        for each in ("damaged", "expired", "own_use", "transfer_out", "transfer_in")
    ]
)
OF_DOCUMENT = (
    select(stock_moves)
    .where(_KINDS & (stock_moves.c.document == bindparam("document")))
    .order_by(stock_moves.c.number)
)
_UNDONE = select(stock_undos.c.document).where(stock_undos.c.document == bindparam("document"))
PAGE: Select[Any] = (
    select(
        stock_moves.c.document,
        stock_moves.c.at,
        stock_moves.c.kind,
        stock_moves.c.quantity,
        stock_moves.c.unit_cost,
        stock_moves.c.reason,
        products.c.name,
        products.c.unit,
        staff.c.name.label("by"),
        stock_undos.c.document.label("undone"),
    )
    .select_from(
        stock_moves.join(products, products.c.id == stock_moves.c.product)
        .join(staff, staff.c.id == stock_moves.c.by)
        .outerjoin(stock_undos, stock_undos.c.document == stock_moves.c.document)
        .outerjoin(supplier_returns, supplier_returns.c.id == stock_moves.c.document)
    )
    .where(
        _KINDS
        & supplier_returns.c.id.is_(None)
        & (
            tuple_(stock_moves.c.at, stock_moves.c.document)
            < tuple_(bindparam("at"), bindparam("document"))
        )
    )
    .order_by(stock_moves.c.at.desc(), stock_moves.c.document.desc(), stock_moves.c.line)
    .limit(bindparam("most"))
)


def moves_adjusted(books: Books, document: str) -> list[Move]:
    """Give the moves that somebody made under a document, with what they cost."""
    return [
        Move(
            row.product,
            MoveKind(row.kind),
            Quantity(row.quantity),
            row.document,
            row.line,
            Place(row.place),
            row.batch,
            unit_cost=row.unit_cost,
            reason=row.reason,
            undoes=_is_undo(MoveKind(row.kind), Quantity(row.quantity)),
        )
        for row in books.rows(OF_DOCUMENT, document=document)
    ]


def is_undone(books: Books, document: str) -> bool:
    """Tell whether that was taken back already."""
    return books.first(_UNDONE, document=document) is not None


def adjusted_page(books: Books, *, after: AdjustedAfter | None, most: int) -> tuple[Adjusted, ...]:
    """Give what was written off or moved before where the last page ended."""
    at = LATEST if after is None else milliseconds(after.at)
    document = "" if after is None else after.document
    return tuple(
        Adjusted(
            row.document,
            moment(row.at),
            row.by,
            MoveKind(row.kind),
            row.name,
            Unit(row.unit),
            Quantity(row.quantity),
            worth_of(abs(row.quantity) * (row.unit_cost or 0)),
            row.reason,
            row.undone is not None,
        )
        for row in books.rows(PAGE, at=at, document=document, most=most)
    )


def post_undo(books: OpenBooks, document: str, *, by: StaffId, reason: str) -> None:
    """Post that something was taken back; the database lets that be done once."""
    books.post(stock_undos, [{"document": document, "at": books.at, "by": by, "reason": reason}])


def _is_undo(kind: MoveKind, quantity: Quantity) -> bool:
    goes_out = kind in WRITE_OFFS or kind is MoveKind.TRANSFER_OUT
    return (quantity > NONE) is goes_out
