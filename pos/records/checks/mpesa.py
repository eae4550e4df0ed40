"""Whether every shilling that came by M-Pesa is where the books say: on one sale, on a list, or gone back."""

from pos.records.checks.invariant import Check, none_of

MPESA_CHECKS: tuple[Check, ...] = (
    Check(
        "I3",
        "money that came has paid one sale at most",
        none_of(
            """
            SELECT received, COUNT(*) AS many FROM (
                SELECT received, sale FROM money_uses WHERE what = 'sale'
                GROUP BY received, sale HAVING SUM(amount_cents) > 0)
            GROUP BY received HAVING many > 1
            """,
            "payment {received} has paid {many} sales",
        ),
    ),
    Check(
        "I3",
        "no more of a payment is used than came, and as much as its state says",
        none_of(
            """
            SELECT received.id, state, received.amount_cents AS came, COALESCE(SUM(use.amount_cents), 0) AS used
            FROM received LEFT JOIN money_uses AS use ON use.received = received.id
            GROUP BY received.id
            HAVING used < 0 OR used > came OR (state = 'used' AND used = 0)
                OR (state IN ('unmatched', 'claiming', 'elsewhere', 'not_ours', 'same') AND used <> 0)
                OR (state IN ('refunding', 'refunded') AND used <> came)
            """,
            "payment {id} is {state}: {came} cents came, {used} are used",
        ),
    ),
    Check(
        "I3",
        "what money was used for is there: a payment of just that sale",
        none_of(
            """
            SELECT use.received, use.sale, use.amount_cents AS used, payments.amount_cents AS paid
            FROM money_uses AS use LEFT JOIN payments ON payments.id = use.payment
            WHERE use.what = 'sale' AND (
                payments.id IS NULL OR payments.method <> 'mpesa' OR payments.sale <> use.sale
                OR (use.amount_cents <> payments.amount_cents
                    AND NOT (payments.oddities LIKE '%provisional%' AND use.amount_cents < payments.amount_cents)
                    AND NOT (payments.oddities LIKE '%by_hand%' AND use.amount_cents < payments.amount_cents)))
            """,
            "payment {received} is used with {used} cents for sale {sale}, which has {paid}",
        ),
    ),
    Check(
        "I3",
        "every M-Pesa payment of a sale has its money, or says that it waits for it",
        none_of(
            """
            SELECT payments.id, payments.sale, payments.amount_cents FROM payments
            JOIN shop ON shop.till = payments.till
            LEFT JOIN money_uses ON money_uses.payment = payments.id
            WHERE payments.method = 'mpesa' AND payments.amount_cents > 0 AND money_uses.payment IS NULL
              AND payments.oddities NOT LIKE '%provisional%' AND payments.oddities NOT LIKE '%by_hand%'
            """,
            "payment {id} of sale {sale}: {amount_cents} cents of M-Pesa that nobody has seen",
        ),
    ),
    Check(
        "I3",
        "money that is used is claimed for just that",
        none_of(
            """
            SELECT received.trans_id, received.sale FROM received JOIN shop
            WHERE received.state = 'used' AND received.trans_id IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM claims WHERE claims.trans_id = received.trans_id)
            """,
            "payment {trans_id} is used for sale {sale} without a claim",
        ),
    ),
    Check(
        "I4",
        "all money that is known was told by somebody",
        none_of(
            """
            SELECT received.id FROM received
            LEFT JOIN sightings ON sightings.received = received.id WHERE sightings.received IS NULL
            """,
            "nobody has told of payment {id}",
        ),
    ),
    Check(
        "I3",
        "a request that is paid has its money",
        none_of(
            """
            SELECT pushes.id, pushes.sale FROM pushes
            LEFT JOIN received ON received.push = pushes.id
            WHERE pushes.state = 'paid' AND received.push IS NULL
            """,
            "request {id} of sale {sale} is paid with no money",
        ),
    ),
    Check(
        "I9",
        "no more goes back by M-Pesa than came",
        none_of(
            """
            SELECT received.id, received.amount_cents AS came, SUM(refunds.amount_cents) AS back
            FROM refunds JOIN received ON received.id = refunds.received
            WHERE refunds.state <> 'failed' GROUP BY received.id HAVING back > came
            """,
            "payment {id}: {came} cents came, {back} go back",
        ),
    ),
)
"""What M-Pesa adds to the invariants of the books."""
