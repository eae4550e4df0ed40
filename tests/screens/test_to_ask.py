"""What the cards of a sale are asked with."""

from pos.desks import views as desk
from pos.desks.basket import lines_of
from pos.desks.counter import AtHand
from pos.screens import to_ask
from pos.shop.quantity import Quantity, Unit, pieces
from pos.shop.rules import ShopRules
from pos.shop.sale import Sale, amounts_of
from pos.shop.selling import add
from pos.shop.staff import Permission, Role
from pos.till.searching import Offer
from tests.builders import goods, ksh, product, sale

RULES = ShopRules()


def at_hand(kept: Sale) -> AtHand:
    return AtHand(RULES, kept, amounts_of(kept, RULES.rates))


def on_counter(count: int = 2) -> tuple[desk.SaleView, AtHand]:
    here = at_hand(add(sale(), goods(product(), count)))
    return desk.SaleView(lines=lines_of(here, 1), selected=1, total=ksh(130), count=count), here


def test_a_quantity_is_asked_with_the_prices_there_are() -> None:
    view, here = on_counter()
    asked = to_ask.quantity_of(view.lines[0], here)
    assert (asked.name, asked.quantity, asked.tag.single.amount) == (
        "Brookside Whole Milk 500 ml",
        pieces(2),
        ksh(65),
    )
    assert to_ask.quantity_of(view.lines[0], None).tag.single.amount == ksh(65)


def test_a_weight_is_asked_for_by_weight_or_by_money() -> None:
    offer = Offer(product(unit=Unit.KG), Quantity(1), ksh(120))
    asked = to_ask.measure_of(offer)
    assert (asked.quantity, asked.by_amount, asked.unit) == (None, True, Unit.KG)


def test_a_discount_is_asked_for_the_line_and_for_the_sale() -> None:
    view, here = on_counter()
    asked = to_ask.discount_of(view, here, Role.CASHIER)
    assert asked.line is not None
    assert (asked.line.gross, asked.sale.gross, asked.line.now) == (ksh(130), ksh(130), None)
    assert asked.alone == RULES.grants[Role.CASHIER].get(Permission.DISCOUNT, 0)
    nothing = to_ask.discount_of(desk.SaleView(), None, None)
    assert (nothing.line, nothing.alone) == (None, 0)


def test_a_price_is_asked_beside_the_shops_own() -> None:
    view, here = on_counter()
    asked = to_ask.typed_price_of(view.lines[0], here, Role.OWNER)
    assert (asked.shop_price, asked.price, asked.per, asked.alone) == (ksh(65), None, "", None)


def test_a_note_is_asked_for_the_line_that_is_chosen_or_for_the_sale() -> None:
    view, _ = on_counter()
    assert to_ask.note_of(view).line_name == "Brookside Whole Milk 500 ml"
    assert to_ask.note_of(desk.SaleView(note="later")) == to_ask.NoteView("later")


def test_parking_says_what_is_put_aside() -> None:
    view, _ = on_counter()
    asked = to_ask.park_of(view, "14:28")
    assert (asked.items, asked.total, asked.at, asked.suggested) == (2, ksh(130), "14:28", "")


def test_somebody_unknown_may_do_nothing_alone() -> None:
    _, here = on_counter()
    assert to_ask.alone(here, None, Permission.DISCOUNT) == 0
    assert to_ask.alone(here, Role.OWNER, Permission.DISCOUNT) is None
