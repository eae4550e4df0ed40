"""ESC/POS taken apart: which commands stand in the bytes a printer gets, and which of them is text.

It is written from the printers' manuals and shares nothing with what writes our own bytes.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

TEXT, UNKNOWN = "text", "unknown"
DLE, ESC, FS, GS = 0x10, 0x1B, 0x1C, 0x1D
_LEADS = {DLE: "DLE", ESC: "ESC", FS: "FS", GS: "GS"}
_ALONE = {0x09: "HT", 0x0A: "LF", 0x0C: "FF", 0x0D: "CR", 0x18: "CAN"}
_MOST_STOPS = 33
_MOST_GIVEN = 1 << 20
"""What claims to be longer is no command: a printer that waited for it would print nothing any more."""


@dataclass(frozen=True, slots=True)
class Command:
    """One command as the manual calls it, and what it was given; text is a command of its own."""

    name: str
    given: bytes = b""


_Length = Callable[[bytes], int | None]
"""How many bytes belong to a command whose first ones these are; None while too few are there to know."""


def _fixed(count: int) -> _Length:
    return lambda _: count


def _until_nul(most: int, *, after: int = 0) -> _Length:
    def length(given: bytes) -> int | None:
        end = given.find(0, after)
        if end < 0:
            return most if len(given) >= most else None
        return end + 1

    return length


def _stops(given: bytes) -> int | None:
    return _until_nul(_MOST_STOPS)(given)


def _columns(given: bytes) -> int | None:
    if len(given) < 3:
        return None
    deep = 3 if given[0] in {32, 33} else 1
    return 3 + deep * (given[1] + 256 * given[2])


def _bars(given: bytes) -> int | None:
    if not given:
        return None
    if given[0] <= 6:
        return _until_nul(256, after=1)(given)
    return 2 + given[1] if len(given) > 1 else None


def _cut(given: bytes) -> int | None:
    if not given:
        return None
    return 1 if given[0] in {0, 1, 48, 49} else 2


def _raster(given: bytes) -> int | None:
    if len(given) < 6:
        return None
    return 6 + (given[2] + 256 * given[3]) * (given[4] + 256 * given[5])


def _told_short(given: bytes) -> int | None:
    return 3 + given[1] + 256 * given[2] if len(given) >= 3 else None


def _told_long(given: bytes) -> int | None:
    return 5 + int.from_bytes(given[1:5], "little") if len(given) >= 5 else None


def _kept_picture(given: bytes) -> int | None:
    return 2 + given[0] * given[1] * 8 if len(given) >= 2 else None


def _at_once(given: bytes) -> int | None:
    if not given:
        return None
    return {1: 3, 2: 3, 8: 8}.get(given[0], 1)


def _table() -> Mapping[tuple[int, int], _Length]:
    table: dict[tuple[int, int], _Length] = {}
    alike = {
        (ESC, 0): b"@2LS<im",
        (ESC, 1): b" !-3=EGJMRTUVatdeKr{?fvu",
        (ESC, 2): b"$\\c",
        (ESC, 3): b"p",
        (ESC, 8): b"W",
        (GS, 0): b":",
        (GS, 1): b"!BHITabfhrwE/",
        (GS, 2): b"$\\LPW^",
        (FS, 0): b"&.",
        (FS, 1): b"!-WC",
        (FS, 2): b"Sp",
        (DLE, 1): b"\x04\x05",
    }
    for (lead, count), seconds in alike.items():
        table |= {(lead, second): _fixed(count) for second in seconds}
    table |= {
        (ESC, ord("*")): _columns,
        (ESC, ord("D")): _stops,
        (GS, ord("k")): _bars,
        (GS, ord("V")): _cut,
        (GS, ord("v")): _raster,
        (GS, ord("(")): _told_short,
        (GS, ord("8")): _told_long,
        (GS, ord("*")): _kept_picture,
        (DLE, 0x14): _at_once,
    }
    return MappingProxyType(table)


_TABLE = _table()
_NAMES = {0x04: "EOT", 0x05: "ENQ", 0x14: "DC4", 0x20: "SP"}


def commands_of(received: bytes) -> tuple[tuple[Command, ...], bytes]:
    """Give the commands that are there whole, and the beginning of one of which more has to come."""
    found: list[Command] = []
    at = 0
    while at < len(received):
        end = _end(received, at)
        if end is None:
            break
        found.append(_command(received[at:end]))
        at = end
    return tuple(found), received[at:]


def _end(received: bytes, at: int) -> int | None:
    """Give where the command ends that begins here."""
    lead = received[at]
    if lead not in _LEADS:
        return _end_of_text(received, at) if _is_text(lead) else at + 1
    if at + 1 >= len(received):
        return None
    length = _TABLE.get((lead, received[at + 1]))
    if length is None:
        return at + 2
    count = length(received[at + 2 : at + 2 + 256])
    if count is not None and count > _MOST_GIVEN:
        return at + 2
    if count is None or at + 2 + count > len(received):
        return None
    return at + 2 + count


def _is_cut_short(whole: bytes) -> bool:
    """Whether a command was given up because it claimed too much."""
    return len(whole) == 2 and _TABLE[whole[0], whole[1]](b"") != 0


def _is_text(byte: int) -> bool:
    return byte >= 0x20 and byte != 0x7F


def _end_of_text(received: bytes, at: int) -> int:
    while at < len(received) and _is_text(received[at]):
        at += 1
    return at


def _command(whole: bytes) -> Command:
    lead = whole[0]
    if _is_text(lead):
        return Command(TEXT, whole)
    if lead not in _LEADS:
        return Command(_ALONE[lead]) if lead in _ALONE else Command(UNKNOWN, whole)
    if (lead, whole[1]) not in _TABLE or _is_cut_short(whole):
        return Command(UNKNOWN, whole)
    return Command(f"{_LEADS[lead]} {_NAMES.get(whole[1], chr(whole[1]))}", whole[2:])
