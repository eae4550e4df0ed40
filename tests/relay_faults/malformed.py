"""Requests that are wrong: thought out by hand, and thrown by dice. None of them is money."""

import gzip
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

from tests.relay.running import ShopDoor, c2b, result, stk

LARGEST = 64 * 1024
DEEP = 10_000
CONFIRMATION, PUSHED, RESULT = "c2b/confirmation", "stk", "result/reversal"
AMOUNTS = (
    "0", "-1", "0.00", "-0", "1e309", "-1e309", "1e99999999999999999999", "NaN", "Infinity", "-Infinity", "1e5", "0.001", "100.555",
    "1.5e-7", "9" * 400, "9" * 5000, '""', '" "', '"0"', '"-1"', '"abc"', '"1,000"', '"1 000"', '"0x10"',
    '"NaN"', '"1e5"', '"100.555"', '"\u0661\u0662"', '"+5"', '"5\\u0000"', "null", "true", "false", "[]",
    "[100]", "{}", '{"a":1}', '"\\ud800"', "100 100", "1_000", ".5", "5.", "0x10", "'5'",
)  # fmt: skip
"""As they stand in JSON, or would."""
KEYS = (
    "null", "true", "1", "1e309", "[]", "{}", '""', '" "', '"a b"', '"a\\u0000b"', '"\\u001b@"', '"a/b"',
    '"\\ud800"', '"\\udc00\\ud800"', '"~2"', '"K\u00c9Y"', '"a\\nb"', json.dumps("K" * 97), '"../x"', '"%2e"',
)  # fmt: skip
SHAPES = (
    b"", b" ", b"null", b"true", b"0", b'""', b"[]", b"{}", b"[{}]", b'{"Body":null}', b'{"Body":[]}',
    b'{"Body":{"stkCallback":[]}}', b'{"Body":{"stkCallback":{"ResultCode":0}}}', b'{"Result":0}',
    b'{"Result":[{"ConversationID":"AG_1"}]}', b"{", b"}", b"{]", b'{"TransID":"RK1"}', b"\x00", b"\xff" * 40,
    b"a=1&b=2", b"<xml/>", b'{"a":1}{"a":1}', b'{"a":1,}', b"\x1b@\x1bp", b'{"TransAmount":5}',
)  # fmt: skip


@dataclass(frozen=True)
class Wrong:
    """Bytes to send as they are, and whether the sender then closes his half."""

    name: str
    request: bytes
    half_close: bool = False


def by_hand(door: ShopDoor, key: str) -> list[Wrong]:
    """Give the requests somebody thought of."""
    return [*_bodies(door), *_framings(door), *_lines(door), *_of_tills(key)]


def by_dice(door: ShopDoor, count: int, seed: int) -> Iterator[Wrong]:
    """Give so many generated ones, each wrong for certain."""
    dice = Random(seed)
    ways = (
        _truncated,
        _spoilt,
        _rubbish,
        _nested,
        _wrong_amount,
        _wrong_key,
        _said_twice,
        _recoded,
    )
    for number in range(count):
        way = dice.choice(ways)
        where, whole = dice.choice(list(_rights(number)))
        body = way(dice, whole)
        framed = dice.choice((_post, _post, _chunked, _short))
        yield Wrong(f"{number} {way.__name__} {where}", framed(_path(door, where), body))


def _rights(number: int) -> Iterator[tuple[str, bytes]]:
    yield CONFIRMATION, json.dumps(c2b(f"RK{number:08}")).encode()
    yield PUSHED, json.dumps(stk(f"ws_CO_{number}", MpesaReceiptNumber=f"RK{number:08}")).encode()
    yield RESULT, json.dumps(result(f"AG_{number}")).encode()


def _path(door: ShopDoor, where: str) -> str:
    return f"/in/{getattr(door, where.partition('/')[0])}/{where}"


def _post(path: str, body: bytes, length: object = None, *headers: str) -> bytes:
    lines = [f"POST {path} HTTP/1.1", "Host: letterbox", "Connection: close", *headers]
    lines.append(f"Content-Length: {len(body) if length is None else length}")
    return "\r\n".join([*lines, "", ""]).encode("utf-8", "surrogateescape") + body


def _chunked(path: str, body: bytes) -> bytes:
    head = f"POST {path} HTTP/1.1\r\nHost: l\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
    chunks = [body[at : at + 50] for at in range(0, len(body), 50)]
    return head.encode() + b"".join(b"%x\r\n%s\r\n" % (len(c), c) for c in chunks) + b"0\r\n\r\n"


def _short(path: str, body: bytes) -> bytes:
    """Say that there is less than there is; the rest is the beginning of some other request."""
    return _post(path, body, max(0, len(body) - 7))


# Bodies


def _bodies(door: ShopDoor) -> Iterator[Wrong]:
    for amount in AMOUNTS:
        yield Wrong(f"c2b amount {amount[:20]}", _with(door, CONFIRMATION, '"650.00"', amount))
        yield Wrong(f"stk amount {amount[:20]}", _with(door, PUSHED, "650.0", amount))
    for key in KEYS:
        yield Wrong(f"c2b key {key[:20]}", _with(door, CONFIRMATION, '"RK00000000"', key))
        yield Wrong(f"stk key {key[:20]}", _with(door, PUSHED, '"ws_CO_0"', key))
        yield Wrong(f"result key {key[:20]}", _with(door, RESULT, '"AG_0"', key))
    for shape in SHAPES:
        for where in (CONFIRMATION, PUSHED, RESULT):
            yield Wrong(f"{where} {shape[:20]!r}", _post(_path(door, where), shape))
    for where, whole in _rights(0):
        path = _path(door, where)
        for name, body in _encodings(whole):
            yield Wrong(f"{where} {name}", _post(path, body))
        for name, body in _deep(whole):
            yield Wrong(f"{where} {name}", _post(path, body))
        yield Wrong(
            f"{where} gzip", _post(path, gzip.compress(whole), None, "Content-Encoding: gzip")
        )
        bomb = gzip.compress(b" " * 20_000_000)
        yield Wrong(f"{where} bomb", _post(path, bomb, None, "Content-Encoding: gzip"))
        padded = whole + b" " * (LARGEST + 1 - len(whole))
        yield Wrong(f"{where} too large", _post(path, padded))
        yield Wrong(f"{where} too large, in chunks", _chunked(path, padded))


def _with(door: ShopDoor, where: str, old: str, new: str) -> bytes:
    whole = dict(_rights(0))[where].decode()
    assert old in whole
    return _post(_path(door, where), whole.replace(old, new, 1).encode())


def _encodings(whole: bytes) -> Iterator[tuple[str, bytes]]:
    text = whole.decode()
    for coding in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-7", "cp037"):
        encoded = text.encode(coding)
        if encoded != whole:
            yield coding, encoded
    yield "mark", b"\xef\xbb\xbf" + whole
    yield "lone surrogate", whole.replace(b"{", b'{"x":"\xed\xa0\x80",', 1)
    yield "overlong", whole.replace(b"{", b'{"x":"\xc0\xaf",', 1)
    yield "zero at the end", whole + b"\x00"


def _deep(whole: bytes) -> Iterator[tuple[str, bytes]]:
    yield "lists", b"[" * DEEP + b"]" * DEEP
    yield "only open", b"[" * LARGEST
    yield "objects", b'{"a":' * DEEP + b"1" + b"}" * DEEP
    yield "deep inside", whole.replace(b"{", b'{"x":' + b"[" * DEEP + b"]" * DEEP + b",", 1)


# Framing, request lines, headers


def _framings(door: ShopDoor) -> Iterator[Wrong]:
    (_, whole), path = next(_rights(0)), _path(door, CONFIRMATION)
    for length in (
        "-1",
        "+5",
        "abc",
        "1_0",
        "0x10",
        "1e3",
        "5 5",
        "5, 6",
        "",
        " ",
        "9" * 30,
        "\u0665",
    ):
        yield Wrong(f"length {length}", _post(path, whole, length), half_close=True)
    for less in (1, 7, len(whole) - 1, len(whole)):
        yield Wrong(f"{less} less", _post(path, whole, len(whole) - less))
    for more in (1, 100, LARGEST - len(whole), LARGEST, 10**12):
        yield Wrong(f"{more} more", _post(path, whole, len(whole) + more), half_close=True)
    two = _post(path, whole, None, f"Content-Length: {len(whole) - 5}")
    yield Wrong("two lengths", two, half_close=True)
    both = _post(path, whole, None, "Transfer-Encoding: chunked")
    yield Wrong("length and chunks", both, half_close=True)
    for coding in ("gzip", "identity", "chunked, gzip", "xchunked", "chunked\x0b"):
        odd = _chunked(path, whole).replace(b"g: chunked", b"g: " + coding.encode())
        yield Wrong(f"transfer {coding}", odd, half_close=True)
    good = _chunked(path, whole)
    for name, odd in (
        ("no last chunk", good[:-5]),
        ("cut in a chunk", good[: len(good) // 2 + 40]),
        ("chunk size", good.replace(b"32\r\n", b"zz\r\n", 1)),
        ("negative chunk", good.replace(b"32\r\n", b"-32\r\n", 1)),
        ("huge chunk", good.replace(b"32\r\n", b"f" * 20 + b"\r\n", 1)),
        (
            "long extension",
            _chunked(path, b"[" + whole).replace(b"\r\n32", b"\r\n32;" + b"x" * 200_000, 1),
        ),
    ):
        yield Wrong(name, odd, half_close=True)
    for at in (0, 1, 20, 60, 90):
        yield Wrong(f"cut after {at}", _post(path, whole)[:at], half_close=True)
    for at in (1, 50, len(whole) - 1):
        head = len(_post(path, b"", len(whole)))
        yield Wrong(f"{at} of the body", _post(path, whole)[: head + at], half_close=True)


def _lines(door: ShopDoor) -> Iterator[Wrong]:
    path, body = f"/in/{door.c2b}/c2b/confirmation", b"{}"
    for line in (
        "GET / HTTP/0.9", "POST / HTTP/3.7", "post / HTTP/1.1", "POST  / HTTP/1.1", "POST /", "POST", "\x00",
        "GET http://a.b/ HTTP/1.1", "CONNECT a:1 HTTP/1.1", "PROPFIND / HTTP/1.1", "BREW / HTTP/1.1",
        f"GET {path} HTTP/1.1", f"PUT {path} HTTP/1.1", f"DELETE {path} HTTP/1.1", "OPTIONS * HTTP/1.1",
        "GET /%00 HTTP/1.1", "GET /%ff%fe HTTP/1.1", "GET /%zz HTTP/1.1", "GET /../../etc/passwd HTTP/1.1",
        f"GET /{'a' * 60_000} HTTP/1.1", "GET /?\x7f HTTP/1.1", "\x16\x03\x01\x02\x00\x01\x00",
    ):  # fmt: skip
        request = f"{line}\r\nHost: l\r\nConnection: close\r\n\r\n".encode()
        yield Wrong(f"line {line[:40]!r}", request, half_close=True)
    for header in (
        "X: " + "y" * 20_000, "X\x00: y", ": y", "X y", "X : y", "Host: \xff\xfe", "Expect: 200-maybe",
        "Upgrade: websocket", "Upgrade: h2c", "Content-Type: \x1b@", " folded", "X-Forwarded-For: \x00",
        "X-Forwarded-For: " + "1.1.1.1," * 500, "X-Forwarded-For: 196.201.214.200 ; DROP",
    ):  # fmt: skip
        yield Wrong(f"header {header[:40]!r}", _post(path, body, None, header), half_close=True)
    for once in ("%00", "%0a", "%ff", "%ed%a0%80", "z" * 5_000, "..%2f", "%F0%9F%92%B0", "1'--"):
        yield Wrong(f"once {once[:20]}", _post(f"/in/{door.stk}/stk/{once}", body))
    for secret in ("%00", "%ff", "a" * 10_000, "\udcff", "..", "%2f"):
        yield Wrong(f"secret {secret[:20]!r}", _post(f"/in/{secret}/c2b/confirmation", body))


def _of_tills(key: str) -> Iterator[Wrong]:
    mine = f"Authorization: Bearer {key}"
    for path in (
        "/letters/sale/%00", "/letters/%00/x", "/letters/sale/" + "x" * 5_000, "/letters/c2b/RK1",
        "/letters/claim/x", "/letters/claim/x.0", "/letters/claim/x.99999999", "/letters/sale/%ff",
        "/letters/stk/ws_1", "/letters/unreadable/x", "/letters/sale/a~2", "/letters//", "/letters/sale/",
    ):  # fmt: skip
        yield Wrong(f"put {path[:40]}", _post(path, b"{}", None, mine).replace(b"POST", b"PUT", 1))
    for query in (
        "after=%00",
        f"after={'9' * 30}",
        "after=1&after=2",
        "limit=1e3",
        "wait=\x7f",
        "after=%D9%A1",
    ):
        asked = _post(f"/letters?{query}", b"", None, mine).replace(b"POST", b"GET", 1)
        yield Wrong(f"letters {query[:30]!r}", asked)
    for shown in (
        "Bearer",
        "Bearer .",
        "Bearer T1.",
        "Basic eDp5",
        "Bearer T1.\xe9",
        "Bearer " + "x" * 9_000,
    ):
        asked = _post("/letters", b"", None, f"Authorization: {shown}").replace(b"POST", b"GET", 1)
        yield Wrong(f"key {shown[:20]!r}", asked)
    for said in (
        b"", b"{}", b"[]", b'{"code":1,"till":2}', b'{"code":"\\u0000","till":"\\u0000"}', b"\xff",
        b'{"code":"\\ud800","till":"T1"}', b'{"code":"A","till":"T1","more":1}', b"[" * DEEP,
        b'{"code":"' + b"9" * 100_000 + b'","till":"T1"}', "{\"code\":\"\u0131\",\"till\":\"T1\"}".encode(),
    ):  # fmt: skip
        yield Wrong(f"enrol {said[:30]!r}", _post("/enrol", said))


# Dice


def _truncated(dice: Random, whole: bytes) -> bytes:
    return whole[: dice.randrange(len(whole))]


def _spoilt(dice: Random, whole: bytes) -> bytes:
    at = dice.randrange(len(whole) + 1)
    never = dice.choice(
        (b"\x00", b"\x01", b"\x0b", b"\x1b", b"\x1f", b"\xff", b"\xfe", b"\xc0", b"\xf8")
    )
    return whole[:at] + never + whole[at:]


def _rubbish(dice: Random, _whole: bytes) -> bytes:
    return dice.randbytes(dice.choice((1, 10, 300, 5_000, 60_000))) + b"\xff"


def _nested(dice: Random, whole: bytes) -> bytes:
    depth = dice.randint(2_000, DEEP)
    opened, closed = dice.choice(((b"[", b"]"), (b'{"":', b"}"), (b"[", b""), (b'[{"a":', b"}]")))
    return whole.replace(b"{", b'{"x":' + opened * depth + b"0" + closed * depth + b",", 1)[
        :LARGEST
    ]


def _wrong_amount(dice: Random, whole: bytes) -> bytes:
    """Change the amount; where there is none, the body is a rubbish one."""
    odd = dice.choice(
        (
            dice.choice(AMOUNTS),
            str(-dice.randint(0, 10**9)),
            str(dice.randint(10**9, 10**40)),
            f"{dice.random():.{dice.randint(5, 9)}f}1",
            f"{dice.randint(1, 9)}e{dice.randint(1, 400)}",
        )
    ).encode()
    for amount in (b'"650.00"', b"650.0"):
        if amount in whole:
            return whole.replace(amount, odd, 1)
    return _rubbish(dice, whole)


def _wrong_key(dice: Random, whole: bytes) -> bytes:
    said = json.loads(whole)
    inner: dict[str, Any] = said.get("Result") or said.get("Body", {}).get("stkCallback") or said
    name = next(n for n in ("TransID", "CheckoutRequestID", "ConversationID") if n in inner)
    signs = "".join(
        chr(dice.choice((0, 27, 32, 47, 160, 233, 0x661, 0xD800, 0x1F4B0))) for _ in range(5)
    )
    inner[name] = dice.choice(
        (None, True, dice.randrange(10**20), [inner[name]], {}, "", signs, "K" * 200)
    )
    return json.dumps(said).encode()


def _said_twice(dice: Random, whole: bytes) -> bytes:
    """Say a name of the body's own twice, in whatever object it stands first."""
    name = dice.choice([part for part in whole.split(b'"')[1::2] if b'"%s": ' % part in whole])
    return whole.replace(b'"%s": ' % name, b'"%s": 1, "%s": ' % (name, name), 1)


def _recoded(dice: Random, whole: bytes) -> bytes:
    ways: tuple[Callable[[bytes], bytes], ...] = (
        gzip.compress,
        lambda body: body.decode().encode("utf-16"),
        lambda body: b"\xef\xbb\xbf" + body,
        lambda body: body.replace(b'"', b"'"),
        lambda body: body + body,
        bytes.hex,  # type: ignore[list-item]
    )
    recoded = dice.choice(ways)(whole)
    return recoded.encode() if isinstance(recoded, str) else recoded
