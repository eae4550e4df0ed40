"""The console: whoever plays Safaricom switches faults, moves a virtual clock, and sees every call."""

from collections.abc import Awaitable, Callable
from dataclasses import asdict, replace
from datetime import datetime
from typing import Annotated

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from pos.practice.behaving import Behaviour, Does, is_end
from pos.practice.delivering import Delivery
from pos.practice.limits import Seconds
from pos.practice.meaning import Meaningless, meant, meant_on_page
from pos.practice.mischief import ALWAYS, ANY, CallName, Fault, Rule, can_happen
from pos.practice.pages import answered, page, read
from pos.practice.stage import Stage
from pos.practice.timeline import VirtualClock
from pos.practice.world import World

MONTH = 31 * 86_400
NO_CODE = "what ends needs a code, and not 0: that says that money came"
NO_TIMEOUT = "that happens only to status, reversal, payout and balance"


class FaultOrder(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is to go wrong; no times means until it is switched off, and 0 switches it off."""

    fault: Fault
    call: CallName = ANY
    nth: Annotated[int, msgspec.Meta(ge=1, le=ALWAYS)] = 1
    times: Annotated[int, msgspec.Meta(ge=0, le=ALWAYS)] = ALWAYS


class Expected(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the next customer who is asked does."""

    does: Does
    after: Seconds = 1.0
    code: int | str = ""


class Forward(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How far the virtual clock goes."""

    seconds: Annotated[float, msgspec.Meta(ge=0, le=MONTH)]


class Switches(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Switches of a shortcode."""

    shortcode: str
    asked_first: bool | None = None
    active: bool | None = None


Handle = Callable[[Stage, bytes], object]


def console_routes(stage: Stage) -> list[Route]:
    """Give the console's page and what it asks for."""

    async def shown(request: Request) -> Response:
        after = request.query_params.get("after", "0")
        return answered(_state(stage, int(after[:9]) if after.isdecimal() else 0))

    orders = {
        "fault": _set_fault,
        "delivery": _set_delivery,
        "expect": _expect,
        "clock": _forward,
        "shortcode": _switch,
        "token": _spoil_token,
    }
    return [
        Route("/console", page("console.html"), methods=["GET"]),
        Route("/console/state", shown, methods=["GET"]),
        *(
            Route(f"/console/{name}", _order(stage, handle), methods=["POST"])
            for name, handle in orders.items()
        ),
    ]


def _order(stage: Stage, handle: Handle) -> Callable[[Request], Awaitable[Response]]:
    async def obey(request: Request) -> Response:
        return await read(request, lambda body: handle(stage, body))

    return obey


def _state(stage: Stage, after: int) -> object:
    return {
        "now": stage.now().isoformat(),
        "is_virtual": isinstance(stage.clock, VirtualClock),
        "entries": stage.journal.entries(after),
        "delivery": msgspec.structs.asdict(stage.choices.delivery),
        "rules": [asdict(rule) for rule in stage.mischief.rules()],
        "faults": [fault.value for fault in Fault],
        "shortcodes": [
            {
                "number": shop.number,
                "kind": shop.kind,
                "name": shop.name,
                "store": shop.store,
                "balance": shop.balance.figures(),
                "is_registered": shop.urls is not None,
                "asked_first": shop.is_asked_first,
                "active": shop.is_active,
            }
            for shop in stage.world.shortcodes.values()
        ],
    }


def _set_fault(stage: Stage, body: bytes) -> object:
    order = meant_on_page(body, FaultOrder)
    if order.times < 1:
        stage.mischief.end(order.fault)
    elif not can_happen(order.fault, order.call):
        raise Meaningless(NO_TIMEOUT)
    else:
        stage.mischief.add(Rule(order.fault, order.call, order.nth, order.times))
    return {"ok": True}


def _set_delivery(stage: Stage, body: bytes) -> object:
    changed = {
        **msgspec.structs.asdict(stage.choices.delivery),
        **meant_on_page(body, dict[str, object]),
    }
    delivery = meant(changed, Delivery)
    stage.choose(replace(stage.choices, delivery=delivery))
    return msgspec.structs.asdict(delivery)


def _expect(stage: Stage, body: bytes) -> object:
    order = meant_on_page(body, Expected)
    if not is_end(order.does, order.code):
        raise Meaningless(NO_CODE)
    stage.mischief.expect(Behaviour(order.does, order.after, order.code))
    return {"ok": True}


def _forward(stage: Stage, body: bytes) -> object:
    order = meant_on_page(body, Forward)
    stage.forward(order.seconds)
    return {"now": stage.now().isoformat()}


def _switch(stage: Stage, body: bytes) -> object:
    order = meant_on_page(body, Switches)

    def switched(world: World, _now: datetime) -> tuple[World, bool]:
        shop = world.shortcodes.get(order.shortcode)
        if shop is None:
            return world, False
        asked = shop.is_asked_first if order.asked_first is None else order.asked_first
        active = shop.is_active if order.active is None else order.active
        return world.with_shortcode(replace(shop, is_asked_first=asked, is_active=active)), True

    return {"ok": stage.change(switched)}


def _spoil_token(stage: Stage, _body: bytes) -> object:
    stage.tokens.forget()
    return {"ok": True}
