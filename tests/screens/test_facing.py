"""What the customer sees is what the desks say, and no more."""

import pytest
from pytestqt.qtbot import QtBot

from pos.desks.customer import CustomerView, Facing
from pos.desks.views import LineView, SaleView
from pos.screens.customer_display import CustomerDisplay
from pos.screens.customer_mpesa import masked
from pos.screens.facing import asked_of, face, sale_for_customer
from pos.screens.views import AccountView
from pos.shop.identity import ProductId
from pos.shop.money import Money
from pos.shop.quantity import ONE, Quantity, Unit
from tests.builders import ksh
from tests.screens.mpesa_samples import WAITING


def line(number: int, **others: object) -> LineView:
    fields: dict[str, object] = {
        "product": ProductId("p"), "name": "Tomatoes, loose", "code": "204", "unit": Unit.PIECE,
        "quantity": ONE, "price": ksh(120), "gross": ksh(120), "net": ksh(120),
    }  # fmt: skip
    return LineView(number=number, **(fields | others))  # type: ignore[arg-type]


SALE = SaleView(
    lines=(
        line(1, unit=Unit.KG, quantity=Quantity(875), gross=ksh(105), net=ksh(105)),
        line(2, net=ksh(108), saved=ksh(12)),
    ),
    total=ksh(213), gross=ksh(225), discount=ksh(12), count=2, customer="Jane", pay_number="48217",
)  # fmt: skip


@pytest.fixture
def display(qtbot: QtBot) -> CustomerDisplay:
    made = CustomerDisplay("Duka")
    qtbot.addWidget(made)
    made.resize(800, 480)
    return made


def test_a_line_has_its_quantity_its_price_and_what_was_saved() -> None:
    shown = sale_for_customer(SALE)
    assert [(each.quantity, each.price, each.amount) for each in shown.lines] == [
        ("0.875 kg", "120/kg", ksh(105)),
        ("1", "120", ksh(108)),
    ]
    assert [each.before for each in shown.lines] == [None, ksh(120)]
    assert (shown.sums.total, shown.sums.discounts, shown.sums.items) == (ksh(213), ksh(12), 2)


def test_the_customers_name_is_for_the_cashier_alone() -> None:
    assert sale_for_customer(SALE).customer == ""


def test_the_account_number_is_shown_from_the_moment_it_is_known() -> None:
    paybill = AccountView("174379", "48217")
    assert sale_for_customer(SALE, paybill).account == paybill
    assert sale_for_customer(SALE).account is None


def test_a_customer_whose_phone_is_asked_sees_his_number_masked() -> None:
    asked = asked_of(WAITING, "Mama Njeri")
    assert (asked.phone, asked.pays_to, asked.seconds) == (
        "0712 \N{BULLET}\N{BULLET}\N{BULLET} 678",
        "MAMA NJERI",
        18,
    )
    assert masked("07\N{BULLET}\N{BULLET} \N{BULLET}\N{BULLET}\N{BULLET} 678") == ""
    assert masked("+254 712 345 678") == asked.phone


def test_each_thing_the_customer_faces_looks_different(display: CustomerDisplay) -> None:
    pictures = []
    for facing in Facing:
        view = CustomerView(facing, SALE, ksh(213), ksh(500), Money(28700))
        face(display, view, clock="14:32")
        pictures.append(display.grab().toImage())
    assert all(pictures[at] != other for at in range(len(pictures)) for other in pictures[at + 1 :])
