"""A paid sale is posted whole: number, lines, stock, what is printed, and its entry."""

from datetime import date

import pytest
from sqlalchemy import select

from pos.office import customers
from pos.office.receiving import receive
from pos.records.people import name_of
from pos.records.stock import held
from pos.records.tables import sales
from pos.shop.audit import Act
from pos.shop.identity import DocumentId
from pos.shop.money import Money
from pos.shop.quantity import pieces
from pos.shop.receiving import Delivery, DeliveryLine
from pos.shop.sold import Sold
from pos.shop.stock import Batch, Place
from pos.shop.words import Reason
from pos.till import paying, returning, ringing
from tests.builders import ksh, product
from tests.shops import Shop, refused

EARLY, LATE = Batch("A", date(2026, 12, 1)), Batch("B", date(2027, 1, 1))
YOGHURT = product("Yoghurt", id="yoghurt", code="Y", has_batches=True)


def sold(shop: Shop, *typed: str) -> Sold:
    done = shop.sell(*typed).sold
    assert done is not None
    return done


def receive_yoghurt(shop: Shop, *batches: tuple[int, Batch]) -> None:
    shop.put_on_shelf(YOGHURT)
    lines = tuple(
        DeliveryLine(YOGHURT.id, pieces(count), ksh(40), batch=batch) for count, batch in batches
    )
    receive(
        shop.records,
        shop.owner,
        delivery=Delivery(DocumentId(shop.records.new_id()), "Brookside", "D1", lines),
    )


def lots(shop: Shop) -> dict[str, int]:
    with shop.records.reading() as books:
        found = held(books, YOGHURT.id)
    assert all(lot.place is Place.SHELF for lot in found)
    return {lot.batch: lot.quantity.thousandths // 1000 for lot in found}


def test_receipts_are_numbered_in_turn_without_a_gap(shop: Shop) -> None:
    numbers = []
    for _ in range(3):
        numbers.append(str(sold(shop, "101").number))
        with refused(Reason.NOT_FOUND):
            shop.sell("999")
    assert numbers == ["T2-0001", "T2-0002", "T2-0003"]


def test_a_finished_sale_lowers_the_stock_and_waits_to_be_printed(shop: Shop) -> None:
    done = sold(shop, "3*101")
    assert shop.left() == -3
    assert shop.printing() == ["drawer", "receipt"]
    (entry,) = shop.audited(Act.SALE_FINISHED)
    assert (entry["who"], entry["subject"], entry["shift"]) == (shop.cashier, done.id, done.shift)
    assert (entry["receipt"], entry["total"]) == ("T2-0001", 19_500)


def test_a_sale_names_who_began_it_and_who_took_the_money(shop: Shop) -> None:
    sale = shop.ring_up("101")
    shop.clock.pass_time(minutes=3)
    done = paying.take_cash(
        shop.records, shop.supervisor, sale=sale, payment=shop.payment(), given=ksh(65)
    ).sold
    assert done is not None
    assert (done.opened_by, done.served_by) == (shop.cashier, shop.supervisor)
    assert (done.finished_at - done.opened_at).total_seconds() == 180


def test_what_goods_cost_the_shop_stays_with_their_line(shop: Shop) -> None:
    receive_yoghurt(shop, (4, EARLY))
    assert sold(shop, "Y").lines[0].unit_cost == ksh(40).cents * 1000


def test_what_expires_first_goes_first(shop: Shop) -> None:
    receive_yoghurt(shop, (2, LATE), (3, EARLY))
    sold(shop, "2*Y")
    assert lots(shop) == {EARLY.key: 1, LATE.key: 2}


def test_lines_of_one_sale_share_the_batches(shop: Shop) -> None:
    receive_yoghurt(shop, (2, LATE), (3, EARLY))
    sale = shop.ring_up("2*Y")
    ringing.note_line(shop.records, shop.cashier, sale=sale, line=1, note="cold")
    ringing.scan(shop.records, shop.cashier, sale=sale, typed="2*Y")
    paying.take_cash(shop.records, shop.cashier, sale=sale, payment=shop.payment(), given=ksh(1000))
    assert lots(shop) == {EARLY.key: 0, LATE.key: 1}


def test_more_than_all_batches_hold_is_taken_from_the_last(shop: Shop) -> None:
    receive_yoghurt(shop, (1, EARLY), (1, LATE))
    sold(shop, "4*Y")
    assert lots(shop) == {EARLY.key: 0, LATE.key: -2}


def test_goods_kept_by_batch_are_sold_before_any_came(shop: Shop) -> None:
    shop.put_on_shelf(YOGHURT)
    sold(shop, "2*Y")
    assert lots(shop) == {"": -2}


def test_goods_that_come_back_lie_with_what_expires_first(shop: Shop) -> None:
    receive_yoghurt(shop, (2, LATE), (3, EARLY))
    done, back = sold(shop, "2*Y"), shop.ring_up()
    returning.take_goods_back(
        shop.records,
        shop.owner,
        sale=back,
        back=returning.GoodsBack(done.id, 1, pieces(1)),
    )
    shop.give_back(back)
    assert lots(shop) == {EARLY.key: 2, LATE.key: 2}


def test_a_known_customer_stands_on_the_sale(shop: Shop) -> None:
    wanjiru = customers.add(shop.records, shop.owner, name="Wanjiru")
    sale = shop.ring_up("101")
    ringing.name_customer(shop.records, shop.cashier, sale=sale, name="", customer=wanjiru.id)
    paying.take_cash(shop.records, shop.cashier, sale=sale, payment=shop.payment(), given=ksh(65))
    with shop.records.reading() as books:
        assert books.first(select(sales.c.person)).person == wanjiru.id


@pytest.mark.parametrize("name", ["Otieno", ""])
def test_a_name_to_call_out_is_kept_where_it_can_be_forgotten(shop: Shop, name: str) -> None:
    sale = shop.ring_up("101")
    ringing.name_customer(shop.records, shop.cashier, sale=sale, name=name)
    paying.take_cash(shop.records, shop.cashier, sale=sale, payment=shop.payment(), given=ksh(65))
    with shop.records.reading() as books:
        person = books.first(select(sales.c.person)).person
        assert (name_of(books, person), person is None) == (name, not name)


def test_a_shop_without_vat_charges_none(shop: Shop) -> None:
    with_vat = sold(shop, "101")
    shop.choose(is_vat_registered=False)
    without = sold(shop, "101")
    assert (with_vat.tax, with_vat.is_vat_shown) == (Money(897), True)
    assert (without.tax, without.is_vat_shown) == (Money(0), False)


def test_a_sale_that_cannot_be_finished_leaves_nothing(shop: Shop) -> None:
    sale, before = shop.ring_up("101"), shop.printing()
    with refused(Reason.STILL_DUE):
        paying.finish_even(shop.records, shop.cashier, sale=sale)
    assert (shop.left(), shop.printing()) == (0, before)
    assert shop.audited(Act.SALE_FINISHED) == []


def test_the_same_product_may_leave_and_come_back_in_one_sale(shop: Shop) -> None:
    done, exchange = sold(shop, "2*101"), shop.ring_up("3*101")
    returning.take_goods_back(
        shop.records,
        shop.owner,
        sale=exchange,
        back=returning.GoodsBack(done.id, 1, pieces(2)),
    )
    paying.take_cash(
        shop.records, shop.cashier, sale=exchange, payment=shop.payment(), given=ksh(65)
    )
    assert shop.left() == -3
