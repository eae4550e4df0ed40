"""What came of an order is read out of a real letterbox, that the stand-in Safaricom posts to."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from keyring.backends.fail import Keyring as NoKeyring

from pos.cli.mpesa_line import Job
from pos.cli.mpesa_results import UNPROVEN, _answer
from pos.mpesa.chosen import Chosen
from pos.mpesa.outcome import Outcome, Wanted, What
from pos.mpesa.results import PaidOut, read_payout
from pos.mpesa.set_up import SetUp
from pos.practice.limits import Timing
from pos.practice.mischief import Fault as Mischief
from pos.practice.script import Script
from pos.practice.timeline import RealClock
from pos.relay.database import Database
from pos.relay.source import read_sources
from pos.secrets import Places
from pos.shop.faults import Fault
from pos.shop.words import Reason
from pos.startup import Computer
from tests.cli.line import APP, PHONE, Line
from tests.cli.terminal import AS_OWNER, OWNER_PIN, Terminal, no, trouble
from tests.mpesa.counter import Answer as Said
from tests.mpesa.counter import Counter
from tests.mpesa.said import result
from tests.practice.running import Running as Safaricom
from tests.relay.running import Running as Letterbox
from tests.relay.running import ShopDoor, add_shop

OWN_NAME = "refund of 21-11-2026"
PAYOUT = ("payout", PHONE, "650", "--why", "refund", "--yes", "--name", OWN_NAME, *AS_OWNER)
WAIT = ("--wait", "20")
NAME = "AG_20191219_00004e48cf7e3533f581"
EMPTY = {"letters": [], "next": 0, "last": 0}


@pytest.fixture
def door(tmp_path: Path) -> Iterator[tuple[Letterbox, ShopDoor]]:
    database = Database(f"sqlite:///{tmp_path / 'letters.sqlite'}")
    shop = add_shop(database)
    letterbox = Letterbox(database, read_sources([], ["127.0.0.1"]))
    yield letterbox, shop
    letterbox.close()
    database.close()


@pytest.fixture
def line(shop: Terminal, door: tuple[Letterbox, ShopDoor]) -> Iterator[Line]:
    letterbox, secrets = door
    safaricom, box = Safaricom(Script(timing=Timing(result=0.05)), RealClock()), Counter()
    (shop.home / "practice.cer").write_bytes(safaricom.stage.credential_key.certificate())
    around = {
        "MPESA_LETTERBOX": f"http://127.0.0.1:{letterbox.port}",
        "MPESA_LETTERBOX_RESULT": secrets.result,
        "MPESA_LETTERBOX_TILL": secrets.keys["T1"],
        "POS_PIN": OWNER_PIN,
    }
    yield Line(shop, safaricom, box, APP, around)
    safaricom.close()
    box.close()


@pytest.fixture
def stranger(line: Line) -> Counter:
    """A letterbox that says what a test writes."""
    line.around["MPESA_LETTERBOX"] = line.box.host
    say(line.box, EMPTY, "last")
    return line.box


def say(box: Counter, page: dict[str, object], *asked: str) -> None:
    newest = "/letters?after=999999999999999999&limit=1&wait=0"
    first = "/letters?after=0&limit=500&wait="
    box.will(newest if "last" in asked else f"{first}{asked[0]}", Said(page))


def letter(raw: bytes, *, verified: bool = True) -> dict[str, object]:
    said = {"number": 1, "kind": "result", "key": NAME, "verified_source": verified}
    return {"letters": [said | {"body": raw.decode()}], "next": 1, "last": 1}


def test_who_waits_for_a_payout_hears_that_it_is_done(line: Line) -> None:
    answer = line(*PAYOUT, *WAIT)
    assert answer.status == 0, answer.err
    done, money = answer.out.splitlines()
    assert done == "Done: the money went to the phone."
    assert money.split()[1:3] == ["KSh", "650"]
    assert money.endswith("07** *** 678")
    assert "Waiting for its end." in answer.err


def test_what_came_of_a_payout_is_found_later_by_its_own_name(line: Line) -> None:
    assert line(*PAYOUT).status == 0
    answer = line("result", "payout", OWN_NAME, *WAIT, "--json")
    assert (answer.status, answer.json["done"]) == (0, True)
    told = answer.json["result"]
    assert (told["what"], told["stand"], told["amount"]) == ("payout", "paid", "650")
    assert (told["code"], told["verified"], told["phone"]) == ("0", True, "07** *** 678")


def test_a_payout_whose_answer_was_lost_is_found_by_its_own_name(line: Line) -> None:
    line.spoil(Mischief.LOSE_ANSWER, "payout")
    assert line(*PAYOUT).status == 3
    assert line("result", "payout", OWN_NAME, *WAIT).status == 0


def test_who_does_not_wait_is_told_where_the_end_is_read(line: Line) -> None:
    answer = line("balance")
    assert answer.status == 0
    words = answer.out.partition("What came of it says: pos mpesa ")[2].split()
    assert words[:2] == ["result", "balance"]
    balance = line(*words, *WAIT)
    assert (balance.status, balance.out.splitlines()[0]) == (0, "M-Pesa has answered.")
    assert "Working Account: KES 10,000" in balance.out
    taken = line.json("balance")
    assert (taken["taken"], taken["done"], taken["result"]) == (True, None, None)


def test_a_balance_is_told_to_scripts_by_account(line: Line) -> None:
    told = line.json("balance", *WAIT)["result"]
    working = {"name": "Working Account", "currency": "KES", "available": "10,000"}
    assert told["accounts"][0] == working


def test_a_status_says_where_the_payment_stands(line: Line) -> None:
    receipt = line.json(*PAYOUT, *WAIT)["result"]["receipt"]
    answer = line("status", "--receipt", receipt, *WAIT)
    assert (answer.status, answer.out.splitlines()[-1]) == (0, "It is completed.")
    told = line.json("status", "--receipt", receipt, *WAIT)["result"]
    assert (told["standing"], told["paid"], told["amount"]) == ("completed", True, "650")


def test_what_did_not_come_in_time_is_not_known(line: Line) -> None:
    line.safaricom.page("/console/delivery", {"lose": 1})
    answer = line(*PAYOUT, "--wait", "1")
    assert answer.status == 3
    assert answer.out.startswith("Nothing came of it yet")
    assert line("result", "payout", "AG_1").status == 3


def test_without_the_till_s_key_nothing_is_sent(line: Line) -> None:
    answer = line(*PAYOUT, *WAIT, MPESA_LETTERBOX_TILL="")
    missing = no(Reason.MPESA_NOT_SET_UP, missing="letterbox till is")
    assert (answer.status, answer.said) == (1, missing)
    assert line("result", "payout", "AG_1", MPESA_LETTERBOX_TILL="").said == missing
    wrong = line(*PAYOUT, *WAIT, MPESA_LETTERBOX_TILL="T1.beef")
    assert (wrong.status, wrong.said) == (1, trouble(Fault.LETTERBOX_KEY))
    assert line.calls("payout") == 0


def test_a_letterbox_that_breaks_while_it_is_waited_for_takes_nothing_back(
    line: Line, stranger: Counter
) -> None:
    answer = line(*PAYOUT, "--wait", "1")
    assert answer.status == 3
    assert trouble(Fault.LETTERBOX_ODD) in answer.err
    assert line.calls("payout") == 1


def test_ctrl_c_while_waiting_takes_nothing_back(
    line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("pos.cli.mpesa_results.wait_for", stopped)
    answer = line(*PAYOUT, *WAIT)
    assert answer.status == 3
    assert "what was sent stays sent" in answer.err


@pytest.mark.parametrize(
    ("what", "raw", "status", "last"),
    [
        ("payout", result(ResultCode=2001, ResultDesc="Ask 0712345678."), 1, "Safaricom says: Ask ***."),
        ("payout", result(ResultCode=77, ResultDesc=""), 3, "Not confirmed whether the money went out. Check the M-Pesa statement before you try again. (77)"),
        ("payout", b"{}", 3, "What came makes no sense: Result is missing or no object."),
        ("status", result(ResultCode=77, ResultDesc="No."), 1, "Safaricom says: No."),
    ],
)  # fmt: skip
def test_an_end_that_is_not_done_ends_by_what_it_means(
    line: Line, stranger: Counter, what: str, raw: bytes, status: int, last: str
) -> None:
    page = letter(raw)
    say(stranger, page, "last")
    say(stranger, page, "0")
    answer = line("result", what, NAME)
    assert (answer.status, answer.out.splitlines()[-1]) == (status, last)
    told = line("result", what, NAME, "--json").json
    assert told["done"] == (False if status == 1 else None)


def test_with_real_money_a_stranger_s_letter_proves_nothing(line: Line) -> None:
    told = read_payout(result(("TransactionAmount", 10), ("TransactionReceipt", "NLJ41HAY6Q")))
    assert isinstance(told, PaidOut)
    for environment, is_verified, status in (
        ("production", False, 3),
        ("production", True, 0),
        ("sandbox", False, 0),
    ):
        set_up = SetUp(Chosen(environment), Places({}, line.terminal.home, NoKeyring()))
        job = Job(Namespace(), cast("Computer", None), set_up)
        answer = _answer(job, Wanted(What.PAYOUT, NAME), Outcome(What.PAYOUT, told, is_verified))
        assert answer.status == status
        assert (UNPROVEN in answer.sentences) == (status == 3)


@pytest.mark.parametrize("seconds", ["0", "3601", "soon"])
def test_it_waits_an_hour_at_most(line: Line, seconds: str) -> None:
    assert line("balance", "--wait", seconds).status == 2
