"""The only door through which text reaches paper: nothing in a name can be a command, or waste a roll."""

import unicodedata
from collections.abc import Mapping, Set
from types import MappingProxyType

LONGEST = 200
"""The longest text of one field; what is longer says nothing on a receipt."""
_MOST_READ = 2_000
"""So much of a text is looked at: many signs may become one, but no name is read for ever."""
NO_SIGNS: Set[str] = frozenset()
"""What a printer has besides ASCII when nothing is known of it."""
INSTEAD = "?"

_ALIKE: Mapping[str, str] = MappingProxyType(
    {
        "\u2018": "'", "\u2019": "'", "\u201a": ",", "\u201b": "'", "\u2032": "'", "\u02bc": "'",
        "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u2033": '"',
        "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2015": "-",
        "\u2212": "-", "\u2022": "*", "\u2026": "...", "\u2044": "/", "\u20ac": "EUR",
        "\u00d7": "x", "\u2122": "TM", "\u00a9": "(c)", "\u00ae": "(R)", "\u2713": "v",
        "\u00df": "ss", "\u00e6": "ae", "\u00c6": "AE", "\u0153": "oe", "\u0152": "OE",
        "\u00f8": "o", "\u00d8": "O", "\u0142": "l", "\u0141": "L", "\u0111": "d", "\u0110": "D",
    }
)  # fmt: skip
"""What is as good on a printer that has not the sign itself."""
_DROPPED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Mn", "Me"})
"""Commands, what turns text round or joins it unseen, halves of signs, private and unknown ones, marks without a letter."""
_BLANKS = frozenset({"Zs", "Zl", "Zp"})
_ENDS_OF_LINES = frozenset("\t\n\v\f\r\x85")


def printable(text: str, signs: Set[str] = NO_SIGNS, *, most: int = LONGEST) -> str:
    """Give text in signs of one column each that a printer has: ASCII, and those named besides."""
    if text.isascii() and text.isprintable():
        return text[:most]
    whole = unicodedata.normalize("NFC", text[:_MOST_READ])
    return "".join(_printed(sign, signs) for sign in whole)[:most]


def _printed(sign: str, signs: Set[str]) -> str:
    if " " <= sign <= "~":
        return sign
    kind = unicodedata.category(sign)
    if kind in _BLANKS or sign in _ENDS_OF_LINES:
        return " "
    if kind in _DROPPED:
        return ""
    if sign in signs:
        return sign
    return _ALIKE.get(sign) or _plainer(sign, signs)


def _plainer(sign: str, signs: Set[str]) -> str:
    """Give the letters a sign is made of, without what the printer has not."""
    parts = [
        part
        for part in unicodedata.normalize("NFKD", sign)
        if unicodedata.category(part) not in _DROPPED
    ]
    kept = [_ALIKE.get(part, part) for part in parts]
    if kept and all(part.isascii() or part in signs for part in kept):
        return "".join(kept)
    return INSTEAD
