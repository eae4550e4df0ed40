"""A customer brings something back with the receipt."""

from pos.shop.staff import Role
from tests.builders import ksh, product
from tests.journeys.hands import Hands
from tests.shops import MILK_CODE, PINS


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


def bring_two_back(till: Hands) -> None:
    """A cashier chooses both lines of a receipt, and the cash for them."""
    bread = product("Bread", id="bread", code="7", price=ksh(60))
    till.program.background.do("counter", lambda: till.shop.put_on_shelf(bread))
    till.sign_in()
    till.scan(MILK_CODE)
    till.type("7")
    till.press("Enter")
    till.press("Shift+F9")
    till.scan("T2-0001")
    till.type("+")
    till.press("Down")
    till.type("+")
    till.type("2")
    till.press("Enter")


def test_two_lines_that_are_both_allowed_open_the_payment_once(till: Hands) -> None:
    shown: list[object] = []
    till.program.window.turned.connect(shown.append)
    bring_two_back(till)
    till.approve(pin=PINS[Role.OWNER])
    cash = till.program.paying.cash
    assert cash not in shown
    till.approve(pin=PINS[Role.OWNER])
    assert (till.page, shown.count(cash)) == (cash, 1)
    assert till.program.desks.pay.view.asked == ksh(-125)
    till.press("Enter")
    sold = till.sold()
    assert sold is not None
    assert (sold.total, len(sold.lines), len(sold.payments)) == (ksh(-125), 2, 1)
    assert till.paper == ["drawer", "receipt"] * 2


def test_no_money_goes_back_while_a_part_of_it_was_refused(till: Hands) -> None:
    """Of two lines one is allowed by a second person and one is not."""
    bring_two_back(till)
    till.approve(pin=PINS[Role.OWNER])
    till.press("Esc")
    assert till.page is till.program.sale
    assert not till.program.desks.pay.view.is_open
    assert len(till.lines) == 1


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
