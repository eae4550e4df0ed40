"""What the office reads of stock is what its moves add up to, in plain Python; what it writes can be read again."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from pos.office import ordering
from pos.office.losses import export_losses, list_losses
from pos.office.moves import (
    export_moves,
    find_items,
    list_movers,
    list_moves,
    number_moves,
    read_item,
    read_tiles,
    read_worth,
)
from pos.office.sheets import read_sheet
from pos.records.books import milliseconds, moment
from pos.shop.audit import Act
from pos.shop.losses import LOSSES, LossBy
from pos.shop.money import round_half_up
from pos.shop.moves import MoveFilter
from pos.shop.ordering import Supply
from pos.shop.period import Span, only, period_of
from pos.shop.progress import Progress, Stopped
from pos.shop.quantity import Quantity, pieces
from pos.shop.stock import Move, MoveKind, Valued, after_move
from tests.builders import NOON
from tests.shops import Shop, copied_shop
from tests.stocked import BREAD, DAYS, GOODS, MILK, SUGAR, all_moves, count, deliver, stock_up

NAIROBI = ZoneInfo("Africa/Nairobi")
TODAY = date(2026, 11, 21)
SINCE, UNTIL = NOON - timedelta(days=60), NOON + timedelta(days=1)


@pytest.fixture(scope="module")
def stocked(_template: Shop, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    """Nothing below changes these books but by what an export leaves in the audit."""
    opened = stock_up(copied_shop(_template, tmp_path_factory.mktemp("stocked")))
    yield opened
    assert opened.faults() == []
    opened.records.close()


def plain_worth(shop: Shop, until: int) -> int:
    """Fold every single move, as the rule says it, and give the cents."""
    valued: dict[str, Valued] = {}
    for row in all_moves(shop):
        if row.at < until:
            before = valued.get(row.product, Valued(cost=row.unit_cost))
            move = Move(
                row.product,
                MoveKind(row.kind),
                Quantity(row.quantity),
                row.document,
                row.line,
                unit_cost=row.unit_cost,
            )
            valued[row.product] = after_move(before, move)
    parts = (max(0, each.level.thousandths) * each.cost for each in valued.values())
    return sum(round_half_up(each, 1_000_000) for each in parts)


@pytest.mark.parametrize("back", [*range(DAYS + 3)])
def test_the_stock_of_any_day_was_worth_what_its_moves_add_up_to(stocked: Shop, back: int) -> None:
    _, until = only(TODAY - timedelta(days=back)).bounds(NAIROBI)
    worth = read_worth(stocked.records, stocked.owner, until=until)
    assert worth.cents == plain_worth(stocked, milliseconds(until))


def test_goods_that_came_without_a_delivery_have_the_cost_their_owner_wrote(shop: Shop) -> None:
    with shop.records.writing() as books:
        books.connection.execute("UPDATE products SET cost_cents = 4000 WHERE id = 'milk'")
    count(shop, MILK, pieces(3))
    assert read_worth(shop.records, shop.owner, until=UNTIL).cents == 12_000
    with shop.records.writing() as books:
        books.connection.execute("UPDATE products SET cost_cents = 0 WHERE id = 'milk'")


def test_the_tiles_say_what_the_moves_say(stocked: Shop) -> None:
    week, until = period_of(Span.THIS_WEEK, TODAY).bounds(NAIROBI)
    day, _ = only(TODAY).bounds(NAIROBI)
    tiles = read_tiles(stocked.records, stocked.owner, week=week, day=day, until=until)
    rows = [row for row in all_moves(stocked) if milliseconds(week) <= row.at < milliseconds(until)]
    lost = [-row.quantity * row.unit_cost for row in rows if MoveKind(row.kind) in LOSSES]
    today = [row for row in rows if row.at >= milliseconds(day)]
    assert tiles.worth.cents == plain_worth(stocked, milliseconds(until))
    assert tiles.lost.cents == sum(round_half_up(each, 1_000_000) for each in lost)
    assert tiles.deliveries == len({row.document for row in today if row.kind == "received"}) > 0
    assert tiles.low == len(ordering.list_to_order(stocked.records, stocked.owner))


def test_a_page_and_its_number_are_of_the_same_moves(stocked: Shop) -> None:
    wanted = MoveFilter(SINCE, UNTIL, product=BREAD)
    page = list_moves(stocked.records, stocked.owner, wanted=wanted, most=500)
    assert {move.name for move in page.moves} == {"Bread"}
    assert number_moves(stocked.records, stocked.owner, wanted=wanted).count == len(page.moves)
    assert page.next is None


def test_an_item_has_its_level_by_place_and_its_line_ends_there(stocked: Shop) -> None:
    there = read_item(stocked.records, stocked.owner, product=MILK)
    moves = [row for row in all_moves(stocked) if row.product == MILK]
    by_place = {
        place: sum(row.quantity for row in moves if row.place == place)
        for place in ("shelf", "store")
    }
    assert (there.on_shelf, there.in_store) == tuple(Quantity(each) for each in by_place.values())
    assert there.level == there.on_shelf + there.in_store == there.line[-1].level
    begin = milliseconds(there.line[0].at)
    assert there.line[0].level.thousandths == sum(row.quantity for row in moves if row.at < begin)
    came = [milliseconds(point.at) for point in there.line if point.is_delivery]
    assert came == [row.at for row in moves if row.kind == "received" and row.at >= begin]
    assert {point.level.thousandths for point in there.line[1:]} <= {
        row.level_after for row in moves
    }


def test_an_item_that_never_moved_has_an_even_line(shop: Shop) -> None:
    there = read_item(shop.records, shop.owner, product=MILK)
    assert [point.level for point in there.line] == [Quantity(0), Quantity(0)]
    assert there.pace.days == 1


def test_items_and_people_are_found(stocked: Shop) -> None:
    found = find_items(stocked.records, stocked.owner, typed="sugar")
    assert [(each.product, each.code) for each in found] == [(SUGAR, "204")]
    names = [each.name for each in list_movers(stocked.records, stocked.owner)]
    assert names == ["Grace", "Mwangi", "Njeri", "Sara"]


def test_how_fast_goods_go_is_what_was_sold_by_the_days(stocked: Shop) -> None:
    goods = {
        each.low.product.id: each for each in ordering.list_to_order(stocked.records, stocked.owner)
    }
    moves = [row for row in all_moves(stocked) if row.product == BREAD]
    sold = -sum(row.quantity for row in moves if row.kind in {"sale", "return"})
    bread = goods[BREAD]
    assert bread.pace.sold.thousandths == sold
    assert bread.pace.days == DAYS + 1, "it has been there for no longer"
    assert bread.supplier == "Brookside"
    assert MILK not in goods or goods[MILK].low.is_to_count


@pytest.mark.parametrize("by", LossBy)
def test_losses_add_up_to_the_same_money_in_every_way(stocked: Shop, by: LossBy) -> None:
    between = (NOON - timedelta(days=10), UNTIL)
    found = list_losses(stocked.records, stocked.owner, between=between, group=by)
    lost = [
        row
        for row in all_moves(stocked)
        if MoveKind(row.kind) in LOSSES and moment(row.at) >= between[0]
    ]
    cents = (round_half_up(-row.quantity * row.unit_cost, 1_000_000) for row in lost)
    assert sum(each.cost.cents for each in found) == sum(cents)
    assert sum(each.times for each in found) == len(lost)
    named = {LossBy.ITEM: {"Bread", "Sugar, loose", "Brookside Whole Milk 500 ml"}}
    names = {each.name for each in found}
    assert names <= named.get(by, {"Njeri", "Mwangi", ""})


# What leaves the program.


def taken_out(file: Path) -> list[dict[str, str]]:
    sheet = read_sheet(file)
    return [dict(zip(sheet.header, row.cells, strict=False)) for row in sheet.rows]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_moves_go_out_as_they_were_filtered(stocked: Shop, tmp_path: Path, kind: str) -> None:
    file = tmp_path / f"moves.{kind}"
    wanted = MoveFilter(NOON - timedelta(days=8), UNTIL, frozenset({MoveKind.SALE}), product=MILK)
    rows = export_moves(stocked.records, stocked.owner, wanted=wanted, path=file)
    page = list_moves(stocked.records, stocked.owner, wanted=wanted, most=500)
    found = taken_out(file)
    assert rows == len(found) == len(page.moves) > 0
    assert [(each["why"], Decimal(each["change"])) for each in found] == [
        (move.why, Decimal(move.quantity.thousandths) / 1000) for move in page.moves
    ]
    assert stocked.audited(Act.EXPORTED)[-1]["subject"] == "stock moves"


def test_a_reason_that_attacks_stays_text(stocked: Shop, tmp_path: Path) -> None:
    stocked.clock.pass_time(days=2)
    deliver(stocked, "=1+1", (BREAD, 1, 1))
    since, until = only(TODAY + timedelta(days=2)).bounds(NAIROBI)
    file = tmp_path / "moves.csv"
    export_moves(stocked.records, stocked.owner, wanted=MoveFilter(since, until), path=file)
    assert ",'=1+1," in file.read_text("utf-8-sig")
    stocked.clock.pass_time(days=-2)


def test_a_stopped_export_leaves_no_file(stocked: Shop, tmp_path: Path) -> None:
    def stop(what: str, done: int, of: int) -> None:
        del what, of
        if done >= 0:
            raise Stopped

    before = len(stocked.audited(Act.EXPORTED))
    said: dict[str, Progress] = {"progress": stop}
    with pytest.raises(Stopped):
        export_moves(
            *(stocked.records, stocked.owner),
            wanted=MoveFilter(SINCE, UNTIL),
            path=tmp_path / "moves.csv",
            **said,
        )
    with pytest.raises(Stopped):
        read_worth(stocked.records, stocked.owner, until=UNTIL, **said)
    assert list(tmp_path.iterdir()) == []
    assert len(stocked.audited(Act.EXPORTED)) == before


def test_an_order_goes_out_supplier_by_supplier(stocked: Shop, tmp_path: Path) -> None:
    file = tmp_path / "order.csv"
    goods = ordering.list_to_order(stocked.records, stocked.owner)
    rows = ordering.export_order(stocked.records, stocked.owner, supply=Supply(), path=file)
    found = taken_out(file)
    assert rows == len(goods) == len(found)
    ordered = {each["product"]: Decimal(each["order"]) for each in found}
    assert ordered == {
        each.low.product.name: Decimal(each.suggested(Supply()).thousandths) / 1000
        for each in goods
    }


def test_losses_go_out_with_their_names(stocked: Shop, tmp_path: Path) -> None:
    file = tmp_path / "losses.csv"
    said = {"between": (SINCE, UNTIL), "group": LossBy.ITEM}
    rows = export_losses(stocked.records, stocked.owner, **said, path=file)
    listed = list_losses(stocked.records, stocked.owner, **said)
    assert rows == len(listed)
    assert [each["lost"] for each in taken_out(file)] == [each.name for each in listed]
    assert {each.key for each in listed} <= set(GOODS)
