"""Expiring: which goods of a sale should be looked at, since something of them on the shelf has expired."""

from dataclasses import replace
from datetime import date

from pos.records.books import Books
from pos.records.house import rules_of, today_of
from pos.records.payments import payments_of
from pos.records.stock import held_in_batches
from pos.shop.batches import expired_since
from pos.shop.days import show_day
from pos.shop.identity import ProductId
from pos.shop.line import Item
from pos.shop.refusal import Refusal
from pos.shop.sale import Sale
from pos.shop.shortage import going_more
from pos.shop.words import Reason


def refuse_expired(books: Books, sale: Sale, was: Sale | None = None) -> None:
    """Refuse goods that have expired where the owner has chosen so; only those of which more is sold than before."""
    going = going_more(was or replace(sale, lines=()), sale)
    wanted = {item.product: item.name for item in going if item.has_batches}
    if not wanted or not rules_of(books).forbids_expired:
        return
    for product, day in expired_goods(books, sale):
        if product in wanted:
            raise Refusal(Reason.EXPIRED_NOT_SOLD, name=wanted[product], day=show_day(day))


def refuse_unpaid_expired(books: Books, sale: Sale) -> None:
    """Refuse likewise to take money for a sale; once some has come, what has expired is no reason any more."""
    has_batches = any(line.item.has_batches for line in sale.lines)
    if has_batches and not payments_of(books, sale.id):
        refuse_expired(books, sale)


def last_day_over(books: Books, item: Item) -> date | None:
    """Give the last day of what would be sold of it first, when that day is over; None when nothing has expired."""
    if not item.has_batches:
        return None
    held = held_in_batches(books, [item.product])
    return expired_since(held.get(item.product, ()), today_of(books))


def expired_goods(books: Books, sale: Sale) -> tuple[tuple[ProductId, date], ...]:
    """Give the goods that are sold of which the batch to go first has expired, each with its last day."""
    batched = [
        line.item.product for line in sale.lines if line.item.has_batches and not line.comes_back
    ]
    if not batched:
        return ()
    today, held = today_of(books), held_in_batches(books, batched)
    days = ((product, expired_since(there, today)) for product, there in held.items())
    return tuple((product, day) for product, day in days if day is not None)
