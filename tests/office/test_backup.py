"""A backup is made while selling goes on, is whole or not there, and a damaged one is never taken for good."""

import errno
import hashlib
import json
import os
import threading
import tracemalloc
import zipfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from random import Random
from stat import S_IMODE

import pytest

from pos.office.backup import (
    BOOKS,
    LARGEST_MANIFEST,
    MANIFEST,
    Manifest,
    back_up,
    digest_of_file,
    read_backup,
    unpack,
)
from pos.records.checks import run_checks
from pos.records.database import Records, open_records
from pos.shop.audit import Act
from pos.shop.faults import Fault
from pos.shop.progress import Stopped, no_progress
from pos.shop.refusal import Refusal, Trouble
from pos.shop.staff import Role
from pos.shop.words import Reason
from tests.office.tables import repacked
from tests.shops import KEYS, SetWorld, Shop, everything_in, made_folder, refused, troubled

BROKEN = {Reason.NOT_A_BACKUP, Reason.BACKUP_BROKEN}
NAME = "kaunta-till2-20261121-120000.kaunta"


def made(shop: Shop, folder: Path) -> Path:
    return back_up(shop.records, shop.owner, folder=made_folder(folder / "backups"))


def books_of(backup: Path, folder: Path) -> Records:
    """The books inside a backup, opened."""
    path = folder / "unpacked.sqlite"
    unpack(backup, path, no_progress)
    return open_records(path, SetWorld().world(), keys=KEYS)


def receipts_in(records: Records) -> set[str]:
    with records.reading() as books:
        rows = books.connection.execute("SELECT id FROM sales").fetchall()
        assert [found for _, found in run_checks(books, keys=KEYS) if found] == []
    records.close()
    return {row[0] for row in rows}


def test_a_backup_holds_everything_the_books_hold(shop: Shop, tmp_path: Path) -> None:
    shop.sell("2*101")
    shop.ring_up("101")
    before = everything_in(shop.records.path)
    unpack(made(shop, tmp_path), tmp_path / "unpacked.sqlite", no_progress)
    after = everything_in(tmp_path / "unpacked.sqlite")
    assert sorted(after.splitlines()) == sorted(before.splitlines())


def test_a_backup_says_what_it_is(shop: Shop, tmp_path: Path) -> None:
    backup = made(shop, tmp_path)
    manifest = read_backup(backup)
    assert (backup.name, manifest.till, manifest.series) == (NAME, 2, "")
    assert (manifest.shop, manifest.shop_name) == ("shop-1", "Mama Njeri Mini Mart")
    inside = books_of(backup, tmp_path)
    with inside.writing() as books:
        assert (manifest.audit_entries, manifest.audit_head) == (books.entry - 1, books.head)
    inside.close()


def test_a_backup_is_noted_when_it_is_there(shop: Shop, tmp_path: Path) -> None:
    backup = made(shop, tmp_path)
    (entry,) = shop.audited(Act.BACKED_UP)
    assert (entry["who"], entry["subject"]) == (shop.owner, backup.name)
    inside = Shop(books_of(backup, tmp_path), shop.clock, shop.staff)
    assert inside.audited(Act.BACKED_UP) == []
    inside.records.close()


def test_a_backup_is_its_owner_s_only_and_nothing_else_is_left(shop: Shop, tmp_path: Path) -> None:
    backup = made(shop, tmp_path)
    assert S_IMODE(backup.stat().st_mode) == 0o600
    assert [each.name for each in backup.parent.iterdir()] == [NAME]


def test_a_second_backup_has_a_name_of_its_own(shop: Shop, tmp_path: Path) -> None:
    first = made(shop, tmp_path)
    with refused(Reason.ALREADY_THERE):
        made(shop, tmp_path)
    shop.clock.at += timedelta(seconds=1)
    assert made(shop, tmp_path) != first
    assert len(shop.audited(Act.BACKED_UP)) == 2


def test_what_is_sold_between_the_steps_of_a_backup_is_in_it_when_it_came_before_the_copy(
    shop: Shop, tmp_path: Path
) -> None:
    sold: dict[str, list[str]] = {}

    def sell(what: str, *_: int) -> None:
        done = shop.sell("101").sold
        assert done is not None
        sold.setdefault(what, []).append(done.id)

    backup = back_up(shop.records, shop.owner, folder=tmp_path, progress=sell)
    assert receipts_in(books_of(backup, tmp_path)) == set(sold["Copying the books"])
    assert sold["Copying"]


def test_a_backup_made_while_another_till_program_sells_is_whole(
    shop: Shop, tmp_path: Path
) -> None:
    counter = open_records(shop.records.path, shop.clock.world(), keys=KEYS)
    selling = Shop(counter, shop.clock, shop.staff)
    sold: list[str] = []
    enough, over = threading.Event(), threading.Event()

    def sell() -> None:
        while not over.is_set():
            sold.append(selling.sell("101").sold.id)  # type: ignore[union-attr]
            if len(sold) == 5:
                enough.set()

    till = threading.Thread(target=sell)
    till.start()
    assert enough.wait(30)
    before = set(sold)
    backup = made(shop, tmp_path)
    over.set()
    till.join()
    counter.close()
    assert before <= receipts_in(books_of(backup, tmp_path)) <= set(sold)


@pytest.mark.parametrize("stop", [KeyboardInterrupt, Stopped])
@pytest.mark.parametrize("work", ["Copying the books", "Copying"])
def test_a_backup_that_is_stopped_is_not_there(
    shop: Shop, tmp_path: Path, work: str, stop: type[BaseException]
) -> None:
    def progress(what: str, *_: int) -> None:
        if what == work:
            raise stop

    with pytest.raises(stop):
        back_up(
            shop.records, shop.owner, folder=made_folder(tmp_path / "backups"), progress=progress
        )
    assert list((tmp_path / "backups").iterdir()) == []
    assert shop.audited(Act.BACKED_UP) == []


@pytest.mark.parametrize("folder", ["file", "file/deeper", "stick", "x" * 300])
def test_a_folder_that_is_not_there_is_said_in_words_and_not_made(
    shop: Shop, tmp_path: Path, folder: str
) -> None:
    (tmp_path / "file").write_text("x")
    before = sorted(tmp_path.iterdir())
    with pytest.raises((Refusal, Trouble)) as no:
        back_up(shop.records, shop.owner, folder=tmp_path / folder)
    assert "folder" in str(no.value).lower()
    assert sorted(tmp_path.iterdir()) == before
    assert shop.audited(Act.BACKED_UP) == []


@pytest.mark.parametrize("role", [Role.CASHIER, Role.SUPERVISOR])
def test_who_may_not_make_a_backup_makes_none(shop: Shop, tmp_path: Path, role: Role) -> None:
    with refused(Reason.NOT_ALLOWED):
        back_up(shop.records, shop.staff[role], folder=made_folder(tmp_path / "backups"))
    assert list((tmp_path / "backups").iterdir()) == []


def judged(backup: Path, good: Manifest) -> str:
    """Whether a backup is refused, still says what it said, or lies."""
    try:
        return "same" if read_backup(backup) == good else "lies"
    except Refusal as no:
        return "refused" if no.reason in BROKEN else str(no)


def test_a_backup_that_breaks_off_anywhere_is_refused(shop: Shop, tmp_path: Path) -> None:
    backup = made(shop, tmp_path)
    good, raw = read_backup(backup), backup.read_bytes()
    for length in (*range(0, len(raw), 101), len(raw) - 1):
        backup.write_bytes(raw[:length])
        assert judged(backup, good) == "refused", length


@pytest.mark.slow
def test_a_flipped_byte_anywhere_is_refused_or_was_of_no_weight(shop: Shop, tmp_path: Path) -> None:
    backup = made(shop, tmp_path)
    good, raw, chance = read_backup(backup), backup.read_bytes(), Random(6)
    ends = [*range(500), *range(len(raw) - 300, len(raw))]
    answers = set()
    for place in (*ends, *chance.sample(range(len(raw)), 400)):
        flip = 1 << chance.randrange(8)
        backup.write_bytes(raw[:place] + bytes([raw[place] ^ flip]) + raw[place + 1 :])
        answers.add(judged(backup, good))
        if judged(backup, good) == "same":
            unpack(backup, tmp_path / "unpacked.sqlite", no_progress)
            assert digest_of_file(tmp_path / "unpacked.sqlite") == good.sha256
    assert answers == {"refused", "same"}


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"format": 2}, Reason.NOT_A_BACKUP),
        ({"format": "1"}, Reason.NOT_A_BACKUP),
        ({"more": 1}, Reason.NOT_A_BACKUP),
        ({"till": ...}, Reason.NOT_A_BACKUP),
        ({"size": 1}, Reason.BACKUP_BROKEN),
        ({"sha256": "0" * 64}, Reason.BACKUP_BROKEN),
    ],
)
def test_a_manifest_that_does_not_fit_is_refused(
    shop: Shop, tmp_path: Path, said: dict[str, object], reason: Reason
) -> None:
    with refused(reason) as no:
        read_backup(repacked(made(shop, tmp_path), **said))
    assert no.value.facts["name"] == f"repacked-{NAME}"


@pytest.mark.parametrize("said", [{"format": 2}, {"format": 2, "till": "two"}, {"more": 1}])
def test_a_backup_of_a_newer_program_says_so(
    shop: Shop, tmp_path: Path, said: dict[str, object]
) -> None:
    with refused(Reason.NOT_A_BACKUP) as no:
        read_backup(repacked(made(shop, tmp_path), **said))
    assert no.value.facts["why"] == "it is newer than this program"


def an_archive(file: Path, **parts: bytes) -> None:
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(MANIFEST if name == "manifest" else name, content)


@pytest.mark.parametrize(
    "write",
    [
        lambda file: file.write_bytes(b""),
        lambda file: file.write_bytes(b"name,price\n"),
        an_archive,
        lambda file: an_archive(file, hello=b"hello"),
        lambda file: an_archive(file, manifest=b"{"),
        lambda file: an_archive(file, manifest=b'{"format": "\xff"}'),
        lambda file: an_archive(file, manifest=b"[]"),
    ],
)
def test_what_is_no_backup_is_refused(tmp_path: Path, write: Callable[[Path], object]) -> None:
    file = tmp_path / "a.kaunta"
    write(file)
    with refused(Reason.NOT_A_BACKUP):
        read_backup(file)


@pytest.mark.parametrize(
    ("write", "why"),
    [
        (Path.exists, "no such file or directory"),
        (Path.mkdir, "it is no file"),
        (os.mkfifo, "it is no file"),
    ],
)
def test_a_backup_that_cannot_be_opened_is_no_damaged_one(
    tmp_path: Path, write: Callable[[Path], object], why: str
) -> None:
    file = tmp_path / "a.kaunta"
    write(file)
    with troubled(Fault.FILE) as trouble:
        read_backup(file)
    assert trouble.value.facts == {"where": file, "why": why}


def test_a_disk_that_fails_while_a_backup_is_read_is_told_as_such(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> bytes:
        raise OSError(errno.EIO, "Input/output error")

    backup = made(shop, tmp_path)
    monkeypatch.setattr(zipfile.ZipExtFile, "read", fail)
    with troubled(Fault.FILE):
        read_backup(backup)


@pytest.mark.parametrize("method", [12, 14])
def test_a_byte_that_names_another_way_of_packing_is_damage(
    shop: Shop, tmp_path: Path, method: int
) -> None:
    """bz2 meets such bytes with an OSError of no number, lzma with an error of its own."""
    backup = made(shop, tmp_path)
    raw = bytearray(backup.read_bytes())
    local, listed = raw.index(b"PK\3\4") + 8, raw.index(b"PK\1\2") + 10
    for place in (local, listed):
        raw[place] = method
    backup.write_bytes(raw)
    with refused(Reason.NOT_A_BACKUP):
        read_backup(backup)


def grown(backup: Path, part: str, content: bytes, method: int = zipfile.ZIP_DEFLATED) -> Path:
    """The same backup with another content of one part."""
    with zipfile.ZipFile(backup) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()} | {part: content}
    with zipfile.ZipFile(backup, "w", method) as archive:
        for name, each in parts.items():
            archive.writestr(name, each)
    return backup


def said_to_be(backup: Path, size: int) -> None:
    """Let the archive say that its first part is of another size."""
    raw = bytearray(backup.read_bytes())
    for place in (raw.index(b"PK\3\4") + 22, raw.index(b"PK\1\2") + 24):
        raw[place : place + 4] = size.to_bytes(4, "little")
    backup.write_bytes(raw)


def most_memory(act: Callable[[], object]) -> int:
    tracemalloc.start()
    try:
        act()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("says", [None, 100])
def test_a_manifest_that_unpacks_without_end_is_refused_early(
    shop: Shop, tmp_path: Path, says: int | None
) -> None:
    backup = grown(made(shop, tmp_path), MANIFEST, b"[" + b" " * 64 * LARGEST_MANIFEST + b"]")
    if says is not None:
        said_to_be(backup, says)

    def read() -> None:
        with refused(Reason.NOT_A_BACKUP):
            read_backup(backup)

    assert most_memory(read) < 8 * LARGEST_MANIFEST


def test_books_that_unpack_to_more_than_books_do_are_refused(shop: Shop, tmp_path: Path) -> None:
    backup, empty = made(shop, tmp_path), bytes(32 * 1024 * 1024)
    manifest = json.loads(zipfile.ZipFile(backup).read(MANIFEST))
    manifest |= {"size": len(empty), "sha256": hashlib.sha256(empty).hexdigest()}
    bomb = grown(grown(backup, BOOKS, empty), MANIFEST, json.dumps(manifest).encode())
    with refused(Reason.NOT_A_BACKUP) as no:
        read_backup(bomb)
    assert no.value.facts["why"] == "it unpacks to more than a backup does"


def test_parts_packed_in_a_way_that_cannot_be_bounded_are_refused(
    shop: Shop, tmp_path: Path
) -> None:
    with refused(Reason.NOT_A_BACKUP) as no:
        read_backup(grown(made(shop, tmp_path), "more", b"", zipfile.ZIP_BZIP2))
    assert no.value.facts["why"] == "its parts are packed in another way"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="the system has no such device")
def test_a_device_that_never_ends_is_no_backup() -> None:
    with troubled(Fault.FILE) as trouble:
        read_backup(Path("/dev/zero"))
    assert trouble.value.facts["why"] == "it is no file"


def test_a_manifest_without_books_is_refused(shop: Shop, tmp_path: Path) -> None:
    backup = made(shop, tmp_path)
    with zipfile.ZipFile(backup) as archive:
        manifest = archive.read(MANIFEST)
    an_archive(backup, manifest=manifest)
    with refused(Reason.NOT_A_BACKUP):
        read_backup(backup)
