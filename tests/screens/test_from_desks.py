"""What the desks tell is shown as it is: lines, open rows, sums, prices, people."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from pytestqt.qtbot import QtBot

from pos.desks import views as desk
from pos.desks.counter import AtHand
from pos.desks.paying import PayView
from pos.desks.shift import HouseView
from pos.desks.signing import SignView
from pos.screens import from_desks
from pos.screens.language import Language, Speech
from pos.screens.telling import Telling
from pos.screens.views import Method, Row
from pos.shop.discount import Off, Percent
from pos.shop.identity import PaymentId, ProductId, SaleId, ShiftId, StaffId
from pos.shop.market import KENYA
from pos.shop.money import NOTHING
from pos.shop.payment import Method as Way
from pos.shop.quantity import Quantity, Unit, pieces
from pos.shop.rules import ShopRules
from pos.shop.sale import amounts_of
from pos.shop.selling import add
from pos.shop.shift import Shift
from pos.shop.staff import Role, Staff
from pos.till.shifts import SoFar
from tests.builders import goods, ksh, product, sale

AT = datetime(2026, 11, 21, 11, 28, 5, tzinfo=UTC)
NAIROBI = ZoneInfo("Africa/Nairobi")
GRACE = Staff(StaffId("grace"), "Grace W.", Role.CASHIER)


def line(**fields: object) -> desk.LineView:
    usual: dict[str, object] = {
        "number": 7, "product": ProductId("milk"), "name": "Milk", "code": "101", "unit": Unit.PIECE,
        "quantity": pieces(3), "price": ksh(65), "gross": ksh(195), "net": ksh(195),
    }  # fmt: skip
    return desk.LineView(**(usual | fields))  # type: ignore[arg-type]


def shown(*lines: desk.LineView, **fields: object) -> from_desks.SaleView:
    return from_desks.sale_of(desk.SaleView(lines=lines, **fields), None)  # type: ignore[arg-type]


def test_a_plain_line() -> None:
    (seen,) = shown(line()).lines
    assert (seen.number, seen.name, seen.code, seen.quantity) == (1, "Milk", "101", "3")
    assert (seen.price, seen.amount, seen.before, seen.off, seen.stepped) == (
        "65",
        ksh(195),
        None,
        "",
        True,
    )


def test_a_weighed_line_has_its_price_by_weight_and_no_steps() -> None:
    (seen,) = shown(line(unit=Unit.KG, quantity=Quantity(875), price=ksh(120))).lines
    assert (seen.quantity, seen.price, seen.per, seen.weighed, seen.stepped) == (
        "0.875 kg",
        "120",
        "/kg",
        True,
        False,
    )


def test_a_pack_has_its_price_by_the_pack() -> None:
    (seen,) = shown(line(quantity=pieces(24), pack=pieces(12), price=ksh(700))).lines
    assert (seen.quantity, seen.price, seen.per) == ("24", "700", "/12")


@pytest.mark.parametrize(
    ("discount", "off"),
    [(Percent(1000), "10%"), (Percent(250), "2.5%"), (Off(ksh(36)), "36"), (None, "")],
)
def test_a_discount_strikes_the_old_amount(discount: Percent | Off | None, off: str) -> None:
    (seen,) = shown(line(net=ksh(159), saved=ksh(36), discount=discount)).lines
    assert (seen.amount, seen.before, seen.off) == (ksh(159), ksh(195), off)


@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ({"is_return": True}, Row.RETURN),
        ({"is_deposit": True}, Row.DEPOSIT),
        ({"lacks_price": True}, Row.UNPRICED),
        ({}, Row.LINE),
    ],
)
def test_a_line_that_is_more_than_a_line_says_so(fields: dict[str, object], state: Row) -> None:
    assert shown(line(**fields)).lines[0].state is state


@pytest.mark.parametrize(
    ("state", "row", "blocks"),
    [
        (desk.RowState.ON_ITS_WAY, Row.ON_ITS_WAY, False),
        (desk.RowState.NOT_FOUND, Row.NOT_FOUND, True),
        (desk.RowState.QUANTITY_NEEDED, Row.QUANTITY_NEEDED, True),
        (desk.RowState.NOT_KEPT, Row.NOT_KEPT, True),
    ],
)
def test_what_is_no_line_yet_stands_below_and_blocks_paying(
    state: desk.RowState, row: Row, *, blocks: bool
) -> None:
    view = shown(line(), rows=(desk.ScanRow(-1, "2*6161", state),))
    last = view.lines[-1]
    assert (last.number, last.name, last.quantity, last.state) == (2, "6161", "2", row)
    assert (row.is_open, view.can_pay) == (blocks, not blocks)


def test_a_row_that_was_looked_up_has_its_name_and_price() -> None:
    row = desk.ScanRow(-1, "6161", desk.RowState.ON_ITS_WAY, name="Milk", price=ksh(65))
    (seen,) = shown(rows=(row,)).lines
    assert (seen.name, seen.code, seen.price, seen.quantity) == ("Milk", "6161", "65", "1")


def test_a_line_without_a_price_cannot_be_paid() -> None:
    assert not shown(line(lacks_price=True)).can_pay


def test_what_is_chosen_has_a_place_and_a_place_has_a_number() -> None:
    view = desk.SaleView(lines=(line(), line(number=9)), rows=(desk.ScanRow(-3, "x"),), selected=-3)
    assert from_desks.place_of(view) == 2
    assert [from_desks.key_at(view, at) for at in (0, 1, 2, 3, -1)] == [7, 9, -3, None, None]


def test_the_sums_name_the_one_rate_there_is() -> None:
    kept = add(sale(), goods(product(), 2))
    here = AtHand(ShopRules(), kept, amounts_of(kept, ShopRules().rates))
    view = desk.SaleView(lines=(line(),), gross=ksh(130), total=ksh(130), tax=ksh(17), count=2)
    sums = from_desks.sale_of(view, here).sums
    assert (sums.tax_name, sums.total, sums.subtotal, sums.items) == ("16%", ksh(130), ksh(130), 2)
    assert from_desks.sale_of(view, None).sums.tax_name == ""


def test_the_last_sale_has_what_was_received_and_the_shops_own_time() -> None:
    last = desk.LastSale(SaleId("1"), "T2-0147", ksh(640), ksh(360), (Way.CASH,), AT)
    seen = from_desks.last_of(last, NAIROBI)
    assert seen is not None
    assert (seen.receipt, seen.at, seen.received, seen.method) == (
        "T2-0147",
        "14:28",
        ksh(1000),
        Method.CASH,
    )
    assert from_desks.last_of(None, NAIROBI) is None


def test_what_was_paid_says_how_and_when() -> None:
    last = desk.LastSale(SaleId("1"), "T2-0147", ksh(640), NOTHING, (Way.CASH, Way.CARD), AT)
    paid = from_desks.paid_of(last, Telling(), NAIROBI)
    assert (paid.title, paid.facts) == (
        "Cash + Card",
        (("Receipt", "T2-0147"), ("Time", "14:28:05")),
    )


def test_what_was_bought_stands_beside_what_was_paid() -> None:
    milk = desk.LineView(1, ProductId("milk"), "Milk", "101", Unit.PIECE, pieces(3), ksh(65), ksh(195), ksh(190), saved=ksh(5))  # fmt: skip
    rice = desk.LineView(2, ProductId("rice"), "Rice", "102", Unit.KG, Quantity(875), ksh(200), ksh(175), ksh(175))  # fmt: skip
    back = desk.LineView(3, ProductId("milk"), "Milk", "101", Unit.PIECE, pieces(-1), ksh(65), ksh(-65), ksh(-65), is_return=True)  # fmt: skip
    parts = (
        desk.PaymentView(PaymentId("1"), Way.CASH, ksh(100), was_given_back=True),
        desk.PaymentView(PaymentId("2"), Way.MPESA, ksh(300), "UKL4R8T2XW"),
    )
    last = desk.LastSale(SaleId("1"), "T2-0147", ksh(300), NOTHING, (Way.MPESA,), AT, lines=(milk, rice, back), payments=parts)  # fmt: skip
    sums = from_desks.bought_of(last).sums
    assert (sums.items, sums.lines, sums.discounts) == (4, 3, ksh(5))
    paid = from_desks.paid_of(last, Telling(), NAIROBI)
    assert [(each.amount, each.detail) for each in paid.parts] == [(ksh(300), "UKL4R8T2XW")]


def test_ways_to_pay_are_named_in_the_language_that_is_spoken(qtbot: QtBot, speech: Speech) -> None:
    speech.speak(Language.KISWAHILI)
    last = desk.LastSale(SaleId("1"), "T2-0147", ksh(640), NOTHING, (Way.CASH, Way.MPESA), AT)
    assert from_desks.paid_of(last, Telling(), NAIROBI).title == "Taslimu + M-Pesa"


def test_the_shift_and_the_status_before_and_after_it_is_open() -> None:
    house = HouseView(2)
    assert from_desks.shift_of(house, 3, NAIROBI).since == "\N{EN DASH}"
    shift = Shift(ShiftId("1"), 2, AT, GRACE.id, NOTHING)
    house = HouseView(2, ShopRules(name="Duka"), SoFar(shift, 4))
    seen = from_desks.shift_of(house, 3, NAIROBI)
    assert (seen.since, seen.sales, seen.parked) == ("14:28", 4, 3)
    status = from_desks.status_of(house, GRACE, till="Till 2", now=AT, zone=NAIROBI)
    assert (status.shop, status.cashier, status.initials, status.since, status.clock) == (
        "Duka",
        "Grace W.",
        "GW",
        "14:28",
        "14:28",
    )
    nobody = from_desks.status_of(HouseView(2), None, till="", now=AT, zone=NAIROBI)
    assert (nobody.cashier, nobody.initials) == ("", "")


def test_cash_begins_with_the_exact_amount_and_counts_notes() -> None:
    view = PayView(asked=ksh(1864), given=ksh(2000), quick=(ksh(1900), ksh(2000)), is_open=True)
    cash = from_desks.cash_of(view, KENYA)
    assert [(each.amount, each.notes) for each in cash.quick] == [
        (ksh(1864), 0),
        (ksh(1900), 4),
        (ksh(2000), 2),
    ]
    assert cash.change == ksh(136)


def test_money_that_goes_back_is_all_change() -> None:
    view = PayView(asked=ksh(-65), is_giving_back=True, is_open=True)
    cash = from_desks.cash_of(view, KENYA)
    assert (cash.quick, cash.change) == ((), ksh(65))


def test_parts_that_were_given_back_are_no_parts() -> None:
    parts = (
        desk.PaymentView(PaymentId("1"), Way.CASH, ksh(100)),
        desk.PaymentView(PaymentId("2"), Way.CARD, ksh(50), "A1", was_given_back=True),
    )
    split = from_desks.split_of(desk.SaleView(payments=parts, due=ksh(95)))
    assert ([part.amount for part in split.parts], split.left) == ([ksh(100)], ksh(95))


def test_parked_sales_and_people_are_told_by_name() -> None:
    parked = desk.ParkedView(SaleId("1"), "Wanjiku", ksh(480), 3, AT, GRACE.id)
    (seen,) = from_desks.parked_of(desk.SaleView(parked=(parked,)), {GRACE.id: GRACE.name}, NAIROBI)
    assert (seen.name, seen.at, seen.items, seen.by) == ("Wanjiku", "14:28", 3, "Grace W.")
    view = SignView(people=(Staff(StaffId("n"), "Njeri", Role.OWNER), GRACE), chosen=GRACE)
    door = from_desks.door_of(
        view, HouseView(2), till="Till 2", moment=("14:28", "Saturday"), words=Telling()
    )
    assert (door.chosen, [each.role for each in door.staff]) == (1, ["Owner", "Cashier"])
    assert [each.approves for each in door.staff] == [True, False]
    nobody = from_desks.door_of(SignView(), HouseView(2), till="", moment=("", ""), words=Telling())
    assert (nobody.chosen, nobody.staff) == (0, ())
