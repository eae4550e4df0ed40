"""Goods that are written off or moved: which, how many, why, and what they are worth."""

from PySide6.QtCore import Signal
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
from pos.shop.quantity import NONE, Quantity, read_quantity
from pos.shop.refusal import Refusal
from pos.shop.stock import Held, Lot, MoveKind, Place, batch_of
from pos.shop.stockable import Stockable

KINDS = (MoveKind.EXPIRED, MoveKind.DAMAGED, MoveKind.OWN_USE)
MOVE = len(KINDS)
MOST_LOTS = 4


class WriteOffCard(EntryCard):
    """Takes one lot of a product; a code can be scanned while nothing is chosen."""

    takes_scans = True

    code_typed = Signal(str)
    written_off = Signal(object, object, str)
    """A kind of move, a lot and a reason."""
    moved = Signal(object, str)
    """A lot that goes to the other place, and a reason."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._goods: Stockable | None = None
        self._lots: tuple[Held, ...] = ()
        self.code = Field(most=48)
        self.name, self.worth = words(20, SEMIBOLD).wrapped(), words(16, REGULAR, "text_2")
        self.lots = OptionRow([""] * MOST_LOTS, across=2)
        self.kinds = OptionRow([""] * (MOVE + 1), across=2)
        self.quantity, self.why = Field(most=10), Field()
        self.lots.chosen.connect(lambda _: self._show())
        self.kinds.chosen.connect(lambda _: self._show())
        self.quantity.edited.connect(lambda _: self._show())
        for part in (self.code, self.name, self.lots, self.kinds):
            self.parts.addWidget(part)
        self.parts.addLayout(row(self.quantity, self.why, gap=12))
        self.parts.addWidget(self.worth)
        self.say()

    def ask(self) -> None:
        """Ask what is written off."""
        self._goods, self._lots = None, ()
        self._begin()
        self.open_card()

    def show_goods(self, goods: Stockable, *, batch: str = "", place: Place = Place.SHELF) -> None:
        """Show goods that were found, with the lot that is meant, or the first of them."""
        there = tuple(each for each in goods.held if each.quantity > NONE)
        default = () if goods.product.has_batches else (Held(Place.SHELF, "", NONE),)
        meant = tuple(each for each in there if (each.place, each.batch) == (place, batch))
        self._goods, self._lots = goods, ((batch and meant) or there or default)[:MOST_LOTS]
        self._begin()
        self.lots.choose(0)
        self._show()
        self.open_card()

    def take_code(self, code: str) -> None:
        """Take what was scanned as the goods that are meant."""
        self.code_typed.emit(code)

    def take_keyboard(self) -> None:
        """Give the keyboard to what is asked next."""
        (self.code if self._goods is None else self.quantity).setFocus()

    def confirm(self) -> None:
        """Look the code up, or report what is written off."""
        if self._goods is None:
            self.code_typed.emit(self.code.text)
            return
        quantity = self._read()
        if quantity is None:
            return
        if not self.why.text.strip():
            self.said.wrong(self.tr("Say why, in a few words."))
            self.why.setFocus()
            return
        held = self._lots[self.lots.at]
        lot = Lot(self._goods.product.id, quantity, held.place, batch_of(held.batch))
        self.put_away()
        if self.kinds.at == MOVE:
            self.moved.emit(lot, self.why.text)
        else:
            self.written_off.emit(KINDS[self.kinds.at], lot, self.why.text)

    def say(self) -> None:
        """Say what is asked."""
        self.titled(self.tr("Write off or move"))
        self.code.titled(self.tr("Code"), self.tr("Scan the item or type its code"))
        self.quantity.titled(self.tr("How many"))
        self.why.titled(self.tr("Why"))
        self._show()

    def _begin(self) -> None:
        self.said.silent()
        self.kinds.choose(0)
        for field in (self.code, self.quantity, self.why):
            field.put("")
            field.judge(None)
        self._show()

    def _show(self) -> None:
        """Show what belongs to the lot that is chosen."""
        goods = self._goods
        for part in (self.name, self.lots, self.kinds, self.quantity, self.why, self.worth):
            part.setVisible(goods is not None)
        self.code.setVisible(goods is None)
        self.big.label(self.tr("Find") if goods is None else self.tr("Write off"))
        if goods is None:
            return
        self.name.setText(goods.product.name)
        says, unit = GoodsWords(), goods.product.unit
        self.lots.name(
            [
                f"{self._lot(each, says)}: {quantity_text(each.quantity, unit)}"
                for each in self._lots
            ]
        )
        at = self._lots[self.lots.at].place if 0 <= self.lots.at < len(self._lots) else Place.SHELF
        to = self.tr("Move to the store") if at is Place.SHELF else self.tr("Move to the shelf")
        self.kinds.name([self.tr("Expired"), self.tr("Damaged"), self.tr("Own use"), to])
        if self.kinds.at == MOVE:
            self.big.label(to)
        quantity = self._typed() or NONE
        cost = goods.valued.unit_cost.part(quantity.thousandths, 1000)
        self.worth.setText(self.tr("Worth {amount} at cost").format(amount=money_text(cost)))

    def _lot(self, held: Held, says: GoodsWords) -> str:
        batch = says.batch(batch_of(held.batch))
        return f"{says.place(held.place)}: {batch}" if batch else says.place(held.place)

    def _typed(self) -> Quantity | None:
        try:
            return (
                read_quantity(self.quantity.text, self._goods.product.unit) if self._goods else None
            )
        except Refusal:
            return None

    def _read(self) -> Quantity | None:
        """Give the quantity, or say below its line what is wrong with it."""
        if self._goods is None or not 0 <= self.lots.at < len(self._lots):
            self.said.wrong(self.tr("Nothing of it is there."))
            return None
        try:
            quantity = read_quantity(self.quantity.text, self._goods.product.unit)
        except Refusal as no:
            self.quantity.judge(notice_of(no), asked=True)
            self.quantity.setFocus()
            return None
        self.quantity.judge(None)
        return quantity
