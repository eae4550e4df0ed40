"""What is chosen for a payment in the drawer is kept as it was meant when it was chosen, or refused."""

from dataclasses import replace

import pytest

from pos.desks.choices import Choices
from pos.desks.mpesa_views import Choice
from pos.desks.payment_alarms import ALARM
from pos.desks.till import Desks, Place, set_up
from pos.folders import Folders
from pos.records.alarms import open_alarms
from pos.records.received import received_by_code
from pos.shop.alarm import Alarm
from pos.shop.received import MoneyState, Received
from pos.shop.words import Reason
from tests.desks.tills import Till
from tests.paying_shop import BUY_GOODS, CODE, STORE, PayingShop
from tests.shops import Shop
from tests.till.test_cheating import paid_by_query, result

SPARE = "UKL4R8T2XX"


@pytest.fixture
def shop(shop: Shop) -> Shop:
    """At a till: money that may be the code which a paid sale lacks, other money, and an alarm."""
    mpesa = PayingShop(shop)
    mpesa.start(replace(BUY_GOODS, has_initiator=True))
    paid_by_query(mpesa)
    mpesa.confirm(short_code=STORE)
    mpesa.confirm(short_code=STORE, amount=90, code=SPARE)
    result(mpesa, "AG_X", "RKL4R8T2XX", OriginalTransactionID="UKL4R8T2XY", Amount=50)
    mpesa.settle()
    return shop


@pytest.fixture
def desks(till: Till) -> Desks:
    """The desks of that till, at which the owner serves."""
    place = Place(Folders(till.shop.records.path.parent), Choices(), till.slot.printers)
    desks = set_up(till.shop.records, till.background, place=place)
    desks.sale.told.connect(till.said.append)
    desks.sale.serve(till.shop.owner)
    desks.payments.open()
    till.settle()
    return desks


def money(till: Till, code: str) -> Received:
    """What the books know of a payment now."""
    found: list[Received | None] = []

    def look() -> None:
        with till.shop.records.reading() as books:
            found.append(received_by_code(books, code))

    till.background.do("reading", look)
    till.settle()
    assert found[0] is not None
    return found[0]


def alarms(till: Till) -> tuple[Alarm, ...]:
    """The alarms that nobody has seen."""
    found: list[tuple[Alarm, ...]] = []

    def look() -> None:
        with till.shop.records.reading() as books:
            found.append(open_alarms(books))

    till.background.do("reading", look)
    till.settle()
    return found[0]


def test_a_credit_without_a_customer_on_the_sale_is_refused(till: Till, desks: Desks) -> None:
    desks.payments.choose(money(till, SPARE).id, Choice.CREDIT)
    till.settle()
    assert till.said[-1].source == Reason.CUSTOMER_MISSING.value
    assert money(till, SPARE).state is MoneyState.UNMATCHED


def test_money_becomes_the_missing_code_by_somebodys_word(till: Till, desks: Desks) -> None:
    desks.payments.choose(money(till, CODE).id, Choice.GIVE_CODE)
    till.settle()
    assert money(till, CODE).state is MoneyState.USED
    assert CODE not in {each.code for each in desks.payments.view.payments}


def test_an_alarm_that_was_seen_is_put_away(till: Till, desks: Desks) -> None:
    (alarm,) = alarms(till)
    assert ALARM + alarm.id in {each.id for each in desks.payments.view.payments}
    desks.payments.choose(ALARM + alarm.id, Choice.SEEN)
    till.settle()
    assert alarms(till) == ()
    assert ALARM + alarm.id not in {each.id for each in desks.payments.view.payments}


def test_money_that_is_nobodys_is_set_aside_with_its_reason(till: Till, desks: Desks) -> None:
    desks.payments.send_away(money(till, SPARE).id, "rent")
    till.settle()
    kept = money(till, SPARE)
    assert (kept.state, kept.note) == (MoneyState.NOT_OURS, "rent")


def test_cash_goes_back_only_once_the_letterbox_has_said_so(till: Till, desks: Desks) -> None:
    desks.payments.choose(money(till, SPARE).id, Choice.CASH_BACK)
    till.settle()
    assert money(till, SPARE).state is MoneyState.CLAIMING


def test_money_is_ordered_back_to_who_paid_it(till: Till, desks: Desks) -> None:
    desks.payments.choose(money(till, SPARE).id, Choice.REVERSE)
    till.settle()
    assert money(till, SPARE).state is MoneyState.REFUNDING
