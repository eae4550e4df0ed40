"""Backups, restoring and checking from the command line: the books are right and cannot be lost."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from pos.records.checks import CHECKS
from pos.records.running import only_one
from pos.records.upgrades import UPGRADES
from pos.shop.faults import Fault
from pos.shop.words import Reason
from tests.cli.terminal import AS_OWNER, OWNER_PIN, PRODUCTS, Answer, Terminal, no, trouble
from tests.office.tables import repacked
from tests.records.tampering import tamper

BACKUP = "kaunta-till2-*.kaunta"
PRICES = "SELECT price_cents FROM products ORDER BY code"
ANOTHER_PHRASE = "0A1B2-C3D4E-5F6G7-H8J9K-MNPQR"


def version_set(books: Path, version: int) -> None:
    with closing(sqlite3.connect(books)) as connection:
        connection.execute(f"PRAGMA user_version = {version}")


def newer(content: bytes) -> bytes:
    """The same file of books, said to be of a version that is not made yet."""
    return content[:60] + (len(UPGRADES) + 1).to_bytes(4, "big") + content[64:]


def backup_of(shop: Terminal) -> Path:
    """The backup from before the milk became dearer."""
    (backup,) = (shop.home / "backups").iterdir()
    return backup


def kept_apart(shop: Terminal, folder: Path) -> Path:
    """The backup, no longer in the shop's own folder, and the shop gone with its computer."""
    apart = backup_of(shop).rename(folder / "backup.kaunta")
    shop.home.rename(folder / "old computer")
    return apart


def test_a_backup_goes_into_the_tills_own_folder(shop: Terminal) -> None:
    answer = shop.as_owner("backup")
    (made,) = (shop.home / "backups").iterdir()
    assert (answer.status, answer.out) == (0, f"The backup is {made}.\n")
    assert made.match(BACKUP)


@pytest.mark.parametrize("chosen", ["command", "settings"])
def test_a_backup_goes_where_it_is_wanted(
    shop: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chosen: str
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    (shop.home / "settings.toml").write_text("backups = '~/stick/here'")
    (tmp_path / "stick" / "here").mkdir(parents=True)
    words = [tmp_path / "stick" / "here"] if chosen == "command" else []
    answer = shop.as_owner("backup", *words, "--json")
    (made,) = (tmp_path / "stick" / "here").iterdir()
    assert answer.json == {"file": str(made), "bytes": made.stat().st_size}
    assert not (shop.home / "backups").exists()


def test_a_home_that_nobody_has_is_told(shop: Terminal) -> None:
    (shop.home / "settings.toml").write_text("backups = '~nobody-of-that-name/x'")
    answer = shop.as_owner("backup")
    where, why = "~nobody-of-that-name/x", "nobody has that home"
    assert (answer.status, answer.said) == (1, trouble(Fault.FOLDER, where=where, why=why))


def test_a_folder_that_is_a_file_is_told(shop: Terminal, tmp_path: Path) -> None:
    (tmp_path / "stick").write_text("")
    answer = shop.as_owner("backup", tmp_path / "stick")
    assert (answer.status, answer.out) == (1, "")
    assert answer.said == no(Reason.NO_SUCH_FOLDER, name=tmp_path / "stick")


def test_a_stick_that_is_not_in_is_told_and_no_folder_made_in_its_place(
    shop: Terminal, tmp_path: Path
) -> None:
    answer = shop.as_owner("backup", tmp_path / "stick")
    assert answer.said == no(Reason.NO_SUCH_FOLDER, name=tmp_path / "stick")
    assert not (tmp_path / "stick").exists()


def test_a_backup_is_made_while_the_till_runs(shop: Terminal) -> None:
    with only_one(shop.books):
        assert shop.as_owner("backup").status == 0


def test_a_cashier_makes_no_backup(shop: Terminal) -> None:
    answer = shop.as_cashier("backup")
    assert (answer.status, answer.said) == (1, no(Reason.NOT_ALLOWED, act="make a backup"))
    assert list((shop.home / "backups").iterdir()) == []


def test_right_books_are_said_to_be_right(shop: Terminal) -> None:
    before = shop.everything()
    answer = shop("check")
    *checks, last = answer.out.splitlines()
    assert (answer.status, answer.err, last) == (0, "", "The books are right.")
    assert len(checks) == len(CHECKS) + 1
    assert all(line.startswith("ok ") for line in checks)
    assert shop.everything() == before


def test_books_that_were_tampered_with_are_told_with_their_first_difference(shop: Terminal) -> None:
    tamper(shop.books, "UPDATE stock_levels SET quantity = 1")
    answer = shop("check")
    said = answer.out.splitlines()
    at = next(place for place, line in enumerate(said) if line.startswith("FAULT"))
    assert answer.status == 1
    assert said[at].startswith("FAULT I7     stock levels")
    assert said[at + 1].startswith("      ")
    assert said[-1] == "The books are not right. Keep this file and ask."


def test_an_entry_that_was_changed_is_told_as_json(shop: Terminal) -> None:
    tamper(shop.books, "UPDATE audit SET subject = 'nobody' WHERE number = 3")
    answer = shop("check", "--json")
    assert (answer.status, answer.json["good"], answer.json["seals_checked"]) == (1, False, True)
    faults = [each for each in answer.json["checks"] if each["difference"]]
    assert [(each["sign"], each["difference"]) for each in faults] == [
        ("I13", "entry 3 of till 2 was changed")
    ]


def test_without_the_keys_nobody_is_told_that_the_books_are_right(shop: Terminal) -> None:
    assert shop("check", "--json").json["seals_checked"] is True
    for file in shop.home.glob("*.secret"):
        file.unlink()
    answer = shop("check")
    assert answer.status == 1
    last = "The books fit, but who wrote them is not known: the shop's keys are not here."
    assert answer.out.splitlines()[-1] == last
    assert shop("check", "--json").json["seals_checked"] is False


@pytest.mark.parametrize("write", [str, str.upper, lambda head: f" {head[:8]} {head[8:16]} "])
def test_a_head_printed_on_a_z_is_found_however_it_is_typed(
    shop: Terminal, write: Callable[[str], str]
) -> None:
    (head,) = shop.ask_books("SELECT hash FROM audit WHERE number = 4")[0]
    assert shop("check", "--anchor", write(head)).status == 0


def test_a_head_that_is_not_there_is_told(shop: Terminal) -> None:
    answer = shop("check", "--anchor", "0" * 64)
    assert answer.status == 1
    assert "the printed head is not in the chain" in answer.out


def test_a_backup_takes_the_place_of_the_books(dearer: Terminal) -> None:
    backup = backup_of(dearer)
    assert dearer.ask_books(PRICES) == [(9900,), (7000,)]
    answer = dearer.as_owner("restore", backup)
    (aside,) = dearer.home.glob("records.before-restore-*.sqlite")
    restored, kept = answer.out.splitlines()
    assert answer.status == 0
    assert restored.startswith("Restored. New receipts are numbered in series ")
    assert kept == f"The books from before are kept in {aside}."
    assert dearer.ask_books(PRICES) == [(6500,), (7000,)]
    assert dearer("check").status == 0


@pytest.mark.slow
def test_a_new_computer_gets_the_shop_from_a_backup_and_the_phrase(
    dearer: Terminal, tmp_path: Path
) -> None:
    words = ("restore", kept_apart(dearer, tmp_path), "--json", *AS_OWNER)
    answer = dearer(*words, typed=f"{dearer.phrase}\n{OWNER_PIN}\n")
    assert "The shop's recovery phrase: PIN of Njeri: " in answer.err
    assert (answer.status, answer.json["aside"]) == (0, None)
    assert answer.json["series"]
    assert dearer.phrase not in answer.out + answer.err
    assert dearer.as_owner("backup").status == 0
    assert dearer("check").status == 0


def test_a_shop_without_keys_is_restored_without_any(new: Terminal, tmp_path: Path) -> None:
    (tmp_path / "products.csv").write_text(PRODUCTS)
    new("import", tmp_path / "products.csv")
    backup = new("backup", "--json").json["file"]
    new.books.unlink()
    answer = new("restore", backup)
    assert (answer.status, len(answer.out.splitlines())) == (0, 1)
    assert new.names() == ["Bread", "Milk"]


def refused(shop: Terminal, answer: Answer, sentence: str, before: str) -> None:
    """A restore was refused with that sentence, and the books are as they were."""
    assert (answer.status, answer.out, answer.said) == (1, "", sentence)
    assert shop.everything() == before
    assert list(shop.home.glob("records.before-*")) == []


def test_a_file_that_is_no_backup_is_refused(shop: Terminal, tmp_path: Path) -> None:
    before = shop.everything()
    file = tmp_path / "holiday.kaunta"
    file.write_text("a picture of the sea")
    why = "File is not a zip file"
    refused(
        shop,
        shop.as_owner("restore", file),
        no(Reason.NOT_A_BACKUP, name=file.name, why=why),
        before,
    )


def test_a_backup_that_is_not_there_is_told(shop: Terminal, tmp_path: Path) -> None:
    answer = shop.as_owner("restore", tmp_path / "none.kaunta")
    assert (answer.status, answer.out) == (1, "")
    where, why = tmp_path / "none.kaunta", "no such file or directory"
    assert answer.said == trouble(Fault.FILE, where=where, why=why)


def test_a_backup_of_a_newer_program_is_refused(dearer: Terminal) -> None:
    backup = repacked(backup_of(dearer), books=newer)
    before = dearer.everything()
    why = trouble(Fault.NEWER, found=len(UPGRADES) + 1, known=len(UPGRADES))
    sentence = no(Reason.BACKUP_BROKEN, name=backup.name, why=why)
    refused(dearer, dearer.as_owner("restore", backup), sentence, before)


def test_a_backup_whose_books_are_damaged_is_refused(dearer: Terminal) -> None:
    backup = repacked(backup_of(dearer), books=lambda books: books[:-5000] + bytes(5000))
    answer = dearer.as_owner("restore", backup)
    assert (answer.status, answer.out) == (1, "")
    assert answer.said.startswith(f"{backup.name} is damaged: ")
    assert dearer.ask_books(PRICES) == [(9900,), (7000,)]


def test_flipped_bytes_in_a_backup_are_found(dearer: Terminal) -> None:
    backup = backup_of(dearer)
    raw = bytearray(backup.read_bytes())
    middle = slice(
        len(raw) // 2, len(raw) // 2 + 64
    )  # one alone may be of no weight: a run of zeros
    raw[middle] = bytes(byte ^ 0xFF for byte in raw[middle])
    backup.write_bytes(raw)
    before = dearer.everything()
    answer = dearer.as_owner("restore", backup)
    assert (answer.status, dearer.everything()) == (1, before)


def test_a_backup_of_another_shop_is_refused(dearer: Terminal, tmp_path: Path) -> None:
    backup = kept_apart(dearer, tmp_path)
    dearer("settings", "--name", "Another")
    before = dearer.everything()
    refused(dearer, dearer("restore", backup), no(Reason.OTHER_SHOP, name=backup.name), before)


def test_a_wrong_phrase_restores_nothing(dearer: Terminal, tmp_path: Path) -> None:
    backup = kept_apart(dearer, tmp_path)
    answer = dearer("restore", backup, *AS_OWNER, POS_RECOVERY_PHRASE=ANOTHER_PHRASE)
    assert (answer.status, answer.out, answer.said) == (1, "", no(Reason.PHRASE_WRONG))
    assert not dearer.books.exists()
    assert list(dearer.home.glob("*.secret")) == []


def test_a_manager_restores_nothing(dearer: Terminal) -> None:
    backup = backup_of(dearer)
    answer = dearer.as_manager("restore", backup)
    assert (answer.status, answer.out) == (1, "")
    assert answer.said == no(Reason.NOT_ALLOWED, act="restore a backup")
    assert dearer.ask_books(PRICES) == [(9900,), (7000,)]


def test_a_wrong_pin_restores_nothing(dearer: Terminal) -> None:
    answer = dearer("restore", backup_of(dearer), *AS_OWNER, POS_PIN="111111")
    assert (answer.status, answer.out, answer.said) == (1, "", no(Reason.PIN_WRONG, left=4))
    assert dearer.ask_books(PRICES) == [(9900,), (7000,)]


def test_nothing_is_restored_while_the_till_runs(dearer: Terminal) -> None:
    backup = backup_of(dearer)
    before = dearer.everything()
    with only_one(dearer.books):
        refused(dearer, dearer.as_owner("restore", backup), trouble(Fault.RUNNING), before)


def test_a_restore_that_is_stopped_changes_nothing(dearer: Terminal) -> None:
    backup = backup_of(dearer)
    before = dearer.everything()
    answer = dearer("restore", backup, *AS_OWNER, typed="")
    assert (answer.status, answer.out, dearer.everything()) == (130, "", before)


EVERY_COMMAND = [
    ["settings"],
    ["settings", "--name", "Mine"],
    ["check"],
    ["backup"],
    ["export", "products", "never.csv"],
    ["import", "never.csv"],
]


@pytest.mark.slow
@pytest.mark.parametrize("command", EVERY_COMMAND, ids=" ".join)
def test_books_of_a_newer_program_are_left_alone(shop: Terminal, command: list[str]) -> None:
    version_set(shop.books, len(UPGRADES) + 1)
    before = shop.books.read_bytes()
    answer = shop.as_owner(*command) if command != ["check"] else shop("check")
    told = trouble(Fault.NEWER, found=len(UPGRADES) + 1, known=len(UPGRADES))
    assert (answer.status, answer.out, answer.err) == (1, "", f"{told}\n")
    assert shop.books.read_bytes() == before


@pytest.mark.parametrize("command", EVERY_COMMAND, ids=" ".join)
def test_a_file_that_holds_no_books_is_left_alone(shop: Terminal, command: list[str]) -> None:
    shop.books.write_bytes(b"holiday pictures" * 1000)
    answer = shop.as_owner(*command) if command != ["check"] else shop("check")
    assert (answer.status, answer.out) == (1, "")
    assert str(shop.books) in answer.said
    assert shop.books.read_bytes() == b"holiday pictures" * 1000


def test_damaged_books_are_told_and_a_backup_heals_them(dearer: Terminal) -> None:
    backup, raw = backup_of(dearer), dearer.books.read_bytes()
    dearer.books.write_bytes(raw[:4096] + bytes(len(raw) - 4096))
    answer = dearer("check")
    assert (answer.status, answer.out) == (1, "")
    assert answer.err == f"{trouble(Fault.DAMAGED, where=dearer.books)}\n"
    assert dearer.as_owner("restore", backup).status == 0
    assert dearer("check").status == 0
