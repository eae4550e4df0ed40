"""The chosen line is changed by typing, by steps and by keys; what is not understood changes nothing."""

import pytest

from pos.desks.lines import read_discount
from pos.shop.barcode import read_barcode
from pos.shop.discount import Discount, Off, Percent
from pos.shop.product import PackCode
from pos.shop.quantity import Unit, pieces
from pos.shop.words import Reason
from tests.builders import ksh, product
from tests.desks.tills import SLOW, Till
from tests.shops import MILK_CODE, refused

BREAD = product("Bread", id="bread", code="7", price=ksh(60))


@pytest.fixture
def two(till: Till) -> Till:
    """Two milk and a bread on the sale; the bread is chosen."""
    till.background.do("counter", lambda: till.shop.put_on_shelf(BREAD))
    return till.scan("2*101", "7")


def test_the_line_scanned_last_is_chosen(two: Till) -> None:
    assert two.lines.chosen is not None
    assert two.lines.chosen.product == "bread"


def test_a_line_is_chosen_by_hand(two: Till) -> None:
    two.sale.select(1)
    assert [line.is_selected for line in two.sale.view.lines] == [True, False]


def test_a_quantity_is_typed(two: Till) -> None:
    two.lines.set_quantity("5")
    two.settle()
    assert two.counts == [("milk", 2000), ("bread", 5000)]


def test_a_quantity_that_is_none_changes_nothing_and_is_told(two: Till) -> None:
    two.lines.set_quantity("x")
    two.settle()
    assert two.counts == [("milk", 2000), ("bread", 1000)]
    assert two.said[-1].source == Reason.QUANTITY_UNREADABLE.value


def test_one_more_and_one_fewer(two: Till) -> None:
    two.lines.more()
    two.settle()
    assert two.counts[1] == ("bread", 2000)
    two.lines.fewer()
    two.settle()
    assert two.counts[1] == ("bread", 1000)


def test_one_fewer_of_the_last_removes_the_line_and_chooses_the_one_before(two: Till) -> None:
    two.lines.fewer()
    two.settle()
    assert two.counts == [("milk", 2000)]
    assert two.sale.view.selected == 1


def test_a_discount_shows_what_is_saved(two: Till) -> None:
    two.lines.discount("5%")
    two.settle()
    line = two.sale.view.lines[1]
    assert (line.discount, line.saved, line.gross, line.net) == (
        Percent(500),
        ksh(3),
        ksh(60),
        ksh(57),
    )


def test_a_discount_beyond_the_hand_asks_somebody_else(two: Till) -> None:
    two.lines.discount("10")
    two.qtbot.waitUntil(lambda: bool(two.questions), timeout=SLOW)
    assert two.questions[0].by == two.shop.cashier
    two.say_yes()
    assert two.sale.view.lines[1].discount == Off(ksh(10))


def test_what_nobody_said_yes_to_is_left_as_it_was(two: Till) -> None:
    two.lines.set_price("40")
    two.qtbot.waitUntil(lambda: bool(two.questions), timeout=SLOW)
    two.sale.errands.say_no()
    two.settle()
    assert two.sale.view.lines[1].price == ksh(60)
    assert "somebody else's approval" in two.words[-1]


def test_a_price_is_typed_and_taken_back(two: Till) -> None:
    two.sale.serve(two.shop.owner)
    two.lines.set_price("55")
    two.settle()
    assert (two.sale.view.lines[1].price, two.sale.view.lines[1].is_typed_price) == (
        ksh(55),
        True,
    )
    two.lines.set_price("")
    two.settle()
    assert two.sale.view.lines[1].price == ksh(60)


def test_a_note_is_written_on_a_line(two: Till) -> None:
    two.lines.note("sliced")
    two.settle()
    assert two.sale.view.lines[1].note == "sliced"


def test_a_line_is_removed(two: Till) -> None:
    two.sale.select(1)
    two.lines.remove()
    two.settle()
    assert two.counts == [("bread", 1000)]


def test_a_row_that_is_no_line_yet_is_removed_by_the_same_key(two: Till) -> None:
    two.scan("4006381333931")
    two.lines.remove()
    assert two.sale.view.rows == ()
    assert len(two.sale.view.lines) == 2


def test_on_an_empty_sale_there_is_no_line_to_change(till: Till) -> None:
    for act in (till.lines.remove, till.lines.more, lambda: till.lines.note("x")):
        till.said.clear()
        act()
        assert [notice.source for notice in till.said] == [Reason.LINE_NOT_CHOSEN.value]
    till.lines.set_quantity("1")
    till.lines.set_price("1")
    till.lines.discount("1")
    assert till.sale.view.is_empty


def test_a_weighed_line_goes_by_whole_units(till: Till) -> None:
    sugar = product("Sugar", id="sugar", code="204", unit=Unit.KG, price=ksh(120))
    till.background.do("counter", lambda: till.shop.put_on_shelf(sugar))
    till.scan("0.5*204")
    till.lines.more()
    till.settle()
    assert till.counts == [("sugar", 1500)]
    assert till.sale.view.lines[0].quantity_text == "1.500 kg"
    assert till.sale.view.lines[0].price_text == "120/kg"


@pytest.mark.parametrize(
    ("typed", "discount"),
    [
        ("10%", Percent(1000)),
        ("2.5 %", Percent(250)),
        ("36", Off(ksh(36))),
        ("", None),
        ("0", None),
        ("0%", None),
    ],
)
def test_a_discount_is_read(typed: str, discount: Discount | None) -> None:
    assert read_discount(typed) == discount


def test_a_discount_that_is_none_is_refused() -> None:
    with refused(Reason.MONEY_UNREADABLE):
        read_discount("x%")


def test_a_pack_goes_by_packs(till: Till) -> None:
    carton = PackCode(read_barcode("16161100600215"), pieces(12), ksh(600))
    till.background.do("counter", lambda: till.shop.put_on_shelf(BREAD, carton))
    till.scan("16161100600215", MILK_CODE)
    till.sale.select(1)
    assert till.sale.view.lines[0].price_text == "600/12"
    till.lines.more()
    till.settle()
    assert till.counts[0] == ("bread", 24_000)
