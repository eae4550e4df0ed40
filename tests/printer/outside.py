"""A printer that somebody else wrote (emupos), as a process of its own, asked what our bytes print."""

import json
import shutil
import subprocess
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from socket import create_connection

from pos.bench.relay_ports import free_port
from pos.printer.profile import Profile

PROGRAM = Path("build/emupos/bin/emupos")
HOST = "127.0.0.1"
PATIENCE = 20.0
PRINTER = """\
type: printer
name: {dots} dots
dpi: 203
width_dots: {dots}
font_a: {{ width: 12, height: 24 }}
font_b: {{ width: 9, height: 17 }}
code_pages: {{ 0: PC437, 2: PC850, 16: WPC1252, 19: PC858 }}
default_code_page: 0
drawer_sensor_open_level: high
serial: {{ baud: 9600, data_bits: 8, parity: none, stop_bits: 1 }}
"""


@dataclass(frozen=True)
class Seen:
    """What came out: its text, with a row for each code and picture, and how it looks."""

    rows: tuple[str, ...]
    png: bytes


@dataclass
class OtherPrinter:
    """Prints on paper of each width, and says what is on it."""

    api: int
    ports: dict[str, int]

    def print(self, width: str, written: bytes) -> Seen:
        """Print bytes that end with a cut, and give what came out."""
        before = {each["id"] for each in self._receipts(width)}
        with create_connection((HOST, self.ports[width])) as line:
            line.sendall(written)
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            new = [each for each in self._receipts(width) if each["id"] not in before]
            if new:
                path = f"/api/v1/devices/w{width}/receipts/{new[0]['id']}"
                rows = self._get(f"{path}/text").decode().split("\n")
                return Seen(tuple(row.rstrip() for row in rows), self._get(f"{path}/image"))
        raise AssertionError(written)

    def _receipts(self, width: str) -> list[dict[str, str]]:
        found: list[dict[str, str]] = json.loads(self._get(f"/api/v1/devices/w{width}/receipts"))
        return found

    def _get(self, path: str) -> bytes:
        line = HTTPConnection(HOST, self.api, timeout=PATIENCE)
        try:
            line.request("GET", path)
            return line.getresponse().read()
        finally:
            line.close()


def is_there() -> bool:
    return PROGRAM.exists()


@contextmanager
def other_printer(folder: Path, widths: dict[str, Profile]) -> Iterator[OtherPrinter]:
    """Start it with a printer for each width, and end it afterwards."""
    shutil.rmtree(folder / "receipts", ignore_errors=True)
    api, *free = (free_port() for _ in range(1 + len(widths)))
    ports = dict(zip(widths, free, strict=True))
    lines = ["schema: 1", f"api: {{ host: {HOST}, port: {api} }}", "devices:"]
    for width, profile in widths.items():
        (folder / f"{width}.yaml").write_text(PRINTER.format(dots=profile.dots))
        tcp = f"connections: [{{ tcp: {{ port: {ports[width]} }} }}]"
        lines.append(
            f"  - {{ id: w{width}, type: printer, profile: ./{width}.yaml, receipts_dir: ./receipts, {tcp} }}"
        )
    (folder / "emupos.yaml").write_text("\n".join(lines) + "\n")
    command = (str(PROGRAM.resolve()), "run", "--config", "emupos.yaml")
    with (folder / "said.txt").open("wb") as said:
        program = subprocess.Popen(command, cwd=folder, stdout=said, stderr=said)
        try:
            _wait(ports.values(), program)
            yield OtherPrinter(api, ports)
        finally:
            program.terminate()
            program.wait(PATIENCE)


def _wait(ports: Iterable[int], program: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + PATIENCE
    for port in ports:
        while True:
            try:
                create_connection((HOST, port), timeout=1).close()
                break
            except OSError:
                assert program.poll() is None
                assert time.monotonic() < until
