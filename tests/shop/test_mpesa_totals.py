"""What waits for its money is added up."""

from pos.shop.identity import PaymentId, SaleId
from pos.shop.mpesa_totals import MpesaTotals
from pos.shop.unsettled import Unsettled
from tests.builders import ksh


def test_what_waits_for_its_money_is_added_up() -> None:
    waiting = tuple(
        Unsettled(SaleId("s"), PaymentId(f"p{amount}"), ksh(amount), "", "T2-0001")
        for amount in (20, 30)
    )
    assert MpesaTotals(unsettled=waiting).unsettled_amount == ksh(50)
    assert MpesaTotals().unsettled_amount == ksh(0)
