"""Whether the books are right: every invariant worked out anew from what was posted.

Each check gives its differences as sentences; none means that it holds.
"""

import sqlite3
from collections.abc import Iterator

from pos.records.books import Books
from pos.records.checks.chain import chain_differences
from pos.records.checks.invariant import Check, none_of
from pos.records.checks.mpesa import MPESA_CHECKS
from pos.records.checks.open_sales import open_sale_differences
from pos.records.checks.schema import file_differences, schema_differences
from pos.records.checks.states import state_differences
from pos.records.checks.stock import cost_differences, level_differences, line_differences
from pos.records.faults import fault_of
from pos.records.keys import Keys
from pos.shop.progress import Progress, no_progress

CHECKS: tuple[Check, ...] = (
    Check("file", "the file itself is whole", file_differences),
    Check("schema", "tables and triggers are as this program made them", schema_differences),
    Check(
        "I1",
        "in every shift, what was sold is what was paid for it",
        none_of(
            """
            SELECT sales.shift, SUM(total_cents) AS sold, COALESCE(SUM(settled), 0) AS paid
            FROM sales LEFT JOIN (SELECT sale, SUM(amount_cents - rounding_cents) AS settled
                                  FROM payments GROUP BY sale) AS paid ON paid.sale = sales.id
            GROUP BY sales.shift HAVING sold <> paid
            """,
            "shift {shift}: sold {sold} cents, paid {paid}",
        ),
    ),
    Check(
        "I2",
        "every finished sale is paid exactly, and its lines add up to it",
        none_of(
            """
            SELECT id, total_cents, rounding_cents, paid, rounded, lines, gross, tax, tax_cents
            FROM sales
            LEFT JOIN (SELECT sale, SUM(amount_cents - rounding_cents) AS paid,
                              SUM(rounding_cents) AS rounded FROM payments GROUP BY sale) AS paid
                   ON paid.sale = sales.id
            LEFT JOIN (SELECT sale, SUM(net_cents) AS lines, SUM(gross_cents) AS gross,
                              SUM(tax_cents) AS tax FROM sale_lines GROUP BY sale) AS line
                   ON line.sale = sales.id
            WHERE COALESCE(paid, 0) <> total_cents OR COALESCE(rounded, 0) <> rounding_cents
               OR COALESCE(lines, 0) <> total_cents OR COALESCE(gross, 0) <> gross_cents
               OR COALESCE(tax, 0) <> tax_cents
            """,
            "sale {id}: total {total_cents}, paid {paid}, lines {lines}, tax {tax_cents} against {tax}",
        ),
    ),
    Check(
        "I2",
        "nothing is both finished and still open",
        none_of(
            "SELECT open_sales.id FROM open_sales JOIN sales ON sales.id = open_sales.id",
            "sale {id} is finished and still open",
        ),
    ),
    Check(
        "I2",
        "money for a sale that is not finished lies on an open one",
        none_of(
            """
            SELECT payments.sale, SUM(amount_cents - payments.rounding_cents) AS paid
            FROM payments JOIN shop ON shop.till = payments.till
            LEFT JOIN sales ON sales.id = payments.sale
            LEFT JOIN open_sales ON open_sales.id = payments.sale
            WHERE sales.id IS NULL AND open_sales.id IS NULL
            GROUP BY payments.sale HAVING paid <> 0
            """,
            "sale {sale} has {paid} cents, and is neither finished nor open",
        ),
    ),
    Check(
        "I3",
        "a mobile-money code has paid once",
        none_of(
            """
            SELECT reference, COUNT(*) AS times FROM (
                SELECT reference FROM payments AS paid WHERE is_unique = 1 AND amount_cents > 0
                   AND NOT (method = 'mpesa' AND EXISTS (
                       SELECT 1 FROM payments AS back WHERE back.takes_back = paid.id AND back.method = 'mpesa'))
                UNION ALL SELECT reference FROM debt_payments WHERE is_unique = 1)
            GROUP BY reference HAVING times > 1
            """,
            "code {reference} has paid {times} times",
        ),
    ),
    Check(
        "I6",
        "receipt numbers have no gap and no double",
        none_of(
            """
            SELECT till, series, MIN(receipt) AS first, MAX(receipt) AS last, COUNT(*) AS many
            FROM sales GROUP BY till, series HAVING first <> 1 OR last <> many
            """,
            "till {till} series “{series}”: {many} receipts numbered {first} to {last}",
        ),
    ),
    Check(
        "I6",
        "numbers of what was paid for accounts have no gap and no double",
        none_of(
            """
            SELECT till, series, MIN(number) AS first, MAX(number) AS last, COUNT(*) AS many
            FROM debt_payments WHERE number IS NOT NULL
            GROUP BY till, series HAVING first <> 1 OR last <> many
            """,
            "till {till} series “{series}”: {many} slips of accounts numbered {first} to {last}",
        ),
    ),
    Check(
        "I6",
        "Z numbers have no gap and no double",
        none_of(
            """
            SELECT till, MIN(number) AS first, MAX(number) AS last, COUNT(*) AS many
            FROM shift_closes GROUP BY till HAVING first <> 1 OR last <> many
            """,
            "till {till}: {many} Z reports numbered {first} to {last}",
        ),
    ),
    Check("I7", "stock levels are the sum of their moves", level_differences),
    Check("I7", "average costs follow from the moves", cost_differences),
    Check("I7", "every line of a sale moved its stock", line_differences),
    Check(
        "I8",
        "a drawer is its float, plus what went in, minus what went out",
        none_of(
            """
            SELECT shift_closes.till, shift_closes.number, expected_cents, float_cents + cash AS found
            FROM shift_closes JOIN shifts ON shifts.id = shift_closes.shift
            JOIN (SELECT id,
                (SELECT COALESCE(SUM(amount_cents), 0) FROM payments
                 WHERE shift = shifts.id AND method = 'cash')
              + (SELECT COALESCE(SUM(amount_cents), 0) FROM debt_payments
                 WHERE shift = shifts.id AND method = 'cash')
              + (SELECT COALESCE(SUM(CASE kind WHEN 'cash_out' THEN -amount_cents ELSE amount_cents END), 0)
                 FROM cash_moves WHERE shift = shifts.id) AS cash FROM shifts) AS moved
              ON moved.id = shifts.id
            WHERE expected_cents <> float_cents + cash
            """,
            "Z {number} of till {till}: expected {expected_cents} cents, its facts say {found}",
        ),
    ),
    Check(
        "I8",
        "only an open shift moves cash",
        none_of(
            """
            SELECT fact.shift, fact.till, fact.entry FROM (
                SELECT shift, till, entry FROM payments UNION ALL SELECT shift, till, entry FROM sales
                UNION ALL SELECT shift, till, entry FROM debt_payments
                UNION ALL SELECT shift, till, entry FROM cash_moves) AS fact
            JOIN shifts ON shifts.id = fact.shift
            LEFT JOIN shift_closes ON shift_closes.shift = fact.shift
            WHERE fact.till <> shifts.till OR fact.entry < shifts.entry
               OR fact.entry > shift_closes.entry
            """,
            "entry {entry} of till {till} is outside its shift {shift}",
        ),
    ),
    Check(
        "I9",
        "no more came back than was sold, in goods and in money",
        none_of(
            """
            SELECT sold.sale, sold.number, sold.quantity, -SUM(back.quantity) AS back,
                   sold.net_cents, -SUM(back.net_cents) AS refunded
            FROM sale_lines AS back JOIN sale_lines AS sold
              ON sold.sale = back.origin_sale AND sold.number = back.origin_line
            GROUP BY sold.sale, sold.number
            HAVING back > sold.quantity OR refunded > sold.net_cents
                OR SUM(back.product <> sold.product) > 0
            """,
            "line {number} of sale {sale}: sold {quantity} for {net_cents}, back {back} for {refunded}",
        ),
    ),
    Check(
        "states",
        "products, people and choices are what the last act that changed them made of them",
        state_differences,
    ),
    Check("open", "sales in progress are as the till kept them", open_sale_differences),
    Check(
        "who",
        "whoever acted was known, and nobody acts for a shop in which somebody works",
        none_of(
            """
            SELECT audit.till, audit.number, audit.by FROM audit
            LEFT JOIN staff ON staff.id = audit.by
            LEFT JOIN (SELECT till, MIN(number) AS number FROM audit WHERE act = 'staff_changed'
                       GROUP BY till) AS first ON first.till = audit.till
            WHERE staff.id IS NULL AND act <> 'pin_wrong'
              AND NOT (audit.by = 'itself'
                       AND act IN ('money_heard', 'checking_heard', 'money_settled', 'claim_lost',
                                   'refund_ended', 'backed_up'))
              AND (audit.by <> 'first-start' OR audit.number > first.number)
            """,
            "entry {number} of till {till} was done by {by}, who does not work here",
        ),
    ),
    Check(
        "who",
        "a shop in which somebody works has keys",
        none_of(
            """
            SELECT name FROM staff
            WHERE (SELECT sealed_keys FROM shop) IS NULL
               OR NOT EXISTS (SELECT 1 FROM audit WHERE seal IS NOT NULL)
            ORDER BY name LIMIT 1
            """,
            "{name} works here, but the shop's keys were taken out of its books",
        ),
    ),
    Check(
        "I12",
        "an approval was used by whom it was given to",
        none_of(
            """
            SELECT approvals.id FROM approval_uses JOIN approvals ON approvals.id = approval_uses.approval
            JOIN audit ON audit.till = approval_uses.till AND audit.number = approval_uses.entry
            WHERE audit.by <> approvals.requester
            """,
            "approval {id} was used by somebody else",
        ),
    ),
    *MPESA_CHECKS,
)
"""Every invariant of one till's books; that all tills agree (I14) shows only beside the others' books."""


def run_checks(
    books: Books, *, keys: Keys | None, anchor: str = "", progress: Progress = no_progress
) -> Iterator[tuple[Check, str | None]]:
    """Give every check with its first difference, or None when it holds; the longest one comes last."""
    chain = Check(
        "I13",
        "the audit chain holds, and every posted fact is sealed in it (I10)",
        lambda kept: chain_differences(kept, keys=keys, anchor=anchor, progress=progress),
    )
    for place, check in enumerate((*CHECKS, chain)):
        progress("Checking", place, len(CHECKS) + 1)
        yield check, _first_difference(check, books)


def _first_difference(check: Check, books: Books) -> str | None:
    """Give it, or None; books that hold what this program never writes differ too, however it shows."""
    try:
        return next(check.differences(books), None)
    except sqlite3.Error as error:
        if fault_of(error) is not None:
            raise
        return f"it cannot be worked out: {error}"
    except (TypeError, ValueError) as error:
        return f"it cannot be worked out: {error}"
