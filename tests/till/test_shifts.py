"""A shift holds its drawer to the cent, from the float to a Z that nothing changes."""

import sqlite3
from collections.abc import Callable

import pytest

from pos.office.closed_shifts import read_closed
from pos.shop.approval import NeedsApproval
from pos.shop.audit import Act
from pos.shop.discount import Percent
from pos.shop.money import NOTHING, Money, sum_of
from pos.shop.payment import Method, Tender
from pos.shop.quantity import pieces
from pos.shop.shift import CashKind, ZReport
from pos.shop.sold import Sold
from pos.shop.staff import Need, Permission, Role
from pos.shop.words import Reason
from pos.till import accounts, closing, parking, paying, returning, ringing, shifts
from tests.builders import ksh
from tests.shops import Shop, add_customer, refused

THOUSAND, HUNDRED, FIFTY, COIN = ksh(1000), ksh(100), ksh(50), ksh(1)
Notes = dict[Money, int]


def notes_for(amount: Money) -> Notes:
    """Notes and coins that come to an amount."""
    notes: Notes = {}
    for worth in (THOUSAND, HUNDRED, COIN):
        notes[worth], rest = divmod(amount.cents, worth.cents)
        amount = Money(rest)
    return notes


def count(shop: Shop, amount: float) -> None:
    shifts.count_drawer(shop.records, shop.cashier, counted=notes_for(ksh(amount)))


def close(shop: Shop, counted: float = 5000, reason: str = "") -> ZReport:
    count(shop, counted)
    return shifts.close_shift(shop.records, shop.cashier, reason=reason)


def sold(shop: Shop, *typed: str) -> Sold:
    done = shop.sell(*typed).sold
    assert done is not None
    return done


# Opening


def test_a_shift_opens_with_its_float(shop: Shop) -> None:
    shift = shifts.read_so_far(shop.records, shop.cashier).shift
    assert shift is not None
    assert (shift.till, shift.opened_by, shift.opening_float) == (2, shop.cashier, ksh(5000))
    (entry,) = shop.audited(Act.SHIFT_OPENED)
    assert (entry["float"], entry["shift"]) == (500_000, shift.id)


def test_a_till_has_one_open_shift(shop: Shop) -> None:
    with refused(Reason.SHIFT_OPEN):
        shop.open_shift()
    close(shop)
    assert shifts.read_so_far(shop.records, shop.cashier).shift is None
    shop.open_shift(NOTHING)


def test_a_float_is_not_below_nothing(shop: Shop) -> None:
    close(shop)
    with refused(Reason.MONEY_BELOW_ZERO):
        shop.open_shift(ksh(-1))


@pytest.mark.parametrize(
    "act",
    [
        lambda shop: shifts.put_cash_in(shop.records, shop.owner, amount=HUNDRED, reason="change"),
        lambda shop: shifts.take_cash_out(shop.records, shop.owner, amount=HUNDRED, reason="bread"),
        lambda shop: shifts.open_drawer(shop.records, shop.owner, reason="look"),
        lambda shop: shifts.count_drawer(shop.records, shop.owner, counted={}),
        lambda shop: shifts.close_shift(shop.records, shop.owner),
        lambda shop: closing.read_open(shop.records, shop.owner).x,
    ],
)
def test_without_a_shift_the_drawer_is_left_alone(
    shop: Shop, act: Callable[[Shop], object]
) -> None:
    close(shop)
    with refused(Reason.SHIFT_CLOSED):
        act(shop)


# Cash in, cash out, and the drawer without a sale


def test_cash_goes_in_and_out_with_a_reason_and_a_slip(shop: Shop) -> None:
    into = shifts.put_cash_in(shop.records, shop.cashier, amount=HUNDRED, reason=" more  change ")
    out = shifts.take_cash_out(shop.records, shop.supervisor, amount=FIFTY, reason="tea")
    assert (into.reason, into.into_drawer, out.into_drawer) == ("more change", HUNDRED, -FIFTY)
    assert shop.printing() == ["drawer", "cash_slip", "drawer", "cash_slip"]
    assert closing.read_open(shop.records, shop.supervisor).x.expected == ksh(5050)
    assert [entry["kind"] for entry in shop.audited(Act.CASH_MOVED)] == ["cash_in", "cash_out"]


def test_the_drawer_opens_without_a_sale_when_somebody_says_why(shop: Shop) -> None:
    shifts.open_drawer(shop.records, shop.supervisor, reason="stuck note")
    assert shop.printing() == ["drawer"]
    x = closing.read_open(shop.records, shop.supervisor).x
    assert (x.totals.drawer_openings, x.expected) == (1, ksh(5000))
    assert shop.audited(Act.CASH_MOVED)[0]["reason"] == "stuck note"


@pytest.mark.parametrize("reason", ["", "  "])
def test_nobody_moves_cash_without_saying_why(shop: Shop, reason: str) -> None:
    with refused(Reason.REASON_MISSING):
        shifts.put_cash_in(shop.records, shop.owner, amount=HUNDRED, reason=reason)
    with refused(Reason.REASON_MISSING):
        shifts.take_cash_out(shop.records, shop.owner, amount=HUNDRED, reason=reason)
    with refused(Reason.REASON_MISSING):
        shifts.open_drawer(shop.records, shop.owner, reason=reason)


@pytest.mark.parametrize("amount", [NOTHING, ksh(-5)])
def test_no_cash_is_moved_that_is_none(shop: Shop, amount: Money) -> None:
    with refused(Reason.MONEY_NOT_ABOVE_ZERO):
        shifts.put_cash_in(shop.records, shop.owner, amount=amount, reason="x")
    with refused(Reason.MONEY_NOT_ABOVE_ZERO):
        shifts.take_cash_out(shop.records, shop.owner, amount=amount, reason="x")


def test_a_cashier_takes_cash_out_when_somebody_says_yes_to_that_much(shop: Shop) -> None:
    with pytest.raises(NeedsApproval) as no:
        shifts.take_cash_out(shop.records, shop.cashier, amount=HUNDRED, reason="bread")
    yes = shop.say_yes(no.value, approver=Role.SUPERVISOR)
    said = {"reason": "bread", "approval": yes}
    with refused(Reason.APPROVAL_NOT_FOR_THIS):
        shifts.take_cash_out(shop.records, shop.cashier, amount=HUNDRED - Money(1), **said)
    move = shifts.take_cash_out(shop.records, shop.cashier, amount=HUNDRED, **said)
    assert no.value.needs == (Need(Permission.CASH_OUT, HUNDRED.cents),)
    assert (move.kind, move.by) == (CashKind.CASH_OUT, shop.cashier)


# The blind count


def test_a_count_says_nothing_of_what_should_be_there(shop: Shop) -> None:
    sold(shop, "101")
    counted = shifts.count_drawer(shop.records, shop.cashier, counted={THOUSAND: 4, COIN: 3})
    assert counted.total == ksh(4003)
    assert {name for name in dir(counted) if not name.startswith("_")} == {"pieces", "total"}
    (entry,) = shop.audited(Act.CASH_COUNTED)
    assert entry.keys() == {"who", "subject", "shift", "total"}


@pytest.mark.parametrize(
    ("counted", "reason"),
    [
        ({ksh(3): 1}, Reason.NO_SUCH_NOTE),
        ({THOUSAND: -1}, Reason.COUNT_UNCLEAR),
        ({THOUSAND: 6_161_100_600}, Reason.COUNT_UNCLEAR),
    ],
)
def test_what_cannot_be_in_a_drawer_is_not_counted(
    shop: Shop, counted: Notes, reason: Reason
) -> None:
    with refused(reason):
        shifts.count_drawer(shop.records, shop.cashier, counted=counted)


def test_a_shift_is_not_closed_uncounted(shop: Shop) -> None:
    with refused(Reason.COUNT_FIRST):
        shifts.close_shift(shop.records, shop.cashier)


@pytest.mark.parametrize(
    "moved",
    [
        lambda shop: shop.sell("101"),
        lambda shop: shifts.put_cash_in(
            shop.records, shop.cashier, amount=HUNDRED, reason="change"
        ),
        lambda shop: shifts.take_cash_out(shop.records, shop.owner, amount=HUNDRED, reason="tea"),
    ],
)
def test_cash_that_moves_after_the_count_asks_to_count_again(
    shop: Shop, moved: Callable[[Shop], object]
) -> None:
    count(shop, 5000)
    moved(shop)
    with refused(Reason.COUNT_AGAIN):
        shifts.close_shift(shop.records, shop.cashier)


def test_a_card_payment_after_the_count_does_not(shop: Shop) -> None:
    count(shop, 5000)
    paying.take(
        shop.records,
        shop.cashier,
        sale=shop.ring_up("101"),
        payment=shop.payment(),
        tender=Tender(Method.CARD, reference="slip 7"),
    )
    assert shifts.close_shift(shop.records, shop.cashier).over == NOTHING


@pytest.mark.parametrize(("counted", "over"), [(5000, 0), (5020, 20), (4980, -20)])
def test_a_small_difference_needs_no_reason(shop: Shop, counted: int, over: int) -> None:
    report = close(shop, counted)
    assert (report.over, report.reason) == (ksh(over), "")


@pytest.mark.parametrize(("counted", "over"), [(5021, 21), (4979, -21), (0, -5000)])
def test_a_larger_difference_closes_with_a_reason(shop: Shop, counted: int, over: int) -> None:
    with refused(Reason.DIFFERENCE_REASON):
        close(shop, counted)
    report = shifts.close_shift(shop.records, shop.cashier, reason=" counted  twice ")
    assert (report.over, report.reason) == (ksh(over), "counted twice")


def test_the_owner_says_what_is_a_small_difference(shop: Shop) -> None:
    shop.choose(difference_limit=NOTHING)
    with refused(Reason.DIFFERENCE_REASON):
        close(shop, 5001)


def test_the_first_count_stays_beside_the_second(shop: Shop) -> None:
    count(shop, 4000)
    report = close(shop, 5000)
    assert [counted.total for counted in report.counts] == [ksh(4000), ksh(5000)]
    assert (report.counted, report.over) == (ksh(5000), NOTHING)


# The Z


def test_zs_are_numbered_and_kept_as_they_were_printed(shop: Shop) -> None:
    first = close(shop)
    shop.open_shift()
    sold(shop, "101")
    second = close(shop, 5065)
    assert (first.number, second.number) == (1, 2)
    assert read_closed(shop.records, shop.manager, number=1).report == first
    assert read_closed(shop.records, shop.manager, number=2).report == second
    assert shop.printing().count("z") == 2


@pytest.mark.parametrize(
    "change", ["UPDATE shift_closes SET reason = 'x'", "DELETE FROM shift_closes"]
)
def test_nothing_changes_a_z(shop: Shop, change: str) -> None:
    close(shop)
    connection = sqlite3.connect(shop.records.path)
    with pytest.raises(sqlite3.IntegrityError, match="posted facts are never"):
        connection.execute(change)
    connection.close()


def test_the_head_on_a_z_covers_the_close_itself(shop: Shop) -> None:
    count(shop, 5000)
    report = shifts.close_shift(shop.records, shop.cashier)
    with shop.records.writing() as books:
        assert report.audit_head == books.head
    assert read_closed(shop.records, shop.owner, number=1).report == report


def test_a_closed_shift_is_not_closed_again(shop: Shop) -> None:
    close(shop)
    with refused(Reason.SHIFT_CLOSED):
        shifts.close_shift(shop.records, shop.cashier)
    assert len(shop.audited(Act.SHIFT_CLOSED)) == 1


def test_the_numbers_of_a_z_are_those_of_its_sales(shop: Shop) -> None:
    finished = a_busy_shift(shop)
    totals = closing.read_open(shop.records, shop.manager).x.totals
    payments = [paid for done in finished for paid in done.payments]
    assert totals.gross == sum_of(done.gross for done in finished)
    assert totals.net == sum_of(done.total for done in finished) == totals.settled
    assert totals.rounding == sum_of(done.rounding for done in finished)
    for row in totals.by_method:
        mine = [paid.amount for paid in payments if paid.method is row.method]
        assert (row.payments, row.net) == (len(mine), sum_of(mine))
    for tax in totals.by_class:
        lines = [line for done in finished for line in done.lines]
        mine = [line for line in lines if line.item.tax_class is tax.tax_class]
        assert (tax.gross, tax.tax) == (
            sum_of(line.net for line in mine),
            sum_of(line.tax for line in mine),
        )
    assert (totals.sales, totals.returns) == (3, 1)
    assert (totals.lines_voided, totals.sales_cancelled) == (1, 1)


def a_busy_shift(shop: Shop) -> list[Sold]:
    """Sales by cash and card, one discounted, one return, a voided line and a cancelled sale."""
    finished = [sold(shop, "3*101"), sold(shop, "101")]
    sale = shop.ring_up("7*101")
    ringing.discount_sale(shop.records, shop.owner, sale=sale, discount=Percent(333))
    ringing.set_quantity(shop.records, shop.cashier, sale=sale, line=1, quantity=pieces(5))
    done = paying.take(
        shop.records,
        shop.cashier,
        sale=sale,
        payment=shop.payment(),
        tender=Tender(Method.CARD, reference="slip 7"),
    ).sold
    back = shop.ring_up()
    returning.take_goods_back(
        shop.records,
        shop.owner,
        sale=back,
        back=returning.GoodsBack(finished[0].id, 1, pieces(2)),
    )
    returned = shop.give_back(back).sold
    parking.cancel(shop.records, shop.cashier, sale=shop.ring_up("101"))
    assert done is not None
    assert returned is not None
    return [*finished, done, returned]


def test_the_drawer_is_its_float_and_all_that_went_in_and_out(shop: Shop) -> None:
    a_busy_shift(shop)
    shifts.put_cash_in(shop.records, shop.cashier, amount=HUNDRED, reason="change")
    shifts.take_cash_out(shop.records, shop.owner, amount=FIFTY, reason="tea")
    report = close(shop, 5000 + 4 * 65 - 2 * 65 + 100 - 50)
    assert (report.expected, report.over) == (ksh(5180), NOTHING)


def test_debts_that_were_paid_are_in_the_drawer_and_apart_from_sales(shop: Shop) -> None:
    customer = add_customer(shop.records, shop.owner, name="Wanjiru", limit=THOUSAND)
    paying.take(
        shop.records,
        shop.cashier,
        sale=shop.ring_up("2*101"),
        payment=shop.payment(),
        tender=Tender(Method.ACCOUNT, customer=customer.id),
    )
    accounts.pay_debt(
        shop.records,
        shop.cashier,
        customer=customer.id,
        payment=shop.payment(),
        tender=Tender(Method.CASH, HUNDRED),
    )
    report = close(shop, 5100)
    assert [(row.method, row.net) for row in report.totals.debts_paid] == [(Method.CASH, HUNDRED)]
    assert (report.totals.net, report.totals.settled) == (ksh(130), ksh(130))


def test_a_part_paid_in_one_shift_and_finished_in_the_next_is_told_in_both(shop: Shop) -> None:
    sale = shop.ring_up("2*101")
    said = {"sale": sale, "given": ksh(65)}
    paying.take_cash(shop.records, shop.cashier, payment=shop.payment(), **said)
    first = close(shop, 5065)
    shop.open_shift()
    paying.take_cash(shop.records, shop.cashier, payment=shop.payment(), **said)
    second = close(shop, 5065)
    assert (first.totals.net, first.totals.open_payments) == (NOTHING, ksh(65))
    assert (second.totals.net, second.totals.earlier_payments) == (ksh(130), ksh(65))
    assert first.totals.settled == first.totals.net
    assert second.totals.settled == second.totals.net


def test_sales_in_progress_stand_on_the_z_by_pay_number_and_never_by_name(shop: Shop) -> None:
    parked = shop.ring_up("101")
    number = paying.open_payment(shop.records, shop.cashier, sale=parked).pay_number
    parking.park(shop.records, shop.cashier, sale=parked, name="Red shirt")
    shop.clock.pass_time(minutes=1)
    left, empty = shop.ring_up("101"), shop.ring_up()
    open_sales = close(shop).totals.open_sales
    assert open_sales == (number, left)
    assert empty not in open_sales


def test_a_cashier_sees_since_when_and_how_many_sales_but_not_what_they_came_to(shop: Shop) -> None:
    shop.sell("101")
    shop.sell("101")
    so_far = shifts.read_so_far(shop.records, shop.cashier)
    assert so_far.shift is not None
    assert (so_far.shift.opened_by, so_far.sales) == (shop.cashier, 2)


def test_where_no_shift_is_open_there_are_no_sales(shop: Shop) -> None:
    close(shop)
    assert shifts.read_so_far(shop.records, shop.cashier) == shifts.SoFar()
