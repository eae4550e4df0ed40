"""The letterbox is read with the till's key, which goes nowhere in the open; whatever else answers is Trouble."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from pos.mpesa import mailbox
from pos.mpesa.connection import new_session
from pos.mpesa.mailbox import BEYOND, Kept, Letter, Mailbox
from pos.mpesa.mailbox import Answer as Said
from pos.secrets import Secret
from pos.shop.faults import Fault
from pos.shop.refusal import Refusal, Trouble
from pos.shop.words import Reason
from tests.mpesa.counter import NOON, Answer, Counter, nobody

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


def test_a_page_says_which_log_it_is_of_and_when_safaricom_last_wrote(counter: Counter) -> None:
    told = letter(kind="stk", once="ff00", differs=True, **{"from": "safaricom"})
    told["arrived_at"] = "2026-11-21T09:00:00Z"
    heard = {"heard_from_mpesa_at": "2026-11-21T09:00:01+00:00"}
    counter.will(FIRST, Answer(EMPTY | heard | {"letters": [told]}))
    page = box(counter.host).read_on(0)
    (only,) = page.letters
    assert (page.log, page.heard_from_mpesa_at) == ("6c2", NOON + timedelta(seconds=1))
    assert (only.once, only.differs, only.sender, only.arrived_at) == (
        "ff00",
        True,
        "safaricom",
        NOON,
    )


CLAIM = "/letters/claim/UKL4R8T2XW.1"


def kept(counter: Counter, answer: Answer) -> Said:
    counter.will(CLAIM, answer)
    return box(counter.host).keep("claim", "UKL4R8T2XW.1", body='{"till":2}')


@pytest.mark.parametrize("status", [200, 201])
def test_a_letter_is_kept_with_the_till_s_key(counter: Counter, status: int) -> None:
    assert kept(counter, Answer({"number": 7}, status)) == Said(Kept.KEPT)
    (asked,) = counter.asked
    assert (asked.method, asked.raw, asked.authorization) == (
        "PUT",
        b'{"till":2}',
        f"Bearer {KEY}",
    )


def test_who_has_the_key_of_a_letter_is_told(counter: Counter) -> None:
    said = kept(counter, Answer({"number": 7, "letter": letter(kind="claim")}, 409))
    assert said.kept is Kept.TAKEN
    assert said.letter is not None
    assert said.letter.kind == "claim"


@pytest.mark.parametrize("status", [403, 413, 422])
def test_what_is_never_taken_is_refused(counter: Counter, status: int) -> None:
    assert kept(counter, Answer({"error": "no"}, status)) == Said(Kept.REFUSED)


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        (Answer({"error": "No live key."}, 401), Fault.LETTERBOX_KEY),
        (Answer({"error": "Slower."}, 429), Fault.LETTERBOX_SILENT),
        (Answer({"error": "in trouble"}, 503), Fault.LETTERBOX_SILENT),
        (Answer({"number": 7}, 201, cut=40), Fault.LETTERBOX_SILENT),
        (Answer({"number": 7}, 302, {"Location": "/"}), Fault.LETTERBOX_ODD),
        (Answer({"number": 7}, 409), Fault.LETTERBOX_ODD),
    ],
)
def test_a_letter_that_nobody_answers_for_is_trouble(
    counter: Counter, answer: Answer, fault: Fault
) -> None:
    with pytest.raises(Trouble) as trouble:
        kept(counter, answer)
    assert trouble.value.fault is fault


def test_a_letter_to_where_nobody_is_is_trouble() -> None:
    with pytest.raises(Trouble) as trouble:
        box(nobody()).keep("claim", "x.1", body="{}")
    assert trouble.value.fault is Fault.LETTERBOX_SILENT
