"""Keys are carried, never shown."""

import pytest

from pos.records.keys import FULL_COST, Keys

KEYS = Keys(b"pepper-secret", b"audit-secret")


@pytest.mark.parametrize("shown", [repr(KEYS), str(KEYS), f"{KEYS}", repr([KEYS])])
def test_keys_are_never_shown(shown: str) -> None:
    assert "secret" not in shown


def test_a_pin_costs_a_thief_its_full_price_unless_it_is_said_otherwise() -> None:
    assert KEYS.pin_cost == FULL_COST
    assert (FULL_COST.memory_kib, FULL_COST.rounds) == (64 * 1024, 3)
