"""Backups that count: made, restored for a try, thinned out, and never the only good one lost."""

from pathlib import Path

import pytest

from pos.office.backup import back_up
from pos.office.backups import (
    Shelf,
    back_up_by_itself,
    back_up_tried,
    list_backups,
    look_at_backups,
    try_backup,
)
from pos.office.today import read_today
from pos.shop.audit import Act
from pos.shop.backups import Backup
from pos.shop.refusal import Trouble
from pos.shop.today import ConcernKind
from tests.shops import Shop, made_folder


@pytest.fixture
def folder(shop: Shop) -> Path:
    return shop.records.path.parent / "backups"


def made(shop: Shop, folder: Path) -> Backup:
    return back_up_tried(shop.records, shop.manager, folder=folder)


def shelf(shop: Shop, folder: Path) -> Shelf:
    return list_backups(shop.records, shop.manager, folder=folder)


def damage(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 2)
        file.write(b"\0" * 64)


def test_a_folder_that_is_not_there_yet_has_none(shop: Shop, folder: Path) -> None:
    seen = shelf(shop, folder)
    assert (seen.backups, seen.good, seen.is_due) == ((), None, True)


def test_one_counts_once_it_was_restored_for_a_try(shop: Shop, folder: Path) -> None:
    backup = made(shop, folder)
    assert backup.is_good
    assert shelf(shop, folder).backups == (backup,)
    assert shelf(shop, folder).good == backup
    assert shop.audited(Act.BACKED_UP)[-1]["subject"] == backup.name
    assert not [each for each in shop.records.path.parent.iterdir() if "restoring" in each.name]


def test_one_that_nobody_tried_does_not_count(shop: Shop, folder: Path) -> None:
    path = back_up(shop.records, shop.manager, folder=made_folder(folder))
    (seen,) = shelf(shop, folder).backups
    assert (seen.name, seen.is_good, seen.tried_at) == (path.name, False, None)
    assert try_backup(shop.records, shop.manager, path=path).is_good
    assert shelf(shop, folder).good is not None


def test_another_file_in_the_place_of_one_that_was_good_is_asked_about_again(
    shop: Shop, folder: Path
) -> None:
    backup = made(shop, folder)
    path = folder / backup.name
    shop.clock.pass_time(minutes=5)
    later = back_up(shop.records, shop.manager, folder=made_folder(folder.parent / "other"))
    later.replace(path)
    (seen,) = shelf(shop, folder).backups
    assert (seen.name, seen.is_good, seen.tried_at) == (path.name, False, None)
    assert shelf(shop, folder).is_due
    assert try_backup(shop.records, shop.manager, path=path).is_good
    assert shelf(shop, folder).good is not None


def test_what_was_written_over_a_good_one_is_not_put_away_with_it(shop: Shop, folder: Path) -> None:
    path = folder / made(shop, folder).name
    path.write_text("my own")
    (seen,) = shelf(shop, folder).backups
    assert (seen.is_good, bool(seen.difference)) == (False, True)
    shop.clock.pass_time(minutes=5)
    made(shop, folder)
    assert path.read_text() == "my own"


def test_a_damaged_one_says_what_is_wrong_with_it(shop: Shop, folder: Path) -> None:
    path = back_up(shop.records, shop.manager, folder=made_folder(folder))
    damage(path)
    (before,) = shelf(shop, folder).backups
    after = try_backup(shop.records, shop.manager, path=path)
    assert before.difference
    assert after.difference
    assert not after.is_good
    assert shelf(shop, folder).good is None


def test_what_is_wrong_in_its_books_is_found(shop: Shop, folder: Path) -> None:
    with shop.records.writing() as books:
        books.connection.execute("UPDATE products SET price_cents = 1")
    assert "states" in made(shop, folder).difference
    with shop.records.writing() as books:
        books.connection.execute("UPDATE products SET price_cents = 6500")


def test_the_earlier_one_of_a_day_goes_once_the_later_is_good(shop: Shop, folder: Path) -> None:
    first = made(shop, folder)
    shop.clock.pass_time(minutes=5)
    foreign = folder / "notes.kaunta"
    foreign.write_text("no backup")
    second = made(shop, folder)
    names = [each.name for each in shelf(shop, folder).backups]
    assert second.name in names
    assert first.name not in names
    assert foreign.exists()


def test_the_only_good_one_stays_when_the_next_is_bad(shop: Shop, folder: Path) -> None:
    first = made(shop, folder)
    shop.clock.pass_time(minutes=5)
    with shop.records.writing() as books:
        books.connection.execute("UPDATE products SET price_cents = 1")
    assert not made(shop, folder).is_good
    assert shelf(shop, folder).good == first
    with shop.records.writing() as books:
        books.connection.execute("UPDATE products SET price_cents = 6500")


def test_the_program_makes_one_when_it_is_due(shop: Shop, folder: Path) -> None:
    backup = back_up_by_itself(shop.records, folder=folder)
    assert backup is not None
    assert backup.is_good
    assert shop.audited(Act.BACKED_UP)[-1]["who"] == "itself"
    assert back_up_by_itself(shop.records, folder=folder) is None
    shop.clock.pass_time(days=2)
    assert back_up_by_itself(shop.records, folder=folder) is not None
    assert len(look_at_backups(shop.records, folder=folder).backups) == 2


def test_why_a_backup_of_the_night_failed_is_kept_until_one_is_good(
    shop: Shop, folder: Path
) -> None:
    folder.write_text("in the way")
    with pytest.raises(Trouble) as no:
        back_up_by_itself(shop.records, folder=folder)
    (first, *_) = read_today(shop.records, shop.owner).concerns
    assert (first.kind, first.about) == (ConcernKind.BACKUP, str(no.value))
    folder.unlink()
    assert shelf(shop, folder).failure == str(no.value)
    made(shop, folder)
    assert shelf(shop, folder).failure == ""
    assert read_today(shop.records, shop.owner).concerns == ()


def test_one_that_cannot_be_restored_is_a_failure_too(shop: Shop, folder: Path) -> None:
    with shop.records.writing() as books:
        books.connection.execute("UPDATE products SET price_cents = 1")
    made(shop, folder)
    assert "states" in shelf(shop, folder).failure
    with shop.records.writing() as books:
        books.connection.execute("UPDATE products SET price_cents = 6500")
