"""The till is locked, and what was under way ends behind the door."""

import pytest

from pos.shop.staff import Role
from tests.journeys.hands import Hands
from tests.shops import MILK_CODE

MILK = "Brookside Whole Milk 500 ml"
NOBODY = "Nobody is signed in. Choose your name and type your PIN."


def test_a_sale_that_is_paid_behind_the_lock_is_shown_after_the_pin(till: Hands) -> None:
    till.sign_in()
    till.scan(MILK_CODE)
    till.press("F9")
    till.type("100")
    till.hurry("Enter", "Ctrl+L")
    assert till.page is till.program.sign_in
    sold = till.sold()
    assert sold is not None
    till.sign_in_only()
    assert till.page is till.program.paying.paid
    till.scan(MILK_CODE)
    assert till.page is till.program.sale
    assert till.lines == [(MILK, "1")]


def test_a_payment_that_opens_behind_the_lock_shows_itself_to_nobody(till: Hands) -> None:
    till.sign_in()
    till.scan(MILK_CODE)
    till.program.acting.act("cash")
    till.program.desks.sign.lock()
    till.settle()
    assert till.page is till.program.sign_in
    till.sign_in_only()
    assert till.page is till.program.paying.cash


@pytest.mark.parametrize("action", ["note", "receipts", "check_price", "open_drawer"])
def test_a_card_lies_behind_the_lock_and_is_there_again(till: Hands, action: str) -> None:
    till.sign_in()
    till.scan(MILK_CODE)
    till.program.acting.act(action)
    till.settle()
    card = till.program.window.card
    assert card is not None
    till.program.desks.sign.lock()
    till.settle()
    assert (till.page, till.program.window.card) == (till.program.sign_in, None)
    till.sign_in_only()
    assert till.program.window.card is card


def test_a_card_that_comes_after_the_lock_waits_for_the_pin(till: Hands) -> None:
    till.sign_in()
    till.program.acting.act("receipts")
    till.program.desks.sign.lock()
    till.settle()
    till.qtbot.waitUntil(lambda: till.program.window.card is None)
    till.sign_in_only()
    assert till.program.window.card is till.program.papering.receipts


def test_what_was_typed_on_a_card_is_there_after_the_lock(till: Hands) -> None:
    till.sign_in()
    till.scan(MILK_CODE)
    till.press("F5")
    till.type("Wanjiku")
    till.program.desks.sign.lock()
    till.settle()
    till.sign_in_only()
    till.press("Enter")
    assert [each.name for each in till.program.desks.sale.view.parked] == ["Wanjiku"]


def test_nobody_is_asked_for_a_yes_to_what_somebody_wanted_who_has_left(till: Hands) -> None:
    till.sign_in()
    till.scan(MILK_CODE)
    till.program.desks.lines.discount("50%")
    till.program.desks.sign.lock()
    till.settle()
    assert till.program.window.card is None
    till.sign_in(Role.SUPERVISOR)
    assert till.total == "65"
    till.scan(MILK_CODE)
    assert till.lines == [(MILK, "2")]


def test_a_scan_that_waits_behind_a_card_is_sold_after_the_lock(till: Hands) -> None:
    till.sign_in()
    till.scan(MILK_CODE)
    till.program.acting.act("note")
    till.scan(MILK_CODE)
    till.program.desks.sign.lock()
    till.settle()
    till.sign_in_only()
    till.press("Esc")
    assert till.lines == [(MILK, "2")]


def test_a_scan_at_the_door_is_refused_where_it_is_seen(till: Hands) -> None:
    till.sign_in()
    till.press("Ctrl+L")
    till.scan(MILK_CODE)
    assert till.program.sign_in.pad._wrong.text() == NOBODY
    till.sign_in()
    assert (till.lines, till.said) == ([], "")


@pytest.mark.parametrize("action", ["return", "settings"])
def test_no_other_page_is_opened_while_a_payment_is_open(till: Hands, action: str) -> None:
    till.sign_in(Role.OWNER)
    till.scan(MILK_CODE)
    till.press("F9")
    till.program.acting.act(action)
    till.settle()
    assert till.page is till.program.paying.cash
    assert till.said == "Payment is open. Press Esc first."
    till.press("Esc")
    till.scan(MILK_CODE)
    assert till.lines == [(MILK, "2")]
