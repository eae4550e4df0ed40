"""Nothing that is read shows a whole phone by itself; who needs it asks for the field."""

import json

import pytest

from pos.mpesa.c2b import read_c2b
from pos.mpesa.envelope import NotDone, read_timeout
from pos.mpesa.orders import Accepted
from pos.mpesa.payer import Payer
from pos.mpesa.pull import PulledMoney
from pos.mpesa.push import Ended, NotKnown, Prompted, StillGoing
from pos.mpesa.results import StatusTold, read_payout, read_status
from pos.mpesa.stk_callback import StkEnded, read_stk
from pos.shop.money import shillings

NUMBER = "254712345678"
TYPED = "0712345678"


def result(code: int, **told: object) -> bytes:
    parameters = [{"Key": name, "Value": value} for name, value in told.items()]
    said = {
        "ResultCode": code,
        "ResultDesc": f"for {NUMBER}",
        "OriginatorConversationID": "1",
        "ConversationID": "AG_1",
        "TransactionID": "NLJ41HAY6Q",
        "ResultParameters": {"ResultParameter": parameters},
    }
    return json.dumps({"Result": said}).encode()


STATUS = read_status(
    result(
        0,
        ReceiptNo="NLJ41HAY6Q",
        Amount=10,
        TransactionStatus="Completed",
        CreditPartyName=f"{NUMBER} - JOHN DOE",
        ReasonType=f"to {NUMBER}",
    )
)
NOT_DONE = read_payout(result(2001))
STK = {"CheckoutRequestID": "ws_1", "ResultCode": 1032, "ResultDesc": f"for {NUMBER}"}
ENDED = read_stk(json.dumps({"Body": {"stkCallback": STK}}).encode())
C2B = read_c2b(
    json.dumps(
        {
            "TransID": "RKTQDM7W6S",
            "TransAmount": "10",
            "BusinessShortCode": "600638",
            "BillRefNumber": TYPED,
            "ThirdPartyTransID": NUMBER,
            "MSISDN": NUMBER,
        }
    ).encode()
)
PULLED = PulledMoney("RKTQDM7W6S", shillings(10), None, Payer(), TYPED, "")
READ = [
    STATUS, NOT_DONE, ENDED, C2B, PULLED, read_timeout(result(1)), Accepted("AG_1", "1", NUMBER),
    Prompted("ws_1", "1", NUMBER), Ended("1032", NUMBER), StillGoing(NUMBER), NotKnown(NUMBER),
]  # fmt: skip


@pytest.mark.parametrize("read", READ, ids=lambda read: type(read).__name__)
def test_no_whole_phone_is_shown(read: object) -> None:
    assert "712345678" not in repr(read)


def test_the_fields_keep_it() -> None:
    assert isinstance(STATUS, StatusTold)
    assert isinstance(NOT_DONE, NotDone)
    assert isinstance(ENDED, StkEnded)
    assert STATUS.receiver == f"{NUMBER} - JOHN DOE"
    assert (NOT_DONE.said, ENDED.said) == (f"for {NUMBER}", f"for {NUMBER}")
