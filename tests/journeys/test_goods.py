"""Goods come, are counted and go, in the window: by scanner and keys, with a second person where one is needed."""

from collections.abc import Callable
from typing import TypeVar

from pos.office.deliveries import list_deliveries
from pos.office.stock_orders import list_past_orders
from pos.office.suppliers import add
from pos.screens.office.counts_room import CountsRoom
from pos.screens.office.deliveries_room import DeliveriesRoom
from pos.screens.office.low_room import LowRoom
from pos.screens.office.orders_room import OrdersRoom
from pos.screens.office.page import OfficePage
from pos.screens.office.room import Room
from pos.screens.office.room_names import RoomName
from pos.shop.quantity import pieces
from pos.shop.staff import Role
from pos.shop.stock_order import OrderState
from tests.builders import product
from tests.journeys.hands import Hands
from tests.shops import MILK_CODE

T = TypeVar("T")


def go_to(till: Hands, name: RoomName, role: Role) -> Room:
    till.sign_in(role)
    till.press("Ctrl+I")
    page = till.page
    assert isinstance(page, OfficePage)
    page.open_room(name)
    till.settle()
    assert page.room is not None
    return page.room


def room_of(till: Hands) -> Room | None:
    page = till.page
    return page.room if isinstance(page, OfficePage) else None


def on_a_lane(till: Hands, look: Callable[[], T]) -> T:
    """Look into the books as the program does: never on the thread of the screen."""
    found = list[T]()
    till.program.background.do("reading", look, done=found.append)
    till.settle()
    return found[0]


def left(till: Hands) -> int:
    return on_a_lane(till, till.shop.left)


def keep_kcc(till: Hands) -> None:
    shop = till.shop
    on_a_lane(till, lambda: add(shop.records, shop.owner, name="KCC"))


def receive(till: Hands, room: DeliveriesRoom) -> None:
    """Take ten of milk in from KCC with note 7, with keys and the scanner alone."""
    till.press("Ctrl+D", "F3", "Enter")
    room.page.note.setFocus()
    till.type("7")
    till.scan(MILK_CODE)
    till.type("10")
    till.press("Tab")
    till.type("50")
    till.press("Enter", "F9")


def test_a_delivery_is_received_with_the_scanner_and_the_keys(till: Hands) -> None:
    keep_kcc(till)
    before = left(till)
    room = go_to(till, RoomName.DELIVERIES, Role.MANAGER)
    assert isinstance(room, DeliveriesRoom)
    receive(till, room)
    assert left(till) == before + 10
    shop = till.shop
    (came,) = on_a_lane(till, lambda: list_deliveries(shop.records, shop.owner))
    assert (came.supplier, came.note_number, came.by) == ("KCC", "7", "Mwangi")
    till.press("Esc")
    assert till.page is till.program.sale
    assert till.lines == [], "a scan in the office sells nothing"


def test_a_note_that_was_received_before_needs_a_second_person(till: Hands) -> None:
    keep_kcc(till)
    room = go_to(till, RoomName.DELIVERIES, Role.SUPERVISOR)
    assert isinstance(room, DeliveriesRoom)
    receive(till, room)
    before = left(till)
    receive(till, room)
    assert "Sara received a note with this number" in room.doubts.lines.text()
    till.press("Enter")
    assert left(till) == before
    till.approve()
    assert left(till) == before + 10


def test_a_count_is_made_while_selling_goes_on_and_approved_by_a_second_person(
    till: Hands,
) -> None:
    room = go_to(till, RoomName.COUNTS, Role.MANAGER)
    assert isinstance(room, CountsRoom)
    till.press("Ctrl+D", "Enter")
    till.scan(MILK_CODE)
    till.type("12")
    till.press("Enter", "F9", "F9")
    till.approve()
    assert left(till) == 12
    assert room.table.rows[0].cells[5].text == "Approved"


def test_what_runs_low_is_ordered_and_comes_in_two_parts(till: Hands) -> None:
    keep_kcc(till)
    shop = till.shop
    tea = product("Tea", id="tea", code="T", minimum=pieces(6))
    on_a_lane(till, lambda: shop.put_on_shelf(tea))
    low = go_to(till, RoomName.LOW, Role.SUPERVISOR)
    assert isinstance(low, LowRoom)
    till.press("Space", "Ctrl+D", "F3", "Enter", "Enter")
    till.type("24")
    till.press("Enter", "F9")
    orders = room_of(till)
    assert isinstance(orders, OrdersRoom)
    assert [cell.text for cell in orders.table.rows[0].cells][-1] == "Open"
    till.press("F9")
    room = room_of(till)
    assert isinstance(room, DeliveriesRoom)
    assert [cell.text for cell in room.page.table.rows[0].cells][3:5] == ["24", "24"]
    room.page.table.setFocus()
    till.press("Enter")
    till.type("20")
    till.press("Enter", "F9")
    assert "Tea: 24 ordered, 20 came" in room.doubts.lines.text()
    till.press("Enter")
    assert "4 × Tea are still to come" in room.rest.about.text()
    till.press("Esc", "Ctrl+D", "F4", "Down", "Enter")
    assert [cell.text for cell in room.page.table.rows[0].cells][3:5] == ["4", "4"]
    till.press("F9")
    assert on_a_lane(till, lambda: shop.left("tea")) == 24
    (order,) = on_a_lane(till, lambda: list_past_orders(shop.records, shop.owner))
    assert (order.name, order.state) == ("T2-LPO1", OrderState.RECEIVED)
