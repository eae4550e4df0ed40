"""Money is given out only once it is certainly ours, or by who answers for it."""

import pytest

from pos.shop.alarm import AlarmKind
from pos.shop.approval import NeedsApproval
from pos.shop.identity import ApprovalId, StaffId
from pos.shop.received import MoneyState
from pos.shop.refusal import Trouble
from pos.shop.shift import CashMove
from pos.shop.staff import Permission, Role
from pos.shop.words import Reason
from pos.till import choosing, provisional, taking
from tests.builders import ksh
from tests.paying_shop import ALONE, CODE, PayingShop
from tests.shops import refused
from tests.till.test_cheating import alarms, place
from tests.till.test_refunding import reverse


def cash_back(
    mpesa: PayingShop, by: StaffId, approval: ApprovalId | None = None
) -> CashMove | None:
    words = {"received": mpesa.money().id, "reason": "he says so", "approval": approval}
    return choosing.give_cash_back(mpesa.shop.records, by, **words)


def drawer_opened(mpesa: PayingShop) -> int:
    return mpesa.count("print_queue", "kind = 'drawer'")


def test_two_tills_without_a_letterbox_answer_do_not_both_give_cash(mpesa: PayingShop) -> None:
    mpesa.confirm("hello")
    mpesa.settle()
    mpesa.box.is_away = True
    assert cash_back(mpesa, mpesa.shop.manager) is None
    with refused(Reason.MONEY_BEING_CLAIMED):
        cash_back(mpesa, mpesa.shop.manager)
    mpesa.box.is_away = False
    mpesa.other_claims()
    mpesa.settle()
    assert mpesa.money().state is MoneyState.ELSEWHERE
    with refused(Reason.MONEY_USED):
        cash_back(mpesa, mpesa.shop.manager)
    assert (drawer_opened(mpesa), mpesa.count("cash_moves", "kind = 'cash_out'")) == (0, 0)


def away(mpesa: PayingShop) -> None:
    """Money has come, the letterbox is away, and it was asked for in vain to be given back."""
    mpesa.confirm("hello")
    mpesa.settle()
    mpesa.box.is_away = True
    cash_back(mpesa, mpesa.shop.supervisor)
    with pytest.raises(Trouble):
        mpesa.send()


def test_without_the_letterbox_cash_is_given_by_who_may_finish_before_the_money(
    mpesa: PayingShop,
) -> None:
    mpesa.shop.forbid(Role.SUPERVISOR, Permission.FINISH_PROVISIONALLY)
    away(mpesa)
    with pytest.raises(NeedsApproval) as no:
        cash_back(mpesa, mpesa.shop.supervisor)
    assert no.value.reason is Reason.GIVEN_UNCLAIMED
    yes = mpesa.shop.say_yes(no.value, to=mpesa.shop.supervisor)
    assert cash_back(mpesa, mpesa.shop.supervisor, yes) is not None
    mpesa.box.is_away = False
    mpesa.other_claims()
    mpesa.pass_time(minutes=1)
    mpesa.settle()
    assert alarms(mpesa) == [AlarmKind.CLAIM_LOST]


def test_without_the_letterbox_no_more_goes_out_than_the_owner_lets_wait(mpesa: PayingShop) -> None:
    mpesa.shop.choose(provisional_most=ksh(700))
    away(mpesa)
    assert cash_back(mpesa, mpesa.shop.supervisor) is not None
    words = {"sale": mpesa.ring_up(), "payment": mpesa.new_payment()}
    with refused(Reason.PROVISIONAL_TOO_MUCH) as no:
        provisional.finish_provisionally(mpesa.shop.records, mpesa.shop.manager, **words)
    assert no.value.facts["waiting"] == ksh(650)
    mpesa.box.is_away = False
    mpesa.pass_time(minutes=1)
    mpesa.settle()
    provisional.finish_provisionally(mpesa.shop.records, mpesa.shop.manager, **words)


def test_without_the_letterbox_what_is_too_much_is_not_given(mpesa: PayingShop) -> None:
    mpesa.shop.choose(provisional_most=ksh(600))
    away(mpesa)
    with refused(Reason.GIVEN_TOO_MUCH):
        cash_back(mpesa, mpesa.shop.manager)
    assert drawer_opened(mpesa) == 0


def test_a_yes_to_give_cash_back_is_for_who_asked_and_not_for_ever(mpesa: PayingShop) -> None:
    shop = mpesa.shop
    mpesa.confirm("hello")
    mpesa.settle()
    with pytest.raises(NeedsApproval) as no:
        cash_back(mpesa, shop.cashier)
    assert cash_back(mpesa, shop.cashier, shop.say_yes(no.value)) is None
    mpesa.settle()
    shop.forbid(Role.SUPERVISOR, Permission.CASH_OUT)
    with pytest.raises(NeedsApproval):
        cash_back(mpesa, shop.supervisor)
    mpesa.pass_time(minutes=11)
    with pytest.raises(NeedsApproval):
        cash_back(mpesa, shop.cashier)


def test_what_was_claimed_to_give_it_back_may_still_pay_a_sale(mpesa: PayingShop) -> None:
    mpesa.confirm("hello")
    mpesa.settle()
    cash_back(mpesa, mpesa.shop.manager)
    mpesa.settle()
    place(mpesa)
    mpesa.settle()
    assert mpesa.money().state is MoneyState.USED
    with refused(Reason.MONEY_NOTHING_LEFT):
        cash_back(mpesa, mpesa.shop.manager)


def test_without_a_letterbox_a_second_till_makes_every_payment_perhaps_anothers(
    mpesa: PayingShop,
) -> None:
    mpesa.shop.choose(tills=(1, 2))
    mpesa.shop.forbid(Role.SUPERVISOR, Permission.TAKE_OTHERS_MONEY)
    mpesa.start(ALONE)
    mpesa.confirm("hello")
    mpesa.listen()
    with pytest.raises(NeedsApproval):
        cash_back(mpesa, mpesa.shop.supervisor)
    assert cash_back(mpesa, mpesa.shop.manager) is not None


def test_money_whose_code_was_typed_for_a_sale_is_not_given_out(mpesa: PayingShop) -> None:
    words = {"sale": mpesa.ring_up(), "payment": mpesa.new_payment(), "code": CODE}
    provisional.finish_provisionally(mpesa.shop.records, mpesa.shop.manager, **words)
    mpesa.confirm("hello", 700)
    mpesa.settle()
    with refused(Reason.MONEY_USED):
        cash_back(mpesa, mpesa.shop.manager)
    with refused(Reason.MONEY_USED):
        reverse(mpesa)


def test_without_a_letterbox_any_more_it_is_given_by_who_answers_for_it(mpesa: PayingShop) -> None:
    away(mpesa)
    mpesa.start(ALONE)
    assert cash_back(mpesa, mpesa.shop.supervisor) is not None


def test_what_is_over_is_claimed_first_where_its_claim_is_missing(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    mpesa.confirm(mpesa.pay_number(sale), 700)
    mpesa.settle()
    words = {"sale": sale, "received": mpesa.money().id, "payment": mpesa.new_payment()}
    taking.take_money(mpesa.shop.records, mpesa.shop.cashier, **words)
    with mpesa.shop.records.writing() as books:
        books.connection.execute("DELETE FROM claims")
    assert cash_back(mpesa, mpesa.shop.manager) is None
    assert mpesa.money().state is MoneyState.USED
