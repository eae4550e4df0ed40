"""A claim stands until it is lost or released."""

from dataclasses import replace

import pytest

from pos.shop.claim import Claim, ClaimState
from pos.shop.identity import SaleId

CLAIM = Claim("UKL4R8T2XW", 2, 1, SaleId("s"), "{}")


@pytest.mark.parametrize("state", ClaimState)
def test_a_claim_stands_until_it_is_lost_or_released(state: ClaimState) -> None:
    claim = replace(CLAIM, state=state)
    assert claim.stands is (state is not ClaimState.LOST)
    assert not replace(claim, is_released=True).stands
    assert claim.key == "UKL4R8T2XW.2"
