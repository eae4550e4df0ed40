"""A PostgreSQL server of the tests' own, started where nobody else's is touched and ended with them.

    python -m tests.postgres PROGRAM ...

runs a program while such a server is there; {url} in its words is the server's address.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

import psycopg

from pos.bench.relay_ports import free_port

URL = "POS_TEST_POSTGRES"
WAIT_SECONDS = 30


def programs() -> Path:
    """Give the folder of the newest PostgreSQL programs."""
    found = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3])
    )
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    if on_path is None:
        message = "No PostgreSQL here. Run .ci/setup --tests, or: sudo apt-get install postgresql"
        raise RuntimeError(message)
    return Path(on_path).parent


class Postgres:
    """A server on loopback, in a folder of its own."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="kaunta-postgres-"))
        self.port = free_port()
        self._programs = programs()
        self._emptied: str | None = None
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres", "postgres")
        self._run(
            "initdb", "--pgdata", self._data, "--auth=trust", "--username=kaunta", "--no-sync"
        )
        self.start()

    @property
    def _data(self) -> str:
        return str(self.folder / "data")

    @property
    def url(self) -> str:
        return f"postgresql://kaunta@127.0.0.1:{self.port}"

    def start(self) -> None:
        options = (
            f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={self.folder} "
            "-c max_connections=200"
        )
        log = str(self.folder / "log")
        self._run("pg_ctl", "start", "-w", "-D", self._data, "-l", log, "-o", options)

    def stop(self, how: str = "fast") -> None:
        self._run("pg_ctl", "stop", "-w", "-m", how, "-D", self._data)

    def new_database(self) -> str:
        """Make an empty database and give its URL."""
        name = f"letters_{uuid4().hex}"
        with psycopg.connect(f"{self.url}/postgres", autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}".encode())
        return f"{self.url}/{name}"

    def emptied_database(self) -> str:
        """Give the URL of one and the same database, without what the last test left there."""
        if self._emptied is None:
            self._emptied = self.new_database()
        with psycopg.connect(self._emptied, autocommit=True) as connection:
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
            connection.execute("DROP SCHEMA public CASCADE")
            connection.execute("CREATE SCHEMA public")
        return self._emptied

    def end(self) -> None:
        with suppress(subprocess.CalledProcessError):
            self.stop("immediate")
        shutil.rmtree(self.folder, ignore_errors=True)

    def _run(self, program: str, *words: str) -> None:
        command: Sequence[str] = (str(self._programs / program), *words)
        if os.geteuid() == 0:
            command = ("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", *command)
        subprocess.run(
            command,
            check=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.STDOUT,
            cwd=self.folder,
            timeout=60,
        )


def until(condition, seconds: float = WAIT_SECONDS) -> None:
    """Wait for a condition, not for a time."""
    ends = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < ends, "it never came to be"
        time.sleep(0.005)


def main() -> int:
    server = Postgres()
    try:
        words = [word.replace("{url}", server.url) for word in sys.argv[1:]]
        return subprocess.run(words, check=False).returncode
    finally:
        server.end()


if __name__ == "__main__":
    sys.exit(main())
