"""What books hand on to a backup that takes their place, so that no money pays or leaves the shop twice."""

from dataclasses import dataclass

from pos.records.alarms import raise_alarm
from pos.records.books import Books, OpenBooks
from pos.records.claims_left import Left, claims_left, go_on_with
from pos.records.given_since import Given, given_since, post_given
from pos.records.orders_left import orders_left, tell_of_orders
from pos.records.pushes import find_push
from pos.records.received import received_without_code
from pos.records.spent_codes import codes_since, post_spent
from pos.shop.alarm import OF_BEFORE, AlarmKind
from pos.shop.identity import StaffId
from pos.shop.received import Received
from pos.shop.refund import Refund
from pos.shop.restoring import CopiedUntil, SpentCode


@dataclass(frozen=True, slots=True)
class HandedOn:
    """What of before has to be known in the books that a backup brings."""

    codes: tuple[SpentCode, ...]
    """The codes that have paid since, and those whose money has left the shop."""
    claims: tuple[Left, ...]
    given: tuple[Given, ...]
    sums: tuple[Received, ...]
    """The sums that have paid, and of which only a query has told: their codes are still to come."""
    orders: tuple[Refund, ...]
    """The orders by which money is on its way to a customer."""


def handed_on(books: Books, copied: CopiedUntil) -> HandedOn:
    """Give what books know of money that an older copy of them does not."""
    return HandedOn(
        codes_since(books, copied),
        claims_left(books, copied),
        given_since(books, copied),
        tuple(each for each in received_without_code(books) if each.used),
        orders_left(books),
    )


def hand_on(books: OpenBooks, handed: HandedOn, *, by: StaffId) -> None:
    """Keep it in the books that the backup brings; the codes first, since the claims go by them."""
    post_spent(books, handed.codes)
    go_on_with(books, handed.claims)
    post_given(books, handed.given, by=by)
    _tell_of_sums(books, handed.sums)
    tell_of_orders(books, handed.orders)


def _tell_of_sums(books: OpenBooks, sums: tuple[Received, ...]) -> None:
    """Tell a manager of each: its code will look like money of nobody. What these books have asked for is looked up."""
    for each in sums:
        if each.push is None or find_push(books, each.push) is None:
            detail = f"{OF_BEFORE}{each.amount}"
            raise_alarm(books, AlarmKind.CODE_DIFFERS, f"{each.id} restored", detail=detail)
