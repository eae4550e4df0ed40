"""The page of the office: the wings at the left, the rooms of the open one, and what went wrong in them."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QStackedWidget

from pos.desks.keys import Keys, Place
from pos.desks.views import Notice, Tone
from pos.screens.keys import ENTER, STANDARD_KEYS, key_of
from pos.screens.measures import Measures
from pos.screens.office.head import Head
from pos.screens.office.navigation import Navigation
from pos.screens.office.room import Room
from pos.screens.office.room_names import RoomName
from pos.screens.office.setting import Setting
from pos.screens.office.wings import NEEDS, WINGS, Rooms
from pos.screens.overlay import Overlay
from pos.screens.page import Page
from pos.screens.panel import column, row
from pos.screens.said_line import SaidLine
from pos.screens.sentences import sentence
from pos.screens.to_office import FROM_TILL
from pos.shop.staff import Permission, Staff
from pos.shop.words import Reason

FIRST = Qt.Key.Key_1.value
_NEXT = {"Ctrl+Tab", "Ctrl+PgDown"}
_BEFORE = {"Ctrl+Shift+Tab", "Ctrl+Backtab", "Ctrl+Shift+Backtab", "Ctrl+PgUp"}


class OfficePage(Page):
    """Shows one room at a time; a wing's rooms are made when it is first entered."""

    closed = Signal()
    """Back to the sale."""
    action_asked = Signal(str)
    """An action of the till is wanted: its name."""
    document_asked = Signal(object)
    """A number was chosen that leads to its Document."""

    def __init__(
        self,
        setting: Setting,
        may: Collection[Permission],
        *,
        wings: Mapping[str, Rooms] = WINGS,
    ) -> None:
        super().__init__()
        self._setting, self._may, self._wings = setting, may, wings
        self._rooms: dict[str, tuple[Room, ...]] = {}
        self._wing, self._at = "", 0
        self._last: dict[str, int] = {}
        self._notice: Notice | None = None
        self._measures: Measures | None = None
        self._keys = STANDARD_KEYS
        self._build()
        for name in wings:
            if self._enter(name, 0):
                break

    def _build(self) -> None:
        self.nav, self.head, self.said = Navigation(self._wings), Head(), SaidLine()
        self._stack = QStackedWidget()
        self.nav.wing_chosen.connect(self.open_wing)
        self.nav.closed.connect(self.closed)
        self.head.room_chosen.connect(self._choose)
        for name, button in self.nav.buttons.items():
            button.setVisible(self._is_open_to(name))
        self._work = column(self.head, self.said, gap=10)
        self._work.addWidget(self._stack, 1)
        parts = row(self.nav, gap=0)
        parts.addLayout(self._work, 1)
        self.fill(parts)

    @property
    def wing(self) -> str:
        """The name of the wing that is open."""
        return self._wing

    @property
    def room(self) -> Room | None:
        """The room that is open; None where nothing is there for who is signed in."""
        rooms = self._rooms.get(self._wing, ())
        return rooms[self._at] if self._at < len(rooms) else None

    def open_wing(self, name: str) -> None:
        """Open a wing where it was left."""
        self._open(name, self._last.get(name, 0))

    def open_room(self, name: RoomName) -> None:
        """Open a room by its name, where its wing is open to who is signed in."""
        if self._is_open_to(name.wing):
            rooms = self._made(name.wing)
            self._open(name.wing, [room.known_as for room in rooms].index(name))

    def show_seat(self, shop: str, person: Staff) -> None:
        """Show which shop it is, and who is signed in."""
        self.head.show_shop(shop)
        self.nav.show_person(person.name, person.role)

    def use_keys(self, keys: Keys) -> None:
        """Take the keys that the shop chose."""
        self._keys = keys

    def tell(self, notice: Notice | None) -> None:
        """Say what came about, or what did not; None takes it away."""
        self._notice = notice
        if notice is None:
            self.said.silent()
        elif notice.tone in {Tone.FAILED, Tone.NOT_FOUND, Tone.ATTENTION}:
            self.said.wrong(sentence(notice))
        else:
            self.said.done(sentence(notice))

    @property
    def open_card(self) -> Overlay | None:
        """The card that lies in the room that is open, the topmost one."""
        cards = [each for each in self.findChildren(Overlay) if not each.isHidden()]
        return cards[-1] if cards else None

    def take_scan(self, code: str) -> bool:
        """Give a scan to the card or the room; in the office nothing ever goes onto a sale."""
        card, room = self.open_card, self.room
        if card is not None:
            if card.takes_scans:
                card.take_code(code)
        elif room is None or not room.take_scan(code):
            self.tell(Notice(Reason.SCAN_NOT_HERE.value, tone=Tone.NOT_FOUND))
        return True

    def take_key(self, event: QKeyEvent) -> bool:
        """Open a wing, do what the till does by this key, or the room: no room's key hides the lock."""
        if self.open_card is not None:
            return False
        room, action = self.room, self._keys.action(key_of(event), Place.ANYWHERE)
        if self._walk(event):
            return True
        if action is None or action.name not in FROM_TILL:
            return room is not None and room.take_key(event)
        self._act(action.name)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the sale; Enter presses the button that has the keyboard."""
        focus = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in ENTER and isinstance(focus, QAbstractButton):
            focus.click()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the room read anew."""
        super().showEvent(event)
        if self.room is not None and not event.spontaneous():
            self._come_in(self.room)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the room stop what only matters in sight."""
        super().hideEvent(event)
        if self.room is not None and not event.spontaneous():
            self.room.leave()

    def fit(self, measures: Measures) -> None:
        """Take the sizes that go with the window."""
        self._measures = measures
        self._work.setContentsMargins(measures.left, measures.top, measures.right, measures.bottom)
        for rooms in self._rooms.values():
            for room in rooms:
                room.fit(measures)

    def say(self) -> None:
        """Name the page, the rooms and what was said."""
        room = self.room
        titles = [each.title for each in self._rooms.get(self._wing, ())]
        self.head.show_rooms(titles, self._at)
        name = self.tr("Office")
        self.setAccessibleName(f"{name}: {room.title}" if room is not None else name)
        self.tell(self._notice)

    def _is_open_to(self, wing: str) -> bool:
        return wing not in NEEDS or NEEDS[wing] in self._may

    def _open(self, wing: str, at: int) -> None:
        if self._is_open_to(wing) and not self._enter(wing, at):
            self.nav.buttons[wing].hide()

    def _enter(self, wing: str, at: int) -> bool:
        """Open a room; False where the wing has none for who is signed in."""
        rooms = self._made(wing) if self._is_open_to(wing) else ()
        if not rooms:
            return False
        before, at = self.room, min(max(at, 0), len(rooms) - 1)
        self._wing, self._at, self._last[wing] = wing, at, at
        room = rooms[at]
        if before is room and self.isVisible():
            return True
        if before is not None and self.isVisible():
            before.leave()
        self._notice = None
        self._stack.setCurrentWidget(room)
        self.nav.show_open(wing)
        self.head.show_buttons(room.head_buttons())
        self.say()
        if self.isVisible():
            self._come_in(room)
        return True

    def _made(self, wing: str) -> tuple[Room, ...]:
        """Give the rooms of a wing, made when they are first asked for."""
        if wing not in self._rooms:
            self._rooms[wing] = self._wings[wing](self._setting)
            for room in self._rooms[wing]:
                self._stack.addWidget(room)
                for button in room.head_buttons():
                    button.setParent(room)
                    button.hide()
                room.told.connect(self.tell)
                room.document_asked.connect(self.document_asked)
                room.room_asked.connect(self.open_room)
                room.action_asked.connect(self.action_asked)
                if self._measures is not None:
                    room.fit(self._measures)
        return self._rooms[wing]

    def _come_in(self, room: Room) -> None:
        room.come_in()
        if not room.isAncestorOf(self.focusWidget()):
            room.setFocus()

    def _act(self, action: str) -> None:
        """Do what the till does by this name; the key that led here leads back."""
        if action == "office":
            self.closed.emit()
        else:
            self.action_asked.emit(action)

    def _choose(self, at: int) -> None:
        self._open(self._wing, at)

    def _walk(self, event: QKeyEvent) -> bool:
        """Open another wing or room, when this key asks for one."""
        key, is_alt = event.key(), event.modifiers() == Qt.KeyboardModifier.AltModifier
        if is_alt and FIRST <= key < FIRST + len(self._wings):
            self.open_wing(list(self._wings)[key - FIRST])
            return True
        step = {**dict.fromkeys(_NEXT, 1), **dict.fromkeys(_BEFORE, -1)}.get(key_of(event))
        rooms = self._rooms.get(self._wing, ())
        if step is None or not rooms:
            return False
        self._open(self._wing, (self._at + step) % len(rooms))
        return True
