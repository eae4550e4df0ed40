"""Whoever acts says his name and types his PIN; before anybody works in a shop, anybody may."""

from pathlib import Path

import pytest

from pos.cli.who import NobodyNamed
from pos.shop.faults import Fault
from pos.shop.words import Reason
from tests.cli.terminal import CASHIER_PIN, OWNER_PIN, PRODUCTS, Terminal, no, trouble


def test_before_anybody_works_there_nobody_is_asked(new: Terminal, tmp_path: Path) -> None:
    (tmp_path / "products.csv").write_text(PRODUCTS)
    new("import", tmp_path / "products.csv")
    answer = new("backup")
    assert (answer.status, "PIN" in answer.err) == (0, False)


def test_who_does_not_say_who_he_is_does_nothing(shop: Terminal) -> None:
    before = shop.everything()
    answer = shop("backup", POS_PIN=OWNER_PIN)
    assert (answer.status, answer.out, answer.err) == (1, "", f"{NobodyNamed()}\n")
    assert shop.everything() == before


def test_a_name_that_nobody_has_is_told(shop: Terminal) -> None:
    before = shop.everything()
    answer = shop("backup", "--as", "Juma", POS_PIN=OWNER_PIN)
    assert (answer.status, answer.said) == (1, no(Reason.STAFF_UNKNOWN, name="Juma"))
    assert shop.everything() == before


@pytest.mark.parametrize("name", ["Njeri", "njeri", "NJERI"])
def test_a_name_is_known_however_it_is_written(shop: Terminal, name: str) -> None:
    assert shop("backup", "--as", name, POS_PIN=OWNER_PIN).status == 0


def test_the_pin_is_asked_for_and_not_repeated(shop: Terminal) -> None:
    answer = shop("backup", "--as", "njeri", typed=f"{OWNER_PIN}\n")
    assert answer.status == 0
    assert answer.err.startswith("PIN of Njeri: ")
    assert OWNER_PIN not in answer.out + answer.err


def test_a_wrong_pin_does_nothing_but_count(shop: Terminal) -> None:
    answer = shop("backup", "--as", "Njeri", POS_PIN=CASHIER_PIN)
    assert (answer.status, answer.out) == (1, "")
    assert answer.err == f"{no(Reason.PIN_WRONG, left=4)}\n"
    assert not (shop.home / "backups").exists()
    assert shop.ask_books("SELECT act FROM audit ORDER BY number DESC LIMIT 1") == [("pin_wrong",)]


@pytest.mark.parametrize("pin", ["\udcff\udcfe", "4829\u0661", " ", "x" * 5000])
def test_what_is_no_pin_at_all_is_a_wrong_one(shop: Terminal, pin: str) -> None:
    answer = shop("backup", "--as", "Njeri", POS_PIN=pin)
    assert (answer.status, answer.said) == (1, no(Reason.PIN_WRONG, left=4))


@pytest.mark.parametrize("words", [("backup",), ("import", "products.csv")])
def test_where_nobody_works_nobody_is_known_by_name(new: Terminal, words: tuple[str, ...]) -> None:
    assert new("settings", "--name", "Duka").status == 0
    answer = new(*words, "--as", "Amina")
    assert (answer.status, answer.said) == (1, no(Reason.STAFF_UNKNOWN, name="Amina"))


def test_somebody_who_works_in_a_shop_does_not_start_another(new: Terminal, tmp_path: Path) -> None:
    (tmp_path / "products.csv").write_text(PRODUCTS)
    answer = new("import", tmp_path / "products.csv", "--as", "Amina")
    assert (answer.status, answer.said) == (1, trouble(Fault.NO_SHOP, where=new.home))
    assert not new.books.exists()


@pytest.mark.slow
def test_after_five_wrong_pins_even_the_right_one_has_to_wait(shop: Terminal) -> None:
    for left in (4, 3, 2, 1):
        answer = shop("backup", "--as", "Njeri", POS_PIN="111111")
        assert answer.said == no(Reason.PIN_WRONG, left=left)
    for pin in ("111111", OWNER_PIN):
        answer = shop("backup", "--as", "Njeri", POS_PIN=pin)
        assert answer.status == 1
        assert answer.said.startswith("Wrong PIN too often. Wait ")
    assert not (shop.home / "backups").exists()


def test_without_the_shops_keys_no_pin_can_be_checked(shop: Terminal) -> None:
    for file in shop.home.glob("*.secret"):
        file.unlink()
    answer = shop.as_owner("backup")
    assert (answer.status, answer.said) == (1, trouble(Fault.KEYS_MISSING))


def test_keys_that_others_can_read_are_not_used(shop: Terminal) -> None:
    (file,) = shop.home.glob("*.secret")
    file.chmod(0o644)
    answer = shop.as_owner("backup")
    assert (answer.status, answer.said) == (1, trouble(Fault.SECRETS_FILE_OPEN, where=file))
