"""A finished sale in brief, for lists and letters: by which means it was paid, and how many lines it has."""

from sqlalchemy import func, select

from pos.records.tables import payments, sale_lines, sales
from pos.shop.payment import Method

METHODS_OF_SALE = (
    select(func.group_concat(payments.c.method.distinct()))
    .where(payments.c.sale == sales.c.id)
    .scalar_subquery()
)
LINES_OF_SALE = (
    select(func.count())
    .select_from(sale_lines)
    .where(sale_lines.c.sale == sales.c.id)
    .scalar_subquery()
)


def methods_named(names: str | None) -> tuple[Method, ...]:
    """Give the means that a list of their names tells of, in the order of the screen."""
    named = set((names or "").split(","))
    return tuple(method for method in Method if method.value in named)
