"""How the till finds out whether there is a way out and whether its letterbox answers."""

import socket
from collections.abc import Iterator

import pytest

from pos.desks.background import READING
from pos.desks.status import Health, Wire
from pos.desks.wires import Letterbox, has_way_out, unsent_in, wires
from tests.doors import OK
from tests.doors import door as a_door
from tests.shops import MILK_CODE, Shop

HERE = ((socket.AF_INET, ("127.0.0.1", 9)),)


@pytest.fixture
def door() -> Iterator[str]:
    with a_door({"/box/healthz": OK, "/other/healthz": b"<html>"}) as address:
        yield address


@pytest.mark.parametrize(
    ("path", "health"),
    [
        ("/box", Health.WELL),
        ("/box/", Health.WELL),
        ("/other", Health.TROUBLED),
        ("/", Health.TROUBLED),
    ],
)
def test_only_a_letterbox_is_heard_as_one(door: str, path: str, health: Health) -> None:
    box = Letterbox(door + path)
    assert [box.hear(), box.hear()] == [health, health]


def test_where_nobody_answers_there_is_trouble() -> None:
    assert Letterbox("http://127.0.0.1:9").hear() is Health.TROUBLED


def test_a_way_out_is_looked_up_and_nothing_is_sent() -> None:
    assert has_way_out(HERE) is Health.WELL


def test_without_a_way_out_the_till_is_offline() -> None:
    no_such_way = ((socket.AF_INET, ("::1", 9)),)
    assert has_way_out(no_such_way) is Health.TROUBLED
    assert has_way_out(()) is Health.TROUBLED


def test_a_letterbox_is_asked_only_where_one_was_chosen() -> None:
    assert set(wires("")) == {Wire.NETWORK}
    asked = wires("https://box.example", lane="checking")
    assert (asked[Wire.NETWORK].lane, asked[Wire.LETTERBOX].lane) == (READING, "checking")


def test_what_is_unsent_is_counted_in_the_books(shop: Shop) -> None:
    count = unsent_in(shop.records)
    before = count()
    shop.sell(MILK_CODE)
    assert count() > before
