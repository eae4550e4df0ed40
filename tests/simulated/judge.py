"""What must be true after every step of a day, and what must be when all faults have ended."""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, field

from pos.practice.world import How
from pos.records.checks import CHECKS
from pos.records.checks.chain import chain_differences
from tests.simulated.safaricom import Safaricom
from tests.simulated.tills import SimulatedTill

HELD = ("unmatched", "claiming", "used", "not_ours", "refunding", "refunded", "reversed")
"""Where money is at the till that has it: used, sent back, or on a list that asks for a person."""

_RECEIVED = """
    SELECT received.id, trans_id, push, received.amount_cents, state, is_verified, holder,
           COALESCE((SELECT SUM(amount_cents) FROM money_uses WHERE received = received.id), 0) AS used
    FROM received WHERE state <> 'same'
"""
_PAYING = """
    SELECT received, sale, SUM(amount_cents) AS cents FROM money_uses WHERE what = 'sale'
    GROUP BY received, sale HAVING cents <> 0
"""
_SETTLED = "SELECT sale, SUM(amount_cents - rounding_cents) AS cents FROM payments GROUP BY sale"
_SALES = "SELECT id, series, receipt AS number, total_cents FROM sales ORDER BY receipt"
_ALARMS = "SELECT kind, detail FROM alarms"
_CLAIMS = "SELECT trans_id, state FROM claims WHERE till = ?"
_PUSHES = "SELECT id, sale, once, state, checkout, unlocked_at FROM pushes"
_REFUNDS = "SELECT id, trans_id, out_at, state FROM refunds"
_PAPERS = "SELECT id, kind, document, state FROM print_queue WHERE kind = 'receipt'"
_ROWS = {
    "refunds": _REFUNDS,
    "papers": _PAPERS,
    "received": _RECEIVED,
    "paying": _PAYING,
    "settled": _SETTLED,
    "alarms": _ALARMS,
    "pushes": _PUSHES,
    "sales": _SALES,
}


@dataclass(frozen=True)
class Seen:
    """What the books of one till say."""

    received: list[sqlite3.Row]
    paying: list[sqlite3.Row]
    settled: dict[str, int]
    alarms: list[sqlite3.Row]
    pushes: list[sqlite3.Row]
    sales: list[sqlite3.Row]
    refunds: list[sqlite3.Row]
    papers: list[sqlite3.Row]
    claims: list[sqlite3.Row]


def look(till: SimulatedTill) -> Seen:
    """Read the file of a till from beside it, whether the till is on or not."""
    with closing(sqlite3.connect(till.shop.records.path)) as connection:
        return _seen(connection, till.number)


def _seen(connection: sqlite3.Connection, number: int) -> Seen:
    connection.row_factory = sqlite3.Row
    found = {name: connection.execute(rows).fetchall() for name, rows in _ROWS.items()}
    settled = {row["sale"]: row["cents"] for row in found["settled"]}
    return Seen(
        found["received"],
        found["paying"],
        settled,
        found["alarms"],
        found["pushes"],
        found["sales"],
        found["refunds"],
        found["papers"],
        connection.execute(_CLAIMS, (number,)).fetchall(),
    )


@dataclass
class Judge:
    """Remembers what was so, since what was finished stays finished."""

    safaricom: Safaricom
    seen: dict[int, Seen] = field(default_factory=dict)
    lines: dict[int, sqlite3.Connection] = field(default_factory=dict)
    printed: defaultdict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    finished: defaultdict[int, set[str]] = field(default_factory=lambda: defaultdict(set))

    def close(self) -> None:
        """Look no more."""
        for line in self.lines.values():
            line.close()

    def after_step(self, tills: Iterable[SimulatedTill]) -> list[str]:
        """Look at the tills that did something, and give what is wrong."""
        wrong = list(self.safaricom.wrong)
        for till in tills:
            if till.number not in self.lines:
                self.lines[till.number] = sqlite3.connect(till.shop.records.path)
            seen = self.seen[till.number] = _seen(self.lines[till.number], till.number)
            wrong += [f"till {till.number}: {fault}" for fault in self._faults(till.number, seen)]
        return wrong + self._used_twice(is_over=False)

    def _faults(self, number: int, seen: Seen) -> list[str]:
        now = {row["id"] for row in seen.sales}
        wrong = [f"finished sale {sale} has gone" for sale in self.finished[number] - now]
        self.finished[number] = now
        for series in {row["series"] for row in seen.sales}:
            receipts = [row["number"] for row in seen.sales if row["series"] == series]
            if receipts != list(range(1, len(receipts) + 1)):
                wrong.append(f"receipts of series {series!r} are numbered {receipts}")
        wrong += [
            f"sale {row['id']} of {row['total_cents']} is settled with {seen.settled.get(row['id'], 0)}"
            for row in seen.sales
            if seen.settled.get(row["id"], 0) != row["total_cents"]
        ]
        return (
            wrong
            + self._money_faults(seen)
            + self._refund_faults(seen)
            + self._paper_faults(number, seen)
        )

    def _refund_faults(self, seen: Seen) -> list[str]:
        """What went back is known to have gone, and what is called gone has."""
        wrong = []
        later = {row["trans_id"] for row in seen.refunds if row["state"] != "failed"}
        for row in seen.refunds:
            has_gone = (row["trans_id"] or row["id"]) in self.safaricom.gone
            if row["state"] == "done" and not has_gone:
                wrong.append(f"order {row['id']} is called done, and nothing went")
            is_failed = row["state"] == "failed" and row["trans_id"] not in later - {""}
            if is_failed and row["out_at"] is not None and has_gone:
                wrong.append(f"order {row['id']} is called failed, and the money went")
        return wrong

    def _paper_faults(self, number: int, seen: Seen) -> list[str]:
        """Each sale has its receipt in the queue once, and what was printed is not to be printed again."""
        receipts = Counter(row["document"] for row in seen.papers)
        wrong = [
            f"sale {row['id']} has {receipts[row['id']]} receipts"
            for row in seen.sales
            if receipts[row["id"]] != 1
        ]
        printed = {row["id"] for row in seen.papers if row["state"] == "printed"}
        wrong += [f"receipt {each} is printed again" for each in self.printed[number] - printed]
        self.printed[number] = printed
        return wrong

    def _money_faults(self, seen: Seen) -> list[str]:
        wrong = []
        checkouts = {row["id"]: row["checkout"] for row in seen.pushes}
        of_push = Counter(
            row["push"]
            for row in seen.received
            if row["push"]
            and row["is_verified"]
            and self._is_of(row["trans_id"], checkouts.get(row["push"]))
        )
        wrong += [
            f"request {push} brought {count} sums" for push, count in of_push.items() if count > 1
        ]
        for row in seen.received:
            if row["used"] > row["amount_cents"]:
                wrong.append(f"{row['trans_id']} is used beyond its amount")
            if row["used"] and not row["is_verified"]:
                wrong.append(f"{row['trans_id']} is used and only a forger has told of it")
            true = self.safaricom.payments.get(row["trans_id"] or "")
            if row["trans_id"] and (true is None or true.amount.cents != row["amount_cents"]):
                wrong.append(f"{row['trans_id']} of {row['amount_cents']} never moved")
        for row in seen.received:
            if row["trans_id"] is None and row["used"]:
                prompt = self.safaricom.prompts.get(checkouts.get(row["push"]) or "")
                if prompt is None or not prompt.receipt:
                    wrong.append(f"request {row['push']} is used as paid and was not")
        return wrong

    def _is_of(self, code: str | None, checkout: str | None) -> bool:
        """Whether money is a request's own: without a code, or really paid by it; not only taken for its own."""
        if code is None:
            return True
        payment = self.safaricom.payments.get(code)
        return payment is not None and payment.of == checkout

    def _uses(self) -> Mapping[str, set[tuple[int, str]]]:
        """Which sales each payment is used for, at whichever tills."""
        uses: defaultdict[str, set[tuple[int, str]]] = defaultdict(set)
        for number, seen in self.seen.items():
            codes = {row["id"]: row["trans_id"] for row in seen.received}
            checkouts = {row["id"]: row["checkout"] for row in seen.pushes}
            pushes = {row["id"]: row["push"] for row in seen.received}
            for row in seen.paying:
                prompt = self.safaricom.prompts.get(
                    checkouts.get(pushes.get(row["received"])) or ""
                )
                code = codes.get(row["received"]) or (prompt.receipt if prompt else "")
                uses[code or row["received"]].add((number, row["sale"]))
        return uses

    def _used_twice(self, *, is_over: bool) -> list[str]:
        """One payment pays one sale; where two tills took it, the loser has an alarm or has yet to hear."""
        wrong = []
        for code, sales in self._uses().items():
            tills = {number for number, _ in sales}
            if len(sales) > len(tills):
                wrong.append(f"{code} pays two sales of one till: {sorted(sales)}")
            elif len(sales) > 1 and not any(self._knows(number, code, is_over) for number in tills):
                wrong.append(f"{code} pays sales of two tills and nobody was told: {sorted(sales)}")
        return wrong

    def _knows(self, number: int, code: str, is_over: bool) -> bool:  # noqa: FBT001
        seen = self.seen[number]
        if any(row["kind"] == "claim_lost" and code in row["detail"] for row in seen.alarms):
            return True
        claims = [row["state"] for row in seen.claims if row["trans_id"] == code]
        return not is_over and ("waiting" in claims or not claims)

    def at_the_end(self, tills: Iterable[SimulatedTill]) -> list[str]:
        """Give what is not settled although all faults have ended."""
        wrong = self._used_twice(is_over=True)
        held = {
            row["trans_id"]
            for seen in self.seen.values()
            for row in seen.received
            if row["state"] in HELD and row["trans_id"]
        }
        wrong += [
            f"{code} of {payment.amount} is nowhere"
            for code, payment in self.safaricom.payments.items()
            if payment.how in {How.PUSH, How.OWN} and code not in held
        ]
        for till in tills:
            wrong += [f"till {till.number}: {fault}" for fault in self._unsettled(till)]
        return wrong

    def _unsettled(self, till: SimulatedTill) -> list[str]:
        return self.under_way(till) + _faults_of_books(till)

    def under_way(self, till: SimulatedTill) -> list[str]:
        """Give what has not come to its end at a till."""
        with closing(sqlite3.connect(till.shop.records.path)) as connection:
            letters = connection.execute(
                "SELECT kind, key FROM letters_out WHERE state = 'waiting'"
            ).fetchall()
            asking = connection.execute("SELECT id FROM pushes WHERE state = 'asking'").fetchall()
            claims = connection.execute("SELECT key FROM claims WHERE state = 'waiting'").fetchall()
            paper = connection.execute(
                "SELECT document FROM print_queue WHERE state = 'printing'"
            ).fetchall()
            orders = connection.execute("SELECT id FROM refunds WHERE state = 'asked'").fetchall()
            money = connection.execute(
                "SELECT trans_id FROM received WHERE state = 'claiming'"
            ).fetchall()
            known = connection.execute(
                "SELECT checkout, state FROM pushes WHERE checkout IS NOT NULL AND NOT EXISTS ("
                "SELECT 1 FROM alarms WHERE kind = 'code_differs' AND subject LIKE '% ' || pushes.id)"
            ).fetchall()
        wrong = [f"letter {kind} {key} was not sent" for kind, key in letters]
        wrong += [f"request {push} never went out" for (push,) in asking]
        wrong += [f"{document} is said to be printing" for (document,) in paper]
        wrong += [f"order {order} never went out" for (order,) in orders]
        wrong += [f"claim {key} has no answer" for (key,) in claims]
        wrong += [f"{code} is still being claimed" for (code,) in money]
        for checkout, state in known:
            prompt = self.safaricom.prompts.get(checkout)
            if prompt is not None and prompt.receipt and state != "paid":
                wrong.append(f"{checkout} was paid and is called {state}")
        return wrong


def _faults_of_books(till: SimulatedTill) -> list[str]:
    """What `pos check` finds wrong; the tables themselves are the same on every day."""
    with till.shop.records.reading() as books:
        checks = [check for check in CHECKS if check.sign not in {"file", "schema"}]
        found = [(check.sign, next(check.differences(books), None)) for check in checks]
        chain = next(chain_differences(books, keys=till.shop.records.keys), None)
    return [f"{sign}: {fault}" for sign, fault in [*found, ("I13", chain)] if fault]
