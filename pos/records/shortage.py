"""Of what there is too little for what is to leave the shop; asked only when the owner forbids that."""

from collections.abc import Iterable

from pos.records.authority import allow_with, missing_of
from pos.records.books import Books, OpenBooks
from pos.records.house import rules_of
from pos.records.open_sales import all_open
from pos.records.products import product_of
from pos.records.stock import level_of
from pos.shop.identity import ApprovalId, ProductId, SaleId, StaffId
from pos.shop.line import item_of
from pos.shop.product import Product
from pos.shop.quantity import NONE, Quantity
from pos.shop.sale import Sale, stock_taken
from pos.shop.shortage import LET_GO, Going, Shortage, going_in, going_more
from pos.shop.staff import Need
from pos.shop.stock import Move

Short = tuple[Shortage, ...]


def short_when_changed(books: Books, before: Sale, after: Sale) -> Short:
    """Give what a changed sale is short of; what other sales in progress hold is promised already."""
    if not rules_of(books).forbids_below_zero:
        return ()
    going = going_more(before, after)
    promised = _promised(books, before.id) if going else {}
    return _short(books, going, promised)


def short_when_finished(books: Books, sale: Sale) -> Short:
    """Give what a sale is short of that nobody has let go yet: the goods may have gone meanwhile."""
    if not rules_of(books).forbids_below_zero:
        return ()
    return _short(books, going_in(sale), {})


def short_when_taken(books: Books, product: Product, quantity: Quantity) -> Short:
    """Give what there is too little of to take so much from the stock without selling it."""
    if not rules_of(books).forbids_below_zero:
        return ()
    return _short(books, {item_of(product): quantity}, {})


def short_when_moved(books: Books, moves: Iterable[Move]) -> Short:
    """Give what moves take more of than there is; what only changes its place does not leave the shop."""
    if not rules_of(books).forbids_below_zero:
        return ()
    gone: dict[ProductId, Quantity] = {}
    for move in moves:
        gone[move.product] = gone.get(move.product, NONE) - move.quantity
    products = [product_of(books, product) for product in gone if gone[product] > NONE]
    return _short(books, {item_of(product): gone[product.id] for product in products}, {})


def allow_short(
    books: OpenBooks,
    by: StaffId,
    needs: tuple[Need, ...],
    *,
    short: Short,
    subject: str,
    approval: ApprovalId | None = None,
) -> tuple[Need, ...]:
    """Give all that an act needs when it is allowed, goods that there are not among it; or refuse."""
    if short:
        needs = (*needs, LET_GO)
    missing = missing_of(books, by, needs)
    if LET_GO in missing and approval is None:
        raise short[0].refusal(missing, subject)
    allow_with(books, by, needs, subject=subject, approval=approval)
    return needs


def _short(books: Books, going: Going, promised: dict[ProductId, Quantity]) -> Short:
    there = {
        item: level_of(books, item.product) - promised.get(item.product, NONE) for item in going
    }
    return tuple(Shortage(item, left) for item, left in there.items() if left < going[item])


def _promised(books: Books, but: SaleId) -> dict[ProductId, Quantity]:
    promised: dict[ProductId, Quantity] = {}
    for sale in all_open(books):
        for product, quantity in stock_taken(sale).items() if sale.id != but else ():
            promised[product] = promised.get(product, NONE) + max(NONE, quantity)
    return promised
