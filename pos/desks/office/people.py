"""The desk of people: who works here, what each did lately, and every change to them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from pos.desks.office.desk import OfficeDesk, Seat
from pos.desks.office.lately import span_of
from pos.desks.views import Notice, Tone
from pos.office import staff
from pos.office.deeds import see_deeds, see_people
from pos.shop.deeds import Deeds, Person
from pos.shop.identity import StaffId
from pos.shop.lately import Lately
from pos.shop.staff import Role
from pos.till.signing import change_own_pin

KEPT = "That is kept."
FORGOTTEN = "That is forgotten for good."


@dataclass(frozen=True, slots=True)
class PeopleView:
    """All that the room of people shows."""

    people: tuple[Person, ...] = ()
    is_read: bool = False
    chosen: StaffId | None = None
    deeds: Deeds | None = None
    lately: Lately = Lately.MONTH

    @property
    def person(self) -> Person | None:
        """Who is looked at."""
        return next((each for each in self.people if each.staff.id == self.chosen), None)


class PeopleDesk(OfficeDesk):
    """Shows everybody, and has somebody added, changed, let go or taken back."""

    changed = Signal(object)
    """There is something new to show: a PeopleView."""

    def __init__(self, seat: Seat, parent: QObject | None = None) -> None:
        super().__init__(seat, parent)
        self.view = PeopleView()

    def open(self) -> None:
        """Read who works here."""
        self.read(partial(see_people, self.seat.records), self._show_people)

    def look_at(self, person: StaffId) -> None:
        """Show what somebody did."""
        self._show(chosen=person, deeds=None)
        self._read_deeds()

    def look_back(self) -> None:
        """Look back further, and after a year at today again."""
        self._show(lately=self.view.lately.next(), deeds=None)
        self._read_deeds()

    def add(self, name: str, role: Role, pin: str) -> None:
        """Take somebody on."""
        self._change(partial(staff.add_person, name=name, role=role, pin=pin))

    def change(self, name: str, role: Role, pin: str) -> None:
        """Give who is looked at another name or role, and a new PIN where one was typed."""
        self._about(partial(staff.change_person, name=name, role=role, pin=pin or None))

    def set_pin(self, pin: str) -> None:
        """Give who is looked at a new PIN."""
        self._about(partial(staff.set_pin, pin=pin))

    def change_own_pin(self, old: str, new: str) -> None:
        """Give oneself another PIN."""
        self._change(partial(change_own_pin, old=old, new=new))

    def let_go(self) -> None:
        """Who is looked at does not work here any more."""
        self._about(staff.let_go)

    def take_back(self, pin: str) -> None:
        """Who is looked at works here again."""
        self._about(partial(staff.take_back, pin=pin))

    def unlock(self) -> None:
        """Lift the wait of who is looked at."""
        self._about(staff.unlock)

    def _about(self, act: Callable[..., object]) -> None:
        """Do something about who is looked at."""
        person = self.view.chosen
        if person is not None:
            self._change(lambda records, by: act(records, by, person=person))

    def _change(self, act: Callable[..., object]) -> None:
        self.write(lambda by: act(self.seat.records, by), lambda _: self._kept())

    def _kept(self) -> None:
        self.told.emit(Notice(KEPT, tone=Tone.OK))
        self.open()

    def _read_deeds(self) -> None:
        person, lately = self.view.chosen, self.view.lately
        if person is None:
            return
        since, until = span_of(self.seat, lately)
        work = partial(see_deeds, self.seat.records, person=person, since=since, until=until)
        self.read(work, partial(self._show_deeds, person, lately))

    def _show_people(self, people: tuple[Person, ...]) -> None:
        self._show(people=people, is_read=True)

    def _show_deeds(self, person: StaffId, lately: Lately, deeds: Deeds) -> None:
        if (person, lately) == (self.view.chosen, self.view.lately):
            self._show(deeds=deeds)

    def _show(self, **changes: object) -> None:
        self.view = replace(self.view, **changes)  # type: ignore[arg-type]
        self.changed.emit(self.view)
