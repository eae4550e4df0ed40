"""The room of what is watched: everybody beside the others, and each thing behind the numbers."""

from pos.desks.office.desk import Document
from pos.desks.office.watching import WatchDesk, WatchView
from pos.screens.figures import amount_text
from pos.screens.office.facts import Fact, Section
from pos.screens.office.lately_words import LatelyWords
from pos.screens.office.list_room import ListRoom, pressed
from pos.screens.office.moments import day_and_time
from pos.screens.office.setting import Setting
from pos.screens.office.table import Cell, Column, TableRow
from pos.shop.identity import StaffId
from pos.shop.money import NOTHING
from pos.shop.signs import Sign, Tally, Trace

MOST_TRACES = 60
"""So many are listed at the side, the newest; the numbers count all."""


class WatchingRoom(ListRoom):
    """Numbers stand beside those of all others; who stands out comes first and is marked."""

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        self.desk = WatchDesk(setting.seat, self)
        self._spans = LatelyWords(self)
        self.span = pressed("calendar-blank", self.desk.look_back, key="F6")
        self.lay_out((self.span,), ())
        self.desk.changed.connect(self.show_watched)
        self.desk.told.connect(self.told)
        self.table.chosen.connect(lambda key: self.desk.look_at(StaffId(key)))
        self.table.opened.connect(lambda _: self.sheet.setFocus())
        self.keyed({"F6": self.desk.look_back})
        self.say()

    @property
    def title(self) -> str:
        """What the room is called."""
        return self.tr("Watching")

    def come_in(self) -> None:
        """Count anew."""
        self.desk.open()
        self.table.setFocus()

    def show_watched(self, view: WatchView) -> None:
        """Show everybody's numbers, and what stands behind those of one."""
        self.span.label(self._spans.say(view.lately))
        rows = [self._row(each) for each in view.watched.tallies] if view.watched else []
        if tuple(rows) != self.table.rows or not rows:
            empty = self.tr("Nothing was sold and nothing was seen in these days.")
            self.table.show_rows(rows, empty=empty if view.watched else "")
        view = self.desk.view  # the first row has been chosen meanwhile
        tally = view.tally
        self.name.setText(tally.name if tally else "")
        self.sheet.show_sections(self._sections(tally, view.traces) if tally else ())

    def say(self) -> None:
        """Name everything."""
        self.table.setAccessibleName(self.tr("What is watched"))
        self.table.head((
            Column(self.tr("Name")),
            Column(self.tr("Sales"), 90, is_figure=True),
            Column(self.tr("Seen"), 90, is_figure=True),
            Column(self.tr("Stands out"), 150 if self.measures.compact else 230),
        ))  # fmt: skip
        self.show_watched(self.desk.view)

    def _row(self, tally: Tally) -> TableRow:
        out = [self.word(sign) for sign in Sign if tally.stands_out(sign)]
        said = out[0] if len(out) == 1 else self.tr("%n signs", "", len(out)) if out else "–"
        mark = Cell(said, "failed_fg", "warning") if out else Cell(said, "text_3")
        return TableRow(
            tally.person,
            (
                Cell(tally.name, is_strong=True), Cell(f"{tally.sales:,}"),
                Cell(f"{tally.count:,}", is_strong=bool(out)), mark,
            ),
        )  # fmt: skip

    def _sections(self, tally: Tally, traces: tuple[Trace, ...]) -> tuple[Section, ...]:
        seen = tuple(self._count(tally, sign) for sign in Sign if tally.counts.get(sign))
        listed = tuple(self._trace(each) for each in traces[:MOST_TRACES])
        beside = self.tr("In 1,000 sales (others)")
        parts = (Section(beside, seen), Section(self.tr("One by one"), listed))
        nothing = Section("", (Fact(self.tr("Nothing stands out."), ink="text_2"),))
        return tuple(part for part in parts if part.facts) or (nothing,)

    def _count(self, tally: Tally, sign: Sign) -> Fact:
        rates = f"{tally.per_thousand(sign):,} ({tally.others_per_thousand(sign):,})"
        is_out = tally.stands_out(sign)
        said = self.tr("{count} in all, {rates} in 1,000 sales").format(
            count=tally.counts[sign], rates=rates
        )
        ink = "failed_fg" if is_out else "text"
        return Fact(self.word(sign), f"{tally.counts[sign]:,}", said, None, ink, is_out)

    def _trace(self, trace: Trace) -> Fact:
        amount = amount_text(trace.amount) if trace.amount != NOTHING else ""
        at = day_and_time(trace.at, self.zone)
        return Fact(self.word(trace.sign), amount, at, Document(trace.kind, trace.document))

    def word(self, sign: Sign) -> str:
        """Name a sign."""
        return {
            Sign.VOID_AFTER_TOTAL: self.tr("Line removed after the total"),
            Sign.GIVEN_UP: self.tr("Sale given up"),
            Sign.DRAWER: self.tr("Drawer without a sale"),
            Sign.RETURN_WITHOUT_CUSTOMER: self.tr("Return without a customer"),
            Sign.OLD_MONEY: self.tr("Old payment used"),
            Sign.NEAR_LIMIT: self.tr("Discount near the limit"),
            Sign.PRICE_TYPED: self.tr("Price typed"),
            Sign.REPRINT: self.tr("Receipt printed again"),
            Sign.CASH_OUT: self.tr("Cash taken out"),
            Sign.PROVISIONAL: self.tr("Finished before its M-Pesa"),
        }[sign]
