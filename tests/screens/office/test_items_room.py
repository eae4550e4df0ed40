"""The room of items, over a real shop: found, changed on a card, told what was changed elsewhere."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pos.screens.language import Language, Speech
from pos.screens.measures import COMPACT
from pos.screens.office.items_room import ItemsRoom
from pos.shop.shelf_list import PAGE, Kept
from pos.shop.staff import Role
from tests.builders import ksh, product
from tests.screens.office_shop import Office, office_of
from tests.shops import MILK_CODE, Shop, edit_product


@pytest.fixture
def office(shop: Shop, qtbot: QtBot) -> Iterator[Office]:
    shop.put_on_shelf(product("Kabras Sugar", id="sugar", code="s1", price=ksh(150), cost=ksh(160)))
    shop.put_on_shelf(product("Old Soap", id="soap", code="o1", is_active=False))
    with office_of(shop, qtbot) as made:
        yield made


@pytest.fixture
def room(office: Office) -> ItemsRoom:
    return office.show(ItemsRoom(office.setting))


def names(room: ItemsRoom) -> list[str]:
    return [row.cells[1].text for row in room.table.rows]


def facts(room: ItemsRoom) -> dict[str, str]:
    return {fact.text: fact.figure for each in room.sheet.sections for fact in each.facts}


def seek(room: ItemsRoom, office: Office, text: str) -> None:
    room.filter.line.setText(text)
    QTest.keyClick(room.filter.line, Qt.Key.Key_Return)
    office.settle()
    office.settle()


def key(code: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QKeyEvent:
    return QKeyEvent(QKeyEvent.Type.KeyPress, code, held)


def test_items_are_listed_by_name_and_the_first_is_seen_whole(
    room: ItemsRoom, office: Office
) -> None:
    office.settle()
    assert names(room) == ["Brookside Whole Milk 500 ml", "Kabras Sugar"]
    assert facts(room)["Price"] == "KSh 65"
    assert MILK_CODE in facts(room)
    assert room.sheet.sections[0].facts[2].figure == "–"


def test_words_of_the_counter_find_items_and_esc_shows_all_again(
    room: ItemsRoom, office: Office
) -> None:
    seek(room, office, "sukari")
    assert names(room) == ["Kabras Sugar"]
    QTest.keyClick(room, Qt.Key.Key_Escape)
    office.settle()
    assert len(names(room)) == 2


def test_what_was_put_away_is_found_by_its_key(room: ItemsRoom, office: Office) -> None:
    assert room.take_key(key(Qt.Key.Key_F6))
    office.settle()
    assert (room.desk.view.choice.kept, names(room)) == (Kept.AWAY, ["Old Soap"])


def test_a_category_narrows_the_list(room: ItemsRoom, office: Office) -> None:
    room.take_key(key(Qt.Key.Key_F3))
    QTest.keyClicks(room.filter.categories.line, "dai")
    assert [row.key for row in room.filter.categories.table.rows] == ["Dairy"]
    QTest.keyClick(room.filter.categories, Qt.Key.Key_Return)
    office.settle()
    assert (room.filter.category.text(), len(names(room))) == ("Dairy", 2)


def test_a_changed_price_is_kept_and_stands_in_the_history(room: ItemsRoom, office: Office) -> None:
    office.settle()
    QTest.keyClick(room.table, Qt.Key.Key_Return)
    card = room.card
    assert (card.isVisible(), card.fields["price"].text) == (True, "65.00")
    QTest.keyClicks(card.fields["price"].line, "70")
    card.press_big()
    office.settle()
    office.settle()
    assert not card.isVisible()
    assert facts(room)["Price"] == "KSh 70"
    change = room.sheet.sections[-1].facts[0]
    assert (change.text, change.below.endswith("Mwangi")) == ("Price: 65.00 → 70.00", True)
    room.sheet.links[0].click()
    assert office.asked[0].kind == "audit"


def test_the_card_is_whole_when_it_opens_for_the_first_time(
    room: ItemsRoom, office: Office
) -> None:
    """Its parts say how large they are only once they are shown."""
    room.new.click()
    office.settle()
    layout = room.card.card.layout()
    assert layout is not None
    assert room.card.card.height() >= layout.minimumSize().height()


def test_what_is_wrong_stands_below_its_field_and_the_card_stays(
    room: ItemsRoom, office: Office
) -> None:
    office.settle()
    room.ask_change()
    room.card.fields["price"].put("x")
    room.card.fields["deposit"].put("nothing")
    room.card.press_big()
    office.settle()
    assert "is not an amount" in room.card.fields["price"].below
    assert "deposit" in room.card.fields["deposit"].below
    assert room.card.isVisible()


def test_what_was_changed_elsewhere_meanwhile_is_told_before_anything_is_kept(
    room: ItemsRoom, office: Office
) -> None:
    office.settle()
    room.ask_change()
    shop = office.shop
    edit_product(shop.records, shop.owner, product=product(price=ksh(99)), codes=())
    room.card.fields["price"].put("70")
    room.card.press_big()
    office.settle()
    assert "changed meanwhile" in room.card.said.text


def test_a_new_item_begins_with_a_free_code(room: ItemsRoom, office: Office) -> None:
    room.take_key(key(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier))
    office.settle()
    card = room.card
    assert card.fields["code"].text == "1001"
    card.fields["name"].put("Blue Band 250 g")
    card.fields["price"].put("180")
    card.units.take(1)
    card.press_big()
    office.settle()
    office.settle()
    assert "Blue Band 250 g" in names(room)
    assert "Blue Band 250 g is kept." in [each.words() for each in office.told]


def test_the_next_page_comes_when_the_end_is_in_sight(shop: Shop, qtbot: QtBot) -> None:
    for number in range(PAGE + 5):
        shop.put_on_shelf(product(f"Item {number:03}", id=f"i{number}", code=f"i{number}"))
    with office_of(shop, qtbot) as office:
        room = office.show(ItemsRoom(office.setting))
        room.table.choose(PAGE - 1)
        room.table.end_reached.emit()
        office.settle()
        assert len(names(room)) == PAGE + 6
        assert room._below.text() == f"{PAGE + 6} of {PAGE + 6} items"


def test_a_scan_looks_for_its_item(room: ItemsRoom, office: Office) -> None:
    assert room.take_scan(MILK_CODE)
    office.settle()
    assert names(room) == ["Brookside Whole Milk 500 ml"]


def test_a_supervisor_sees_none_of_it(shop: Shop, qtbot: QtBot) -> None:
    with office_of(shop, qtbot, Role.SUPERVISOR) as office:
        room = office.show(ItemsRoom(office.setting))
        assert "change products and prices" in office.told[0].words()
        assert names(room) == []


def test_a_narrow_window_and_another_language_leave_nothing_out(
    room: ItemsRoom, office: Office, speech: Speech
) -> None:
    speech.speak(Language.KISWAHILI)
    room.fit(COMPACT)
    office.settle()
    titles = [column.title for column in room.table.columns]
    assert titles == ["Nambari", "Bidhaa", "Bei", "Faida", "Zilizobaki"]
