"""The desk that gets to know a printer: it prints a page, asks what came out, and keeps the answers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from pos.desks.background import PAPER, Background
from pos.desks.views import Notice, Tone, notice_of
from pos.printer.address import read_address
from pos.printer.chosen import ChosenPrinter
from pos.printer.device import Open, open_device
from pos.shop.print_job import JobState

T = TypeVar("T")


class Question(Enum):
    """What is asked about the paper, in this order."""

    WIDTH = "width"
    SIGNS = "signs"
    OWN_SQUARE = "own_square"
    DRAWN_SQUARE = "drawn_square"
    SQUARE_IN_COLUMNS = "square_in_columns"
    BARS = "bars"
    KNIFE = "knife"
    DRAWER = "drawer"
    OTHER_PIN = "other_pin"


ORDER = tuple(Question)
YES, NO = 0, 1
"""The places of the two answers to a question that is answered so."""


@dataclass(frozen=True, slots=True)
class TrialView:
    """All that the card of a printer's trial shows."""

    printer: ChosenPrinter | None = None
    question: Question | None = None
    """What is asked now; None while it prints, and at the end."""
    is_printing: bool = False
    is_done: bool = False
    tells_status: bool = False
    tells_end: bool = False
    notice: Notice | None = None


@dataclass(frozen=True, slots=True)
class PageOutcome:
    """How the page went, and what the printer told by itself."""

    tells_status: bool = False
    tells_end: bool = False
    fault: str | None = None


class TrialDesk(QObject):
    """One printer at a time."""

    changed = Signal(object)
    """There is something new to show: a TrialView."""
    found_out = Signal(object)
    """The printer as it has shown itself: a ChosenPrinter."""

    def __init__(
        self,
        background: Background,
        *,
        open_way: Open = open_device,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._background, self._open = background, open_way
        self._view = TrialView()
        self._answers: dict[Question, int] = {}

    @property
    def view(self) -> TrialView:
        """What is to be shown now."""
        return self._view

    def begin(self, printer: ChosenPrinter) -> None:
        """Print the page at this printer."""
        self._answers.clear()
        self._set(TrialView(printer, is_printing=True))
        self._do(partial(_print_page, printer, self._open), self._printed)

    def answer(self, choice: int) -> None:
        """Take what somebody saw, as the place of his answer, and ask what comes next."""
        question = self._view.question
        if question is None:
            return
        self._answers[question] = choice
        following = self._after(question, choice)
        self._set(replace(self._view, question=following, is_done=following is None, notice=None))
        if following in {Question.DRAWER, Question.OTHER_PIN}:
            self.open_drawer()

    def open_drawer(self) -> None:
        """Open the drawer by the pin that is being tried."""
        printer = self._view.printer
        if printer is not None:
            pin = 1 if self._view.question is Question.OTHER_PIN else 0
            self._do(partial(_open_drawer, printer, self._open, pin), lambda _: None)

    def accept(self) -> None:
        """Keep what was found out."""
        printer = self._view.printer
        if printer is None or not self._view.is_done:
            return
        told = (self._view.tells_status, self._view.tells_end)
        self._do(partial(_measured, printer, told, dict(self._answers)), self.found_out.emit)

    def _after(self, question: Question, choice: int) -> Question | None:
        """Give what is asked next; what an answer makes needless is left out."""
        if question is Question.DRAWER and choice != NO:
            return None
        if question is Question.OTHER_PIN:
            return None
        following = ORDER[ORDER.index(question) + 1]
        if question is Question.DRAWN_SQUARE and choice == YES:
            following = Question.BARS
        return following

    def _printed(self, outcome: PageOutcome) -> None:
        if outcome.fault is not None:
            notice = Notice(outcome.fault, tone=Tone.FAILED)
            self._set(replace(self._view, is_printing=False, notice=notice))
            return
        self._set(
            replace(
                self._view,
                is_printing=False,
                question=ORDER[0],
                tells_status=outcome.tells_status,
                tells_end=outcome.tells_end,
            )
        )

    def _do(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._background.do(PAPER, work, done=done, failed=self._fail)

    def _fail(self, error: Exception) -> None:
        self._set(replace(self._view, is_printing=False, notice=notice_of(error)))

    def _set(self, view: TrialView) -> None:
        if view != self._view:
            self._view = view
            self.changed.emit(view)


def with_first(
    printers: Sequence[ChosenPrinter], changed: ChosenPrinter
) -> tuple[ChosenPrinter, ...]:
    """Give the printers with one in its new shape in its place; a new one is the till's own, or its counter's."""
    place = (changed.address, changed.counter)
    if any((each.address, each.counter) == place for each in printers):
        return tuple(
            changed if (each.address, each.counter) == place else each for each in printers
        )
    if changed.counter:
        return (*(each for each in printers if each.counter != changed.counter), changed)
    return (changed, *(each for each in printers if each.counter))


def _print_page(printer: ChosenPrinter, open_way: Open) -> PageOutcome:
    """Hear the printer out and print the page; on the lane for paper."""
    from pos.printer.sending import Feeding, send  # noqa: PLC0415 - with what draws, only when it is needed
    from pos.printer.trying import hear_out, trial_page  # noqa: PLC0415 - likewise

    address = read_address(printer.address)
    device = open_way(address)
    try:
        told = hear_out(device)
    finally:
        device.close()
    careful = Feeding(64, 0.02, told.tells_status, tells_end=told.tells_end)
    sent = send(lambda: open_way(address), trial_page(), careful)
    fault = None if sent.state is not JobState.FAILED or sent.fault is None else sent.fault
    sentence = fault.value.sentence if fault else None
    return PageOutcome(told.tells_status, told.tells_end, sentence)


def _open_drawer(printer: ChosenPrinter, open_way: Open, pin: int) -> None:
    from pos.printer.commands import open_drawer  # noqa: PLC0415 - likewise
    from pos.printer.sending import Feeding, send  # noqa: PLC0415 - likewise

    pulse = open_drawer(pin, printer.profile.drawer_ms)
    send(lambda: open_way(read_address(printer.address)), pulse, Feeding(tells_status=False))


def _measured(
    printer: ChosenPrinter, told: tuple[bool, bool], answers: dict[Question, int]
) -> ChosenPrinter:
    from pos.printer.trying import NO_PAGE, PAGES, WIDTHS, Seen, Told, measured  # noqa: PLC0415 - likewise

    def saw(question: Question, *, otherwise: bool) -> bool:
        return answers[question] == YES if question in answers else otherwise

    line = answers.get(Question.SIGNS, len(PAGES))
    seen = Seen(
        columns=WIDTHS[answers.get(Question.WIDTH, 0)],
        page=line if line < len(PAGES) else None if line == len(PAGES) else NO_PAGE,
        squares=saw(Question.OWN_SQUARE, otherwise=False),
        raster=saw(Question.DRAWN_SQUARE, otherwise=True),
        in_columns=saw(Question.SQUARE_IN_COLUMNS, otherwise=True),
        bars=saw(Question.BARS, otherwise=True),
        cuts=saw(Question.KNIFE, otherwise=True),
        pin=_pin(answers),
    )
    return measured(printer, Told(*told), seen)


def _pin(answers: dict[Question, int]) -> int | None:
    """Give by which pin the drawer opened; None where there is none, or where neither opened it."""
    if answers.get(Question.DRAWER) == YES:
        return 0
    return 1 if answers.get(Question.OTHER_PIN) == YES else None
