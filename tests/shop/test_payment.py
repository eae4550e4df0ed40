"""Payments settle a sale exactly, and change comes from cash only."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.shop.identity import CustomerId, PaymentId, SaleId
from pos.shop.money import NOTHING, Money, shillings, sum_of
from pos.shop.payment import (
    LONGEST_REFERENCE,
    MEANS,
    MOST_CHANGE,
    Bounds,
    CodeUse,
    Method,
    Oddity,
    Payment,
    Tender,
    check_reference,
    due,
    give_back,
    paid_by,
    payable,
    take,
    take_back,
    take_cash,
)
from pos.shop.receiptnumber import ReceiptNumber
from pos.shop.refusal import Refusal
from pos.shop.words import Reason
from tests.builders import NOON, ksh, payment

ID, SALE, GRACE = PaymentId("payment-1"), SaleId("sale-1"), CustomerId("grace")
CODE = "UKL4R8T2XW"
SHILLING, FIVE = shillings(1), shillings(5)
MOBILE = Bounds(shillings(1), shillings(250_000))
ANY = Bounds(SHILLING, shillings(10**7))

totals = st.integers(1, 10**8).map(Money)
steps = st.sampled_from([SHILLING, FIVE, shillings(50)])
tenders = st.sampled_from(
    [
        Tender(Method.MPESA, reference=CODE),
        Tender(Method.AIRTEL, reference="MP1"),
        Tender(Method.CARD, reference="slip 7"),
        Tender(Method.BANK, reference="FT1"),
        Tender(Method.ACCOUNT, customer=GRACE),
    ]
)


def cash(still_due: Money, given: Money, step: Money = SHILLING) -> Payment:
    return take_cash(ID, SALE, still_due=still_due, given=given, step=step)


def other(tender: Tender, still_due: Money, mobile: Bounds = ANY) -> Payment:
    return take(ID, SALE, tender, still_due=still_due, mobile=mobile)


def back(tender: Tender, still_due: Money, step: Money = SHILLING) -> Payment:
    return give_back(ID, SALE, tender, still_due=still_due, step=step)


@given(totals, steps, st.integers(0, MOST_CHANGE.cents))
def test_enough_cash_settles_a_sale_and_the_change_is_what_was_given_beyond(
    total: Money, step: Money, more: int
) -> None:
    given_cash = payable(total, Method.CASH, step) + Money(more)
    taken = cash(total, given_cash, step)
    assert due(total, [taken]) == NOTHING
    assert taken.given - taken.change == taken.amount
    assert not taken.amount.cents % step.cents
    assert abs(taken.rounding.cents) * 2 <= step.cents


@given(st.integers(1, 10**6), st.data())
def test_too_little_cash_is_a_part_without_change_or_rounding(
    whole: int, data: st.DataObject
) -> None:
    given_cash = Money(data.draw(st.integers(1, whole * 100 - 1)))
    taken = cash(shillings(whole), given_cash)
    assert (taken.amount, taken.change, taken.rounding) == (given_cash, NOTHING, NOTHING)
    assert due(shillings(whole), [taken]) == shillings(whole) - given_cash


@given(totals, st.lists(st.tuples(tenders, st.integers(1, 100)), max_size=6), tenders, steps)
def test_a_settled_sale_is_its_payments_less_their_rounding(
    total: Money, parts: list[tuple[Tender, int]], last: Tender, step: Money
) -> None:
    payments: list[Payment] = []
    for tender, share in parts:
        part = due(total, payments).part(share, 1000).to_nearest(SHILLING)
        if part:
            whole = Tender(tender.method, part, tender.reference, tender.customer)
            payments.append(other(whole, due(total, payments)))
    left = due(total, payments)
    payments.append(cash(left, payable(left, Method.CASH, step), step))
    assert total == sum_of(one.amount - one.rounding for one in payments) == paid_by(payments)
    assert sum_of(one.rounding for one in payments) == payments[-1].rounding


@given(totals, tenders)
def test_only_cash_gives_change(total: Money, tender: Tender) -> None:
    still_due = total + SHILLING
    taken = other(tender, still_due)
    assert taken.settles == still_due
    assert taken.change == taken.given == NOTHING
    with pytest.raises(Refusal) as refusal:
        other(Tender(tender.method, taken.amount + SHILLING, CODE), still_due)
    assert refusal.value.reason is Reason.CHANGE_FROM_CASH_ONLY


@given(totals, steps, tenders)
def test_giving_back_ends_what_the_customer_is_owed(
    owed: Money, step: Money, tender: Tender
) -> None:
    tender = Tender(Method.CASH) if tender.method is Method.MPESA else tender
    given_back = back(tender, -owed, step)
    assert due(-owed, [given_back]) == NOTHING
    assert given_back.amount <= NOTHING


@given(totals, st.integers(1, 10**8).map(Money))
def test_a_payment_taken_back_leaves_the_sale_as_it_was(total: Money, given_cash: Money) -> None:
    asked = payable(total, Method.CASH, SHILLING)
    taken = cash(total, min(given_cash, asked + MOST_CHANGE))
    if taken.amount:
        returned = take_back(PaymentId("payment-2"), taken, ksh(1))
        assert due(total, [taken, returned]) == total
        assert returned.takes_back == taken.id


@pytest.mark.parametrize(
    ("still_due", "method", "step", "asked"),
    [
        ("100.49", Method.CASH, SHILLING, 100),
        ("100.50", Method.CASH, SHILLING, 101),
        ("102.50", Method.CASH, FIVE, 105),
        ("100.50", Method.MPESA, FIVE, 101),
        ("100.49", Method.AIRTEL, FIVE, 100),
        ("100.49", Method.CARD, FIVE, "100.49"),
        ("100.49", Method.BANK, FIVE, "100.49"),
        ("100.49", Method.ACCOUNT, FIVE, "100.49"),
        ("-102.50", Method.CASH, FIVE, -105),
    ],
)
def test_each_means_brings_what_it_can(
    still_due: str, method: Method, step: Money, asked: str
) -> None:
    assert payable(ksh(still_due), method, step) == ksh(asked)


def test_cash_of_a_note_gives_change() -> None:
    taken = cash(ksh("964.60"), ksh(1000))
    assert (taken.amount, taken.change, taken.rounding) == (ksh(965), ksh(35), ksh("0.40"))
    assert (taken.given, taken.settles) == (ksh(1000), ksh("964.60"))


@pytest.mark.parametrize("still_due", ["0.30", "-0.30", "0"])
def test_what_no_coin_can_pay_is_settled_by_rounding(still_due: str) -> None:
    taken = cash(ksh(still_due), NOTHING)
    assert (taken.amount, taken.settles) == (NOTHING, ksh(still_due))


@pytest.mark.parametrize(
    ("still_due", "given_cash", "reason"),
    [
        (ksh(-65), ksh(0), Reason.CUSTOMER_IS_OWED),
        (ksh(65), ksh(0), Reason.MONEY_NOT_ABOVE_ZERO),
        (ksh(65), ksh(-5), Reason.MONEY_NOT_ABOVE_ZERO),
        (ksh(0), ksh(-5), Reason.MONEY_NOT_ABOVE_ZERO),
        (ksh(65), ksh(65) + MOST_CHANGE + Money(1), Reason.CASH_TOO_MUCH),
    ],
)
def test_cash_that_makes_no_sense_is_refused(
    still_due: Money, given_cash: Money, reason: Reason
) -> None:
    with pytest.raises(Refusal) as refusal:
        cash(still_due, given_cash)
    assert refusal.value.reason is reason


@pytest.mark.parametrize(
    ("tender", "still_due", "reason"),
    [
        (Tender(Method.MPESA, ksh(0), CODE), ksh(65), Reason.MONEY_NOT_ABOVE_ZERO),
        (Tender(Method.MPESA, ksh(-1), CODE), ksh(65), Reason.MONEY_NOT_ABOVE_ZERO),
        (Tender(Method.MPESA, None, CODE), ksh("0.30"), Reason.MONEY_NOT_ABOVE_ZERO),
        (Tender(Method.CARD, None, "slip"), ksh(-65), Reason.MONEY_NOT_ABOVE_ZERO),
        (Tender(Method.MPESA, ksh(66), CODE), ksh(65), Reason.CHANGE_FROM_CASH_ONLY),
        (Tender(Method.MPESA, ksh("64.50"), CODE), ksh(65), Reason.WHOLE_SHILLINGS_ONLY),
        (Tender(Method.AIRTEL, ksh("64.50"), "MP1"), ksh(65), Reason.WHOLE_SHILLINGS_ONLY),
        (Tender(Method.MPESA), ksh(65), Reason.REFERENCE_MISSING),
    ],
)
def test_a_tender_that_makes_no_sense_is_refused(
    tender: Tender, still_due: Money, reason: Reason
) -> None:
    with pytest.raises(Refusal) as refusal:
        other(tender, still_due)
    assert refusal.value.reason is reason


@pytest.mark.parametrize("method", [Method.MPESA, Method.AIRTEL])
@pytest.mark.parametrize(
    ("due_or_said", "mobile", "reason"),
    [
        ((900_000, None), MOBILE, Reason.MOBILE_TOO_MUCH),
        ((900_000, 250_001), MOBILE, Reason.MOBILE_TOO_MUCH),
        ((900_000, 9), Bounds(ksh(10), ksh(70)), Reason.MOBILE_TOO_LITTLE),
        ((9, None), Bounds(ksh(10), ksh(70)), Reason.MOBILE_TOO_LITTLE),
    ],
)
def test_a_phone_pays_no_more_and_no_less_at_a_time_than_it_can(
    method: Method, due_or_said: tuple[int, int | None], mobile: Bounds, reason: Reason
) -> None:
    still_due, said = due_or_said
    tender = Tender(method, None if said is None else ksh(said), CODE)
    with pytest.raises(Refusal) as refusal:
        other(tender, ksh(still_due), mobile)
    assert refusal.value.reason is reason


@pytest.mark.parametrize("amount", [10, 70])
def test_a_phone_pays_the_least_and_the_most(amount: int) -> None:
    taken = other(Tender(Method.AIRTEL, ksh(amount), "A1"), ksh(900), Bounds(ksh(10), ksh(70)))
    assert taken.amount == ksh(amount)


@pytest.mark.parametrize(
    "tender", [Tender(Method.CARD, reference="slip 7"), Tender(Method.BANK, reference="FT1")]
)
def test_what_is_no_phone_has_no_such_bounds(tender: Tender) -> None:
    assert other(tender, ksh(900_000), MOBILE).amount == ksh(900_000)


@pytest.mark.parametrize("method", Method)
def test_every_method_has_its_means(method: Method) -> None:
    assert method.means is MEANS[method]


@pytest.mark.parametrize("method", Method)
def test_what_pays_once_has_a_reference_and_an_example_fits_its_code(method: Method) -> None:
    means = method.means
    assert means.has_reference or not means.is_unique
    assert means.is_unique or means.code is None
    assert means.code is None or means.code.fullmatch(means.example)


def test_a_part_by_mpesa_is_not_rounded() -> None:
    taken = other(Tender(Method.MPESA, ksh(60), CODE), ksh("65.40"))
    assert (taken.amount, taken.rounding) == (ksh(60), NOTHING)


def test_mpesa_typed_by_hand_says_so() -> None:
    taken = other(Tender(Method.MPESA, None, CODE.lower()), ksh("65.40"))
    assert (taken.reference, taken.oddities) == (CODE, {Oddity.BY_HAND})
    assert (taken.amount, taken.rounding) == (ksh(65), ksh("-0.40"))


def test_only_what_is_owed_names_a_customer() -> None:
    taken = other(Tender(Method.CARD, None, "slip 7", GRACE), ksh(65))
    given_back = back(Tender(Method.CASH, customer=GRACE), ksh(-65))
    assert (taken.customer, given_back.customer) == (None, None)


def test_what_is_owed_names_the_customer_and_nothing_odd() -> None:
    taken = other(Tender(Method.ACCOUNT, customer=GRACE), ksh("65.40"))
    assert (taken.customer, taken.reference, taken.oddities) == (GRACE, "", frozenset())


@pytest.mark.parametrize(
    ("tender", "still_due", "reason"),
    [
        (Tender(Method.CASH), ksh(0), Reason.NOTHING_OWED),
        (Tender(Method.CASH), ksh(65), Reason.NOTHING_OWED),
        (Tender(Method.MPESA, reference=CODE), ksh(-65), Reason.NO_REFUND_BY_THIS),
        (Tender(Method.CARD), ksh(-65), Reason.REFERENCE_MISSING),
        (Tender(Method.CASH, ksh(64)), ksh(-65), Reason.GIVEN_BACK_WHOLE),
        (Tender(Method.CASH, ksh(66)), ksh(-65), Reason.GIVEN_BACK_WHOLE),
    ],
)
def test_nothing_is_given_back_that_is_not_owed_or_cannot_be(
    tender: Tender, still_due: Money, reason: Reason
) -> None:
    with pytest.raises(Refusal) as refusal:
        back(tender, still_due)
    assert refusal.value.reason is reason


@pytest.mark.parametrize(
    ("taken", "reason"),
    [
        (payment(takes_back=PaymentId("payment-0")), Reason.NOTHING_TO_TAKE_BACK),
        (payment(ksh(-65)), Reason.NOTHING_TO_TAKE_BACK),
        (payment(ksh(0), rounding=ksh("-0.30")), Reason.NOTHING_TO_TAKE_BACK),
    ],
)
def test_only_a_payment_that_was_taken_can_be_taken_back(taken: Payment, reason: Reason) -> None:
    with pytest.raises(Refusal) as refusal:
        take_back(PaymentId("payment-2"), taken, ksh(1))
    assert refusal.value.reason is reason


def test_a_payment_is_taken_back_whole_and_named() -> None:
    card = payment(ksh("65.40"), Method.CARD, reference="slip 7", customer=GRACE)
    assert take_back(PaymentId("payment-2"), card, ksh(1)) == Payment(
        PaymentId("payment-2"),
        SALE,
        Method.CARD,
        ksh("-65.40"),
        reference="slip 7",
        customer=GRACE,
        takes_back=card.id,
    )


@pytest.mark.parametrize(
    ("method", "typed", "kept"),
    [
        (Method.CASH, "anything", ""),
        (Method.ACCOUNT, "anything", ""),
        (Method.MPESA, " ukl4r8t2xw ", CODE),
        (Method.CARD, " slip  7 ", "slip 7"),
        (Method.AIRTEL, " mp26-11.17 a\uff11 ", "MP261117A1"),
        (Method.BANK, "x" * LONGEST_REFERENCE, "X" * LONGEST_REFERENCE),
    ],
)
def test_a_reference_is_kept_in_one_form(method: Method, typed: str, kept: str) -> None:
    assert check_reference(method, typed) == kept


@pytest.mark.parametrize(
    ("method", "typed", "reason"),
    [
        (Method.CARD, " ", Reason.REFERENCE_MISSING),
        (Method.BANK, "x" * (LONGEST_REFERENCE + 1), Reason.REFERENCE_MISSING),
        (Method.AIRTEL, "a\x1bb", Reason.REFERENCE_MISSING),
        (Method.MPESA, "", Reason.REFERENCE_MISSING),
        (Method.MPESA, "UKL4R8T2X", Reason.REFERENCE_UNREADABLE),
        (Method.MPESA, "UKL4R8T2XWQ", Reason.REFERENCE_UNREADABLE),
        (Method.MPESA, "UKL4R 8T2X", Reason.REFERENCE_UNREADABLE),
        (Method.MPESA, "UKL4R8T2X\u0663", Reason.REFERENCE_UNREADABLE),
    ],
)
def test_a_reference_that_cannot_be_found_again_is_refused(
    method: Method, typed: str, reason: Reason
) -> None:
    with pytest.raises(Refusal) as refusal:
        check_reference(method, typed)
    assert refusal.value.reason is reason


@pytest.mark.parametrize(
    ("step", "rounding", "cash", "cash_rounding"),
    [
        (ksh(1), NOTHING, ksh(-123), NOTHING),
        (ksh(5), NOTHING, ksh(-125), ksh(-2)),
        (ksh(1), ksh("0.40"), ksh(-123), ksh("-0.40")),
        (ksh(1), ksh("-0.40"), ksh(-123), ksh("0.40")),
    ],
)
def test_what_cannot_go_back_the_way_it_came_goes_back_in_cash(
    step: Money, rounding: Money, cash: Money, cash_rounding: Money
) -> None:
    taken = payment(ksh(123), method=Method.MPESA, reference=CODE, rounding=rounding)
    back = take_back(PaymentId("payment-2"), taken, step)
    assert (back.method, back.reference, back.takes_back) == (Method.CASH, "", taken.id)
    assert (back.amount, back.rounding) == (cash, cash_rounding)
    assert due(ksh(500), [taken, back]) == ksh(500)


@pytest.mark.parametrize(
    ("use", "words"),
    [
        (CodeUse(NOON, ReceiptNumber(2, "", 148)), "receipt T2-0148"),
        (CodeUse(NOON), "a sale that is still open"),
        (CodeUse(NOON, is_debt=True), "a customer's account"),
    ],
)
def test_what_a_code_has_paid_has_a_name(use: CodeUse, words: str) -> None:
    assert use.words == words
