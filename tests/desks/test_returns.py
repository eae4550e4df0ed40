"""Goods come back by the number on their receipt, never more than were sold."""

import pytest

from pos.shop.identity import ProductId
from pos.shop.quantity import Unit
from pos.shop.words import Reason
from tests.builders import ksh, product
from tests.desks.tills import SLOW, Till


@pytest.fixture
def sold(till: Till) -> Till:
    """Two milk were sold; Sara, who may take goods back, is there now."""
    till.scan("2*101")
    till.pay.pay_exact_cash()
    till.sale.serve(till.shop.supervisor)
    till.settle()
    return till


def test_a_receipt_is_found_by_its_number(sold: Till) -> None:
    with sold.qtbot.waitSignal(sold.returns.changed):
        sold.returns.find("t2-0001")
    assert sold.returns.view is not None
    (line,) = sold.returns.view.lines
    assert (sold.returns.view.receipt, line.left.thousandths, line.net) == (
        "T2-0001",
        2000,
        ksh(130),
    )


def test_a_receipt_is_found_by_scanning_it(sold: Till) -> None:
    with sold.qtbot.waitSignal(sold.returns.changed, timeout=SLOW):
        sold.sale.scan("T2-0001")
    assert sold.returns.view is not None


def test_all_that_is_left_comes_back_when_nothing_is_said(sold: Till) -> None:
    sold.returns.find("T2-0001")
    sold.settle()
    sold.returns.take_back(1)
    sold.settle()
    assert sold.counts == [("milk", -2000)]
    assert sold.sale.view.total == ksh(-130)


def test_more_than_was_sold_is_refused(sold: Till) -> None:
    sold.returns.find("T2-0001")
    sold.settle()
    sold.returns.take_back(1, "3")
    sold.settle()
    assert sold.said[-1].source == Reason.RETURN_TOO_MANY.value
    assert sold.sale.view.lines == ()


def test_a_line_that_is_not_on_it_and_a_quantity_that_is_none(sold: Till) -> None:
    sold.returns.take_back(1)
    sold.returns.find("T2-0001")
    sold.settle()
    sold.returns.take_back(7)
    sold.returns.take_back(1, "x")
    assert [notice.source for notice in sold.said[-3:]] == [
        Reason.NOT_ON_RECEIPT.value,
        Reason.NOT_ON_RECEIPT.value,
        Reason.QUANTITY_UNREADABLE.value,
    ]


def test_an_unknown_receipt_is_told(sold: Till) -> None:
    sold.returns.find("T2-0999")
    sold.settle()
    assert sold.said[-1].source == Reason.RECEIPT_NOT_FOUND.value


def test_a_cashier_asks_for_a_yes_even_when_it_is_the_first_thing(sold: Till) -> None:
    sold.sale.serve(sold.shop.cashier)
    sold.returns.find("T2-0001")
    sold.settle()
    sold.returns.take_back(1, "1")
    sold.qtbot.waitUntil(lambda: bool(sold.questions), timeout=SLOW)
    sold.say_yes()
    assert sold.counts == [("milk", -1000)]


def test_without_a_receipt_only_with_a_yes(sold: Till) -> None:
    sold.returns.take_back_without_receipt(ProductId("milk"), "1")
    sold.qtbot.waitUntil(lambda: bool(sold.questions), timeout=SLOW)
    sold.say_yes()
    assert sold.counts == [("milk", -1000)]


def test_leaving_a_receipt_keeps_what_came_back(sold: Till) -> None:
    sold.returns.find("T2-0001")
    sold.settle()
    sold.returns.take_back(1, "1")
    sold.returns.close()
    sold.settle()
    assert sold.returns.view is None
    assert len(sold.sale.view.lines) == 1


def test_nobody_signed_in_looks_at_no_receipt(sold: Till) -> None:
    sold.sale.serve(None)
    sold.returns.find("T2-0001")
    assert sold.said[-1].source == Reason.SIGN_IN_FIRST.value


def test_what_came_back_without_a_receipt_is_found_by_its_code(sold: Till) -> None:
    found: list[bool] = []
    sold.returns.found_without_receipt.connect(lambda: found.append(True))
    sold.sale.serve(sold.shop.owner)
    sold.returns.find_without_receipt("2*101", "Past its date")
    sold.settle()
    assert (sold.counts, found) == ([("milk", -2000)], [True])
    assert sold.sale.view.lines[0].note == "Past its date"


def test_how_much_of_weighed_goods_came_back_has_to_be_typed(sold: Till) -> None:
    sugar = product("Sugar", id="sugar", code="204", unit=Unit.KG, price=ksh(120))
    sold.background.do("counter", lambda: sold.shop.put_on_shelf(sugar))
    sold.sale.serve(sold.shop.owner)
    sold.settle()
    sold.returns.find_without_receipt("204", "")
    sold.settle()
    assert sold.said[-1].source == Reason.QUANTITY_NEEDED.value
    sold.returns.find_without_receipt("0.5*204", "")
    sold.settle()
    assert sold.counts == [("sugar", -500)]


def test_without_a_receipt_nobody_gives_back_who_is_not_signed_in(sold: Till) -> None:
    sold.sale.serve(None)
    sold.returns.find_without_receipt("101", "")
    assert sold.said[-1].source == Reason.SIGN_IN_FIRST.value
