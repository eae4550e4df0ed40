"""Yeses looked up afterwards: who asked, who gave, for what, and whether it was used."""

import pytest

from pos.office.approvals import read_approvals
from pos.records.approvals import list_given
from pos.shop.approval import NeedsApproval
from pos.shop.discount import Percent
from pos.shop.staff import Permission
from pos.till import ringing
from tests.shops import Shop


def asked(shop: Shop, *, used: int) -> None:
    sale = shop.ring_up("101")
    words = {"sale": sale, "line": 1, "discount": Percent(15_00)}
    with pytest.raises(NeedsApproval) as no:
        ringing.discount_line(shop.records, shop.cashier, **words)
    yes = shop.say_yes(no.value)
    for _ in range(used):
        ringing.discount_line(shop.records, shop.cashier, **words, approval=yes)


def test_each_says_who_what_and_whether_it_was_used(shop: Shop) -> None:
    asked(shop, used=1)
    asked(shop, used=0)
    unused, used = read_approvals(shop.records, shop.manager).given
    assert (used.asked_by, used.given_by) == ("Grace", "Njeri")
    assert [need.permission for need in used.needs] == [Permission.DISCOUNT]
    assert used.used_in is not None
    assert used.used_in > used.entry
    assert unused.used_in is None


def test_they_come_page_by_page(shop: Shop) -> None:
    for _ in range(3):
        asked(shop, used=0)
    with shop.records.reading() as books:
        first = list_given(books, most=2)
        rest = list_given(books, before=first.next, most=2)
        whole = list_given(books)
    assert (*first.given, *rest.given) == whole.given
    assert (len(first.given), rest.next, whole.next) == (2, None, None)
