"""The print desk: works the queue of paper off on its lane, tries again with patience, and tells the truth.

Nothing is printed twice by itself: a job goes back to waiting only when nothing of it has come out.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from pos.desks.background import COUNTER, PAPER, Onward
from pos.desks.errands import Errand
from pos.desks.paper_telling import PaperTelling
from pos.desks.press import print_order
from pos.desks.sale import SaleDesk
from pos.desks.status import Health
from pos.printer.chosen import ChosenPrinter
from pos.printer.printers import Done, Printers
from pos.shop.faults import Fault
from pos.shop.print_job import Job, JobKind, JobState, next_try
from pos.shop.receipt import Receipt, Wanted
from pos.shop.refusal import Trouble
from pos.till.draining import (
    Backlog,
    Order,
    clear_up,
    count_backlog,
    give_up,
    keep_outcome,
    take_next,
)
from pos.till.unprinted import print_unprinted


@dataclass(frozen=True, slots=True)
class PrintView:
    """How it stands with paper."""

    waiting: int = 0
    unsure: int = 0
    """Of how many things nobody knows whether they came out."""
    unprinted: int = 0
    """How many receipts were given up because nobody waited for them any longer."""
    document: str = ""
    """What was worked on last ..."""
    state: JobState | None = None
    """... and how far that is."""
    fault: Fault | None = None
    """What is in its way."""


class PrintDesk(QObject):
    """Takes from the queue, one after another; a printer that failed rests, and longer each time."""

    changed = Signal(object)
    """There is something new to show: a PrintView."""
    health_known = Signal(object)
    """The printer has just shown how it does: a Health."""

    def __init__(self, sale: SaleDesk, printers: Printers, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sale, self._printers = sale, printers
        self._view = PrintView()
        self._is_open = self._is_working = self._is_wanted = self._has_ended = False
        self._failures: dict[str, int] = {}
        self._resting: set[str] = set()
        self._telling = PaperTelling(sale, printers)
        self._wanted: dict[int, Wanted] = {}
        self._elsewhere = ""
        self._owed: tuple[int, JobState] | None = None
        self._troubles = 0
        self._newest = self._left_alone = 0
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._try_again)

    @property
    def view(self) -> PrintView:
        """What is to be shown now."""
        return self._view

    @property
    def printers(self) -> Printers:
        """The printers of this till."""
        return self._printers

    @property
    def has_printer(self) -> bool:
        """Whether there is anything to print with."""
        return self._printers.are_there

    @property
    def fault(self) -> Fault | None:
        """What is the matter with the till's own printer, as far as it was last heard."""
        return self._printers.fault

    @property
    def has_drawer(self) -> bool:
        """Whether a drawer hangs on the till's own printer."""
        return self._printers.has_drawer

    def choose(self, chosen: Sequence[ChosenPrinter]) -> None:
        """Print on these from now on; what waited for others waits for them."""
        self._printers.choose(chosen)
        self._elsewhere = ""
        self._failures.clear()
        self.try_now()

    def open(self) -> None:
        """See to what was left when the program ended, and work off what still waits."""
        self._sale.background.do(
            COUNTER,
            partial(clear_up, self._sale.counter.records),
            done=self._begin,
            failed=self._fail,
        )

    def end(self) -> None:
        """Take nothing more; what is being printed is finished, and how it went is kept."""
        self._has_ended = True
        self._rest.stop()

    def wake(self) -> None:
        """Look whether something waits."""
        if self._is_working:
            self._is_wanted = True
        elif self.has_printer and self._may_work:
            self._is_working = True
            self._take()

    def want(self, jobs: Sequence[int], wanted: Wanted) -> None:
        """Have these come out as a customer wants them; after a new start they come as the shop's do.

        On the counter's lane, in the turn that asks for them: nobody has taken them yet.
        """
        self._wanted.update(dict.fromkeys(jobs, wanted))

    def print_at(self, printer: ChosenPrinter) -> None:
        """Have what waits come out at another printer; what is asked for later goes its usual way."""
        self._elsewhere = printer.address
        self.try_now()

    def try_now(self) -> None:
        """Let no printer rest any longer."""
        self._resting.clear()
        self.wake()

    def print_unprinted(self) -> None:
        """Print at last the receipts that were given up, for whoever is signed in."""
        by, after = self._sale.view.by, self._left_alone
        if by is None:
            return
        act = partial(print_unprinted, self._sale.counter.records, by, after=after)
        failed = self._telling.tell_trouble
        self._sale.errands.ask(Errand(lambda _: act(), self._asked_again, failed, by))

    def _asked_again(self, _count: int) -> None:
        self._telling.tell_at_last()
        self.try_now()

    def leave_unprinted(self) -> None:
        """Say no more of the receipts that were given up by now: nobody wants them on paper."""
        self._left_alone = self._newest
        self._show(unprinted=0)

    def look(self) -> Health:
        """Give how the till's own printer does; on the lane for paper only."""
        return Health.WELL if self._printers.look() is None else Health.TROUBLED

    @property
    def _may_work(self) -> bool:
        return self._is_open and not (self._has_ended or self._sale.background.has_ended)

    def _begin(self, given_up: tuple[Job, ...]) -> None:
        self._is_open = True
        self._telling.tell_given_up(given_up)
        self.wake()

    def _try_again(self) -> None:
        if self._is_open:
            self.try_now()
        elif not self._sale.background.has_ended:
            self.open()

    def _take(self) -> None:
        """Take what comes next; how the last one went is kept before anything."""
        self._is_wanted = False
        if self._owed is not None:
            self._keep_owed(*self._owed)
            return
        self._sale.background.do_then(
            COUNTER,
            partial(take_next, self._sale.counter.records, resting=frozenset(self._resting)),
            Onward(PAPER, self._print, self._keep, self._break_off),
            done=self._taken,
            failed=self._fail,
        )

    def _taken(self, order: Order | None) -> None:
        if order is None:
            self._elsewhere = ""
            self._give_up()
        else:
            self._show(document=order.job.document, state=JobState.PRINTING, fault=None)

    def _print(self, order: Order) -> Done:
        """Print what was taken as it is wanted; on the lane for paper, which gets it from the counter's at once."""
        wanted = self._wanted.get(order.job.id)
        if wanted is not None and isinstance(order.content, Receipt):
            order = replace(order, content=wanted.of(order.content))
        return print_order(self._printers, order, at=self._elsewhere)

    def _break_off(self, order: Order, _: Exception) -> None:
        self._keep_state(order, _broken(order))

    def _keep(self, order: Order, done: Done) -> None:
        """Keep how it went; only what has certainly not come out waits again."""
        state, fault = done.sent.state, done.sent.fault
        if done.printer is not None:
            self.health_known.emit(Health.TROUBLED if fault else Health.WELL)
        if order.job.kind is JobKind.DRAWER:
            state = state if state is JobState.PRINTED else JobState.FAILED
        elif state is JobState.FAILED:
            state = JobState.WAITING
            self._let_rest(order.job.counter)
        elif state is JobState.PRINTED:
            self._failures.pop(order.job.counter, None)
        self._telling.tell(order.job, done)
        self._show(document=order.job.document, state=state, fault=fault)
        self._keep_state(order, state)

    def _keep_state(self, order: Order, state: JobState) -> None:
        if state is not JobState.WAITING:
            self._wanted.pop(order.job.id, None)
        self._keep_owed(order.job.id, state)

    def _keep_owed(self, job: int, state: JobState) -> None:
        """Keep how it went; books that cannot be written are owed it, so that no paper seems to be printed for ever."""
        self._owed = (job, state)
        self._sale.background.do(
            COUNTER,
            partial(keep_outcome, self._sale.counter.records, job=job, state=state),
            done=lambda _: self._go_on(),
            failed=self._fail,
        )

    def _go_on(self) -> None:
        self._owed = None
        if self._may_work:
            self._take()
        else:
            self._is_working = False

    def _give_up(self) -> None:
        """Give up what nobody wants any more, once everything else is done: no drawer waits for that."""
        self._sale.background.do(
            COUNTER,
            partial(give_up, self._sale.counter.records),
            done=self._count,
            failed=self._fail,
        )

    def _count(self, given_up: tuple[Job, ...]) -> None:
        """Say how much has not come out, and work on if something was asked for meanwhile."""
        self._telling.tell_given_up(given_up)
        self._sale.background.do(
            COUNTER,
            partial(count_backlog, self._sale.counter.records, after=self._left_alone),
            done=self._counted,
            failed=self._fail,
        )

    def _counted(self, backlog: Backlog) -> None:
        self._is_working, self._troubles, self._newest = False, 0, backlog.newest
        self._show(waiting=backlog.waiting, unsure=backlog.unsure, unprinted=backlog.unprinted)
        if self._is_wanted:
            self.wake()

    def _let_rest(self, counter: str) -> None:
        self._failures[counter] = self._failures.get(counter, 0) + 1
        self._resting.add(counter)
        if not self._has_ended:
            self._rest.start(round(1000 * next_try(self._failures[counter])))

    def _fail(self, error: Exception) -> None:
        """The books did not do as they were asked: that is told once, and tried again with patience."""
        self._is_working = False
        self._troubles += 1
        if self._troubles == 1:
            self._telling.tell_trouble(error)
        if isinstance(error, Trouble) and not self._has_ended:
            self._rest.start(round(1000 * next_try(self._troubles)))

    def _show(self, **changes: object) -> None:
        view = replace(self._view, **changes)  # type: ignore[arg-type]
        if view != self._view:
            self._view = view
            self.changed.emit(view)


def _broken(order: Order) -> JobState:
    """Give what is known of it when our own fault ended it: no drawer opens later, a paper may be there."""
    return JobState.FAILED if order.job.kind is JobKind.DRAWER else JobState.UNKNOWN
