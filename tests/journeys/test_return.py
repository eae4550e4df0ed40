"""A customer brings something back with the receipt."""

from pos.shop.staff import Role
from tests.builders import ksh
from tests.journeys.hands import Hands
from tests.shops import MILK_CODE


def test_goods_come_back_by_scanning_their_receipt_and_the_money_goes_back(till: Hands) -> None:
    till.sign_in(Role.MANAGER)
    till.scan(MILK_CODE, MILK_CODE)
    till.press("Shift+F9")
    till.scan("T2-0001")
    screen = till.program.giving_back.screen
    assert till.page is screen
    till.type("+")
    till.type("2")
    till.press("Enter")
    assert till.page is till.program.paying.cash
    till.press("Enter")
    sold = till.sold()
    assert sold is not None
    assert (str(sold.number), sold.total) == ("T2-0002", ksh(-65))
    assert [line.note for line in sold.lines] == ["Not what was wanted"]
    assert till.paper == ["drawer", "receipt"] * 2
    till.press("F3")
    shown = till.program.papering.receipt.paper.accessibleDescription()
    assert "Return of receipt" in shown
    assert "Not what was wanted" in shown


def test_an_unknown_receipt_is_told_and_esc_goes_back(till: Hands) -> None:
    till.sign_in(Role.MANAGER)
    till.press("Ctrl+U")
    till.type("T2-0999")
    till.press("Enter")
    assert "No receipt has the number" in till.program.giving_back.screen.said._words.text()
    till.press("Esc")
    assert till.page is till.program.sale


def test_goods_come_back_without_a_receipt_with_their_reason(till: Hands) -> None:
    till.sign_in(Role.MANAGER)
    till.press("Ctrl+U", "F11")
    card = till.program.giving_back.loose
    assert till.program.window.card is card
    till.type("2*")
    till.scan(MILK_CODE)
    till.press("F5", "Enter")
    assert till.page is till.program.sale
    assert till.total == "\N{MINUS SIGN}130"
    till.press("F9", "Enter")
    sold = till.sold()
    assert sold is not None
    assert [(line.net, line.note) for line in sold.lines] == [(ksh(-130), "Past its date")]


def test_an_unknown_code_without_a_receipt_is_told(till: Hands) -> None:
    till.sign_in(Role.MANAGER)
    till.press("Ctrl+U", "F11")
    till.type("777")
    till.press("F3", "Enter")
    assert till.page is till.program.giving_back.screen
    said = till.program.giving_back.screen.said._words.text()
    assert said == "Nothing in the shop has the code 777."
