"""What the till offers by itself: tiles, empties, typed prices, packs, and things the books have none of."""

from pos.shop.barcode import read_barcode
from pos.shop.product import PackCode, Product
from pos.shop.quantity import Unit, pieces
from pos.shop.staff import Role
from tests.builders import ksh, product
from tests.journeys.hands import Hands
from tests.shops import MILK_CODE, edit_product

MILK = "Brookside Whole Milk 500 ml"
EGG = product("Egg", id="egg", code="301", price=ksh(15))
SUGAR = product("Sugar", id="sugar", code="204", unit=Unit.KG, price=ksh(120))
BOTTLE = product("Soda bottle", id="bottle", code="B1", price=ksh(25), is_deposit=True)
SUNDRIES = product("Sundries", id="sundries", code="9", price=ksh(0))
REPAIRS = product("Repairs", id="repairs", code="8", price=ksh(0))
CARTON = PackCode(read_barcode("16161100600215"), pieces(12), ksh(700))


def stock(till: Hands, *goods: Product) -> None:
    """Put goods on the shelf of the till's shop."""
    for each in goods:
        till.program.background.do("counter", lambda each=each: till.shop.put_on_shelf(each))
    till.settle()


def test_a_tile_rings_up_what_has_no_barcode(till: Hands) -> None:
    stock(till, EGG, SUGAR)
    till.sign_in()
    tiles = till.program.sale.ready._quick
    assert [tile.accessibleName() for tile in tiles[:3]] == [
        "Egg, KSh 15 / each, Alt 1",
        "Sugar, KSh 120 / kg, Alt 2",
        "Empty place, Alt 3",
    ]
    till.touch(tiles[0])
    assert till.lines == [("Egg", "1")]
    till.type("3*")
    till.press("Alt+1")
    assert till.lines == [("Egg", "4")]
    till.press("Alt+2")
    assert till.program.window.card is till.program.cards.quantity
    till.type("0.5")
    till.press("Enter")
    assert till.lines == [("Egg", "4"), ("Sugar", "0.500 kg")]
    till.press("Alt+8")
    assert len(till.lines) == 2


def test_the_owner_chooses_what_stands_on_the_tiles(till: Hands) -> None:
    stock(till, EGG, SUGAR)
    till.sign_in(Role.OWNER)
    till.touch(till.button("Change"))
    card = till.program.offering.tiles
    assert till.program.window.card is card
    till.type("101")
    till.press("Enter")
    tiles = till.program.sale.ready._quick
    assert tiles[0].accessibleName().startswith(MILK)
    till.type("777")
    till.press("Enter")
    assert card.said.text == "Nothing in the shop has the code 777."
    till.press("F5")
    assert tiles[0].accessibleName().startswith("Egg")
    till.press("Esc")
    assert till.program.window.card is None


def test_a_cashier_does_not_choose_the_tiles(till: Hands) -> None:
    stock(till, EGG)
    till.sign_in()
    till.press("Ctrl+J")
    till.type("101")
    till.press("Enter")
    assert till.program.offering.tiles.said.text.startswith("You may not")
    assert till.program.sale.ready._quick[0].accessibleName().startswith("Egg")


def test_empties_are_taken_back_for_their_deposit(till: Hands) -> None:
    stock(till, BOTTLE)
    till.sign_in()
    till.scan(MILK_CODE)
    till.press("Ctrl+E", "+", "+", "Enter")
    assert till.total == "15"
    till.press("F9", "Enter")
    sold = till.sold()
    assert sold is not None
    assert [line.quantity.thousandths for line in sold.lines] == [1000, -2000]


def test_empties_alone_give_money_back(till: Hands) -> None:
    stock(till, BOTTLE)
    till.sign_in()
    till.press("Ctrl+E", "+", "Enter", "F9", "Enter")
    sold = till.sold()
    assert sold is not None
    assert sold.total == ksh(-25)
    till.press("Enter", "Ctrl+E")
    assert till.program.offering.empties._kinds[0].taken == 0


def test_what_the_shop_has_no_price_for_is_sold_at_a_typed_one(till: Hands) -> None:
    till.sign_in()
    till.press("Ctrl+N")
    assert "Nothing in this shop is sold at a typed price" in till.said
    stock(till, SUNDRIES)
    till.press("Ctrl+N")
    assert till.program.window.card is till.program.cards.price
    till.type("35")
    till.press("Enter")
    assert (till.lines, till.total) == ([("Sundries", "1")], "35")
    stock(till, REPAIRS)
    till.press("Ctrl+N")
    assert till.program.window.card is till.program.offering.goods
    till.press("1")
    till.type("200")
    till.press("Enter")
    assert (till.lines, till.total) == ([("Sundries", "1"), ("Repairs", "1")], "235")


def test_a_price_that_is_not_typed_at_once_is_asked_for_with_ctrl_p(till: Hands) -> None:
    stock(till, SUNDRIES)
    till.sign_in()
    till.press("Ctrl+N", "Esc")
    assert till.program.window.card is None
    till.press("Shift+F9")
    assert till.sold() is None
    till.press("Ctrl+P")
    till.type("20")
    till.press("Enter", "Shift+F9")
    assert till.page is till.program.paying.paid


def test_a_carton_is_chosen_instead_of_a_piece(till: Hands) -> None:
    codes = (PackCode(read_barcode(MILK_CODE)), CARTON)
    till.program.background.do(
        "counter",
        lambda: edit_product(till.shop.records, till.shop.owner, product=product(), codes=codes),
    )
    till.sign_in()
    till.press("Ctrl+D")
    assert till.said == "Choose a line first."
    till.type("brook")
    till.qtbot.waitUntil(till.program.sale.search.isVisible)
    till.press("Ctrl+D")
    assert till.program.window.card is till.program.offering.packs
    till.press("2")
    assert (till.lines, till.total) == ([(MILK, "12")], "700")
    stock(till, EGG)
    till.type("301")
    till.press("Enter", "Ctrl+D")
    assert till.said == "Egg is sold in one way only."


def test_what_the_books_have_none_of_is_asked_about_once(till: Hands) -> None:
    till.sign_in()
    till.type("brook")
    till.press("Enter")
    assert till.program.window.card is till.program.asking.card
    till.press("Esc")
    assert till.lines == []
    till.press("Enter", "Enter")
    assert till.lines == [(MILK, "1")]
    till.type("brook")
    till.press("Enter")
    assert till.lines == [(MILK, "2")]


def test_giving_the_sale_up_is_asked_about(till: Hands) -> None:
    till.sign_in(Role.MANAGER)
    till.scan(MILK_CODE)
    till.press("Ctrl+Del", "Esc")
    assert till.lines == [(MILK, "1")]
    till.press("Ctrl+Del", "Enter")
    assert till.lines == []
