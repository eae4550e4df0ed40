"""pos relay: each command does its one thing, says so in words or JSON, and shows a secret once."""

import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, HTTPServer
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from pos.cli import relay
from pos.relay import enrolling, keeping
from pos.relay.access import read_doors
from pos.relay.database import Database
from pos.relay.letters import UNREADABLE
from tests.postgres import Postgres, free_port, until
from tests.relay.keeping_letters import keep, kept, safaricoms, till_letter
from tests.relay.running import Running, ShopDoor, Till, c2b, stk

OLD = datetime.now(UTC) - timedelta(days=100)
SECRET = re.compile(r"\b[0-9a-f]{32,64}\b")
SQLITE = pytest.mark.parametrize("url", ["sqlite"], indirect=True)


class Said:
    """What a command answered."""

    def __init__(self, status: int, out: str, err: str) -> None:
        self.status, self.out, self.err = status, out, err

    @property
    def json(self) -> Any:
        assert (self.status, self.err, self.out.count("\n")) == (0, "", 1)
        return json.loads(self.out)


Command = Callable[..., Said]


@pytest.fixture
def command(url: str, capsys: pytest.CaptureFixture[str]) -> Command:
    """Give a command to this test's letterbox."""

    def run(job: str, *words: str) -> Said:
        status = relay.main([job, *words, "--database", url])
        return Said(status, *capsys.readouterr())

    return run


@pytest.fixture
def duka(command: Command) -> dict[str, Any]:
    said: dict[str, Any] = command("add-shop", "Duka", "--json").json
    return said


def opens(url: str, secret: str, purpose: str) -> bool:
    database = Database(url)
    with database.reading() as connection:
        box = read_doors(connection).box(secret, purpose)
    database.close()
    return box is not None


def lets_in(url: str, key: str) -> bool:
    database = Database(url)
    with database.reading() as connection:
        caller = read_doors(connection).caller(f"Bearer {key}")
    database.close()
    return caller is not None


# Shops and tills


def test_a_shop_is_added_with_three_secrets(duka: dict[str, Any], url: str) -> None:
    assert list(duka) == ["shop", "secrets"]
    assert list(duka["secrets"]) == ["c2b", "stk", "result"]
    assert all(opens(url, secret, purpose) for purpose, secret in duka["secrets"].items())


def test_a_till_is_added_with_a_key(command: Command, duka: dict[str, Any], url: str) -> None:
    said = command("add-till", "Duka", "T1", "--json").json
    assert list(said) == ["till", "key"]
    assert said["till"] == "T1"
    assert lets_in(url, said["key"])
    assert command("add-till", duka["shop"], "T2", "--json").json["till"] == "T2"


@SQLITE
def test_an_approver_is_one(command: Command, duka: dict[str, Any]) -> None:
    command("add-till", "Duka", "boss", "--approver")
    command("add-till", "Duka", "till")
    (shop,) = command("list", "--json").json
    assert [till["approver"] for till in shop["tills"]] == [True, False]


def test_a_till_enrols_with_the_code(command: Command, duka: dict[str, Any], url: str) -> None:
    said = command("enrol-code", "Duka", "T9", "--json").json
    assert list(said) == ["till", "code"]
    database = Database(url)
    with database.writing() as connection:
        enrolled = enrolling.enrol(
            connection, said["code"], "T9", address="127.0.0.1", now=datetime.now(UTC)
        )
    database.close()
    assert enrolled is not None
    assert lets_in(url, enrolled.key)


def test_a_revoked_till_is_out(command: Command, duka: dict[str, Any], url: str) -> None:
    keys = [command("add-till", "Duka", "T1", "--json").json["key"] for _ in "12"]
    assert command("revoke", "T1", "--json").json == {"till": "T1", "ended": 2}
    assert [lets_in(url, key) for key in keys] == [False, False]
    again = command("revoke", "T1")
    assert (again.status, again.out, again.err) == (1, "", "There is no till T1 with a key.\n")


def test_a_till_that_is_revoked_while_it_waits_is_out_at_once(
    command: Command, start: Callable[..., Running], door: ShopDoor
) -> None:
    running = start()
    waiting = Till(running, door.keys["T1"])
    found: list[int] = []
    wait = threading.Thread(
        target=lambda: found.append(waiting.ask("GET", "/letters?wait=25").status)
    )
    wait.start()
    until(lambda: running.letterbox.waiting.count() == 1)
    assert command("revoke", "T1").out == "T1 is out.\n"
    ended = time.monotonic()
    wait.join(20)
    assert time.monotonic() - ended < 2  # a second, and one for a busy machine
    assert found == [401]


@SQLITE
def test_of_two_shops_tills_one_is_revoked(
    command: Command, duka: dict[str, Any], url: str
) -> None:
    command("add-shop", "Another")
    mine, other = (
        command("add-till", shop, "T1", "--json").json["key"] for shop in ("Duka", "Another")
    )
    assert command("revoke", "T1").err == "Several shops have a till T1: say which shop.\n"
    assert command("revoke", "T1", "--shop", "Another").status == 0
    assert (lets_in(url, mine), lets_in(url, other)) == (True, False)


def test_a_list_shows_shops_and_tills_and_no_key(
    command: Command, duka: dict[str, Any], url: str
) -> None:
    key = command("add-till", "Duka", "T1", "--json").json["key"]
    command("add-till", "Duka", "boss", "--approver")
    database = Database(url)
    with database.writing() as connection:
        caller = read_doors(connection).caller(f"Bearer {key}")
        assert caller is not None
        keeping.seen(connection, caller, now=datetime(2026, 11, 21, 9, 0, tzinfo=UTC))
    database.close()
    (shop,) = command("list", "--json").json
    assert list(shop) == ["shop", "name", "checks_payments", "secrets", "tills"]
    assert (shop["shop"], shop["name"], shop["checks_payments"]) == (duka["shop"], "Duka", False)
    assert [list(till) for till in shop["tills"]] == [
        ["till", "approver", "made_at", "seen_at"]
    ] * 2
    made = [each["made_at"] for each in (*shop["tills"], *shop["secrets"])]
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", each) for each in made)
    seen = {till["till"]: till["seen_at"] for till in shop["tills"]}
    assert seen == {"T1": "2026-11-21T09:00:00.000Z", "boss": None}
    lines = command("list").out.splitlines()
    assert lines[0] == "Duka: payments are accepted as they come"
    assert {"  till T1, seen 2026-11-21 09:00 UTC", "  till boss (approver), never seen"} < {*lines}


@SQLITE
def test_a_list_shows_a_shop_without_tills_and_its_live_secrets(
    command: Command, duka: dict[str, Any]
) -> None:
    command("rotate", "Duka", "stk")
    command("check-payments", "Duka", "on")
    (shop,) = command("list", "--json").json
    assert [each["purpose"] for each in shop["secrets"]] == ["c2b", "result", "stk", "stk"]
    assert (shop["checks_payments"], shop["tills"]) == (True, [])
    first, *secrets = command("list").out.splitlines()
    assert first == "Duka: payments are checked"
    assert [line.partition(",")[0] for line in secrets] == [
        "  c2b secret",
        "  result secret",
        "  stk secret",
        "  stk secret",
    ]


@pytest.mark.parametrize("purpose", ["c2b", "stk", "result"])
@SQLITE
def test_a_rotated_secret_works_beside_the_one_before(
    purpose: str, command: Command, duka: dict[str, Any], url: str
) -> None:
    said = command("rotate", "Duka", purpose, "--json").json
    assert (said["shop"], list(said["secrets"])) == (duka["shop"], [purpose])
    assert opens(url, said["secrets"][purpose], purpose)
    assert opens(url, duka["secrets"][purpose], purpose)


def test_a_shop_changes_its_stk_secret_while_it_sells(
    command: Command, start: Callable[..., Running], door: ShopDoor
) -> None:
    """As the page says: rotate, enrol every till again, wait for the last push, end the old secret."""
    running = start()

    def push(secret: str, number: int) -> int:
        body = json.dumps(stk(f"ws_CO_{number}"))
        return running.ask("POST", f"/in/{secret}/stk/{'5f' * 16}", body).status

    newest = command("rotate", "Duka", "stk", "--json").json["secrets"]["stk"]
    assert [push(door.stk, 1), push(newest, 2)] == [200, 200]
    enrolled = {}
    for till in ("T1", "T2"):
        code = command("enrol-code", "Duka", till, "--json").json["code"]
        answer = running.ask("POST", "/enrol", json.dumps({"code": code, "till": till}))
        enrolled[till] = answer.said
    assert {each["stk"] for each in enrolled.values()} == {newest}
    assert [push(door.stk, 3), push(newest, 4)] == [200, 200]
    said = command("end-secret", "Duka", "stk", "--json").json
    assert said == {"shop": door.shop, "ended": "stk"}
    until(lambda: push(door.stk, 5) == 404, seconds=1)
    assert push(newest, 6) == 200
    letters = Till(running, enrolled["T1"]["key"]).letters()
    assert {"ws_CO_1", "ws_CO_2", "ws_CO_3", "ws_CO_4"} <= {each["key"] for each in letters}
    until(lambda: Till(running, door.keys["T1"]).ask("GET", "/letters").status == 401, seconds=2)
    assert command("end-secret", "Duka", "stk").err == (
        "There is one stk secret only; rotate gives a new one first.\n"
    )
    assert command("rotate", "Duka", "stk").out.endswith("next rotate, or until end-secret.\n")
    assert command("end-secret", "Duka", "stk").out == "Only the newest stk secret opens now.\n"


@SQLITE
def test_payments_are_checked_when_the_shop_wants_that(
    command: Command, duka: dict[str, Any]
) -> None:
    assert command("check-payments", "Duka", "on", "--json").json == {"checks_payments": True}
    assert command("check-payments", "Duka", "on").out == "Payments are checked.\n"
    assert command("check-payments", "Duka", "off").out == "Payments are accepted as they come.\n"


SHOWN = [
    (("add-shop", "Another"), 3),
    (("add-till", "Duka", "T1"), 1),
    (("rotate", "Duka", "stk"), 1),
    (("list",), 0),
    (("check-payments", "Duka", "on"), 0),
    (("revoke", "T1"), 0),
    (("replay", "Duka"), 0),
    (("strip",), 0),
    (("export", "Duka"), 0),
]


def test_a_secret_is_shown_once(command: Command, duka: dict[str, Any], url: str) -> None:
    seen: set[str] = set(duka["secrets"].values())
    for words, count in SHOWN:
        said = command(*words)
        assert (said.status, said.err) == (0, "")
        shown = set(SECRET.findall(said.out))
        assert (len(shown), shown & seen) == (count, set()), words
        seen |= shown
    code = command("enrol-code", "Duka", "T9").out
    assert re.search(r"within ten minutes: [A-Z2-7]{4}-[A-Z2-7]{4}\n", code)


# Letters


def shop_with(url: str, shop: str, *letters: Any) -> None:
    database = Database(url)
    with database.reading() as connection:
        found = keeping.find_shop(connection, shop)
    keep(database, found, *letters)
    database.close()


def test_an_export_is_lines_of_json(command: Command, duka: dict[str, Any], url: str) -> None:
    shop_with(url, "Duka", safaricoms("A"), safaricoms("B", b"\xff"), till_letter())
    said = command("export", "Duka")
    assert (said.status, said.err) == (0, "")
    letters = [json.loads(line) for line in said.out.splitlines()]
    assert [(letter["number"], letter["key"]) for letter in letters] == [
        (1, "A"),
        (2, "B"),
        (3, "s1"),
    ]
    assert letters[1]["body_base64"] == "/w=="


@SQLITE
def test_without_a_shop_every_shop_is_meant(
    command: Command, duka: dict[str, Any], url: str, tmp_path: Path
) -> None:
    command("add-shop", "Another")
    paid = json.dumps(c2b()).encode()
    for shop in ("Duka", "Another"):
        shop_with(url, shop, safaricoms("aa", paid, kind=UNREADABLE, door="c2b"))
    assert command("replay", "--json").json == {"looked_at": 2, "newly_kept": 2}
    lines = [json.loads(line) for line in command("export").out.splitlines()]
    assert [(line["shop"], line["number"]) for line in lines] == [
        ("Another", 1),
        ("Another", 2),
        ("Duka", 1),
        ("Duka", 2),
    ]
    said = command("export", "--to", str(tmp_path / "all.jsonl"), "--json")
    assert said.json["letters"] == 4


@SQLITE
def test_an_export_goes_into_a_new_file(
    command: Command, duka: dict[str, Any], url: str, tmp_path: Path
) -> None:
    shop_with(url, "Duka", safaricoms(), till_letter())
    file = tmp_path / "letters.jsonl"
    said = command("export", "Duka", "--to", str(file))
    assert (said.status, said.out) == (0, f"{file} holds 2 letters, one to a line.\n")
    assert file.read_text("utf-8") == command("export", "Duka").out
    assert command("export", "Duka", "--to", str(file)).err == (
        f"There is a file {file} already.\n"
    )
    other = tmp_path / "other.jsonl"
    said = command("export", "Duka", "--to", str(other), "--json")
    assert said.json == {"file": str(other), "letters": 2}


def test_what_could_not_be_read_is_read_once_more(
    command: Command, duka: dict[str, Any], url: str
) -> None:
    paid = json.dumps(c2b()).encode()
    shop_with(url, "Duka", safaricoms("aa", paid, kind=UNREADABLE, door="c2b"))
    assert command("replay", "Duka", "--json").json == {"looked_at": 1, "newly_kept": 1}
    assert command("replay", "Duka").out == "1 looked at, 0 of them newly kept.\n"


def test_old_letters_are_stripped(command: Command, duka: dict[str, Any], url: str) -> None:
    paid = json.dumps(c2b()).encode()
    many = [safaricoms(f"R{turn}", paid, at=OLD) for turn in range(501)]
    shop_with(url, "Duka", *many, safaricoms("NEW", paid, at=datetime.now(UTC)))
    assert command("strip", "--days", "101", "--json").json == {"stripped": 0}
    assert command("strip", "--json").json == {"stripped": 501}
    assert command("strip").out == "0 letters hold nothing personal any more.\n"
    assert command("export", "Duka").out.count("JOHN") == 1


def test_a_backup_is_a_letterbox(
    command: Command, duka: dict[str, Any], url: str, tmp_path: Path
) -> None:
    shop_with(url, "Duka", safaricoms(), till_letter())
    target = tmp_path / "copy.sqlite"
    assert command("backup", str(target), "--json").json == {"file": str(target), "letters": 2}
    assert opens(f"sqlite:///{target}", duka["secrets"]["c2b"], "c2b")
    again = command("backup", str(target))
    assert (again.status, again.err) == (1, f"There is a file {target} already.\n")
    said = command("backup", str(tmp_path / "another.sqlite"))
    assert said.out.endswith("holds 2 letters. It is a letterbox that can be served at once.\n")


def test_after_a_restore_the_tills_are_told(command: Command, duka: dict[str, Any]) -> None:
    command("add-shop", "Another")
    assert command("restored", "--json").json == {"shops": 2}
    said = command("restored")
    assert said.out == "Every till reads again from the first letter; shops: 2.\n"


@SQLITE
def test_a_letterbox_moves_to_postgres(
    command: Command, duka: dict[str, Any], url: str, postgres: Postgres
) -> None:
    shop_with(url, "Duka", safaricoms(), till_letter())
    target = postgres.new_database()
    assert command("move", target, "--json").json == {"database": target, "letters": 2}
    assert opens(target, duka["secrets"]["c2b"], "c2b")
    again = command("move", target)
    assert (again.status, again.out) == (1, "")
    assert again.err.endswith("was moved to another database and is used there.\n")


@SQLITE
def test_where_a_letterbox_moved_is_said(
    command: Command, duka: dict[str, Any], postgres: Postgres
) -> None:
    target = postgres.new_database()
    said = command("move", target)
    assert said.out.startswith(f"{target} holds the letterbox now, with 0 letters, all compared.\n")
    again = command("list")
    assert (again.status, again.err.count("\n")) == (1, 1)


# The doctor


@SQLITE
def test_the_doctor_says_what_is_wrong(
    command: Command, start: Callable[..., Running], door: ShopDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(relay.BOX_SECRET, door.c2b)
    monkeypatch.setenv(relay.TILL_KEY, door.keys["T1"])
    address = f"http://127.0.0.1:{start().port}"
    said = command("doctor", address)
    assert (said.status, said.err) == (1, "")
    assert "NO  address: Safaricom calls https addresses only." in said.out.splitlines()
    assert "ok  till key: The till reads on; the last letter is 0." in said.out.splitlines()
    assert not SECRET.search(said.out)
    found = json.loads(command("doctor", address, "--json").out)
    assert [list(each) for each in found] == [["what", "ok", "says"]] * 7
    assert [each["what"] for each in found if not each["ok"]] == ["address", "certificate"]


# Serving


def status(port: int, method: str, path: str, body: str = "", **headers: str) -> int:
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request(method, path, body, headers)
        return connection.getresponse().status
    except OSError:
        return 0
    finally:
        connection.close()


@pytest.mark.usefixtures("signals")
def test_it_serves_until_it_is_told_to_stop(
    command: Command, duka: dict[str, Any], url: str
) -> None:
    port, figures = free_port(), free_port()
    path = f"/in/{duka['secrets']['c2b']}/c2b/confirmation"
    found: list[int] = []

    def act() -> None:
        try:
            until(lambda: status(port, "GET", "/healthz") == 200)
            found.append(status(port, "POST", path, json.dumps(c2b())))
            found.append(
                status(
                    port, "POST", path, json.dumps(c2b()), **{"X-Forwarded-For": "196.201.214.200"}
                )
            )
            found.append(status(figures, "GET", "/metrics"))
        finally:
            os.kill(os.getpid(), signal.SIGINT)

    thread = threading.Thread(target=act)
    thread.start()
    said = command(
        "serve", "--listen", f"127.0.0.1:{port}", "--strict-source", "--trusted-proxy", "127.0.0.1",
        "--metrics", f"127.0.0.1:{figures}",
    )  # fmt: skip
    thread.join(10)
    assert (said.status, found) == (130, [404, 200, 200])
    events = [json.loads(line)["event"] for line in said.err.splitlines()]
    assert events == ["open", "kept", "closed"]
    assert duka["secrets"]["c2b"] not in said.err
    database = Database(url)
    assert [letter.verified_source for letter in kept(database, duka["shop"])] == [True]
    database.close()


def test_what_ends_a_service_lets_it_close_its_letterbox(url: str) -> None:
    port = free_port()
    words = ["relay", "serve", "--database", url, "--listen", f"127.0.0.1:{port}"]
    program = [sys.executable, "-m", "pos", *words]
    with subprocess.Popen(program, stderr=subprocess.PIPE, text=True) as serving:
        until(lambda: status(port, "GET", "/healthz") == 200)
        serving.terminate()
        _, log = serving.communicate(timeout=20)
    assert serving.returncode in {0, -signal.SIGTERM}
    told = [json.loads(line)["event"] for line in log.splitlines()]
    assert told == ["a new letterbox begins", "open", "closed"]


@SQLITE
@pytest.mark.usefixtures("signals")
def test_a_service_that_is_ended_says_that_all_is_well(command: Command) -> None:
    """Also one that begins its letterbox."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)  # or it ends this process, should nobody serve
    port = free_port()

    def end() -> None:
        try:
            until(lambda: status(port, "GET", "/healthz") == 200)
        finally:
            os.kill(os.getpid(), signal.SIGTERM)

    thread = threading.Thread(target=end)
    thread.start()
    said = command("serve", "--listen", f"127.0.0.1:{port}")
    thread.join(10)
    assert said.status == 0
    events = [json.loads(line)["event"] for line in said.err.splitlines()]
    assert events == ["a new letterbox begins", "open", "closed"]


# Whoever reads


class Reader(StringIO):
    """Somebody who takes what is said, and stops the work after its first line."""

    def write(self, text: str) -> int:
        super().write(text)
        raise KeyboardInterrupt


@SQLITE
def test_a_job_that_is_stopped_says_what_became_of_it(
    duka: dict[str, Any],
    url: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "stdout", Reader())
    assert relay.main(["list", "--database", url]) == relay.STOPPED
    assert capsys.readouterr().err == (
        "\nStopped. What was done is whole; ask again for the rest.\n"
    )


@SQLITE
def test_a_reader_that_went_away_ends_the_job_without_a_word(
    duka: dict[str, Any],
    url: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as nobody:
        monkeypatch.setattr(sys, "stdout", nobody)
        assert relay.main(["list", "--database", url]) == 1
    assert capsys.readouterr().err == ""


# What is refused


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["add-shop", "Duka"], "There is a shop Duka already."),
        (["add-shop", " "], "A shop needs a name."),
        (["add-till", "Nowhere", "T1"], "There is no shop Nowhere."),
        (["add-till", "Duka", "T 1"], "A till's name has letters, digits, - and _ only, at most 32: T 1 has not."),
        (["enrol-code", "Duka", "T/1"], "A till's name has letters, digits, - and _ only, at most 32: T/1 has not."),
        (["rotate", "Nowhere", "c2b"], "There is no shop Nowhere."),
        (["replay", "Nowhere"], "There is no shop Nowhere."),
        (["export", "Nowhere"], "There is no shop Nowhere."),
        (["check-payments", "Nowhere", "on"], "There is no shop Nowhere."),
        (["revoke", "T1", "--shop", "Nowhere"], "There is no shop Nowhere."),
        (["serve", "--listen", "8300"], "8300 is no HOST:PORT."),
        (["serve", "--metrics", "0.0.0.0:9100"], "Figures are shown at a private address only; 0.0.0.0 is none."),
        (["serve", "--metrics", "example.com:9100"], "Figures are shown at a private address only; example.com is none."),
        (["serve", "--trusted-proxy", "*"], "A trusted proxy is named by its address: everybody (*) would be believed."),
        (["serve", "--trusted-proxy", "0.0.0.0/0"], "A trusted proxy is named by its address: everybody (*) would be believed."),
        (["serve", "--trusted-proxy", "caddy"], "caddy is no address and no network."),
        (["serve", "--trusted-proxy", "0.0.0.0/1", "--trusted-proxy", "128.0.0.0/1"], "A trusted proxy is named by its address: everybody (*) would be believed."),
        (["serve", "--trusted-proxy", "::/0"], "A trusted proxy is named by its address: everybody (*) would be believed."),
        (["serve", "--listen", "..:8300"], ".. is no HOST:PORT."),
        (["serve", "--listen", "no.such.name.invalid:0"], "Here nothing can listen at no.such.name.invalid:0 (Name or service not known)."),
        (["serve", "--listen", "203.0.113.9:0"], "Here nothing can listen at 203.0.113.9:0 (Cannot assign requested address)."),
        (["add-shop", "Du\nka"], "A shop's name is one line of at most 100 signs."),
        (["revoke", ""], "There is no till  with a key."),
        (["backup", "/"], "There is a file / already."),
        (["backup", f"{'x' * 300}"], f"That could not be done: File name too long: {'x' * 300}."),
        (["export", "Duka", "--to", f"{__file__}/x"], f"That could not be done: Not a directory: {__file__}/x.part."),
        (["move", "postgresql://kaunta:hush@127.0.0.1:1/x"], 'The letterbox\'s database cannot be used: connection failed: connection to server at "127.0.0.1", port 1 failed: Connection refused.'),
        (["move", "sqlite:///x"], "A letterbox is moved from sqlite:///FILE to postgresql://..., and no other way."),
        (["serve", "--safaricom", "x"], "x is no address and no network."),
        (["backup", "/nowhere/at/all/copy.sqlite"], "That could not be done: No such file or directory: /nowhere/at/all/copy.sqlite.part."),
    ],
)  # fmt: skip
@SQLITE
def test_a_refusal_is_one_sentence(
    words: list[str], says: str, command: Command, duka: dict[str, Any]
) -> None:
    said = command(*words)
    assert (said.status, said.out, said.err) == (1, "", f"{says}\n")


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("rubbish", "A letterbox is kept at sqlite:///FILE or postgresql://...; that is neither."),
        ("mysql://x/y", "A letterbox is kept in sqlite or postgresql; mysql is neither."),
        ("sqlite://", "A letterbox in SQLite needs a file: sqlite:///FILE."),
        ("sqlite:////nowhere/at/all", "There is no letterbox in /nowhere/at/all; add-shop or serve would begin one there."),
        ("sqlite:////", "The letterbox's database cannot be used: unable to open database file."),
        (f"sqlite:///{__file__}", "The letterbox's database cannot be used: file is not a database."),
        ("sqlite:///l?timeout=soon", "A letterbox in SQLite is named by its file alone: sqlite:///FILE."),
        ("postgresql://kaunta:hush@127.0.0.1:1/x", 'The letterbox\'s database cannot be used: connection failed: connection to server at "127.0.0.1", port 1 failed: Connection refused.'),
        ("postgresql://kaunta:hush@127.0.0.1:1/x?no=no", 'The letterbox\'s database cannot be used: invalid connection option "no".'),
        ("postgresql+psycopg:///x?plugin=no", "A letterbox is kept in sqlite or postgresql; postgresql+psycopg is neither."),
    ],
)  # fmt: skip
def test_a_database_that_cannot_be_used_is_one_sentence(
    url: str, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert relay.main(["list", "--database", url]) == 1
    assert tuple(capsys.readouterr()) == ("", f"{says}\n")


@pytest.mark.parametrize(
    "words",
    [
        ["add-till", "Duka", "T1"],
        ["enrol-code", "Duka", "T1"],
        ["revoke", "T1"],
        ["list"],
        ["rotate", "Duka", "c2b"],
        ["end-secret", "Duka", "c2b"],
        ["check-payments", "Duka", "on"],
        ["replay", "Duka"],
        ["move", "postgresql://127.0.0.1:1/letters"],
        ["strip"],
        ["export", "Duka"],
        ["backup", "copy.sqlite"],
        ["restored"],
    ],
)
@SQLITE
def test_no_letterbox_is_made_by_a_slip_of_the_pen(
    words: list[str], command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said = command(*words)
    assert (said.status, said.out) == (1, "")
    missing = tmp_path / "letters.sqlite"
    assert said.err == (
        f"There is no letterbox in {missing}; add-shop or serve would begin one there.\n"
    )
    assert list(tmp_path.iterdir()) == []


@SQLITE
def test_whoever_begins_a_letterbox_is_told(command: Command, tmp_path: Path) -> None:
    begins = f"A new letterbox begins in {tmp_path / 'letters.sqlite'}.\n"
    assert command("add-shop", "Duka").out.startswith(begins)
    assert begins not in command("add-shop", "Another").out


@pytest.mark.parametrize(
    "words", [["list"], ["add-shop", "N"], ["strip"], ["serve", "--listen", "127.0.0.1:0"]]
)
@SQLITE
def test_a_file_without_rights_is_one_sentence(
    words: list[str], duka: dict[str, Any], url: str
) -> None:
    Path(url.removeprefix("sqlite:///")).chmod(0)
    program = [sys.executable, "-m", "pos", "relay", *words, "--database", url]
    if os.geteuid() == 0:  # to whom everything is open
        program = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search", *program]
    said = subprocess.run(program, capture_output=True, text=True, check=False, timeout=30)
    assert (said.returncode, said.stdout) == (1, "")
    assert said.stderr == "The letterbox's database cannot be used: unable to open database file.\n"


@SQLITE
@pytest.mark.parametrize("option", ["--listen", "--metrics"])
def test_the_port_of_another_program_is_one_sentence_and_makes_no_letterbox(
    option: str, command: Command, url: str
) -> None:
    with HTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as taken:
        place = f"127.0.0.1:{taken.server_port}"
        said = command("serve", "--listen", "127.0.0.1:0", option, place)
    assert (said.status, said.out) == (1, "")
    assert said.err == f"Here nothing can listen at {place} (Address already in use).\n"
    assert not Path(url.removeprefix("sqlite:///")).exists()


@SQLITE
def test_figures_for_everybody_are_refused_before_a_letterbox_is_made(
    command: Command, url: str
) -> None:
    assert command("serve", "--listen", "127.0.0.1:0", "--metrics", "8.8.8.8:9000").status == 1
    assert not Path(url.removeprefix("sqlite:///")).exists()


def spoiled(url: str, *changes: str) -> None:
    with sqlite3.connect(url.removeprefix("sqlite:///")) as file:
        for change in changes:
            file.execute(change)
    file.close()


EVERY_JOB = [
    ["add-shop", "N"], ["add-till", "Duka", "T1"], ["enrol-code", "Duka", "T1"], ["revoke", "T1"], ["list"],
    ["rotate", "Duka", "c2b"], ["end-secret", "Duka", "c2b"], ["check-payments", "Duka", "on"],
    ["replay", "Duka"], ["strip"], ["export", "Duka"], ["move", "postgresql://127.0.0.1:1/x"], ["restored"],
    ["serve", "--listen", "127.0.0.1:0"],
]  # fmt: skip


@pytest.mark.parametrize("words", EVERY_JOB)
@SQLITE
def test_a_newer_letterbox_is_refused_by_every_job(
    words: list[str], command: Command, duka: dict[str, Any], url: str
) -> None:
    spoiled(url, "UPDATE letterbox SET version = 2")
    said = command(*words)
    assert (said.status, said.out) == (1, "")
    assert said.err == "This letterbox is of version 2; this program knows another.\n"


@pytest.mark.parametrize("words", EVERY_JOB)
@SQLITE
def test_a_spoiled_letterbox_is_one_sentence_at_every_job(
    words: list[str], command: Command, duka: dict[str, Any], url: str, tmp_path: Path
) -> None:
    file = Path(url.removeprefix("sqlite:///"))
    file.write_bytes(file.read_bytes()[:5000])
    said = command(*words)
    assert (said.status, said.out) == (1, "")
    assert said.err == (
        "The letterbox's database cannot be used: database disk image is malformed.\n"
    )


@pytest.mark.parametrize("shop", [["Duka"], []])
@pytest.mark.parametrize("cut", [1, 2])
@SQLITE
def test_whoever_reads_an_export_may_stop_early(
    shop: list[str], cut: int, duka: dict[str, Any], url: str
) -> None:
    shop_with(url, "Duka", *(till_letter(key=f"s{turn}") for turn in range(5000)))
    words = ["relay", "export", *shop, "--database", url]
    program = [sys.executable, "-m", "pos", *words]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as exporting:
        assert exporting.stdout is not None
        assert exporting.stderr is not None
        for _ in range(cut):
            assert exporting.stdout.readline()
        exporting.stdout.close()
        assert exporting.stderr.read() == b""
    assert exporting.returncode == 1


@pytest.mark.parametrize("url", ["", "x", "http://", "https://..", "http://[", "http://127.0.0.1:99999", "ftp://127.0.0.1:1", "http://a b/", "http://é.invalid"])  # fmt: skip
def test_the_doctor_says_no_to_what_is_no_address(
    url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert relay.main(["doctor", url]) == 1
    said = capsys.readouterr()
    assert said.err == ""
    assert "NO " in said.out


def test_an_environment_that_is_no_text_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(relay.DATABASE, "sqlite:///\udcff")
    with pytest.raises(SystemExit) as ended:
        relay.main(["list"])
    assert ended.value.code == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["add-shop", "Du\udcffka"],
        ["revoke", "T1", "--shop", "\udcff"],
        ["doctor", "http://\udcff"],
        ["list", "--database", "sqlite:///\udcff"],
        ["serve", "--listen", "\udcff:1"],
        ["end-secret", "Duka", "till"],
        ["export", "Duka", "--to"],
        ["move"],
        ["open"],
        ["add-shop"],
        ["add-shop", "A", "B"],
        ["add-till", "Duka"],
        ["rotate", "Duka", "till"],
        ["check-payments", "Duka", "maybe"],
        ["list", "--shop", "Duka"],
        ["strip", "--days", "0"],
        ["strip", "--days", "-1"],
        ["strip", "--days", "many"],
        ["strip", "--days", "9999999999"],
        ["serve", "--days", "1.5"],
        ["backup", "a\udcff"],
        ["doctor"],
    ],
)
def test_a_wrong_word_is_answered_with_one_sentence(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        relay.main(words)
    said = capsys.readouterr()
    assert (ended.value.code, said.out, said.err.count("\n")) == (2, "", 1)
    assert "pos relay" in said.err


def test_the_usual_database_is_the_environments(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert relay.main(["add-shop", "Duka"]) == 0
    monkeypatch.setenv(relay.DATABASE, f"sqlite:///{tmp_path / 'other.sqlite'}")
    assert relay.main(["add-shop", "Duka"]) == 0
    assert {path.name for path in tmp_path.glob("*.sqlite")} == {"letterbox.sqlite", "other.sqlite"}
    capsys.readouterr()
