"""Finished sales as the office asks for them."""

from pos.office.past_sales import list_sales, list_sellers, see_sale
from pos.shop.past_sales import Sought
from pos.shop.words import Reason
from tests.shops import Shop, refused


def test_a_manager_finds_a_sale_and_sees_all_of_it(shop: Shop) -> None:
    shop.sell("101")
    (sale,) = list_sales(shop.records, shop.manager, sought=Sought(text="T2-0001")).sales
    whole = see_sale(shop.records, shop.manager, sale=sale.id)
    assert (str(whole.sold.number), whole.served_by) == ("T2-0001", "Grace")


def test_everybody_who_may_have_sold_can_be_chosen(shop: Shop) -> None:
    people = list_sellers(shop.records, shop.manager).people
    assert [name for _, name in people] == ["Grace", "Mwangi", "Njeri", "Sara"]


def test_a_supervisor_sees_no_list_of_sales(shop: Shop) -> None:
    with refused(Reason.NOT_ALLOWED):
        list_sales(shop.records, shop.supervisor, sought=Sought())
