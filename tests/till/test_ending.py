"""How money that goes back ends, and what follows when Safaricom takes some back by itself."""

from pos.records.alarms import open_alarms
from pos.records.refunds import refund_of
from pos.shop.alarm import AlarmKind
from pos.shop.received import MoneyState
from pos.shop.refund import RefundState
from pos.till import refunding
from pos.till.ending import money_reversed, refund_lost
from pos.till.refunding import Back
from tests.paying_shop import CODE, WANJIKU, PayingShop
from tests.till.test_refunding import bought_in_cash, coming_back

REVERSED = {"OriginalTransactionID": CODE, "Amount": 650}


def alarms(mpesa: PayingShop) -> list[tuple[AlarmKind, str]]:
    with mpesa.shop.records.reading() as books:
        return [(alarm.kind, alarm.subject) for alarm in open_alarms(books)]


def ordered(mpesa: PayingShop) -> str:
    mpesa.confirm("hello")
    mpesa.settle()
    name = mpesa.new_refund()
    refunding.reverse_money(
        mpesa.shop.records,
        mpesa.shop.manager,
        received=mpesa.money().id,
        refund=name,
        why="paid twice",
    )
    mpesa.settle()
    mpesa.lanes.ask_due(mpesa.safaricom)  # type: ignore[arg-type]
    return name


def state(mpesa: PayingShop, name: str) -> RefundState:

    with mpesa.shop.records.reading() as books:
        return refund_of(books, name).state  # type: ignore[arg-type]


def test_money_reversed_after_the_goods_left_is_an_alarm(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    mpesa.confirm(mpesa.pay_number(sale))
    mpesa.settle()
    mpesa.result(conversation="AG_theirs", **REVERSED)
    mpesa.settle()
    assert mpesa.money().state is MoneyState.REVERSED
    assert alarms(mpesa) == [(AlarmKind.REVERSED, CODE)]
    mpesa.result(conversation="AG_again", **REVERSED)
    mpesa.settle()
    assert len(alarms(mpesa)) == 1


def test_money_reversed_before_anybody_used_it_is_no_alarm(mpesa: PayingShop) -> None:
    mpesa.confirm("hello")
    mpesa.settle()
    mpesa.result(conversation="AG_theirs", **REVERSED)
    mpesa.settle()
    assert (mpesa.money().state, alarms(mpesa)) == (MoneyState.REVERSED, [])


def test_a_reversal_of_money_that_nobody_knows_does_nothing(mpesa: PayingShop) -> None:
    with mpesa.shop.records.writing() as books:
        money_reversed(books, CODE)
    assert mpesa.count("received") == 0


def test_a_result_from_elsewhere_proves_nothing(mpesa: PayingShop) -> None:
    name = ordered(mpesa)
    mpesa.result(**REVERSED)
    letter = mpesa.box.letters.pop()
    mpesa.box.post("result", "AG_1", letter.body, verified=False)
    mpesa.settle()
    assert state(mpesa, name) is RefundState.UNSURE
    mpesa.box.post("result", "AG_1~2", letter.body)
    mpesa.settle()
    assert state(mpesa, name) is RefundState.DONE


def test_a_second_result_changes_nothing(mpesa: PayingShop) -> None:
    name = ordered(mpesa)
    mpesa.result(**REVERSED)
    mpesa.settle()
    mpesa.result(1)
    mpesa.settle()
    assert state(mpesa, name) is RefundState.DONE


def test_an_order_that_waited_too_long_at_safaricom_is_unsure(mpesa: PayingShop) -> None:
    name = ordered(mpesa)
    body = {"Result": {"ConversationID": "AG_1", "OriginatorConversationID": "1-1"}}
    mpesa.box.post("timeout", "AG_1", body)
    mpesa.settle()
    assert state(mpesa, name) is RefundState.UNSURE
    with mpesa.shop.records.writing() as books:
        refund_lost(books, conversation="AG_1", originator="")
        refund_lost(books, conversation="AG_unknown", originator="")
    assert state(mpesa, name) is RefundState.UNSURE


def test_a_refusal_that_nobody_ordered_does_nothing(mpesa: PayingShop) -> None:
    mpesa.result(2001, conversation="AG_theirs")
    mpesa.settle()
    assert alarms(mpesa) == []


def test_a_failed_payout_has_no_payment_to_set_free(mpesa: PayingShop) -> None:

    sale = coming_back(mpesa, bought_in_cash(mpesa), 2)
    back = Back(mpesa.new_refund(), "goods back", WANJIKU)
    words = {"sale": sale, "payment": mpesa.new_payment(), "back": back}
    refunding.give_back_by_phone(mpesa.shop.records, mpesa.shop.manager, **words)
    mpesa.lanes.ask_due(mpesa.safaricom)  # type: ignore[arg-type]
    mpesa.result(2001)
    mpesa.settle()
    assert state(mpesa, back.refund) is RefundState.FAILED
    assert alarms(mpesa) == [(AlarmKind.REFUND_FAILED, back.refund)]
