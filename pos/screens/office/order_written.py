"""An order as it leaves the program, in the words of the screen: what is wanted, and nothing of what it costs."""

from dataclasses import dataclass
from datetime import datetime, tzinfo
from decimal import Decimal

from PySide6.QtCore import QObject

from pos.office.order_files import OrderSheet
from pos.screens.office.goods_words import full_day
from pos.shop.rules import ShopRules
from pos.shop.stock_order import OrderedLine, WholeOrder


@dataclass(frozen=True, slots=True)
class OrderMade:
    """For which shop and when an order is written, by the clock of the shop."""

    rules: ShopRules
    at: datetime
    zone: tzinfo


class OrderWritten(QObject):
    """Puts an order into words for a page, for a table, and for a message."""

    def sheet(self, found: WholeOrder, made: OrderMade) -> OrderSheet:
        """Give an order in words."""
        order, rules = found.order, made.rules
        at = made.at.astimezone(made.zone)
        total = self.tr("%n items", "", len(found.lines))
        return OrderSheet(
            order=order.id,
            shop=rules.name,
            title=self.tr("Order {name}").format(name=order.name),
            period=self._to(found, made.zone),
            made=f"{full_day(at.date())} {at:%H:%M}",
            headings=(self.tr("Item"), self.tr("Code"), self.tr("Quantity"), self.tr("Unit")),
            are_figures=(False, False, True, False),
            rows=tuple(_cells(line) for line in found.lines),
            texts=(*(_texts(line) for line in found.lines), (total, "", "", "")),
            remarks=self._where(rules),
            told=self.text(found, made),
        )

    def text(self, found: WholeOrder, made: OrderMade) -> str:
        """Give an order as a message; every line of goods begins with a figure."""
        rules = made.rules
        head = f"{rules.name}: " + self.tr("Order {name}").format(name=found.order.name)
        lines = (
            f"{line.quantity.show(line.unit)} x {line.name} ({line.code})" for line in found.lines
        )
        parts = (head, self._to(found, made.zone), "", *lines, "", *self._where(rules))
        return "\n".join(parts).strip() + "\n"

    def _where(self, rules: ShopRules) -> tuple[str, ...]:
        where = ", ".join(filter(None, (rules.address, rules.phone)))
        return (self.tr("Deliver to: {where}").format(where=where),) if where else ()

    def _to(self, found: WholeOrder, zone: tzinfo) -> str:
        day = full_day(found.order.at.astimezone(zone).date())
        said = self.tr("To {supplier}, {day}")
        return said.format(supplier=found.order.supplier, day=day)


def _cells(line: OrderedLine) -> tuple[str | Decimal, ...]:
    quantity = Decimal(line.quantity.thousandths) / 1000
    return line.name, line.code, quantity, line.unit.value


def _texts(line: OrderedLine) -> tuple[str, ...]:
    return line.name, line.code, line.quantity.show(), line.unit.value
