"""Customers are found by name or phone, and named on the sale."""

import pytest

from pos.desks.customers import CustomersDesk
from pos.shop.market import KENYA
from pos.shop.phone import read_phone
from tests.builders import ksh
from tests.desks.tills import Till
from tests.shops import add_customer


@pytest.fixture
def desk(till: Till) -> CustomersDesk:
    """The manager serves, and the shop trusts two customers."""
    records, owner = till.shop.records, till.shop.owner

    def add() -> None:
        phone = read_phone("0712345678", KENYA)
        add_customer(records, owner, name="Wanjiku Mwangi", phone=phone, limit=ksh(500))
        add_customer(records, owner, name="Otieno", limit=ksh(100))

    till.background.do("counter", add)
    till.settle()
    till.sale.serve(till.shop.manager)
    made = CustomersDesk(till.sale, till.whole)
    made.read()
    till.settle()
    return made


@pytest.mark.parametrize("typed", ["wanj", "mwangi wan", "0712345", "254712"])
def test_one_is_found_by_any_part_of_name_or_phone(desk: CustomersDesk, typed: str) -> None:
    desk.find(typed)
    assert [customer.name for customer, _ in desk.view.found] == ["Wanjiku Mwangi"]


def test_nothing_typed_shows_everybody_and_nonsense_nobody(desk: CustomersDesk) -> None:
    desk.find("")
    assert len(desk.view.found) == 2
    desk.find("xyz")
    assert desk.view.found == ()


def test_the_one_that_is_taken_is_named_on_the_sale(till: Till, desk: CustomersDesk) -> None:
    till.scan("101")
    assert desk.on_sale is None
    desk.find("wanj")
    desk.take(7)
    desk.take(0)
    till.settle()
    assert till.sale.view.customer == "Wanjiku Mwangi"
    assert desk.on_sale is not None
    assert desk.on_sale[0].name == "Wanjiku Mwangi"


def test_nobody_signed_in_sees_nobody(till: Till) -> None:
    till.sale.serve(None)
    made = CustomersDesk(till.sale, till.whole)
    made.read()
    made.find("")
    assert made.view.found == ()
