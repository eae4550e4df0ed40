"""The M-Pesa commands with the stand-in: what they say, how they end, and what they never do twice."""

import json
import os
import pkgutil
import signal
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
import requests

from pos.cli.mpesa import JOBS
from pos.cli.mpesa_payments import _row
from pos.mpesa.orders import PNG
from pos.mpesa.payer import HashedPhone, MaskedPhone, Payer, PayerNumber
from pos.mpesa.pull import PulledMoney
from pos.mpesa.reading import Unreadable
from pos.practice.behaving import Behaviour, Does
from pos.practice.mischief import Fault as Mischief
from pos.practice.mischief import Rule
from pos.shop.audit import Act
from pos.shop.faults import Fault
from pos.shop.market import KENYA
from pos.shop.money import shillings
from pos.shop.phone import Phone
from pos.shop.words import Reason
from tests.cli.line import PHONE, Line, a_while_ago
from tests.cli.terminal import (
    AS_MANAGER,
    AS_OWNER,
    CASHIER_PIN,
    MANAGER_PIN,
    OWNER_PIN,
    Terminal,
    no,
    trouble,
)
from tests.mpesa.counter import ACCEPTED, Counter, error, nobody
from tests.mpesa.counter import Answer as Said
from tests.practice.worlds import WANJIKU

WORDS = {
    "check": (),
    "push": (PHONE, "650"),
    "query": ("ws_CO_1",),
    "register-urls": (),
    "simulate": (PHONE, "650"),
    "status": ("--receipt", "UKL4R8T2XW"),
    "reverse": ("UKL4R8T2XW", "650", "--why", "refund"),
    "payout": (PHONE, "650", "--why", "refund"),
    "balance": (),
    "result": ("balance", "AG_1"),
    "qr": ("650", "pay.png"),
    "pull": (),
    "statement": ("statement.csv",),
    "reconcile": ("2026-11-21", "--statement", "statement.csv"),
}
"""The least that has to be said for each job."""
REGISTERED = error("500.003.1001", "Urls are already registered", 500)


@pytest.fixture
def line(shop: Terminal) -> Iterator[Line]:
    safaricom, box = a_while_ago(), Counter()
    box.will("/healthz", Said(b"ok"))
    (shop.home / "practice.cer").write_bytes(safaricom.stage.credential_key.certificate())
    yield Line(shop, safaricom, box)
    safaricom.close()
    box.close()


def test_check_says_what_works(line: Line) -> None:
    answer = line("check")
    assert (answer.status, answer.err) == (0, "")
    stands = {row[0]: " ".join(row[1:]) for row in map(str.split, answer.out.splitlines())}
    for what in ("keys", "passkey", "callback", "letterbox", "clock", "certificate"):
        assert stands[what].startswith("works")
    assert stands["registered"].startswith("not known")
    line.json("register-urls")
    told = line.json("check")
    assert told["works"]
    assert {each["what"]: each["stand"] for each in told["checks"]}["registered"] == "works"


def test_check_says_what_is_wrong_and_ends_with_one(line: Line) -> None:
    answer = line("check", MPESA_CONSUMER_SECRET="another", MPESA_LETTERBOX=nobody())
    assert answer.status == 1
    assert "keys         wrong" in answer.out
    assert trouble(Fault.MPESA_KEYS) in answer.out


def test_where_nothing_is_set_up_it_is_said_what_is_missing(shop: Terminal) -> None:
    answer = shop("mpesa", "check")
    assert answer.status == 1
    assert "consumer key" in answer.err
    assert "pos settings --mpesa" in answer.err


def test_a_push_is_asked_for_confirmed_and_then_followed(line: Line) -> None:
    answer = line("push", PHONE, "650", "--reference", "10017", typed="yes\n")
    assert (answer.status, line.calls("stkpush")) == (0, 1)
    assert "07** *** 678 for KSh 650?" in answer.err
    request = answer.out.split()[-1]
    waiting = line.json("query", "-", typed=f"{request}\n")
    assert (waiting["stand"], waiting["ask_again"]) == ("waiting", "no")
    (prompt,) = line.safaricom.stage.world.pushes.values()
    line.safaricom.page("/phone/answer", {"prompt": prompt.checkout, "pin": "1234"})
    assert line("query", request).out.startswith("PAID: ")
    (callback,) = line.heard("/in/ab12/stk/")
    assert callback["Body"]["stkCallback"]["ResultCode"] == 0


def test_who_does_not_say_yes_sends_nothing(line: Line) -> None:
    answer = line("push", PHONE, "650", typed="no\n")
    assert (answer.status, answer.said.endswith("Nothing was sent.")) == (1, True)
    assert line("push", PHONE, "650").status == 130
    assert line.calls("stkpush") == 0


def test_a_phone_may_be_said_where_nobody_reads_it(line: Line) -> None:
    answer = line("push", "-", "650", "--yes", typed=f"{PHONE}\n")
    assert answer.status == 0
    (push,) = line.safaricom.stage.world.pushes.values()
    assert push.phone == WANJIKU


@pytest.mark.parametrize(
    ("fault", "asked"), [(Mischief.LOSE_ANSWER, 1), (Mischief.HTML, 0), (Mischief.TRUNCATED, 1)]
)
def test_a_push_without_an_answer_ends_with_three_and_is_not_repeated(
    line: Line, fault: Mischief, asked: int
) -> None:
    line.spoil(fault, "stkpush")
    answer = line("push", PHONE, "650", "--yes", "--json")
    assert answer.status == 3
    assert (answer.json["done"], answer.json["may_be_out"]) == (None, True)
    assert "may have been done" in answer.err
    assert (line.calls("stkpush"), len(line.safaricom.stage.world.pushes)) == (1, asked)


def test_a_push_that_was_refused_ends_with_one(line: Line) -> None:
    assert line("push", PHONE, "650", "--yes").status == 0
    answer = line("push", PHONE, "650", "--yes", "--json")
    assert answer.status == 1
    assert (answer.json["done"], answer.json["code"]) == (False, "500.001.1001")
    assert line("push", PHONE, "650.50", "--yes").said == no(Reason.WHOLE_SHILLINGS_ONLY)
    for words in (("abc", "650"), ("0412345678", "650"), (PHONE, "much")):
        assert line("push", *words, "--yes").status == 2


def stopped_at(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let Ctrl-C be pressed as soon as an address with that in it is spoken to."""
    speak = requests.Session.request

    def request(session: requests.Session, method: str, url: str, **more: Any) -> requests.Response:
        if path in url:
            raise KeyboardInterrupt
        return speak(session, method, url, **more)

    monkeypatch.setattr(requests.Session, "request", request)


CHANGING = {
    **{job: WORDS[job] for job in ("register-urls", "simulate")},
    "push": (*WORDS["push"], "--yes"),
    "pull": ("--register", PHONE),
    "reverse": (*WORDS["reverse"], "--yes", *AS_OWNER),
    "payout": (*WORDS["payout"], "--yes", *AS_OWNER),
}


@pytest.mark.parametrize("job", CHANGING)
def test_ctrl_c_takes_nothing_back_that_may_be_out(
    line: Line, monkeypatch: pytest.MonkeyPatch, job: str
) -> None:
    with monkeypatch.context() as patch:
        stopped_at("/oauth/", patch)
        assert line(job, *CHANGING[job], POS_PIN=OWNER_PIN).status == 130
    stopped_at("transactions/" if job == "pull" else "/mpesa/", monkeypatch)
    answer = line(job, *CHANGING[job], POS_PIN=OWNER_PIN)
    assert (answer.status, answer.said) == (3, trouble(Fault.MPESA_LOST))


def press_ctrl_c_at(where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let Ctrl-C be pressed, once, when something is done there."""
    *path, name = where.split(".")
    place = pkgutil.resolve_name(".".join(path))
    do = getattr(place, name)

    def pressed(*words: Any, **facts: Any) -> Any:
        monkeypatch.setattr(place, name, do)
        os.kill(os.getpid(), signal.SIGINT)
        return do(*words, **facts)

    monkeypatch.setattr(place, name, pressed)


@pytest.mark.parametrize("form", [(), ("--json",)])
def test_ctrl_c_while_a_push_that_was_taken_is_logged_leaves_it_not_known(
    line: Line, monkeypatch: pytest.MonkeyPatch, form: tuple[str, ...]
) -> None:
    press_ctrl_c_at("pos.log.LogFile.emit", monkeypatch)
    answer = line("push", *CHANGING["push"], *form)
    assert (answer.status, answer.said) == (3, trouble(Fault.MPESA_LOST))


@pytest.mark.parametrize("job", CHANGING)
def test_ctrl_c_comes_too_late_once_it_is_told_what_went_out(
    line: Line, monkeypatch: pytest.MonkeyPatch, job: str
) -> None:
    assert line("register-urls").status == 0
    press_ctrl_c_at("pos.cli.mpesa_line.say_json", monkeypatch)
    answer = line(job, *CHANGING[job], "--json", POS_PIN=OWNER_PIN)
    went_out = answer.json["taken" if job in {"payout", "reverse"} else "done"]
    assert (answer.status, went_out) == (0, True)


def test_ctrl_c_comes_too_late_once_it_is_told_that_nobody_knows(
    line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    line.spoil(Mischief.LOSE_ANSWER, "payout")
    press_ctrl_c_at("pos.cli.mpesa_line.complain_if_possible", monkeypatch)
    answer = line("payout", *CHANGING["payout"], POS_PIN=OWNER_PIN)
    assert (answer.status, answer.said) == (3, trouble(Fault.MPESA_LOST))


@pytest.mark.parametrize("job", ["query", "balance", "status", "pull", "qr"])
def test_a_question_that_is_stopped_ends_with_130(
    line: Line, monkeypatch: pytest.MonkeyPatch, job: str
) -> None:
    stopped_at("transactions/" if job == "pull" else "/mpesa/", monkeypatch)
    assert line(job, *WORDS[job]).status == 130


@pytest.mark.parametrize("amount", ["0", "1.50", "250001"])
def test_a_push_that_cannot_be_is_refused_before_the_question(line: Line, amount: str) -> None:
    answer = line("push", PHONE, amount, typed="yes\n")
    assert answer.status == 1
    assert "Type yes" not in answer.err


def test_the_owner_s_limits_are_kept(line: Line) -> None:
    limits = ("settings", "--mobile-least", "20", "--mobile-most", "500")
    assert line.terminal.as_owner(*limits).status == 0
    much = no(Reason.MOBILE_TOO_MUCH, means="M-Pesa", most="KSh 500")
    little = no(Reason.MOBILE_TOO_LITTLE, means="M-Pesa", least="KSh 20")
    assert line("push", PHONE, "501", "--yes").said == much
    assert line("push", PHONE, "19", "--yes").said == little
    assert line("simulate", PHONE, "501").said == much
    assert line.calls("stkpush") + line.calls("simulate") == 0
    assert line("push", PHONE, "500", "--yes").status == 0


def test_addresses_that_were_registered_before_end_with_one(line: Line) -> None:
    safaricom = Counter()
    try:
        safaricom.will("/mpesa/c2b/v2/registerurl", REGISTERED)
        answer = line("register-urls", "--json", MPESA_BASE_URL=safaricom.host)
    finally:
        safaricom.close()
    assert (answer.status, answer.json["done"], answer.json["may_be_out"]) == (1, False, False)
    assert answer.said == f"{trouble(Fault.MPESA_REGISTERED)} (500.003.1001)"


def test_a_further_number_is_registered_though_the_first_was_before(line: Line) -> None:
    """Where both were, it ends with one."""
    safaricom = Counter()
    words = {"MPESA_BASE_URL": safaricom.host, "MPESA_ALSO": "600997"}
    try:
        taken = Said({**ACCEPTED, "OriginatorCoversationID": "53e3"})
        safaricom.will("/mpesa/c2b/v2/registerurl", REGISTERED, taken)
        answer = line("register-urls", **words)
        safaricom.will("/mpesa/c2b/v2/registerurl", REGISTERED, REGISTERED)
        again = line("register-urls", **words)
    finally:
        safaricom.close()
    assert (answer.status, again.status) == (0, 1)
    assert "and 600997" in answer.out


@pytest.mark.parametrize(("phone", "code"), [("254222222222", "1037"), ("254333333333", "1032")])
def test_numbers_of_the_guide_are_practised_with(line: Line, phone: str, code: str) -> None:
    request = line.json("push", phone, "650", "--yes")["checkout_request"]
    line.safaricom.forward(120)
    assert line.json("query", request)["code"] == code


def test_in_production_a_number_is_a_kenyan_mobile(line: Line) -> None:
    example = KENYA.phone_example
    live = {"MPESA_ENVIRONMENT": "production", "MPESA_LETTERBOX": "https://box.example"}
    answer = line("push", "254222222222", "650", "--yes", **live)
    assert (answer.status, answer.said) == (2, no(Reason.PHONE_UNREADABLE, example=example))
    assert line.calls("token") == 0


def test_a_request_that_nobody_knows_is_not_sure(line: Line) -> None:
    assert line("query", "").status == 1
    assert line("pull", "--hours", "49").status == 2
    answer = line("query", "ws_CO_010120200000000001")
    assert answer.status == 0
    assert answer.out.startswith("UNSURE: Safaricom does not know that request.")


@pytest.mark.parametrize(
    ("does", "stand", "code"),
    [
        (Does.CANCELS, "not_paid", "1032"),
        (Does.WRONG_PIN, "not_paid", "2001"),
        (Does.PAYS, "paid", "0"),
    ],
)
def test_what_the_customer_did_is_told_with_its_code(
    line: Line, does: Does, stand: str, code: str
) -> None:
    line.safaricom.stage.mischief.expect(Behaviour(does))
    request = line.json("push", PHONE, "650", "--yes")["checkout_request"]
    line.safaricom.forward(10)
    told = line.json("query", request)
    assert (told["stand"], told["code"]) == (stand, code)
    assert told["kiswahili"]


def test_a_customer_pays_by_himself_and_is_seen_again(line: Line, tmp_path: Path) -> None:
    receipt = line.paid()
    assert line.json("pull", "--register", PHONE) == {"done": True, "is_new": True}
    assert line.json("pull", "--register", PHONE)["is_new"] is False
    assert "registered before" in line("pull", "--register", PHONE).out
    (payment,) = line.json("pull", "--hours", "2")["payments"]
    assert (payment["receipt"], payment["amount"]) == (receipt, "650")
    assert WANJIKU not in json.dumps(payment)
    at = datetime.fromisoformat(payment["at"])
    assert at.utcoffset() == timedelta(0)
    there = at.astimezone(timezone(timedelta(hours=3))).strftime("%Y-%m-%d %H:%M:%S")
    first, last = line("pull").out.splitlines()
    assert (first, last) == (f"{receipt} KSh 650 {there} 07** *** 678 10017", "1 payment.")


def test_an_odd_row_is_shown_as_one(line: Line) -> None:
    safaricom = Counter()
    try:
        rows = [["x", {"transactionId": "UKL4R8T2XW", "amount": 5}]]
        said = Said({"ResponseCode": "1000", "Response": rows})
        safaricom.will("/pulltransactions/v1/query", said)
        answer = line("pull", MPESA_BASE_URL=safaricom.host)
    finally:
        safaricom.close()
    odd = "A row makes no sense: it is no object of JSON."
    assert answer.out.splitlines() == [odd, "UKL4R8T2XW KSh 5", "2 payments."]


def test_a_qr_code_is_put_into_a_file(line: Line, tmp_path: Path) -> None:
    file = tmp_path / "pay.png"
    assert line("qr", "650", file).out == f"The code for KSh 650 is in {file}.\n"
    assert file.read_bytes().startswith(PNG)
    assert line("qr", "650", "/none/pay.png").status == 1
    file.unlink()
    assert line.json("qr", "650", file, "--merchant", "Duka")["file"] == str(file)


def test_questions_are_answered_at_the_letterbox(line: Line) -> None:
    receipt = line.paid()
    name = line.json("status", "--receipt", receipt)["conversation"]
    assert line.heard("/in/ef56/result/status")[0]["Result"]["ConversationID"] == name
    line.json("balance")
    assert line.heard("/in/ef56/result/balance")[0]["Result"]["ResultCode"] in (0, "0")
    assert line("status", "--receipt", "short").status == 1
    assert line("status").status == 2
    answer = line("balance", MPESA_LETTERBOX="")
    assert (answer.status, "letterbox" in answer.err) == (1, True)
    assert line("balance", MPESA_INITIATOR_NAME="").said == no(Reason.MPESA_NO_INITIATOR)


def test_a_payment_is_sent_back_by_a_manager(line: Line) -> None:
    receipt = line.paid()
    words = ("reverse", receipt, "650", "--why", "wrong goods", *AS_MANAGER)
    answer = line(*words, typed="yes\n", POS_PIN=MANAGER_PIN)
    assert answer.status == 0, answer.err
    assert f"Send the KSh 650 of {receipt} back?" in answer.err
    (result,) = line.heard("/in/ef56/result/reversal")
    assert result["Result"]["ResultCode"] in (0, "0")
    rows = line.terminal.ask_books(
        f"SELECT subject, detail FROM audit WHERE act = '{Act.MONEY_ORDERED.value}'"
    )
    assert rows[0][0] == receipt
    assert json.loads(rows[0][1])["amount"] == 650_00
    assert line.terminal("check").status == 0


@pytest.mark.parametrize(
    "job",
    [
        ("reverse", "short", "650", "--why", "refund"),
        ("reverse", "UKL4R8T2XW", "650.50", "--why", "refund"),
        ("reverse", "UKL4R8T2XW", "650", "--why", "x"),
        ("payout", PHONE, "9", "--why", "refund"),
        ("payout", PHONE, "250001", "--why", "refund"),
    ],
)
def test_the_books_speak_of_no_order_that_was_refused(line: Line, job: tuple[str, ...]) -> None:
    answer = line(*job, *AS_OWNER, typed="yes\n", POS_PIN=OWNER_PIN)
    assert answer.status == 1
    assert "Type yes" not in answer.err
    ordered = f"SELECT * FROM audit WHERE act = '{Act.MONEY_ORDERED.value}'"
    assert line.terminal.ask_books(ordered) == []
    assert line.calls("reversal") + line.calls("payout") == 0


@pytest.mark.parametrize("job", [("reverse", "UKL4R8T2XW", "650"), ("payout", PHONE, "650")])
def test_a_cashier_sends_no_money(line: Line, job: tuple[str, ...]) -> None:
    answer = line(*job, "--why", "refund", "--yes", "--as", "Grace", POS_PIN=CASHIER_PIN)
    assert (answer.status, answer.said) == (1, no(Reason.NOT_ALLOWED, act="send money by M-Pesa"))
    assert line(*job, "--why", "refund", "--yes").status == 1
    assert line(*job, "--why", "refund", "--yes", "--as", "Njeri", POS_PIN="000000").status == 1
    assert line.calls("reversal") + line.calls("payout") == 0


def test_a_payout_whose_end_is_not_known_is_repeated_by_its_name_and_pays_once(line: Line) -> None:
    line.safaricom.stage.mischief.add(Rule(Mischief.LOSE_ANSWER, "payout"))
    words = ("payout", PHONE, "650", "--why", "refund", "--yes", "--json", *AS_OWNER)
    answer = line(*words, POS_PIN=OWNER_PIN)
    assert (answer.status, answer.json["may_be_out"]) == (3, True)
    (name,) = {word for word in answer.err.split() if word.count("-") == 4 and word[-1] != "."}
    again = line(*words, "--name", name, POS_PIN=OWNER_PIN)
    assert (again.status, again.said) == (3, f"{trouble(Fault.MPESA_TWICE)} (500.002.1001)")
    assert len(line.heard("/in/ef56/result/payout")) == 1
    assert line.calls("payout") == 2
    assert line(*words, POS_PIN=OWNER_PIN).status == 0


def test_without_a_shop_no_money_leaves(new: Terminal) -> None:
    safaricom, box = a_while_ago(), Counter()
    try:
        new.home.mkdir()
        (new.home / "practice.cer").write_bytes(safaricom.stage.credential_key.certificate())
        line = Line(new, safaricom, box)
        answer = line("payout", PHONE, "650", "--why", "refund", "--yes")
        assert (answer.status, answer.said) == (1, trouble(Fault.NO_SHOP, where=new.home))
        assert line.calls("payout") == 0
        assert line("push", PHONE, "650", "--yes").status == 0
        assert line("qr", "650", new.home / "x.png").status == 0
    finally:
        safaricom.close()
        box.close()


@pytest.mark.parametrize(("market", "reason"), [("UG", Reason.MPESA_NOT_IN_UGANDA), ("TZ", Reason.MPESA_NOT_IN_TANZANIA)])  # fmt: skip
def test_another_country_has_its_own_sentence_before_anything_else(
    new: Terminal, market: str, reason: Reason
) -> None:
    assert new("settings", "--market", market).status == 0
    for job, words in WORDS.items():
        answer = new("mpesa", job, *words)
        assert (answer.status, answer.said) == (1, no(reason))
    assert WORDS.keys() == JOBS.keys()


def test_the_help_of_every_job_says_what_three_means(new: Terminal) -> None:
    for job in ("push", "query", "check", "reverse", "payout", "status", "pull"):
        said = " ".join(new("mpesa", job, "--help").out.split())
        assert "3 NOBODY KNOWS whether it went out" in said
    assert new("mpesa").status == 2
    assert new("mpesa", "pay").status == 2


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (Phone(WANJIKU), "07** *** 678"),
        (MaskedPhone("2547", "5678"), "*** 678"),
        (HashedPhone("ab" * 32), ""),
        (None, ""),
    ],
)
def test_of_a_number_as_much_is_shown_as_everybody_may_see(
    number: PayerNumber | None, shown: str
) -> None:
    money = PulledMoney("UKL4R8T2XW", shillings(650), None, Payer(number), "10017", "c2b")
    assert _row(money) == {
        "receipt": "UKL4R8T2XW",
        "amount": "650",
        "at": "",
        "phone": shown,
        "account": "10017",
    }


def test_a_row_that_makes_no_sense_says_why() -> None:
    assert _row(Unreadable("amount is missing or no amount")) == {
        "unreadable": "amount is missing or no amount"
    }
