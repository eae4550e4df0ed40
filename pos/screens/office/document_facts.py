"""What is shown of each kind of document, in rows that lead on."""

from collections.abc import Iterator
from datetime import tzinfo
from functools import singledispatchmethod

from PySide6.QtCore import QObject

from pos.desks.office.desk import Document
from pos.screens.figures import amount_text, money_text
from pos.screens.office.act_words import ActWords
from pos.screens.office.detail_words import DetailWords
from pos.screens.office.facts import Fact, Section
from pos.screens.office.item_words import ItemWords
from pos.screens.office.moments import day_and_time, whole_moment
from pos.screens.office.order_facts import OrderFacts
from pos.screens.office.payment_facts import PaymentFacts
from pos.screens.office.sale_facts import SaleFacts, signed
from pos.shop.documents import (
    CountFound,
    CountLine,
    CustomerFound,
    DeliveryFound,
    EntryFound,
    Found,
    ItemFound,
    PaymentFound,
    ZFound,
)
from pos.shop.past_sales import WholeSale
from pos.shop.product import Change
from pos.shop.stock_order import WholeOrder

_HASH = 16


class DocumentFacts(QObject):
    """Says a document of any kind in the language of the screen."""

    @singledispatchmethod
    def title(self, found: Found) -> str:
        """Give what the document is called."""
        raise NotImplementedError(found)

    @title.register
    def _(self, found: WholeSale) -> str:
        return self.tr("Sale {number}").format(number=found.sold.number)

    @title.register
    def _(self, found: DeliveryFound) -> str:
        return self.tr("Delivery {number}").format(number=found.delivery.note_number)

    @title.register
    def _(self, found: WholeOrder) -> str:
        return self.tr("Order {name}").format(name=found.order.name)

    @title.register
    def _(self, found: CountFound) -> str:
        return self.tr("Stock take: {name}").format(name=found.take.name)

    @title.register
    def _(self, found: ZFound) -> str:
        return found.report.name

    @title.register
    def _(self, found: PaymentFound) -> str:
        code = found.money.trans_id or self.tr("code on its way")
        return self.tr("M-Pesa {code}").format(code=code)

    @title.register
    def _(self, found: EntryFound) -> str:
        return self.tr("Audit entry {number}").format(number=found.called)

    @title.register
    def _(self, found: ItemFound) -> str:
        return found.product.name

    @title.register
    def _(self, found: CustomerFound) -> str:
        return found.customer.name or self.tr("Customer")

    @singledispatchmethod
    def sections(self, found: Found, zone: tzinfo) -> tuple[Section, ...]:
        """Give the facts of a document; a Z has none, since it is shown as its paper."""
        raise NotImplementedError(found, zone)

    @sections.register
    def _(self, found: WholeSale, zone: tzinfo) -> tuple[Section, ...]:
        return SaleFacts().sections(found, zone)

    @sections.register
    def _(self, _found: ZFound, _zone: tzinfo) -> tuple[Section, ...]:
        return ()

    @sections.register
    def _(self, found: PaymentFound, zone: tzinfo) -> tuple[Section, ...]:
        return PaymentFacts().sections(found, zone)

    @sections.register
    def _(self, found: DeliveryFound, zone: tzinfo) -> tuple[Section, ...]:
        delivery = found.delivery
        head = (
            Fact(self.tr("Supplier"), found.supplier),
            Fact(self.tr("Cost"), money_text(delivery.total), is_strong=True),
            Fact(self.tr("Received"), whole_moment(found.at, zone)),
            Fact(self.tr("Received by"), found.by),
            *self._order(found),
        )
        lines = tuple(
            Fact(
                name,
                amount_text(line.total),
                f"{line.quantity.show(unit)} × {line.cost.figures()}",
                Document("item", line.product),
            )
            for line, (name, unit) in zip(delivery.lines, found.names, strict=True)
        )
        return Section("", head), Section(self.tr("Items"), lines)

    @sections.register
    def _(self, found: WholeOrder, zone: tzinfo) -> tuple[Section, ...]:
        return OrderFacts().sections(found, zone)

    @sections.register
    def _(self, found: CountFound, zone: tzinfo) -> tuple[Section, ...]:
        head = [
            Fact(self.tr("Begun"), whole_moment(found.take.opened_at, zone)),
            Fact(self.tr("Begun by"), found.opened_by),
        ]
        if found.closed_at is not None:
            ended = self.tr("Approved") if found.outcome == "approved" else self.tr("Dropped")
            head.append(Fact(ended, whole_moment(found.closed_at, zone), found.closed_by))
        else:
            head.append(Fact(self.tr("Still open"), ink="waiting_fg"))
        lines = tuple(self._counted(line) for line in found.lines)
        return Section("", tuple(head)), Section(self.tr("Counted"), lines)

    def _counted(self, line: CountLine) -> Fact:
        difference = line.counted - line.level_then
        said = self.tr("{found} found, {books} in the books, {name}").format(
            found=line.counted.show(line.unit), books=line.level_then.show(line.unit), name=line.by
        )
        return Fact(
            line.name,
            signed(difference, line.unit) if difference else "0",
            said,
            Document("item", line.product),
            ink="short_fg" if difference else "text",
        )

    @sections.register
    def _(self, found: EntryFound, zone: tzinfo) -> tuple[Section, ...]:
        leads = None if found.leads is None else Document(*found.leads)
        head = (
            Fact(self.tr("What was done"), ActWords().name(found.act), is_strong=True),
            Fact(self.tr("When"), whole_moment(found.at, zone)),
            Fact(self.tr("By whom"), found.by),
            Fact(self.tr("About"), "", found.subject, leads),
            Fact(self.tr("Till"), str(found.till)),
            Fact(self.tr("Seal"), found.hash[:_HASH]),
        )
        told = tuple(DetailWords().facts(found.act, found.detail))
        return (Section("", head), *((Section(self.tr("Details"), told),) if told else ()))

    @sections.register
    def _(self, found: ItemFound, zone: tzinfo) -> tuple[Section, ...]:
        product, stock = found.product, found.stock
        head = (
            Fact(self.tr("Price"), money_text(product.price), is_strong=True),
            Fact(self.tr("Left"), stock.level.show(product.unit), is_strong=True),
            *self._cost(found),
            Fact(self.tr("Order at"), product.minimum.show(product.unit)),
            Fact(self.tr("Code"), product.code),
            *(Fact(self.tr("Barcode"), code) for code in found.codes),
            Fact(self.tr("Category"), product.category),
            Fact(self.tr("VAT class"), product.tax_class.value),
            *self._off(found),
        )
        changes = tuple(
            Fact(
                ItemWords().field(change.field), day_and_time(at, zone),
                self._changed(change), Document("audit", entry),
            )
            for entry, at, change in found.changes
        )  # fmt: skip
        rest = (Section(self.tr("Changes"), changes),) if changes else ()
        return (Section("", head), *rest)

    def _changed(self, change: Change) -> str:
        """Say what stood there before and after."""
        value = ItemWords().value
        return f"{value(change.field, change.before)} → {value(change.field, change.after)}"

    def _order(self, found: DeliveryFound) -> Iterator[Fact]:
        order = found.delivery.for_order
        if order is not None:
            yield Fact(self.tr("What was ordered"), leads=Document("order", order))

    def _cost(self, found: ItemFound) -> Iterator[Fact]:
        if found.shows_cost:
            yield Fact(self.tr("Cost on average"), amount_text(found.stock.unit_cost))

    def _off(self, found: ItemFound) -> Iterator[Fact]:
        if not found.product.is_active:
            yield Fact(self.tr("Not sold any more"), ink="failed_fg")

    @sections.register
    def _(self, found: CustomerFound, zone: tzinfo) -> tuple[Section, ...]:
        customer = found.customer
        head = (
            Fact(self.tr("Owes"), money_text(found.owed), is_strong=True),
            Fact(self.tr("May owe"), amount_text(customer.limit)),
            Fact(self.tr("Phone"), customer.phone.masked() if customer.phone else ""),
        )
        bought = tuple(
            Fact(
                sale.number, amount_text(sale.total), day_and_time(sale.at, zone),
                Document("sale", sale.id),
            )
            for sale in found.sales
        )  # fmt: skip
        return (Section("", head), *((Section(self.tr("Bought"), bought),) if bought else ()))
