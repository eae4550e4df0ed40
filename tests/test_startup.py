"""Everything is built in order: the computer, its shop, the shop's keys; and what was only tried is gone."""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring

from pos.folders import Folders
from pos.log import start_log
from pos.office.staff import add_person
from pos.records.keys import PinCost
from pos.records.staff import FIRST_START
from pos.secrets import Effort, Places, Secret, read_recovery_phrase
from pos.settings import Settings
from pos.shop.faults import Fault
from pos.shop.identity import StaffId
from pos.shop.rules import ShopRules
from pos.shop.staff import Role
from pos.shop.words import Reason
from pos.startup import (
    KEY_LENGTH,
    Computer,
    find_keys,
    make_keys,
    opened,
    opened_alone,
    real_world,
    recover_keys,
    scratch,
    start_shop,
    starting,
    this_computer,
)
from pos.till.signing import sign_in
from tests.shops import SetWorld, everything_in, refused, troubled
from tests.test_secrets import CHEAP, PHRASE, MemoryKeyring

SHOP = ShopRules(name="Duka")
CHEAP_PIN = PinCost(memory_kib=8, rounds=1)


def computer_in(
    home: Path, environment: Mapping[str, str] | None = None, **chosen: object
) -> Computer:
    """A computer with a till's folder, cheap to try PINs on."""
    home.mkdir(exist_ok=True)
    places = Places(environment or {}, home, None, allows_plain_file=True, effort=CHEAP)
    log = start_log(home / "logs", megabytes=1)
    world = SetWorld().world()
    return Computer(Folders(home), Settings(), log, replace(places, **chosen), world, CHEAP_PIN)


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    return computer_in(tmp_path / "home")


@pytest.fixture
def started(computer: Computer) -> Computer:
    """A computer with a shop in which nobody works yet."""
    start_shop(computer, SHOP, till=2)
    return computer


def files_in(computer: Computer) -> list[str]:
    """The files of the till, but for its log."""
    home = computer.folders.home
    return sorted(path.name for path in home.iterdir() if path.name != "logs")


def logged(computer: Computer) -> list[dict[str, object]]:
    lines = (computer.folders.logs / "kaunta.log").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.fixture
def _no_keyring() -> None:
    keyring.set_keyring(NoKeyring())


@pytest.mark.usefixtures("_no_keyring")
def test_a_computer_is_as_its_environment_and_settings_say(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("log_megabytes = 3\nbackups = '/stick'")
    environment = {"POS_HOME": str(tmp_path)}
    there = this_computer(environment)
    assert there.folders == Folders(tmp_path)
    assert there.settings == Settings(backups="/stick", log_megabytes=3)
    assert there.places == Places(environment, tmp_path, None, allows_plain_file=False)
    assert there.pin_cost == PinCost()
    assert there.places.effort == Effort()
    assert (tmp_path / "logs").is_dir()


@pytest.mark.usefixtures("_no_keyring")
@pytest.mark.parametrize("way", ["argument", "environment", "file"])
def test_a_plain_file_may_be_allowed_in_three_ways(tmp_path: Path, way: str) -> None:
    environment = {"POS_HOME": str(tmp_path)}
    if way == "environment":
        environment["POS_ALLOW_PLAINTEXT_SECRETS"] = "1"
    if way == "file":
        (tmp_path / "settings.toml").write_text("allow_plaintext_secrets = true")
    there = this_computer(environment, allow_plain=way == "argument")
    assert there.places.allows_plain_file


def test_a_keyring_is_used_when_the_system_has_one(tmp_path: Path) -> None:
    ring = MemoryKeyring()
    keyring.set_keyring(ring)
    there = this_computer({"POS_HOME": str(tmp_path)})
    keyring.set_keyring(NoKeyring())
    assert there.places.keyring is ring


def test_a_keyring_that_is_named_but_not_installed_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing() -> None:
        raise ModuleNotFoundError("nope")  # noqa: EM101 - as keyring does

    monkeypatch.setattr(keyring, "get_keyring", missing)
    assert this_computer({"POS_HOME": str(tmp_path)}).places.keyring is None


def test_settings_that_are_not_understood_give_no_computer(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("colour = 'red'")
    with refused(Reason.SETTINGS_UNREADABLE):
        this_computer({"POS_HOME": str(tmp_path)})


def test_the_real_world_has_clocks_that_run_and_chance() -> None:
    world = real_world()
    assert world.ticks() <= world.ticks()
    assert abs(world.now() - datetime.now(UTC)) < timedelta(minutes=1)
    assert world.chance(16) != world.chance(16)


def test_a_new_shop_knows_its_till_beside_the_others(computer: Computer) -> None:
    start_shop(computer, replace(SHOP, tills=(1, 5)), till=3)
    with opened(computer) as records:
        assert records.till == 3
        assert not records.is_keyed
    assert '"tills":[1,3,5]' in everything_in(computer.folders.records)


@pytest.mark.parametrize(
    ("rules", "till", "reason"),
    [(SHOP, 19, Reason.TILL_NUMBER), (replace(SHOP, name=""), 1, Reason.NAME_MISSING)],
)
def test_a_shop_that_cannot_be_is_not_started(
    computer: Computer, rules: ShopRules, till: int, reason: Reason
) -> None:
    with refused(reason):
        start_shop(computer, rules, till=till)
    assert files_in(computer) == []


def test_a_shop_that_is_starting_comes_to_its_place_when_all_went_well(computer: Computer) -> None:
    with starting(computer, SHOP, till=2) as new:
        assert not computer.folders.records.exists()
        with opened_alone(new) as records:
            make_keys(new, records, FIRST_START)
            shop_id = records.shop_id
    with opened_alone(computer) as records:
        assert records.shop_id == shop_id
        assert records.keys is not None
    assert [name for name in files_in(computer) if not name.endswith(".secret")] == [
        "records.sqlite",
        "records.sqlite.lock",
    ]


@pytest.mark.parametrize("stop", [KeyboardInterrupt, KeyError])
def test_a_shop_whose_start_breaks_off_was_never_there(
    computer: Computer, stop: type[BaseException]
) -> None:
    with pytest.raises(stop), starting(computer, SHOP, till=2) as new, opened(new):
        raise stop
    assert files_in(computer) == ["records.sqlite.lock"]


def test_two_programs_do_not_start_one_shop(computer: Computer) -> None:
    with (
        troubled(Fault.RUNNING),
        starting(computer, SHOP, till=2),
        starting(computer, SHOP, till=3),
    ):
        pytest.fail("two shops were started")
    assert not computer.folders.records.exists()


@pytest.mark.parametrize("kind", ["starting", "restoring"])
def test_what_was_cut_off_in_its_middle_is_cleared_away(started: Computer, kind: str) -> None:
    """A kill leaves a folder with half a shop, and its keys when it was starting."""
    with opened_alone(started) as records:
        make_keys(started, records, FIRST_START)
    home, before = started.folders.home, files_in(started)
    (folder := home / f".{kind}-a1b2c3d4").mkdir()
    half = replace(started, folders=Folders(folder))
    start_shop(half, SHOP, till=3)
    if kind == "starting":
        with opened_alone(half) as records:
            make_keys(half, records, FIRST_START)
    with opened_alone(started) as records:
        assert records.keys is not None
    assert files_in(started) == before


def test_only_what_is_the_tills_own_is_cleared_away(started: Computer) -> None:
    home = started.folders.home
    for name in (".starting-a1b2c3d4", ".starting-", "starting-a1b2c3d4", ".restoring-abc"):
        (home / name).mkdir()
        (home / name / "letter.txt").write_text("mine")
    (home / ".restoring-a1b2c3d4").symlink_to(home / ".starting-a1b2c3d4")
    with opened_alone(started):
        pass
    before = files_in(started)
    with opened_alone(started):
        pass
    assert files_in(started) == before
    assert (home / ".starting-a1b2c3d4" / "letter.txt").read_text() == "mine"


def test_books_that_came_meanwhile_are_not_lost(computer: Computer) -> None:
    with starting(computer, SHOP, till=2):
        start_shop(computer, replace(SHOP, name="Came meanwhile"), till=2)
    kept = computer.folders.records.with_name("records.before-start.sqlite")
    assert "Came meanwhile" in everything_in(kept)


@pytest.mark.parametrize("environment", [{}, {"POS_SECRETS_PASSPHRASE": "nyati"}])
@pytest.mark.parametrize("broken", [True, False])
def test_nothing_of_what_is_tried_stays(
    tmp_path: Path, environment: dict[str, str], *, broken: bool
) -> None:
    ring = MemoryKeyring()
    computer = computer_in(tmp_path / "home", environment, keyring=ring, allows_plain_file=False)
    with suppress(KeyError), scratch(computer) as trial:
        start_shop(trial, SHOP, till=2)
        with opened_alone(trial) as records:
            make_keys(trial, records, FIRST_START)
            add_person(records, FIRST_START, name="Njeri", role=Role.OWNER, pin="482913")
        assert len(logged(trial)) == 2
        if broken:
            raise KeyError
    assert (files_in(computer), ring.kept) == ([], {})
    assert list(computer.folders.logs.iterdir()) == []
    assert not trial.folders.home.exists()


def test_where_there_is_no_shop_nothing_is_opened(computer: Computer) -> None:
    with troubled(Fault.NO_SHOP), opened(computer):
        pytest.fail("there was a shop")
    assert files_in(computer) == []


def test_books_are_given_back_whatever_happens(started: Computer) -> None:
    with pytest.raises(KeyError), opened_alone(started) as records:
        raise KeyError
    with opened_alone(started) as again:
        assert again.shop_id == records.shop_id
    assert not list(started.folders.home.glob("*-wal"))


def test_the_one_that_changes_the_books_is_alone_and_others_may_read(started: Computer) -> None:
    with opened_alone(started), opened(started) as reading:
        assert reading.till == 2
        with troubled(Fault.RUNNING), opened_alone(started):
            pytest.fail("two tills ran at once")


def test_every_act_that_was_kept_is_a_line_of_the_log(started: Computer) -> None:
    with opened_alone(started) as records:
        make_keys(started, records, FIRST_START)
        with refused(Reason.STAFF_GONE):
            add_person(records, StaffId("nobody"), name="Juma", role=Role.CASHIER, pin="5162")
        owner = add_person(records, FIRST_START, name="Njeri", role=Role.OWNER, pin="482913")
    one, other = logged(started)
    assert (one["event"], one["entry"], one["by"]) == ("keys_made", 1, FIRST_START)
    assert (other["event"], other["about"]) == ("staff_changed", owner.id)
    assert other["detail"] == {"role": "owner", "new": True}


def test_keys_are_made_once_and_found_again(started: Computer) -> None:
    with opened(started) as records:
        phrase, where = make_keys(started, records, FIRST_START)
        assert read_recovery_phrase(phrase) == phrase
        assert str(started.folders.home) in where
        kept = everything_in(started.folders.records)
        with refused(Reason.KEYS_THERE):
            make_keys(started, records, FIRST_START)
    assert everything_in(started.folders.records) == kept
    with opened(started) as records:
        assert records.keys is not None
        assert len(records.keys.pepper) == len(records.keys.audit) == KEY_LENGTH
        assert records.keys.pepper != records.keys.audit


def test_keys_that_cannot_be_kept_are_not_made(tmp_path: Path) -> None:
    computer = computer_in(tmp_path / "home", allows_plain_file=False)
    start_shop(computer, SHOP, till=2)
    before = everything_in(computer.folders.records)
    with opened(computer) as records, troubled(Fault.NO_KEYRING):
        make_keys(computer, records, FIRST_START)
    assert everything_in(computer.folders.records) == before


def test_the_keys_of_a_shop_that_are_not_here_or_not_whole_are_none(started: Computer) -> None:
    assert find_keys(started, "another-shop") is None
    started.places.keep("keys-another-shop", Secret(b"half"))
    assert find_keys(started, "another-shop") is None


def test_the_phrase_brings_the_keys_to_another_computer(started: Computer, tmp_path: Path) -> None:
    with opened(started) as records:
        phrase, _ = make_keys(started, records, FIRST_START)
        person = add_person(records, FIRST_START, name="Njeri", role=Role.OWNER, pin="482913")
    other = computer_in(tmp_path / "other")
    started.folders.records.rename(other.folders.records)
    with opened(other) as records:
        assert records.keys is None
        with troubled(Fault.KEYS_MISSING):
            sign_in(records, person.id, pin="482913")
        where = recover_keys(other, records, phrase.lower().replace("-", " "))
        assert str(other.folders.home) in where
        assert sign_in(records, person.id, pin="482913") == person
    with opened(other) as records:
        assert records.keys is not None


@pytest.mark.parametrize(
    ("typed", "reason"),
    [(PHRASE, Reason.PHRASE_WRONG), ("five words", Reason.PHRASE_UNREADABLE)],
)
@pytest.mark.parametrize("is_keyed", [True, False])
def test_another_phrase_brings_nothing(
    started: Computer, typed: str, reason: Reason, *, is_keyed: bool
) -> None:
    with opened(started) as records:
        if is_keyed:
            make_keys(started, records, FIRST_START)
        for file in started.folders.home.glob("*.secret"):
            file.unlink()
        records.keys = None
        with refused(reason):
            recover_keys(started, records, typed)
        assert records.keys is None
    assert not list(started.folders.home.glob("*.secret"))


def test_the_environment_may_hold_the_keys(started: Computer) -> None:
    with opened(started) as records:
        make_keys(started, records, FIRST_START)
    (file,) = started.folders.home.glob("*.secret")
    name = f"POS_{file.stem.upper().replace('-', '_')}"
    there = replace(started, places=replace(started.places, environment={name: file.read_text()}))
    file.unlink()
    with opened(there) as records:
        assert records.keys is not None
