"""What the shop has chosen holds at once; pay numbers rest for three days before they come again."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from pos.records.house import (
    house_row,
    keep_rules,
    keep_sealed_keys,
    rules_from_text,
    rules_of,
    rules_to_text,
    sealed_keys,
    series_of,
    take_pay_number,
)
from pos.records.tables import pay_numbers
from pos.records.tables import shop as shop_table
from pos.shop.faults import Fault
from pos.shop.identity import SaleId
from pos.shop.money import Money
from pos.shop.paynumber import is_pay_number
from pos.shop.refusal import Refusal
from pos.shop.rules import Limit, ShopRules
from pos.shop.staff import Permission, Role
from pos.shop.words import Reason
from tests.records.history import posting
from tests.records.tampering import tamper
from tests.shops import RULES, Shop, refused, troubled

SALE = SaleId("sale-1")
HOURS_72 = timedelta(hours=72)
MILLISECOND = timedelta(milliseconds=1)


def take(shop: Shop, times: int = 1) -> list[str]:
    with shop.records.writing() as books:
        return [take_pay_number(books, SALE, RULES) for _ in range(times)]


def resting(shop: Shop) -> int:
    with shop.records.reading() as books:
        return len(books.rows(pay_numbers.select()))


# Rules and keys


@given(
    st.builds(
        ShopRules,
        name=st.text(),
        market_code=st.sampled_from(["KE", "TZ", "UG"]),
        cash_step=st.none() | st.integers(1, 10**6).map(Money),
        receipt_footer=st.lists(st.text(), max_size=3).map(tuple),
        tills=st.lists(st.integers(1, 9)).map(tuple),
        takes_mpesa_by_hand=st.booleans(),
        limits=st.lists(
            st.builds(
                Limit,
                st.sampled_from(Role),
                st.sampled_from(Permission),
                st.none() | st.integers(-1),
            )
        ).map(tuple),
    )
)
def test_rules_are_the_same_after_they_were_kept(rules: ShopRules) -> None:
    assert rules_from_text(rules_to_text(rules)) == rules


def test_rules_of_a_version_that_knew_fewer_of_them_are_filled_up() -> None:
    assert rules_from_text('{"name":"Duka"}') == ShopRules(name="Duka")


def test_rules_that_cannot_be_read_become_no_rules() -> None:
    with troubled(Fault.DAMAGED):
        rules_from_text('{"difference_limit":{"cents":"many"}}')


def test_changed_rules_hold_in_the_same_act_and_in_the_next(busy: Shop) -> None:
    with posting(busy) as books:
        rules = rules_of(books)
        keep_rules(books, replace(rules, name="Duka"))
        assert rules_of(books).name == "Duka"
    with busy.records.reading() as books:
        assert rules_of(books) == replace(rules, name="Duka")


def test_rules_of_a_refused_act_do_not_hold(busy: Shop) -> None:
    with refused(Reason.NAME_MISSING), busy.records.writing() as books:
        keep_rules(books, ShopRules(name=""))
        raise Refusal(Reason.NAME_MISSING)
    with busy.records.reading() as books:
        assert rules_of(books).name == RULES.name


def test_a_new_shop_numbers_its_receipts_in_the_series_without_a_name(busy: Shop) -> None:
    with busy.records.reading() as books:
        assert series_of(books) == ""
        assert (house_row(books).till, house_row(books).id) == (2, "shop-1")


def test_sealed_keys_are_in_the_books_so_that_every_backup_has_them(busy: Shop) -> None:
    with posting(busy) as books:
        assert sealed_keys(books) == "{}"
        keep_sealed_keys(books, "sealed anew")
        assert sealed_keys(books) == "sealed anew"


# Pay numbers


def test_pay_numbers_are_the_tills_own_and_can_be_typed(shop: Shop) -> None:
    (number,) = take(shop)
    assert number.startswith("2")
    assert len(number) == 5
    assert is_pay_number(number)


def test_no_pay_number_comes_twice_within_three_days(shop: Shop) -> None:
    numbers = take(shop, 1010)
    assert len(set(numbers)) == 1010
    assert {len(number) for number in numbers[:1000]} == {5}
    assert {len(number) for number in numbers[1000:]} == {6}


def test_a_pay_number_comes_again_once_it_has_rested(shop: Shop) -> None:
    numbers = take(shop, 1000)
    taken = shop.clock.at
    shop.clock.at = taken + HOURS_72 - MILLISECOND
    assert len(take(shop)[0]) == 6
    shop.clock.at = taken + HOURS_72
    assert sorted(take(shop, 1000)) == sorted(numbers)


def test_numbers_that_have_rested_are_forgotten(shop: Shop) -> None:
    take(shop, 5)
    shop.clock.pass_time(hours=73)
    take(shop)
    assert resting(shop) == 1


def test_a_clock_set_back_frees_no_pay_number(shop: Shop) -> None:
    numbers = take(shop, 510)
    shop.clock.pass_time(days=-9000)
    assert not set(numbers) & set(take(shop, 510))


def test_after_a_restart_numbers_go_on(shop: Shop) -> None:
    before = take(shop, 3)
    shop.reopen()
    assert int(take(shop)[0][1:4]) == int(before[-1][1:4]) + 1


def test_numbers_are_longer_for_as_long_as_the_shop_says(shop: Shop) -> None:
    until = shop.clock.at + HOURS_72
    with shop.records.writing() as books:
        at = round(until.timestamp() * 1000)
        books.write(shop_table.update(), pay_shortest=7, pay_until=at)
    assert len(take(shop)[0]) == 7
    shop.clock.at = until - MILLISECOND
    assert len(take(shop)[0]) == 7
    shop.clock.at = until
    assert len(take(shop)[0]) == 5


def test_a_refused_act_takes_no_pay_number(shop: Shop) -> None:
    before = resting(shop)
    with refused(Reason.SALE_GONE), shop.records.writing() as books:
        first = take_pay_number(books, SALE, RULES)
        raise Refusal(Reason.SALE_GONE)
    assert resting(shop) == before
    assert take(shop) == [first]


def test_without_the_row_of_the_shop_nothing_goes_on(shop: Shop) -> None:
    tamper(shop.records.path, "DELETE FROM shop")
    with shop.records.reading() as books, troubled(Fault.DAMAGED):
        house_row(books)
    with troubled(Fault.DAMAGED):
        shop.records.refresh()
