"""Which codes have paid since an older copy of the books was made."""

from pos.records.snapshot import copied_until
from pos.records.spent_codes import codes_since, post_spent
from pos.shop.received import MoneyState
from pos.shop.restoring import CopiedUntil, SpentCode
from pos.shop.words import Reason
from pos.till import taking
from tests.builders import NOON, ksh
from tests.paying_shop import CODE, PayingShop
from tests.put_back import came, give_cash, way_back_failed
from tests.records.history import AIRTEL_CODE, SPENT_CODE, restore_over
from tests.shops import Shop, refused

EARLIER = CopiedUntil(0, "")


def test_in_books_that_are_as_they_were_none_has_paid(busy: Shop) -> None:
    with busy.records.reading() as books:
        assert codes_since(books, copied_until(books)) == ()


def test_of_a_copy_of_other_books_every_code_has_paid(busy: Shop) -> None:
    restore_over(busy)
    with busy.records.reading() as books:
        other = CopiedUntil(1, "another")
        assert {each.code for each in codes_since(books, other)} >= {AIRTEL_CODE, SPENT_CODE}


def test_a_code_that_was_taken_off_its_sale_has_paid_nothing(shop: Shop) -> None:
    """Else the restored books refused it to the customer whose money it is."""
    mpesa = PayingShop(shop)
    sale = mpesa.ring_up()
    mpesa.call_back(mpesa.asked(sale, ksh(400)), amount=400)
    mpesa.settle()
    with shop.records.reading() as books:
        assert [each.code for each in codes_since(books, EARLIER)] == [CODE]
    words = {"received": mpesa.money().id, "reason": "the neighbour's phone"}
    taking.give_free(shop.records, shop.manager, **words)
    with shop.records.reading() as books:
        assert codes_since(books, EARLIER) == ()


def test_a_code_that_these_books_know_is_not_kept_twice(busy: Shop) -> None:
    with busy.records.writing() as books:
        post_spent(books, (SpentCode(AIRTEL_CODE, NOON),))
        assert not books.has_posted


def test_what_was_given_in_cash_since_it_did_not_go_back_is_not_given_again(shop: Shop) -> None:
    """The order was under way when the backup was made; its end is heard once more."""
    mpesa = PayingShop(shop)
    came(mpesa)
    way_back_failed(mpesa)
    assert mpesa.money().state is MoneyState.UNMATCHED
    with refused(Reason.CODE_HAS_PAID):
        give_cash(mpesa)
    assert mpesa.faults == []
