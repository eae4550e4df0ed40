"""The page of the office: its wings, its rooms, and what it says."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.desks.keys import ACTIONS
from pos.desks.views import Notice, Tone
from pos.screens.office.page import OfficePage
from pos.screens.office.room_names import RoomName
from pos.screens.overlay import Overlay
from pos.screens.to_office import FROM_TILL
from pos.shop.staff import Permission
from tests.screens.office_gallery import NO_SETTING, SAMPLE_WINGS, SampleRoom, office

ROOMS = Path(__file__).parents[3] / "pos" / "screens" / "office"
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def page(qtbot: QtBot) -> OfficePage:
    made = office()
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    return made


def press(page: OfficePage, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> bool:
    """Press a key as the window hands it over: the page first, then whoever has the keyboard."""
    event = QKeyEvent(QKeyEvent.Type.KeyPress, key, held)
    taken = page.take_key(event)
    if not taken:
        page.keyPressEvent(event)
    return taken


def sample(page: OfficePage) -> SampleRoom:
    assert isinstance(page.room, SampleRoom)
    return page.room


@pytest.mark.parametrize(("at", "wing"), list(enumerate(SAMPLE_WINGS, start=1)))
def test_alt_and_a_figure_open_a_wing(page: OfficePage, at: int, wing: str) -> None:
    assert press(page, Qt.Key(Qt.Key.Key_0 + at), ALT)
    assert page.wing == wing


def test_the_page_keys_walk_through_the_rooms_and_around(page: OfficePage) -> None:
    page.open_wing("stock")
    press(page, Qt.Key.Key_PageDown, CTRL)
    assert page.room is not None
    assert page.room.title == "Running low"
    press(page, Qt.Key.Key_PageUp, CTRL)
    press(page, Qt.Key.Key_PageUp, CTRL)
    assert page.room.title == "Batches"
    press(page, Qt.Key.Key_Tab, CTRL)
    assert page.room.title == "Movements"


def test_the_names_of_the_wings_are_of_one_size(page: OfficePage) -> None:
    staff = page.nav.buttons["staff"]
    assert {button.letters for button in page.nav.buttons.values()} == {15}
    staff.label("Wafanyakazi wa duka")
    assert staff.fitting == 12


def test_a_wing_is_opened_where_it_was_left(page: OfficePage) -> None:
    page.open_room(RoomName.DELIVERIES)
    page.open_wing("sales")
    page.open_wing("stock")
    assert sample(page).title == "Deliveries"


def test_a_touch_opens_a_wing_and_a_room(page: OfficePage) -> None:
    page.nav.buttons["stock"].click()
    page.head.tabs[3].click()
    assert sample(page).title == "Counts"


def test_rooms_are_made_when_their_wing_is_first_entered(qtbot: QtBot) -> None:
    made = list[str]()
    wings = {
        name: lambda _setting, name=name: made.append(name) or (SampleRoom(name),)
        for name in SAMPLE_WINGS
    }
    page = OfficePage(NO_SETTING, frozenset(Permission), wings=wings)
    qtbot.addWidget(page)
    page.open_wing("stock")
    page.open_wing("today")
    assert made == ["today", "stock"]


def test_a_wing_without_rooms_is_hidden(qtbot: QtBot) -> None:
    wings = {**SAMPLE_WINGS, "items": lambda _setting: ()}
    page = OfficePage(NO_SETTING, frozenset(Permission), wings=wings)
    qtbot.addWidget(page)
    page.open_wing("items")
    assert page.wing == "today"
    assert page.nav.buttons["items"].isHidden()


def test_a_wing_that_one_may_not_see_is_not_there(qtbot: QtBot) -> None:
    may = frozenset({Permission.SEE_OFFICE, Permission.RECEIVE_STOCK})
    page = OfficePage(NO_SETTING, may, wings=SAMPLE_WINGS)
    qtbot.addWidget(page)
    assert page.wing == "stock"
    assert page.nav.buttons["sales"].isHidden()
    page.open_wing("sales")
    assert page.wing == "stock"


def test_an_office_without_any_room_is_left_by_esc(qtbot: QtBot) -> None:
    page = OfficePage(NO_SETTING, frozenset(), wings={})
    qtbot.addWidget(page)
    assert page.room is None
    assert not press(page, Qt.Key.Key_Tab, CTRL)
    with qtbot.waitSignal(page.closed):
        press(page, Qt.Key.Key_Escape)


def test_a_room_is_told_when_it_comes_into_sight_and_leaves(page: OfficePage) -> None:
    room = sample(page)
    page.open_wing("stock")
    page.open_wing("today")
    page.hide()
    assert room.heard == ["came", "left", "came", "left"]


def test_what_a_room_tells_is_said_and_goes_with_the_room(page: OfficePage) -> None:
    sample(page).told.emit(Notice("Kept.", tone=Tone.OK))
    assert page.said.text == "Kept."
    sample(page).told.emit(Notice("No.", tone=Tone.FAILED))
    assert page.said.text == "No."
    page.open_wing("stock")
    assert page.said.text == ""


def test_a_scan_goes_to_the_room_and_never_further(page: OfficePage) -> None:
    assert page.take_scan("6161")
    assert sample(page).heard[-1] == "6161"
    assert page.said.text == ""
    assert page.take_scan("999")
    assert "Nothing was sold" in page.said.text


class Asking(Overlay):
    """A card of a room that takes scans."""

    takes_scans = True

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, 400)
        self.codes = list[str]()

    def take_code(self, code: str) -> None:
        self.codes.append(code)


def test_a_card_in_a_room_has_the_keys_and_the_scans(page: OfficePage) -> None:
    card = Asking(sample(page))
    card.open_card()
    assert not page.take_key(_alt_2())
    page.take_scan("6161")
    assert card.codes == ["6161"]
    assert page.wing == "today"
    card.close_card()
    assert page.take_key(_alt_2())


def test_a_card_that_takes_no_scan_lets_none_through(page: OfficePage) -> None:
    card = Asking(sample(page))
    card.takes_scans = False
    card.open_card()
    heard = list(sample(page).heard)
    assert page.take_scan("6161")
    assert (card.codes, sample(page).heard) == ([], heard)
    card.close_card()


def _alt_2() -> QKeyEvent:
    return QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_2, ALT)


def test_the_big_buttons_of_a_room_stand_in_the_head_while_it_is_open(page: OfficePage) -> None:
    first = sample(page)
    assert first.receive.isVisible()
    page.open_wing("stock")
    assert not first.receive.isVisible()
    assert sample(page).receive.isVisible()


@pytest.mark.parametrize(("key", "action"), [(Qt.Key.Key_F1, "all_keys"), (Qt.Key.Key_L, "lock")])
def test_what_the_till_does_anywhere_it_does_here(
    page: OfficePage, qtbot: QtBot, key: Qt.Key, action: str
) -> None:
    held = NONE if key is Qt.Key.Key_F1 else CTRL
    with qtbot.waitSignal(page.action_asked) as asked:
        assert press(page, key, held)
    assert asked.args == [action]


def test_who_locks_locks_whatever_a_room_makes_of_the_key(page: OfficePage, qtbot: QtBot) -> None:
    """A shop may have chosen another key for it, which a room has a use of its own for."""
    sample(page).keys = {"Ctrl+L"}
    with qtbot.waitSignal(page.action_asked) as asked:
        assert press(page, Qt.Key.Key_L, CTRL)
    assert asked.args == ["lock"]


def test_no_room_makes_something_else_of_a_key_that_is_the_till_s() -> None:
    """Whoever goes away and locks did mark people as gone, and was asked to forget customers."""
    modules = [ast.parse(path.read_text(encoding="utf-8")) for path in ROOMS.glob("*.py")]
    calls = (each for module in modules for each in ast.walk(module) if isinstance(each, ast.Call))
    keyed = [call for call in calls if getattr(call.func, "attr", "") == "keyed"]
    keys = {
        key.value
        for call in keyed
        for named in call.args
        if isinstance(named, ast.Dict)
        for key in named.keys
        if isinstance(key, ast.Constant)
    }
    assert {"Ctrl+E", "F9"} <= keys
    assert keys & {each.key for each in ACTIONS if each.name in FROM_TILL} == set()


def test_what_sells_does_nothing_here(page: OfficePage) -> None:
    assert not press(page, Qt.Key.Key_F9)


def test_what_is_to_be_done_elsewhere_is_one_step_away(page: OfficePage) -> None:
    sample(page).room_asked.emit(RoomName.LOW)
    assert sample(page).title == "Running low"
    assert page.accessibleName() == "Office: Running low"
