"""The list to order, and the list to count: goods of which there is too little."""

from collections.abc import Iterator
from pathlib import Path

from pos.office.export_tables import Table
from pos.office.exporting import export_rows
from pos.records.authority import allow
from pos.records.books import Books
from pos.records.database import Records
from pos.records.ordering import ALL, goods_to_order, product_to_order
from pos.shop.identity import ProductId, StaffId
from pos.shop.ordering import Supply, ToOrder
from pos.shop.progress import Progress, no_progress
from pos.shop.staff import Permission

ORDERS = "orders"
MOST = 100
"""Of the goods that are shown at once; what is exported has all of them."""
HEADINGS = (
    *("supplier", "code", "product", "category", "unit", "there", "minimum", "goes in a day"),
    *("days left", "pack", "ordered", "order", "average cost", "cost", "first"),
)


def list_to_order(records: Records, by: StaffId) -> tuple[ToOrder, ...]:
    """Give goods below zero or down to their minimum: how fast they go, in what packs and from whom they come.

    The most pressing first; who takes deliveries may see them.
    """
    with records.reading() as books:
        allow(books, by, Permission.RECEIVE_STOCK)
        return goods_to_order(books, most=MOST)


def read_to_order(records: Records, by: StaffId, *, product: ProductId) -> ToOrder:
    """Give the same of any product, whether it runs low or not."""
    with records.reading() as books:
        allow(books, by, Permission.RECEIVE_STOCK)
        return product_to_order(books, product)


def export_order(
    records: Records, by: StaffId, *, supply: Supply, path: Path, progress: Progress = no_progress
) -> int:
    """Write what is to be ordered into a new file, supplier by supplier; give how many goods that is."""

    def values(books: Books) -> Iterator[tuple[object, ...]]:
        goods = goods_to_order(books, most=ALL)
        for each in sorted(goods, key=lambda each: (each.supplier, each.low.product.name)):
            yield _row(each, supply)

    table = Table(HEADINGS, values)
    return export_rows(records, by, what=ORDERS, table=table, path=path, progress=progress)


def _row(each: ToOrder, supply: Supply) -> tuple[object, ...]:
    product, stock, order = each.low.product, each.low.stock, each.suggested(supply)
    return (
        *(each.supplier, product.code, product.name, product.category, product.unit.value),
        *(
            stock.level,
            product.minimum,
            each.pace.a_day,
            each.days_left,
            each.pack,
            each.ordered,
            order,
        ),
        *(stock.unit_cost, stock.unit_cost.part(order.thousandths, 1000)),
        "count it" if each.low.is_to_count else "",
    )
