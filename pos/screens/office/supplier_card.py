"""Whom a delivery is from: one that is known, or a new one; name and phone can be changed and forgotten."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pos.desks.views import notice_of
from pos.screens.button import Button, Kind, Shape
from pos.screens.entry_card import EntryCard
from pos.screens.field import Field
from pos.screens.office.forget_card import ForgetCard
from pos.screens.office.table import Cell, Column, Table, TableRow
from pos.screens.panel import row
from pos.shop.market import Market
from pos.shop.phone import Phone, read_phone
from pos.shop.refusal import Refusal
from pos.shop.searching import fold
from pos.shop.supplier import Supplier


class SupplierCard(EntryCard):
    """What is typed finds; Enter takes the one that is marked, or keeps a new one when none is."""

    chosen = Signal(str)
    added = Signal(str, object, str)
    """A new supplier: the name, the phone or None, the terms."""
    changed = Signal(object)
    forgotten = Signal(str)

    def __init__(self, parent: QWidget, market: Market) -> None:
        super().__init__(parent, width=720)
        self._market = market
        self._all: tuple[Supplier, ...] = ()
        self._editing: Supplier | None = None
        self.forgetting = ForgetCard(parent)
        self.name, self.phone, self.terms = Field(most=60), Field(most=20), Field()
        self.table = Table()
        self.table.setMinimumHeight(100)
        self.edit = Button(Shape.ROW, Kind.QUIET, icon="pencil-simple", key="F4")
        self.forget = Button(Shape.ROW, Kind.STOP, icon="trash", key="F8")
        self.parts.addWidget(self.name)
        self.parts.addLayout(row(self.phone, self.terms, gap=12))
        self.parts.addWidget(self.table)
        self.parts.addLayout(row(self.edit, self.forget, None))
        self.name.edited.connect(lambda _: self._find())
        self.table.opened.connect(lambda _: self.confirm())
        self.edit.clicked.connect(self._edit)
        self.forget.clicked.connect(self._forget)
        self.answer(Qt.Key.Key_F4, self._edit)
        self.answer(Qt.Key.Key_F8, self._forget)
        self.answer(Qt.Key.Key_Down, lambda: self._step(1))
        self.answer(Qt.Key.Key_Up, lambda: self._step(-1))
        self.say()

    def ask(self, suppliers: tuple[Supplier, ...]) -> None:
        """Ask whom it is from."""
        self._all, self._editing = suppliers, None
        for field in (self.name, self.phone, self.terms):
            field.put("")
            field.judge(None)
        self.said.silent()
        self._find()
        self.open_card()

    def take_keyboard(self) -> None:
        """Give the keyboard to the name."""
        self.name.setFocus()

    def confirm(self) -> None:
        """Report who was chosen, is new, or was changed."""
        if self._editing is None and self.table.key:
            key = self.table.key
            self.put_away()
            self.chosen.emit(key)
            return
        name = self.name.text.strip()
        if not name:
            self.said.wrong(self.tr("Type the supplier's name."))
            return
        phone = self._read_phone()
        if phone is False:
            return
        self.put_away()
        number = phone if isinstance(phone, Phone) else None
        if self._editing is None:
            self.added.emit(name, number, self.terms.text)
        else:
            changed = replace(self._editing, name=name, phone=number, terms=self.terms.text)
            self.changed.emit(changed)

    def say(self) -> None:
        """Say what can be done."""
        self.titled(self.tr("Supplier"))
        self.name.titled(self.tr("Name"))
        self.phone.titled(self.tr("Phone"))
        self.terms.titled(self.tr("Terms"))
        self.edit.label(self.tr("Change"))
        self.forget.label(self.tr("Forget"))
        self.table.setAccessibleName(self.tr("Suppliers"))
        self._find()

    def _find(self) -> None:
        """Show who fits what is typed."""
        wanted = fold(self.name.text)
        fitting = [each for each in self._all if wanted in fold(each.name)]
        shown = [] if self._editing else fitting
        self.table.head((Column(self.tr("Name")), Column(self.tr("Terms"), 220)))
        self.table.show_rows(
            [
                TableRow(each.id, (Cell(each.name, is_strong=True), Cell(each.terms, "text_2")))
                for each in shown
            ],
            empty=""
            if self._editing
            else self.tr("Nobody is called so. Enter keeps a new supplier."),
        )
        is_new = self._editing is None and not shown
        self.edit.setEnabled(bool(shown))
        self.forget.setEnabled(bool(shown))
        if self._editing is not None:
            self.big.label(self.tr("Keep the changes"))
        else:
            self.big.label(self.tr("Keep a new supplier") if is_new else self.tr("Take this one"))

    def _step(self, by: int) -> None:
        self.table.choose(self.table.currentIndex().row() + by)

    def _current(self) -> Supplier | None:
        return next((each for each in self._all if each.id == self.table.key), None)

    def _edit(self) -> None:
        supplier = self._current()
        if supplier is None:
            return
        self._editing = supplier
        self.name.put(supplier.name)
        phone = supplier.phone
        self.phone.put("" if phone is None else f"0{phone.digits[len(self._market.dialling) :]}")
        self.terms.put(supplier.terms)
        self._find()
        self.name.setFocus()

    def _forget(self) -> None:
        supplier = self._current()
        if supplier is not None:
            self.put_away()
            said = self.tr("Name, phone and terms are deleted for good. Deliveries stay.")
            act = partial(self.forgotten.emit, supplier.id)
            self.forgetting.ask(supplier.name, said, act=act)

    def _read_phone(self) -> Phone | bool | None:
        """Give the phone, None without one, False when it is none and that is said."""
        if not self.phone.text.strip():
            return None
        try:
            return read_phone(self.phone.text, self._market)
        except Refusal as no:
            self.phone.judge(notice_of(no), asked=True)
            self.phone.setFocus()
            return False
