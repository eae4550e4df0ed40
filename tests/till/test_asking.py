"""A phone is asked once, and not again while money may still come."""

from dataclasses import replace

import pytest

from pos.mpesa.error_codes import ErrorSaid
from pos.mpesa.trouble import refused as refused_by_safaricom
from pos.records.people import known_customer
from pos.records.pushes import phone_of
from pos.shop.approval import NeedsApproval
from pos.shop.asking import Again, State
from pos.shop.audit import Act
from pos.shop.identity import PushId
from pos.shop.payment import Method, Tender
from pos.shop.words import Reason
from pos.till import asking, parking, paying, ringing
from pos.till.asking import Ask
from tests.builders import ksh
from tests.paying_shop import LOST, NOBODY_THERE, WANJIKU, PayingShop
from tests.shops import add_customer, refused


def begin(mpesa: PayingShop, sale: str, **ask: object) -> asking.Push:
    push = PushId(mpesa.shop.records.new_id())
    said = Ask(**{"phone": WANJIKU, **ask})  # type: ignore[arg-type]
    return asking.begin_push(mpesa.shop.records, mpesa.shop.cashier, sale=sale, push=push, ask=said)


def test_a_request_is_kept_before_anything_goes_out(mpesa: PayingShop) -> None:
    sale = mpesa.shop.ring_up("10*101")
    push = mpesa.ask(sale)
    kept = mpesa.push(push)
    assert (kept.state, kept.amount, kept.out_at) == (State.ASKING, ksh(650), None)
    assert kept.pay_number == mpesa.pay_number(sale)
    assert mpesa.safaricom.pushes == []
    assert mpesa.shop.audited(Act.PHONE_ASKED)[0]["amount"] == 650_00


def test_the_phone_gets_the_number_of_the_sale_and_a_secret_address(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    push = mpesa.push(mpesa.asked(sale))
    (order,) = mpesa.safaricom.pushes
    assert (order.phone, order.amount, order.reference) == (WANJIKU, ksh(650), push.pay_number)
    assert order.callback.endswith(push.once)
    assert len(push.once) == 32
    assert (push.state, push.checkout) == (State.WAITING, "ws_CO_1")


def test_a_whole_phone_stands_in_the_books_only_while_its_request_is_open(
    mpesa: PayingShop,
) -> None:
    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    with mpesa.shop.records.reading() as books:
        assert phone_of(books, asking.push_of(books, push)) == WANJIKU
    mpesa.call_back(push, 1032)
    mpesa.listen()
    assert mpesa.push(push).person is None
    assert mpesa.push(push).shown == "07•• ••• 678"
    assert mpesa.count("people", f"phone = '{WANJIKU.digits}'") == 0


def test_asking_again_under_the_same_name_is_the_same_request(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    push = mpesa.ask(sale)
    words = {"sale": sale, "push": push, "ask": Ask(WANJIKU)}
    again = asking.begin_push(mpesa.shop.records, mpesa.shop.cashier, **words)
    assert again == mpesa.push(push)
    with refused(Reason.USED_FOR_OTHER):
        words["ask"] = Ask(WANJIKU, ksh(1))
        asking.begin_push(mpesa.shop.records, mpesa.shop.cashier, **words)


@pytest.mark.parametrize("state", ["asking", "waiting", "unsure"])
def test_no_other_request_of_the_sale_starts_while_money_may_still_come(
    mpesa: PayingShop, state: str
) -> None:
    sale = mpesa.ring_up()
    if state == "unsure":
        mpesa.safaricom.says = LOST
    push = mpesa.ask(sale) if state == "asking" else mpesa.asked(sale)
    assert mpesa.push(push).state.value == state
    with refused(Reason.PUSH_OPEN):
        mpesa.ask(sale)
    parking.park(mpesa.shop.records, mpesa.shop.cashier, sale=sale)
    parking.resume(mpesa.shop.records, mpesa.shop.cashier, sale=sale)
    mpesa.restart()
    with refused(Reason.PUSH_OPEN):
        mpesa.ask(sale)


def test_another_sale_may_be_asked_for_meanwhile(mpesa: PayingShop) -> None:
    mpesa.asked(mpesa.ring_up())
    assert mpesa.push(mpesa.asked(mpesa.ring_up("101"))).state is State.WAITING
    pushes = asking.list_open_pushes(mpesa.shop.records, mpesa.shop.cashier)
    assert [push.amount for push in pushes] == [ksh(650), ksh(65)]


def test_a_cancelled_request_lets_the_phone_be_asked_again(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    first = mpesa.asked(sale)
    mpesa.call_back(first, 1032)
    mpesa.listen()
    assert (mpesa.push(first).state, mpesa.push(first).code) == (State.NOT_PAID, "1032")
    second = mpesa.asked(sale)
    kept = asking.list_pushes(mpesa.shop.records, mpesa.shop.cashier, sale=sale)
    assert [push.id for push in kept] == [first, second]


def test_a_code_that_asks_for_a_wait_is_waited_for(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    mpesa.call_back(mpesa.asked(sale), 17)
    mpesa.listen()
    with refused(Reason.PUSH_WAIT):
        mpesa.ask(sale)
    mpesa.pass_time(seconds=121)
    mpesa.ask(sale)


def test_a_code_that_asks_for_a_look_is_unlocked_by_whoever_looked(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    mpesa.call_back(push, 1031)
    mpesa.listen()
    with refused(Reason.PUSH_LOOK_FIRST):
        mpesa.ask(sale)
    asking.unlock_push(mpesa.shop.records, mpesa.shop.cashier, push=push)
    mpesa.ask(sale)


def test_an_unsure_request_is_unlocked_by_an_approver_and_stays_unsure(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    mpesa.safaricom.says = LOST
    push = mpesa.asked(sale)
    with pytest.raises(NeedsApproval) as no:
        asking.unlock_push(mpesa.shop.records, mpesa.shop.cashier, push=push)
    yes = mpesa.shop.say_yes(no.value)
    kept = asking.unlock_push(mpesa.shop.records, mpesa.shop.cashier, push=push, approval=yes)
    assert (kept.state, kept.unlocked_by) == (State.UNSURE, mpesa.shop.cashier)
    mpesa.safaricom.says = None
    assert mpesa.push(mpesa.asked(sale)).state is State.WAITING
    (entry,) = mpesa.shop.audited(Act.PHONE_UNLOCKED)
    assert (entry["request"], entry["state"]) == (push, "unsure")


def test_what_is_not_locked_cannot_be_unlocked(mpesa: PayingShop) -> None:
    push = mpesa.asked(mpesa.ring_up())
    with refused(Reason.PUSH_NOT_UNSURE):
        asking.unlock_push(mpesa.shop.records, mpesa.shop.supervisor, push=push)
    with refused(Reason.PUSH_GONE):
        asking.unlock_push(mpesa.shop.records, mpesa.shop.supervisor, push=PushId("none"))


def test_a_part_may_be_asked_for_and_never_more_than_is_due(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    assert begin(mpesa, sale, amount=ksh(300)).amount == ksh(300)
    with refused(Reason.CHANGE_FROM_CASH_ONLY):
        begin(mpesa, mpesa.ring_up(), amount=ksh(651))
    with refused(Reason.WHOLE_SHILLINGS_ONLY):
        begin(mpesa, mpesa.ring_up(), amount=ksh("0.50"))


def test_a_till_without_a_number_asks_nobody(mpesa: PayingShop) -> None:
    with refused(Reason.MPESA_NO_NUMBER):
        begin(mpesa, mpesa.ring_up(), short_code="123456")


@pytest.mark.parametrize(
    ("says", "state", "again", "code"),
    [
        (LOST, State.UNSURE, Again.NO, "no_answer"),
        (NOBODY_THERE, State.NOT_PAID, Again.YES, "not_sent"),
        (
            refused_by_safaricom(ErrorSaid("400.002.02", "Invalid Amount", 400), changes=True),
            State.NOT_PAID,
            Again.YES,
            "400.002.02",
        ),
    ],
    ids=["lost", "nobody there", "refused"],
)
def test_what_becomes_of_sending_is_kept(
    mpesa: PayingShop, says: object, state: State, again: Again, code: str
) -> None:
    mpesa.safaricom.says = says  # type: ignore[assignment]
    push = mpesa.push(mpesa.asked(mpesa.ring_up()))
    assert (push.state, push.again, push.code) == (state, again, code)


def test_an_address_that_cannot_be_made_sends_nothing(mpesa: PayingShop) -> None:
    def no_address(_once: str) -> str:
        raise asking.Refusal(Reason.MPESA_NOT_SET_UP, missing="letterbox is")

    mpesa.lanes = replace(mpesa.lanes, callback=no_address)
    push = mpesa.push(mpesa.asked(mpesa.ring_up()))
    assert (push.state, push.again) == (State.NOT_PAID, Again.YES)
    assert mpesa.safaricom.pushes == []


def test_a_request_goes_out_once(mpesa: PayingShop) -> None:
    push = mpesa.asked(mpesa.ring_up())
    mpesa.lanes.ask(mpesa.safaricom, push)  # type: ignore[arg-type]
    mpesa.lanes.ask_due(mpesa.safaricom)  # type: ignore[arg-type]
    assert len(mpesa.safaricom.pushes) == 1


def test_a_request_that_never_went_out_goes_out_after_a_restart(mpesa: PayingShop) -> None:
    push = mpesa.ask(mpesa.ring_up())
    mpesa.restart()
    mpesa.lanes.ask_due(mpesa.safaricom)  # type: ignore[arg-type]
    assert mpesa.push(push).state is State.WAITING


def test_a_request_that_never_went_out_for_long_is_not_sent_any_more(mpesa: PayingShop) -> None:
    push = mpesa.ask(mpesa.ring_up())
    mpesa.pass_time(minutes=5)
    mpesa.restart()
    mpesa.lanes.ask_due(mpesa.safaricom)  # type: ignore[arg-type]
    assert mpesa.push(push).state is State.NOT_PAID
    assert mpesa.push(push).again is Again.YES
    assert mpesa.safaricom.pushes == []


def test_a_request_that_may_be_out_is_unsure_after_a_restart_and_never_sent_again(
    mpesa: PayingShop,
) -> None:
    push = mpesa.ask(mpesa.ring_up())
    with mpesa.shop.records.writing() as books:
        asking.going_out(books, push)
    mpesa.restart()
    mpesa.lanes.ask_due(mpesa.safaricom)  # type: ignore[arg-type]
    assert (mpesa.push(push).state, mpesa.push(push).code) == (State.UNSURE, "switched_off")
    assert mpesa.safaricom.pushes == []


def test_an_answer_that_comes_before_ours_is_kept_is_not_undone(mpesa: PayingShop) -> None:
    """The callback may be read before the till has kept what Safaricom said at once."""
    sale = mpesa.ring_up()
    push = mpesa.ask(sale)
    with mpesa.shop.records.writing() as books:
        asking.going_out(books, push)
    mpesa.call_back(push)
    mpesa.listen()
    assert mpesa.is_finished(sale)
    with mpesa.shop.records.writing() as books:
        kept = asking.sent(books, push, asking.Prompted("ws_CO_lost", "1", ""))
    assert (kept.state, kept.look_at) == (State.PAID, None)


def test_a_phone_is_remembered_for_whom_the_sale_is(mpesa: PayingShop) -> None:
    shop, sale = mpesa.shop, mpesa.ring_up()
    by = {"by": shop.cashier, "sale": sale}
    with refused(Reason.CUSTOMER_MISSING):
        asking.remember_phone(shop.records, **by, phone=WANJIKU)
    known = add_customer(shop.records, shop.owner, name="Wanjiku", limit=ksh(0))
    ringing.name_customer(shop.records, **by, name="", customer=known.id)
    asking.remember_phone(shop.records, **by, phone=WANJIKU)
    with shop.records.reading() as books:
        assert known_customer(books, known.id).phone == WANJIKU
    assert WANJIKU.digits not in str(shop.audited(Act.CUSTOMER_CHANGED))


def test_cash_is_taken_whatever_m_pesa_does(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    mpesa.asked(sale)
    mpesa.box.is_away = True
    paid = paying.take_cash(
        mpesa.shop.records,
        mpesa.shop.cashier,
        sale=sale,
        payment=mpesa.new_payment(),
        given=ksh(1000),
    )
    assert paid.sold is not None
    assert paid.change == ksh(350)


def test_a_request_for_the_rest_follows_a_part_paid_otherwise(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    card = Tender(Method.CARD, ksh(150), reference="slip 1")
    paying.take(
        mpesa.shop.records,
        mpesa.shop.cashier,
        sale=sale,
        payment=mpesa.new_payment(),
        tender=card,
    )
    push = mpesa.asked(sale)
    assert mpesa.push(push).amount == ksh(500)
    mpesa.call_back(push, amount=500)
    mpesa.settle()
    assert mpesa.is_finished(sale)
