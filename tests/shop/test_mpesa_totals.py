"""What waits for its money is added up."""

from pos.shop.identity import PaymentId, SaleId
from pos.shop.mpesa_totals import MpesaTotals
from pos.shop.unsettled import Unsettled, Waiting
from tests.builders import ksh


def test_what_waits_for_its_money_is_added_up() -> None:
    waiting = tuple(
        Unsettled(SaleId("s"), PaymentId(f"p{amount}"), ksh(amount), "", "T2-0001")
        for amount in (20, 30)
    )
    totals = MpesaTotals(
        unsettled=waiting, more_early=Waiting(1, ksh(5)), more_by_hand=Waiting(2, ksh(7))
    )
    assert (totals.unsettled_count, totals.unsettled_amount) == (5, ksh(62))
    assert MpesaTotals().unsettled_amount == ksh(0)
