"""A code that somebody types or shows is a question, and is never believed by itself."""

import pytest

from pos.shop.identity import SaleId
from pos.shop.payment import Method, Tender
from pos.shop.words import Reason
from pos.till import paying, taking
from pos.till.codes import CodeAnswer, CodeFound, look_up_code
from tests.paying_shop import ALONE, CODE, PayingShop
from tests.shops import refused


def ask(mpesa: PayingShop, sale: SaleId, typed: str = " ukl4 r8t2xw ") -> CodeAnswer:
    return look_up_code(mpesa.shop.records, mpesa.shop.cashier, sale=sale, typed=typed)


def test_a_code_that_nobody_has_heard_of_may_be_asked_about(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    assert ask(mpesa, sale) == CodeAnswer(CODE, CodeFound.UNKNOWN, can_ask_safaricom=True)
    mpesa.start(ALONE)
    assert not ask(mpesa, sale).can_ask_safaricom
    with refused(Reason.REFERENCE_UNREADABLE):
        ask(mpesa, sale, "hello")


def test_a_code_whose_money_is_here_can_be_used(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    mpesa.confirm("hello")
    mpesa.settle()
    answer = ask(mpesa, sale)
    assert (answer.found, answer.money) == (CodeFound.HERE, mpesa.money())


def test_a_code_that_paid_another_receipt_is_refused_naming_it_and_when(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    mpesa.confirm(mpesa.pay_number(sale))
    mpesa.settle()
    with refused(Reason.CODE_HAS_PAID) as no:
        ask(mpesa, mpesa.ring_up())
    assert str(no.value) == f"Code {CODE} has paid already: receipt T2-0001, 21/11/2026 12:00."


def test_a_code_that_was_typed_for_another_receipt_is_refused(mpesa: PayingShop) -> None:
    mpesa.shop.choose(takes_mpesa_by_hand=True)
    tender = Tender(Method.MPESA, reference=CODE)
    words = {"sale": mpesa.ring_up(), "payment": mpesa.new_payment(), "tender": tender}
    paying.take(mpesa.shop.records, mpesa.shop.supervisor, **words)
    with refused(Reason.CODE_HAS_PAID):
        ask(mpesa, mpesa.ring_up())


@pytest.mark.parametrize("found", ["used_here", "being_claimed", "elsewhere", "unverified"])
def test_any_other_code_is_told_as_it_stands(mpesa: PayingShop, found: str) -> None:
    sale = mpesa.ring_up()
    if found == "used_here":
        mpesa.confirm(mpesa.pay_number(sale), 600)
    else:
        mpesa.confirm("hello", verified=found != "unverified")
    mpesa.settle()
    words = {"sale": sale, "received": mpesa.money().id}
    if found == "used_here":
        taking.take_money(
            mpesa.shop.records, mpesa.shop.cashier, payment=mpesa.new_payment(), **words
        )
    if found == "being_claimed":
        taking.place_money(mpesa.shop.records, mpesa.shop.cashier, how="SMS", **words)
    if found == "elsewhere":
        mpesa.other_claims()
        mpesa.listen()
    assert ask(mpesa, sale).found is CodeFound(found)
