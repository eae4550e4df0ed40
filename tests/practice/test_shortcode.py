"""A shortcode knows whose passkey is asked for, and shows none."""

import pytest

from pos.practice.shortcode import Kind, Shortcode, Urls


def test_a_tills_passkey_belongs_to_its_store() -> None:
    assert Shortcode("5200001", Kind.TILL, store="5200000").business == "5200000"
    assert Shortcode("174379").business == "174379"


def test_it_is_shown_without_its_passkey() -> None:
    assert repr(Shortcode("174379", passkey="never-shown")) == "Shortcode(paybill 174379)"


@pytest.mark.parametrize(("kind", "is_accepted"), [("Completed", 1), ("Cancelled", 0)])
def test_what_was_registered_says_what_silence_means(kind: str, is_accepted: int) -> None:
    assert Urls("http://x/c", "http://x/v", kind, 2).accepts_unasked == is_accepted
