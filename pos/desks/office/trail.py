"""The desk of the audit: what is looked for, what was found so far, and how far its proof is."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from pos.desks.background import Long
from pos.desks.office.desk import OfficeDesk, Seat
from pos.desks.office.lately import span_of
from pos.desks.office.out_folder import made_folder
from pos.desks.views import Notice, Tone
from pos.office.deeds import see_people
from pos.office.exporting import export
from pos.office.trail import Proof, prove_trail, read_trail
from pos.shop.audit import Act
from pos.shop.deeds import Person
from pos.shop.identity import StaffId
from pos.shop.lately import Lately
from pos.shop.progress import Progress, Stopped
from pos.shop.trail import TrailEntry, TrailPage, TrailSought

T = TypeVar("T")
OUT = "The table is in {file}."
STOPPED = "Stopped. Nothing was changed."


@dataclass(frozen=True, slots=True)
class TrailView:
    """All that the room of the audit shows."""

    sought: TrailSought = field(default_factory=TrailSought)
    lately: Lately | None = None
    entries: tuple[TrailEntry, ...] = ()
    next: int | None = None
    is_read: bool = False
    people: tuple[tuple[StaffId, str], ...] = ()
    chosen: int = 0
    done: tuple[int, int] | None = None
    """How far long work is, and of how much; None while none is under way."""
    proof: Proof | None = None

    @property
    def entry(self) -> TrailEntry | None:
        """The one that is looked at."""
        return next((each for each in self.entries if each.number == self.chosen), None)


class TrailDesk(OfficeDesk):
    """Reads the audit page by page, has it proved, and takes it out."""

    changed = Signal(object)
    """There is something new to show: a TrailView."""

    def __init__(self, seat: Seat, parent: QObject | None = None) -> None:
        super().__init__(seat, parent)
        self.view = TrailView()
        self._asked_below: int | None = None
        self._long: Long | None = None

    def open(self) -> None:
        """Read the newest of what is looked for."""
        self.read(partial(see_people, self.seat.records), self._show_people)
        self.seek(self.view.sought)

    def seek(self, sought: TrailSought) -> None:
        """Look for other entries."""
        self._asked_below = None
        self._show(sought=sought, is_read=False)
        self._ask(sought, None)

    def seek_person(self, person: StaffId | None) -> None:
        """Look for what one person did, or everybody."""
        self.seek(replace(self.view.sought, by=person))

    def seek_act(self, act: Act | None) -> None:
        """Look for one kind of act, or for all."""
        self.seek(replace(self.view.sought, act=act))

    def seek_subject(self, subject: str) -> None:
        """Look for what was done to one thing."""
        self.seek(replace(self.view.sought, subject=subject))

    def look_back(self) -> None:
        """Look at today, a week, a month, a year, or all of it."""
        before = self.view.lately
        lately = Lately.TODAY if before is None else before.next()
        if before is Lately.YEAR:
            self._show(lately=None)
            self.seek(replace(self.view.sought, since=None))
            return
        self._show(lately=lately)
        self.seek(replace(self.view.sought, since=span_of(self.seat, lately)[0]))

    def read_on(self) -> None:
        """Have the next page read, once."""
        following = self.view.next
        if following is not None and following != self._asked_below:
            self._asked_below = following
            self._ask(self.view.sought, following)

    def look_at(self, number: int) -> None:
        """Show one entry whole."""
        self._show(chosen=number)

    def prove(self) -> None:
        """Have the whole chain followed; asked again while that goes on, it is stopped."""
        if self._long is not None:
            self.stop()
            return
        self._show(done=(0, 0), proof=None)
        self._begin(partial(prove_trail, self.seat.records), self._proved)

    def take_out(self, path: Path) -> None:
        """Have all of it written into a file."""
        if self._long is None:
            self._show(done=(0, 0))
            work = partial(_export, self, path)
            self._begin(work, partial(self._written, path))

    def stop(self) -> None:
        """End what is under way."""
        if self._long is not None:
            self._long.stop()

    def _begin(self, work: Callable[[StaffId, Progress], T], done: Callable[[T], None]) -> None:
        self._long = self.read_long(
            work,
            done,
            shown=lambda _, finished, of: self._show(done=(finished, of)),
            failed=self._failed,
        )
        if self._long is None:
            self._show(done=None)

    def _proved(self, proof: Proof) -> None:
        self._long = None
        self._show(done=None, proof=proof)

    def _written(self, path: Path, _rows: int) -> None:
        self._long = None
        self._show(done=None)
        self.told.emit(Notice(OUT, {"file": str(path)}, Tone.OK))

    def _failed(self, error: Exception) -> None:
        self._long = None
        self._show(done=None)
        if isinstance(error, Stopped):
            self.told.emit(Notice(STOPPED))
        else:
            self.tell(error)

    def _ask(self, sought: TrailSought, before: int | None) -> None:
        work = partial(read_trail, self.seat.records, sought=sought, before=before)
        self.read(work, partial(self._take, sought, before))

    def _take(self, sought: TrailSought, before: int | None, page: TrailPage) -> None:
        """Take a page, unless something else is sought by now."""
        if sought == self.view.sought:
            earlier = () if before is None else self.view.entries
            self._show(entries=(*earlier, *page.entries), next=page.next, is_read=True)

    def _show_people(self, people: tuple[Person, ...]) -> None:
        self._show(people=tuple((each.staff.id, each.staff.name) for each in people))

    def _show(self, **changes: object) -> None:
        self.view = replace(self.view, **changes)  # type: ignore[arg-type]
        self.changed.emit(self.view)


def _export(desk: TrailDesk, path: Path, by: StaffId, progress: Progress) -> int:
    made_folder(path.parent)
    return export(desk.seat.records, by, what="audit", path=path, progress=progress)
