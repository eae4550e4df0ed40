"""M-Pesa is set up one by one or by flags; a secret comes from a file or a hidden line, never from the words."""

import json
from pathlib import Path

import pytest

from pos.cli.settings_mpesa import SECRETS, NoNumberYet, NoShopYet
from pos.cli.shop import OneThingAtATime
from pos.shop.audit import Act
from pos.shop.faults import Fault
from pos.shop.words import Reason
from tests.cli.terminal import AS_OWNER, OWNER_PIN, Answer, Terminal, no, trouble

NUMBER = ("settings", "--mpesa-environment", "sandbox", "--mpesa-number", "600638")
SECRET_WORDS = ("the-key", "the-secret", "the-passkey", "the-password", "ab12ab12", "cd34", "ef56")
ANSWERS = (
    *(
        "sandbox",
        "till",
        "600984",
        "5500123",
        "https://box.example",
        "shopapi",
        "",
        "v1",
        "600638",
        "",
    ),
    *(
        "the-key",
        "the-secret",
        "the-passkey",
        "the-password",
        "",
        "cd34",
        "ab12ab12",
        "ef56",
        "T1.a1b2",
    ),
)


def file_of(folder: Path, text: str, mode: int = 0o600) -> Path:
    (file := folder / "secret.txt").write_text(text)
    file.chmod(mode)
    return file


def seen(answer: Answer) -> str:
    return answer.out + answer.err


def test_everything_is_asked_one_by_one(shop: Terminal) -> None:
    answer = shop.as_owner("settings", "--mpesa", "--json", typed="\n".join(ANSWERS) + "\n")
    assert answer.status == 0, answer.err
    told = answer.json["mpesa"]
    assert (told["kind"], told["number"], told["till_number"]) == ("till", "600984", "5500123")
    assert told["secrets"] == {
        item.words: "missing" if item == "callback" else "there" for item in SECRETS
    }
    assert not any(secret in seen(answer) for secret in SECRET_WORDS)
    assert not any(secret in (shop.home / "mpesa.toml").read_text() for secret in SECRET_WORDS)


def test_a_certificate_is_found_from_any_folder(
    shop: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = shop.as_owner("settings", "--mpesa-certificate", "üñ😀.cer", "--json")
    assert answer.json["mpesa"]["certificate"] == str(tmp_path / "üñ😀.cer")
    monkeypatch.chdir("/")
    told = shop.as_owner("settings", "--mpesa-c2b-version", "v1", "--json").json["mpesa"]
    assert told["certificate"] == str(tmp_path / "üñ😀.cer")


@pytest.mark.parametrize("words", [("--mpesa-environment", "live"), ("--mpesa-number", "12")])
def test_a_value_that_cannot_be_is_a_wrong_word(shop: Terminal, words: tuple[str, str]) -> None:
    answer = shop.as_owner("settings", *words)
    assert (answer.status, answer.said.startswith("Traceback")) == (2, False)
    assert not (shop.home / "mpesa.toml").exists()


def test_an_empty_file_is_no_secret(shop: Terminal) -> None:
    file = file_of(shop.home.parent, "\n")
    answer = shop.as_owner(*NUMBER, "--mpesa-passkey", file)
    assert answer.status == 1
    assert "The passkey must be" in answer.said
    assert not (shop.home / "mpesa.toml").exists()


def test_an_empty_answer_leaves_things_and_a_word_takes_them_away(shop: Terminal) -> None:
    shop.as_owner("settings", "--mpesa", typed="\n".join(ANSWERS) + "\n")
    lines = ["", "", "", "", "none", *[""] * 7, "none", *[""] * 6]
    answer = shop.as_owner("settings", "--mpesa", "--json", typed="\n".join(lines) + "\n")
    told = answer.json["mpesa"]
    assert (told["number"], told["letterbox"]) == ("600984", "")
    assert told["secrets"]["passkey"] == "missing"
    assert told["secrets"]["consumer key"] == "there"


def test_flags_take_what_is_no_secret_and_files_for_what_is(shop: Terminal) -> None:
    file = file_of(shop.home.parent, "the-passkey\n")
    words = (*NUMBER, "--mpesa-passkey", file, "--mpesa-consumer-key", "-")
    answer = shop.as_owner(*words, typed="the-key\n")
    assert answer.status == 0, answer.err
    assert "passkey: there" in answer.out.splitlines()
    assert "consumer key: there" in answer.out.splitlines()
    assert "kind: paybill" in answer.out.splitlines()
    assert "consumer secret: missing" in answer.out.splitlines()
    kept = [path.stat().st_mode & 0o777 for path in shop.home.glob("mpesa-*.secret")]
    assert kept == [0o600, 0o600]


def test_a_secret_can_be_taken_away(shop: Terminal) -> None:
    shop.as_owner(*NUMBER, "--mpesa-passkey", "-", typed="the-passkey\n")
    answer = shop.as_owner("settings", "--mpesa-passkey", "none")
    assert "passkey: missing" in answer.out
    assert list(shop.home.glob("mpesa-*.secret")) == []


def test_a_file_that_others_can_read_is_refused(shop: Terminal) -> None:
    file = file_of(shop.home.parent, "the-passkey", 0o644)
    answer = shop.as_owner(*NUMBER, "--mpesa-passkey", file)
    assert (answer.status, answer.said) == (1, trouble(Fault.SECRETS_FILE_OPEN, where=file))
    assert not (shop.home / "mpesa.toml").exists()


def test_a_secret_that_cannot_be_one_is_refused_unseen(shop: Terminal) -> None:
    answer = shop.as_owner(*NUMBER, "--mpesa-passkey", "-", typed="pässkey\n")
    assert answer.status == 1
    assert "pässkey" not in seen(answer)
    assert not (shop.home / "mpesa.toml").exists()


def test_a_secret_needs_to_know_its_number(shop: Terminal) -> None:
    answer = shop.as_owner("settings", "--mpesa-passkey", "-", typed="the-passkey\n")
    assert answer.status == 1
    assert answer.said.endswith(str(NoNumberYet()))


def test_only_the_owner_sets_it_up(shop: Terminal) -> None:
    answer = shop.as_manager(*NUMBER)
    assert (answer.status, answer.said) == (
        1,
        no(Reason.NOT_ALLOWED, act="change the shop's settings"),
    )
    assert not (shop.home / "mpesa.toml").exists()


def test_the_books_say_what_changed_and_not_to_what(shop: Terminal) -> None:
    shop.as_owner(*NUMBER, "--mpesa-passkey", "-", typed="the-passkey\n")
    ((detail,),) = shop.ask_books(
        f"SELECT detail FROM audit WHERE act = '{Act.RULES_CHANGED.value}' AND subject = 'mpesa'"
    )
    assert json.loads(detail)["changed"] == ["environment", "kind", "number", "passkey"]
    shop.as_owner(*NUMBER)
    assert len(shop.ask_books("SELECT 1 FROM audit WHERE subject = 'mpesa'")) == 1
    assert "the-passkey" not in shop.everything()
    assert shop("check").status == 0


def test_it_is_settled_by_itself(shop: Terminal) -> None:
    for more in (["--name", "Duka"], ["--add-staff", "Otieno"], ["--till", "2"]):
        answer = shop.as_owner(*NUMBER, *more)
        assert (answer.status, answer.said) == (1, str(OneThingAtATime()))


def test_before_there_is_a_shop_anybody_may(new: Terminal) -> None:
    answer = new(*NUMBER)
    assert answer.status == 0
    assert not new.books.exists()


def test_a_secret_is_not_kept_before_there_is_a_shop(new: Terminal) -> None:
    answer = new(*NUMBER, "--mpesa-passkey", "-", typed="the-passkey\n")
    assert answer.status == 1
    assert answer.said.endswith(str(NoShopYet()))
    assert not (new.home / "mpesa.toml").exists()


def test_the_keys_of_a_shop_are_not_another_shop_s(
    shop: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.as_owner(*NUMBER, "--mpesa-passkey", "-", typed="the-passkey\n")
    (kept,) = shop.home.glob("mpesa-*.secret")
    ((shop_id,),) = shop.ask_books("SELECT id FROM shop")
    assert shop_id in kept.name
    (other := tmp_path / "other").mkdir()
    (other / kept.name).write_bytes(kept.read_bytes())
    (other / kept.name).chmod(0o600)
    monkeypatch.setenv("POS_HOME", str(other))
    assert shop("settings", "--name", "Another").status == 0
    assert "passkey: missing" in shop(*NUMBER).out


def test_without_a_keyring_a_passphrase_or_leave_nothing_is_kept(
    shop: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("POS_ALLOW_PLAINTEXT_SECRETS")
    answer = shop.as_owner(*NUMBER, "--mpesa-passkey", "-", typed="the-passkey\n")
    assert answer.status == 1
    assert answer.said.endswith(trouble(Fault.NO_KEYRING))
    assert shop.ask_books("SELECT 1 FROM audit WHERE subject = 'mpesa'") == []
    assert not (shop.home / "mpesa.toml").exists()
    monkeypatch.setenv("POS_SECRETS_PASSPHRASE", "kiberiti")
    assert shop.as_owner(*NUMBER, "--mpesa-passkey", "-", typed="the-passkey\n").status == 0
    (sealed,) = shop.home.glob("mpesa-*.sealed")
    assert b"the-passkey" not in sealed.read_bytes()
    monkeypatch.delenv("POS_SECRETS_PASSPHRASE")
    answer = shop("mpesa", "check")
    assert (answer.status, answer.said) == (1, trouble(Fault.PASSPHRASE_MISSING, where=sealed))


def test_the_help_says_why_a_secret_is_not_typed_there(new: Terminal) -> None:
    said = " ".join(new("settings", "--help").out.split())
    assert "never from the command line, which others on this computer can see" in said


def test_the_pin_is_asked_for(shop: Terminal) -> None:
    answer = shop(*NUMBER, *AS_OWNER, typed=f"{OWNER_PIN}\n")
    assert answer.status == 0
