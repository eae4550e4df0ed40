"""The settings of a computer are read whole or refused in a sentence that names the key."""

from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from pos.settings import ALLOW_PLAIN, MUST_BE, Settings, read_settings
from pos.shop.words import Reason
from tests.shops import refused

MEGABYTES = "log_megabytes must be a whole number from 1 to 1000"


def written(folder: Path, text: str | bytes) -> Path:
    file = folder / "settings.toml"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return file


def test_what_is_chosen_is_read(tmp_path: Path) -> None:
    file = written(
        tmp_path,
        'backups = "/media/stick"  # the blue one\nlog_megabytes = 5\nallow_plaintext_secrets = true\n',
    )
    assert read_settings(file, {}) == Settings("/media/stick", 5, True)  # noqa: FBT003


@pytest.mark.parametrize("text", [None, "", "# nothing is chosen yet\n"])
def test_where_nothing_is_chosen_it_is_as_usual(tmp_path: Path, text: str | None) -> None:
    file = tmp_path / "settings.toml" if text is None else written(tmp_path, text)
    settings = read_settings(file, {})
    assert (settings.backups, settings.log_megabytes) == (None, 20)
    assert not settings.allow_plaintext_secrets


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("colour = 'red'", f"there is no setting colour, only {', '.join(MUST_BE)}"),
        (
            "allow_plaintext_secret = 1",
            f"there is no setting allow_plaintext_secret, only {', '.join(MUST_BE)}",
        ),
        ("[backups]\nfolder = '/x'", "backups must be a folder in quotes"),
        ("backups = 7", "backups must be a folder in quotes"),
        ("log_megabytes = 'many'", MEGABYTES),
        ("log_megabytes = '20'", MEGABYTES),
        ("log_megabytes = 1.5", MEGABYTES),
        ("log_megabytes = true", MEGABYTES),
        ("log_megabytes = 0", MEGABYTES),
        ("log_megabytes = 1001", MEGABYTES),
        ("allow_plaintext_secrets = 'yes'", "allow_plaintext_secrets must be true or false"),
        ("backups = /media", "Invalid value (at line 1, column 11)"),
        ("backups = 'a'\nbackups = 'b'\n", "Cannot overwrite a value (at line 2, column 14)"),
        (b"backups = '\xff'", "it is no UTF-8 text"),
    ],
)
def test_what_is_not_understood_is_named(tmp_path: Path, text: str | bytes, why: str) -> None:
    with refused(Reason.SETTINGS_UNREADABLE) as no:
        read_settings(written(tmp_path, text), {})
    assert str(no.value) == f"settings.toml is not understood: {why}."


def test_every_setting_is_explained() -> None:
    assert set(MUST_BE) == set(Settings.__struct_fields__)


def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    with refused(Reason.SETTINGS_UNREADABLE) as no:
        read_settings(tmp_path, {})
    assert str(no.value) == f"{tmp_path.name} is not understood: Is a directory."


def test_a_name_that_leads_in_a_circle_is_not_the_same_as_no_file(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.symlink_to(file)
    with refused(Reason.SETTINGS_UNREADABLE):
        read_settings(file, {})


@pytest.mark.parametrize(
    ("said", "allowed"),
    [("1", True), ("yes", True), ("True", True), ("", False), ("0", False), ("no", False)],
)
def test_the_environment_may_allow_a_plain_file(
    tmp_path: Path, said: str, *, allowed: bool
) -> None:
    settings = read_settings(tmp_path / "none", {ALLOW_PLAIN: said})
    assert settings.allow_plaintext_secrets is allowed


def test_the_environment_stands_above_the_file_and_leaves_the_rest(tmp_path: Path) -> None:
    file = written(tmp_path, "allow_plaintext_secrets = false\nlog_megabytes = 3")
    assert read_settings(file, {ALLOW_PLAIN: "yes"}) == Settings(None, 3, True)  # noqa: FBT003


def test_settings_cannot_be_changed_once_they_are_read() -> None:
    with pytest.raises((AttributeError, FrozenInstanceError)):
        Settings().log_megabytes = 7  # type: ignore[misc]


def test_settings_that_are_nested_without_end_are_refused(tmp_path: Path) -> None:
    (file := tmp_path / "settings.toml").write_text(f"backups = {'[' * 5000}")
    with refused(Reason.SETTINGS_UNREADABLE) as no:
        read_settings(file, {})
    assert no.value.facts["why"] == "it is nested too deeply"
