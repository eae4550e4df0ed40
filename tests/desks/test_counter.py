"""The counter as its lane knows it; after kill -9 the sale is there as it was."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from pos.desks.counter import Counter
from pos.shop.approval import NeedsApproval
from pos.shop.faults import Fault
from pos.shop.identity import SaleId
from pos.shop.quantity import pieces
from pos.shop.refusal import Trouble
from pos.shop.sale import Sale
from pos.shop.words import Reason
from pos.till import parking, ringing
from tests.shops import MILK_CODE, Shop, refused, troubled


@pytest.fixture
def counter(shop: Shop) -> Counter:
    return Counter(shop.records)


def add(shop: Shop, counter: Counter, typed: str = MILK_CODE) -> Sale:
    def scan(sale: SaleId | None) -> Sale:
        return ringing.scan(shop.records, shop.cashier, sale=sale, typed=typed)

    sale = counter.change(shop.cashier, scan, words="Added").sale
    assert sale is not None
    return sale


def test_an_empty_counter_has_nothing_to_park_pay_or_cancel(shop: Shop, counter: Counter) -> None:
    for act in (
        lambda: counter.park(shop.cashier),
        lambda: counter.cancel(shop.cashier),
        lambda: counter.pay(lambda _: pytest.fail("there is nothing to pay")),
    ):
        with refused(Reason.SALE_EMPTY):
            act()


def test_of_two_sales_on_the_counter_the_one_with_goods_is_taken_up(
    shop: Shop, counter: Counter
) -> None:
    kept = shop.ring_up(MILK_CODE)
    ringing.start(shop.records, shop.cashier)
    here = counter.bring_back(shop.cashier)
    assert here.sale is not None
    assert here.sale.id == kept
    assert (here.undo, here.redo) == ("", "")


def test_a_parked_sale_is_not_taken_up_by_itself(shop: Shop, counter: Counter) -> None:
    add(shop, counter)
    assert len(counter.park(shop.cashier).parked) == 1
    assert Counter(shop.records).bring_back(shop.cashier).sale is None


def test_the_sale_stays_on_the_counter_when_another_cannot_be_taken_up(
    shop: Shop, counter: Counter
) -> None:
    add(shop, counter)
    (gone,) = counter.park(shop.cashier).parked
    sale = add(shop, counter)
    parking.cancel(shop.records, shop.owner, sale=gone.id)
    with refused(Reason.SALE_GONE):
        counter.resume(shop.cashier, gone.id)
    here = counter.look()
    assert (here.sale, here.parked) == (sale, ())
    assert counter.undo(shop.cashier).undo == ""


def test_what_was_kept_though_the_disk_said_no_is_not_done_twice(
    shop: Shop, counter: Counter
) -> None:
    """The commit went through and its answer was lost."""

    def scan(sale: SaleId | None) -> Sale:
        ringing.scan(shop.records, shop.cashier, sale=sale, typed=MILK_CODE)
        raise Trouble(Fault.DISK_ERROR)

    for count in (1, 2):
        sale = counter.change(shop.cashier, scan, words="Added").sale
        assert sale is not None
        assert sale.lines[0].quantity == pieces(count)


def test_what_was_not_kept_is_told(shop: Shop, counter: Counter) -> None:
    def fail(_sale: SaleId | None) -> Sale:
        raise Trouble(Fault.DISK_ERROR)

    with troubled(Fault.DISK_ERROR):
        counter.change(shop.cashier, fail, words="Added")
    before = add(shop, counter)
    with troubled(Fault.DISK_ERROR):
        counter.change(shop.cashier, fail, words="Added")
    assert counter.look().sale == before


def test_the_first_thing_that_needs_a_yes_is_asked_about_a_sale_that_stays(
    shop: Shop, counter: Counter
) -> None:
    shop.choose(forbids_below_zero=True)

    def scan(sale: SaleId | None) -> Sale:
        return ringing.scan(shop.records, shop.cashier, sale=sale, typed=MILK_CODE)

    subjects = []
    for _ in range(2):
        with pytest.raises(NeedsApproval) as no:
            counter.change(shop.cashier, scan, words="Added")
        subjects.append(no.value.subject)
    assert subjects[0] == subjects[1]


def test_a_sale_that_is_begun_is_begun_once(shop: Shop, counter: Counter) -> None:
    first = counter.begin(shop.cashier).sale
    assert counter.begin(shop.cashier).sale == first


@pytest.mark.parametrize("scans", [1, 7, 25])
def test_after_kill_9_the_sale_is_there_as_it_was(shop: Shop, scans: int) -> None:
    """Whatever the killed till had shown as kept is on the counter of the next one, once."""
    shop.records.close()
    folder: Path = shop.records.path.parent
    till = subprocess.Popen(
        [sys.executable, "-m", "tests.desks.crashing", str(folder), shop.cashier],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert till.stdout is not None
    with till.stdout as said:
        shown = 0
        while shown < scans:
            shown = int(said.readline())
        till.send_signal(signal.SIGKILL)
        rest = [int(line) for line in said.read().split()]
    till.wait()
    shop.reopen()
    here = Counter(shop.records).bring_back(shop.cashier)
    assert here.sale is not None
    (line,) = here.sale.lines
    shown = rest[-1] if rest else shown
    assert shown <= line.quantity.thousandths // 1000 <= shown + 1
    assert shop.faults() == []
