"""A page that shows what a printer can do; somebody looks at the paper and says what came out."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace

from pos.printer import commands
from pos.printer.chosen import ChosenPrinter
from pos.printer.device import Device
from pos.printer.profile import (
    EIGHTY,
    FIFTY_EIGHT,
    NARROW_DOTS,
    WESTERN,
    Images,
    Knife,
    Page,
    Profile,
)
from pos.printer.sheet import Bars, Look, Part, Row, Sheet, Square
from pos.printer.status import ASK_END, EndListener, ask_status
from pos.printer.writing import write_sheet
from pos.shop.refusal import Trouble

WIDTHS = (48, 42, 32)
"""The columns that printers have, the widest first; each has a line of its own letter."""
DOTS_A_COLUMN = EIGHTY.dots // EIGHTY.columns
PAGES = WESTERN
SIGNS = "é £ ñ ½ ü"
"""Signs that each of these code pages has at another place."""
SQUARE, BARRED = "KAUNTA", "T1-0001"
ANSWERS_WITHIN = 2.0
NO_PAGE = -1
_SMALL_BAND, _SMALL_PORTION, _SMALL_REST = 24, 512, 20
"""What cheap narrow printers take of a picture and of anything at once, and the rest in thousandths they need."""
_STRANGERS = {EIGHTY.name, FIFTY_EIGHT.name}
"""What a printer is called of which no list knows anything: narrow ones of that kind take two bytes for one sign."""
_CAREFUL = replace(EIGHTY, dots=NARROW_DOTS, knife=Knife.NONE, feed=0, has_squares=False)


@dataclass(frozen=True, slots=True)
class Seen:
    """What came out, as somebody saw it; as long as nobody has looked, what most printers do."""

    columns: int = WIDTHS[0]
    page: int | None = None
    """The place of the right line among the code pages; NO_PAGE for none of them, None for all."""
    squares: bool = False
    raster: bool = True
    in_columns: bool = True
    bars: bool = True
    cuts: bool = True
    pin: int | None = 0
    """By which pin the drawer opens; None for not at all."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the printer said by itself."""

    tells_status: bool = False
    tells_end: bool = False


def hear_out(device: Device) -> Told:
    """Give what a printer tells when it is asked; nothing that prints is sent."""
    if not device.can_answer:
        return Told()
    tells = ask_status(device) is not None
    listener = EndListener(device)
    with suppress(Trouble):  # a printer that ends the connection for it does not tell its end
        device.write(ASK_END)
        listener.hear(within=ANSWERS_WITHIN)
    return Told(tells, listener.has_ended)


def trial_page() -> bytes:
    """Give the page, fit for every printer: nothing on it needs more than the least of them has."""
    return b"".join((*_parts(), commands.feed(4), commands.cut(is_full=False)))


def measured(printer: ChosenPrinter, told: Told, seen: Seen) -> ChosenPrinter:
    """Give the printer as it has shown itself."""
    images = Images.RASTER if seen.raster else Images.COLUMNS if seen.in_columns else Images.NONE
    dots = seen.columns * DOTS_A_COLUMN
    is_small = dots <= NARROW_DOTS
    is_stranger = printer.profile.name in _STRANGERS
    profile = replace(
        printer.profile,
        name=(FIFTY_EIGHT if is_small else EIGHTY).name,
        dots=dots,
        pages=_pages(seen.page),
        images=images,
        has_bars=seen.bars,
        has_squares=seen.squares,
        knife=Knife.PART if seen.cuts else Knife.NONE,
        reads_chinese=is_small and is_stranger and seen.page != NO_PAGE,
        band=_SMALL_BAND if is_small else printer.profile.band,
        portion=_SMALL_PORTION if is_small else printer.profile.portion,
        rest_ms=_SMALL_REST if is_small else printer.profile.rest_ms,
        drawer_pin=seen.pin or 0,
    )
    return replace(
        printer,
        profile=profile,
        tells_status=told.tells_status,
        tells_end=told.tells_end,
        has_drawer=seen.pin is not None,
    )


def ruler(columns: int) -> str:
    """Give a line that is exactly so many signs long, with its own letter at both ends."""
    letter = chr(ord("A") + WIDTHS.index(columns))
    return letter + "".join(str(place % 10) for place in range(2, columns)) + letter


def _parts() -> Iterator[bytes]:
    yield _written(_CAREFUL, Row("KAUNTA", Look.BIG), Row("1"))
    for columns in WIDTHS:
        yield ruler(columns).encode("ascii") + b"\n"
    yield _written(_CAREFUL, Row("2"))
    yield commands.NO_CHINESE  # most narrow ones would take two of these signs for one else
    for place, page in enumerate(PAGES, start=1):
        yield commands.page(page.number) + f"{place}: ".encode("ascii")
        yield SIGNS.encode(page.codec, "replace") + b"\n"
    yield _written(replace(_CAREFUL, has_squares=True), Row("3: QR"), Square(SQUARE))
    yield _written(_CAREFUL, Row("4: QR"), Square(SQUARE))
    in_columns = replace(_CAREFUL, images=Images.COLUMNS)
    yield _written(in_columns, Row("5: QR"), Square(SQUARE))
    yield _written(_CAREFUL, Row("6: |||"), Bars(BARRED))


def _written(profile: Profile, *parts: Part) -> bytes:
    return write_sheet(Sheet(profile.columns, parts), profile)


def _pages(place: int | None) -> tuple[Page, ...]:
    if place is None:
        return WESTERN
    return () if place == NO_PAGE else (PAGES[place],)
