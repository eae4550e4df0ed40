"""Suppliers are kept by name, changed, and forgotten when they ask for it."""

from dataclasses import replace

from pos.office import labelling, suppliers
from pos.office.deliveries import list_deliveries
from pos.office.documents import read_document
from pos.office.ordering import list_to_order
from pos.office.receiving import receive
from pos.office.shelf_list import list_items, offer_choices
from pos.office.stock_orders import end_order
from pos.shop.audit import Act
from pos.shop.documents import DeliveryFound
from pos.shop.identity import DocumentId, ProductId, SupplierId
from pos.shop.phone import Phone
from pos.shop.quantity import pieces
from pos.shop.receiving import Delivery, DeliveryLine
from pos.shop.shelf_list import Choice
from pos.shop.stock_order import OrderLine
from pos.shop.supplier import Supplier
from pos.shop.words import Reason
from tests.builders import ksh, product
from tests.shops import Shop, everything_in, order_stock, refused

MILK = ProductId("milk")
PHONE = Phone("254712345678")
TEN = (OrderLine(MILK, pieces(10)),)


def kept(shop: Shop, name: str = "KCC") -> Supplier:
    return suppliers.add(shop.records, shop.supervisor, name=name, phone=PHONE, terms="14 days")


def test_a_supplier_is_kept_with_phone_and_terms(shop: Shop) -> None:
    kcc = kept(shop, " KCC  Ltd ")
    assert suppliers.list_all(shop.records, shop.supervisor) == (
        Supplier(kcc.id, "KCC Ltd", PHONE, "14 days"),
    )
    assert shop.faults() == []


def test_a_supplier_is_changed(shop: Shop) -> None:
    other = replace(kept(shop), name="New KCC", phone=None, terms="cash", is_active=False)
    suppliers.change(shop.records, shop.supervisor, supplier=other)
    assert suppliers.list_all(shop.records, shop.owner) == (other,)
    assert shop.faults() == []


def test_two_suppliers_never_have_one_name(shop: Shop) -> None:
    kcc = kept(shop)
    for same in ("kcc", "ＫＣＣ"):
        with refused(Reason.SUPPLIER_NAMED):
            kept(shop, same)
    suppliers.change(shop.records, shop.owner, supplier=replace(kcc, name="kcc"))


def test_a_kept_supplier_is_named_wherever_it_is_said_who_brought_goods(shop: Shop) -> None:
    bread = shop.put_on_shelf(product("Bread", id="bread", code="102", minimum=pieces(6)))
    line = DeliveryLine(bread.id, pieces(1), ksh(50))
    came = Delivery(DocumentId("d"), "", "7", (line,), supplier_id=kept(shop).id)
    receive(shop.records, shop.owner, delivery=came)
    (low,) = list_to_order(shop.records, shop.owner)
    supplied = list_items(shop.records, shop.owner, choice=Choice(supplier="KCC"))
    found = read_document(shop.records, shop.owner, kind="delivery", named="d")
    assert isinstance(found, DeliveryFound)
    assert [each.product.id for each in supplied.items] == ["bread"]
    assert offer_choices(shop.records, shop.owner).suppliers == ("KCC",)
    assert labelling.list_deliveries(shop.records, shop.owner)[0].supplier == "KCC"
    assert (low.supplier, found.supplier) == ("KCC", "KCC")


def test_a_forgotten_supplier_is_nowhere_in_the_books(shop: Shop) -> None:
    kcc = kept(shop, "Wanjohi Traders").id
    line = DeliveryLine(ProductId("milk"), pieces(1), ksh(50))
    came = Delivery(DocumentId("d"), "", "7", (line,), supplier_id=kcc)
    receive(shop.records, shop.owner, delivery=came)
    suppliers.erase(shop.records, shop.manager, supplier=kcc)
    left = str(everything_in(shop.records.path))
    assert not any(word in left for word in ("Wanjohi", PHONE.digits, "14 days"))
    assert suppliers.list_all(shop.records, shop.owner) == ()
    assert list_deliveries(shop.records, shop.owner)[0].supplier == "erased"
    assert offer_choices(shop.records, shop.owner).suppliers == ()
    assert shop.audited(Act.SUPPLIER_ERASED)[0]["subject"] == kcc
    assert shop.faults() == []


def test_a_supplier_is_not_forgotten_while_an_order_is_open(shop: Shop) -> None:
    order_stock(shop.records, shop.owner, supplier=kept(shop, "Other").id, lines=TEN)
    kcc = kept(shop).id
    order = order_stock(shop.records, shop.owner, supplier=kcc, lines=TEN)
    with refused(Reason.SUPPLIER_ORDERED) as no:
        suppliers.erase(shop.records, shop.manager, supplier=kcc)
    assert no.value.facts == {"order": order.name}
    end_order(shop.records, shop.owner, order=order.id, reason="shut")
    suppliers.erase(shop.records, shop.manager, supplier=kcc)


def test_who_is_forgotten_or_unknown_is_not_changed(shop: Shop) -> None:
    kcc = kept(shop)
    suppliers.erase(shop.records, shop.manager, supplier=kcc.id)
    for gone in (kcc, Supplier(SupplierId("none"), "x")):
        with refused(Reason.SUPPLIER_GONE):
            suppliers.change(shop.records, shop.owner, supplier=gone)
        with refused(Reason.SUPPLIER_GONE):
            suppliers.erase(shop.records, shop.owner, supplier=gone.id)
