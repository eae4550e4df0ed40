"""What a call is, and how it is answered."""

import base64
import hmac
from collections.abc import Callable
from dataclasses import dataclass

from pos.practice.errors import BAD_PASSWORD, NO_MERCHANT, ApiError, refuse
from pos.practice.fields import Fields
from pos.practice.mischief import Fault
from pos.practice.moments import read_stamp
from pos.practice.shortcode import Shortcode
from pos.practice.stage import Stage

Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class Call:
    """One call that was let in."""

    stage: Stage
    fields: Fields
    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class Door:
    """One of Daraja's addresses, and what happens behind it."""

    path: str
    name: str
    product: str
    handle: Callable[[Call], Json]
    methods: tuple[str, ...] = ("POST",)


def trusted_merchant(call: Call) -> Shortcode:
    """Give the shortcode whose password this is, made with the very timestamp beside it."""
    business = call.fields.shortcode("BusinessShortCode")
    password = call.fields.text("Password")
    timestamp = call.fields.text("Timestamp")
    if read_stamp(timestamp) is None:
        refuse("Timestamp")
    shop = call.stage.world.of_business(business)
    if shop is None:
        raise ApiError(*NO_MERCHANT)
    right = base64.b64encode(f"{business}{shop.passkey}{timestamp}".encode())
    if not hmac.compare_digest(right, password.encode()):
        raise ApiError(*BAD_PASSWORD)
    return shop


def shop_of(call: Call, name: str) -> Shortcode:
    """Give the shortcode that a field names, by its number or its store's."""
    number = call.fields.shortcode(name)
    shop = call.stage.world.shortcodes.get(number) or call.stage.world.of_business(number)
    if shop is None:
        refuse(name)
    return shop
