"""A till's files have their places, and what is written there is written for good."""

import errno
import importlib.util
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from stat import S_IMODE

import pytest

from pos import folders as module
from pos.folders import (
    Folders,
    as_typed,
    file_troubles,
    folders,
    resources,
    sync_file,
    sync_folder,
    write_whole,
)
from pos.shop.faults import Fault
from pos.shop.refusal import Trouble
from tests.shops import troubled


def test_everything_lies_in_one_folder(tmp_path: Path) -> None:
    there = Folders(tmp_path)
    named = [there.records, there.logs, there.backups, there.settings]
    assert [path.relative_to(tmp_path).as_posix() for path in named] == [
        "records.sqlite",
        "logs",
        "backups",
        "settings.toml",
    ]


def test_the_folder_is_made_and_only_its_owner_can_read_it(tmp_path: Path) -> None:
    home = tmp_path / "some" / "where"
    assert folders({"POS_HOME": str(home)}) == Folders(home)
    assert S_IMODE(home.stat().st_mode) == 0o700
    assert list(home.iterdir()) == []


def test_a_folder_that_is_there_is_taken_as_it_is(tmp_path: Path) -> None:
    tmp_path.chmod(0o750)
    assert folders({"POS_HOME": str(tmp_path)}).home == tmp_path
    assert S_IMODE(tmp_path.stat().st_mode) == 0o750


@pytest.mark.parametrize("environment", [{}, {"POS_HOME": ""}])
def test_when_nothing_is_said_it_is_the_systems_place_for_programs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str]
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    home = folders(environment).home
    assert home.name == "kaunta"
    assert tmp_path in home.parents


def test_a_folder_may_be_said_from_here_or_from_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "mama"))
    assert folders({"POS_HOME": "till"}).home == tmp_path / "till"
    assert folders({"POS_HOME": "~/till"}).home == tmp_path / "mama" / "till"


def test_the_home_of_nobody_is_told() -> None:
    with troubled(Fault.FOLDER) as trouble:
        as_typed(Path("~nobody-of-that-name/till"))
    assert str(trouble.value).endswith(
        "~nobody-of-that-name/till cannot be used: nobody has that home."
    )
    with troubled(Fault.FOLDER):
        folders({"POS_HOME": "~nobody-of-that-name/till"})


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "till").write_text("")
    with troubled(Fault.FOLDER) as trouble:
        folders({"POS_HOME": str(tmp_path / "till" / "home")})
    assert str(tmp_path / "till") in str(trouble.value)
    assert "not a directory" in str(trouble.value)


def test_the_sample_shop_lies_among_the_resources() -> None:
    assert (resources() / "sample-shop" / "products.csv").is_file()


def test_a_bundle_brings_its_own_resources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources() == tmp_path / "resources"


def test_an_installed_package_has_its_resources_inside(tmp_path: Path) -> None:
    package = tmp_path / "pos"
    (package / "resources").mkdir(parents=True)
    copy = shutil.copy(str(module.__file__), package)
    spec = importlib.util.spec_from_file_location("installed_folders", copy)
    assert spec is not None
    assert spec.loader is not None
    installed = importlib.util.module_from_spec(spec)
    with registered("installed_folders", installed):
        spec.loader.exec_module(installed)
        assert installed.resources() == package / "resources"


@contextmanager
def registered(name: str, of: object) -> Iterator[None]:
    """Let a module be found by its name, as its dataclasses want it."""
    sys.modules[name] = of  # type: ignore[assignment]
    try:
        yield
    finally:
        del sys.modules[name]


def test_a_file_is_written_whole_and_readable_by_its_owner(tmp_path: Path) -> None:
    file = tmp_path / "keys.secret"
    write_whole(file, b"first, and longer")
    write_whole(file, b"second")
    assert file.read_bytes() == b"second"
    assert S_IMODE(file.stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["keys.secret"]


def test_a_file_may_be_written_for_others_too(tmp_path: Path) -> None:
    write_whole(tmp_path / "paper", b"x", mode=0o644)
    assert S_IMODE((tmp_path / "paper").stat().st_mode) == 0o644


def test_what_cannot_be_written_leaves_what_was_there(tmp_path: Path) -> None:
    file = tmp_path / "keys.secret"
    write_whole(file, b"first")
    with pytest.raises(TypeError):
        write_whole(file, "no bytes")  # type: ignore[arg-type]
    assert file.read_bytes() == b"first"


def test_only_what_is_there_can_be_kept_for_good(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    sync_file(tmp_path / "file")
    sync_folder(tmp_path)
    with pytest.raises(FileNotFoundError):
        sync_file(tmp_path / "none")
    with pytest.raises(FileNotFoundError):
        sync_folder(tmp_path / "none")


@pytest.mark.parametrize(
    ("error", "fault"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), Fault.DISK_FULL),
        (OSError(errno.EDQUOT, "Disk quota exceeded"), Fault.DISK_FULL),
        (PermissionError(errno.EACCES, "Permission denied"), Fault.FOLDER),
        (FileNotFoundError(errno.ENOENT, "No such file or directory"), Fault.FOLDER),
        (OSError("the stick was pulled out"), Fault.FOLDER),
    ],
)
def test_a_disk_that_fails_is_trouble(tmp_path: Path, error: OSError, fault: Fault) -> None:
    with troubled(fault) as trouble, file_troubles(tmp_path):
        raise error
    assert trouble.value.__cause__ is error


def test_the_trouble_says_where_and_why() -> None:
    with pytest.raises(Trouble) as trouble, file_troubles(Path("/media/stick")):
        raise OSError(errno.EROFS, "Read-only file system")
    told = "The folder /media/stick cannot be used: read-only file system."
    assert str(trouble.value) == told
    with pytest.raises(Trouble, match="it does not answer"), file_troubles(Path("/x")):
        raise OSError


def test_what_is_no_fault_of_the_disk_stays_what_it_is(tmp_path: Path) -> None:
    with pytest.raises(KeyError), file_troubles(tmp_path):
        raise KeyError
