"""Which addresses Safaricom would call."""

import pytest

from pos.practice.urls import bad_word, is_public, is_url


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:8300/in/ab/stk", "https://shop.co.ke", "https://[::1]:1/"]
)
def test_an_address_is_one(url: str) -> None:
    assert is_url(url)
    assert bad_word(url) == ""


@pytest.mark.parametrize(
    "url",
    [
        "",
        "shop.co.ke",
        "ftp://a/b",
        "http://",
        "http://A.b",
        "http://a b",
        "http://a:x/",
        "http://ä/",
    ],
)
def test_what_is_none_is_none(url: str) -> None:
    assert not is_url(url)


@pytest.mark.parametrize(
    ("url", "word"),
    [
        ("https://a/mpesa", "MPESA"),
        ("https://m-pesa.a", "M-PESA"),
        ("https://a/b?Exec", "EXE"),
        ("https://a/b.sql", "SQL"),
    ],
)
def test_a_word_is_named(url: str, word: str) -> None:
    assert bad_word(url) == word


def test_production_wants_an_address_that_everybody_can_reach() -> None:
    assert is_public("https://shop.co.ke/in")
    for url in (
        "http://shop.co.ke",
        "https://localhost",
        "https://127.0.0.1",
        "https://x.ngrok.io",
    ):
        assert not is_public(url)
