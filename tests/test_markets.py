"""A shop in any market sells from scan to receipt, in its own money and its own words."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pos.shop.market import MARKETS, Market
from pos.shop.payment import Method, Tender
from pos.shop.words import Reason
from pos.till import paying, printing
from tests.builders import ksh, product
from tests.printer.papers import receipt_text
from tests.shops import RULES, Shop, new_shop, refused

MPESA = Tender(Method.MPESA, reference="UKL4R8T2XW")


@pytest.fixture(params=MARKETS)
def shop(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Shop]:
    market = MARKETS[request.param]
    number = market.tax_number.example
    rules = replace(RULES, market_code=market.code, tax_number=number, takes_mpesa_by_hand=True)
    shop = new_shop(tmp_path, rules=rules)
    shop.put_on_shelf(product("Sugar", id="sugar", code="7", price=ksh(6490)))
    shop.open_shift(ksh(50_000))
    yield shop
    shop.records.close()


@pytest.fixture
def market(request: pytest.FixtureRequest, shop: Shop) -> Market:
    return MARKETS[request.node.callspec.params["shop"]]


def test_a_sale_is_paid_in_the_markets_coins_and_printed_with_its_sign(
    shop: Shop, market: Market
) -> None:
    done = shop.sell("7", given=ksh(10_000))
    total = ksh(6490).to_nearest(market.smallest_coin)
    assert done.sold is not None
    assert (done.sold.payments[0].amount, done.change) == (total, ksh(10_000) - total)
    text = receipt_text(printing.read_receipt(shop.records, shop.cashier, sale=done.sold.id))
    assert f"TOTAL {market.sign} " in text
    assert f"{market.tax_number.name} {market.tax_number.example}" in text
    assert f"B {market.tax_rates[product().tax_class].words}" in text
    assert [other.sign for other in MARKETS.values() if other.sign in text] == [market.sign]
    assert shop.faults() == []


def test_a_refusal_speaks_of_the_markets_money(shop: Shop, market: Market) -> None:
    sale = shop.ring_up("7")
    with refused(Reason.STILL_DUE) as no:
        paying.finish_even(shop.records, shop.cashier, sale=sale)
    assert no.value.words(market.sign) == f"{market.sign} 6,490 is still due."


def test_a_phone_pays_within_the_markets_bounds(shop: Shop, market: Market) -> None:
    sale = shop.ring_up("1000*7")
    said = {"sale": sale, "payment": shop.payment()}
    with refused(Reason.MOBILE_TOO_MUCH) as no:
        paying.take(shop.records, shop.owner, tender=MPESA, **said)
    assert no.value.facts["most"] == market.mobile_money_most
    within = replace(MPESA, amount=market.mobile_money_most)
    assert paying.take(shop.records, shop.owner, tender=within, **said).sold is None
