"""Codes: a till gets its key for one, once, and none lasts beyond its ten minutes."""

import json
import re
import socket
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Row, Table, select

from pos.relay import enrolling, keeping
from pos.relay.access import Caller, digest_of, read_doors
from pos.relay.database import Database
from pos.relay.enrolling import TRIES, TRIES_IN_ALL, Enrolled
from pos.relay.exporting import back_up
from pos.relay.tables import enrol_codes, enrol_tries
from pos.relay.throttle import MOST_WRONG
from pos.relay.trouble import Refused
from tests.postgres import until
from tests.relay.at_once import one_behind_the_other, waits_for_a_lock
from tests.relay.running import NOON, Answer, Running, ShopDoor, Till, add_shop

HERE, THERE = "10.0.0.1", "10.0.0.2"
WRONG = "AAAA-AAAA"
NO_SUCH_CODE = (401, {"error": "No such code for this till."})


def caller(database: Database, key: str) -> Caller | None:
    with database.reading() as connection:
        return read_doors(connection).caller(f"Bearer {key}")


def code_for(database: Database, door: ShopDoor, till: str = "T9", *, at: datetime = NOON) -> str:
    with database.writing() as connection:
        return enrolling.enrol_code(connection, door.shop, till, may_approve=True, now=at)


def enrol(
    database: Database, code: str, till: str = "T9", *, at: datetime = NOON, address: str = HERE
) -> Enrolled | None:
    with database.writing() as connection:
        return enrolling.enrol(connection, code, till, address=address, now=at)


def rows_of(database: Database, table: Table) -> Sequence[Row[Any]]:
    with database.reading() as connection:
        return connection.execute(select(table)).all()


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


def test_the_fifth_wrong_try_ends_a_code_for_that_address_only(
    database: Database, door: ShopDoor
) -> None:
    lucky, ended = code_for(database, door, "T8"), code_for(database, door, "T9")
    for till, tries in (("T8", 4), ("T9", 5)):
        assert [enrol(database, WRONG, till) for _ in range(tries)] == [None] * tries
    assert enrol(database, lucky, "T8") is not None
    assert enrol(database, ended, "T9") is None
    assert enrol(database, ended, "T9", address="10.0.0.2") is not None


def test_five_hundred_wrong_tries_from_anywhere_end_a_code_for_everybody(
    database: Database, door: ShopDoor
) -> None:
    lucky, ended = code_for(database, door, "T8"), code_for(database, door, "T9")
    for till, tries in (("T8", 499), ("T9", 500)):
        with database.writing() as connection:
            for turn in range(tries):
                address = f"10.0.1.{turn // TRIES}"
                enrolling.enrol(connection, WRONG, till, address=address, now=NOON)
    assert enrol(database, lucky, "T8") is not None
    assert enrol(database, ended, "T9") is None


def test_whoever_has_had_his_tries_takes_none_from_the_others(
    database: Database, door: ShopDoor
) -> None:
    code_for(database, door)
    for _ in range(TRIES + 3):
        enrol(database, WRONG)
    (code,) = rows_of(database, enrol_codes)
    assert code.tries_left == TRIES_IN_ALL - TRIES
    assert len(rows_of(database, enrol_tries)) == TRIES


def test_a_wrong_code_is_a_try_at_each_shop_that_waits_for_such_a_till(
    database: Database, door: ShopDoor
) -> None:
    other = add_shop(database, "Another", "T1")
    mine, theirs = code_for(database, door), code_for(database, other)
    for _ in range(TRIES):
        enrol(database, WRONG)
    assert (enrol(database, mine), enrol(database, theirs)) == (None, None)


def test_tries_go_with_their_code(database: Database, door: ShopDoor) -> None:
    code_for(database, door)
    for _ in range(TRIES):
        enrol(database, WRONG)
    newer = code_for(database, door)
    assert rows_of(database, enrol_tries) == []
    enrol(database, WRONG)
    assert enrol(database, newer) is not None
    assert (rows_of(database, enrol_codes), rows_of(database, enrol_tries)) == ([], [])


def test_tries_count_in_a_backup_too(database: Database, door: ShopDoor, tmp_path: Path) -> None:
    code = code_for(database, door)
    for _ in range(TRIES):
        enrol(database, WRONG)
    back_up(database, tmp_path / "copy.sqlite")
    copy = Database(f"sqlite:///{tmp_path / 'copy.sqlite'}")
    assert enrol(copy, code) is None
    assert enrol(copy, code, address=THERE) is not None
    copy.close()


def test_who_tried_is_kept_as_a_digest(database: Database, door: ShopDoor) -> None:
    code_for(database, door)
    enrol(database, WRONG)
    (tried,) = rows_of(database, enrol_tries)
    assert bytes(tried.address) == digest_of(HERE)
    assert HERE not in str(tried)


def test_of_two_with_the_right_code_at_once_one_gets_a_key(
    database: Database, door: ShopDoor
) -> None:
    code = code_for(database, door)
    work = lambda books: enrolling.enrol(books, code, "T9", address=HERE, now=NOON)  # noqa: E731
    first, second = one_behind_the_other(database, work, work)
    assert isinstance(first, Enrolled)
    assert second is None


def test_of_two_last_tries_at_once_one_is_too_many(database: Database, door: ShopDoor) -> None:
    code = code_for(database, door)
    for _ in range(TRIES - 1):
        enrol(database, WRONG)
    wrong, right = one_behind_the_other(
        database,
        lambda books: enrolling.enrol(books, WRONG, "T9", address=HERE, now=NOON),
        lambda books: enrolling.enrol(books, code, "T9", address=HERE, now=NOON),
    )
    assert (wrong, right) == (None, None)


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
    (row,) = rows_of(database, enrol_codes)
    assert bytes(row.digest) == digest_of(code)
    assert code not in str(row)


# Over the wire


def call(running: Running, code: str, till: str, *, address: str = HERE) -> Answer:
    said = json.dumps({"code": code, "till": till})
    return running.ask("POST", "/enrol", said, x_forwarded_for=address)


def tries_left(database: Database) -> tuple[int, int]:
    """Give how many tries the one code has left, and how many were made."""
    with database.reading() as connection:
        left = connection.scalars(select(enrol_codes.c.tries_left)).one()
        return left, len(connection.execute(select(enrol_tries)).all())


def test_a_till_enrols_once_with_its_code(
    running: Running, door: ShopDoor, database: Database
) -> None:
    code = code_for(database, door, "T9", at=running.now())
    answer = call(running, code.lower().replace("-", ""), "T9")
    assert answer.status == 201
    assert (answer.said["till"], answer.said["shop"]) == ("T9", door.shop)
    assert answer.said["stk"] == door.stk
    assert Till(running, answer.said["key"]).read()["last"] == 0
    assert call(running, code, "T9").status == 401


def test_of_many_who_know_the_code_one_enrols(
    running: Running, door: ShopDoor, database: Database
) -> None:
    code = code_for(database, door, "T9", at=running.now())
    with ThreadPoolExecutor(8) as tills:
        said = list(tills.map(lambda _: call(running, code, "T9").status, range(8)))
    assert sorted(said) == [201] + [401] * 7


def test_five_wrong_tries_end_a_code_for_that_address_in_every_process(
    start: Callable[[], Running], door: ShopDoor, database: Database
) -> None:
    one, two = start(), start()
    code = code_for(database, door, "T9", at=one.now())
    said = [call(process, WRONG, "T9") for process in (one, two, one, two, one)]
    assert [(each.status, each.said) for each in said] == [NO_SUCH_CODE] * 5
    for process in (one, two):
        refused = call(process, code, "T9")
        assert (refused.status, refused.said) == NO_SUCH_CODE
    assert call(two, code, "T9", address=THERE).status == 201


def test_an_ipv6_line_has_five_tries_with_all_its_addresses(
    running: Running, door: ShopDoor, database: Database
) -> None:
    code = code_for(database, door, "T9", at=running.now())
    for turn in range(5):
        assert call(running, WRONG, "T9", address=f"2001:db8:0:1::{turn}").status == 401
    assert call(running, code, "T9", address="2001:db8:0:1:a::b").status == 401
    assert call(running, code, "T9", address="2001:db8:0:2::1").status == 201


def test_whatever_is_wrong_with_a_code_is_answered_alike(
    running: Running, door: ShopDoor, database: Database
) -> None:
    used, elses = (code_for(database, door, till, at=running.now()) for till in ("T8", "T9"))
    assert call(running, used, "T8").status == 201
    asked = [(WRONG, "T9"), (used, "T8"), (elses, "T8"), (elses, "T7"), (elses, "safaricom")]
    said = [call(running, code, till) for code, till in asked]
    assert [(each.status, each.said) for each in said] == [NO_SUCH_CODE] * len(asked)


def test_whoever_guessed_too_often_is_not_even_heard(
    running: Running, door: ShopDoor, database: Database
) -> None:
    """And a key that is wrong again and again, as a till's may be that was revoked, is no guess at a code."""
    code = code_for(database, door, "T9", at=running.now())
    for _ in range(MOST_WRONG):
        wrong = running.ask("GET", "/letters", authorization="Bearer a.b", x_forwarded_for=THERE)
        assert wrong.status == 401
        assert call(running, WRONG, "T8").status == 401
    with database.writing() as connection:
        connection.exec_driver_sql("ALTER TABLE enrol_codes RENAME TO lost")
    assert call(running, code, "T9").status == 429
    assert status_before_the_body(running) == 429
    assert call(running, code, "T9", address=THERE).status == 503
    with database.writing() as connection:
        connection.exec_driver_sql("ALTER TABLE lost RENAME TO enrol_codes")
    assert tries_left(database) == (TRIES_IN_ALL, 0)
    assert call(running, code, "T9", address=THERE).status == 201


def status_before_the_body(running: Running) -> int:
    with socket.create_connection(("127.0.0.1", running.port), 5) as connection:
        head = f"POST /enrol HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: {HERE}\r\n"
        connection.sendall(f"{head}Content-Length: 40\r\n\r\n".encode())
        with connection.makefile("rb") as answer:
            return int(answer.readline().split()[1])


def test_no_code_is_for_a_till_without_a_plain_name(running: Running) -> None:
    for till in ("", "T 9", "T9\x00", "T9/", "Tĩ"):
        assert call(running, WRONG, till).status == 401


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{}",
        b'{"code":1,"till":"T9"}',
        b"\xff",
        b"[]",
        b"[" * 4_096,
        b'{"code":' + b"[" * 4_000,
        b'{"x":' * 800,
    ],
    ids=range(8),
)
def test_an_enrolment_that_makes_no_sense_is_refused(body: bytes, running: Running) -> None:
    assert running.ask("POST", "/enrol", body).status == 422


@pytest.mark.parametrize("more", [1, 500_000, 20_000_000])
def test_an_enrolment_has_at_most_four_kibibytes(
    more: int, running: Running, door: ShopDoor, database: Database
) -> None:
    said = json.dumps(
        {"code": code_for(database, door, "T9", at=running.now()), "till": "T9"}
    ).encode()
    length = 4096 + more
    if more > 9_000_000:  # so much is not even read
        answer = running.ask("POST", "/enrol", said, content_length=str(length))
    else:
        answer = running.ask("POST", "/enrol", said.ljust(length))
    assert (answer.status, answer.said) == (413, {"error": "At most 4 KiB."})
    assert running.ask("POST", "/enrol", said.ljust(4096)).status == 201


def test_a_till_that_is_out_cannot_come_back_by_its_code(
    running: Running, door: ShopDoor, database: Database
) -> None:
    code = code_for(database, door, "T1", at=running.now())
    unused = code_for(database, door, "T9", at=running.now())
    with database.writing() as connection:
        assert keeping.revoke(connection, "T1", door.shop, now=running.now()) == 1
        assert keeping.revoke(connection, "T9", None, now=running.now()) == 0
    assert [call(running, code, "T1").status, call(running, unused, "T9").status] == [401, 401]
    with pytest.raises(Refused), database.writing() as connection:
        keeping.revoke(connection, "T9", None, now=running.now())


def test_an_enrolment_and_a_revocation_do_not_wait_in_a_circle(
    database: Database, door: ShopDoor
) -> None:
    code, ended = code_for(database, door, "T1"), []

    def revoke() -> None:
        with database.writing() as connection:
            ended.append(keeping.revoke(connection, "T1", None, now=NOON))

    thread = threading.Thread(target=revoke)
    with database.writing() as connection:
        connection.execute(select(enrol_codes).with_for_update())
        thread.start()
        if database.is_postgres:
            until(lambda: waits_for_a_lock(database))
        enrolled = enrolling.enrol(connection, code, "T1", address=HERE, now=NOON)
    thread.join(20)
    assert enrolled is not None
    assert (ended, caller(database, enrolled.key)) == ([2], None)
