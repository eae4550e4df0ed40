"""Every action has a key and words; keys can be changed, and never mean two things at once."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.desks.keys import ACTIONS, Keys, Place, read_key
from pos.shop.refusal import Refusal
from pos.shop.words import Reason
from tests.shops import refused

CHANGEABLE = [action.name for action in ACTIONS if not action.is_fixed]


def test_every_action_has_words_in_both_languages_and_a_name_of_its_own() -> None:
    assert len({action.name for action in ACTIONS}) == len(ACTIONS)
    assert [action for action in ACTIONS if not (action.english and action.kiswahili)] == []


def test_the_keys_as_delivered_mean_one_thing_in_one_place() -> None:
    assert Keys().changed == {}


def test_every_key_as_delivered_is_written_the_one_way() -> None:
    assert [action.name for action in ACTIONS if read_key(action.key) != action.key] == []


def test_one_key_may_mean_two_things_in_two_places() -> None:
    keys = Keys()
    quantity, receipt = keys.action("F3", Place.LINE), keys.action("F3", Place.PAYMENT)
    assert quantity is not None
    assert receipt is not None
    assert (quantity.name, receipt.name) == ("quantity", "receipt")
    assert keys.action("F3") is None


def test_a_key_is_changed_and_the_old_one_does_nothing() -> None:
    keys = Keys().change("park", "ctrl + shift + p")
    assert keys["park"] == "Ctrl+Shift+P"
    assert keys.action("F5", Place.SALE) is None
    assert keys.changed == {"park": "Ctrl+Shift+P"}
    assert Keys(keys.changed)["park"] == "Ctrl+Shift+P"


def test_an_action_gets_its_own_key_again() -> None:
    assert Keys().change("park", "Ctrl+F1").reset("park").changed == {}


def test_a_key_that_is_taken_is_refused_with_what_it_does() -> None:
    with refused(Reason.KEY_TAKEN) as no:
        Keys().change("park", "F2")
    assert "Search" in str(no.value)


@pytest.mark.parametrize(
    "key", ["Enter", "Esc", "Tab", "Space", "F10", "Alt+F4", "a", "7", "Shift+B", "Ctrl+C", "+"]
)
def test_a_key_that_is_needed_for_typing_is_refused(key: str) -> None:
    with refused(Reason.KEY_RESERVED):
        Keys().change("park", key)


def test_the_big_button_stays_on_enter() -> None:
    with refused(Reason.KEY_RESERVED):
        Keys().change("confirm", "F3")


@pytest.mark.parametrize("key", ["", "F25", "Hyper+A", "Ctrl+", "ä"])
def test_what_is_no_key_is_refused(key: str) -> None:
    with refused(Reason.KEY_UNREADABLE):
        Keys().change("park", key)


def test_an_action_that_is_none_is_refused() -> None:
    with refused(Reason.ACTION_UNKNOWN):
        Keys({"dance": "F3"})


def test_the_overlay_has_every_action_once() -> None:
    shown = [action for column in Keys().overlay().values() for action, _ in column]
    assert sorted(shown, key=lambda each: each.name) == sorted(ACTIONS, key=lambda each: each.name)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(CHANGEABLE),
            st.sampled_from(["F2", "F3", "F9", "Ctrl+B", "Ctrl+Shift+F1", "Alt+1", "Del"]),
        ),
        max_size=8,
    )
)
def test_whatever_is_changed_no_key_means_two_things_at_once(
    changes: list[tuple[str, str]],
) -> None:
    keys = Keys()
    for name, key in changes:
        with suppress(Refusal):
            keys = keys.change(name, key)
    for one in ACTIONS:
        for other in ACTIONS:
            if one is not other and keys[one.name] == keys[other.name]:
                assert not one.place.meets(other.place)
