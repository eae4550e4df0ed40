"""The printers whose abilities others have measured: those that python-escpos knows, as our profiles.

Its list is read as the file it is: importing the library takes half a second, leaves a folder behind and
sets up a log of its own.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType

import msgspec

from pos.printer.profile import (
    EIGHTY,
    FIFTY_EIGHT,
    NARROW_DOTS,
    WIDE,
    Images,
    Knife,
    Page,
    Profile,
)

_LATIN = (
    "cp437", "cp850", "cp1252", "cp858", "latin_1", "iso8859-15", "cp852", "cp1250", "cp865", "cp860",
    "cp863", "cp857", "cp1254", "cp775", "cp1257", "cp737", "cp1253", "cp866", "cp1251",
)  # fmt: skip
"""The code pages whose signs stand one after the other from the left, the best first."""
_NO_MODELS = frozenset({"default", "simple"})
_TELLING = 4
"""A model of fewer letters and figures stands by chance in other names."""
_SMALLEST, _WIDEST = 288, 1200


class _Media(msgspec.Struct):
    width: dict[str, float | str] = {}


class _Described(msgspec.Struct):
    """What the list says of one printer."""

    name: str
    vendor: str = ""
    codePages: dict[str, str] = {}  # noqa: N815 - as the list calls it
    features: dict[str, bool] = {}
    media: _Media = msgspec.field(default_factory=_Media)


class _Encoded(msgspec.Struct):
    python_encode: str | None = None


class _List(msgspec.Struct):
    profiles: dict[str, _Described]
    encodings: dict[str, _Encoded]


@lru_cache(maxsize=1)
def known_printers() -> Mapping[str, Profile]:
    """Give every printer that is known, by its model; none where the list is missing."""
    file = _list_file()
    if file is None:
        return MappingProxyType({})
    told = msgspec.json.decode(file.read_bytes(), type=_List)
    return MappingProxyType(
        {
            model: _profile(model, printer, told.encodings)
            for model, printer in told.profiles.items()
            if model not in _NO_MODELS
        }
    )


def profile_for(name: str) -> Profile | None:
    """Give the profile of the printer that calls itself so, as USB and spoolers do; None for a stranger."""
    said = _plain(name)
    telling = (model for model in known_printers() if len(_plain(model)) >= _TELLING)
    fitting = [model for model in telling if _plain(model) in said]
    return known_printers()[max(fitting, key=len)] if fitting else None


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


def _list_file() -> Path | None:
    """Give where the list lies, without importing the library it belongs to."""
    found = find_spec("escpos")
    places = found.submodule_search_locations if found else None
    files = (Path(place) / "capabilities.json" for place in places or ())
    return next((file for file in files if file.exists()), None)


def _profile(model: str, printer: _Described, encodings: Mapping[str, _Encoded]) -> Profile:
    dots = _dots(model, printer)
    usual = FIFTY_EIGHT if dots <= NARROW_DOTS else EIGHTY
    return Profile(
        name=f"{printer.vendor} {printer.name}".strip(),
        dots=dots,
        pages=_pages(printer.codePages, encodings),
        images=_images(printer.features),
        has_bars=printer.features.get("barcodeB", False),
        has_squares=printer.features.get("qrCode", False),
        knife=_knife(printer.features),
        feed=usual.feed,
        band=usual.band,
        portion=usual.portion,
        rest_ms=usual.rest_ms,
    )


def _dots(model: str, printer: _Described) -> int:
    """Give how wide it prints, in whole bytes; what the list does not say is guessed from its name."""
    said = printer.media.width.get("pixels")
    if isinstance(said, int | float) and _SMALLEST <= said <= _WIDEST:
        return int(said) // (2 * WIDE) * (2 * WIDE)
    narrow = "58" in model or "58" in printer.name
    return FIFTY_EIGHT.dots if narrow else EIGHTY.dots


def _pages(said: Mapping[str, str], encodings: Mapping[str, _Encoded]) -> tuple[Page, ...]:
    """Give its code pages that read from the left, the best first; each codec once."""
    numbers: dict[str, int] = {}
    for number, name in said.items():
        encoding = encodings.get(name)
        codec = encoding.python_encode if encoding else None
        if codec in _LATIN:
            numbers.setdefault(codec, int(number))
    return tuple(Page(numbers[codec], codec) for codec in _LATIN if codec in numbers)


def _images(features: Mapping[str, bool]) -> Images:
    if features.get("bitImageRaster"):
        return Images.RASTER
    return Images.COLUMNS if features.get("bitImageColumn") else Images.NONE


def _knife(features: Mapping[str, bool]) -> Knife:
    if features.get("paperPartCut"):
        return Knife.PART
    return Knife.FULL if features.get("paperFullCut") else Knife.NONE
