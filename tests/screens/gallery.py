"""Every screen with something on it, by name: what pictures show and what the tests walk through."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from pos.screens.approval import Approval
from pos.screens.cash_screen import CashScreen
from pos.screens.chip import State, StateChip
from pos.screens.customer_display import CustomerDisplay
from pos.screens.keys_card import KeysCard
from pos.screens.paid_screen import PaidScreen
from pos.screens.panel import Panel, column
from pos.screens.parked_list import ParkedList
from pos.screens.price_check import PriceCheck
from pos.screens.sale_screen import SaleScreen
from pos.screens.sign_in import SignIn
from pos.screens.split_screen import SplitScreen
from tests.screens import samples
from tests.screens.closing_gallery import CLOSING_GALLERY
from tests.screens.entry_gallery import ENTRY_GALLERY
from tests.screens.mpesa_gallery import MPESA_GALLERY
from tests.screens.office_gallery import OFFICE_GALLERY
from tests.screens.settings_gallery import SETTINGS_GALLERY
from tests.screens.start_gallery import START_GALLERY

SIZES = ((1024, 768), (1366, 768), (1920, 1080))


def _sale() -> SaleScreen:
    screen = SaleScreen()
    screen.show_status(samples.STATUS)
    screen.show_idle(samples.LAST, samples.SHIFT, samples.QUICK_ITEMS)
    return screen


def sale_empty() -> QWidget:
    screen = _sale()
    screen.show_sale(samples.EMPTY)
    return screen


def sale_lines() -> QWidget:
    screen = _sale()
    screen.show_sale(samples.SALE)
    screen.scan.echo("Omo Washing Powder 1 kg", "324")
    return screen


def sale_long() -> QWidget:
    screen = _sale()
    screen.show_sale(samples.LONG)
    screen.show_status(samples.OFFLINE)
    screen.banner.show_sentence("No internet. Cash still works.", "14 unsent")
    screen.scan.warn("NOT FOUND 6161100999999")
    return screen


def search() -> QWidget:
    screen = _sale()
    screen.show_sale(samples.SALE)
    screen.scan.put("2*suk")
    screen.show_found(samples.FOUND)
    return screen


def search_nothing() -> QWidget:
    screen = _sale()
    screen.show_sale(samples.SALE)
    screen.scan.put("xyz")
    screen.show_found(samples.NOTHING_FOUND)
    return screen


def search_letters() -> QWidget:
    screen = search()
    assert isinstance(screen, SaleScreen)
    screen.open_letters(shown=True)
    return screen


def letters() -> QWidget:
    screen = _sale()
    screen.open_letters(shown=True)
    return screen


def cash() -> QWidget:
    screen = CashScreen()
    screen.show_status(samples.STATUS)
    screen.show_sale(samples.SALE)
    screen.start(samples.CASH)
    return screen


def cash_short() -> QWidget:
    screen = cash()
    assert isinstance(screen, CashScreen)
    screen.start(samples.SHORT)
    return screen


def cash_much() -> QWidget:
    screen = cash()
    assert isinstance(screen, CashScreen)
    screen.start(samples.MUCH_CHANGE)
    return screen


def split() -> QWidget:
    screen = SplitScreen()
    screen.show_status(samples.STATUS)
    screen.show_sale(samples.SALE)
    screen.show_split(samples.SPLIT)
    return screen


def paid() -> QWidget:
    screen = PaidScreen()
    screen.show_status(samples.STATUS)
    screen.show_sale(samples.SALE)
    screen.show_paid(samples.PAID)
    return screen


def sign_in() -> QWidget:
    screen = SignIn()
    screen.show_door(samples.DOOR)
    screen.pad.press("1")
    screen.pad.press("2")
    screen.speak("en")
    return screen


def sign_in_wrong() -> QWidget:
    screen = sign_in()
    assert isinstance(screen, SignIn)
    screen.choose(4)
    screen.pad.refuse("Wrong PIN, 3 tries left")
    return screen


def approval() -> QWidget:
    screen = sale_lines()
    Approval(screen).ask(samples.ASKED)
    return screen


def parked() -> QWidget:
    screen = sale_lines()
    card = ParkedList(screen)
    card.show_parked(samples.PARKED)
    card.open_card()
    return screen


def keys() -> QWidget:
    screen = sale_lines()
    KeysCard(screen).open_card()
    return screen


def price_check() -> QWidget:
    screen = sale_lines()
    card = PriceCheck(screen)
    card.show_price(samples.PRICE)
    card.open_card()
    return screen


def customer_idle() -> QWidget:
    display = CustomerDisplay("Mama Njeri Mini Mart")
    display.show_idle("14:32")
    return display


def customer_sale() -> QWidget:
    display = CustomerDisplay("Mama Njeri Mini Mart")
    display.show_sale(samples.SALE)
    return display


def customer_cash() -> QWidget:
    display = CustomerDisplay("Mama Njeri Mini Mart")
    display.show_sale(samples.SALE)
    display.show_cash(samples.CASH)
    return display


def customer_thanks() -> QWidget:
    display = CustomerDisplay("Mama Njeri Mini Mart")
    display.show_sale(samples.SALE)
    display.show_thanks()
    return display


def states() -> QWidget:
    sheet = Panel()
    sheet.setObjectName("page")
    chips = [StateChip(state) for state in State]
    layout = column(*chips, gap=18)
    layout.addStretch(1)
    layout.setContentsMargins(28, 28, 28, 28)
    sheet.setLayout(layout)
    return sheet


GALLERY: dict[str, Callable[[], QWidget]] = {
    "sale-empty": sale_empty, "sale-lines": sale_lines, "sale-long": sale_long,
    "search": search, "search-nothing": search_nothing, "search-letters": search_letters,
    "letters": letters, "cash": cash, "cash-short": cash_short,
    "cash-much": cash_much, "split": split, "paid": paid, "sign-in": sign_in,
    "sign-in-wrong": sign_in_wrong, "approval": approval, "parked": parked, "keys": keys,
    "price-check": price_check, "customer-idle": customer_idle, "customer-sale": customer_sale,
    "customer-cash": customer_cash, "customer-thanks": customer_thanks, "states": states,
    **ENTRY_GALLERY,
    **MPESA_GALLERY,
    **OFFICE_GALLERY,
    **SETTINGS_GALLERY,
    **START_GALLERY,
    **CLOSING_GALLERY,
}  # fmt: skip
