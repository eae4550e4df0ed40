"""A discount that the cashier may not give alone."""

from pos.shop.staff import Role
from tests.journeys.hands import Hands
from tests.shops import MILK_CODE, PINS


def test_a_discount_is_given_with_a_second_persons_yes(till: Hands) -> None:
    till.sign_in()
    till.scan(MILK_CODE)
    till.press("F4")
    till.type("50")
    till.press("Enter")
    assert till.program.window.card is till.program.approval
    assert till.total == "65"
    till.approve()
    assert till.program.window.card is None
    assert till.total == "32.50"


def test_esc_leaves_it_undone_and_the_sale_as_it_was(till: Hands) -> None:
    till.sign_in()
    till.scan(MILK_CODE)
    till.press("F4")
    till.type("50")
    till.press("Enter", "Esc")
    assert till.program.window.card is None
    assert till.total == "65"
    till.scan(MILK_CODE)
    assert till.total == "130"


def test_a_scan_while_the_card_is_open_is_added_when_it_goes(till: Hands) -> None:
    till.sign_in()
    till.scan(MILK_CODE)
    till.press("F4")
    till.scan(MILK_CODE)
    assert till.total == "65"
    assert till.program.window.card is till.program.cards.discount
    till.press("Esc")
    till.settle()
    assert till.total == "130"


def test_a_wrong_pin_of_the_second_person_is_said_on_the_card(till: Hands) -> None:
    till.sign_in()
    till.scan(MILK_CODE)
    till.press("F4")
    till.type("50")
    till.press("Enter")
    till.approve(pin="111222")
    assert "Tries left" in till.program.approval.pad._wrong.text()
    till.approve(pin=PINS[Role.OWNER])
    assert till.total == "32.50"
