"""One counter of the shop: its name, the goods it hands out, and the printer that stands there."""

from PySide6.QtCore import Signal

from pos.screens.field import Field
from pos.screens.panel import Panel, column, row
from pos.shop.counter_slip import LONGEST_NAME, ShopCounter


class CounterFields(Panel):
    """An empty name is no counter: taking the name away takes the counter away."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name, self.goods = Field(most=LONGEST_NAME), Field()
        self.printer = Field()
        for field in (self.name, self.goods):
            field.edited.connect(self.edited)
        beside = row(self.name, self.goods, gap=12)
        beside.setStretch(0, 2)
        beside.setStretch(1, 3)
        self.setLayout(column(beside, self.printer, gap=10))
        self.say()

    @property
    def counter(self) -> ShopCounter | None:
        """What is typed as a counter, or None."""
        name = " ".join(self.name.text.split())
        if not name:
            return None
        goods = (" ".join(each.split()) for each in self.goods.text.split(","))
        return ShopCounter(name, tuple(each for each in goods if each))

    def show_counter(self, counter: ShopCounter | None, printer: str) -> None:
        """Show a counter of the shop, or room for a new one."""
        self.name.put(counter.name if counter else "")
        self.goods.put(", ".join(counter.categories) if counter else "")
        self.printer.put(printer)

    def allow(self, *, changes: bool) -> None:
        """Let it be changed, or only be seen."""
        for field in (self.name, self.goods, self.printer):
            field.allow(changes=changes)

    def say(self) -> None:
        """Name the fields."""
        self.name.titled(self.tr("A counter with its own printer"), self.tr("For example: Butcher"))
        self.goods.titled(
            self.tr("Categories it hands out"), self.tr("As the products have them: Meat, Fish")
        )
        self.printer.titled(
            self.tr("Printer of this counter"),
            self.tr("Its lines come out there, the receipt at the till."),
        )
