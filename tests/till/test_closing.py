"""Who closes a shift counts blind, may put the count aside, and sees what should be there only by a count that stays."""

import sqlite3
from contextlib import closing as closing_with

import pytest

from pos.shop.identity import StaffId
from pos.shop.money import Money
from pos.shop.mpesa_compared import Came
from pos.shop.quantity import pieces
from pos.shop.words import Reason
from pos.till import closing, returning, ringing, shifts
from pos.till.returning import GoodsBack
from tests.builders import ksh
from tests.paying_shop import PayingShop
from tests.shops import Shop, refused

EXACT = {ksh(1000): 5}


def read(shop: Shop, by: StaffId | None = None) -> closing.Closing:
    return closing.read_closing(shop.records, by or shop.cashier)


def count(shop: Shop, counted: dict[Money, int] | None = None) -> None:
    shifts.count_drawer(shop.records, shop.cashier, counted=counted or EXACT)


def test_before_the_count_a_cashier_learns_how_many_sales_there_were_and_no_amount(
    shop: Shop,
) -> None:
    shop.sell("2*101")
    found = read(shop)
    assert (found.sales, found.counts, found.stands, found.figures) == (1, (), False, None)
    assert (found.z, found.opened_by) == ("T2-Z1", "Grace")


def test_who_may_see_the_drawer_sees_it_before_the_count(shop: Shop) -> None:
    figures = read(shop, shop.supervisor).figures
    assert figures is not None
    assert figures.expected == ksh(5000)


def test_a_count_shows_what_should_be_there_and_stays_on_the_z(shop: Shop) -> None:
    count(shop, {ksh(1000): 1})
    found = read(shop)
    assert found.stands
    assert found.figures is not None
    assert found.figures.expected == ksh(5000)
    count(shop)
    report = shifts.close_shift(shop.records, shop.cashier)
    assert [each.total for each in report.counts] == [ksh(1000), ksh(5000)]


def test_after_cash_has_moved_a_count_shows_nothing_any_more(shop: Shop) -> None:
    count(shop)
    shop.sell("101")
    found = read(shop)
    assert (found.stands, found.figures, len(found.counts)) == (False, None, 1)


def test_a_count_put_aside_is_there_after_a_restart_and_gone_once_it_is_done(shop: Shop) -> None:
    kept = closing.save_count(shop.records, shop.cashier, counted={ksh(200): 9})
    shop.reopen()
    assert read(shop).draft == kept
    assert read(shop).counts == ()
    count(shop)
    assert read(shop).draft is None


@pytest.mark.parametrize(
    ("counted", "reason"),
    [({ksh(3): 1}, Reason.NO_SUCH_NOTE), ({ksh(50): -1}, Reason.COUNT_UNCLEAR)],
)
def test_notes_that_cannot_be_are_not_put_aside(
    shop: Shop, counted: dict[Money, int], reason: Reason
) -> None:
    with refused(reason):
        closing.save_count(shop.records, shop.cashier, counted=counted)


def test_the_open_shift_is_told_with_the_names_of_who_moved_cash(shop: Shop) -> None:
    shifts.take_cash_out(shop.records, shop.owner, amount=ksh(30), reason="Boda")
    found = closing.read_open(shop.records, shop.supervisor)
    assert (found.opened_by, found.by, list(found.who.values())) == ("Grace", "Sara", ["Njeri"])
    assert found.x.expected == ksh(4970)


def test_without_an_open_shift_there_is_nothing_to_close(shop: Shop) -> None:
    count(shop)
    shifts.close_shift(shop.records, shop.cashier)
    with refused(Reason.SHIFT_CLOSED):
        read(shop)
    with refused(Reason.SHIFT_CLOSED):
        closing.save_count(shop.records, shop.cashier, counted=EXACT)


# The Z against the books, added up by hand

SUMS = {
    "sales": "SELECT COUNT(*) FROM sales WHERE shift = ? AND total_cents >= 0",
    "returns": "SELECT COUNT(*) FROM sales WHERE shift = ? AND total_cents < 0",
    "gross": "SELECT SUM(gross_cents) FROM sales WHERE shift = ?",
    "discounts": "SELECT SUM(discount_cents) FROM sales WHERE shift = ?",
    "tax": "SELECT SUM(sale_lines.tax_cents) FROM sale_lines JOIN sales ON id = sale WHERE shift = ?",
    "cash": "SELECT SUM(amount_cents) FROM payments WHERE shift = ? AND method = 'cash'",
    "moved": "SELECT SUM(CASE kind WHEN 'cash_out' THEN -amount_cents ELSE amount_cents END) "
    "FROM cash_moves WHERE shift = ?",
    "float": "SELECT float_cents FROM shifts WHERE id = ?",
}


def by_hand(shop: Shop, shift: str) -> dict[str, int]:
    with closing_with(sqlite3.connect(shop.records.path)) as connection:
        rows = {name: connection.execute(sql, (shift,)).fetchone() for name, sql in SUMS.items()}
    return {name: row[0] or 0 for name, row in rows.items()}


def a_day(shop: Shop, sales: int) -> None:
    """So many sales of every size, a return for each tenth, and cash moved now and then."""
    for number in range(sales):
        sold = shop.sell(f"{number % 7 + 1}*101").sold
        assert sold is not None
        if number % 10 == 9:
            back = ringing.start(shop.records, shop.owner).id
            goods = GoodsBack(sold.id, 1, pieces(1))
            returning.take_goods_back(shop.records, shop.owner, sale=back, back=goods)
            shop.give_back(back)
            shifts.take_cash_out(shop.records, shop.owner, amount=ksh(35), reason="Boda")
            shifts.put_cash_in(shop.records, shop.owner, amount=ksh(10), reason="Coins")


@pytest.mark.parametrize("sales", [1, 60])
def test_a_z_is_what_the_books_come_to_when_they_are_added_up_by_hand(
    shop: Shop, sales: int
) -> None:
    a_day(shop, sales)
    count(shop)
    report = shifts.close_shift(shop.records, shop.cashier, reason="x")
    told, totals = by_hand(shop, report.shift.id), report.totals
    assert {
        "sales": totals.sales, "returns": totals.returns, "gross": totals.gross.cents,
        "discounts": totals.discounts.cents, "tax": sum(each.tax.cents for each in totals.by_class),
        "cash": totals.cash.cents,
        "moved": sum(each.into_drawer.cents for each in totals.cash_moves),
        "float": report.shift.opening_float.cents,
    } == told  # fmt: skip
    assert report.expected.cents == told["float"] + told["cash"] + told["moved"]
    assert report.over.cents == 500_000 - report.expected.cents


def test_the_z_keeps_what_safaricom_had_said_of_its_m_pesa(shop: Shop) -> None:
    mpesa = PayingShop(shop)
    mpesa.confirm("rent", 750)
    mpesa.settle()
    count(shop)
    report = shifts.close_shift(shop.records, shop.cashier)
    free = report.mpesa.rows[-1]
    assert (free.came, free.listed) == (Came.NOT_MATCHED, ksh(750))
