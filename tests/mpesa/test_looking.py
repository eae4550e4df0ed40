"""Looking at an address says who answers and what time it is there, and never more than a few bytes."""

from datetime import UTC, datetime

import pytest

from pos.mpesa import looking
from pos.mpesa.connection import new_session
from pos.mpesa.looking import Heard, look
from tests.mpesa.counter import Answer, Scene, nobody

DATE = "Sat, 21 Nov 2026 09:00:00 GMT"


def looked(address: str) -> Heard | None:
    with new_session() as session:
        return look(session, address)


def test_who_answers_is_heard_with_his_time(shop: Scene) -> None:
    shop.counter.will("/x", Answer(b"ok" * 100, headers={"Date": DATE}))
    moment = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
    assert looked(f"{shop.counter.host}/x") == Heard(200, b"ok" * 32, moment)
    (asked,) = shop.counter.asked
    assert (asked.method, asked.authorization) == ("GET", "")


@pytest.mark.parametrize(
    "date", [
        "", "soon", "Sat, 21 Nov 2026 09:00:00", "Sat, 99 Nov 2026",
        "Mon, 01 Jan 99999999999999999999 00:00:00 GMT", "Mon, 01 Jan 99999 00:00:00 GMT",
        "Mon, 01 Jan 2026 00:00:00 +99999999999999", "Mon, 01 Jan 2026 00:00:00 -9999",
        "Fri, 31 Dec 9999 23:59:59 -2300",
    ])  # fmt: skip
def test_a_time_that_makes_no_sense_is_none(shop: Scene, date: str) -> None:
    shop.counter.will("/x", Answer(b"ok", 404, headers={"Date": date} if date else {}))
    assert looked(f"{shop.counter.host}/x") == Heard(404, b"ok", None)


@pytest.mark.parametrize("address", ["", "x", "http://", "ftp://127.0.0.1/", "http://[::1/"])
def test_what_is_no_address_answers_nothing(address: str) -> None:
    assert looked(address) is None


def test_where_nobody_listens_nothing_is_heard() -> None:
    assert looked(nobody()) is None


def test_who_never_ends_is_not_waited_for(shop: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looking, "ANSWERED_WITHIN", 0.3)
    shop.counter.will("/x", Answer(b"", headers={"Content-Length": "50"}))
    assert looked(f"{shop.counter.host}/x") is None


def test_a_redirection_is_not_followed(shop: Scene) -> None:
    shop.counter.will("/x", Answer(b"there", 302, headers={"Location": "/y"}))
    heard = looked(f"{shop.counter.host}/x")
    assert heard is not None
    assert heard.status == 302
    assert shop.counter.at("/y") == []
