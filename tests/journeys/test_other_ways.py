"""A customer pays by card, by Airtel Money, or on his account."""

from pos.screens.entry_views import Ask, QuestionView
from pos.shop.payment import Method
from pos.shop.staff import Role
from tests.builders import ksh
from tests.journeys.hands import Hands
from tests.shops import MILK_CODE, add_customer


def test_a_card_needs_its_reference(till: Hands) -> None:
    till.sign_in()
    till.scan(MILK_CODE)
    till.press("Ctrl+F9")
    assert till.program.window.card is till.program.charging.reference
    till.type("A12345")
    till.press("Enter")
    assert till.page is till.program.paying.paid
    sold = till.sold()
    assert sold is not None
    assert [(each.method, each.reference) for each in sold.payments] == [(Method.CARD, "A12345")]
    assert till.paper == ["receipt"]


def test_a_reference_can_be_scanned(till: Hands) -> None:
    till.sign_in()
    till.scan(MILK_CODE)
    till.press("Ctrl+F12")
    till.scan("AM778122")
    till.press("Enter")
    sold = till.sold()
    assert sold is not None
    assert [each.reference for each in sold.payments] == ["AM778122"]


def test_a_scan_while_a_question_lies_over_the_card_goes_to_the_card_afterwards(
    till: Hands,
) -> None:
    till.sign_in()
    till.scan(MILK_CODE)
    till.press("Ctrl+F12")
    till.program.asking.ask(QuestionView(Ask.CANCEL_SALE, "65"), lambda: None)
    till.scan("AM778122")
    till.press("Esc", "Enter")
    sold = till.sold()
    assert sold is not None
    assert [each.reference for each in sold.payments] == ["AM778122"]


def test_the_card_goes_with_esc_and_the_sale_is_as_it_was(till: Hands) -> None:
    till.sign_in()
    till.scan(MILK_CODE)
    till.press("Ctrl+F9", "Esc")
    assert till.page is till.program.paying.split
    till.press("Esc")
    assert till.page is till.program.sale
    assert till.total == "65"


def test_a_known_customer_takes_it_on_account(till: Hands) -> None:
    till.program.background.do(
        "counter",
        lambda: add_customer(till.shop.records, till.shop.owner, name="Wanjiku", limit=ksh(500)),
    )
    till.sign_in(Role.MANAGER)
    till.scan(MILK_CODE)
    till.press("F7")
    till.type("wanj")
    till.press("Enter")
    assert till.program.desks.sale.view.customer == "Wanjiku"
    till.press("Ctrl+F7", "Enter")
    assert till.page is till.program.paying.paid
    sold = till.sold()
    assert sold is not None
    assert [each.method for each in sold.payments] == [Method.ACCOUNT]


def test_without_a_customer_nothing_goes_on_account(till: Hands) -> None:
    till.sign_in(Role.MANAGER)
    till.scan(MILK_CODE)
    till.press("Ctrl+F7")
    assert till.said == "Say first which customer's account it goes on."
    assert till.sold() is None


def test_mpesa_says_what_is_not_there_yet(till: Hands) -> None:
    till.sign_in()
    till.scan(MILK_CODE)
    till.press("F12")
    assert till.page is till.program.sale
    assert till.said == "M-Pesa is not connected to this till yet. Take cash or another way."
