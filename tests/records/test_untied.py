"""Money that may be any request's: no account, no answer, the right sum; found by an index, as all that is heard."""

import re
import sqlite3
from datetime import timedelta

import pytest

from pos.mpesa.payer import Payer
from pos.mpesa.pull import PulledMoney
from pos.mpesa.push import Ended
from pos.records.untied import untied_money
from pos.till import arrivals, taking
from tests.builders import ksh
from tests.paying_shop import BUY_GOODS, CODE, LINE, STORE, PayingShop
from tests.shops import Shop


@pytest.fixture
def mpesa(shop: Shop) -> PayingShop:
    """A shop with a till number (buy goods)."""
    mpesa = PayingShop(shop)
    mpesa.start(BUY_GOODS)
    return mpesa


def found(mpesa: PayingShop, amount: int = 650, *, minutes: float = 15) -> list[str | None]:
    with mpesa.shop.records.reading() as books:
        since = books.now - timedelta(minutes=minutes)
        return [money.trans_id for money in untied_money(books, ksh(amount), since=since)]


def test_a_confirmation_without_an_account_may_be_any_requests(mpesa: PayingShop) -> None:
    mpesa.confirm(short_code=STORE)
    mpesa.settle()
    assert found(mpesa) == [CODE]
    assert found(mpesa, 600) == []


def test_one_with_an_account_or_an_answer_is_not(mpesa: PayingShop) -> None:
    mpesa.confirm("rent", short_code=STORE)
    mpesa.call_back(mpesa.asked(mpesa.ring_up()), code="UKL4R8T2XX")
    mpesa.box.post(
        "stk",
        "ws_CO_of_another_till",
        mpesa.box.letters[-1].body.replace("ws_CO_1", "ws_CO_9").replace("2XX", "2XY"),
    )
    mpesa.settle()
    assert mpesa.is_known("UKL4R8T2XY")
    assert found(mpesa) == []


def test_one_that_was_told_of_long_before_is_not(mpesa: PayingShop) -> None:
    mpesa.confirm(short_code=STORE)
    mpesa.settle()
    mpesa.pass_time(minutes=16)
    assert found(mpesa) == []


ALL_OF = re.compile(r"SCAN (?!(cursors|mpesa_line|shop|anon_\d+)\b)(?!.*USING (COVERING )?INDEX)")
"""A table that grows is read from its beginning to its end; an index that is read whole holds what is open only."""


def hear_of_everything(mpesa: PayingShop) -> None:
    """Confirmations, callbacks, queries, claims, reversals and a pull; somebody looks at the drawer meanwhile."""
    records, cashier = mpesa.shop.records, mpesa.shop.cashier
    mpesa.start(BUY_GOODS)
    asked = mpesa.asked(mpesa.ring_up())
    mpesa.confirm(short_code=STORE)
    mpesa.settle()
    words = {"sale": mpesa.ring_up(), "received": mpesa.money().id, "how": "same amount"}
    taking.place_money(records, cashier, **words)
    mpesa.settle()
    mpesa.safaricom.stands = Ended("0", "")
    mpesa.pass_time(seconds=13)
    mpesa.check()
    mpesa.call_back(asked, code="UKL4R8T2XX")
    mpesa.start(LINE)
    paid = mpesa.asked(mpesa.ring_up())
    mpesa.pass_time(seconds=13)
    mpesa.check()
    mpesa.call_back(paid, code="UKL4R8T2XY", verified=False)
    mpesa.other_claims("UKL4R8T2XY")
    mpesa.confirm(mpesa.pay_number_of(paid), code="UKL4R8T2XY")
    mpesa.confirm("rent", code="UKL4R8T2XZ")
    mpesa.result(OriginalTransactionID="UKL4R8T2XZ", Amount=650)
    mpesa.settle()
    row = PulledMoney("UKL4R8T2YA", ksh(650), mpesa.shop.clock.at, Payer(), "20014", "")
    mpesa.safaricom.rows = [[row]]
    mpesa.lanes.pull_on_demand(mpesa.safaricom)  # type: ignore[arg-type]
    arrivals.count_waiting(records, cashier)
    arrivals.list_arrivals(records, mpesa.shop.manager)


def plans(mpesa: PayingShop) -> dict[str, str]:
    """Have everything heard, and give how SQLite goes about each question that the books were asked."""
    said: set[str] = set()
    with mpesa.shop.records.writing() as books:
        writer: sqlite3.Connection = books.connection
    with mpesa.shop.records.reading() as books:
        reader: sqlite3.Connection = books.connection
    for line in (writer, reader):
        line.set_trace_callback(said.add)
    hear_of_everything(mpesa)
    for line in (writer, reader):
        line.set_trace_callback(None)
    asked = [each for each in said if re.match(r"SELECT|UPDATE|DELETE", each)]
    return {
        each: "; ".join(row[3] for row in writer.execute(f"EXPLAIN QUERY PLAN {each}"))
        for each in asked
    }


def test_nothing_that_is_heard_has_all_of_a_table_read(mpesa: PayingShop) -> None:
    found = plans(mpesa)
    assert [(asked, how) for asked, how in found.items() if ALL_OF.search(how)] == []
    untied = [how for asked, how in found.items() if "received.account = ''" in asked]
    assert all("received_untied (amount_cents=? AND seen_at>?)" in how for how in untied)
    left_over = [how for asked, how in found.items() if "'overpaid'" in asked]
    assert all("USING INDEX received_over" in how for how in left_over)
    unclaimed = [how for asked, how in found.items() if "holder IS NULL" in asked]
    assert all("USING INDEX received_unclaimed" in how for how in unclaimed)
    others = [
        how for asked, how in found.items() if "state = 'elsewhere' AND received.came" in asked
    ]
    assert all("USING INDEX received_state (state=? AND came_at>?)" in how for how in others)
    assert untied
    assert left_over
    assert unclaimed
    assert others
