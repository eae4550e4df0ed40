"""The backups of a folder: which there are, whether each can be restored, and which are kept no longer."""

from dataclasses import dataclass
from pathlib import Path

from pos.folders import file_troubles
from pos.office.backup import SUFFIX, file_mark, make_backup, read_backup
from pos.office.restoring import check_shop, unpacked
from pos.records.authority import allow
from pos.records.backups import (
    forget_backup,
    forget_failure,
    keep_failure,
    keep_tried,
    known_backups,
    last_failure,
)
from pos.records.books import moment
from pos.records.database import Records
from pos.records.house import zone_of
from pos.records.snapshot import first_difference
from pos.records.staff import ITSELF
from pos.shop.audit import Act
from pos.shop.backups import Backup, is_due, to_delete
from pos.shop.identity import StaffId
from pos.shop.progress import Progress, no_progress
from pos.shop.refusal import Refusal, Trouble
from pos.shop.staff import Permission


@dataclass(frozen=True, slots=True)
class Shelf:
    """The backups of one folder, the newest first."""

    folder: Path
    backups: tuple[Backup, ...]
    is_due: bool
    failure: str = ""
    """Why the last one that the program was to make is none."""

    @property
    def good(self) -> Backup | None:
        """The newest that counts."""
        return next((each for each in self.backups if each.is_good), None)


def list_backups(records: Records, by: StaffId, *, folder: Path) -> Shelf:
    """Give the backups of a folder, with what is known of each."""
    with records.reading() as books:
        allow(books, by, Permission.BACK_UP)
    return look_at_backups(records, folder=folder)


def look_at_backups(records: Records, *, folder: Path) -> Shelf:
    """Give the backups of a folder, for the program itself."""
    with records.reading() as books:
        known, now = known_backups(books, folder), books.now
        zone = zone_of(books)
        failure = last_failure(books)
    with file_troubles(folder):
        paths = sorted(folder.glob(f"*{SUFFIX}")) if folder.is_dir() else []
        found = [_seen(path, known) for path in paths]
    found.sort(key=lambda each: (each.made_at, each.name), reverse=True)
    return Shelf(folder, tuple(found), is_due(found, now, zone), failure)


def try_backup(
    records: Records, by: StaffId, *, path: Path, progress: Progress = no_progress
) -> Backup:
    """Restore a backup beside the books for a try, and keep what that has shown."""
    with records.reading() as books:
        allow(books, by, Permission.BACK_UP)
    return _try(records, path, progress)


def back_up_tried(
    records: Records, by: StaffId, *, folder: Path, progress: Progress = no_progress
) -> Backup:
    """Make a backup, restore it for a try, and put away those that are kept no longer once it is good."""
    with records.reading() as books:
        allow(books, by, Permission.BACK_UP)
    return _make(records, by, folder, progress)


def back_up_by_itself(
    records: Records, *, folder: Path, progress: Progress = no_progress
) -> Backup | None:
    """Make the backup of this night when it is due; None when it is not. Why it is none is kept."""
    try:
        if not look_at_backups(records, folder=folder).is_due:
            return None
        return _make(records, ITSELF, folder, progress)
    except (Refusal, Trouble) as fault:
        _keep_failure(records, str(fault))
        raise


def _make(records: Records, by: StaffId, folder: Path, progress: Progress) -> Backup:
    with file_troubles(folder):
        folder.mkdir(mode=0o700, exist_ok=True)
    path = make_backup(records, folder=folder, progress=progress)
    with records.writing() as books:
        books.note(Act.BACKED_UP, by, subject=path.name)
    made = _try(records, path, progress)
    if made.is_good:
        _thin_out(records, folder)
        with records.writing() as books:
            forget_failure(books)
    else:
        _keep_failure(records, made.difference)
    return made


def _keep_failure(records: Records, why: str) -> None:
    with records.writing() as books:
        keep_failure(books, why)


def _try(records: Records, path: Path, progress: Progress) -> Backup:
    size, written_at = file_mark(path)
    difference, made_at = "", moment(written_at)
    try:
        with unpacked(path, records.path, records.world, progress=progress) as candidate:
            made_at = moment(candidate.manifest.made_at)
            candidate.records.keys = records.keys
            check_shop(candidate, records)
            difference = first_difference(candidate.records, progress) or ""
    except Refusal as refusal:
        difference = str(refusal)
    with records.writing() as books:
        tried = Backup(path.name, made_at, size, books.now, difference, written_at)
        keep_tried(books, tried, folder=path.parent)
        return tried


def _thin_out(records: Records, folder: Path) -> None:
    """Delete the files that are kept no longer; another shop's stay, and what is not the file that was tried."""
    shelf = look_at_backups(records, folder=folder)
    with records.reading() as books:
        zone = zone_of(books)
        known = known_backups(books, folder)
    ours = [each for each in shelf.backups if known.get(each.name) == each]
    for each in to_delete(ours, zone):
        with file_troubles(folder):
            (folder / each.name).unlink(missing_ok=True)
        with records.writing() as books:
            forget_backup(books, each.name)


def _seen(path: Path, known: dict[str, Backup]) -> Backup:
    """Give what is known of a backup; of another file that was written in its place nothing is."""
    size, written_at = file_mark(path)
    kept = known.get(path.name)
    if kept is not None and (kept.size, kept.written_at) == (size, written_at):
        return kept
    try:
        made_at = moment(read_backup(path).made_at)
        return Backup(path.name, made_at, size, written_at=written_at)
    except Refusal as refusal:
        return Backup(path.name, moment(written_at), size, None, str(refusal), written_at)
