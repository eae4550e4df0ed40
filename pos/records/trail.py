"""The audit read for people: newest first, always by an index, however long the chain is."""

from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, func, select, text

from pos.records.books import Books, milliseconds, moment
from pos.records.entry_detail import read_detail
from pos.records.statements import Row
from pos.records.tables import audit, sales, staff
from pos.shop.audit import Act
from pos.shop.identity import StaffId
from pos.shop.trail import TrailEntry, TrailPage, TrailSought

FIRST = 1 << 60
"""A number after every entry there is."""
_ALWAYS = 1 << 60
COMPARED = 20_000
"""Entries up to which it is counted what is rarer, an act or what somebody did."""
SHORT = 60 * 24 * 3_600_000
"""A time that begins so many milliseconds ago or less is looked up first: the entries before it are many."""

_ROWS: Select[Any] = select(
    audit.c.till,
    audit.c.number,
    audit.c.at,
    audit.c.by,
    func.coalesce(staff.c.name, "").label("name"),
    audit.c.act,
    audit.c.subject,
    audit.c.detail,
    audit.c.hash,
    audit.c.seal.is_not(None).label("is_sealed"),
    func.coalesce(sales.c.id, "").label("sale"),
).select_from(
    audit.outerjoin(staff, staff.c.id == audit.c.by).outerjoin(sales, sales.c.id == audit.c.subject)
)
_BOUNDS = select(
    func.min(audit.c.number).label("low"), func.max(audit.c.number).label("high")
).where(
    audit.c.at >= bindparam("since"),
    audit.c.at < bindparam("until"),
    audit.c.till == bindparam("till"),
)
_MANY = {
    each: text(
        f"SELECT COUNT(*) FROM (SELECT 1 FROM audit INDEXED BY audit_{each} "  # noqa: S608 - names are ours
        f"WHERE {each} = :{each} AND till = :till AND number >= :low AND number < :high LIMIT :compared)"
    )
    for each in ("act", "by")
}
_IN_TIME: tuple[ColumnElement[bool], ...] = (
    audit.c.number >= bindparam("low"),
    audit.c.number < bindparam("high"),
    audit.c.at >= bindparam("since"),
    audit.c.at < bindparam("until"),
)


def bounds_of(books: Books, since: int, until: int) -> tuple[int, int]:
    """Give the first entry of a time and the one after its last; nothing happened where both are zero."""
    row = books.first(_BOUNDS, since=since, until=until, till=books.till)
    return (0, 0) if row is None or row.low is None else (row.low, row.high + 1)


def list_trail(
    books: Books, sought: TrailSought, *, before: int | None = None, most: int = 50
) -> TrailPage:
    """Give the newest entries that are wanted, below a number."""
    since = 0 if sought.since is None else milliseconds(sought.since)
    until = _ALWAYS if sought.until is None else milliseconds(sought.until)
    low, high = (0, FIRST)
    if sought.until is not None or books.at - since < SHORT:
        low, high = bounds_of(books, since, until)
    said: dict[str, int | str] = {
        "till": books.till, "low": low, "high": min(high, FIRST if before is None else before),
        "since": since, "until": until, "most": most + 1,
    }  # fmt: skip
    asked = []
    for name, value in (("subject", sought.subject), ("act", sought.act), ("by", sought.by)):
        if value:
            said[name] = value.value if isinstance(value, Act) else value
            asked.append(name)
    if asked == ["act", "by"] and _is_rarer_by_person(books, said):
        asked.reverse()
    found = tuple(entry_of(books, row) for row in books.rows(_statement(tuple(asked)), **said))
    following = found[most - 1].number if len(found) > most else None
    return TrailPage(found[:most], following)


def _is_rarer_by_person(books: Books, said: dict[str, int | str]) -> bool:
    """Whether somebody has done fewer things in this time than the act was done."""
    act, person = (books.number(_MANY[each], **said, compared=COMPARED) for each in ("act", "by"))
    return person < act


@cache
def _statement(asked: tuple[str, ...]) -> Select[Any]:
    """Give the search that narrows by so much, made once."""
    narrowing = _by_index(asked) if asked else _IN_TIME
    return (
        _ROWS.where(audit.c.till == bindparam("till"), *narrowing)
        .order_by(audit.c.number.desc())
        .limit(bindparam("most"))
    )


def _by_index(asked: tuple[str, ...]) -> tuple[ColumnElement[bool], ...]:
    """Find the few that are wanted by the index named first: left to itself SQLite walks along the whole chain."""
    index = asked[0]
    narrowed = " AND ".join(f"of.{name} = :{name}" for name in asked)
    wanted = text(
        f"SELECT of.number FROM audit AS of INDEXED BY audit_{index} "  # noqa: S608 - names are ours
        f"WHERE of.till = :till AND of.number >= :low AND of.number < :high AND {narrowed} "
        "AND of.at >= :since AND of.at < :until ORDER BY of.number DESC LIMIT :most"
    )
    return (audit.c.number.in_(wanted),)


def entry_of(books: Books, row: Row) -> TrailEntry:
    """Give an entry as people read it."""
    return TrailEntry(
        row.till,
        row.number,
        moment(row.at),
        StaffId(row.by),
        row.name,
        Act(row.act),
        row.subject,
        read_detail(books, row.detail),
        row.hash,
        bool(row.is_sealed),
        row.sale,
    )
