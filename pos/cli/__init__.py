"""The pos command: which job is wanted, in one plain sentence when it cannot be understood.

What a job needs is imported when it is asked for, so that help is there before everything is installed.
"""

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from types import MappingProxyType, ModuleType

from pos import __version__
from pos.cli.arguments import OneSentence, WrongWords
from pos.cli.talk import complain
from pos.shop.progress import Stopped
from pos.shop.refusal import Refusal, Trouble

NO, STOPPED = 1, 130
BY_THEMSELVES = ("relay", "practice")
"""Jobs that have nothing to do with the shop of this computer: a letterbox, and a stand-in Safaricom."""
COMMANDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "till": ("till", "open the till; so does pos alone"),
        "office": ("till", "open the office: a manager's computer, or a backup at home"),
        "demo": ("demo", "open a stocked practice shop; nothing of it stays"),
        "settings": ("shop", "show or change what the shop has chosen; starts a new shop"),
        "import": ("files", "bring in products from a CSV or XLSX file"),
        "receipt": ("receipt", "show a receipt, or write it as PNG, PDF or text"),
        "label": ("label", "print labels for shelves and goods"),
        "export": ("files", "write a table of the books into a file"),
        "backup": ("safety", "make a backup, also while the till is selling"),
        "restore": ("safety", "put a backup in the place of the books"),
        "check": ("safety", "work every invariant of the books out anew"),
        "bench": ("bench", "measure, beside plain sqlite3 in the same run"),
        "mpesa": ("mpesa", "ask a phone for money, and what else Safaricom does"),
        "relay": ("relay", "run and look after the letterbox on the internet"),
        "practice": ("practice", "play Safaricom on this computer, with a phone to pay from"),
    }
)
"""Each job: the module that does it, and what it is for."""


WHOSE = MappingProxyType({"till": "a till", "relay": "a letterbox", "practice": "the stand-in"})


class NotInstalled(WrongWords):
    """Only another part of the program is there."""

    def __init__(self, package: str, part: str) -> None:
        super().__init__(package, part)

    def __str__(self) -> str:
        package, part = self.args
        return (
            f"This needs “{package}”, which is not installed. "
            f'Install all that {WHOSE[part]} needs: pip install "kaunta[{part}]"'
        )


def main(words: Sequence[str] | None = None) -> int:
    """Do the job that is asked for; give 0 when it is done, 1 when the answer is no, 2 for a wrong word."""
    words = _with_job(sys.argv[1:] if words is None else words)
    _open_streams()
    if isinstance(sys.stdout, TextIOWrapper):  # a name that this terminal cannot write is no fault
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        if words and words[0] in BY_THEMSELVES:
            return int(_module(words[0]).main(words[1:]))
        arguments = _understood(words)
        status = int(_module("work").do(arguments))
        sys.stdout.flush()
    except (Refusal, Trouble, WrongWords) as no:
        complain(str(no))
        return NO
    except Stopped:
        complain("Stopped. Nothing of it was kept.")
        return STOPPED
    except (
        KeyboardInterrupt,
        EOFError,
    ):  # Ctrl-C, and Ctrl-D at a question: how far it was nobody knows
        complain("\nStopped.")
        return STOPPED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return NO
    return status


def _with_job(words: Sequence[str]) -> Sequence[str]:
    """Give what was typed; where no job is named, the till is meant."""
    asks_for_help = {"-h", "--help", "--version"} & set(words)
    is_named = any(not word.startswith("-") for word in words)
    return words if is_named or asks_for_help else [*words, "till"]


def _open_streams() -> None:
    """Put something in the place of a stream that was closed; what is said on it is then not written."""
    sys.stdout = sys.stdout or Path(os.devnull).open(encoding="utf-8")  # noqa: SIM115 - open to the end
    sys.stderr = sys.stderr or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - likewise


def _understood(words: Sequence[str]) -> argparse.Namespace:
    """Give what was typed; only the job that is asked for says what it takes."""
    asked = next((word for word in words if not word.startswith("-")), None)
    parser = OneSentence(prog="pos", description="Kaunta, the till for Kenyan shops.")
    parser.add_argument("--version", action="version", version=f"Kaunta {__version__}")
    parser.add_argument(
        "--allow-plaintext-secrets",
        action="store_true",
        help="keep the shop's keys in a plain file that only you can read, if there is no keyring",
    )
    commands = parser.add_subparsers(dest="command", required=True, parser_class=OneSentence)
    for name, (module, says) in COMMANDS.items():
        command = commands.add_parser(name, help=says)
        if name == asked and name not in BY_THEMSELVES:
            getattr(_module(module), f"describe_{name}")(command)
    return parser.parse_args(words)


def _module(name: str) -> ModuleType:
    """Give a module of this room, or say in one sentence what has to be installed for it."""
    try:
        return import_module(f"pos.cli.{name}")
    except ModuleNotFoundError as missing:
        package = (missing.name or "").partition(".")[0]
        if package == "pos":
            raise
        part = name if name in BY_THEMSELVES else "till"
        raise NotInstalled(package, part) from missing
