"""A sale that is put aside waits as long as it must, and one that is given up leaves its trace."""

from collections.abc import Callable

import pytest

from pos.shop.audit import Act
from pos.shop.payment import Method, Tender
from pos.shop.words import Reason
from pos.till import parking, paying, ringing, shifts
from tests.builders import ksh
from tests.shops import Shop, refused


def test_a_parked_sale_is_taken_up_as_it_was_left(shop: Shop) -> None:
    sale = shop.ring_up("101", "3*101")
    parked = parking.park(shop.records, shop.cashier, sale=sale, name="Fetches money")
    resumed = parking.resume(shop.records, shop.supervisor, sale=sale)
    assert parked.parked_as == "Fetches money"
    assert (resumed.lines, resumed.parked_as) == (parked.lines, None)


def test_nothing_is_added_to_a_parked_sale(shop: Shop) -> None:
    sale = shop.ring_up("101")
    parking.park(shop.records, shop.cashier, sale=sale)
    with refused(Reason.SALE_PARKED):
        ringing.scan(shop.records, shop.cashier, sale=sale, typed="101")


@pytest.mark.parametrize(
    ("name", "customer", "parked_as"),
    [
        (" Red  shirt ", "Wanjiru", "Red shirt"),
        ("", "Wanjiru", "Wanjiru"),
        ("", "", "12:00"),
    ],
)
def test_a_sale_is_parked_by_name_by_customer_or_by_the_hour_in_nairobi(
    shop: Shop, name: str, customer: str, parked_as: str
) -> None:
    sale = shop.ring_up("101")
    ringing.name_customer(shop.records, shop.cashier, sale=sale, name=customer)
    parked = parking.park(shop.records, shop.cashier, sale=sale, name=name)
    assert (parked.parked_as, parked.note) == (parked_as, "")


def test_a_sale_is_parked_once_and_taken_up_once(shop: Shop) -> None:
    sale = shop.ring_up("101")
    with refused(Reason.SALE_NOT_PARKED):
        parking.resume(shop.records, shop.cashier, sale=sale)
    parking.park(shop.records, shop.cashier, sale=sale)
    with refused(Reason.SALE_PARKED):
        parking.park(shop.records, shop.cashier, sale=sale)


def test_an_empty_sale_is_not_parked(shop: Shop) -> None:
    with refused(Reason.SALE_EMPTY):
        parking.park(shop.records, shop.cashier, sale=shop.ring_up())


def test_open_sales_are_listed_oldest_first_parked_ones_too(shop: Shop) -> None:
    sales = []
    for _ in range(3):
        sales.append(shop.ring_up("101"))
        shop.clock.pass_time(minutes=5)
    parking.park(shop.records, shop.cashier, sale=sales[1])
    listed = parking.list_open(shop.records, shop.cashier)
    assert [sale.id for sale in listed] == sales
    assert [sale.parked_as for sale in listed] == [None, "12:15", None]


def test_a_parked_sale_outlives_the_shift_and_the_program_and_stands_on_the_z(shop: Shop) -> None:
    sale = shop.ring_up("2*101")
    parking.park(shop.records, shop.cashier, sale=sale, name="Fetches money")
    shifts.count_drawer(shop.records, shop.cashier, counted={ksh(1000): 5})
    report = shifts.close_shift(shop.records, shop.cashier)
    shop.reopen()
    shop.open_shift()
    parking.resume(shop.records, shop.cashier, sale=sale)
    sold = paying.take_cash(
        shop.records, shop.cashier, sale=sale, payment=shop.payment(), given=ksh(130)
    ).sold
    assert report.totals.open_sales == (sale,)
    assert sold is not None
    assert sold.shift != report.shift.id


def test_a_cancelled_sale_stays_in_the_audit_with_all_that_was_on_it(shop: Shop) -> None:
    sale = shop.ring_up("2*101")
    parking.cancel(shop.records, shop.cashier, sale=sale)
    (entry,) = shop.audited(Act.SALE_CANCELLED)
    assert (entry["who"], entry["subject"], entry["total"]) == (shop.cashier, sale, 13_000)
    assert entry["lines"] == [["101", 2000, 13_000]]
    assert entry["shift"] is not None
    assert shop.left() == 0


def test_a_cancelled_sale_is_gone(shop: Shop) -> None:
    sale = shop.ring_up("101")
    parking.cancel(shop.records, shop.cashier, sale=sale)
    assert parking.list_open(shop.records, shop.cashier) == ()
    for act in (parking.cancel, parking.park, parking.resume):
        with refused(Reason.SALE_GONE):
            act(shop.records, shop.cashier, sale=sale)


def test_an_empty_sale_is_cancelled_without_an_entry(shop: Shop) -> None:
    parking.cancel(shop.records, shop.cashier, sale=shop.ring_up())
    assert shop.audited(Act.SALE_CANCELLED) == []


def test_a_parked_sale_may_be_cancelled_between_shifts(shop: Shop) -> None:
    sale = shop.ring_up("101")
    parking.park(shop.records, shop.cashier, sale=sale)
    shifts.count_drawer(shop.records, shop.cashier, counted={ksh(1000): 5})
    shifts.close_shift(shop.records, shop.cashier)
    parking.cancel(shop.records, shop.cashier, sale=sale)
    assert shop.audited(Act.SALE_CANCELLED)[0]["shift"] is None


def test_a_sale_that_holds_money_is_not_cancelled(shop: Shop) -> None:
    sale, card = shop.ring_up("2*101"), shop.payment()
    paying.take(
        shop.records,
        shop.cashier,
        sale=sale,
        payment=card,
        tender=Tender(Method.CARD, ksh(100), "slip 7"),
    )
    with refused(Reason.SALE_HAS_PAYMENTS):
        parking.cancel(shop.records, shop.owner, sale=sale)
    paying.take_back_payment(shop.records, shop.owner, sale=sale, payment=shop.payment(), of=card)
    parking.cancel(shop.records, shop.owner, sale=sale)
    assert parking.list_open(shop.records, shop.cashier) == ()


@pytest.mark.parametrize("act", [parking.park, parking.resume, parking.cancel])
def test_a_finished_sale_is_neither_parked_nor_cancelled(
    shop: Shop, act: Callable[..., object]
) -> None:
    sold = shop.sell("101").sold
    assert sold is not None
    with refused(Reason.SALE_GONE):
        act(shop.records, shop.owner, sale=sold.id)
