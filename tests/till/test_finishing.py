"""A paid sale is posted whole: number, lines, stock, what is printed, and its entry."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from pos.office.receiving import receive
from pos.records.people import name_of
from pos.records.stock import held
from pos.records.tables import sales
from pos.shop.approval import NeedsApproval
from pos.shop.audit import Act
from pos.shop.identity import ApprovalId, DocumentId, SaleId
from pos.shop.money import Money
from pos.shop.payment import Method, Tender
from pos.shop.product import Product
from pos.shop.quantity import pieces
from pos.shop.receiving import Delivery, DeliveryLine
from pos.shop.sold import Sold
from pos.shop.stock import NO_BATCH, Batch, Place
from pos.shop.words import Reason
from pos.till import paying, returning, ringing
from tests.builders import ksh, product
from tests.shops import Shop, add_customer, refused

EARLY, LATE = Batch("A", date(2026, 12, 1)), Batch("B", date(2027, 1, 1))
YOGHURT = product("Yoghurt", id="yoghurt", code="Y", has_batches=True)


def sold(shop: Shop, *typed: str) -> Sold:
    done = shop.sell(*typed).sold
    assert done is not None
    return done


def receive_yoghurt(shop: Shop, *batches: tuple[int, Batch]) -> None:
    shop.put_on_shelf(YOGHURT)
    receive_more(shop, *batches)


def receive_more(shop: Shop, *batches: tuple[int, Batch], of: Product = YOGHURT) -> None:
    lines = tuple(
        DeliveryLine(of.id, pieces(count), ksh(40), batch=batch) for count, batch in batches
    )
    receive(
        shop.records,
        shop.owner,
        delivery=Delivery(DocumentId(shop.records.new_id()), "Brookside", "D1", lines),
    )


def on_shelf(shop: Shop) -> dict[str, int]:
    with shop.records.reading() as books:
        found = held(books, YOGHURT.id)
    assert all(each.place is Place.SHELF for each in found)
    return {each.batch: each.quantity.thousandths // 1000 for each in found}


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
    assert on_shelf(shop) == {EARLY.key: 1, LATE.key: 2}


def test_lines_of_one_sale_share_the_batches(shop: Shop) -> None:
    receive_yoghurt(shop, (2, LATE), (3, EARLY))
    sale = shop.ring_up("2*Y")
    ringing.note_line(shop.records, shop.cashier, sale=sale, line=1, note="cold")
    ringing.scan(shop.records, shop.cashier, sale=sale, typed="2*Y")
    paying.take_cash(shop.records, shop.cashier, sale=sale, payment=shop.payment(), given=ksh(1000))
    assert on_shelf(shop) == {EARLY.key: 0, LATE.key: 1}


def test_more_than_all_batches_hold_is_taken_from_the_last(shop: Shop) -> None:
    receive_yoghurt(shop, (1, EARLY), (1, LATE))
    sold(shop, "4*Y")
    assert on_shelf(shop) == {EARLY.key: 0, LATE.key: -2}


def test_goods_kept_by_batch_are_sold_before_any_came(shop: Shop) -> None:
    shop.put_on_shelf(YOGHURT)
    sold(shop, "2*Y")
    assert on_shelf(shop) == {"": -2}


def bring_back(shop: Shop, done: Sold, count: int) -> None:
    back = shop.ring_up()
    returning.take_goods_back(
        shop.records,
        shop.owner,
        sale=back,
        back=returning.GoodsBack(done.id, 1, pieces(count)),
    )
    shop.give_back(back)


def test_goods_that_come_back_lie_again_in_the_batch_they_were_sold_from(shop: Shop) -> None:
    receive_yoghurt(shop, (2, LATE))
    done = sold(shop, "2*Y")
    receive_more(shop, (3, EARLY))
    bring_back(shop, done, 1)
    assert on_shelf(shop) == {EARLY.key: 3, LATE.key: 1}


def test_goods_of_two_batches_come_back_into_both_and_never_more_than_went(shop: Shop) -> None:
    receive_yoghurt(shop, (2, LATE), (3, EARLY))
    done = sold(shop, "5*Y")
    returned = []
    for count in (1, 3, 1):
        bring_back(shop, done, count)
        returned.append((on_shelf(shop)[EARLY.key], on_shelf(shop)[LATE.key]))
    assert returned == [(1, 0), (3, 1), (3, 2)]


def test_goods_that_come_back_without_a_receipt_lie_with_what_expires_first(shop: Shop) -> None:
    receive_yoghurt(shop, (2, LATE), (3, EARLY))
    back = shop.ring_up()
    returning.take_back_without_receipt(
        shop.records, shop.owner, sale=back, back=returning.LooseBack(YOGHURT.id, pieces(4))
    )
    shop.give_back(back)
    assert on_shelf(shop) == {EARLY.key: 7, LATE.key: 2}


def test_goods_sold_before_their_batch_came_come_back_without_one(shop: Shop) -> None:
    shop.put_on_shelf(YOGHURT)
    done = sold(shop, "2*Y")
    receive_more(shop, (3, EARLY))
    bring_back(shop, done, 2)
    assert on_shelf(shop) == {"": 0, EARLY.key: 3}


# Goods that are gone when the sale is paid


def last_one(shop: Shop) -> tuple[SaleId, SaleId]:
    """Two sales of the last milk, and an owner who lets no more go than there is."""
    receive_more(shop, (1, NO_BATCH), of=product())
    first, second = shop.ring_up("101"), shop.ring_up("101")
    shop.choose(forbids_below_zero=True)
    return first, second


def pay(shop: Shop, sale: SaleId, approval: ApprovalId | None = None) -> Sold | None:
    return paying.take_cash(
        shop.records,
        shop.cashier,
        sale=sale,
        payment=shop.payment(),
        given=ksh(65),
        approval=approval,
    ).sold


def test_the_last_one_is_sold_once(shop: Shop) -> None:
    first, second = last_one(shop)
    assert pay(shop, first) is not None
    with refused(Reason.BELOW_ZERO) as no:
        pay(shop, second)
    assert (no.value.facts["left"], shop.left()) == ("0", 0)


def test_somebody_may_let_the_last_one_go_twice_and_the_audit_says_so(shop: Shop) -> None:
    first, second = last_one(shop)
    pay(shop, first)
    with pytest.raises(NeedsApproval) as no:
        pay(shop, second)
    assert pay(shop, second, shop.say_yes(no.value)) is not None
    assert shop.left() == -1
    assert [each["let_go"] for each in shop.audited(Act.SALE_FINISHED)] == [[], ["milk"]]


def test_what_somebody_let_go_when_it_was_rung_up_is_not_asked_again(shop: Shop) -> None:
    shop.choose(forbids_below_zero=True)
    sale = shop.ring_up()
    with pytest.raises(NeedsApproval) as no:
        ringing.scan(shop.records, shop.cashier, sale=sale, typed="101")
    yes = shop.say_yes(no.value)
    ringing.scan(shop.records, shop.cashier, sale=sale, typed="101", approval=yes)
    assert pay(shop, sale) is not None


def test_a_part_payment_asks_for_no_goods_and_the_last_one_does(shop: Shop) -> None:
    first, second = last_one(shop)
    pay(shop, first)
    card = Tender(Method.CARD, ksh(30), "slip 7")
    paid = {"sale": second, "by": shop.cashier}
    paying.take(shop.records, payment=shop.payment(), tender=card, **paid)
    with refused(Reason.BELOW_ZERO):
        paying.take(shop.records, payment=shop.payment(), tender=replace(card, amount=None), **paid)


def test_goods_that_come_back_are_there_again_in_the_same_sale(shop: Shop) -> None:
    done = sold(shop, "101")
    shop.choose(forbids_below_zero=True)
    exchange = shop.ring_up()
    for act, said in (
        (returning.take_goods_back, {"back": returning.GoodsBack(done.id, 1, pieces(1))}),
        (ringing.scan, {"typed": "101"}),
    ):
        act(shop.records, shop.owner, sale=exchange, **said)
    assert paying.finish_even(shop.records, shop.cashier, sale=exchange).sold is not None


def test_a_known_customer_stands_on_the_sale(shop: Shop) -> None:
    wanjiru = add_customer(shop.records, shop.owner, name="Wanjiru")
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
