"""One word gives one job; whatever is wrong is said in one plain sentence."""

import os
import runpy
import subprocess
import sys
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path

import pytest

from pos import __version__
from pos.shop.faults import Fault
from pos.shop.words import Reason
from tests.cli.terminal import AS_OWNER, PRODUCTS, Terminal, no, trouble

COMMANDS = (
    "till",
    "office",
    "demo",
    "settings",
    "import",
    "receipt",
    "label",
    "export",
    "backup",
    "restore",
    "check",
    "bench",
    "mpesa",
)
STOPPED = "Stopped."


class Interrupted(StringIO):
    """Somebody who presses Ctrl-C instead of answering."""

    def readline(self, _size: int | None = -1, /) -> str:
        raise KeyboardInterrupt


@pytest.mark.parametrize(
    ("words", "about"),
    [
        (["sell"], "'sell'"),
        (["import"], "file"),
        (["export", "pins", "x.csv"], "'pins'"),
        (["check", "--fast"], "--fast"),
        (["settings", "--vat", "maybe"], "--vat"),
        (["settings", "--till", "one"], "--till"),
        (["bench", "--products", "0"], "“0” is not a whole number from 1 to 10,000,000"),
        (
            ["bench", "--products", "10000001"],
            "“10000001” is not a whole number from 1 to 10,000,000",
        ),
        (["check", "--anchor", "4f2a"], "an audit head is 8 to 64 letters a to f and digits"),
        (["bench", "--sales", "-3"], "“-3” is not a whole number from 1 to 10,000,000"),
        (["bench", "--sales", "many"], "“many” is not a whole number from 1 to 10,000,000"),
        (["import", "a\udcff.csv"], "the name has signs that cannot be kept"),
        (["backup", "a\udcff"], "the name has signs that cannot be kept"),
    ],
)
def test_a_wrong_word_gets_one_sentence_and_status_two(
    new: Terminal, words: list[str], about: str
) -> None:
    answer = new(*words)
    assert (answer.status, answer.out) == (2, "")
    (sentence,) = answer.err.splitlines()
    assert sentence.startswith("pos")
    assert about in sentence
    assert sentence.endswith("--help")
    assert not new.home.exists()


def test_the_help_names_every_command_and_says_what_it_does(new: Terminal) -> None:
    answer = new("--help")
    assert answer.status == 0
    told = [line.split(maxsplit=1) for line in answer.out.splitlines() if line.startswith("    ")]
    assert [line[0] for line in told if line[0] in COMMANDS] == list(COMMANDS)
    assert all(len(line) == 2 for line in told if line[0] in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(new: Terminal, command: str) -> None:
    answer = new(command, "--help")
    assert (answer.status, answer.err) == (0, "")
    assert answer.out.startswith(f"usage: pos {command}")


def test_the_version_is_told(new: Terminal) -> None:
    answer = new("--version")
    assert (answer.status, answer.out) == (0, f"Kaunta {__version__}\n")


@pytest.mark.parametrize("command", [["check"], ["backup"], ["export", "products", "x.csv"]])
def test_where_there_is_no_shop_it_is_said_how_to_start_one(
    new: Terminal, command: list[str]
) -> None:
    answer = new(*command)
    assert (answer.status, answer.out) == (1, "")
    assert answer.err == f"{trouble(Fault.NO_SHOP, where=new.home)}\n"
    assert not new.books.exists()


def test_a_folder_that_cannot_be_used_is_named(new: Terminal) -> None:
    new.home.write_text("not a folder")
    answer = new("check")
    assert answer.status == 1
    assert answer.err == f"{trouble(Fault.FOLDER, where=new.home, why='file exists')}\n"


@pytest.mark.parametrize("command", [["settings"], ["demo"], ["bench", "--products", "2"]])
def test_settings_that_are_not_understood_stop_every_command(
    new: Terminal, command: list[str]
) -> None:
    new.home.mkdir()
    (new.home / "settings.toml").write_text("colour = 'red'")
    answer = new(*command)
    assert (answer.status, answer.out) == (1, "")
    (sentence,) = answer.err.splitlines()
    assert "settings.toml" in sentence
    assert "colour" in sentence
    assert not new.books.exists()


def test_ctrl_c_at_a_question_stops_and_keeps_nothing(shop: Terminal, tmp_path: Path) -> None:
    before = shop.everything()
    file = tmp_path / "more.csv"
    file.write_text("name,price\nTea,40\n")
    answer = shop("import", file, *AS_OWNER, typed=Interrupted())
    assert (answer.status, answer.out, answer.said) == (130, "", STOPPED)
    assert shop.everything() == before


def test_a_question_that_nobody_can_answer_is_no_wrong_pin(shop: Terminal) -> None:
    before = shop.everything()
    answer = shop("backup", *AS_OWNER, typed="")
    assert (answer.status, answer.out) == (130, "")
    assert answer.err == f"PIN of Njeri: \n{STOPPED}\n"
    assert shop.everything() == before


WITHOUT_THE_TILL = """
import sys
for name in ("sqlalchemy", "argon2", "cryptography", "keyring", "openpyxl", "xlsxwriter", "phonenumbers", "segno"):
    sys.modules[name] = None
from pos.cli import main
sys.exit(main())
"""


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["--version"], 0, f"Kaunta {__version__}"),
        (["--help"], 0, "usage: pos"),
        (["check"], 1, "is not installed. Install all that a till needs: pip install"),
        (["practice"], 1, 'all that the stand-in needs: pip install "kaunta[practice]"'),
        (["sell"], 2, "'sell'"),
    ],
)
def test_without_what_a_till_needs_help_is_there_and_work_is_refused_in_a_sentence(
    new: Terminal, words: list[str], status: int, said: str
) -> None:
    program = [sys.executable, "-c", WITHOUT_THE_TILL, *words]
    done = subprocess.run(program, capture_output=True, text=True, check=False)
    assert (done.returncode, said in done.stdout + done.stderr) == (status, True), done.stderr
    assert "Traceback" not in done.stderr
    assert not new.home.exists()


def test_a_module_of_our_own_that_is_missing_is_our_bug(
    monkeypatch: pytest.MonkeyPatch, new: Terminal
) -> None:
    monkeypatch.setitem(sys.modules, "pos.cli.safety", None)
    with pytest.raises(ModuleNotFoundError):
        new("check")


def test_a_reader_that_goes_away_is_no_fault(
    shop: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with open(writing, "w", encoding="utf-8") as pipe:  # noqa: PTH123 - a pipe has no path
        monkeypatch.setattr(sys, "stdout", pipe)
        answer = shop("settings")
    assert (answer.status, answer.err) == (1, "")


def test_a_name_that_the_terminal_cannot_write_is_written_with_signs_it_has(
    new: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = TextIOWrapper(BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", screen)
    assert new("settings", "--name", "Duka la Ñandú").status == 0
    screen.seek(0)
    assert "name: Duka la \\xd1and\\xfa\n" in screen.read()


def test_python_m_pos_is_the_same_as_pos(new: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["pos", "check"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("pos", run_name="__main__")
    assert ended.value.code == 1
    assert new.capsys.readouterr().err == f"{trouble(Fault.NO_SHOP, where=new.home)}\n"


def test_the_package_can_be_looked_at_without_anything_being_run(new: Terminal) -> None:
    runpy.run_module("pos.__main__", run_name="not main")
    assert not new.home.exists()


@pytest.mark.slow
def test_a_program_of_its_own_does_the_same(new: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "products.csv"
    file.write_text(PRODUCTS, "utf-8")
    program = [sys.executable, "-m", "pos"]
    done = subprocess.run([*program, "import", file], capture_output=True, check=True)
    assert done.stdout.startswith(b"2 products were added")
    assert new.names() == ["Bread", "Milk"]
    refused = subprocess.run([*program, "import", tmp_path], capture_output=True, check=False)
    assert refused.returncode == 1
    why = no(Reason.FILE_UNREADABLE, name=tmp_path.name, kind="CSV", why="it is no file")
    assert refused.stderr.decode() == f"{why}\n"
