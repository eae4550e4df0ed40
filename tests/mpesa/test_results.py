"""Payouts, reversals, statuses and balances are read as the documents and real samples have them."""

from datetime import UTC, datetime

import pytest

from pos.mpesa import results
from pos.mpesa.envelope import NotDone
from pos.mpesa.payer import MaskedPhone, Payer
from pos.mpesa.reading import Unreadable
from pos.mpesa.results import (
    BalanceTold,
    MoneyAccount,
    PaidOut,
    Reversed,
    Standing,
    StatusTold,
)
from pos.shop.money import Money
from pos.shop.phone import Phone
from tests.mpesa.said import result

PAYOUT = (
    ("TransactionAmount", 10),
    ("TransactionReceipt", "NLJ41HAY6Q"),
    ("ReceiverPartyPublicName", "254708374149 - John Doe"),
    ("TransactionCompletedDateTime", "19.12.2019 11:45:50"),
    ("B2CUtilityAccountAvailableFunds", 10116.00),
    ("B2CRecipientIsRegisteredCustomer", "Y"),
)
REVERSAL = (
    ("DebitAccountBalance", "Utility Account|KES|51661.00|51661.00|0.00|0.00"),
    ("Amount", 100),
    ("TransCompletedTime", 20180928114510),
    ("OriginalTransactionID", "MIS32O5R0A"),
    ("Charge", 0),
    ("CreditPartyPublicName", "254708374149 - John Doe"),
    ("DebitPartyPublicName", "601315 - Safaricom"),
)
STATUS = (
    ("ReceiptNo", "NLJ71H9XAB"),
    ("Conversation ID", "AG_20180223_0000493344ae97d86f75"),
    ("FinalisedTime", 20180223054112),
    ("Amount", 300),
    ("TransactionStatus", "Completed"),
    ("ReasonType", "Salary Payment via API"),
    ("TransactionReason", ...),
    ("DebitPartyCharges", "Fee For B2C Payment|KES|33.00"),
    ("InitiatedTime", 20180223054112),
    ("Originator Conversation ID", "19455-773836-1"),
    ("CreditPartyName", "600996 - Duka"),
    ("DebitPartyName", "2547****4149 - John Doe"),
    ("DebitPartyName", "600134 - Safaricom157"),
)
BALANCE = (
    (
        "AccountBalance",
        "Working Account|KES|700000.00|700000.00|0.00|0.00&Utility Account|KES|-228037.00|0|0|0",
    ),
    ("BOCompletedTime", 20200109125710),
)


def test_a_payout_says_who_has_how_much() -> None:
    told = results.read_payout(result(*PAYOUT))
    assert isinstance(told, PaidOut)
    assert (told.receipt, told.amount) == ("NLJ41HAY6Q", Money(1000))
    assert told.at == datetime(2019, 12, 19, 8, 45, 50, tzinfo=UTC)
    assert told.receiver == Payer(Phone("254708374149"), "John Doe")


def test_a_payout_without_its_receipt_among_the_parameters_has_the_envelopes() -> None:
    told = results.read_payout(result(*(each for each in PAYOUT if each[0] != "TransactionReceipt")))  # fmt: skip
    assert isinstance(told, PaidOut)
    assert told.receipt == "NLJ41HAY6Q"
    alone = results.read_payout(result(*PAYOUT, TransactionID=""))
    assert isinstance(alone, PaidOut)


def test_a_payout_with_two_receipts_is_unreadable() -> None:
    read = results.read_payout(result(*PAYOUT, TransactionID="NLJ41HAY6R"))
    assert read == Unreadable("TransactionID is not TransactionReceipt")


def test_a_payout_that_failed_has_no_parameters() -> None:
    told = results.read_payout(result(ResultCode=2001, ResultParameters=None, ResultDesc="The initiator information is invalid."))  # fmt: skip
    assert isinstance(told, NotDone)
    assert (told.code, told.originator) == ("2001", "10571-7910404-1")


def test_a_reversal_names_the_payment_that_went_back() -> None:
    told = results.read_reversal(result(*REVERSAL))
    assert isinstance(told, Reversed)
    assert (told.receipt, told.original, told.amount) == ("NLJ41HAY6Q", "MIS32O5R0A", Money(10000))
    assert told.at == datetime(2018, 9, 28, 8, 45, 10, tzinfo=UTC)


def test_a_reversal_may_leave_out_what_went_back() -> None:
    told = results.read_reversal(result(("Amount", "5")))
    assert isinstance(told, Reversed)
    assert (told.original, told.at, told.receiver) == ("", None, Payer())


def test_a_refused_reversal_says_why_in_its_own_codes() -> None:
    told = results.read_reversal(result(ResultCode="R000001", ResultParameters=None))
    assert isinstance(told, NotDone)
    assert told.code == "R000001"


def test_a_status_is_read_with_its_name_twice_and_its_value_missing() -> None:
    told = results.read_status(result(*STATUS))
    assert isinstance(told, StatusTold)
    assert (told.receipt, told.amount, told.standing) == ("NLJ71H9XAB", Money(30000), Standing.COMPLETED)  # fmt: skip
    assert told.payer == Payer(MaskedPhone("2547", "4149"), "John Doe")
    assert (told.originator, told.receiver) == ("19455-773836-1", "600996 - Duka")
    assert told.is_paid


@pytest.mark.parametrize(
    ("word", "standing"),
    [("Authorized", Standing.AUTHORIZED), ("Pending Authorized", Standing.PENDING), ("Cancelled", Standing.CANCELLED),
     ("Declined", Standing.DECLINED), ("Expired", Standing.EXPIRED), ("Initiated", Standing.INITIATED),
     ("Complete", Standing.UNKNOWN), (None, Standing.UNKNOWN)],
)  # fmt: skip
def test_only_completed_is_paid(word: object, standing: Standing) -> None:
    others = [each for each in STATUS if each[0] not in {"TransactionStatus", "FinalisedTime", "Originator Conversation ID"}]  # fmt: skip
    told = results.read_status(result(*others, ("TransactionStatus", word)))
    assert isinstance(told, StatusTold)
    assert (told.standing, told.is_paid) == (standing, False)
    assert told.at is not None
    assert told.originator == "10571-7910404-1"


def test_a_balance_has_every_account() -> None:
    told = results.read_balance(result(*BALANCE, ResultCode="0"))
    assert isinstance(told, BalanceTold)
    assert told.accounts == (
        MoneyAccount("Working Account", "KES", Money(70_000_000)),
        MoneyAccount("Utility Account", "KES", Money(-22_803_700)),
    )
    assert told.at == datetime(2020, 1, 9, 9, 57, 10, tzinfo=UTC)


@pytest.mark.parametrize("written", [None, "", "&", "Working Account", "|KES|1.00", "A|KES|", "A|KES|x|1|1|1"])  # fmt: skip
def test_a_balance_that_makes_no_sense_is_unreadable(written: object) -> None:
    assert isinstance(results.read_balance(result(("AccountBalance", written))), Unreadable)


@pytest.mark.parametrize("reader", [results.read_payout, results.read_reversal, results.read_status, results.read_balance])  # fmt: skip
def test_a_done_result_that_does_not_say_what_was_done_is_unreadable(reader) -> None:  # type: ignore[no-untyped-def]
    assert isinstance(reader(result()), Unreadable)
