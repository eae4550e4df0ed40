"""How this till is connected to M-Pesa, as it was last started."""

import msgspec
from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from pos.records.books import Books, OpenBooks
from pos.records.tables import mpesa_line
from pos.shop.faults import Fault
from pos.shop.mpesa_line import MpesaLine
from pos.shop.refusal import Trouble

_FIND = select(mpesa_line)
_NEW = insert(mpesa_line)
_KEEP = _NEW.on_conflict_do_update(
    index_elements=[mpesa_line.c.one], set_={"terms": _NEW.excluded.terms}
)
_NAME = mpesa_line.name


def line_of(books: Books) -> MpesaLine:
    """Give how the till is connected; with no number as long as nobody has said."""
    if _NAME not in books.seen:
        books.seen[_NAME] = books.first(_FIND)
    row = books.seen[_NAME]
    if row is None:
        return MpesaLine()
    try:
        return msgspec.json.decode(row.terms, type=MpesaLine)
    except msgspec.DecodeError as unreadable:
        raise Trouble(Fault.DAMAGED, where="how M-Pesa is connected") from unreadable


def keep_line(books: OpenBooks, line: MpesaLine) -> None:
    """Keep how the till is connected."""
    books.write(_KEEP, one=1, terms=msgspec.json.encode(line).decode())
    books.seen.pop(_NAME, None)
