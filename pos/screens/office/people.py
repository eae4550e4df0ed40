"""The room of people: who works here, what each did lately, and every change to them."""

from PySide6.QtWidgets import QWidget

from pos.desks.office.people import PeopleDesk, PeopleView
from pos.screens.button import Kind
from pos.screens.figures import amount_text, money_text
from pos.screens.office.facts import Fact, Section
from pos.screens.office.lately_words import LatelyWords
from pos.screens.office.list_room import ListRoom, pressed
from pos.screens.office.person_card import PersonCard, PinCard
from pos.screens.office.role_words import RoleWords
from pos.screens.office.room_names import RoomName
from pos.screens.office.setting import Setting
from pos.screens.office.sure_card import SureCard
from pos.screens.office.table import Cell, Column, TableRow
from pos.shop.deeds import Deeds, Person
from pos.shop.identity import StaffId
from pos.shop.staff import Role


class PeopleRoom(ListRoom):
    """Everybody in a table; at the side what one of them did, and what can be done about it."""

    known_as = RoomName.PEOPLE

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        self.desk = PeopleDesk(setting.seat, self)
        self._roles, self._spans = RoleWords(self), LatelyWords(self)
        self._is_new, self._pin_for = True, "set"
        self._build()
        self.person_card, self.pin_card = PersonCard(self), PinCard(self)
        self.sure = SureCard(self)
        self.desk.changed.connect(self.show_people)
        self.desk.told.connect(self.told)
        self.table.chosen.connect(lambda key: self.desk.look_at(StaffId(key)))
        self.table.opened.connect(lambda _: self._ask_change())
        self.person_card.described.connect(self._described)
        self.pin_card.typed.connect(self._pin_typed)
        self.keyed({
            "Ctrl+N": self._ask_new, "F6": self.desk.look_back, "Ctrl+P": self._ask_pin,
            "Ctrl+O": self._ask_own_pin, "Ctrl+U": self.desk.unlock, "Ctrl+Del": self._ask_leave,
        })  # fmt: skip
        self.say()

    def _build(self) -> None:
        self.add = pressed("user-plus", self._ask_new, key="Ctrl N", kind=Kind.PRIMARY)
        self.own = pressed("key", self._ask_own_pin, key="Ctrl O")
        self.span = pressed("calendar-blank", self.desk.look_back, key="F6")
        self.change = pressed("pencil-simple", self._ask_change, key="Enter")
        self.pin = pressed("asterisk", self._ask_pin, key="Ctrl P")
        self.unlock = pressed("lock-open", self.desk.unlock, key="Ctrl U")
        self.gone = pressed("user-minus", self._ask_leave, key="Ctrl Del")
        self.lay_out((self.span,), (self.change, self.pin, self.unlock, self.gone))

    @property
    def title(self) -> str:
        """What the room is called."""
        return self.tr("People")

    def head_buttons(self) -> tuple[QWidget, ...]:
        """Give the buttons for one's own PIN and for somebody new."""
        return (self.own, self.add)

    def come_in(self) -> None:
        """Read who works here."""
        self.desk.open()
        self.table.setFocus()

    def show_people(self, view: PeopleView) -> None:
        """Show everybody, and the one who is looked at."""
        rows = [self._row(each) for each in view.people]
        if tuple(rows) != self.table.rows:
            self.table.show_rows(rows, empty=self.tr("Nobody yet.") if view.is_read else "")
        self._show_person(self.desk.view)

    def say(self) -> None:
        """Name everything."""
        self.add.label(self.tr("New person"))
        self.own.label(self.tr("My PIN"))
        self.change.label(self.tr("Change"))
        self.pin.label(self.tr("New PIN"))
        self.unlock.label(self.tr("Lift the wait"))
        self.table.setAccessibleName(self.tr("People"))
        self.table.head((
            Column(self.tr("Name")), Column(self.tr("Role"), 150), Column(self.tr("State"), 190),
        ))  # fmt: skip
        self.show_people(self.desk.view)

    def _row(self, person: Person) -> TableRow:
        is_here = person.staff.is_active
        state = Cell(self.tr("Works here"), "text_2")
        if not is_here:
            state = Cell(self.tr("Has left"), "text_3", "user-minus")
        elif person.waits:
            waits = self.tr("Waits {seconds} s").format(seconds=person.waits)
            state = Cell(waits, "waiting_fg", "hourglass")
        name = Cell(person.staff.name, "text" if is_here else "text_3", is_strong=True)
        return TableRow(person.staff.id, (name, Cell(self._roles.say(person.staff.role)), state))

    def _show_person(self, view: PeopleView) -> None:
        person = view.person
        self.span.label(self._spans.say(view.lately))
        for button in (self.change, self.pin, self.unlock, self.gone):
            button.setVisible(person is not None)
        self.name.setText(person.staff.name if person else "")
        self.sheet.show_sections(self._sections(view.deeds) if person and view.deeds else ())
        if person is not None:
            is_here = person.staff.is_active
            self.change.setVisible(is_here)
            self.pin.setVisible(is_here)
            self.unlock.setVisible(bool(person.waits))
            self.gone.label(self.tr("Has left") if is_here else self.tr("Works here again"))

    def _sections(self, deeds: Deeds) -> tuple[Section, ...]:
        sold = (
            Fact(self.tr("Sales"), f"{deeds.sales:,}", is_strong=True),
            Fact(self.tr("Sold for"), money_text(deeds.total)),
            Fact(self.tr("Discounts"), amount_text(deeds.discounts)),
            Fact(self.tr("Returns"), f"{deeds.returns:,}"),
            Fact(self.tr("Given back"), amount_text(deeds.returned)),
        )
        else_ = (
            Fact(self.tr("Lines removed"), f"{deeds.voids:,}"),
            Fact(self.tr("Sales given up"), f"{deeds.given_up:,}"),
            Fact(self.tr("Drawer without a sale"), f"{deeds.drawer:,}"),
            Fact(self.tr("Approvals asked"), f"{deeds.approvals_asked:,}"),
            Fact(self.tr("Approvals given"), f"{deeds.approvals_given:,}"),
            Fact(self.tr("Wrong PINs"), f"{deeds.wrong_pins:,}"),
        )
        return Section(self.tr("Sales"), sold), Section(self.tr("Watched"), else_)

    def _ask_new(self) -> None:
        self._is_new = True
        self.person_card.ask(None)

    def _ask_change(self) -> None:
        person = self.desk.view.person
        if person is not None and person.staff.is_active:
            self._is_new = False
            self.person_card.ask(person.staff)

    def _described(self, name: str, role: Role, pin: str) -> None:
        (self.desk.add if self._is_new else self.desk.change)(name, role, pin)

    def _ask_pin(self) -> None:
        self._ask_pin_for("set")

    def _ask_own_pin(self) -> None:
        mine = self.setting.seat.acting()
        own = next((each for each in self.desk.view.people if each.staff.id == mine), None)
        if own is not None:
            self._pin_for = "own"
            self.pin_card.ask(own.staff, own=True)

    def _ask_leave(self) -> None:
        """Ask before somebody leaves; who comes back gets a new PIN."""
        person = self.desk.view.person
        if person is None:
            return
        if not person.staff.is_active:
            self._ask_pin_for("back")
            return
        name = person.staff.name
        self.sure.ask(
            self.tr("{name} has left?").format(name=name),
            self.tr("From now on {name} may do nothing here. All that was done stays.").format(
                name=name
            ),
            yes=self.tr("Has left"),
            act=self.desk.let_go,
        )

    def _ask_pin_for(self, what: str) -> None:
        person = self.desk.view.person
        if person is not None:
            self._pin_for = what
            self.pin_card.ask(person.staff, own=False)

    def _pin_typed(self, old: str, new: str) -> None:
        if self._pin_for == "own":
            self.desk.change_own_pin(old, new)
        elif self._pin_for == "back":
            self.desk.take_back(new)
        else:
            self.desk.set_pin(new)
