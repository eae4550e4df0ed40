"""All money that came by M-Pesa: listed, found, and each payment with everything that was heard and done of it."""

from dataclasses import dataclass

from pos.records.authority import allow
from pos.records.database import Records
from pos.records.money_list import money_like, money_of_receipt, money_page
from pos.records.money_told import History, history_of
from pos.records.received import payer_of, received_of
from pos.records.sales import find_sold
from pos.shop.identity import ReceivedId, StaffId
from pos.shop.money_list import MoneyRow, Place, Wanted
from pos.shop.receiptnumber import ReceiptNumber, read_receipt_number
from pos.shop.received import Received
from pos.shop.refusal import Refusal
from pos.shop.staff import Permission
from pos.shop.words import Reason

LEAST_TYPED = 2


@dataclass(frozen=True, slots=True)
class MoneyTold:
    """One payment with all that is known of it."""

    money: Received
    payer: str
    number: str
    receipt: ReceiptNumber | None
    history: History


def list_money(
    records: Records, by: StaffId, *, wanted: Wanted, after: Place | None = None
) -> tuple[MoneyRow, ...]:
    """Give the next page of the money that is wanted, the newest first."""
    with records.reading() as books:
        allow(books, by, Permission.SEE_ALL_MONEY)
        return money_page(books, wanted, after)


def find_money(records: Records, by: StaffId, *, typed: str) -> tuple[MoneyRow, ...]:
    """Give the money that what was typed may mean; a receipt's number finds what paid that sale."""
    with records.reading() as books:
        allow(books, by, Permission.SEE_ALL_MONEY)
        if len(typed.strip()) < LEAST_TYPED:
            raise Refusal(Reason.MONEY_NOT_ENOUGH_SAID, least=LEAST_TYPED)
        number = _receipt_of(typed)
        return money_like(books, typed) if number is None else money_of_receipt(books, number)


def look_at_money(records: Records, by: StaffId, *, received: ReceivedId) -> MoneyTold:
    """Give one payment with all that was heard, said and done of it."""
    with records.reading() as books:
        allow(books, by, Permission.SEE_ALL_MONEY)
        money = received_of(books, received)
        name, number = payer_of(books, money)
        sold = find_sold(books, money.sale) if money.sale else None
        receipt = sold.number if sold is not None else None
        return MoneyTold(
            money, name, number, receipt, history_of(books, money.id, money.trans_id or "")
        )


def _receipt_of(typed: str) -> ReceiptNumber | None:
    try:
        return read_receipt_number(typed)
    except Refusal:
        return None
