"""A receipt is read as it was posted, and printed again only with its copy's number."""

from collections.abc import Callable

import pytest
from sqlalchemy import select

from pos.records.tables import print_queue
from pos.shop.audit import Act
from pos.shop.quantity import pieces
from pos.shop.sold import Sold
from pos.shop.words import Reason
from pos.till import printing, returning, ringing, shifts
from pos.till.returning import GoodsBack
from tests.builders import ksh
from tests.shops import Shop, refused


def sold(shop: Shop, *typed: str) -> Sold:
    done = shop.sell(*typed, given=ksh(200)).sold
    assert done is not None
    return done


def test_a_receipt_says_what_was_sold_and_by_whom(shop: Shop) -> None:
    receipt = printing.read_receipt(shop.records, shop.cashier, sale=sold(shop, "2*101").id)
    assert (receipt.number, receipt.served_by, receipt.copy) == ("T2-0001", "Grace", 0)
    assert (receipt.total, receipt.change, receipt.returns_of) == (ksh(130), ksh(70), ())


def test_the_last_receipts_are_listed_newest_first(shop: Shop) -> None:
    done = [sold(shop, "101").id for _ in range(3)]
    listed = printing.list_receipts(shop.records, shop.cashier, most=2)
    assert [each.id for each in listed] == [done[2], done[1]]


def test_the_last_receipt_is_read_when_none_is_named(shop: Shop) -> None:
    with refused(Reason.NO_SALE_YET):
        printing.read_receipt(shop.records, shop.cashier)
    sold(shop, "101")
    assert printing.read_receipt(shop.records, shop.cashier).number == "T2-0001"


def test_a_copy_says_which_it_is_and_is_audited(shop: Shop) -> None:
    done = sold(shop, "101")
    copies = [
        printing.reprint(shop.records, who, sale=done.id).copy
        for who in (shop.cashier, shop.supervisor)
    ]
    assert copies == [1, 2]
    kept = [(entry["who"], entry["copy"]) for entry in shop.audited(Act.RECEIPT_REPRINTED)]
    assert kept == [(shop.cashier, 1), (shop.supervisor, 2)]
    with shop.records.reading() as books:
        rows = books.rows(select(print_queue).order_by(print_queue.c.id))
    assert [(row.kind, row.copy) for row in rows] == [
        ("drawer", 0),
        ("receipt", 0),
        ("copy", 1),
        ("copy", 2),
    ]


def test_copies_of_each_receipt_are_counted_apart(shop: Shop) -> None:
    first, second = sold(shop, "101"), sold(shop, "101")
    printing.reprint(shop.records, shop.cashier, sale=first.id)
    assert printing.reprint(shop.records, shop.cashier, sale=second.id).copy == 1


def test_the_last_receipt_is_printed_again_when_none_is_named(shop: Shop) -> None:
    sold(shop, "101")
    done = sold(shop, "2*101")
    assert printing.reprint(shop.records, shop.cashier).number == str(done.number)


def test_a_copy_is_printed_between_shifts_too(shop: Shop) -> None:
    sold(shop, "101")
    shifts.count_drawer(shop.records, shop.cashier, counted={ksh(1000): 5, ksh(1): 65})
    shifts.close_shift(shop.records, shop.cashier)
    printing.reprint(shop.records, shop.cashier)
    assert shop.audited(Act.RECEIPT_REPRINTED)[0]["shift"] is None


def test_before_the_first_sale_there_is_nothing_to_print_again(shop: Shop) -> None:
    with refused(Reason.NO_SALE_YET):
        printing.reprint(shop.records, shop.cashier)


@pytest.mark.parametrize("read", [printing.read_receipt, printing.reprint])
def test_a_sale_in_progress_has_no_receipt(shop: Shop, read: Callable[..., object]) -> None:
    sale = shop.ring_up("101")
    with refused(Reason.RECEIPT_NOT_FOUND):
        read(shop.records, shop.cashier, sale=sale)


def test_a_receipt_names_every_receipt_whose_goods_came_back_once(shop: Shop) -> None:
    first, second = sold(shop, "101"), sold(shop, "2*101")
    exchange = shop.ring_up()
    for done, count in ((first, 1), (second, 1), (second, 1)):
        returning.take_goods_back(
            shop.records,
            shop.owner,
            sale=exchange,
            back=GoodsBack(done.id, 1, pieces(count)),
        )
    ringing.scan(shop.records, shop.cashier, sale=exchange, typed="101")
    shop.give_back(exchange)
    receipt = printing.read_receipt(shop.records, shop.cashier, sale=exchange)
    assert receipt.returns_of == ("T2-0001", "T2-0002")
    assert receipt.total == ksh("-130")
