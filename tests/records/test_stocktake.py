"""A stock count is read as it was counted, and goes on until somebody ends it."""

import pytest

from pos.records.stocktake import (
    APPROVED,
    DROPPED,
    counts_of,
    open_take_of,
    post_counted,
    post_take,
    post_take_close,
)
from pos.shop.identity import DocumentId
from pos.shop.quantity import NONE, Quantity, pieces
from pos.shop.stock import Place
from pos.shop.stocktake import Counted, StockTake
from pos.shop.words import Reason
from tests.builders import product
from tests.records.history import BATCH, YOGHURT, posting
from tests.shops import Shop, refused

MILK = product().id


def begin(shop: Shop) -> StockTake:
    take = StockTake(DocumentId("take-1"), "Dairy", shop.clock.at, shop.cashier)
    with posting(shop) as books:
        post_take(books, take)
    return take


def test_a_count_goes_on_as_it_was_begun(busy: Shop) -> None:
    take = begin(busy)
    busy.reopen()
    with busy.records.reading() as books:
        assert open_take_of(books, take.id) == take
        assert counts_of(books, take.id) == ()


def test_all_that_was_counted_is_read_in_order_again_and_again(busy: Shop) -> None:
    take = begin(busy)
    counts = (
        Counted(MILK, Place.SHELF, "", pieces(3), pieces(18), busy.cashier),
        Counted(YOGHURT.id, Place.STORE, BATCH.key, Quantity(2500), pieces(-1), busy.supervisor),
        Counted(MILK, Place.SHELF, "", NONE, pieces(17), busy.owner),
    )
    for counted in counts:
        with posting(busy) as books:
            post_counted(books, take.id, counted)
    with busy.records.reading() as books:
        assert counts_of(books, take.id) == counts


@pytest.mark.parametrize("outcome", [APPROVED, DROPPED])
def test_a_count_that_ended_is_not_open_any_more(outcome: str, busy: Shop) -> None:
    take = begin(busy)
    with posting(busy) as books:
        post_take_close(books, take.id, outcome, by=busy.owner)
    with refused(Reason.COUNT_GONE), busy.records.reading() as books:
        open_take_of(books, take.id)


def test_a_count_that_never_began_is_not_open(busy: Shop) -> None:
    with refused(Reason.COUNT_GONE), busy.records.reading() as books:
        open_take_of(books, DocumentId("ghost"))


def test_a_count_ends_once(busy: Shop) -> None:
    take = begin(busy)
    with pytest.raises(Exception, match="never replaced"):
        for outcome in (APPROVED, DROPPED):
            with posting(busy) as books:
                post_take_close(books, take.id, outcome, by=busy.owner)
