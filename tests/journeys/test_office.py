"""From the till to the office and back: who may come in, what a scan does there, and what another person sees."""

from pos.screens.office.page import OfficePage
from pos.shop.staff import Role
from tests.journeys.hands import Hands
from tests.shops import MILK_CODE


def go_in(till: Hands, role: Role = Role.MANAGER) -> OfficePage:
    till.sign_in(role)
    till.press("Ctrl+I")
    page = till.page
    assert isinstance(page, OfficePage)
    return page


def test_a_manager_goes_to_the_office_and_back_and_the_sale_is_as_it_was(till: Hands) -> None:
    till.sign_in(Role.MANAGER)
    till.scan(MILK_CODE)
    till.press("Ctrl+I")
    assert till.page is till.program.to_office.page
    till.press("Esc")
    assert till.page is till.program.sale
    assert till.total == "65"


def test_the_key_that_leads_to_the_office_leads_back(till: Hands) -> None:
    go_in(till)
    till.press("Ctrl+I")
    assert till.page is till.program.sale


def test_a_cashier_is_told_that_the_office_is_not_for_him(till: Hands) -> None:
    till.sign_in(Role.CASHIER)
    till.press("Ctrl+I")
    assert till.page is till.program.sale
    assert "see the office" in till.said


def test_nobody_goes_to_the_office_while_a_payment_is_open(till: Hands) -> None:
    till.sign_in(Role.MANAGER)
    till.scan(MILK_CODE)
    till.press("F9", "Ctrl+I")
    assert till.page is till.program.paying.cash
    assert till.program.to_office.page is None


def test_a_scan_in_the_office_sells_nothing(till: Hands) -> None:
    page = go_in(till)
    till.scan(MILK_CODE)
    assert till.page is page
    till.press("Esc")
    assert till.lines == []


def test_who_locks_the_office_finds_it_again_as_it_was(till: Hands) -> None:
    page = go_in(till)
    till.press("Ctrl+L")
    assert till.page is till.program.sign_in
    till.sign_in_only(Role.MANAGER)
    assert till.page is page


def test_somebody_else_who_signs_in_never_sees_the_office_of_the_one_before(till: Hands) -> None:
    page = go_in(till)
    till.press("Ctrl+L")
    till.sign_in_only(Role.CASHIER)
    assert till.page is till.program.sale
    assert till.program.to_office.page is None
    till.press("Ctrl+K")
    till.sign_in_only(Role.OWNER)
    till.press("Ctrl+I")
    assert till.page is not page
    assert till.page is till.program.to_office.page


def test_all_keys_are_shown_in_the_office_and_what_sells_leads_back_to_the_sale(
    till: Hands,
) -> None:
    go_in(till)
    till.press("F1")
    till.program._act_from_card("customer")
    till.settle()
    assert till.page is till.program.sale


def test_a_manager_s_computer_opens_in_the_office(till: Hands) -> None:
    till.program.begin_with("office")
    till.sign_in_only(Role.MANAGER)
    assert till.page is till.program.to_office.page
    till.press("Ctrl+K")
    till.sign_in_only(Role.CASHIER)
    assert till.page is till.program.sale
