"""What came is listed for whoever may see it: a cashier what fits his sale or what he knows, a manager all."""

import pytest

from pos.shop.received import MoneyState
from pos.shop.words import Reason
from pos.till import arrivals, closing
from pos.till.arrivals import Waiting, masked_name
from tests.builders import ksh
from tests.paying_shop import CODE, PAYBILL, PayingShop
from tests.shops import refused


def fitting(mpesa: PayingShop, sale: str) -> list[str | None]:
    found = arrivals.list_fitting(mpesa.shop.records, mpesa.shop.cashier, sale=sale)  # type: ignore[arg-type]
    return [arrival.money.trans_id for arrival in found]


def slip_of(number: str) -> str:
    return (
        number[:-2] + number[-1] + number[-2]
        if number[-1] != number[-2]
        else f"{number}{number[-1]}"
    )


def test_a_slip_in_the_number_is_suggested_and_never_taken_by_itself(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    mpesa.confirm(slip_of(mpesa.pay_number(sale)))
    mpesa.settle()
    assert not mpesa.is_finished(sale)
    (arrival,) = arrivals.list_fitting(mpesa.shop.records, mpesa.shop.cashier, sale=sale)
    (match,) = arrival.suggested
    assert (match.sale, arrival.is_first) == (sale, True)
    assert "same amount" in " ".join(ground.words() for ground in match.grounds)


def test_the_likeliest_comes_first(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    mpesa.confirm("", code="AAAA000001")
    mpesa.confirm(slip_of(mpesa.pay_number(sale)), code="AAAA000002")
    mpesa.confirm("", 20, code="AAAA000003")
    mpesa.settle()
    assert fitting(mpesa, sale) == ["AAAA000002", "AAAA000001"]


def test_a_cashier_sees_a_masked_name_and_a_manager_all(mpesa: PayingShop) -> None:
    mpesa.confirm("hello", name="JOHN")
    mpesa.settle()
    words = {"typed": CODE[:4]}
    for by, name in ((mpesa.shop.cashier, "J•••"), (mpesa.shop.manager, "JOHN")):
        (arrival,) = arrivals.find_arrivals(mpesa.shop.records, by, **words)
        assert (arrival.payer, arrival.number) == (name, "2547•••678")
    with refused(Reason.NOT_ALLOWED):
        arrivals.list_arrivals(mpesa.shop.records, mpesa.shop.cashier)


@pytest.mark.parametrize("typed", ["hello", "JOHN", "678", CODE[2:8].lower()])
def test_a_cashier_finds_what_he_knows_something_of(mpesa: PayingShop, typed: str) -> None:
    mpesa.confirm("hello")
    mpesa.confirm("other", code="AAAA000001", name="MARY")
    mpesa.settle()
    found = arrivals.find_arrivals(mpesa.shop.records, mpesa.shop.cashier, typed=typed)
    assert CODE in [arrival.money.trans_id for arrival in found]
    assert len(found) < 2 or typed == "678"


@pytest.mark.parametrize("typed", ["", "  ", "he", "%", "___", "254", "2547", "•••"])
def test_nothing_is_browsed(mpesa: PayingShop, typed: str) -> None:
    mpesa.confirm("hello")
    mpesa.settle()
    words = {"typed": typed}
    if len(typed.strip()) < 3:
        with refused(Reason.MONEY_NOT_ENOUGH_SAID):
            arrivals.find_arrivals(mpesa.shop.records, mpesa.shop.cashier, **words)
    else:
        assert arrivals.find_arrivals(mpesa.shop.records, mpesa.shop.cashier, **words) == ()


def test_what_has_arrived_on_a_sale_is_listed_with_it(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    mpesa.confirm(mpesa.pay_number(sale), 600)
    mpesa.settle()
    (arrival,) = arrivals.list_arrived(mpesa.shop.records, mpesa.shop.cashier, sale=sale)
    assert arrival.money.has_arrived
    assert arrival.is_first


def test_a_manager_sees_all_that_asks_for_somebody(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    mpesa.confirm("hello", 20, code="AAAA000001")
    mpesa.confirm(mpesa.pay_number(sale), 600, code="AAAA000002")
    mpesa.confirm("x", code="AAAA000003", short_code="111111")
    mpesa.settle()
    found = arrivals.list_arrivals(mpesa.shop.records, mpesa.shop.manager)
    assert [each.money.trans_id for each in found] == ["AAAA000002", "AAAA000001", "AAAA000003"]
    assert PAYBILL in {each.money.short_code for each in found}


def test_what_other_tills_have_stands_there_for_a_day(mpesa: PayingShop) -> None:
    mpesa.confirm("hello")
    mpesa.other_claims()
    mpesa.listen()
    mpesa.pass_time(hours=24)
    records, manager = mpesa.shop.records, mpesa.shop.manager
    assert len(arrivals.list_arrivals(records, manager)) == 1
    mpesa.pass_time(minutes=1)
    assert arrivals.list_arrivals(records, manager) == ()
    assert len(arrivals.find_arrivals(records, manager, typed=CODE)) == 1


def test_how_much_waits_is_counted(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    mpesa.asked(sale)
    mpesa.confirm("hello", 20, code="AAAA000001")
    mpesa.confirm(mpesa.pay_number(sale), 600, code="AAAA000002")
    mpesa.settle()
    count = arrivals.count_waiting(mpesa.shop.records, mpesa.shop.cashier)
    assert count == Waiting(arrived=1, unmatched=1, pushes=1, refunds_unsure=0)
    totals = closing.read_open(mpesa.shop.records, mpesa.shop.owner).x.totals.mpesa
    assert (totals.waiting, totals.not_matched, totals.not_matched_amount) == (1, 2, ksh(620))


def test_what_is_spare_is_suggested_for_nothing(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    number = mpesa.pay_number(sale)
    mpesa.confirm(number, code="AAAA000001")
    mpesa.confirm(number, code="AAAA000002")
    mpesa.settle()
    (arrival,) = arrivals.list_arrivals(mpesa.shop.records, mpesa.shop.manager)
    assert (arrival.money.state, arrival.suggested) == (MoneyState.UNMATCHED, ())
    assert not arrival.is_first


def test_a_name_is_masked_word_by_word() -> None:
    assert masked_name("JOHN DOE") == "J••• D•••"
    assert masked_name("") == ""
