"""Tills are woken once for what is new, whoever wrote it, and never for a hint that means nothing."""

import asyncio
from collections.abc import Callable

from sqlalchemy.exc import OperationalError

from pos.relay.following import Following, Newest
from pos.relay.letters import ShopId
from pos.relay.notifying import EVERYTHING
from pos.relay.waiting import Waiting

DUKA, OTHER = ShopId("duka"), ShopId("other")


def woken_by(act: Callable[[Following], None], newest: Newest | None) -> set[ShopId]:
    """Give the shops whose tills wake, letter 7 of Duka having woken them before."""
    waiting = Waiting()

    async def look(_work: object) -> Newest:
        if newest is None:
            message = "SELECT"
            raise OperationalError(message, None, Exception())
        return newest

    async def scene() -> set[ShopId]:
        following = Following(waiting, look)
        following.kept(DUKA, 7)
        before = {shop: waiting.ticket(shop) for shop in (DUKA, OTHER)}
        task = asyncio.create_task(following.follow())
        act(following)
        for _ in range(5):
            await asyncio.sleep(0)
        task.cancel()
        return {shop for shop, ticket in before.items() if waiting.ticket(shop) != ticket}

    return asyncio.run(scene())


def test_what_tills_were_woken_for_wakes_nobody_again() -> None:
    assert woken_by(lambda following: following.kept(DUKA, 7), {}) == set()
    assert woken_by(lambda following: following.hint(DUKA), {DUKA: 7}) == set()


def test_what_another_process_wrote_wakes_its_shop() -> None:
    assert woken_by(lambda following: following.hint(DUKA), {DUKA: 8}) == {DUKA}
    assert woken_by(lambda following: following.hint(EVERYTHING), {DUKA: 7, OTHER: 1}) == {OTHER}


def test_a_hint_that_names_the_newest_number_needs_no_look() -> None:
    assert woken_by(lambda following: following.hint(f"{DUKA} 8"), {}) == {DUKA}
    assert woken_by(lambda following: following.hint(f"{DUKA} 7"), {}) == set()


def test_when_nobody_can_look_everybody_is_woken() -> None:
    assert woken_by(lambda following: following.hint(DUKA), None) == {DUKA, OTHER}
