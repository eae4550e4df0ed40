"""The rail of the end of a shift: what it came to, what is left open, and the button that goes on."""

from datetime import tzinfo

from PySide6.QtWidgets import QSizePolicy

from pos.desks.closing import Step
from pos.desks.keys import Keys
from pos.screens.button import Kind
from pos.screens.figures import MINUS, amount_text
from pos.screens.fonts import REGULAR
from pos.screens.from_desks import clock
from pos.screens.measures import Measures
from pos.screens.panel import Panel, Sign, column, line_across, row, words
from pos.screens.pay_rail import PayRail
from pos.screens.sum_rows import SumRow, SumRows
from pos.screens.views import Method as Way
from pos.screens.views import SaleView
from pos.screens.ways import Ways
from pos.shop.money import NOTHING, Money
from pos.till.closing import Closing, Figures


class ClosingRail(PayRail):
    """Before the count it says how many sales there were and no amount of them."""

    def __init__(self) -> None:
        super().__init__(icon="lock")
        self._closing: Closing | None = None
        self._step, self._counted, self._till = Step.COUNT, NOTHING, ""
        self._zone: tzinfo | None = None
        self.rows = SumRows()
        self._when, self._note = (words(14, REGULAR, "text_2").wrapped() for _ in range(2))
        self._note_line = Panel()
        lines = row(Sign("clock", 18), self._when), row(Sign("lock-simple", 18), self._note)
        for line in lines:
            line.setStretch(1, 1)
        self._note_line.setLayout(lines[1])
        self._below = Panel()
        self._below.setLayout(column(lines[0], self._note_line, gap=8))
        self._below.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._leave_out()
        at = self.parts.indexOf(self.total) + 1
        for place, part in enumerate((self.rows, line_across(), self._below)):
            self.parts.insertWidget(at + place, part)
        self.parts.insertStretch(at + 3, 1)
        self._other.pictured("floppy-disk")
        self._other.at_key("F5")

    def _leave_out(self) -> None:
        """Take away what only a payment has."""
        for part in (self._parts_card, self._chip, self._beside, self._name, self._amount):
            part.hide()
        self._line.hide()
        self.parts.removeWidget(self._items)
        self._items.hide()

    def use_keys(self, keys: Keys) -> None:
        """The keys of this page are its own."""

    def show_sale(self, sale: SaleView) -> None:
        """What is on the counter has nothing to do with it."""

    def show_closing(self, closing: Closing | None, step: Step, *, zone: tzinfo, till: str) -> None:
        """Show how far the end of the shift is."""
        self._closing, self._step, self._zone, self._till = closing, step, zone, till
        self.say()

    def show_counted(self, counted: Money) -> None:
        """Show what was counted so far."""
        self._counted = counted
        self.say()

    def fit(self, measures: Measures) -> None:
        """Take the window's size."""
        super().fit(measures)
        if hasattr(self, "rows"):
            self.rows.at_height(26 if measures.short else 34)
            self.parts.setSpacing(8 if measures.short else 12)
            self._items.hide()
            self._place_state()
            self.say()

    def say(self) -> None:
        """Say all of it."""
        closing = self._closing
        if closing is None:
            return
        sales = self.tr("%n sales", "", closing.sales)
        figures = closing.figures if self._step is not Step.COUNT else None
        if figures is None:
            self.total.show_total(self._counted, closing.sales)
            self.total.call_it(self.tr("You counted"), sales)
            self.rows.show_rows(())
        else:
            self.total.show_total(figures.totals.net, closing.sales)
            self.total.call_it(self.tr("Sales this shift"), sales)
            self.rows.show_rows(self._summed(figures))
        self._say_below(closing)
        self._name_steps()

    def _say_below(self, closing: Closing) -> None:
        if self._zone is not None:
            begun, now = (clock(at, self._zone) for at in (closing.shift.opened_at, closing.at))
            parts = (
                self.tr("{from_} to {to}").format(from_=begun, to=now),
                closing.opened_by, self._till, closing.z,
            )  # fmt: skip
            self._when.setText(" · ".join(parts))
        self._note.setText(
            self.tr("After closing, the numbers cannot be changed. A manager can add a note.")
        )
        self._note_line.setVisible(not self._measures.short)

    def _name_steps(self) -> None:
        later = self.tr("Save, finish later")
        if self._step is Step.COUNT:
            self.name_buttons(self.tr("Compare the count"), other=later)
            self.dress_main(Kind.PRIMARY, icon="arrow-right")
        elif self._step is Step.CHECK:
            self.name_buttons(self.tr("Close and print Z"), other=later)
            self.dress_main(Kind.PRIMARY, icon="lock")
        else:
            self.name_buttons(self.tr("Done"))
            self.dress_main(Kind.PRIMARY, icon="check")

    def _summed(self, figures: Figures) -> list[SumRow]:
        totals, ways = figures.totals, Ways()
        rows = [
            SumRow(ways.name(Way(each.method.value)), amount_text(each.taken))
            for each in totals.by_method
        ]
        back = sum(each.given_back.cents for each in totals.by_method)
        rows.append(SumRow(self.tr("Refunds"), _less(Money(back))))
        rows.append(SumRow(self.tr("Discounts given"), amount_text(totals.discounts)))
        tax = sum(each.tax.cents for each in totals.by_class)
        rows.append(SumRow(self.tr("VAT included"), amount_text(Money(tax))))
        rows.append(SumRow(self.tr("Items removed after scan"), str(totals.lines_voided)))
        rows.append(SumRow(self.tr("Drawer opened, no sale"), str(totals.drawer_openings)))
        rows.append(SumRow(self.tr("Parked sales left"), str(len(totals.open_sales))))
        if totals.mpesa.waiting:
            rows.append(SumRow(self.tr("M-Pesa requests that wait"), str(totals.mpesa.waiting)))
        if totals.mpesa.unsettled:
            waits = str(totals.mpesa.unsettled_count)
            rows.append(SumRow(self.tr("Sales that wait for M-Pesa"), waits))
        return rows


def _less(amount: Money) -> str:
    return f"{MINUS}{amount_text(amount)}" if amount else amount_text(amount)
