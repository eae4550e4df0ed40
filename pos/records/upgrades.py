"""From one version of the books to the next: plain numbered functions, all of them in one transaction."""

import sqlite3
from collections.abc import Callable, Iterator
from importlib.resources import files

from sqlalchemy import Connection

Upgrade = Callable[[Connection], None]


def statements(name: str) -> Iterator[str]:
    """Give the statements of a schema file one by one; a trigger with its body is one."""
    statement = ""
    for line in (
        files("pos.records").joinpath("schema", name).read_text("utf-8").splitlines(keepends=True)
    ):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def guard(connection: Connection, table: str, key: tuple[str, ...]) -> None:
    """Make the database refuse to update, delete or replace a table's rows."""
    same = " AND ".join(f"{column} = NEW.{column}" for column in key)
    for name, event in (
        ("changed", f"BEFORE UPDATE ON {table}"),
        ("deleted", f"BEFORE DELETE ON {table}"),
        (
            "replaced",
            f"BEFORE INSERT ON {table} WHEN EXISTS (SELECT 1 FROM {table} WHERE {same})",  # noqa: S608 - names are ours
        ),
    ):
        connection.exec_driver_sql(
            f"CREATE TRIGGER {table}_never_{name} {event} "
            f"BEGIN SELECT RAISE(ABORT, 'posted facts are never {name}'); END"
        )


GUARDED_1: dict[str, tuple[str, ...]] = {
    "shifts": ("id",),
    "cash_moves": ("till", "entry", "number"),
    "cash_counts": ("till", "entry", "number"),
    "shift_closes": ("shift",),
    "sales": ("id",),
    "sale_lines": ("sale", "number"),
    "payments": ("id",),
    "debt_payments": ("id",),
    "approvals": ("id",),
    "approval_uses": ("approval",),
    "stock_moves": ("till", "entry", "number"),
    "deliveries": ("id",),
    "delivery_lines": ("delivery", "number"),
    "stock_takes": ("id",),
    "stock_counts": ("till", "entry", "number"),
    "stock_take_closes": ("take",),
    "product_changes": ("till", "entry", "number"),
    "states": ("till", "entry", "kind", "subject"),
    "audit": ("till", "number"),
}
"""The tables of the first version whose rows nobody may change, with their keys; never added to."""


def to_version_1(connection: Connection) -> None:
    """Make the books of the first version."""
    for statement in statements("0001.sql"):
        connection.exec_driver_sql(statement)
    for table, key in GUARDED_1.items():
        guard(connection, table, key)


GUARDED_2: dict[str, tuple[str, ...]] = {
    "sightings": ("till", "entry", "number"),
    "money_uses": ("till", "entry", "number"),
}
"""The tables of the second version whose rows nobody may change, with their keys."""


def to_version_2(connection: Connection) -> None:
    """Add what M-Pesa at the till needs: requests, money that came, claims, letters, refunds."""
    for statement in statements("0002.sql"):
        connection.exec_driver_sql(statement)
    for table, key in GUARDED_2.items():
        guard(connection, table, key)


def to_version_3(connection: Connection) -> None:
    """Let more kinds of paper wait in the queue, for more printers than one."""
    for statement in statements("0003.sql"):
        connection.exec_driver_sql(statement)


GUARDED_4: dict[str, tuple[str, ...]] = {
    "shift_checks": ("till", "entry", "number"),
    "mpesa_signings": ("till", "entry", "number"),
    "line_answers": ("till", "entry", "number"),
    "stock_orders": ("id",),
    "stock_order_lines": ("ordered_in", "number"),
    "stock_order_ends": ("ordered_in",),
    "supplier_returns": ("id",),
    "supplier_return_lines": ("sent_back_in", "number"),
    "stock_recounts": ("till", "entry", "number"),
    "stock_undos": ("document",),
    "consents": ("till", "entry", "number"),
    "statements_kept": ("till", "entry", "number"),
    "acts_asked": ("id",),
    "spent_codes": ("till", "entry", "number"),
}
"""The tables of the fourth version whose rows nobody may change, with their keys."""


def to_version_4(connection: Connection) -> None:
    """Add what the office needs: what is looked up by time, and what its acts leave behind."""
    for statement in statements("0004.sql"):
        connection.exec_driver_sql(statement)
    for table, key in GUARDED_4.items():
        guard(connection, table, key)


UPGRADES: tuple[Upgrade, ...] = (to_version_1, to_version_2, to_version_3, to_version_4)
"""The function at place n makes version n + 1 of version n."""
