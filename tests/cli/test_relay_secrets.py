"""Everything is done once with marked secrets and phones; none of them is ever told where it does not belong."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

from pos.cli import relay
from tests.postgres import Postgres, free_port, until
from tests.relay.running import c2b, result, stk

PHONE = "254711222333"
PHONES = [PHONE, PHONE[3:], "254 711 222 333", "711 222 333", "711-222-333"]
NAME = "WANJIKU"
ONCE = "5f" * 16
PERSONAL = {"MSISDN": PHONE, "FirstName": NAME, "BillRefNumber": f"0{PHONE[3:]}"}


@dataclass
class World:
    """A letterbox that runs as shops run it, and all that was ever said of it."""

    url: str
    port: int
    figures: int
    log: Path
    capsys: pytest.CaptureFixture[str]
    secrets: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def hand_out(self, job: str, *words: str) -> Any:
        """Do a job that hands a secret out: that one may be in its answer, no earlier one."""
        out = self._run(job, *words, "--json")
        assert [each for each in self.secrets if each in out] == []
        said = json.loads(out)
        given = [*said.get("secrets", {}).values(), said.get("key"), said.get("code")]
        for each in filter(None, given):
            self.hide(each)
        return said

    def hide(self, secret: str) -> None:
        self.secrets += [secret, secret.partition(".")[2] or secret.replace("-", "")]

    def do(self, job: str, *words: str) -> None:
        """Do any other job, in words and as JSON."""
        for more in ([], ["--json"]):
            self.told.append(self._run(job, *words, *more))

    def _run(self, job: str, *words: str) -> str:
        with suppress(SystemExit):
            relay.main([job, *words, "--database", self.url])
        said = self.capsys.readouterr()
        self.told.append(said.err)
        return said.out

    def ask(self, method: str, path: str, body: object = None, key: str = "") -> tuple[int, bytes]:
        """Ask the letterbox; what is refused is told to anybody."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=20)
        sent = body if isinstance(body, bytes) else json.dumps(body).encode() if body else None
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        try:
            connection.request(method, path, sent, headers | {"X-Forwarded-For": "8.8.8.8"})
            answer = connection.getresponse()
            content = answer.read()
        finally:
            connection.close()
        self.told.append(str(answer.getheaders()))
        if answer.status >= 400:
            self.told.append(content.decode())
        return answer.status, content


@pytest.fixture
def world(
    url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Iterator[World]:
    made = World(url, free_port(), free_port(), tmp_path / "log", capsys)
    words = ["--database", url, "--listen", f"127.0.0.1:{made.port}", "--trusted-proxy", "127.0.0.1",
             "--metrics", f"127.0.0.1:{made.figures}"]  # fmt: skip
    program = [sys.executable, "-m", "pos", "relay", "serve", *words]
    with made.log.open("wb") as log, subprocess.Popen(program, stdout=log, stderr=log) as serving:
        try:
            until(lambda: _is_well(made.port))
            monkeypatch.chdir(tmp_path)
            yield made
        finally:
            serving.terminate()
            serving.wait(20)


def _is_well(port: int) -> bool:
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


def live(world: World, secrets: dict[str, str], key: str) -> None:
    """Say to the letterbox all that Safaricom, tills and strangers say."""
    for body in (c2b(**PERSONAL), b"\xff", b"[" * 60_000, b"x" * 70_000, {"phone": PHONE}):
        world.ask("POST", f"/in/{secrets['c2b']}/c2b/confirmation", body)
        world.ask("POST", f"/in/{secrets['c2b']}/c2b/validation", body)
        world.ask("POST", f"/in/{secrets['stk']}/c2b/confirmation", body)
    world.ask("POST", f"/in/{secrets['stk']}/stk/{ONCE}", stk(PhoneNumber=int(PHONE)))
    world.ask("POST", f"/in/{secrets['stk']}/stk", stk(code=1032))
    world.ask("POST", f"/in/{secrets['result']}/result/status", result())
    world.ask("GET", f"/in/{secrets['result']}/result/{PHONE}")
    world.ask("POST", f"/in/{PHONE}/stk/{ONCE}", {})
    world.ask("PUT", "/letters/sale/s1", {"phone": PHONE, "name": NAME}, key)
    world.ask("PUT", "/letters/claim/R.1", {"sale": 1}, key)
    world.ask("PUT", "/letters/claim/R.1", {"sale": 2}, key)
    world.ask("PUT", f"/letters/c2b/{PHONE}", {}, key)
    world.ask("PUT", f"/letters/release/{PHONE}", {"phone": PHONE}, key)
    world.ask("PUT", "/letters/sale/s2", b"x" * 1_100_000, key)
    world.ask("GET", f"/letters?after={PHONE}{PHONE}", key=key)
    world.ask("GET", "/letters", key=f"{PHONE}.{secrets['c2b']}")
    world.ask("POST", "/enrol", {"code": secrets["c2b"], "till": PHONE})
    world.ask("POST", "/enrol", {"code": [PHONE], "till": "T1", "key": key})
    world.ask("DELETE", f"/letters/{PHONE}")


def hand_out(world: World) -> tuple[dict[str, str], str]:
    """Have every secret there is handed out, and use each; give the first ones."""
    secrets: dict[str, str] = world.hand_out("add-shop", "Duka")["secrets"]
    key: str = world.hand_out("add-till", "Duka", "T1")["key"]
    code = world.hand_out("enrol-code", "Duka", "T2")["code"]
    asked = [("/enrol", {"code": code, "till": "T2"}, ""), ("/keys", None, key)]
    for path, body, shown in asked:
        status, given = world.ask("POST", path, body, shown)
        assert status == 201
        world.hide(json.loads(given)["key"])
    live(world, secrets, key)
    for purpose in ("c2b", "stk", "result"):
        live(world, secrets | world.hand_out("rotate", "Duka", purpose)["secrets"], key)
    return secrets, key


def do_everything_else(world: World, postgres: Postgres) -> None:
    for address in (f"http://127.0.0.1:{world.port}", f"http://127.0.0.1:{world.port}/{PHONE}"):
        world.do("doctor", address)
    world.do("list")
    world.do("check-payments", "Duka", "on")
    world.do("replay", "Duka")
    world.do("end-secret", "Duka", "stk")
    world.do("export", "Duka", "--to", "letters.jsonl")
    world.do("backup", "copy.sqlite")
    world.do("move", postgres.new_database().replace("kaunta@", "kaunta:hush@"))
    world.do("revoke", "T1")
    world.do("strip")
    world.do("serve", "--metrics", "0.0.0.0:1")


def test_no_secret_and_no_whole_phone_is_told_where_it_does_not_belong(
    world: World, postgres: Postgres, monkeypatch: pytest.MonkeyPatch
) -> None:
    secrets, key = hand_out(world)
    monkeypatch.setenv(relay.BOX_SECRET, secrets["c2b"])
    monkeypatch.setenv(relay.TILL_KEY, key)
    do_everything_else(world, postgres)
    live(world, secrets, key)
    with urlopen(f"http://127.0.0.1:{world.figures}/metrics", timeout=20) as answer:
        world.told.append(answer.read().decode())
    told = "\n".join([*world.told, world.log.read_text("utf-8")])
    for sign in ("letterbox_letters_total", '"kept"', "is out.", "holds", "No live key."):
        assert sign in told
    hidden = [*world.secrets, ONCE, "hush", NAME, *PHONES]
    assert len(set(hidden)) > 20
    assert [each for each in hidden if each in told] == []
    exported = Path("letters.jsonl").read_text("utf-8")
    assert PHONE in exported  # that is what it is for
    assert [each for each in world.secrets if each in exported] == []
