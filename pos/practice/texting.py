"""The SMS a customer gets, in M-Pesa's way of writing."""

from datetime import datetime

from pos.practice.moments import spoken
from pos.practice.outcomes import Outcome
from pos.practice.shortcode import Kind
from pos.practice.world import Payment, Sms, World

WHY = {
    "1": "You do not have enough money in your M-PESA account.",
    "4": "You have reached your daily transaction limit.",
    "8": "The organisation's account is full.",
    "17": "You have just paid the same amount. Try again after 2 minutes.",
    "2001": "You have entered the wrong PIN.",
    "8006": "Your M-PESA PIN is locked. Call 100 or 200 for help.",
}


def tell_paid(world: World, payment: Payment) -> World:
    """Give the world in which the customer was told that he paid."""
    shop = world.shortcodes[payment.shortcode]
    to = (
        f"paid to {shop.name}."
        if shop.kind is Kind.TILL
        else f"sent to {shop.name} for account {payment.reference}"
    )
    text = (
        f"{payment.receipt} Confirmed. Ksh{payment.amount.paper()} {to} on {spoken(payment.at)}. "
        f"{_left(world, payment.phone)} Transaction cost, Ksh0.00."
    )
    return _tell(world, payment.phone, payment.at, text)


def tell_received(world: World, payment: Payment) -> World:
    """Give the world in which the customer was told that money came."""
    shop = world.shortcodes[payment.shortcode]
    text = (
        f"{payment.receipt} Confirmed. You have received Ksh{payment.amount.paper()} from {shop.name} "
        f"on {spoken(payment.at)}. {_left(world, payment.phone)}"
    )
    return _tell(world, payment.phone, payment.at, text)


def tell_reversed(world: World, payment: Payment) -> World:
    """Give the world in which the customer was told that a payment was taken back."""
    text = (
        f"{payment.receipt} Confirmed. Transaction {payment.of} has been reversed on "
        f"{spoken(payment.at)} and Ksh{payment.amount.paper()} is credited to your M-PESA account. "
        f"{_left(world, payment.phone)}"
    )
    return _tell(world, payment.phone, payment.at, text)


def tell_failed(world: World, phone: str, *, outcome: Outcome, now: datetime) -> World:
    """Give the world in which the customer was told why nothing was paid."""
    return _tell(world, phone, now, f"Failed. {WHY.get(str(outcome.code), outcome.said)}")


def tell_refused(world: World, phone: str, *, shop: str, now: datetime) -> World:
    """Give the world in which the customer was told that the shop did not want the payment."""
    return _tell(
        world, phone, now, f"Failed. {shop} did not accept the payment. Check the account."
    )


def _left(world: World, phone: str) -> str:
    return f"New M-PESA balance is Ksh{world.customer(phone).balance.paper()}."


def _tell(world: World, phone: str, now: datetime, text: str) -> World:
    return world.with_text(phone, Sms(now, text))
