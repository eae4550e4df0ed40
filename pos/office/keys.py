"""The shop's own keys: made once, sealed in the books under the owner's recovery phrase."""

from pos.records.authority import allow
from pos.records.database import Records
from pos.records.house import keep_sealed_keys, sealed_keys
from pos.records.keys import Keys
from pos.shop.audit import Act
from pos.shop.identity import StaffId
from pos.shop.refusal import Refusal
from pos.shop.staff import Permission
from pos.shop.words import Reason


def keep_keys(records: Records, by: StaffId, *, keys: Keys, sealed: str) -> None:
    """From this moment PINs can be kept and every entry of the audit is sealed; happens once."""
    before, records.keys = records.keys, keys
    try:
        with records.writing() as books:
            allow(books, by, Permission.CHANGE_SETTINGS)
            if sealed_keys(books) is not None:
                raise Refusal(Reason.KEYS_THERE)
            keep_sealed_keys(books, sealed)
            books.note(Act.KEYS_MADE, by, subject="shop")
        before = keys
    finally:
        records.keys = before
    records.refresh()


def read_sealed_keys(records: Records) -> str | None:
    """Give the keys as they are sealed, for whoever has the recovery phrase."""
    with records.reading() as books:
        return sealed_keys(books)
