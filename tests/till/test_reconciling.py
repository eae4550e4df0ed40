"""What a statement tells is heard like any other word: lost money is found, codes by hand are matched."""

from dataclasses import replace

import pytest

from pos.mpesa.payer import Payer
from pos.mpesa.statement import Entry, Statement
from pos.mpesa.statement_head import Head
from pos.mpesa.statement_sort import Sort
from pos.shop.alarm import AlarmKind
from pos.shop.audit import Act
from pos.shop.payment import Method, Tender
from pos.shop.received import MoneyState
from pos.shop.staff import Permission, Role
from pos.shop.words import Reason
from pos.till import paying, provisional
from pos.till.reconciling import Reconciled, take_statement
from tests.builders import NOON, ksh
from tests.paying_shop import CODE, PayingShop
from tests.shops import refused
from tests.till.test_cheating import alarms


def entry(code: str = CODE, sort: Sort = Sort.MONEY_IN, **more: object) -> Entry:
    said = {"account": "hello", "reason": "Pay Bill Online", "original": "", **more}
    return Entry(code, NOON, sort, ksh(650), sort is Sort.MONEY_IN, Payer(None, "JOHN"), **said)  # type: ignore[arg-type]


def take(mpesa: PayingShop, *entries: Entry) -> Reconciled:
    statement = Statement(entries, 0, 0)
    return take_statement(mpesa.shop.records, mpesa.shop.manager, statement=statement)


def test_only_who_may_keep_statements_takes_one(mpesa: PayingShop) -> None:
    """The owner can take that away from whoever sees all money."""
    for by in (mpesa.shop.supervisor, mpesa.shop.manager):
        with refused(Reason.NOT_ALLOWED):
            take_statement(mpesa.shop.records, by, statement=Statement((), 0, 0))
        mpesa.shop.forbid(Role.MANAGER, Permission.KEEP_STATEMENT)


def test_a_lost_confirmation_is_found_and_pays_its_sale(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    assert take(mpesa, entry(account=mpesa.pay_number(sale))) == Reconciled(1, 1, 0)
    assert mpesa.is_finished(sale)


def test_a_code_kept_by_hand_is_matched(mpesa: PayingShop) -> None:
    shop = mpesa.shop
    shop.choose(takes_mpesa_by_hand=True)
    tender = Tender(Method.MPESA, reference=CODE)
    words = {"sale": mpesa.ring_up(), "payment": mpesa.new_payment(), "tender": tender}
    paying.take(shop.records, shop.supervisor, **words)
    take(mpesa, entry())
    assert provisional.list_unsettled(shop.records, shop.cashier) == ()


def test_what_is_known_is_no_new_money_and_charges_are_none(mpesa: PayingShop) -> None:
    mpesa.confirm("hello")
    mpesa.settle()
    told = take(mpesa, entry(), entry(sort=Sort.CHARGE), entry("AAAA000001", Sort.MOVED))
    assert told == Reconciled(1, 0, 0)
    assert mpesa.count("received") == 1


@pytest.mark.parametrize(("original", "count"), [(CODE, 1), ("AAAA000001", 0), ("", 0)])
def test_what_safaricom_took_back_is_told(mpesa: PayingShop, original: str, count: int) -> None:
    mpesa.confirm("hello")
    mpesa.settle()
    told = take(mpesa, entry("RKL4R8T2XX", Sort.REVERSAL, original=original))
    assert told.reversed == count
    is_reversed = mpesa.money().state is MoneyState.REVERSED
    assert is_reversed is bool(count)


def test_a_long_statement_is_heard_a_hundred_at_a_time(mpesa: PayingShop) -> None:
    entries = [entry(f"AAAA{number:06}") for number in range(150)]
    assert take(mpesa, *entries) == Reconciled(150, 150, 0)


@pytest.mark.parametrize("original", ["AAAA000001", ""])
def test_what_went_back_of_money_that_nobody_heard_of_is_an_alarm(
    mpesa: PayingShop, original: str
) -> None:
    """And that money pays nothing when it is told of after all."""
    take(mpesa, entry("RKL4R8T2XX", Sort.REVERSAL, original=original))
    assert alarms(mpesa) == [AlarmKind.REVERSED]
    sale = mpesa.ring_up()
    mpesa.confirm(mpesa.pay_number(sale), code=original or "RKL4R8T2XX")
    mpesa.settle()
    assert not mpesa.is_finished(sale)


def test_money_that_was_sent_and_came_back_is_an_alarm(mpesa: PayingShop) -> None:
    row = replace(entry("RKL4R8T2XX", Sort.REVERSAL, original="AAAA000001"), is_in=True)
    for _ in range(2):
        take(mpesa, row)
        assert alarms(mpesa) == [AlarmKind.REFUND_FAILED]


def test_a_statement_of_another_shop_pays_nothing_here(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    theirs = Statement(
        (entry(account=mpesa.pay_number(sale)),), 0, 0, head=Head(frozenset({"999999"}))
    )
    with refused(Reason.STATEMENT_OF_ANOTHER):
        take_statement(mpesa.shop.records, mpesa.shop.manager, statement=theirs)
    assert not mpesa.is_known()


def test_who_had_a_statement_heard_is_on_record_whatever_it_paid(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    take(mpesa, entry(account=mpesa.pay_number(sale)))
    assert mpesa.is_finished(sale)
    heard = mpesa.shop.audited(Act.MONEY_HEARD)
    assert [(each["who"], each["subject"], each["payments"]) for each in heard] == [
        (mpesa.shop.manager, "statement", 1)
    ]
    take(mpesa)
    assert len(mpesa.shop.audited(Act.MONEY_HEARD)) == 1
