"""What the customer's desk says, brought onto the customer's display."""

from pos.desks.customer import CustomerView, Facing
from pos.desks.mpesa_views import MpesaPayView
from pos.desks.views import LineView as DeskLine
from pos.desks.views import SaleView as DeskSale
from pos.screens.customer_display import CustomerDisplay
from pos.screens.customer_mpesa import CustomerMpesa, masked
from pos.screens.views import AccountView, CashView, LineView, SaleView, Sums


def asked_of(view: MpesaPayView, shop: str) -> CustomerMpesa:
    """Give what a customer sees whose phone was asked; his number is masked."""
    request = view.request
    return CustomerMpesa(masked(request.phone), shop.upper(), request.seconds, view.own)


def face(
    display: CustomerDisplay,
    view: CustomerView,
    *,
    clock: str,
    account: AccountView | None = None,
) -> None:
    """Show the customer what is true of his sale."""
    if view.facing is Facing.IDLE:
        display.show_idle(clock)
        return
    display.show_sale(sale_for_customer(view.sale, account))
    if view.facing is Facing.CHANGE:
        display.show_cash(CashView(due=view.asked, given=view.given))
    elif view.facing is Facing.THANKS:
        display.show_thanks()
    elif view.facing is Facing.NOT_PAID:
        display.show_not_paid()


def sale_for_customer(sale: DeskSale, account: AccountView | None = None) -> SaleView:
    """Give as much of a sale as its customer sees; his name is not among it."""
    sums = Sums(
        total=sale.total,
        subtotal=sale.gross,
        discounts=sale.discount,
        tax=sale.tax,
        lines=len(sale.lines),
        items=sale.count,
    )
    return SaleView(tuple(_line(line) for line in sale.lines), sums, account=account)


def _line(line: DeskLine) -> LineView:
    return LineView(
        number=line.number,
        name=line.name,
        code="",
        quantity=line.quantity_text,
        price=line.price_text,
        amount=line.net,
        before=line.gross if line.saved else None,
        weighed=line.unit.is_measured,
    )
