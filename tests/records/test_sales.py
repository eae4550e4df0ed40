"""A finished sale is read as it was posted, numbered without a gap, and no more comes back than was sold."""

import sqlite3
from dataclasses import replace

import pytest
from sqlalchemy import func, select

from pos.records.sales import (
    find_by_receipt,
    find_sold,
    last_sold,
    next_receipt_number,
    post_sale,
    returnable,
    sold_of,
)
from pos.records.tables import sales
from pos.shop.identity import SaleId
from pos.shop.money import NOTHING
from pos.shop.quantity import Quantity, pieces
from pos.shop.receiptnumber import ReceiptNumber
from pos.shop.sold import Sold
from pos.shop.words import Reason
from pos.till import paying, returning, ringing
from pos.till.returning import GoodsBack
from tests.builders import ksh
from tests.records.history import finished, posting
from tests.records.tampering import add_like, add_row, plain
from tests.shops import Shop, new_records, refused

RETURN = "origin_sale IS NOT NULL"
BACK = {"number": 90, "shared_discount_cents": 0, "own_discount_cents": 0, "entry": 41}


def bought(shop: Shop) -> Sold:
    """Three milk, a bread and a note, by a customer who gave his name."""
    sale = shop.ring_up("3*101", "102")
    ringing.name_customer(shop.records, shop.cashier, sale=sale, name="Otieno")
    ringing.note_sale(shop.records, shop.cashier, sale=sale, note="Fetches it later")
    ringing.note_line(shop.records, shop.cashier, sale=sale, line=1, note="cold")
    ringing.type_price(shop.records, shop.owner, sale=sale, line=2, price=ksh(66))
    paying.open_payment(shop.records, shop.cashier, sale=sale)
    done = paying.take_cash(
        shop.records, shop.cashier, sale=sale, payment=shop.payment(), given=ksh(500)
    )
    return finished(done)


def give_back(shop: Shop, of: Sold, count: int = 1) -> Sold:
    sale = shop.ring_up()
    back = GoodsBack(of.id, 1, pieces(count))
    returning.take_goods_back(shop.records, shop.owner, sale=sale, back=back)
    return finished(shop.give_back(sale))


def test_a_sale_is_read_as_it_was_posted(busy: Shop) -> None:
    done = bought(busy)
    busy.reopen()
    with busy.records.reading() as books:
        assert find_sold(books, done.id) == sold_of(books, done.id) == done
    assert (done.customer_name, done.note, done.lines[0].note) == (
        "Otieno",
        "Fetches it later",
        "cold",
    )


def test_a_return_names_what_it_takes_back(busy: Shop) -> None:
    first = bought(busy)
    back = give_back(busy, first)
    with busy.records.reading() as books:
        read = sold_of(books, back.id)
    assert read == back
    assert (read.lines[0].origin_sale, read.lines[0].origin_line) == (first.id, 1)
    assert (read.total, read.is_return) == (ksh(-65), True)


def test_a_sale_that_is_still_open_is_not_finished(busy: Shop) -> None:
    sale = busy.ring_up("101")
    with refused(Reason.RECEIPT_NOT_FOUND), busy.records.reading() as books:
        assert find_sold(books, sale) is None
        sold_of(books, sale)


def test_receipts_count_on_within_their_series_whatever_was_refused(busy: Shop) -> None:
    with busy.records.reading() as books:
        many = books.number(select(func.count()).select_from(sales))
        assert next_receipt_number(books) == ReceiptNumber(2, "", many + 1)
    assert str(bought(busy).number) == "T2-0008"
    with refused(Reason.NOT_FOUND):
        busy.sell("999")
    assert str(bought(busy).number) == "T2-0009"


def test_another_series_begins_at_one(busy: Shop) -> None:
    done = bought(busy)
    with posting(busy) as books:
        number = ReceiptNumber(2, "RK3P", 5)
        post_sale(books, replace(done, id=SaleId("s-2"), number=number), person=None)
    with busy.records.reading() as books:
        assert next_receipt_number(books) == ReceiptNumber(2, "", 9)
        assert find_by_receipt(books, number) == "s-2"


def test_a_sale_is_found_by_its_receipt_number_and_no_other(busy: Shop) -> None:
    done = bought(busy)
    with busy.records.reading() as books:
        assert find_by_receipt(books, done.number) == done.id
        assert find_by_receipt(books, replace(done.number, till=3)) is None
        assert find_by_receipt(books, replace(done.number, series="RK3P")) is None
        assert find_by_receipt(books, replace(done.number, count=10)) is None


def test_the_last_sale_is_the_one_finished_last_whatever_the_clock_says(
    busy: Shop, tmp_path_factory: pytest.TempPathFactory
) -> None:
    new = new_records(tmp_path_factory.mktemp("new"))
    with new.reading() as books:
        assert last_sold(books) is None
    new.close()
    busy.clock.pass_time(days=-2)
    done = bought(busy)
    with busy.records.reading() as books:
        assert last_sold(books) == done.id


def test_what_may_come_back_is_what_was_sold_less_what_came_back(busy: Shop) -> None:
    done = bought(busy)
    with busy.records.reading() as books:
        milk, bread = returnable(books, done.id)
    assert (milk.item, milk.left, milk.refunded, milk.refunded_tax) == (
        done.lines[0].item,
        pieces(3),
        NOTHING,
        NOTHING,
    )
    first, second = give_back(busy, done), give_back(busy, done)
    with busy.records.reading() as books:
        milk, same_bread = returnable(books, done.id)
        assert returnable(books, SaleId("ghost")) == ()
    assert (milk.left, milk.refunded) == (pieces(1), ksh(130))
    assert -milk.refunded_tax == first.tax + second.tax
    assert same_bread == bread


# What the database itself refuses


@pytest.mark.parametrize(
    ("count", "net", "tax", "is_refused"),
    [
        (2, 130_00, 0, False),
        (1, 0, 17_93, False),
        (3, 130_00, 0, True),
        (2, 130_01, 0, True),
        (2, 130_00, 17_94, True),
    ],
)
def test_the_database_takes_nothing_back_beyond_what_was_sold(
    count: int,
    net: int,
    tax: int,
    is_refused: bool,  # noqa: FBT001 - a column of the table
    busy: Shop,
) -> None:
    done = bought(busy)
    give_back(busy, done)
    back = {**BACK, "quantity": -1000 * count, "net_cents": -net, "gross_cents": -net}
    with plain(busy.records.path) as connection:
        write = (connection, "sale_lines", f"origin_sale = '{done.id}'")
        if not is_refused:
            add_like(*write, **back, tax_cents=-tax)
            return
        with pytest.raises(sqlite3.IntegrityError, match="more comes back than was sold"):
            add_like(*write, **back, tax_cents=-tax)


def test_the_database_takes_no_other_goods_back_than_were_sold(busy: Shop) -> None:
    done = bought(busy)
    give_back(busy, done)
    with (
        plain(busy.records.path) as connection,
        pytest.raises(sqlite3.IntegrityError, match="more comes back than was sold"),
    ):
        add_like(connection, "sale_lines", f"origin_sale = '{done.id}'", **BACK, product="bread")


def test_two_lines_of_one_sale_do_not_take_more_back_than_one_may(busy: Shop) -> None:
    done = bought(busy)
    back = give_back(busy, done, 2)
    lines = [replace(back.lines[0], number=number) for number in (1, 2)]
    twice = replace(back, id=SaleId("s-2"), number=ReceiptNumber(2, "", 10), lines=tuple(lines))
    with pytest.raises(sqlite3.IntegrityError, match="more comes back"), posting(busy) as books:
        post_sale(books, twice, person=None)
    with busy.records.reading() as books:
        assert find_sold(books, twice.id) is None


def test_what_came_back_does_not_come_back_again(busy: Shop) -> None:
    back = give_back(busy, bought(busy))
    with (
        plain(busy.records.path) as connection,
        pytest.raises(sqlite3.IntegrityError, match="more comes back"),
    ):
        add_like(connection, "sale_lines", RETURN, **BACK, origin_sale=back.id, origin_line=1)


@pytest.mark.parametrize(
    "changes",
    [
        {"total_cents": 1},
        {"discount_cents": -1},
        {"receipt": 0},
        {"receipt": 1},
    ],
)
def test_the_database_refuses_a_sale_that_does_not_add_up_or_a_number_twice(
    changes: dict[str, int], busy: Shop
) -> None:
    new = {"id": "s-2", "receipt": 50, "shift": "of another time", **changes}
    with plain(busy.records.path) as connection, pytest.raises(sqlite3.IntegrityError):
        add_like(connection, "sales", **new)


def test_a_line_names_its_origin_whole_or_not_at_all(busy: Shop) -> None:
    with plain(busy.records.path) as connection, pytest.raises(sqlite3.IntegrityError):
        add_like(connection, "sale_lines", RETURN, **BACK, origin_line=None)


def test_weighed_goods_come_back_to_the_gram(busy: Shop) -> None:
    done = bought(busy)
    line = replace(done.lines[0], quantity=Quantity(1))
    with posting(busy) as books:
        number = ReceiptNumber(2, "", 9)
        post_sale(books, replace(done, id=SaleId("s-2"), number=number, lines=(line,)), person=None)
    with busy.records.reading() as books:
        assert returnable(books, SaleId("s-2"))[0].left == Quantity(1)


def test_a_hand_written_line_of_nothing_is_refused(busy: Shop) -> None:
    with plain(busy.records.path) as connection:
        with pytest.raises(sqlite3.IntegrityError, match="quantity <> 0"):
            add_like(connection, "sale_lines", number=90, quantity=0, net_cents=0, gross_cents=0)
        with pytest.raises(sqlite3.IntegrityError, match="NOT NULL"):
            add_row(connection, "sale_lines", {"sale": "s-2", "number": 1})
