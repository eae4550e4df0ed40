"""Codes: a till gets its key for one, once, and none lasts beyond its ten minutes."""

import re
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from pos.relay import enrolling
from pos.relay.access import Caller, digest_of, read_doors
from pos.relay.database import Database
from pos.relay.enrolling import TRIES, Enrolled
from pos.relay.tables import METADATA
from tests.relay.running import NOON, ShopDoor, add_shop


def caller(database: Database, key: str) -> Caller | None:
    with database.reading() as connection:
        return read_doors(connection).caller(f"Bearer {key}")


def code_for(database: Database, door: ShopDoor, till: str = "T9", at: datetime = NOON) -> str:
    with database.writing() as connection:
        return enrolling.enrol_code(connection, door.shop, till, may_approve=True, now=at)


def enrol(
    database: Database, code: str, till: str = "T9", at: datetime = NOON
) -> Enrolled | None:  # fmt: skip
    with database.writing() as connection:
        return enrolling.enrol(connection, code, till, now=at)


def test_a_code_is_short_enough_to_type_and_works_once(database: Database, door: ShopDoor) -> None:
    code = code_for(database, door)
    assert re.fullmatch("[A-Z2-7]{4}-[A-Z2-7]{4}", code)
    enrolled = enrol(database, f" {code.lower()} ")
    assert enrolled is not None
    assert (enrolled.till, enrolled.shop, enrolled.stk) == ("T9", door.shop, door.stk)
    came_in = caller(database, enrolled.key)
    assert came_in is not None
    assert came_in.may_approve
    assert enrol(database, code) is None


@pytest.mark.parametrize(
    ("late", "works"),
    [
        (timedelta(minutes=9, seconds=59), True),
        (timedelta(minutes=10), False),
        (timedelta(days=1), False),
    ],
)
def test_a_code_ends_after_ten_minutes(
    late: timedelta, works: bool, database: Database, door: ShopDoor  # noqa: FBT001 - a column of the table
) -> None:  # fmt: skip
    code = code_for(database, door)
    assert (enrol(database, code, at=NOON + late) is not None) is works


def test_the_fifth_wrong_try_burns_a_code(database: Database, door: ShopDoor) -> None:
    lucky, burnt = code_for(database, door, "T8"), code_for(database, door, "T9")
    for till, tries in (("T8", TRIES - 1), ("T9", TRIES)):
        assert [enrol(database, "AAAA-AAAA", till) for _ in range(tries)] == [None] * tries
    assert enrol(database, lucky, "T8") is not None
    assert enrol(database, burnt, "T9") is None


def test_a_code_is_for_one_till(database: Database, door: ShopDoor) -> None:
    code = code_for(database, door, "T9")
    assert enrol(database, code, "T8") is None
    assert enrol(database, code, "T9") is not None


def test_a_new_code_ends_the_one_before(database: Database, door: ShopDoor) -> None:
    before, after = code_for(database, door), code_for(database, door)
    assert enrol(database, before) is None
    assert enrol(database, after) is not None


def test_another_shops_right_code_is_no_wrong_try(database: Database, door: ShopDoor) -> None:
    other = add_shop(database, "Another", "T1")
    mine = code_for(database, door)
    for _ in range(TRIES):
        enrolled = enrol(database, code_for(database, other))
        assert enrolled is not None
        assert enrolled.shop == other.shop
    enrolled = enrol(database, mine)
    assert enrolled is not None
    assert enrolled.shop == door.shop


def test_a_code_is_kept_as_a_digest(database: Database, door: ShopDoor) -> None:
    code = code_for(database, door).replace("-", "")
    with database.reading() as connection:
        (row,) = connection.execute(select(METADATA.tables["enrol_codes"])).all()
    assert bytes(row.digest) == digest_of(code)
    assert code not in str(row)
