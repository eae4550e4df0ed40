"""A sale is put back as it was by the till, which asks for it like for any other change."""

import pytest

from pos.records.open_sales import open_sale
from pos.shop.approval import NeedsApproval
from pos.shop.audit import Act
from pos.shop.discount import Percent
from pos.shop.identity import SaleId
from pos.shop.quantity import pieces
from pos.shop.sale import Sale
from pos.shop.selling import discount_line
from pos.shop.words import Reason
from pos.till import returning, ringing
from pos.till.returning import GoodsBack
from pos.till.undoing import put_as_it_was
from tests.builders import ksh, product
from tests.shops import Shop, edit_product, refused


def sale_of(shop: Shop, sale: SaleId) -> Sale:
    with shop.records.reading() as books:
        return open_sale(books, sale)


def put_back(shop: Shop, earlier: Sale) -> Sale:
    return put_as_it_was(shop.records, shop.cashier, sale=earlier.id, earlier=earlier)


def test_a_removed_line_comes_back(shop: Shop) -> None:
    before = sale_of(shop, shop.ring_up("3*101"))
    ringing.void_line(shop.records, shop.cashier, sale=before.id, line=1)
    assert put_back(shop, before) == before
    assert sale_of(shop, before.id) == before


def test_a_scan_that_is_undone_stands_in_the_audit_like_a_removed_line(shop: Shop) -> None:
    before = ringing.start(shop.records, shop.cashier)
    ringing.scan(shop.records, shop.cashier, sale=before.id, typed="101")
    assert put_back(shop, before).lines == ()
    assert len(shop.audited(Act.LINE_VOIDED)) == 1


def test_undoing_gives_nothing_away_that_its_hand_may_not_give(shop: Shop) -> None:
    kept = sale_of(shop, shop.ring_up("101"))
    with pytest.raises(NeedsApproval):
        put_back(shop, discount_line(kept, 1, Percent(1500)))
    assert sale_of(shop, kept.id) == kept


def test_goods_at_a_price_that_changed_meanwhile_are_rung_up_anew(shop: Shop) -> None:
    before = sale_of(shop, shop.ring_up("101"))
    now = ringing.void_line(shop.records, shop.cashier, sale=before.id, line=1)
    edit_product(shop.records, shop.owner, product=product(price=ksh(70)), codes=())
    with refused(Reason.CHANGED_SINCE):
        put_back(shop, before)
    assert sale_of(shop, before.id) == now


def test_returned_goods_come_back_onto_the_sale_only_while_nobody_else_returned_them(
    shop: Shop,
) -> None:
    sold = shop.sell("101").sold
    assert sold is not None
    first, second = (ringing.start(shop.records, shop.supervisor) for _ in range(2))
    back = GoodsBack(sold.id, 1, pieces(1))

    def take_back(sale: Sale) -> Sale:
        return returning.take_goods_back(shop.records, shop.supervisor, sale=sale.id, back=back)

    def put(earlier: Sale) -> Sale:
        return put_as_it_was(shop.records, shop.supervisor, sale=earlier.id, earlier=earlier)

    returned = take_back(first)
    put(first)
    assert put(returned) == returned
    put(first)
    take_back(second)
    with refused(Reason.CHANGED_SINCE):
        put(returned)
