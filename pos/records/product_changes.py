"""What was changed about products, field by field, as posted."""

from collections.abc import Sequence

from sqlalchemy import bindparam, select

from pos.records.books import Books, OpenBooks
from pos.records.tables import product_changes
from pos.shop.identity import ProductId
from pos.shop.product import Change

_OF = (
    select(product_changes)
    .where(product_changes.c.product == bindparam("product"))
    .order_by(product_changes.c.till, product_changes.c.entry, product_changes.c.number)
)


def changes_of(books: Books, product: ProductId) -> tuple[Change, ...]:
    """Give what was changed about a product, oldest first."""
    rows = books.rows(_OF, product=product)
    return tuple(Change(row.field, row.before, row.after) for row in rows)


def post_changes(books: OpenBooks, changes: Sequence[tuple[ProductId, Change]]) -> None:
    """Post what was changed."""
    books.post(
        product_changes,
        [
            {
                "number": number,
                "product": product,
                "field": change.field,
                "before": change.before,
                "after": change.after,
            }
            for number, (product, change) in enumerate(changes, start=1)
        ],
    )
