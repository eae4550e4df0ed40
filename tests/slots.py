"""A slot for paper: a way to a printer that is none, and what came out of it, in the order it came."""

from dataclasses import dataclass, field

from pos.printer.address import Address
from pos.printer.chosen import ChosenPrinter
from pos.printer.heard import Pulse
from pos.printer.paper import Paper
from pos.printer.printers import Printers
from pos.shop.faults import Fault
from pos.shop.refusal import Trouble

AT_THE_SLOT = ChosenPrinter("network:127.0.0.1:9", tells_status=False)


@dataclass
class Slot:
    """What came out: the word "drawer" for each pulse, and for each paper what kind it is."""

    came: list[str] = field(default_factory=list)
    papers: list[tuple[str, ...]] = field(default_factory=list)
    fault: Fault | None = None
    """Why nothing comes out at all; nothing has left then."""
    breaks: bool = False
    """Whether the way ends after the first byte."""

    def open(self, _: Address) -> "Way":
        if self.fault is not None:
            raise Trouble(self.fault)
        return Way(self)

    @property
    def printers(self) -> Printers:
        return Printers((AT_THE_SLOT,), open_way=self.open)


class Way:
    """One document on its way."""

    can_answer = False

    def __init__(self, slot: Slot) -> None:
        self._slot, self._paper, self._has_begun = slot, Paper(), False

    def write(self, piece: bytes) -> int:
        if self._slot.breaks and self._has_begun:
            self._slot.breaks = False
            raise Trouble(Fault.PRINTER_CUT_OFF)
        self._has_begun = True
        piece = piece[:1] if self._slot.breaks else piece
        happened = self._paper.feed(piece)
        self._slot.came += ["drawer" for each in happened if isinstance(each, Pulse)]
        return len(piece)

    def read(self, _most: int, *, within: float) -> bytes:
        return b"" * round(within)

    def finish(self) -> None:
        for sheet in self._paper.sheets:
            self._slot.papers.append(sheet.lines)
            self._slot.came.append(kind_of(sheet.lines))

    def close(self) -> None:
        pass


def kind_of(lines: tuple[str, ...]) -> str:
    """Give what a paper is, by its words."""
    text = "\n".join(lines)
    known = {
        "COPY": "copy", "Z REPORT": "z", "X REPORT": "x", "CASH IN": "slip", "CASH OUT": "slip",
        "ORDER": "order", "GIFT": "gift", "WAITING SALE": "held", "Receipt": "receipt",
    }  # fmt: skip
    return next((kind for word, kind in known.items() if word in text), "?")
