"""Secrets come from the first place that has them, are kept in the first there is, and are never shown."""

import base64
import os
from collections.abc import Mapping
from pathlib import Path
from random import Random
from stat import S_IMODE

import pytest
from hypothesis import given
from hypothesis import strategies as st
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordSetError

from pos.secrets import (
    LETTERS,
    Effort,
    Places,
    Secret,
    new_recovery_phrase,
    read_recovery_phrase,
    read_typed,
    seal,
    unseal,
)
from pos.shop.faults import Fault
from pos.shop.words import Reason
from tests.shops import refused, troubled

NAME = "keys-0195-aa"
CHEAP = Effort(n=16)
PHRASE = "0A1B2-C3D4E-5F6G7-H8J9K-MNPQR"
SEALED = {"POS_SECRETS_PASSPHRASE": "nyati mweusi"}


class MemoryKeyring(KeyringBackend):
    """A keyring that forgets."""

    priority = 0.1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


class LockedKeyring(MemoryKeyring):
    """A keyring whose owner has not come yet."""

    priority = 0.1

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked(service, username)

    def set_password(self, service: str, username: str, _password: str) -> None:
        raise PasswordSetError(service, username)


def in_text(value: bytes) -> str:
    return base64.b64encode(value).decode()


def places(
    folder: Path,
    environment: Mapping[str, str] | None = None,
    *,
    keyring: KeyringBackend | None = None,
    plain: bool = False,
) -> Places:
    return Places(environment or {}, folder, keyring, allows_plain_file=plain, effort=CHEAP)


def test_a_secret_is_looked_for_in_one_order(tmp_path: Path) -> None:
    keyring, credentials = MemoryKeyring(), tmp_path / "credentials"
    credentials.mkdir()
    places(tmp_path, plain=True).keep(NAME, Secret(b"plain"))
    places(tmp_path, SEALED).keep(NAME, Secret(b"sealed"))
    places(tmp_path, keyring=keyring).keep(NAME, Secret(b"keyring"))
    (credentials / NAME).write_text(f"{in_text(b'credentials')}\n")
    (credentials / NAME).chmod(0o400)
    environment = {
        **SEALED,
        "POS_KEYS_0195_AA": in_text(b"environment"),
        "CREDENTIALS_DIRECTORY": str(credentials),
    }
    found = []
    for gone in ("", "POS_KEYS_0195_AA", "CREDENTIALS_DIRECTORY", "", "POS_SECRETS_PASSPHRASE"):
        environment.pop(gone, None)
        keyring_there = None if len(found) > 2 else keyring
        secret = places(tmp_path, environment, keyring=keyring_there).find(NAME)
        found.append(secret.value if secret else None)
    assert found == [b"environment", b"credentials", b"keyring", b"sealed", b"plain"]


def test_the_name_in_the_environment_is_one_that_a_shell_can_set(tmp_path: Path) -> None:
    environment = {"POS_KEYS_0195_AA": in_text(b"x")}
    assert places(tmp_path, environment).find(NAME) == Secret(b"x")
    assert all(name.isidentifier() for name in environment)


def test_a_secret_that_is_nowhere_is_none(tmp_path: Path) -> None:
    environment = {**SEALED, "CREDENTIALS_DIRECTORY": str(tmp_path)}
    assert places(tmp_path, environment, keyring=MemoryKeyring(), plain=True).find(NAME) is None
    assert places(tmp_path).find(NAME) is None


def test_a_keyring_keeps_a_secret_when_there_is_one(tmp_path: Path) -> None:
    keyring = MemoryKeyring()
    where = places(tmp_path, SEALED, keyring=keyring, plain=True).keep(NAME, Secret(b"\0\xff"))
    assert where == "the system's keyring"
    assert places(tmp_path, keyring=keyring).find(NAME) == Secret(b"\0\xff")
    assert list(tmp_path.iterdir()) == []


def test_without_a_keyring_a_file_sealed_with_the_passphrase_keeps_it(tmp_path: Path) -> None:
    where = places(tmp_path, SEALED, plain=True).keep(NAME, Secret(b"hidden"))
    (file,) = tmp_path.iterdir()
    assert where == f"{file}, sealed with your passphrase"
    assert (file.name, S_IMODE(file.stat().st_mode)) == (f"{NAME}.sealed", 0o600)
    assert in_text(b"hidden").encode() not in file.read_bytes()
    assert places(tmp_path, SEALED).find(NAME) == Secret(b"hidden")


def test_a_locked_keyring_is_passed_over(tmp_path: Path) -> None:
    there = places(tmp_path, SEALED, keyring=LockedKeyring())
    assert "sealed with your passphrase" in there.keep(NAME, Secret(b"x"))
    assert there.find(NAME) == Secret(b"x")


def test_a_plain_file_keeps_it_only_when_that_is_allowed(tmp_path: Path) -> None:
    with troubled(Fault.NO_KEYRING):
        places(tmp_path).keep(NAME, Secret(b"x"))
    assert list(tmp_path.iterdir()) == []
    where = places(tmp_path, plain=True).keep(NAME, Secret(b"x"))
    (file,) = tmp_path.iterdir()
    assert where == f"{file}, readable by you only but not sealed"
    assert S_IMODE(file.stat().st_mode) == 0o600
    assert places(tmp_path).find(NAME) == Secret(b"x")


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604, 0o620, 0o601])
def test_a_plain_file_that_others_can_touch_is_refused(tmp_path: Path, mode: int) -> None:
    places(tmp_path, plain=True).keep(NAME, Secret(b"x"))
    file = tmp_path / f"{NAME}.secret"
    file.chmod(mode)
    with troubled(Fault.SECRETS_FILE_OPEN) as trouble:
        places(tmp_path, plain=True).find(NAME)
    assert trouble.value.facts == {"where": file}


def test_the_wrong_passphrase_is_refused_and_not_told(tmp_path: Path) -> None:
    places(tmp_path, SEALED).keep(NAME, Secret(b"x"))
    with troubled(Fault.PASSPHRASE_WRONG) as trouble:
        places(tmp_path, {"POS_SECRETS_PASSPHRASE": "nyati mweupe"}).find(NAME)
    assert "nyati" not in f"{trouble.value} {trouble.value!r}"


@pytest.mark.parametrize("raw", [b"", b"{}", b"hello", b"\xff\xfe", b'{"n": 3}'])
def test_a_sealed_file_that_is_damaged_is_said_to_be_closed(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / f"{NAME}.sealed").write_bytes(raw)
    with troubled(Fault.PASSPHRASE_WRONG):
        places(tmp_path, SEALED).find(NAME)


@pytest.mark.parametrize(
    ("n", "r"),
    [(-2, -1), (-16, 8), (16, -8), (16, 0), (0, 8), (1, 8), (3, 8), (1 << 62, 99_999_999), (1 << 20, 8),
     (1 << 300, 1), (16, 1 << 300), (2, 1 << 20), (1 << 20, 64)],
)  # fmt: skip
def test_a_sealed_file_that_asks_for_what_no_computer_has_stays_closed(
    tmp_path: Path, n: int, r: int
) -> None:
    box = f'{{"n":{n},"r":{r},"salt":"","nonce":"AAAAAAAAAAAAAAAA","sealed":""}}'
    (tmp_path / f"{NAME}.sealed").write_text(box)
    with troubled(Fault.PASSPHRASE_WRONG):
        places(tmp_path, SEALED).find(NAME)


@pytest.mark.parametrize("name", [f"{NAME}.secret", "typed"])
def test_a_file_of_somebody_else_is_refused(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = plain_file(tmp_path / name)
    make_foreign(file, monkeypatch)
    with troubled(Fault.SECRETS_FILE_FOREIGN) as trouble:
        read_kept(file)
    assert trouble.value.facts == {"where": file}


@pytest.mark.parametrize("name", [f"{NAME}.secret", "typed"])
@pytest.mark.parametrize("mode", [0o777, 0o770, 0o702])
def test_a_file_where_others_can_put_their_own_is_refused(
    tmp_path: Path, name: str, mode: int
) -> None:
    tmp_path.chmod(0o700)
    file = plain_file(tmp_path / name)
    assert read_kept(file)
    tmp_path.chmod(mode)
    with troubled(Fault.SECRETS_FOLDER_OPEN) as trouble:
        read_kept(file)
    assert trouble.value.facts == {"where": tmp_path}
    tmp_path.chmod(0o1777)
    assert read_kept(file)


def test_a_link_does_not_hide_where_a_file_stands(tmp_path: Path) -> None:
    (tmp_path / "open").mkdir()
    file = plain_file(tmp_path / "open" / "typed")
    (tmp_path / "link").symlink_to(file)
    file.parent.chmod(0o777)
    with troubled(Fault.SECRETS_FOLDER_OPEN):
        read_typed(tmp_path / "link")


def test_a_file_in_somebody_elses_folder_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if os.geteuid():
        pytest.skip("only root gives a folder away")
    file = plain_file(tmp_path / "typed")
    make_foreign(tmp_path, monkeypatch)
    with troubled(Fault.SECRETS_FOLDER_OPEN):
        read_typed(file)


def plain_file(file: Path) -> Path:
    file.write_text(in_text(b"x"))
    file.chmod(0o600)
    return file


def read_kept(file: Path) -> Secret | None:
    """Read a file as the one of a place, or as one that somebody typed."""
    return places(file.parent).find(NAME) if file.suffix else read_typed(file)


def make_foreign(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give a file to somebody else, or be somebody else where only root may give."""
    me = os.geteuid()
    if me:
        monkeypatch.setattr(os, "geteuid", lambda: me + 1)
    else:
        os.chown(path, 65534, 65534)


@pytest.mark.parametrize("kept", ["not base64!", "eA", "é", "====="])
def test_a_secret_that_is_damaged_is_not_there(tmp_path: Path, kept: str) -> None:
    keyring = MemoryKeyring()
    keyring.set_password("kaunta", NAME, kept)
    file = tmp_path / f"{NAME}.secret"
    file.write_text(kept)
    file.chmod(0o600)
    environment = {"POS_KEYS_0195_AA": kept, "CREDENTIALS_DIRECTORY": str(tmp_path)}
    (tmp_path / NAME).write_text(kept)
    (tmp_path / NAME).chmod(0o400)
    assert places(tmp_path, environment, keyring=keyring).find(NAME) is None
    del environment["POS_KEYS_0195_AA"]
    assert places(tmp_path, environment, keyring=keyring).find(NAME) is None


@pytest.mark.parametrize("mode", [0o604, 0o666])
def test_a_secret_in_a_credentials_folder_that_others_read_is_refused(
    tmp_path: Path, mode: int
) -> None:
    (tmp_path / NAME).write_text(in_text(b"x"))
    there = places(tmp_path, {"CREDENTIALS_DIRECTORY": str(tmp_path)})
    (tmp_path / NAME).chmod(0o440)
    assert there.find(NAME) == Secret(b"x")
    (tmp_path / NAME).chmod(mode)
    with troubled(Fault.SECRETS_FILE_OPEN):
        there.find(NAME)


def test_no_secret_is_shown(tmp_path: Path) -> None:
    secret = Secret(b"hidden")
    environment = {**SEALED, "MPESA_PASSKEY": "hidden"}
    there = places(tmp_path, environment)
    shown = f"{secret} {secret!r} {[secret]} {there} {there!r}"
    assert "hidden" not in shown
    assert "nyati" not in shown
    assert repr(secret) == "Secret(***)"


@given(st.binary(max_size=100), st.text(max_size=20), st.text(max_size=20))
def test_a_box_opens_with_its_own_passphrase_only(value: bytes, right: str, wrong: str) -> None:
    box = seal(value, right, chance=os.urandom, effort=CHEAP)
    assert unseal(box, right) == value
    assert right == wrong or unseal(box, wrong) is None


def test_a_box_with_a_changed_byte_stays_closed() -> None:
    box, chance = seal(b"hidden", "right", chance=Random(1).randbytes, effort=CHEAP), Random(2)
    for place in range(len(box)):
        flipped = box[:place] + bytes([box[place] ^ (1 << chance.randrange(8))]) + box[place + 1 :]
        assert unseal(flipped, "right") in {None, b"hidden"}


def test_two_boxes_of_one_secret_are_different() -> None:
    one, other = (seal(b"x", "right", chance=os.urandom, effort=CHEAP) for _ in range(2))
    assert one != other


@given(st.binary(min_size=25, max_size=25))
def test_a_recovery_phrase_is_five_groups_that_are_read_as_they_were_written(some: bytes) -> None:
    phrase = new_recovery_phrase(lambda _: some)
    assert [len(group) for group in phrase.split("-")] == [5] * 5
    assert set(phrase) <= set(LETTERS) | {"-"}
    assert read_recovery_phrase(phrase) == phrase


@pytest.mark.parametrize(
    "typed",
    [
        PHRASE,
        PHRASE.lower(),
        PHRASE.replace("-", ""),
        PHRASE.replace("-", " "),
        f"  {PHRASE.replace('-', ' – ')}. ",
        PHRASE.replace("0", "O").replace("1", "I"),
        PHRASE.replace("0", "o").replace("1", "l"),
        "\n".join(PHRASE.split("-")),
    ],
)
def test_a_recovery_phrase_may_be_typed_carelessly(typed: str) -> None:
    assert read_recovery_phrase(typed) == PHRASE


@pytest.mark.parametrize(
    "typed", ["", "hello", PHRASE[:-1], f"{PHRASE}A", PHRASE.replace("A", "U"), "é" * 25, "٣" * 25]
)
def test_what_cannot_be_a_recovery_phrase_is_refused(typed: str) -> None:
    with refused(Reason.PHRASE_UNREADABLE) as no:
        read_recovery_phrase(typed)
    assert not typed or typed not in str(no.value)
