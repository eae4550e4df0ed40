"""The sale at hand is open and not parked; to be paid it needs goods, and a price for each of them."""

import pytest

from pos.shop.identity import SaleId
from pos.shop.payment import Method
from pos.shop.words import Reason
from pos.till import counter, parking, ringing
from tests.builders import ksh, payment, product
from tests.shops import Shop, refused


def test_a_sale_on_the_counter_shows_what_is_due(shop: Shop) -> None:
    sale = shop.ring_up("2*101")
    with shop.records.reading() as books:
        here = counter.on_counter(books, sale)
    assert (here.due, here.payments) == (ksh(130), ())
    part = payment(ksh(30), Method.CARD, reference="slip 7")
    assert here.paid_with(part).due == ksh(100)


def test_an_empty_sale_is_at_hand_but_not_payable_and_a_parked_one_neither(shop: Shop) -> None:
    empty, parked = shop.ring_up(), shop.ring_up("101")
    parking.park(shop.records, shop.cashier, sale=parked)
    with shop.records.reading() as books:
        assert counter.sale_at_hand(books, empty).lines == ()
        with refused(Reason.SALE_EMPTY):
            counter.payable_sale(books, empty)
        for look in (counter.sale_at_hand, counter.payable_sale):
            with refused(Reason.SALE_PARKED):
                look(books, parked)


def test_a_sale_with_an_open_item_is_payable_once_its_price_is_typed(shop: Shop) -> None:
    shop.put_on_shelf(product("Repair", id="repair", code="9", price=ksh(0)))
    sale = shop.ring_up("101", "9")
    with shop.records.reading() as books, refused(Reason.LINE_WITHOUT_PRICE) as no:
        counter.payable_sale(books, sale)
    assert no.value.facts == {"name": "Repair"}
    ringing.type_price(shop.records, shop.cashier, sale=sale, line=2, price=ksh(350))
    with shop.records.reading() as books:
        assert counter.payable_sale(books, sale).id == sale


@pytest.mark.parametrize("look", [counter.sale_at_hand, counter.payable_sale, counter.on_counter])
def test_a_sale_that_is_not_there_is_not_at_hand(shop: Shop, look: object) -> None:
    with shop.records.reading() as books, refused(Reason.SALE_GONE):
        look(books, SaleId("none"))  # type: ignore[operator]
