"""The wire contract in docs/letterbox.yaml is what the letterbox does: no more, no less."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from starlette.routing import Route

from pos.relay import keeping
from pos.relay.database import Database
from pos.relay.server import application
from tests.postgres import until
from tests.relay.running import Running, ShopDoor, Till, c2b

CONTRACT = Path(__file__).parents[2] / "docs/letterbox.yaml"
EXAMPLES = 30
METHODS = {"get", "put", "post", "delete", "patch", "head", "options", "trace"}
TERMS = """
base-url = "http://127.0.0.1:{port}"
request-timeout = 20
continue-on-failure = true
hooks = "tests.relay.patience"

[parameters]
"path.c2b" = "{c2b}"
"path.stk" = "{stk}"
"path.result" = "{result}"

[headers]
Authorization = "Bearer {key}"

[generation]
max-examples = {examples}
deterministic = true
database = "none"
allow-x00 = true

[checks]
# A guess too many is told so whatever it was; a claim may be taken; a till writes no letter of Safaricom's.
positive_data_acceptance.expected-statuses = ["2xx", 401, 403, 404, 409, 422, 429]
negative_data_rejection.expected-statuses = [400, 401, 403, 404, 405, 411, 413, 415, 422, 429]
"""


@pytest.fixture(scope="module")
def contract() -> dict[str, Any]:
    said: dict[str, Any] = yaml.safe_load(CONTRACT.read_text("utf-8"))
    return said


def nameless(path: str) -> str:
    """Give a path without what its parts are called."""
    return re.sub(r"\{[^}]*\}", "{}", path)


def test_every_route_stands_in_the_contract_and_the_other_way_round(
    running: Running, contract: dict[str, Any]
) -> None:
    routes = {
        (nameless(route.path), method)
        for route in application(running.letterbox).routes
        if isinstance(route, Route)
        for method in (route.methods or set()) - {"HEAD"}
    }
    promised = {
        (nameless(path), method.upper())
        for path, methods in contract["paths"].items()
        for method in methods.keys() & METHODS
    }
    assert routes == promised


def test_no_path_has_a_word_that_safaricom_refuses(contract: dict[str, Any]) -> None:
    words = ("mpesa", "m-pesa", "safaricom", "exe", "exec", "cmd", "sql", "query")
    assert [(path, word) for path in contract["paths"] for word in words if word in path] == []


@pytest.mark.parametrize("amount", [650, "650", "650.00", 650.0])
def test_an_awaiting_letter_as_the_contract_shows_it_is_understood(
    amount: object, start: Callable[[], Running], door: ShopDoor, database: Database,
    contract: dict[str, Any],
) -> None:  # fmt: skip
    with database.writing() as connection:
        keeping.check_payments(connection, door.shop, is_on=True)
    running = start()
    shown = contract["components"]["schemas"]["Awaiting"]["examples"][0]
    until = datetime.now(UTC) + timedelta(minutes=5)
    letter = {**shown, "amount": amount, "until": until.isoformat()}
    Till(running, door.keys["T1"]).put("awaiting", "request", letter)

    def asked(number: str, amount: object) -> str:
        body = json.dumps(c2b(BillRefNumber=number, TransAmount=amount))
        answer = running.ask("POST", f"/in/{door.c2b}/c2b/validation", body)
        code: str = answer.said["ResultCode"]
        return code

    said = [asked("20014", "650.00"), asked("20015", "650.00"), asked("20014", 640.5)]
    assert said == ["0", "C2B00012", "C2B00013"]


def test_a_till_that_lost_its_new_key_again_and_again_goes_on_with_the_one_it_has(
    running: Running, till: Till
) -> None:
    assert till.read()["last"] == 0
    lost = [till.ask("POST", "/keys").said["key"] for _ in range(3)]
    until(lambda: Till(running, lost[1]).ask("GET", "/letters").status == 401)
    assert till.read()["last"] == 0
    assert Till(running, lost[2]).read()["last"] == 0


@pytest.mark.slow
def test_the_letterbox_keeps_its_contract(
    running: Running, door: ShopDoor, till: Till, tmp_path: Path
) -> None:
    """Everything the contract allows and much that it does not, sent to a letterbox that listens."""
    terms = tmp_path / "schemathesis.toml"
    terms.write_text(
        TERMS.format(
            examples=EXAMPLES, port=running.port, key=till.key,
            c2b=door.c2b, stk=door.stk, result=door.result,
        )
    )  # fmt: skip
    report = tmp_path / "report.json"
    words = [
        "--config-file",
        terms,
        "run",
        CONTRACT,
        "--workers",
        "1",
        "--report-json-path",
        report,
    ]
    program = [sys.executable, "-c", "from schemathesis.cli import schemathesis; schemathesis()"]
    ran = subprocess.run(
        [*program, *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(CONTRACT.parents[1])},
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    sent = re.search(r"(\d+) generated", ran.stdout)
    assert sent is not None
    assert int(sent[1]) > 500
    broken = [
        running.figures.registry.get_sample_value("letterbox_refused_total", {"status": status})
        for status in ("500", "503")
    ]
    assert broken == [None, None]
    assert till.read()["last"] > EXAMPLES
