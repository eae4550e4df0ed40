"""What is read of the stock for tables that leave the program, with the names people know things by."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from pos.records.suppliers import BROUGHT_BY, IS_SUPPLIER
from pos.records.tables import (
    deliveries,
    delivery_lines,
    people,
    products,
    staff,
    stock_costs,
    stock_counts,
    stock_levels,
    stock_moves,
    stock_take_closes,
    stock_takes,
)
from pos.records.typed_rows import UnitCost, typed
from pos.shop.money import Money
from pos.shop.quantity import Quantity


@dataclass(frozen=True, slots=True)
class StockRow:
    """What lies at one place of one batch."""

    code: str
    name: str
    unit: str
    place: str
    batch: str
    quantity: Quantity
    cost: UnitCost | None


@dataclass(frozen=True, slots=True)
class MoveRow:
    """A change of stock."""

    at: datetime
    code: str
    name: str
    kind: str
    quantity: Quantity
    left: Quantity
    place: str
    batch: str
    unit_cost: UnitCost | None
    by: str
    reason: str
    document: str
    line: int


@dataclass(frozen=True, slots=True)
class DeliveryRow:
    """A line of a delivery."""

    at: datetime
    supplier: str
    note_number: str
    line: int
    code: str
    name: str
    quantity: Quantity
    cost: Money
    place: str
    batch: str
    by: str


@dataclass(frozen=True, slots=True)
class CountRow:
    """What somebody found of one batch at one place, and what became of the count."""

    at: datetime
    take: str
    code: str
    name: str
    place: str
    batch: str
    counted: Quantity
    expected: Quantity
    by: str
    outcome: str | None


all_stock = typed(
    StockRow,
    select(
        products.c.code,
        products.c.name,
        products.c.unit,
        stock_levels.c.place,
        stock_levels.c.batch,
        stock_levels.c.quantity,
        stock_costs.c.cost,
    )
    .select_from(
        stock_levels.join(products, products.c.id == stock_levels.c.product).outerjoin(
            stock_costs, stock_costs.c.product == products.c.id
        )
    )
    .order_by(products.c.name, stock_levels.c.place, stock_levels.c.batch),
)
all_moves = typed(
    MoveRow,
    select(
        stock_moves.c.at,
        products.c.code,
        products.c.name,
        stock_moves.c.kind,
        stock_moves.c.quantity,
        stock_moves.c.level_after.label("left"),
        stock_moves.c.place,
        stock_moves.c.batch,
        stock_moves.c.unit_cost,
        func.coalesce(staff.c.name, stock_moves.c.by).label("by"),
        stock_moves.c.reason,
        stock_moves.c.document,
        stock_moves.c.line,
    )
    .select_from(
        stock_moves.join(products, products.c.id == stock_moves.c.product).outerjoin(
            staff, staff.c.id == stock_moves.c.by
        )
    )
    .order_by(stock_moves.c.till, stock_moves.c.entry, stock_moves.c.number),
)
all_delivery_lines = typed(
    DeliveryRow,
    select(
        deliveries.c.at,
        BROUGHT_BY.label("supplier"),
        deliveries.c.note_number,
        delivery_lines.c.number.label("line"),
        products.c.code,
        products.c.name,
        delivery_lines.c.quantity,
        delivery_lines.c.cost_cents,
        delivery_lines.c.place,
        delivery_lines.c.batch,
        staff.c.name.label("by"),
    )
    .select_from(
        delivery_lines.join(deliveries, deliveries.c.id == delivery_lines.c.delivery)
        .join(products, products.c.id == delivery_lines.c.product)
        .join(staff, staff.c.id == deliveries.c.by)
        .outerjoin(people, IS_SUPPLIER)
    )
    .order_by(deliveries.c.till, deliveries.c.entry, delivery_lines.c.number),
)
all_counts = typed(
    CountRow,
    select(
        stock_counts.c.at,
        stock_takes.c.name.label("take"),
        products.c.code,
        products.c.name,
        stock_counts.c.place,
        stock_counts.c.batch,
        stock_counts.c.counted,
        stock_counts.c.level_then.label("expected"),
        staff.c.name.label("by"),
        stock_take_closes.c.outcome,
    )
    .select_from(
        stock_counts.join(stock_takes, stock_takes.c.id == stock_counts.c.take)
        .join(products, products.c.id == stock_counts.c.product)
        .join(staff, staff.c.id == stock_counts.c.by)
        .outerjoin(stock_take_closes, stock_take_closes.c.take == stock_counts.c.take)
    )
    .order_by(stock_counts.c.till, stock_counts.c.entry, stock_counts.c.number),
)
