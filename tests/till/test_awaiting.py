"""What a sale waits for is told to every till, as often as it changes, and settled when it ends."""

import json

from pos.shop.mpesa_line import MpesaLine
from pos.shop.payment import Method, Tender
from pos.till import parking, paying, ringing
from tests.builders import ksh
from tests.paying_shop import ALONE, PayingShop


def told(mpesa: PayingShop) -> list[tuple[str, str]]:
    mpesa.send()
    said = [(letter.kind, json.loads(letter.body)) for letter in mpesa.box.letters]
    return [(kind, body.get("amount") or body["ended"]) for kind, body in said]


def test_opening_the_pay_screen_tells_what_is_awaited_once(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    mpesa.pay_number(sale)
    assert told(mpesa) == [("awaiting", "650")]


def test_another_amount_is_told_anew(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    ringing.scan(mpesa.shop.records, mpesa.shop.cashier, sale=sale, typed="101")
    mpesa.pay_number(sale)
    assert told(mpesa) == [("awaiting", "650"), ("settled", "changed"), ("awaiting", "715")]


def test_a_part_payment_leaves_the_rest_awaited(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    card = Tender(Method.CARD, ksh(150), reference="slip")
    words = {"sale": sale, "payment": mpesa.new_payment(), "tender": card}
    paying.take(mpesa.shop.records, mpesa.shop.cashier, **words)
    assert told(mpesa) == [("awaiting", "650"), ("settled", "changed"), ("awaiting", "500")]


def test_a_sale_that_ends_is_settled(mpesa: PayingShop) -> None:
    first, second = mpesa.ring_up(), mpesa.ring_up()
    words = {"sale": first, "payment": mpesa.new_payment(), "given": ksh(650)}
    paying.take_cash(mpesa.shop.records, mpesa.shop.cashier, **words)
    parking.cancel(mpesa.shop.records, mpesa.shop.cashier, sale=second)
    assert told(mpesa)[2:] == [("settled", "paid_otherwise"), ("settled", "cancelled")]


def test_without_a_letterbox_it_is_kept_and_nobody_told(mpesa: PayingShop) -> None:
    mpesa.start(ALONE)
    mpesa.ring_up()
    assert told(mpesa) == []
    assert mpesa.count("awaited", "closed_at IS NULL") == 1


def test_a_till_that_takes_no_m_pesa_awaits_nothing(mpesa: PayingShop) -> None:
    mpesa.start(MpesaLine())
    mpesa.ring_up()
    assert mpesa.count("awaited") == 0


def test_what_is_owed_to_the_customer_is_not_awaited(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up("2*101")
    card = Tender(Method.CARD, ksh(100), reference="slip")
    words = {"sale": sale, "payment": mpesa.new_payment(), "tender": card}
    paying.take(mpesa.shop.records, mpesa.shop.cashier, **words)
    ringing.void_line(mpesa.shop.records, mpesa.shop.cashier, sale=sale, line=1)
    ringing.scan(mpesa.shop.records, mpesa.shop.cashier, sale=sale, typed="101")
    mpesa.pay_number(sale)
    assert told(mpesa)[-1] == ("awaiting", "30")
