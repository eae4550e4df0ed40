"""The country of the shop decides whose mobile money it speaks: Kenya has Daraja, the others have none yet."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import requests

from pos.mpesa.account import Account
from pos.mpesa.daraja import Daraja
from pos.mpesa.turns import Turns
from pos.shop.market import KENYA, TANZANIA, UGANDA, Market
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

Provider = Callable[[Account, requests.Session, Turns], Daraja]

PROVIDERS: Mapping[str, Provider | Reason] = MappingProxyType(
    {
        KENYA.code: Daraja,
        TANZANIA.code: Reason.MPESA_NOT_IN_TANZANIA,
        UGANDA.code: Reason.MPESA_NOT_IN_UGANDA,
    }
)
"""Who moves mobile money in each market, or the sentence that says why nobody does."""


def provider_of(market: Market) -> Provider:
    """Give what speaks to the market's mobile money, or refuse with what is not there yet."""
    provider = PROVIDERS[market.code]
    if isinstance(provider, Reason):
        raise Refusal(provider)
    return provider
