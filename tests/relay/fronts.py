"""The shipped Caddy and nginx configurations, run by the real programs before a real letterbox, on loopback.

Only ports and paths of the shipped files are put in: Caddy reads its own from the environment, as it does
at a shop that wants it so; in nginx's file they are replaced here.
"""

import json
import os
import socket
import ssl
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

from pos.bench import relay_proxies
from pos.bench.relay_proxies import Ports
from pos.relay.database import Database
from tests.postgres import free_port
from tests.relay.running import Answer, ShopDoor, add_shop
from tests.starting import Program, on_free_ports, until_well

ROOT = Path(__file__).parents[2]
SAFARICOM, STRANGER, TILL = "127.0.0.77", "127.0.0.5", "127.0.0.6"
GOODBYE_SECONDS = 20
ASKED_SECONDS = 2


@dataclass
class Front:
    """A proxy before a letterbox, both processes of their own."""

    name: str
    port: int
    folder: Path
    door: ShopDoor

    def connect(self, address: str = STRANGER, *, seconds: float = 40) -> ssl.SSLSocket:
        """Give a connection to the proxy from one of this computer's own addresses."""
        plain = socket.create_connection(("127.0.0.1", self.port), seconds, (address, 0))
        plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return self._trust().wrap_socket(plain, server_hostname="localhost")

    def is_well(self) -> bool:
        try:
            with self.connect(seconds=ASKED_SECONDS) as connection:
                connection.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
                return connection.recv(1000).startswith(b"HTTP/1.1 200")
        except OSError:
            return False

    def ask(
        self, method: str, path: str, body: bytes = b"", *, address: str = STRANGER, **headers: str
    ) -> Answer:
        """Ask once, on a connection of its own."""
        connection = HTTPConnection("localhost", self.port)
        connection.sock = self.connect(address)
        try:
            sent = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, body, sent)
            response = connection.getresponse()
            said = {name.lower(): value for name, value in response.getheaders()}
            return Answer(response.status, response.read(), said)
        finally:
            connection.close()

    def till(self, method: str, path: str, body: bytes = b"", *, address: str = TILL) -> Answer:
        """Ask as a till."""
        key = self.door.keys["T1"]
        return self.ask(method, path, body, address=address, authorization=f"Bearer {key}")

    def letters(self, after: int = 0) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.till("GET", f"/letters?after={after}").said["letters"]
        return found

    def last(self) -> int:
        number: int = self.till("GET", "/letters?limit=1").said["last"]
        return number

    def logs(self) -> str:
        """Give everything that the proxy and the letterbox wrote down."""
        return "\n".join(path.read_text(errors="replace") for path in self.folder.glob("*.log"))

    def _trust(self) -> ssl.SSLContext:
        return ssl.create_default_context(cafile=str(self.folder / "certificate.pem"))


@contextmanager
def front(name: str, folder: Path, ports: Callable[[], int] = free_port) -> Iterator[Front]:
    """Give a proxy that is ready, with a letterbox behind it."""
    database = Database(_url(folder))
    door = add_shop(database)
    database.close()
    relay_proxies.make_certificate(folder)
    made, programs = on_free_ports(lambda: _begin(name, folder, door, ports))
    with programs:
        yield made


def _begin(
    name: str, folder: Path, door: ShopDoor, ports: Callable[[], int]
) -> tuple[Front, ExitStack]:
    """Begin a letterbox and a proxy, and give them when they answer."""
    where = Ports(outer=ports(), inner=ports(), plain=ports())
    words = ["-m", "pos", "relay", "serve", "--listen", f"127.0.0.1:{where.inner}"]
    trust = ["--trusted-proxy", "127.0.0.1", "--safaricom", SAFARICOM]
    letterbox = [sys.executable, *words, "--database", _url(folder), *trust]
    begin = {"caddy": caddy, "nginx": nginx}[name]
    made = Front(name, where.outer, folder, door)
    with ExitStack() as begun:
        begun_letterbox = begun.enter_context(
            running(folder, "letterbox", letterbox, dict(os.environ))
        )
        proxy = begun.enter_context(begin(folder, where))
        until_well(made.is_well, begun_letterbox, proxy)
        return made, begun.pop_all()


def _url(folder: Path) -> str:
    return f"sqlite:///{folder / 'letters.sqlite'}"


def caddy(folder: Path, ports: Ports) -> AbstractContextManager[Program]:
    """Run Caddy with the shipped file as it is."""
    words = [installed("caddy"), *relay_proxies.caddy()]
    return running(folder, "caddy", words, relay_proxies.caddy_environment(folder, ports))


def nginx(folder: Path, ports: Ports) -> AbstractContextManager[Program]:
    """Run nginx with the shipped file, its ports and paths put in."""
    words = [installed("nginx"), *relay_proxies.nginx(folder, ports)]
    if os.geteuid() == 0:  # its workers are somebody else and want in
        for path in (folder, *list(folder.parents)[:2]):
            path.chmod(0o755)
    return running(folder, "nginx", words, dict(os.environ))


def installed(program: str) -> str:
    """Give where a program is, or say how it comes here."""
    found = relay_proxies.installed(program)
    if found is None:
        message = f"No {program} here. Run .ci/setup --tests, or: sudo apt-get install {program}"
        raise RuntimeError(message)
    return found


@contextmanager
def running(
    folder: Path, name: str, words: list[str], environment: dict[str, str]
) -> Iterator[Program]:
    """Have a program run meanwhile, what it says in a file."""
    log = folder / f"{name}.log"
    with log.open("w") as said:
        process = subprocess.Popen(
            words, env=environment, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=said, stderr=said
        )
    try:
        yield Program(log, lambda: process.poll() is not None)
    finally:
        process.terminate()
        try:
            process.wait(GOODBYE_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(GOODBYE_SECONDS)


def confirmation(receipt: str) -> bytes:
    """Give what Safaricom posts for a payment."""
    said = {"TransID": receipt, "TransAmount": "650.00", "MSISDN": "254708374149"}
    return json.dumps(said).encode()
