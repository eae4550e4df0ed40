"""The cards of a sale with something on them, over the sale they belong to."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from pos.screens.quantity_card import QuantityCard
from pos.screens.sale_screen import SaleScreen
from tests.screens import entry_samples as samples
from tests.screens.samples import LAST, QUICK_ITEMS, SALE, SHIFT, STATUS


def _behind() -> SaleScreen:
    screen = SaleScreen()
    screen.show_status(STATUS)
    screen.show_idle(LAST, SHIFT, QUICK_ITEMS)
    screen.show_sale(SALE)
    return screen


def quantity() -> QWidget:
    screen = _behind()
    QuantityCard(screen).ask(samples.MILK)
    return screen


def quantity_by_amount() -> QWidget:
    screen = _behind()
    card = QuantityCard(screen)
    card.ask(samples.SUGAR)
    card._ways.take(1)
    card._field.put("50")
    return screen


def quantity_weighed() -> QWidget:
    screen = _behind()
    QuantityCard(screen).ask(samples.SUGAR)
    return screen


ENTRY_GALLERY: dict[str, Callable[[], QWidget]] = {
    "quantity": quantity, "quantity-by-amount": quantity_by_amount,
    "quantity-weighed": quantity_weighed,
}  # fmt: skip
