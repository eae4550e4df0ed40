"""A whole small shop on disk, with people in it and clocks that a test sets."""

import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import select

from pos.office import customers
from pos.office.catalogue import Described as Item
from pos.office.catalogue import add_product, keep_item
from pos.office.house import change_rules, read_rules
from pos.office.keys import keep_keys
from pos.office.staff import add_person
from pos.office.stock_orders import order_all
from pos.records import print_queue
from pos.records.books import World
from pos.records.checks import run_checks
from pos.records.database import Records, create, open_records
from pos.records.house import rules_to_text
from pos.records.keys import Keys, PinCost
from pos.records.products import codes_of, product_of
from pos.records.staff import FIRST_START
from pos.records.stock import level_of
from pos.records.tables import audit
from pos.shop.accounts import Answer, Described
from pos.shop.approval import NeedsApproval
from pos.shop.audit import Act
from pos.shop.barcode import check_digit, read_barcode
from pos.shop.customer import Customer
from pos.shop.faults import Fault
from pos.shop.identity import ApprovalId, PaymentId, ProductId, SaleId, StaffId, SupplierId
from pos.shop.limits import change_limit
from pos.shop.money import NOTHING, Money
from pos.shop.payment import Method, Tender
from pos.shop.phone import Phone
from pos.shop.print_job import JobState
from pos.shop.product import PackCode, Product
from pos.shop.receipt import Receipt
from pos.shop.refusal import Refusal, Trouble
from pos.shop.rules import ShopRules
from pos.shop.staff import Permission, Role
from pos.shop.stock_order import OrderLine, StockOrder
from pos.shop.words import Reason
from pos.till import paying, printing, receipts, ringing, shifts, signing
from pos.till.standing import Standing
from tests.builders import NOON, ksh, product

KEYS = Keys(b"pepper" * 6, b"audit-" * 6, PinCost(memory_kib=8, rounds=1))
PINS = {
    Role.OWNER: "482913",
    Role.MANAGER: "593024",
    Role.SUPERVISOR: "604135",
    Role.CASHIER: "4829",
}
RULES = ShopRules(name="Mama Njeri Mini Mart")
MILK_CODE = "6161100600218"


@dataclass
class SetWorld:
    """Clocks that stand still until a test moves them, and chance that comes from a seed."""

    at: datetime = NOON
    uptime: float = 1000.0
    random: Random = field(default_factory=lambda: Random(1))

    def world(self) -> World:
        return World(lambda: self.at, lambda: self.uptime, self.random.randbytes)

    def pass_time(self, **time: float) -> None:
        step = timedelta(**time)
        self.at += step
        self.uptime += step.total_seconds()


@dataclass
class Shop:
    """An open shop: its books, its people by role, its clocks."""

    records: Records
    clock: SetWorld
    staff: dict[Role, StaffId]

    @property
    def owner(self) -> StaffId:
        return self.staff[Role.OWNER]

    @property
    def manager(self) -> StaffId:
        return self.staff[Role.MANAGER]

    @property
    def supervisor(self) -> StaffId:
        return self.staff[Role.SUPERVISOR]

    @property
    def cashier(self) -> StaffId:
        return self.staff[Role.CASHIER]

    def payment(self) -> PaymentId:
        return PaymentId(self.records.new_id())

    def put_on_shelf(self, of: Product, *codes: PackCode) -> Product:
        add_product(self.records, self.owner, product=of, codes=codes)
        return of

    def open_shift(self, opening_float: Money | None = None) -> None:
        float_ = ksh(5000) if opening_float is None else opening_float
        shifts.open_shift(self.records, self.cashier, opening_float=float_)

    def ring_up(self, *typed: str) -> SaleId:
        sale = ringing.start(self.records, self.cashier).id
        for code in typed:
            ringing.scan(self.records, self.cashier, sale=sale, typed=code)
        return sale

    def sell(self, *typed: str, given: Money | None = None) -> Standing:
        """Ring up codes and take cash for them, plenty unless it is said how much."""
        return paying.take_cash(
            self.records,
            self.cashier,
            sale=self.ring_up(*typed),
            payment=self.payment(),
            given=ksh(50_000) if given is None else given,
        )

    def give_back(self, sale: SaleId) -> Standing:
        """Give the customer in cash what a sale with returns owes him."""
        return paying.give_back(
            self.records,
            self.owner,
            sale=sale,
            payment=self.payment(),
            tender=Tender(Method.CASH),
        )

    def choose(self, **chosen: object) -> None:
        """The owner changes some of the shop's rules."""
        change_rules(self.records, self.owner, rules=replace(read_rules(self.records), **chosen))

    def forbid(self, role: Role, permission: Permission) -> None:
        """The owner lets a role do something no more without a second person."""
        rules = change_limit(read_rules(self.records), role, permission, most="never")
        self.choose(limits=rules.limits)

    def say_yes(
        self,
        no: NeedsApproval,
        *,
        approver: Role = Role.OWNER,
        to: StaffId | None = None,
    ) -> ApprovalId:
        """Somebody else says yes to what the cashier, or whoever it is to, was refused."""
        return signing.approve(
            self.records,
            self.staff[approver],
            pin=PINS[approver],
            requester=to or self.cashier,
            needs=no.needs,
            subject=no.subject,
        )

    def left(self, product: str = "milk") -> int:
        """How many whole ones of a product the books say there are."""
        with self.records.reading() as books:
            return level_of(books, ProductId(product)).thousandths // 1000

    def audited(self, act: Act) -> list[dict[str, Any]]:
        """What the audit keeps of such acts: who, about what, and the details."""
        entries = select(audit).where(audit.c.act == act.value).order_by(audit.c.number)
        with self.records.reading() as books:
            return [
                {"who": row.by, "subject": row.subject, "shift": row.shift} | json.loads(row.detail)
                for row in books.rows(entries)
            ]

    def printing(self) -> list[str]:
        """What waits to be printed, oldest first; an opened drawer is one of them."""
        with self.records.reading() as books:
            waiting = print_queue.jobs_in(books, JobState.WAITING)
            return [job.kind.value for job in waiting]

    def reprint(self, by: StaffId, *, sale: SaleId | None = None) -> Receipt:
        """All that waited has come out, and a receipt is wanted once more: the copy that is asked for."""
        with self.records.writing() as books:
            for job in print_queue.jobs_in(books, JobState.WAITING):
                print_queue.keep_state(books, job.id, JobState.PRINTED.value)
        (asked,) = printing.print_again(self.records, by, sale=sale).jobs
        with self.records.reading() as books:
            job = print_queue.find_job(books, asked)
            assert job is not None
            return receipts.receipt_in(books, SaleId(job.document), job.copy)

    def reopen(self) -> None:
        """The program ends and is started again."""
        path, keys = self.records.path, self.records.keys
        self.records.close()
        self.records = open_records(path, self.clock.world(), keys=keys)

    def faults(self) -> list[str]:
        """What is wrong with the books; nothing, if all is well."""
        with self.records.reading() as books:
            checks = run_checks(books, keys=self.records.keys)
            return [f"{check.sign}: {found}" for check, found in checks if found]


@contextmanager
def refused(reason: Reason) -> Iterator[pytest.ExceptionInfo[Refusal]]:
    """What stands inside is refused, for this reason."""
    with pytest.raises(Refusal) as refusal:
        yield refusal
    assert refusal.value.reason is reason


@contextmanager
def troubled(fault: Fault) -> Iterator[pytest.ExceptionInfo[Trouble]]:
    """What stands inside fails outside the program, in this way."""
    with pytest.raises(Trouble) as trouble:
        yield trouble
    assert trouble.value.fault is fault


def edit_product(
    records: Records, by: StaffId, *, product: Product, codes: tuple[PackCode, ...]
) -> None:
    """Keep a product as it is now described, by somebody who has it before him as it stands."""
    with records.reading() as books:
        seen = Item(product_of(books, product.id), codes_of(books, product.id))
    keep_item(records, by, seen=seen, wanted=Item(product, codes))


def order_stock(
    records: Records, by: StaffId, *, supplier: SupplierId, lines: tuple[OrderLine, ...]
) -> StockOrder:
    """Order from one supplier."""
    return order_all(records, by, wanted={supplier: lines})[0]


def add_customer(
    records: Records,
    by: StaffId,
    *,
    name: str,
    phone: Phone | None = None,
    limit: Money = NOTHING,
    answer: Answer = Answer.NOT_ASKED,
) -> Customer:
    """Have a customer whom the shop trusts."""
    return customers.add(records, by, now=Described(name, limit, phone, answer))


def everything_in(path: Path) -> str:
    """All that a file of books holds, as text."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        return "\n".join(connection.iterdump())


def scale_label(digits: str) -> str:
    """The label that a scale prints from those twelve digits, blanks allowed."""
    body = digits.replace(" ", "")
    return body + check_digit(body)


def new_records(
    folder: Path, clock: SetWorld | None = None, *, till: int = 2, rules: ShopRules = RULES
) -> Records:
    """Books that nobody has written in yet, with no keys."""
    path = folder / "records.sqlite"
    create(path, till=till, rules=rules_to_text(rules), shop_id="shop-1")
    return open_records(path, (clock or SetWorld()).world())


def new_shop(folder: Path, *, till: int = 2, rules: ShopRules = RULES) -> Shop:
    """A shop with keys, one person in each role, and milk on the shelf (code 101, barcode MILK_CODE)."""
    clock = SetWorld()
    records = new_records(folder, clock, till=till, rules=rules)
    keep_keys(records, FIRST_START, keys=KEYS, sealed="{}")
    owner = add_person(records, FIRST_START, name="Njeri", role=Role.OWNER, pin=PINS[Role.OWNER])
    staff = {Role.OWNER: owner.id}
    for role, name in (
        (Role.MANAGER, "Mwangi"),
        (Role.SUPERVISOR, "Sara"),
        (Role.CASHIER, "Grace"),
    ):
        staff[role] = add_person(records, owner.id, name=name, role=role, pin=PINS[role]).id
    shop = Shop(records, clock, staff)
    shop.put_on_shelf(product(), PackCode(read_barcode(MILK_CODE)))
    return shop


def copied_shop(template: Shop, folder: Path) -> Shop:
    """A copy of a shop whose books are closed, at the same moment but with chance of its own."""
    path, clock = folder / template.records.path.name, SetWorld(random=Random(2))
    shutil.copyfile(template.records.path, path)
    return Shop(open_records(path, clock.world(), keys=KEYS), clock, template.staff)


def made_folder(folder: Path) -> Path:
    """Give a folder that is there."""
    folder.mkdir(exist_ok=True)
    return folder
