"""One line of a delivery: how many came, in what packs, at what cost, in which batch and where they were put."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pos.desks.views import notice_of
from pos.screens.entry_card import EntryCard
from pos.screens.field import Field
from pos.screens.figures import money_text
from pos.screens.fonts import REGULAR, SEMIBOLD
from pos.screens.office.goods_words import GoodsWords
from pos.screens.office.move_words import quantity_text
from pos.screens.option_row import OptionRow
from pos.screens.panel import row, words
from pos.shop.batches import read_expiry
from pos.shop.market import read_money
from pos.shop.money import Money, not_below_zero
from pos.shop.quantity import ONE, Quantity, read_quantity
from pos.shop.receiving import DeliveryLine, check_line
from pos.shop.refusal import Refusal
from pos.shop.stock import LONGEST_MARK, Batch, Place
from pos.shop.stockable import Stockable

MOST_PACKS = 4


class LineCard(EntryCard):
    """Reports the line, and the place of the one that it stands for."""

    takes_scans = True

    kept = Signal(object, object, object)
    """The goods, their line, and at which place it stood; None for a new one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=720)
        self._goods: Stockable | None = None
        self._at: int | None = None
        self._today = date.min
        self._packs: tuple[Quantity, ...] = (ONE,)
        self.name, self.usual = words(20, SEMIBOLD).wrapped(), words(16, REGULAR, "text_2")
        self.packs = OptionRow([""] * MOST_PACKS)
        self.place = OptionRow(["F5", "F6"])
        self.quantity, self.cost = Field(most=10), Field(most=14)
        self.mark, self.expiry = Field(most=LONGEST_MARK), Field(most=10)
        self.packs.chosen.connect(lambda _: self.say())
        for field in (self.quantity, self.cost):
            field.edited.connect(lambda _: self._sum())
        self.parts.addWidget(self.name)
        self.parts.addWidget(self.packs)
        self.parts.addLayout(row(self.quantity, self.cost, gap=12))
        self.parts.addLayout(row(self.mark, self.expiry, gap=12))
        self.parts.addWidget(self.place)
        self.parts.addWidget(self.usual)
        self.answer(Qt.Key.Key_F5, lambda: self.place.take(0))
        self.answer(Qt.Key.Key_F6, lambda: self.place.take(1))
        self.say()

    def ask(self, goods: Stockable, today: date) -> None:
        """Ask about goods that were found; a pack's code asks for packs."""
        self._begin(goods, today, None)
        packs = self._packs
        self.packs.choose(packs.index(goods.pack) if goods.pack in packs else 0)
        self.place.choose(0)
        for field in (self.quantity, self.cost, self.mark, self.expiry):
            field.put("")
        self.say()
        self.open_card()

    def ask_again(self, goods: Stockable, line: DeliveryLine, *, at: int, today: date) -> None:
        """Show a line that stands on the delivery, to be changed."""
        self._begin(goods, today, at)
        self.packs.choose(0)
        self.place.choose(list(Place).index(line.place))
        self.quantity.put(line.quantity.show().replace(",", ""))
        self.cost.put(str(line.cost))
        self.mark.put(line.batch.mark)
        last = line.batch.expiry
        self.expiry.put(f"{last.day}/{last.month}/{last.year}" if last else "")
        self.say()
        self.open_card()

    def take_code(self, code: str) -> None:
        """Take no goods while one line is open: its batch may be scanned."""
        if self._goods is not None and self._goods.product.has_batches:
            self.mark.put(code[:LONGEST_MARK])

    def take_keyboard(self) -> None:
        """Give the keyboard to the quantity."""
        self.quantity.setFocus()
        self.quantity.line.selectAll()

    def confirm(self) -> None:
        """Report the line, or say below its field what is wrong with it."""
        goods = self._goods
        if goods is None:
            return
        line = self._read(goods)
        if line is not None:
            at = self._at
            self.put_away()
            self.kept.emit(goods, line, at)

    def say(self) -> None:
        """Say what is asked."""
        says, goods = GoodsWords(), self._goods
        self.titled(self.tr("What came"))
        self.big.label(self.tr("Keep the line"))
        self.place.name([says.place(each) for each in Place])
        self.packs.name(
            [
                self.tr("One by one")
                if pack == ONE
                else self.tr("Packs of {n}").format(n=pack.show())
                for pack in self._packs
            ]
        )
        self.packs.setVisible(len(self._packs) > 1)
        is_packed = self._pack != ONE
        unit = (
            "" if goods is None or not goods.product.unit.is_measured else goods.product.unit.value
        )
        self.quantity.titled(self.tr("How many packs") if is_packed else self.tr("How many"), unit)
        self.cost.titled(self.tr("Cost of a pack") if is_packed else self.tr("Cost of one"))
        self.mark.titled(self.tr("Batch"))
        self.expiry.titled(self.tr("Last day"))
        self.expiry.line.setPlaceholderText("31/12/2026")
        has_batches = goods is not None and goods.product.has_batches
        self.mark.setVisible(has_batches)
        self.expiry.setVisible(has_batches)
        self._sum()

    @property
    def _pack(self) -> Quantity:
        at = self.packs.at
        return self._packs[at] if 0 <= at < len(self._packs) else ONE

    def _begin(self, goods: Stockable, today: date, at: int | None) -> None:
        self._goods, self._today, self._at = goods, today, at
        packs = (ONE, *goods.packs) if not goods.product.unit.is_measured else (ONE,)
        self._packs = packs[:MOST_PACKS]
        self.name.setText(goods.product.name)
        self.said.silent()
        for field in (self.quantity, self.cost, self.mark, self.expiry):
            field.judge(None)

    def _sum(self) -> None:
        """Say what it usually costs, and what the line comes to."""
        goods = self._goods
        if goods is None:
            return
        usual = goods.valued.unit_cost
        told = [self.tr("One costs {amount} now").format(amount=money_text(usual))] if usual else []
        there = quantity_text(goods.valued.level, goods.product.unit)
        told.append(self.tr("{quantity} are there").format(quantity=there))
        self.usual.setText(", ".join(told))

    def _read(self, goods: Stockable) -> DeliveryLine | None:
        field = self.quantity
        try:
            typed = read_quantity(self.quantity.text, goods.product.unit)
            quantity = Quantity(typed.thousandths * self._pack.thousandths // 1000)
            field = self.cost
            paid = not_below_zero(read_money(self.cost.text))
            field = self.expiry
            batch = self._batch(goods)
            cost = Money(paid.part(1000, self._pack.thousandths).cents)
            place = list(Place)[max(0, self.place.at)]
            line = DeliveryLine(goods.product.id, quantity, cost, place, batch)
            return check_line(line, goods.product)
        except Refusal as no:
            field.judge(notice_of(no), asked=True)
            field.setFocus()
            return None

    def _batch(self, goods: Stockable) -> Batch:
        if not goods.product.has_batches:
            return Batch()
        return Batch(self.mark.text.strip(), read_expiry(self.expiry.text, self._today))
