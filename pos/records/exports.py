"""What is read for tables that leave the program: rows with the names people know things by."""

from sqlalchemy import func, select

from pos.records.tables import (
    audit,
    payments,
    people,
    products,
    sale_lines,
    sales,
    shift_closes,
    shifts,
    staff,
    stock_costs,
    stock_levels,
    stock_moves,
)

SALES = (
    select(
        sales.c.till,
        sales.c.series,
        sales.c.receipt,
        sales.c.finished_at,
        staff.c.name.label("served_by"),
        people.c.name.label("customer"),
        sales.c.gross_cents,
        sales.c.discount_cents,
        sales.c.total_cents,
        sales.c.tax_cents,
        sales.c.rounding_cents,
        sales.c.note,
    )
    .select_from(
        sales.join(staff, staff.c.id == sales.c.served_by).outerjoin(
            people, people.c.id == sales.c.person
        )
    )
    .order_by(sales.c.till, sales.c.entry)
)
LINES = (
    select(
        sales.c.till,
        sales.c.series,
        sales.c.receipt,
        sales.c.finished_at,
        sale_lines.c.number,
        sale_lines.c.code,
        sale_lines.c.name,
        sale_lines.c.unit,
        sale_lines.c.quantity,
        sale_lines.c.gross_cents,
        (sale_lines.c.own_discount_cents + sale_lines.c.shared_discount_cents).label(
            "discount_cents"
        ),
        sale_lines.c.net_cents,
        sale_lines.c.tax_class,
        sale_lines.c.tax_cents,
        sale_lines.c.unit_cost,
        sale_lines.c.note,
    )
    .select_from(sale_lines.join(sales, sales.c.id == sale_lines.c.sale))
    .order_by(sales.c.till, sales.c.entry, sale_lines.c.number)
)
PAYMENTS = (
    select(
        payments.c.till,
        sales.c.series,
        sales.c.receipt,
        payments.c.at,
        payments.c.method,
        payments.c.amount_cents,
        payments.c.rounding_cents,
        payments.c.given_cents,
        payments.c.change_cents,
        payments.c.reference,
        payments.c.oddities,
        staff.c.name.label("taken_by"),
    )
    .select_from(
        payments.join(staff, staff.c.id == payments.c.by).outerjoin(
            sales, sales.c.id == payments.c.sale
        )
    )
    .order_by(payments.c.till, payments.c.entry)
)
STOCK = (
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
    .order_by(products.c.name, stock_levels.c.place, stock_levels.c.batch)
)
MOVES = (
    select(
        stock_moves.c.at,
        products.c.code,
        products.c.name,
        stock_moves.c.kind,
        stock_moves.c.quantity,
        stock_moves.c.level_after,
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
    .order_by(stock_moves.c.till, stock_moves.c.entry, stock_moves.c.number)
)
SHIFTS = (
    select(
        shifts.c.till,
        shift_closes.c.number,
        shifts.c.opened_at,
        shift_closes.c.at.label("closed_at"),
        staff.c.name.label("closed_by"),
        shifts.c.float_cents,
        shift_closes.c.expected_cents,
        shift_closes.c.counted_cents,
        shift_closes.c.over_cents,
        shift_closes.c.reason,
    )
    .select_from(
        shift_closes.join(shifts, shifts.c.id == shift_closes.c.shift).join(
            staff, staff.c.id == shift_closes.c.by
        )
    )
    .order_by(shifts.c.till, shift_closes.c.number)
)
AUDIT = (
    select(
        audit.c.till,
        audit.c.number,
        audit.c.at,
        func.coalesce(staff.c.name, audit.c.by).label("by"),
        audit.c.act,
        audit.c.subject,
        audit.c.detail,
        audit.c.hash,
    )
    .select_from(audit.outerjoin(staff, staff.c.id == audit.c.by))
    .order_by(audit.c.till, audit.c.number)
)
