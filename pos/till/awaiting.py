"""A sale that waits for money by phone: what every till of the shop is told of it."""

from pos.records.awaited import await_money
from pos.records.books import OpenBooks
from pos.records.mpesa_line import line_of
from pos.records.payments import payments_of
from pos.shop.identity import StaffId
from pos.shop.money import NOTHING
from pos.shop.payment import WHOLE_SHILLING, Method, due, payable
from pos.shop.sale import Sale, total_of


def await_sale(books: OpenBooks, by: StaffId, sale: Sale) -> None:
    """Keep how much a sale with a pay number waits for; nothing where the till takes no M-Pesa."""
    if sale.pay_number is None or not line_of(books).short_codes:
        return
    still_due = due(total_of(sale), payments_of(books, sale.id))
    asked = payable(still_due, Method.MPESA, WHOLE_SHILLING)
    if asked > NOTHING:
        await_money(books, sale.id, pay_number=sale.pay_number, amount=asked, by=by)
