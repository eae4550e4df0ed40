"""The sale desk: shown at once, kept in the order of scanning, none lost and none doubled."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

import pytest

from pos.desks.views import RowState, Tone
from pos.office.receiving import receive
from pos.shop.identity import DocumentId
from pos.shop.quantity import Unit, pieces
from pos.shop.receiving import Delivery, DeliveryLine
from pos.shop.stock import Batch
from pos.shop.words import Reason
from tests.builders import ksh, product
from tests.desks.tills import SLOW, Till
from tests.shops import MILK_CODE

SUGAR = product("Sugar", id="sugar", code="204", unit=Unit.KG, price=ksh(120))


EXPIRED = "Yoghurt may have expired: its last day was 01/02/2020. Look at the date on it."


def told(till: Till, act: Callable[[], None]) -> list[str]:
    """Do something, and give what was said of it."""
    before = len(till.said)
    act()
    till.settle()
    return till.words[before:]


@contextmanager
def slow_disk(till: Till) -> Iterator[None]:
    """Another program holds the books, so that nothing can be kept while the block lasts."""
    other = sqlite3.connect(till.shop.records.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


@pytest.fixture
def sugar(till: Till) -> Till:
    till.background.do("counter", lambda: till.shop.put_on_shelf(SUGAR))
    till.settle()
    return till


def test_a_scan_is_a_line_on_the_screen_and_on_disk(till: Till) -> None:
    till.scan(MILK_CODE)
    assert till.counts == [("milk", 1000)]
    assert [line.item.product for line in till.on_disk()[0].lines] == ["milk"]
    assert (till.sale.view.total, till.sale.view.count) == (ksh(65), 1)


def test_the_same_code_again_is_one_more_and_sounds_so(till: Till) -> None:
    till.scan(MILK_CODE, MILK_CODE)
    assert till.counts == [("milk", 2000)]
    assert till.tones == [Tone.OK, Tone.QUANTITY]


def test_goods_that_have_expired_are_added_and_said_to_be(till: Till) -> None:
    def bring() -> None:
        shop, yoghurt = till.shop, product("Yoghurt", id="y", code="305", has_batches=True)
        shop.put_on_shelf(yoghurt)
        line = DeliveryLine(yoghurt.id, pieces(2), ksh(40), batch=Batch("A", date(2020, 2, 1)))
        came = Delivery(DocumentId("d"), "Brookside", "1", (line,))
        receive(shop.records, shop.owner, delivery=came)

    till.background.do("counter", bring)
    till.settle()
    till.scan("305", MILK_CODE)
    assert till.words[0] == EXPIRED
    assert till.tones == [Tone.ATTENTION, Tone.OK]
    assert till.counts == [("y", 1000), ("milk", 1000)]
    till.sale.select(1)
    assert told(till, till.lines.more) == [EXPIRED]
    assert told(till, till.lines.fewer) == []
    assert told(till, lambda: till.lines.note("cold")) == []
    assert told(till, till.whole.park) == []
    parked = till.sale.view.parked[0].sale
    assert told(till, lambda: till.whole.resume(parked)) == [EXPIRED]
    assert told(till, till.pay.open) == [EXPIRED]
    till.pay.close()
    assert told(till, till.pay.pay_exact_cash) == ["Paid", EXPIRED]


def test_a_number_and_a_star_before_a_scan_say_how_many(till: Till) -> None:
    till.sale.type_text("3*")
    till.scan(MILK_CODE)
    assert till.counts == [("milk", 3000)]
    assert till.sale.view.box == ""


def test_enter_after_a_star_alone_asks_of_what(till: Till) -> None:
    till.sale.type_text("3*")
    till.sale.enter()
    assert till.words == ["3 of what? Scan it now, or type its code after the star."]
    assert till.sale.view.box == "3*"


def test_what_is_typed_stays_in_the_box_when_something_else_is_scanned(till: Till) -> None:
    till.sale.type_text("2000")
    till.scan(MILK_CODE)
    assert (till.sale.view.box, till.counts) == ("2000", [("milk", 1000)])


def test_a_code_that_is_typed_is_added_by_enter(till: Till) -> None:
    till.sale.type_text(" 2*101 ")
    till.sale.enter()
    till.settle()
    assert (till.counts, till.sale.view.box) == ([("milk", 2000)], "")


def test_a_scan_is_shown_at_once_and_by_name_while_the_disk_is_slow(till: Till) -> None:
    with slow_disk(till):
        till.sale.scan(MILK_CODE)
        (row,) = till.sale.view.rows
        assert (row.typed, row.state, till.sale.view.is_busy) == (
            MILK_CODE,
            RowState.ON_ITS_WAY,
            True,
        )
        till.qtbot.waitUntil(lambda: bool(till.sale.view.rows[0].name), timeout=SLOW)
        assert till.sale.view.rows[0].price == ksh(65)
        assert till.sale.view.lines == ()
    till.settle()
    assert (till.counts, till.sale.view.rows) == ([("milk", 1000)], ())


def test_scans_on_a_slow_disk_are_kept_in_their_order(sugar: Till) -> None:
    with slow_disk(sugar):
        for code in (MILK_CODE, "0.5*204", MILK_CODE):
            sugar.sale.scan(code)
        assert [row.typed for row in sugar.sale.view.rows] == [MILK_CODE, "0.5*204", MILK_CODE]
    sugar.settle()
    assert sugar.counts == [("milk", 2000), ("sugar", 500)]
    assert sugar.tones == [Tone.OK, Tone.OK, Tone.QUANTITY]


def test_a_burst_is_neither_lost_nor_doubled(till: Till) -> None:
    for _ in range(100):
        till.sale.scan(MILK_CODE)
    till.settle()
    assert till.counts == [("milk", 100_000)]


def test_a_code_that_nothing_has_stays_as_a_row_until_somebody_sees_to_it(till: Till) -> None:
    till.scan("4006381333931", MILK_CODE)
    (row,) = till.sale.view.rows
    assert (row.state, row.typed) == (RowState.NOT_FOUND, "4006381333931")
    assert till.tones == [Tone.NOT_FOUND, Tone.OK]
    assert till.counts == [("milk", 1000)]
    till.sale.drop_row(row.key)
    assert till.sale.view.rows == ()


def test_a_misread_code_is_told_and_leaves_no_row(till: Till) -> None:
    till.scan("6161100600219")
    assert till.sale.view.is_empty
    assert till.tones == [Tone.NOT_FOUND]


def test_goods_sold_by_weight_wait_for_the_scale(sugar: Till) -> None:
    sugar.scan("204")
    (row,) = sugar.sale.view.rows
    assert (row.state, row.name, row.unit) == (RowState.QUANTITY_NEEDED, "Sugar", Unit.KG)


def test_a_receipts_barcode_is_no_goods(till: Till) -> None:
    with till.qtbot.waitSignal(till.sale.receipt_scanned) as scanned:
        till.sale.scan("T2-0001")
    assert scanned.args == ["T2-0001"]
    assert till.sale.view.rows == ()


def test_nobody_signed_in_adds_nothing_and_is_told(till: Till) -> None:
    till.sale.serve(None)
    till.scan(MILK_CODE)
    assert till.sale.view.is_empty
    assert [notice.source for notice in till.said] == [Reason.SIGN_IN_FIRST.value]


def test_another_cashier_goes_on_with_the_sale(till: Till) -> None:
    till.scan(MILK_CODE)
    till.sale.serve(None)
    till.sale.serve(till.shop.supervisor)
    till.scan(MILK_CODE)
    assert till.counts == [("milk", 2000)]


def test_what_a_cashier_scanned_counts_for_her_even_when_another_has_come(till: Till) -> None:
    with slow_disk(till):
        till.sale.scan(MILK_CODE)
        till.sale.serve(till.shop.supervisor)
    till.settle()
    assert till.on_disk()[0].opened_by == till.shop.cashier


def test_a_disk_that_keeps_nothing_loses_no_scan(till: Till) -> None:
    """The books are held for longer than they are waited for."""
    with slow_disk(till):
        till.sale.scan(MILK_CODE)
        till.settle()
        (row,) = till.sale.view.rows
        assert row.state is RowState.NOT_KEPT
    till.rows.try_again(row.key)
    till.settle()
    assert (till.counts, till.sale.view.rows) == ([("milk", 1000)], ())


def test_goods_that_somebody_has_to_let_go_hold_the_scans_behind_them(till: Till) -> None:
    till.background.do("counter", lambda: till.shop.choose(forbids_below_zero=True))
    till.settle()
    till.sale.scan(MILK_CODE)
    till.qtbot.waitUntil(lambda: bool(till.questions), timeout=SLOW)
    till.sale.scan(MILK_CODE)
    till.settle()
    assert [row.state for row in till.sale.view.rows] == [RowState.ON_ITS_WAY] * 2
    till.say_yes()
    till.qtbot.waitUntil(lambda: len(till.questions) == 2, timeout=SLOW)
    till.sale.errands.say_no()
    till.settle()
    assert (till.counts, till.sale.view.rows) == ([("milk", 1000)], ())


def test_the_sale_that_was_on_the_counter_is_there_again(till: Till) -> None:
    till.scan(MILK_CODE, MILK_CODE)
    again = Till(till.shop, till.background, till.qtbot)
    assert again.counts == till.counts
    assert again.sale.view.selected == 1


def test_hands_may_be_quicker_than_the_screen(till: Till) -> None:
    """Nothing on the screen's thread waits for the books, however many scans come."""
    with slow_disk(till):
        for _ in range(20):
            till.sale.scan(MILK_CODE)
        assert [row.state for row in till.sale.view.rows] == [RowState.ON_ITS_WAY] * 20
    till.settle()
    assert till.counts == [("milk", 20_000)]
