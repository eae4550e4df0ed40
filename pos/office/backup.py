"""Backups: made while selling goes on, each read back before it is called one."""

import errno
import hashlib
import lzma
import os
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO
from zoneinfo import ZoneInfo

import msgspec

from pos.folders import file_troubles, new_file, open_file, sync_file, sync_folder
from pos.records.authority import allow
from pos.records.database import Records, copy_books
from pos.records.house import rules_of, series_of
from pos.records.snapshot import head_of
from pos.shop.audit import Act
from pos.shop.faults import Fault
from pos.shop.identity import StaffId
from pos.shop.progress import Progress, no_progress
from pos.shop.refusal import Refusal
from pos.shop.staff import Permission
from pos.shop.words import Reason

SUFFIX = ".kaunta"
BOOKS, MANIFEST = "records.sqlite", "manifest.json"
CHUNK = 1 << 20
FORMAT = 1
LARGEST_MANIFEST = 1024 * 1024
MOST_TIMES = 100
"""Books are never packed as tightly as this: what unpacks to more would only fill the disk."""
_PACKED = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_PACKED_ODDLY = "its parts are packed in another way"
_NEWER = "it is newer than this program"
_TOO_LARGE = "it unpacks to more than a backup does"
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    *(KeyError, ValueError, RuntimeError),  # how zipfile and msgspec meet flipped bytes
)
_OF_FLIPPED_BYTES = (errno.EINVAL, None)
"""What an OSError says that is no failing disk: a place before the file's beginning, a bad stream."""


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a backup says of itself."""

    format: int
    shop: str
    shop_name: str
    till: int
    series: str
    made_at: int
    size: int
    sha256: str
    audit_entries: int
    audit_head: str


def back_up(
    records: Records, by: StaffId, *, folder: Path, progress: Progress = no_progress
) -> Path:
    """Put a whole copy of the books into a folder, named by till and time; give where it is."""
    with records.reading() as books:
        allow(books, by, Permission.BACK_UP)
    target = make_backup(records, folder=folder, progress=progress)
    with records.writing_beside() as books:
        allow(books, by, Permission.BACK_UP)
        books.note(Act.BACKED_UP, by, subject=target.name)
    return target


def make_backup(records: Records, *, folder: Path, progress: Progress = no_progress) -> Path:
    """Put a whole copy of the books into a folder; whoever may have asked for it, nobody is asked here."""
    with records.reading() as books, file_troubles(folder):
        if not folder.is_dir():
            raise Refusal(Reason.NO_SUCH_FOLDER, name=folder)
        rules, series, made_at = rules_of(books), series_of(books), books.at
        hour = books.now.astimezone(ZoneInfo(rules.market.zone))
        target = new_file(folder / f"kaunta-till{books.till}-{hour:%Y%m%d-%H%M%S}{SUFFIX}")
    with file_troubles(folder), _scratch(folder, target.name) as (copy, unfinished):
        progress("Copying the books", 0, 1)
        copy_books(records.path, copy)
        entries, head = head_of(copy)
        manifest = Manifest(
            format=FORMAT,
            shop=records.shop_id,
            shop_name=rules.name,
            till=records.till,
            series=series,
            made_at=made_at,
            size=copy.stat().st_size,
            sha256=digest_of_file(copy),
            audit_entries=entries,
            audit_head=head,
        )
        _pack(copy, unfinished, manifest, progress)
        read_backup(unfinished)
        unfinished.replace(target)
        sync_folder(folder)
    return target


def file_mark(path: Path) -> tuple[int, int]:
    """Give the size of a file and when it was written: another file of its name has others."""
    with file_troubles(path, Fault.FILE):
        found = path.stat()
    return found.st_size, found.st_mtime_ns // 1_000_000


def read_backup(path: Path) -> Manifest:
    """Give what a backup says of itself when all of it can be read, or refuse."""
    with file_troubles(path, Fault.FILE), open_file(path) as file:
        try:
            manifest, found = _read(file)
        except _DAMAGE as fault:
            raise Refusal(Reason.NOT_A_BACKUP, name=path.name, why=str(fault)[:80]) from fault
        except OSError as fault:
            if fault.errno not in _OF_FLIPPED_BYTES:
                raise
            why = "its parts are not what or where they should be"
            raise Refusal(Reason.NOT_A_BACKUP, name=path.name, why=why) from fault
    if found is None:
        raise Refusal(Reason.BACKUP_BROKEN, name=path.name, why="its size is not what it was")
    if found != manifest.sha256:
        raise Refusal(Reason.BACKUP_BROKEN, name=path.name, why="its content has changed")
    return manifest


def unpack(path: Path, target: Path, progress: Progress) -> None:
    """Put the books of a backup into a file."""
    with zipfile.ZipFile(path) as archive, archive.open(BOOKS) as books, target.open("wb") as file:
        _copy(books, file, archive.getinfo(BOOKS).file_size, progress)
    sync_file(target)


def digest_of_file(path: Path) -> str:
    """Give the SHA-256 of a file."""
    with path.open("rb") as file:
        return _digest_of(file)


def _read(file: IO[bytes]) -> tuple[Manifest, str | None]:
    """Give what a backup says of itself, and the digest of its books, or None when their size is wrong."""
    with zipfile.ZipFile(file) as archive:
        parts = archive.getinfo(MANIFEST), archive.getinfo(BOOKS)
        if any(part.compress_type not in _PACKED for part in parts):
            raise zipfile.BadZipFile(_PACKED_ODDLY)
        with archive.open(parts[0]) as text:
            manifest = _manifest(text.read(LARGEST_MANIFEST + 1))
        if parts[1].file_size != manifest.size:
            return manifest, None
        if manifest.size > MOST_TIMES * os.fstat(file.fileno()).st_size:
            raise zipfile.BadZipFile(_TOO_LARGE)
        with archive.open(parts[1]) as books:
            return manifest, _digest_of(books)


def _manifest(text: bytes) -> Manifest:
    """Give what a backup says of itself; a newer program may say more, or other things."""
    if len(text) > LARGEST_MANIFEST:
        raise zipfile.BadZipFile(_TOO_LARGE)
    said = msgspec.json.decode(text, type=dict[str, object])
    if said.get("format", FORMAT) != FORMAT or said.keys() - set(Manifest.__struct_fields__):
        raise ValueError(_NEWER)
    return msgspec.convert(said, Manifest)


def _pack(copy: Path, target: Path, manifest: Manifest, progress: Progress) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr(MANIFEST, msgspec.json.encode(manifest))
        with copy.open("rb") as books, archive.open(BOOKS, "w", force_zip64=True) as inside:
            _copy(books, inside, manifest.size, progress)
    target.chmod(0o600)
    sync_file(target)


def _copy(source: IO[bytes], target: IO[bytes], size: int, progress: Progress) -> None:
    done = 0
    while chunk := source.read(CHUNK):
        target.write(chunk)
        done += len(chunk)
        progress("Copying", done, size)


def _digest_of(file: IO[bytes]) -> str:
    digest = hashlib.sha256()
    while chunk := file.read(CHUNK):
        digest.update(chunk)
    return digest.hexdigest()


@contextmanager
def _scratch(folder: Path, name: str) -> Iterator[tuple[Path, Path]]:
    """Lend two file names in a folder; neither is there afterwards."""
    copy, unfinished = folder / f".{name}.copy", folder / f".{name}.new"
    try:
        yield copy, unfinished
    finally:
        copy.unlink(missing_ok=True)
        unfinished.unlink(missing_ok=True)
