"""Who is at the till: PINs right and wrong, the lock, and the next cashier."""

from pos.shop.staff import Role
from tests.journeys.hands import Hands
from tests.shops import MILK_CODE, PINS

MILK = "Brookside Whole Milk 500 ml"


def test_a_wrong_pin_is_refused_and_the_wait_grows(till: Hands) -> None:
    wrong = till.program.sign_in.pad._wrong
    waits = []
    for _ in range(7):
        till.program.sign_in.choose(0)
        till.type("1111")
        assert till.page is till.program.sign_in
        assert wrong.isVisible()
        waits.append(till.program.desks.sign.view.wait)
        till.shop.clock.pass_time(seconds=waits[-1])
        till.wait_for_pins()
    assert waits[0] == 0
    assert waits == sorted(waits)
    assert waits[-1] > waits[-2] > 0
    till.sign_in()


def test_a_pin_is_typed_wherever_the_keyboard_is(till: Hands) -> None:
    till.program.sign_in.choose(0)
    role = till.program.desks.sign.view.people[0].role
    till.press("Tab")
    assert not till.program.sign_in.pad.hasFocus()
    till.type(PINS[role])
    assert till.page is till.program.sale


def test_the_till_locks_with_the_sale_kept(till: Hands) -> None:
    till.sign_in()
    till.scan(MILK_CODE)
    till.press("Ctrl+L")
    assert till.page is till.program.sign_in
    till.scan(MILK_CODE)
    till.sign_in()
    assert till.lines == [(MILK, "1")]


def test_every_key_and_touch_puts_the_lock_off(till: Hands) -> None:
    till.sign_in()
    moved: list[int] = []
    idle = till.program.desks.sign._idle
    till.program.keys.hand_moved.connect(lambda: moved.append(idle.remainingTime()))
    till.type("a")
    assert len(moved) == 1
    till.touch(till.program.sale.rail.total)
    assert len(moved) > 1
    assert all(left > idle.interval() - 1000 for left in moved)


def test_another_cashier_takes_over_the_sale(till: Hands) -> None:
    till.sign_in()
    till.scan(MILK_CODE)
    till.press("Ctrl+K")
    till.sign_in(Role.MANAGER)
    assert till.lines == [(MILK, "1")]
    assert till.program.sale.top._cashier.text() == "Mwangi"
    till.press("Shift+F9")
    sold = till.sold()
    assert sold is not None
    assert sold.served_by == till.shop.manager


def test_a_payment_that_was_open_is_open_again_after_the_lock(till: Hands) -> None:
    till.sign_in()
    till.scan(MILK_CODE)
    till.press("F9", "Ctrl+L")
    assert till.page is till.program.sign_in
    till.sign_in_only()
    assert till.page is till.program.paying.cash
