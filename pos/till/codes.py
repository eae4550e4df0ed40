"""A code that a customer types or shows is a question: is there money of that code, and is it free?"""

from dataclasses import dataclass
from enum import Enum

from pos.records.authority import allow
from pos.records.books import Books
from pos.records.database import Records
from pos.records.mpesa_line import line_of
from pos.records.open_sales import is_open_sale, open_sale
from pos.records.payments import find_use_of_code
from pos.records.received import received_by_code
from pos.shop.identity import SaleId, StaffId
from pos.shop.payment import Method, check_reference
from pos.shop.received import MoneyState, Received
from pos.shop.staff import Permission
from pos.till.placing import used_for
from pos.till.spent import already_paid, check_not_spent


class CodeFound(Enum):
    """What is known of a code."""

    HERE = "here"
    """It came and is free, or has arrived on this very sale: it can be used."""
    USED_HERE = "used_here"
    """It has paid this sale already."""
    BEING_CLAIMED = "being_claimed"
    ELSEWHERE = "elsewhere"
    """It belongs to another till; an approver may take it if that till has not claimed it."""
    UNVERIFIED = "unverified"
    UNKNOWN = "unknown"
    """Nobody has heard of it: it may be late, mistyped or made up."""


@dataclass(frozen=True, slots=True)
class CodeAnswer:
    """What is known of a code, and what more can be done to find out."""

    code: str
    found: CodeFound
    money: Received | None = None
    can_ask_safaricom: bool = False
    """Whether Safaricom can be asked about it: the shop's user there is set up, and so is the letterbox."""


def look_up_code(records: Records, by: StaffId, *, sale: SaleId, typed: str) -> CodeAnswer:
    """Answer what is known of a code; one that has paid another receipt is refused, naming it and when."""
    with records.reading() as books:
        allow(books, by, Permission.SELL)
        code = check_reference(Method.MPESA, typed)
        money = received_by_code(books, code)
        if money is None:
            _refuse_used(books, code)
            line = line_of(books)
            can_ask = line.has_initiator and line.has_letterbox
            return CodeAnswer(code, CodeFound.UNKNOWN, can_ask_safaricom=can_ask)
        return CodeAnswer(code, _found(books, money, sale), money)


def _found(books: Books, money: Received, sale: SaleId) -> CodeFound:
    if money.state is MoneyState.UNMATCHED:
        is_open = is_open_sale(books, sale)
        check_not_spent(books, money, open_sale(books, sale) if is_open else None)
        return CodeFound.HERE if money.is_verified else CodeFound.UNVERIFIED
    if money.state is MoneyState.CLAIMING:
        return CodeFound.BEING_CLAIMED
    if money.state is MoneyState.ELSEWHERE:
        return CodeFound.ELSEWHERE
    if money.state is MoneyState.USED and money.sale == sale:
        return CodeFound.USED_HERE
    raise already_paid(books, money.trans_id, used_for(books, money), at=money.came_at)


def _refuse_used(books: Books, code: str) -> None:
    used = find_use_of_code(books, code)
    if used is not None:
        raise already_paid(books, code, used.words, at=used.at)
