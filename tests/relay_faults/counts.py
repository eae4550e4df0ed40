"""How much of everything: what fits into make test, and what one round of a soak does."""

import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Counts:
    """How often the letterbox is hit."""

    kills: int = 20
    payments: int = 300
    generated: int = 1_000
    claim_keys: int = 2_000
    events: int = 500
    cuts: int = 50
    restarts: int = 3
    silences: int = 2
    histories: int = 100
    machine_seconds: int = 300
    slow_seconds: int = 10


IN_TESTS = Counts()
"""The kills are for each of the two databases."""
IN_A_ROUND = Counts(
    kills=100, payments=5_000, generated=20_000, claim_keys=20_000, events=5_000, cuts=200,
    restarts=10, silences=10, histories=2_000, machine_seconds=3_600, slow_seconds=60,
)  # fmt: skip
COUNTS = IN_A_ROUND if os.environ.get("HYPOTHESIS_PROFILE") == "soak" else IN_TESTS
TOWARDS = {
    "kill -9 of a letterbox": 5_000,
    "payments in a storm": 100_000,
    "malformed requests": 1_000_000,
    "keys claimed": 500_000,
    "letters waited for": 200_000,
    "restarts of PostgreSQL": 200,
    "databases that fall silent, are locked or held up": 500,
    "histories of letters": 20_000,
    "slow clients": 600,
}
"""How far a long soak should come with each job of jobs.py; slow clients are counted in seconds."""
