"""People sign in by tile and PIN; the till locks and keeps the sale; wrong PINs make everybody wait."""

import pytest

from pos.desks.signing import SignDesk
from pos.shop.staff import Role
from pos.shop.words import Reason
from tests.desks.tills import SLOW, Till
from tests.shops import MILK_CODE, PINS


@pytest.fixture
def desk(till: Till) -> SignDesk:
    """The sign-in screen, on which a second is a hundredth of one."""
    till.sale.serve(None)
    desk = SignDesk(till.sale, second=10)
    desk.open()
    till.settle()
    return desk


def sign(till: Till, desk: SignDesk, role: Role, pin: str | None = None) -> None:
    desk.choose(till.shop.staff[role])
    for digit in pin or PINS[role]:
        desk.type_digit(digit)
    till.settle()


def test_everybody_who_works_here_has_a_tile(till: Till, desk: SignDesk) -> None:
    assert [person.name for person in desk.view.people] == ["Grace", "Mwangi", "Njeri", "Sara"]
    assert desk.view.chosen is not None


def test_the_last_digit_signs_in(till: Till, desk: SignDesk) -> None:
    sign(till, desk, Role.CASHIER)
    assert desk.view.signed_in is not None
    assert desk.view.signed_in.name == "Grace"
    assert till.sale.view.by == till.shop.cashier


def test_whoever_may_approve_types_six(till: Till, desk: SignDesk) -> None:
    desk.choose(till.shop.owner)
    assert desk.view.length == 6
    for digit in PINS[Role.OWNER][:5]:
        desk.type_digit(digit)
    assert (desk.view.typed, desk.view.is_checking) == (5, False)


def test_a_wrong_pin_says_how_many_tries_are_left(till: Till, desk: SignDesk) -> None:
    sign(till, desk, Role.CASHIER, "0000")
    assert desk.view.signed_in is None
    assert desk.view.notice is not None
    assert desk.view.notice.words() == "Wrong PIN. Tries left: 4."
    assert desk.view.typed == 0


def test_after_five_wrong_ones_nobody_types_until_the_wait_is_over(
    till: Till, desk: SignDesk
) -> None:
    for _ in range(5):
        sign(till, desk, Role.CASHIER, "0000")
    assert desk.view.wait > 0
    desk.type_digit("1")
    assert desk.view.typed == 0
    till.qtbot.waitUntil(lambda: desk.view.wait == 0, timeout=SLOW)
    till.shop.clock.pass_time(seconds=31)
    sign(till, desk, Role.CASHIER)
    assert desk.view.signed_in is not None


def test_the_till_locks_when_no_hand_moves_and_keeps_the_sale(till: Till) -> None:
    till.sale.serve(None)
    desk = SignDesk(till.sale, idle_minutes=1, second=5)
    desk.open()
    till.settle()
    sign(till, desk, Role.CASHIER)
    till.sale.scan(MILK_CODE)
    till.qtbot.waitUntil(lambda: desk.view.is_locked, timeout=SLOW)
    till.settle()
    assert till.sale.view.by is None
    assert till.counts == [("milk", 1000)]
    assert len(till.on_disk()) == 1
    sign(till, desk, Role.CASHIER)
    assert not desk.view.is_locked
    assert till.counts == [("milk", 1000)]


def test_another_time_to_lock_holds_at_once(till: Till, desk: SignDesk) -> None:
    sign(till, desk, Role.CASHIER)
    desk.lock_after(0.1)
    till.qtbot.waitUntil(lambda: desk.view.is_locked, timeout=SLOW)
    assert desk.view.signed_in is None


def test_who_was_here_last_is_chosen_after_a_lock(till: Till, desk: SignDesk) -> None:
    sign(till, desk, Role.SUPERVISOR)
    desk.lock()
    till.settle()
    assert desk.view.chosen is not None
    assert desk.view.chosen.name == "Sara"


def test_a_hand_that_moves_keeps_the_till_open(till: Till, desk: SignDesk) -> None:
    desk.move_hand()
    assert not desk._idle.isActive()
    sign(till, desk, Role.CASHIER)
    desk._idle.stop()
    desk.move_hand()
    assert desk._idle.isActive()


def test_somebody_else_comes_to_the_till_and_finds_the_sale(till: Till, desk: SignDesk) -> None:
    sign(till, desk, Role.CASHIER)
    till.scan(MILK_CODE)
    desk.change_cashier()
    till.settle()
    assert not desk.view.is_locked
    sign(till, desk, Role.SUPERVISOR)
    till.scan(MILK_CODE)
    assert till.counts == [("milk", 2000)]


def test_locking_with_nobody_there_does_nothing(till: Till, desk: SignDesk) -> None:
    desk.lock()
    assert not desk.view.is_locked


def test_a_tile_that_is_none_is_not_chosen(till: Till, desk: SignDesk) -> None:
    chosen = desk.view.chosen
    desk.choose(till.shop.staff[Role.CASHIER].replace("0", "z"))  # type: ignore[arg-type]
    assert desk.view.chosen == chosen


def test_a_yes_that_was_asked_for_is_not_given_by_whoever_comes_next(
    till: Till, desk: SignDesk
) -> None:
    sign(till, desk, Role.CASHIER)
    till.scan(MILK_CODE)
    till.lines.discount("50%")
    till.qtbot.waitUntil(lambda: bool(till.questions), timeout=SLOW)
    desk.lock()
    till.settle()
    assert till.sale.errands.question is None
    assert till.said[-1].source == Reason.NEEDS_APPROVAL.value


def test_a_till_that_has_ended_locks_no_more(till: Till) -> None:
    till.sale.serve(None)
    desk = SignDesk(till.sale, idle_minutes=1, second=2)
    desk.open()
    till.settle()
    sign(till, desk, Role.CASHIER)
    desk.move_hand()
    desk.end()
    till.qtbot.wait(300)
    assert not desk.view.is_locked
