"""Of a payment everything is told: who told of it, what it was used for, who claimed it, what went back."""

from pos.records.money_told import history_of
from pos.shop.identity import RefundId
from pos.till import choosing, refunding
from tests.builders import ksh
from tests.paying_shop import CODE, PayingShop
from tests.shops import Shop


def test_a_payment_that_paid_a_sale_is_told_whole(shop: Shop) -> None:
    till = PayingShop(shop)
    sale = till.ring_up()
    till.confirm(till.pay_number(sale))
    till.settle()
    money = till.money()
    with shop.records.reading() as books:
        told = history_of(books, money.id, CODE)
    assert [(each.source, each.amount, each.is_verified) for each in told.told] == [
        ("c2b", ksh(650), True)
    ]
    (used,) = told.used
    assert (used.what, used.amount, str(used.receipt)) == ("sale", ksh(650), "T2-0001")
    (claim,) = told.claimed
    assert (claim.till, claim.state) == (2, "won")
    assert told.ordered == told.said == ()


def test_what_is_not_for_a_sale_has_no_receipt_and_says_who_and_why(shop: Shop) -> None:
    till = PayingShop(shop)
    till.confirm("hello")
    till.settle()
    money = till.money()
    choosing.set_aside(shop.records, shop.manager, received=money.id, reason="a friend's")
    choosing.take_up_again(shop.records, shop.manager, received=money.id, reason="ours after all")
    refunding.reverse_money(
        shop.records, shop.owner, received=money.id, refund=RefundId("refund"), why="twice"
    )
    with shop.records.reading() as books:
        told = history_of(books, money.id, CODE)
    assert [(each.act, each.by) for each in told.said] == [
        ("money_set_aside", "Mwangi"),
        ("money_set_aside", "Mwangi"),
        ("refund_asked", "Njeri"),
    ]
    assert [(each.why, each.by) for each in told.ordered] == [("twice", "Njeri")]
    assert [each.receipt for each in told.used] == [None]
