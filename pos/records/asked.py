"""Acts that were asked for under a name: asked for again, they are not done again."""

from dataclasses import dataclass

from sqlalchemy import bindparam, select

from pos.records.books import Books, OpenBooks
from pos.records.staff import staff_of
from pos.records.tables import acts_asked
from pos.shop.approval import exactly
from pos.shop.identity import ActId, StaffId
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

_FIND = select(acts_asked).where(acts_asked.c.id == bindparam("id"))


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody asks for, told exactly, so that nothing else passes for it; without a name it is new each time."""

    act: ActId | None
    by: StaffId
    told: str


def asked_for(act: ActId | None, by: StaffId, what: str, *told: object) -> Asked:
    """Give what somebody asks for under a name."""
    return Asked(act, by, exactly(what, by, *told))


def entry_of(books: Books, asked: Asked) -> int | None:
    """Give the entry by which it was done already, or None; a name that stands for something else is refused."""
    row = books.first(_FIND, id=asked.act) if asked.act is not None else None
    if row is None:
        return None
    staff_of(books, asked.by)
    if row.told != asked.told:
        raise Refusal(Reason.USED_FOR_OTHER)
    return int(row.entry)


def post_asked(books: OpenBooks, asked: Asked) -> None:
    """Post that it is done now under its name, where it has one."""
    if asked.act is not None:
        books.post(acts_asked, [{"id": asked.act, "told": asked.told}])
