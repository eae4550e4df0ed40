"""What was changed about products, field by field, as posted."""

from collections.abc import Sequence

from pos.records.books import OpenBooks
from pos.records.tables import product_changes
from pos.shop.identity import ProductId
from pos.shop.product import Change


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
