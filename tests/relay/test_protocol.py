"""Who holds connections open harms only himself: headers have a deadline, a size and a place in the queue."""

import asyncio
import json
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress

import pytest
from starlette.types import Receive, Scope, Send

from pos.relay.protocol import MOST_UNASKED, Limits
from pos.relay.source import read_sources
from tests.postgres import until
from tests.relay.running import Running, ShopDoor, Till, c2b

pytestmark = pytest.mark.parametrize("url", ["sqlite"], indirect=True)

HEALTH = b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"
SAFARICOM = read_sources([], ["127.0.0.1"])
Connect = Callable[[Running], socket.socket]


@pytest.fixture
def stranger(start: Callable[..., Running]) -> Running:
    """A letterbox to which everybody here is a stranger."""
    return start(sources=read_sources([]))


@pytest.fixture
def connect() -> Iterator[Connect]:
    with ExitStack() as stack:

        def connected(running: Running) -> socket.socket:
            return stack.enter_context(
                socket.create_connection(("127.0.0.1", running.port), timeout=20)
            )

        yield connected


def limits(running: Running) -> Limits:
    found: Limits = running.server.config.http.limits
    return found


def answer(connection: socket.socket) -> bytes:
    """Give what is answered until the other side closes."""
    received = b""
    try:
        while more := connection.recv(65536):
            received += more
    except ConnectionError:
        pass
    return received


def is_answered(connection: socket.socket) -> bool:
    """Ask on an open connection."""
    try:
        connection.sendall(HEALTH)
        received = more = connection.recv(65536)
        while more and not received.endswith(b"\r\n\r\nok"):
            received += (more := connection.recv(65536))
    except ConnectionError:
        return False
    return received.startswith(b"HTTP/1.1 200")


def test_a_letterbox_bears_what_its_pages_say(running: Running) -> None:
    """The other tests set limits that are quickly reached; those that a letterbox is run with are these."""
    there = limits(running)
    assert (there.header_seconds, there.header_bytes, there.idle_seconds) == (5, 16 * 1024, 75)
    assert (there.by_address, there.half_open, MOST_UNASKED) == (256, 2000, 32)


@pytest.mark.parametrize("sent", [b"", b"G", b"GET /healthz HTTP/1.1\r\nHost: a\r\nX-Slow: "])
def test_a_header_that_does_not_end_in_time_ends_the_connection(
    sent: bytes, stranger: Running, connect: Connect
) -> None:
    limits(stranger).header_seconds = 0.05
    connection = connect(stranger)
    connection.sendall(sent)
    assert answer(connection) == b""
    until(lambda: not limits(stranger).held and not limits(stranger).waiting)


def test_an_answer_may_take_longer_than_a_header(stranger: Running, connect: Connect) -> None:
    limits(stranger).header_seconds = 0.05
    app = stranger.server.config.loaded_app

    async def late(scope: Scope, receive: Receive, send: Send) -> None:
        await asyncio.sleep(0.5)
        await app(scope, receive, send)

    stranger.server.config.loaded_app = late
    assert is_answered(connect(stranger))


def test_dripping_bytes_do_not_move_the_deadline(stranger: Running, connect: Connect) -> None:
    limits(stranger).header_seconds = 0.2
    connection = connect(stranger)
    connection.settimeout(0.01)
    sent = HEALTH[:-4] + b"\r\nX-Slow: "

    def is_cut() -> bool:
        nonlocal sent
        try:
            connection.sendall(sent)
            sent = b"x"
            return connection.recv(1) == b""
        except TimeoutError:
            return False
        except ConnectionError:
            return True

    until(is_cut, seconds=10)


@pytest.mark.parametrize(("header_seconds", "idle_seconds"), [(5, 0.05), (0.05, 0.5)])
def test_a_quiet_connection_ends_after_a_while(
    header_seconds: float, idle_seconds: float, stranger: Running, connect: Connect
) -> None:
    """The alarm of the header may still be set when a later end is due, and the other way round."""
    limits(stranger).header_seconds = header_seconds
    limits(stranger).idle_seconds = idle_seconds
    connection = connect(stranger)
    connection.sendall(HEALTH)
    assert answer(connection).startswith(b"HTTP/1.1 200")


def test_a_connection_is_used_again_and_again(stranger: Running, connect: Connect) -> None:
    connection = connect(stranger)
    assert [is_answered(connection) for _ in range(5)] == [True] * 5


def test_requests_that_follow_each_other_unasked_are_all_answered(
    stranger: Running, connect: Connect
) -> None:
    connection = connect(stranger)
    connection.sendall(HEALTH * 4 + HEALTH.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n"))
    assert answer(connection).count(b"HTTP/1.1 200") == 5


def test_whoever_asks_on_and_on_without_waiting_is_cut(stranger: Running, connect: Connect) -> None:
    connection = connect(stranger)
    last = HEALTH.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n")
    connection.sendall(HEALTH * MOST_UNASKED + last)
    assert answer(connection).count(b"HTTP/1.1 200") == MOST_UNASKED + 1
    greedy = connect(stranger)
    with suppress(ConnectionError):
        greedy.sendall(HEALTH * 10_000)
    assert answer(greedy).count(b"HTTP/1.1 200") <= MOST_UNASKED + 1
    until(lambda: not limits(stranger).held)


@pytest.mark.parametrize("wanted", ["h2c", "websocket", "letters"])
def test_whoever_wants_another_protocol_is_refused_and_nothing_is_taken_in(
    wanted: str, start: Callable[..., Running], door: ShopDoor, connect: Connect
) -> None:
    """The parser would pass over the body, and answer as if the letter were kept."""
    running = start()
    honest = json.dumps(c2b("HIDDEN0001")).encode()
    hidden = request(f"/in/{door.c2b}/c2b/confirmation", honest)
    connection = connect(running)
    upgrade = f"Connection: Upgrade\r\nUpgrade: {wanted}\r\n"
    connection.sendall(request(f"/in/{door.c2b}/c2b/confirmation", hidden, upgrade))
    assert answer(connection).startswith(b"HTTP/1.1 400")
    assert Till(running, door.keys["T1"]).read()["letters"] == []


def test_no_tunnel_is_opened(stranger: Running, connect: Connect) -> None:
    connection = connect(stranger)
    connection.sendall(b"CONNECT 127.0.0.1:1 HTTP/1.1\r\nHost: a\r\n\r\n" + HEALTH)
    said = answer(connection)
    assert (said[:12], said.count(b"HTTP/1.1")) == (b"HTTP/1.1 400", 1)


def test_a_long_answer_may_take_its_time_on_a_slow_line(
    start: Callable[..., Running], door: ShopDoor
) -> None:
    """The connection is quiet while the answer goes out, and ends only when nothing of it does any more."""
    running = start(sources=read_sources([]))
    till = Till(running, door.keys["T1"])
    for turn in range(4):
        assert till.put("sale", f"s{turn}", bytes([34]) * 1024 * 1024).status == 201
    limits(running).idle_seconds = 0.5
    with socket.socket() as slow:
        slow.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 32768)
        slow.connect(("127.0.0.1", running.port))
        asked = (
            f"GET /letters HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {door.keys['T1']}\r\n\r\n"
        )
        slow.sendall(asked.encode())
        head = slow.recv(1000)
        length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n")[0])
        left = length - len(head.partition(b"\r\n\r\n")[2])
        while left and (some := slow.recv(min(left, 65536))):
            left -= len(some)
            time.sleep(0.01)
        assert left == 0


def request(path: str, body: bytes, more: str = "") -> bytes:
    head = f"POST {path} HTTP/1.1\r\nHost: a\r\n{more}Content-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


def test_a_header_begun_before_the_last_answer_may_end_after_it(
    stranger: Running, connect: Connect
) -> None:
    connection = connect(stranger)
    connection.sendall(HEALTH + HEALTH[:10])
    first = connection.recv(65536)
    while not first.endswith(b"\r\n\r\nok"):
        first += connection.recv(65536)
    connection.sendall(HEALTH[10:].replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n"))
    assert answer(connection).startswith(b"HTTP/1.1 200")


@pytest.mark.parametrize(
    "header",
    [
        b"GET /%s HTTP/1.1\r\nHost: a\r\n\r\n" % (b"x" * 20_000),
        b"GET /healthz HTTP/1.1\r\nHost: a\r\nX-Long: %s\r\n\r\n" % (b"x" * 20_000),
        b"GET /healthz HTTP/1.1\r\n%s\r\n" % (b"X-Many: a\r\n" * 3_000),
    ],
)
def test_a_header_that_is_too_large_ends_the_connection(
    header: bytes, stranger: Running, connect: Connect
) -> None:
    connection = connect(stranger)
    connection.sendall(header)
    assert answer(connection) == b""


def test_a_header_without_an_end_does_not_fill_the_memory(
    stranger: Running, connect: Connect
) -> None:
    connection = connect(stranger)
    connection.sendall(b"GET /healthz HTTP/1.1\r\nHost: a\r\nX-Long: ")
    sent = 0
    with pytest.raises(ConnectionError):
        while sent < 100_000_000:
            sent += connection.send(b"x" * 65536)
    assert sent < 20_000_000


def test_what_follows_a_body_is_no_header(start: Callable[..., Running], connect: Connect) -> None:
    """Some fronts pass such lines on, and nobody's word is taken for where a request came from."""
    running = start(sources=read_sources(["127.0.0.1"]))
    heads: list[list[tuple[bytes, bytes]]] = []
    app = running.server.config.loaded_app

    async def seen(scope: Scope, receive: Receive, send: Send) -> None:
        await receive()
        heads.append(list(scope["headers"]))
        await app(scope, receive, send)

    running.server.config.loaded_app = seen
    connection = connect(running)
    connection.sendall(
        b"POST /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
        b"1\r\nx\r\n0\r\nX-Forwarded-For: 196.201.214.200\r\n\r\n"
    )
    answer(connection)
    assert [name for name, _ in heads[0]] == [b"host", b"connection", b"transfer-encoding"]


def test_what_is_no_http_is_answered_so(stranger: Running, connect: Connect) -> None:
    connection = connect(stranger)
    connection.sendall(b"\x16\x03\x01\x00\xa5\x01\x00\r\n\r\n")
    assert answer(connection).startswith(b"HTTP/1.1 400")


def test_one_address_holds_so_many_connections_and_its_idle_one_goes_first(
    stranger: Running, connect: Connect
) -> None:
    limits(stranger).by_address = 3
    oldest, *others = [connect(stranger) for _ in range(3)]
    assert all(map(is_answered, [oldest, *others]))
    assert is_answered(connect(stranger))
    assert answer(oldest) == b""
    assert all(map(is_answered, others))


def test_whoever_sends_his_body_slowly_goes_before_an_honest_one_of_his_address(
    stranger: Running, connect: Connect
) -> None:
    limits(stranger).by_address = 3
    slow = [connect(stranger) for _ in range(3)]
    for each in slow:
        each.sendall(b"POST /enrol HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{")
    until(lambda: sum(limits(stranger).held.values()) == 3)
    assert all(is_answered(connect(stranger)) for _ in range(5))
    assert answer(slow[0]) == b""


def test_an_address_whose_every_connection_is_being_answered_gets_no_more(
    start: Callable[..., Running], door: ShopDoor, connect: Connect
) -> None:
    running = start(sources=read_sources([]))
    limits(running).by_address = 2
    wait = f"GET /letters?wait=25 HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {door.keys['T1']}\r\n\r\n"
    for each in [connect(running) for _ in range(2)]:
        each.sendall(wait.encode())
    until(lambda: running.letterbox.waiting.count() == 2)
    assert not is_answered(connect(running))
    assert running.letterbox.waiting.count() == 2


@pytest.mark.parametrize("sources", [SAFARICOM, read_sources(["127.0.0.1"])])
def test_safaricom_and_our_proxies_are_never_counted(
    sources, start: Callable[..., Running], connect: Connect
) -> None:
    running = start(sources=sources)
    limits(running).by_address = limits(running).half_open = 1
    held = [connect(running) for _ in range(20)]
    assert all(map(is_answered, held))


def test_of_too_many_half_open_connections_the_oldest_goes(
    stranger: Running, connect: Connect
) -> None:
    limits(stranger).half_open = 3
    held = []
    for each in range(5):
        held.append(connect(stranger))
        until(lambda each=each: len(limits(stranger).waiting) == min(each + 1, 3))
    assert [answer(connection) for connection in held[:2]] == [b"", b""]
    assert all(map(is_answered, held[2:]))


def test_a_stranger_who_holds_connections_half_open_keeps_nobody_out(
    stranger: Running, connect: Connect
) -> None:
    limits(stranger).half_open = 20
    for _ in range(100):
        connect(stranger).sendall(b"POST /in/")
    honest = connect(stranger)
    assert is_answered(honest)
    assert stranger.ask("GET", "/healthz").status == 200
