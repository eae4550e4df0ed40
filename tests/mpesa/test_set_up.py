"""The account is made of what was chosen and of secrets, or it is said by name what is missing."""

import stat
from pathlib import Path
from typing import Any

import pytest

from pos.mpesa.account import Paybill, TillNumber
from pos.mpesa.chosen import CALLED, Chosen, Item, checked
from pos.mpesa.set_up import PRACTICE_HOST, SetUp
from pos.practice.credential import CredentialKey
from pos.secrets import Effort, Places, Secret
from pos.shop.faults import Fault
from pos.shop.refusal import Trouble
from pos.shop.words import Reason
from tests.shops import refused

KEYS = {
    "MPESA_CONSUMER_KEY": "the-key",
    "MPESA_CONSUMER_SECRET": "the-secret",
    "MPESA_PASSKEY": "the-passkey",
}
BOX = {
    "MPESA_LETTERBOX_C2B": "cd34",
    "MPESA_LETTERBOX_STK": "ab12",
    "MPESA_LETTERBOX_RESULT": "ef56",
}


def set_up(folder: Path, around: dict[str, str], /, shop: str = "duka", **chosen: Any) -> SetUp:
    said = {"environment": "sandbox", "number": "600638"} | chosen
    places = Places(around, folder, None, allows_plain_file=True, effort=Effort(n=16))
    return SetUp(checked(Chosen(**said)), places, shop)


def test_a_paybill_is_spoken_for_by_its_own_number(tmp_path: Path) -> None:
    account = set_up(tmp_path, KEYS).account()
    assert account.numbers == Paybill("600638")
    assert account.passkey.value == b"the-passkey"
    assert (account.c2b_version, account.base) == ("v2", "https://sandbox.safaricom.co.ke")
    assert (account.addresses.c2b, account.addresses.result) == ("", "")


def test_a_till_has_its_store(tmp_path: Path) -> None:
    account = set_up(tmp_path, KEYS, till_number="5500123", c2b_version="v1").account()
    assert account.numbers == TillNumber(store="600638", till="5500123")
    assert account.c2b_version == "v1"


def test_each_further_number_has_an_account_of_its_own(tmp_path: Path) -> None:
    shop = set_up(tmp_path, KEYS, also="174379, 5200001/5200000")
    assert [account.numbers for account in shop.accounts()] == [
        Paybill("600638"),
        Paybill("174379"),
        TillNumber(store="5200000", till="5200001"),
    ]


def test_practice_is_found_where_it_usually_is(tmp_path: Path) -> None:
    assert set_up(tmp_path, KEYS, environment="practice").account().base == PRACTICE_HOST
    there = set_up(tmp_path, KEYS, environment="practice", host="http://127.0.0.1:8417/")
    assert there.account().base == "http://127.0.0.1:8417"


def test_the_letterbox_has_an_address_for_each_purpose(tmp_path: Path) -> None:
    shop = set_up(tmp_path, KEYS | BOX, letterbox="https://box.example/")
    assert shop.account().addresses.c2b == "https://box.example/in/cd34"
    assert shop.account().addresses.result == "https://box.example/in/ef56"
    assert shop.checked_callback("ff00") == "https://box.example/in/ab12/stk/ff00"
    shop.check_heard(Item.BOX_C2B)


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ("https://duka.example/pay/done", "https://duka.example/pay/done"),
        ("https://box.example/in/ab12/stk", "https://box.example/in/ab12/stk/ff00"),
        ("https://box.example/in/ab12/stk/", "https://box.example/in/ab12/stk/ff00"),
    ],
)
def test_an_address_of_ones_own_is_used_as_it_is(tmp_path: Path, given: str, used: str) -> None:
    """One of a letterbox of ours gets a name for the one payment."""
    shop = set_up(tmp_path, KEYS | {"MPESA_CALLBACK_URL": given}, letterbox="https://x.example")
    assert shop.callback("ff00") == used


def test_an_address_that_safaricom_would_not_take_is_refused(tmp_path: Path) -> None:
    shop = set_up(tmp_path, {"MPESA_CALLBACK_URL": "https://duka.example/mpesa"})
    with refused(Reason.MPESA_ADDRESS_UNREADABLE):
        shop.checked_callback("ff00")


def test_a_secret_that_is_no_text_is_refused_unseen(tmp_path: Path) -> None:
    for odd in ("\udcff\udcfeabc", "\ud800", "é"):
        with refused(Reason.MPESA_CHOICE_UNREADABLE) as no:
            set_up(tmp_path, KEYS | {"MPESA_PASSKEY": odd}).account()
        assert "abc" not in str(no.value)


def test_only_what_is_missing_is_named(tmp_path: Path) -> None:
    box = {"letterbox": "https://box.example"}
    for around, changed, named in (
        (KEYS, box, "letterbox stk is"),
        (KEYS | BOX, {}, "letterbox is"),
    ):
        for ask in (SetUp.callback, lambda shop, _: shop.check_heard(Item.BOX_STK)):
            with refused(Reason.MPESA_NOT_SET_UP) as no:
                ask(set_up(tmp_path, around, **changed), "ff00")
            assert no.value.facts["missing"] == named


@pytest.mark.parametrize("letterbox", ["", "https://box.example"])
def test_where_nobody_would_hear_it_is_said(tmp_path: Path, letterbox: str) -> None:
    shop = set_up(tmp_path, KEYS, letterbox=letterbox)
    with refused(Reason.MPESA_NOT_SET_UP) as no:
        shop.callback("ff00")
    assert "letterbox stk" in str(no.value)
    with refused(Reason.MPESA_NOT_SET_UP):
        shop.check_heard(Item.BOX_RESULT)


def test_all_that_is_missing_is_named_at_once(tmp_path: Path) -> None:
    with refused(Reason.MPESA_NOT_SET_UP) as no:
        set_up(tmp_path, {}, environment="", number="", kind="till").account()
    for name in ("environment", "store number", "till number", "consumer key", "passkey", " are "):
        assert name in str(no.value)
    with refused(Reason.MPESA_NOT_SET_UP) as no:
        set_up(tmp_path, {**KEYS, "MPESA_PASSKEY": ""}).account()
    assert "passkey is missing" in str(no.value)


def test_a_secret_comes_from_the_first_place_that_has_it(tmp_path: Path) -> None:
    (credentials := tmp_path / "credentials").mkdir()
    kept = credentials / "mpesa-passkey"
    kept.write_text("of systemd\n")
    kept.chmod(0o440)
    shop = set_up(tmp_path, {})
    name = shop.kept_as(Item.PASSKEY)
    shop.places.keep(name, Secret(b"plain"))
    sealing = {"POS_SECRETS_PASSPHRASE": "kiberiti"}
    set_up(tmp_path, sealing).places.keep(name, Secret(b"sealed"))
    there = {"CREDENTIALS_DIRECTORY": str(credentials), **sealing}
    found = []
    for environment in ({**there, "MPESA_PASSKEY": "said"}, there, sealing, {}):
        secret = set_up(tmp_path, environment).find(Item.PASSKEY)
        found.append(secret.value if secret else None)
    assert found == [b"said", b"of systemd", b"sealed", b"plain"]


def test_another_number_never_gets_this_ones_passkey(tmp_path: Path) -> None:
    shop = set_up(tmp_path, {})
    shop.places.keep(shop.kept_as(Item.PASSKEY), Secret(b"the-passkey"))
    assert shop.find(Item.PASSKEY) is not None
    assert set_up(tmp_path, {}, number="174379").find(Item.PASSKEY) is None
    assert set_up(tmp_path, {}, environment="production").find(Item.PASSKEY) is None
    assert set_up(tmp_path, {}, shop="another").find(Item.PASSKEY) is None


def test_a_sealed_secret_without_its_passphrase_is_told(tmp_path: Path) -> None:
    shop = set_up(tmp_path, {"POS_SECRETS_PASSPHRASE": "kiberiti"})
    shop.places.keep(shop.kept_as(Item.PASSKEY), Secret(b"the-passkey"))
    with pytest.raises(Trouble) as trouble:
        set_up(tmp_path, {}).find(Item.PASSKEY)
    assert trouble.value.fault is Fault.PASSPHRASE_MISSING


@pytest.mark.parametrize("mode", [0o604, 0o644, 0o777])
def test_a_credential_that_everybody_can_read_is_refused(tmp_path: Path, mode: int) -> None:
    (file := tmp_path / "mpesa-passkey").write_text("open to all")
    file.chmod(mode)
    with pytest.raises(Trouble) as trouble:
        set_up(tmp_path, {"CREDENTIALS_DIRECTORY": str(tmp_path)}).find(Item.PASSKEY)
    assert trouble.value.fault is Fault.SECRETS_FILE_OPEN
    assert "open to all" not in str(trouble.value)


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644])
def test_a_plain_file_that_others_can_read_is_refused(tmp_path: Path, mode: int) -> None:
    shop = set_up(tmp_path, {})
    shop.places.keep(shop.kept_as(Item.PASSKEY), Secret(b"the-passkey"))
    (file,) = tmp_path.glob("*.secret")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    file.chmod(mode)
    with pytest.raises(Trouble) as trouble:
        shop.find(Item.PASSKEY)
    assert trouble.value.fault is Fault.SECRETS_FILE_OPEN


def test_the_api_user_is_there_with_name_password_and_certificate(tmp_path: Path) -> None:
    key, file = CredentialKey(), tmp_path / "practice.cer"
    file.write_bytes(key.certificate())
    said = KEYS | {"MPESA_INITIATOR_PASSWORD": "Pass(word)@1"}
    shop = set_up(tmp_path, said, initiator="shopapi", certificate=str(file))
    who = shop.account_with_initiator().who()
    assert who.name == "shopapi"
    assert key.open(who.credential.value.decode()) == b"Pass(word)@1"
    for lacking in (
        set_up(tmp_path, said, certificate=str(file)),
        set_up(tmp_path, said, initiator="shopapi"),
        set_up(tmp_path, KEYS, initiator="shopapi", certificate=str(file)),
    ):
        with refused(Reason.MPESA_NO_INITIATOR):
            lacking.account_with_initiator()


def test_a_certificate_that_is_not_there_is_told(tmp_path: Path) -> None:
    said = KEYS | {"MPESA_INITIATOR_PASSWORD": "Pass"}
    with pytest.raises(Trouble) as trouble:
        set_up(tmp_path, said, initiator="x", certificate="/none.cer").account_with_initiator()
    assert trouble.value.fault is Fault.FILE


def test_nothing_of_it_is_shown(tmp_path: Path) -> None:
    shop = set_up(tmp_path, KEYS | BOX, letterbox="https://box.example")
    shown = repr(shop) + repr(shop.account()) + repr(shop.find(Item.PASSKEY))
    assert not any(secret in shown for secret in (*KEYS.values(), *BOX.values()))


def test_every_secret_has_a_name_in_the_environment() -> None:
    assert all(CALLED[item] for item in Item)
