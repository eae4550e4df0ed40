"""Sales by the hundred thousand, written straight into the books: returns, discounts, deposits, ways to pay."""

import sqlite3
from contextlib import closing
from pathlib import Path

PRODUCTS = 40
_NUMBERS = "WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < :count)"
_PRODUCTS = """
WITH RECURSIVE n (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM n WHERE n < :products - 1)
INSERT INTO products SELECT 'many-' || n, 'Item ' || n, 'Item ' || n, 'M' || n, 'Shelf ' || (n % 7), 'piece',
    500 + n * 35, 300 + n * 20, substr('ABCDE', n % 5 + 1, 1), 0, 1, 0, n % 10 = 9, NULL
FROM n
"""
_LINES = f"""
CREATE TEMP TABLE line AS
{_NUMBERS}, k (k) AS (VALUES (1), (2), (3), (4), (5))
SELECT n.n AS n, k, (n.n * 7 + k) % :products AS p, CASE WHEN n.n % 50 = 0 THEN -1000 ELSE 1000 * (1 + (n.n + k) % 3) END AS quantity
FROM n JOIN k ON k <= 1 + n.n % 5
"""
_PRICED = """
CREATE TEMP TABLE priced AS
SELECT n, k, p, quantity, products.price_cents AS price, products.price_cents * quantity / 1000 AS gross,
    CASE WHEN n % 11 = 0 AND quantity > 0 THEN products.price_cents * quantity / 1000 * 5 / 100 ELSE 0 END AS own,
    CASE WHEN n % 13 = 0 AND quantity > 0 THEN 3 ELSE 0 END AS shared,
    CASE products.tax_class WHEN 'B' THEN 1600 WHEN 'E' THEN 800 ELSE 0 END AS rate, products.tax_class AS class,
    products.is_deposit AS deposit, products.cost_cents AS cost
FROM line JOIN products ON products.id = 'many-' || p
"""
_TAX = """
ALTER TABLE priced ADD COLUMN tax INTEGER
"""
_TAXED = """
UPDATE priced SET tax = (CASE WHEN gross < 0 THEN -1 ELSE 1 END)
    * ((2 * abs(gross - own - shared) * rate + 10000 + rate) / (2 * (10000 + rate)))
"""
_SALES = """
INSERT INTO sales SELECT printf('S%09d', n), :till, 'M', n, :shift, :start + n * :step, :by, :start + n * :step,
    (SELECT id FROM staff WHERE rowid = 1 + n % 4), NULL, '', NULL, SUM(gross), SUM(own + shared), SUM(gross - own - shared),
    SUM(tax), CASE WHEN n % 3 = 0 THEN 25 ELSE 0 END, 1, :entry + n
FROM priced GROUP BY n
"""
_SALE_LINES = """
INSERT INTO sale_lines SELECT printf('S%09d', n), k, 'many-' || p, 'Item ' || p, 'Item ' || p, 'M' || p, 'piece', class, rate,
    deposit, 0, quantity, price, 1000, gross + CASE WHEN n % 17 = 0 THEN 40 ELSE 0 END, gross, own, shared,
    gross - own - shared, tax, cost * 1000, '', NULL, NULL, NULL, :till, :entry + n
FROM priced
"""
_PAYMENTS = """
INSERT INTO payments SELECT printf('P%09d', n), printf('S%09d', n), :shift,
    CASE WHEN owing THEN 'account' WHEN n % 4 = 0 THEN 'mpesa' WHEN n % 4 = 1 THEN 'card' ELSE 'cash' END, 0, owing, paid,
    CASE WHEN n % 3 = 0 THEN 25 ELSE 0 END, CASE WHEN n % 4 > 1 AND paid > 0 AND NOT owing THEN paid ELSE 0 END, 0, 'R' || n,
    CASE WHEN owing THEN 'many-' || (n / 20 % :customers) END, NULL, '', :start + n * :step,
    (SELECT id FROM staff WHERE rowid = 1 + n % 4), :till, :entry + n
FROM (SELECT n, SUM(gross - own - shared) + CASE WHEN n % 3 = 0 THEN 25 ELSE 0 END AS paid,
             n % 20 = 7 AND :customers > 0 AS owing
      FROM priced GROUP BY n)
WHERE paid <> 0
"""
_PEOPLE = (
    f"{_NUMBERS} INSERT INTO people SELECT 'many-' || (n - 1), 'Customer ' || n, NULL, NULL FROM n"
)
_CUSTOMERS = f"{_NUMBERS} INSERT INTO customers SELECT 'many-' || (n - 1), 100000000, 1 FROM n"
_DEBTS = """
INSERT INTO debt_payments SELECT printf('D%09d', n), 'many-' || (n / 100 % :customers), :shift,
    CASE WHEN n % 200 THEN 'cash' ELSE 'mpesa' END, 0, 5050, 0, CASE WHEN n % 200 THEN 5050 ELSE 0 END, 0, 'D' || n,
    :start + n * :step, (SELECT id FROM staff WHERE rowid = 1 + n % 4), :till, :entry + n,
    '', n
FROM (SELECT DISTINCT n FROM priced WHERE n % 100 = 50)
"""
_MOVES = """
INSERT INTO stock_moves
SELECT :till, :entry + n, number, product, kind, quantity, SUM(quantity) OVER (PARTITION BY product ORDER BY n, number),
    'shelf', '', unit_cost, 'many', number, '', :start + n * :step, (SELECT id FROM staff WHERE rowid = 1 + n % 4)
FROM (SELECT n, k AS number, 'many-' || p AS product, CASE WHEN quantity < 0 THEN 'return' ELSE 'sale' END AS kind,
             -quantity AS quantity, cost * 1000 AS unit_cost FROM priced
      UNION ALL SELECT n, 10 + p, 'many-' || p, 'received', CASE WHEN p % 9 THEN 3000000 ELSE 3000 END,
             cost * 1000 + n % 7 * 333 FROM priced WHERE k = 1 AND n % 83 = 1
      UNION ALL SELECT n, 9, 'many-' || p, CASE WHEN n % 2 THEN 'damaged' ELSE 'count' END,
             CASE WHEN n % 3 THEN -1000 ELSE 500 END, cost * 1000 FROM priced WHERE k = 1 AND n % 97 = 2)
ORDER BY n, number
"""


_SELLING = (_PRODUCTS, _LINES, _PRICED, _TAX, _TAXED, _PAYMENTS, _SALES, _SALE_LINES)
_WITH_CUSTOMERS = (_DEBTS, _MOVES)


def add_many(
    path: Path,
    count: int,
    *,
    start: int,
    step: int,
    products: int = PRODUCTS,
    customers: int = 0,
) -> None:
    """Write so many sales, one every `step` milliseconds, into the shift that is open; nobody's audit holds them.

    With customers there is all that hangs on sales, too: accounts, what was brought for them, moves of stock.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        run = connection.execute
        run("PRAGMA synchronous = OFF")
        shift, till, by = run(
            "SELECT id, till, opened_by FROM shifts ORDER BY entry DESC"
        ).fetchone()
        (entry,) = run("SELECT MAX(number) FROM audit").fetchone()
        said = {
            "count": count, "products": products, "start": start, "step": step, "customers": customers,
            "shift": shift, "till": till, "by": by, "entry": entry,
        }  # fmt: skip
        run("BEGIN")
        for sql in (_PEOPLE, _CUSTOMERS) if customers else ():
            run(sql, {"count": customers})
        for sql in (*_SELLING, *(_WITH_CUSTOMERS if customers else ())):
            run(sql, {name: value for name, value in said.items() if f":{name}" in sql})
        run("COMMIT")
