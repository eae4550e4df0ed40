"""What is shown of a finished sale: its lines, its money, its goods, its papers, and what came back."""

from collections.abc import Iterator
from datetime import tzinfo

from PySide6.QtCore import QObject

from pos.desks.office.desk import Document
from pos.screens.figures import MINUS, amount_text, money_text
from pos.screens.office.facts import Fact, Section
from pos.screens.office.moments import day_and_time, whole_moment
from pos.screens.sentences import name_now
from pos.screens.views import Method as Way
from pos.screens.ways import Ways
from pos.shop.audit import entry_name
from pos.shop.past_sales import PastSale, WholeSale
from pos.shop.payment import Method, Payment
from pos.shop.print_job import Job, JobKind, JobState
from pos.shop.quantity import NONE, Quantity, Unit
from pos.shop.sold import SoldLine


def signed(quantity: Quantity, unit: Unit) -> str:
    """Show a quantity with its sign, also when more came."""
    shown = quantity.show(unit).replace("-", MINUS)
    return f"+{shown}" if quantity > NONE else shown


class SaleFacts(QObject):
    """Says all of a finished sale in the language of the screen."""

    def sections(self, whole: WholeSale, zone: tzinfo) -> tuple[Section, ...]:
        """Give the facts, what matters most first."""
        parts = (
            Section("", tuple(self._head(whole, zone))),
            Section(self.tr("Items"), tuple(self._line(line) for line in whole.sold.lines)),
            Section(self.tr("Paid with"), tuple(self._paid(each) for each in whole.sold.payments)),
            Section(self.tr("Came back"), tuple(self._sale(each, zone) for each in whole.returns)),
            Section(self.tr("Goods from"), tuple(self._sale(each, zone) for each in whole.origins)),
            Section(self.tr("Stock"), tuple(self._moves(whole))),
            Section(self.tr("Papers"), tuple(self._job(job, zone) for job in whole.jobs)),
        )
        return tuple(part for part in parts if part.facts)

    def _head(self, whole: WholeSale, zone: tzinfo) -> Iterator[Fact]:
        sold = whole.sold
        yield Fact(self.tr("Total"), money_text(sold.total), is_strong=True)
        if sold.total != sold.gross:
            yield Fact(self.tr("Discount"), amount_text(sold.gross - sold.total))
        if sold.is_vat_shown:
            yield Fact(self.tr("VAT in it"), amount_text(sold.tax))
        yield Fact(self.tr("Finished"), whole_moment(sold.finished_at, zone))
        yield Fact(self.tr("Served by"), whole.served_by)
        if sold.customer_name:
            yield Fact(self.tr("Customer"), name_now(sold.customer_name))
        if sold.note:
            yield Fact(self.tr("Note"), sold.note)
        called = entry_name(sold.number.till, whole.entry)
        yield Fact(self.tr("Audit entry"), called, leads=Document("audit", called))

    def _line(self, line: SoldLine) -> Fact:
        count = line.quantity.show(line.item.unit).replace("-", MINUS)
        below = f"{count} × {line.price.amount.figures()}"
        if line.gross != line.net:
            off = amount_text(line.gross - line.net)
            below += ", " + self.tr("{amount} off").format(amount=off)
        leads = Document("item", line.item.product)
        return Fact(line.item.name, amount_text(line.net), below, leads)

    def _paid(self, payment: Payment) -> Fact:
        way = Ways().name(Way(payment.method.value))
        below = payment.reference
        if payment.change:
            said = self.tr("{given} given, {change} change")
            below = said.format(given=payment.given.figures(), change=payment.change.figures())
        is_phone = payment.method is Method.MPESA and bool(payment.reference)
        leads = Document("payment", payment.reference) if is_phone else None
        return Fact(way, amount_text(payment.amount), below, leads)

    def _sale(self, sale: PastSale, zone: tzinfo) -> Fact:
        at = day_and_time(sale.at, zone)
        return Fact(sale.number, amount_text(sale.total), at, Document("sale", sale.id))

    def _moves(self, whole: WholeSale) -> Iterator[Fact]:
        for move in whole.moves:
            left = move.level_after.show(move.unit).replace("-", MINUS)
            below = self.tr("{count} left then").format(count=left)
            yield Fact(move.name, signed(move.quantity, move.unit), below)

    def _job(self, job: Job, zone: tzinfo) -> Fact:
        kinds = {
            JobKind.COPY: self.tr("Copy {number}").format(number=job.copy),
            JobKind.GIFT: self.tr("Gift receipt"),
            JobKind.COUNTER: self.tr("Slip for {counter}").format(counter=job.counter),
        }
        kind = kinds.get(job.kind, self.tr("Receipt"))
        return Fact(kind, self._state(job.state), day_and_time(job.asked_at, zone))

    def _state(self, state: JobState) -> str:
        return {
            JobState.WAITING: self.tr("waits"), JobState.PRINTING: self.tr("prints"),
            JobState.PRINTED: self.tr("printed"), JobState.FAILED: self.tr("did not come out"),
            JobState.UNKNOWN: self.tr("not sure"),
        }[state]  # fmt: skip
