"""Posts callbacks from threads of its own, as well or badly as was set, and writes down what came of it."""

import http.client
import ipaddress
import json
import socket
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from functools import partial
from random import Random
from urllib.parse import urlsplit

from pos.practice.delivering import Delivery, moments_of
from pos.practice.journal import Journal
from pos.practice.timeline import Clock, Timeline

THREADS = 8
MOST_ANSWER = 64 * 1024
LOST, OUTSIDE, DOUBLED = "lost", "not posted: that computer may not be called", "doubled"


@dataclass(frozen=True, slots=True)
class Letter:
    """A callback to be posted."""

    what: str
    url: str
    body: dict[str, object]
    shortcode: str = ""
    is_double: bool = False
    tries: int = 1


@dataclass(frozen=True, slots=True)
class Reply:
    """What was answered; a status of 0 means nobody did."""

    status: int
    body: bytes = b""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Post:
    """What a postman works with."""

    clock: Clock
    timeline: Timeline
    journal: Journal
    delivery: Callable[[], Delivery]
    hosts: Callable[[], frozenset[str]]
    chance: Random


class Postman:
    """Threads that post."""

    def __init__(self, post: Post) -> None:
        self._post = post
        self._pool = ThreadPoolExecutor(THREADS, thread_name_prefix="practice callback")
        self._under_way = 0
        self._settled = threading.Condition()
        self._is_open = True

    def send(self, letter: Letter) -> None:
        """Have a letter posted when its moment comes, or lost, or twice."""
        with self._settled:
            moments = moments_of(self._post.delivery(), self._post.chance)
        if not moments:
            self._note(letter, Reply(0, note=LOST))
        for number, seconds in enumerate(moments):
            each = replace(letter, is_double=number > 0)
            self._post.timeline.later(seconds, partial(self._begin, each))

    def ask(self, letter: Letter, patience: float) -> Reply:
        """Post at once and give the answer: how a validation is asked."""
        reply = call(letter, patience, self._post.hosts())
        self._note(letter, reply)
        return reply

    def settle(self, seconds: float = 30) -> bool:
        """Wait until nothing that was begun is under way."""
        with self._settled:
            return self._settled.wait_for(lambda: not self._under_way, seconds)

    def close(self) -> None:
        """Post no more."""
        with self._settled:
            self._is_open = False
        self._pool.shutdown(wait=True, cancel_futures=True)

    def run(self, act: Callable[[], object]) -> None:
        """Do something on a thread of ours, since it may have to wait for somebody."""
        with self._settled:
            if not self._is_open:
                return
            self._under_way += 1
            self._pool.submit(self._do, act)

    def _do(self, act: Callable[[], object]) -> None:
        try:
            act()
        finally:
            with self._settled:
                self._under_way -= 1
                self._settled.notify_all()

    def _begin(self, letter: Letter) -> None:
        self.run(partial(self._deliver, letter))

    def _deliver(self, letter: Letter) -> None:
        delivery = self._post.delivery()
        reply = call(letter, delivery.patience, self._post.hosts())
        self._note(letter, reply)
        is_kept = 200 <= reply.status < 300
        if not is_kept and letter.tries <= delivery.retries:
            again = replace(letter, tries=letter.tries + 1)
            self._post.timeline.later(delivery.retry_after, partial(self._begin, again))

    def _note(self, letter: Letter, reply: Reply) -> None:
        notes = [reply.note, DOUBLED if letter.is_double else ""]
        notes.append(f"try {letter.tries}" if letter.tries > 1 else "")
        self._post.journal.keep(
            self._post.clock.now(),
            f"callback {letter.what}",
            where=letter.url,
            sent=json.dumps(letter.body).encode(),
            status=reply.status,
            answered=reply.body,
            note=", ".join(note for note in notes if note),
        )


def call(letter: Letter, patience: float, others: frozenset[str] = frozenset()) -> Reply:
    """Post a letter to this computer or one of the others that were named; nobody else is ever called."""
    parts = urlsplit(letter.url)
    if not is_here(parts.hostname or "") and parts.hostname not in others:
        return Reply(0, note=OUTSIDE)
    secure = parts.scheme == "https"
    kind = http.client.HTTPSConnection if secure else http.client.HTTPConnection
    headers = {"Content-Type": "application/json", "Businessshortcode": letter.shortcode}
    try:
        connection = kind(parts.hostname or "", parts.port, timeout=patience)
        try:
            path = parts.path + (f"?{parts.query}" if parts.query else "") or "/"
            connection.connect()
            with _hanging_up(connection.sock, patience):
                connection.request("POST", path, json.dumps(letter.body).encode(), headers)
                answer = connection.getresponse()
                return Reply(answer.status, answer.read(MOST_ANSWER))
        finally:
            connection.close()
    except ConnectionRefusedError:
        return Reply(0, note="nobody listens there")
    except TimeoutError:
        return Reply(0, note="no answer in time")
    except (OSError, http.client.HTTPException, ValueError) as trouble:
        return Reply(0, note=f"no answer: {type(trouble).__name__}")


@contextmanager
def _hanging_up(line: socket.socket, patience: float) -> Iterator[None]:
    """Wait no longer than that for a whole answer, however slowly each byte of it comes."""
    is_over = threading.Event()

    def hang_up() -> None:
        is_over.set()
        with suppress(OSError):
            line.shutdown(socket.SHUT_RDWR)

    watch = threading.Timer(patience, hang_up)
    watch.daemon = True
    watch.start()
    try:
        yield
    finally:
        watch.cancel()
        if is_over.is_set():
            raise TimeoutError


def is_here(host: str) -> bool:
    """Tell whether a host is this computer."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
