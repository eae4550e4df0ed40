"""The desk of the stock moves reads what is asked for, page by page, and says why when it cannot."""

from collections.abc import Iterator
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from pos.desks.background import Background
from pos.desks.office.losses import LossDesk
from pos.desks.office.move_views import Show
from pos.desks.office.moves import MovesDesk
from pos.desks.office.ordering import OrderDesk
from pos.shop.losses import LossBy
from pos.shop.moves import ItemName
from pos.shop.ordering import Supply
from pos.shop.period import Period, Span, only
from pos.shop.stock import WRITE_OFFS, MoveKind
from tests.shops import Shop, copied_shop
from tests.sitting import Sitting
from tests.stocked import BREAD, MILK, stock_up

TODAY = date(2026, 11, 21)
ALL_DAYS = Period(date(2026, 10, 1), TODAY)
BREAD_ITEM = ItemName(BREAD, "Bread", "305")


@pytest.fixture(scope="module")
def stocked(_template: Shop, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    opened = stock_up(copied_shop(_template, tmp_path_factory.mktemp("stocked")))
    yield opened
    opened.records.close()


@pytest.fixture
def sitting(stocked: Shop, background: Background, qtbot: QtBot) -> Sitting:
    return Sitting(stocked, background, qtbot, stocked.manager)


@pytest.fixture
def desk(sitting: Sitting) -> MovesDesk:
    desk = MovesDesk(sitting.seat)
    desk.open()
    sitting.settle()
    return desk


def test_whoever_comes_in_sees_today_and_its_figures(desk: MovesDesk) -> None:
    view = desk.view
    assert (view.today, view.chosen.days) == (TODAY, Span.TODAY)
    assert view.counted is not None
    assert view.counted.count == len(view.moves) > 0
    assert view.tiles is not None
    assert [each.name for each in view.people] == ["Grace", "Mwangi", "Njeri", "Sara"]
    assert view.item is not None
    assert view.item.product.id == view.moves[0].product
    assert not view.is_loading


def test_filters_combine(desk: MovesDesk, sitting: Sitting) -> None:
    desk.choose_days(ALL_DAYS)
    desk.toggle(Show.LOSSES)
    desk.toggle(Show.COUNTS)
    desk.choose_person(next(each for each in desk.view.people if each.name == "Njeri"))
    sitting.settle()
    assert {move.kind for move in desk.view.moves} <= WRITE_OFFS | {MoveKind.COUNT}
    assert {move.by for move in desk.view.moves} == {"Njeri"}
    desk.toggle(Show.COUNTS)
    desk.choose_item(BREAD_ITEM)
    sitting.settle()
    assert {(move.by, move.name) for move in desk.view.moves} == {("Njeri", "Bread")}
    assert desk.view.item is not None
    assert desk.view.item.product.id == BREAD
    desk.show_all()
    sitting.settle()
    assert {MoveKind.RECEIVED} < {move.kind for move in desk.view.moves}
    desk.clear()
    sitting.settle()
    assert desk.view.chosen.item is None
    assert desk.view.period == only(TODAY)


def test_each_page_is_read_once_and_stands_below_the_one_before(
    desk: MovesDesk, sitting: Sitting
) -> None:
    desk.choose_days(ALL_DAYS)
    sitting.settle()
    assert (len(desk.view.moves), desk.view.has_more) == (50, True)
    first = desk.view.moves
    desk.next_page()
    desk.next_page()
    sitting.settle()
    assert desk.view.moves[:50] == first
    assert len(desk.view.moves) == 100
    while desk.view.has_more:
        desk.next_page()
        sitting.settle()
    desk.next_page()
    assert desk.view.counted is not None
    assert len(desk.view.moves) == len(set(desk.view.moves)) == desk.view.counted.count


def test_what_was_asked_for_before_does_not_come_over_what_was_asked_for_later(
    desk: MovesDesk, sitting: Sitting
) -> None:
    desk.choose_days(ALL_DAYS)
    desk.next_page()
    desk.choose_days(Span.YESTERDAY)
    sitting.settle()
    assert desk.view.counted is not None
    assert desk.view.counted.count == len(desk.view.moves) < 50
    assert {move.at.date() for move in desk.view.moves} == {date(2026, 11, 20)}


def test_letters_find_items_and_fewer_find_none(desk: MovesDesk, sitting: Sitting) -> None:
    desk.type_item("br")
    sitting.settle()
    assert [each.product for each in desk.view.found] == [BREAD, MILK]
    desk.type_item("bre")
    desk.type_item("b")
    sitting.settle()
    assert desk.view.found == ()


def test_who_may_not_see_the_stock_is_told_so(stocked: Shop, sitting: Sitting) -> None:
    sitting.by = stocked.cashier
    desk = MovesDesk(sitting.seat)
    told: list[object] = []
    desk.told.connect(told.append)
    desk.open()
    sitting.settle()
    assert desk.view.moves == ()
    assert desk.view.failed is not None
    assert desk.view.failed.facts == {"act": "see the stock and its moves"}
    assert told


def test_what_runs_low_is_ordered_for_other_days(stocked: Shop, sitting: Sitting) -> None:
    desk = OrderDesk(sitting.seat)
    desk.open()
    sitting.settle()
    assert BREAD in {each.low.product.id for each in desk.view.goods or ()}
    desk.choose(Supply(lead_days=4, cover_days=28))
    assert desk.view.supply.cover_days == 28
    assert desk.view.goods


@pytest.mark.parametrize("group", LossBy)
def test_losses_of_other_days_are_added_up_anew(sitting: Sitting, group: LossBy) -> None:
    desk = LossDesk(sitting.seat)
    desk.open()
    desk.choose_group(group)
    desk.choose_days(ALL_DAYS)
    sitting.settle()
    losses = desk.view.losses or ()
    assert losses
    assert desk.view.total.cents == sum(each.cost.cents for each in losses)
    assert desk.between[0].isoformat() == "2026-10-01T00:00:00+03:00"
