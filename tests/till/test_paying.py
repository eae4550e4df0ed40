"""Money comes by every means, settles a sale exactly, is taken once, and goes back only by permission."""

from collections.abc import Callable

import pytest

from pos.shop.approval import NeedsApproval
from pos.shop.audit import Act
from pos.shop.customer import Customer
from pos.shop.discount import Percent
from pos.shop.identity import CustomerId, PaymentId, SaleId, StaffId
from pos.shop.money import NOTHING
from pos.shop.payment import Method, Oddity, Tender
from pos.shop.quantity import pieces
from pos.shop.sold import Sold
from pos.shop.staff import Need, Permission, Role
from pos.shop.words import Reason
from pos.till import accounts, closing, parking, paying, returning, ringing, shifts
from pos.till.returning import GoodsBack
from pos.till.standing import Standing
from tests.builders import ksh, product
from tests.shops import Shop, add_customer, refused

CODE, OTHER_CODE = "UKL4R8T2XW", "UKL4R8T2XZ"
CASH = Tender(Method.CASH)
CARD = Tender(Method.CARD, reference="slip 7")
BANK = Tender(Method.BANK, reference="FT1")
AIRTEL = Tender(Method.AIRTEL, reference="MP1")
MPESA = Tender(Method.MPESA, reference=CODE)

Acting = Callable[[Shop, SaleId], object]


def part(tender: Tender, amount: float | str) -> Tender:
    return Tender(tender.method, ksh(amount), tender.reference, tender.customer)


def cash(
    shop: Shop, sale: SaleId, given: float | str, payment: PaymentId | None = None
) -> Standing:
    return paying.take_cash(
        shop.records,
        shop.cashier,
        sale=sale,
        payment=payment or shop.payment(),
        given=ksh(given),
    )


def take(
    shop: Shop,
    sale: SaleId,
    tender: Tender,
    by: StaffId | None = None,
    *,
    payment: PaymentId | None = None,
) -> Standing:
    return paying.take(
        shop.records,
        by or shop.owner,
        sale=sale,
        payment=payment or shop.payment(),
        tender=tender,
    )


def give_back(shop: Shop, sale: SaleId, tender: Tender, by: StaffId | None = None) -> Standing:
    return paying.give_back(
        shop.records, by or shop.owner, sale=sale, payment=shop.payment(), tender=tender
    )


def take_back(shop: Shop, sale: SaleId, of: PaymentId, by: StaffId | None = None) -> Standing:
    return paying.take_back_payment(
        shop.records, by or shop.owner, sale=sale, payment=shop.payment(), of=of
    )


def wanjiru(shop: Shop, limit: int = 1000) -> Customer:
    return add_customer(shop.records, shop.owner, name="Wanjiru", limit=ksh(limit))


def on_account(shop: Shop, *typed: str) -> tuple[Sold, Customer]:
    customer = wanjiru(shop)
    done = take(shop, shop.ring_up(*typed), Tender(Method.ACCOUNT, customer=customer.id)).sold
    assert done is not None
    return done, customer


def bring_back(shop: Shop, done: Sold, sale: SaleId | None = None, count: int = 1) -> SaleId:
    """Goods of a receipt's first line come back, on a sale of their own or on this one."""
    sale = sale or shop.ring_up()
    back = GoodsBack(done.id, 1, pieces(count))
    returning.take_goods_back(shop.records, shop.owner, sale=sale, back=back)
    return sale


# Every means


def test_enough_cash_finishes_the_sale_and_gives_change(shop: Shop) -> None:
    done = cash(shop, shop.ring_up("3*101"), 500)
    assert (done.due, done.change) == (NOTHING, ksh(305))
    assert done.sold is not None
    assert (done.sold.total, done.sold.change) == (ksh(195), ksh(305))


@pytest.mark.parametrize("tender", [CARD, BANK, AIRTEL, MPESA])
def test_a_sale_is_paid_by_any_other_means(shop: Shop, tender: Tender) -> None:
    shop.choose(takes_mpesa_by_hand=True)
    done = take(shop, shop.ring_up("101"), tender).sold
    assert done is not None
    (kept,) = done.payments
    assert (kept.method, kept.amount, kept.reference) == (
        tender.method,
        ksh(65),
        tender.reference,
    )
    assert kept.oddities == ({Oddity.BY_HAND} if tender is MPESA else set())


def test_a_sale_goes_on_the_account_of_a_customer(shop: Shop) -> None:
    done, customer = on_account(shop, "101")
    assert done.payments[0].customer == customer.id
    assert accounts.list_customers(shop.records, shop.cashier) == ((customer, ksh(65)),)


def test_a_sale_is_split_over_as_many_means_as_it_takes(shop: Shop) -> None:
    shop.choose(takes_mpesa_by_hand=True)
    customer, sale = wanjiru(shop), shop.ring_up("10*101")
    dues = [
        cash(shop, sale, 200).due,
        take(shop, sale, part(CARD, 150)).due,
        take(shop, sale, part(MPESA, 100)).due,
        take(shop, sale, part(Tender(Method.ACCOUNT, customer=customer.id), 50)).due,
    ]
    last = cash(shop, sale, 200)
    assert dues == [ksh(450), ksh(300), ksh(200), ksh(150)]
    assert last.sold is not None
    assert [paid.amount for paid in last.sold.payments] == [
        ksh(amount) for amount in (200, 150, 100, 50, 150)
    ]
    assert last.change == ksh(50)


@pytest.mark.parametrize("tender", [CARD, BANK, AIRTEL, MPESA])
def test_change_comes_from_cash_only(shop: Shop, tender: Tender) -> None:
    shop.choose(takes_mpesa_by_hand=True)
    with refused(Reason.CHANGE_FROM_CASH_ONLY):
        take(shop, shop.ring_up("101"), part(tender, 66))


def test_cash_is_not_taken_as_if_it_were_a_card(shop: Shop) -> None:
    with refused(Reason.CASH_IS_COUNTED):
        take(shop, shop.ring_up("101"), CASH)


@pytest.mark.parametrize(
    ("price_and_coin", "tender", "paid"),
    [
        (("100.49", 1), None, ("100", "-0.49")),
        (("100.50", 1), None, ("101", "0.50")),
        (("102.50", 5), None, ("105", "2.50")),
        (("0.30", 1), None, ("0", "-0.30")),
        (("100.50", 5), MPESA, ("101", "0.50")),
        (("100.49", 5), AIRTEL, ("100", "-0.49")),
        (("100.49", 5), CARD, ("100.49", "0")),
    ],
)
def test_coins_and_phones_round_and_the_sale_is_settled_to_the_cent(
    shop: Shop, price_and_coin: tuple[str, int], tender: Tender | None, paid: tuple[str, str]
) -> None:
    (price, coin), (amount, rounding) = price_and_coin, paid
    shop.choose(takes_mpesa_by_hand=True, cash_step=ksh(coin))
    shop.put_on_shelf(product("Odd", id="odd", code="7", price=ksh(price)))
    sale = shop.ring_up("7")
    done = (take(shop, sale, tender) if tender else cash(shop, sale, amount)).sold
    assert done is not None
    assert (done.payments[0].amount, done.rounding) == (ksh(amount), ksh(rounding))
    assert done.payments[0].settles == done.total == ksh(price)


def test_a_part_by_phone_is_whole_shillings_and_not_rounded(shop: Shop) -> None:
    shop.choose(takes_mpesa_by_hand=True)
    sale = shop.ring_up("101")
    with refused(Reason.WHOLE_SHILLINGS_ONLY):
        take(shop, sale, part(MPESA, "64.50"))
    assert take(shop, sale, part(MPESA, 60)).due == ksh(5)


@pytest.mark.parametrize(("tender", "drawer"), [(None, ["drawer", "receipt"]), (CARD, ["receipt"])])
def test_the_drawer_opens_for_cash_only(
    shop: Shop, tender: Tender | None, drawer: list[str]
) -> None:
    sale = shop.ring_up("101")
    take(shop, sale, tender) if tender else cash(shop, sale, 65)
    assert shop.printing() == drawer


def test_the_drawer_stays_shut_when_no_coin_moves(shop: Shop) -> None:
    shop.put_on_shelf(product("Sweet", id="sweet", code="7", price=ksh("0.30")))
    cash(shop, shop.ring_up("7"), 0)
    assert shop.printing() == ["receipt"]


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (0, Reason.MONEY_NOT_ABOVE_ZERO),
        ("-5", Reason.MONEY_NOT_ABOVE_ZERO),
        (616_110_060, Reason.CASH_TOO_MUCH),
    ],
)
def test_cash_that_nobody_hands_over_is_refused(
    shop: Shop, given: int | str, reason: Reason
) -> None:
    with refused(reason):
        cash(shop, shop.ring_up("101"), given)


# Once, and for one thing


def test_cash_sent_twice_is_taken_once(shop: Shop) -> None:
    sale, payment = shop.ring_up("101"), shop.payment()
    first = cash(shop, sale, 100, payment)
    assert cash(shop, sale, 100, payment) == first
    assert first.change == ksh(35)
    assert len(shop.audited(Act.SALE_FINISHED)) == 1


def test_cash_for_less_than_a_coin_sent_twice_is_taken_once(shop: Shop) -> None:
    shop.put_on_shelf(product("Sweet", id="sweet", code="7", price=ksh("0.30")))
    sale, payment = shop.ring_up("7"), shop.payment()
    first = cash(shop, sale, 5, payment)
    assert cash(shop, sale, 5, payment) == first
    assert first.change == ksh(5)


def test_a_part_sent_twice_is_taken_once(shop: Shop) -> None:
    sale, payment = shop.ring_up("2*101"), shop.payment()
    assert take(shop, sale, part(CARD, 30), payment=payment).due == ksh(100)
    assert take(shop, sale, part(CARD, 30), payment=payment).due == ksh(100)


def test_an_approved_payment_sent_twice_needs_no_second_approval(shop: Shop) -> None:
    shop.choose(takes_mpesa_by_hand=True)
    sale, payment = shop.ring_up("101"), shop.payment()
    with pytest.raises(NeedsApproval) as no:
        take(shop, sale, MPESA, shop.cashier)
    yes = shop.say_yes(no.value)
    said = {"sale": sale, "payment": payment, "tender": MPESA, "approval": yes}
    first = paying.take(shop.records, shop.cashier, **said)
    assert paying.take(shop.records, shop.cashier, **said) == first
    assert no.value.needs == (Need(Permission.MPESA_BY_HAND),)


@pytest.mark.parametrize(
    "again",
    [
        lambda shop, sale, payment: cash(shop, sale, 40, payment),
        lambda shop, _, payment: cash(shop, shop.ring_up("101"), 30, payment),
        lambda shop, sale, payment: take(shop, sale, part(CARD, 30), payment=payment),
        lambda shop, sale, payment: paying.take_back_payment(
            shop.records, shop.owner, sale=sale, payment=payment, of=payment
        ),
        lambda shop, sale, payment: paying.give_back(
            shop.records, shop.owner, sale=sale, payment=payment, tender=CARD
        ),
    ],
)
def test_a_payments_id_is_refused_for_anything_else(
    shop: Shop, again: Callable[[Shop, SaleId, PaymentId], object]
) -> None:
    sale, payment = shop.ring_up("101"), shop.payment()
    cash(shop, sale, 30, payment)
    with refused(Reason.USED_FOR_OTHER):
        again(shop, sale, payment)
    assert paying.standing_of(shop.records, shop.cashier, sale=sale).due == ksh(35)


@pytest.mark.parametrize(
    "other",
    [
        part(CARD, 31),
        part(BANK, 30),
        Tender(Method.CARD, ksh(30), "slip 8"),
        Tender(Method.ACCOUNT, ksh(30), customer=CustomerId("c")),
    ],
)
def test_a_card_payment_sent_again_with_other_facts_is_refused(shop: Shop, other: Tender) -> None:
    sale, payment = shop.ring_up("101"), shop.payment()
    take(shop, sale, part(CARD, 30), payment=payment)
    with refused(Reason.USED_FOR_OTHER):
        take(shop, sale, other, payment=payment)


def test_a_repeat_after_the_end_of_the_program_finds_the_finished_sale(shop: Shop) -> None:
    sale, payment = shop.ring_up("101"), shop.payment()
    first = cash(shop, sale, 100, payment)
    shop.reopen()
    assert cash(shop, sale, 100, payment) == first


@pytest.mark.parametrize(
    "act",
    [
        lambda shop, sale: cash(shop, sale, 65),
        lambda shop, sale: take(shop, sale, CARD),
        lambda shop, sale: give_back(shop, sale, CASH),
        lambda shop, sale: take_back(shop, sale, PaymentId("none")),
        lambda shop, sale: paying.open_payment(shop.records, shop.cashier, sale=sale),
    ],
)
def test_a_finished_sale_is_not_paid_again(shop: Shop, act: Acting) -> None:
    sale = shop.ring_up("101")
    cash(shop, sale, 65)
    with refused(Reason.SALE_GONE):
        act(shop, sale)
    assert len(shop.audited(Act.SALE_FINISHED)) == 1


PAYING: tuple[Acting, ...] = (
    lambda shop, sale: cash(shop, sale, 65),
    lambda shop, sale: take(shop, sale, CARD),
    lambda shop, sale: give_back(shop, sale, CASH),
    lambda shop, sale: paying.finish_even(shop.records, shop.owner, sale=sale),
)


@pytest.mark.parametrize("act", PAYING)
def test_no_money_moves_without_an_open_shift(shop: Shop, act: Acting) -> None:
    shifts.count_drawer(shop.records, shop.cashier, counted={ksh(1000): 5})
    shifts.close_shift(shop.records, shop.cashier)
    with refused(Reason.SHIFT_CLOSED):
        act(shop, shop.ring_up("101"))


@pytest.mark.parametrize("act", PAYING)
def test_an_empty_sale_is_not_paid(shop: Shop, act: Acting) -> None:
    with refused(Reason.SALE_EMPTY):
        act(shop, shop.ring_up())


@pytest.mark.parametrize("act", PAYING)
def test_a_parked_sale_is_not_paid(shop: Shop, act: Acting) -> None:
    sale = shop.ring_up("101")
    parking.park(shop.records, shop.cashier, sale=sale)
    with refused(Reason.SALE_PARKED):
        act(shop, sale)


def test_a_part_taken_for_a_parked_sale_is_given_back_only_once_it_is_taken_up(
    shop: Shop,
) -> None:
    sale, payment = shop.ring_up("101"), shop.payment()
    cash(shop, sale, 30, payment)
    parking.park(shop.records, shop.cashier, sale=sale)
    with refused(Reason.SALE_PARKED):
        take_back(shop, sale, payment)


# Mobile money typed by hand


def test_mpesa_by_hand_is_refused_until_the_owner_allows_it(shop: Shop) -> None:
    with refused(Reason.MPESA_BY_HAND_OFF):
        take(shop, shop.ring_up("101"), MPESA)


@pytest.mark.parametrize(
    ("first", "again"),
    [
        (MPESA, Tender(Method.MPESA, reference=CODE.lower())),
        (AIRTEL, Tender(Method.AIRTEL, reference=" mp1 ")),
        (MPESA, Tender(Method.AIRTEL, reference=CODE)),
        (MPESA, Tender(Method.BANK, reference=CODE)),
    ],
)
def test_a_code_that_has_paid_is_refused_and_says_what_and_when(
    shop: Shop, first: Tender, again: Tender
) -> None:
    shop.choose(takes_mpesa_by_hand=True)
    take(shop, shop.ring_up("101"), first)
    shop.clock.pass_time(hours=3)
    with refused(Reason.CODE_HAS_PAID) as no:
        take(shop, shop.ring_up("101"), again)
    assert no.value.facts == {
        "code": first.reference,
        "what": "receipt T2-0001",
        "when": "21/11/2026 12:00",
    }


def test_a_code_that_pays_a_sale_still_open_is_refused_for_another(shop: Shop) -> None:
    shop.choose(takes_mpesa_by_hand=True)
    take(shop, shop.ring_up("2*101"), part(MPESA, 30))
    with refused(Reason.CODE_HAS_PAID) as no:
        take(shop, shop.ring_up("101"), MPESA)
    assert no.value.facts["what"] == "a sale that is still open"


def test_a_code_that_paid_a_debt_is_refused_for_a_sale(shop: Shop) -> None:
    shop.choose(takes_mpesa_by_hand=True)
    _, customer = on_account(shop, "101")
    accounts.pay_debt(
        shop.records, shop.owner, customer=customer.id, payment=shop.payment(), tender=MPESA
    )
    with refused(Reason.CODE_HAS_PAID) as no:
        take(shop, shop.ring_up("101"), MPESA)
    assert no.value.facts["what"] == "a customer's account"


@pytest.mark.parametrize("tender", [MPESA, AIRTEL])
def test_a_phone_pays_as_much_at_a_time_as_it_can_and_no_more(shop: Shop, tender: Tender) -> None:
    shop.choose(takes_mpesa_by_hand=True)
    shop.put_on_shelf(product("Fridge", id="fridge", code="7", price=ksh(900_000)))
    sale = shop.ring_up("7")
    with refused(Reason.MOBILE_TOO_MUCH) as no:
        take(shop, sale, tender)
    assert no.value.facts["most"] == ksh(250_000)
    assert take(shop, sale, part(tender, 250_000)).due == ksh(650_000)


@pytest.mark.parametrize("tender", [MPESA, AIRTEL])
def test_the_owner_says_what_a_phone_pays(shop: Shop, tender: Tender) -> None:
    shop.choose(takes_mpesa_by_hand=True, mobile_least=ksh(10), mobile_most=ksh(60))
    sale = shop.ring_up("101")
    with refused(Reason.MOBILE_TOO_MUCH):
        take(shop, sale, tender)
    with refused(Reason.MOBILE_TOO_LITTLE):
        take(shop, sale, part(tender, 9))
    assert take(shop, sale, part(tender, 60)).due == ksh(5)


# On account


def test_an_account_takes_no_more_than_its_limit_by_all_sales_together(shop: Shop) -> None:
    customer = wanjiru(shop, limit=130)
    tender = Tender(Method.ACCOUNT, customer=customer.id)
    take(shop, shop.ring_up("101"), tender, shop.cashier)
    take(shop, shop.ring_up("2*101"), part(tender, 65), shop.cashier)
    with pytest.raises(NeedsApproval) as no:
        take(shop, shop.ring_up("101"), part(tender, "0.05"), shop.cashier)
    assert no.value.needs == (Need(Permission.SELL_OVER_LIMIT),)
    take(shop, shop.ring_up("101"), tender, shop.manager)


def test_a_sale_goes_on_no_account_of_nobody(shop: Shop) -> None:
    sale = shop.ring_up("101")
    with refused(Reason.CUSTOMER_MISSING):
        take(shop, sale, Tender(Method.ACCOUNT))
    with refused(Reason.CUSTOMER_GONE):
        take(shop, sale, Tender(Method.ACCOUNT, customer=CustomerId("nobody")))


def test_a_card_payment_is_nobodys_account_whoever_is_named(shop: Shop) -> None:
    customer = wanjiru(shop)
    tender = Tender(Method.CARD, reference="slip 7", customer=customer.id)
    done = take(shop, shop.ring_up("101"), tender).sold
    assert done is not None
    assert done.payments[0].customer is None


# Money that goes back


@pytest.mark.parametrize("tender", [None, CARD, BANK, AIRTEL])
def test_a_part_payment_is_given_back_as_a_new_fact(shop: Shop, tender: Tender | None) -> None:
    sale, payment = shop.ring_up("101"), shop.payment()
    if tender is None:
        cash(shop, sale, 30, payment)
    else:
        take(shop, sale, part(tender, 30), payment=payment)
    assert take_back(shop, sale, payment).due == ksh(65)
    done = cash(shop, sale, 65).sold
    assert done is not None
    assert [(paid.amount, paid.takes_back) for paid in done.payments] == [
        (ksh(30), None),
        (ksh("-30"), payment),
        (ksh(65), None),
    ]
    assert shop.audited(Act.PAYMENT_TAKEN_BACK)[0]["amount"] == -3000


def test_what_went_on_account_is_taken_off_it_again(shop: Shop) -> None:
    customer, sale, payment = wanjiru(shop), shop.ring_up("2*101"), shop.payment()
    take(shop, sale, part(Tender(Method.ACCOUNT, customer=customer.id), 50), payment=payment)
    take_back(shop, sale, payment)
    assert accounts.list_customers(shop.records, shop.cashier)[0][1] == NOTHING


def test_who_paid_a_part_by_mpesa_and_leaves_gets_it_back_in_cash(shop: Shop) -> None:
    shop.choose(takes_mpesa_by_hand=True)
    sale, payment = shop.ring_up("101"), shop.payment()
    take(shop, sale, part(MPESA, 30), payment=payment)
    assert take_back(shop, sale, payment).due == ksh(65)
    assert closing.read_open(shop.records, shop.manager).x.expected == ksh(5000 - 30)
    parking.cancel(shop.records, shop.cashier, sale=sale)


def test_a_payment_is_taken_back_once(shop: Shop) -> None:
    sale, payment = shop.ring_up("101"), shop.payment()
    cash(shop, sale, 30, payment)
    take_back(shop, sale, payment)
    with refused(Reason.PAYMENT_TAKEN_BACK):
        take_back(shop, sale, payment)


def test_taking_back_sent_twice_is_done_once(shop: Shop) -> None:
    sale, payment, back = shop.ring_up("101"), shop.payment(), shop.payment()
    cash(shop, sale, 30, payment)
    said = {"sale": sale, "payment": back, "of": payment}
    first = paying.take_back_payment(shop.records, shop.owner, **said)
    assert paying.take_back_payment(shop.records, shop.owner, **said) == first
    assert len(shop.audited(Act.PAYMENT_TAKEN_BACK)) == 1


def test_taking_back_names_one_payment_by_one_id(shop: Shop) -> None:
    sale, one, other, back = (
        shop.ring_up("2*101"),
        shop.payment(),
        shop.payment(),
        shop.payment(),
    )
    cash(shop, sale, 30, one)
    cash(shop, sale, 30, other)
    paying.take_back_payment(shop.records, shop.owner, sale=sale, payment=back, of=one)
    with refused(Reason.USED_FOR_OTHER):
        paying.take_back_payment(shop.records, shop.owner, sale=sale, payment=back, of=other)
    with refused(Reason.USED_FOR_OTHER):
        cash(shop, sale, 30, back)


def test_a_payment_of_another_sale_is_not_taken_back_here(shop: Shop) -> None:
    sale, payment = shop.ring_up("101"), shop.payment()
    cash(shop, sale, 30, payment)
    with refused(Reason.PAYMENT_GONE):
        take_back(shop, shop.ring_up("101"), payment)


def test_somebody_let_go_hears_nothing_of_what_was_taken_back(shop: Shop) -> None:
    sale, payment, back = shop.ring_up("101"), shop.payment(), shop.payment()
    cash(shop, sale, 30, payment)
    said = {"sale": sale, "payment": back, "of": payment}
    paying.take_back_payment(shop.records, shop.owner, **said)
    with refused(Reason.STAFF_GONE):
        paying.take_back_payment(shop.records, StaffId("gone"), **said)


def test_money_for_goods_that_were_all_taken_off_can_be_given_back(shop: Shop) -> None:
    sale, payment = shop.ring_up("101"), shop.payment()
    cash(shop, sale, 30, payment)
    ringing.void_line(shop.records, shop.cashier, sale=sale, line=1)
    assert take_back(shop, sale, payment).due == NOTHING
    parking.cancel(shop.records, shop.cashier, sale=sale)


def test_a_made_up_card_payment_becomes_no_cash_by_taking_goods_off(shop: Shop) -> None:
    sale = shop.ring_up("10*101")
    take(shop, sale, part(CARD, 500), shop.cashier)
    ringing.set_quantity(shop.records, shop.cashier, sale=sale, line=1, quantity=pieces(1))
    with refused(Reason.CUSTOMER_IS_OWED):
        cash(shop, sale, 0)
    with pytest.raises(NeedsApproval) as no:
        give_back(shop, sale, CASH, shop.cashier)
    assert no.value.needs == (Need(Permission.TAKE_BACK_PAYMENT, ksh(435).cents),)


def test_a_made_up_card_payment_becomes_no_cash_beside_goods_that_come_back(shop: Shop) -> None:
    done, sale = shop.sell("2*101").sold, shop.ring_up("10*101")
    assert done is not None
    take(shop, sale, part(CARD, 500), shop.cashier)
    ringing.void_line(shop.records, shop.cashier, sale=sale, line=1)
    bring_back(shop, done, sale, 2)
    with pytest.raises(NeedsApproval) as no:
        give_back(shop, sale, CASH, shop.cashier)
    assert no.value.needs == (Need(Permission.TAKE_BACK_PAYMENT, ksh(500).cents),)


def test_more_than_returns_give_is_given_back_when_somebody_says_yes(shop: Shop) -> None:
    sale = shop.ring_up("10*101")
    take(shop, sale, part(CARD, 500), shop.cashier)
    ringing.set_quantity(shop.records, shop.cashier, sale=sale, line=1, quantity=pieces(1))
    with pytest.raises(NeedsApproval) as no:
        give_back(shop, sale, CASH, shop.cashier)
    yes = shop.say_yes(no.value, approver=Role.SUPERVISOR)
    done = paying.give_back(
        shop.records,
        shop.cashier,
        sale=sale,
        payment=shop.payment(),
        tender=CASH,
        approval=yes,
    )
    assert done.sold is not None
    assert [paid.amount for paid in done.sold.payments] == [ksh(500), ksh("-435")]


@pytest.mark.parametrize("tender", [CASH, CARD, BANK, AIRTEL])
def test_what_returns_leave_is_given_back_by_any_means_but_mpesa(
    shop: Shop, tender: Tender
) -> None:
    done = shop.sell("2*101").sold
    assert done is not None
    sale = bring_back(shop, done)
    with refused(Reason.NO_REFUND_BY_THIS):
        give_back(shop, sale, MPESA)
    back = give_back(shop, sale, tender, shop.cashier)
    assert back.sold is not None
    assert (back.due, back.sold.payments[0].amount) == (NOTHING, ksh("-65"))


def test_giving_back_sent_twice_is_done_once(shop: Shop) -> None:
    done, payment = shop.sell("2*101").sold, shop.payment()
    assert done is not None
    said = {"sale": bring_back(shop, done), "payment": payment, "tender": CASH}
    first = paying.give_back(shop.records, shop.cashier, **said)
    assert paying.give_back(shop.records, shop.cashier, **said) == first


def test_nothing_is_given_back_when_nothing_is_owed(shop: Shop) -> None:
    with refused(Reason.NOTHING_OWED):
        give_back(shop, shop.ring_up("101"), CASH)


def test_goods_on_account_that_are_not_paid_yet_give_no_cash(shop: Shop) -> None:
    done, customer = on_account(shop, "101")
    sale = bring_back(shop, done)
    for tender in (CASH, CARD, Tender(Method.CASH, customer=customer.id)):
        with refused(Reason.OWED_ON_ACCOUNT):
            give_back(shop, sale, tender)
    give_back(shop, sale, Tender(Method.ACCOUNT, customer=customer.id))
    assert accounts.list_customers(shop.records, shop.cashier)[0][1] == NOTHING


def test_nor_do_goods_they_were_exchanged_for(shop: Shop) -> None:
    done, _ = on_account(shop, "101")
    shop.put_on_shelf(product("Bread", id="bread", code="102"))
    exchange = bring_back(shop, done, shop.ring_up("102"))
    exchanged = paying.finish_even(shop.records, shop.cashier, sale=exchange).sold
    assert exchanged is not None
    with refused(Reason.OWED_ON_ACCOUNT):
        give_back(shop, bring_back(shop, exchanged), CASH)


def test_nor_do_they_pay_what_somebody_else_owes(shop: Shop) -> None:
    done, _ = on_account(shop, "101")
    other = wanjiru(shop)
    with refused(Reason.OWED_ON_ACCOUNT):
        give_back(shop, bring_back(shop, done), Tender(Method.ACCOUNT, customer=other.id))


def test_goods_on_account_that_were_paid_since_give_cash(shop: Shop) -> None:
    done, customer = on_account(shop, "101")
    accounts.pay_debt(
        shop.records, shop.cashier, customer=customer.id, payment=shop.payment(), tender=CASH
    )
    assert give_back(shop, bring_back(shop, done), CASH).due == NOTHING


def test_a_refund_goes_on_an_account_only_when_it_is_somebodys(shop: Shop) -> None:
    done = shop.sell("101").sold
    assert done is not None
    with refused(Reason.CUSTOMER_MISSING):
        give_back(shop, bring_back(shop, done), Tender(Method.ACCOUNT))


# Nothing due, and where it stands


def test_a_sale_on_which_nothing_is_due_is_finished_once(shop: Shop) -> None:
    sale = shop.ring_up("101")
    ringing.discount_sale(shop.records, shop.owner, sale=sale, discount=Percent(10_000))
    first = paying.finish_even(shop.records, shop.cashier, sale=sale)
    assert paying.finish_even(shop.records, shop.cashier, sale=sale) == first
    assert first.sold is not None
    assert (first.sold.total, first.sold.payments) == (NOTHING, ())
    assert len(shop.audited(Act.SALE_FINISHED)) == 1


def test_a_sale_on_which_something_is_due_is_not_finished(shop: Shop) -> None:
    with refused(Reason.STILL_DUE) as no:
        paying.finish_even(shop.records, shop.cashier, sale=shop.ring_up("101"))
    assert no.value.facts == {"due": ksh(65)}


def test_goods_taken_off_down_to_what_was_paid_leave_nothing_due(shop: Shop) -> None:
    sale = shop.ring_up("2*101")
    cash(shop, sale, 65)
    ringing.set_quantity(shop.records, shop.cashier, sale=sale, line=1, quantity=pieces(1))
    done = paying.finish_even(shop.records, shop.cashier, sale=sale).sold
    assert done is not None
    assert (done.total, done.payments[0].amount) == (ksh(65), ksh(65))


def test_where_paying_stands_is_told_before_and_after_the_end(shop: Shop) -> None:
    sale = shop.ring_up("2*101")
    cash(shop, sale, 30)
    assert paying.standing_of(shop.records, shop.cashier, sale=sale) == Standing(ksh(100))
    done = cash(shop, sale, 200)
    assert paying.standing_of(shop.records, shop.cashier, sale=sale) == done


def test_a_sale_has_one_pay_number(shop: Shop) -> None:
    sale = shop.ring_up("101")
    first = paying.open_payment(shop.records, shop.cashier, sale=sale).pay_number
    again = paying.open_payment(shop.records, shop.cashier, sale=sale).pay_number
    other = paying.open_payment(shop.records, shop.cashier, sale=shop.ring_up("101")).pay_number
    assert first is not None
    assert (first == again, first == other, first[0], len(first)) == (True, False, "2", 5)
    done = cash(shop, sale, 65).sold
    assert done is not None
    assert done.pay_number == first


# What has no price yet


REPAIR = product("Repair", id="repair", code="9", price=ksh(0))
PAYING: tuple[Acting, ...] = (
    lambda shop, sale: paying.open_payment(shop.records, shop.cashier, sale=sale),
    lambda shop, sale: cash(shop, sale, 100),
    lambda shop, sale: take(shop, sale, CARD),
    lambda shop, sale: give_back(shop, sale, CASH),
    lambda shop, sale: paying.finish_even(shop.records, shop.cashier, sale=sale),
)


@pytest.mark.parametrize("pay", PAYING)
@pytest.mark.parametrize("others", [(), ("101",)])
def test_an_open_item_does_not_go_out_before_its_price_is_typed(
    shop: Shop, pay: Acting, others: tuple[str, ...]
) -> None:
    shop.put_on_shelf(REPAIR)
    sale = shop.ring_up(*others, "9")
    with refused(Reason.LINE_WITHOUT_PRICE) as no:
        pay(shop, sale)
    assert no.value.facts == {"name": "Repair"}
    assert parking.list_open(shop.records, shop.cashier)[0].pay_number is None


def test_an_open_item_is_paid_at_the_price_that_was_typed(shop: Shop) -> None:
    shop.put_on_shelf(REPAIR)
    sale = shop.ring_up("9")
    ringing.type_price(shop.records, shop.cashier, sale=sale, line=1, price=ksh(350))
    done = cash(shop, sale, 350).sold
    assert done is not None
    assert done.total == ksh(350)


# On account


def put_back_on_account(shop: Shop) -> tuple[SaleId, CustomerId, PaymentId]:
    """Ten milk that a customer takes without paying, all but one of which he puts back."""
    wanjiru = add_customer(shop.records, shop.owner, name="Wanjiru", limit=ksh(5000)).id
    sale, payment = shop.ring_up("10*101"), shop.payment()
    tender = Tender(Method.ACCOUNT, ksh(649), customer=wanjiru)
    paying.take(shop.records, shop.cashier, sale=sale, payment=payment, tender=tender)
    said = {"line": 1, "quantity": pieces(1)}
    ringing.set_quantity(shop.records, shop.cashier, sale=sale, **said)
    return sale, wanjiru, payment


def test_what_is_on_account_does_not_become_cash(shop: Shop) -> None:
    sale, _, payment = put_back_on_account(shop)
    with refused(Reason.TAKE_OFF_ACCOUNT):
        shop.give_back(sale)
    said = {"sale": sale, "payment": shop.payment(), "of": payment}
    assert paying.take_back_payment(shop.records, shop.owner, **said).due == ksh(65)


def test_what_is_on_account_goes_back_to_the_account(shop: Shop) -> None:
    sale, wanjiru, _ = put_back_on_account(shop)
    tender = Tender(Method.ACCOUNT, customer=wanjiru)
    said = {"sale": sale, "payment": shop.payment(), "tender": tender}
    assert paying.give_back(shop.records, shop.owner, **said).due == NOTHING
    assert accounts.list_customers(shop.records, shop.cashier)[0][1] == ksh(65)
