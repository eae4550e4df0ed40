"""Through the real window: somebody begins, is trusted with more, leaves; is watched; and what each role finds."""

import pytest
from PySide6.QtWidgets import QApplication

from pos.screens.office.page import OfficePage
from pos.screens.office.people import PeopleRoom
from pos.screens.office.watching import WatchingRoom
from pos.screens.office.wings import NEEDS, WINGS
from pos.shop.staff import GRANTS, Role
from pos.till import shifts
from tests.journeys.hands import Hands
from tests.shops import MILK_CODE


def enter(till: Hands, role: Role, *keys: str) -> OfficePage:
    till.sign_in_only(role)
    till.press("Ctrl+I", *keys)
    page = till.page
    assert isinstance(page, OfficePage)
    return page


def sign_in_as(till: Hands, name: str, pin: str) -> None:
    till.press("Ctrl+K")
    names = [each.name for each in till.program.desks.sign.view.people]
    till.touch(till.program.sign_in._tiles[names.index(name)])
    till.type(pin)


def choose(till: Hands, room: PeopleRoom, name: str) -> None:
    room.table.choose([row.cells[0].text for row in room.table.rows].index(name))
    till.settle()


def test_somebody_begins_sells_is_trusted_with_more_and_leaves(till: Hands) -> None:
    room = enter(till, Role.OWNER, "Alt+7").room
    assert isinstance(room, PeopleRoom)
    till.press("Ctrl+N")
    till.type("Otieno")
    room.person_card.pin.line.setFocus()
    till.type("7391")
    till.press("Enter")
    sign_in_as(till, "Otieno", "7391")
    till.scan(MILK_CODE)
    till.press("Ctrl+I")
    assert till.page is till.program.sale
    assert "see the office" in till.said
    till.press("Shift+F9", "Enter")
    sold = till.sold()
    assert sold is not None

    trust_with_more(till)
    sign_in_as(till, "Otieno", "739155")
    till.press("Ctrl+I")
    page = till.page
    assert isinstance(page, OfficePage)
    assert page.nav.buttons["staff"].isHidden()

    till.press("Esc")
    sign_in_as(till, "Njeri", "482913")
    room = enter_again(till)
    choose(till, room, "Otieno")
    till.press("Ctrl+Del", "Enter")
    till.press("Ctrl+K")
    assert "Otieno" not in {each.name for each in till.program.desks.sign.view.people}


def trust_with_more(till: Hands) -> None:
    """Make a supervisor of Otieno, who has a longer PIN."""
    sign_in_as(till, "Njeri", "482913")
    room = enter_again(till)
    choose(till, room, "Otieno")
    room.change.click()
    till.press("F6")
    room.person_card.pin.line.setFocus()
    till.type("739155")
    till.press("Enter")


def enter_again(till: Hands) -> PeopleRoom:
    till.press("Ctrl+I", "Alt+7")
    page = till.page
    assert isinstance(page, OfficePage)
    assert isinstance(page.room, PeopleRoom)
    return page.room


def test_what_somebody_does_more_often_leads_to_its_entry(till: Hands) -> None:
    def open_often() -> None:
        for _ in range(4):
            shifts.open_drawer(till.shop.records, till.shop.supervisor, reason="Torn note")

    till.program.background.do("counter", open_often)
    till.settle()
    room = enter(till, Role.OWNER, "Alt+7", "Ctrl+Tab").room
    assert isinstance(room, WatchingRoom)
    assert room.table.rows[0].cells[0].text == "Sara"
    till.touch(room.sheet.links[0])
    card = till.program.window.card
    assert card is not None
    assert card.accessibleName().startswith("Audit entry")


@pytest.mark.parametrize("role", [Role.CASHIER, Role.SUPERVISOR, Role.OWNER])
def test_every_key_opens_only_what_the_role_may_see(till: Hands, role: Role) -> None:
    till.sign_in_only(role)
    may = GRANTS[role].keys()
    till.press("Ctrl+I")
    page = till.program.to_office.page
    if page is None:
        assert role is Role.CASHIER
        till.press(*(f"Alt+{number}" for number in range(1, 10)), "Ctrl+Tab", "Ctrl+PageDown")
        assert till.page is till.program.sale
        assert till.program.to_office.page is None
        return
    for number, wing in enumerate(WINGS, start=1):
        till.press(f"Alt+{number}")
        is_open = (wing not in NEEDS or NEEDS[wing] in may) and bool(page._rooms.get(wing))
        assert (page.wing == wing) is is_open, wing
        assert page.nav.buttons[wing].isHidden() is not is_open, wing
        for _ in range(len(page._rooms.get(page.wing, ()))):
            till.press("Ctrl+Tab")
            assert page.room is not None
            assert till.program.window.page is page
    assert QApplication.activeModalWidget() is None
