"""What must be true as well when codes are typed early and customers take their money back."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing

from pos.till.arrivals import list_arrivals
from tests.simulated.judge import Judge, Seen, look
from tests.simulated.tills import SimulatedTill
from tests.simulated.unsteady import Unsteady

_TYPED = """
    SELECT reference AS code, payments.id FROM payments LEFT JOIN money_uses ON money_uses.payment = payments.id
    WHERE is_unique = 1 AND method = 'mpesa' AND payments.amount_cents > 0 AND money_uses.payment IS NULL
      AND NOT EXISTS (SELECT 1 FROM payments AS back WHERE back.takes_back = payments.id)
    UNION ALL
    SELECT reference, id FROM debt_payments WHERE is_unique = 1 AND method = 'mpesa'
      AND NOT EXISTS (SELECT 1 FROM money_uses WHERE document = debt_payments.id AND document <> '')
"""
_USED = """
    SELECT trans_id AS code FROM received JOIN money_uses ON money_uses.received = received.id
    WHERE trans_id IS NOT NULL AND what IN ('sale', 'credit', 'cash_back')
    GROUP BY trans_id HAVING SUM(money_uses.amount_cents) > 0
"""
_GONE = "SELECT trans_id FROM refunds WHERE state = 'done'"
_ALARMS = "SELECT subject || ' ' || detail AS words FROM alarms"


def codes(till: SimulatedTill, sql: str) -> list[str]:
    with closing(sqlite3.connect(till.shop.records.path)) as connection:
        return [row[0] for row in connection.execute(sql)]


class OddJudge(Judge):
    """Knows whom a manager has to be told of."""

    safaricom: Unsteady

    def _refund_faults(self, seen: Seen) -> list[str]:
        """An order that failed sent nothing back, whatever its customer, or an order that is forgotten, had sent."""
        others = self.safaricom.taken_back | self.safaricom.forgotten
        theirs = {row["id"] for row in seen.refunds if row["trans_id"] in others}
        wrong = super()._refund_faults(seen)
        return [
            fault
            for fault in wrong
            if not any(f"{each} is called failed" in fault for each in theirs)
        ]

    def at_the_end(self, tills: Iterable[SimulatedTill]) -> list[str]:
        every = tuple(tills)
        wrong = super().at_the_end(every)
        used = {till.number: set(codes(till, _USED)) for till in every}
        for till in every:
            words = codes(till, _ALARMS)
            wrong += [
                f"till {till.number}: {code} was typed, is used otherwise, and nobody is told"
                for code in codes(till, _TYPED)
                if any(code in each for each in used.values())
                and not any(code in each for each in words)
            ]
            wrong += [
                f"till {till.number}: {code} went back and is used, and nobody is told"
                for code in used[till.number] - set(codes(till, _GONE))
                if code in self.safaricom.taken_back
                and till.terms.has_letterbox
                and not any(code in each for each in words)
            ]
            wrong += _unseen(till)
        return wrong


def _unseen(till: SimulatedTill) -> list[str]:
    """What nobody has used and stands on no list."""
    shown = {each.money.id for each in list_arrivals(till.shop.records, till.shop.owner)}
    return [
        f"till {till.number}: {row['trans_id']} is {row['state']} and on no list"
        for row in look(till).received
        if row["state"] == "unmatched" and row["id"] not in shown
    ]
