"""Every document of the books has its sheet, in the columns of the printer it is for."""

from dataclasses import replace

import pytest

from pos.desks.sheets import sheet_of
from pos.office.account_papers import ask_statement
from pos.printer.plain import text_of
from pos.printer.profile import EIGHTY, FIFTY_EIGHT, Profile
from pos.shop.counter_slip import ShopCounter
from pos.shop.print_job import JobKind, JobState
from pos.till import draining, parking, printing, shifts
from pos.till.draining import Order
from tests.builders import ksh
from tests.office.owing import owing
from tests.shops import Shop
from tests.till.test_draining import BEEF, print_all

WORDS = {
    JobKind.RECEIPT: "Receipt T2-000",
    JobKind.COPY: "COPY 1",
    JobKind.GIFT: "GIFT RECEIPT",
    JobKind.COUNTER: "ORDER",
    JobKind.HELD: "WAITING SALE",
    JobKind.X: "X REPORT",
    JobKind.Z: "Z REPORT",
    JobKind.CASH_SLIP: "CASH IN",
    JobKind.DRAWER: "",
    JobKind.DEBT: "DEBT PAYMENT",
    JobKind.ACCOUNT: "STATEMENT",
}


@pytest.mark.parametrize("profile", [EIGHTY, FIFTY_EIGHT])
def test_each_paper_says_what_it_is(shop: Shop, profile: Profile) -> None:
    shop.put_on_shelf(BEEF)
    shop.choose(counters=(ShopCounter("Butcher", ("Meat",)),))
    shop.sell("101", "201", given=ksh(1000))
    orders = print_all(shop)
    shop.reprint(shop.cashier)
    printing.ask_gift(shop.records, shop.cashier)
    printing.ask_x(shop.records, shop.owner)
    held = shop.ring_up("101")
    parking.park(shop.records, shop.cashier, sale=held)
    printing.ask_held(shop.records, shop.cashier, sale=held)
    shifts.put_cash_in(shop.records, shop.owner, amount=ksh(500), reason="Change")
    orders += print_all(shop)
    ask_statement(shop.records, shop.manager, customer=owing(shop))
    shifts.count_drawer(shop.records, shop.cashier, counted={ksh(1000): 5})
    shifts.close_shift(shop.records, shop.cashier, reason="Practice")
    orders += print_all(shop)
    assert {order.job.kind for order in orders} == set(JobKind)
    for order in orders:
        sheet = sheet_of(order, profile)
        assert WORDS[order.job.kind] in text_of(sheet)
        assert sheet.columns == profile.columns


def test_a_z_that_is_printed_again_says_so(shop: Shop) -> None:
    shifts.count_drawer(shop.records, shop.cashier, counted={ksh(1000): 5})
    shifts.close_shift(shop.records, shop.cashier)
    (order,) = print_all(shop)
    again = replace(order, job=replace(order.job, copy=1))
    assert "COPY 1" in text_of(sheet_of(again, EIGHTY))


def test_what_a_counter_may_have_handed_out_already_says_so(shop: Shop) -> None:
    """And leaves the numbers of the receipt's own copies as they are."""
    shop.put_on_shelf(BEEF)
    shop.choose(counters=(ShopCounter("Butcher", ("Meat",)),))
    shop.sell("201", given=ksh(1000))
    slips = [each for each in take_all(shop) if each.job.kind is JobKind.COUNTER]
    printing.say_it_did_not(shop.records, shop.cashier, job=slips[0].job.id)
    (again,) = print_all(shop)
    assert "COPY 1" in text_of(sheet_of(again, EIGHTY))
    shop.reprint(shop.cashier)
    (receipt,) = print_all(shop)
    assert "COPY 1" in text_of(sheet_of(receipt, EIGHTY))


def take_all(shop: Shop) -> list[Order]:
    """Take everything; of what a counter gets nobody knows whether it came out."""
    orders = []
    while (order := draining.take_next(shop.records, resting=frozenset())) is not None:
        is_slip = order.job.kind is JobKind.COUNTER
        state = JobState.UNKNOWN if is_slip else JobState.PRINTED
        draining.keep_outcome(shop.records, job=order.job.id, state=state)
        orders.append(order)
    return orders
