"""Finished sales found again: every way of looking for them, against plain Python over all of them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from pos.records.past_sales import MOST_ITEMS, list_sold, whole_sale
from pos.shop.identity import SaleId
from pos.shop.past_sales import PastSale, Sought
from pos.shop.payment import Method, Tender
from pos.shop.quantity import pieces
from pos.till import paying, returning
from pos.till.returning import GoodsBack
from tests.builders import NOON, ksh, product
from tests.shops import Shop, new_shop


@pytest.fixture(scope="module")
def past(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    """Two days of sales by two people: milk at 65, bread at 60, one by M-Pesa, one return."""
    shop = new_shop(tmp_path_factory.mktemp("past"))
    shop.put_on_shelf(product("Supa Loaf Bread", id="bread", code="102", price=ksh(60)))
    shop.choose(takes_mpesa_by_hand=True)
    shop.open_shift()
    for at in range(6):
        shop.sell(*["101"] * (at % 3 + 1))
    shop.clock.pass_time(days=1)
    by_phone = Tender(Method.MPESA, reference="UKL4R8T2XW")
    paying.take(
        shop.records, shop.owner, sale=shop.ring_up("102"), payment=shop.payment(), tender=by_phone
    )
    sold = shop.sell("101", "102").sold
    assert sold is not None
    back = shop.ring_up()
    goods = GoodsBack(sold.id, 1, pieces(1))
    returning.take_goods_back(shop.records, shop.owner, sale=back, back=goods)
    shop.give_back(back)
    yield shop
    shop.records.close()


def found(
    shop: Shop, *, most: int = 50, before: int | None = None, **sought: object
) -> list[PastSale]:
    with shop.records.reading() as books:
        page = list_sold(books, replace(Sought(), **sought), before=before, most=most)
    return list(page.sales)


def numbers(sales: list[PastSale]) -> list[str]:
    return [sale.number for sale in sales]


def test_the_newest_comes_first_with_all_that_its_row_says(past: Shop) -> None:
    back, both, phone, *earlier = found(past)
    assert numbers([back, both, phone]) == ["T2-0009", "T2-0008", "T2-0007"]
    assert (back.total, both.total, phone.total) == (ksh(-65), ksh(125), ksh(60))
    assert (phone.methods, both.methods) == ((Method.MPESA,), (Method.CASH,))
    assert (both.served_by, both.lines, both.at.date()) == ("Grace", 2, date(2026, 11, 22))
    assert numbers(earlier) == [f"T2-000{n}" for n in range(6, 0, -1)]


def test_pages_end_to_end_are_the_whole_list(past: Shop) -> None:
    paged, before = [], None
    while True:
        with past.records.reading() as books:
            page = list_sold(books, Sought(), before=before, most=4)
        paged.extend(page.sales)
        if page.next is None:
            break
        before = page.next
    assert paged == found(past)


def test_a_day_is_the_shop_s_own(past: Shop) -> None:
    first, second = NOON.date(), past.clock.at.date()
    assert len(found(past, day=first)) == 6
    assert len(found(past, day=second)) == 3
    assert found(past, day=date(2020, 1, 1)) == []


def test_a_cashier_s_sales_are_his(past: Shop) -> None:
    assert {sale.served_by for sale in found(past, served_by=past.cashier)} == {"Grace"}
    every = found(past)
    hers = found(past, served_by=past.owner)
    assert hers == [sale for sale in every if sale.served_by == "Njeri"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("T2-0003", ["T2-0003"]),
        ("t2-0003", ["T2-0003"]),
        ("7", ["T2-0007"]),
        ("130", ["T2-0005", "T2-0002"]),
        ("1,300", []),
        ("ukl4r8t2xw", ["T2-0007"]),
        ("bread", ["T2-0008", "T2-0007"]),
        ("102", ["T2-0008", "T2-0007"]),
        ("b", []),
        ("100%", []),
        ("T9-0001", []),
    ],
)
def test_a_text_finds_what_it_names(past: Shop, text: str, wanted: list[str]) -> None:
    assert numbers(found(past, text=text)) == wanted


def test_wishes_go_together(past: Shop) -> None:
    assert numbers(found(past, text="milk", day=NOON.date(), most=2)) == ["T2-0006", "T2-0005"]
    assert found(past, text="bread", day=NOON.date()) == []


def test_a_word_in_very_many_names_is_found_too(shop: Shop) -> None:
    for n in range(MOST_ITEMS + 1):
        shop.put_on_shelf(product(f"Sukari {n}", id=f"s{n}", code=f"9{n:03}"))
    shop.sell("9001")
    shop.sell("101")
    assert numbers(found(shop, text="suka")) == ["T2-0001"]


def test_a_sale_is_seen_with_all_that_hangs_on_it(past: Shop) -> None:
    back, both, *_ = found(past)
    with past.records.reading() as books:
        whole, returned = whole_sale(books, both.id), whole_sale(books, back.id)
    assert [(move.name, move.quantity) for move in whole.moves] == [
        ("Brookside Whole Milk 500 ml", pieces(-1)),
        ("Supa Loaf Bread", pieces(-1)),
    ]
    assert (whole.returns, whole.origins) == ((back,), ())
    assert (returned.returns, returned.origins) == ((), (both,))
    assert (whole.served_by, whole.entry, len(whole.jobs)) == ("Grace", both.entry, 1)


def test_every_search_goes_by_an_index(past: Shop) -> None:
    """Else a page of a shop with a million sales takes seconds."""
    plans: list[str] = []
    with past.records.reading() as books:
        connection = books.connection
        connection.set_trace_callback(plans.append)
        for sought in (
            Sought(), Sought(served_by=past.cashier), Sought(day=NOON.date()), Sought(text="130"),
            Sought(text="UKL4R8T2XW"), Sought(text="bread"),
        ):  # fmt: skip
            list_sold(books, sought)
        connection.set_trace_callback(None)
        explained = [
            row[3] for sql in plans if sql.startswith("SELECT sales")
            for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}")
        ]  # fmt: skip
    assert explained
    assert [each for each in explained if each.startswith("SCAN sales")] == []
    assert SaleId("nothing") not in explained
