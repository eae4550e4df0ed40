"""pos settings for M-Pesa: what is no secret in a file, each secret where this computer keeps secrets.

A secret never stands on the command line, where everybody on this computer could read it.
"""

import argparse
import sys
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType

import msgspec

from pos.cli.arguments import WrongWords, place
from pos.cli.mpesa_line import wrong_words
from pos.cli.talk import ask, ask_secretly, complain, say, say_json
from pos.cli.who import acting
from pos.folders import as_typed
from pos.mpesa.chosen import Chosen, Item, checked, checked_secret, keep_choices, kept_choices
from pos.mpesa.set_up import SetUp
from pos.office.house import change_mpesa
from pos.records.snapshot import shop_in
from pos.secrets import Secret, read_typed
from pos.startup import Computer, opened

AWAY = "none"
"""Said in the place of a value, it takes the value away."""
QUESTIONS: Mapping[str, str] = MappingProxyType(
    {
        "environment": "sandbox, production or practice",
        "kind": "paybill or till",
        "number": "the paybill, or of a till the store (head office) number that the passkey is for",
        "till_number": "the number customers pay at a till",
        "letterbox": "where the letterbox stands, https://...",
        "initiator": "the name of the shop's API user at Safaricom",
        "certificate": "the certificate file from Safaricom's portal",
        "c2b_version": "v1 or v2, as the shop's app at Safaricom has it",
        "also": "further numbers that customers pay to: 600638, or a till with its store 5200001/5200000",
        "host": "another address of this computer's own, for practice",
    }
)
SECRETS: Mapping[Item, str] = MappingProxyType(
    {
        Item.CONSUMER_KEY: "the app's consumer key",
        Item.CONSUMER_SECRET: "the app's consumer secret",
        Item.PASSKEY: "the passkey of the paybill or store",
        Item.INITIATOR_PASSWORD: "the API user's password",
        Item.CALLBACK: "an address of your own for the end of pushes, instead of the letterbox",
        Item.BOX_C2B: "the letterbox's secret for c2b",
        Item.BOX_STK: "the letterbox's secret for stk",
        Item.BOX_RESULT: "the letterbox's secret for result",
        Item.BOX_TILL: "this till's key to the letterbox, with which it reads",
    }
)


class NoNumberYet(WrongWords):
    """A secret belongs to a number in an environment, and is kept under both."""

    def __str__(self) -> str:
        return (
            "Say first which environment and which number the secrets are for. Nothing was changed."
        )


class NoShopYet(WrongWords):
    """A secret belongs to a shop, and is kept under its name."""

    def __str__(self) -> str:
        return "Start the shop first: pos settings --name NAME. Nothing was changed."


def describe_mpesa_choices(parser: argparse.ArgumentParser) -> None:
    """Say what can be chosen for M-Pesa."""
    group = parser.add_argument_group(
        "M-Pesa at this computer",
        "What is no secret stands in mpesa.toml. A secret is read from a file that only you can read, or "
        "from standard input with -, never from the command line, which others on this computer can see. "
        f"“{AWAY}” takes a value away. The environment stands above all of it: MPESA_CONSUMER_KEY and so on.",
    )
    group.add_argument("--mpesa", action="store_true", help="be asked for each, one by one")
    for name, says in QUESTIONS.items():
        group.add_argument(f"--mpesa-{name.replace('_', '-')}", metavar="VALUE", help=says)
    for item, says in SECRETS.items():
        group.add_argument(
            f"--mpesa-{item.value}", metavar="FILE|-", type=place, help=f"{says}; a file, or -"
        )


def wants_mpesa(arguments: argparse.Namespace) -> bool:
    """Tell whether anything of M-Pesa was named."""
    return arguments.mpesa or bool(_said(arguments) or _files(arguments))


def settle_mpesa(arguments: argparse.Namespace, computer: Computer) -> None:
    """Keep what was said or is answered, the secrets first, and show what there is then."""
    file = computer.folders.mpesa
    before = kept_choices(file)
    said = _said(arguments)
    if arguments.mpesa:
        said = {**_asked(before), **said}
    if said.get("certificate"):
        said["certificate"] = str(as_typed(Path(said["certificate"])).absolute())
    with wrong_words():
        chosen = checked(msgspec.structs.replace(before, **said))
    set_up = SetUp(chosen, computer.places, shop_in(computer.folders.records) or "")
    secrets = _secrets(arguments, set_up)
    if secrets and not (chosen.environment and chosen.number):
        raise NoNumberYet
    if secrets and not set_up.shop:
        raise NoShopYet
    keep = partial(_keep, computer, set_up, secrets)
    changed = [name for name in QUESTIONS if getattr(chosen, name) != getattr(before, name)]
    if computer.folders.records.exists():
        with opened(computer) as records:
            by = acting(records, arguments.who)
            names = [*changed, *(item.value for item in secrets)]
            change_mpesa(records, by, changed=names, keep=keep)
    else:
        keep()
    _show(arguments, set_up)


def _keep(computer: Computer, set_up: SetUp, secrets: Mapping[Item, Secret | None]) -> None:
    """Keep the secrets first: a number without its passkey would only fail later."""
    for item, secret in secrets.items():
        name = set_up.kept_as(item)
        if secret is None:
            computer.places.forget(name)
        else:
            where = computer.places.keep(name, secret)
            complain(f"The {item.words} is in {where}.")
    keep_choices(computer.folders.mpesa, set_up.chosen)


def _said(arguments: argparse.Namespace) -> dict[str, str]:
    """Give what was named on the command line."""
    named = {name: getattr(arguments, f"mpesa_{name}") for name in QUESTIONS}
    return {name: _value(text) for name, text in named.items() if text is not None}


def _files(arguments: argparse.Namespace) -> dict[Item, Path]:
    named = {item: getattr(arguments, f"mpesa_{item.value.replace('-', '_')}") for item in SECRETS}
    return {item: file for item, file in named.items() if file is not None}


def _asked(before: Chosen) -> dict[str, str]:
    """Ask one by one; an empty answer leaves a value as it is."""
    complain(f"An empty answer leaves a value as it is, “{AWAY}” takes it away.")
    said = {}
    for name, says in QUESTIONS.items():
        now = getattr(before, name) or AWAY
        answer = ask(f"M-Pesa {name.replace('_', ' ')} ({says}) [{now}]")
        if answer:
            said[name] = _value(answer)
    return said


def _secrets(arguments: argparse.Namespace, set_up: SetUp) -> dict[Item, Secret | None]:
    """Give the secrets that were said; None for one that is taken away."""
    files = _files(arguments)
    found = {item: _read(item, file) for item, file in files.items()}
    if arguments.mpesa:
        for item, says in SECRETS.items():
            if item not in files:
                found[item] = _ask_for(item, says, set_up)
    return {
        item: None
        if text == AWAY
        else checked_secret(item, Secret(text.encode(errors="surrogatepass")))
        for item, text in found.items()
        if text
    }


def _ask_for(item: Item, says: str, set_up: SetUp) -> str:
    now = _stand(item, set_up)
    return ask_secretly(f"M-Pesa {item.words} ({says}) [{now}]").strip()


def _read(item: Item, file: Path) -> str:
    """Read a secret from a file of its own or from the next line of standard input."""
    if str(file) == "-":
        return ask_secretly(f"M-Pesa {item.words}").strip()
    if str(file) == AWAY:
        return AWAY
    found = read_typed(file)
    return checked_secret(item, found or Secret(b"")).value.decode()


def _value(text: str) -> str:
    return "" if text.strip() == AWAY else text.strip()


def _stand(item: Item, set_up: SetUp) -> str:
    return "there" if set_up.find(item) else "missing"


def _show(arguments: argparse.Namespace, set_up: SetUp) -> None:
    chosen = {name: getattr(set_up.chosen, name) for name in QUESTIONS}
    secrets = {item.words: _stand(item, set_up) for item in SECRETS}
    if arguments.json:
        say_json({"mpesa": {**chosen, "secrets": secrets}})
        return
    for name, value in {**chosen, **secrets}.items():
        say(f"{name.replace('_', ' ')}: {value or AWAY}")
    sys.stdout.flush()
