"""Paying by M-Pesa through the real window, with the stand-in and the letterbox on loopback."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.desks.drawer_views import CodeState, Sort
from pos.desks.mpesa_views import Choice, Course, Hearing
from pos.desks.views import Tone
from pos.practice.behaving import Does
from pos.screens.chip import State
from pos.screens.dressing import Dress
from pos.shop.payment import Method
from pos.shop.staff import Role
from tests.builders import ksh
from tests.journeys.at_till import PHONE, AtTill, opened_at_till
from tests.journeys.hands import open_till
from tests.outdoors import Outdoors, elsewhere, outdoors
from tests.shops import MILK_CODE, Shop, add_customer


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


def test_a_whole_phone_is_kept_no_longer_than_its_request_is_open(at_till: AtTill) -> None:
    """While the next customer is served too; then nobody needs it any more."""
    at_till.ask(Does.PAYS)
    at_till.hands.press("F5")
    ask = at_till.hands.program.desks.ask
    at_till.until(lambda: bool(at_till.hands.program.desks.tray.view.states))
    assert list(ask._phones.values()) == ["0712 345 678"]
    at_till.pass_time(9)
    at_till.until(lambda: not at_till.hands.program.desks.sale.view.parked)
    at_till.until(lambda: not ask._phones)
    assert not ask._asked_for


def test_a_phone_is_asked_and_pays(at_till: AtTill) -> None:
    """Ten keys; the sale finishes, is printed and heard by itself."""
    at_till.ask(Does.PAYS)
    screen = at_till.hands.program.paying.mpesa
    assert at_till.hands.page is screen
    assert screen.waiting._phone.text() == "0712 345 678"
    at_till.pass_time(9)
    sold = at_till.until_paid()
    assert [(each.method, each.amount) for each in sold.payments] == [(Method.MPESA, ksh(65))]
    assert at_till.hands.paper == ["receipt"]
    assert Tone.PAID in at_till.tones


def test_a_phone_that_is_typed_on_the_screen_is_asked_by_enter(at_till: AtTill) -> None:
    at_till.begin()
    at_till.hands.press("F12")
    at_till.until_course(Course.PHONE)
    at_till.hands.type("0712 345")
    at_till.hands.press("Enter")
    assert at_till.course is Course.PHONE
    at_till.hands.type("678")
    at_till.outside.expect(Does.PAYS)
    at_till.hands.press("Enter")
    at_till.until_course(Course.WAITING)
    at_till.pass_time(9)
    at_till.until_paid()


def test_a_phone_is_kept_with_the_customer_who_agrees_and_offered_next_time(
    at_till: AtTill,
) -> None:
    shop, program = at_till.hands.shop, at_till.hands.program
    program.background.do(
        "counter", lambda: add_customer(shop.records, shop.owner, name="Wanjiku", limit=ksh(500))
    )
    at_till.begin()
    at_till.hands.press("F7")
    at_till.hands.type("wanj")
    at_till.hands.press("Enter", "F12")
    at_till.until_course(Course.PHONE)
    card = program.paying.mpesa.phone
    at_till.hands.type("0712 345 678")
    assert not card._whose.isVisible()
    at_till.hands.press("F4")
    assert card._whose.text() == "Kept with Wanjiku"
    at_till.hands.press("Esc", "F12")
    at_till.until_course(Course.PHONE)
    assert (card._line.text(), card._whose.text()) == ("0712 345 678", "Kept with Wanjiku")


def test_a_customer_who_cancels_is_asked_once_more(at_till: AtTill) -> None:
    at_till.ask(Does.CANCELS)
    at_till.pass_time(9)
    at_till.until_course(Course.NOT_PAID)
    screen = at_till.hands.program.paying.mpesa
    assert screen.turned._title.text() == "The customer pressed Cancel"
    assert Tone.FAILED in at_till.tones
    at_till.outside.expect(Does.PAYS)
    at_till.hands.press("Enter")
    at_till.until_course(Course.WAITING)
    at_till.pass_time(9)
    assert len(at_till.until_paid().payments) == 1


def test_who_has_too_little_pays_in_cash_instead(at_till: AtTill) -> None:
    at_till.ask(Does.ENDS, code="1")
    at_till.pass_time(9)
    at_till.until_course(Course.NOT_PAID)
    screen = at_till.hands.program.paying.mpesa
    assert screen.turned._title.text() == "Not enough money in M-Pesa"
    assert screen.rail._main.text() == "Split"
    at_till.hands.press("F9")
    assert at_till.hands.page is at_till.hands.program.paying.cash
    at_till.hands.press("Enter")
    sold = at_till.hands.sold()
    assert sold is not None
    assert [each.method for each in sold.payments] == [Method.CASH]


def test_nobody_knows_and_then_it_is_paid(at_till: AtTill) -> None:
    """The callback is lost; after two minutes it is not sure, and the question to Safaricom finds the money."""
    at_till.outside.lose_callbacks()
    at_till.ask(Does.PAYS)
    at_till.hands.shop.clock.pass_time(seconds=125)
    at_till.until_course(Course.UNSURE)
    assert Tone.ATTENTION in at_till.tones
    screen = at_till.hands.program.paying.mpesa
    assert not screen.turned.choices.isHidden()
    assert {each.choice for each in at_till.choices} >= {Choice.CHECK, Choice.UNLOCK, Choice.CASH}
    at_till.outside.forward(125)
    at_till.hands.press("Enter")
    sold = at_till.until_paid()
    assert [each.reference for each in sold.payments] == [""]


def test_no_second_request_starts_while_the_first_is_open(at_till: AtTill) -> None:
    """Not by its keys, not after Esc, not from a parked sale."""
    at_till.ask(Does.NO_ANSWER)
    at_till.hands.press("F6", "F2")
    at_till.until_course(Course.WAITING)
    at_till.hands.press("Esc")
    assert at_till.hands.page is at_till.hands.program.sale
    at_till.hands.press("F12")
    at_till.until_course(Course.WAITING)
    assert at_till.outside.pushes == 1


def test_a_customer_pays_the_paybill_by_himself(at_till: AtTill) -> None:
    at_till.outside.open_paybill()
    number = at_till.open_mpesa()
    at_till.outside.pay(65, number)
    sold = at_till.until_paid()
    assert len(sold.payments[0].reference) == 10
    assert at_till.hands.paper == ["receipt"]


def test_two_payments_make_one_sale(at_till: AtTill) -> None:
    """What is too little arrives on the sale; one key takes it, and the rest comes as it likes."""
    at_till.outside.open_paybill()
    number = at_till.open_mpesa()
    at_till.outside.pay(40, number)
    at_till.until_course(Course.ARRIVED)
    assert at_till.hands.program.paying.mpesa._chip.state is State.SHORT
    at_till.hands.press("Enter")
    at_till.until(lambda: at_till.hands.page is at_till.hands.program.paying.split)
    at_till.outside.pay(25, number)
    sold = at_till.until_paid()
    assert [each.amount for each in sold.payments] == [ksh(40), ksh(25)]


def test_a_wrong_account_is_placed_from_the_drawer(at_till: AtTill) -> None:
    at_till.outside.open_paybill()
    number = at_till.open_mpesa()
    swapped = f"{number[:3]}{number[4]}{number[3]}"
    at_till.outside.pay(65, swapped)
    at_till.until(lambda: at_till.hands.program.desks.tray.view.count == 1)
    at_till.hands.press("Esc", "F8")
    drawer = at_till.hands.program.mpesa.drawer
    at_till.until(lambda: drawer.chosen is not None and drawer.chosen.sort is Sort.TYPO)
    at_till.hands.press("Enter")
    assert not drawer.isHidden()  # how it is known has no default
    at_till.hands.press("1", "Enter")
    sold = at_till.until_paid()
    assert sold.payments[0].amount == ksh(65)
    assert [each["kind"] for each in at_till.outside.letters()].count("claim") == 1


def test_the_next_customer_is_served_while_the_first_pays(at_till: AtTill) -> None:
    at_till.ask(Does.PAYS)
    at_till.hands.press("F5")
    assert at_till.hands.page is at_till.hands.program.sale
    assert len(at_till.hands.program.desks.sale.view.parked) == 1
    at_till.hands.scan(MILK_CODE, MILK_CODE)
    assert at_till.hands.total == "130"
    at_till.pass_time(9)
    at_till.until(lambda: not at_till.hands.program.desks.sale.view.parked)
    assert at_till.hands.page is at_till.hands.program.sale
    assert at_till.hands.paper == ["receipt"]
    assert Tone.PAID in at_till.tones
    at_till.hands.press("Shift+F9")
    sold = at_till.hands.sold()
    assert sold is not None
    assert sold.total == ksh(130)


def test_cash_needs_no_letterbox_and_no_safaricom(at_till: AtTill) -> None:
    at_till.outside.close_letterbox()
    try:
        at_till.until(lambda: at_till.hearing is Hearing.SILENT)
        at_till.begin()
        at_till.hands.press("Shift+F9")
        sold = at_till.hands.sold()
        assert sold is not None
        assert [each.method for each in sold.payments] == [Method.CASH]
    finally:
        at_till.outside.open_letterbox()


def test_money_that_came_while_the_letterbox_was_away_is_heard_after(at_till: AtTill) -> None:
    at_till.ask(Does.PAYS)
    at_till.outside.close_letterbox()
    at_till.until(lambda: at_till.hearing is Hearing.SILENT)
    screen = at_till.hands.program.paying.mpesa
    assert screen.number._bold.text() == "The letterbox does not answer."
    at_till.outside.open_letterbox()
    at_till.pass_time(60)
    at_till.until_paid()


def test_a_code_that_has_paid_is_refused_with_its_receipt(at_till: AtTill) -> None:
    at_till.outside.open_paybill()
    code = at_till.outside.pay(65, at_till.open_mpesa())
    receipt = str(at_till.until_paid().number)
    at_till.hands.press("Enter")
    at_till.hands.scan(MILK_CODE)
    at_till.hands.press("F12", "F3")
    card = at_till.hands.program.mpesa.code
    assert at_till.hands.program.window.card is card
    at_till.hands.type(code.lower())
    at_till.hands.press("Enter")
    at_till.until(lambda: card._view.state is CodeState.USED)
    assert receipt in card._said.text()


def test_a_code_that_nobody_has_heard_of_proves_nothing(at_till: AtTill) -> None:
    """And when its money comes, the card says so and Enter uses it."""
    at_till.outside.open_paybill()
    at_till.open_mpesa()
    at_till.hands.press("F3")
    card = at_till.hands.program.mpesa.code
    at_till.hands.type("UKL4R8T2XW")
    at_till.hands.press("Enter")
    at_till.until(lambda: card._view.state is CodeState.NOT_HEARD)
    code = at_till.outside.pay(65, "shop")
    at_till.until(lambda: at_till.hands.program.desks.tray.view.count == 1)
    card._entry.put(code)
    at_till.hands.press("Enter")
    at_till.until(lambda: card._view.state is CodeState.FITS)
    at_till.hands.press("Enter")
    at_till.until_paid()


def test_a_letter_that_safaricom_may_not_have_sent_finishes_nothing(at_till: AtTill) -> None:
    """It is asked about, and the answer finishes the sale."""
    at_till.outside.distrust()
    at_till.ask(Does.PAYS)
    at_till.pass_time(9)
    at_till.until_course(Course.ARRIVED)
    assert at_till.hands.program.paying.mpesa._chip.state is State.UNKNOWN
    at_till.pass_time(9)
    at_till.until_paid()
    (letter,) = (each for each in at_till.outside.letters() if each["kind"] == "stk")
    assert letter["verified_source"] is False


def test_a_till_that_was_killed_while_it_waited_takes_it_up_again(
    at_till: AtTill, qapp: QApplication, qtbot: QtBot, dress: Dress
) -> None:
    at_till.ask(Does.PAYS)
    at_till.hands.program.end()
    at_till.pass_time(9)
    hands = open_till(
        at_till.hands.shop, qapp, qtbot, dress, environment=at_till.outside.environment()
    )
    at_till.hands.let_go()
    at_till.hands = hands
    at_till.until(lambda: bool(hands.paper))
    sold = hands.sold()
    assert sold is not None
    assert [each.method for each in sold.payments] == [Method.MPESA]


def test_the_top_says_when_money_was_last_heard_of(at_till: AtTill) -> None:
    at_till.outside.open_paybill()
    top = at_till.begin_only().program.sale.top
    at_till.outside.pay(650, "rent")
    at_till.until(lambda: at_till.hands.program.desks.tray.view.count == 1)
    assert top._payments.accessibleName() == "Payments, 1 waiting, F8"


def test_goods_come_back_and_the_money_goes_to_a_phone(
    shop: Shop, outside: Outdoors, qapp: QApplication, qtbot: QtBot, dress: Dress, tmp_path: Path
) -> None:
    """By permission, ordered once, and done when Safaricom says so."""
    environment = outside.environment() | outside.initiator(tmp_path)
    with opened_at_till(shop, outside, qapp, qtbot, dress, environment) as at_till:
        at_till.ask(Does.PAYS)
        at_till.pass_time(9)
        receipt = str(at_till.until_paid().number)
        at_till.hands.press("Enter", "Ctrl+U")
        at_till.hands.type(receipt)
        at_till.hands.press("Enter", "Asterisk", "1", "F12", "Enter")
        at_till.until(lambda: at_till.hands.program.window.card is not None)
        at_till.approve_if_asked()
        card = at_till.hands.program.mpesa.refund
        at_till.until(lambda: at_till.hands.program.window.card is card)
        at_till.hands.press("2")
        at_till.hands.type(f"0{PHONE}")
        at_till.hands.press("Enter")
        at_till.approve_if_asked()
        at_till.until_paid()
        at_till.until(lambda: at_till.outside.calls("payout") == 1)
        at_till.pass_time(30)
        at_till.until(lambda: at_till.refund_states() == ["done"])
        assert at_till.outside.calls("payout") == 1
        assert at_till.faults() == []


def test_a_manager_sees_how_mpesa_does(at_till: AtTill) -> None:
    at_till.ask(Does.PAYS)
    at_till.pass_time(9)
    at_till.until_paid()
    at_till.hands.press("Enter", "Ctrl+K")
    at_till.hands.sign_in(Role.MANAGER)
    at_till.hands.press("Ctrl+H")
    card = at_till.hands.program.mpesa.health
    assert at_till.hands.program.window.card is card
    assert [cell.text() for cell in card._cells[0]][2:6] == ["1", "1", "0", "0"]


def test_a_code_to_scan_stands_beside_the_number(at_till: AtTill) -> None:
    at_till.open_mpesa()
    at_till.until(lambda: bool(at_till.hands.program.desks.ask.view.own.qr))
    assert not at_till.hands.program.paying.mpesa.number._qr.pixmap().isNull()


def test_a_till_that_closes_cuts_its_wait_at_the_letterbox(at_till: AtTill) -> None:
    began = time.monotonic()
    at_till.hands.program.end()
    assert time.monotonic() - began < 20  # the letterbox would have held its answer for 25


def test_a_search_finds_what_is_not_ours_and_a_manager_sets_it_aside(at_till: AtTill) -> None:
    at_till.outside.open_paybill()
    at_till.hands.sign_in(Role.MANAGER)
    at_till.outside.pay(750, "rent")
    at_till.until(lambda: at_till.hands.program.desks.tray.view.count == 1)
    at_till.hands.press("F8")
    drawer = at_till.hands.program.mpesa.drawer
    at_till.hands.type("xyz")
    at_till.until(lambda: drawer._view.searched == "xyz" and not drawer._view.payments)
    drawer._line.clear()
    at_till.hands.program.desks.payments.search("")
    at_till.until(lambda: drawer.chosen is not None)
    at_till.hands.press("F6")
    at_till.hands.press("Ctrl+N")
    at_till.hands.type("rent of the house next door")
    at_till.hands.press("Enter")
    at_till.until(lambda: at_till.hands.program.desks.tray.view.count == 0)
    assert at_till.faults() == []


def test_a_payment_that_goes_on_is_gone_back_to_from_the_drawer(at_till: AtTill) -> None:
    at_till.ask(Does.PAYS)
    at_till.hands.press("F5", "F8")
    drawer = at_till.hands.program.mpesa.drawer
    at_till.until(lambda: drawer.chosen is not None and drawer.chosen.sort is Sort.GOING_ON)
    at_till.hands.press("Enter")
    at_till.until(lambda: at_till.hands.page is at_till.hands.program.paying.mpesa)
    at_till.until_course(Course.WAITING)
    at_till.pass_time(9)
    at_till.until_paid()


@pytest.mark.parametrize("choice", [Choice.CASH_BACK, Choice.CREDIT, Choice.REVERSE])
def test_what_is_over_is_chosen_by_somebody_who_may(at_till: AtTill, choice: Choice) -> None:
    """As cash it goes back at once; without a customer, or without the shop's user, it is said why not."""
    at_till.outside.open_paybill()
    at_till.hands.sign_in(Role.OWNER)
    at_till.hands.scan(MILK_CODE)
    number = at_till.show_number()
    at_till.outside.pay(85, number)
    at_till.until_course(Course.ARRIVED)
    at_till.hands.press("Enter")
    at_till.until_paid()
    at_till.hands.press("Enter", "F8")
    drawer = at_till.hands.program.mpesa.drawer
    at_till.until(lambda: drawer.chosen is not None and drawer.chosen.sort is Sort.OVERPAID)
    assert drawer.chosen is not None
    drawer.detail.chosen.emit(drawer.chosen.id, choice)
    at_till.hands.settle()
    is_gone = not at_till.hands.program.desks.payments.view.payments
    assert is_gone is (choice is Choice.CASH_BACK)
    assert at_till.faults() == []


def test_money_for_nobody_goes_back_in_cash_once_the_letterbox_says_it_is_ours(
    at_till: AtTill,
) -> None:
    at_till.outside.open_paybill()
    at_till.hands.sign_in(Role.OWNER)
    at_till.outside.pay(85, "hello")
    at_till.hands.press("F8")
    drawer = at_till.hands.program.mpesa.drawer
    at_till.until(lambda: drawer.chosen is not None and drawer.chosen.sort is Sort.NO_MATCH)
    at_till.hands.press("F9")
    at_till.until(lambda: not at_till.hands.program.desks.payments.view.payments)

    def kept() -> list[list[object]]:
        asked = (
            "SELECT kind, amount_cents FROM cash_moves WHERE kind = 'cash_out'",
            "SELECT state, sale FROM claims",
        )
        with at_till.hands.shop.records.reading() as books:
            return [[*map(tuple, books.connection.execute(each))] for each in asked]

    assert elsewhere(kept) == [[("cash_out", 85_00)], [("won", "none")]]
    assert at_till.faults() == []
