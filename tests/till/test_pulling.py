"""A pull fills the holes that lost confirmations leave: every hour, on demand, and soon where nothing else helps."""

from datetime import timedelta

import pytest

from pos.mpesa.payer import Payer
from pos.mpesa.pull import Pull, PulledMoney
from pos.mpesa.reading import Unreadable
from pos.mpesa.trouble import CallTrouble
from pos.shop.asking import State
from pos.shop.mpesa_line import MpesaLine, ShortCode
from pos.shop.received import MoneyState
from pos.till.pulling import pull_wanted
from tests.builders import ksh
from tests.paying_shop import ALONE, CODE, LOST, PAYBILL, STORE, TILL, WANJIKU, PayingShop


def row(mpesa: PayingShop, account: str, code: str = CODE) -> PulledMoney:
    payer = Payer(WANJIKU, "WANJIKU")
    return PulledMoney(code, ksh(650), mpesa.shop.clock.at, payer, account, "c2b-pay-bill-debit")


def pull(mpesa: PayingShop) -> int | None:
    return mpesa.lanes.pull_due(mpesa.safaricom)  # type: ignore[arg-type]


def test_it_is_pulled_every_hour(mpesa: PayingShop) -> None:
    assert pull(mpesa) == 0
    assert pull(mpesa) is None
    mpesa.pass_time(minutes=59)
    assert pull(mpesa) is None
    mpesa.pass_time(minutes=1)
    assert pull(mpesa) == 0


def test_the_first_pull_goes_back_two_days_and_the_next_only_to_the_last(mpesa: PayingShop) -> None:
    pull(mpesa)
    mpesa.pass_time(hours=1)
    pull(mpesa)
    first, second = mpesa.safaricom.pulls
    assert first.until - first.since > timedelta(hours=48)
    assert second.since == first.until - timedelta(minutes=30)


@pytest.mark.parametrize("ahead", [40, 150])
@pytest.mark.parametrize("is_refused", [False, True])
def test_a_clock_that_was_ahead_leaves_no_hole(
    mpesa: PayingShop, ahead: int, *, is_refused: bool
) -> None:
    mpesa.pass_time(minutes=ahead)
    pull(mpesa)
    mpesa.pass_time(minutes=-ahead)
    if is_refused:
        refused(mpesa)
        mpesa.pass_time(minutes=1)
    assert pull(mpesa) == 0
    mpesa.pass_time(minutes=60)
    assert pull(mpesa) == 0
    _, whole, next_one = mpesa.safaricom.pulls
    assert whole.until - whole.since > timedelta(hours=48)
    assert next_one.since == whole.until - timedelta(minutes=30)


def test_after_a_start_all_is_asked_for_once_more(mpesa: PayingShop) -> None:
    """The clock may have been ahead before, and right by the time of the start."""
    for _ in range(2):
        mpesa.pass_time(hours=10)
        pull(mpesa)
    mpesa.restart()
    mpesa.pass_time(minutes=1)
    assert pull(mpesa) == 0
    last = mpesa.safaricom.pulls[-1]
    assert last.until - last.since > timedelta(hours=48)


def refused(mpesa: PayingShop) -> None:
    """A pull that Safaricom does not answer."""

    def refuse(_wanted: object) -> list[tuple[PulledMoney, ...]]:
        raise LOST

    pull_of, mpesa.safaricom.pull = mpesa.safaricom.pull, refuse  # type: ignore[method-assign]
    with pytest.raises(CallTrouble):
        pull(mpesa)
    mpesa.safaricom.pull = pull_of  # type: ignore[method-assign]


def test_a_pull_that_safaricom_refuses_is_tried_again_after_a_minute(mpesa: PayingShop) -> None:
    refused(mpesa)
    assert pull(mpesa) is None
    mpesa.pass_time(minutes=1)
    assert pull(mpesa) == 0


def test_what_the_books_do_not_take_is_an_alarm_and_keeps_nothing_back(mpesa: PayingShop) -> None:
    refusing = f"WHEN NEW.trans_id = '{CODE}' BEGIN SELECT RAISE(ABORT, 'no'); END"
    with mpesa.shop.records.writing() as books:
        books.connection.execute(f"CREATE TRIGGER no BEFORE INSERT ON received {refusing}")
    mpesa.safaricom.rows = [[row(mpesa, "x"), row(mpesa, "y", "AAAA000001")]]
    assert pull(mpesa) == 2
    with mpesa.shop.records.writing() as books:
        books.connection.execute("DROP TRIGGER no")
    assert (mpesa.is_known(), mpesa.is_known("AAAA000001")) == (False, True)
    assert mpesa.count("alarms", f"kind = 'unreadable' AND detail = '{CODE}'") == 1


def test_somebody_may_ask_at_once(mpesa: PayingShop) -> None:
    pull(mpesa)
    assert mpesa.lanes.pull_on_demand(mpesa.safaricom) == 0  # type: ignore[arg-type]
    assert len(mpesa.safaricom.pulls) == 2


def test_a_lost_confirmation_is_found_and_pays_its_sale(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    mpesa.safaricom.rows = [[row(mpesa, mpesa.pay_number(sale))]]
    assert pull(mpesa) == 1
    assert mpesa.is_finished(sale)
    assert mpesa.money().is_verified


def test_what_the_letterbox_told_already_is_no_second_payment(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    number = mpesa.pay_number(sale)
    mpesa.confirm(number)
    mpesa.settle()
    mpesa.safaricom.rows = [[row(mpesa, number)]]
    pull(mpesa)
    assert (mpesa.count("received"), mpesa.count("sightings")) == (1, 2)


def test_what_came_unverified_is_verified_by_a_pull(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    mpesa.confirm(mpesa.pay_number(sale), verified=False)
    mpesa.settle()
    assert not mpesa.is_finished(sale)
    mpesa.safaricom.rows = [[row(mpesa, mpesa.pay_number(sale))]]
    pull(mpesa)
    assert mpesa.is_finished(sale)


def test_a_request_whose_answer_was_lost_is_looked_for_every_minute(mpesa: PayingShop) -> None:
    pull(mpesa)
    mpesa.safaricom.says = LOST
    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    mpesa.pass_time(seconds=61)
    mpesa.safaricom.rows = [[row(mpesa, mpesa.pay_number(sale))]]
    assert pull(mpesa) == 1
    assert mpesa.is_finished(sale)
    assert mpesa.push(push).state in {State.PAID, State.UNSURE}


def test_a_shop_without_a_letterbox_pulls_while_a_sale_waits(mpesa: PayingShop) -> None:
    mpesa.start(ALONE)
    pull(mpesa)
    mpesa.pass_time(seconds=61)
    with mpesa.shop.records.reading() as books:
        assert pull_wanted(books) is None
    sale = mpesa.ring_up()
    mpesa.safaricom.rows = [[row(mpesa, mpesa.pay_number(sale))]]
    assert pull(mpesa) == 1
    assert mpesa.is_finished(sale)


def test_rows_that_make_no_sense_are_passed_over(mpesa: PayingShop) -> None:
    many = [row(mpesa, "hello", f"AAAA{number:06}") for number in range(150)]
    mpesa.safaricom.rows = [[*many, Unreadable("no amount")]]  # type: ignore[list-item]
    assert pull(mpesa) == 150
    assert mpesa.count("received", "state = 'unmatched'") == 150
    assert mpesa.money("AAAA000000").state is MoneyState.UNMATCHED


def test_a_pull_that_finishes_two_sales_makes_two_commits(mpesa: PayingShop) -> None:
    sales = [mpesa.ring_up(), mpesa.ring_up()]
    rows = [row(mpesa, mpesa.pay_number(sale), f"AAAA00000{n}") for n, sale in enumerate(sales)]
    mpesa.safaricom.rows = [rows]
    assert pull(mpesa) == 2
    assert all(mpesa.is_finished(sale) for sale in sales)


TWO = MpesaLine((ShortCode(PAYBILL, PAYBILL), ShortCode(TILL, STORE, is_till=True)))


def test_every_number_of_the_shop_is_asked_about(mpesa: PayingShop) -> None:
    mpesa.start(TWO)
    pull(mpesa)
    assert [each.short_code for each in mpesa.safaricom.pulls] == ["", STORE]  # its own first


def test_a_number_that_is_not_answered_keeps_no_other_back_and_is_asked_again(
    mpesa: PayingShop,
) -> None:
    mpesa.start(TWO)
    heard = mpesa.safaricom.pull
    first = mpesa.safaricom.pulls

    def refuse_one(wanted: Pull) -> list[tuple[PulledMoney, ...]]:
        if not wanted.short_code:
            raise LOST
        return heard(wanted)

    mpesa.safaricom.rows = [[row(mpesa, "")]]
    mpesa.safaricom.pull = refuse_one  # type: ignore[method-assign]
    with pytest.raises(CallTrouble):
        pull(mpesa)
    assert mpesa.is_known()
    mpesa.safaricom.pull = heard  # type: ignore[method-assign]
    mpesa.pass_time(minutes=1)
    pull(mpesa)
    since = {each.since for each in first}
    assert [each.short_code for each in first] == [STORE, "", STORE]
    assert max(since) - min(since) == timedelta(minutes=1)  # two days, both times
