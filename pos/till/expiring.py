"""Expiring: which goods of a sale should be looked at, since something of them on the shelf has expired."""

from datetime import date
from zoneinfo import ZoneInfo

from pos.records.books import Books
from pos.records.house import rules_of
from pos.records.stock import held_in_batches
from pos.shop.batches import expired_since
from pos.shop.identity import ProductId
from pos.shop.sale import Sale


def expired_goods(books: Books, sale: Sale) -> tuple[tuple[ProductId, date], ...]:
    """Give the goods that are sold of which the batch to go first has expired, each with its last day."""
    batched = [
        line.item.product for line in sale.lines if line.item.has_batches and not line.comes_back
    ]
    if not batched:
        return ()
    today = books.now.astimezone(ZoneInfo(rules_of(books).market.zone)).date()
    held = held_in_batches(books, batched)
    days = ((product, expired_since(there, today)) for product, there in held.items())
    return tuple((product, day) for product, day in days if day is not None)
