"""Who may do what: every act of the till and of the office, as everybody, against one written table."""

import ast
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache
from importlib import import_module
from pathlib import Path
from types import FunctionType, ModuleType

import pytest

import pos.office
import pos.till
from pos.mpesa.payer import Payer
from pos.mpesa.push import Ended
from pos.mpesa.statement import Entry, Statement
from pos.mpesa.statement_head import Head
from pos.mpesa.statement_sort import Sort
from pos.office import (
    account_papers,
    adjusting,
    approvals,
    backup,
    backups,
    batches,
    catalogue,
    closed_shifts,
    counts,
    customers,
    day_export,
    deeds,
    deliveries,
    documents,
    entering,
    exporting,
    foreseeing,
    house,
    importing,
    importing_in_parts,
    item_form,
    keys,
    labelling,
    limits,
    losses,
    moves,
    order_files,
    ordering,
    past_sales,
    pricing,
    receiving,
    report_files,
    reports,
    restoring,
    sending_back,
    sending_money,
    shelf_list,
    signs,
    staff,
    stock_orders,
    stockable,
    stocktake,
    suppliers,
    today,
    trail,
)
from pos.office import accounts as accounts_seen
from pos.office import (
    money as all_money,
)
from pos.office import reconciling as office_reconciling
from pos.office.statement_reading import StatementRead
from pos.records.adjusting import adjusted_page
from pos.records.alarms import open_alarms
from pos.records.open_sales import open_sale
from pos.records.print_queue import jobs_in, keep_state
from pos.records.pushes import open_pushes
from pos.records.received import received_by_code
from pos.records.staff import FIRST_START
from pos.shop.accounts import Consent, Described
from pos.shop.adjusting import Adjustment
from pos.shop.approval import NeedsApproval
from pos.shop.day_check import DayCheck
from pos.shop.discount import Percent
from pos.shop.identity import (
    DocumentId,
    PaymentId,
    PushId,
    ReceivedId,
    RefundId,
    StaffId,
    SupplierId,
)
from pos.shop.losses import LossBy
from pos.shop.money_list import Wanted
from pos.shop.moves import MoveFilter
from pos.shop.ordering import Supply
from pos.shop.past_sales import Sought
from pos.shop.payment import Method, Tender
from pos.shop.period import Period
from pos.shop.price_change import PriceChange
from pos.shop.print_job import JobKind, JobState
from pos.shop.progress import no_progress
from pos.shop.quantity import pieces
from pos.shop.receiving import Delivery, DeliveryLine
from pos.shop.refusal import Refusal
from pos.shop.report import Behind, ReportKind
from pos.shop.repricing import By, Recipe
from pos.shop.rules import NOT_ALLOWED, Limit
from pos.shop.searching import Shelf, Shelved
from pos.shop.selling import discount_line
from pos.shop.sending_back import BackLine, GoingBack
from pos.shop.shelf_list import EVERYTHING
from pos.shop.staff import Permission, Role
from pos.shop.stock import Lot, MoveKind, Place
from pos.shop.stock_order import OrderLine
from pos.shop.supplier import Supplier
from pos.shop.trail import TrailSought
from pos.shop.words import Reason
from pos.till import (
    accounts,
    arrivals,
    asking,
    choosing,
    closing,
    codes,
    coding,
    debt_slips,
    draining,
    health,
    offering,
    parking,
    paying,
    printing,
    provisional,
    reconciling,
    refunding,
    returning,
    ringing,
    searching,
    shifts,
    taking,
    undoing,
    unprinted,
)
from pos.till.asking import Ask
from pos.till.refunding import Back
from pos.till.returning import GoodsBack, LooseBack
from tests.builders import NOON, ksh, product, sale
from tests.paying_shop import BUY_GOODS, CODE, LOST, PAYBILL, STORE, WANJIKU, PayingShop
from tests.scenes import BOTTLE, CARD, MILK, SUGAR, Scene, make_scene
from tests.shops import KEYS, made_folder, order_stock, refused

MOVES_OF_A_DAY = MoveFilter(NOON, NOON)
MPESA = Tender(Method.MPESA, reference="UKL4R8T2XW")
BROUGHT = PaymentId("brought")
ROOMS = (pos.till, pos.office)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    return make_scene(tmp_path_factory.mktemp("template"))


@pytest.fixture
def scene(template: Scene, tmp_path: Path) -> Iterator[Scene]:
    yield from template.copied(tmp_path)


# The table: cashier, supervisor, manager, owner. `y` does it, `a` needs somebody else's approval and
# does it with one, `n` may not at all. Whoever does not work here may nothing.

ROLES = tuple(Role)
Words = dict[str, object]


@dataclass(frozen=True)
class Case:
    """One act: how it goes for each role, with which words it is asked, and what comes before."""

    act: FunctionType
    outcome: str
    words: Callable[[Scene], Words] = lambda _scene: {}
    of: str = ""
    first: Callable[[Scene], object] = lambda _scene: None

    def do(self, scene: Scene, by: StaffId, said: Words) -> object:
        if self.act is restoring.restore:
            return restore(scene, by)
        return self.act(scene.shop.records, by, **said)


class Reading(Case):
    """An act that leaves all as it is; every other writes something."""


def looked_at(scene: Scene) -> importing_in_parts.Draft:
    """What the file of products would do, as the owner looked at it."""
    shop = scene.shop
    return importing_in_parts.look_at_file(
        shop.records, shop.owner, path=scene.folder / "products.csv"
    )


def dearer(scene: Scene) -> Words:
    """The milk as it is described, and as it would be at another price."""
    shop = scene.shop
    item = shelf_list.see_item(shop.records, shop.owner, product=MILK).item
    now = catalogue.Described(item.product, item.codes)
    return {"seen": now, "wanted": replace(now, product=replace(item.product, category="Other"))}


def restore(scene: Scene, by: StaffId) -> object:
    records = scene.shop.records
    with restoring.unpacked(backed_up(scene), records.path, scene.shop.clock.world()) as candidate:
        candidate.records.keys = KEYS
        return restoring.restore(candidate, by, path=records.path, now=records)


def no_shift(scene: Scene) -> None:
    shifts.close_shift(scene.shop.records, scene.shop.owner, reason="x")


def z_came_out(scene: Scene) -> None:
    with scene.shop.records.writing() as books:
        for job in jobs_in(books, JobState.WAITING):
            keep_state(books, job.id, JobState.PRINTED.value)


def no_keys(scene: Scene) -> None:
    with scene.shop.records.writing() as books:
        books.connection.execute("UPDATE shop SET sealed_keys = NULL")


def nothing_owed(scene: Scene) -> None:
    accounts.pay_debt(
        scene.shop.records,
        scene.shop.owner,
        customer=scene.customer.id,
        payment=scene.shop.payment(),
        tender=Tender(Method.CASH),
    )


def brought(scene: Scene) -> None:
    """A debt was paid, and its slip came out."""
    records = scene.shop.records
    words = {"customer": scene.customer.id, "payment": BROUGHT, "tender": Tender(Method.CASH)}
    accounts.pay_debt(records, scene.shop.owner, **words)
    with records.writing() as books:
        for job in jobs_in(books, JobState.WAITING):
            keep_state(books, job.id, JobState.PRINTED.value)


def backed_up(scene: Scene) -> Path:
    (path,) = (scene.folder / "backups").iterdir()
    return path


def with_a_phone(scene: Scene) -> None:
    known = replace(scene.customer, phone=WANJIKU)
    customers.change(scene.shop.records, scene.shop.owner, customer=known)


def agreed_to_reminders(scene: Scene) -> None:
    said = {"customer": scene.customer.id, "to": Consent.REMIND}
    accounts_seen.give_consent(scene.shop.records, scene.shop.owner, **said)


def otieno_left(scene: Scene) -> None:
    words = {"name": "Otieno", "role": Role.CASHIER, "pin": "7391"}
    person = staff.add_person(scene.shop.records, scene.shop.owner, **words)
    staff.let_go(scene.shop.records, scene.shop.owner, person=person.id)


def otieno(scene: Scene) -> StaffId:
    people = deeds.see_people(scene.shop.records, scene.shop.owner)
    return next(each.staff.id for each in people if each.staff.name == "Otieno")


def sold_by_name(scene: Scene) -> None:
    by = {"by": scene.shop.owner, "sale": scene.sale}
    ringing.name_customer(scene.shop.records, **by, name="Achieng")
    paying.take_cash(scene.shop.records, **by, payment=scene.shop.payment(), given=ksh(3000))


def only_the_owner_lets_go(scene: Scene) -> None:
    limit = Limit(Role.MANAGER, Permission.SELL_BELOW_ZERO, NOT_ALLOWED)
    scene.shop.choose(forbids_below_zero=True, limits=(limit,))


def never_printed(scene: Scene) -> None:
    with scene.shop.records.writing() as books:
        books.connection.execute("UPDATE print_queue SET state = 'failed'")


def cut_off(scene: Scene) -> int:
    """Something that was being printed when the program ended."""
    while (order := draining.take_next(scene.shop.records, resting=frozenset())) is not None:
        job = order.job
        if job.kind is not JobKind.DRAWER:
            break
    draining.clear_up(scene.shop.records)
    return job.id


def on(sale: str = "sale", **more: object) -> Callable[[Scene], Words]:
    """Words about one of the scene's sales."""
    return lambda scene: {"sale": getattr(scene, sale), **more}


def pay(sale: str = "sale", **more: object) -> Callable[[Scene], Words]:
    """Words about a payment of one of the scene's sales."""
    return lambda scene: {**on(sale, **more)(scene), "payment": scene.shop.payment()}


def debt(tender: Tender) -> Callable[[Scene], Words]:
    return lambda scene: {
        "customer": scene.customer.id,
        "payment": scene.shop.payment(),
        "tender": tender,
    }


def with_a_discount(scene: Scene) -> Words:
    with scene.shop.records.reading() as books:
        kept = open_sale(books, scene.sale)
    return {"sale": scene.sale, "earlier": discount_line(kept, 1, Percent(1500))}


def by_phone(scene: Scene) -> PayingShop:
    """The scene's till, connected to M-Pesa."""
    return PayingShop(scene.shop)


def with_money(scene: Scene) -> None:
    """Money came that names no sale."""
    till = by_phone(scene)
    till.confirm("hello")
    till.settle()


def arrived(scene: Scene) -> None:
    """Too little has arrived on the sale."""
    till = by_phone(scene)
    till.confirm(till.pay_number(scene.sale))
    till.settle()


def taken_in_part(scene: Scene) -> None:
    arrived(scene)
    words = {"received": money(scene), "payment": scene.shop.payment()}
    taking.take_money(scene.shop.records, scene.shop.cashier, sale=scene.sale, **words)


def unverified(scene: Scene) -> None:
    till = by_phone(scene)
    till.confirm("hello", verified=False)
    till.settle()


def elsewhere(scene: Scene) -> None:
    till = by_phone(scene)
    till.box.post("awaiting", "theirs", {"pay_number": "10019", "amount": "650", "till": 1})
    till.confirm("10019")
    till.settle()


def set_aside(scene: Scene) -> None:
    with_money(scene)
    choosing.set_aside(scene.shop.records, scene.shop.owner, received=money(scene), reason="x")


def unsure_push(scene: Scene) -> None:
    till = by_phone(scene)
    till.safaricom.says = LOST
    till.asked(scene.sale)


def unsure_refund(scene: Scene) -> None:
    with_money(scene)
    till = by_phone(scene)
    words = {"received": money(scene), "refund": RefundId("refund"), "why": "twice"}
    refunding.reverse_money(scene.shop.records, scene.shop.owner, **words)
    till.send()
    till.safaricom.orders = LOST
    till.lanes.ask_due(till.safaricom)  # type: ignore[arg-type]


def without_code(scene: Scene) -> None:
    """A query has said that a sale is paid, and a confirmation without an account came."""
    till = PayingShop(scene.shop)
    till.start(BUY_GOODS)
    till.asked(till.ring_up())
    till.safaricom.stands = Ended("0", "")
    till.pass_time(seconds=13)
    till.check()
    till.confirm("", short_code=STORE)
    till.settle()


def provisionally(scene: Scene) -> None:
    till = by_phone(scene)
    words = {"sale": scene.sale, "payment": PaymentId("provisional")}
    provisional.finish_provisionally(scene.shop.records, scene.shop.owner, **words)
    till.confirm("hello", 2600)
    till.settle()


def alarmed(scene: Scene) -> None:
    till = by_phone(scene)
    till.box.post("unreadable", "x", "?")
    till.listen()


def money(scene: Scene) -> ReceivedId:
    with scene.shop.records.reading() as books:
        found = received_by_code(books, CODE)
    assert found is not None
    return found.id


def a_document(kind: str, named: str = "") -> Callable[[Scene], Words]:
    return lambda scene: {"kind": kind, "named": named or scene.done.id}


def on_money(**more: object) -> Callable[[Scene], Words]:
    return lambda scene: {"received": money(scene), **more}


def a_push(scene: Scene) -> Words:
    push = PushId(scene.shop.records.new_id())
    return {"sale": scene.sale, "push": push, "ask": Ask(WANJIKU)}


def the_push(scene: Scene) -> Words:
    with scene.shop.records.reading() as books:
        return {"push": open_pushes(books)[0].id}


def the_alarm(scene: Scene) -> Words:
    with scene.shop.records.reading() as books:
        return {"alarm": open_alarms(books)[0].id}


def back_by_phone(scene: Scene) -> Words:
    back = Back(RefundId("refund"), "goods back", WANJIKU)
    return {"sale": scene.back, "payment": scene.shop.payment(), "back": back}


A_PAYMENT = Entry(
    receipt=CODE,
    at=NOON,
    sort=Sort.MONEY_IN,
    amount=ksh(650),
    is_in=True,
    payer=Payer(),
    account="hello",
    reason="Pay Bill Online",
    original="",
)
A_DAY = NOON.date()
OF_THE_DAY = StatementRead(
    "statement.csv",
    "0" * 64,
    Statement(
        tuple(
            replace(
                A_PAYMENT,
                receipt=f"UKL4R8T2Z{at}",
                at=NOON + timedelta(days=at),
                balance=ksh(held),
                **more,
            )
            for at, held, more in (
                (-1, 650, {}),
                (0, 645, {"sort": Sort.CHARGE, "is_in": False, "amount": ksh(5)}),
                (1, 1295, {}),
            )
        ),
        0,
        0,
        head=Head(frozenset({PAYBILL})),
    ),
)


def the_next_day(scene: Scene) -> None:
    by_phone(scene)
    scene.shop.clock.pass_time(days=1)


def a_day(**more: object) -> Callable[[Scene], Words]:
    return lambda _scene: {"day": A_DAY, "read": OF_THE_DAY, **more}


def missing_there(scene: Scene) -> None:
    with_money(scene)
    scene.shop.clock.pass_time(days=1)


RECONCILING_CASES = (
    Reading(all_money.list_money, "nnyy", lambda _: {"wanted": Wanted()}),
    Reading(all_money.find_money, "nnyy", lambda _: {"typed": "hello"}),
    Reading(all_money.look_at_money, "nnyy", on_money(), first=with_money),
    Reading(office_reconciling.list_days, "nnyy"),
    Reading(office_reconciling.days_on, "nnyy", lambda _: {"read": OF_THE_DAY}, first=the_next_day),
    Reading(office_reconciling.count_told, "nnyy", lambda _: {"day": A_DAY}),
    Reading(office_reconciling.compare_day, "nnyy", a_day(), first=the_next_day),
    Case(
        office_reconciling.answer_line,
        "nnyy",
        a_day(line=CODE, why="asked Safaricom"),
        first=missing_there,
    ),
    Case(office_reconciling.sign_day, "nnyy", a_day(), first=the_next_day),
    Case(
        day_export.export_day,
        "nnyy",
        lambda s: {"check": DayCheck(A_DAY, ()), "path": s.folder / "day.csv"},
    ),
)
DAYS = Period(NOON.date(), NOON.date())
BY_DAY = report_files.Written(
    ReportKind.BY_DAY, "", "", "", "", ("Day",), (False,), (), ("",), (), ()
)
MPESA_CASES = (
    *RECONCILING_CASES,
    Reading(arrivals.list_arrived, "yyyy", on()),
    Reading(arrivals.list_fitting, "yyyy", on()),
    Reading(arrivals.find_arrivals, "yyyy", lambda _: {"typed": "hello"}, first=with_money),
    Reading(arrivals.list_arrivals, "nnyy", first=with_money),
    Reading(arrivals.count_waiting, "yyyy"),
    Case(asking.begin_push, "yyyy", a_push, first=by_phone),
    Case(asking.unlock_push, "ayyy", the_push, first=unsure_push),
    Reading(asking.list_pushes, "yyyy", on()),
    Reading(asking.list_open_pushes, "yyyy"),
    Case(
        asking.remember_phone,
        "yyyy",
        on(phone=WANJIKU),
        first=lambda s: ringing.name_customer(
            s.shop.records, s.shop.owner, sale=s.sale, name="", customer=s.customer.id
        ),
    ),
    Case(
        reconciling.take_statement,
        "nnyy",
        lambda _: {"statement": Statement((A_PAYMENT,), 0, 0)},
    ),
    Case(
        choosing.credit_money,
        "ayyy",
        lambda s: {"received": money(s), "customer": s.customer.id},
        first=with_money,
    ),
    Case(choosing.give_cash_back, "ayyy", on_money(reason="x"), first=with_money),
    Case(choosing.set_aside, "aayy", on_money(reason="x"), first=with_money),
    Case(choosing.take_up_again, "aayy", on_money(reason="x"), first=set_aside),
    Case(choosing.believe_money, "aayy", on_money(reason="x"), first=unverified),
    Reading(choosing.list_alarms, "nnyy"),
    Case(choosing.put_alarm_away, "nnyy", the_alarm, first=alarmed),
    Reading(codes.look_up_code, "yyyy", on(typed=CODE)),
    Case(coding.give_code, "yyyy", on_money(), first=without_code),
    Reading(health.read_health, "nnyy"),
    Case(provisional.finish_provisionally, "ayyy", pay(), first=by_phone),
    Reading(provisional.list_unsettled, "yyyy"),
    Case(
        provisional.settle_by_hand,
        "ayyy",
        on_money(payment=PaymentId("provisional")),
        first=provisionally,
    ),
    Case(
        refunding.reverse_money,
        "aayy",
        on_money(refund=RefundId("refund"), why="twice"),
        first=with_money,
    ),
    Case(refunding.give_back_by_phone, "aayy", back_by_phone, first=by_phone),
    Reading(refunding.list_refunds, "yyyy"),
    Case(
        refunding.say_refund_ended,
        "nnyy",
        lambda _: {"refund": RefundId("refund"), "receipt": "", "reason": "statement"},
        first=unsure_refund,
    ),
    Case(
        taking.take_money,
        "yyyy",
        lambda s: {**pay()(s), "received": money(s)},
        first=arrived,
    ),
    Case(
        taking.place_money,
        "yyyy",
        lambda s: {**on()(s), "received": money(s), "how": "SMS"},
        first=with_money,
    ),
    Case(
        taking.place_money,
        "ayyy",
        lambda s: {**on()(s), "received": money(s), "how": "SMS"},
        "of another till",
        elsewhere,
    ),
    Case(taking.give_free, "ayyy", on_money(reason="x"), first=taken_in_part),
)

DELIVERY = Delivery(DocumentId("came"), "KCC", "7", (DeliveryLine(MILK, pieces(9), ksh(50)),))
SPOT = (MILK, Place.SHELF, "")


def came(scene: Scene) -> None:
    receiving.receive(scene.shop.records, scene.shop.owner, delivery=DELIVERY)


def kcc(scene: Scene) -> SupplierId:
    records, owner = scene.shop.records, scene.shop.owner
    known = suppliers.list_all(records, owner)
    return (known[0] if known else suppliers.add(records, owner, name="KCC")).id


def ordered(scene: Scene) -> DocumentId:
    lines = (OrderLine(MILK, pieces(9)),)
    records, owner = scene.shop.records, scene.shop.owner
    return order_stock(records, owner, supplier=kcc(scene), lines=lines).id


ORDER_SHEET = order_files.OrderSheet(
    DocumentId(""), "", "", "", "", ("Item",), (False,), (("Milk",),), (("Milk",),), (), ""
)


def noted(scene: Scene, note: str = "7") -> Delivery:
    return replace(DELIVERY, id=DocumentId("again"), supplier_id=kcc(scene), note_number=note)


def noted_before(scene: Scene) -> None:
    first = replace(noted(scene), id=DocumentId("first"))
    receiving.receive(scene.shop.records, scene.shop.owner, delivery=first)


def drafted(scene: Scene) -> None:
    receiving.keep_draft(scene.shop.records, scene.shop.supervisor, delivery=DELIVERY)


def broken(scene: Scene) -> Words:
    adjusting.adjust(
        scene.shop.records,
        scene.shop.owner,
        adjustment=Adjustment(MoveKind.DAMAGED, Lot(MILK, pieces(1)), "x"),
    )
    with scene.shop.records.reading() as books:
        (last,) = adjusted_page(books, after=None, most=1)
    return {"document": last.document, "reason": "x"}


GOODS_CASES = (
    Case(adjusting.undo_adjust, "aayy", broken),
    Reading(adjusting.list_adjusted, "nnyy"),
    Reading(batches.list_batches, "nyyy"),
    Reading(batches.add_up_batches, "nyyy"),
    Reading(counts.list_counts, "yyyy"),
    Reading(counts.list_categories, "yyyy"),
    Reading(counts.find_to_count, "yyyy", lambda s: {"take": s.take, "typed": "101"}),
    Reading(counts.read_own_counts, "yyyy", lambda s: {"take": s.take}),
    Reading(counts.read_differences, "nnyy", lambda s: {"take": s.take}),
    Case(stocktake.ask_recount, "nnyy", lambda s: {"take": s.take, "spots": (SPOT,)}),
    Reading(deliveries.list_deliveries, "nyyy"),
    Reading(deliveries.read_delivery, "nyyy", lambda _: {"delivery": DELIVERY.id}, first=came),
    Case(receiving.receive, "ayyy", lambda s: {"delivery": noted(s, "8")}, "of a kept supplier"),
    Reading(receiving.look_through, "nyyy", lambda _: {"delivery": DELIVERY}),
    Case(receiving.keep_draft, "nyyy", lambda _: {"delivery": DELIVERY}),
    Reading(receiving.read_draft, "nyyy"),
    Case(receiving.drop_draft, "nyyy", lambda _: {"delivery": DELIVERY.id}, first=drafted),
    Case(
        receiving.receive,
        "aayy",
        lambda s: {"delivery": noted(s)},
        "of a note that was received before",
        noted_before,
    ),
    Case(
        sending_back.send_back,
        "aayy",
        lambda _: {"going": GoingBack(DELIVERY.id, (BackLine(1, pieces(1)),), "x")},
        first=came,
    ),
    Case(
        stock_orders.order_all,
        "nyyy",
        lambda s: {"wanted": {kcc(s): (OrderLine(MILK, pieces(9)),)}},
    ),
    Case(stock_orders.end_order, "nyyy", lambda s: {"order": ordered(s), "reason": "x"}),
    Reading(stock_orders.list_orders, "nyyy"),
    Reading(stock_orders.list_past_orders, "nyyy"),
    Reading(stock_orders.list_waiting_orders, "nyyy"),
    Reading(stock_orders.read_order, "nyyy", lambda s: {"order": ordered(s)}),
    Case(
        order_files.save_order,
        "nyyy",
        lambda s: {
            "sheet": replace(ORDER_SHEET, order=ordered(s)),
            "path": s.folder / "order.csv",
            "draw": lambda _, __: None,
        },
    ),
    Reading(ordering.read_to_order, "nyyy", lambda _: {"product": MILK}),
    Reading(stockable.find_stockable, "nyyy", lambda _: {"typed": "101"}),
    Reading(stockable.find_named, "yyyy", lambda _: {"typed": "milk"}),
    Reading(stockable.read_stockable, "nyyy", lambda _: {"product": MILK}),
    Case(suppliers.add, "nyyy", lambda _: {"name": "Bidco"}),
    Case(suppliers.change, "nyyy", lambda s: {"supplier": Supplier(kcc(s), "KCC Ltd")}),
    Case(suppliers.erase, "nnyy", lambda s: {"supplier": kcc(s)}),
    Reading(suppliers.list_all, "nyyy"),
)

CASES = (
    *MPESA_CASES,
    *GOODS_CASES,
    Reading(accounts.list_customers, "yyyy"),
    Case(accounts.pay_debt, "yyyy", debt(Tender(Method.CASH)), "by cash"),
    Case(accounts.pay_debt, "ayyy", debt(MPESA), "by hand"),
    Case(parking.park, "yyyy", on()),
    Case(parking.resume, "yyyy", on("parked")),
    Reading(parking.list_open, "yyyy"),
    Case(parking.cancel, "yyyy", on()),
    Case(paying.open_payment, "yyyy", on()),
    Case(paying.take_cash, "yyyy", pay(given=ksh(3000))),
    Case(paying.take_cash, "aaay", pay(given=ksh(3000)), "below zero", only_the_owner_lets_go),
    Case(paying.take, "yyyy", pay(tender=CARD), "by card"),
    Case(paying.take, "ayyy", pay(tender=MPESA), "by hand"),
    Case(paying.take, "yyyy", lambda s: pay(tender=s.account(870))(s), "on account"),
    Case(paying.take, "aayy", lambda s: pay(tender=s.account(871))(s), "over the limit"),
    Case(paying.give_back, "yyyy", pay("back", tender=Tender(Method.CASH)), "for returns"),
    Case(paying.give_back, "ayyy", pay("over", tender=Tender(Method.CASH)), "beyond returns"),
    Case(paying.take_back_payment, "ayyy", lambda s: pay("part", of=s.card)(s)),
    Case(paying.finish_even, "yyyy", on("even")),
    Case(paying.finish_even, "aaay", on("even"), "below zero", only_the_owner_lets_go),
    Reading(paying.standing_of, "yyyy", on()),
    Reading(printing.read_receipt, "yyyy", lambda s: {"sale": s.done.id}),
    Reading(printing.see_receipt, "yyyy", lambda s: {"sale": s.done.id}),
    Case(unprinted.print_unprinted, "yyyy", first=never_printed),
    Case(printing.print_again, "yyyy", of="as itself", first=never_printed),
    Case(debt_slips.print_slip_again, "yyyy", lambda _: {"payment": BROUGHT}, first=brought),
    Case(printing.ask_gift, "yyyy"),
    Case(printing.ask_x, "nyyy"),
    Case(printing.ask_held, "yyyy", on("parked")),
    Reading(printing.list_unsure, "yyyy"),
    Case(printing.say_it_came_out, "yyyy", lambda s: {"job": cut_off(s)}),
    Case(printing.say_it_did_not, "yyyy", lambda s: {"job": cut_off(s)}),
    Reading(printing.list_receipts, "yyyy", lambda _: {"most": 6}),
    Reading(offering.list_tiles, "yyyy"),
    Reading(offering.list_empties, "yyyy"),
    Reading(offering.list_open_priced, "yyyy"),
    Reading(offering.list_packs, "yyyy", lambda _: {"product": MILK}),
    Reading(returning.find_receipt, "yyyy", lambda _: {"typed": "T2-0001"}),
    Case(
        returning.take_goods_back,
        "ayyy",
        lambda s: on(back=GoodsBack(s.done.id, 1, pieces(1)))(s),
    ),
    Case(returning.take_back_without_receipt, "aayy", on(back=LooseBack(MILK, pieces(1)))),
    Case(ringing.start, "yyyy"),
    Case(ringing.scan, "yyyy", on(typed="101")),
    Case(
        ringing.scan,
        "aayy",
        on(typed="101"),
        "below zero",
        lambda s: s.shop.choose(forbids_below_zero=True),
    ),
    Case(ringing.add_product, "yyyy", on(product=MILK, quantity=pieces(1))),
    Case(ringing.add_by_amount, "yyyy", on(product=SUGAR, money=ksh(50))),
    Case(ringing.take_empties, "yyyy", on(product=BOTTLE, quantity=pieces(40)), "up to 1,000"),
    Case(ringing.take_empties, "ayyy", on(product=BOTTLE, quantity=pieces(41)), "beyond"),
    Case(ringing.set_quantity, "yyyy", on(line=1, quantity=pieces(1))),
    Case(ringing.discount_line, "yyyy", on(line=1, discount=Percent(500)), "5 %"),
    Case(ringing.discount_line, "ayyy", on(line=1, discount=Percent(1500)), "15 %"),
    Case(ringing.discount_line, "aayy", on(line=1, discount=Percent(5000)), "50 %"),
    Case(ringing.discount_line, "aaay", on(line=1, discount=Percent(5010)), "over 50 %"),
    Case(ringing.discount_sale, "ayyy", on(discount=Percent(1500)), "15 %"),
    Case(ringing.type_price, "ayyy", on(line=1, price=ksh("55.25")), "15 % off"),
    Case(ringing.type_price, "aayy", on(line=1, price=ksh("32.50")), "50 % off"),
    Case(ringing.type_price, "ayyy", on(line=1, price=ksh(70)), "dearer"),
    Case(ringing.type_price, "yyyy", on("opened", line=1, price=ksh(70)), "of an open item"),
    Case(ringing.void_line, "yyyy", on(line=1)),
    Case(ringing.note_line, "yyyy", on(line=1, note="x")),
    Case(ringing.note_sale, "yyyy", on(note="x")),
    Case(ringing.name_customer, "yyyy", on(name="x")),
    Reading(searching.read_shelf, "yyyy"),
    Reading(
        searching.search,
        "yyyy",
        lambda _: {"shelf": Shelf([Shelved(MILK, "Milk", "101")]), "typed": "milk"},
    ),
    Reading(searching.check_price, "yyyy", lambda _: {"typed": "101"}),
    Case(shifts.open_shift, "yyyy", lambda _: {"opening_float": ksh(1)}, first=no_shift),
    Reading(shifts.read_so_far, "yyyy"),
    Case(shifts.put_cash_in, "yyyy", lambda _: {"amount": ksh(90_000), "reason": "x"}),
    Case(shifts.take_cash_out, "ayyy", lambda _: {"amount": ksh(10_000), "reason": "x"}),
    Case(
        shifts.take_cash_out,
        "aayy",
        lambda _: {"amount": ksh("10000.01"), "reason": "x"},
        "beyond 10,000",
    ),
    Case(shifts.open_drawer, "ayyy", lambda _: {"reason": "x"}),
    Case(shifts.count_drawer, "yyyy", lambda _: {"counted": {ksh(1000): 5}}),
    Case(shifts.close_shift, "yyyy", lambda _: {"reason": "x"}),
    Case(undoing.put_as_it_was, "yyyy", on(earlier=sale()), "all its lines"),
    Case(undoing.put_as_it_was, "ayyy", with_a_discount, "a discount of 15 %"),
    Reading(closing.read_closing, "yyyy"),
    Reading(closing.read_open, "nyyy"),
    Case(closing.save_count, "yyyy", lambda _: {"counted": {ksh(1000): 5}}),
    Reading(closed_shifts.list_closed, "nyyy"),
    Reading(closed_shifts.read_closed, "nyyy", lambda _: {"number": 1}),
    Case(closed_shifts.verify_shift, "nnyy", lambda _: {"number": 1, "note": "x"}),
    Case(closed_shifts.note_shift, "nnyy", lambda _: {"number": 1, "note": "x"}),
    Case(closed_shifts.print_z_again, "nyyy", lambda _: {"number": 1}, first=z_came_out),
    Case(closed_shifts.take_out_z, "nnyy", lambda _: {"number": 1, "file": "z.pdf"}),
    Case(
        adjusting.adjust,
        "aayy",
        lambda _: {"adjustment": Adjustment(MoveKind.DAMAGED, Lot(MILK, pieces(1)), "x")},
    ),
    Case(
        adjusting.adjust,
        "aaay",
        lambda _: {"adjustment": Adjustment(MoveKind.DAMAGED, Lot(MILK, pieces(1)), "x")},
        "below zero",
        only_the_owner_lets_go,
    ),
    Case(
        adjusting.move_within,
        "nnyy",
        lambda _: {"lot": Lot(MILK, pieces(1)), "to": Place.STORE, "reason": "x"},
    ),
    Case(backup.back_up, "nnyy", lambda s: {"folder": made_folder(s.folder / "other")}),
    Reading(labelling.find_labelled, "yyyy", lambda _: {"typed": "101"}),
    Case(
        catalogue.add_product,
        "nnyy",
        lambda _: {"product": product("Bread", id="bread", code="102")},
    ),
    Case(catalogue.keep_item, "nnyy", dearer),
    Reading(catalogue.free_code, "nnyy"),
    Reading(
        item_form.read_item,
        "nnyy",
        lambda _: {"typed": {"name": "Tea", "price": "10", "code": "t1"}},
    ),
    Reading(shelf_list.list_items, "nnyy", lambda _: {"choice": EVERYTHING}),
    Reading(shelf_list.count_items, "nnyy", lambda _: {"choice": EVERYTHING}),
    Reading(shelf_list.see_item, "nnyy", lambda _: {"product": MILK}),
    Reading(shelf_list.offer_choices, "nnyy"),
    Reading(shelf_list.read_whole_shelf, "nnyy"),
    Reading(shelf_list.find_items, "nnyy", lambda _: {"shelf": Shelf(()), "choice": EVERYTHING}),
    Reading(
        pricing.preview_prices,
        "nnyy",
        lambda _: {"wanted": pricing.Wanted(EVERYTHING, Recipe(By.SHARE, 10_00))},
    ),
    Case(
        pricing.change_prices,
        "nnyy",
        lambda _: {"change": PriceChange("change-1", 1), "part": ()},
    ),
    Reading(pricing.list_price_changes, "nnyy"),
    Reading(pricing.preview_undo, "nnyy", lambda _: {"change": "change-1"}),
    Reading(labelling.label_items, "nnyy", lambda _: {"products": (MILK,)}),
    Reading(labelling.list_repriced, "nnyy", lambda _: {"days": 7}),
    Reading(labelling.list_delivered, "nnyy", lambda _: {"delivery": "delivery-1"}),
    Reading(labelling.list_deliveries, "nnyy"),
    Reading(importing_in_parts.look_at_file, "nnyy", lambda s: {"path": s.folder / "products.csv"}),
    Reading(importing_in_parts.check_file, "nnyy", lambda s: {"draft": looked_at(s)}),
    Case(importing_in_parts.keep_part, "nnyy", lambda s: {"draft": looked_at(s), "at": 0}),
    Case(customers.add, "nnyy", lambda _: {"now": Described("Otieno", ksh(10_000))}),
    Case(
        customers.change,
        "nnyy",
        lambda s: {"customer": replace(s.customer, limit=ksh(90_000))},
    ),
    Case(customers.erase, "nnyy", lambda s: {"customer": s.customer.id}, first=nothing_owed),
    Case(customers.erase_name, "nnyy", on(), first=sold_by_name),
    Reading(customers.list_all, "nnyy"),
    Reading(accounts_seen.see_accounts, "nnyy"),
    Reading(accounts_seen.see_statement, "nnyy", lambda s: {"customer": s.customer.id}),
    Case(
        accounts_seen.see_phone,
        "nnyy",
        lambda s: {"customer": s.customer.id},
        first=with_a_phone,
    ),
    Case(
        accounts_seen.describe,
        "nnyy",
        lambda s: {"customer": s.customer.id, "now": Described("X", ksh(1))},
    ),
    Case(
        accounts_seen.give_consent,
        "nnyy",
        lambda s: {"customer": s.customer.id, "to": Consent.REMIND},
    ),
    Case(
        accounts_seen.withdraw_consent,
        "nnyy",
        lambda s: {"customer": s.customer.id, "to": Consent.REMIND},
    ),
    Reading(
        accounts_seen.write_reminder,
        "nnyy",
        lambda s: {"customer": s.customer.id},
        first=agreed_to_reminders,
    ),
    Case(
        accounts_seen.export_statement,
        "nnyy",
        lambda s: {"customer": s.customer.id, "path": s.folder / "a.csv"},
    ),
    Case(account_papers.ask_statement, "nnyy", lambda s: {"customer": s.customer.id}),
    Case(
        account_papers.draw_statement,
        "nnyy",
        lambda s: {
            "customer": s.customer.id,
            "since": None,
            "path": s.folder / "a.pdf",
            "draw": lambda _, path: path.touch(),
        },
    ),
    Case(foreseeing.foresee_restore, "nnny", lambda s: {"path": backed_up(s)}),
    Reading(trail.read_trail, "nnyy", lambda _: {"sought": TrailSought()}),
    Reading(trail.prove_trail, "nnyy"),
    Reading(signs.watch, "nnyy", lambda _: {"since": NOON, "until": NOON}),
    Reading(approvals.read_approvals, "nnyy"),
    Reading(deeds.see_people, "nnyy"),
    Reading(
        deeds.see_deeds,
        "nnyy",
        lambda s: {"person": s.worker, "since": NOON, "until": NOON},
    ),
    Reading(limits.read_limits, "nnyy"),
    Case(
        limits.set_limit,
        "nnny",
        lambda _: {"role": Role.CASHIER, "permission": Permission.REPRINT, "most": "never"},
    ),
    Reading(backups.list_backups, "nnyy", lambda s: {"folder": s.folder / "backups"}),
    Case(backups.try_backup, "nnyy", lambda s: {"path": next((s.folder / "backups").iterdir())}),
    Case(backups.back_up_tried, "nnyy", lambda s: {"folder": made_folder(s.folder / "other")}),
    Reading(entering.enter, "nyyy"),
    Reading(documents.read_document, "nnyy", a_document("sale"), "sale"),
    Reading(documents.read_document, "nyyy", a_document("item", MILK), "item"),
    Reading(documents.read_document, "nnyy", a_document("audit", "1"), "audit"),
    Reading(past_sales.list_sales, "nnyy", lambda _: {"sought": Sought()}),
    Reading(past_sales.list_sellers, "nnyy"),
    Reading(today.read_today, "nnyy"),
    Reading(past_sales.see_sale, "nnyy", lambda s: {"sale": s.done.id}),
    Case(exporting.export, "nnyy", lambda s: {"what": "sales", "path": s.folder / "s.csv"}),
    Reading(house.refuse_change, "nnny"),
    Case(house.change_rules, "nnny", lambda _: {"rules": house.ShopRules(name="Mine")}),
    Case(house.change_mpesa, "nnny", lambda _: {"changed": ["number"], "keep": dict}),
    Case(importing.import_products, "nnyy", lambda s: {"path": s.folder / "products.csv"}),
    Case(keys.keep_keys, "nnny", lambda _: {"keys": KEYS, "sealed": "{}"}, first=no_keys),
    Reading(ordering.list_to_order, "nyyy"),
    Case(
        ordering.export_order,
        "nnyy",
        lambda s: {"supply": Supply(), "path": s.folder / "order.csv"},
    ),
    Reading(moves.list_moves, "nnyy", lambda _: {"wanted": MOVES_OF_A_DAY}),
    Reading(moves.number_moves, "nnyy", lambda _: {"wanted": MOVES_OF_A_DAY}),
    Reading(moves.read_item, "nnyy", lambda _: {"product": MILK}),
    Reading(moves.find_items, "nnyy", lambda _: {"typed": "milk"}),
    Reading(moves.list_movers, "nnyy"),
    Reading(moves.read_tiles, "nnyy", lambda _: {"week": NOON, "day": NOON, "until": NOON}),
    Reading(moves.read_worth, "nnyy", lambda _: {"until": NOON}),
    Case(
        moves.export_moves,
        "nnyy",
        lambda s: {"wanted": MOVES_OF_A_DAY, "path": s.folder / "moves.csv"},
    ),
    Reading(losses.list_losses, "nnyy", lambda _: {"between": (NOON, NOON), "group": LossBy.KIND}),
    Case(
        losses.export_losses,
        "nnyy",
        lambda s: {
            "between": (NOON, NOON),
            "group": LossBy.ITEM,
            "path": s.folder / "losses.csv",
        },
    ),
    Case(
        exporting.export_rows,
        "nnyy",
        lambda s: {
            "what": "rows",
            "table": exporting.TABLES["order"],
            "path": s.folder / "rows.csv",
            "progress": no_progress,
        },
    ),
    Case(
        receiving.receive,
        "ayyy",
        lambda _: {
            "delivery": Delivery(
                DocumentId("d"), "Brookside", "1", (DeliveryLine(MILK, pieces(9), ksh(50)),)
            )
        },
    ),
    Case(
        report_files.save_report,
        "nnyy",
        lambda s: {"written": BY_DAY, "path": s.folder / "report.csv", "draw": lambda _, __: None},
    ),
    Reading(reports.read_report, "nnyy", lambda _: {"kind": ReportKind.BY_DAY, "period": DAYS}),
    Reading(
        reports.list_behind,
        "nnyy",
        lambda _: {"behind": Behind(ReportKind.BY_CASHIER, DAYS, "x")},
    ),
    Case(restoring.restore, "nnny"),
    Case(
        sending_money.order_money,
        "nnyy",
        lambda _: {"what": "payout", "subject": "x", "amount": ksh(100_000)},
    ),
    Case(
        staff.add_person,
        "nnyy",
        lambda _: {"name": "Otieno", "role": Role.CASHIER, "pin": "7391"},
    ),
    Case(
        staff.add_person,
        "nnny",
        lambda _: {"name": "Otieno", "role": Role.OWNER, "pin": "739155"},
        "as owner",
    ),
    Case(
        staff.change_person,
        "nnyy",
        lambda s: {"person": s.worker, "name": "Otieno", "role": Role.CASHIER},
    ),
    Case(
        staff.change_person,
        "nnny",
        lambda s: {
            "person": s.worker,
            "name": "Otieno",
            "role": Role.MANAGER,
            "pin": "739155",
        },
        "to manager",
    ),
    Case(staff.let_go, "nnyy", lambda s: {"person": s.worker}),
    Case(
        staff.take_back,
        "nnyy",
        lambda s: {"person": otieno(s), "pin": "7391"},
        first=otieno_left,
    ),
    Case(staff.set_pin, "nnyy", lambda s: {"person": s.worker, "pin": "7391"}),
    Case(staff.unlock, "nnyy", lambda s: {"person": s.worker}),
    Case(stocktake.start_count, "yyyy", lambda _: {"name": "Bread"}),
    Case(stocktake.count, "yyyy", lambda s: {"take": s.take, "found": Lot(MILK, pieces(1))}),
    Case(stocktake.approve_count, "aayy", lambda s: {"take": s.take}),
    Case(stocktake.drop_count, "nnyy", lambda s: {"take": s.take}),
)

WITHOUT_BY = {
    "till.asking.send_push": "lets out what somebody who may has asked for",
    "till.hearing.hear": "applies what the letterbox says; nobody acts",
    "till.looking.looked": "keeps what Safaricom answered; nobody acts",
    "till.looking.not_looked": "keeps that Safaricom did not answer; nobody acts",
    "till.pulling.pulled": "keeps what Safaricom listed; nobody acts",
    "till.pulling.pull_begun": "keeps that it was tried; nobody acts",
    "till.pulling.pull_done": "keeps when it was listed; nobody acts",
    "till.refunding.send_refund": "lets out what somebody who may has ordered",
    "till.signing.list_staff": "shows who may sign in, before anybody has",
    "till.signing.sign_in": "is how somebody becomes known; it asks the PIN",
    "till.signing.approve": "asks the approver's PIN and what he may",
    "till.signing.change_own_pin": "asks the old PIN",
    "till.draining.clear_up": "is done by the program itself, of what somebody has asked for",
    "till.draining.take_next": "likewise",
    "till.draining.give_up": "likewise",
    "till.draining.keep_outcome": "likewise",
    "till.draining.count_backlog": "likewise",
    "till.telling.tell_due": "tells of what was done already; nobody acts",
    "office.backup.make_backup": "is a part of making one, after whoever wants it was asked",
    "office.backups.look_at_backups": "is how the program sees whether one is due",
    "office.backups.back_up_by_itself": "is done by the program itself, every night",
    "office.house.read_rules": "everybody in the shop may know its rules",
    "office.keys.read_sealed_keys": "worth nothing without the recovery phrase",
}
"""Acts that take no `by`, each with its reason."""


def name_of(act: FunctionType) -> str:
    return f"{act.__module__.removeprefix('pos.')}.{act.__name__}"


def case_id(case: Case) -> str:
    return f"{name_of(case.act)} {case.of}".strip().replace(" ", "-")


def modules() -> Iterator[ModuleType]:
    for room in ROOMS:
        for found in pkgutil.iter_modules(room.__path__, f"{room.__name__}."):
            yield import_module(found.name)


def public_functions() -> Iterator[FunctionType]:
    for module in modules():
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if function.__module__ == module.__name__ and not name.startswith("_"):
                yield function


def takes(function: FunctionType, *words: str) -> bool:
    return set(words) <= inspect.signature(function).parameters.keys()


def acts() -> set[str]:
    """Everything that somebody can do; what takes books is a part of something done already."""
    return {
        name_of(function)
        for function in public_functions()
        if takes(function, "by") and not takes(function, "books")
    }


def test_every_act_stands_in_the_table() -> None:
    assert acts() == {name_of(case.act) for case in CASES}


def test_every_function_on_the_books_asks_who_acts_or_says_why_not() -> None:
    nameless = {
        name_of(function)
        for function in public_functions()
        if takes(function, "records") and not takes(function, "by")
    }
    assert nameless == WITHOUT_BY.keys()


def by_outcome(*outcomes: str) -> pytest.MarkDecorator:
    """Run for every act and role whose outcome in the table is one of these."""
    return pytest.mark.parametrize(
        ("case", "role"),
        [
            pytest.param(case, role, id=f"{case_id(case)}-{role.value}")
            for case in CASES
            for role, outcome in zip(ROLES, case.outcome, strict=True)
            if outcome in outcomes
        ],
    )


@by_outcome("y")
def test_who_may_does_it_alone(scene: Scene, case: Case, role: Role) -> None:
    case.first(scene)
    said, before = case.words(scene), scene.dump()
    case.do(scene, scene.shop.staff[role], said)
    assert (scene.dump() == before) is isinstance(case, Reading)


@by_outcome("a")
def test_who_needs_an_approval_does_nothing_without_it_and_all_with_it(
    scene: Scene, case: Case, role: Role
) -> None:
    case.first(scene)
    by, said, before = scene.shop.staff[role], case.words(scene), scene.dump()
    with pytest.raises(NeedsApproval) as no:
        case.do(scene, by, said)
    assert scene.dump() == before
    yes = scene.shop.say_yes(no.value, to=by)
    agreed = scene.dump()
    case.do(scene, by, {**said, "approval": yes})
    assert scene.dump() != agreed


@by_outcome("n")
def test_who_may_not_changes_nothing(scene: Scene, case: Case, role: Role) -> None:
    case.first(scene)
    by, said, before = scene.shop.staff[role], case.words(scene), scene.dump()
    with pytest.raises(Refusal) as refusal:
        case.do(scene, by, said)
    assert refusal.value.reason in {Reason.NOT_ALLOWED, Reason.STAFF_ABOVE_YOU}
    assert not takes(case.act, "approval")
    assert scene.dump() == before


@pytest.mark.slow
@pytest.mark.parametrize("who", ["let go", "unknown", "first start"])
@pytest.mark.parametrize("case", CASES, ids=case_id)
def test_who_does_not_work_here_may_nothing(scene: Scene, case: Case, who: str) -> None:
    case.first(scene)
    people = {"let go": scene.gone, "unknown": StaffId("nobody"), "first start": FIRST_START}
    said, before = case.words(scene), scene.dump()
    with refused(Reason.STAFF_GONE):
        case.do(scene, people[who], said)
    assert scene.dump() == before


# ---------------------------------------------------------------------------------------------------
# The source: every act asks
# ---------------------------------------------------------------------------------------------------

ASKING = {
    "pos.records.authority.second_says_yes",
    "pos.records.authority.allow",
    "pos.records.authority.allow_with",
    "pos.records.shortage.allow_short",
}


@cache
def calls() -> dict[str, set[str]]:
    """Each function of both rooms by its full name, with the full names of what it calls."""
    called_by: dict[str, set[str]] = {}
    for module in modules():
        tree = ast.parse(Path(str(module.__file__)).read_text("utf-8"))
        functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
        known = {function.name: f"{module.__name__}.{function.name}" for function in functions}
        for node in tree.body:
            if isinstance(node, ast.ImportFrom):
                known |= {
                    alias.asname or alias.name: f"{node.module}.{alias.name}"
                    for alias in node.names
                }
        for function in functions:
            called = (node.func for node in ast.walk(function) if isinstance(node, ast.Call))
            names = {each.id for each in called if isinstance(each, ast.Name)}
            called_by[known[function.name]] = {known[name] for name in names if name in known}
    return called_by


def asks(function: str, called_by: dict[str, set[str]]) -> bool:
    called = called_by.get(function, set()) - {function}
    return bool(called & ASKING) or any(asks(other, called_by) for other in called)


@pytest.mark.parametrize("act", sorted(acts()))
def test_every_act_reaches_the_question_whether_it_is_allowed(act: str) -> None:
    assert asks(f"pos.{act}", calls())
