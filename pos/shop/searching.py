"""Finding goods by what somebody types: parts of names, codes, in any order, accents forgiven."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from pos.shop.identity import ProductId

MOST_FOUND = 50
MOST_LOOKED_AT = 6_000
_BETWEEN = "\x1f"

OTHER_WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "sugar": ("sukari",),
        "salt": ("chumvi",),
        "milk": ("maziwa",),
        "bread": ("mkate",),
        "flour": ("unga",),
        "rice": ("mchele",),
        "oil": ("mafuta",),
        "soap": ("sabuni",),
        "water": ("maji",),
        "tea": ("chai", "majani"),
        "coffee": ("kahawa",),
        "egg": ("yai", "mayai"),
        "eggs": ("yai", "mayai"),
        "meat": ("nyama",),
        "beef": ("nyama",),
        "chicken": ("kuku",),
        "fish": ("samaki",),
        "beans": ("maharagwe", "maharage"),
        "maize": ("mahindi",),
        "potato": ("viazi",),
        "potatoes": ("viazi",),
        "onion": ("kitunguu", "vitunguu"),
        "onions": ("kitunguu", "vitunguu"),
        "tomato": ("nyanya",),
        "tomatoes": ("nyanya",),
        "butter": ("siagi",),
        "honey": ("asali",),
        "juice": ("juisi", "sharubati"),
        "matches": ("kiberiti", "viberiti"),
        "candle": ("mshumaa", "mishumaa"),
        "candles": ("mshumaa", "mishumaa"),
        "bottle": ("chupa",),
        "banana": ("ndizi",),
        "bananas": ("ndizi",),
        "orange": ("chungwa", "machungwa"),
        "oranges": ("chungwa", "machungwa"),
        "cabbage": ("kabichi",),
        "kale": ("sukuma",),
        "charcoal": ("makaa",),
        "book": ("kitabu", "daftari"),
        "pen": ("kalamu",),
    }
)
"""What goods are called across the counter, beside the word on the packet."""


@dataclass(frozen=True, slots=True)
class Shelved:
    """One product by everything it is called."""

    product: ProductId
    name: str
    code: str
    barcodes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """A product that fits what was typed, and the word that made it fit when its name did not."""

    product: ProductId
    because: str = ""


def fold(text: str) -> str:
    """Give the text in small letters without accents, with one blank for all that is no letter or digit."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(
        letter if letter.isalnum() else " " for letter in plain if not unicodedata.combining(letter)
    )
    return " ".join(kept.split())


class Shelf:
    """Everything the shop sells, ready to be searched at each key that is pressed."""

    def __init__(self, goods: Iterable[Shelved]) -> None:
        self._goods = tuple(goods)
        rows = [_row(each) for each in self._goods]
        self._text = "\n" + "\n".join(rows) + "\n"
        self._starts: list[int] = []
        place = 1
        for row in rows:
            self._starts.append(place)
            place += len(row) + 1
        self._starts.append(place)

    def __len__(self) -> int:
        return len(self._goods)

    def find(self, typed: str, most: int = MOST_FOUND) -> tuple[Found, ...]:
        """Give what fits all the words typed: its own code first, then names that begin so, then the rest."""
        words = fold(typed).split()
        if not words:
            return ()
        rarest = max(words, key=len)
        if rarest not in self._text:
            return ()
        found: list[int] = []
        tried: set[int] = set()
        for sign in _signs(words[0], rarest, is_alone=len(words) == 1):
            for number in self._having(sign):
                if number in tried:
                    continue
                tried.add(number)
                if self._has(number, words):
                    found.append(number)
                    if len(found) == most:
                        return self._told(found, words)
        return self._told(found, words)

    def _having(self, sign: str) -> Iterator[int]:
        """Give the numbers of the rows with that in them, each once, and no more than anybody waits for."""
        at, looked_at, last = self._text.find(sign), 0, -1
        while at >= 0 and looked_at < MOST_LOOKED_AT:
            looked_at += 1
            number = bisect_right(self._starts, at + 1) - 1
            if number != last:
                yield number
            last = number
            at = self._text.find(sign, at + 1)

    def _has(self, number: int, words: list[str]) -> bool:
        start, end = self._starts[number], self._starts[number + 1]
        return all(self._text.find(word, start, end) >= 0 for word in words)

    def _row(self, number: int) -> str:
        return self._text[self._starts[number] : self._starts[number + 1] - 1]

    def _told(self, found: Iterable[int], words: list[str]) -> tuple[Found, ...]:
        return tuple(
            Found(self._goods[number].product, _because(self._row(number), words))
            for number in found
        )


def _row(each: Shelved) -> str:
    name = fold(each.name)
    others = [other for word in name.split() for other in OTHER_WORDS.get(word, ())]
    return _BETWEEN.join(
        (fold(each.code), f" {name}", f" {' '.join(others)}", f" {' '.join(each.barcodes)}")
    )


def _signs(first: str, rarest: str, *, is_alone: bool) -> Iterator[str]:
    """Give by what to look, the best first."""
    if is_alone:
        yield f"\n{first}{_BETWEEN}"
    yield f"{_BETWEEN} {first}"
    yield f" {rarest}"
    yield f"\n{rarest}"
    yield rarest


def _because(row: str, words: list[str]) -> str:
    """Give what fits that is not in the name: another word for it, or a code."""
    code, name, *rest = row.split(_BETWEEN)
    told = [part for word in words if word not in name for part in (code, *" ".join(rest).split())]
    return next((part for part in told if any(word in part for word in words)), "")
