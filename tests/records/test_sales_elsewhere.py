"""Sales of other tills are found by day, person, amount and number, a page at a time."""

from dataclasses import replace

import pytest

from pos.records.books import milliseconds
from pos.records.outbox import SaleOut
from pos.records.sales_elsewhere import keep_elsewhere, other_tills, page_elsewhere
from pos.shop.identity import StaffId
from pos.shop.past_sales import Sought
from pos.shop.payment import Method
from tests.builders import NOON, ksh
from tests.shops import Shop

SALE = SaleOut("s1", "", 1, milliseconds(NOON), "x", 650_00, "cash,mpesa", 2)
DAY = 86_400_000


@pytest.fixture
def told(shop: Shop) -> Shop:
    """Till 3 has told of three sales, the last one of the next day by Grace."""
    with shop.records.writing() as books:
        for number in (1, 2):
            sold = replace(SALE, id=f"s{number}", receipt=number, total_cents=number * 100_00)
            for _ in range(2):
                keep_elsewhere(books, sold, 3, entry=number * 10)
        late = replace(SALE, id="s3", receipt=3, finished_at=SALE.finished_at + DAY, series="R2")
        keep_elsewhere(books, replace(late, served_by=shop.cashier, methods=""), 3, entry=30)
    return shop


def found(shop: Shop, sought: Sought, **more: int) -> list[str]:
    with shop.records.reading() as books:
        page = page_elsewhere(books, 3, sought, before=more.pop("before", None), **more)
        return [sale.id for sale in page.sales]


def test_the_newest_come_first_and_a_page_ends_where_the_next_begins(told: Shop) -> None:
    assert found(told, Sought()) == ["s3", "s2", "s1"]
    with told.records.reading() as books:
        assert other_tills(books) == (3,)
        page = page_elsewhere(books, 3, Sought(), before=None, most=2)
        assert page.next == 20
        (last,) = page_elsewhere(books, 3, Sought(), before=page.next, most=2).sales
        assert (last.number, last.methods) == ("T3-0001", (Method.CASH, Method.MPESA))
        assert page.sales[0].served_by == "Grace"


def test_no_sale_is_passed_over_whose_number_came_again_after_a_restore(told: Shop) -> None:
    with told.records.writing() as books:
        keep_elsewhere(books, replace(SALE, id="s4", series="R2"), 3, entry=20)
    first = found(told, Sought(), most=2)
    assert (first, set(found(told, Sought(), before=30, most=2))) == (["s3"], {"s2", "s4"})
    assert found(told, Sought(), before=20, most=2) == ["s1"]


@pytest.mark.parametrize(
    ("sought", "ids"),
    [
        (Sought(day=NOON.date()), ["s2", "s1"]),
        (Sought(text="200"), ["s2"]),
        (Sought(text="2"), ["s2"]),
        (Sought(text="T3-0001"), ["s1"]),
        (Sought(text="T9-0001"), []),
        (Sought(text="milk"), []),
        (Sought(served_by=StaffId("x")), ["s2", "s1"]),
    ],
)
def test_each_is_found_by_what_is_known_of_it(told: Shop, sought: Sought, ids: list[str]) -> None:
    assert found(told, sought) == ids


def test_an_amount_is_the_whole_amount(told: Shop) -> None:
    assert ksh(650).cents == SALE.total_cents
    assert found(told, Sought(text="650")) == ["s3"]
