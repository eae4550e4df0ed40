"""What a power cut leaves: all that was synced, some of what was not, and a page torn in the middle.

A till sells under strace, which writes down every write and every sync with its bytes. From that, the
disk is built as it may look when the power goes at any moment: writes since the last sync of their file
may be there or not, each for itself, and one may be there by half. Shared memory is gone.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

SECTOR = 512
_CALL = re.compile(
    r"(?P<call>\w+)\((?:(?P<fd>\d+)(?:<(?P<path>(?:\\x[0-9a-f]{2})*)>)?)?"
    r"(?:, )?\"?(?P<bytes>(?:\\x[0-9a-f]{2})*)\"?(?P<rest>[^)]*)\) = (?P<result>\d+)"
)


@dataclass(frozen=True)
class Call:
    """One call that changed a file, or that wrote on paper."""

    name: str
    file: str
    content: bytes
    numbers: tuple[int, ...]


@dataclass
class File:
    """A file as the disk surely has it, and what was written since."""

    durable: bytearray = field(default_factory=bytearray)
    pending: list[Call] = field(default_factory=list)

    def sync(self) -> None:
        for call in self.pending:
            apply(self.durable, call)
        self.pending.clear()

    def after_power_cut(self, dice: Random) -> bytes:
        """Give what may be found: any of the pending writes, and the last of them perhaps torn."""
        found = bytearray(self.durable)
        for call in self.pending:
            if dice.random() < 0.5:
                apply(found, call)
            elif call.name == "pwrite64" and dice.random() < 0.3:
                kept = dice.randrange(len(call.content) // SECTOR + 1) * SECTOR
                apply(found, Call(call.name, call.file, call.content[:kept], call.numbers))
        return bytes(found)


def apply(content: bytearray, call: Call) -> None:
    """Make one write or one cut in a file's bytes."""
    if call.name == "ftruncate":
        size = call.numbers[0]
        content[size:] = b""
        content.extend(bytes(size - len(content)))
        return
    start = call.numbers[-1]
    content.extend(bytes(max(0, start - len(content))))
    content[start : start + len(call.content)] = call.content


def watch_selling(folder: Path, seed: int, sales: int, trace: Path) -> list[Call]:
    """Sell from the books in a folder, and give every call that reached the disk or the paper."""
    calls = "pwrite64,write,ftruncate,fsync,fdatasync,unlink"
    sell = [sys.executable, "-m", "tests.faults.kill_server", "--sell"]
    subprocess.run(
        [
            *(
                "strace",
                "-qq",
                "-y",
                "-xx",
                "-s",
                "100000",
                "-o",
                str(trace),
                "-e",
                f"trace={calls}",
            ),
            *(*sell, str(folder), str(seed), str(sales)),
        ],
        capture_output=True,
        check=True,
        timeout=100,
    )
    return list(_read(trace))


def after_power_cuts(
    before: Path, calls: list[Call], *, images: int, dice: Random
) -> Iterator[tuple[Path, list[str]]]:
    """Give disks after power cuts, each with the receipts that had come out by then."""
    moments = set(dice.sample(range(len(calls)), images))
    files = {path.name: File(bytearray(path.read_bytes())) for path in before.iterdir()}
    paper: list[str] = []
    for number, call in enumerate(calls):
        _follow(call, files, paper)
        if number in moments:
            image = before.with_name(f"image-{number}")
            yield _write(image, files, dice), list(paper)
            shutil.rmtree(image)


def _follow(call: Call, files: dict[str, File], paper: list[str]) -> None:
    if call.name == "write":
        paper += call.content.decode().split()
        return
    if call.file.endswith("-shm"):
        return
    if call.name == "unlink":
        files.pop(call.file, None)
        return
    file = files.setdefault(call.file, File())
    if call.name in ("fsync", "fdatasync"):
        file.sync()
    else:
        file.pending.append(call)


def _write(image: Path, files: dict[str, File], dice: Random) -> Path:
    image.mkdir()
    for name, file in files.items():
        (image / name).write_bytes(file.after_power_cut(dice))
    return image


def _read(trace: Path) -> Iterator[Call]:
    for line in trace.read_text("ascii").splitlines():
        match = _CALL.match(line)
        if match is None:
            continue
        name, content = match["call"], _bytes(match["bytes"])
        path = content if name == "unlink" else _bytes(match["path"] or "")
        if name == "write" and match["fd"] != "1":
            continue
        numbers = tuple(int(number) for number in re.findall(r"-?\d+", match["rest"]))
        yield Call(name, Path(path.decode()).name, content, numbers)


def _bytes(escaped: str) -> bytes:
    return bytes.fromhex(escaped.replace("\\x", ""))
