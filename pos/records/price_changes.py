"""Changes of many prices as they were noted: each is a chain of acts that bear its name."""

from collections.abc import Iterator, Sequence

import msgspec
from sqlalchemy import bindparam, func, literal_column, select

from pos.records.books import Books, OpenBooks, moment
from pos.records.product_changes import post_changes
from pos.records.products import change_prices, codes_of, product_of
from pos.records.tables import audit, product_changes, staff
from pos.shop.identity import ProductId
from pos.shop.market import read_money
from pos.shop.price_change import Noted, PastChange
from pos.shop.product import Change, Product
from pos.shop.repricing import NewPrice

MOST = 30
_IS_ONE = audit.c.act == literal_column("'prices_changed'")
_LIST = (
    select(
        audit.c.subject,
        func.min(audit.c.at).label("at"),
        func.coalesce(staff.c.name, audit.c.by).label("who"),
        func.sum(func.json_extract(audit.c.detail, "$.changed")).label("changed"),
        func.sum(func.json_extract(audit.c.detail, "$.passed")).label("passed"),
        func.min(audit.c.detail).label("detail"),
        func.min(audit.c.till).label("till"),
        func.min(audit.c.number).label("number"),
    )
    .select_from(audit.outerjoin(staff, staff.c.id == audit.c.by))
    .where(_IS_ONE)
    .group_by(audit.c.subject)
    .order_by(audit.c.subject.desc())
    .limit(MOST)
)
_ROWS = (
    select(product_changes.c.product, product_changes.c.before, product_changes.c.after)
    .select_from(
        audit.join(
            product_changes,
            (product_changes.c.till == audit.c.till) & (product_changes.c.entry == audit.c.number),
        )
    )
    .where(_IS_ONE, audit.c.subject == bindparam("change"))
    .order_by(audit.c.till, audit.c.number, product_changes.c.number)
)


def past_changes(books: Books) -> Iterator[PastChange]:
    """Give the changes of many prices, the newest first."""
    for row in books.each(_LIST):
        noted = msgspec.json.decode(row.detail, type=Noted)
        yield PastChange(
            row.subject, moment(row.at), row.who, row.changed, row.passed, noted,
            f"{row.till}-{row.number}",
        )  # fmt: skip


def changed_by(books: Books, change: str) -> dict[ProductId, Change]:
    """Give what a change has made of which product."""
    rows = books.each(_ROWS, change=change)
    return {ProductId(row.product): Change("price", row.before, row.after) for row in rows}


def taken_back(books: Books, change: str) -> Iterator[NewPrice]:
    """Give the prices that were before a change, of every product that has had no other price since."""
    for id_, was in changed_by(books, change).items():
        product = product_of(books, id_)
        if product.price.paper() == was.after:
            before = read_money(was.before)
            yield NewPrice(
                id_, product.name, product.price, before, product.cost, bool(product.tag.breaks)
            )


def keep_prices(books: OpenBooks, kept: Sequence[tuple[Product, Product]]) -> None:
    """Keep another price for each product, and post what it was and what it is."""
    change_prices(books, [(after, codes_of(books, after.id)) for _, after in kept])
    post_changes(
        books,
        [
            (after.id, Change("price", before.price.paper(), after.price.paper()))
            for before, after in kept
        ],
    )
