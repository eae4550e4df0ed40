"""Before money moves, a shop that wants it checks pay number and amount; whatever is unclear is accepted."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from pos.relay import keeping
from pos.relay.checking import _OPEN, LONGEST, LOOKED_AT, Awaited, Verdict, read_awaited, verdict
from pos.relay.database import Database
from pos.relay.moments import written
from tests.relay.keeping_letters import keep, till_letter
from tests.relay.running import NOON, Running, ShopDoor, Till, c2b

WAITED = [
    Awaited("20014", Decimal(650)),
    Awaited("20014", Decimal(70)),
    Awaited("20015", Decimal(5)),
]
LATER = written(NOON + timedelta(minutes=10))


def body(**changes: object) -> bytes:
    return json.dumps(c2b(**changes)).encode()


def awaiting(
    pay_number: object = "20014", amount: object = "650.00", until: object = LATER
) -> bytes:
    return json.dumps({"pay_number": pay_number, "amount": amount, "until": until}).encode()


@pytest.mark.parametrize(
    ("asked", "awaited", "said"),
    [
        (body(), WAITED, Verdict.ACCEPTED),
        (body(TransAmount="650"), WAITED, Verdict.ACCEPTED),
        (body(TransAmount=70), WAITED, Verdict.ACCEPTED),
        (body(BillRefNumber=" 20 014 "), WAITED, Verdict.ACCEPTED),
        (body(TransAmount="651"), WAITED, Verdict.WRONG_AMOUNT),
        (body(TransAmount="5"), WAITED, Verdict.WRONG_AMOUNT),
        (body(BillRefNumber="20016"), WAITED, Verdict.NO_SUCH_NUMBER),
        (body(), [], Verdict.NO_SUCH_NUMBER),
        (body(), None, Verdict.ACCEPTED),
        (body(BillRefNumber=""), WAITED, Verdict.ACCEPTED),
        (body(BillRefNumber="  "), WAITED, Verdict.ACCEPTED),
        (body(BillRefNumber=20016), WAITED, Verdict.ACCEPTED),
        (body(TransAmount="rubbish"), WAITED, Verdict.ACCEPTED),
        (body(TransAmount=650.0), WAITED, Verdict.ACCEPTED),
        (body(TransAmount=650.5), WAITED, Verdict.WRONG_AMOUNT),
        (
            body(TransAmount="@").replace(b'"@"', b"1e99999999999999999999"),
            WAITED,
            Verdict.ACCEPTED,
        ),
        (b"{}", WAITED, Verdict.ACCEPTED),
        (b"[]", WAITED, Verdict.ACCEPTED),
        (b"not json", WAITED, Verdict.ACCEPTED),
        (b"\xff", WAITED, Verdict.ACCEPTED),
        (b"[" * 10_000, WAITED, Verdict.ACCEPTED),
    ],
)
def test_only_what_is_certainly_wrong_is_refused(
    asked: bytes, awaited: list[Awaited] | None, said: Verdict
) -> None:
    assert verdict(asked, awaited) is said


def looked_up(database: Database, door: ShopDoor) -> list[Awaited] | None:
    with database.reading() as connection:
        return read_awaited(connection, door.shop, NOON)


def test_what_is_settled_or_over_is_not_awaited(database: Database, door: ShopDoor) -> None:
    keep(
        database,
        door.shop,
        till_letter("awaiting", "open", awaiting("1")),
        till_letter("awaiting", "over", awaiting("2", until=written(NOON))),
        till_letter("awaiting", "settled", awaiting("3")),
        till_letter("settled", "settled"),
        till_letter("settled", "another"),
    )
    assert looked_up(database, door) == [Awaited("1", Decimal(650))]


def test_when_one_of_the_letters_is_not_understood_nobody_knows_what_is_awaited(
    database: Database, door: ShopDoor
) -> None:
    odd = [
        awaiting(amount=0), awaiting(amount=None), awaiting(pay_number=20014), awaiting(until="soon"),
        awaiting(until="2026-11-21T10:00:00"), b"not json", b"[]", b"{}", b"[" * 10_000,
        b'{"amount":1e99999999999999999999}', awaiting() + b" " * LONGEST,
    ]  # fmt: skip
    for turn, each in enumerate(odd):
        keep(database, door.shop, till_letter("awaiting", "open", awaiting("1")))
        keep(database, door.shop, till_letter("awaiting", f"odd{turn}", each))
        assert looked_up(database, door) is None
        keep(database, door.shop, till_letter("settled", f"odd{turn}"))
    assert looked_up(database, door) == [Awaited("1", Decimal(650))]


def test_behind_very_many_open_letters_there_may_be_more(
    database: Database, door: ShopDoor
) -> None:
    many = [till_letter("awaiting", f"a{turn}", awaiting()) for turn in range(LOOKED_AT)]
    keep(database, door.shop, *many[:-1])
    assert looked_up(database, door) == [Awaited("20014", Decimal(650))] * (LOOKED_AT - 1)
    keep(database, door.shop, many[-1])
    assert looked_up(database, door) is None


def test_what_was_awaited_three_days_ago_is_no_more(database: Database, door: ShopDoor) -> None:
    for_ever = awaiting("1", until=written(NOON + timedelta(days=400)))
    for hours in (71, 73):
        long_ago = NOON - timedelta(hours=hours)
        letter = replace(till_letter("awaiting", f"a{hours}", for_ever), arrived_at=long_ago)
        keep(database, door.shop, letter)
    assert looked_up(database, door) == [Awaited("1", Decimal(650))]


def test_the_look_before_money_moves_uses_an_index(database: Database, door: ShopDoor) -> None:
    """However many letters a shop has, only those that are awaited of late are read."""
    asked = _OPEN.params(shop=door.shop, since=0)
    with database.writing() as connection:
        said = str(asked.compile(connection, compile_kwargs={"literal_binds": True}))
        if database.is_postgres:  # on few letters it would rather read them all
            connection.exec_driver_sql("SET LOCAL enable_seqscan TO off")
            connection.exec_driver_sql("SET LOCAL enable_bitmapscan TO off")
            plan = connection.exec_driver_sql(f"EXPLAIN {said}").scalars().all()
        else:
            plan = [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {said}")]
    steps = " / ".join(plan)
    assert steps.count("letters_awaiting") == 1
    assert not re.search(r"SCAN|TEMP B-TREE|Seq Scan|Sort", steps), steps
    if not database.is_postgres:
        assert plan[0] == "SEARCH letters USING INDEX letters_awaiting (shop=? AND arrived_at>?)"
        assert plan[2].endswith("(shop=? AND kind=? AND key=?)")


def ask(running: Running, door: ShopDoor, asked: bytes) -> object:
    answer = running.ask("POST", f"/in/{door.c2b}/c2b/validation", asked)
    assert answer.status == 200
    return answer.said


ACCEPTED = {"ResultCode": "0", "ResultDesc": "Accepted"}


def test_a_shop_checks_only_when_it_wants_to(
    start: Callable[..., Running], database: Database, door: ShopDoor
) -> None:
    running = start(now=lambda: NOON)
    keep(database, door.shop, till_letter("awaiting", "a", awaiting()))
    assert ask(running, door, body(BillRefNumber="20016")) == ACCEPTED
    with database.writing() as connection:
        keeping.check_payments(connection, door.shop, is_on=True)
    assert (
        running.ask("POST", f"/in/{'0' * 32}/c2b/validation", b"{}").status == 404
    )  # it looks again
    assert ask(running, door, body()) == ACCEPTED
    rejected = {"ResultDesc": "Rejected"}
    assert ask(running, door, body(BillRefNumber="1")) == {"ResultCode": "C2B00012"} | rejected
    assert ask(running, door, body(TransAmount="1")) == {"ResultCode": "C2B00013"} | rejected
    assert ask(running, door, b"not json") == ACCEPTED


def test_a_letterbox_in_trouble_accepts(
    start: Callable[..., Running], database: Database, door: ShopDoor
) -> None:
    with database.writing() as connection:
        keeping.check_payments(connection, door.shop, is_on=True)
    running = start()
    with database.writing() as connection:
        connection.exec_driver_sql("ALTER TABLE letters RENAME TO letters_lost")
    assert ask(running, door, body()) == ACCEPTED
    assert "accepted without a look" in running.log.getvalue()


@pytest.mark.parametrize("said", [b"no", b"{}", b"[]", b'{"on": 1}', b'{"on": "yes"}'])
def test_a_switch_that_makes_no_sense_is_refused(till: Till, said: bytes) -> None:
    assert till.put("checking", "s1", said).status == 422
    assert till.letters() == []


def test_a_till_switches_the_check_of_its_shop_on_and_off(
    start: Callable[..., Running], door: ShopDoor
) -> None:
    """The other tills read of it; said twice it is said once."""
    running = start(now=lambda: NOON)
    till = Till(running, door.keys["T1"])
    rejected = {"ResultCode": "C2B00012", "ResultDesc": "Rejected"}
    assert till.put("checking", "s1", {"on": True}).status == 201
    assert look_again(running, door) == rejected
    assert till.put("checking", "s2", {"on": False}).status == 201
    assert look_again(running, door) == ACCEPTED
    assert till.put("checking", "s1", {"on": False}).status == 409
    assert till.put("checking", "s2", {"on": False}).status == 200
    assert look_again(running, door) == ACCEPTED
    assert [each["key"] for each in Till(running, door.keys["T2"]).letters()] == ["s1", "s2"]


def look_again(running: Running, door: ShopDoor) -> object:
    """What is said of a payment that nobody awaits, once the doors were read again."""
    assert running.ask("POST", f"/in/{'0' * 32}/c2b/validation", b"{}").status == 404
    return ask(running, door, body(BillRefNumber="1"))
