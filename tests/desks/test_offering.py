"""What the till offers by itself is asked for on the reading lane, and rung up."""

from pos.desks.offering import OfferDesk
from pos.shop.identity import ProductId
from pos.shop.words import Reason
from tests.builders import ksh, product
from tests.desks.tills import Till

EGG = product("Egg", id="egg", code="301", price=ksh(15))


def desk_of(till: Till) -> OfferDesk:
    till.background.do("counter", lambda: till.shop.put_on_shelf(EGG))
    till.settle()
    desk = OfferDesk(till.sale, till.rows)
    desk.read_tiles()
    till.settle()
    return desk


def test_a_tile_is_rung_up_as_often_as_was_typed_before_a_star(till: Till) -> None:
    desk = desk_of(till)
    till.sale.type_text("2*")
    desk.ring_tile(0)
    desk.ring_tile(0)
    desk.ring_tile(1)
    till.settle()
    assert till.counts == [("egg", 3000)]
    assert till.sale.view.box == ""


def test_nobody_signed_in_is_asked_for_nothing(till: Till) -> None:
    desk = OfferDesk(till.sale, till.rows)
    till.sale.serve(None)
    desk.read_tiles()
    assert till.said == []
    desk.list_empties()
    assert till.said[-1].source == Reason.SIGN_IN_FIRST.value


def test_goods_for_a_tile_are_found_by_their_code(till: Till) -> None:
    desk, found = desk_of(till), []
    desk.tile_found.connect(lambda place, code: found.append((place, code)))
    desk.find_for_tile(3, "301")
    desk.find_for_tile(4, "777")
    till.settle()
    assert found == [(3, "301")]
    assert till.said[-1].source == Reason.NOT_FOUND.value


def test_packs_that_cannot_be_listed_are_said(till: Till) -> None:
    desk_of(till).list_packs(ProductId("nothing"))
    till.settle()
    assert till.said[-1].source == Reason.PRODUCT_GONE.value
