"""Where confirmations go, and payments that nobody really makes."""

from dataclasses import replace
from datetime import datetime
from functools import partial

from pos.practice import numbers
from pos.practice.calls import Call, Door, Json, shop_of
from pos.practice.errors import NOT_FOUND, NOT_REGISTERED, REGISTERED, ApiError, refuse
from pos.practice.own_paying import pay_oneself
from pos.practice.paying import Order
from pos.practice.shortcode import Kind, Urls
from pos.practice.stk_calls import TYPES
from pos.practice.urls import bad_word, is_public
from pos.practice.world import World

RESPONSE_TYPES = ("Completed", "Cancelled")


def register(call: Call, *, version: int) -> Json:
    """Keep where the confirmations of a shortcode go."""
    shop = shop_of(call, "ShortCode")
    response_type = call.fields.one_of("ResponseType", RESPONSE_TYPES)
    confirmation, validation = (_url(call, name) for name in ("ConfirmationURL", "ValidationURL"))
    if shop.urls is not None and call.stage.choices.is_production:
        raise ApiError(*REGISTERED)
    urls = Urls(confirmation, validation, response_type, version)

    def kept(world: World, _now: datetime) -> tuple[World, None]:
        return world.with_shortcode(replace(world.shortcodes[shop.number], urls=urls)), None

    call.stage.change(kept)
    return _accepted(call)


def _url(call: Call, name: str) -> str:
    url = call.fields.url(name)
    if word := bad_word(url):
        raise ApiError(400, "400.003.02", f"Invalid {name} - URL has the word {word}")
    if call.stage.choices.is_production and not is_public(url):
        refuse(name)
    return url


def simulate(call: Call) -> Json:
    """Have a customer pay by himself, as the sandbox does."""
    if call.stage.choices.is_production:
        raise ApiError(*NOT_FOUND)
    shop = shop_of(call, "ShortCode")
    kind = TYPES[call.fields.one_of("CommandID", TYPES)]
    if kind is not shop.kind:
        refuse("CommandID")
    amount, phone = call.fields.amount(), call.fields.phone("Msisdn")
    is_till = kind is Kind.TILL
    reference = "" if is_till else call.fields.text("BillRefNumber", most=20)
    if shop.urls is None:
        raise ApiError(*NOT_REGISTERED)
    order = Order(phone, shop.number, amount, reference)
    act = partial(call.stage.postman.run, lambda: pay_oneself(call.stage, order, None))
    call.stage.later(call.stage.choices.timing.result, act)
    return _accepted(call)


def _accepted(call: Call) -> Json:
    return {
        "OriginatorCoversationID": numbers.merchant_request(call.stage.count()),
        "ResponseCode": "0",
        "ResponseDescription": "success",
    }


C2B_DOORS = tuple(
    door
    for version in (1, 2)
    for door in (
        Door(
            f"/mpesa/c2b/v{version}/registerurl",
            "register",
            f"c2b{version}",
            partial(register, version=version),
        ),
        Door(f"/mpesa/c2b/v{version}/simulate", "simulate", f"c2b{version}", simulate),
    )
)
