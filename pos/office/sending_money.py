"""Money that leaves the shop by phone: who may order it, and that it was ordered."""

from pos.records.authority import allow, missing_of
from pos.records.database import Records
from pos.records.staff import FIRST_START
from pos.shop.audit import Act
from pos.shop.identity import StaffId
from pos.shop.money import Money
from pos.shop.refusal import Refusal
from pos.shop.staff import PERMISSION_WORDS, Need, Permission
from pos.shop.words import Reason


def order_money(records: Records, by: StaffId, *, what: str, subject: str, amount: Money) -> None:
    """Let the books say that money was ordered out, once the order is made out and before it is sent."""
    with records.writing() as books:
        if allow(books, by, Permission.SEND_MONEY).id == FIRST_START:
            raise Refusal(Reason.NOBODY_SENDS_MONEY)
        if missing_of(books, by, (Need(Permission.SEND_MONEY, amount.cents),)):
            act = f"{PERMISSION_WORDS[Permission.SEND_MONEY]}, not so much"
            raise Refusal(Reason.NOT_ALLOWED, act=act)
        books.note(Act.MONEY_ORDERED, by, subject=subject, what=what, amount=amount.cents)
