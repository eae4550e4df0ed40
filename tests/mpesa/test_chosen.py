"""What was chosen for M-Pesa is read whole or refused in a sentence; the environment stands above it."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pos.mpesa.chosen import (
    CALLED,
    Chosen,
    Item,
    checked,
    checked_secret,
    keep_choices,
    kept_choices,
    others,
    read_chosen,
)
from pos.secrets import Secret
from pos.shop.mpesa_line import ShortCode
from pos.shop.words import Reason
from tests.shops import refused

ALL = Chosen(
    environment="sandbox",
    kind="till",
    number="600984",
    till_number="5500123",
    letterbox="https://box.example",
    initiator="shop api",
    certificate="/home/duka/Sandbox Certificate.cer",
    c2b_version="v1",
    host="http://127.0.0.1:8400",
    also="600638, 5200001/5200000",
    registered="sandbox 5500123 v1 0123 2026-11-21",
)


def test_what_is_kept_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "mpesa.toml"
    keep_choices(file, ALL)
    assert read_chosen(file, {}) == ALL
    assert file.stat().st_mode & 0o777 == 0o600


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
@example('üñ😀.cer "\\\x7f\x00\n\u2028')
def test_any_text_that_is_kept_is_read_again(name: str) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "mpesa.toml"
        keep_choices(file, Chosen(certificate=name))
        assert kept_choices(file) == Chosen(certificate=name)


def test_what_could_not_be_read_again_is_not_kept(tmp_path: Path) -> None:
    keep_choices(file := tmp_path / "mpesa.toml", ALL)
    with refused(Reason.TEXT_UNREADABLE):
        keep_choices(file, Chosen(certificate="\ud800"))
    assert kept_choices(file) == ALL


def test_where_nothing_was_chosen_nothing_is(tmp_path: Path) -> None:
    assert read_chosen(tmp_path / "mpesa.toml", {}) == Chosen()


def test_every_name_of_the_guides_is_understood(tmp_path: Path) -> None:
    """Flask, Node and Django call the number by one of two names; the several countries' guide by a third."""
    for name in ("MPESA_SHORTCODE", "MPESA_BUSINESS_SHORT_CODE", "MMO_MPESA_BUSINESS_SHORT_CODE"):
        chosen = read_chosen(tmp_path / "none", {name: "174379", "MPESA_ENVIRONMENT": "Sandbox"})
        assert (chosen.environment, chosen.number, chosen.kind) == ("sandbox", "174379", "paybill")
    secret = {name for item in Item for name in CALLED[item]}
    assert secret >= {
        "MPESA_CONSUMER_KEY",
        "MPESA_CONSUMER_SECRET",
        "MPESA_PASSKEY",
        "MPESA_CALLBACK_URL",
        "MMO_MPESA_CONSUMER_KEY",
        "MMO_MPESA_CONSUMER_SECRET",
        "MMO_MPESA_PASSKEY",
    }


def test_the_environment_stands_above_the_file_and_leaves_the_rest(tmp_path: Path) -> None:
    file = tmp_path / "mpesa.toml"
    keep_choices(file, ALL)
    said = {"MPESA_ENVIRONMENT": "practice", "MPESA_SHORTCODE": " ", "MPESA_C2B_VERSION": "V2"}
    expected = msgspec.structs.replace(ALL, environment="practice", c2b_version="v2")
    assert read_chosen(file, said) == expected
    assert kept_choices(file) == ALL


def test_two_names_that_differ_are_refused_and_two_that_agree_are_not(tmp_path: Path) -> None:
    said = {"MPESA_SHORTCODE": "174379", "MMO_MPESA_BUSINESS_SHORT_CODE": "174379"}
    assert read_chosen(tmp_path / "none", said).number == "174379"
    with refused(Reason.MPESA_NAMES_DIFFER) as no:
        read_chosen(tmp_path / "none", said | {"MPESA_BUSINESS_SHORT_CODE": "600638"})
    assert "MPESA_SHORTCODE and MPESA_BUSINESS_SHORT_CODE" in str(no.value)
    assert "600638" not in str(no.value)


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"environment": "live"}, Reason.MPESA_CHOICE_UNREADABLE),
        ({"kind": "phone"}, Reason.MPESA_CHOICE_UNREADABLE),
        ({"c2b_version": "v3"}, Reason.MPESA_CHOICE_UNREADABLE),
        ({"kind": "paybill"}, Reason.MPESA_CHOICE_UNREADABLE),
        ({"number": "12"}, Reason.MPESA_NUMBERS_UNREADABLE),
        ({"till_number": "x5500123"}, Reason.MPESA_NUMBERS_UNREADABLE),
        ({"also": "6006"}, Reason.MPESA_NUMBERS_UNREADABLE),
        ({"also": "5200001/"}, Reason.MPESA_NUMBERS_UNREADABLE),
        ({"also": "600638, 600638"}, Reason.MPESA_NUMBER_TWICE),
        ({"also": "5500123"}, Reason.MPESA_NUMBER_TWICE),
        ({"host": "https://api.example"}, Reason.MPESA_HOST_UNREADABLE),
        ({"letterbox": "https://mpesa.example"}, Reason.MPESA_ADDRESS_UNREADABLE),
        ({"letterbox": "ftp://box.example"}, Reason.MPESA_ADDRESS_UNREADABLE),
        ({"initiator": "a\x07b"}, Reason.TEXT_UNREADABLE),
        ({"certificate": "x" * 401}, Reason.NOTE_TOO_LONG),
    ],
)
def test_what_cannot_be_is_refused(changed: dict[str, Any], reason: Reason) -> None:
    with refused(reason):
        checked(msgspec.structs.replace(ALL, **changed))


def test_further_numbers_are_paybills_or_tills_with_their_store() -> None:
    chosen = checked(msgspec.structs.replace(ALL, also=" 600638 ,,5200001/5200000"))
    assert chosen.also == "600638, 5200001/5200000"
    assert others(chosen) == (
        ShortCode("600638", "600638"),
        ShortCode("5200001", "5200000", is_till=True),
    )


def test_in_production_the_letterbox_is_reached_from_the_internet() -> None:
    with refused(Reason.MPESA_ADDRESS_UNREADABLE):
        checked(Chosen(environment="production", letterbox="http://127.0.0.1:8080"))


def test_a_till_number_alone_says_till() -> None:
    assert checked(Chosen(number="600984", till_number="5500123")).kind == "till"
    assert checked(Chosen(number="600984")).kind == "paybill"
    assert checked(Chosen(letterbox="https://box.example/")).letterbox == "https://box.example"


def test_a_file_that_is_not_understood_is_named(tmp_path: Path) -> None:
    (file := tmp_path / "mpesa.toml").write_text("passkey = 'x'")
    with refused(Reason.SETTINGS_UNREADABLE) as no:
        kept_choices(file)
    assert "mpesa.toml" in str(no.value)
    file.write_text("number = 174379")
    with refused(Reason.SETTINGS_UNREADABLE) as no:
        kept_choices(file)
    assert "number must be a text in quotes" in str(no.value)


@pytest.mark.parametrize("odd", [b"", b" x", b"two\nlines", "né".encode(), b"x" * 401])
def test_a_secret_that_cannot_be_one_is_refused_unseen(odd: bytes) -> None:
    with refused(Reason.MPESA_CHOICE_UNREADABLE) as no:
        checked_secret(Item.PASSKEY, Secret(odd))
    assert str(no.value) == "The passkey must be one line of plain letters, digits and signs."
