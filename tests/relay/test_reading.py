"""Tills read on from a number; those that want the same page share a look that began after they asked."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event

from pos.relay.database import Database
from pos.relay.letters import ShopId
from pos.relay.reading import Page, Reader, read_one, read_page
from tests.relay.keeping_letters import keep, safaricoms, till_letter
from tests.relay.running import ShopDoor

Scene = Callable[[Reader, ThreadPoolExecutor], Awaitable[None]]


def read(database: Database, scene: Scene) -> None:
    """Play a scene with a reader that has one thread."""
    with ThreadPoolExecutor(1) as threads:
        asyncio.run(asyncio.wait_for(_play(database, scene, threads), 30))


async def _play(database: Database, scene: Scene, threads: ThreadPoolExecutor) -> None:
    await scene(Reader(database, threads), threads)


def numbers(page: Page) -> list[int]:
    return [letter["number"] for letter in json.loads(page.content)["letters"]]


def page(database: Database, shop: ShopId, after: int, limit: int = 500) -> Page:
    with database.reading() as connection:
        return read_page(connection, shop, after=after, limit=limit)


async def asked_by_five(reader: Reader, door: ShopDoor) -> list[asyncio.Task[Page]]:
    """Ask for one page five times in one turn of the loop, and let the loop go on as long as it can."""
    asked = [asyncio.create_task(reader.page(door.shop, after=0, limit=500)) for _ in range(5)]
    for _ in range(3):
        await asyncio.sleep(0)
    return asked


def test_a_page_begins_after_a_number_and_has_so_many_letters(
    database: Database, door: ShopDoor
) -> None:
    keep(database, door.shop, *(till_letter(key=f"s{turn}") for turn in range(5)))
    found = page(database, door.shop, 1, 2)
    said = json.loads(found.content)
    assert (numbers(found), said["next"], said["last"]) == ([2, 3], 3, 5)
    assert found.has_letters
    assert not page(database, door.shop, 5).has_letters


def test_a_page_ends_before_it_gets_large(database: Database, door: ShopDoor) -> None:
    large = [
        till_letter(key=f"s{turn}", body=bytes([65 + turn]) * 1024 * 1024) for turn in range(6)
    ]
    keep(database, door.shop, *large, till_letter(key="small"))
    assert numbers(page(database, door.shop, 0)) == [1, 2, 3, 4]
    assert numbers(page(database, door.shop, 1)) == [2, 3, 4, 5]
    assert numbers(page(database, door.shop, 4)) == [5, 6, 7]
    assert numbers(page(database, door.shop, 0, 3)) == [1, 2, 3]


def test_a_letter_larger_than_a_page_comes_alone(database: Database, door: ShopDoor) -> None:
    """None so large is taken in; but whatever lies there has to be read past."""
    news = [till_letter(key=f"s{turn}", body=b"x" * 5 * 1024 * 1024) for turn in range(5)]
    keep(database, door.shop, *news)
    assert numbers(page(database, door.shop, 0)) == [1]


def test_one_letter_is_read_by_its_number(database: Database, door: ShopDoor) -> None:
    keep(database, door.shop, safaricoms("A"), safaricoms("B"))
    with database.reading() as connection:
        assert read_one(connection, door.shop, 2).key == "B"

    async def scene(reader: Reader, _threads: ThreadPoolExecutor) -> None:
        assert (await reader.one(door.shop, 1)).key == "A"

    read(database, scene)


def test_whoever_asks_while_a_page_is_read_shares_the_next_look(
    database: Database, door: ShopDoor
) -> None:
    async def scene(reader: Reader, threads: ThreadPoolExecutor) -> None:
        let_go = Event()
        threads.submit(let_go.wait, 20)  # the one thread has something else to do first
        woken_together = await asked_by_five(reader, door)
        assert (len(reader._looking), len(reader._next)) == (1, 0)
        later = await asked_by_five(reader, door)
        assert (len(reader._looking), len(reader._next)) == (1, 1)
        let_go.set()
        pages = await asyncio.gather(*woken_together), await asyncio.gather(*later)
        looks = [{id(page.content) for page in each} for each in pages]
        assert [len(each) for each in looks] == [1, 1]
        assert looks[0] != looks[1]
        assert (reader._looking, reader._next) == ({}, {})

    read(database, scene)


def test_a_till_that_goes_away_takes_nobody_elses_page_along(
    database: Database, door: ShopDoor
) -> None:
    keep(database, door.shop, till_letter())

    async def scene(reader: Reader, threads: ThreadPoolExecutor) -> None:
        let_go = Event()
        threads.submit(let_go.wait, 20)
        pages = [asyncio.create_task(reader.page(door.shop, after=0, limit=500)) for _ in range(4)]
        await asyncio.sleep(0)
        pages[0].cancel()
        pages[1].cancel()
        await asyncio.sleep(0)
        let_go.set()
        assert [numbers(each) for each in await asyncio.gather(*pages[2:])] == [[1], [1]]

    read(database, scene)


def test_a_look_that_began_later_is_not_forgotten_for_an_earlier_one(
    database: Database, door: ShopDoor
) -> None:
    async def scene(reader: Reader, _threads: ThreadPoolExecutor) -> None:
        look = (door.shop, 0, 500)
        earlier = reader._begin(look)
        later = reader._begin(look)
        await earlier
        await asyncio.sleep(0)
        assert reader._looking.get(look) in {later, None}
        await later

    read(database, scene)
