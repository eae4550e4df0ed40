"""Through the real window: a manager changes prices in the office, and the next scan costs the new price."""

from pos.screens.office.items_room import ItemsRoom
from pos.screens.office.page import OfficePage
from pos.screens.office.prices_room import PricesRoom
from pos.shop.staff import Role
from tests.journeys.hands import Hands
from tests.shops import MILK_CODE


def enter(till: Hands) -> OfficePage:
    till.sign_in(Role.MANAGER)
    till.press("Ctrl+I", "Alt+6")
    page = till.page
    assert isinstance(page, OfficePage)
    return page


def test_a_price_that_is_changed_in_the_office_is_what_the_next_scan_costs(till: Hands) -> None:
    page = enter(till)
    assert isinstance(page.room, ItemsRoom)
    till.press("Enter")
    page.room.card.fields["price"].put("70")
    till.press("Enter")
    till.press("Esc")
    till.scan(MILK_CODE)
    assert till.total == "70"


def test_many_prices_are_looked_at_and_changed_by_keys_alone(till: Hands) -> None:
    page = enter(till)
    till.press("Ctrl+Tab")
    room = page.room
    assert isinstance(room, PricesRoom)
    room.recipe.line.setText("100")
    till.press("F9", "Ctrl+Return")
    assert "prices are changed" in page.said.text
    till.press("Esc")
    till.scan(MILK_CODE)
    assert till.total == "130"


def test_a_supervisor_does_not_see_the_items(till: Hands) -> None:
    till.sign_in(Role.SUPERVISOR)
    till.press("Ctrl+I")
    page = till.page
    assert isinstance(page, OfficePage)
    assert page.nav.buttons["items"].isHidden()
