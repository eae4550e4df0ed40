"""The file is whole, and nobody has changed what its tables refuse."""

import pytest

from pos.records.checks import schema
from pos.records.checks.schema import file_differences, schema_differences
from tests.records.tampering import plain
from tests.shops import Shop

EVIL = "AFTER INSERT ON payments BEGIN DELETE FROM outbox; END"
WRITABLE = "PRAGMA writable_schema = ON"


def by_hand(shop: Shop, *statements: str) -> None:
    with plain(shop.records.path) as connection:
        for statement in (WRITABLE, "BEGIN", *statements, "COMMIT"):
            assert connection.execute(statement).rowcount, statement


def changed(name: str, old: str, new: str) -> str:
    return (
        f"UPDATE sqlite_master SET sql = replace(sql, '{old}', '{new}')"
        f" WHERE name = '{name}' AND instr(sql, '{old}')"
    )


def told(shop: Shop) -> list[str]:
    with shop.records.reading() as books:
        return list(schema_differences(books))


def test_a_shop_with_a_past_has_the_tables_that_this_program_makes(busy: Shop) -> None:
    schema._as_made.cache_clear()  # by whoever came first in this process
    assert told(busy) == []


@pytest.mark.parametrize(
    ("statement", "difference"),
    [
        ("DROP TRIGGER audit_never_changed", "trigger audit_never_changed is missing"),
        ("DROP INDEX payments_reference", "index payments_reference is missing"),
        ("DROP TABLE outbox", "index outbox_waiting is missing"),
        ("CREATE TABLE lost (found TEXT)", "table lost was added"),
        ("CREATE VIEW lost AS SELECT 1", "view lost was added"),
        ("CREATE INDEX lost ON sales (note)", "index lost was added"),
        (f"CREATE TRIGGER lost {EVIL}", "trigger lost was added"),
        (f"CREATE TRIGGER sqlitex {EVIL}", "trigger sqlitex was added"),
        (
            f"INSERT INTO sqlite_master VALUES ('trigger', 'sqlite_x', 'payments', 0, 'CREATE TRIGGER sqlite_x {EVIL}')",
            "trigger sqlite_x was added",
        ),
        (
            "DELETE FROM sqlite_master WHERE name = 'sales_never_deleted'",
            "trigger sales_never_deleted is missing",
        ),
        (
            changed("sales_never_deleted", "BEFORE DELETE", "BEFORE INSERT"),
            "trigger sales_never_deleted was changed",
        ),
        (changed("payments", "CHECK (change_cents >= 0)", ""), "table payments was changed"),
        (
            changed("debt_payments_reference", "UNIQUE INDEX", "INDEX"),
            "index debt_payments_reference was changed",
        ),
    ],
)
def test_what_is_missing_added_or_changed_is_named(
    statement: str, difference: str, busy: Shop
) -> None:
    by_hand(busy, statement)
    assert told(busy)[0] == difference


def test_a_table_that_is_made_anew_without_its_checks_is_told_with_all_it_has_lost(
    busy: Shop,
) -> None:
    by_hand(
        busy,
        "CREATE TABLE free AS SELECT * FROM cash_moves",
        "DROP TABLE cash_moves",
        "ALTER TABLE free RENAME TO cash_moves",
    )
    assert told(busy) == [
        "index cash_moves_shift is missing",
        "table cash_moves was changed",
        "trigger cash_moves_never_changed is missing",
        "trigger cash_moves_never_deleted is missing",
        "trigger cash_moves_never_replaced is missing",
        "trigger closed_shift_moves_no_cash is missing",
    ]


# The file itself


def faults(shop: Shop) -> list[str]:
    with shop.records.reading() as books:
        return list(file_differences(books))


def test_the_file_of_a_shop_with_a_past_is_whole(busy: Shop) -> None:
    assert faults(busy) == []


def test_every_row_that_names_something_not_there_is_told(busy: Shop) -> None:
    by_hand(
        busy,
        "UPDATE products SET deposit = 'crate' WHERE id = 'milk'",
        "DELETE FROM customers",
        "INSERT INTO barcodes VALUES ('1', 'ghost', 'ean13', 1000, NULL)",
    )
    assert sorted(faults(busy)) == [
        "a row of barcodes names a row of products that is not there",
        "row 1 of debt_payments names a row of customers that is not there",
        "row 1 of products names a row of products that is not there",
    ]


def test_an_index_that_does_not_show_every_row_is_found(busy: Shop) -> None:
    """Rows are written while the database does not know of the index that keeps codes apart."""
    name = "name = 'payments_reference'"
    with plain(busy.records.path) as connection:
        kept = connection.execute(f"SELECT * FROM sqlite_master WHERE {name}").fetchone()
    by_hand(busy, f"DELETE FROM sqlite_master WHERE {name}")
    by_hand(
        busy,
        "DROP TRIGGER payments_never_changed",
        "UPDATE payments SET reference = 'twice' WHERE method = 'airtel'",
    )
    with plain(busy.records.path) as connection:
        connection.execute(WRITABLE)
        connection.execute("INSERT INTO sqlite_master VALUES (?, ?, ?, ?, ?)", kept)
    assert faults(busy) == ["row 2 missing from index payments_reference"]
