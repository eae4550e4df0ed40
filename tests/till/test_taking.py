"""A person takes what has arrived, places what he knows, and gives it free again with a reason."""

import json

import pytest

from pos.records.mpesa_line import keep_line
from pos.shop.approval import NeedsApproval
from pos.shop.audit import Act
from pos.shop.discount import Percent
from pos.shop.identity import ReceivedId, SaleId
from pos.shop.payment import Oddity
from pos.shop.received import MoneyState
from pos.shop.staff import Permission, Role
from pos.shop.words import Reason
from pos.till import choosing, ringing, taking
from pos.till.standing import Standing
from tests.builders import ksh
from tests.paying_shop import ALONE, CODE, PayingShop
from tests.shops import add_customer, refused
from tests.till.test_spent import restored


def take(mpesa: PayingShop, sale: SaleId, **words: object) -> Standing:
    said = {"received": mpesa.money().id, "payment": mpesa.new_payment(), **words}
    return taking.take_money(mpesa.shop.records, mpesa.shop.cashier, sale=sale, **said)


def place(mpesa: PayingShop, sale: SaleId, **words: object) -> Standing:
    said = {"how": "SMS", **words}
    if "received" not in said:
        said["received"] = mpesa.money().id
    return taking.place_money(mpesa.shop.records, mpesa.shop.cashier, sale=sale, **said)


def free(mpesa: PayingShop, **words: object) -> None:
    said = {"received": mpesa.money().id, "reason": "wrong customer", **words}
    by = said.pop("by", mpesa.shop.supervisor)
    taking.give_free(mpesa.shop.records, by, **said)


def arrived(mpesa: PayingShop, amount: int) -> SaleId:
    """A sale of 650 on which so much has arrived."""
    sale = mpesa.ring_up()
    mpesa.confirm(mpesa.pay_number(sale), amount)
    mpesa.settle()
    return sale


def test_too_little_arrives_and_one_key_takes_it(mpesa: PayingShop) -> None:
    sale = arrived(mpesa, 600)
    assert mpesa.money().has_arrived
    assert Oddity.UNDERPAID in mpesa.money().oddities
    assert take(mpesa, sale).due == ksh(50)
    mpesa.settle()
    assert mpesa.count("claims", "state = 'won'") == 1
    push = mpesa.asked(sale)
    assert mpesa.push(push).amount == ksh(50)


def test_too_much_arrives_and_what_is_over_waits_for_a_choice(mpesa: PayingShop) -> None:
    sale = arrived(mpesa, 700)
    assert take(mpesa, sale).sold is not None
    money = mpesa.money()
    assert (money.rest, money.asks_for_somebody) == (ksh(50), True)
    assert Oddity.OVERPAID in money.oddities


def test_taking_twice_takes_once(mpesa: PayingShop) -> None:
    sale, payment = arrived(mpesa, 600), mpesa.new_payment()
    first, again = (take(mpesa, sale, payment=payment) for _ in range(2))
    assert first == again
    assert mpesa.count("money_uses") == 1
    other = arrived(mpesa, 600)
    with refused(Reason.USED_FOR_OTHER):
        take(mpesa, other, payment=payment)


def test_what_has_not_arrived_on_the_sale_is_not_taken(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    mpesa.confirm("hello")
    mpesa.settle()
    with refused(Reason.MONEY_NOT_HERE):
        take(mpesa, sale)
    with refused(Reason.MONEY_GONE):
        take(mpesa, sale, received=ReceivedId("none"))


def test_what_is_used_is_not_taken_again(mpesa: PayingShop) -> None:
    arrived(mpesa, 650)
    with refused(Reason.MONEY_USED) as no:
        take(mpesa, mpesa.ring_up())
    assert "receipt T2-0001" in str(no.value)


def test_what_pays_a_sale_that_is_still_open_is_named_so(mpesa: PayingShop) -> None:
    sale = arrived(mpesa, 600)
    take(mpesa, sale)
    with refused(Reason.MONEY_USED) as no:
        place(mpesa, mpesa.ring_up())
    assert "still open" in str(no.value)


def test_what_nobody_knows_to_be_real_is_not_taken(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    mpesa.confirm(mpesa.pay_number(sale), verified=False)
    mpesa.settle()
    with refused(Reason.MONEY_UNVERIFIED):
        take(mpesa, sale)
    with refused(Reason.MONEY_UNVERIFIED):
        place(mpesa, sale)


def test_placing_says_how_one_knows(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    mpesa.confirm("hello")
    mpesa.settle()
    with refused(Reason.REASON_MISSING):
        place(mpesa, sale, how=" ")
    place(mpesa, sale)
    (entry,) = mpesa.shop.audited(Act.MONEY_CLAIMED)
    assert (entry["payment"], entry["how"]) == (CODE, "SMS")
    assert place(mpesa, sale).due == ksh(650)
    with refused(Reason.MONEY_BEING_CLAIMED):
        place(mpesa, mpesa.ring_up())
    with refused(Reason.MONEY_BEING_CLAIMED):
        free(mpesa)


def test_a_sale_on_which_nothing_is_due_needs_no_payment(mpesa: PayingShop) -> None:
    mpesa.confirm("hello")
    mpesa.settle()
    sale = mpesa.ring_up()

    ringing.discount_sale(mpesa.shop.records, mpesa.shop.owner, sale=sale, discount=Percent(10_000))
    with refused(Reason.CUSTOMER_IS_OWED):
        place(mpesa, sale)


def test_what_belongs_to_another_till_needs_an_approver(mpesa: PayingShop) -> None:
    body = {"pay_number": "10019", "amount": "650", "till": 1}
    mpesa.box.post("awaiting", "theirs", body, sender="till-1")
    mpesa.confirm("10019")
    mpesa.settle()
    sale = mpesa.ring_up()
    with pytest.raises(NeedsApproval) as no:
        place(mpesa, sale)
    yes = mpesa.shop.say_yes(no.value, approver=Role.SUPERVISOR)
    place(mpesa, sale, approval=yes)
    mpesa.settle()
    assert mpesa.is_finished(sale)


def test_what_another_till_has_claimed_nobody_takes(mpesa: PayingShop) -> None:
    mpesa.confirm("hello")
    mpesa.other_claims()
    mpesa.settle()
    with refused(Reason.MONEY_USED) as no:
        place(mpesa, mpesa.ring_up())
    assert "Till 1" in str(no.value)


def test_without_a_letterbox_a_shop_of_several_tills_asks_an_approver(mpesa: PayingShop) -> None:
    with mpesa.shop.records.writing() as books:
        keep_line(books, ALONE)
    mpesa.shop.choose(tills=(1, 2))
    mpesa.confirm("hello")
    mpesa.listen()
    sale = mpesa.ring_up()
    with pytest.raises(NeedsApproval) as no:
        place(mpesa, sale)
    place(mpesa, sale, approval=mpesa.shop.say_yes(no.value))
    assert mpesa.is_finished(sale)


@pytest.mark.parametrize("tills", [(1,), (1, 2)])
def test_one_yes_lets_the_goods_go_and_the_payment_be_used(
    mpesa: PayingShop, tills: tuple[int, ...]
) -> None:
    """Asked for one after the other, the second yes would never have met the first."""
    with mpesa.shop.records.writing() as books:
        keep_line(books, ALONE)
    mpesa.shop.choose(tills=tills)
    mpesa.confirm("hello")
    mpesa.listen()
    sale = mpesa.ring_up()
    mpesa.shop.choose(tills=tills, forbids_below_zero=True)
    with pytest.raises(NeedsApproval) as no:
        place(mpesa, sale)
    place(mpesa, sale, approval=mpesa.shop.say_yes(no.value))
    assert mpesa.is_finished(sale)


def test_a_payment_is_given_free_and_pays_another_sale(mpesa: PayingShop) -> None:
    wrong = arrived(mpesa, 600)
    take(mpesa, wrong)
    mpesa.settle()
    with pytest.raises(NeedsApproval):
        free(mpesa, by=mpesa.shop.cashier)
    free(mpesa)
    assert mpesa.due(wrong) == ksh(650)
    money = mpesa.money()
    assert (money.state, money.sale, money.note) == (MoneyState.UNMATCHED, None, "wrong customer")
    mpesa.settle()
    right = mpesa.ring_up("9*101")
    place(mpesa, right)
    mpesa.settle()
    assert mpesa.is_finished(right)
    assert mpesa.money().rest == ksh(15)


def test_a_payment_given_free_may_pay_exactly_elsewhere(mpesa: PayingShop) -> None:
    wrong = arrived(mpesa, 585)
    take(mpesa, wrong)
    mpesa.settle()
    free(mpesa)
    mpesa.settle()
    right = mpesa.ring_up("9*101")
    place(mpesa, right)
    mpesa.settle()
    assert mpesa.is_finished(right)
    keys = [letter.key for letter in mpesa.box.of("claim")]
    assert keys == [f"{CODE}.1", f"{CODE}.2"]


def test_what_has_only_arrived_is_given_free_without_a_payment(mpesa: PayingShop) -> None:
    arrived(mpesa, 600)
    free(mpesa)
    money = mpesa.money()
    assert (money.state, money.sale) == (MoneyState.UNMATCHED, None)
    with refused(Reason.MONEY_NOT_HERE):
        free(mpesa)


def claimed_before(mpesa: PayingShop) -> None:
    """Money stands under a claim of this till that its books, from a backup, know nothing of."""
    mpesa.confirm("hello")
    body = json.dumps({"trans_id": CODE, "till": 2, "sale": "from before"})
    mpesa.box.keep("claim", f"{CODE}.1", body=body, sender="till-2")
    mpesa.settle()


def is_kept(mpesa: PayingShop) -> bool:
    with mpesa.shop.records.reading() as books:
        return taking.is_kept_for_gone(books, mpesa.money())


def test_what_was_claimed_here_before_a_restore_is_given_free_and_pays(mpesa: PayingShop) -> None:
    claimed_before(mpesa)
    right = mpesa.ring_up()
    with refused(Reason.MONEY_USED):
        place(mpesa, right)
    with pytest.raises(NeedsApproval) as no:
        free(mpesa, by=mpesa.shop.cashier)
    assert Permission.TAKE_OTHERS_MONEY in {each.permission for each in no.value.needs}
    assert is_kept(mpesa)
    free(mpesa)
    assert not is_kept(mpesa)
    mpesa.settle()
    place(mpesa, right)
    mpesa.settle()
    assert mpesa.is_finished(right)
    assert mpesa.faults == []


def test_what_had_paid_before_a_restore_is_not_given_free(mpesa: PayingShop) -> None:
    restored(mpesa)
    claimed_before(mpesa)
    with refused(Reason.CODE_HAS_PAID):
        free(mpesa)
    assert mpesa.money().state is MoneyState.ELSEWHERE


def test_what_another_till_has_is_not_given_free(mpesa: PayingShop) -> None:
    mpesa.confirm("hello")
    mpesa.other_claims()
    mpesa.settle()
    assert not is_kept(mpesa)
    with refused(Reason.MONEY_NOT_HERE):
        free(mpesa)


def test_a_finished_sale_keeps_its_payment(mpesa: PayingShop) -> None:
    arrived(mpesa, 650)
    with refused(Reason.SALE_GONE):
        free(mpesa)


def test_money_without_its_code_cannot_be_claimed(mpesa: PayingShop) -> None:
    money = mpesa.paid_without_code()
    assert money.state is MoneyState.UNMATCHED
    with refused(Reason.MONEY_WITHOUT_CODE):
        place(mpesa, mpesa.ring_up(), received=money.id)


def test_what_was_credited_is_not_given_free(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    number = mpesa.pay_number(sale)
    for code in ("AAAA000001", CODE):
        mpesa.confirm(number, code=code)
        mpesa.settle()
    shop = mpesa.shop
    known = add_customer(shop.records, shop.owner, name="Wanjiku", limit=ksh(0))
    words = {"received": mpesa.money().id, "customer": known.id}
    choosing.credit_money(shop.records, shop.owner, **words)
    mpesa.settle()
    choosing.credit_money(shop.records, shop.owner, **words)
    with refused(Reason.MONEY_NOT_HERE):
        free(mpesa)


def test_without_a_letterbox_a_payment_is_given_free_and_nobody_told(mpesa: PayingShop) -> None:
    mpesa.start(ALONE)
    sale = mpesa.ring_up()
    mpesa.confirm(mpesa.pay_number(sale), 600)
    mpesa.listen()
    take(mpesa, sale)
    free(mpesa)
    assert mpesa.money().state is MoneyState.UNMATCHED
    assert mpesa.count("letters_out") == 0
