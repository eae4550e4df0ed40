"""Alarms for a manager, kept until somebody who may has seen them."""

from sqlalchemy import bindparam, select, text, update
from sqlalchemy.dialects.sqlite import insert

from pos.records.books import Books, OpenBooks, moment
from pos.records.tables import alarms
from pos.shop.alarm import Alarm, AlarmKind
from pos.shop.identity import SaleId, StaffId
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

_NEW = insert(alarms).on_conflict_do_nothing()
_OPEN = select(alarms).where(alarms.c.seen_at.is_(None)).order_by(text("rowid"))
_FIND = select(alarms).where(alarms.c.id == bindparam("id"))
_ABOUT = select(alarms.c.id).where(
    (alarms.c.kind == bindparam("kind")) & (alarms.c.subject == bindparam("subject"))
)
_OPEN_ABOUT = _ABOUT.where(alarms.c.seen_at.is_(None))
_SEEN = (
    update(alarms)
    .where(alarms.c.id == bindparam("the_id"))
    .values(seen_at=bindparam("seen_at"), seen_by=bindparam("seen_by"))
)


def raise_alarm(
    books: OpenBooks, kind: AlarmKind, subject: str, *, detail: str = "", sale: SaleId | None = None
) -> None:
    """Keep that a manager has to look; once for each thing."""
    books.write(
        _NEW,
        id=books.new_id(),
        kind=kind.value,
        subject=subject,
        sale=sale,
        detail=detail,
        at=books.at,
        seen_at=None,
        seen_by=None,
    )


def is_alarmed(books: Books, kind: AlarmKind, subject: str) -> bool:
    """Whether that was ever told, be it seen or not."""
    return books.first(_ABOUT, kind=kind.value, subject=subject) is not None


def is_open_alarm(books: Books, kind: AlarmKind, subject: str) -> bool:
    """Whether that was told and nobody has seen it yet."""
    return books.first(_OPEN_ABOUT, kind=kind.value, subject=subject) is not None


def open_alarms(books: Books) -> tuple[Alarm, ...]:
    """Give the alarms that nobody has seen yet, oldest first."""
    return tuple(
        Alarm(
            row.id,
            AlarmKind(row.kind),
            row.subject,
            row.detail,
            moment(row.at),
            row.sale,
            is_seen=False,
        )
        for row in books.rows(_OPEN)
    )


def see_alarm(books: OpenBooks, alarm: str, *, by: StaffId) -> str:
    """Keep who has seen an alarm, and give what it is about; or refuse one that is not known."""
    row = books.first(_FIND, id=alarm)
    if row is None:
        raise Refusal(Reason.ALARM_GONE)
    books.write(_SEEN, the_id=alarm, seen_at=books.at, seen_by=by)
    return str(row.subject)
