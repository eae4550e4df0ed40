"""What is said and written down of paper that did not come, and of a drawer that stayed shut."""

from collections.abc import Sequence

from pos.desks.sale import SaleDesk
from pos.desks.views import Notice, Tone, notice_of
from pos.printer.printers import Done, Printers
from pos.printer.sending import Sent
from pos.shop.faults import Fault
from pos.shop.print_job import Job, JobKind, JobState

NOT_OPEN = "Drawer did not open. Use the key."
GIVEN_UP = Sent(JobState.FAILED, why="nobody waited for it any longer")
AT_LAST_ALL = "The receipts that had not come out are printed now."
STOOD_IN = "Printed at {name}: the till's own printer did not take it."


class PaperTelling:
    """Tells the cashier once what is in the way, and the log with the system's own words."""

    def __init__(self, sale: SaleDesk, printers: Printers) -> None:
        self._sale, self._printers = sale, printers
        self._told: Fault | None = None

    def tell(self, job: Job, done: Done) -> None:
        """Say what is in the way, once; and when it came out at another place."""
        sent, printer = done.sent, done.printer
        if job.kind is JobKind.DRAWER:
            if sent.state is not JobState.PRINTED and printer is not None:
                self._write_down(job, sent)
                self._sale.say(Notice(NOT_OPEN, tone=Tone.ATTENTION))
        elif sent.fault is not None and (
            sent.fault is not self._told or sent.state is JobState.UNKNOWN
        ):
            self._told = sent.fault
            self._write_down(job, sent)
            self._sale.say(Notice(sent.fault.value.sentence, tone=Tone.ATTENTION))
        elif sent.state is JobState.PRINTED:
            self._told = None
            if done.stood_in and printer is not None:
                self._sale.say(Notice(STOOD_IN, {"name": printer.name}, Tone.ATTENTION))

    def tell_given_up(self, given_up: Sequence[Job]) -> None:
        """Write down what nobody wants any more, and say of a drawer that it stayed shut; no printer prints nothing."""
        if not self._printers.are_there:
            return
        for job in given_up:
            self._write_down(job, GIVEN_UP)
        if self._printers.has_drawer and any(job.kind is JobKind.DRAWER for job in given_up):
            self._sale.say(Notice(NOT_OPEN, tone=Tone.ATTENTION))

    def tell_at_last(self) -> None:
        """Say that what was given up is printed after all."""
        self._sale.say(Notice(AT_LAST_ALL, tone=Tone.OK))

    def tell_trouble(self, error: Exception) -> None:
        """Say that the books did not do as they were asked."""
        self._sale.say(notice_of(error, sign=self._sale.view.sign))

    def _write_down(self, job: Job, sent: Sent) -> None:
        self._sale.background.log.info(
            "paper did not come",
            job=job.id,
            kind=job.kind.value,
            document=job.document,
            state=sent.state.value,
            fault=sent.fault.name.lower() if sent.fault else "",
            why=sent.why,
        )
