"""Customers' accounts in the office: lists, statements, phones that are shown, consents, reminders."""

import csv
import sqlite3
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from pos.office.account_papers import ask_statement, draw_statement
from pos.office.accounts import (
    Described,
    describe,
    export_statement,
    give_consent,
    see_accounts,
    see_phone,
    see_statement,
    withdraw_consent,
    write_reminder,
)
from pos.office.customers import add, erase
from pos.shop.accounts import AccountPart, Answer, Consent
from pos.shop.audit import Act
from pos.shop.days import start_of
from pos.shop.identity import CustomerId, SaleId
from pos.shop.payment import Method, Tender
from pos.shop.phone import Phone
from pos.shop.print_job import JobState
from pos.shop.quantity import pieces
from pos.shop.words import Reason
from pos.till import accounts, paying, returning
from pos.till.draining import PrintedAccount, keep_outcome, take_next
from pos.till.returning import GoodsBack
from tests.builders import ksh
from tests.shops import Shop, everything_in, refused

ZONE = ZoneInfo("Africa/Nairobi")


@pytest.fixture
def wanjiku(shop: Shop) -> CustomerId:
    """A customer who bought for 65 forty days ago and for 130 today, and brought 100."""
    phone = Phone("254712345678")
    customer = add(shop.records, shop.manager, name="Wanjiku", phone=phone, limit=ksh(500)).id
    buy(shop, customer, "101")
    shop.clock.pass_time(days=40)
    buy(shop, customer, "101", "101")
    accounts.pay_debt(
        shop.records,
        shop.cashier,
        customer=customer,
        payment=shop.payment(),
        tender=Tender(Method.CASH, ksh(100)),
    )
    return customer


def buy(shop: Shop, customer: CustomerId, *codes: str) -> None:
    tender = Tender(Method.ACCOUNT, customer=customer)
    sale = shop.ring_up(*codes)
    words = {"sale": sale, "payment": shop.payment(), "tender": tender}
    paying.take(shop.records, shop.cashier, **words)


def test_a_list_shows_debts_and_no_whole_number(shop: Shop, wanjiku: CustomerId) -> None:
    add(shop.records, shop.manager, name="Achieng")
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
    other = add(shop.records, shop.manager, name="Achieng").id
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
    customer = add(shop.records, shop.manager, name="Wairimu").id
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
    made = add(shop.records, shop.manager, name="Kip", phone=phone, answer=answer)
    assert bool(phone_of(shop, made.id)) is kept
    assert see_accounts(shop.records, shop.manager)[0].to_keep is answer


def test_who_owes_nothing_has_his_number_forgotten_at_his_word(shop: Shop) -> None:
    made = add(shop.records, shop.manager, name="Kip", phone=Phone("254722000111"))
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


def plain_account(shop: Shop, customer: CustomerId) -> list[tuple[int, str, int]]:
    """Every move of an account, by plain SQL: when, its document, and its cents."""
    with sqlite3.connect(shop.records.path) as connection:
        return connection.execute(
            """
            SELECT payments.at, printf('T%d%s-%04d', sales.till, sales.series, sales.receipt), amount_cents
            FROM payments JOIN sales ON sales.id = payments.sale WHERE payments.person = :who
            UNION ALL
            SELECT at, printf('T%d%s-D%04d', till, series, number), rounding_cents - amount_cents
            FROM debt_payments WHERE person = :who ORDER BY 1
            """,
            {"who": customer},
        ).fetchall()


@pytest.mark.parametrize("days", [None, 30, 0, -1])
def test_a_statement_from_a_day_on_is_what_plain_sql_says(
    shop: Shop, wanjiku: CustomerId, days: int | None, tmp_path: Path
) -> None:
    shop.clock.pass_time(days=1)
    buy(shop, wanjiku, "101")
    since = None if days is None else (shop.clock.at - timedelta(days=days)).date()
    path, drawn = tmp_path / "page.pdf", []

    def draw(part: AccountPart, file: Path) -> None:
        drawn.append(part)
        file.write_text("page")

    words = {"customer": wanjiku, "since": since, "path": path, "draw": draw}
    rows = draw_statement(shop.records, shop.manager, **words)
    start = 0 if since is None else int(start_of(since, ZONE).timestamp() * 1000)
    moves = plain_account(shop, wanjiku)
    before = sum(cents for at, _, cents in moves if at < start)
    (part,) = drawn
    assert (part.opening.cents, part.closing.cents) == (before, sum(row[2] for row in moves))
    told = [(line.number, line.amount.cents) for line in part.lines]
    assert told == [(number, cents) for at, number, cents in moves if at >= start]
    assert (rows, path.read_text()) == (len(told), "page")
    assert shop.audited(Act.EXPORTED)[-1]["file"] == "page.pdf"


def test_a_table_from_a_day_on_begins_with_what_was_brought_forward(
    shop: Shop, wanjiku: CustomerId, tmp_path: Path
) -> None:
    path, since = tmp_path / "wanjiku.csv", shop.clock.at.date()
    export_statement(shop.records, shop.manager, customer=wanjiku, path=path, since=since)
    with path.open(encoding="utf-8-sig", newline="") as file:
        _, *rows = csv.reader(file)
    assert [row[1:] for row in rows] == [
        ["brought forward", "", "65"], ["T2-0002", "130", "195"], ["T2-D0001 cash", "-100", "95"],
    ]  # fmt: skip


def test_a_statement_comes_out_of_the_printer(shop: Shop, wanjiku: CustomerId) -> None:
    ask_statement(shop.records, shop.manager, customer=wanjiku)
    ask_statement(shop.records, shop.manager, customer=wanjiku, since=shop.clock.at.date())
    papers = []
    while order := take_next(shop.records, resting=frozenset()):
        keep_outcome(shop.records, job=order.job.id, state=JobState.PRINTED)
        if isinstance(order.content, PrintedAccount):
            papers.append(order.content)
    whole, today = papers
    assert (len(whole.part.lines), whole.part.opening, whole.by) == (3, ksh(0), "Mwangi")
    assert (len(today.part.lines), today.part.opening, today.part.closing) == (2, ksh(65), ksh(95))


def test_no_statement_is_printed_of_whom_nobody_knows(shop: Shop, wanjiku: CustomerId) -> None:
    with refused(Reason.CUSTOMER_GONE):
        ask_statement(shop.records, shop.manager, customer=CustomerId("none"))
    ask_statement(shop.records, shop.manager, customer=wanjiku)
    shop.clock.pass_time(minutes=1)
    pay = {"payment": shop.payment(), "tender": Tender(Method.CASH)}
    accounts.pay_debt(shop.records, shop.cashier, customer=wanjiku, **pay)
    erase(shop.records, shop.manager, customer=wanjiku)
    kinds = []
    while order := take_next(shop.records, resting=frozenset()):
        keep_outcome(shop.records, job=order.job.id, state=JobState.PRINTED)
        kinds.append(order.job.kind.value)
    assert "account" not in kinds
