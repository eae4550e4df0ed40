"""pos demo: a stocked shop to look at; so far the counter without its screen."""

import argparse

from pos.cli.talk import say
from pos.folders import resources
from pos.office.importing import import_products
from pos.office.staff import add_person
from pos.records.database import Records
from pos.records.snapshot import first_difference
from pos.records.staff import FIRST_START
from pos.shop.approval import NeedsApproval
from pos.shop.identity import PaymentId, SaleId, StaffId
from pos.shop.market import KENYA
from pos.shop.money import shillings
from pos.shop.payment import Method, Tender
from pos.shop.progress import no_progress
from pos.shop.quantity import pieces
from pos.shop.receipt_text import receipt_text
from pos.shop.rules import ShopRules
from pos.shop.staff import Role
from pos.startup import Computer, make_keys, opened_alone, scratch, start_shop
from pos.till import parking, paying, printing, returning, ringing, shifts
from pos.till.returning import GoodsBack
from pos.till.signing import approve

SAMPLE = ShopRules(
    name="Mama Njeri Mini Mart",
    address="Kawangware 46, Naivasha Road",
    phone="0700 000 000",
    tax_number="P051234567X",
)
MORNING = ("4*6161100600218", "2*6161101660013", "6161100910102", "0.875*204", "6161100950450")
DRAWER = {shillings(1000): 5, shillings(200): 4, shillings(100): 1, shillings(50): 1}
OWNER_PIN = "482913"


def describe_demo(parser: argparse.ArgumentParser) -> None:
    """Say what pos demo takes."""
    parser.set_defaults(run=run_demo)


def run_demo(_arguments: argparse.Namespace, computer: Computer) -> int:
    """Import the sample shop, sell, take goods back, close the shift, and check the books."""
    with scratch(computer) as shop:
        start_shop(shop, SAMPLE, till=2)
        with opened_alone(shop) as records:
            make_keys(shop, records, FIRST_START)
            owner = add_person(
                records, FIRST_START, name="Njeri M.", role=Role.OWNER, pin=OWNER_PIN
            )
            grace = add_person(records, owner.id, name="Grace W.", role=Role.CASHIER, pin="4829")
            file = resources() / "sample-shop" / "products.csv"
            done = import_products(records, owner.id, path=file)
            say(f"{done.new} products are on the shelf. Grace opens her shift with KSh 5,000.\n")
            shifts.open_shift(records, grace.id, opening_float=shillings(5000))
            sale = _sell(records, grace.id)
            _take_back(records, grace.id, owner.id, sold=sale)
            _close(records, grace.id)
            return _check(records)


def _sell(records: Records, by: StaffId) -> SaleId:
    """A customer who is interrupted, comes back, and pays in notes."""
    sale = ringing.start(records, by)
    for typed in MORNING:
        sale = ringing.scan(records, by, sale=sale.id, typed=typed)
    parking.park(records, by, sale=sale.id, name="Fetches money")
    parking.resume(records, by, sale=sale.id)
    numbered = paying.open_payment(records, by, sale=sale.id)
    say(f"For M-Pesa the account number would be {numbered.pay_number}. He pays in cash.\n")
    paying.take_cash(
        records, by, sale=sale.id, payment=PaymentId(records.new_id()), given=shillings(2000)
    )
    say(receipt_text(printing.read_receipt(records, by, sale=sale.id)))
    return sale.id


def _take_back(records: Records, by: StaffId, approver: StaffId, *, sold: SaleId) -> None:
    """The bread was stale: one comes back against its receipt, and the owner says yes to it."""
    receipt = printing.read_receipt(records, by, sale=sold)
    sale = ringing.start(records, by)
    back = GoodsBack(sold, line=2, quantity=pieces(1))
    try:
        returning.take_goods_back(records, by, sale=sale.id, back=back)
    except NeedsApproval as no:
        say(f"One bread of receipt {receipt.number} comes back. {no} Njeri gives it.\n")
        yes = approve(
            records, approver, pin=OWNER_PIN, requester=by, needs=no.needs, subject=no.subject
        )
        returning.take_goods_back(records, by, sale=sale.id, back=back, approval=yes)
    cash = Tender(Method.CASH)
    paying.give_back(records, by, sale=sale.id, payment=PaymentId(records.new_id()), tender=cash)
    say(receipt_text(printing.read_receipt(records, by, sale=sale.id)))


def _close(records: Records, by: StaffId) -> None:
    shifts.count_drawer(records, by, counted=DRAWER)
    report = shifts.close_shift(records, by, reason="Counted in a hurry")
    show = KENYA.show
    say(f"Z {report.number:04}: {report.totals.sales} sale, {report.totals.returns} return")
    say(f"  should be in the drawer  {show(report.expected)}")
    say(f"  counted                  {show(report.counted)}")
    say(f"  over or short            {show(report.over)}\n")


def _check(records: Records) -> int:
    difference = first_difference(records, no_progress)
    say("Every invariant of the books holds." if difference is None else f"FAULT {difference}")
    return difference is not None
