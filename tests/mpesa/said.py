"""What Safaricom says, as its own documents show it, with whatever a test changes."""

import json
from typing import Any

STK_ITEMS: list[Any] = [
    {"Name": "Amount", "Value": 1.00},
    {"Name": "MpesaReceiptNumber", "Value": "NLJ7RT61SV"},
    {"Name": "Balance"},
    {"Name": "TransactionDate", "Value": 20191219102115},
    {"Name": "PhoneNumber", "Value": 254708374149},
]


def dumped(said: object) -> bytes:
    return json.dumps(said).encode()


def stk(*, items: Any = None, **changed: Any) -> bytes:
    callback = {
        "MerchantRequestID": "29115-34620561-1",
        "CheckoutRequestID": "ws_CO_191220191020363925",
        "ResultCode": 0,
        "ResultDesc": "The service request is processed successfully.",
        "CallbackMetadata": {"Item": STK_ITEMS if items is None else items},
    }
    return dumped({"Body": {"stkCallback": callback | changed}})


def stk_failed(code: Any, said: str = "Request cancelled by user") -> bytes:
    callback = {
        "MerchantRequestID": "29115-34620561-1",
        "CheckoutRequestID": "ws_CO_191220191020363925",
        "ResultCode": code,
        "ResultDesc": said,
    }
    return dumped({"Body": {"stkCallback": callback}})


def c2b(**changed: Any) -> bytes:
    said: dict[str, Any] = {
        "TransactionType": "Pay Bill",
        "TransID": "RKTQDM7W6S",
        "TransTime": "20191122063845",
        "TransAmount": "10",
        "BusinessShortCode": "600638",
        "BillRefNumber": "invoice008",
        "InvoiceNumber": "",
        "OrgAccountBalance": "",
        "ThirdPartyTransID": "",
        "MSISDN": "2547 ***** 126",
        "FirstName": "JOHN",
        "MiddleName": "",
        "LastName": "",
    }
    return dumped({name: value for name, value in (said | changed).items() if value is not ...})


def result(*parameters: tuple[str, Any], **changed: Any) -> bytes:
    """An Ellipsis as a value leaves the value away."""
    found = [
        {"Key": name} if value is ... else {"Key": name, "Value": value}
        for name, value in parameters
    ]
    envelope: dict[str, Any] = {
        "ResultType": 0,
        "ResultCode": 0,
        "ResultDesc": "The service request is processed successfully.",
        "OriginatorConversationID": "10571-7910404-1",
        "ConversationID": "AG_20191219_00004e48cf7e3533f581",
        "TransactionID": "NLJ41HAY6Q",
        "ResultParameters": {"ResultParameter": found},
        "ReferenceData": {
            "ReferenceItem": {"Key": "QueueTimeoutURL", "Value": "https://example.org"}
        },
    }
    return dumped({"Result": envelope | changed})
