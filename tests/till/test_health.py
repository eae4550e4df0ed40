"""How M-Pesa does is seen day by day, and when the letterbox was last heard."""

from datetime import date, timedelta

from pos.records.mpesa_days import MpesaDay
from pos.shop.words import Reason
from pos.till.health import read_health
from tests.paying_shop import LOST, PayingShop
from tests.shops import refused


def test_each_day_counts_how_its_requests_ended(mpesa: PayingShop) -> None:
    for code in (1032, 1, 2001):
        mpesa.call_back(mpesa.asked(mpesa.ring_up()), code)
    paid = mpesa.asked(mpesa.ring_up())
    mpesa.pass_time(seconds=9)
    mpesa.call_back(paid)
    mpesa.settle()
    mpesa.asked(mpesa.ring_up())
    mpesa.safaricom.says = LOST
    mpesa.asked(mpesa.ring_up())
    (day,) = read_health(mpesa.shop.records, mpesa.shop.manager).days
    assert day == MpesaDay(date(2026, 11, 21), 2, 6, 1, 3, 1, 1, (9,))
    mpesa.pass_time(days=1)
    mpesa.ask(mpesa.ring_up())
    days = read_health(mpesa.shop.records, mpesa.shop.manager).days
    assert [day.day for day in days] == [date(2026, 11, 22), date(2026, 11, 21)]
    with refused(Reason.NOT_ALLOWED):
        read_health(mpesa.shop.records, mpesa.shop.cashier)


def test_no_payment_is_told_from_a_letterbox_that_is_down(mpesa: PayingShop) -> None:
    heard = read_health(mpesa.shop.records, mpesa.shop.manager).heard
    assert (heard.letterbox, heard.has_letterbox) == (None, True)
    mpesa.listen()
    mpesa.pass_time(minutes=5)
    heard = read_health(mpesa.shop.records, mpesa.shop.manager).heard
    assert heard.letterbox == mpesa.shop.clock.at - timedelta(minutes=5)
