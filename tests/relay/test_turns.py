"""Whoever writes to the letterbox's file has his turn, however often others come again."""

import threading
from pathlib import Path
from time import sleep

import pytest

from pos.relay.database import Database
from pos.relay.turns import Turns
from tests.postgres import until


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'letters.sqlite'}"


def test_whoever_waits_comes_before_one_who_comes_again(database: Database) -> None:
    order: list[str] = []
    has_come = threading.Event()

    def wait_and_write() -> None:
        has_come.set()
        with database.writing():
            order.append("waited")

    thread = threading.Thread(target=wait_and_write)
    with database.writing():
        thread.start()
        has_come.wait()
        sleep(0.2)
    for _ in range(20):
        with database.writing():
            order.append("again")
    thread.join(20)
    assert order[0] == "waited"


def test_each_has_his_turn_in_the_order_in_which_they_came() -> None:
    turns, order = Turns(), []

    def have_a_turn(number: int) -> None:
        with turns.turn():
            order.append(number)

    threads = [threading.Thread(target=have_a_turn, args=(number,)) for number in range(8)]
    with turns.turn():
        for count, thread in enumerate(threads, 2):
            thread.start()
            until(lambda count=count: turns.count() == count)
    for thread in threads:
        thread.join(20)
    assert order == list(range(8))
    assert turns.count() == 0


def test_whoever_fails_lets_the_next_one_in() -> None:
    turns = Turns()
    with pytest.raises(ValueError, match="no"), turns.turn():
        raise ValueError("no")  # noqa: EM101 - whatever may happen in a turn
    with turns.turn():
        assert turns.count() == 1
