"""A day's figures, against plain Python over everything that was posted."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest

from pos.office.receiving import receive
from pos.records.books import Books
from pos.records.ordering import low_stock
from pos.records.past_sales import FIRST, list_sold, whole_sale
from pos.records.print_queue import jobs_in, keep_state
from pos.records.today import MOST_BEST, concerns_of, figures_of
from pos.shop.identity import DocumentId
from pos.shop.money import NOTHING, Money, round_half_up, sum_of
from pos.shop.past_sales import Sought, WholeSale
from pos.shop.print_job import JobState
from pos.shop.quantity import pieces
from pos.shop.receiving import Delivery, DeliveryLine
from pos.shop.refusal import Refusal
from pos.shop.today import ConcernKind, DayFigures
from pos.till import returning, shifts, signing
from pos.till.returning import GoodsBack
from tests.builders import ksh, product
from tests.shops import Shop, new_shop

NAIROBI = ZoneInfo("Africa/Nairobi")
NAMES = ("milk", "bread", "sugar", "tea", "soap", "salt")


@pytest.fixture(scope="module", params=[1, 40])
def busy(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Shop]:
    """A shop with so many sales over some hours, all costed but one product, some returns."""
    shop, random = new_shop(tmp_path_factory.mktemp("today")), Random(request.param)
    for at, name in enumerate(NAMES[1:], start=2):
        shop.put_on_shelf(product(name, id=name, code=f"10{at}", price=ksh(35 * at)))
    costed = tuple(
        DeliveryLine(product(id=name).id, pieces(500), ksh(f"{20 * at}.25"))
        for at, name in enumerate(NAMES[:-1], start=1)
    )
    delivery = Delivery(DocumentId("d"), "Brookside", "1", costed)
    receive(shop.records, shop.owner, delivery=delivery)
    shop.open_shift()
    for n in range(request.param):
        shop.clock.pass_time(minutes=random.randint(1, 20))
        sold = shop.sell(*(f"10{random.randint(1, 6)}" for _ in range(random.randint(1, 6)))).sold
        if n % 9 == 5 and sold is not None:
            back = shop.ring_up()
            goods = GoodsBack(sold.id, 1, pieces(1))
            returning.take_goods_back(shop.records, shop.owner, sale=back, back=goods)
            shop.give_back(back)
    yield shop
    shop.records.close()


def everything(books: Books) -> list[WholeSale]:
    page = list_sold(books, Sought(), before=FIRST, most=10_000)
    return [whole_sale(books, sale.id) for sale in page.sales]


def bounds(shop: Shop) -> tuple[datetime, datetime]:
    start = shop.clock.at.astimezone(NAIROBI).replace(hour=0, minute=0, second=0, microsecond=0)
    return start, start + timedelta(days=1)


def test_the_figures_are_those_of_the_sales_one_by_one(busy: Shop) -> None:
    since, until = bounds(busy)
    with busy.records.reading() as books:
        figures, whole = figures_of(books, since, until), everything(books)
    sold = [each.sold for each in whole]
    assert figures.total == sum_of(each.total for each in sold)
    assert figures.sales == sum(not each.is_return for each in sold)
    assert figures.returns == sum(each.is_return for each in sold)
    assert figures.paid == sum_of(each.total + each.rounding for each in sold)
    hours = Counter[int]()
    for each in sold:
        hours[(each.finished_at - since) // timedelta(hours=1)] += each.total.cents
    assert figures.by_hour == tuple(Money(hours[at]) for at in range(max(hours) + 1))


def test_the_profit_is_what_the_goods_brought_less_what_they_cost(busy: Shop) -> None:
    since, until = bounds(busy)
    with busy.records.reading() as books:
        figures, whole = figures_of(books, since, until), everything(books)
        moves = books.connection.execute(
            "SELECT SUM(quantity * unit_cost) FROM stock_moves WHERE kind IN ('sale', 'return') "
            "GROUP BY document, line"
        ).fetchall()
    lines = [line for each in whole for line in each.sold.lines]
    brought = sum((line.net - line.tax).cents for line in lines)
    cost = sum(round_half_up(-parts, 1_000_000) for (parts,) in moves)
    assert figures.profit == Money(brought - cost)
    assert figures.margin == round_half_up((brought - cost) * 100, brought)
    free = {line.item.product for line in lines if line.item.product == "salt"}
    assert figures.uncosted == len(free)


def test_the_best_sellers_are_those_that_brought_most(busy: Shop) -> None:
    since, until = bounds(busy)
    with busy.records.reading() as books:
        figures, whole = figures_of(books, since, until), everything(books)
    brought, count = Counter[str](), Counter[str]()
    for line in (line for each in whole for line in each.sold.lines):
        brought[line.item.product] += line.net.cents
        count[line.item.product] += line.quantity.thousandths
    wanted = sorted(brought, key=lambda each: (-brought[each], each))[:MOST_BEST]
    found = [(each.product, each.net.cents, each.quantity.thousandths) for each in figures.best]
    assert found == [(each, brought[each], count[each]) for each in wanted]


def test_a_day_without_sales_has_no_figures(busy: Shop) -> None:
    day = datetime(2020, 1, 1, tzinfo=UTC)
    with busy.records.reading() as books:
        figures = figures_of(books, day, day + timedelta(days=1))
    assert figures == DayFigures()
    assert (figures.average, figures.paid) == (NOTHING, NOTHING)


def concerns(shop: Shop) -> dict[ConcernKind, tuple[int, Money | None, str]]:
    with shop.records.reading() as books:
        return {each.kind: (each.count, each.amount, each.about) for each in concerns_of(books)}


def test_a_shop_in_order_needs_nobody(shop: Shop) -> None:
    assert concerns(shop) == {}


def test_goods_below_zero_are_to_count_and_those_at_their_minimum_to_order(shop: Shop) -> None:
    shop.put_on_shelf(product("Bread", id="bread", code="102", minimum=pieces(5)))
    shop.sell("101")
    found = concerns(shop)
    assert (found[ConcernKind.TO_COUNT][0], found[ConcernKind.LOW][0]) == (1, 1)
    with shop.records.reading() as books:
        assert len(low_stock(books)) == 2


def test_a_shift_that_was_short_and_a_locked_person_need_somebody(shop: Shop) -> None:
    shifts.count_drawer(shop.records, shop.cashier, counted={ksh(1000): 4})
    shifts.close_shift(shop.records, shop.cashier, reason="counted twice")
    for _ in range(5):
        with pytest.raises(Refusal):
            signing.sign_in(shop.records, shop.cashier, pin="0000")
    found = concerns(shop)
    assert found[ConcernKind.SHORT] == (1, ksh(1000), "1")
    assert found[ConcernKind.LOCKED] == (1, None, "Grace")


def test_paper_that_did_not_come_out_needs_somebody(shop: Shop) -> None:
    shop.sell("101")
    with shop.records.writing() as books:
        for job in jobs_in(books, JobState.WAITING):
            keep_state(books, job.id, JobState.FAILED.value)
    assert concerns(shop)[ConcernKind.PAPER][0] == 1
