"""Money that came is one row however often it is told of, and its uses never come to more than it."""

import sqlite3
from dataclasses import replace

import pytest

from pos.records.received import (
    find_received,
    keep_received,
    make_same,
    payer_of,
    received_by_code,
    received_like,
    received_of,
    received_open,
    received_with_rest,
    received_without_code,
    see_again,
    use_money,
)
from pos.shop.awaiting import Kind, Sure
from pos.shop.grounds import Why, ground
from pos.shop.identity import ReceivedId, SaleId
from pos.shop.payment import Oddity
from pos.shop.received import MoneyState, Source, Use, What
from pos.shop.words import Reason
from tests.builders import ksh
from tests.records.phoning import CODE, keep, noted, received, sighting
from tests.records.tampering import plain
from tests.shops import Shop, refused


def test_what_is_known_of_money_is_read_as_it_was_kept(busy: Shop) -> None:
    money = received(
        kind=Kind.LESS,
        sure=Sure.LIKELY,
        account="10017",
        short_code="600638",
        oddities=frozenset({Oddity.UNDERPAID, Oddity.SLIP}),
        grounds=(ground(Why.TOO_LITTLE, amount=ksh(50)), ground(Why.LATER, span="12 s")),
        note="x",
    )
    keep(busy, money)
    with busy.records.reading() as books:
        assert find_received(books, money.id) == money
        assert received_by_code(books, CODE) == money
        assert received_open(books, since=books.now) == (money,)
        assert received_by_code(books, "AAAA000001") is None
        assert find_received(books, ReceivedId("none")) is None
        with refused(Reason.MONEY_GONE):
            received_of(books, ReceivedId("none"))


def test_the_same_word_twice_is_kept_once_and_another_word_as_well(busy: Shop) -> None:
    money = keep(busy, received())
    with busy.records.writing() as books:
        assert not see_again(books, money, seen=sighting())
        assert see_again(books, money, seen=sighting(source=Source.STK))
        assert see_again(books, money, seen=sighting(is_verified=False))
        noted(books, busy)
    with plain(busy.records.path) as connection:
        assert connection.execute("SELECT COUNT(*) FROM sightings").fetchone() == (3,)


def test_a_payers_name_that_is_told_later_is_kept_with_the_people(busy: Shop) -> None:
    money = keep(busy, received(), sighting(name="", number=""))
    with busy.records.writing() as books:
        assert payer_of(books, money) == ("", "")
        named = keep_received(books, money, seen=sighting(name="JOHN", number="2547•••126"))
        again = keep_received(books, named, seen=sighting(name="MARY"))
        assert payer_of(books, again) == ("JOHN", "2547•••126")
    with plain(busy.records.path) as connection:
        kept = connection.execute("SELECT * FROM received").fetchone()
    assert not any("JOHN" in str(value) for value in kept)


def test_money_that_turns_out_to_be_another_is_that_one(busy: Shop) -> None:
    one, other = keep(busy, received()), keep(busy, received(None))
    with busy.records.writing() as books:
        make_same(books, one, other.id)
        keep_received(books, replace(other, trans_id=CODE))
    with busy.records.reading() as books:
        assert received_of(books, one.id).id == other.id
        found = received_by_code(books, CODE)
        assert found is not None
        assert found.id == other.id
        assert received_without_code(books) == ()


def test_a_part_that_is_used_leaves_a_rest(busy: Shop) -> None:
    money = keep(busy, received())
    with busy.records.writing() as books:
        use_money(books, money, Use(What.CREDIT, ksh(600), document="d"), by=busy.owner)
        over = frozenset({Oddity.OVERPAID})
        keep_received(books, replace(money, state=MoneyState.USED, oddities=over))
        noted(books, busy)
    with busy.records.reading() as books:
        (rest,) = received_with_rest(books)
        assert (rest.used, rest.rest) == (ksh(600), ksh(50))


@pytest.mark.parametrize(
    ("typed", "found"), [("l4r8", 1), ("100", 1), ("john", 1), ("%", 0), ("_", 0), ("\\", 0)]
)
def test_open_money_is_found_by_what_is_known_of_it(busy: Shop, typed: str, found: int) -> None:
    keep(busy, received(account="10017"), sighting(name="JOHN"))
    with busy.records.reading() as books:
        assert len(received_like(books, typed)) == found


# What the database itself refuses


def used(shop: Shop, *uses: Use) -> None:
    with shop.records.writing() as books:
        money = received_by_code(books, CODE)
        assert money is not None
        for use in uses:
            use_money(books, money, use, by=shop.owner)
        noted(books, shop)


def test_no_more_of_it_is_used_than_came(busy: Shop) -> None:
    keep(busy, received())
    with pytest.raises(sqlite3.IntegrityError, match="this money is used already"):
        used(busy, Use(What.CREDIT, ksh(600)), Use(What.CASH_BACK, ksh(51)))
    used(busy, Use(What.CREDIT, ksh(600)), Use(What.CASH_BACK, ksh(50)))


def test_what_is_not_used_is_not_set_free(busy: Shop) -> None:
    keep(busy, received())
    with pytest.raises(sqlite3.IntegrityError, match="not used so"):
        used(busy, Use(What.CREDIT, ksh(650)), Use(What.REFUND, ksh(-1)))
    used(busy, Use(What.REFUND, ksh(650)), Use(What.REFUND, ksh(-650)))


def test_one_payment_pays_one_sale(busy: Shop) -> None:
    keep(busy, received())
    with plain(busy.records.path) as connection:
        payments = connection.execute("SELECT id, sale FROM payments LIMIT 2").fetchall()
    (one, first), (two, second) = payments
    with pytest.raises(sqlite3.IntegrityError, match="this money is used already"):
        used(
            busy,
            Use(What.SALE, ksh(10), SaleId(first), one),
            Use(What.SALE, ksh(10), SaleId(second), two),
        )


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE received SET amount_cents = 1",
        "UPDATE received SET trans_id = 'AAAA000001'",
        "UPDATE received SET trans_id = NULL",
        "UPDATE received SET id = 'x'",
        "DELETE FROM received",
    ],
)
def test_money_that_came_stays_as_it_came(busy: Shop, change: str) -> None:
    keep(busy, received())
    with (
        plain(busy.records.path) as connection,
        pytest.raises(sqlite3.IntegrityError, match="stays as it came"),
    ):
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute(change)
