"""The settings of this computer: a TOML file in the till's folder, and the environment above it.

What the shop has chosen (its name, its taxes, its limits) is no setting of a computer: it stands in
the books, so that it travels with them.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, TypeVar

import msgspec

from pos.shop.refusal import Refusal
from pos.shop.words import Reason

ALLOW_PLAIN = "POS_ALLOW_PLAINTEXT_SECRETS"
MUST_BE = MappingProxyType(
    {
        "backups": "a folder in quotes",
        "log_megabytes": "a whole number from 1 to 1000",
        "allow_plaintext_secrets": "true or false",
    }
)
_PLACE = re.compile(r" - at `\$\.(\w+)`$")
_UNKNOWN = re.compile(r"unknown field `(.+)`$")
Chosen = TypeVar("Chosen", bound=msgspec.Struct)


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What was chosen for this computer."""

    backups: str | None = None
    """The folder for backups, when it is not the one in the till's own folder."""
    log_megabytes: Annotated[int, msgspec.Meta(ge=1, le=1000)] = 20
    """How much of the log is kept."""
    allow_plaintext_secrets: bool = False
    """Whether secrets may lie in a plain file that only its owner can read."""


def read_settings(file: Path, environment: Mapping[str, str]) -> Settings:
    """Give the settings, or refuse the first key or value that is not understood."""
    settings = read_choices(file, Settings, must_be=MUST_BE)
    if environment.get(ALLOW_PLAIN, "").casefold() in {"1", "yes", "true"}:
        settings = msgspec.structs.replace(settings, allow_plaintext_secrets=True)
    return settings


def read_choices(file: Path, kind: type[Chosen], *, must_be: Mapping[str, str]) -> Chosen:
    """Give what a file of TOML says, as usual where there is none, or refuse what is not understood."""
    try:
        return msgspec.toml.decode(file.read_bytes(), type=kind)
    except FileNotFoundError:  # nothing was chosen, which is usual
        return kind()
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as fault:
        why = _why(fault, must_be)
        raise Refusal(Reason.SETTINGS_UNREADABLE, file=file.name, why=why) from fault
    except OSError as fault:
        why = fault.strerror or "it cannot be opened"
        raise Refusal(Reason.SETTINGS_UNREADABLE, file=file.name, why=why) from fault


def _why(
    fault: msgspec.DecodeError | UnicodeDecodeError | RecursionError, must_be: Mapping[str, str]
) -> str:
    """Give what is wrong with the file, with the name of the key where there is one."""
    if isinstance(fault, UnicodeDecodeError):
        return "it is no UTF-8 text"
    if isinstance(fault, RecursionError):
        return "it is nested too deeply"
    said = str(fault)
    if place := _PLACE.search(said):
        return f"{place[1]} must be {must_be[place[1]]}"
    if unknown := _UNKNOWN.search(said):
        return f"there is no setting {unknown[1]}, only {', '.join(must_be)}"
    return said
