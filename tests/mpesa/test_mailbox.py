"""The letterbox is read with the till's key, which goes nowhere in the open; whatever else answers is Trouble."""

from collections.abc import Iterator
from typing import Any

import pytest

from pos.mpesa import mailbox
from pos.mpesa.connection import new_session
from pos.mpesa.mailbox import BEYOND, Letter, Mailbox
from pos.secrets import Secret
from pos.shop.faults import Fault
from pos.shop.refusal import Refusal, Trouble
from pos.shop.words import Reason
from tests.mpesa.counter import Answer, Counter, nobody

KEY = "T1.a1b2"
EMPTY = {"log": "6c2", "letters": [], "next": 7, "last": 7, "heard_from_mpesa_at": None}
FIRST = "/letters?after=0&limit=500&wait=0"


@pytest.fixture
def counter() -> Iterator[Counter]:
    opened = Counter()
    yield opened
    opened.close()


def box(host: str) -> Mailbox:
    return Mailbox(new_session(), host, Secret(KEY.encode()))


def letter(**changed: Any) -> dict[str, Any]:
    usual = {"number": 7, "kind": "result", "key": "AG_1", "verified_source": True, "body": "{}"}
    return usual | changed


def test_letters_are_read_with_the_till_s_key(counter: Counter) -> None:
    counter.will(FIRST, Answer(EMPTY | {"letters": [letter(once=None, differs=False)]}))
    page = box(counter.host).read_on(0)
    assert (page.letters, page.next, page.last) == ((Letter(7, "result", "AG_1", verified_source=True, body="{}"),), 7, 7)  # fmt: skip
    assert [each.authorization for each in counter.asked] == [f"Bearer {KEY}"]


def test_the_newest_number_is_asked_for_without_a_letter(counter: Counter) -> None:
    counter.will(f"/letters?after={BEYOND}&limit=1&wait=0", Answer(EMPTY))
    assert box(counter.host).last() == 7


def test_it_waits_no_longer_than_a_letterbox_does(counter: Counter) -> None:
    counter.will("/letters?after=3&limit=500&wait=25", Answer(EMPTY))
    assert box(counter.host).read_on(3, wait=90).next == 7


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        (Answer({"error": "No live key."}, 401), Fault.LETTERBOX_KEY),
        (Answer({"error": "no"}, 403), Fault.LETTERBOX_KEY),
        (Answer({"error": "Slower."}, 429), Fault.LETTERBOX_SILENT),
        (Answer({"error": "in trouble"}, 503), Fault.LETTERBOX_SILENT),
        (Answer(EMPTY, cut=40), Fault.LETTERBOX_SILENT),
        (Answer(EMPTY, 302, {"Location": "/"}), Fault.LETTERBOX_ODD),
        (Answer(b"<html>a shop window</html>"), Fault.LETTERBOX_ODD),
        (Answer(EMPTY | {"next": "7"}), Fault.LETTERBOX_ODD),
        (Answer(EMPTY | {"next": -1}), Fault.LETTERBOX_ODD),
        (Answer(EMPTY | {"next": 0, "letters": [letter()]}), Fault.LETTERBOX_ODD),
        (Answer(b'{"letters":[{"body":"\xff"}]}'), Fault.LETTERBOX_ODD),
        (Answer(b'{"x":' + b"[" * 100_000 + b"]" * 100_000 + b"}"), Fault.LETTERBOX_ODD),
        (Answer(EMPTY | {"letters": [letter(verified_source="yes")]}), Fault.LETTERBOX_ODD),
    ],
)
def test_what_is_no_page_is_trouble(counter: Counter, answer: Answer, fault: Fault) -> None:
    counter.will(FIRST, answer)
    with pytest.raises(Trouble) as trouble:
        box(counter.host).read_on(0)
    assert trouble.value.fault is fault
    assert KEY not in str(trouble.value)


def test_where_nobody_answers_is_trouble() -> None:
    with pytest.raises(Trouble) as trouble:
        box(nobody()).read_on(0)
    assert trouble.value.fault is Fault.LETTERBOX_SILENT


def test_a_page_without_an_end_is_not_read_for_ever(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mailbox, "LARGEST", 1 << 17)
    counter.will(FIRST, Answer(b" " * (1 << 20)))
    with pytest.raises(Trouble) as trouble:
        box(counter.host).read_on(0)
    assert trouble.value.fault is Fault.LETTERBOX_ODD


@pytest.mark.parametrize("host", ["http://box.example", "ftp://box.example", "box.example"])
def test_the_key_never_goes_out_in_the_open(host: str) -> None:
    with pytest.raises(Refusal) as no:
        box(host)
    assert no.value.reason is Reason.LETTERBOX_OPEN


def test_the_key_is_not_shown() -> None:
    assert KEY not in repr(box("https://box.example"))


def test_a_letter_s_bytes_are_those_that_safaricom_sent() -> None:
    assert Letter(1, "result", "k", verified_source=True, body="é").raw == "é".encode()
    assert Letter(1, "result", "k", verified_source=True, body_base64="/w==").raw == b"\xff"
    assert Letter(1, "result", "k", verified_source=True, body_base64="/").raw == b""
