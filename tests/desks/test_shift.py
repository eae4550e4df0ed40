"""The shift desk tells of shop and shift, and opens one."""

from pos.desks.shift import ShiftDesk
from pos.shop.rules import ShopRules
from pos.shop.words import Reason
from pos.till import shifts
from tests.builders import ksh
from tests.desks.tills import Till


def test_the_shops_name_is_known_before_anybody_signs_in(till: Till) -> None:
    till.sale.serve(None)
    desk = ShiftDesk(till.sale)
    desk.read_house()
    desk.read()
    till.settle()
    assert (desk.view.rules.name, desk.view.till, desk.view.is_known) == (
        "Mama Njeri Mini Mart",
        2,
        False,
    )


def test_the_shift_is_told_with_its_sales(till: Till) -> None:
    desk = ShiftDesk(till.sale)
    till.scan("101")
    till.pay.pay_exact_cash()
    till.settle()
    desk.read()
    till.settle()
    assert desk.view.so_far.shift is not None
    assert (desk.view.so_far.sales, desk.view.is_known) == (1, True)


def test_other_rules_are_shown_once(till: Till) -> None:
    desk = ShiftDesk(till.sale)
    told: list[object] = []
    desk.changed.connect(told.append)
    desk.keep_rules(ShopRules(name="Duka"))
    desk.keep_rules(ShopRules(name="Duka"))
    assert len(told) == 1


def test_a_shift_is_open_already(till: Till) -> None:
    desk = ShiftDesk(till.sale)
    desk.open("5000")
    till.settle()
    assert till.said[-1].source == Reason.SHIFT_OPEN.value


def test_a_float_that_is_no_amount_is_told(till: Till) -> None:
    desk = ShiftDesk(till.sale)
    desk.open("much")
    till.sale.serve(None)
    desk.open("5000")
    assert [each.source for each in till.said[-2:]] == [
        Reason.MONEY_UNREADABLE.value,
        Reason.SIGN_IN_FIRST.value,
    ]


def test_a_shift_is_opened_with_its_float(till: Till) -> None:
    close_shift(till)
    desk = ShiftDesk(till.sale)
    desk.open("2,500")
    till.settle()
    assert desk.view.so_far.shift is not None
    assert desk.view.so_far.shift.opening_float == ksh(2500)


def close_shift(till: Till) -> None:
    def close() -> None:
        shifts.count_drawer(till.shop.records, till.shop.owner, counted={ksh(1000): 5})
        shifts.close_shift(till.shop.records, till.shop.owner)

    till.background.do("counter", close)
    till.settle()
