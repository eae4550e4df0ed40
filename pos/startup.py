"""Builds everything in order and hands it over; the one file that knows every room."""

import os
import re
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

import keyring
import msgspec
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring
from structlog.typing import FilteringBoundLogger

from pos.desks.choices import Choices, keep_choices
from pos.desks.first_start import FirstStart, Products, check_all
from pos.folders import Folders, file_troubles, folders, resources
from pos.log import start_log
from pos.office.importing import Wish, import_products
from pos.office.keys import keep_keys, read_sealed_keys
from pos.office.restoring import Restored, check_shop, present, restore, unpacked
from pos.office.staff import add_person
from pos.records.books import World
from pos.records.database import Records, create, fold_log, open_records
from pos.records.house import rules_to_text
from pos.records.keys import FULL_COST, Keys, PinCost
from pos.records.running import only_one
from pos.records.snapshot import put_in_place, shop_in
from pos.records.staff import FIRST_START
from pos.secrets import (
    Places,
    Secret,
    new_recovery_phrase,
    read_recovery_phrase,
    seal,
    unseal,
)
from pos.settings import Settings, read_settings
from pos.shop.audit import Entry
from pos.shop.identity import StaffId, new_id
from pos.shop.paynumber import check_till_number
from pos.shop.progress import Progress, no_progress
from pos.shop.refusal import Refusal
from pos.shop.rules import ShopRules, checked_rules
from pos.shop.staff import Role
from pos.shop.words import Reason

KEY_LENGTH = 32
_STARTING = ".starting-"
_UNFINISHED = re.compile(r"\.(starting|restoring)-[a-z0-9_]{8}")
_OF_BOOKS = re.compile(r"records(\.before-version-\d+)?\.(sqlite|new)(-wal|-shm|-journal|\.lock)?")


@dataclass(frozen=True, slots=True)
class Computer:
    """The computer a till runs on: its folders, settings, log, and where it keeps secrets."""

    folders: Folders
    settings: Settings
    log: FilteringBoundLogger
    places: Places
    world: World
    pin_cost: PinCost = FULL_COST


def this_computer(
    environment: Mapping[str, str], *, allow_plain: bool = False, pin_cost: PinCost = FULL_COST
) -> Computer:
    """Give the computer as the environment describes it."""
    where = folders(environment)
    settings = read_settings(where.settings, environment)
    places = Places(
        environment,
        where.home,
        _keyring(),
        allows_plain_file=allow_plain or settings.allow_plaintext_secrets,
    )
    log = start_log(where.logs, megabytes=settings.log_megabytes)
    return Computer(where, settings, log, places, real_world(), pin_cost)


def real_world() -> World:
    """Give the real clocks and real chance."""
    return World(now=lambda: datetime.now(UTC), ticks=time.monotonic, chance=os.urandom)


def start_shop(computer: Computer, rules: ShopRules, *, till: int) -> None:
    """Make the books of a new shop."""
    check_till_number(till)
    tills = tuple(sorted({*rules.tills, till}))
    kept = checked_rules(replace(rules, tills=tills))
    shop_id = new_id(computer.world.now(), computer.world.chance)
    create(computer.folders.records, till=till, rules=rules_to_text(kept), shop_id=shop_id)


@contextmanager
def starting(computer: Computer, rules: ShopRules, *, till: int) -> Iterator[Computer]:
    """Lend a new shop; it comes to its place when the block ends well, or was never there."""
    home, path = computer.folders.home, computer.folders.records
    with only_one(path):
        clear_unfinished(computer)
        with file_troubles(home):
            folder = Path(mkdtemp(prefix=".starting-", dir=home))
        new = replace(computer, folders=Folders(folder))
        try:
            start_shop(new, rules, till=till)
            yield new
            fold_log(new.folders.records)
            put_in_place(new.folders.records, path, path.with_name("records.before-start.sqlite"))
        finally:
            _clear(computer, folder)


def clear_unfinished(computer: Computer) -> None:
    """Take away what a start or a restore left that was cut off in its middle, and nothing else.

    Whoever calls it is the only one here, so that nobody is in the middle of either.
    """
    with file_troubles(computer.folders.home):
        for folder in computer.folders.home.iterdir():
            if _UNFINISHED.fullmatch(folder.name) and folder.is_dir() and not folder.is_symlink():
                _clear(computer, folder)


def _clear(computer: Computer, folder: Path) -> None:
    """Take away the books that did not come to their place, and the keys of a shop that never was."""
    shop = shop_in(folder / computer.folders.records.name)
    if folder.name.startswith(_STARTING) and shop not in (None, shop_in(computer.folders.records)):
        computer.places.forget(_name_of_keys(shop))
    for file in folder.iterdir():
        if _OF_BOOKS.fullmatch(file.name):
            file.unlink()
    with suppress(OSError):  # something in it is not ours
        folder.rmdir()


@contextmanager
def scratch(computer: Computer) -> Iterator[Computer]:
    """Lend a computer with empty folders, to try something of which nothing is to stay: no key, no log."""
    with TemporaryDirectory(prefix="kaunta-") as folder:
        there = Folders(Path(folder))
        yield replace(
            computer,
            folders=there,
            log=start_log(there.logs, megabytes=computer.settings.log_megabytes),
            places=replace(
                computer.places, folder=there.home, keyring=None, allows_plain_file=True
            ),
        )


@contextmanager
def opened(computer: Computer) -> Iterator[Records]:
    """Lend the books of this computer's shop, with the shop's keys when they are here."""
    records = open_records(
        computer.folders.records, computer.world, tell=partial(_log_act, computer.log)
    )
    try:
        if records.is_keyed:
            records.keys = find_keys(computer, records.shop_id)
        yield records
    finally:
        records.close()


@contextmanager
def opened_alone(computer: Computer) -> Iterator[Records]:
    """Lend the books to the one program that may change them now; a running till refuses it."""
    with only_one(computer.folders.records), opened(computer) as records:
        clear_unfinished(computer)
        yield records


def put_back(
    computer: Computer,
    backup: Path,
    by: StaffId,
    *,
    keys: Keys | None,
    progress: Progress = no_progress,
) -> Restored:
    """Put a backup in the place of the books, with the keys of their shop; no other program may have them open."""
    path, world = computer.folders.records, computer.world
    with only_one(path):
        clear_unfinished(computer)
        with unpacked(backup, path, world, progress=progress) as found, present(path, world) as now:
            check_shop(found, now)
            for records in (found.records, *([now] if now else [])):
                records.keys = keys
            return restore(found, by, path=path, now=now, progress=progress)


def find_keys(computer: Computer, shop_id: str) -> Keys | None:
    """Give the shop's keys when this computer has them, or None."""
    kept = computer.places.find(_name_of_keys(shop_id))
    if kept is None or len(kept.value) != 2 * KEY_LENGTH:
        return None
    return _keys_from(kept.value, computer.pin_cost)


def begin_shop(computer: Computer, first: FirstStart, progress: Progress) -> str:
    """Make the shop that was described, with its owner and its goods, or nothing; give the phrase."""
    check_all(first)
    chosen = Choices(language=first.language, till_name=first.till_name, printer=first.printer)
    with starting(computer, first.rules, till=first.till) as new, opened(new) as records:
        phrase, _ = make_keys(new, records, FIRST_START)
        owner = add_person(records, FIRST_START, name=first.owner, role=Role.OWNER, pin=first.pin)
        file = _goods_of(first)
        if file is not None:
            wish = Wish(skip_bad=first.skip_bad)
            import_products(records, owner.id, path=file, wish=wish, progress=progress)
    keep_choices(computer.folders, chosen)
    return phrase


def _goods_of(first: FirstStart) -> Path | None:
    """Give the file of what the shop sells at its beginning."""
    if first.products is Products.SAMPLE:
        return resources() / "sample-shop" / "products.csv"
    return first.file if first.products is Products.FILE else None


def make_keys(computer: Computer, records: Records, by: StaffId) -> tuple[str, str]:
    """Make the shop's keys; give the recovery phrase, to be written on paper, and where the keys are."""
    if records.is_keyed:
        raise Refusal(Reason.KEYS_THERE)
    chance = computer.world.chance
    value, phrase = chance(2 * KEY_LENGTH), new_recovery_phrase(chance)
    where = computer.places.keep(_name_of_keys(records.shop_id), Secret(value))
    sealed = seal(value, phrase, chance=chance, effort=computer.places.effort).decode()
    keep_keys(records, by, keys=_keys_from(value, computer.pin_cost), sealed=sealed)
    return phrase, where


def recover_keys(computer: Computer, records: Records, typed: str) -> str:
    """Bring the shop's keys to this computer with the recovery phrase; say where they are kept."""
    phrase, sealed = read_recovery_phrase(typed), read_sealed_keys(records)
    value = unseal(sealed.encode(), phrase) if sealed else None
    if value is None:
        raise Refusal(Reason.PHRASE_WRONG)
    where = computer.places.keep(_name_of_keys(records.shop_id), Secret(value))
    records.keys = _keys_from(value, computer.pin_cost)
    return where


def _keys_from(value: bytes, cost: PinCost) -> Keys:
    return Keys(value[:KEY_LENGTH], value[KEY_LENGTH:], cost)


def _name_of_keys(shop_id: str) -> str:
    return f"keys-{shop_id}"


def _keyring() -> KeyringBackend | None:
    try:
        found = keyring.get_keyring()
    except (ImportError, AttributeError, ValueError):  # one is named that is not installed
        return None
    return None if isinstance(found, NoKeyring) else found


def _log_act(log: FilteringBoundLogger, entry: Entry) -> None:
    """Write one line for an act that was kept; the names of its facts cannot hide the line's own."""
    log.info(
        entry.act,
        entry=entry.number,
        by=entry.by,
        about=entry.subject,
        shift=entry.shift,
        detail=msgspec.json.decode(entry.detail),
    )
