"""How PINs are kept, and how long wrong ones make everybody wait."""

import hashlib
import hmac

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from pos.records.books import Books, OpenBooks
from pos.records.keys import Keys
from pos.records.tables import pin_waits
from pos.shop.identity import StaffId
from pos.shop.pin import wait_left

TILL = "till"

_FIND = select(pin_waits).where(pin_waits.c.subject == bindparam("subject"))
_NEW = insert(pin_waits)
_COUNT = _NEW.on_conflict_do_update(
    index_elements=["subject"], set_={"wrong": _NEW.excluded.wrong, "since": _NEW.excluded.since}
)
_FORGET = delete(pin_waits).where(pin_waits.c.subject == bindparam("subject"))


def hash_pin(keys: Keys, person: StaffId, pin: str) -> str:
    """Give what is kept of a PIN; it takes a while on purpose, so never inside a transaction.

    It is kept for this person: in somebody else's row it fits no PIN.
    """
    return _hasher(keys).hash(_peppered(keys, person, pin))


def pin_fits(keys: Keys, kept: str, *, person: StaffId, pin: str) -> bool:
    """Whether this is the PIN; for somebody without one it takes as long and says no."""
    if not kept:
        _hasher(keys).hash(_peppered(keys, person, pin))
        return False
    try:
        return _hasher(keys).verify(kept, _peppered(keys, person, pin))
    except (VerificationError, InvalidHashError):
        return False


def is_outdated(keys: Keys, kept: str) -> bool:
    """Whether a PIN was kept at another cost than is asked for now."""
    return _hasher(keys).check_needs_rehash(kept)


def seconds_to_wait(books: Books, staff_id: StaffId) -> int:
    """Give how long this person must still wait here, for his own wrong PINs or for the till's."""
    waits = [_wait(books, subject) for subject in (staff_id, TILL)]
    return max(waits)


def wrong_in_a_row(books: Books, subject: str) -> int:
    """Give how many wrong PINs there were since the last right one."""
    row = books.first(_FIND, subject=subject)
    return int(row.wrong) if row else 0


def count_wrong(books: OpenBooks, staff_id: StaffId) -> None:
    """Count a wrong PIN against the person and against the till."""
    for subject in (staff_id, TILL):
        wrong = wrong_in_a_row(books, subject) + 1
        books.write(_COUNT, subject=subject, wrong=wrong, since=int(books.ticks() * 1000))


def forget_wrong(books: OpenBooks, staff_id: StaffId) -> None:
    """Start counting anew: the PIN was right, or somebody lifted the wait."""
    for subject in (staff_id, TILL):
        books.write(_FORGET, subject=subject)


def _wait(books: Books, subject: str) -> int:
    row = books.first(_FIND, subject=subject)
    if row is None:
        return 0
    left = wait_left(row.wrong, since=row.since / 1000, ticks=books.ticks())
    return int(left) + (left > int(left))


def _hasher(keys: Keys) -> PasswordHasher:
    return PasswordHasher(
        time_cost=keys.pin_cost.rounds, memory_cost=keys.pin_cost.memory_kib, parallelism=1
    )


def _peppered(keys: Keys, person: StaffId, pin: str) -> bytes:
    return hmac.new(
        keys.pepper, f"{person}\n{pin}".encode(errors="surrogatepass"), hashlib.sha256
    ).digest()
