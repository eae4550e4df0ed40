"""Backups: made while selling goes on, each read back before it is called one."""

import hashlib
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO
from zoneinfo import ZoneInfo

import msgspec

from pos.folders import file_troubles, sync_file, sync_folder
from pos.records.authority import allow
from pos.records.database import Records, copy_books
from pos.records.house import rules_of, series_of
from pos.records.snapshot import head_of
from pos.shop.audit import Act
from pos.shop.identity import StaffId
from pos.shop.progress import Progress, no_progress
from pos.shop.refusal import Refusal
from pos.shop.staff import Permission
from pos.shop.words import Reason

SUFFIX = ".kaunta"
BOOKS, MANIFEST = "records.sqlite", "manifest.json"
CHUNK = 1 << 20
FORMAT = 1
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    *(KeyError, ValueError, RuntimeError),  # how zipfile and msgspec meet flipped bytes
)


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
    with records.writing() as books, file_troubles(folder):
        allow(books, by, Permission.BACK_UP)
        rules, series, made_at = rules_of(books), series_of(books), books.at
        hour = books.now.astimezone(ZoneInfo(rules.market.zone))
        target = folder / f"kaunta-till{books.till}-{hour:%Y%m%d-%H%M%S}{SUFFIX}"
        if target.exists():
            raise Refusal(Reason.ALREADY_THERE, name=target.name)
        books.note(Act.BACKED_UP, by, subject=target.name)
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


def read_backup(path: Path) -> Manifest:
    """Give what a backup says of itself when all of it can be read, or refuse."""
    try:
        with zipfile.ZipFile(path) as archive:
            manifest = msgspec.json.decode(archive.read(MANIFEST), type=Manifest)
            if archive.getinfo(BOOKS).file_size != manifest.size:
                raise Refusal(
                    Reason.BACKUP_BROKEN, name=path.name, why="its size is not what it was"
                )
            with archive.open(BOOKS) as books:
                found = _digest_of(books)
    except _DAMAGE as fault:
        raise Refusal(Reason.NOT_A_BACKUP, name=path.name, why=str(fault)[:80]) from fault
    if manifest.format != FORMAT:
        raise Refusal(Reason.NOT_A_BACKUP, name=path.name, why="a newer Kaunta made it")
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
    folder.mkdir(parents=True, exist_ok=True)
    copy, unfinished = folder / f".{name}.copy", folder / f".{name}.new"
    try:
        yield copy, unfinished
    finally:
        copy.unlink(missing_ok=True)
        unfinished.unlink(missing_ok=True)
