"""After a while what is personal goes; amounts and receipts stay, and a repeat is still recognised."""

import json
from datetime import timedelta

import pytest

from pos.relay.database import Database
from pos.relay.letters import Kept, NewLetter, Outcome
from pos.relay.retention import AT_ONCE, DAYS, strip_old, stripped
from tests.relay.keeping_letters import keep, kept, safaricoms, till_letter
from tests.relay.running import NOON, ShopDoor, c2b, result, stk

AFTER = NOON + timedelta(days=DAYS, milliseconds=1)


def dumped(said: object) -> bytes:
    return json.dumps(said).encode()


def strip(database: Database, *, days: int = DAYS) -> int:
    with database.writing() as connection:
        return strip_old(connection, now=AFTER, days=days)


PAID = c2b(MiddleName="M", LastName="DOE", OrgAccountBalance="49197.00")
NAMES = ("MSISDN", "FirstName", "MiddleName", "LastName", "OrgAccountBalance")


@pytest.mark.parametrize(
    ("typed", "stays"),
    [("20014", True), (" 20 014 ", True), (20014, True), ("", False), ("0708374149", False),
     ("254708374149", False), ("John Doe", False), ("invoice008", False), (None, False)],
)  # fmt: skip
def test_what_a_customer_typed_stays_only_as_a_pay_number(
    typed: object,
    stays: bool,  # noqa: FBT001 - a column of the table
) -> None:
    left = json.loads(stripped("c2b", dumped(c2b(BillRefNumber=typed))))
    assert ("BillRefNumber" in left) is stays
    assert (left["TransAmount"], left["TransID"]) == ("650.00", "RKTQDM7W6S")


def parameters(*items: object) -> object:
    return {"Result": {"ResultParameters": {"ResultParameter": list(items)}}}


AMOUNT = {"Key": "Amount", "Value": 650}
PERSON = {"Key": "DebitPartyName", "Value": "254708374149 - JOHN DOE"}


@pytest.mark.parametrize(
    ("kind", "said", "left"),
    [
        ("c2b", PAID, {name: value for name, value in PAID.items() if name not in NAMES}),
        ("stk", stk(), json.loads(dumped(stk()).replace(b', {"Name": "PhoneNumber", "Value": 254708374149}', b""))),
        ("result", result("AG_1"), result("AG_1")),
        ("result", parameters(AMOUNT, PERSON), parameters(AMOUNT)),
        ("result", {"ResultParameters": {"ResultParameter": PERSON}}, {"ResultParameters": {}}),
        ("stk", {"Item": [{"Name": ["odd"]}, {"Name": 7}]}, {"Item": [{"Name": ["odd"]}, {"Name": 7}]}),
        ("sale", {"total": 650, "customer": {"name": "JOHN"}}, {"total": 650}),
        ("sale", {"total": 1, "name": "JOHN", "phone": "0708374149"}, {"total": 1}),
        ("product", {"name": "Sugar 1 kg", "price": 15000}, {"name": "Sugar 1 kg", "price": 15000}),
        ("sale", {"odd": "\ud800"}, {"odd": "\ud800"}),
        ("sale", [1, "Wanjikũ", None], [1, "Wanjikũ", None]),
    ],
)  # fmt: skip
def test_what_is_personal_goes_and_the_rest_stays(kind: str, said: object, left: object) -> None:
    assert json.loads(stripped(kind, dumped(said))) == left


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("unreadable", b'{"MSISDN":"254708374149"}'),
        ("sale", b"not json"),
        ("sale", b"\xff"),
        ("sale", b"[" * 700 + b"]" * 700),
        ("sale", b"[" * 10_000),
        ("sale", b"9" * 5000),
    ],
)
def test_what_cannot_be_read_goes_whole(kind: str, body: bytes) -> None:
    assert stripped(kind, body) == b""


FIRST = [
    safaricoms(body=dumped(c2b())),
    safaricoms("ws_CO_1", dumped(stk("ws_CO_1")), kind="stk"),
    safaricoms("ff", b"254708374149", kind="unreadable", door="c2b"),
]


def again(letter: NewLetter) -> NewLetter:
    return safaricoms(letter.key, letter.body, kind=letter.kind, at=AFTER, door=letter.door)


def test_a_repeat_of_what_was_stripped_is_still_the_same_letter(
    database: Database, door: ShopDoor
) -> None:
    keep(database, door.shop, *FIRST)
    assert strip(database) == 3
    same = [Kept(Outcome.SAME, number) for number in (1, 2, 3)]
    assert keep(database, door.shop, *map(again, FIRST)) == same
    bodies = b"".join(letter.body for letter in kept(database, door.shop))
    assert [word for word in (b"JOHN", b"254708374149", b"2547 *****") if word in bodies] == []
    assert [word for word in (b"650.0", b"RKTQDM7W6S", b"NLJ7RT61SV") if word not in bodies] == []


def test_other_bytes_under_a_stripped_key_still_differ(database: Database, door: ShopDoor) -> None:
    keep(database, door.shop, safaricoms(body=dumped(c2b())))
    strip(database)
    left = kept(database, door.shop)[0].body
    keep(database, door.shop, safaricoms(body=left, at=AFTER))
    assert [letter.differs for letter in kept(database, door.shop)] == [False, True]


def test_what_is_not_old_enough_stays_whole(database: Database, door: ShopDoor) -> None:
    young = NOON + timedelta(milliseconds=1)
    keep(database, door.shop, safaricoms(), safaricoms("YOUNG", b"not json", at=young))
    assert (strip(database), strip(database)) == (1, 0)
    assert kept(database, door.shop)[1].body == b"not json"
    assert strip(database, days=DAYS - 1) == 1


def test_old_letters_are_stripped_a_few_at_a_time(database: Database, door: ShopDoor) -> None:
    keep(database, door.shop, *(till_letter(key=f"s{turn}") for turn in range(AT_ONCE + 1)))
    assert (strip(database), strip(database), strip(database)) == (AT_ONCE, 1, 0)


def test_two_processes_may_strip_at_once(database: Database, door: ShopDoor) -> None:
    keep(database, door.shop, *FIRST)
    if not database.is_postgres:
        return  # there they take turns anyway
    from threading import Thread  # noqa: PLC0415

    from tests.postgres import until  # noqa: PLC0415

    other = Thread(target=strip, args=(database,))
    with database.writing() as connection:
        assert strip_old(connection, now=AFTER) == 3
        other.start()
        until(lambda: _waits(database))
    other.join(10)
    assert strip(database) == 0


def _waits(database: Database) -> bool:
    asked = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
    with database.reading() as connection:
        return bool(connection.exec_driver_sql(asked).scalar())
