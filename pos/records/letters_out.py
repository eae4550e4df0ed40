"""Letters to the letterbox: kept before they are sent, and sent until it has answered."""

from dataclasses import dataclass

from sqlalchemy import bindparam, select, text, update
from sqlalchemy.dialects.sqlite import insert

from pos.records.books import Books, OpenBooks
from pos.records.tables import letters_out

WAITING, SENT, REFUSED = "waiting", "sent", "refused"
FIRST_PAUSE, LONGEST_PAUSE = 1_000, 30_000
"""A letterbox that is back has every letter within a minute."""

_NEW = insert(letters_out).on_conflict_do_nothing()
_ALL = select(letters_out).where(text("state = 'waiting'")).order_by(letters_out.c.id)
_DUE = _ALL.where(
    (letters_out.c.next_at <= bindparam("now")) | (letters_out.c.next_at > bindparam("latest"))
).limit(bindparam("most"))
"""Those whose time has come, and those that a clock which was set back would keep waiting."""
_TRIES = select(letters_out.c.tries).where(
    (letters_out.c.kind == bindparam("kind")) & (letters_out.c.key == bindparam("key"))
)
_ANSWERED = (
    update(letters_out)
    .where(
        (letters_out.c.kind == bindparam("the_kind")) & (letters_out.c.key == bindparam("the_key"))
    )
    .values(state=bindparam("state"), next_at=bindparam("now"))
)
_LATER = (
    update(letters_out)
    .where(letters_out.c.id == bindparam("the_id"))
    .values(tries=letters_out.c.tries + 1, next_at=bindparam("next_at"))
)


CLAIM = "claim"
"""The kind of letter by which a payment is taken for a sale."""
RELEASE = "release"
"""The kind of letter by which such a payment is given free again."""
CHECKING = "checking"
"""The kind of letter that switches on or off whether payments are checked before money moves."""


@dataclass(frozen=True, slots=True)
class LetterOut:
    """A letter of this till, as it is sent again and again until it is answered."""

    id: int
    kind: str
    key: str
    body: str
    tries: int


def put_letter(books: OpenBooks, kind: str, key: str, *, body: str) -> None:
    """Keep a letter that is to be sent; one that is there already stays as it is."""
    books.write(
        _NEW, kind=kind, key=key, body=body, state=WAITING, made_at=books.at, tries=0, next_at=0
    )


def letters_due(books: Books, most: int = 100) -> tuple[LetterOut, ...]:
    """Give the letters that are to be sent by now, oldest first."""
    rows = books.rows(_DUE, now=books.at, latest=books.at + LONGEST_PAUSE, most=most)
    return tuple(LetterOut(row.id, row.kind, row.key, row.body, row.tries) for row in rows)


def was_tried(books: Books, kind: str, key: str) -> bool:
    """Tell whether a letter was sent in vain already: the letterbox is away, or was."""
    row = books.first(_TRIES, kind=kind, key=key)
    return row is not None and row.tries > 0


def letter_answered(books: OpenBooks, kind: str, key: str, *, is_taken: bool) -> None:
    """Keep that the letterbox has a letter, or never will."""
    books.write(
        _ANSWERED, the_kind=kind, the_key=key, state=SENT if is_taken else REFUSED, now=books.at
    )


def try_later(books: OpenBooks, letter: LetterOut) -> None:
    """Keep that a letter was not answered; each time it waits twice as long, up to half a minute."""
    pause = min(FIRST_PAUSE * 2 ** min(letter.tries, 10), LONGEST_PAUSE)
    books.write(_LATER, the_id=letter.id, next_at=books.at + pause)
