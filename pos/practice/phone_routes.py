"""The customer's phone: its prompts, its PIN, its payments and its SMS."""

from collections.abc import Callable

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from pos.practice.customer import is_phone
from pos.practice.meaning import meant_on_page
from pos.practice.outcomes import CANCELLED, Outcome
from pos.practice.own_paying import pay_oneself
from pos.practice.pages import answered, page, read
from pos.practice.paying import Order
from pos.practice.pushing import answer_push, end_push
from pos.practice.stage import Stage
from pos.practice.texting import prompt_words
from pos.practice.world import Push, Sms
from pos.shop.money import shillings

NEWEST = 30


class Entered(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a customer does with a prompt: a PIN, or none to cancel."""

    prompt: str
    pin: str | None = None


class Paying(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a customer pays by himself."""

    phone: str
    shortcode: str
    amount: int
    pin: str
    account: str = ""


class NewCustomer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A number that was not there before."""

    phone: str


def phone_routes(stage: Stage) -> list[Route]:
    """Give the phone's page and what it asks for."""

    async def people(_request: Request) -> Response:
        return answered(_people(stage))

    async def certificate(_request: Request) -> Response:
        pem = await run_in_threadpool(_certificate, stage)
        return Response(pem, media_type="application/x-pem-file")

    async def standing(request: Request) -> Response:
        return answered(_standing(stage, request.path_params["phone"]))

    def told(handle: Callable[[Stage, bytes], object]) -> Callable[[Request], object]:
        async def take(request: Request) -> Response:
            return await read(request, lambda body: handle(stage, body))

        return take

    return [
        Route("/", page("phone.html"), methods=["GET"]),
        Route("/elements.js", page("elements.js"), methods=["GET"]),
        Route("/phone.js", page("phone.js"), methods=["GET"]),
        Route("/console.js", page("console.js"), methods=["GET"]),
        Route("/practice.css", page("practice.css"), methods=["GET"]),
        Route("/certificate.cer", certificate, methods=["GET"]),
        Route("/phone/people", people, methods=["GET"]),
        Route("/phone/{phone}", standing, methods=["GET"]),
        Route("/phone/answer", told(_answer), methods=["POST"]),
        Route("/phone/pay", told(_pay), methods=["POST"]),
        Route("/phone/new", told(_new), methods=["POST"]),
    ]


def _certificate(stage: Stage) -> bytes:
    return stage.credential_key.certificate()


def _people(stage: Stage) -> object:
    """Give everybody who has a phone, whoever was asked included, and who is being asked now."""
    world = stage.world
    strangers = {push.phone for push in world.pushes.values()} - world.customers.keys()
    asked = {push.phone for push in world.pushes.values() if push.is_open and push.is_shown}
    return [
        {
            "phone": each.phone,
            "name": each.name,
            "does": each.behaviour.does,
            "is_asked": each.phone in asked,
        }
        for each in (*world.customers.values(), *map(world.customer, sorted(strangers)))
    ]


def _standing(stage: Stage, phone: str) -> object:
    customer = stage.world.customer(phone)
    prompt = stage.world.open_prompt(phone)
    texts = stage.world.texts.get(phone, ())[-NEWEST:]
    return {
        "name": customer.name,
        "balance": customer.balance.figures(),
        "is_locked": customer.is_locked,
        "prompt": _prompt(stage, prompt) if prompt is not None and prompt.is_shown else None,
        "texts": [_text(each) for each in reversed(texts)],
        "shops": [
            {"number": shop.number, "name": shop.name, "kind": shop.kind}
            for shop in stage.world.shortcodes.values()
        ],
    }


def _prompt(stage: Stage, push: Push) -> object:
    shop = stage.world.shortcodes[push.shortcode]
    english, swahili = prompt_words(shop, push.amount, push.reference)
    return {"id": push.checkout, "en": english, "sw": swahili}


def _text(sms: Sms) -> dict[str, object]:
    return {"at": sms.at.isoformat(), "en": sms.text, "sw": sms.swahili}


def _answer(stage: Stage, body: bytes) -> object:
    entered = meant_on_page(body, Entered)
    if entered.prompt not in stage.world.pushes:
        return {"ok": False}
    if entered.pin is None:
        end_push(stage, entered.prompt, CANCELLED)
    else:
        answer_push(stage, entered.prompt, entered.pin)
    return {"ok": True}


def _pay(stage: Stage, body: bytes) -> object:
    paying = meant_on_page(body, Paying)
    if not is_phone(paying.phone) or not 0 <= paying.amount <= 100_000_000:
        return {"ok": False, "en": "This cannot be paid.", "sw": "Hii haiwezi kulipwa."}
    if paying.shortcode not in stage.world.shortcodes:
        return {"ok": False, "en": "There is no such number.", "sw": "Hakuna nambari hiyo."}
    account = paying.account[:20]
    order = Order(paying.phone, paying.shortcode, shillings(paying.amount), account)
    paid = pay_oneself(stage, order, paying.pin)
    if isinstance(paid, Outcome):
        return {"ok": False, **_text(stage.world.texts[paying.phone][-1])}
    return {"ok": True, "receipt": paid.receipt}


def _new(stage: Stage, body: bytes) -> object:
    phone = meant_on_page(body, NewCustomer).phone
    if not is_phone(phone):
        return {"ok": False}
    stage.change(lambda world, _now: (world.with_customer(world.customer(phone)), None))
    return {"ok": True}
