"""Money that is odd, and what somebody says of it at the drawer and on the pay screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.desks.drawer_views import CodeState, PaymentView, Sort
from pos.desks.mpesa_views import Choice, Course, Hearing
from pos.desks.views import Tone
from pos.practice.behaving import Does
from pos.screens.dressing import Dress
from pos.shop.payment import Method, Oddity
from pos.shop.staff import Role
from pos.till.provisional import list_unsettled
from tests.builders import ksh
from tests.journeys.at_till import PHONE, AtTill, opened_at_till
from tests.outdoors import Outdoors, elsewhere, outdoors
from tests.shops import MILK_CODE, Shop

SECOND = "600638"
"""Another Paybill of the shop's."""


@pytest.fixture
def outside(tmp_path: Path) -> Iterator[Outdoors]:
    with outdoors(f"sqlite:///{tmp_path / 'letters.sqlite'}") as made:
        yield made


@pytest.fixture
def at_till(
    shop: Shop, outside: Outdoors, qapp: QApplication, qtbot: QtBot, dress: Dress
) -> Iterator[AtTill]:
    with opened_at_till(shop, outside, qapp, qtbot, dress) as made:
        yield made


def looked_at(at_till: AtTill, sort: Sort) -> PaymentView:
    """Wait until the drawer shows such a payment first, and give it."""
    drawer = at_till.hands.program.mpesa.drawer
    at_till.until(lambda: drawer.chosen is not None and drawer.chosen.sort is sort)
    assert drawer.chosen is not None
    return drawer.chosen


def say_why(at_till: AtTill, why: str) -> None:
    """Type the reason on the card that asks for one."""
    assert at_till.hands.program.window.card is at_till.hands.program.mpesa.why
    at_till.hands.type(why)
    at_till.hands.press("Enter")


def unsettled(at_till: AtTill) -> int:
    """How many finished sales wait for their money."""
    shop = at_till.hands.shop
    return len(elsewhere(lambda: list_unsettled(shop.records, shop.owner)))


def finish_early(at_till: AtTill) -> tuple[str, str]:
    """Finish what is on the counter before its money is heard of; give its account and its receipt."""
    number = at_till.show_number()
    at_till.hands.press("Ctrl+F")
    at_till.hands.approve()
    sold = at_till.until_paid()
    assert sold.payments[0].oddities == frozenset({Oddity.PROVISIONAL})
    at_till.hands.press("Enter")
    at_till.hands.scan(MILK_CODE)
    return number, str(sold.number)


def test_a_part_is_asked_of_the_phone_and_comes_off_again(at_till: AtTill) -> None:
    """Its money is free then, and pays the sale from the drawer."""
    at_till.begin()
    at_till.hands.press("F12")
    at_till.until_course(Course.PHONE)
    at_till.hands.type(PHONE)
    at_till.hands.press("F7", "Enter")
    assert at_till.outside.pushes == 0  # no amount stands there yet
    at_till.hands.type("40")
    at_till.outside.expect(Does.PAYS)
    at_till.hands.press("Enter")
    at_till.until_course(Course.WAITING)
    at_till.pass_time(9)
    split = at_till.hands.program.paying.split
    at_till.until(lambda: at_till.hands.page is split)
    assert (split._view.left, [each.amount for each in split._view.parts]) == (ksh(25), [ksh(40)])
    at_till.hands.touch(at_till.hands.button("Take back M-Pesa, 40"))
    say_why(at_till, "he pays in cash")
    at_till.approve_if_asked()
    at_till.until(lambda: split._view.parts == ())
    at_till.hands.press("F9", "Enter")
    sold = at_till.until_paid()
    assert sold.payments[-1].amount == ksh(65)
    at_till.until(lambda: at_till.hands.program.desks.tray.view.count == 1)
    assert [each["kind"] for each in at_till.outside.letters()].count("release") == 1
    assert at_till.faults() == []


def test_money_of_a_strange_sender_is_answered_for(at_till: AtTill) -> None:
    """A manager says yes to it, and the sale is paid."""
    at_till.outside.distrust()
    at_till.outside.open_paybill()
    number = at_till.open_mpesa()
    at_till.outside.pay(65, number)
    at_till.until_course(Course.ARRIVED)
    at_till.hands.press("F8")
    assert looked_at(at_till, Sort.UNVERIFIED).note is not None
    at_till.hands.press("F7")
    say_why(at_till, "it stands on the statement")
    at_till.hands.approve()
    sold = at_till.until_paid()
    assert sold.payments[0].amount == ksh(65)
    assert at_till.faults() == []


def test_money_for_another_number_is_set_aside_and_taken_up_again(
    shop: Shop, outside: Outdoors, qapp: QApplication, qtbot: QtBot, dress: Dress
) -> None:
    environment = outside.environment() | {"MPESA_SHORTCODE": "600111"}
    with opened_at_till(shop, outside, qapp, qtbot, dress, environment) as at_till:
        outside.open_paybill()
        at_till.hands.sign_in(Role.MANAGER)
        code = outside.pay(65, "rent")
        at_till.until(lambda: at_till.hands.program.desks.tray.view.count == 1)
        at_till.hands.press("F8")
        view = looked_at(at_till, Sort.WRONG_SHOP)
        assert view.note is not None
        assert "174379" in view.note.words()
        at_till.hands.press("Ctrl+N")
        say_why(at_till, "for the butchery")
        desk = at_till.hands.program.desks.payments
        at_till.until(lambda: not desk.view.payments)
        at_till.hands.type(code)
        assert looked_at(at_till, Sort.SET_ASIDE).code == code
        at_till.hands.press("F7")
        say_why(at_till, "the customer came back")
        at_till.until(lambda: desk.view.payments[0].sort is Sort.NO_MATCH)
        assert at_till.faults() == []


def test_a_sale_is_finished_before_its_money_and_settled_when_that_comes(at_till: AtTill) -> None:
    """By itself where its number says so; by a person where the customer typed another account."""
    at_till.outside.open_paybill()
    at_till.outside.close_letterbox()
    at_till.until(lambda: at_till.hearing is Hearing.SILENT)
    at_till.begin()
    numbers = [finish_early(at_till) for _ in range(2)]
    assert unsettled(at_till) == 2
    at_till.outside.open_letterbox()
    at_till.pass_time(60)
    at_till.until(lambda: at_till.hearing is Hearing.LISTENING)
    at_till.outside.pay(65, numbers[0][0])
    at_till.until(lambda: unsettled(at_till) == 1)
    at_till.pass_time(130)
    code = at_till.outside.pay(65, "milk")
    at_till.until(lambda: at_till.hands.program.desks.tray.view.count == 1)
    at_till.hands.press("F8")
    at_till.hands.type(code)
    drawer = at_till.hands.program.mpesa.drawer
    at_till.until(lambda: drawer.chosen is not None and drawer.chosen.code == code)
    while not (drawer.detail._fit and drawer.detail._fit.settles):
        at_till.hands.press("F3")
    assert drawer.detail._use.text() == f"It pays {numbers[1][1]}"
    at_till.hands.press("Down", "1", "Enter")
    at_till.approve_if_asked()
    at_till.until(lambda: unsettled(at_till) == 0)
    assert at_till.faults() == []


def test_a_typed_code_is_kept_by_hand_where_nobody_listens(
    shop: Shop, outside: Outdoors, qapp: QApplication, qtbot: QtBot, dress: Dress
) -> None:
    """A manager sees it in the drawer until its money is found."""
    environment = outside.environment()
    for name in ("MPESA_LETTERBOX", "MPESA_LETTERBOX_TILL"):
        del environment[name]
    shop.choose(takes_mpesa_by_hand=True)
    with opened_at_till(
        shop, outside, qapp, qtbot, dress, environment, hearing=Hearing.NONE
    ) as at_till:
        at_till.open_mpesa()
        at_till.hands.press("F3")
        card = at_till.hands.program.mpesa.code
        at_till.hands.type("UKL4R8T2XW")
        at_till.hands.press("Enter")
        at_till.until(lambda: card._view.state is CodeState.NOT_HEARD)
        assert card._keep.text() == "Keep this code by hand and finish"
        at_till.hands.press("Ctrl+F")
        at_till.hands.approve()
        (payment,) = at_till.until_paid().payments
        assert (payment.method, payment.reference) == (Method.MPESA, "UKL4R8T2XW")
        assert payment.oddities == frozenset({Oddity.BY_HAND})
        at_till.hands.press("Enter", "Ctrl+K")
        at_till.hands.sign_in(Role.MANAGER)
        at_till.hands.press("F8")
        assert looked_at(at_till, Sort.BY_HAND).code == "UKL4R8T2XW"
        assert at_till.faults() == []


def test_money_to_a_further_number_of_the_shop_finishes_its_sale(
    shop: Shop, outside: Outdoors, qapp: QApplication, qtbot: QtBot, dress: Dress
) -> None:
    """Both numbers stand beside the account, and whichever is paid is heard of."""
    environment = outside.environment() | {"MPESA_ALSO": SECOND}
    with opened_at_till(shop, outside, qapp, qtbot, dress, environment) as at_till:
        outside.open_paybill(SECOND)
        number = at_till.open_mpesa()
        shown = at_till.hands.program.desks.ask.view.own.numbers
        assert [each.short_code for each in shown] == ["174379", SECOND]
        outside.pay(65, number, to=SECOND)
        assert at_till.until_paid().payments[0].amount == ksh(65)
        assert at_till.faults() == []


def test_whoever_has_seen_the_statement_says_that_money_went_back(
    shop: Shop, outside: Outdoors, qapp: QApplication, qtbot: QtBot, dress: Dress, tmp_path: Path
) -> None:
    """Safaricom never told; the order waits in the drawer for a manager, and nothing is sent twice."""
    environment = outside.environment() | outside.initiator(tmp_path)
    with opened_at_till(shop, outside, qapp, qtbot, dress, environment) as at_till:
        outside.open_paybill()
        at_till.hands.sign_in(Role.MANAGER)
        outside.pay(65, "rent")
        tray = at_till.hands.program.desks.tray
        at_till.until(lambda: tray.view.count == 1)
        at_till.hands.press("F8")
        looked_at(at_till, Sort.NO_MATCH)
        outside.lose_callbacks()
        at_till.hands.press("F5")
        at_till.until(lambda: outside.calls("reversal") == 1)
        assert looked_at(at_till, Sort.GOING_BACK).choices == ()
        assert [each.why for each in at_till.refunds()] == ["it is for no sale of this shop"]
        at_till.pass_time(601)
        tray.lanes.check()
        looked_at(at_till, Sort.BACK_UNSURE)
        at_till.until(lambda: tray.view.count == 1)
        at_till.hands.press("F4")
        say_why(at_till, "RKL4R8T2XX")
        at_till.until(lambda: at_till.refund_states() == ["done"])
        at_till.until(lambda: tray.view.count == 0)
        assert outside.calls("reversal") == 1
        assert at_till.faults() == []


def test_money_that_came_twice_is_sent_back_where_the_shop_may(
    shop: Shop,
    outside: Outdoors,
    qapp: QApplication,
    qtbot: QtBot,
    dress: Dress,
    tmp_path: Path,
) -> None:
    """By reversal, once; the phone that was asked has paid, and then the account was paid too."""
    environment = outside.environment() | outside.initiator(tmp_path)
    with opened_at_till(shop, outside, qapp, qtbot, dress, environment) as at_till:
        outside.open_paybill()
        at_till.hands.sign_in(Role.MANAGER)
        at_till.hands.scan(MILK_CODE)
        number = at_till.show_number()
        outside.pay(65, number)
        at_till.until_paid()
        at_till.pass_time(130)
        outside.pay(65, number)
        at_till.until(lambda: at_till.hands.program.desks.tray.view.count == 1)
        at_till.hands.press("Enter", "F8")
        drawer = at_till.hands.program.mpesa.drawer
        at_till.until(lambda: drawer.chosen is not None and Choice.REVERSE in drawer.chosen.choices)
        at_till.hands.press("F5")
        at_till.approve_if_asked()
        at_till.until(lambda: outside.calls("reversal") == 1)
        at_till.pass_time(30)
        at_till.until(lambda: at_till.refund_states() == ["done"])
        assert outside.calls("reversal") == 1
        assert at_till.faults() == []


def look_at_amount(at_till: AtTill, amount: int) -> PaymentView:
    """Walk down to the payment of that amount."""
    drawer = at_till.hands.program.mpesa.drawer
    amounts = {ksh(amount)}
    at_till.until(lambda: amounts <= {each.amount for each in drawer._view.payments})
    while drawer.chosen is None or drawer.chosen.amount != ksh(amount):
        at_till.hands.press("Down")
    return drawer.chosen


def test_what_fits_a_parked_sale_never_pays_the_one_on_the_counter(at_till: AtTill) -> None:
    """The drawer stands open over the payment of the next customer, who has to pay as much."""
    at_till.outside.open_paybill()
    at_till.hands.sign_in(Role.MANAGER)
    at_till.hands.scan(MILK_CODE)
    parked = at_till.show_number()
    at_till.hands.press("Esc", "F5", "Enter")
    at_till.hands.scan(MILK_CODE)
    number = at_till.show_number()
    at_till.outside.pay(65, f"{parked[:3]}{parked[4]}{parked[3]}")
    at_till.outside.pay(40, number)
    at_till.until_course(Course.ARRIVED)
    at_till.until(lambda: at_till.hands.program.desks.tray.view.count == 2)
    at_till.hands.press("F8")
    assert look_at_amount(at_till, 65).fits[0].name == parked
    at_till.hands.press("1", "Enter")
    assert not at_till.hands.program.mpesa.drawer.isHidden()
    assert Tone.FAILED in at_till.tones
    assert at_till.hands.sold() is None
    assert at_till.claims == 0
    at_till.hands.press("Esc", "Esc", "F8")
    look_at_amount(at_till, 65)
    at_till.hands.press("1", "Enter")
    assert at_till.until_paid().pay_number == parked
    assert at_till.faults() == []


def test_what_came_for_a_sale_that_was_given_up_goes_back(at_till: AtTill) -> None:
    """Too little came, nobody took it, and the customer went."""
    at_till.outside.open_paybill()
    at_till.hands.sign_in(Role.OWNER)
    at_till.hands.scan(MILK_CODE)
    number = at_till.show_number()
    at_till.outside.pay(40, number)
    at_till.until_course(Course.ARRIVED)
    at_till.hands.press("Esc")
    at_till.hands.program.desks.whole.cancel()
    at_till.hands.settle()
    assert at_till.hands.open_sales() == []
    at_till.hands.press("F8")
    assert Choice.CASH_BACK in looked_at(at_till, Sort.UNDERPAID).choices
    at_till.hands.press("F9")
    at_till.until(lambda: not at_till.hands.program.desks.payments.view.payments)
    assert at_till.faults() == []
