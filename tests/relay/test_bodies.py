"""What could be money has a key; what makes no sense has none, and is kept raw as unreadable."""

import json
from collections.abc import Callable
from decimal import Decimal
from hashlib import sha256

import pytest

from pos.relay.bodies import amount_of, key_of
from tests.relay.running import Running, ShopDoor, Till, c2b, result, stk

LONGEST = "k" * 96


def dumped(said: object) -> bytes:
    return json.dumps(said).encode()


def raw_c2b(amount: str) -> bytes:
    """Give a confirmation with an amount as it stands in the bytes."""
    return dumped(c2b(TransAmount="@")).replace(b'"@"', amount.encode())


def raw_stk(amount: str) -> bytes:
    return dumped(stk(Amount="@")).replace(b'"@"', amount.encode())


def changed_stk(change: Callable[[dict[str, object]], object]) -> bytes:
    said = json.loads(dumped(stk()))
    change(said["Body"]["stkCallback"])
    return dumped(said)


def with_items(items: object) -> bytes:
    return changed_stk(lambda callback: callback.update(CallbackMetadata={"Item": items}))


def item(name: object, value: object) -> dict[str, object]:
    return {"Name": name, "Value": value}


GOOD_ITEMS = [item("Amount", 1), item("MpesaReceiptNumber", "NLJ7RT61SV")]

READABLE = [
    ("c2b", dumped(c2b()), "RKTQDM7W6S"),
    ("c2b", dumped(c2b(TransAmount="10")), "RKTQDM7W6S"),
    ("c2b", dumped(c2b(TransAmount=10)), "RKTQDM7W6S"),
    ("c2b", raw_c2b("650.00"), "RKTQDM7W6S"),
    ("c2b", dumped(c2b(TransAmount=" 5.00 ")), "RKTQDM7W6S"),
    ("c2b", dumped(c2b(LONGEST)), LONGEST),
    ("c2b", dumped(c2b(FirstName="\ud800", Extra=["more"])), "RKTQDM7W6S"),
    ("stk", dumped(stk()), "ws_CO_191220191020363925"),
    ("stk", dumped(stk(code="0", Amount="1.50")).replace(b'"0"', b"0"), None),
    ("stk", dumped(stk(code=1032)), "ws_CO_191220191020363925"),
    ("stk", dumped(stk(code="SFC_IC0003")), "ws_CO_191220191020363925"),
    ("stk", with_items([*GOOD_ITEMS, item("Balance", None), {"Name": "TransactionDate"}]), "ws_CO_191220191020363925"),
    ("stk", with_items([*GOOD_ITEMS, "rubbish", item(7, 7)]), "ws_CO_191220191020363925"),
    ("result", dumped(result("AG_1")), "AG_1"),
    ("timeout", dumped(result("AG_1")), "AG_1"),
]  # fmt: skip

UNREADABLE = {
    # what is no JSON, or no text
    "nothing": ("c2b", b""),
    "blank": ("c2b", b" \n"),
    "words": ("c2b", b"not json"),
    "half a body": ("c2b", dumped(c2b())[:-1]),
    "two bodies": ("c2b", dumped(c2b()) * 2),
    "a form": ("c2b", b"TransID=RKTQDM7W6S&TransAmount=650.00"),
    "XML": ("c2b", b"<TransID>RKTQDM7W6S</TransID>"),
    "a byte order mark": ("c2b", b"\xef\xbb\xbf" + dumped(c2b())),
    "UTF-16": ("c2b", json.dumps(c2b()).encode("utf-16")),
    "UTF-16 without mark": ("c2b", json.dumps(c2b()).encode("utf-16-le")),
    "UTF-32": ("c2b", json.dumps(c2b()).encode("utf-32")),
    "Latin-1": ("c2b", json.dumps(c2b(FirstName="é"), ensure_ascii=False).encode("latin-1")),
    "a raw surrogate": ("c2b", dumped(c2b()).replace(b"JOHN", b"\xed\xa0\x80")),
    "a raw NUL": ("c2b", dumped(c2b()).replace(b"JOHN", b"\x00")),
    "only NUL": ("c2b", b"\x00" * 100),
    "a raw line end in a text": ("c2b", dumped(c2b()).replace(b"JOHN", b"JO\nHN")),
    "single quotes": ("c2b", str(c2b()).encode()),
    "a comma too many": ("c2b", dumped(c2b())[:-1] + b",}"),
    # JSON of another shape
    "null": ("c2b", b"null"),
    "true": ("stk", b"true"),
    "a number": ("result", b"650"),
    "a text": ("c2b", b'"RKTQDM7W6S"'),
    "a list": ("c2b", dumped([c2b()])),
    "an empty object": ("c2b", b"{}"),
    "a name twice": ("c2b", dumped(c2b())[:-1] + b',"TransAmount":"1.00"}'),
    "a name twice inside": ("stk", dumped(stk()).replace(b'"ResultCode"', b'"ResultCode":1,"ResultCode"')),
    "10,000 lists deep": ("c2b", b"[" * 10_000 + b"]" * 10_000),
    "10,000 objects deep": ("c2b", b'{"a":' * 10_000 + b"1" + b"}" * 10_000),
    "10,000 open lists": ("stk", b"[" * 10_000),
    "depth beside money": ("c2b", dumped(c2b())[:-1] + b',"x":' + b"[" * 10_000 + b"]" * 10_000 + b"}"),
    "a STK at the C2B door": ("c2b", dumped(stk())),
    "a C2B at the STK door": ("stk", dumped(c2b())),
    "a result at the STK door": ("stk", dumped(result())),
    # amounts
    "amount 0": ("c2b", raw_c2b("0")),
    "amount 0.00": ("c2b", raw_c2b('"0.00"')),
    "amount -1": ("c2b", raw_c2b("-1")),
    "amount '-650.00'": ("c2b", raw_c2b('"-650.00"')),
    "amount +1": ("c2b", raw_c2b('"+1"')),
    "amount 1e309": ("c2b", raw_c2b("1e309")),
    "amount -1e309": ("c2b", raw_c2b("-1e309")),
    "amount 1e-400": ("c2b", raw_c2b("1e-400")),
    "amount with an exponent no Decimal has": ("c2b", raw_c2b("1e99999999999999999999")),
    "an exponent no Decimal has elsewhere": ("c2b", dumped(c2b()).replace(b'"JOHN"', b"1e99999999999999999999")),
    "amount NaN": ("c2b", raw_c2b("NaN")),
    "amount 'NaN'": ("c2b", raw_c2b('"NaN"')),
    "amount Infinity": ("c2b", raw_c2b("Infinity")),
    "amount -Infinity": ("c2b", raw_c2b("-Infinity")),
    "NaN elsewhere": ("c2b", dumped(c2b()).replace(b'"JOHN"', b"NaN")),
    "amount true": ("c2b", raw_c2b("true")),
    "amount null": ("c2b", raw_c2b("null")),
    "amount a list": ("c2b", raw_c2b('["650.00"]')),
    "amount an object": ("c2b", raw_c2b('{"value":650}')),
    "amount empty": ("c2b", raw_c2b('""')),
    "amount blank": ("c2b", raw_c2b('"  "')),
    "amount in full-width digits": ("c2b", raw_c2b('"１００"')),
    "amount in Arabic digits": ("c2b", raw_c2b('"٦٥٠"')),
    "amount with a comma": ("c2b", raw_c2b('"1,000.00"')),
    "amount with a currency": ("c2b", raw_c2b('"KES 650"')),
    "amount with an underscore": ("c2b", raw_c2b('"6_50"')),
    "amount in hexadecimal": ("c2b", raw_c2b('"0x64"')),
    "amount with a tenth of a cent": ("c2b", raw_c2b('"650.001"')),
    "amount with ESC": ("c2b", raw_c2b('"650\\u001b"')),
    "amount with NUL": ("c2b", raw_c2b('"650\\u0000"')),
    "amount of ten digits": ("c2b", raw_c2b('"1000000000"')),
    "amount of 4,000 digits": ("c2b", raw_c2b("9" * 4000)),
    "amount of 5,000 digits": ("c2b", raw_c2b("9" * 5000)),
    "a huge number elsewhere": ("c2b", dumped(c2b()).replace(b'"JOHN"', b"9" * 5000)),
    "no amount": ("c2b", dumped({"TransID": "RKTQDM7W6S"})),
    # keys
    "no key": ("c2b", dumped({"TransAmount": "650.00"})),
    "key null": ("c2b", dumped(c2b() | {"TransID": None})),
    "key a number": ("c2b", dumped(c2b() | {"TransID": 42})),
    "key a list": ("c2b", dumped(c2b() | {"TransID": ["RKTQDM7W6S"]})),
    "key empty": ("c2b", dumped(c2b(""))),
    "key with ~": ("c2b", dumped(c2b("RKTQDM7W6S~2"))),
    "key with /": ("c2b", dumped(c2b("../RKTQDM7W6S"))),
    "key with a blank": ("c2b", dumped(c2b("RKTQDM7W6S "))),
    "key with a line end": ("c2b", dumped(c2b("RKTQDM7W6S\n"))),
    "key with NUL": ("c2b", dumped(c2b("RKT\x00"))),
    "key with ESC": ("c2b", dumped(c2b("RKT\x1b[2J"))),
    "key with a lone surrogate": ("c2b", dumped(c2b("RKT\ud800"))),
    "key in full-width letters": ("c2b", dumped(c2b("ＲＫＴ"))),
    "key of 97 letters": ("c2b", dumped(c2b(LONGEST + "k"))),
    # pushes
    "no body": ("stk", dumped({"stkCallback": {}})),
    "body a list": ("stk", dumped({"Body": [stk()]})),
    "callback null": ("stk", dumped({"Body": {"stkCallback": None}})),
    "no result code": ("stk", changed_stk(lambda callback: callback.pop("ResultCode"))),
    "result code null": ("stk", changed_stk(lambda callback: callback.update(ResultCode=None))),
    "result code false": ("stk", changed_stk(lambda callback: callback.update(ResultCode=False))),
    "result code 0.0": ("stk", changed_stk(lambda callback: callback.update(ResultCode=0.0))),
    "result code a list": ("stk", changed_stk(lambda callback: callback.update(ResultCode=[0]))),
    "no checkout": ("stk", changed_stk(lambda callback: callback.pop("CheckoutRequestID"))),
    "no metadata": ("stk", changed_stk(lambda callback: callback.pop("CallbackMetadata"))),
    "no metadata, code ' 0 '": ("stk", changed_stk(lambda callback: callback.update(ResultCode=" 0 ", CallbackMetadata=None))),
    "no Item": ("stk", changed_stk(lambda callback: callback.update(CallbackMetadata={}))),
    "Item no list": ("stk", with_items({"Name": "Amount", "Value": 650})),
    "Item null": ("stk", with_items(None)),
    "Item empty": ("stk", with_items([])),
    "Item of lists": ("stk", with_items([["Amount", 650], ["MpesaReceiptNumber", "NLJ7RT61SV"]])),
    "item without value": ("stk", with_items([{"Name": "Amount"}, GOOD_ITEMS[1]])),
    "no receipt": ("stk", with_items(GOOD_ITEMS[:1])),
    "no amount in a push": ("stk", with_items(GOOD_ITEMS[1:])),
    "a second amount that is none": ("stk", with_items([*GOOD_ITEMS, item("Amount", 0)])),
    "receipt null": ("stk", dumped(stk(MpesaReceiptNumber=None))),
    "receipt a number": ("stk", dumped(stk(MpesaReceiptNumber=1234567890))),
    "receipt with ESC": ("stk", dumped(stk(MpesaReceiptNumber="NLJ\x1b@7RT61"))),
    "receipt with raw ESC": ("stk", dumped(stk()).replace(b"NLJ7", b"NLJ\x1b")),
    "receipt too long": ("stk", dumped(stk(MpesaReceiptNumber="N" * 21))),
    "receipt full-width": ("stk", dumped(stk(MpesaReceiptNumber="ＮＬＪ７ＲＴ６１ＳＶ"))),
    "push of 0": ("stk", raw_stk("0")),
    "push of -1": ("stk", raw_stk("-1")),
    "push of 1e309": ("stk", raw_stk("1e309")),
    "push of NaN": ("stk", raw_stk("NaN")),
    "push of true": ("stk", raw_stk("true")),
    "push of 100.555": ("stk", raw_stk("100.555")),
    # results
    "no result": ("result", dumped({"ConversationID": "AG_1"})),
    "result null": ("result", dumped({"Result": None})),
    "no conversation": ("result", dumped({"Result": {"ResultCode": 0}})),
    "conversation a number": ("timeout", dumped({"Result": {"ConversationID": 1}})),
}  # fmt: skip


@pytest.mark.parametrize(("door", "body", "key"), READABLE)
def test_what_makes_sense_has_its_key(door: str, body: bytes, key: str | None) -> None:
    assert key_of(door, body) == key


@pytest.mark.parametrize(("door", "body"), UNREADABLE.values(), ids=list(UNREADABLE))
def test_what_makes_no_sense_has_no_key(door: str, body: bytes) -> None:
    assert key_of(door, body) is None


PATHS = {
    "c2b": "c2b/confirmation",
    "stk": "stk",
    "result": "result/status",
    "timeout": "timeout/status",
}


def test_rubbish_is_kept_raw_and_is_never_money(
    running: Running, till: Till, door: ShopDoor
) -> None:
    secrets = {"c2b": door.c2b, "stk": door.stk, "result": door.result, "timeout": door.result}
    for name, (purpose, body) in UNREADABLE.items():
        answer = running.ask("POST", f"/in/{secrets[purpose]}/{PATHS[purpose]}", body)
        assert (answer.status, answer.said["ResultCode"]) == (200, 0), name
    letters = till.letters()
    assert {letter["kind"] for letter in letters} == {"unreadable"}
    bodies = {body for _, body in UNREADABLE.values()}
    assert {letter["key"] for letter in letters} == {sha256(body).hexdigest() for body in bodies}
    texts = {letter["body"].encode() for letter in letters if "body" in letter}
    assert texts == {body for body in bodies if _is_text(body)}
    assert "Traceback" not in running.log.getvalue()


def _is_text(body: bytes) -> bool:
    try:
        body.decode()
    except UnicodeDecodeError:
        return False
    return True


@pytest.mark.parametrize(
    ("value", "amount"),
    [
        ("650.00", Decimal(650)),
        ("100.5", Decimal("100.5")),
        ("100", Decimal(100)),
        (100, Decimal(100)),
        (Decimal("100.50"), Decimal("100.5")),
        ("100.5000", Decimal("100.5")),
        ("999999999", Decimal(999_999_999)),
        ("0.01", Decimal("0.01")),
        (100.5, None),
        (True, None),
        (None, None),
        ("100.005", None),
        ("0", None),
        (0, None),
        (-1, None),
        (10**30, None),
        (Decimal("1E+2"), None),
    ],
)
def test_an_amount_is_above_zero_in_whole_cents(value: object, amount: Decimal | None) -> None:
    assert amount_of(value) == amount
