"""A customer's account on paper: recomputed from plain SQL, drawn on pages, and out of the printer."""

import csv
import sqlite3
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from pos.office.account_papers import ask_statement, draw_statement
from pos.office.accounts import export_statement
from pos.office.customers import erase
from pos.office.limits import set_limit
from pos.shop.accounts import AccountPart
from pos.shop.audit import Act
from pos.shop.days import start_of
from pos.shop.identity import CustomerId
from pos.shop.limits import NEVER
from pos.shop.payment import Method, Tender
from pos.shop.print_job import JobState
from pos.shop.staff import Permission, Role
from pos.shop.words import Reason
from pos.till import accounts
from pos.till.draining import PrintedAccount, keep_outcome, take_next
from pos.till.printing import say_it_did_not
from tests.builders import ksh
from tests.office.owing import buy, owing
from tests.shops import Shop, refused

ZONE = ZoneInfo("Africa/Nairobi")


@pytest.fixture
def wanjiku(shop: Shop) -> CustomerId:
    return owing(shop)


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


@pytest.mark.parametrize("permission", [Permission.CHANGE_CUSTOMERS, Permission.EXPORT])
def test_a_statement_goes_out_as_a_table_by_whom_it_goes_out_on_pages(
    shop: Shop, wanjiku: CustomerId, tmp_path: Path, permission: Permission
) -> None:
    set_limit(shop.records, shop.owner, role=Role.MANAGER, permission=permission, most=NEVER)
    words = {"customer": wanjiku, "since": None, "path": tmp_path / "wanjiku.csv"}
    with refused(Reason.NOT_ALLOWED):
        draw_statement(shop.records, shop.manager, **words, draw=lambda _part, _path: None)
    with refused(Reason.NOT_ALLOWED):
        export_statement(shop.records, shop.manager, **words)
    assert list(tmp_path.glob("*.csv")) == []


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


def test_a_statement_that_did_not_come_out_is_asked_for_anew_by_who_may_see_accounts(
    shop: Shop, wanjiku: CustomerId
) -> None:
    while order := take_next(shop.records, resting=frozenset()):
        keep_outcome(shop.records, job=order.job.id, state=JobState.PRINTED)
    ask_statement(shop.records, shop.manager, customer=wanjiku)
    asked = take_next(shop.records, resting=frozenset())
    assert asked is not None
    keep_outcome(shop.records, job=asked.job.id, state=JobState.UNKNOWN)
    with refused(Reason.NOT_ALLOWED):
        say_it_did_not(shop.records, shop.cashier, job=asked.job.id)
    say_it_did_not(shop.records, shop.manager, job=asked.job.id)
    assert shop.printing().count("account") == 1


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
