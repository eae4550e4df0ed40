"""A customer's money goes to a shop, or it does not, and then the outcome says why."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from pos.practice import numbers
from pos.practice.outcomes import (
    DAILY,
    INACTIVE,
    LIMITED,
    LOCKED,
    NO_SUCH_TILL,
    OVER,
    SHOP_FULL,
    TOO_LITTLE,
    UNDER,
    WRONG_PIN,
    Outcome,
)
from pos.practice.texting import tell_paid
from pos.practice.world import How, Payment, World
from pos.shop.money import Money

CUSTOMER_PAYS = (How.PUSH, How.OWN)


@dataclass(frozen=True, slots=True)
class Order:
    """What a customer is about to pay."""

    phone: str
    shortcode: str
    amount: Money
    reference: str = ""
    how: How = How.OWN
    of: str = ""


def take_receipt(world: World, now: datetime) -> tuple[World, str]:
    """Give the next receipt number, which nobody else will get."""
    counted = world.counted()
    return counted, numbers.receipt(counted.count, now)


def enter_pin(world: World, phone: str, pin: str) -> tuple[World, Outcome | None]:
    """Count a wrong PIN; the third locks, and then a right one opens nothing."""
    customer = world.customer(phone)
    if customer.is_locked:
        return world, LOCKED
    tried = customer.after_pin(pin)
    return world.with_customer(tried), WRONG_PIN if tried.wrong_pins else None


def refusal(world: World, order: Order, now: datetime) -> Outcome | None:
    """Give why this cannot be paid, or nothing."""
    customer, shop, limits = (
        world.customer(order.phone),
        world.shortcodes.get(order.shortcode),
        world.limits,
    )
    if shop is None:
        return NO_SUCH_TILL
    reasons = (
        (not shop.is_active, INACTIVE),
        (order.amount < limits.least, UNDER),
        (order.amount > limits.most, OVER),
        (_is_same_again(world, order, now), LIMITED),
        (customer.spent_today(now) + order.amount > limits.daily, DAILY),
        (order.amount > customer.balance, TOO_LITTLE),
        (shop.balance + order.amount > shop.most, SHOP_FULL),
    )
    return next((outcome for is_so, outcome in reasons if is_so), None)


def pay(
    world: World, order: Order, *, receipt: str, now: datetime
) -> tuple[World, Payment | Outcome]:
    """Move the money, tell the customer, and give the payment; or leave all as it was and say why."""
    refused = refusal(world, order, now)
    if refused is not None:
        return world, refused
    customer = world.customer(order.phone).after_paying(order.amount, now)
    shop = world.shortcodes[order.shortcode]
    payment = Payment(
        receipt, order.how, order.phone, order.shortcode, order.amount, order.reference, now, order.of
    )  # fmt: skip
    moved = (
        world.with_customer(customer)
        .with_shortcode(replace(shop, balance=shop.balance + order.amount))
        .with_payment(payment)
    )
    return tell_paid(moved, payment), payment


def _is_same_again(world: World, order: Order, now: datetime) -> bool:
    """Tell whether this customer paid the very same a moment ago."""
    since = now - timedelta(seconds=world.limits.same_amount_seconds)
    return any(
        (paid.phone, paid.shortcode, paid.amount) == (order.phone, order.shortcode, order.amount)
        and paid.how in CUSTOMER_PAYS
        and paid.at > since
        for paid in world.payments.values()
    )
