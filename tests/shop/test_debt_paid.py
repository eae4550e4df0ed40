"""What was brought lowers what is owed, cents that cash cannot pay with it."""

from pos.shop.debt_paid import DebtNumber, DebtPaid
from pos.shop.identity import PaymentId
from pos.shop.money import NOTHING, Money
from pos.shop.payment import Method
from tests.builders import NOON, ksh


def test_rounding_is_owed_no_more() -> None:
    paid = DebtPaid(
        PaymentId("d"), "T2-D0001", NOON, 2, served_by="Grace", customer="Wanjiku", phone="", method=Method.CASH,
        reference="", amount=ksh(100), rounding=Money(-40), given=ksh(100), change=NOTHING, before=Money(100_40),
    )  # fmt: skip
    assert paid.after == Money(0)


def test_a_number_names_its_till_and_series() -> None:
    assert str(DebtNumber(2, "R3K9", 7)) == "T2R3K9-D0007"
