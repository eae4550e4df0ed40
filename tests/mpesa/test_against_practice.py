"""The whole client with the stand-in: every call, good and bad, and what two tills do to each other."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from gzip import compress

import pytest

from pos.mpesa.account import Addresses, Paybill, TillNumber
from pos.mpesa.c2b import C2bMoney, read_c2b
from pos.mpesa.connection import new_session
from pos.mpesa.daraja import Daraja
from pos.mpesa.envelope import NotDone
from pos.mpesa.meaning import Again, Stand
from pos.mpesa.orders import PNG, Payout, Simulated
from pos.mpesa.pull import PulledMoney
from pos.mpesa.push import Ended, NotKnown, StillGoing
from pos.mpesa.results import (
    BalanceTold,
    PaidOut,
    Reversed,
    StatusTold,
    read_balance,
    read_payout,
    read_reversal,
    read_status,
)
from pos.mpesa.stk_callback import StkEnded, StkPaid, read_stk
from pos.mpesa.token import AppKeys
from pos.mpesa.trouble import CallTrouble
from pos.practice.behaving import Behaviour, Does
from pos.practice.mischief import Fault
from pos.practice.script import Script
from pos.practice.stage import App
from pos.secrets import Secret
from pos.shop.faults import Fault as Words
from pos.shop.money import shillings
from pos.shop.phone import Phone
from tests.mpesa.counter import ACCEPTED, PROMPTED, Answer, error, scene
from tests.mpesa.rig import AMOUNT, CALLS, CUSTOMER, NUMBERS, Rig, day, rig

TRIES = 4
RICH = Phone("254708374149")


@pytest.fixture
def line() -> Iterator[Rig]:
    with rig() as made:
        yield made


def trouble_of(daraja: Daraja, call: str) -> CallTrouble:
    with pytest.raises(CallTrouble) as trouble:
        CALLS[call][1](daraja)
    return trouble.value


def ending(line: Rig, daraja: Daraja, behaviour: Behaviour) -> tuple[Ended, StkPaid | StkEnded]:
    """How a push ends for the query and for the callback when the customer does that."""
    line.safaricom.stage.mischief.expect(behaviour)
    prompted = daraja.push(line.order())
    (callback,) = line.heard("/in/ab12/stk/ff00")
    told, read = daraja.query(prompted.checkout_request), read_stk(callback)
    assert isinstance(told, Ended)
    assert isinstance(read, StkPaid | StkEnded)
    assert read.checkout_request == prompted.checkout_request
    return told, read


# Good


@pytest.mark.parametrize("kind", NUMBERS)
def test_a_push_is_paid_to_a_paybill_and_to_a_till(line: Rig, kind: str) -> None:
    told, read = ending(line, line.daraja(kind), Behaviour(Does.PAYS))
    assert (told.code, told.meaning.stand) == ("0", Stand.PAID)
    assert isinstance(read, StkPaid)
    assert read.amount == AMOUNT
    (push,) = line.safaricom.stage.world.pushes.values()
    assert push.business == line.daraja(kind).account.numbers.business


@pytest.mark.parametrize(
    ("does", "code", "stand"),
    [
        (Behaviour(Does.CANCELS), "1032", Stand.NOT_PAID),
        (Behaviour(Does.WRONG_PIN), "2001", Stand.NOT_PAID),
        (Behaviour(Does.UNREACHABLE), "1037", Stand.NOT_PAID),
        (Behaviour(Does.ENDS, code=1), "1", Stand.NOT_PAID),
        (Behaviour(Does.ENDS, code="SFC_IC0003"), "SFC_IC0003", Stand.NOT_PAID),
        (Behaviour(Does.ENDS, code=1036), "1036", Stand.UNSURE),
        (Behaviour(Does.ENDS, code=777), "777", Stand.UNSURE),
    ],
)
def test_a_push_ends_as_the_customer_ends_it(
    line: Rig, does: Behaviour, code: str, stand: Stand
) -> None:
    told, read = ending(line, line.daraja(), does)
    assert isinstance(read, StkEnded)
    assert (told.code, read.code) == (code, code)
    assert (told.meaning.stand, read.meaning.stand) == (stand, stand)


def test_a_push_is_pending_in_both_shapes_until_it_ends(line: Rig) -> None:
    daraja = line.daraja()
    request = daraja.push(line.order()).checkout_request
    said = {daraja.query(request).said for _ in range(6) if line.safaricom.forward(1) is None}
    assert said == {
        "The transaction is being processed",
        "The transaction is still under processing",
    }
    assert isinstance(daraja.query(request), StillGoing)
    assert daraja.query("ws_CO_010120200000000001").meaning.stand is Stand.UNSURE
    assert isinstance(daraja.query("ws_CO_010120200000000001"), NotKnown)


@pytest.mark.parametrize("version", ["v1", "v2"])
@pytest.mark.parametrize("kind", NUMBERS)
def test_money_that_comes_by_itself_is_heard_and_found_again(
    line: Rig, kind: str, version: str
) -> None:
    daraja = line.daraja(kind, c2b_version=version)
    receipt = line.paid(daraja)
    (heard,) = line.heard("/in/cd34/c2b/confirmation")
    money = read_c2b(heard)
    assert isinstance(money, C2bMoney)
    assert (money.receipt, money.amount) == (receipt, AMOUNT)
    assert daraja.register_pull(CUSTOMER, callback=f"{line.box.url}/in/ef56/result/status")
    ((row,),) = daraja.pull(day(line.safaricom.stage.now()))
    assert isinstance(row, PulledMoney)
    assert (row.receipt, row.amount) == (receipt, AMOUNT)
    assert row.payer.number == CUSTOMER


def test_more_than_two_pages_are_pulled_whole(line: Rig) -> None:
    daraja = line.daraja()
    daraja.register_urls()
    for amount in range(1, 206):  # the same amount twice within two minutes is refused
        daraja.simulate(Simulated(RICH, shillings(amount), "10017"))
    line.safaricom.forward(30)
    daraja.register_pull(CUSTOMER, callback=f"{line.box.url}/in/ef56/result/status")
    pages = list(daraja.pull(day(line.safaricom.stage.now())))
    receipts = {row.receipt for page in pages for row in page if isinstance(row, PulledMoney)}
    assert ([len(page) for page in pages], len(receipts)) == ([100, 100, 5], 205)


def test_status_reversal_payout_and_balance_are_taken_and_told_later(line: Rig) -> None:
    daraja = line.daraja(initiator=line.initiator())
    receipt = line.paid(daraja)
    asked = daraja.ask_status(receipt=receipt).conversation
    told = read_status(line.heard("/in/ef56/result/status")[0])
    assert isinstance(told, StatusTold)
    assert (told.conversation, told.receipt) == (asked, receipt)
    daraja.reverse(receipt, AMOUNT, why="wrong goods")
    back = read_reversal(line.heard("/in/ef56/result/reversal")[0])
    assert isinstance(back, Reversed)
    assert (back.original, back.amount) == (receipt, AMOUNT)
    daraja.pay_out(Payout("one", CUSTOMER, AMOUNT, "refund"))
    paid = read_payout(line.heard("/in/ef56/result/payout")[0])
    assert isinstance(paid, PaidOut)
    assert (paid.originator, paid.amount) == ("one", AMOUNT)
    daraja.ask_balance()
    assert isinstance(read_balance(line.heard("/in/ef56/result/balance")[0]), BalanceTold)


def test_what_cannot_be_sent_back_is_told_later(line: Rig) -> None:
    daraja = line.daraja(initiator=line.initiator())
    receipt = line.paid(daraja)
    daraja.reverse(receipt, AMOUNT, why="wrong goods")
    line.safaricom.forward(5)
    daraja.reverse(receipt, AMOUNT, why="once more")
    told = [read_reversal(body) for body in line.heard("/in/ef56/result/reversal")]
    assert isinstance(told[1], NotDone)
    assert told[1].code == "R000001"


def test_a_qr_code_is_a_picture(line: Rig) -> None:
    for kind in NUMBERS:
        picture = line.daraja(kind).draw_qr("Duka", AMOUNT, reference="10017")
        assert picture.png.startswith(PNG)


def test_in_production_addresses_are_registered_once() -> None:
    with rig(Script(production=True)) as line:
        daraja = line.daraja(addresses=Addresses("https://box.example/in/cd34", ""))
        daraja.register_urls()
        trouble = trouble_of(daraja, "register")
        assert (trouble.fault, trouble.may_be_out) == (Words.MPESA_REGISTERED, False)
        assert trouble.meaning.again is not Again.YES


# Bad keys and numbers


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"passkey": Secret(b"another")}, Words.MPESA_KEYS),
        ({"numbers": Paybill("999999")}, Words.MPESA_KEYS),
        ({"keys": AppKeys(Secret(b"no"), Secret(b"no"))}, Words.MPESA_KEYS),
    ],
)
def test_a_wrong_set_up_is_refused_and_nothing_went_out(
    line: Rig, changed: dict[str, object], fault: Words
) -> None:
    trouble = trouble_of(line.daraja(**changed), "stkpush")
    assert (trouble.fault, trouble.may_be_out) == (fault, False)
    assert line.safaricom.stage.world.pushes == {}


def test_a_till_set_up_as_a_paybill_is_told_by_its_code(line: Rig) -> None:
    """Safaricom takes the push and ends it: the number the passkey is for is no till that can be paid."""
    wrong = TillNumber(store="5200000", till="5200009")
    prompted = line.daraja(numbers=wrong).push(line.order())
    line.safaricom.forward(30)
    told = line.daraja(numbers=wrong).query(prompted.checkout_request)
    assert isinstance(told, Ended)
    assert told.meaning.stand is Stand.NOT_PAID
    assert told.meaning.again is not Again.YES


def test_an_api_user_s_wrong_password_is_told_later(line: Rig) -> None:
    other = line.initiator()
    daraja = line.daraja(initiator=type(other)("nobody", other.credential))
    daraja.ask_balance()
    told = read_balance(line.heard("/in/ef56/result/balance")[0])
    assert isinstance(told, NotDone)
    assert told.code == "2001"


def test_an_api_that_is_off_is_told(line: Rig) -> None:
    with rig(Script(app=App(products=frozenset({"c2b2"})))) as other:
        daraja = other.daraja()
        trouble = trouble_of(daraja, "stkpush")
        assert (trouble.fault, trouble.may_be_out) == (Words.MPESA_NOT_LET_IN, False)
        daraja.register_urls()


# Every fault at every call

KNOWN = {
    Fault.SPIKE: Words.MPESA_BUSY,
    Fault.TOO_MANY: Words.MPESA_BUSY,
    Fault.QUOTA: Words.MPESA_QUOTA,
    Fault.APIGEE: Words.MPESA_QUOTA,
    Fault.TOKEN: Words.MPESA_NOT_LET_IN,
    Fault.NO_PRODUCT: Words.MPESA_NOT_LET_IN,
}
"""After these nothing went out; after all others nobody knows."""
FAULTS = tuple(each for each in Fault if each not in {Fault.SLOW, Fault.TO_TIMEOUT_URL})


def tries(fault: Fault, *, changes: bool) -> set[int]:
    """How often a call is made: what changes something once, if it was let in; a question a few times.

    An answer that is whole and only makes no sense would make none the next time either.
    """
    if fault in {Fault.TOKEN, Fault.NO_PRODUCT}:
        return {TRIES}
    if fault is Fault.WRONG_TYPES and not changes:
        return {1, TRIES}
    return {1} if changes else {TRIES}


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("call", CALLS)
def test_every_fault_of_every_call_ends_in_a_sentence(line: Rig, call: str, fault: Fault) -> None:
    changes = CALLS[call][0]
    daraja = line.daraja(initiator=line.initiator())
    daraja.register_urls()
    registered = line.calls("register")
    daraja.register_pull(CUSTOMER, callback=f"{line.box.url}/in/ef56/result/status")
    pulled = line.calls("pull register")
    line.spoil(fault, call)
    trouble = trouble_of(daraja, call)
    assert str(trouble).endswith(".")
    assert trouble.may_be_out is (changes and fault not in KNOWN)
    if fault in KNOWN:
        assert trouble.fault is KNOWN[fault]
    before = {"register": registered, "pull register": pulled}.get(call, 0)
    assert line.calls(call) - before in tries(fault, changes=changes)
    if call == "stkpush" and trouble.may_be_out:
        assert trouble.meaning.stand is Stand.UNSURE
        assert trouble.meaning.again is not Again.YES
    assert len(line.safaricom.stage.world.pushes) <= 1


@pytest.mark.parametrize("fault", FAULTS)
def test_every_fault_of_the_token_leaves_nothing_sent(line: Rig, fault: Fault) -> None:
    line.spoil(fault, "token")
    trouble = trouble_of(line.daraja(), "stkpush")
    assert not trouble.may_be_out
    assert (line.calls("stkpush"), line.calls("token") <= TRIES) == (0, True)


@pytest.mark.parametrize("fault", [Fault.SPIKE, Fault.TOO_MANY, Fault.QUOTA, Fault.APIGEE])
def test_a_question_is_asked_again_after_three_busy_answers(line: Rig, fault: Fault) -> None:
    daraja = line.daraja()
    request = daraja.push(line.order()).checkout_request
    line.spoil(fault, "stkquery", times=3)
    assert isinstance(daraja.query(request), StillGoing)
    assert line.calls("stkquery") == 4
    assert line.waits == sorted(line.waits)
    assert sum(line.waits) >= 14


@pytest.mark.parametrize("fault", [Fault.SPIKE, Fault.QUOTA])
def test_a_question_is_asked_until_patience_ends(line: Rig, fault: Fault) -> None:
    daraja = line.daraja(patience=120.0)
    request = daraja.push(line.order()).checkout_request
    line.spoil(fault, "stkquery", times=6)
    assert isinstance(daraja.query(request), StillGoing | Ended)
    assert line.calls("stkquery") == 7
    line.spoil(fault, "stkquery")
    assert trouble_of(daraja, "stkquery").fault is KNOWN[fault]


def test_after_a_spike_the_cashier_may_ask_again(line: Rig) -> None:
    line.spoil(Fault.SPIKE, "stkpush", times=1)
    daraja = line.daraja()
    trouble = trouble_of(daraja, "stkpush")
    assert (trouble.may_be_out, trouble.meaning.again) == (False, Again.YES)
    assert trouble.meaning.wait == 5
    daraja.push(line.order())
    assert (line.calls("stkpush"), len(line.safaricom.stage.world.pushes)) == (2, 1)


# Two tills with one app


def test_a_token_that_ended_is_fetched_anew_and_the_push_goes_out_once(line: Rig) -> None:
    daraja = line.daraja()
    for hour in range(3):
        line.safaricom.forward(3600)
        daraja.push(line.order(Phone(f"25471234567{hour}")))
    assert (line.calls("token"), line.calls("stkpush")) == (3, 3)
    line.safaricom.stage.tokens.forget()
    daraja.push(line.order(Phone("254712345679")))
    assert (line.calls("token"), line.calls("stkpush")) == (4, 5)
    assert len(line.safaricom.stage.world.pushes) == 4


def test_two_tills_end_each_other_s_tokens_and_every_push_goes_out_once(line: Rig) -> None:
    tills = [line.daraja(), line.daraja()]
    for turn in range(20):
        tills[turn % 2].push(line.order(Phone(f"2547123456{turn:02}")))
    assert len(line.safaricom.stage.world.pushes) == 20
    assert line.calls("token") <= 21


def test_two_tills_at_once_ask_every_phone_once(line: Rig) -> None:
    """Each has its own threads, as a screen and the work behind it have."""
    with new_session() as one, new_session() as other:
        tills = [line.daraja(session=one), line.daraja(session=other)]
        orders = [line.order(Phone(f"2547123456{turn:02}")) for turn in range(40)]
        with ThreadPoolExecutor(6) as people:
            asked = list(people.map(lambda n: ask(tills[n % 2], orders[n]), range(40)))
    went_out = [trouble for trouble in asked if trouble is None]
    assert all(trouble.fault is Words.MPESA_NOT_LET_IN for trouble in asked if trouble)
    assert not any(trouble.may_be_out for trouble in asked if trouble)
    phones = [push.phone for push in line.safaricom.stage.world.pushes.values()]
    assert len(phones) == len(set(phones)) == len(went_out)
    assert len(went_out) >= 30


def ask(daraja: Daraja, order: object) -> CallTrouble | None:
    """Push; give what was in the way."""
    try:
        daraja.push(order)  # type: ignore[arg-type]
    except CallTrouble as trouble:
        return trouble
    return None


# Another stand-in, whose bodies are odd

PATHS = {
    "stkpush": "/mpesa/stkpush/v1/processrequest",
    "stkquery": "/mpesa/stkpushquery/v1/query",
    "register": "/mpesa/c2b/v2/registerurl",
    "simulate": "/mpesa/c2b/v2/simulate",
    "status": "/mpesa/transactionstatus/v1/query",
    "reversal": "/mpesa/reversal/v1/request",
    "payout": "/mpesa/b2c/v3/paymentrequest",
    "balance": "/mpesa/accountbalance/v1/query",
    "qr": "/mpesa/qrcode/v1/generate",
    "pull register": "/pulltransactions/v1/register",
    "pull": "/pulltransactions/v1/query",
}
WHOLE = (
    PROMPTED | ACCEPTED | {"ResultCode": "0", "QRCode": "iVBORw0KGgo=", "ResponseStatus": "1000"}
)
ODD = {
    "HTML": Answer(b"<html><h1>It works!</h1></html>"),
    "HTML of a gateway": Answer(b"<html>502 Bad Gateway</html>", 502),
    "nothing": Answer(b""),
    "nothing with 503": Answer(b"", 503),
    "no JSON": Answer(b"success"),
    "half": Answer(WHOLE, cut=150),
    "half an object": Answer(b'{"ResponseCode": "0", "Conv', 200),
    "a list": Answer([WHOLE]),
    "null": Answer(b"null"),
    "an object of nothing": Answer({}),
    "wrong types": Answer({name: [value] for name, value in WHOLE.items()}),
    "a number too long": Answer(b'{"ResponseCode": ' + b"9" * 5000 + b"}"),
    "a name twice": Answer(b'{"ResponseCode": "0", "ResponseCode": "1"}'),
    "depth": Answer(b'{"a":' * 5000 + b"1" + b"}" * 5000),
    "UTF-16": Answer('{"ResponseCode": "0"}'.encode("utf-16")),
    "too much": Answer(b'{"a": "' + b"x" * (2 << 20) + b'"}'),
    "a bomb": Answer(compress(b" " * (64 << 20), 9), headers={"Content-Encoding": "gzip"}),
    "SOAP": Answer({"Envelope": {"Body": {"Fault": {"faultstring": "SCO-AddURLVault failed"}}}}, 500),
    "a gateway's fault": Answer({"fault": {"faultstring": "Body buffer overflow"}}, 502),
    "a code of tomorrow": error("500.777.99", "Something new", 500),
    "a redirection": Answer(b"", 302, {"Location": "/elsewhere"}),
}  # fmt: skip
"""What drips is tried in test_deadline: every call goes the one way that is tried there."""


@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize("call", CALLS)
def test_every_odd_body_to_every_call_ends_in_a_sentence(call: str, odd: str) -> None:
    changes = CALLS[call][0]
    with scene() as shop:
        shop.counter.will(PATHS[call], ODD[odd])
        trouble = trouble_of(shop.daraja, call)
        asked = len(shop.counter.at(PATHS[call]))
    assert str(trouble).endswith(".")
    assert trouble.may_be_out is changes
    assert asked == 1 if changes else 1 <= asked <= TRIES
