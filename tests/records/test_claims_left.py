"""Claims go on in the books that take the place of those which made them, whatever they were for."""

from contextlib import closing
from pathlib import Path

import pytest

from pos.mpesa.push import Ended
from pos.records.claims import find_claim
from pos.records.claims_left import claims_left, go_on_with
from pos.records.letters_out import letters_due
from pos.shop.alarm import AlarmKind
from pos.shop.audit import Act
from pos.shop.mpesa_line import MpesaLine
from pos.shop.received import MoneyState
from pos.shop.restoring import CopiedUntil
from pos.shop.words import Reason
from pos.till import arrivals, choosing, paying, taking
from tests.builders import ksh
from tests.office.test_restoring import made, restored
from tests.paying_shop import ALONE, CODE, LINE, PayingShop
from tests.put_back import alarms, came, free, give_cash, place, put_back, take
from tests.shops import Shop, copied_shop, made_folder, refused

PAID = "UKL4R8T2XA"


EARLIER = CopiedUntil(0, "")


def placed(mpesa: PayingShop, code: str) -> None:
    mpesa.confirm("hello", code=code)
    mpesa.listen()
    words = {"sale": mpesa.ring_up(), "received": mpesa.money(code).id, "how": "saw the SMS"}
    taking.place_money(mpesa.shop.records, mpesa.shop.cashier, **words)


def left(shop: Shop) -> list[tuple[str, str]]:
    with shop.records.reading() as books:
        return [(each.claim.key, each.claim.made_by) for each in claims_left(books, EARLIER)]


def test_what_stands_is_left_and_of_what_has_paid_it_is_as_one_of_before(shop: Shop) -> None:
    mpesa = PayingShop(shop)
    placed(mpesa, PAID)
    mpesa.settle()
    assert left(shop) == [(f"{PAID}.1", "")]
    placed(mpesa, CODE)
    assert left(shop) == [(f"{PAID}.1", ""), (f"{CODE}.1", shop.cashier)]
    mpesa.other_claims()
    mpesa.settle()
    assert left(shop) == [(f"{PAID}.1", "")]


def test_it_goes_on_once_and_is_sent_where_it_may_not_have_been(shop: Shop, tmp_path: Path) -> None:
    another = copied_shop(shop, made_folder(tmp_path / "another"))
    placed(PayingShop(shop), CODE)
    with shop.records.reading() as books:
        claims = claims_left(books, EARLIER)
    for _ in range(2):
        with another.records.writing() as books:
            go_on_with(books, claims)
            books.note(Act.RESTORED, another.owner, subject="shop")
    with closing(another.records), another.records.reading() as books:
        assert find_claim(books, f"{CODE}.1") == claims[0].claim
        assert [letter.body for letter in letters_due(books)] == [claims[0].claim.body]


def test_what_paid_a_sale_that_is_gone_pays_no_other_that_was_open_then(mpesa: PayingShop) -> None:
    came(mpesa)
    mpesa.start(ALONE)
    parked = mpesa.ring_up()
    backup = made(mpesa.shop)
    place(mpesa, mpesa.ring_up())
    put_back(mpesa, backup, ALONE)
    with refused(Reason.MONEY_USED):
        place(mpesa, parked)
    with refused(Reason.CODE_HAS_PAID):
        free(mpesa)
    assert mpesa.faults == []


@pytest.mark.parametrize("line", [LINE, ALONE])
def test_what_paid_a_sale_that_is_open_again_is_taken_for_it_by_one_key(
    mpesa: PayingShop, line: MpesaLine
) -> None:
    came(mpesa)
    mpesa.start(line)
    sale = mpesa.ring_up()
    backup = made(mpesa.shop)
    place(mpesa, sale)
    put_back(mpesa, backup, line)
    assert not mpesa.is_finished(sale)
    take(mpesa, sale)
    assert mpesa.is_finished(sale)
    assert (alarms(mpesa), mpesa.faults) == ([], [])


@pytest.mark.parametrize("line", [LINE, ALONE])
def test_that_a_part_has_paid_another_sale_since_a_manager_is_told(
    mpesa: PayingShop, line: MpesaLine
) -> None:
    sale = mpesa.ring_up()
    mpesa.confirm(mpesa.pay_number(sale), 300)
    mpesa.settle()
    take(mpesa, sale)
    mpesa.start(line)
    backup = made(mpesa.shop)
    free(mpesa)
    place(mpesa, mpesa.ring_up())
    put_back(mpesa, backup, line)
    assert (alarms(mpesa), mpesa.faults) == ([AlarmKind.CLAIM_LOST], [])


def test_a_claim_of_what_has_paid_is_sent_after_a_restore_where_it_was_not(
    mpesa: PayingShop,
) -> None:
    backup = made(mpesa.shop)
    sale = mpesa.ring_up()
    mpesa.confirm(mpesa.pay_number(sale))
    mpesa.listen()
    assert (mpesa.is_finished(sale), mpesa.box.of("claim")) == (True, [])
    put_back(mpesa, backup)
    assert [each.key for each in mpesa.box.of("claim")] == [f"{CODE}.1"]
    assert (mpesa.money().state, mpesa.money().sale) == (MoneyState.ELSEWHERE, sale)


@pytest.mark.parametrize("is_set_aside", [False, True])
def test_what_came_before_the_backup_and_was_claimed_since_can_be_used(
    mpesa: PayingShop, *, is_set_aside: bool
) -> None:
    records, owner = mpesa.shop.records, mpesa.shop.owner
    came(mpesa)
    backup = made(mpesa.shop)
    gone, money = mpesa.ring_up(), mpesa.money().id
    taking.place_money(records, mpesa.shop.cashier, sale=gone, received=money, how="saw the SMS")
    put_back(mpesa, backup)
    records = mpesa.shop.records
    assert (mpesa.money().state, mpesa.money().sale) == (MoneyState.UNMATCHED, gone)
    if is_set_aside:
        choosing.set_aside(records, owner, received=money, reason="whose is it?")
        choosing.take_up_again(records, owner, received=money, reason="he has come")
    free(mpesa)
    mpesa.settle()
    sale = mpesa.ring_up()
    place(mpesa, sale)
    assert (mpesa.is_finished(sale), mpesa.faults) == (True, [])


@pytest.mark.parametrize("is_claimed_first", [False, True])
def test_what_was_given_free_and_not_sent_yet_is_free_after_a_restore(
    mpesa: PayingShop, *, is_claimed_first: bool
) -> None:
    backup = made(mpesa.shop)
    came(mpesa)
    place(mpesa, mpesa.ring_up("20*101"))
    if is_claimed_first:
        backup = made(mpesa.shop)
    free(mpesa)
    put_back(mpesa, backup)
    if is_claimed_first:
        free(mpesa)
        mpesa.settle()
    assert arrivals.count_waiting(mpesa.shop.records, mpesa.shop.manager).unmatched == 1
    sale = mpesa.ring_up()
    place(mpesa, sale)
    assert (mpesa.is_finished(sale), mpesa.faults) == (True, [])


def test_what_was_set_aside_when_the_backup_was_made_stays_so(mpesa: PayingShop) -> None:
    came(mpesa)
    words = {"received": mpesa.money().id, "reason": "whose is it?"}
    choosing.set_aside(mpesa.shop.records, mpesa.shop.owner, **words)
    backup = made(mpesa.shop)
    choosing.take_up_again(mpesa.shop.records, mpesa.shop.owner, **words)
    place(mpesa, mpesa.ring_up())
    put_back(mpesa, backup)
    assert mpesa.money().state is MoneyState.NOT_OURS


@pytest.mark.parametrize("is_asked", [False, True])
def test_what_was_given_out_since_does_not_pay_the_sale_that_it_names(
    mpesa: PayingShop, *, is_asked: bool
) -> None:
    """That sale was paid in cash, its customer has his money back, and since the restore it is open again.

    Where a phone was asked, Safaricom may be asked what became of that before the letterbox says it once more.
    """
    sale = mpesa.ring_up()
    push = mpesa.asked(sale) if is_asked else None
    number, backup = mpesa.pay_number(sale), made(mpesa.shop)
    words = {"sale": sale, "payment": mpesa.new_payment(), "given": ksh(650)}
    paying.take_cash(mpesa.shop.records, mpesa.shop.cashier, **words)
    mpesa.confirm(number) if push is None else mpesa.call_back(push)
    mpesa.settle()
    give_cash(mpesa)
    restored(mpesa.shop, backup)
    mpesa.start()
    mpesa.safaricom.stands = Ended("0", "")
    mpesa.pass_time(minutes=1)
    mpesa.check()
    mpesa.settle()
    assert not mpesa.is_finished(sale)
    with refused(Reason.CODE_HAS_PAID):
        take(mpesa, sale)
    assert mpesa.money().state is MoneyState.UNMATCHED
