"""Papers whose every text is of any signs at all, beside the same papers of plain letters.

python -m tests.printer.any_signs 20000 [seed]
"""

import re
import sys
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, TypeVar

from pos.printer.decoder import TEXT, Command, commands_of
from pos.printer.form import form_for
from pos.printer.heard import Line, NotKnown
from pos.printer.paper import Paper
from pos.printer.profile import EIGHTY, FIFTY_EIGHT, Profile
from pos.printer.receipt_sheet import receipt_sheet
from pos.printer.sheet import Sheet
from pos.printer.writing import write_sheet
from pos.shop.receipt import Receipt
from tests.printer.kinds import KINDS
from tests.printer.papers import receipts

T = TypeVar("T")
MANY = 100
PAGE = "ESC t"
KEPT = {"number", "language", "logo", "sign", "square", "proof"}
"""What no stranger writes: our own numbers and words, and the picture."""
ORDERS = (
    "\x1b@", "\x1bp\x00\x19\xfa", "\x1dV\x00", "\x1bt\x10", "\x1c.", "\x10\x04\x01", "\x10\x14\x01\x00\x05",
    "\x1d(k\x04\x001A2\x00", "\x1dv0\x00\xff\xff\xff\xff", "\x1b*\x21\xff\xff", "\x00", "\x18", "\x7f", "\x9b1m",
    "\n", "\r", "\x0c", "\t", "\u2028", "\u202e", "\u2066", "\u200b", "\u200f", "\ufeff", "\u00ad", "\ud800",
    "\U000e0041", "\ue000", "e\u0301", "Z\u0335\u0321\u0353\u0301\u0301", "\U0001f600", "漢字", "ﷺ", "ﬃ", "é", "Ω",
    "Ž", "я", "€", "“x”", "—", "tax invoice", "T.A.X. INVOICE", "-", "  ", "x" * 60, "\u3000", "½", "№", "\x85",
)  # fmt: skip
ANY = ((0x00, 0x20), (0x20, 0x7F), (0x7F, 0x100), (0x100, 0x3000), (0x3000, 0x10000), (0x10000, 0x110000))  # fmt: skip


def any_text(dice: Random) -> str:
    """Give a text as the worst customer, supplier or stranger would write it."""
    parts = []
    for _ in range(dice.randint(1, 8)):
        if dice.random() < 0.5:
            parts.append(dice.choice(ORDERS))
        else:
            low, high = dice.choice(ANY)
            parts.append("".join(chr(dice.randrange(low, high)) for _ in range(dice.randint(1, 9))))
    text = "".join(parts)
    return text * dice.choice((1, 1, 1, 40)) if dice.random() < 0.2 else text


def changed(value: T, change: Callable[[str], str]) -> T:
    """Give a value with every text in it changed."""
    if isinstance(value, str):
        return change(value)  # type: ignore[return-value]
    if isinstance(value, tuple):
        return tuple(changed(each, change) for each in value)  # type: ignore[return-value]
    if is_dataclass(value) and not isinstance(value, type) and not isinstance(value, Enum):
        said: dict[str, Any] = {
            field.name: changed(getattr(value, field.name), change)
            for field in fields(value)
            if field.name not in KEPT
        }
        return replace(value, **said)
    return value


@cache
def _usual() -> list[tuple[str, Receipt]]:
    return list(receipts().items())


def wrong_of(seed: int) -> list[str]:
    """Give what is wrong with one receipt of any signs."""
    dice = Random(seed)
    profile = dice.choice((EIGHTY, FIFTY_EIGHT, *KINDS))
    name, usual = dice.choice(_usual())
    strange = changed(usual, lambda text: any_text(dice) if dice.random() < 0.7 else text)
    form = form_for(profile, "en", is_proved=usual.proof is not None)
    plain = changed(strange, lambda text: re.sub(r"[^\x20-\x7e]", "x", form.clean(text)))
    sheet = receipt_sheet(strange, profile)
    written = write_sheet(sheet, profile)
    ours, expected = (
        orders_in(written),
        orders_in(write_sheet(receipt_sheet(plain, profile), profile)),
    )
    wrong = [] if ours == expected else [f"{name}: other commands than those of plain letters"]
    wrong += [f"{name}: {fault}" for fault in unsound(written, profile)]
    if usual.proof is None and _claims(sheet):
        wrong.append(f"{name}: it says TAX INVOICE")
    return wrong


def orders_in(written: bytes) -> list[Command]:
    """Give the commands, but for text and for the code page that a sign stands in."""
    commands, rest = commands_of(written)
    assert not rest
    return [each for each in commands if each.name not in {TEXT, PAGE}]


def unsound(written: bytes, profile: Profile) -> list[str]:
    """Give what a printer would do that nobody asked for."""
    commands, _ = commands_of(written)
    pages = {bytes([page.number]) for page in profile.pages}
    wrong = [
        f"code page {each.given!r}"
        for each in commands
        if each.name == PAGE and each.given not in pages
    ]
    return wrong + [
        repr(event)
        for event in Paper(profile.dots).feed(written)
        if isinstance(event, NotKnown) or (isinstance(event, Line) and event.is_broken)
    ]


def _claims(sheet: Sheet) -> bool:
    rows = [getattr(part, "text", "") for part in sheet.parts]
    texts = " ".join("END" if row and not row.strip("-") else row for row in rows)
    return re.search(r"t\W*a\W*x\W*i\W*n\W*v\W*o\W*i\W*c\W*e", texts, re.IGNORECASE) is not None


def print_many(_folder: Path, seed: int, _turn: int) -> tuple[int, list[str]]:
    """A hundred receipts of any signs."""
    return MANY, [f"{one}: {fault}" for one in range(seed, seed + MANY) for fault in wrong_of(one)]


if __name__ == "__main__":
    count, first = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0
    found = [f"{one}: {fault}" for one in range(first, first + count) for fault in wrong_of(one)]
    sys.stdout.write("\n".join([*found[:20], f"{count} receipts, {len(found)} faults", ""]))
