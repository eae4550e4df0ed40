"""The side of the room of items: one item whole, and every change of it with who made it and when."""

from collections.abc import Iterator
from datetime import tzinfo

from PySide6.QtCore import QObject

from pos.desks.office.desk import Document
from pos.office.shelf_list import Whole
from pos.screens.figures import money_text
from pos.screens.office.facts import Fact, Section
from pos.screens.office.item_words import ItemWords, percent_text
from pos.screens.office.moments import day_and_time
from pos.shop.product import PackCode
from pos.shop.quantity import NONE, ONE
from pos.shop.repricing import margin_of
from pos.shop.shelf_list import Changed


class ItemFacts(QObject):
    """Says all of an item in the language of the screen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._words = ItemWords(self)

    def sections(self, whole: Whole, zone: tzinfo) -> tuple[Section, ...]:
        """Give the facts, what matters most first."""
        parts = (
            Section("", tuple(self._head(whole))),
            Section(self.tr("Barcodes"), tuple(self._code(each) for each in whole.item.codes)),
            Section(self.tr("Prices by quantity"), tuple(self._breaks(whole))),
            Section(self.tr("Changes"), tuple(self._change(each, zone) for each in whole.history)),
        )
        return tuple(part for part in parts if part.facts)

    def _head(self, whole: Whole) -> Iterator[Fact]:
        product = whole.item.product
        yield Fact(self.tr("Price"), money_text(product.price), is_strong=True)
        yield Fact(self.tr("Cost"), money_text(product.cost))
        margin = margin_of(product.price, product.cost)
        is_loss = margin is not None and margin < 0
        yield Fact(self.tr("Margin"), percent_text(margin), ink="failed_fg" if is_loss else "text")
        yield Fact(self.tr("In stock"), whole.item.level.show(product.unit))
        if product.minimum > NONE:
            yield Fact(self.tr("Minimum"), product.minimum.show(product.unit))
        yield Fact(self.tr("Short code"), product.code)
        yield Fact(self.tr("VAT class"), product.tax_class.value)
        yield Fact(self.tr("Sold by"), self._words.unit(product.unit))
        if product.has_batches:
            yield Fact(self.tr("Kept by batch"), self.tr("yes"))
        if not product.is_active:
            yield Fact(self.tr("Put away"), self.tr("not sold any more"), ink="failed_fg")

    def _code(self, code: PackCode) -> Fact:
        price = "" if code.price is None else money_text(code.price)
        pack = "" if code.pack == ONE else f"× {code.pack.show()}"
        return Fact(code.barcode.text, " ".join(part for part in (pack, price) if part))

    def _breaks(self, whole: Whole) -> Iterator[Fact]:
        for step in whole.item.product.tag.breaks:
            least = step.least.show(whole.item.product.unit)
            yield Fact(self.tr("From {least}").format(least=least), money_text(step.price.amount))

    def _change(self, change: Changed, zone: tzinfo) -> Fact:
        value = self._words.value
        before, after = value(change.field, change.before), value(change.field, change.after)
        when = day_and_time(change.at, zone)
        return Fact(
            f"{self._words.field(change.field)}: {before} → {after}",
            below=f"{when}, {change.by}",
            leads=Document("audit", change.entry),
        )
