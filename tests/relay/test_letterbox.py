"""A running letterbox: who may come in counts at once, trouble passes, and its log holds no secret."""

import asyncio
import json
import socket
import threading
from collections.abc import Callable
from datetime import timedelta
from io import StringIO

import pytest
from sqlalchemy.exc import OperationalError

from pos.log import stream_log
from pos.relay import enrolling, keeping
from pos.relay.database import Database
from pos.relay.figures import Figures
from pos.relay.letterbox import Letterbox, Terms
from pos.relay.source import read_sources
from tests.postgres import until
from tests.relay.keeping_letters import keep, kept, safaricoms
from tests.relay.running import NOON, Answer, Running, ShopDoor, Till, c2b, stk

PHONE = "254708374149"


def post(running: Running, path: str, said: object, **headers: str) -> Answer:
    return running.ask("POST", path, json.dumps(said), **headers)


def test_a_secret_that_was_made_a_moment_ago_counts(
    running: Running, door: ShopDoor, database: Database
) -> None:
    with database.writing() as connection:
        newest = [keeping.rotate(connection, door.shop, "c2b", now=NOON) for _ in "12"]
    assert post(running, f"/in/{newest[1]}/c2b/confirmation", c2b()).status == 200
    assert post(running, f"/in/{newest[0]}/c2b/confirmation", c2b()).status == 200
    assert post(running, f"/in/{door.c2b}/c2b/confirmation", c2b()).status == 404


def test_whoever_looks_at_once_with_others_finds_what_is_new(
    database: Database, door: ShopDoor
) -> None:
    async def scene() -> None:
        terms = Terms(read_sources([]), lambda: NOON)
        letterbox = Letterbox(database, terms, log=stream_log(StringIO()), figures=Figures())
        try:
            for turn in range(20):
                key = await letterbox.change(
                    lambda books, till=f"N{turn}": keeping.add_till(
                        books, door.shop, till, may_approve=False, now=NOON
                    )
                )
                found = await asyncio.gather(*(letterbox.caller(f"Bearer {key}") for _ in range(8)))
                assert None not in found
        finally:
            await letterbox.close()

    asyncio.run(scene())


@pytest.mark.parametrize(
    ("failure", "told"),
    [
        (RuntimeError("no new thread"), 1),
        (OperationalError("silent", {}, Exception()), 0),  # whoever asks for something is told
    ],
    ids=["bug", "database"],
)
def test_nothing_ends_the_watch_over_who_may_come_in(
    database: Database,
    door: ShopDoor,
    monkeypatch: pytest.MonkeyPatch,
    failure: Exception,
    told: int,
) -> None:
    said, looks, well = StringIO(), [], Letterbox._look_at_doors

    async def breaks_once(letterbox: Letterbox) -> None:
        looks.append(1)
        if len(looks) == 1:
            raise failure
        await well(letterbox)

    async def scene() -> None:
        terms = Terms(read_sources([]), lambda: NOON)
        letterbox = Letterbox(database, terms, log=stream_log(said), figures=Figures())
        secret = await letterbox.change(
            lambda books: keeping.rotate(books, door.shop, "c2b", now=NOON)
        )
        try:
            async with asyncio.timeout(20):
                while letterbox._doors.box(secret, "c2b") is None:
                    await asyncio.sleep(0.02)
        finally:
            await letterbox.close()

    monkeypatch.setattr(Letterbox, "_look_at_doors", breaks_once)
    asyncio.run(scene())
    assert said.getvalue().count("broke and goes on") == told


def test_a_secret_that_ended_is_refused_within_a_second(
    running: Running, door: ShopDoor, database: Database
) -> None:
    with database.writing() as connection:
        for _ in "12":
            keeping.rotate(connection, door.shop, "c2b", now=NOON)
    path = f"/in/{door.c2b}/c2b/confirmation"
    until(lambda: post(running, path, c2b()).status == 404, seconds=2)


def test_a_till_that_went_away_waits_no_longer(
    running: Running, till: Till, door: ShopDoor, database: Database
) -> None:
    till.read()
    with socket.create_connection(("127.0.0.1", running.port)) as gone:
        key = door.keys["T1"]
        gone.sendall(
            f"GET /letters?wait=25 HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {key}\r\n\r\n".encode()
        )
        until(lambda: running.letterbox.waiting.count() == 1)
    until(lambda: not _connections(running))
    with database.writing() as connection:
        keeping.rotate(connection, door.shop, "c2b", now=NOON)  # which has everybody look again
    until(lambda: running.letterbox.waiting.count() == 0)
    assert till.read()["last"] == 0


def _connections(running: Running) -> int:
    return sum(running.server.config.http.limits.held.values())


def test_old_letters_are_stripped_while_it_runs(
    start: Callable[..., Running], database: Database, door: ShopDoor
) -> None:
    keep(database, door.shop, safaricoms(body=json.dumps(c2b()).encode()))
    running = start(now=lambda: NOON + timedelta(days=8), days=7)
    until(lambda: b"JOHN" not in kept(database, door.shop)[0].body)
    (letter,) = Till(running, door.keys["T1"]).letters()
    assert json.loads(letter["body"])["TransAmount"] == "650.00"


def rename(database: Database, table: str, other: str) -> None:
    with database.writing() as connection:
        connection.exec_driver_sql(f"ALTER TABLE {table} RENAME TO {other}")


def test_trouble_is_told_and_passes(
    running: Running, till: Till, door: ShopDoor, database: Database
) -> None:
    confirmation = f"/in/{door.c2b}/c2b/confirmation"
    rename(database, "letters", "letters_lost")
    assert (post(running, confirmation, c2b()).status, till.put("sale", "s1").status) == (503, 503)
    assert till.ask("GET", "/letters").status == 503
    rename(database, "letters_lost", "letters")
    assert (post(running, confirmation, c2b()).status, till.put("sale", "s1").status) == (200, 201)
    assert till.read()["last"] == 2


def test_a_letterbox_that_cannot_look_turns_nobody_away_for_good(
    running: Running, till: Till, door: ShopDoor, database: Database
) -> None:
    rename(database, "letterbox", "letterbox_lost")
    unknown = f"/in/{'0' * 32}/c2b/confirmation"
    assert post(running, unknown, c2b()).status == 503
    assert running.ask("GET", "/letters", authorization="Bearer T1.x").status == 503
    assert post(running, f"/in/{door.c2b}/c2b/confirmation", c2b()).status == 200
    rename(database, "letterbox_lost", "letterbox")
    assert post(running, unknown, c2b()).status == 404


STRICT = [
    ("/in/{c2b}/c2b/validation", 404, 200),
    ("/in/{c2b}/c2b/confirmation", 404, 200),
    ("/in/{stk}/stk", 404, 200),
    ("/in/{stk}/stk/5f5f", 404, 200),
    ("/in/{result}/result/status", 404, 200),
    ("/in/{result}/timeout/status", 404, 200),
]


def test_the_strict_switch_shuts_every_door_to_strangers(
    start: Callable[..., Running], door: ShopDoor
) -> None:
    running = start(is_strict=True)
    till = Till(running, door.keys["T1"])
    secrets = {"c2b": door.c2b, "stk": door.stk, "result": door.result}
    for path, stranger, safaricom in STRICT:
        for address, status in (
            ("8.8.8.8", stranger),
            ("196.201.214.200, 8.8.8.8", stranger),
            ("8.8.8.8, 196.201.214.200", safaricom),
        ):
            answer = post(running, path.format(**secrets), {}, x_forwarded_for=address)
            assert answer.status == status, (path, address)
    assert all(letter["verified_source"] for letter in till.letters())
    assert till.put("sale", "s1").status == 201


def test_no_secret_key_name_or_phone_is_ever_in_the_log(
    running: Running, till: Till, door: ShopDoor, database: Database,
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    with database.writing() as connection:
        code = enrolling.enrol_code(
            connection, door.shop, "T9", may_approve=False, now=running.now()
        )
    personal = {"MSISDN": PHONE, "FirstName": "WANJIKU"}
    enrolled = post(running, "/enrol", {"code": code, "till": "T9"}).said["key"]
    another = till.ask("POST", "/keys").said["key"]

    def scene() -> None:
        post(running, f"/in/{door.c2b}/c2b/validation", c2b(**personal))
        post(running, f"/in/{door.c2b}/c2b/confirmation", c2b(**personal))
        post(running, f"/in/{door.stk}/stk/{'5f' * 16}", stk(PhoneNumber=int(PHONE)))
        post(running, f"/in/{door.result}/result/status", {"rubbish": PHONE})
        post(running, f"/in/{door.stk}/c2b/confirmation", c2b(**personal))
        till.put("sale", "s1", {"phone": PHONE, "name": "WANJIKU"})
        till.put("claim", "RKTQDM7W6S.1")
        till.ask("GET", "/letters?wait=x")
        Till(running, enrolled).ask("GET", "/letters")
        running.ask("GET", "/letters", authorization=f"Bearer T2.{another.partition('.')[2]}")
        post(running, "/enrol", {"code": "AAAA-AAAA", "till": PHONE})

    scene()
    rename(database, "letters", "letters_lost")
    scene()
    rename(database, "letters_lost", "letters")
    text = running.log.getvalue() + caplog.text
    assert "not kept" in text
    assert "in trouble" in text
    keys = [*door.keys.values(), enrolled, another]
    secret = [door.c2b, door.stk, door.result, "5f" * 16, code, code.replace("-", "")]
    secret += [key.partition(".")[2] for key in keys]
    secret += [PHONE, PHONE[3:], "0" + PHONE[3:], "WANJIKU", "JOHN", "2547 *****"]
    assert [each for each in secret if each in text] == []


def test_waiting_tills_end_with_the_letterbox(
    start: Callable[..., Running], door: ShopDoor
) -> None:
    running = start()
    till = Till(running, door.keys["T1"])
    found: list[object] = []
    waiting = threading.Thread(target=lambda: found.append(_read_or_cut(till)))
    waiting.start()
    until(lambda: running.letterbox.waiting.count() == 1)
    running.close()
    waiting.join(20)
    assert not waiting.is_alive()
    assert len(found) == 1


def _read_or_cut(till: Till) -> object:
    try:
        return till.ask("GET", "/letters?wait=25").status
    except OSError as cut:
        return cut
