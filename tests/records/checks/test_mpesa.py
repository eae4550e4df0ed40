"""Whatever is done by hand to the books of M-Pesa, one check finds it."""

import pytest

from pos.records.checks import run_checks
from pos.records.checks.mpesa import MPESA_CHECKS
from tests.records.tampering import tampering
from tests.shops import KEYS, Shop

USED = "what money was used for is there: a payment of just that sale"
STATE = "no more of a payment is used than came, and as much as its state says"
MONEY = "every M-Pesa payment of a sale has its money, or says that it waits for it"
ONCE = "money that came has paid one sale at most"
TOLD = "all money that is known was told by somebody"
CLAIMED = "money that is used is claimed for just that"
ASKED = "a request that is paid has its money"
BACK = "no more goes back by M-Pesa than came"

TAMPERINGS = {
    "used less than it paid": (USED, "UPDATE money_uses SET amount_cents = 100"),
    "used for a payment of another sale": (
        USED,
        "UPDATE money_uses SET sale = (SELECT id FROM sales WHERE receipt = 1)",
    ),
    "used more than came": (STATE, "UPDATE money_uses SET amount_cents = 6600"),
    "used and free": (STATE, "UPDATE received SET state = 'unmatched'"),
    "a payment without its money": (MONEY, "DELETE FROM money_uses"),
    "one payment for two sales": (
        ONCE,
        """INSERT INTO money_uses SELECT till, entry, 9, received, what, 1, sale || 'x', NULL, '', at, by
           FROM money_uses""",
    ),
    "nobody told of it": (TOLD, "DELETE FROM sightings"),
    "used without a claim": (CLAIMED, "DELETE FROM claims"),
    "paid with no money": (
        ASKED,
        """INSERT INTO pushes SELECT 'p', sale, '600638', 6500, 'once', '10019', NULL, '', 'paid', NULL, '0', 'no', 0,
           0, by, NULL, NULL, NULL, NULL, 0, NULL, NULL FROM money_uses""",
    ),
    "more back than came": (
        BACK,
        """INSERT INTO refunds SELECT 'r', 'reversal', received, 'CODE', NULL, NULL, 6501, NULL, '', '', 'asked', NULL,
           NULL, '', '', 0, by, NULL, NULL FROM money_uses""",
    ),
}


@pytest.mark.parametrize("done", TAMPERINGS)
def test_a_tampering_is_found(done: str, phoned: Shop) -> None:
    says, statement = TAMPERINGS[done]
    with tampering(phoned.records.path) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute(statement)
    with phoned.records.reading() as books:
        found = {check.says for check, wrong in run_checks(books, keys=KEYS) if wrong}
    assert says in found


def test_no_check_is_without_its_tampering() -> None:
    assert {check.says for check in MPESA_CHECKS} == {says for says, _ in TAMPERINGS.values()}


def test_a_shop_that_was_paid_by_phone_is_right(phoned: Shop) -> None:
    assert phoned.faults() == []
