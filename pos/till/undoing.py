"""Taking back what was done to the sale on the counter, and doing it again."""

from pos.records.books import OpenBooks
from pos.records.database import Records
from pos.records.products import codes_of, product_of
from pos.shop import undoing
from pos.shop.identity import ApprovalId, SaleId, StaffId
from pos.shop.sale import Sale
from pos.till.changing import change_sale
from pos.till.returning import still_returnable


def put_as_it_was(
    records: Records,
    by: StaffId,
    *,
    sale: SaleId,
    earlier: Sale,
    approval: ApprovalId | None = None,
) -> Sale:
    """Put the sale back as it was; what that gives or takes away has to be allowed like any other change."""
    with records.writing() as books:
        return change_sale(
            books,
            by,
            lambda kept: _put_back(books, kept, earlier),
            sale=sale,
            approval=approval,
        )


def _put_back(books: OpenBooks, kept: Sale, earlier: Sale) -> Sale:
    """Give the sale as it was, when all that comes back onto it is still to be had so."""
    then = undoing.as_it_was(kept, earlier)
    for line in undoing.lines_put_back(kept, then):
        if line.origin is not None:
            undoing.check_still_returnable(line, still_returnable(books, kept.id, line.origin.sale))
        else:
            product = product_of(books, line.item.product)
            undoing.check_still_sold(line, product, codes_of(books, product.id))
    return then
