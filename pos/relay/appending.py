"""Keeping letters: one shop, one transaction, numbers without gaps in the order of commits."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.dialects import postgresql

from pos.relay.claims import Known, before, refusal
from pos.relay.database import driver_of
from pos.relay.letters import SAFARICOM, SAFARICOMS_KINDS, Kept, NewLetter, Outcome, ShopId
from pos.relay.moments import to_ms
from pos.relay.tables import letters

Row = tuple[object, ...]
Shelf = dict[tuple[str, str], Known]
"""What is known under the keys of a batch, those of it included that were just numbered."""
TURNS_AT_ONCE = 16
"""So many of KEY~2, KEY~3 and on are looked up at once."""
MOST_DOUBLED = 32
"""More turns than two doubled so often no key has."""
ROWS_AT_ONCE = 500
"""SQLite takes at most 32,766 values in one statement; a letter has 13."""


@dataclass(frozen=True, slots=True)
class _Statements:
    """The statements in which one kind of database keeps letters, in its driver's own words."""

    taken: Callable[[Any], Iterable[Any]]
    counter: str
    among: str
    differing: str
    listed: Callable[[list[str]], object]
    count: str
    insert: Callable[[Any, Sequence[Row]], None]


def append(connection: Connection, shop: ShopId, news: Sequence[NewLetter]) -> list[Kept]:
    """Keep what is new and say what became of each; the caller's commit makes it so."""
    statements = _POSTGRES if connection.dialect.name == "postgresql" else _SQLITE
    driver = driver_of(connection)
    counted = statements.taken(driver.execute(statements.counter, (shop,)))
    look = _Look(driver, statements, shop)
    shelf = _shelf(look, news)
    ((last,),) = counted
    rows: list[Row] = []
    answers = []
    for letter in news:
        digest = letter.digest
        key = _own_key(look, letter, digest, shelf)
        answer = _judged(letter, key, digest, shelf)
        if answer.outcome is Outcome.NEW:
            number = last + len(rows) + 1
            answer = Kept(Outcome.NEW, number)
            shelf[letter.kind, key] = Known(number, letter.sender, digest)
            rows.append((shop, number, letter.kind, key, *_columns_after_key(letter, key, digest)))
        answers.append(answer)
    if rows:
        statements.insert(driver, rows)
        heard = [to_ms(letter.arrived_at) for letter in news if letter.sender == SAFARICOM]
        driver.execute(statements.count, (last + len(rows), max(heard, default=None), shop))
    return answers


def _judged(letter: NewLetter, key: str, digest: bytes, shelf: Shelf) -> Kept:
    known = shelf.get((letter.kind, key))
    if known is None:
        return refusal(letter, shelf) or Kept(Outcome.NEW)
    is_same = known.sender == letter.sender and known.digest == digest
    return Kept(Outcome.SAME if is_same else Outcome.TAKEN, known.number)


@dataclass(frozen=True, slots=True)
class _Look:
    """Looking up what one shop has under some keys."""

    driver: Any
    statements: _Statements
    shop: ShopId
    further: dict[tuple[str, str, bytes], str] = field(default_factory=dict)
    """Under which key other bytes are kept, as far as it was looked up."""
    turns: dict[tuple[str, str], int] = field(default_factory=dict)
    """The last turn of a key that is taken, as far as it was looked up."""

    def at(self, keys: Mapping[str, set[str]]) -> Shelf:
        """Give what is kept; every question is asked before an answer is waited for."""
        asked = [
            self.driver.execute(
                self.statements.among, (self.shop, kind, self.statements.listed(sorted(wanted)))
            )
            for kind, wanted in keys.items()
        ]
        return {where: known for found in asked for where, known in _known(found)}

    def differing(self, kind: str, digest: bytes) -> Shelf:
        """Give what was kept of these bytes because they differ from what came first."""
        return dict(
            _known(self.driver.execute(self.statements.differing, (self.shop, kind, digest)))
        )


def _known(found: Iterable[Any]) -> Iterator[tuple[tuple[str, str], Known]]:
    for kind, key, number, sender, digest in found:
        yield (kind, key), Known(number, sender, bytes(digest))


def _own_key(look: _Look, letter: NewLetter, digest: bytes, shelf: Shelf) -> str:
    """Give the key under which it is kept: its own, or KEY~2 and on when Safaricom said other bytes."""
    known = shelf.get((letter.kind, letter.key))
    if letter.kind not in SAFARICOMS_KINDS or known is None or known.digest == digest:
        return letter.key
    said = (letter.kind, letter.key, digest)
    if said not in look.further:
        look.further[said] = _further_key(look, letter, digest, shelf)
    return look.further[said]


def _further_key(look: _Look, letter: NewLetter, digest: bytes, shelf: Shelf) -> str:
    """Give the key of these other bytes where they were said before, or else the first that is free."""
    for found, each in look.differing(letter.kind, digest).items():
        if found[1].startswith(f"{letter.key}~"):
            shelf[found] = each
            return found[1]
    of = (letter.kind, letter.key)
    look.turns[of] = (look.turns.get(of) or _last_turn(look, letter)) + 1
    return f"{letter.key}~{look.turns[of]}"


def _last_turn(look: _Look, letter: NewLetter) -> int:
    """Give the last turn that is taken; as they have no gaps, a look at a few of them says where it is."""
    last, free = 1, 1 << MOST_DOUBLED
    turns = [1 << doubled for doubled in range(1, MOST_DOUBLED)]
    while turns:
        keys = {f"{letter.key}~{turn}": turn for turn in turns}
        taken = {keys[key] for _, key in look.at({letter.kind: set(keys)})}
        last = max([last, *taken])
        free = min([free, *(turn for turn in turns if turn > last)])
        step = max(1, (free - last) // TURNS_AT_ONCE)
        turns = list(range(last + step, free, step))
    return last


def _shelf(look: _Look, news: Sequence[NewLetter]) -> Shelf:
    """Give what is known under the keys of these letters, and under those they depend on."""
    keys: dict[str, set[str]] = {}
    for letter in news:
        for kind, key in ((letter.kind, letter.key), *before(letter)):
            keys.setdefault(kind, set()).add(key)
    return look.at(keys)


def _columns_after_key(letter: NewLetter, key: str, digest: bytes) -> Row:
    """Give the columns after number, kind and key, in the order of the table."""
    return (
        to_ms(letter.arrived_at),
        letter.sender,
        letter.verified_source,
        letter.once,
        key != letter.key,
        letter.door,
        letter.body,
        digest,
        False,
    )


def _insert_into_sqlite(driver: Any, rows: Sequence[Row]) -> None:
    for start in range(0, len(rows), ROWS_AT_ONCE):
        some = rows[start : start + ROWS_AT_ONCE]
        driver.execute(_insert_of(len(some)), tuple(chain.from_iterable(some)))


@lru_cache(maxsize=ROWS_AT_ONCE)
def _insert_of(count: int) -> str:
    """Give one statement for so many rows: one moment without Python's lock instead of one for each."""
    row = f"({', '.join('?' * len(letters.c))})"
    return f"INSERT INTO letters VALUES {', '.join([row] * count)}"  # noqa: S608 - nothing but signs


def _insert_into_postgres(driver: Any, rows: Sequence[Row]) -> None:
    """Send the columns, each as one array: however many rows there are, it is one prepared statement."""
    driver.execute(_INSERT_COLUMNS, [list(column) for column in zip(*rows, strict=True)])


_FOUND = "SELECT kind, key, number, sender, digest FROM letters"
_EACH = """SELECT found.* FROM (SELECT %s AS shop, %s AS kind) AS of, unnest(%s::text[]) AS asked (key),
    LATERAL (SELECT letters.kind, letters.key, number, sender, digest FROM letters
    WHERE letters.shop = of.shop AND letters.kind = of.kind AND letters.key = asked.key LIMIT 1) AS found"""
"""One look for each key: asked for all at once, a young PostgreSQL reads every letter of that kind instead."""
_DIALECT = postgresql.dialect()  # type: ignore[no-untyped-call]
_ARRAYS = ", ".join(f"%b::{column.type.compile(_DIALECT)}[]" for column in letters.c)
_INSERT_COLUMNS = f"INSERT INTO letters SELECT * FROM unnest({_ARRAYS})"  # noqa: S608 - our own columns
_SQLITE = _Statements(
    taken=list,  # at once: a question left half answered would hold on to an old state of the file
    counter="SELECT last_number FROM shops WHERE id = ?",
    among=f"{_FOUND} WHERE shop = ? AND kind = ? AND key IN (SELECT value FROM json_each(?))",  # noqa: S608 - our own words
    differing=f"{_FOUND} WHERE shop = ? AND kind = ? AND digest = ? AND differs",
    listed=json.dumps,
    count="UPDATE shops SET last_number = ?, heard_at = coalesce(?, heard_at) WHERE id = ?",
    insert=_insert_into_sqlite,
)
_POSTGRES = _Statements(
    taken=iter,  # when it is needed: until then nothing is waited for
    counter="SELECT last_number FROM shops WHERE id = %s FOR UPDATE",
    among=_EACH,
    differing=f"{_FOUND} WHERE shop = %s AND kind = %s AND digest = %s AND differs",
    listed=list,
    count="UPDATE shops SET last_number = %s, heard_at = coalesce(%s, heard_at) WHERE id = %s",
    insert=_insert_into_postgres,
)
