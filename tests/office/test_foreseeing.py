"""Before a backup is put back it is tried, and what would be gone is told."""

from datetime import timedelta
from pathlib import Path

import pytest

from pos.office.backup import back_up
from pos.office.backups import list_backups, try_backup
from pos.office.foreseeing import foresee_restore
from pos.office.restoring import present, restore, unpacked
from pos.records.backups import known_backups
from pos.records.database import open_records
from pos.shop.restoring import LastSale, Lost
from pos.shop.staff import Role
from pos.shop.words import Reason
from tests.builders import ksh
from tests.office.tables import repacked
from tests.shops import KEYS, Shop, made_folder, refused


def made(shop: Shop) -> Path:
    folder = made_folder(shop.records.path.parent / "backups")
    backup = back_up(shop.records, shop.owner, folder=folder)
    shop.clock.pass_time(minutes=1)
    return backup


def test_what_would_be_gone_is_told(shop: Shop) -> None:
    shop.sell("101")
    backup, at = made(shop), shop.clock.at - timedelta(minutes=1)
    shop.sell("2*101")
    shop.ring_up("101")
    seen = foresee_restore(shop.records, shop.owner, path=backup)
    assert (seen.name, seen.made_at, seen.last) == (backup.name, at, LastSale("T2-0001", at))
    last = LastSale("T2-0002", shop.clock.at)
    assert seen.lost == Lost(
        is_known=True, sales=1, total=ksh(130), acts=seen.lost.acts, open_sales=1, last=last
    )
    assert seen.lost.acts == 2  # the backup itself, and the sale
    with shop.records.reading() as books:
        assert known_backups(books, backup.parent)[backup.name].is_good


def test_where_nothing_was_sold_nothing_is_lost(shop: Shop) -> None:
    seen = foresee_restore(shop.records, shop.owner, path=made(shop))
    assert (seen.last, seen.lost.sales, seen.lost.last) == (None, 0, None)


def test_of_books_that_went_another_way_all_counts(shop: Shop) -> None:
    first = made(shop)
    shop.sell("101")
    second, path, world = made(shop), shop.records.path, shop.clock.world()
    shop.records.close()
    with unpacked(first, path, world) as candidate, present(path, world) as now:
        assert now is not None
        candidate.records.keys = now.keys = KEYS
        restore(candidate, shop.owner, path=path, now=now)
    shop.records = open_records(path, world, keys=KEYS)
    seen = foresee_restore(shop.records, shop.owner, path=second)
    assert (seen.lost.is_known, seen.lost.sales) == (False, 0)


def test_what_a_copy_elsewhere_is_worth_says_nothing_of_the_file_in_the_folder(
    shop: Shop, tmp_path: Path
) -> None:
    backup = made(shop)
    elsewhere = made_folder(tmp_path / "stick") / backup.name
    elsewhere.write_bytes(backup.read_bytes())
    repacked(backup, books=lambda _: b"hello").replace(backup)
    for _ in range(2):
        assert not try_backup(shop.records, shop.owner, path=backup).is_good
        foresee_restore(shop.records, shop.owner, path=elsewhere)
    assert list_backups(shop.records, shop.owner, folder=backup.parent).good is None


def test_one_that_is_wrong_inside_is_refused_and_that_is_kept(shop: Shop) -> None:
    backup = made(shop)
    bad = repacked(backup, books=lambda _: b"hello")
    with refused(Reason.BACKUP_BROKEN):
        foresee_restore(shop.records, shop.owner, path=bad)


def test_one_whose_books_do_not_hold_is_refused_and_that_is_kept(shop: Shop) -> None:
    with shop.records.writing() as books:
        books.connection.execute("UPDATE products SET price_cents = 1")
    backup = made(shop)
    with shop.records.writing() as books:
        books.connection.execute("UPDATE products SET price_cents = 6500")
    with refused(Reason.BACKUP_BROKEN):
        foresee_restore(shop.records, shop.owner, path=backup)
    with shop.records.reading() as books:
        assert "states" in known_backups(books, backup.parent)[backup.name].difference


@pytest.mark.parametrize("role", [Role.SUPERVISOR, Role.MANAGER])
def test_only_the_owner_looks_into_it(shop: Shop, role: Role) -> None:
    backup = made(shop)
    with refused(Reason.NOT_ALLOWED):
        foresee_restore(shop.records, shop.staff[role], path=backup)
