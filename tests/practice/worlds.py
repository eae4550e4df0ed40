"""Worlds for tests: a Paybill, a Till with its store, and three customers."""

from dataclasses import replace
from datetime import UTC, datetime

from pos.practice.customer import Customer
from pos.practice.paying import Order, pay, take_receipt
from pos.practice.shortcode import Kind, Shortcode
from pos.practice.world import Payment, World
from pos.shop.money import shillings

NOON = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
WANJIKU, OTIENO, AMINA = "254712345678", "254722000111", "254110345678"
PAYBILL, TILL, STORE = "174379", "5200001", "5200000"


def world(**limits: object) -> World:
    made = World()
    for phone, name in ((WANJIKU, "WANJIKU"), (OTIENO, "OTIENO"), (AMINA, "AMINA")):
        made = made.with_customer(Customer(phone, name))
    made = made.with_shortcode(Shortcode(PAYBILL)).with_shortcode(
        Shortcode(TILL, Kind.TILL, store=STORE)
    )
    return replace(made, limits=replace(made.limits, **limits))


def paid(before: World, amount: int, now: datetime = NOON, **order: str) -> tuple[World, Payment]:
    """Have Wanjiku pay the Paybill, which has to work."""
    chosen = Order(order.get("phone", WANJIKU), order.get("shortcode", PAYBILL), shillings(amount))
    counted, receipt = take_receipt(before, now)
    after, payment = pay(counted, chosen, receipt=receipt, now=now)
    assert isinstance(payment, Payment), payment
    return after, payment
