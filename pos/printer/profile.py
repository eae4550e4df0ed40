"""What a printer can do: how wide it is, which signs it has, which commands it knows, how fast it reads."""

import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from types import MappingProxyType

WIDE, HIGH = 12, 24
"""The place of a sign in dots."""
WIDE_DOTS, NARROW_DOTS = 576, 384
"""What is printed on of 80 mm and of 58 mm paper."""


class Images(Enum):
    """How a printer takes pictures, if at all."""

    RASTER = "raster"
    COLUMNS = "columns"
    NONE = "none"


class Knife(Enum):
    """How a printer cuts, if at all."""

    PART = "part"
    FULL = "full"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Page:
    """A code page: the number by which the printer knows it, and the name by which Python does."""

    number: int
    codec: str


WESTERN = (Page(0, "cp437"), Page(2, "cp850"), Page(16, "cp1252"), Page(19, "cp858"))


@dataclass(frozen=True, slots=True)
class Profile:
    """What is true of one kind of printer."""

    name: str = "80 mm"
    dots: int = WIDE_DOTS
    pages: tuple[Page, ...] = WESTERN
    """The code pages it has, the one it is best left in first; none is ASCII only."""
    images: Images = Images.RASTER
    has_bars: bool = True
    """Whether it draws barcodes by itself; else it gets them as pictures."""
    has_squares: bool = False
    """Whether it draws QR codes by itself; many cheap ones do not, and print the text of the command."""
    knife: Knife = Knife.PART
    feed: int = 4
    """How many lines the paper has to go on before it is cut or torn off."""
    reads_chinese: bool = False
    """Whether it takes two bytes for one sign until it is told not to."""
    band: int = 120
    """The rows of a picture that it takes at once."""
    portion: int = 4096
    """How many bytes it takes at once ..."""
    rest_ms: int = 0
    """... and how long it is left alone after them."""
    drawer_pin: int = 0
    drawer_ms: int = 100

    @property
    def columns(self) -> int:
        """How many signs stand in a line."""
        return self.dots // WIDE

    @property
    def signs(self) -> frozenset[str]:
        """The signs it has besides ASCII."""
        return _signs_of(self.pages)


EIGHTY = Profile()
FIFTY_EIGHT = Profile(
    name="58 mm", dots=NARROW_DOTS, knife=Knife.NONE, feed=3, band=48, portion=512, rest_ms=20
)


_BOUNDS: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        "dots": (NARROW_DOTS, 1200),
        "feed": (0, 50),
        "band": (1, 2000),
        "portion": (1, 65_536),
        "rest_ms": (0, 1000),
        "drawer_pin": (0, 1),
        "drawer_ms": (2, 510),
    }
)
_CODEC = re.compile(r"cp\d{3,4}|latin_1|iso8859[-_]\d{1,2}", re.ASCII)
_LETTERS = "".join(map(chr, range(0x20, 0x7F)))


def fault_of(profile: Profile) -> str | None:
    """Give why nothing could be printed with a profile that was written by somebody else; None when it can."""
    for name, (least, most) in _BOUNDS.items():
        if not least <= getattr(profile, name) <= most:
            return f"{name} of a printer must be {least} to {most}"
    wrong = (page for page in profile.pages if not _is_page(page))
    return next((f"{page.codec[:20]} {page.number} is no code page" for page in wrong), None)


def _is_page(page: Page) -> bool:
    """Whether it is one in which the letters and figures stand where every printer has them."""
    if not 0 <= page.number <= 255 or not _CODEC.fullmatch(page.codec):
        return False
    try:
        return codecs.decode(_LETTERS.encode("ascii"), page.codec, "replace") == _LETTERS
    except LookupError:
        return False


@lru_cache(maxsize=64)
def signs_of_page(codec: str) -> frozenset[str]:
    """Give the signs of a code page besides ASCII that can be printed."""
    upper = (bytes([byte]) for byte in range(0x80, 0x100))
    signs = (codecs.decode(each, codec, "ignore") for each in upper)
    return frozenset(sign for sign in signs if sign and sign.isprintable())


@lru_cache(maxsize=64)
def _signs_of(pages: tuple[Page, ...]) -> frozenset[str]:
    return frozenset().union(*(signs_of_page(page.codec) for page in pages))
