"""What would come of putting a backup back: it is tried beside the books, and compared with them."""

from pathlib import Path

from pos.office.backup import file_mark
from pos.office.restoring import check_shop, unpacked
from pos.records.authority import allow
from pos.records.backups import keep_looked_into
from pos.records.books import moment
from pos.records.database import Records
from pos.records.since import last_sale, lost_since
from pos.records.snapshot import copied_until, first_difference
from pos.shop.backups import Backup
from pos.shop.identity import StaffId
from pos.shop.progress import Progress, no_progress
from pos.shop.refusal import Refusal
from pos.shop.restoring import Prospect
from pos.shop.staff import Permission
from pos.shop.words import Reason


def foresee_restore(
    records: Records, by: StaffId, *, path: Path, progress: Progress = no_progress
) -> Prospect:
    """Give what a backup would bring back and what would be gone; refuse one that cannot be restored."""
    with records.reading() as books:
        allow(books, by, Permission.RESTORE)
    size, written_at = file_mark(path)
    with unpacked(path, records.path, records.world, progress=progress) as candidate:
        candidate.records.keys = records.keys
        check_shop(candidate, records)
        difference = first_difference(candidate.records, progress)
        made_at = moment(candidate.manifest.made_at)
        with records.writing() as books:
            tried = Backup(path.name, made_at, size, books.now, difference or "", written_at)
            keep_looked_into(books, tried, folder=path.parent)
        if difference is not None:
            raise Refusal(Reason.BACKUP_BROKEN, name=path.name, why=difference)
        with candidate.records.reading() as then:
            last, copied = last_sale(then), copied_until(then)
    with records.reading() as books:
        return Prospect(path.name, made_at, last, lost_since(books, copied))
