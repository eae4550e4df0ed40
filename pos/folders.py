"""Where a till keeps its files, and what Linux and Windows do differently with files."""

import errno
import os
import stat
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from platformdirs import user_data_path

from pos.shop.faults import Fault
from pos.shop.refusal import Refusal, Trouble
from pos.shop.words import Reason

HOME = "POS_HOME"
APPLICATION_NAME = "kaunta"


@dataclass(frozen=True, slots=True)
class Folders:
    """The places a till uses; POS_HOME moves all of them."""

    home: Path

    @property
    def records(self) -> Path:
        """The books."""
        return self.home / "records.sqlite"

    @property
    def logs(self) -> Path:
        """What happened, for whoever looks after the till."""
        return self.home / "logs"

    @property
    def backups(self) -> Path:
        """Where backups go when nothing else is said."""
        return self.home / "backups"

    @property
    def settings(self) -> Path:
        """The settings of this computer."""
        return self.home / "settings.toml"

    @property
    def mpesa(self) -> Path:
        """What was chosen for M-Pesa at this computer; no secret stands in it."""
        return self.home / "mpesa.toml"


def folders(environment: Mapping[str, str]) -> Folders:
    """Give this till's folders, made when they are not there, readable by their owner only."""
    chosen = environment.get(HOME)
    home = Path(chosen) if chosen else user_data_path(APPLICATION_NAME, appauthor=False)
    with file_troubles(home):
        home = as_typed(home)
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        return Folders(home.resolve())


def as_typed(path: Path) -> Path:
    """Give the path with a ~ at its front followed home, or say that there is no such person."""
    try:
        return path.expanduser()
    except RuntimeError as unknown:
        raise Trouble(Fault.FOLDER, where=path, why="nobody has that home") from unknown


def resources() -> Path:
    """Give the folder of what the program brings with it: beside the source, in the wheel or in the bundle."""
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle:
        return Path(bundle) / "resources"
    inside = Path(__file__).parent / "resources"
    return inside if inside.is_dir() else Path(__file__).parent.parent / "resources"


def open_file(path: Path) -> BinaryIO:
    """Open a file to be read; a device or a pipe is none, and would be waited for or read for ever."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError(errno.ENODEV, "it is no file")
    return os.fdopen(handle, "rb")


def sync_folder(folder: Path) -> None:
    """See to it that names made or changed in a folder outlive a power cut."""
    if os.name == "nt":  # Windows keeps names without being asked
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_file(path: Path) -> None:
    """See to it that what was written to a file outlives a power cut."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def write_whole(path: Path, content: bytes, *, mode: int = 0o600) -> None:
    """Put a file there whole or not at all, and for good."""
    unfinished = path.with_name(f".{path.name}.new")
    try:
        with unfinished.open("wb") as file:
            os.chmod(unfinished, mode)  # noqa: PTH101 - before a byte of it is written
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def new_file(path: Path) -> Path:
    """Give a place where nothing is yet, or refuse: what somebody has is never written over."""
    if path.exists():
        raise Refusal(Reason.ALREADY_THERE, name=path.name)
    return path


@contextmanager
def file_troubles(where: Path, fault: Fault = Fault.FOLDER) -> Iterator[None]:
    """Turn a disk that fails while files are written, or whatever else is said, into Trouble."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise Trouble(Fault.DISK_FULL) from error
        why = error.strerror or "it does not answer"
        raise Trouble(fault, where=where, why=why.lower()) from error
