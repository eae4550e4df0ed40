"""Shops, secrets and keys: shown once, and two live at a time."""

import re
from datetime import timedelta

import pytest
from sqlalchemy import select

from pos.relay import keeping
from pos.relay.access import Caller, read_doors
from pos.relay.database import Database
from pos.relay.enrolling import enrol_code
from pos.relay.keeping import TillSeen
from pos.relay.tables import METADATA
from pos.relay.trouble import Refused, Why
from tests.relay.at_once import one_behind_the_other
from tests.relay.running import NOON, ShopDoor, add_shop

LATER = NOON + timedelta(days=400)
"""The door fixture's keys are as old as the wall clock says."""


def opens(database: Database, secret: str, purpose: str = "c2b") -> bool:
    with database.reading() as connection:
        return read_doors(connection).box(secret, purpose) is not None


def caller(database: Database, key: str) -> Caller | None:
    with database.reading() as connection:
        return read_doors(connection).caller(f"Bearer {key}")


def refusal(database: Database, work) -> Why:
    with pytest.raises(Refused) as refused, database.writing() as connection:
        work(connection)
    return refused.value.why


def caller_of_t1(database: Database, door: ShopDoor) -> Caller:
    found = caller(database, door.keys["T1"])
    assert found is not None
    return found


def live_keys(database: Database) -> list[TillSeen]:
    with database.reading() as connection:
        return keeping.list_tills(connection)


# Shops and their secrets


def test_a_shop_has_a_secret_of_128_bits_for_each_purpose(database: Database) -> None:
    with database.writing() as connection:
        _, secrets = keeping.add_shop(connection, "Duka la Wanjikũ", now=NOON)
    assert list(secrets) == ["c2b", "stk", "result"]
    assert all(re.fullmatch("[0-9a-f]{32}", secret) for secret in secrets.values())
    assert len(set(secrets.values())) == 3


def test_only_the_secret_that_tills_need_is_kept_in_words(
    database: Database, door: ShopDoor
) -> None:
    with database.reading() as connection:
        there = "".join(
            str([bytes(value).decode("latin-1") if isinstance(value, bytes) else value for value in row])
            for table in METADATA.sorted_tables
            for row in connection.execute(select(table))
        )  # fmt: skip
        assert keeping.stk_secret(connection, door.shop) == door.stk
    assert door.stk in there
    hidden = [door.c2b, door.result, *(key.partition(".")[2] for key in door.keys.values())]
    assert [secret for secret in hidden if secret in there] == []


def test_a_shops_name_is_its_own(database: Database, door: ShopDoor) -> None:
    assert (
        refusal(database, lambda books: keeping.add_shop(books, "Duka", now=NOON)) is Why.NAME_TAKEN
    )
    assert refusal(database, lambda books: keeping.add_shop(books, "  ", now=NOON)) is Why.NO_NAME
    for name in ("x" * 101, "Duka\nT1", "\x1b[31mDuka"):
        work = lambda books, name=name: keeping.add_shop(books, name, now=NOON)  # noqa: E731
        assert refusal(database, work) is Why.BAD_NAME


def test_a_shop_is_found_by_name_or_id(database: Database, door: ShopDoor) -> None:
    with database.reading() as connection:
        assert keeping.find_shop(connection, "Duka") == door.shop
        assert keeping.find_shop(connection, door.shop) == door.shop
    assert refusal(database, lambda books: keeping.find_shop(books, "duka")) is Why.NO_SUCH_SHOP


def test_two_secrets_are_live_and_the_third_ends_the_first(
    database: Database, door: ShopDoor
) -> None:
    with database.writing() as connection:
        second = keeping.rotate(connection, door.shop, "c2b", now=NOON)
    assert (opens(database, door.c2b), opens(database, second)) == (True, True)
    with database.writing() as connection:
        third = keeping.rotate(connection, door.shop, "c2b", now=NOON)
    assert [opens(database, each) for each in (door.c2b, second, third)] == [False, True, True]
    assert opens(database, door.stk, "stk")


@pytest.mark.parametrize("purpose", ["c2b", "stk", "result"])
def test_the_older_secret_is_ended_when_nobody_needs_it(
    purpose: str, database: Database, door: ShopDoor
) -> None:
    another = add_shop(database, "Another")
    with database.writing() as connection:
        newest = keeping.rotate(connection, door.shop, purpose, now=NOON)
        keeping.end_older(connection, door.shop, purpose)
    older = getattr(door, purpose)
    assert [opens(database, each, purpose) for each in (older, newest)] == [False, True]
    assert opens(database, getattr(another, purpose), purpose)
    work = lambda books: keeping.end_older(books, door.shop, purpose)  # noqa: E731
    assert refusal(database, work) is Why.NOTHING_OLDER


def test_tills_are_told_the_newest_secret(database: Database, door: ShopDoor) -> None:
    with database.writing() as connection:
        newest = [keeping.rotate(connection, door.shop, "stk", now=NOON) for _ in range(3)][-1]
        assert keeping.stk_secret(connection, door.shop) == newest


def test_a_secret_is_for_one_of_three_purposes(database: Database, door: ShopDoor) -> None:
    work = lambda books: keeping.rotate(books, door.shop, "till", now=NOON)  # noqa: E731
    assert refusal(database, work) is Why.NO_SUCH_PURPOSE


# Keys


@pytest.mark.parametrize("till", ["", "T 1", "T.1", "x" * 33, "Tĩ", "T1\n", "../T1"])
def test_a_till_has_a_plain_name(till: str, tmp_path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'letters.sqlite'}")
    shop = add_shop(database).shop
    for give in (keeping.add_till, enrol_code):
        work = lambda books, give=give: give(books, shop, till, may_approve=False, now=NOON)  # noqa: E731
        assert refusal(database, work) is Why.BAD_TILL_NAME
    database.close()


@pytest.mark.parametrize("till", ["safaricom", "Safaricom", "SAFARICOM"])
def test_no_till_is_called_as_safaricoms_letters_are_sent(
    till: str, database: Database, door: ShopDoor
) -> None:
    for give in (keeping.add_till, enrol_code):
        work = lambda books, give=give: give(books, door.shop, till, may_approve=False, now=NOON)  # noqa: E731
        assert refusal(database, work) is Why.SAFARICOMS_NAME
    with database.writing() as connection:
        assert keeping.add_till(connection, door.shop, f"{till}1", may_approve=False, now=NOON)


def test_a_key_has_256_bits_after_the_tills_name(database: Database, door: ShopDoor) -> None:
    assert all(
        re.fullmatch(rf"{till}\.[0-9a-f]{{64}}", key) is not None for till, key in door.keys.items()
    )


def test_two_keys_are_live_and_the_older_ends_when_the_newer_is_used(
    database: Database, door: ShopDoor
) -> None:
    with database.writing() as connection:
        newer = keeping.add_till(connection, door.shop, "T1", may_approve=False, now=NOON)
    before, after = caller(database, door.keys["T1"]), caller(database, newer)
    assert before is not None
    assert after is not None
    with database.writing() as connection:
        keeping.seen(connection, before, now=NOON)
    assert caller(database, newer) is not None
    with database.writing() as connection:
        keeping.seen(connection, after, now=NOON)
    assert caller(database, door.keys["T1"]) is None
    assert caller(database, door.keys["T2"]) is not None
    again = caller(database, newer)
    assert again is not None
    assert not again.is_first_use
    with database.writing() as connection:
        keeping.seen(connection, again, now=LATER)
        assert LATER in [each.seen_at for each in keeping.list_tills(connection)]


def test_an_older_keys_first_use_does_not_end_the_newer(database: Database, door: ShopDoor) -> None:
    older = caller(database, door.keys["T1"])
    assert older is not None
    with database.writing() as connection:
        newer = keeping.add_till(connection, door.shop, "T1", may_approve=False, now=NOON)
        keeping.seen(connection, older, now=NOON)
    assert caller(database, newer) is not None


def test_a_third_key_ends_the_oldest(database: Database, door: ShopDoor) -> None:
    with database.writing() as connection:
        more = [
            keeping.add_till(connection, door.shop, "T1", may_approve=False, now=NOON) for _ in "23"
        ]
    found = [caller(database, key) is not None for key in (door.keys["T1"], *more)]
    assert found == [False, True, True]


def test_a_list_shows_every_live_key_and_when_it_was_seen(
    database: Database, door: ShopDoor
) -> None:
    boss = caller(database, door.keys["boss"])
    assert boss is not None
    with database.writing() as connection:
        keeping.seen(connection, boss, now=LATER)
        keeping.revoke(connection, "T2", None, now=LATER)
        listed = keeping.list_tills(connection)
    found = {(each.shop, each.till, each.may_approve, each.seen_at) for each in listed}
    assert found == {("Duka", "T1", False, None), ("Duka", "boss", True, LATER)}


def test_a_revoked_till_has_no_key_left(database: Database, door: ShopDoor) -> None:
    with database.writing() as connection:
        newer = keeping.add_till(connection, door.shop, "T1", may_approve=False, now=NOON)
        assert keeping.revoke(connection, "T1", door.shop, now=NOON) == 2
    assert (caller(database, door.keys["T1"]), caller(database, newer)) == (None, None)
    again = lambda books: keeping.revoke(books, "T1", None, now=NOON)  # noqa: E731
    assert refusal(database, again) is Why.NO_SUCH_TILL


def test_of_several_shops_tills_the_shop_has_to_be_said(database: Database, door: ShopDoor) -> None:
    other = add_shop(database, "Another", "T1")
    either = lambda books: keeping.revoke(books, "T1", None, now=NOON)  # noqa: E731
    assert refusal(database, either) is Why.SEVERAL_TILLS
    with database.writing() as connection:
        assert keeping.revoke(connection, "T1", other.shop, now=NOON) == 1
    assert caller(database, door.keys["T1"]) is not None


def test_a_till_gets_another_key_for_a_live_one_only(database: Database, door: ShopDoor) -> None:
    mine = caller_of_t1(database, door)
    with database.writing() as connection:
        newer = keeping.another_key(connection, mine, now=NOON)
    assert newer is not None
    assert caller(database, newer) is not None
    with database.writing() as connection:
        keeping.revoke(connection, "T1", door.shop, now=NOON)
        assert keeping.another_key(connection, mine, now=NOON) is None
    assert "T1" not in {each.till for each in live_keys(database)}


def test_whoever_is_revoked_first_gets_no_key_after_it(database: Database, door: ShopDoor) -> None:
    mine = caller_of_t1(database, door)
    ended, key = one_behind_the_other(
        database,
        lambda books: keeping.revoke(books, "T1", door.shop, now=NOON),
        lambda books: keeping.another_key(books, mine, now=NOON),
    )
    assert (ended, key) == (1, None)
    assert {each.till for each in live_keys(database)} == {"T2", "boss"}


@pytest.mark.parametrize("is_shop_said", [True, False])
def test_a_key_that_is_just_being_made_is_revoked_with_the_others(
    is_shop_said: bool, database: Database, door: ShopDoor  # noqa: FBT001 - a column of the table
) -> None:  # fmt: skip
    mine = caller_of_t1(database, door)
    key, ended = one_behind_the_other(
        database,
        lambda books: keeping.another_key(books, mine, now=NOON),
        lambda books: keeping.revoke(books, "T1", door.shop if is_shop_said else None, now=NOON),
    )
    assert (key is not None, ended) == (True, 2)
    assert {each.till for each in live_keys(database)} == {"T2", "boss"}


def test_of_two_who_revoke_at_once_the_second_finds_no_till(
    database: Database, door: ShopDoor
) -> None:
    work = lambda books: keeping.revoke(books, "T1", None, now=NOON)  # noqa: E731
    ended, refused = one_behind_the_other(database, work, work)
    assert ended == 1
    assert isinstance(refused, Refused)
    assert refused.why is Why.NO_SUCH_TILL


def test_two_secrets_made_at_once_leave_two_live(database: Database, door: ShopDoor) -> None:
    work = lambda books: keeping.rotate(books, door.shop, "c2b", now=LATER)  # noqa: E731
    first, second = one_behind_the_other(database, work, work)
    live = [opens(database, str(secret)) for secret in (door.c2b, first, second)]
    assert live == [False, True, True]


def test_two_keys_made_at_once_leave_no_third_live(database: Database, door: ShopDoor) -> None:
    mine = caller_of_t1(database, door)
    work = lambda books: keeping.another_key(books, mine, now=NOON)  # noqa: E731
    one_behind_the_other(database, work, work)
    assert [each.till for each in live_keys(database)].count("T1") == 2


def test_a_keys_first_use_and_its_end_do_not_wait_in_a_circle(
    database: Database, door: ShopDoor
) -> None:
    with database.writing() as connection:
        newer = keeping.add_till(connection, door.shop, "T1", may_approve=False, now=NOON)
    first_used = caller(database, newer)
    assert first_used is not None
    _, ended = one_behind_the_other(
        database,
        lambda books: keeping.seen(books, first_used, now=NOON),
        lambda books: keeping.revoke(books, "T1", None, now=NOON),
    )
    assert ended == 1
    assert {each.till for each in live_keys(database)} == {"T2", "boss"}
