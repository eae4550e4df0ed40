"""One transaction on the books: what it reads, what it posts, and the audit entry that seals it."""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields
from datetime import UTC, datetime

from sqlalchemy import ClauseElement, TableClause, bindparam, insert, select

from pos.records.keys import Keys
from pos.records.statements import Row, Values, rows_of, run, run_many
from pos.records.tables import POSTED, audit, outbox, states
from pos.shop.audit import ROOT, Act, Entry, Plain, canonical, digest_of, hash_of, seal_of
from pos.shop.faults import Fault
from pos.shop.identity import Chance, StaffId, new_id
from pos.shop.refusal import Trouble

CLOCK_SLACK = 120_000  # a clock set back by more than this, in milliseconds, is written down
NOT_SHARED = frozenset({Act.SIGNED_IN, Act.PIN_WRONG, Act.BACKED_UP, Act.EXPORTED})

_LAST_ENTRY = (
    select(audit.c.number, audit.c.hash, audit.c.at)
    .where(audit.c.till == bindparam("till"))
    .order_by(audit.c.number.desc())
    .limit(1)
)
_ENTRY = tuple(field.name for field in fields(Entry))
_INSERT = {table.name: insert(table) for table in (*POSTED, audit, outbox)}


@dataclass(frozen=True, slots=True)
class World:
    """Time and chance, passed in: what a wall clock says, what a clock nobody can set says, random bytes."""

    now: Callable[[], datetime]
    ticks: Callable[[], float]
    chance: Chance


@dataclass(frozen=True, slots=True)
class Note:
    """What an act is to be remembered by."""

    act: Act
    by: StaffId
    subject: str
    shift: str | None
    detail: Mapping[str, object]


class NotKept(Exception):
    """A part of an act contradicts what the books hold, and none of it was kept."""


class Books:
    """The books as they stand, for reading."""

    def __init__(
        self, connection: sqlite3.Connection, world: World, till: int, *, keys: Keys | None = None
    ) -> None:
        self.connection = connection
        self.till = till
        self.keys = keys
        self.now = moment(milliseconds(world.now()))
        self.ticks = world.ticks
        self.seen: dict[str, Row] = {}
        """Rows that an act reads again and again; whoever changes one takes it out."""
        self.chance = world.chance

    @property
    def at(self) -> int:
        """The moment of this transaction as the books keep it."""
        return milliseconds(self.now)

    def seal(self, text: str) -> str | None:
        """Give what shows that a text was kept by this shop; nothing before it has keys."""
        return None if self.keys is None else seal_of(self.keys.audit, text)

    def new_id(self) -> str:
        """Give a fresh id."""
        return new_id(self.now, self.chance)

    def first(self, statement: ClauseElement, **values: Plain) -> Row | None:
        """Give the first row, or None."""
        return next(rows_of(run(self.connection, statement, values)), None)

    def rows(self, statement: ClauseElement, **values: Plain) -> list[Row]:
        """Give all rows."""
        return list(self.each(statement, **values))

    def each(self, statement: ClauseElement, **values: Plain) -> Iterator[Row]:
        """Give rows one by one, however many there are."""
        return rows_of(run(self.connection, statement, values))

    def number(self, statement: ClauseElement, **values: Plain) -> int:
        """Give the one whole number a statement asks for; nothing counts as zero."""
        row = run(self.connection, statement, values).fetchone()
        return int(row[0] or 0) if row else 0


class OpenBooks(Books):
    """The books in the middle of an act; all of it is kept or nothing."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        world: World,
        till: int,
        *,
        keys: Keys | None,
        is_keyed: bool,
    ) -> None:
        super().__init__(connection, world, till, keys=keys)
        self._is_keyed = is_keyed
        self._posted: list[tuple[str, Values]] = []
        self._counts: Counter[str] = Counter()
        self._states: dict[tuple[str, str], Values] = {}
        self._note: Note | None = None
        self._last: tuple[int, str, int] | None = None

    @property
    def entry(self) -> int:
        """The number of the audit entry that this act will be."""
        return self._previous[0] + 1

    @property
    def head(self) -> str:
        """The hash at the end of the chain before this act."""
        return self._previous[1]

    @property
    def is_noted(self) -> bool:
        """Whether it was said what this act was; then it can become no other."""
        return self._note is not None

    @property
    def has_posted(self) -> bool:
        """Whether facts were posted that an entry of the audit has to hold."""
        return bool(self._posted)

    @contextmanager
    def all_or_nothing(self) -> Iterator[None]:
        """Keep all of a part of this act; where it fails none of it, and the act goes on."""
        posted, states_before, note = len(self._posted), dict(self._states), self._note
        seen = dict(self.seen)
        self.connection.execute("SAVEPOINT part")
        try:
            yield
        except BaseException as error:
            self.connection.execute("ROLLBACK TO part")
            self.connection.execute("RELEASE part")
            del self._posted[posted:]
            self._states, self._note, self.seen = states_before, note, seen
            if isinstance(error, sqlite3.IntegrityError | OverflowError):
                raise NotKept from error
            raise
        self.connection.execute("RELEASE part")

    def write(self, statement: ClauseElement, **values: Plain) -> None:
        """Change what may be changed."""
        run(self.connection, statement, values)

    def write_many(self, statement: ClauseElement, rows: Sequence[Values]) -> None:
        """Change many rows with one statement."""
        if rows:
            run_many(self.connection, statement, rows)

    def post(self, table: TableClause, rows: Sequence[Values]) -> None:
        """Post facts under this act's entry; nobody changes them afterwards."""
        if not rows:
            return
        sealed = [{**row, "till": self.till, "entry": self.entry} for row in rows]
        run_many(self.connection, _INSERT[table.name], sealed)
        self._posted.extend((table.name, row) for row in sealed)
        self._counts[table.name] += len(sealed)

    def count_posted(self, table: TableClause) -> int:
        """Give how many rows of a table this act has posted so far."""
        return self._counts[table.name]

    def vouch(self, kind: str, subject: str, *, version: int, digest: str) -> None:
        """Have it posted what something that may change is after this act; the last word counts."""
        self._states[kind, subject] = {
            "kind": kind,
            "subject": subject,
            "version": version,
            "digest": digest,
        }

    def note(
        self, act: Act, by: StaffId, *, subject: str, shift: str | None = None, **detail: object
    ) -> None:
        """Say what this act was; once, since an act is one entry of the chain."""
        if self._note is not None:
            raise RuntimeError(self._note.act, act)
        self._note = Note(act, by, subject, shift, detail)

    def close(self) -> Entry | None:
        """Seal what was posted with one audit entry and give it; the transaction can now be committed."""
        self.post(states, list(self._states.values()))
        if self._note is None:
            if self._posted:
                raise RuntimeError(self._posted[0])
            return None
        entry = self._entry(self._note)
        chain_hash = hash_of(entry)
        seal = self._seal(chain_hash)
        told = {name: getattr(entry, name) for name in _ENTRY}
        self.write(_INSERT["audit"], **told, hash=chain_hash, seal=seal)
        if self._note.act not in NOT_SHARED:
            self.write(
                _INSERT["outbox"],
                till=entry.till,
                entry=entry.number,
                act=entry.act,
                state="waiting",
            )
        return entry

    @property
    def _previous(self) -> tuple[int, str, int]:
        if self._last is None:
            row = self.first(_LAST_ENTRY, till=self.till)
            self._last = (row.number, row.hash, row.at) if row else (0, ROOT, 0)
        return self._last

    def _entry(self, note: Note) -> Entry:
        number, previous, last_at = self._previous
        detail = dict(note.detail)
        if self.at < last_at - CLOCK_SLACK:
            detail["clock_back_ms"] = last_at - self.at
        return Entry(
            till=self.till,
            number=number + 1,
            at=self.at,
            by=note.by,
            act=note.act.value,
            subject=note.subject,
            shift=note.shift,
            detail=canonical(detail).decode(),
            digest=digest_of(self._posted),
            previous=previous,
        )

    def _seal(self, chain_hash: str) -> str | None:
        if self.keys is not None:
            return self.seal(chain_hash)
        if self._is_keyed:
            raise Trouble(Fault.KEYS_MISSING)
        return None


def milliseconds(moment: datetime) -> int:
    """Give a moment as the books keep it."""
    return round(moment.timestamp() * 1000)


def moment(at: int) -> datetime:
    """Give what the books keep as a moment."""
    return datetime.fromtimestamp(at / 1000, UTC)
