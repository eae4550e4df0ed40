"""What the customer's desk says, brought onto the customer's display."""

from pos.desks.customer import CustomerView, Facing
from pos.desks.views import LineView as DeskLine
from pos.desks.views import SaleView as DeskSale
from pos.screens.customer_display import CustomerDisplay
from pos.screens.views import AccountView, CashView, LineView, SaleView, Sums


def face(display: CustomerDisplay, view: CustomerView, *, clock: str, short_code: str = "") -> None:
    """Show the customer what is true of his sale."""
    if view.facing is Facing.IDLE:
        display.show_idle(clock)
        return
    display.show_sale(sale_for_customer(view.sale, short_code))
    if view.facing is Facing.CHANGE:
        display.show_cash(CashView(due=view.asked, given=view.given))
    elif view.facing is Facing.THANKS:
        display.show_thanks()
    elif view.facing is Facing.NOT_PAID:
        display.show_not_paid()


def sale_for_customer(sale: DeskSale, short_code: str = "") -> SaleView:
    """Give as much of a sale as its customer sees; his name is not among it."""
    account = None
    if short_code and sale.pay_number:
        account = AccountView(short_code, sale.pay_number)
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
