"""What came of an order or a question is found in the letterbox, by either of its names, and weighed."""

from collections.abc import Callable, Iterator
from itertools import chain, repeat
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import msgspec
import pytest

from pos.mpesa import outcome
from pos.mpesa.connection import new_session
from pos.mpesa.envelope import NotDone, TimedOut
from pos.mpesa.mailbox import PAGE, Letter, Mailbox, Page
from pos.mpesa.meaning import Stand
from pos.mpesa.outcome import RESULT, TIMEOUT, Outcome, Wanted, What, look_back, wait_for
from pos.mpesa.reading import Unreadable
from pos.mpesa.results import BalanceTold, PaidOut, Reversed, StatusTold
from pos.secrets import Secret
from tests.mpesa.counter import Answer, Counter
from tests.mpesa.said import result
from tests.mpesa.test_results import BALANCE, PAYOUT, REVERSAL, STATUS

NAME, OWN_NAME = "AG_20191219_00004e48cf7e3533f581", "10571-7910404-1"
MINE = Wanted(What.PAYOUT, NAME)
FAILED = {"ResultCode": 2001, "ResultParameters": None}


def letter(number: int, raw: bytes = b"{}", *, kind: str = RESULT, **changed: Any) -> Letter:
    usual: dict[str, Any] = {"key": NAME, "verified_source": True, "body": raw.decode()}
    return Letter(number, kind, **(usual | changed))


class Box(Counter):
    """A letterbox whose letters a test writes; some come only while it is waited for."""

    def __init__(self) -> None:
        self.letters: list[Letter] = []
        self.coming: list[Letter] = []
        super().__init__()
        self.mailbox = Mailbox(new_session(), self.host, Secret(b"T1.a1b2"))

    def answer_of(self, path: str) -> Answer:
        said = {name: int(value) for name, value in parse_qsl(urlsplit(path).query)}
        found = [each for each in self.letters if each.number > said["after"]][: said["limit"]]
        if not found and said["wait"] and self.coming:
            found = [self.coming.pop(0)]
            self.letters.extend(found)
        last = self.letters[-1].number if self.letters else 0
        page = Page(tuple(found), found[-1].number if found else said["after"], last)
        return Answer(msgspec.json.encode(page))

    def waits(self) -> list[tuple[int, int]]:
        """After which number it was asked, and for how long."""
        asked = (dict(parse_qsl(urlsplit(each.path).query)) for each in self.asked)
        return [(int(each["after"]), int(each["wait"])) for each in asked]


@pytest.fixture
def box() -> Iterator[Box]:
    opened = Box()
    yield opened
    opened.mailbox.session.close()
    opened.close()


def seconds(*left: float) -> Callable[[], float]:
    """So many seconds are left, each time it is asked."""
    remaining: Iterator[float] = chain(left, repeat(0.0))
    return lambda: next(remaining)


def found(box: Box, *letters: Letter, wanted: Wanted = MINE) -> Outcome:
    box.letters = list(letters)
    told = look_back(box.mailbox, wanted, last=letters[-1].number)
    assert told is not None
    return told


@pytest.mark.parametrize(
    ("what", "said", "kind", "stand"),
    [
        (What.PAYOUT, PAYOUT, PaidOut, Stand.PAID),
        (What.REVERSAL, REVERSAL, Reversed, Stand.PAID),
        (What.STATUS, STATUS, StatusTold, Stand.UNSURE),
        (What.BALANCE, BALANCE, BalanceTold, Stand.UNSURE),
    ],
)
def test_each_end_is_read_as_what_it_is_the_end_of(
    box: Box, what: What, said: tuple[Any, ...], kind: type, stand: Stand
) -> None:
    told = found(box, letter(1, result(*said)), wanted=Wanted(what, NAME))
    assert isinstance(told.told, kind)
    assert (told.code, told.meaning.stand, told.is_verified) == ("0", stand, True)


@pytest.mark.parametrize(
    ("what", "stand"),
    [
        (What.PAYOUT, Stand.NOT_PAID),
        (What.REVERSAL, Stand.NOT_PAID),
        (What.STATUS, Stand.UNSURE),
        (What.BALANCE, Stand.UNSURE),
    ],
)
def test_a_code_that_is_no_success_is_kept_with_its_meaning(
    box: Box, what: What, stand: Stand
) -> None:
    told = found(box, letter(1, result(**FAILED)), wanted=Wanted(what, NAME))
    assert isinstance(told.told, NotDone)
    assert (told.code, told.meaning.stand) == ("2001", stand)


@pytest.mark.parametrize("what", What)
def test_what_waited_too_long_or_makes_no_sense_is_not_known(box: Box, what: What) -> None:
    late = found(box, letter(1, result(**FAILED), kind=TIMEOUT), wanted=Wanted(what, NAME))
    assert isinstance(late.told, TimedOut)
    odd = found(box, letter(1, b"{}"), wanted=Wanted(what, NAME))
    assert isinstance(odd.told, Unreadable)
    for told in (late, odd):
        assert (told.code, told.meaning.stand) == ("", Stand.UNSURE)


def test_a_payout_is_found_by_its_own_name_too(box: Box) -> None:
    told = found(box, letter(1, result(*PAYOUT)), wanted=Wanted(What.PAYOUT, OWN_NAME))
    assert isinstance(told.told, PaidOut)


def test_others_letters_and_other_kinds_are_left_alone(box: Box) -> None:
    letters = (
        letter(1, result(*PAYOUT), kind="sale"),
        letter(2, result(*PAYOUT, ConversationID="AG_2"), key="AG_2"),
        letter(3, b"{}", key="AG_3"),
    )
    box.letters = list(letters)
    assert look_back(box.mailbox, MINE, last=3) is None


def test_of_what_is_said_twice_done_counts_most(box: Box) -> None:
    done, failed = result(*PAYOUT), result(**FAILED)
    for bodies in ((done, failed), (failed, done)):
        letters = [letter(at, body, key=f"{NAME}~{at}") for at, body in enumerate(bodies, start=1)]
        late = letter(3, done, kind=TIMEOUT)
        assert isinstance(found(box, *letters, late).told, PaidOut)
    assert isinstance(found(box, letter(1, failed), letter(2, done, kind=TIMEOUT)).told, NotDone)


def test_what_safaricom_said_counts_more_than_what_a_stranger_did(box: Box) -> None:
    forged = letter(1, result(*PAYOUT), verified_source=False)
    assert isinstance(found(box, forged, letter(2, result(**FAILED))).told, NotDone)
    assert not found(box, forged).is_verified


def test_the_newest_letters_are_looked_through_first(
    box: Box, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outcome, "WINDOW", 600)
    others = [letter(at, kind="sale") for at in range(1, 2001)]
    box.letters = [*others[:-1], letter(2000, result(*PAYOUT))]
    assert look_back(box.mailbox, MINE, last=2000) is not None
    assert box.waits() == [(1400, 0), (1900, 0)]


def test_letters_of_long_ago_are_not_looked_through(
    box: Box, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outcome, "WINDOW", 2)
    monkeypatch.setattr(outcome, "FARTHEST", 4)
    others = [letter(at, kind="sale") for at in range(2, 8)]
    box.letters = [letter(1, result(*PAYOUT)), *others]
    assert look_back(box.mailbox, MINE, last=7) is None
    assert [after for after, _ in box.waits()] == [5, 3]


def test_a_letterbox_that_gives_nothing_more_ends_the_looking(box: Box) -> None:
    assert look_back(box.mailbox, MINE, last=5) is None


def test_what_comes_while_it_is_waited_for_is_found_at_once(box: Box) -> None:
    box.coming = [letter(1, kind="c2b"), letter(2, result(*PAYOUT))]
    told = wait_for(box.mailbox, MINE, after=0, left=seconds(20.0, 19.5, 19.0))
    assert told is not None
    assert box.waits() == [(0, 20), (1, 20)]


def test_what_came_before_the_waiting_began_is_found_too(box: Box) -> None:
    box.letters = [letter(1, result(*PAYOUT))]
    assert wait_for(box.mailbox, MINE, after=0, left=seconds()) is not None


def test_after_the_time_all_that_is_there_is_still_read(box: Box) -> None:
    others = [letter(at, kind="sale") for at in range(1, PAGE + 1)]
    box.letters = [*others, letter(PAGE + 1, result(*PAYOUT))]
    assert wait_for(box.mailbox, MINE, after=0, left=seconds(-1.0)) is not None


def test_what_does_not_come_is_not_waited_for_for_ever(box: Box) -> None:
    box.coming = [letter(1, kind="sale")]
    assert wait_for(box.mailbox, MINE, after=0, left=seconds(1.0, 0.4)) is None
    assert box.waits() == [(0, 1), (1, 1), (1, 0)]
