"""A letterbox runs until it is told to stop, at an address of its own, and the figures at another."""

import json
import os
import resource
import signal
import socket
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from http.client import HTTPConnection
from io import StringIO

import pytest

from pos.log import stream_log
from pos.relay.database import Database
from pos.relay.letterbox import Terms
from pos.relay.serving import Address, Opening, _loop, _open_as_many_files_as_may_be, serve
from pos.relay.source import read_sources
from pos.relay.trouble import Refused, Why
from tests.postgres import free_port, until
from tests.relay.keeping_letters import kept
from tests.relay.running import NOON, add_shop

pytestmark = pytest.mark.usefixtures("signals")


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("127.0.0.1:8300", Address("127.0.0.1", 8300)),
        ("[::1]:80", Address("::1", 80)),
        (":8300", Address("127.0.0.1", 8300)),
        ("localhost:0", Address("localhost", 0)),
        ("0.0.0.0:65535", Address("0.0.0.0", 65535)),  # noqa: S104 - only read
    ],
)
def test_an_address_is_read(text: str, address: Address) -> None:
    assert Address.read(text) == address


@pytest.mark.parametrize(
    "text", ["", "8300", "localhost", "a:", "a:b", "a:-1", "a:65536", "a:１", "a:" + "9" * 5000]
)
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(Refused) as refused:
        Address.read(text)
    assert refused.value.why is Why.BAD_ADDRESS


def status(port: int, method: str, path: str, **headers: str) -> int:
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request(method, path, b"{}", headers)
        return connection.getresponse().status
    except OSError:
        return 0
    finally:
        connection.close()


def interrupted(port: int, act: Callable[[], object]) -> threading.Thread:
    """Do something as soon as the letterbox answers, and then end it as Ctrl-C does."""

    def run() -> None:
        try:
            until(lambda: status(port, "GET", "/healthz") == 200)
            act()
        finally:
            os.kill(os.getpid(), signal.SIGINT)

    thread = threading.Thread(target=run)
    thread.start()
    return thread


def test_it_serves_until_it_is_told_to_stop(url: str) -> None:
    database = Database(url)
    door = add_shop(database)
    port, figures = free_port(), free_port()
    found: list[int] = []

    def act() -> None:
        key = {"Authorization": f"Bearer {door.keys['T1']}"}
        found.append(status(port, "PUT", "/letters/sale/s1", **key))
        found.append(status(figures, "GET", "/metrics"))
        found.append(status(port, "GET", "/metrics"))

    log = StringIO()
    thread = interrupted(port, act)
    terms = Terms(read_sources([]), lambda: NOON)
    opening = Opening(url, Address("127.0.0.1", port), terms, Address("127.0.0.1", figures))
    with pytest.raises(KeyboardInterrupt):
        serve(opening, stream_log(log))
    thread.join(10)
    assert found == [201, 200, 404]
    assert [letter.key for letter in kept(database, door.shop)] == ["s1"]
    assert '"event": "open"' in log.getvalue()
    assert '"event": "closed"' in log.getvalue()
    database.close()


def test_what_broke_is_a_line_of_the_log_without_a_phone(url: str) -> None:
    broken: list[str] = []
    port, log = free_port(), StringIO()
    database = Database(url)
    door = add_shop(database)
    database.close()

    def now() -> datetime:
        if broken:
            raise RuntimeError(broken[0])
        return NOON

    def act() -> None:
        broken.append("254712345678 rang")
        path = f"/in/{door.c2b}/c2b/confirmation"
        assert status(port, "POST", path) == 500

    thread = interrupted(port, act)
    opening = Opening(url, Address("127.0.0.1", port), Terms(read_sources([]), now))
    with pytest.raises(KeyboardInterrupt):
        serve(opening, stream_log(log))
    thread.join(10)
    lines = [json.loads(line) for line in log.getvalue().splitlines()]
    told_by = [line.get("by") for line in lines if line["level"] == "error"]
    assert told_by.count("uvicorn.error") == 1  # its own work may have met the same meanwhile
    assert "254712345678" not in log.getvalue()


def test_where_somebody_else_listens_it_ends_at_once(url: str) -> None:
    terms = Terms(read_sources([]), lambda: NOON)
    with socket.create_server(("127.0.0.1", 0)) as taken, ThreadPoolExecutor(1) as thread:
        opening = Opening(url, Address("127.0.0.1", taken.getsockname()[1]), terms)
        ended = thread.submit(serve, opening, stream_log(StringIO())).exception(30)
    assert isinstance(ended, SystemExit)
    assert ended.code


def test_it_does_not_serve_with_public_figures(url: str) -> None:
    terms = Terms(read_sources([]), lambda: NOON)
    opening = Opening(url, Address("127.0.0.1", 0), terms, Address("0.0.0.0", 9))  # noqa: S104
    with pytest.raises(Refused):
        serve(opening, stream_log(StringIO()))


def test_as_many_files_may_be_open_as_this_computer_allows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (before[0] - 1, before[1]))
    try:
        with monkeypatch.context() as windows:
            windows.setitem(sys.modules, "resource", None)
            _open_as_many_files_as_may_be()
        assert resource.getrlimit(resource.RLIMIT_NOFILE)[0] == before[0] - 1
        _open_as_many_files_as_may_be()
        assert resource.getrlimit(resource.RLIMIT_NOFILE) == (before[1], before[1])
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)


def test_where_the_quick_loop_is_not_installed_it_runs_on_pythons_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "uvloop", None)
    loop = _loop()()
    assert type(loop).__module__.startswith("asyncio")
    loop.close()
