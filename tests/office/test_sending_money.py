"""Money that leaves by phone is written down before it is ordered, and only by those who may."""

from pos.office.sending_money import order_money
from pos.shop.audit import Act
from pos.shop.rules import Limit
from pos.shop.staff import Permission, Role
from pos.shop.words import Reason
from tests.builders import ksh
from tests.shops import Shop, refused


def test_the_books_say_who_ordered_what(shop: Shop) -> None:
    order_money(shop.records, shop.owner, what="reversal", subject="UKL4R8T2XW", amount=ksh(650))
    (entry,) = shop.audited(Act.MONEY_ORDERED)
    assert (entry["who"], entry["subject"]) == (shop.owner, "UKL4R8T2XW")
    assert (entry["what"], entry["amount"]) == ("reversal", 650_00)


def test_an_owner_may_limit_how_much(shop: Shop) -> None:
    shop.choose(limits=(Limit(Role.MANAGER, Permission.SEND_MONEY, ksh(500).cents),))
    with refused(Reason.NOT_ALLOWED):
        order_money(shop.records, shop.manager, what="payout", subject="x", amount=ksh(501))
    assert shop.audited(Act.MONEY_ORDERED) == []
    order_money(shop.records, shop.manager, what="payout", subject="x", amount=ksh(500))
    assert len(shop.audited(Act.MONEY_ORDERED)) == 1
