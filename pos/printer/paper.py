"""A printer that is none: the bytes a printer would get, and what would stand on its paper then.

`Paper(dots).feed(bytes)` takes bytes in any portions and gives what happened, as events. `lines` is what
stands on the paper as text, `picture()` the paper as a picture, `sheets` what was cut off so far.
"""

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import ClassVar
from zlib import compress, decompress

from PIL import Image

from pos.printer.canvas import LINE, Canvas, Place, Sign
from pos.printer.codes import MOST_SQUARE, bars_of, square_of
from pos.printer.decoder import TEXT, UNKNOWN, Command, commands_of
from pos.printer.heard import (
    Asked,
    Cut,
    Drawn,
    Event,
    Line,
    NotKnown,
    Pulse,
    Squared,
    bars_heard,
    columns_heard,
    raster_heard,
)
from pos.printer.profile import WIDE

PAGES: Mapping[int, str] = MappingProxyType(
    {
        0: "cp437", 2: "cp850", 3: "cp860", 4: "cp863", 5: "cp865", 13: "cp857", 14: "cp737",
        15: "iso8859_7", 16: "cp1252", 17: "cp866", 18: "cp852", 19: "cp858", 21: "cp874",
        30: "cp1251", 33: "cp775", 34: "cp855", 36: "cp862", 37: "cp864", 39: "iso8859_2",
        40: "iso8859_15", 45: "cp1250", 47: "cp1253", 48: "cp1254", 49: "cp1255", 50: "cp1256",
        51: "cp1257", 52: "cp1258",
    }
)  # fmt: skip
"""The code pages of the common printers by their numbers."""
DRAWER_MS = 2


MOST_HIGH = 60_000
"""Dots after which a roll is at its end: seven metres, twice the longest receipt."""
MOST_KEPT = 500
"""Papers that are kept of what was cut off; who wants more takes them in time."""


@dataclass(frozen=True, slots=True)
class Torn:
    """What was cut off: its text line by line, and how it looks, made small: a day's papers are kept."""

    lines: tuple[str, ...]
    wide: int
    high: int
    dots: bytes
    number: int = 0
    """Which one it was since the first; 0 while it still hangs out of the printer."""

    @property
    def picture(self) -> Image.Image:
        """The paper, black on white."""
        return Image.frombytes("1", (self.wide, self.high), decompress(self.dots))


@dataclass(frozen=True, slots=True)
class _Look:
    """How the next signs are to look, and where the next line stands."""

    is_bold: bool = False
    is_underlined: bool = False
    is_reversed: bool = False
    across: int = 1
    down: int = 1
    place: Place = Place.LEFT
    spacing: int = LINE
    page: int = 0
    left: int = 0
    bar_high: int = 162
    bar_module: int = 3
    square_module: int = 3


@dataclass(slots=True)
class _Roll:
    """What is on the paper since the last cut."""

    canvas: Canvas
    lines: list[str] = field(default_factory=list)


class Paper:
    """Prints as a printer does: a line that is too long goes on in the next one, commands hold on."""

    def __init__(self, dots: int = 576, pages: Mapping[int, str] = PAGES) -> None:
        self.dots, self._pages = dots, pages
        self._roll, self._cuts = _Roll(Canvas(dots)), 0
        self._torn = deque[Torn](maxlen=MOST_KEPT)
        self._look, self._rest = _Look(), b""
        self._signs: list[Sign] = []
        self._strip: Image.Image | None = None
        self._square = b""
        self._events: list[Event] = []

    @property
    def lines(self) -> tuple[str, ...]:
        """What stands on the paper since the last cut, line by line."""
        return tuple(self._roll.lines)

    @property
    def sheets(self) -> tuple[Torn, ...]:
        """What was cut off so far, the oldest first; of very many the last."""
        return tuple(self._torn)

    @property
    def begun(self) -> Torn:
        """What hangs out and was not cut off yet."""
        return self._torn_off(0)

    def picture(self, *, margin: int = 0) -> Image.Image:
        """Give the paper since the last cut as a picture, black on white."""
        return self._roll.canvas.image(margin=margin)

    def feed(self, received: bytes) -> tuple[Event, ...]:
        """Take more bytes, in any portions, and give what they made happen."""
        commands, self._rest = commands_of(self._rest + received)
        self._events = []
        for command in commands:
            self._obey(command)
        return tuple(self._events)

    def throw_away(self) -> None:
        """Forget what was cut off: a printer that runs all day keeps no paper."""
        self._torn.clear()

    def _obey(self, command: Command) -> None:
        act = self._ACTS.get(command.name)
        if act is not None:
            act(self, command.given)
            if self._roll.canvas.high > MOST_HIGH:
                self._cut_short(b"")
        elif command.name == UNKNOWN:
            self._events.append(NotKnown(command.given))

    def _print_text(self, given: bytes) -> None:
        page = self._pages.get(self._look.page, "cp437")
        look = self._look
        for text in given.decode(page, errors="replace"):
            sign = Sign(
                text, look.is_bold, look.across, look.down, look.is_underlined, look.is_reversed
            )
            taken = look.left + sum(each.wide for each in self._signs)
            if self._signs and taken + sign.wide > self.dots:
                self._end_line(is_broken=True)
            self._signs.append(sign)

    def _end_line(self, *, is_broken: bool = False) -> None:
        text = "".join(sign.text for sign in self._signs)
        look = self._look
        self._roll.canvas.line(self._signs, look.place, spacing=look.spacing, left=look.left)
        self._roll.lines.append(text)
        self._events.append(Line(text, is_broken=is_broken))
        self._signs.clear()

    def _new_line(self, _: bytes) -> None:
        if self._strip is not None and not self._signs:
            self._end_strip(self._strip)
        else:
            self._end_line()

    def _flush(self) -> None:
        """End a line that something else comes after."""
        if self._strip is not None:
            self._end_strip(self._strip)
        if self._signs:
            self._end_line()

    def _reset(self, _: bytes) -> None:
        self._signs.clear()
        self._look = _Look()

    def _tab(self, _: bytes) -> None:
        here = sum(sign.wide for sign in self._signs) // WIDE
        self._print_text(b" " * (8 - here % 8))

    def _choose_page(self, given: bytes) -> None:
        self._look = replace(self._look, page=given[0])

    def _embolden(self, given: bytes) -> None:
        self._look = replace(self._look, is_bold=bool(given[0] & 1))

    def _underline(self, given: bytes) -> None:
        self._look = replace(self._look, is_underlined=given[0] not in {0, 48})

    def _reverse(self, given: bytes) -> None:
        self._look = replace(self._look, is_reversed=bool(given[0] & 1))

    def _place(self, given: bytes) -> None:
        self._look = replace(self._look, place=Place(given[0] % 48 % 3))

    def _space(self, given: bytes) -> None:
        self._look = replace(self._look, spacing=given[0] if given else LINE)

    def _resize(self, given: bytes) -> None:
        self._look = replace(self._look, across=(given[0] >> 4) + 1, down=(given[0] & 15) + 1)

    def _print_mode(self, given: bytes) -> None:
        mode = given[0]
        self._look = replace(
            self._look,
            is_bold=bool(mode & 8),
            down=2 if mode & 16 else 1,
            across=2 if mode & 32 else 1,
            is_underlined=bool(mode & 128),
        )

    def _margin(self, given: bytes) -> None:
        self._look = replace(self._look, left=min(given[0] + 256 * given[1], self.dots - WIDE))

    def _feed_lines(self, given: bytes) -> None:
        self._flush()
        for _ in range(given[0]):
            self._end_line()

    def _feed_dots(self, given: bytes) -> None:
        self._flush()
        self._roll.canvas.feed(given[0])

    def _cut(self, given: bytes) -> None:
        self._flush()
        if len(given) > 1:
            self._roll.canvas.feed(given[1])
        self._cuts += 1
        self._torn.append(self._torn_off(self._cuts))
        self._roll = _Roll(Canvas(self.dots))
        self._events.append(Cut(is_full=bool(given) and given[0] in {0, 48, 65}))

    def _torn_off(self, number: int) -> Torn:
        picture = self.picture()
        return Torn(self.lines, *picture.size, compress(picture.tobytes(), 1), number)

    def _cut_short(self, _: bytes) -> None:
        self._cut(b"\x01")

    def _open_drawer(self, given: bytes) -> None:
        pin, on, off = given[0] % 48, given[1] * DRAWER_MS, given[2] * DRAWER_MS
        self._events.append(Pulse(pin, on, off))

    def _open_at_once(self, given: bytes) -> None:
        if given[0] == 1:
            self._events.append(Pulse(given[1], given[2] * 100, given[2] * 100))

    def _tell_status(self, given: bytes) -> None:
        self._events.append(Asked("DLE EOT", given[0]))

    def _tell_paper(self, given: bytes) -> None:
        self._events.append(Asked("GS r", given[0]))

    def _tell_name(self, given: bytes) -> None:
        self._events.append(Asked("GS I", given[0]))

    def _raster(self, given: bytes) -> None:
        self._flush()
        dots = raster_heard(given)
        if dots is not None:
            self._roll.canvas.picture(dots, self._look.place)
            self._events.append(Drawn(dots.width, dots.height))

    def _columns(self, given: bytes) -> None:
        """A picture in columns waits for the end of its line, as text does."""
        self._strip = columns_heard(given)

    def _end_strip(self, strip: Image.Image) -> None:
        self._roll.canvas.picture(strip, self._look.place)
        self._roll.canvas.feed(max(0, self._look.spacing - strip.height))
        self._events.append(Drawn(strip.width, strip.height))
        self._strip = None

    def _bar_height(self, given: bytes) -> None:
        self._look = replace(self._look, bar_high=max(1, given[0]))

    def _bar_width(self, given: bytes) -> None:
        self._look = replace(self._look, bar_module=min(max(1, given[0]), 6))

    def _bars(self, given: bytes) -> None:
        self._flush()
        heard, look = bars_heard(given), self._look
        if heard is None:
            self._events.append(NotKnown(given))
            return
        modules = bars_of(heard.text, heard.kind)
        self._roll.canvas.bars(
            modules, module=look.bar_module, high=look.bar_high, place=look.place
        )
        fits = len(modules) * look.bar_module <= self.dots
        self._events.append(replace(heard, fits=fits))

    def _two_dimensional(self, given: bytes) -> None:
        """GS ( k: the parts of a QR code come one by one, and then it is printed."""
        kind, act, told = given[3:4], given[4:5], given[5:]
        if given[:1] != b"k":
            return
        if kind != b"1" or not told:
            self._events.append(NotKnown(given))
        elif act == b"C":
            self._look = replace(self._look, square_module=min(max(1, told[0]), 16))
        elif act == b"P":
            self._square = told[1:]
        elif act == b"Q":
            self._print_square()

    def _print_square(self) -> None:
        self._flush()
        text, module = self._square.decode("utf-8", errors="replace"), self._look.square_module
        if not 0 < len(self._square) <= MOST_SQUARE:
            self._events.append(NotKnown(self._square))
            return
        rows = square_of(text)
        self._roll.canvas.square(rows, module=module, place=self._look.place)
        self._events.append(Squared(text, fits=len(rows) * module <= self.dots))

    _ACTS: ClassVar[Mapping[str, Callable[["Paper", bytes], None]]] = MappingProxyType(
        {
            TEXT: _print_text, "LF": _new_line, "HT": _tab,
            "ESC @": _reset, "ESC t": _choose_page, "ESC E": _embolden, "ESC G": _embolden,
            "ESC -": _underline, "ESC !": _print_mode, "ESC a": _place, "ESC 2": _space,
            "ESC 3": _space, "ESC d": _feed_lines, "ESC J": _feed_dots, "ESC *": _columns,
            "ESC p": _open_drawer, "ESC i": _cut_short, "ESC m": _cut_short,
            "GS !": _resize, "GS B": _reverse, "GS L": _margin, "GS V": _cut, "GS v": _raster,
            "GS h": _bar_height, "GS w": _bar_width, "GS k": _bars, "GS (": _two_dimensional,
            "GS r": _tell_paper, "GS I": _tell_name,
            "DLE EOT": _tell_status, "DLE DC4": _open_at_once,
        }
    )  # fmt: skip
