"""Receipts that nobody waited for are counted for a day, and one key prints them all at last."""

from pos.shop.print_job import WANTED_FOR, JobKind, JobState
from pos.till import draining, printing, unprinted
from pos.till.draining import count_backlog, give_up
from pos.till.unprinted import MOST_AT_ONCE, SHOWN_FOR
from tests.builders import ksh
from tests.shops import Shop


def give_all_up(shop: Shop) -> None:
    shop.clock.pass_time(seconds=WANTED_FOR.total_seconds() + 1)
    give_up(shop.records)


def count(shop: Shop, *, after: int = 0) -> int:
    return count_backlog(shop.records, after=after).unprinted


def test_receipts_that_were_given_up_are_counted_until_somebody_has_them_printed(
    shop: Shop,
) -> None:
    for _ in range(3):
        shop.sell("101", given=ksh(100))
    assert count(shop) == 0
    give_all_up(shop)
    assert count(shop) == 3
    assert unprinted.print_unprinted(shop.records, shop.cashier) == 3
    assert (shop.printing(), count(shop)) == (["receipt"] * 3, 0)
    assert unprinted.print_unprinted(shop.records, shop.cashier) == 0


def test_they_come_in_the_order_in_which_they_were_sold(shop: Shop) -> None:
    sold = [shop.sell("101", given=ksh(100)).sold for _ in range(2)]
    give_all_up(shop)
    unprinted.print_unprinted(shop.records, shop.cashier)
    orders = []
    while (order := draining.take_next(shop.records, resting=frozenset())) is not None:
        orders.append(order.job.document)
    assert orders == [each.id for each in sold if each]


def test_a_copy_that_was_given_up_is_asked_for_as_the_next_copy(shop: Shop) -> None:
    shop.sell("101", given=ksh(100))
    shop.reprint(shop.cashier)
    give_all_up(shop)
    assert unprinted.print_unprinted(shop.records, shop.cashier) == 1
    order = draining.take_next(shop.records, resting=frozenset())
    assert order is not None
    assert (order.job.kind, order.job.copy) == (JobKind.COPY, 2)


def test_what_is_printed_by_its_number_is_not_counted_any_more(shop: Shop) -> None:
    shop.sell("101", given=ksh(100))
    give_all_up(shop)
    printing.print_again(shop.records, shop.cashier)
    order = draining.take_next(shop.records, resting=frozenset())
    assert order is not None
    draining.keep_outcome(shop.records, job=order.job.id, state=JobState.PRINTED)
    assert count(shop) == 0


def test_what_a_person_left_and_what_is_older_than_a_day_is_not_counted(shop: Shop) -> None:
    shop.sell("101", given=ksh(100))
    give_all_up(shop)
    left = count_backlog(shop.records).newest
    shop.sell("101", given=ksh(100))
    give_all_up(shop)
    assert (count(shop), count(shop, after=left)) == (2, 1)
    assert unprinted.print_unprinted(shop.records, shop.cashier, after=left) == 1
    shop.clock.pass_time(seconds=SHOWN_FOR.total_seconds())
    assert count(shop) == 0


def test_one_key_empties_no_roll(shop: Shop) -> None:
    for _ in range(MOST_AT_ONCE + 1):
        shop.sell("101", given=ksh(100))
    give_all_up(shop)
    assert count(shop) == MOST_AT_ONCE
