"""Every market has its mobile money, or one sentence that says what is not there."""

import pytest

from pos.mpesa.connection import new_session
from pos.mpesa.daraja import Daraja
from pos.mpesa.provider import PROVIDERS, provider_of
from pos.shop.market import KENYA, MARKETS, TANZANIA, UGANDA, Market
from pos.shop.refusal import Refusal
from pos.shop.words import Reason
from tests.mpesa.counter import Clock, account


def test_every_market_has_a_row() -> None:
    assert PROVIDERS.keys() == MARKETS.keys()


def test_kenya_speaks_daraja() -> None:
    with new_session() as session:
        assert isinstance(provider_of(KENYA)(account(), session, Clock().turns()), Daraja)


@pytest.mark.parametrize(
    ("market", "reason"),
    [(TANZANIA, Reason.MPESA_NOT_IN_TANZANIA), (UGANDA, Reason.MPESA_NOT_IN_UGANDA)],
)
def test_the_others_say_in_words_what_is_not_there(market: Market, reason: Reason) -> None:
    with pytest.raises(Refusal) as no:
        provider_of(market)
    assert no.value.reason is reason
    assert market.name in str(no.value)
