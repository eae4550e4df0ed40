"""An account that could not work, or would send keys to a stranger, is refused before anything is sent."""

from typing import Any

import pytest

from pos.mpesa.account import Addresses, Paybill, TillNumber, check_address
from pos.shop.refusal import Refusal
from pos.shop.words import Reason
from tests.mpesa.counter import SECRETS, account


@pytest.mark.parametrize(
    ("environment", "host", "base", "is_live"),
    [
        ("sandbox", "", "https://sandbox.safaricom.co.ke", False),
        ("production", "", "https://api.safaricom.co.ke", True),
        ("production", "http://127.0.0.1:8080/", "http://127.0.0.1:8080", False),
        ("practice", "http://localhost:1", "http://localhost:1", False),
        ("practice", "http://[::1]:1", "http://[::1]:1", False),
    ],
)
def test_the_environment_names_the_host(
    environment: str, host: str, base: str, is_live: bool  # noqa: FBT001
) -> None:  # fmt: skip
    found = account(host, environment=environment)
    assert (found.base, found.is_live) == (base, is_live)


@pytest.mark.parametrize(
    ("environment", "host"),
    [("live", ""), ("practice", ""), ("", ""), ("sandbox", "https://evil.example"), ("live", "http://127.0.0.1"),
     ("practice", "ftp://127.0.0.1"), ("practice", "http://127.0.0.1.evil.example"), ("practice", "http://[::1"),
     ("practice", "http://127.0.0.1@evil.example")],
)  # fmt: skip
def test_keys_go_to_safaricom_or_stay_on_this_computer(environment: str, host: str) -> None:
    with pytest.raises(Refusal) as no:
        account(host, environment=environment)
    assert no.value.reason is Reason.MPESA_HOST_UNREADABLE


@pytest.mark.parametrize("make", [lambda: Paybill("12"), lambda: Paybill("12345678"), lambda: Paybill("60 638"), lambda: TillNumber("600984", ""), lambda: TillNumber("", "600984")])  # fmt: skip
def test_a_short_code_has_five_to_seven_digits(make: Any) -> None:
    with pytest.raises(Refusal) as no:
        make()
    assert no.value.reason is Reason.MPESA_NUMBERS_UNREADABLE


def test_there_are_two_versions_of_c2b() -> None:
    with pytest.raises(ValueError, match="v3"):
        account(c2b_version="v3")


def test_without_a_user_what_needs_one_is_refused() -> None:
    with pytest.raises(Refusal) as no:
        account(initiator=None).who()
    assert no.value.reason is Reason.MPESA_NO_INITIATOR


@pytest.mark.parametrize("address", ["https://box.example/in/ab12/stk", "https://196.201.214.200:8443/in", "http://127.0.0.1:8080/in"])  # fmt: skip
def test_an_address_that_can_be_posted_to_is_taken(address: str) -> None:
    assert check_address(address, is_live=False) == address


BAD = {
    "https://box.example/Mpesa/x": "mpesa", "https://box.example/m-pesa": "m-pesa", "https://x.example/safaricom": "safaricom",
    "https://box.example/exec": "exe", "https://box.example/cmd": "cmd", "https://box.example/sql": "sql",
    "https://box.example/stkQuery": "query", "https://Box.example/in": "capital", "https://box.example/a b": "no address",
    "https:///in": "no address", "": "no address", "https://bøx.example/": "no address", "ftp://box.example/": "https",
    "https://[::1/": "no address",
}  # fmt: skip


@pytest.mark.parametrize("address", BAD)
def test_an_address_that_safaricom_refuses_is_refused_with_the_reason(address: str) -> None:
    with pytest.raises(Refusal, match=BAD[address]):
        check_address(address, is_live=False)


@pytest.mark.parametrize("address", ["http://box.example/in", "https://abc.ngrok.io/in", "https://localhost/in", "https://127.0.0.1/in"])  # fmt: skip
def test_where_real_money_moves_an_address_is_public_and_sealed(address: str) -> None:
    with pytest.raises(Refusal) as no:
        check_address(address, is_live=True)
    assert no.value.reason is Reason.MPESA_ADDRESS_UNREADABLE


def test_nothing_secret_of_an_account_is_shown() -> None:
    shown = repr(account()) + repr(Addresses("https://x/cd34", "https://x/ef56"))
    assert not any(secret in shown for secret in SECRETS)
