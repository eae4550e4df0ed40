"""A sale in progress is on disk after every scan, until it is finished or given up."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from pos.records.books import milliseconds
from pos.records.open_sales import all_open, drop_sale, keep_sale, open_sale, start_sale
from pos.records.tables import open_sales
from pos.shop.audit import Act
from pos.shop.identity import SaleId
from pos.shop.selling import add
from pos.shop.words import Reason
from pos.till import closing, parking, paying, ringing, shifts
from tests.builders import NOON, goods, ksh, sale
from tests.records.tampering import tamper
from tests.shops import SetWorld, Shop, new_records, refused


def test_a_sale_is_kept_as_it_is_now(tmp_path: Path) -> None:
    records = new_records(tmp_path)
    with records.writing() as books:
        start_sale(books, sale())
    with records.writing() as books:
        keep_sale(books, add(open_sale(books, sale().id), goods()))
    with records.reading() as books:
        assert open_sale(books, sale().id) == add(sale(), goods())
    records.close()


def test_what_lists_show_stands_beside_the_sale(tmp_path: Path) -> None:
    clock = SetWorld()
    records = new_records(tmp_path, clock)
    with records.writing() as books:
        start_sale(books, sale())
    clock.pass_time(minutes=2)
    with records.writing() as books:
        keep_sale(books, sale(parked_as="Red shirt", pay_number="21234"))
    with records.reading() as books:
        (row,) = books.rows(select(open_sales))
    assert (row.till, row.parked_as, row.pay_number) == (2, "Red shirt", "21234")
    assert (row.opened_at, row.changed_at) == (milliseconds(NOON), milliseconds(clock.at))
    records.close()


@pytest.mark.parametrize("gone", [SaleId("sale-1"), SaleId("never-there")])
def test_a_sale_that_is_finished_or_never_was_is_not_open(gone: SaleId, tmp_path: Path) -> None:
    records = new_records(tmp_path)
    with records.writing() as books:
        start_sale(books, sale())
        drop_sale(books, sale().id)
    with refused(Reason.SALE_GONE), records.reading() as books:
        open_sale(books, gone)
    records.close()


def test_this_tills_open_sales_come_oldest_first(tmp_path: Path) -> None:
    records = new_records(tmp_path)
    earlier, later = (NOON + timedelta(minutes=step) for step in (-5, 5))
    with records.writing() as books:
        start_sale(books, sale(opened_at=later, parked_as="Red shirt"))
        start_sale(books, sale(id=SaleId("sale-2"), opened_at=earlier))
        start_sale(books, sale(id=SaleId("sale-3"), till=3))
    with records.reading() as books:
        assert [each.id for each in all_open(books)] == ["sale-2", "sale-1"]
    records.close()


def test_one_sale_changes_without_the_others(tmp_path: Path) -> None:
    records = new_records(tmp_path)
    other = sale(id=SaleId("sale-2"))
    with records.writing() as books:
        start_sale(books, sale())
        start_sale(books, other)
        keep_sale(books, add(sale(), goods()))
        drop_sale(books, sale().id)
    with records.reading() as books:
        assert all_open(books) == (other,)
    records.close()


def test_a_sale_that_another_hand_changed_is_neither_sold_nor_changed_but_given_up(
    busy: Shop,
) -> None:
    sale = busy.ring_up("101")
    tamper(busy.records.path, "UPDATE open_sales SET body = replace(body, '6500', '1')")
    for act in (
        lambda: ringing.scan(busy.records, busy.cashier, sale=sale, typed="101"),
        lambda: paying.open_payment(busy.records, busy.cashier, sale=sale),
        lambda: parking.park(busy.records, busy.cashier, sale=sale),
    ):
        with refused(Reason.SALE_TAMPERED):
            act()
    parking.cancel(busy.records, busy.cashier, sale=sale)
    assert not busy.audited(Act.SALE_CANCELLED)[-1]["as_kept"]
    with refused(Reason.SALE_GONE):
        parking.cancel(busy.records, busy.cashier, sale=sale)


@pytest.mark.parametrize("body", ["x", "{}", "[]", '{"id": 7}'])
def test_beside_a_sale_that_cannot_be_read_the_shop_sells_and_closes(shop: Shop, body: str) -> None:
    sale = shop.ring_up("101")
    number = paying.open_payment(shop.records, shop.cashier, sale=sale).pay_number
    tamper(shop.records.path, f"UPDATE open_sales SET body = '{body}'")
    (kept,) = parking.list_open(shop.records, shop.cashier)
    assert (kept.id, kept.pay_number, kept.lines) == (sale, number, ())
    for act in (ringing.scan, paying.take_cash):
        words = {"typed": "101"} if act is ringing.scan else {"payment": "p", "given": ksh(65)}
        with refused(Reason.SALE_TAMPERED):
            act(shop.records, shop.cashier, sale=sale, **words)
    assert shop.sell("101").sold is not None
    assert closing.read_open(shop.records, shop.manager).x.totals.open_sales == (number,)
    shifts.count_drawer(shop.records, shop.cashier, counted={ksh(1000): 5})
    shifts.close_shift(shop.records, shop.cashier, reason="a sale broke")
    parking.cancel(shop.records, shop.cashier, sale=sale)
    assert parking.list_open(shop.records, shop.cashier) == ()


def test_a_shop_without_keys_seals_nothing(tmp_path: Path) -> None:
    records = new_records(tmp_path)
    with records.reading() as books:
        assert books.seal("text") is None
    records.close()
