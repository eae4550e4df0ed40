"""From the till to the office and back: who may come in, what a scan does there, and what another person sees."""

from pos.screens.office.page import OfficePage
from pos.shop.staff import Role
from pos.till import shifts
from tests.builders import ksh
from tests.journeys.hands import Hands
from tests.shops import MILK_CODE


def go_in(till: Hands, role: Role = Role.MANAGER) -> OfficePage:
    till.sign_in(role)
    till.press("Ctrl+I")
    page = till.page
    assert isinstance(page, OfficePage)
    return page


def sell(till: Hands) -> OfficePage:
    """Sell a milk for cash, and go to the office."""
    till.sign_in(Role.MANAGER)
    till.scan(MILK_CODE)
    till.press("Shift+F9", "Enter", "Ctrl+I")
    assert isinstance(till.page, OfficePage)
    return till.page


def close_short(till: Hands) -> None:
    """End the shift with a thousand too little in the drawer."""

    def close() -> None:
        shifts.count_drawer(till.shop.records, till.shop.owner, counted={ksh(1000): 4})
        shifts.close_shift(till.shop.records, till.shop.owner, reason="counted twice")

    till.program.background.do("counter", close)
    till.settle()


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


def test_a_sale_is_found_again_and_its_receipt_comes_out_once_more(till: Hands) -> None:
    page = sell(till)
    till.press("Alt+2")
    before = len(till.paper)
    till.press("Ctrl+R")
    assert len(till.paper) > before
    assert page.said.text != ""


def test_a_number_leads_to_its_document_and_on_and_back(till: Hands) -> None:
    page = sell(till)
    till.press("Alt+2", "Enter")
    card = till.program.window.card
    assert card is not None
    assert card.accessibleName() == "Sale T2-0001"
    till.press("Enter")
    assert card.accessibleName().startswith("Audit entry")
    till.press("Backspace")
    assert card.accessibleName() == "Sale T2-0001"
    till.press("Alt+1")
    assert page.wing == "sales"
    till.press("Esc")
    assert till.program.window.card is None
    assert till.page is page


def test_a_shift_that_was_short_leads_from_today_to_its_z(till: Hands) -> None:
    close_short(till)
    till.program.begin_with("office")
    till.sign_in_only(Role.OWNER)
    till.touch(till.button("Shifts short"))
    card = till.program.window.card
    assert card is not None
    assert card.accessibleName() == "T2-Z1"


def test_a_card_of_the_office_is_gone_with_who_opened_it(till: Hands) -> None:
    sell(till)
    till.press("Alt+2", "Enter")
    assert till.program.window.card is not None
    till.program.desks.sign.lock()
    till.settle()
    till.sign_in_only(Role.CASHIER)
    assert till.program.window.card is None
    assert till.page is till.program.sale


def test_the_wing_of_payments_has_all_payments_and_the_reconciliation(till: Hands) -> None:
    page = go_in(till)
    till.press("Alt+4")
    assert [room.title for room in page._rooms["payments"]] == ["All payments", "Reconciliation"]
