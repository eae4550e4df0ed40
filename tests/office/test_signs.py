"""The fraud view against a shop in which each thing was done a known number of times."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

import pytest

from pos.office.signs import Watched, watch
from pos.shop.approval import NeedsApproval
from pos.shop.discount import Percent
from pos.shop.payment import Method, Tender
from pos.shop.quantity import pieces
from pos.shop.signs import Sign
from pos.shop.staff import Role
from pos.till import parking, paying, provisional, returning, ringing, shifts, taking
from pos.till.returning import LooseBack
from tests.builders import ksh, product
from tests.paying_shop import CODE, PayingShop
from tests.shops import Shop, new_shop

DAY = timedelta(days=1)


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    """Grace sells ten times; then she and the supervisor do everything that is watched."""
    shop = new_shop(tmp_path_factory.mktemp("watched"))
    shop.open_shift()
    records, by = shop.records, shop.cashier
    for _ in range(10):
        shop.sell("101")
    _void_and_give_up(shop)
    _change_prices(shop)
    shop.reprint(by)
    for _ in range(2):
        shifts.open_drawer(records, shop.supervisor, reason="Torn note")
    shifts.take_cash_out(records, shop.supervisor, amount=ksh(300), reason="Bread")
    back = shop.ring_up()
    loose = {"sale": back, "back": LooseBack(product().id, pieces(1))}
    returning.take_back_without_receipt(records, shop.owner, **loose)
    shop.give_back(back)
    _by_phone(shop)
    yield shop
    shop.records.close()


def _void_and_give_up(shop: Shop) -> None:
    records, by = shop.records, shop.cashier
    early = shop.ring_up("101", "101")
    ringing.void_line(records, by, sale=early, line=1)
    parking.cancel(records, by, sale=early)
    late = shop.ring_up("101", "101")
    paying.open_payment(records, by, sale=late)
    shop.clock.pass_time(minutes=1)
    ringing.void_line(records, by, sale=late, line=1)
    ringing.scan(records, by, sale=late, typed="101")
    paying.take(records, by, sale=late, payment=shop.payment(), tender=_card())


def _card() -> Tender:
    return Tender(Method.CARD, reference="slip 7")


def _change_prices(shop: Shop) -> None:
    records, by = shop.records, shop.cashier
    for part in (1_00, 4_50):
        sale = shop.ring_up("101")
        ringing.discount_line(records, by, sale=sale, line=1, discount=Percent(part))
        paying.take(records, by, sale=sale, payment=shop.payment(), tender=_card())
    sale = shop.ring_up("101")
    ringing.type_price(records, shop.supervisor, sale=sale, line=1, price=ksh(60))
    parking.cancel(records, by, sale=sale)


def _by_phone(shop: Shop) -> None:
    till = PayingShop(shop)
    till.confirm("hello", 65)
    till.settle()
    shop.clock.pass_time(hours=3)
    sale = till.ring_up("101")
    taking.place_money(
        shop.records, shop.cashier, sale=sale, received=till.money(CODE).id, how="SMS"
    )
    till.settle()
    sale, payment = shop.ring_up("101"), shop.payment()
    try:
        provisional.finish_provisionally(shop.records, shop.cashier, sale=sale, payment=payment)
    except NeedsApproval as no:
        words = {"sale": sale, "payment": payment, "approval": shop.say_yes(no)}
        provisional.finish_provisionally(shop.records, shop.cashier, **words)


def seen(shop: Shop) -> Watched:
    since, until = shop.clock.at - DAY, shop.clock.at + DAY
    return watch(shop.records, shop.manager, since=since, until=until)


def test_each_sign_is_counted_for_who_did_it(done: Shop) -> None:
    names = {person: role for role, person in done.staff.items()}
    found = Counter((names[trace.by], trace.sign) for trace in seen(done).traces)
    assert found == {
        (Role.CASHIER, Sign.VOID_AFTER_TOTAL): 1,
        (Role.CASHIER, Sign.GIVEN_UP): 1,
        (Role.CASHIER, Sign.NEAR_LIMIT): 1,
        (Role.SUPERVISOR, Sign.PRICE_TYPED): 1,
        (Role.CASHIER, Sign.REPRINT): 1,
        (Role.SUPERVISOR, Sign.DRAWER): 2,
        (Role.SUPERVISOR, Sign.CASH_OUT): 1,
        (Role.OWNER, Sign.RETURN_WITHOUT_CUSTOMER): 1,
        (Role.CASHIER, Sign.OLD_MONEY): 1,
        (Role.CASHIER, Sign.PROVISIONAL): 1,
    }


def test_each_leads_to_a_document_that_is_there(done: Shop) -> None:
    with done.records.reading() as books:
        run = books.connection.execute
        sales = {row[0] for row in run("SELECT id FROM sales")}
        entries = {f"2/{row[0]}" for row in run("SELECT number FROM audit")}
        codes = {row[0] for row in run("SELECT trans_id FROM received")}
    there = {"sale": sales, "audit": entries, "payment": codes}
    assert all(trace.document in there[trace.kind] for trace in seen(done).traces)


def test_a_tally_adds_up_to_what_was_sold_and_seen(done: Shop) -> None:
    watched = seen(done)
    assert sum(tally.count for tally in watched.tallies) == len(watched.traces)
    with done.records.reading() as books:
        (sales,) = books.connection.execute("SELECT COUNT(*) FROM sales").fetchone()
    assert sum(tally.sales for tally in watched.tallies) == sales
    assert {tally.name for tally in watched.tallies} == {"Grace", "Njeri", "Sara"}


def test_another_day_has_none_of_it(done: Shop) -> None:
    since = done.clock.at + DAY
    watched = watch(done.records, done.manager, since=since, until=since + DAY)
    assert (watched.tallies, watched.traces) == ((), ())
