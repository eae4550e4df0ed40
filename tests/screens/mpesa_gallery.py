"""The screens and cards of M-Pesa with something on them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from pos.desks.drawer_views import CodeView, DrawerView
from pos.desks.health_views import HealthView
from pos.desks.mpesa_views import MpesaPayView
from pos.desks.refund_views import RefundView
from pos.screens.code_card import CodeCard
from pos.screens.customer_display import CustomerDisplay
from pos.screens.customer_mpesa import CustomerMpesa
from pos.screens.health_card import HealthCard
from pos.screens.mpesa_screen import MpesaScreen
from pos.screens.payments_drawer import PaymentsDrawer
from pos.screens.refund_card import RefundCard
from pos.screens.sale_screen import SaleScreen
from tests.screens import mpesa_samples as samples
from tests.screens.samples import LAST, QUICK_ITEMS, SALE, SHIFT, STATUS


def _behind() -> SaleScreen:
    screen = SaleScreen()
    screen.show_status(STATUS)
    screen.show_idle(LAST, SHIFT, QUICK_ITEMS)
    screen.show_sale(SALE)
    return screen


def _paying(view: MpesaPayView) -> QWidget:
    screen = MpesaScreen()
    screen.show_status(STATUS)
    screen.show_sale(SALE)
    screen.show_mpesa(view)
    return screen


def _drawer(view: DrawerView, how: int = -1) -> QWidget:
    screen = _behind()
    card = PaymentsDrawer(screen)
    card.show_payments(view)
    card.open_card()
    card.detail.say_how(how)
    return screen


def _code(view: CodeView) -> QWidget:
    screen = _behind()
    CodeCard(screen).ask(view)
    return screen


def _refund(view: RefundView) -> QWidget:
    screen = _behind()
    card = RefundCard(screen)
    card.ask(view)
    card._take(1)
    return screen


def _health(view: HealthView) -> QWidget:
    screen = _behind()
    card = HealthCard(screen)
    card.show_health(view)
    card.open_card()
    return screen


def _customer() -> QWidget:
    display = CustomerDisplay("Mama Njeri Mini Mart")
    display.show_sale(SALE)
    display.show_mpesa(
        CustomerMpesa("0712 \N{BULLET}\N{BULLET}\N{BULLET} 678", "MAMA NJERI", 18, samples.OWN)
    )
    return display


MPESA_SCREENS: dict[str, Callable[[], QWidget]] = {
    "mpesa-phone": partial(_paying, samples.PHONE),
    "mpesa-phone-empty": partial(_paying, samples.PHONE_EMPTY),
    "mpesa-phone-wrong": partial(_paying, samples.PHONE_WRONG),
    "mpesa-phone-known": partial(_paying, samples.PHONE_KNOWN),
    "mpesa-phone-cannot": partial(_paying, samples.PHONE_CANNOT),
    "mpesa-asking": partial(_paying, samples.ASKING),
    "mpesa-waiting": partial(_paying, samples.WAITING),
    "mpesa-checking": partial(_paying, samples.CHECKING),
    "mpesa-cancelled": partial(_paying, samples.CANCELLED),
    "mpesa-insufficient": partial(_paying, samples.INSUFFICIENT),
    "mpesa-busy": partial(_paying, samples.BUSY),
    "mpesa-unsure": partial(_paying, samples.UNSURE),
    "mpesa-underpaid": partial(_paying, samples.UNDERPAID),
    "mpesa-overpaid": partial(_paying, samples.OVERPAID),
    "mpesa-unverified": partial(_paying, samples.UNVERIFIED),
}
MPESA_CARDS: dict[str, Callable[[], QWidget]] = {
    "payments": partial(_drawer, samples.DRAWER, 0),
    "payments-empty": partial(_drawer, samples.DRAWER_EMPTY),
    "payments-manager": partial(_drawer, samples.DRAWER_MANAGER),
    "code-fits": partial(_code, samples.CODE_FITS),
    "code-used": partial(_code, samples.CODE_USED),
    "code-not-heard": partial(_code, samples.CODE_NOT_HEARD),
    "refund": partial(_refund, samples.REFUND),
    "health": partial(_health, samples.HEALTH),
    "health-empty": partial(_health, samples.HEALTH_EMPTY),
}
MPESA_GALLERY: dict[str, Callable[[], QWidget]] = {
    **MPESA_SCREENS,
    **MPESA_CARDS,
    "customer-mpesa": _customer,
}
