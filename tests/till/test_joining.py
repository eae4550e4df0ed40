"""What a query told of without a code and what comes with it are one payment, whatever became of either meanwhile."""

import pytest

from pos.shop.alarm import AlarmKind
from pos.shop.identity import PushId
from pos.shop.received import MoneyState
from pos.till import taking
from tests.paying_shop import BUY_GOODS, CODE, STORE, PayingShop
from tests.till.test_cheating import BACK, alarms, result
from tests.till.test_giving import cash_back
from tests.till.test_missing import pull, queried


def test_a_claim_for_another_sale_ends_when_the_money_turns_out_a_requests(
    mpesa: PayingShop,
) -> None:
    """The claim is still waiting for its answer when the callback comes."""
    mpesa.start(BUY_GOODS)
    push = mpesa.paid_without_code().push
    assert push is not None
    mpesa.confirm(short_code=STORE)
    mpesa.listen()
    words = {"sale": mpesa.ring_up(), "received": mpesa.money().id, "how": "saw the SMS"}
    taking.place_money(mpesa.shop.records, mpesa.shop.manager, **words)
    mpesa.call_back(PushId(push))
    mpesa.settle()
    assert (mpesa.money().state, mpesa.money().push) == (MoneyState.UNMATCHED, push)
    assert (mpesa.count("claims", "released_at IS NULL"), alarms(mpesa)) == (0, [])
    assert cash_back(mpesa, mpesa.shop.manager) is None


def test_the_code_of_a_paid_request_is_its_own_though_another_till_has_used_it(
    mpesa: PayingShop,
) -> None:
    """It was doubted when the other till claimed it; then Safaricom itself tells of it."""
    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    queried(mpesa)
    mpesa.call_back(push, verified=False)
    mpesa.listen()
    mpesa.other_claims()
    mpesa.settle()
    pull(mpesa, push)
    mpesa.settle()
    assert (mpesa.money().state, mpesa.money().sale) == (MoneyState.USED, sale)
    assert mpesa.count("received", "state <> 'same'") == 1
    assert alarms(mpesa) == [AlarmKind.CLAIM_LOST]


@pytest.mark.parametrize("is_known", [True, False])
def test_a_sale_whose_money_went_back_before_its_code_was_known_is_an_alarm(
    mpesa: PayingShop, *, is_known: bool
) -> None:
    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    queried(mpesa)
    if is_known:
        mpesa.confirm("hello")
    result(mpesa, "AG_X", BACK, OriginalTransactionID=CODE, Amount=650)
    mpesa.call_back(push)
    mpesa.settle()
    assert (mpesa.money().state, mpesa.money().sale) == (MoneyState.REVERSED, sale)
    assert alarms(mpesa) == [AlarmKind.REVERSED]
