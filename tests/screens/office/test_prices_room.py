"""The room of prices, over a real shop: looked at, changed in parts, stopped, gone on with, taken back."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from pos.records.products import product_of
from pos.screens.measures import COMPACT
from pos.screens.office.prices_room import PricesRoom
from pos.screens.office.recipe_row import hundredths_of
from pos.shop.identity import ProductId
from pos.shop.price_change import PART
from pos.shop.repricing import By, Recipe
from tests.builders import ksh, product
from tests.screens.office_shop import Office, office_of
from tests.shops import Shop

MANY = PART + 5


@pytest.fixture
def office(shop: Shop, qtbot: QtBot) -> Iterator[Office]:
    for at in range(MANY):
        shop.put_on_shelf(
            product(f"Tea {at:02}", id=f"t{at}", code=f"t{at}", price=ksh(100), cost=ksh(120 - at))
        )
    with office_of(shop, qtbot) as made:
        yield made


@pytest.fixture
def room(office: Office) -> PricesRoom:
    return office.show(PricesRoom(office.setting))


def look(room: PricesRoom, office: Office, amount: str, typed: str = "tea") -> None:
    room.filter.line.setText(typed)
    room.recipe.line.setText(amount)
    room.take_key(QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier))
    office.settle()


def keep(room: PricesRoom, office: Office) -> None:
    room.keep.click()
    office.settle()
    office.settle()


def price(office: Office, product: str) -> str:
    with office.shop.records.reading() as books:
        return product_of(books, ProductId(product)).price.figures()


def said(office: Office) -> str:
    return office.told[-1].words()


def test_prices_are_looked_at_before_anything_changes(room: PricesRoom, office: Office) -> None:
    look(room, office, "10")
    first = room.table.rows[0].cells
    assert [cell.text for cell in first] == ["Tea 00", "100", "110", "−20.0% → −9.1%"]
    assert first[0].icon == "warning-circle"
    assert f"{MANY} of {MANY} items change. Below cost: 10." in room._below.text()
    assert price(office, "t0") == "100"


def test_all_parts_of_a_change_come_about_and_it_can_be_taken_back(
    room: PricesRoom, office: Office
) -> None:
    look(room, office, "10")
    keep(room, office)
    assert said(office) == f"{MANY} prices are changed."
    assert (price(office, "t0"), price(office, "milk")) == ("110", "65")
    assert room.again.text() == "Take it back"
    room.again.click()
    office.settle()
    assert room.keep.text() == "Take them back"
    keep(room, office)
    assert price(office, f"t{MANY - 1}") == "100"


def test_a_change_is_stopped_between_two_parts_and_goes_on_later(
    room: PricesRoom, office: Office
) -> None:
    look(room, office, "10")
    room.desk.changed.connect(lambda view: room.desk.stop() if view.done == PART else None)
    keep(room, office)
    assert said(office).startswith(f"Stopped: {PART} prices are changed, 5 are not.")
    assert room.again.text() == "Go on with it"
    room.again.click()
    office.settle()
    assert len(room.table.rows) == 5
    room.desk.changed.disconnect()
    room.desk.changed.connect(room.show_prices)
    keep(room, office)
    assert {price(office, f"t{at}") for at in range(MANY)} == {"110"}
    assert len(room.desk.view.past) == 1
    assert room.desk.view.past[0].is_whole


def test_a_number_is_needed_and_rounding_alone_is_enough(room: PricesRoom, office: Office) -> None:
    look(room, office, "")
    assert said(office).startswith("Say by how much")
    room.recipe.ask_step()
    room.recipe.steps.picked.emit("1000")
    assert room.recipe.recipe == Recipe(By.AMOUNT, 0, 1000)
    look(room, office, "", typed="milk")
    assert [row.cells[2].text for row in room.table.rows] == ["70"]


def test_nothing_to_change_is_told(room: PricesRoom, office: Office) -> None:
    look(room, office, "0")
    assert said(office).startswith("Say by how much")
    look(room, office, "10", typed="nothing like it")
    assert said(office) == "No price changes by that."
    assert not room.keep.isEnabled()


@pytest.mark.parametrize(
    ("text", "hundredths"),
    [("10", 1000), ("-2.5", -250), ("+3", 300), (".05", 5), ("", None), ("-", None),
     ("1.234", None), ("x", None)],
)  # fmt: skip
def test_a_typed_number_is_read_in_hundredths(text: str, hundredths: int | None) -> None:
    assert hundredths_of(text) == hundredths


def test_another_wish_puts_the_preview_away(room: PricesRoom, office: Office) -> None:
    look(room, office, "10")
    room.filter.turn_kept()
    assert room.table.rows == ()
    room.fit(COMPACT)
    assert [column.title for column in room.table.columns][1:3] == ["Before", "After"]
