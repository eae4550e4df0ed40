"""A code that was typed by hand before its money came, for a sale or for what was owed, has that money alone."""

from pos.records.received import received_of
from pos.shop.alarm import AlarmKind
from pos.shop.identity import PaymentId, SaleId
from pos.shop.payment import Method, Tender
from pos.shop.received import MoneyState, What
from pos.shop.words import Reason
from pos.till import accounts, paying, provisional
from pos.till.placing import check_not_anothers
from tests.builders import ksh
from tests.paying_shop import CODE, PayingShop
from tests.shops import add_customer, refused
from tests.till.test_cheating import alarms, place
from tests.till.test_giving import cash_back


def typed_for_a_debt(mpesa: PayingShop, amount: int = 650) -> PaymentId:
    """A customer owes 650 and shows the code of an M-Pesa payment, which is believed."""
    shop = mpesa.shop
    shop.choose(takes_mpesa_by_hand=True)
    known = add_customer(shop.records, shop.owner, name="Wanjiku", limit=ksh(5000))
    on_account = Tender(Method.ACCOUNT, customer=known.id)
    words = {"sale": mpesa.ring_up(), "payment": mpesa.new_payment(), "tender": on_account}
    paying.take(shop.records, shop.owner, **words)
    payment = mpesa.new_payment()
    typed = {
        "customer": known.id,
        "payment": payment,
        "tender": Tender(Method.MPESA, ksh(amount), CODE),
    }
    accounts.pay_debt(shop.records, shop.owner, **typed)
    return payment


def test_money_whose_code_was_typed_for_a_debt_pays_nothing_else(mpesa: PayingShop) -> None:
    debt = typed_for_a_debt(mpesa)
    sale = mpesa.ring_up()
    mpesa.confirm(mpesa.pay_number(sale))
    mpesa.settle()
    assert not mpesa.is_finished(sale)
    (use,) = mpesa.money().uses
    assert (use.what, use.amount, use.document) == (What.CREDIT, ksh(650), debt)
    assert alarms(mpesa) == []
    assert mpesa.count("claims", "state = 'won' AND sale = 'none'") == 1
    with refused(Reason.MONEY_NOTHING_LEFT):
        cash_back(mpesa, mpesa.shop.manager)


def test_a_code_typed_for_a_debt_that_brought_another_sum_is_an_alarm(mpesa: PayingShop) -> None:
    typed_for_a_debt(mpesa, 600)
    mpesa.confirm("hello")
    mpesa.settle()
    assert (mpesa.money().rest, alarms(mpesa)) == (ksh(50), [AlarmKind.CODE_DIFFERS])
    assert cash_back(mpesa, mpesa.shop.manager) is not None


def test_a_code_typed_for_a_debt_that_another_till_uses_is_an_alarm(mpesa: PayingShop) -> None:
    typed_for_a_debt(mpesa)
    mpesa.other_claims()
    mpesa.confirm("hello")
    mpesa.settle()
    assert (mpesa.money().state, alarms(mpesa)) == (MoneyState.ELSEWHERE, [AlarmKind.CLAIM_LOST])


def test_a_code_typed_for_a_debt_and_claimed_in_our_name_stays_listed(mpesa: PayingShop) -> None:
    typed_for_a_debt(mpesa)
    mpesa.confirm("hello", verified=False)
    false = {"trans_id": CODE, "till": 2, "sale": "nobody's"}
    mpesa.box.post("claim", f"{CODE}.1", false, sender="till-1")
    mpesa.confirm("hello")
    mpesa.settle()
    assert mpesa.money().used == ksh(0)
    with refused(Reason.MONEY_USED):
        place(mpesa)


def part_by_hand(mpesa: PayingShop, sale: SaleId) -> PaymentId:
    """A part of a sale is paid by a typed code."""
    mpesa.shop.choose(takes_mpesa_by_hand=True)
    part = mpesa.new_payment()
    words = {"sale": sale, "payment": part, "tender": Tender(Method.MPESA, ksh(100), CODE)}
    paying.take(mpesa.shop.records, mpesa.shop.owner, **words)
    return part


def take_off(mpesa: PayingShop, sale: SaleId, part: PaymentId) -> None:
    words = {"sale": sale, "payment": mpesa.new_payment(), "of": part}
    paying.take_back_payment(mpesa.shop.records, mpesa.shop.owner, **words)


def test_a_typed_part_that_was_given_back_in_cash_still_has_its_money_alone(
    mpesa: PayingShop,
) -> None:
    """The cash has left the drawer for it: the code pays nothing else, and waits on every Z."""
    sale = mpesa.ring_up()
    part = part_by_hand(mpesa, sale)
    take_off(mpesa, sale, part)
    (waits,) = provisional.list_unsettled(mpesa.shop.records, mpesa.shop.cashier)
    assert waits.payment == part
    with refused(Reason.CODE_HAS_PAID):
        part_by_hand(mpesa, mpesa.ring_up())
    mpesa.confirm("hello", 100)
    mpesa.settle()
    (use,) = mpesa.money().uses
    assert (use.sale, use.payment) == (sale, part)
    assert mpesa.count("payments", "method = 'cash' AND amount_cents = -10000") == 1
    assert mpesa.faults == []


def test_money_that_nobody_vouches_for_is_not_given_to_a_sale_past_the_debt(
    mpesa: PayingShop,
) -> None:
    typed_for_a_debt(mpesa)
    mpesa.confirm("hello", verified=False)
    mpesa.settle()
    with mpesa.shop.records.reading() as books, refused(Reason.MONEY_USED):
        check_not_anothers(books, received_of(books, mpesa.money().id))


def test_a_typed_code_settles_nothing_that_we_have_claimed_for_another_sale(
    mpesa: PayingShop,
) -> None:
    """A till that was restored hears of its own claim for the sale whose phone then turns out to have paid."""
    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    words = {"sale": mpesa.ring_up(), "payment": mpesa.new_payment(), "code": CODE}
    provisional.finish_provisionally(mpesa.shop.records, mpesa.shop.manager, **words)
    ours = {"trans_id": CODE, "till": 2, "sale": sale}
    mpesa.box.post("claim", f"{CODE}.1", ours, sender="till-2")
    mpesa.call_back(push)
    mpesa.settle()
    assert (mpesa.money().sale, mpesa.money().used) == (sale, ksh(0))
    assert len(provisional.list_unsettled(mpesa.shop.records, mpesa.shop.cashier)) == 1
