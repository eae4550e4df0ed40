"""Deliveries that somebody is still taking in: kept after every line, so that a crash loses none."""

import msgspec
from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from pos.records.books import Books, OpenBooks
from pos.records.tables import delivery_drafts
from pos.shop.identity import DocumentId, StaffId
from pos.shop.receiving import Delivery

_NEW = insert(delivery_drafts)
_KEEP = _NEW.on_conflict_do_update(
    index_elements=["id"], set_={"at": _NEW.excluded.at, "body": _NEW.excluded.body}
)
_LAST = (
    select(delivery_drafts.c.body)
    .where(delivery_drafts.c.by == bindparam("by"))
    .order_by(delivery_drafts.c.at.desc(), delivery_drafts.c.id.desc())
    .limit(1)
)
_DROP = delete(delivery_drafts).where(delivery_drafts.c.id == bindparam("the_id"))


def last_draft(books: Books, by: StaffId) -> Delivery | None:
    """Give the delivery that this person was last taking in, or None."""
    row = books.first(_LAST, by=by)
    return msgspec.json.decode(row.body, type=Delivery) if row else None


def keep_draft(books: OpenBooks, delivery: Delivery, by: StaffId) -> None:
    """Keep a delivery as far as it has been taken in."""
    body = msgspec.json.encode(delivery).decode()
    books.write(_KEEP, id=delivery.id, at=books.at, by=by, body=body)


def drop_draft(books: OpenBooks, delivery: DocumentId) -> None:
    """Forget a delivery that was being taken in."""
    books.write(_DROP, the_id=delivery)
