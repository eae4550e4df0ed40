"""Putting a backup in the place of the books: everything is checked before anything is replaced."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from pos.folders import file_troubles
from pos.office.backup import Manifest, read_backup, unpack
from pos.records.authority import allow
from pos.records.books import World
from pos.records.checks.schema import file_differences
from pos.records.claims_left import claims_left, go_on_with
from pos.records.database import Records, fold_log, open_records
from pos.records.given_since import given_since, post_given
from pos.records.orders_left import orders_left, tell_of_orders
from pos.records.since import codes_since, lost_since, post_spent
from pos.records.snapshot import (
    copied_until,
    first_difference,
    go_on_in_new_series,
    put_in_place,
    series_in,
)
from pos.records.sums_left import sums_left, tell_of_sums
from pos.shop.audit import Act
from pos.shop.faults import Fault
from pos.shop.identity import StaffId
from pos.shop.progress import Progress, no_progress
from pos.shop.refusal import Refusal, Trouble
from pos.shop.staff import Permission
from pos.shop.words import Reason


@dataclass(frozen=True, slots=True)
class Candidate:
    """The books of a backup, unpacked beside those whose place they may take."""

    name: str
    manifest: Manifest
    path: Path
    records: Records


@dataclass(frozen=True, slots=True)
class Restored:
    """The new series of receipts, and where the books from before are kept, if there were any."""

    series: str
    aside: Path | None


@contextmanager
def unpacked(
    backup: Path, path: Path, world: World, *, progress: Progress = no_progress
) -> Iterator[Candidate]:
    """Lend the books of a backup, upgraded to this program's version; nothing of them stays."""
    manifest = read_backup(backup)
    home = path.parent
    with file_troubles(home), TemporaryDirectory(prefix=".restoring-", dir=home) as folder:
        candidate = Path(folder) / path.name
        unpack(backup, candidate, progress)
        with closing(_open(candidate, world, backup.name)) as records:
            yield Candidate(backup.name, manifest, candidate, records)


@contextmanager
def present(path: Path, world: World) -> Iterator[Records | None]:
    """Lend the books that are there now, or None when there are none that can be read."""
    records = _there(path, world)
    if records is not None:
        with closing(records):
            if _is_whole(records):
                yield records
                return
    yield None


def check_shop(candidate: Candidate, now: Records | None) -> None:
    """Refuse a backup of another shop than the one whose books are there now."""
    shops = {candidate.manifest.shop, candidate.records.shop_id}
    if len(shops | ({now.shop_id} if now else set())) > 1:
        raise Refusal(Reason.OTHER_SHOP, name=candidate.name)


def restore(
    candidate: Candidate,
    by: StaffId,
    *,
    path: Path,
    now: Records | None,
    progress: Progress = no_progress,
) -> Restored:
    """Put checked books in their place; those that are there `now` say who may, and stay beside them."""
    judge = candidate.records if now is None else now
    with candidate.records.reading() as books:
        copied = copied_until(books)
    with judge.reading() as books:
        allow(books, by, Permission.RESTORE)
        used, spent, lost = series_in(books), codes_since(books, copied), lost_since(books, copied)
        end, sums, orders = copied_until(books), sums_left(books), orders_left(books)
        left, given = claims_left(books, copied), given_since(books, copied)
    check_shop(candidate, now)
    difference = first_difference(candidate.records, progress)
    if difference is not None:
        raise Refusal(Reason.BACKUP_BROKEN, name=candidate.name, why=difference)
    with candidate.records.writing() as books:
        series = go_on_in_new_series(books, used)
        post_spent(books, spent)
        go_on_with(books, left)
        post_given(books, given, by=by)
        tell_of_sums(books, sums)
        tell_of_orders(books, orders)
        aside = path.with_name(f"{path.stem}.before-restore-{books.now:%Y%m%d-%H%M%S}{path.suffix}")
        books.note(
            Act.RESTORED,
            by,
            subject="shop",
            series=series,
            backup=candidate.name,
            lost_sales=lost.sales,
            lost_total=lost.total.cents,
            lost_acts=lost.acts,
            replaced=aside.name if path.exists() else "",
            replaced_until=end.entry,
            replaced_head=end.head,
        )
    candidate.records.close()
    if now is not None:
        now.close()
    fold_log(candidate.path)
    was_there = put_in_place(candidate.path, path, aside)
    return Restored(series, aside if was_there else None)


def _there(path: Path, world: World) -> Records | None:
    try:
        return open_records(path, world)
    except Trouble as trouble:
        if trouble.fault not in (Fault.NO_SHOP, Fault.DAMAGED, Fault.NOT_RECORDS):
            raise
        return None


def _is_whole(records: Records) -> bool:
    """Whether books can be read to their last page; those that break off cannot say who may do what."""
    with records.reading() as books:
        return next(file_differences(books), None) is None


def _open(candidate: Path, world: World, name: str) -> Records:
    try:
        return open_records(candidate, world)
    except Trouble as trouble:
        raise Refusal(Reason.BACKUP_BROKEN, name=name, why=str(trouble)) from trouble
