"""What numbers lead to: every kind of document, and who may see it."""

from collections.abc import Iterator

import pytest

from pos.office import stocktake
from pos.office.documents import KINDS, read_document
from pos.office.receiving import receive
from pos.records.received import received_by_code
from pos.shop.documents import (
    CountFound,
    CustomerFound,
    DeliveryFound,
    EntryFound,
    Found,
    ItemFound,
    PaymentFound,
    ZFound,
)
from pos.shop.identity import DocumentId, StaffId
from pos.shop.past_sales import WholeSale
from pos.shop.payment import Method, Tender
from pos.shop.quantity import pieces
from pos.shop.receiving import Delivery, DeliveryLine
from pos.shop.staff import Permission, Role
from pos.shop.stock import Lot, Valued
from pos.shop.words import Reason
from pos.till import paying, shifts
from tests.builders import ksh, product
from tests.paying_shop import CODE, PayingShop
from tests.shops import Shop, add_customer, edit_product, new_shop, refused

MILK = product().id


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    """A shop with a document of each kind."""
    shop = new_shop(tmp_path_factory.mktemp("documents"))
    line = DeliveryLine(MILK, pieces(24), ksh(50))
    receive(
        shop.records, shop.owner, delivery=Delivery(DocumentId("d1"), "Brookside", "DN 7", (line,))
    )
    shop.open_shift()
    till = PayingShop(shop)
    sale = till.ring_up()
    till.confirm(till.pay_number(sale))
    till.settle()
    known = add_customer(shop.records, shop.owner, name="Wanjiku", limit=ksh(5000))
    owing = shop.ring_up("101")
    tender = Tender(Method.ACCOUNT, customer=known.id)
    paying.take(shop.records, shop.cashier, sale=owing, payment=shop.payment(), tender=tender)
    take = stocktake.start_count(shop.records, shop.owner, name="Fridge").id
    stocktake.count(shop.records, shop.owner, take=take, found=Lot(MILK, pieces(20)))
    edit_product(shop.records, shop.owner, product=product(price=ksh(70), cost=ksh(40)), codes=())
    shifts.count_drawer(shop.records, shop.cashier, counted={ksh(1000): 5})
    shifts.close_shift(shop.records, shop.cashier, reason="x")
    yield shop
    shop.records.close()


def read(shop: Shop, kind: str, named: str, by: StaffId | None = None) -> Found:
    return read_document(shop.records, by or shop.manager, kind=kind, named=named)


def ids(shop: Shop, sql: str) -> str:
    with shop.records.reading() as books:
        return str(books.connection.execute(sql).fetchone()[0])


def test_a_sale_leads_to_all_that_hangs_on_it(full: Shop) -> None:
    found = read(full, "sale", ids(full, "SELECT id FROM sales"))
    assert isinstance(found, WholeSale)
    assert found.sold.lines


def test_a_delivery_has_the_names_of_what_came(full: Shop) -> None:
    found = read(full, "delivery", "d1")
    assert isinstance(found, DeliveryFound)
    assert (found.by, found.names[0][0], found.delivery.total) == (
        "Njeri", "Brookside Whole Milk 500 ml", ksh(1200),
    )  # fmt: skip


def test_a_stock_take_shows_what_was_found_and_how_it_ended(full: Shop) -> None:
    take = ids(full, "SELECT id FROM stock_takes")
    found = read(full, "count", take)
    assert isinstance(found, CountFound)
    assert (found.lines[0].counted, found.lines[0].by, found.outcome) == (pieces(20), "Njeri", "")
    stocktake.approve_count(full.records, full.owner, take=DocumentId(take))
    ended = read(full, "count", take)
    assert isinstance(ended, CountFound)
    assert (ended.outcome, ended.closed_by) == ("approved", "Njeri")


@pytest.mark.parametrize("by_number", [True, False])
def test_a_z_is_found_by_its_number_and_by_its_shift(full: Shop, *, by_number: bool) -> None:
    named = "1" if by_number else ids(full, "SELECT id FROM shifts")
    found = read(full, "z", named)
    assert isinstance(found, ZFound)
    assert (found.report.number, found.opened_by) == (1, "Grace")


def test_a_payment_is_found_by_its_code_with_who_told_of_it(full: Shop) -> None:
    found = read(full, "payment", CODE)
    assert isinstance(found, PaymentFound)
    assert [told.source.value for told in found.told] == ["c2b"]
    with full.records.reading() as books:
        money = received_by_code(books, CODE)
    assert money is not None
    assert read(full, "payment", money.id) == found


def test_an_act_leads_to_what_it_is_about(full: Shop) -> None:
    number = ids(full, "SELECT number FROM audit WHERE act = 'stock_received'")
    found = read(full, "audit", number)
    assert isinstance(found, EntryFound)
    assert (found.by, found.act, found.leads) == ("Njeri", "stock_received", ("delivery", "d1"))
    assert read(full, "audit", f"2/{number}") == found
    opened = read(full, "audit", "1")
    assert isinstance(opened, EntryFound)
    assert opened.leads is None


def test_what_an_item_costs_is_for_whoever_sees_costs_in_the_rooms(full: Shop) -> None:
    seen = read(full, "item", MILK, full.supervisor)
    full.forbid(Role.SUPERVISOR, Permission.RECEIVE_STOCK)
    hidden = read(full, "item", MILK, full.supervisor)
    full.choose(limits=())
    assert isinstance(seen, ItemFound)
    assert isinstance(hidden, ItemFound)
    assert (seen.shows_cost, seen.stock.unit_cost) == (True, ksh(50))
    assert (hidden.shows_cost, hidden.stock) == (False, Valued(seen.stock.level))
    told = [{change.field for *_, change in each.changes} for each in (seen, hidden)]
    assert told[0] - told[1] == {"cost"}


def test_an_item_has_its_stock_and_what_was_changed_about_it(full: Shop) -> None:
    found = read(full, "item", MILK)
    assert isinstance(found, ItemFound)
    assert found.stock.cost == 5_000_000
    assert [(each.field, each.after) for _, _, each in found.changes][:1]


def test_a_customer_has_his_debt_and_what_he_bought(full: Shop) -> None:
    found = read(full, "customer", ids(full, "SELECT id FROM customers"))
    assert isinstance(found, CustomerFound)
    assert (found.customer.name, found.owed) == ("Wanjiku", ksh(65))
    assert [sale.total for sale in found.sales] == [ksh(65)]


@pytest.mark.parametrize(
    ("kind", "named"),
    [("delivery", "?"), ("count", "?"), ("z", "99"), ("z", "?"), ("payment", "?"), ("audit", "?"),
     ("audit", "9999"), ("audit", "x/1"), ("dream", "1")],
)  # fmt: skip
def test_what_is_not_in_the_books_is_refused(full: Shop, kind: str, named: str) -> None:
    with refused(Reason.DOCUMENT_GONE):
        read(full, kind, named)


@pytest.mark.parametrize("kind", KINDS)
def test_a_cashier_sees_none_of_them(full: Shop, kind: str) -> None:
    with refused(Reason.NOT_ALLOWED):
        read(full, kind, "1", full.cashier)


@pytest.mark.parametrize("kind", ["sale", "payment", "audit", "customer"])
def test_a_supervisor_sees_only_some(full: Shop, kind: str) -> None:
    with refused(Reason.NOT_ALLOWED):
        read(full, kind, "1", full.supervisor)


def test_a_count_is_read_by_who_counts_once_it_has_ended(shop: Shop) -> None:
    take = stocktake.start_count(shop.records, shop.owner, name="Fridge").id
    stocktake.count(shop.records, shop.supervisor, take=take, found=Lot(MILK, pieces(20)))
    with refused(Reason.NOT_ALLOWED):
        read(shop, "count", take, shop.supervisor)
    assert isinstance(read(shop, "count", take), CountFound)
    stocktake.approve_count(shop.records, shop.owner, take=take)
    found = read(shop, "count", take, shop.supervisor)
    assert isinstance(found, CountFound)
    assert not found.is_open


def test_an_act_is_called_by_its_till_and_its_number_everywhere(full: Shop) -> None:
    found = read(full, "audit", "2/1")
    assert isinstance(found, EntryFound)
    assert found.called == "2/1"
    item = read(full, "item", MILK)
    assert isinstance(item, ItemFound)
    assert {isinstance(read(full, "audit", named), EntryFound) for named, _, _ in item.changes} == {
        True
    }
    z = read(full, "z", "1")
    assert isinstance(z, ZFound)
    closed = read(full, "audit", z.report.called)
    assert isinstance(closed, EntryFound)
    assert (closed.act, closed.hash) == ("shift_closed", z.report.audit_head)


def test_an_act_is_seen_only_by_who_may_see_the_audit(shop: Shop) -> None:
    shop.forbid(Role.MANAGER, Permission.SEE_AUDIT)
    assert read(shop, "audit", "1", shop.owner)
    with refused(Reason.NOT_ALLOWED):
        read(shop, "audit", "1")


@pytest.mark.parametrize(("kind", "named"), [("z", "9" * 40), ("audit", "2/" + "9" * 40)])
def test_a_number_that_nothing_can_have_is_not_there(full: Shop, kind: str, named: str) -> None:
    with refused(Reason.DOCUMENT_GONE):
        read(full, kind, named)
