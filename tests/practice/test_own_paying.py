"""Who pays by himself is asked about first where the shop wants that, and confirmed in any case."""

from hashlib import sha256

import pytest

from pos.practice.own_paying import Said, read_verdict
from tests.practice.running import Letterbox, Running
from tests.practice.worlds import PAYBILL, TILL, WANJIKU

OK = (200, {"ResultCode": 0, "ResultDesc": "Success"})


def pay(safaricom: Running, to: str = PAYBILL, **changes: object) -> tuple[bool, str]:
    body = {"phone": WANJIKU, "shortcode": to, "amount": 650, "pin": "1234", "account": "20014"}
    said = safaricom.page("/phone/pay", body | changes)
    safaricom.forward(5)
    return said["ok"], said.get("receipt") or said["en"]


def test_the_shop_is_asked_and_then_told(safaricom: Running, box: Letterbox) -> None:
    safaricom.register(box.url)
    _, receipt = pay(safaricom)
    (asked,), (told,) = box.at("/validation"), box.at("/confirmation")
    assert told == {
        "TransactionType": "Pay Bill",
        "TransID": receipt,
        "TransTime": "20261121120000",
        "TransAmount": "650.00",
        "BusinessShortCode": PAYBILL,
        "BillRefNumber": "20014",
        "InvoiceNumber": "",
        "OrgAccountBalance": "10650.00",
        "ThirdPartyTransID": "",
        "MSISDN": "2547 ***** 678",
        "FirstName": "WANJIKU",
        "MiddleName": "",
        "LastName": "",
    }
    assert asked == told | {"OrgAccountBalance": ""}


def test_the_first_version_hides_the_number_in_a_hash(safaricom: Running, box: Letterbox) -> None:
    safaricom.register(box.url, version=1)
    pay(safaricom)
    assert box.at("/confirmation")[0]["MSISDN"] == sha256(WANJIKU.encode()).hexdigest()


def test_a_shop_says_no_and_no_money_moves(safaricom: Running, box: Letterbox) -> None:
    box.answer = lambda _: (200, {"ResultCode": "C2B00012", "ResultDesc": "Rejected"})
    safaricom.register(box.url)
    is_paid, said = pay(safaricom)
    assert not is_paid
    assert "did not accept" in said
    assert safaricom.stage.world.payments == {}
    assert box.at("/confirmation") == []


@pytest.mark.parametrize(("response_type", "is_paid"), [("Completed", True), ("Cancelled", False)])
def test_a_shop_that_says_nothing_gets_what_it_registered(
    safaricom: Running, box: Letterbox, *, response_type: str, is_paid: bool
) -> None:
    box.answer = lambda path: (503, {}) if path == "/validation" else OK
    safaricom.register(box.url, ResponseType=response_type)
    assert pay(safaricom)[0] is is_paid
    assert len(box.at("/confirmation")) == is_paid


def test_what_the_shop_wants_to_be_reminded_of_comes_back(
    safaricom: Running, box: Letterbox
) -> None:
    box.answer = lambda _: (200, {"ResultCode": "0", "ThirdPartyTransID": "till-1"})
    safaricom.register(box.url)
    pay(safaricom)
    assert box.at("/confirmation")[0]["ThirdPartyTransID"] == "till-1"


def test_a_shop_that_is_not_asked_is_only_told(safaricom: Running, box: Letterbox) -> None:
    safaricom.register(box.url)
    safaricom.page("/console/shortcode", {"shortcode": PAYBILL, "asked_first": False})
    pay(safaricom)
    assert [path for path, _ in box.heard] == ["/confirmation"]


def test_a_shop_that_registered_nothing_hears_nothing(safaricom: Running) -> None:
    is_paid, receipt = pay(safaricom, TILL)
    assert is_paid
    assert safaricom.stage.world.payments[receipt].shortcode == TILL


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"pin": "0000"}, "wrong PIN"),
        ({"amount": 20_001}, "not have enough money"),
        ({"amount": -1}, "cannot be paid"),
        ({"shortcode": "999999"}, "no such number"),
    ],
)
def test_who_cannot_pay_is_told_why(
    safaricom: Running, changes: dict[str, object], words: str
) -> None:
    is_paid, said = pay(safaricom, **changes)
    assert not is_paid
    assert words in said


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b'{"ResultCode":0}', Said.YES),
        (b'{"ResultCode":"0"}', Said.YES),
        (b'{"ResultCode":"C2B00013"}', Said.NO),
        (b'{"ResultCode":1}', Said.NO),
        (b"{}", Said.NOTHING),
        (b"[]", Said.NOTHING),
        (b"<html>", Said.NOTHING),
    ],
)
def test_what_a_shop_answers_is_read(body: bytes, said: Said) -> None:
    assert read_verdict(body).said is said


def test_what_became_impossible_while_the_shop_was_asked_is_told(
    safaricom: Running, box: Letterbox
) -> None:
    """The very same payment goes through between the question and its answer."""
    safaricom.register(box.url)
    inner: list[object] = []

    def pays_once_more(path: str) -> tuple[int, object]:
        if path == "/validation" and not inner:
            inner.append("asked")
            inner.append(pay(safaricom))
        return 200, {"ResultCode": "0", "ResultDesc": "Accepted"}

    box.answer = pays_once_more
    assert pay(safaricom) == (
        False,
        "Failed. You have just paid the same amount. Try again after 2 minutes.",
    )
    assert len(safaricom.stage.world.payments) == 1
