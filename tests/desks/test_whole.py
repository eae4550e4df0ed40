"""The whole sale: undone and done again, discounted, named, parked, taken up and given up."""

from functools import partial

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pos.shop.staff import Permission, Role
from pos.shop.words import Reason
from tests.builders import ksh, product
from tests.desks.tills import SLOW, Till
from tests.shops import MILK_CODE

BOTTLE = product("Bottle", id="bottle", code="B", price=ksh(25), is_deposit=True)


def test_the_last_thing_done_is_undone_and_done_again(till: Till) -> None:
    till.scan(MILK_CODE)
    assert (till.sale.view.undo, till.sale.view.redo) == ("Added", "")
    till.whole.undo()
    till.settle()
    assert (till.counts, till.sale.view.undo, till.sale.view.redo) == ([], "", "Added")
    till.whole.redo()
    till.settle()
    assert till.counts == [("milk", 1000)]


def test_with_nothing_to_undo_it_is_said(till: Till) -> None:
    till.whole.undo()
    till.whole.redo()
    till.settle()
    assert [notice.source for notice in till.said] == [
        Reason.NOTHING_TO_UNDO.value,
        Reason.NOTHING_TO_REDO.value,
    ]


def test_something_new_takes_the_place_of_what_was_undone(till: Till) -> None:
    till.scan(MILK_CODE)
    till.whole.undo()
    till.scan("5*101")
    till.whole.redo()
    till.settle()
    assert till.counts == [("milk", 5000)]
    assert till.said[-1].source == Reason.NOTHING_TO_REDO.value


def test_a_discount_on_the_sale(till: Till) -> None:
    till.scan("2*101")
    till.whole.discount("5%")
    till.settle()
    assert (till.sale.view.discount, till.sale.view.total) == (ksh("6.50"), ksh("123.50"))
    till.whole.discount("nothing")
    assert till.said[-1].source == Reason.MONEY_UNREADABLE.value


def test_a_note_and_a_customers_name(till: Till) -> None:
    till.scan(MILK_CODE)
    till.whole.note("for the school")
    till.whole.name_customer("Achieng")
    till.settle()
    assert (till.sale.view.note, till.sale.view.customer) == ("for the school", "Achieng")


def test_empties_are_taken_back_even_as_the_first_thing(till: Till) -> None:
    till.background.do("counter", lambda: till.shop.put_on_shelf(BOTTLE))
    till.whole.take_empties(BOTTLE.id, "4")
    till.settle()
    assert till.sale.view.total == ksh(-100)
    till.whole.take_empties(BOTTLE.id, "x")
    assert till.said[-1].source == Reason.QUANTITY_UNREADABLE.value


def test_a_sale_is_parked_listed_and_taken_up_again(till: Till) -> None:
    till.scan(MILK_CODE)
    till.whole.park("Fetches money")
    till.settle()
    assert till.sale.view.is_empty
    (parked,) = till.sale.view.parked
    assert (parked.name, parked.total, parked.count) == ("Fetches money", ksh(65), 1)
    till.whole.resume(parked.sale)
    till.settle()
    assert (till.counts, till.sale.view.parked) == ([("milk", 1000)], ())


def test_taking_a_sale_up_parks_the_one_on_the_counter(till: Till) -> None:
    till.scan(MILK_CODE)
    till.whole.park("first")
    till.scan("2*101")
    till.whole.resume(till.sale.view.parked[0].sale)
    till.settle()
    assert till.counts == [("milk", 1000)]
    assert [parked.total for parked in till.sale.view.parked] == [ksh(130)]


def test_taking_a_sale_up_gives_an_empty_one_up(till: Till) -> None:
    till.scan(MILK_CODE)
    till.whole.park("first")
    till.scan(MILK_CODE)
    till.lines.remove()
    till.settle()
    till.whole.resume(till.sale.view.parked[0].sale)
    till.settle()
    assert len(till.on_disk()) == 1


def test_there_is_nothing_to_park_on_an_empty_counter(till: Till) -> None:
    till.whole.park()
    till.settle()
    assert till.said[-1].source == Reason.SALE_EMPTY.value


def test_a_sale_is_given_up_with_all_that_waits(till: Till) -> None:
    till.scan(MILK_CODE, "4006381333931")
    till.whole.cancel()
    till.settle()
    assert till.sale.view.is_empty
    assert till.on_disk() == []


STEPS = st.lists(
    st.sampled_from(["scan", "more", "fewer", "remove", "discount", "undo", "redo"]), max_size=12
)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_undoing_everything_and_doing_it_again_ends_where_it_was(
    till: Till, steps: list[str]
) -> None:
    """Against a list of all the baskets there were, which is what undo means."""
    if till.sale.view.lines:
        till.whole.cancel()
        till.settle()
    till.sale.serve(till.shop.owner)
    acts = {
        "scan": lambda: till.sale.scan(MILK_CODE),
        "more": till.lines.more,
        "fewer": till.lines.fewer,
        "remove": till.lines.remove,
        "discount": lambda: till.lines.discount("10%"),
        "undo": till.whole.undo,
        "redo": till.whole.redo,
    }
    past, future = [shown(till)], []
    for step in steps:
        before = shown(till)
        acts[step]()
        till.settle()
        if step == "undo" and len(past) > 1:
            future.append(past.pop())
        elif step == "redo" and future:
            past.append(future.pop())
        elif shown(till) != before:
            past.append(shown(till))
            future.clear()
        assert shown(till) == past[-1]
    while till.sale.view.undo:
        till.whole.undo()
        till.settle()
        future.append(past.pop())
        assert shown(till) == past[-1]
    assert [sale.lines for sale in till.on_disk()] in ([()], [])


def shown(till: Till) -> tuple[object, ...]:
    return tuple(
        (line.product, line.quantity, line.discount, line.net) for line in till.sale.view.lines
    )


def test_undoing_what_needs_a_yes_asks_for_it(till: Till) -> None:
    """A discount that the owner gave comes back only with a yes."""
    till.scan(MILK_CODE)
    till.sale.serve(till.shop.owner)
    till.lines.discount("50%")
    till.lines.remove()
    till.settle()
    till.sale.serve(till.shop.cashier)
    till.whole.undo()
    till.qtbot.waitUntil(lambda: bool(till.questions), timeout=SLOW)
    till.say_yes()
    assert till.sale.view.total == ksh("32.50")


def test_what_waits_to_get_onto_a_sale_stays_when_it_is_not_given_up(till: Till) -> None:
    forbid = partial(till.shop.forbid, Role.CASHIER, Permission.CANCEL_SALE)
    till.background.do("counter", forbid)
    till.scan(MILK_CODE, "6161100999992")
    till.whole.cancel()
    till.settle()
    till.sale.errands.say_no()
    till.settle()
    assert till.counts == [("milk", 1000)]
    assert [row.typed for row in till.sale.view.rows] == ["6161100999992"]


def test_what_waits_goes_with_a_sale_that_never_began(till: Till) -> None:
    till.scan("6161100999992")
    till.whole.cancel()
    till.settle()
    assert till.sale.view.rows == ()
    assert Reason.SALE_EMPTY.value not in [notice.source for notice in till.said]
