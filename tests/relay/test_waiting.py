"""A till that waits misses nothing that came after its ticket, and waits no longer than it wants."""

import asyncio
from time import monotonic

import pytest

from pos.relay.letters import ShopId
from pos.relay.waiting import Waiting

DUKA, OTHER = ShopId("duka"), ShopId("other")
LONG = 20.0


async def asleep(waiting: Waiting, *shops: ShopId) -> list["asyncio.Task[None]"]:
    """Have somebody wait in each of these shops."""
    tasks = [asyncio.create_task(waiting.after(shop, waiting.ticket(shop), LONG)) for shop in shops]
    while waiting.count() < len(shops):
        await asyncio.sleep(0)
    return tasks


@pytest.mark.parametrize("wake", [lambda waiting: waiting.wake(DUKA), Waiting.wake_all])
def test_what_came_between_ticket_and_wait_ends_the_wait_at_once(wake) -> None:
    async def scene() -> None:
        waiting = Waiting()
        ticket = waiting.ticket(DUKA)
        wake(waiting)
        await asyncio.wait_for(waiting.after(DUKA, ticket, LONG), 5)
        assert waiting.count() == 0

    asyncio.run(scene())


def test_a_letter_wakes_everybody_in_its_shop_and_nobody_elsewhere() -> None:
    async def scene() -> None:
        waiting = Waiting()
        one, two, elsewhere = await asleep(waiting, DUKA, DUKA, OTHER)
        waiting.wake(DUKA)
        await asyncio.wait_for(asyncio.gather(one, two), 5)
        assert (elsewhere.done(), waiting.count()) == (False, 1)
        waiting.wake_all()
        await asyncio.wait_for(elsewhere, 5)

    asyncio.run(scene())


def test_a_wait_ends_when_its_time_is_over() -> None:
    async def scene() -> None:
        waiting = Waiting()
        began = monotonic()
        await waiting.after(DUKA, waiting.ticket(DUKA), 0.02)
        assert 0.02 <= monotonic() - began < 5
        await waiting.after(DUKA, waiting.ticket(DUKA), 0)
        assert waiting.count() == 0

    asyncio.run(scene())


def test_who_went_away_is_not_woken() -> None:
    async def scene() -> None:
        waiting = Waiting()
        gone, here = await asleep(waiting, DUKA, DUKA)
        gone.cancel()
        waiting.wake(DUKA)
        await asyncio.wait_for(here, 5)
        with pytest.raises(asyncio.CancelledError):
            await gone
        assert waiting.count() == 0

    asyncio.run(scene())


def test_who_was_cancelled_a_moment_before_the_letter_harms_nobody() -> None:
    async def scene() -> None:
        waiting = Waiting()
        (gone,) = await asleep(waiting, DUKA)
        (woken,) = waiting._asleep[DUKA]
        woken.cancel()
        waiting.wake(DUKA)
        with pytest.raises(asyncio.CancelledError):
            await gone

    asyncio.run(scene())
