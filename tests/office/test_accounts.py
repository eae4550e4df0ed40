"""Customers' accounts in the office: lists, statements, phones that are shown, consents, reminders."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from pos.office.accounts import (
    describe,
    export_statement,
    give_consent,
    see_accounts,
    see_phone,
    see_statement,
    withdraw_consent,
    write_reminder,
)
from pos.office.customers import erase
from pos.shop.accounts import Answer, Consent, Described
from pos.shop.audit import Act
from pos.shop.identity import CustomerId, SaleId
from pos.shop.payment import Method, Tender
from pos.shop.phone import Phone
from pos.shop.quantity import pieces
from pos.shop.words import Reason
from pos.till import accounts, paying, returning
from pos.till.returning import GoodsBack
from tests.builders import ksh
from tests.office.owing import owing
from tests.shops import Shop, add_customer, everything_in, refused


@pytest.fixture
def wanjiku(shop: Shop) -> CustomerId:
    return owing(shop)


def test_a_list_shows_debts_and_no_whole_number(shop: Shop, wanjiku: CustomerId) -> None:
    add_customer(shop.records, shop.manager, name="Achieng")
    achieng, other = see_accounts(shop.records, shop.manager)
    assert (achieng.name, achieng.phone, achieng.owed) == ("Achieng", "", ksh(0))
    assert (other.id, other.phone, other.owed) == (wanjiku, "07•• ••• 678", ksh(95))


def test_a_statement_has_each_line_with_its_balance_and_its_age(
    shop: Shop, wanjiku: CustomerId
) -> None:
    seen = see_statement(shop.records, shop.manager, customer=wanjiku)
    assert [line.balance for line in seen.lines] == [ksh(65), ksh(195), ksh(95)]
    assert [bool(line.sale) for line in seen.lines] == [True, True, False]
    assert seen.aging.parts == (ksh(95), ksh(0), ksh(0), ksh(0))
    assert seen.account.owed == seen.lines[-1].balance


def test_what_is_put_on_an_account_before_the_sale_is_finished_has_no_receipt(
    shop: Shop, wanjiku: CustomerId
) -> None:
    shop.clock.pass_time(minutes=1)
    tender = Tender(Method.ACCOUNT, ksh(10), customer=wanjiku)
    words = {"sale": shop.ring_up("101"), "payment": shop.payment(), "tender": tender}
    paying.take(shop.records, shop.cashier, **words)
    last = see_statement(shop.records, shop.manager, customer=wanjiku).lines[-1]
    assert (last.number, last.sale, last.amount) == ("", "", ksh(10))


def test_a_whole_number_is_shown_and_that_it_was_is_kept(shop: Shop, wanjiku: CustomerId) -> None:
    assert see_phone(shop.records, shop.manager, customer=wanjiku).digits == "254712345678"
    (entry,) = shop.audited(Act.PHONE_SEEN)
    assert (entry["who"], entry["subject"]) == (shop.manager, wanjiku)
    other = add_customer(shop.records, shop.manager, name="Achieng").id
    with refused(Reason.NO_PHONE):
        see_phone(shop.records, shop.manager, customer=other)


def test_the_last_word_on_a_consent_counts(shop: Shop, wanjiku: CustomerId) -> None:
    words = {"customer": wanjiku, "to": Consent.REMIND}
    assert give_consent(shop.records, shop.manager, **words).consents == {Consent.REMIND}
    keep = {"customer": wanjiku, "to": Consent.KEEP}
    assert len(give_consent(shop.records, shop.manager, **keep).consents) == 2
    assert withdraw_consent(shop.records, shop.manager, **words).consents == {Consent.KEEP}
    assert see_accounts(shop.records, shop.manager)[0].consents == {Consent.KEEP}
    assert [each["given"] for each in shop.audited(Act.CONSENT_CHANGED)] == [1, 1, 0]


def test_only_who_agreed_and_owes_is_reminded(shop: Shop, wanjiku: CustomerId) -> None:
    with refused(Reason.NO_CONSENT):
        write_reminder(shop.records, shop.manager, customer=wanjiku)
    give_consent(shop.records, shop.manager, customer=wanjiku, to=Consent.REMIND)
    told = write_reminder(shop.records, shop.manager, customer=wanjiku)
    assert "KSh 95" in told.english
    assert "KSh 95" in told.swahili
    pay = {"payment": shop.payment(), "tender": Tender(Method.CASH)}
    accounts.pay_debt(shop.records, shop.cashier, customer=wanjiku, **pay)
    with refused(Reason.NO_DEBT):
        write_reminder(shop.records, shop.manager, customer=wanjiku)


def test_a_statement_that_was_taken_out_is_read_again_as_it_is(
    shop: Shop, wanjiku: CustomerId, tmp_path: Path
) -> None:
    path = tmp_path / "wanjiku.csv"
    assert export_statement(shop.records, shop.manager, customer=wanjiku, path=path) == 3
    with path.open(encoding="utf-8-sig", newline="") as file:
        heading, *rows = csv.reader(file)
    assert heading == ["time", "what", "amount", "balance"]
    assert [row[2:] for row in rows] == [["65", "65"], ["130", "195"], ["-100", "95"]]
    with refused(Reason.ALREADY_THERE):
        export_statement(shop.records, shop.manager, customer=wanjiku, path=path)


def test_who_was_forgotten_is_nowhere_and_his_account_stays_in_the_totals(shop: Shop) -> None:
    customer = add_customer(shop.records, shop.manager, name="Wairimu").id
    give_consent(shop.records, shop.manager, customer=customer, to=Consent.KEEP)
    erase(shop.records, shop.manager, customer=customer)
    assert see_accounts(shop.records, shop.manager) == ()
    assert "Wairimu" not in everything_in(shop.records.path)
    with refused(Reason.CUSTOMER_GONE):
        see_statement(shop.records, shop.manager, customer=customer)


def test_who_is_described_anew_keeps_his_number_unless_another_is_said(
    shop: Shop, wanjiku: CustomerId
) -> None:
    now = Described("Wanjiku M.", ksh(900))
    describe(shop.records, shop.manager, customer=wanjiku, now=now)
    assert see_phone(shop.records, shop.manager, customer=wanjiku).digits == "254712345678"
    other = replace(now, phone=Phone("254722000111"), answer=Answer.YES)
    describe(shop.records, shop.manager, customer=wanjiku, now=other)
    (seen,) = see_accounts(shop.records, shop.manager)
    assert (seen.name, seen.limit, seen.phone) == ("Wanjiku M.", ksh(900), "07•• ••• 111")
    assert seen.to_keep is Answer.YES


def phone_of(shop: Shop, customer: CustomerId) -> str:
    return see_statement(shop.records, shop.manager, customer=customer).account.phone


def test_a_number_that_is_not_to_be_kept_is_kept_until_the_debt_is_paid(
    shop: Shop, wanjiku: CustomerId
) -> None:
    words = {"customer": wanjiku, "to": Consent.KEEP}
    assert withdraw_consent(shop.records, shop.manager, **words).to_keep is Answer.NO
    assert phone_of(shop, wanjiku)
    pay = {"payment": shop.payment(), "tender": Tender(Method.CASH)}
    accounts.pay_debt(shop.records, shop.cashier, customer=wanjiku, **pay)
    assert phone_of(shop, wanjiku) == ""
    assert "254712345678" not in everything_in(shop.records.path)
    assert shop.faults() == []


@pytest.mark.parametrize(
    ("answer", "kept"), [(Answer.NOT_ASKED, True), (Answer.YES, True), (Answer.NO, False)]
)
def test_the_number_of_somebody_new_is_kept_unless_he_says_no(
    shop: Shop, answer: Answer, *, kept: bool
) -> None:
    phone = Phone("254722000111")
    made = add_customer(shop.records, shop.manager, name="Kip", phone=phone, answer=answer)
    assert bool(phone_of(shop, made.id)) is kept
    assert see_accounts(shop.records, shop.manager)[0].to_keep is answer


def test_who_owes_nothing_has_his_number_forgotten_at_his_word(shop: Shop) -> None:
    made = add_customer(shop.records, shop.manager, name="Kip", phone=Phone("254722000111"))
    withdraw_consent(shop.records, shop.manager, customer=made.id, to=Consent.KEEP)
    assert phone_of(shop, made.id) == ""
    give_consent(shop.records, shop.manager, customer=made.id, to=Consent.KEEP)
    again = Described("Kip", ksh(0), Phone("254722000111"))
    describe(shop.records, shop.manager, customer=made.id, now=again)
    assert phone_of(shop, made.id)


def test_goods_that_come_back_settle_a_debt_as_well(shop: Shop, wanjiku: CustomerId) -> None:
    withdraw_consent(shop.records, shop.manager, customer=wanjiku, to=Consent.KEEP)
    seen = see_statement(shop.records, shop.manager, customer=wanjiku)
    back = shop.ring_up()
    goods = GoodsBack(SaleId(seen.lines[1].sale), 1, pieces(2))
    returning.take_goods_back(shop.records, shop.owner, sale=back, back=goods)
    words = {"sale": back, "payment": shop.payment()}
    tender = Tender(Method.ACCOUNT, customer=wanjiku)
    paying.give_back(shop.records, shop.owner, **words, tender=tender)
    assert phone_of(shop, wanjiku) == ""
