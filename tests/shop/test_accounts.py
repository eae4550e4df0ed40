"""An account's balance after each line, how old its debt is, and what the customer is told."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from pos.shop.accounts import Account, AccountLine, aged, reminders, with_balances
from pos.shop.identity import CustomerId
from pos.shop.money import Money
from tests.builders import NOON, ksh


def line(days_ago: int, amount: Money) -> AccountLine:
    return AccountLine(NOON - timedelta(days=days_ago), "", amount, amount)


def test_what_was_brought_pays_the_oldest_first() -> None:
    lines = [line(100, ksh(50)), line(70, ksh(40)), line(45, ksh(30)), line(3, ksh(20))]
    assert aged(lines, NOON).parts == (ksh(20), ksh(30), ksh(40), ksh(50))
    brought = [*lines, line(1, ksh(-95))]
    assert aged(brought, NOON).parts == (ksh(20), ksh(25), ksh(0), ksh(0))


def test_a_debt_of_exactly_thirty_days_is_not_yet_older() -> None:
    assert aged([line(30, ksh(5))], NOON).parts[0] == ksh(5)


@given(st.lists(st.tuples(st.integers(0, 200), st.integers(-9000, 9000)), max_size=12))
def test_its_parts_add_up_to_what_is_owed(told: list[tuple[int, int]]) -> None:
    lines = with_balances(line(days, Money(cents)) for days, cents in told)
    owed = sum(cents for _, cents in told)
    assert sum(part.cents for part in aged(lines, NOON).parts) == max(0, owed)
    assert not lines or lines[-1].balance == Money(owed)


def test_a_reminder_says_who_owes_how_much_where_in_both_languages() -> None:
    account = Account(CustomerId("w"), "Wanjiku", "", ksh(900), ksh(450), is_active=True)
    for text in reminders("Mama Njeri", account, sign="KSh"):
        assert all(part in text for part in ("Wanjiku", "Mama Njeri", "KSh 450"))
