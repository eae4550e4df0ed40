"""After a while what is personal goes; amounts and receipts stay, and a repeat is still recognised."""

import json
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.relay.database import Database
from pos.relay.letters import C2B, Kept, NewLetter, Outcome
from pos.relay.retention import AT_ONCE, BYTES_AT_ONCE, DAYS, PERSONAL, TYPED, strip_old, stripped
from pos.shop.nesting import DEEPEST
from tests.relay.keeping_letters import keep, kept, safaricoms, till_letter
from tests.relay.running import NOON, ShopDoor, c2b, result, stk

AFTER = NOON + timedelta(days=90, milliseconds=1)


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


NO_JSON = [b"not json", b"\xff", b"", b"[" * 10_000, b'{"phone":', b"milk,2,130.00\n"]


@pytest.mark.parametrize("body", [*NO_JSON, b"9" * 5000, b'{"MSISDN":"254708374149"}'])
def test_what_nobody_could_read_goes_whole(body: bytes) -> None:
    assert stripped("unreadable", body) == b""


@pytest.mark.parametrize("body", NO_JSON)
def test_what_safaricom_said_and_is_no_json_goes_whole_and_a_tills_own_stays(body: bytes) -> None:
    assert (stripped("c2b", body), stripped("sale", body)) == (b"", body)


@pytest.mark.parametrize(
    "body",
    [
        b'{ "total": 1e400, "rate": 12345678901234567.25 }',
        b'{"total":130.00,"of":-0,"much":' + b"9" * 5000 + b"}",
        b'{"total":1,"total":2}',
        '{"name":"Wanjik\u0169\\/","price":1E+2}\n'.encode(),
        b"\xef\xbb\xbf[]",
        b"[NaN,-Infinity]",
        b"[" * DEEPEST + b"]" * DEEPEST,
    ],
)
def test_where_nothing_is_personal_every_byte_stays(body: bytes) -> None:
    assert (stripped("sale", body), stripped("c2b", body)) == (body, body)


@pytest.mark.parametrize(
    ("body", "left"),
    [
        (b'{"total": 1e400, "phone": 1}', b'{"total":1e400}'),
        (b'[12345678901234567.25, {"customer": "J"}, -0, NaN]', b"[12345678901234567.25,{},-0,NaN]"),
        (b'{"phone":"0708374149","phone":null,"total":1}', b'{"total":1}'),
        (b'{"BillRefNumber":"JOHN","BillRefNumber":"20014"}', b'{"BillRefNumber":"20014"}'),
        (b'[{"Name":"PhoneNumber","Value":1,"Name":"Amount"},2.50]', b"[2.50]"),
        ('{"phone":1,"odd":"Wanjik\u0169","at":[true,null]}'.encode("utf-16"), b'{"odd":"Wanjik\\u0169","at":[true,null]}'),
    ],
)  # fmt: skip
def test_what_is_left_keeps_its_digits(body: bytes, left: bytes) -> None:
    assert stripped("sale", body) == left


TOLD = {*PERSONAL, TYPED, "Name", "Key", "name"}
NUMBERS = st.one_of(
    st.from_regex(r"-?(0|[1-9][0-9]{0,30})(\.[0-9]{1,30})?([eE][+-]?[0-9]{1,4})?", fullmatch=True),
    st.integers().map(str),
)
TEXTS = st.text().map(json.dumps) | st.text().map(lambda said: json.dumps(said, ensure_ascii=False))
SCALARS = NUMBERS | TEXTS | st.sampled_from(["true", "false", "null"])
PLAIN_NAMES = st.text().filter(lambda name: name not in TOLD)
Both = tuple[str, str]
"""A value as it was written, and as it is to be without what is personal."""


def listed(members: list[Both]) -> Both:
    whole, left = ([each[which] for each in members] for which in (0, 1))
    return f"[{' , '.join(whole)}]", f"[{','.join(left)}]"


def named(members: list[tuple[str, Both, bool]]) -> Both:
    whole = [f"{json.dumps(name)} : {value[0]}" for name, value, _ in members]
    left = [f"{json.dumps(name)}:{value[1]}" for name, value, stays in members if stays]
    return f"{{{' , '.join(whole)}}}", f"{{{','.join(left)}}}"


def deeper(values: "st.SearchStrategy[Both]") -> "st.SearchStrategy[Both]":
    plain = st.tuples(PLAIN_NAMES, values, st.just(True))  # noqa: FBT003 - a column of the table
    personal = st.tuples(st.sampled_from(sorted(PERSONAL)), values, st.just(False))  # noqa: FBT003
    return st.lists(values).map(listed) | st.lists(plain | personal, max_size=6).map(named)


BODIES = st.recursive(SCALARS.map(lambda text: (text, text)), deeper, max_leaves=12)


def as_written(text: str) -> object:
    """Read JSON with every number as the text that it is."""
    return json.loads(
        text, parse_int=lambda said: ("number", said), parse_float=lambda said: ("number", said),
        object_pairs_hook=lambda pairs: ("object", pairs),
    )  # fmt: skip


@given(BODIES)
def test_what_is_not_personal_survives_exactly(both: Both) -> None:
    whole, wanted = both
    left = stripped("sale", whole.encode()).decode()
    assert as_written(left) == as_written(wanted)
    if as_written(whole) == as_written(wanted):
        assert left == whole


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


def test_no_more_than_some_bytes_are_stripped_at_once(database: Database, door: ShopDoor) -> None:
    large = [
        till_letter(key=f"s{turn}", body=bytes([65 + turn]) * BYTES_AT_ONCE) for turn in range(2)
    ]
    keep(database, door.shop, *large, till_letter(key="small"))
    assert [strip(database) for _ in range(4)] == [1, 1, 1, 0]


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


def test_a_name_is_personal_in_whatever_letters() -> None:
    said = {
        "msisdn": "254708374149",
        "firstName": "J",
        "TransID": "A",
        "Items": [{"name": "phonenumber", "value": 1}],
    }
    left = stripped(C2B, json.dumps(said).encode())
    assert json.loads(left) == {"TransID": "A", "Items": []}
