"""What had paid in the books whose place a backup has taken pays nothing more, whoever tells of its money."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from pos.mpesa.push import Ended
from pos.office.money import list_money
from pos.records.books import Books
from pos.records.mpesa_lines import lines_of_day
from pos.records.snapshot import copied_until
from pos.records.spent_codes import codes_since, post_spent
from pos.shop.alarm import AlarmKind
from pos.shop.audit import Act
from pos.shop.identity import PushId, SaleId
from pos.shop.money_list import Show, Wanted
from pos.shop.received import MoneyState
from pos.shop.refusal import Trouble
from pos.shop.restoring import CopiedUntil, SpentCode
from pos.shop.words import Reason
from pos.till import arrivals, choosing, codes, paying, provisional, taking
from tests.paying_shop import ALONE, CODE, PayingShop
from tests.shops import add_customer, refused
from tests.till.test_cheating import alarms
from tests.till.test_refunding import reverse, send

OTHER = "AAAA000001"


def restored(mpesa: PayingShop, *, spent: str = CODE, is_given: bool = False) -> None:
    """These books took the place of others in which the code had paid."""
    with mpesa.shop.records.writing() as books:
        post_spent(books, (SpentCode(spent, books.now, is_given),))
        books.note(Act.RESTORED, mpesa.shop.owner, subject="shop")
    mpesa.pass_time(minutes=1)


def spent_since(books: Books, copied: CopiedUntil) -> set[tuple[str, bool]]:
    """The codes that have paid since, and whether their money has left the shop."""
    return {(each.code, each.is_given) for each in codes_since(books, copied)}


def test_what_was_given_out_since_the_backup_is_spent(mpesa: PayingShop) -> None:
    mpesa.start(ALONE)
    for code in (CODE, OTHER):
        mpesa.confirm("hello", code=code)
    mpesa.settle()
    records = mpesa.shop.records
    with records.reading() as books:
        copied = copied_until(books)
    give_cash(mpesa, mpesa.ring_up())
    with records.reading() as books:
        assert spent_since(books, copied) == {(CODE, False), (CODE, True)}


def test_what_was_only_credited_has_not_left_the_shop(mpesa: PayingShop) -> None:
    with_a_rest(mpesa)
    with mpesa.shop.records.reading() as books:
        copied = copied_until(books)
    credit(mpesa, mpesa.ring_up())
    with mpesa.shop.records.reading() as books:
        assert spent_since(books, copied) == {(CODE, False)}


def told_by_a_query(mpesa: PayingShop) -> PushId:
    """A request is paid, as Safaricom says when it is asked; its code is not known yet."""
    push = mpesa.asked(mpesa.ring_up())
    mpesa.safaricom.stands = Ended("0", "")
    mpesa.pass_time(seconds=13)
    mpesa.check()
    return push


def test_what_paid_before_its_code_was_known_is_spent(mpesa: PayingShop) -> None:
    with mpesa.shop.records.reading() as books:
        copied = copied_until(books)
    push = told_by_a_query(mpesa)
    mpesa.confirm(mpesa.pay_number_of(push))
    mpesa.settle()
    with mpesa.shop.records.reading() as books:
        assert spent_since(books, copied) == {(CODE, False)}


def test_what_paid_and_has_no_code_yet_is_spent_by_the_name_of_its_request(
    mpesa: PayingShop,
) -> None:
    with mpesa.shop.records.reading() as books:
        copied = copied_until(books)
    push = told_by_a_query(mpesa)
    with mpesa.shop.records.reading() as books:
        assert spent_since(books, copied) == {(mpesa.push(push).checkout, False)}


NAMED = {
    "CheckoutRequestID": "ws_CO_gone",
    "ResultCode": 0,
    "ResultDesc": "x",
    "MerchantRequestID": "1",
}


def call_back_to_nobody(mpesa: PayingShop, *, verified: bool = True) -> None:
    """Safaricom says how a request ended of which these books know nothing."""
    items = [{"Name": "Amount", "Value": 650}, {"Name": "MpesaReceiptNumber", "Value": CODE}]
    told = NAMED | {"CallbackMetadata": {"Item": items}}
    body = {"Body": {"stkCallback": told}}
    mpesa.box.post("stk", "ws_CO_gone", body, once="gone", verified=verified)
    mpesa.settle()


@pytest.mark.parametrize("verified", [True, False])
def test_whose_code_comes_after_a_restore_is_spent_when_safaricom_says_so(
    mpesa: PayingShop, *, verified: bool
) -> None:
    restored(mpesa, spent="ws_CO_gone")
    mpesa.confirm("hello")
    call_back_to_nobody(mpesa, verified=verified)
    sale = mpesa.ring_up()
    if not verified:
        place(mpesa, sale)
        return
    with refused(Reason.CODE_HAS_PAID):
        place(mpesa, sale)
    call_back_to_nobody(mpesa)
    assert (mpesa.count("spent_codes"), alarms(mpesa)) == (2, [])


@pytest.mark.parametrize("is_here", [True, False])
def test_whose_code_comes_after_it_was_used_again_is_told(
    mpesa: PayingShop, *, is_here: bool
) -> None:
    restored(mpesa, spent="ws_CO_gone")
    mpesa.confirm("hello")
    mpesa.settle()
    if is_here:
        place(mpesa, mpesa.ring_up())
    else:
        mpesa.other_claims()
    mpesa.settle()
    assert alarms(mpesa) == []
    call_back_to_nobody(mpesa)
    assert alarms(mpesa) == [AlarmKind.CODE_DIFFERS if is_here else AlarmKind.CLAIM_LOST]


def test_what_came_since_for_a_payment_of_before_is_that_payments_again(mpesa: PayingShop) -> None:
    sale, payment = mpesa.ring_up(), mpesa.new_payment()
    number = mpesa.pay_number(sale)
    words = {"sale": sale, "payment": payment}
    provisional.finish_provisionally(mpesa.shop.records, mpesa.shop.manager, **words)
    with mpesa.shop.records.reading() as books:
        copied = copied_until(books)
    mpesa.confirm(number)
    mpesa.settle()
    with mpesa.shop.records.reading() as books:
        assert (mpesa.money().state, spent_since(books, copied)) == (MoneyState.USED, set())


def test_what_was_to_go_back_is_spent_from_when_it_is_sent_until_it_failed(
    mpesa: PayingShop,
) -> None:
    mpesa.confirm("hello")
    mpesa.settle()
    with mpesa.shop.records.reading() as books:
        copied = copied_until(books)
    for go_on, spent in (
        (reverse, set()),
        (send, {(CODE, False), (CODE, True)}),
        (did_not_go, set()),
    ):
        go_on(mpesa)
        with mpesa.shop.records.reading() as books:
            assert spent_since(books, copied) == spent


def did_not_go(mpesa: PayingShop) -> None:
    mpesa.result(2001)
    mpesa.settle()


def test_what_was_taken_off_a_sale_again_is_not_spent(mpesa: PayingShop) -> None:
    with mpesa.shop.records.reading() as books:
        copied = copied_until(books)
    mpesa.start(ALONE)
    sale = mpesa.ring_up()
    mpesa.confirm(mpesa.pay_number(sale), 100)
    mpesa.settle()
    records, money = mpesa.shop.records, mpesa.money().id
    words = {"sale": sale, "received": money, "payment": mpesa.new_payment()}
    taking.take_money(records, mpesa.shop.cashier, **words)
    with records.reading() as books:
        assert spent_since(books, copied) == {(CODE, False)}
    taking.give_free(records, mpesa.shop.manager, received=money, reason="wrong customer")
    with records.reading() as books:
        assert spent_since(books, copied) == set()


def test_what_was_taken_back_in_cash_has_left_the_shop(mpesa: PayingShop) -> None:
    """Else it paid the sale, which is open again since a restore, once more."""
    records, sale = mpesa.shop.records, mpesa.ring_up()
    with records.reading() as books:
        copied = copied_until(books)
    mpesa.confirm(mpesa.pay_number(sale), 100)
    mpesa.settle()
    payment = mpesa.new_payment()
    words = {"sale": sale, "received": mpesa.money().id, "payment": payment}
    taking.take_money(records, mpesa.shop.cashier, **words)
    back = {"sale": sale, "payment": mpesa.new_payment(), "of": payment}
    paying.take_back_payment(records, mpesa.shop.manager, **back)
    with records.reading() as books:
        assert spent_since(books, copied) == {(CODE, False), (CODE, True)}


def place(mpesa: PayingShop, sale: SaleId) -> None:
    words = {"sale": sale, "received": mpesa.money().id, "how": "saw the SMS"}
    taking.place_money(mpesa.shop.records, mpesa.shop.manager, **words)


def look_up(mpesa: PayingShop, sale: SaleId) -> None:
    codes.look_up_code(mpesa.shop.records, mpesa.shop.cashier, sale=sale, typed=CODE)


def give_cash(mpesa: PayingShop, _sale: SaleId) -> None:
    words = {"received": mpesa.money().id, "reason": "he says so"}
    choosing.give_cash_back(mpesa.shop.records, mpesa.shop.owner, **words)


def credit(mpesa: PayingShop, _sale: SaleId) -> None:
    customer = add_customer(mpesa.shop.records, mpesa.shop.owner, name="Wanjiru")
    words = {"received": mpesa.money().id, "customer": customer.id}
    choosing.credit_money(mpesa.shop.records, mpesa.shop.owner, **words)


def send_back(mpesa: PayingShop, _sale: SaleId) -> None:
    reverse(mpesa)


def settle(mpesa: PayingShop, sale: SaleId) -> None:
    records, by, payment = mpesa.shop.records, mpesa.shop.manager, mpesa.new_payment()
    provisional.finish_provisionally(records, by, sale=sale, payment=payment)
    provisional.settle_by_hand(records, by, payment=payment, received=mpesa.money().id)


@pytest.mark.parametrize("use", [place, look_up, give_cash, credit, send_back, settle])
def test_by_nobodys_word_does_it_pay_again(
    mpesa: PayingShop, use: Callable[[PayingShop, SaleId], None]
) -> None:
    restored(mpesa)
    mpesa.confirm("hello")
    mpesa.settle()
    with refused(Reason.CODE_HAS_PAID) as no:
        use(mpesa, mpesa.ring_up())
    assert "the restored backup does not have" in str(no.value)
    choosing.set_aside(
        mpesa.shop.records, mpesa.shop.owner, received=mpesa.money().id, reason="it has paid"
    )
    assert mpesa.money().state is MoneyState.NOT_OURS


def test_that_another_till_uses_it_a_manager_is_told(mpesa: PayingShop) -> None:
    restored(mpesa)
    mpesa.confirm("hello")
    mpesa.other_claims()
    mpesa.settle()
    assert alarms(mpesa) == [AlarmKind.CLAIM_LOST]


def test_by_itself_it_does_not_either(mpesa: PayingShop) -> None:
    restored(mpesa)
    sale = mpesa.ring_up()
    mpesa.confirm(mpesa.pay_number(sale))
    mpesa.settle()
    assert not mpesa.is_finished(sale)
    assert (mpesa.money().state, mpesa.money().sale) == (MoneyState.UNMATCHED, sale)


@pytest.mark.parametrize("is_alone", [False, True])
def test_a_sale_that_is_open_again_since_the_restore_is_paid_by_what_paid_it(
    mpesa: PayingShop, *, is_alone: bool
) -> None:
    sale = mpesa.ring_up()
    number = mpesa.pay_number(sale)
    mpesa.pass_time(minutes=1)
    restored(mpesa)
    mpesa.confirm(number if not is_alone else "hello")
    mpesa.settle()
    if is_alone:
        mpesa.start(ALONE)
        look_up(mpesa, sale)
        place(mpesa, sale)
    assert mpesa.is_finished(sale)


def with_a_rest(mpesa: PayingShop) -> None:
    """Of what came for a sale a part is left, which nobody has given back yet."""
    sale = mpesa.ring_up()
    mpesa.confirm(mpesa.pay_number(sale), 700)
    mpesa.settle()
    words = {"sale": sale, "received": mpesa.money().id, "payment": mpesa.new_payment()}
    taking.take_money(mpesa.shop.records, mpesa.shop.cashier, **words)
    mpesa.settle()


@pytest.mark.parametrize("use", [give_cash, credit, send_back])
def test_a_rest_that_was_given_back_before_a_restore_is_given_back_once(
    mpesa: PayingShop, use: Callable[[PayingShop, SaleId], None]
) -> None:
    with_a_rest(mpesa)
    assert asking(mpesa) == [True, True, True]
    restored(mpesa, is_given=True)
    with refused(Reason.CODE_HAS_PAID):
        use(mpesa, mpesa.ring_up())
    assert asking(mpesa) == [False, False, False]


def asking(mpesa: PayingShop) -> list[bool]:
    """Whether the payment asks for somebody: in the drawer, in the office, and before its day is signed."""
    records, manager = mpesa.shop.records, mpesa.shop.manager
    day = timedelta(days=1)
    with records.reading() as books:
        lines = lines_of_day(books, books.now - day, books.now + day, codes=())
        asks = any(line.asks for line in lines)
    return [
        bool(arrivals.list_arrivals(records, manager)),
        bool(list_money(records, manager, wanted=Wanted(Show.ASKS))),
        asks,
    ]


def test_a_rest_of_what_a_restored_sale_is_paid_with_again_can_be_given_back(
    mpesa: PayingShop,
) -> None:
    restored(mpesa)
    mpesa.shop.clock.pass_time(minutes=-5)
    with_a_rest(mpesa)
    give_cash(mpesa, mpesa.ring_up())
    assert not mpesa.money().rest


def test_what_was_given_out_before_a_restore_pays_not_even_its_own_sale(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    number = mpesa.pay_number(sale)
    mpesa.pass_time(minutes=1)
    restored(mpesa, is_given=True)
    mpesa.confirm(number)
    mpesa.settle()
    assert (mpesa.is_finished(sale), mpesa.money().state) == (False, MoneyState.UNMATCHED)


def test_what_was_claimed_to_go_out_and_paid_before_a_restore_does_not_go_out(
    mpesa: PayingShop,
) -> None:
    mpesa.confirm("hello")
    mpesa.listen()
    give_cash(mpesa, mpesa.ring_up())
    restored(mpesa)
    mpesa.box.is_away = True
    with pytest.raises(Trouble):
        mpesa.send()
    with refused(Reason.CODE_HAS_PAID):
        give_cash(mpesa, mpesa.ring_up())


@pytest.mark.parametrize("is_another", [True, False])
def test_that_another_request_of_its_code_paid_a_manager_is_told(
    mpesa: PayingShop, *, is_another: bool
) -> None:
    """Of what the request paid only a query tells at first; where it was asked before, it is what it had paid."""
    if is_another:
        restored(mpesa)
    push = mpesa.asked(mpesa.ring_up())
    mpesa.pass_time(minutes=1)
    if not is_another:
        restored(mpesa)
    mpesa.safaricom.stands = Ended("0", "")
    mpesa.pass_time(seconds=13)
    mpesa.check()
    mpesa.call_back(push)
    mpesa.settle()
    told = [AlarmKind.CODE_DIFFERS] if is_another else []
    assert (mpesa.money().state, alarms(mpesa)) == (MoneyState.USED, told)
