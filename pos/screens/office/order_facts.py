"""What is shown of an order: how far it is, what of it came, and the deliveries that brought it."""

from collections.abc import Iterator
from datetime import tzinfo

from PySide6.QtCore import QObject

from pos.desks.office.desk import Document
from pos.screens.figures import amount_text, money_text
from pos.screens.office.facts import Fact, Section
from pos.screens.office.moments import day_and_time, whole_moment
from pos.screens.sentences import name_now
from pos.shop.quantity import NONE
from pos.shop.stock_order import EndKind, OrderedLine, OrderState, PastOrder, WholeOrder

INKS = {
    OrderState.OPEN: "waiting_fg", OrderState.IN_PART: "short_fg", OrderState.RECEIVED: "paid_fg",
    OrderState.DROPPED: "text_3",
}  # fmt: skip


class OrderFacts(QObject):
    """Says an order in the language of the screen."""

    def state(self, state: OrderState) -> str:
        """Give how far an order is."""
        return {
            OrderState.OPEN: self.tr("Open"),
            OrderState.IN_PART: self.tr("Received in part"),
            OrderState.RECEIVED: self.tr("Received"),
            OrderState.DROPPED: self.tr("Dropped"),
        }[state]

    def sections(self, found: WholeOrder, zone: tzinfo) -> tuple[Section, ...]:
        """Give the facts of an order."""
        order = found.order
        head = (
            Fact(self.tr("Supplier"), "", name_now(order.supplier)),
            Fact(self.tr("Worth"), money_text(order.value), is_strong=True),
            Fact(self.tr("Ordered"), whole_moment(order.at, zone), order.by),
            Fact(self.tr("How far"), self.state(order.state), ink=INKS[order.state]),
            *self._end(order, zone),
        )
        came = tuple(
            Fact(
                each.note_number or self.tr("Without a note"),
                amount_text(each.total),
                day_and_time(each.at, zone),
                Document("delivery", each.id),
            )
            for each in found.deliveries
        )
        lines = Section(self.tr("Items"), tuple(self._line(each) for each in found.lines))
        rest = (Section(self.tr("What came"), came),) if came else ()
        return (Section("", head), lines, *rest)

    def _end(self, order: PastOrder, zone: tzinfo) -> Iterator[Fact]:
        end = order.end
        if end is not None:
            said = {
                EndKind.RECEIVED: self.tr("All of it came"),
                EndKind.CLOSED: self.tr("Rest closed"),
                EndKind.DROPPED: self.tr("Dropped"),
            }[end.kind]
            why = ", ".join(filter(None, (end.by, end.reason)))
            yield Fact(said, whole_moment(end.at, zone), why)

    def _line(self, line: OrderedLine) -> Fact:
        came = self.tr("{came} of {ordered} came").format(
            came=line.came.show(line.unit), ordered=line.quantity.show(line.unit)
        )
        ink = "short_fg" if line.missing > NONE else "text"
        return Fact(
            line.name, amount_text(line.total), came, Document("item", line.product), ink=ink
        )
