"""The pages are for whoever opens them here, and for no other web site in the same browser."""

import asyncio

import pytest
from starlette.responses import Response
from starlette.types import Message

from pos.practice.visiting import OwnVisitorsOnly
from tests.practice.running import Running
from tests.practice.worlds import PAYBILL, WANJIKU

JSON = "application/json"
EVERY = "0.0.0.0"  # noqa: S104 - that somebody listens there is what is tried
PAYS = '{"phone": "254712345678", "shortcode": "174379", "amount": 7, "pin": "1234"}'


def status(listens_at: str, **headers: str) -> int:
    """Give what a page answers to a request with these headers."""

    said: list[int] = []

    async def hear(message: Message) -> None:
        said.append(message.get("status", 0))

    scope = {
        "type": "http", "method": "GET", "path": "/", "headers":
        [(name.encode(), value.encode()) for name, value in headers.items()],
    }  # fmt: skip
    asyncio.run(OwnVisitorsOnly(Response("welcome"), listens_at)(scope, nobody, hear))
    return said[0]


async def nobody() -> Message:
    """Have nothing more to say."""
    return {"type": "http.disconnect"}


@pytest.mark.parametrize(
    ("listens_at", "host", "expected"),
    [
        ("127.0.0.1", "127.0.0.1:8400", 200),
        ("127.0.0.1", "localhost:8400", 200),
        ("127.0.0.1", "LOCALHOST", 200),
        ("::1", "[::1]:8400", 200),
        ("127.0.0.1", "evil.example:8400", 403),
        ("127.0.0.1", "127.0.0.1.evil.example", 403),
        ("127.0.0.1", "192.168.1.20:8400", 403),
        ("127.0.0.1", "localhost.evil.example", 403),
        ("127.0.0.1", "[::1", 403),
        ("127.0.0.1", "", 403),
        ("192.168.1.20", "192.168.1.20:8400", 200),
        ("192.168.1.20", "192.168.1.21:8400", 403),
        ("localhost", "192.168.1.20:8400", 403),
        (EVERY, "192.168.1.20:8400", 200),
        ("::", "192.168.1.20:8400", 200),
        (EVERY, "evil.example:8400", 403),
    ],
)
def test_a_page_is_opened_by_a_name_that_is_ours(listens_at: str, host: str, expected: int) -> None:
    assert status(listens_at, host=host) == expected
    own = {"host": host, "origin": f"http://{host}"}
    assert status(listens_at, **own) == expected


@pytest.mark.parametrize(
    "origin",
    ["null", "", "http://evil.example", "https://127.0.0.1:8400", "http://127.0.0.1:8401", "http://localhost:8400"],
)  # fmt: skip
def test_another_web_site_changes_nothing(safaricom: Running, origin: str) -> None:
    asked = {"content_type": JSON, "host": "127.0.0.1:8400", "origin": origin}
    for path, body in (("/phone/pay", PAYS), ("/console/token", "{}"), ("/console/fault", "{}")):
        answer = safaricom.ask("POST", path, body, **asked)
        assert (answer.status, "other web sites" in answer.said["error"]) == (403, True)
    assert safaricom.stage.world.payments == {}
    assert safaricom.ask("GET", "/console/state", **asked).status == 403


def test_a_name_that_was_bent_to_this_computer_shows_and_changes_nothing(
    safaricom: Running,
) -> None:
    bent = {"host": "evil.example:8400", "origin": "http://evil.example:8400"}
    pays = safaricom.ask("POST", "/phone/pay", PAYS, content_type=JSON, **bent)
    assert pays.status == 403
    for path in ("/", "/console", "/console/state", f"/phone/{WANJIKU}", "/certificate.cer"):
        assert safaricom.ask("GET", path, host="evil.example:8400").status == 403
    push = safaricom.ask("POST", "/mpesa/stkpush/v1/processrequest", "{}", content_type=JSON, **bent)  # fmt: skip
    assert push.status == 403
    assert safaricom.stage.journal.entries() == []


def test_the_pages_own_script_and_a_program_are_let_in(safaricom: Running) -> None:
    here = f"127.0.0.1:{safaricom.port}"
    own = {"host": here, "origin": f"http://{here}"}
    assert safaricom.ask("POST", "/phone/pay", PAYS, content_type=JSON, **own).said["ok"]
    (payment,) = safaricom.stage.world.payments.values()
    assert payment.shortcode == PAYBILL
    path = "/oauth/v1/generate?grant_type=client_credentials"
    assert safaricom.ask("GET", path, host="practice:8400").status == 400
