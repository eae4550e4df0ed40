"""Whatever is done to the books by hand, one check finds it and says where."""

from contextlib import closing
from dataclasses import dataclass

import pytest

from pos.records.checks import CHECKS, run_checks
from pos.records.checks.mpesa import MPESA_CHECKS
from pos.records.database import fold_log, open_records
from pos.records.tables import POSTED
from pos.shop.faults import Fault
from tests.records.forging import forge_chain
from tests.records.tampering import plain, tampering
from tests.shops import KEYS, Shop, troubled

NO_CHECKS_OF_VALUES = "PRAGMA ignore_check_constraints = ON"
PAID = "every finished sale is paid exactly, and its lines add up to it"
SOLD = "in every shift, what was sold is what was paid for it"
SHELVED = "stock levels are the sum of their moves"
COSTS = "average costs follow from the moves"
OUTSIDE = "only an open shift moves cash"
NO_MORE_BACK = "no more came back than was sold, in goods and in money"
STATES = "products, people and choices are what the last act that changed them made of them"
OPEN = "sales in progress are as the till kept them"
CHAIN = "the audit chain holds, and every posted fact is sealed in it (I10)"

FIRST_SHIFT = "SELECT id FROM shifts WHERE entry = 9"
RECEIPT = "SELECT id FROM sales WHERE receipt = {}"


@dataclass(frozen=True)
class Tampering:
    """What is done, which check finds it, and what that says of the place that a query gives."""

    says: str
    found: str
    statements: tuple[str, ...]
    place: str = "SELECT ''"
    also: frozenset[str] = frozenset()
    is_forged: bool = True
    """Whether the chain is made anew around it, as only our own bug or the shop's keys could."""


TAMPERINGS = (
    Tampering(
        "the file itself is whole",
        "a row of cash_moves names a row of staff that is not there",
        ("UPDATE cash_moves SET by = 'nobody' WHERE kind = 'cash_in'",),
    ),
    Tampering(
        "the file itself is whole",
        "row 1 of deliveries names a row of staff that is not there",
        ("UPDATE deliveries SET by = 'nobody'",),
    ),
    Tampering(
        "the file itself is whole",
        "CHECK constraint failed in deliveries",
        (NO_CHECKS_OF_VALUES, "UPDATE deliveries SET total_cents = -1"),
    ),
    Tampering(
        "tables and triggers are as this program made them",
        "index sales_shift is missing",
        ("DROP INDEX sales_shift",),
    ),
    Tampering(
        SOLD,
        "shift {}: sold 56000 cents, paid 55900",
        ("UPDATE payments SET amount_cents = amount_cents - 100 WHERE method = 'airtel'",),
        FIRST_SHIFT,
        also=frozenset({PAID}),
    ),
    Tampering(
        PAID,
        "sale {}: total 9000, paid 8900, lines 9000, tax 1241 against 1241",
        (
            "UPDATE payments SET amount_cents = amount_cents - 100 WHERE method = 'airtel'",
            "UPDATE payments SET amount_cents = amount_cents + 100 WHERE method = 'account'",
        ),
        RECEIPT.format(2),
    ),
    Tampering(
        PAID,
        "sale {}: total 9000, paid 9000, lines 9000, tax 1240 against 1241",
        ("UPDATE sales SET tax_cents = 1240 WHERE receipt = 2",),
        RECEIPT.format(2),
    ),
    Tampering(
        PAID,
        "sale {}: total 26500, paid 26500, lines 26600, tax 3656 against 3656",
        (
            "UPDATE sale_lines SET gross_cents = 7100, net_cents = 7100 WHERE entry = 11 AND number = 2",
        ),
        RECEIPT.format(1),
    ),
    Tampering(
        PAID,
        "sale {}: total 13000, paid 13000, lines 13000, tax 1793 against 1793",
        ("UPDATE sales SET rounding_cents = 5 WHERE receipt = 4",),
        RECEIPT.format(4),
    ),
    Tampering(
        "nothing is both finished and still open",
        "sale {} is finished and still open",
        (
            """INSERT INTO open_sales SELECT id, till, opened_at, finished_at, NULL, NULL, '{}', NULL
                FROM sales WHERE receipt = 7""",
        ),
        RECEIPT.format(7),
        also=frozenset({OPEN}),
    ),
    Tampering(
        "money for a sale that is not finished lies on an open one",
        "sale {} has 10000 cents, and is neither finished nor open",
        ("DELETE FROM open_sales",),
        "SELECT sale FROM payments WHERE method = 'card'",
    ),
    Tampering(
        "a mobile-money code has paid once",
        "code AM778122 has paid 2 times",
        (
            "UPDATE debt_payments SET method = 'airtel', reference = 'AM778122', is_unique = 1",
            "UPDATE shift_closes SET expected_cents = expected_cents - 10000, over_cents = over_cents + 10000",
        ),
    ),
    Tampering(
        "receipt numbers have no gap and no double",
        "till 2 series “”: 7 receipts numbered 1 to 9",
        ("UPDATE sales SET receipt = 9 WHERE receipt = 7",),
    ),
    Tampering(
        "receipt numbers have no gap and no double",
        "till 2 series “”: 7 receipts numbered 2 to 8",
        ("UPDATE sales SET receipt = 8 WHERE receipt = 1",),
    ),
    Tampering(
        "Z numbers have no gap and no double",
        "till 2: 1 Z reports numbered 2 to 2",
        ("UPDATE shift_closes SET number = 2",),
    ),
    Tampering(
        "numbers of what was paid for accounts have no gap and no double",
        "till 2 series “”: 1 slips of accounts numbered 2 to 2",
        ("UPDATE debt_payments SET number = 2",),
    ),
    Tampering(
        SHELVED,
        "milk in the shelf: the level says 1, the moves 17000",
        ("UPDATE stock_levels SET quantity = 1 WHERE product = 'milk'",),
    ),
    Tampering(
        COSTS,
        "bread: the average cost is not the 6000000 that its moves give",
        ("UPDATE stock_costs SET cost = 5900000 WHERE product = 'bread'",),
    ),
    Tampering(
        "every line of a sale moved its stock",
        "line 1 of sale {}: sold 1000 of milk, moved 0",
        ("UPDATE stock_moves SET document = 'elsewhere' WHERE entry = 31",),
        RECEIPT.format(6),
    ),
    Tampering(
        "a drawer is its float, plus what went in, minus what went out",
        "Z 1 of till 2: expected 532000 cents, its facts say 533000",
        (
            "UPDATE shift_closes SET expected_cents = expected_cents - 1000, over_cents = over_cents + 1000",
        ),
    ),
    Tampering(
        OUTSIDE,
        "entry 30 of till 2 is outside its shift {}",
        ("UPDATE cash_moves SET entry = 30 WHERE kind = 'cash_in'",),
        FIRST_SHIFT,
    ),
    Tampering(
        OUTSIDE,
        "entry 8 of till 2 is outside its shift {}",
        ("UPDATE cash_moves SET entry = 8 WHERE kind = 'cash_in'",),
        FIRST_SHIFT,
    ),
    Tampering(
        NO_MORE_BACK,
        "line 1 of sale {}: sold 2000 for 13000, back 3000 for 6500",
        (
            "UPDATE sale_lines SET quantity = -3000 WHERE origin_line = 1",
            "UPDATE stock_moves SET quantity = 3000 WHERE kind = 'return'",
            "UPDATE stock_moves SET level_after = level_after + 2000 WHERE product = 'milk' AND entry >= 18",
            "UPDATE stock_levels SET quantity = quantity + 2000 WHERE product = 'milk'",
        ),
        RECEIPT.format(4),
    ),
    Tampering(
        NO_MORE_BACK,
        "line 1 of sale {}: sold 2000 for 13000, back 1000 for 13100",
        (
            "UPDATE sale_lines SET gross_cents = -13100, net_cents = -13100 WHERE origin_line = 1",
            "UPDATE sales SET gross_cents = -13100, total_cents = -13100 WHERE receipt = 5",
            "UPDATE payments SET amount_cents = -13100 WHERE amount_cents < 0",
            "UPDATE shift_closes SET expected_cents = expected_cents - 6600, over_cents = over_cents + 6600",
        ),
        RECEIPT.format(4),
    ),
    Tampering(
        NO_MORE_BACK,
        "line 1 of sale {}: sold 1000 for 9000, back 1000 for 6500",
        (
            """UPDATE sale_lines SET origin_sale = (SELECT id FROM sales WHERE receipt = 2)
                WHERE origin_line = 1""",
        ),
        RECEIPT.format(2),
    ),
    Tampering(
        "an approval was used by whom it was given to",
        "approval {} was used by somebody else",
        ("UPDATE audit SET by = (SELECT id FROM staff WHERE role = 'owner') WHERE number = 22",),
        "SELECT approval FROM approval_uses",
    ),
    Tampering(
        "whoever acted was known, and nobody acts for a shop in which somebody works",
        "entry 30 of till 2 was done by first-start, who does not work here",
        ("UPDATE audit SET by = 'first-start' WHERE number = 30",),
    ),
    Tampering(
        "whoever acted was known, and nobody acts for a shop in which somebody works",
        "entry 30 of till 2 was done by somebody, who does not work here",
        ("UPDATE audit SET by = 'somebody' WHERE number = 30",),
    ),
    Tampering(
        "a shop in which somebody works has keys",
        "{} works here, but the shop's keys were taken out of its books",
        (
            "UPDATE shop SET sealed_keys = NULL",
            "UPDATE audit SET seal = NULL WHERE seal IS NOT NULL",
        ),
        "SELECT name FROM staff ORDER BY name LIMIT 1",
        also=frozenset({CHAIN, STATES}),
    ),
    Tampering(
        CHAIN,
        "entry 3 of till 2 was changed",
        ("UPDATE audit SET act = 'somebody' WHERE number = 3",),
        is_forged=False,
    ),
    Tampering(
        CHAIN,
        "the facts of entry 20 of till 2 (cash_moved) were changed",
        ("UPDATE cash_moves SET reason = 'Torn notes' WHERE kind = 'no_sale'",),
        is_forged=False,
    ),
    Tampering(
        STATES,
        "product bread is not as entry 30 left it",
        ("UPDATE products SET price_cents = 100 WHERE id = 'bread'",),
    ),
    Tampering(
        STATES,
        "product milk is not as entry 6 left it",
        ("UPDATE barcodes SET price_cents = 1",),
    ),
    Tampering(
        STATES,
        "product gift was put there by no act",
        (
            "INSERT INTO products SELECT 'gift', name, short_name, 'gift', category, unit, 1, 0, tax_class, 0, 1, 0, 0, NULL FROM products WHERE id = 'milk'",
        ),
    ),
    Tampering(
        STATES,
        "staff {} is not as entry 5 left it",
        ("UPDATE staff SET role = 'owner' WHERE name = 'Grace'",),
        "SELECT id FROM staff WHERE name = 'Grace'",
    ),
    Tampering(
        STATES,
        "staff {} is not as entry 2 left it",
        (
            "UPDATE staff SET pin = (SELECT pin FROM staff WHERE name = 'Grace') WHERE role = 'owner'",
        ),
        "SELECT id FROM staff WHERE role = 'owner'",
    ),
    Tampering(
        STATES,
        "customer {} is not as entry 13 left it",
        ("UPDATE customers SET limit_cents = 100000000",),
        "SELECT id FROM customers",
    ),
    Tampering(
        STATES,
        "customer {} is not as entry 13 left it",
        ("UPDATE people SET name = 'Barasa' WHERE id IN (SELECT id FROM customers)",),
        "SELECT id FROM customers",
    ),
    Tampering(
        STATES,
        "shop shop is not as entry 40 left it",
        (
            "UPDATE shop SET rules = json_set(rules, '$.mpesa_by_hand', json('true'), '$.name', 'X')",
        ),
    ),
    Tampering(
        STATES,
        "staff gone was taken away by no act",
        (
            """INSERT INTO states SELECT till, entry, kind, 'gone', version, digest FROM states
                WHERE kind = 'staff' AND entry = 5""",
        ),
    ),
    Tampering(
        OPEN,
        "sale {} was changed by something that is no act",
        ("UPDATE open_sales SET body = replace(body, '7000', '100')",),
        "SELECT id FROM open_sales",
    ),
    Tampering(
        OPEN,
        "sale {} cannot be read",
        ("UPDATE open_sales SET body = '{}'",),
        "SELECT id FROM open_sales",
    ),
    Tampering(
        OPEN,
        "sale {} is another one inside",
        ("UPDATE open_sales SET pay_number = '20022'",),
        "SELECT id FROM open_sales",
    ),
)


def differences(shop: Shop) -> dict[str, str]:
    """What every check that finds something says first."""
    with shop.records.reading() as books:
        return {check.says: found for check, found in run_checks(books, keys=KEYS) if found}


def test_a_shop_with_a_past_is_right(busy: Shop) -> None:
    assert differences(busy) == {}


@pytest.mark.parametrize("table", POSTED, ids=lambda table: table.name)
def test_the_past_that_is_tampered_with_has_some_of_every_fact(table: object, phoned: Shop) -> None:
    with plain(phoned.records.path) as connection:
        assert connection.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0]


def test_a_chain_that_is_made_anew_around_the_same_facts_is_the_same(busy: Shop) -> None:
    with tampering(busy.records.path) as connection:
        before = connection.execute("SELECT * FROM audit").fetchall()
        forge_chain(connection)
        assert connection.execute("SELECT * FROM audit").fetchall() == before


@pytest.mark.parametrize("done", TAMPERINGS, ids=lambda done: f"{done.says}: {done.found}")
def test_a_tampering_is_found_by_its_check_alone_and_located(done: Tampering, busy: Shop) -> None:
    with tampering(busy.records.path) as connection:
        for statement in done.statements:
            assert connection.execute(statement).rowcount, statement
        place = connection.execute(done.place).fetchone()
        if done.is_forged:
            forge_chain(connection)
    found = differences(busy)
    assert found.pop(done.says) == done.found.format(*place)
    assert found.keys() == done.also


def test_no_check_is_without_its_tampering(busy: Shop) -> None:
    with busy.records.reading() as books:
        says = [check.says for check, _ in run_checks(books, keys=KEYS)]
    by_phone = {check.says for check in MPESA_CHECKS}  # tests/records/checks/test_mpesa.py
    assert set(says) - by_phone == {done.says for done in TAMPERINGS}
    assert len(says) == len(set(says))


def test_checks_are_told_one_by_one_and_the_chain_is_the_last(busy: Shop) -> None:
    told: list[tuple[str, int, int]] = []
    with busy.records.reading() as books:
        checks = run_checks(books, keys=KEYS, progress=lambda *step: told.append(step))
        signs = []
        for check, _ in checks:
            assert ("Checking", len(signs), len(CHECKS) + 1) in told[-2:]
            signs.append(check.sign)
    assert (signs[-1], told[-1]) == ("I13", ("Following the audit chain", 0, 40))


def test_the_anchor_is_looked_for_in_the_chain(busy: Shop) -> None:
    with busy.records.reading() as books:
        found = {check.sign: found for check, found in run_checks(books, keys=KEYS, anchor="no")}
    assert found["I13"] == (
        "the printed head is not in the chain: its end was cut off or it was made anew"
    )


# What this program never writes


@pytest.mark.parametrize(
    ("by_hand", "says", "why"),
    [
        ("UPDATE stock_moves SET quantity = 9223372036854775807", SHELVED, "integer overflow"),
        ("UPDATE payments SET amount_cents = 9223372036854775807", SOLD, "integer overflow"),
        ("UPDATE stock_moves SET kind = 'gone'", COSTS, "'gone' is not a valid MoveKind"),
        (
            "UPDATE audit SET detail = CAST(x'ff' AS TEXT) WHERE number = 3",
            CHAIN,
            "Could not decode to UTF-8 column 'detail' with text '\N{REPLACEMENT CHARACTER}'",
        ),
    ],
)
def test_what_cannot_be_worked_out_is_a_difference_too(
    by_hand: str, says: str, why: str, busy: Shop
) -> None:
    with tampering(busy.records.path) as connection:
        connection.execute(NO_CHECKS_OF_VALUES)
        connection.execute(by_hand)
    assert differences(busy)[says] == f"it cannot be worked out: {why}"


def test_words_where_a_number_belongs_are_a_difference_too(busy: Shop) -> None:
    """Somebody makes the database forget its types, writes, and lets it remember them."""
    strict = "UPDATE sqlite_master SET sql = replace(sql, '{}', '{}') WHERE name = 'stock_moves'"
    path = busy.records.path
    for statements in (
        (strict.format(") STRICT, ", ") "),),
        ("UPDATE stock_moves SET quantity = 'much' WHERE entry = 31",),
        (strict.format(") WITHOUT", ") STRICT, WITHOUT"),),
    ):
        with tampering(path) as connection:
            connection.execute("PRAGMA writable_schema = ON")
            for statement in statements:
                assert connection.execute(statement).rowcount
    found = differences(busy)
    assert found["the file itself is whole"] == "non-INTEGER value in stock_moves.quantity"
    assert found[COSTS].startswith("it cannot be worked out: ")
    assert found[CHAIN] == "the facts of entry 31 of till 2 (sale_finished) were changed"


def test_a_damaged_file_is_trouble_with_the_file_and_not_with_the_books(busy: Shop) -> None:
    path = busy.records.path
    busy.records.close()
    fold_log(path)
    with plain(path) as connection:
        page = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'sale_lines'")
        place = (page.fetchone()[0] - 1) * 4096
    content = bytearray(path.read_bytes())
    content[place : place + 4096] = b"\xff" * 4096
    path.write_bytes(content)
    with (
        closing(open_records(path, busy.clock.world(), keys=KEYS)) as records,
        troubled(Fault.DAMAGED),
        records.reading() as books,
    ):
        checks = run_checks(books, keys=KEYS)
        assert next(checks)[1] is not None
        list(checks)
