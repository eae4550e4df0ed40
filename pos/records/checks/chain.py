"""Whether the audit chain holds from its first entry to its last, and seals every posted fact."""

import hmac
from collections.abc import Iterator
from heapq import merge
from itertools import groupby
from typing import NamedTuple

from sqlalchemy import func, select

from pos.records.books import Books
from pos.records.house import is_sealed, sealed_keys
from pos.records.keys import Keys
from pos.records.statements import Row, Values
from pos.records.tables import POSTED, audit, shift_closes
from pos.shop.audit import ROOT, Act, Entry, digest_of, hash_of, seal_of
from pos.shop.progress import Progress, no_progress

STEP = 1000

_ENTRIES = select(audit).order_by(audit.c.till, audit.c.number)
_COUNT = select(func.count()).select_from(audit)
_FACTS = {table.name: select(table).order_by(table.c.till, table.c.entry) for table in POSTED}
_HEADS = select(shift_closes.c.till, shift_closes.c.entry, shift_closes.c.audit_head)


class _Fact(NamedTuple):
    key: tuple[int, int]
    table: str
    row: Values


def chain_differences(
    books: Books, *, keys: Keys | None, anchor: str = "", progress: Progress = no_progress
) -> Iterator[str]:
    """Give the entries that were changed, cut out, added or not sealed, and facts outside the chain.

    An anchor is a hash that was printed on a Z: it has to be in the chain, or its end was cut off.
    """
    heads = {(row.till, row.entry): row.audit_head for row in books.rows(_HEADS)}
    facts = _Groups(books)
    is_keyed = keys is not None or sealed_keys(books) is not None or is_sealed(books)
    links = _Links(keys, own=books.till, is_keyed=is_keyed)
    anchored = not anchor
    of = books.number(_COUNT)
    for done, row in enumerate(books.each(_ENTRIES)):
        if done % STEP == 0:
            progress("Following the audit chain", done, of)
        yield from links.follow(row)
        yield from facts.compare(row)
        head = heads.get((row.till, row.number))
        if head is not None and head != row.previous:
            yield f"entry {row.number} of till {row.till} printed another head on its Z"
        anchored = anchored or row.hash.startswith(anchor)
    yield from facts.left_over()
    if is_sealed(books) and sealed_keys(books) is None:
        yield "the shop's keys were taken out of its books"
    if is_keyed and not links.has_keys:
        yield "the shop has keys, but no entry is sealed with them"
    if not anchored:
        yield "the printed head is not in the chain: its end was cut off or it was made anew"


class _Links:
    """The chain as followed so far.

    Only the books' own till was there before the shop had keys; every other has had them from its start.
    """

    def __init__(self, keys: Keys | None, *, own: int, is_keyed: bool) -> None:
        self._keys = keys
        self._own = own
        self._is_keyed = is_keyed
        self._previous = ROOT
        self._till = 0
        self._number = 0
        self._is_sealed = False
        self.has_keys = False
        """Whether the own till says when the shop got its keys."""

    def follow(self, row: Row) -> Iterator[str]:
        """Give what is wrong with the next entry, seen from the one before it."""
        if row.till != self._till:
            self._till, self._number, self._previous = row.till, 0, ROOT
            self._is_sealed = self._is_keyed and row.till != self._own
        where = f"entry {row.number} of till {row.till}"
        if row.number != self._number + 1:
            yield f"{where} follows {self._number}: entries were cut out"
        if row.previous != self._previous:
            yield f"{where} does not continue the entry before it"
        if hash_of(_entry(row)) != row.hash:
            yield f"{where} was changed"
        yield from self._seal(row, where)
        self._number, self._previous = row.number, row.hash

    def _seal(self, row: Row, where: str) -> Iterator[str]:
        if row.act == Act.KEYS_MADE.value:
            self._is_sealed = True
            self.has_keys = self.has_keys or row.till == self._own
        if self._is_sealed != (row.seal is not None):
            yield f"{where} is {'not sealed' if self._is_sealed else 'sealed too early'}"
        elif row.seal is not None and not self._fits(row):
            yield f"{where} is sealed with another key"

    def _fits(self, row: Row) -> bool:
        if self._keys is None:
            return True
        seal = seal_of(self._keys.audit, row.hash)
        return hmac.compare_digest(seal.encode(), str(row.seal).encode())


class _Groups:
    """Posted facts, entry by entry, beside the chain."""

    def __init__(self, books: Books) -> None:
        facts = merge(*(_facts(books, table) for table in _FACTS), key=lambda fact: fact.key)
        self._groups = groupby(facts, key=lambda fact: fact.key)
        self._next: tuple[tuple[int, int], list[_Fact]] | None = None
        self._advance()

    def compare(self, row: Row) -> Iterator[str]:
        """Give the difference between what an entry seals and the facts that are there."""
        key = (row.till, row.number)
        while self._next is not None and self._next[0] < key:
            yield f"{self._next[1][0].table} has a row of entry {self._next[0][1]}, which is not there"
            self._advance()
        found: list[_Fact] = []
        if self._next is not None and self._next[0] == key:
            found = self._next[1]
            self._advance()
        if digest_of((fact.table, fact.row) for fact in found) != row.digest:
            yield f"the facts of entry {row.number} of till {row.till} ({row.act}) were changed"

    def left_over(self) -> Iterator[str]:
        """Give the first fact behind the last entry."""
        if self._next is not None:
            yield f"{self._next[1][0].table} has a row of entry {self._next[0][1]}, which is not there"

    def _advance(self) -> None:
        following = next(self._groups, None)
        self._next = None if following is None else (following[0], list(following[1]))


def _facts(books: Books, table: str) -> Iterator[_Fact]:
    for row in books.each(_FACTS[table]):
        yield _Fact((row.till, row.entry), table, row._asdict())


def _entry(row: Row) -> Entry:
    return Entry(
        till=row.till,
        number=row.number,
        at=row.at,
        by=row.by,
        act=row.act,
        subject=row.subject,
        shift=row.shift,
        detail=row.detail,
        digest=row.digest,
        previous=row.previous,
    )
