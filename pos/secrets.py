"""Where secrets come from and are kept; they are never shown.

In this order: the environment or a credentials folder, the system's keyring, a file sealed with a
passphrase, and a plain file that only its owner can read, which has to be allowed in so many words.
"""

import base64
import hashlib
import os
import stat
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from keyring.backend import KeyringBackend
from keyring.errors import KeyringError

from pos.folders import file_troubles, open_file, write_whole
from pos.shop.faults import Fault
from pos.shop.identity import Chance
from pos.shop.refusal import Refusal, Trouble
from pos.shop.words import Reason

SERVICE = "kaunta"
PASSPHRASE = "POS_SECRETS_PASSPHRASE"  # noqa: S105 - the name of a variable
CREDENTIALS = "CREDENTIALS_DIRECTORY"
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS, GROUP = 5, 5
LONGEST_TYPED = 4096
MOST_ROUNDS, MOST_BLOCKS = 1 << 20, 64
MOST_EFFORT = 1 << 21
"""What opening a box may ask of this computer: 256 MB; a box that asks for more was not made here."""
ROOT = 0


@dataclass(frozen=True, slots=True, repr=False)
class Secret:
    """Something that is never shown."""

    value: bytes

    def __repr__(self) -> str:
        return "Secret(***)"


@dataclass(frozen=True, slots=True)
class Effort:
    """How dear one try at a passphrase is made (scrypt)."""

    n: int = 1 << 15
    r: int = 8


class Box(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something sealed with a passphrase: what it needs to be opened again, but not the passphrase."""

    n: int
    r: int
    salt: bytes
    nonce: bytes
    sealed: bytes


@dataclass(frozen=True, slots=True)
class Places:
    """Where this computer may keep secrets."""

    environment: Mapping[str, str] = field(repr=False)
    folder: Path
    keyring: KeyringBackend | None
    allows_plain_file: bool = False
    effort: Effort = Effort()

    def find(self, name: str) -> Secret | None:
        """Give a secret from the first place that has it, or None."""
        return (
            self._in_environment(name)
            or self._in_keyring(name)
            or self._in_sealed_file(name)
            or self._in_plain_file(name)
        )

    def find_typed(self, name: str, *, credential: str) -> Secret | None:
        """Give a secret that somebody typed, or None; a credentials folder has it as it is, under its own name."""
        found = (
            self._in_credentials(credential)
            or self._in_keyring(name)
            or self._in_sealed_file(name)
            or self._in_plain_file(name)
        )
        if found is None and self._sealed(name).exists():
            raise Trouble(Fault.PASSPHRASE_MISSING, where=self._sealed(name))
        return found

    def keep(self, name: str, secret: Secret) -> str:
        """Keep a secret in the first place there is, and say in words which; never in a plain file unasked."""
        if self._keep_in_keyring(name, secret):
            return "the system's keyring"
        passphrase = self.environment.get(PASSPHRASE)
        if passphrase:
            box = seal(secret.value, passphrase, chance=os.urandom, effort=self.effort)
            write_whole(self._sealed(name), box)
            return f"{self._sealed(name)}, sealed with your passphrase"
        if self.allows_plain_file:
            write_whole(self._plain(name), base64.b64encode(secret.value))
            return f"{self._plain(name)}, readable by you only but not sealed"
        raise Trouble(Fault.NO_KEYRING)

    def forget(self, name: str) -> None:
        """Let nothing be kept of a secret in any place of this computer's own."""
        with suppress(KeyringError):
            if self.keyring is not None:
                self.keyring.delete_password(SERVICE, name)
        self._sealed(name).unlink(missing_ok=True)
        self._plain(name).unlink(missing_ok=True)

    def _in_environment(self, name: str) -> Secret | None:
        kept = self.environment.get(f"POS_{name.upper().replace('-', '_')}")
        if kept:
            return _decoded(kept.encode())
        found = self._in_credentials(name)
        return _decoded(found.value) if found else None

    def _in_credentials(self, credential: str) -> Secret | None:
        folder = self.environment.get(CREDENTIALS)
        if not folder or not (file := Path(folder) / credential).is_file():
            return None
        return read_typed(file, others=0o007)  # a group of its own is how systemd lends one

    def _in_keyring(self, name: str) -> Secret | None:
        if self.keyring is None:
            return None
        try:
            kept = self.keyring.get_password(SERVICE, name)
        except KeyringError:
            return None
        return _decoded(kept.encode()) if kept else None

    def _keep_in_keyring(self, name: str, secret: Secret) -> bool:
        if self.keyring is None:
            return False
        try:
            self.keyring.set_password(SERVICE, name, base64.b64encode(secret.value).decode())
        except KeyringError:
            return False
        return True

    def _in_sealed_file(self, name: str) -> Secret | None:
        file, passphrase = self._sealed(name), self.environment.get(PASSPHRASE)
        if not file.exists() or not passphrase:
            return None
        value = unseal(file.read_bytes(), passphrase)
        if value is None:
            raise Trouble(Fault.PASSPHRASE_WRONG, where=file)
        return Secret(value)

    def _in_plain_file(self, name: str) -> Secret | None:
        file = self._plain(name)
        if not file.exists():
            return None
        _check_closed(file, others=0o077)
        return _decoded(file.read_bytes())

    def _sealed(self, name: str) -> Path:
        return self.folder / f"{name}.sealed"

    def _plain(self, name: str) -> Path:
        return self.folder / f"{name}.secret"


def read_typed(file: Path, *, others: int = 0o077) -> Secret | None:
    """Give the secret in a file as somebody typed it, or None for an empty one; refuse what others can read."""
    with file_troubles(file, Fault.FILE), open_file(file) as opened:
        _check_closed(file, others=others)
        return Secret(value) if (value := opened.read(LONGEST_TYPED).strip()) else None


def seal(value: bytes, passphrase: str, *, chance: Chance, effort: Effort) -> bytes:
    """Give a value sealed with a passphrase, as text that can be kept anywhere."""
    salt, nonce = chance(16), chance(12)
    sealed = AESGCM(_key(passphrase, salt, effort)).encrypt(nonce, value, None)
    return msgspec.json.encode(Box(effort.n, effort.r, salt, nonce, sealed))


def unseal(box: bytes, passphrase: str) -> bytes | None:
    """Give what was sealed, or None when this is not the passphrase or the box is not whole any more."""
    try:
        kept = msgspec.json.decode(box, type=Box)
        if not _can_be_tried(kept):
            return None
        key = _key(passphrase, kept.salt, Effort(kept.n, kept.r))
        return AESGCM(key).decrypt(kept.nonce, kept.sealed, None)
    except (InvalidTag, ValueError):
        return None


def new_recovery_phrase(chance: Chance) -> str:
    """Give five groups of five letters and digits that cannot be mistaken for each other: 125 bits."""
    letters = "".join(LETTERS[byte % len(LETTERS)] for byte in chance(GROUPS * GROUP))
    return "-".join(letters[start : start + GROUP] for start in range(0, len(letters), GROUP))


def read_recovery_phrase(typed: str) -> str:
    """Give a phrase as somebody typed it from paper in its one form, or refuse."""
    plain = "".join(character for character in typed.upper() if character.isalnum())
    plain = plain.translate(str.maketrans("OIL", "011"))
    if len(plain) != GROUPS * GROUP or set(plain) - set(LETTERS):
        raise Refusal(Reason.PHRASE_UNREADABLE)
    return "-".join(plain[start : start + GROUP] for start in range(0, len(plain), GROUP))


def _check_closed(file: Path, *, others: int) -> None:
    """See that a file is of this user or the system's, and that nobody else reads it or puts another there."""
    if os.name == "nt":
        return
    kept = file.stat()
    if stat.S_IMODE(kept.st_mode) & others:
        raise Trouble(Fault.SECRETS_FILE_OPEN, where=file)
    if not _is_ours(kept):
        raise Trouble(Fault.SECRETS_FILE_FOREIGN, where=file)
    for folder in {file.parent, file.resolve().parent}:
        if _is_changed_by_others(folder.stat(), others):
            raise Trouble(Fault.SECRETS_FOLDER_OPEN, where=folder)


def _is_ours(found: os.stat_result) -> bool:
    return found.st_uid in {os.geteuid(), ROOT}


def _is_changed_by_others(folder: os.stat_result, others: int) -> bool:
    """Tell whether others can put a file of theirs in place of one; where names stick, as in /tmp, they cannot."""
    can_write = folder.st_mode & others & 0o022 and not folder.st_mode & stat.S_ISVTX
    return bool(can_write) or not _is_ours(folder)


def _can_be_tried(box: Box) -> bool:
    """Tell whether opening a box asks for no more than this computer has."""
    return 1 < box.n <= MOST_ROUNDS and 0 < box.r <= MOST_BLOCKS and box.n * box.r <= MOST_EFFORT


def _key(passphrase: str, salt: bytes, effort: Effort) -> bytes:
    most = 256 * effort.n * effort.r
    return hashlib.scrypt(
        passphrase.encode(), salt=salt, n=effort.n, r=effort.r, p=1, maxmem=most, dklen=32
    )


def _decoded(kept: bytes) -> Secret | None:
    """Give what was kept, or None when it is not whole any more."""
    try:
        return Secret(base64.b64decode(kept.strip(), validate=True))
    except ValueError:
        return None
