"""M-Pesa's settings are shown in words, and changed by whoever may; a secret is never shown."""

from pathlib import Path

import pytest

from pos.desks.mpesa_choices import NUMBER_FIRST, MpesaDesk
from pos.folders import Folders
from pos.mpesa.chosen import Chosen, Item, kept_choices
from pos.secrets import Places
from pos.shop.faults import Fault
from pos.shop.words import Reason
from tests.desks.tills import Till

PASSKEY = "not-to-be-seen-anywhere"


@pytest.fixture
def desk(till: Till, tmp_path: Path) -> MpesaDesk:
    till.sale.serve(till.shop.owner)
    till.settle()
    return MpesaDesk(
        till.sale, Folders(tmp_path), Places({}, tmp_path, None, allows_plain_file=True)
    )


def said(desk: MpesaDesk) -> str:
    return desk.view.notice.source if desk.view.notice else ""


def test_with_nothing_chosen_everything_is_missing(till: Till, desk: MpesaDesk) -> None:
    desk.open()
    till.settle()
    assert desk.view.chosen == Chosen()
    assert set(desk.view.there) == set(Item)
    assert not any(desk.view.there.values())


def test_what_the_owner_chooses_is_kept(till: Till, desk: MpesaDesk) -> None:
    desk.change(environment="Sandbox", number="174379")
    till.settle()
    assert desk.view.chosen == Chosen(environment="sandbox", kind="paybill", number="174379")
    assert kept_choices(desk._folders.mpesa) == desk.view.chosen


def test_a_secret_is_there_afterwards_and_in_no_text(
    till: Till, desk: MpesaDesk, tmp_path: Path
) -> None:
    desk.change(environment="sandbox", number="174379")
    till.settle()
    desk.keep_secret(Item.PASSKEY, f" {PASSKEY} ")
    till.settle()
    assert desk.view.there[Item.PASSKEY]
    assert PASSKEY not in repr(desk.view)
    assert PASSKEY not in (tmp_path / "mpesa.toml").read_text()
    desk.forget_secret(Item.PASSKEY)
    till.settle()
    assert not desk.view.there[Item.PASSKEY]


def test_a_secret_needs_to_know_its_number(till: Till, desk: MpesaDesk) -> None:
    desk.keep_secret(Item.PASSKEY, PASSKEY)
    till.settle()
    assert said(desk) == NUMBER_FIRST
    desk.change(environment="sandbox", number="174379")
    till.settle()
    assert said(desk) == ""


def test_what_cannot_be_is_refused_and_nothing_is_kept(
    till: Till, desk: MpesaDesk, tmp_path: Path
) -> None:
    desk.change(number="12")
    till.settle()
    assert said(desk) == Reason.MPESA_NUMBERS_UNREADABLE.value
    assert not (tmp_path / "mpesa.toml").exists()
    assert not desk.view.is_busy


def test_only_who_may_changes_it(till: Till, desk: MpesaDesk, tmp_path: Path) -> None:
    till.sale.serve(till.shop.cashier)
    desk.change(number="174379")
    till.settle()
    assert said(desk) == Reason.NOT_ALLOWED.value
    till.sale.serve(None)
    desk.change(number="174379")
    assert said(desk) == Reason.SIGN_IN_FIRST.value
    assert not (tmp_path / "mpesa.toml").exists()


def test_a_computer_without_a_place_for_secrets_says_so(till: Till, desk: MpesaDesk) -> None:
    desk.change(environment="sandbox", number="174379")
    till.settle()
    desk._places = Places({}, desk._folders.home, None)
    desk.keep_secret(Item.PASSKEY, PASSKEY)
    till.settle()
    assert said(desk) == Fault.NO_KEYRING.value.sentence


def test_nothing_is_asked_twice_at_once(till: Till, desk: MpesaDesk) -> None:
    desk.change(environment="sandbox", number="174379")
    desk.change(environment="production")
    till.settle()
    assert desk.view.chosen is not None
    assert desk.view.chosen.environment == "sandbox"
