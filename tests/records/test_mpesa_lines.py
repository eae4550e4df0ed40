"""What the books have of a day, laid beside a statement; each once, however it is found."""

from datetime import timedelta

import pytest

from pos.records.mpesa_lines import known_of, lines_of_day
from pos.shop.payment import Method, Tender
from pos.shop.reconciling import Here, HereKind
from pos.till import accounts
from pos.till.provisional import finish_provisionally
from tests.builders import NOON, ksh
from tests.paying_shop import CODE, PayingShop
from tests.shops import Shop
from tests.till.test_accounts import debtor

START = NOON - timedelta(hours=12)
OTHER = "UKL4R8T2ZZ"


@pytest.fixture
def mpesa(shop: Shop) -> PayingShop:
    till = PayingShop(shop)
    till.confirm("hello")
    till.settle()
    return till


def lines(till: PayingShop, *codes: str, days: int = 0) -> list[Here]:
    since = START + timedelta(days=days)
    with till.shop.records.reading() as books:
        return list(lines_of_day(books, since, since + timedelta(days=1), codes=codes))


def test_a_payment_of_the_day_is_one_line_and_asks_while_it_is_free(mpesa: PayingShop) -> None:
    (line,) = lines(mpesa, CODE)
    assert (line.code, line.amount, line.kind, line.asks) == (CODE, ksh(650), HereKind.MONEY, True)


def test_a_payment_of_another_day_is_there_when_its_code_is_named(mpesa: PayingShop) -> None:
    assert lines(mpesa, days=1) == []
    assert [line.code for line in lines(mpesa, CODE, "AAAA000001", days=1)] == [CODE]


def test_money_that_came_to_a_number_of_nobody_here_is_no_line(mpesa: PayingShop) -> None:
    mpesa.confirm("hello", code=OTHER, short_code="999999")
    mpesa.settle()
    assert [line.code for line in lines(mpesa)] == [CODE]


def test_a_code_that_a_debt_was_paid_by_does_not_ask(mpesa: PayingShop) -> None:
    shop = mpesa.shop
    shop.choose(takes_mpesa_by_hand=True)
    accounts.pay_debt(
        shop.records,
        shop.owner,
        customer=debtor(shop).id,
        payment=mpesa.new_payment(),
        tender=Tender(Method.MPESA, ksh(70), OTHER),
    )
    mpesa.confirm("hello", 70, code=OTHER)
    mpesa.settle()
    assert {line.code: line.asks for line in lines(mpesa)} == {CODE: True, OTHER: False}


def test_a_payment_without_its_money_is_a_line_of_its_day_only(mpesa: PayingShop) -> None:
    shop = mpesa.shop
    words = {"sale": mpesa.ring_up(), "payment": mpesa.new_payment()}
    finish_provisionally(shop.records, shop.owner, **words)
    assert [line.kind for line in lines(mpesa)] == [HereKind.MONEY, HereKind.TYPED]
    assert lines(mpesa, days=1) == []


def test_what_is_known_of_codes(mpesa: PayingShop) -> None:
    with mpesa.shop.records.reading() as books:
        known = known_of(books, [CODE, "AAAA000001"])
    assert (known.codes, known.gone_back) == (frozenset({CODE}), frozenset())
