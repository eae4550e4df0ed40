"""Whoever cheats or errs outside, a till, a letter or a person, gets no money used twice, lost or unheard of."""

import pytest

from pos.mpesa.orders import Accepted, Payout
from pos.mpesa.payer import Payer
from pos.mpesa.push import Ended, Prompted
from pos.mpesa.statement import Entry, Statement
from pos.mpesa.statement_sort import Sort
from pos.records.alarms import open_alarms
from pos.shop.alarm import AlarmKind
from pos.shop.approval import NeedsApproval
from pos.shop.asking import State
from pos.shop.identity import PushId, SaleId, StaffId
from pos.shop.payment import Method, Tender
from pos.shop.paynumber import damm_digit
from pos.shop.quantity import pieces
from pos.shop.received import MoneyState
from pos.shop.refund import RefundState
from pos.shop.staff import Permission, Role
from pos.shop.words import Reason
from pos.till import (
    arrivals,
    choosing,
    parking,
    paying,
    provisional,
    reconciling,
    refunding,
    ringing,
    shifts,
    taking,
)
from tests.builders import NOON, ksh
from tests.paying_shop import BUY_GOODS, CODE, PAYBILL, STORE, WANJIKU, PayingShop
from tests.shops import add_customer, refused
from tests.till.test_refunding import bought, coming_back, give_back, refund, reverse, send, spare

OTHER, BACK, AGAIN = "AAAA000001", "RKL4R8T2XX", "RKL4R8T2ZZ"
MAMA, JOHN = f"{PAYBILL} - Mama Njeri", "254712345678 - JOHN"


def alarms(mpesa: PayingShop) -> list[AlarmKind]:
    with mpesa.shop.records.reading() as books:
        return [alarm.kind for alarm in open_alarms(books)]


def put_alarms_away(mpesa: PayingShop) -> None:
    with mpesa.shop.records.reading() as books:
        found = open_alarms(books)
    for each in found:
        choosing.put_alarm_away(mpesa.shop.records, mpesa.shop.manager, alarm=each.id)


def result(mpesa: PayingShop, name: str, receipt: str, **parameters: object) -> None:
    """A result comes to nobody's order here."""
    told = [{"Key": key, "Value": value} for key, value in parameters.items()]
    body = {
        "Result": {
            "ResultType": 0, "ResultCode": 0, "ResultDesc": "words", "TransactionID": receipt,
            "OriginatorConversationID": f"of {name}", "ConversationID": name,
            "ResultParameters": {"ResultParameter": told},
        }
    }  # fmt: skip
    mpesa.box.post("result", name, body)


def paid_by_query(mpesa: PayingShop) -> SaleId:
    """A sale that is finished, though nobody knows the code of its money."""
    sale = mpesa.ring_up()
    mpesa.asked(sale)
    mpesa.safaricom.stands = Ended("0", "")
    mpesa.pass_time(seconds=13)
    mpesa.check()
    assert mpesa.is_finished(sale)
    return sale


def overpaid(mpesa: PayingShop) -> SaleId:
    """A sale of 650 that is paid with 700."""
    sale = mpesa.ring_up()
    mpesa.confirm(mpesa.pay_number(sale), 700)
    mpesa.settle()
    words = {"received": mpesa.money().id, "payment": mpesa.new_payment()}
    taking.take_money(mpesa.shop.records, mpesa.shop.cashier, sale=sale, **words)
    return sale


@pytest.mark.parametrize(
    ("kind", "key", "said"),
    [
        ("claim", f"{CODE}.1", {"trans_id": CODE, "till": 2**63, "sale": "s"}),
        ("claim", f"{CODE}.1", {"trans_id": CODE, "till": -1, "sale": "s"}),
        ("claim", f"{CODE}.0", {"trans_id": CODE, "till": 1, "sale": "s"}),
        ("claim", f"{CODE}.01", {"trans_id": CODE, "till": 1, "sale": "s"}),
        ("claim", f"{CODE}.\u00b2", {"trans_id": CODE, "till": 1, "sale": "s"}),
        ("claim", f"{CODE}.9999999999", {"trans_id": CODE, "till": 1, "sale": "s"}),
        ("awaiting", "a", {"pay_number": "1", "amount": "9" * 40, "till": 1}),
        ("awaiting", "a", {"pay_number": "1", "amount": "5.-1", "till": 1}),
        ("awaiting", "a", {"pay_number": "1", "amount": "5", "till": 2**63}),
        ("release", f"{CODE}.7", "no JSON"),
    ],
)
def test_no_letter_of_a_till_keeps_another_from_hearing(
    mpesa: PayingShop, kind: str, key: str, said: object
) -> None:
    mpesa.box.post(kind, key, said, sender="till-1")
    sale = mpesa.ring_up()
    mpesa.confirm(mpesa.pay_number(sale))
    mpesa.settle()
    assert mpesa.is_finished(sale)


def test_a_letter_that_the_books_do_not_take_is_an_alarm_and_is_passed_over(
    mpesa: PayingShop,
) -> None:
    sale = mpesa.ring_up()
    refusing = "BEGIN SELECT RAISE(ABORT, 'no'); END"
    with mpesa.shop.records.writing() as books:
        books.connection.execute(f"CREATE TRIGGER no BEFORE INSERT ON claims {refusing}")
    mpesa.other_claims(OTHER)
    mpesa.listen()
    with mpesa.shop.records.writing() as books:
        books.connection.execute("DROP TRIGGER no")
    mpesa.confirm(mpesa.pay_number(sale))
    mpesa.settle()
    assert mpesa.is_finished(sale)
    assert alarms(mpesa) == [AlarmKind.UNREADABLE]


def test_a_claim_in_our_name_that_came_before_the_money_uses_nothing(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    false = {"trans_id": CODE, "till": 2, "sale": "nobody's"}
    mpesa.box.post("claim", f"{CODE}.1", false, sender="till-1")
    mpesa.confirm(mpesa.pay_number(sale))
    mpesa.settle()
    assert mpesa.money().state is MoneyState.ELSEWHERE
    assert not mpesa.is_finished(sale)
    other = mpesa.ring_up()
    mpesa.confirm(mpesa.pay_number(other), code=OTHER)
    mpesa.settle()
    assert mpesa.is_finished(other)


def test_money_that_a_claim_without_sense_holds_is_refused_and_stays_listed(
    mpesa: PayingShop,
) -> None:
    mpesa.confirm("hello")
    mpesa.listen()
    mpesa.box.keep("claim", f"{CODE}.1", body="no sense", sender="till-1")
    place(mpesa)
    mpesa.settle()
    assert mpesa.money().state is MoneyState.ELSEWHERE
    with refused(Reason.MONEY_USED):
        place(mpesa)
    push = mpesa.asked(mpesa.ring_up())
    mpesa.call_back(push)
    mpesa.settle()
    (listed,) = arrivals.list_arrivals(mpesa.shop.records, mpesa.shop.manager)
    assert (listed.money.trans_id, listed.money.used) == (CODE, ksh(0))


def place(mpesa: PayingShop) -> None:
    words = {"sale": mpesa.ring_up(), "received": mpesa.money().id, "how": "saw the SMS"}
    taking.place_money(mpesa.shop.records, mpesa.shop.manager, **words)


def test_used_money_whose_claim_was_lost_to_nobody_known_is_told(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    mpesa.confirm(mpesa.pay_number(sale))
    mpesa.listen()
    mpesa.box.keep("claim", f"{CODE}.1", body="no sense", sender="till-1")
    mpesa.settle()
    put_alarms_away(mpesa)
    mpesa.box.post("release", f"{CODE}.1", {}, sender="till-1")
    mpesa.settle()
    assert mpesa.is_finished(sale)


def test_a_typed_code_that_is_claimed_in_our_name_settles_nothing(mpesa: PayingShop) -> None:
    sale, payment = mpesa.ring_up(), mpesa.new_payment()
    words = {"sale": sale, "payment": payment, "code": CODE}
    provisional.finish_provisionally(mpesa.shop.records, mpesa.shop.manager, **words)
    false = {"trans_id": CODE, "till": 2, "sale": "nobody's"}
    mpesa.box.post("claim", f"{CODE}.1", false, sender="till-1")
    mpesa.confirm("hello")
    mpesa.settle()
    assert mpesa.money().state is MoneyState.ELSEWHERE
    assert len(provisional.list_unsettled(mpesa.shop.records, mpesa.shop.cashier)) == 1


def test_a_release_heard_again_leaves_the_money_to_whom_it_went(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    mpesa.confirm(mpesa.pay_number(sale))
    mpesa.settle()
    mpesa.box.post("release", f"{CODE}.1", {}, sender="till-1")
    mpesa.other_claims(turn=2)
    mpesa.settle()
    assert alarms(mpesa) == [AlarmKind.CLAIM_LOST]
    mpesa.box.log = "log-2"
    other = mpesa.ring_up()
    mpesa.confirm(mpesa.pay_number(other), code=OTHER)
    mpesa.settle()
    assert mpesa.is_finished(other)


def test_a_code_that_answers_two_requests_pays_one_and_is_an_alarm(mpesa: PayingShop) -> None:
    one, two = mpesa.ring_up(), mpesa.ring_up("8*101")
    first, second = mpesa.asked(one), mpesa.asked(two)
    mpesa.call_back(first)
    mpesa.call_back(second)
    mpesa.settle()
    assert mpesa.is_finished(one)
    assert mpesa.push(second).state is State.WAITING
    assert alarms(mpesa) == [AlarmKind.CODE_DIFFERS]
    mpesa.confirm(mpesa.pay_number(two), amount=520, code=OTHER)
    mpesa.settle()
    assert mpesa.is_finished(two)


def test_a_name_that_safaricom_gives_twice_is_unsure(mpesa: PayingShop) -> None:
    mpesa.safaricom.says = lambda _: Prompted("ws_CO_same", "1", "")
    first, second = mpesa.asked(mpesa.ring_up()), mpesa.asked(mpesa.ring_up())
    assert mpesa.push(first).state is State.WAITING
    assert (mpesa.push(second).state, mpesa.push(second).checkout) == (State.UNSURE, None)


def test_an_order_that_has_the_name_of_another_is_unsure_and_not_sent_again(
    mpesa: PayingShop,
) -> None:
    for code in (CODE, OTHER):
        mpesa.confirm("hello", code=code)
        mpesa.settle()
        name = reverse(mpesa, received=mpesa.money(code).id)
        send(mpesa)
    assert refund(mpesa, name).state is RefundState.UNSURE
    send(mpesa)
    assert len(mpesa.safaricom.sent) == 2


def test_another_sum_than_a_query_vouched_for_is_an_alarm(mpesa: PayingShop) -> None:
    paid_by_query(mpesa)
    with mpesa.shop.records.reading() as books:
        (name,) = books.connection.execute("SELECT id FROM pushes").fetchone()
    mpesa.call_back(name, amount=60)
    mpesa.settle()
    assert alarms(mpesa) == [AlarmKind.DIFFERS]


def test_another_sum_that_joins_one_without_a_code_is_an_alarm(mpesa: PayingShop) -> None:
    paid_by_query(mpesa)
    mpesa.confirm("other", 60)
    mpesa.settle()
    with mpesa.shop.records.reading() as books:
        (name,) = books.connection.execute("SELECT id FROM pushes").fetchone()
    mpesa.call_back(name, amount=60)
    mpesa.settle()
    assert alarms(mpesa) == [AlarmKind.DIFFERS]


def test_safaricoms_word_stands_instead_of_a_forged_sum(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    mpesa.confirm("x", 1, verified=False)
    mpesa.confirm(mpesa.pay_number(sale))
    mpesa.settle()
    assert mpesa.is_finished(sale)
    assert (mpesa.money().amount, alarms(mpesa)) == (ksh(650), [AlarmKind.DIFFERS])
    mpesa.confirm("x", 1, verified=False)
    mpesa.settle()
    assert mpesa.money().amount == ksh(650)


def test_money_that_may_have_paid_already_is_not_given_out_either(mpesa: PayingShop) -> None:
    mpesa.start(BUY_GOODS)
    paid_by_query(mpesa)
    records, by = mpesa.shop.records, mpesa.shop.manager
    other, payment = mpesa.ring_up(), mpesa.new_payment()
    provisional.finish_provisionally(records, by, sale=other, payment=payment)
    mpesa.confirm("", short_code=STORE)
    mpesa.settle()
    money = mpesa.money().id
    with refused(Reason.MONEY_MAY_BE_USED):
        choosing.give_cash_back(records, by, received=money, reason="he says so")
    with refused(Reason.MONEY_MAY_BE_USED):
        provisional.settle_by_hand(records, by, payment=payment, received=money)


def test_what_was_sent_for_another_till_is_given_out_by_who_may_take_it(mpesa: PayingShop) -> None:
    mpesa.shop.forbid(Role.SUPERVISOR, Permission.TAKE_OTHERS_MONEY)
    number = "1234" + damm_digit("1234")
    waits = {"pay_number": number, "amount": "650.00", "till": 1}
    mpesa.box.post("awaiting", "w", waits, sender="till-1")
    mpesa.confirm(number)
    mpesa.settle()
    words = {"received": mpesa.money().id, "reason": "he says so"}
    with pytest.raises(NeedsApproval):
        choosing.give_cash_back(mpesa.shop.records, mpesa.shop.supervisor, **words)
    assert choosing.give_cash_back(mpesa.shop.records, mpesa.shop.manager, **words) is None
    mpesa.settle()
    assert choosing.give_cash_back(mpesa.shop.records, mpesa.shop.manager, **words) is not None


def test_a_payment_given_back_in_cash_is_not_set_free_as_well(mpesa: PayingShop) -> None:
    sale, payment = mpesa.ring_up(), mpesa.new_payment()
    mpesa.confirm(mpesa.pay_number(sale), 100)
    mpesa.settle()
    records, money = mpesa.shop.records, mpesa.money().id
    words = {"sale": sale, "received": money, "payment": payment}
    taking.take_money(records, mpesa.shop.cashier, **words)
    back = {"sale": sale, "payment": mpesa.new_payment(), "of": payment}
    paying.take_back_payment(records, mpesa.shop.manager, **back)
    with refused(Reason.PAYMENT_TAKEN_BACK):
        taking.give_free(records, mpesa.shop.manager, received=money, reason="once more")


def test_money_at_a_number_that_is_not_ours_waits_for_a_person(mpesa: PayingShop) -> None:
    mpesa.confirm("x", short_code="999999")
    mpesa.settle()
    records, by = mpesa.shop.records, mpesa.shop.manager
    (listed,) = arrivals.list_arrivals(records, by)
    assert listed.money.trans_id == CODE
    choosing.set_aside(records, by, received=listed.money.id, reason="the neighbour's")
    assert arrivals.list_arrivals(records, by) == ()
    with refused(Reason.MONEY_USED):
        choosing.set_aside(records, by, received=listed.money.id, reason="once more")


def test_a_payment_that_went_back_before_it_was_told_of_pays_nothing(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    result(mpesa, "AG_X", BACK, OriginalTransactionID=CODE, Amount=650)
    mpesa.confirm(mpesa.pay_number(sale))
    mpesa.settle()
    assert not mpesa.is_finished(sale)
    assert (mpesa.money().state, alarms(mpesa)) == (MoneyState.REVERSED, [AlarmKind.REVERSED])


def test_what_went_back_and_was_used_elsewhere_may_have_paid_a_sale_of_ours(
    mpesa: PayingShop,
) -> None:
    """Of our request only a query has told; then a pull tells of money that another till has used."""
    mpesa.start(BUY_GOODS)
    mpesa.asked(mpesa.ring_up())
    mpesa.safaricom.stands = Ended("0", "")
    mpesa.pass_time(seconds=13)
    mpesa.check()
    mpesa.other_claims()
    result(mpesa, "AG_X", BACK, OriginalTransactionID=CODE, Amount=650)
    mpesa.confirm(short_code=STORE)
    mpesa.settle()
    assert mpesa.money().state is MoneyState.REVERSED
    assert sorted(alarms(mpesa), key=str) == [AlarmKind.CLAIM_LOST, AlarmKind.REVERSED]


def test_what_safaricom_takes_back_after_we_sent_a_part_back_is_an_alarm(mpesa: PayingShop) -> None:
    overpaid(mpesa)
    reverse(mpesa)
    send(mpesa)
    mpesa.result(OriginalTransactionID=CODE, Amount=50)
    mpesa.settle()
    result(mpesa, "AG_Y", BACK, OriginalTransactionID=CODE, Amount=50)
    mpesa.settle()
    assert alarms(mpesa) == []
    result(mpesa, "AG_X", AGAIN, OriginalTransactionID=CODE, Amount=700)
    mpesa.settle()
    assert alarms(mpesa) == [AlarmKind.REVERSED]


def test_a_reversal_that_is_reversed_is_an_alarm(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    mpesa.confirm(mpesa.pay_number(sale))
    result(mpesa, "AG_X", BACK, OriginalTransactionID=CODE, Amount=650)
    mpesa.settle()
    assert mpesa.is_finished(sale)
    put_alarms_away(mpesa)
    result(mpesa, "AG_Y", AGAIN, OriginalTransactionID=BACK, Amount=650)
    mpesa.settle()
    assert alarms(mpesa) == [AlarmKind.REVERSED]


@pytest.mark.parametrize("is_told", [True, False])
def test_a_statement_knows_what_we_sent_back_ourselves(mpesa: PayingShop, *, is_told: bool) -> None:
    overpaid(mpesa)
    name = reverse(mpesa)
    send(mpesa)
    if is_told:
        mpesa.result(OriginalTransactionID=CODE, Amount=50)
        mpesa.settle()
    row = Entry(BACK, NOON, Sort.REVERSAL, ksh(50), False, Payer(), "", "Reversal", CODE)  # noqa: FBT003
    said = Statement((row,), 0, 0)
    reconciling.take_statement(mpesa.shop.records, mpesa.shop.manager, statement=said)
    assert (refund(mpesa, name).state, alarms(mpesa)) == (RefundState.DONE, [])
    assert mpesa.money().state is MoneyState.USED


def test_the_end_of_a_payout_may_come_before_its_answer(mpesa: PayingShop) -> None:
    name = give_back(mpesa, coming_back(mpesa, bought(mpesa)), phone=WANJIKU)

    class Early:
        def pay_out(self, payout: Payout) -> Accepted:
            told = {"TransactionReceipt": BACK, "TransactionAmount": 650}
            result(mpesa, "AG_1", BACK, **told)
            letter = mpesa.box.letters[-1]
            body = letter.body.replace("of AG_1", payout.name)
            mpesa.box.letters[-1] = type(letter)(
                letter.number, letter.kind, letter.key, letter.verified_source, body
            )
            mpesa.listen()
            return Accepted("AG_1", payout.name, "")

    mpesa.lanes.ask_due(Early())  # type: ignore[arg-type]
    assert refund(mpesa, name).state is RefundState.DONE


def test_an_order_whose_end_is_never_told_is_settled_from_the_statement(mpesa: PayingShop) -> None:
    spare(mpesa)
    name = reverse(mpesa)
    send(mpesa)
    mpesa.pass_time(minutes=9)
    mpesa.check()
    assert refund(mpesa, name).state is RefundState.OUT
    mpesa.pass_time(minutes=2)
    mpesa.check()
    words = {"refund": name, "receipt": BACK, "reason": "on the statement"}
    refunding.say_refund_ended(mpesa.shop.records, mpesa.shop.manager, **words)
    assert refund(mpesa, name).state is RefundState.DONE
    assert mpesa.money().state is MoneyState.REFUNDED


def test_an_order_is_done_only_by_a_receipt_that_is_one(mpesa: PayingShop) -> None:
    spare(mpesa)
    name = reverse(mpesa)
    send(mpesa)
    mpesa.pass_time(minutes=11)
    mpesa.check()
    words = {"refund": name, "reason": "on the statement"}
    with refused(Reason.REFERENCE_UNREADABLE):
        refunding.say_refund_ended(mpesa.shop.records, mpesa.shop.manager, receipt="yes", **words)
    refunding.say_refund_ended(mpesa.shop.records, mpesa.shop.manager, receipt=" ", **words)
    assert refund(mpesa, name).state is RefundState.FAILED


def test_a_clock_that_was_ahead_leaves_no_hole_in_what_is_pulled(mpesa: PayingShop) -> None:
    mpesa.pass_time(days=1)
    mpesa.lanes.pull_on_demand(mpesa.safaricom)  # type: ignore[arg-type]
    mpesa.pass_time(hours=-20)
    mpesa.lanes.pull_on_demand(mpesa.safaricom)  # type: ignore[arg-type]
    first, second = mpesa.safaricom.pulls
    assert second.until - second.since == first.until - first.since


def said_not_gone(mpesa: PayingShop, name: str) -> None:
    mpesa.pass_time(minutes=11)
    mpesa.check()
    words = {"refund": name, "receipt": "", "reason": "not on the statement"}
    refunding.say_refund_ended(mpesa.shop.records, mpesa.shop.manager, **words)
    put_alarms_away(mpesa)


def test_a_payout_that_went_after_all_is_an_alarm(mpesa: PayingShop) -> None:
    name = give_back(mpesa, coming_back(mpesa, bought(mpesa)), phone=WANJIKU)
    send(mpesa)
    said_not_gone(mpesa, name)
    mpesa.result(TransactionReceipt=BACK, TransactionAmount=650)
    mpesa.settle()
    assert refund(mpesa, name).state is RefundState.DONE
    assert alarms(mpesa) == [AlarmKind.REFUND_FAILED]
    mpesa.result(1)
    mpesa.settle()
    assert refund(mpesa, name).state is RefundState.DONE


def test_a_reversal_that_went_after_all_is_money_no_more(mpesa: PayingShop) -> None:
    spare(mpesa)
    name = reverse(mpesa)
    send(mpesa)
    said_not_gone(mpesa, name)
    assert mpesa.money().state is MoneyState.UNMATCHED
    mpesa.result(OriginalTransactionID=CODE, Amount=650)
    mpesa.settle()
    assert (refund(mpesa, name).state, mpesa.money().state) == (
        RefundState.DONE,
        MoneyState.REVERSED,
    )


def test_money_that_did_not_go_back_may_pay_a_sale(mpesa: PayingShop) -> None:
    spare(mpesa)
    reverse(mpesa)
    send(mpesa)
    mpesa.result(1)
    mpesa.settle()
    sale = mpesa.ring_up()
    words = {"sale": sale, "received": mpesa.money().id, "how": "saw the SMS"}
    taking.place_money(mpesa.shop.records, mpesa.shop.manager, **words)
    mpesa.settle()
    assert mpesa.is_finished(sale)
    keys = [letter.key for letter in mpesa.box.letters if letter.kind in {"claim", "release"}]
    assert keys == [f"{CODE}.1", f"{CODE}.1", f"{CODE}.2"]


def test_money_that_did_not_go_back_pays_by_itself_when_its_request_is_told(
    mpesa: PayingShop,
) -> None:
    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    spare(mpesa)
    reverse(mpesa)
    send(mpesa)
    mpesa.result(1)
    mpesa.call_back(push)
    mpesa.settle()
    assert mpesa.is_finished(sale)


@pytest.mark.parametrize(
    ("debit", "credit", "is_money"),
    [
        (JOHN, MAMA, True),
        (JOHN, "", True),
        ("600999 - Another shop", MAMA, True),
        (MAMA, JOHN, False),
        (MAMA, "", False),
        ("", "2547 ***** 678 - JOHN", False),
        (JOHN, "600999 - Another shop", False),
    ],
)
def test_only_what_was_paid_to_the_shop_is_money_by_its_code(
    mpesa: PayingShop, debit: str, credit: str, *, is_money: bool
) -> None:
    told = {"ReceiptNo": CODE, "Amount": 650, "TransactionStatus": "Completed"}
    result(mpesa, "AG_S", CODE, **told, DebitPartyName=debit, CreditPartyName=credit)
    mpesa.settle()
    assert mpesa.is_known() is is_money


def test_a_code_that_a_forger_planted_on_a_request_is_not_its_code(mpesa: PayingShop) -> None:
    """He knows the request's secret; the customer pays, Safaricom says so, and there is no second money."""
    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    mpesa.call_back(push, code=OTHER, verified=False)
    mpesa.listen()
    mpesa.safaricom.stands = Ended("0", "")
    mpesa.pass_time(seconds=13)
    mpesa.check()
    mpesa.call_back(push)
    mpesa.confirm(mpesa.push(push).pay_number)
    mpesa.settle()
    assert (mpesa.money().state, mpesa.money().sale) == (MoneyState.USED, sale)
    assert (mpesa.money(OTHER).is_verified, mpesa.money(OTHER).used) == (False, ksh(0))
    assert mpesa.count("received", "is_verified = 1 AND state <> 'same'") == 1


def test_a_forgers_two_letters_give_no_code_to_a_paid_request(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    mpesa.safaricom.stands = Ended("0", "")
    mpesa.pass_time(seconds=13)
    mpesa.check()
    mpesa.confirm("x", code=OTHER, verified=False)
    mpesa.call_back(push, code=OTHER, verified=False)
    mpesa.settle()
    assert (mpesa.money(OTHER).is_verified, mpesa.money(OTHER).used) == (False, ksh(0))
    assert mpesa.count("claims") == 0


def test_what_only_a_forger_says_a_request_brought_pays_no_sale(mpesa: PayingShop) -> None:
    """He knows the secret of a request that he let lapse, and the code that another customer has just shown him."""
    mpesa.start(BUY_GOODS)
    sale = mpesa.ring_up()
    mpesa.call_back(mpesa.asked(sale), verified=False)
    mpesa.listen()
    mpesa.confirm(short_code=STORE)
    mpesa.settle()
    assert not mpesa.is_finished(sale)
    assert (mpesa.money().state, mpesa.money().push) == (MoneyState.UNMATCHED, None)


def test_a_code_that_a_forger_plants_on_a_paid_request_keeps_its_own_from_nothing(
    mpesa: PayingShop,
) -> None:
    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    mpesa.safaricom.stands = Ended("0", "")
    mpesa.pass_time(seconds=13)
    mpesa.check()
    mpesa.call_back(push, code=OTHER, verified=False)
    mpesa.call_back(push)
    mpesa.settle()
    assert (mpesa.money().state, mpesa.money().sale) == (MoneyState.USED, sale)
    assert mpesa.count("received", "is_verified = 1 AND state <> 'same'") == 1


def test_he_keeps_nothing_either_from_a_code_that_comes_under_the_pay_number(
    mpesa: PayingShop,
) -> None:
    """What he planted stands first among what is told of the request; the books go on."""
    push = PushId(mpesa.paid_without_code().push or "")
    mpesa.call_back(push, code=OTHER, verified=False)
    mpesa.confirm(mpesa.pay_number_of(push))
    mpesa.settle()
    assert (mpesa.money().push, mpesa.money(OTHER).is_verified) == (push, False)
    assert mpesa.count("received", "is_verified = 1 AND state <> 'same'") == 1


def test_a_code_is_the_requests_that_safaricom_names_whatever_a_forger_said(
    mpesa: PayingShop,
) -> None:
    """He puts the code of another customer's payment on a request that a query has called paid."""
    first, second = mpesa.ring_up(), mpesa.ring_up()
    mpesa.safaricom.stands = Ended("0", "")
    his, true = mpesa.asked(first), mpesa.asked(second)
    mpesa.call_back(his, verified=False)
    mpesa.listen()
    mpesa.call_back(true)
    mpesa.settle()
    assert (mpesa.money().push, mpesa.money().sale) == (true, second)
    assert not mpesa.is_finished(first)
    assert alarms(mpesa) == []


def test_a_forger_puts_nobodys_money_on_his_request(mpesa: PayingShop) -> None:
    """He knows the code of a payment that names no sale, and the secret of a request that he let lapse."""
    mpesa.confirm("hello")
    mpesa.settle()
    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    mpesa.call_back(push, verified=False)
    mpesa.settle()
    assert not mpesa.is_finished(sale)
    assert mpesa.money().push is None
    assert mpesa.push(push).state is State.UNSURE


def test_a_till_that_switches_off_the_check_of_payments_is_told_of(mpesa: PayingShop) -> None:
    mpesa.shop.choose(checks_payments=True)
    mpesa.settle()
    mpesa.box.post("checking", "k1", {"on": False}, sender="till-1")
    mpesa.settle()
    assert alarms(mpesa) == [AlarmKind.UNREADABLE]
    mpesa.box.log = "log-2"
    mpesa.settle()
    assert len(alarms(mpesa)) == 1


@pytest.mark.parametrize("how", ["cash", "phone"])
def test_goods_whose_money_safaricom_took_back_bring_no_money(mpesa: PayingShop, how: str) -> None:
    """The customer has his payment taken back, and then brings the goods for money as well."""
    sale = bought(mpesa)
    result(mpesa, "AG_X", BACK, OriginalTransactionID=CODE, Amount=650)
    mpesa.settle()
    back = coming_back(mpesa, sale)
    with refused(Reason.GOODS_MONEY_GONE):
        if how == "phone":
            give_back(mpesa, back, phone=WANJIKU)
        else:
            words = {"sale": back, "payment": mpesa.new_payment(), "tender": Tender(Method.CASH)}
            paying.give_back(mpesa.shop.records, mpesa.shop.manager, **words)


def test_no_more_is_sent_back_of_a_payment_than_came(mpesa: PayingShop) -> None:
    """A part of it goes back with goods that were paid in cash beside it, and then its rest as well."""
    sale = mpesa.ring_up("20*101")
    part = {"sale": sale, "payment": mpesa.new_payment(), "given": ksh(650)}
    paying.take_cash(mpesa.shop.records, mpesa.shop.cashier, **part)
    mpesa.confirm(mpesa.pay_number(sale), 780)
    mpesa.settle()
    words = {"sale": sale, "received": mpesa.money().id, "payment": mpesa.new_payment()}
    taking.take_money(mpesa.shop.records, mpesa.shop.cashier, **words)
    give_back(mpesa, coming_back(mpesa, sale, 12))
    with refused(Reason.REVERSED_ONCE):
        reverse(mpesa)
    assert mpesa.faults == []


def test_a_part_that_was_taken_off_a_sale_does_not_come_back_by_itself(mpesa: PayingShop) -> None:
    """The confirmation with its account comes after the callback, and after somebody took it off."""
    sale = mpesa.ring_up()
    push = mpesa.asked(sale, ksh(400))
    mpesa.call_back(push, amount=400)
    mpesa.settle()
    assert mpesa.due(sale) == ksh(250)
    words = {"received": mpesa.money().id, "reason": "the neighbour's phone"}
    taking.give_free(mpesa.shop.records, mpesa.shop.manager, **words)
    mpesa.settle()
    mpesa.confirm(mpesa.pay_number(sale), 400)
    mpesa.settle()
    assert mpesa.due(sale) == ksh(650)
    money = mpesa.money()
    assert (money.state, money.sale, money.rest) == (MoneyState.UNMATCHED, None, ksh(400))
    words = {"sale": sale, "received": money.id, "how": "it was his after all"}
    taking.place_money(mpesa.shop.records, mpesa.shop.manager, **words)
    mpesa.settle()
    assert mpesa.due(sale) == ksh(250)


def given_out(mpesa: PayingShop, how: str) -> None:
    """Money that was for no sale is given out, and its claim is won."""
    mpesa.confirm("hello")
    mpesa.settle()
    records, by, words = mpesa.shop.records, mpesa.shop.manager, {"received": mpesa.money().id}
    njeri = add_customer(records, mpesa.shop.owner, name="Mama Njeri", limit=ksh(5000)).id
    for _ in range(2):
        if how == "cash":
            choosing.give_cash_back(records, by, **words, reason="he says so")
        else:
            choosing.credit_money(records, by, **words, customer=njeri)
        mpesa.settle()
    assert (mpesa.money().state, mpesa.money().rest) == (MoneyState.USED, ksh(0))


@pytest.mark.parametrize("how", ["cash", "credit"])
def test_money_that_was_given_out_is_not_used_by_another_in_silence(
    mpesa: PayingShop, how: str
) -> None:
    """A till that may approve gives our claim free, and claims the payment for a sale of its own."""
    given_out(mpesa, how)
    mpesa.box.post("release", f"{CODE}.1", {}, sender="till-1")
    mpesa.other_claims(turn=2)
    mpesa.settle()
    assert alarms(mpesa) == [AlarmKind.CLAIM_LOST]


def test_an_order_whose_claim_another_gave_free_is_claimed_anew_and_goes_out(
    mpesa: PayingShop,
) -> None:
    spare(mpesa)
    name = reverse(mpesa)
    mpesa.settle()
    mpesa.box.post("release", f"{CODE}.1", {}, sender="till-1")
    send(mpesa)
    assert refund(mpesa, name).state is RefundState.OUT
    assert [letter.key for letter in mpesa.box.of("claim")] == [f"{CODE}.1", f"{CODE}.2"]


def test_a_claim_that_a_restored_letterbox_gives_to_another_is_told(mpesa: PayingShop) -> None:
    """Its backup is older than our claim, and the other till had not heard of it yet."""
    sale = mpesa.ring_up()
    mpesa.confirm(mpesa.pay_number(sale))
    mpesa.settle()
    assert mpesa.is_finished(sale)
    kinds = [letter.kind for letter in mpesa.box.letters]
    mpesa.box.log, mpesa.box.letters = "log-2", mpesa.box.letters[: kinds.index("claim")]
    mpesa.other_claims()
    mpesa.settle()
    assert alarms(mpesa) == [AlarmKind.CLAIM_LOST]
    put_alarms_away(mpesa)
    mpesa.box.log = "log-3"
    mpesa.settle()
    assert alarms(mpesa) == []


def cash_for(mpesa: PayingShop, back: SaleId, *, by: StaffId) -> None:
    words = {"sale": back, "payment": mpesa.new_payment(), "tender": Tender(Method.CASH)}
    paying.give_back(mpesa.shop.records, by, **words)


@pytest.mark.parametrize("is_by_hand", [True, False])
def test_goods_whose_money_nobody_has_heard_of_bring_cash_by_a_manager_only(
    mpesa: PayingShop, *, is_by_hand: bool
) -> None:
    """A code that was made up, or none, buys goods; brought back they would be turned into cash."""
    sale, words = mpesa.ring_up(), {"payment": mpesa.new_payment()}
    if is_by_hand:
        mpesa.shop.choose(takes_mpesa_by_hand=True)
        tender = Tender(Method.MPESA, reference=CODE)
        paying.take(mpesa.shop.records, mpesa.shop.manager, sale=sale, tender=tender, **words)
    else:
        provisional.finish_provisionally(
            mpesa.shop.records, mpesa.shop.manager, sale=sale, code=CODE, **words
        )
    back = coming_back(mpesa, sale, 1)
    with pytest.raises(NeedsApproval) as no:
        cash_for(mpesa, back, by=mpesa.shop.supervisor)
    assert Permission.BELIEVE_MONEY in {need.permission for need in no.value.needs}
    mpesa.confirm("hello")
    mpesa.settle()
    cash_for(mpesa, back, by=mpesa.shop.supervisor)
    assert mpesa.is_finished(back)


@pytest.mark.parametrize("way", ["taken back", "given back"])
def test_a_made_up_code_brings_no_cash_by_one_supervisor(mpesa: PayingShop, way: str) -> None:
    """He types a code for a part, and takes that part back as cash, or the goods off the sale."""
    shop = mpesa.shop
    shop.choose(takes_mpesa_by_hand=True)
    sale, payment = mpesa.ring_up("20*101"), mpesa.new_payment()
    tender = Tender(Method.MPESA, ksh(650), CODE)
    words = {"sale": sale, "payment": payment, "tender": tender}
    paying.take(shop.records, shop.supervisor, **words)
    with pytest.raises(NeedsApproval) as no:
        if way == "taken back":
            words = {"sale": sale, "payment": mpesa.new_payment(), "of": payment}
            paying.take_back_payment(shop.records, shop.supervisor, **words)
        else:
            take_line_off(mpesa, sale)
            cash_for(mpesa, sale, by=shop.supervisor)
    assert Permission.BELIEVE_MONEY in {need.permission for need in no.value.needs}
    assert mpesa.count("payments", "method = 'cash'") == 0


def take_line_off(mpesa: PayingShop, sale: SaleId) -> None:
    """Of twenty milk fifteen were not wanted."""
    words = {"sale": sale, "line": 1, "quantity": pieces(5)}
    ringing.set_quantity(mpesa.shop.records, mpesa.shop.supervisor, **words)


def test_who_paid_again_after_a_reversal_gets_his_money_for_the_goods(mpesa: PayingShop) -> None:
    """A manager has seen to it: he put the alarm away, and says yes."""
    sale = bought(mpesa)
    result(mpesa, "AG_X", BACK, OriginalTransactionID=CODE, Amount=650)
    mpesa.settle()
    back = coming_back(mpesa, sale)
    with refused(Reason.GOODS_MONEY_GONE):
        cash_for(mpesa, back, by=mpesa.shop.owner)
    put_alarms_away(mpesa)
    with pytest.raises(NeedsApproval):
        cash_for(mpesa, back, by=mpesa.shop.supervisor)
    cash_for(mpesa, back, by=mpesa.shop.manager)
    assert mpesa.is_finished(back)


def test_what_came_for_another_open_sale_is_not_used_by_a_cashier_alone(mpesa: PayingShop) -> None:
    """He types the code of what the customer before has paid too little of, and keeps the cash."""
    mpesa.confirm(mpesa.pay_number(mpesa.ring_up()), 100)
    mpesa.settle()
    words = {"sale": mpesa.ring_up(), "received": mpesa.money().id, "how": "saw the SMS"}
    with pytest.raises(NeedsApproval):
        taking.place_money(mpesa.shop.records, mpesa.shop.cashier, **words)
    taking.place_money(mpesa.shop.records, mpesa.shop.supervisor, **words)
    mpesa.settle()
    assert mpesa.money().sale == words["sale"]


@pytest.mark.parametrize("claims_first", [True, False])
def test_a_code_of_anothers_sms_that_finished_a_sale_is_told_once_its_till_has_used_it(
    mpesa: PayingShop, *, claims_first: bool
) -> None:
    """Somebody shows the SMS of the customer at the next till, who has paid another sum."""
    sale, payment = mpesa.ring_up(), mpesa.new_payment()
    words = {"sale": sale, "payment": payment, "code": CODE}
    provisional.finish_provisionally(mpesa.shop.records, mpesa.shop.manager, **words)
    if claims_first:
        mpesa.other_claims()
    mpesa.confirm("1234" + damm_digit("1234"), 700)
    mpesa.settle()
    if not claims_first:
        put_alarms_away(mpesa)
        mpesa.other_claims()
        mpesa.settle()
    assert alarms(mpesa) == [AlarmKind.CLAIM_LOST]


@pytest.mark.parametrize("is_open", [True, False])
def test_no_other_till_waits_for_money_in_the_name_of_our_sale(
    mpesa: PayingShop, *, is_open: bool
) -> None:
    """Every till reads our pay numbers; one that says they are its own takes no money off our list by that."""
    sale = mpesa.ring_up()
    number = mpesa.pay_number(sale)
    for till in (9, 20):
        waits = {"pay_number": number, "amount": "650.00", "till": till}
        mpesa.box.post("awaiting", f"w{till}", waits, sender="till-9")
    if not is_open:
        parking.cancel(mpesa.shop.records, mpesa.shop.manager, sale=sale)
    mpesa.confirm(number)
    mpesa.settle()
    assert mpesa.money().state is (MoneyState.USED if is_open else MoneyState.UNMATCHED)
    assert mpesa.money().sale == sale


def test_no_till_waits_for_a_number_that_is_anothers(mpesa: PayingShop) -> None:
    number = "1234" + damm_digit("1234")
    waits = {"pay_number": number, "amount": "650.00", "till": 9}
    mpesa.box.post("awaiting", "w", waits, sender="till-9")
    mpesa.confirm(number)
    mpesa.settle()
    assert mpesa.money().state is MoneyState.UNMATCHED


def test_money_we_claimed_by_hand_stays_on_our_list_though_a_request_had_brought_it(
    mpesa: PayingShop,
) -> None:
    push = mpesa.asked(mpesa.ring_up("8*101"))
    mpesa.confirm("hello")
    mpesa.settle()
    place(mpesa)
    meant = mpesa.money().sale
    shifts.count_drawer(mpesa.shop.records, mpesa.shop.cashier, counted={ksh(1000): 5})
    shifts.close_shift(mpesa.shop.records, mpesa.shop.cashier)  # it cannot be used once it is ours
    mpesa.settle()
    mpesa.call_back(push)
    mpesa.settle()
    assert (mpesa.money().state, mpesa.money().sale) == (MoneyState.UNMATCHED, meant)
    words = {"received": mpesa.money().id, "reason": "another's"}
    taking.give_free(mpesa.shop.records, mpesa.shop.manager, **words)
    assert mpesa.count("claims", "released_at IS NULL") == 0
