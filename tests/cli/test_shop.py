"""What the shop has chosen is shown and changed; the first start makes the shop and its keys."""

import re
from pathlib import Path

import pytest

from pos.cli.choices import NoSuchRole
from pos.cli.shop import NobodyToTakeOn, OneThingAtATime, TillStays
from pos.records.running import only_one
from pos.secrets import read_recovery_phrase
from pos.shop.faults import Fault
from pos.shop.market import MARKETS
from pos.shop.money import shillings
from pos.shop.refusal import Refusal
from pos.shop.words import Reason
from tests.cli.terminal import (
    AS_CASHIER,
    AS_MANAGER,
    AS_OWNER,
    CASHIER_PIN,
    MANAGER_PIN,
    OWNER_PIN,
    Answer,
    Terminal,
    no,
    trouble,
)

FIRST = ("settings", "--name", "Duka", "--add-staff", "Achieng")
ANOTHER_PHRASE = "0A1B2-C3D4E-5F6G7-H8J9K-MNPQR"


def people(shop: Terminal) -> list[tuple[str, str]]:
    return shop.ask_books("SELECT name, role FROM staff ORDER BY rowid")


def away_with_keys(shop: Terminal) -> None:
    """The computer was changed, but the books came along."""
    for file in shop.home.glob("*.secret"):
        file.unlink()


def lines(answer: Answer) -> dict[str, str]:
    """What is shown, by its name."""
    return dict(line.split(": ", 1) for line in answer.out.splitlines())


def test_the_first_start_makes_a_shop_and_shows_it(new: Terminal) -> None:
    answer = new("settings", "--till", "3", "--name", "Duka la Amina", "--market", "TZ")
    assert (answer.status, answer.err) == (0, f"Started a new shop in {new.home}, till 3.\n")
    shown = lines(answer)
    assert (shown["till"], shown["name"], shown["market code"]) == ("3", "Duka la Amina", "TZ")
    assert shown["tills"] == "1, 3"
    assert new("check").status == 0


def test_nothing_but_the_word_starts_a_shop_as_everybody_has_it(new: Terminal) -> None:
    answer = new("settings")
    assert (answer.status, lines(answer)["name"]) == (0, "My shop")
    assert "Started" in answer.err
    assert "Started" not in new("settings").err


@pytest.mark.parametrize(
    ("words", "name", "shown"),
    [
        (["--name", "  Duka   Letu "], "name", "Duka Letu"),
        (["--address", "Moi Avenue"], "address", "Moi Avenue"),
        (["--phone", "0700 000 000"], "phone", "0700 000 000"),
        (["--tax-number", "P051234567X"], "tax number", "P051234567X"),
        (["--mobile-least", "10"], "mobile least", "10"),
        (["--mobile-most", "70,000"], "mobile most", "70,000"),
        (["--market", "UG"], "market code", "UG"),
        (["--vat", "no"], "is vat registered", "False"),
        (["--cash-step", "5"], "cash step", "5"),
        (["--difference", "100"], "difference limit", "100"),
        (["--provisional", "5,000"], "provisional most", "5,000"),
        (["--below-zero", "no"], "forbids below zero", "True"),
        (["--below-zero", "yes"], "forbids below zero", "False"),
        (["--expired", "no"], "forbids expired", "True"),
        (["--mpesa-by-hand", "yes"], "takes mpesa by hand", "True"),
        (["--scale-label", "28 IIIII WWWWW C"], "scale layouts", "28 IIIII WWWWW C"),
        (["--counter", "Butcher=Meat, Fish"], "counters", "Butcher: Meat, Fish"),
        (["--counter", ""], "counters", ""),
        (["--add-tills", "3", "4"], "tills", "1, 2, 3, 4"),
        (["--footer", "Asante", "--footer", "Karibu"], "receipt footer", "Asante, Karibu"),
        (["--footer", ""], "receipt footer", ""),
        (["--greeting", "Open on Sundays"], "receipt header", "Open on Sundays"),
        (["--receipt-language", "sw"], "receipt language", "sw"),
        (["--limit", "cashier", "discount", "7.5%"], "limits", "cashier discount 7.5%"),
        (["--limit", "cashier", "cash-out", "1,000"], "limits", "cashier cash_out 1,000"),
        (["--limit", "Manager", "export", "never"], "limits", "manager export never"),
    ],
)
def test_what_is_named_is_changed_and_nothing_else(
    new: Terminal, words: list[str], name: str, shown: str
) -> None:
    before = lines(new("settings", "--till", "2"))
    answer = new("settings", *words)
    assert (answer.status, answer.err) == (0, "")
    assert lines(answer) == lines(new("settings")) == before | {name: shown}


def test_the_owner_changes_more_than_one_thing_at_a_time(shop: Terminal) -> None:
    answer = shop.as_owner("settings", "--vat", "no", "--address", "Moi Avenue")
    shown = lines(answer)
    assert (shown["is vat registered"], shown["address"]) == ("False", "Moi Avenue")
    assert shown == lines(shop("settings"))


def test_what_was_chosen_already_needs_nobody(shop: Terminal) -> None:
    before = shop.everything()
    answer = shop("settings", "--name", "Mama Njeri")
    assert (answer.status, answer.err) == (0, "")
    assert shop.everything() == before


def test_settings_are_told_as_json(shop: Terminal) -> None:
    shown = shop("settings", "--json").json
    assert (shown["till"], shown["name"], shown["tills"]) == (2, "Mama Njeri", [1, 2])
    assert shown["is_vat_registered"] is True


REFUSED = [
    (["--name", " "], no(Reason.NAME_MISSING)),
    (["--name", "x" * 49], no(Reason.NOTE_TOO_LONG, most=48)),
    (
        ["--tax-number", "P05123"],
        no(Reason.TAX_NUMBER_UNREADABLE, name="KRA PIN", example="P051234567X"),
    ),
    (["--cash-step", "a lot"], no(Reason.MONEY_UNREADABLE, text="a lot")),
    (["--cash-step", "0.30"], no(Reason.NO_SUCH_NOTE, worth="0.30")),
    (["--difference", "-1"], no(Reason.MONEY_BELOW_ZERO)),
    (["--scale-label", "28"], no(Reason.SCALE_LAYOUT_UNREADABLE, layout="28")),
    (
        ["--scale-label", "21 IIIII WWWWW C", "--scale-label", "21 IIIII PPPPP C"],
        no(Reason.SCALE_LAYOUTS_CLASH, one="21IIIIIWWWWWC", other="21IIIIIPPPPPC"),
    ),
    (["--counter", "Butcher"], no(Reason.COUNTER_WITHOUT_GOODS)),
    (["--counter", "A=Meat", "--counter", "B=meat"], no(Reason.COUNTERS_CLASH)),
    (["--add-tills", "19"], no(Reason.TILL_NUMBER, till=19)),
    (["--limit", "owner", "discount", "5%"], no(Reason.OWNER_HAS_NO_LIMITS)),
    (["--limit", "boss", "discount", "5%"], str(NoSuchRole("boss"))),
    (["--role", "owner"], str(NobodyToTakeOn())),
    (
        ["--limit", "cashier", "discount", "5"],
        no(Reason.LIMIT_UNREADABLE, text="5", known="5%, unlimited, never or usual"),
    ),
]


@pytest.mark.slow
@pytest.mark.parametrize(("words", "sentence"), REFUSED)
def test_what_cannot_be_chosen_changes_nothing(
    new: Terminal, words: list[str], sentence: str
) -> None:
    before = new("settings").out
    answer = new("settings", "--address", "Elsewhere", *words)
    assert (answer.status, answer.out, answer.err) == (1, "", f"{sentence}\n")
    assert new("settings").out == before


@pytest.mark.parametrize(
    ("words", "sentence"), [*REFUSED, (["--till", "19"], no(Reason.TILL_NUMBER, till=19))]
)
def test_what_cannot_be_chosen_starts_no_shop(
    new: Terminal, words: list[str], sentence: str
) -> None:
    answer = new("settings", *words)
    assert (answer.status, answer.err) == (1, f"{sentence}\n")
    assert not new.books.exists()


@pytest.mark.parametrize("market", MARKETS)
def test_a_refused_amount_has_the_sign_of_the_shop(new: Terminal, market: str) -> None:
    new("settings", "--market", market)
    answer = new("settings", "--mobile-most", "1", "--mobile-least", "2")
    refusal = Refusal(Reason.MOBILE_BOUNDS_UNCLEAR, least=shillings(2), most=shillings(1))
    assert answer.err == f"{refusal.words(MARKETS[market].sign)}\n"


def test_a_refused_amount_has_no_sign_before_there_is_a_shop(new: Terminal) -> None:
    answer = new("settings", "--mobile-most", "0")
    least, most = shillings(1), shillings(0)
    assert answer.err == f"{no(Reason.MOBILE_BOUNDS_UNCLEAR, least=least, most=most)}\n"
    assert "KSh" not in answer.err


@pytest.mark.parametrize(("who", "pin"), [(AS_MANAGER, MANAGER_PIN), (AS_CASHIER, CASHIER_PIN)])
def test_the_owner_says_how_far_a_role_may_go_alone(
    shop: Terminal, who: tuple[str, str], pin: str
) -> None:
    words = ("settings", "--limit", "cashier", "discount", "10%")
    assert shop(*words, *who, POS_PIN=pin).said == no(
        Reason.NOT_ALLOWED, act="change the shop's settings"
    )
    assert shop.as_owner(*words, "--json").json["limits"] == ["cashier discount 10%"]
    assert shop.as_owner(*words[:-1], "usual", "--json").json["limits"] == []


@pytest.mark.parametrize(("who", "pin"), [(AS_MANAGER, MANAGER_PIN), (AS_CASHIER, CASHIER_PIN)])
def test_only_the_owner_changes_them(shop: Terminal, who: tuple[str, str], pin: str) -> None:
    before = shop("settings").out
    answer = shop("settings", "--name", "Mine", *who, POS_PIN=pin)
    assert (answer.status, answer.out) == (1, "")
    assert answer.said == no(Reason.NOT_ALLOWED, act="change the shop's settings")
    assert shop("settings").out == before


def test_while_the_till_runs_they_are_shown_but_not_changed(shop: Terminal) -> None:
    before = shop.everything()
    with only_one(shop.books):
        assert shop("settings").status == 0
        answer = shop.as_owner("settings", "--name", "Mine")
    assert (answer.status, answer.out, answer.said) == (1, "", trouble(Fault.RUNNING))
    assert shop.everything() == before


def test_a_second_program_cannot_start_the_same_shop(new: Terminal) -> None:
    new.home.mkdir()
    with only_one(new.books):
        answer = new("settings")
    assert (answer.status, answer.err) == (1, f"{trouble(Fault.RUNNING)}\n")
    assert not new.books.exists()


def test_with_the_first_owner_the_shop_gets_its_keys_and_he_his_phrase(new: Terminal) -> None:
    answer = new(*FIRST, "--role", "owner", POS_NEW_PIN=OWNER_PIN)
    assert answer.status == 0
    assert people(new) == [("Achieng", "owner")]
    kept, told, phrase, last, started = answer.err.splitlines()
    (file,) = new.home.glob("*.secret")
    assert kept == f"The shop's keys are in {file}, readable by you only but not sealed."
    assert told.startswith("Write this recovery phrase on paper.")
    assert read_recovery_phrase(phrase.strip()) == phrase.strip()
    assert (last, started[:7]) == ("Achieng works here now, as owner.", "Started")
    assert OWNER_PIN not in answer.out + answer.err
    assert new("check").status == 0


def test_the_next_ones_get_no_new_keys(shop: Terminal) -> None:
    answer = shop("settings", "--add-staff", "Sara", *AS_OWNER, typed=f"{OWNER_PIN}\n5162\n")
    assert answer.status == 0
    assert answer.err == "PIN of Njeri: A new PIN for Sara: Sara works here now, as cashier.\n"
    assert people(shop)[-1] == ("Sara", "cashier")


def test_whoever_is_taken_on_can_sign_in(shop: Terminal) -> None:
    words = ("settings", "--add-staff", "Sara", "--role", "manager")
    shop(*words, *AS_OWNER, typed=f"{OWNER_PIN}\n604135\n")
    assert shop("backup", "--as", "Sara", POS_PIN="604135").status == 0


def test_a_manager_takes_a_cashier_on(shop: Terminal) -> None:
    words = ("settings", "--add-staff", "Sara", *AS_MANAGER)
    answer = shop(*words, POS_PIN=MANAGER_PIN, POS_NEW_PIN="5162")
    assert (answer.status, people(shop)[-1]) == (0, ("Sara", "cashier"))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("words", "pin", "sentence"),
    [
        (["Sara"], "1234", no(Reason.PIN_EASY)),
        (["Sara"], "516", no(Reason.PIN_LENGTH, role="cashier", digits=4)),
        (["Sara", "--role", "owner"], "5162", no(Reason.PIN_LENGTH, role="owner", digits=6)),
        (["Grace"], "5162", no(Reason.STAFF_NAME_TAKEN, name="Grace")),
        ([" "], "5162", no(Reason.NAME_MISSING)),
        (["Sara", "--name", "Duka"], "5162", str(OneThingAtATime())),
        (["Sara", "--recovery-phrase"], "5162", str(OneThingAtATime())),
        (["Sara", "--till", "7"], "5162", str(TillStays(2))),
    ],
)
def test_who_cannot_be_taken_on_changes_nothing(
    shop: Terminal, words: list[str], pin: str, sentence: str
) -> None:
    before, shown = people(shop), shop("settings").out
    answer = shop("settings", "--add-staff", *words, *AS_OWNER, POS_PIN=OWNER_PIN, POS_NEW_PIN=pin)
    assert (answer.status, answer.out, answer.err) == (1, "", f"{sentence}\n")
    assert (people(shop), shop("settings").out) == (before, shown)


@pytest.mark.parametrize("role", ["cashier", "supervisor", "manager"])
def test_the_first_one_can_only_be_the_owner(new: Terminal, role: str) -> None:
    answer = new(*FIRST, "--role", role, POS_NEW_PIN=OWNER_PIN)
    assert (answer.status, answer.err) == (1, f"{no(Reason.LAST_OWNER)}\n")
    assert not new.books.exists()
    assert list(new.home.glob("*.secret")) == []


def test_a_name_that_is_taken_changes_nothing_else_either(shop: Terminal) -> None:
    """It once changed the shop's name before it found out."""
    before = shop.everything()
    answer = shop.as_owner("settings", "--name", "Duka", "--add-staff", "Grace")
    assert (answer.status, answer.err) == (1, f"{OneThingAtATime()}\n")
    assert shop.everything() == before


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--till", "7"], str(TillStays(2))),
        (["--role", "owner"], str(NobodyToTakeOn())),
        (["--recovery-phrase", "--name", "Duka"], str(OneThingAtATime())),
    ],
)
def test_what_a_shop_that_is_there_cannot_do_is_refused_and_not_passed_over(
    shop: Terminal, words: list[str], sentence: str
) -> None:
    before = shop.everything()
    answer = shop.as_owner("settings", *words)
    assert (answer.status, answer.out, answer.err) == (1, "", f"{sentence}\n")
    assert shop.everything() == before
    assert shop("settings", "--till", "2").status == 0


def test_a_manager_makes_no_manager(shop: Terminal) -> None:
    words = ("settings", "--add-staff", "Sara", "--role", "manager", *AS_MANAGER)
    answer = shop(*words, POS_PIN=MANAGER_PIN, POS_NEW_PIN="604135")
    assert (answer.status, answer.said) == (1, no(Reason.STAFF_ABOVE_YOU, role="manager"))
    assert len(people(shop)) == 3


@pytest.mark.parametrize(("typed", "status"), [("111111\n", 1), ("4829\n", 1), ("", 130)])
def test_a_first_owner_without_a_good_pin_starts_no_shop(
    new: Terminal, typed: str, status: int
) -> None:
    answer = new(*FIRST, typed=typed)
    assert (answer.status, answer.out) == (status, "")
    assert not new.books.exists()
    assert list(new.home.glob("*.secret")) == []


@pytest.mark.parametrize("name", ["", "  ", "x" * 41])
def test_a_first_owner_without_a_name_starts_no_shop(new: Terminal, name: str) -> None:
    answer = new("settings", "--add-staff", name, POS_NEW_PIN=OWNER_PIN)
    assert (answer.status, answer.out) == (1, "")
    assert answer.err in {f"{no(Reason.NAME_MISSING)}\n", f"{no(Reason.NOTE_TOO_LONG, most=40)}\n"}
    assert not new.books.exists()
    assert list(new.home.glob("*.secret")) == []


def test_keys_are_not_kept_in_a_plain_file_unasked(new: Terminal) -> None:
    answer = new(*FIRST, POS_NEW_PIN=OWNER_PIN, POS_ALLOW_PLAINTEXT_SECRETS="")
    assert (answer.status, answer.err) == (1, f"{trouble(Fault.NO_KEYRING)}\n")
    assert not new.books.exists()
    words = ("--allow-plaintext-secrets", *FIRST)
    assert new(*words, POS_NEW_PIN=OWNER_PIN, POS_ALLOW_PLAINTEXT_SECRETS="").status == 0


@pytest.mark.slow
def test_a_passphrase_seals_the_keys(new: Terminal) -> None:
    sealed = {"POS_SECRETS_PASSPHRASE": "nyati mweusi"}
    answer = new(*FIRST, POS_NEW_PIN=OWNER_PIN, **sealed)
    assert re.match(r"The shop's keys are in .*\.sealed, sealed with your passphrase", answer.err)
    backup = ("backup", "--as", "Achieng")
    assert new(*backup, POS_PIN=OWNER_PIN, **sealed).status == 0
    answer = new(*backup, POS_PIN=OWNER_PIN, POS_SECRETS_PASSPHRASE="nyati mweupe")
    (file,) = new.home.glob("*.sealed")
    assert (answer.status, answer.said) == (1, trouble(Fault.PASSPHRASE_WRONG, where=file))


@pytest.mark.parametrize("is_typed", [True, False])
def test_the_recovery_phrase_brings_the_keys_to_a_new_computer(
    shop: Terminal, *, is_typed: bool
) -> None:
    away_with_keys(shop)
    assert shop.as_owner("backup").said == trouble(Fault.KEYS_MISSING)
    words = ("settings", "--recovery-phrase")
    if is_typed:
        answer = shop(*words, typed=f"{shop.phrase.lower().replace('-', ' ')}\n")
    else:
        answer = shop(*words, POS_RECOVERY_PHRASE=shop.phrase)
    assert answer.status == 0
    assert "The shop's keys are now in " in answer.err
    assert shop.as_owner("backup").status == 0


@pytest.mark.parametrize(
    ("phrase", "sentence"),
    [("five words", no(Reason.PHRASE_UNREADABLE)), (ANOTHER_PHRASE, no(Reason.PHRASE_WRONG))],
)
def test_a_wrong_recovery_phrase_changes_nothing(
    shop: Terminal, phrase: str, sentence: str
) -> None:
    away_with_keys(shop)
    before = shop.everything()
    answer = shop("settings", "--recovery-phrase", POS_RECOVERY_PHRASE=phrase)
    assert (answer.status, answer.out, answer.err) == (1, "", f"{sentence}\n")
    assert phrase not in answer.err
    assert shop.everything() == before
    assert list(shop.home.glob("*.secret")) == []


def test_a_recovery_phrase_without_a_shop_starts_none(new: Terminal, tmp_path: Path) -> None:
    """A new shop would have other keys, and stand in the way of a backup that is to come back."""
    answer = new("settings", "--recovery-phrase", POS_RECOVERY_PHRASE=ANOTHER_PHRASE)
    assert (answer.status, answer.said) == (1, trouble(Fault.NO_SHOP, where=new.home))
    assert not new.books.exists()


def test_a_shop_without_people_takes_any_number_of_tills(new: Terminal) -> None:
    new("settings")
    answer = new("settings", "--difference", "50", "--add-tills", "2")
    assert (answer.status, lines(answer)["tills"]) == (0, "1, 2")
    assert lines(answer)["difference limit"] == str(shillings(50))
