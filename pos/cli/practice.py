"""pos practice: a stand-in Safaricom on this computer, with a phone to pay from and a console to spoil it."""

import argparse
import re
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from socket import AF_INET6, SO_REUSEADDR, SOL_SOCKET, socket

from pos.cli.arguments import OneSentence, place
from pos.cli.talk import complain, say, say_json
from pos.practice.postman import is_here
from pos.practice.script import Beginning, Script, Unusable, Why, beginning, read_script
from pos.practice.serving import Address, read_address, serve, stage_of
from pos.practice.timeline import RealClock, VirtualClock

USUAL = "127.0.0.1:8400"
NO, STOPPED = 1, 130
HOST = re.compile(r"[A-Za-z0-9.\-]{1,253}|[0-9A-Fa-f:]{2,45}", re.ASCII)
OPEN = (
    "Whoever reaches {host} can play Safaricom and every customer here: there is no password. "
    "No real money is behind it, but let it listen only in a network you trust."
)


def main(words: Sequence[str]) -> int:
    """Run the stand-in until it is told to stop; give 1 when it cannot begin, 2 for a wrong word."""
    if words and words[0] == "printer":
        return int(import_module("pos.cli.virtual_printer").main(words[1:]))
    arguments = _parser().parse_args(words)
    try:
        return _run(arguments)
    except Unusable as no:
        complain(str(no))
    except KeyboardInterrupt:
        return STOPPED
    return NO


def _parser() -> argparse.ArgumentParser:
    parser = OneSentence(
        prog="pos practice",
        description="A stand-in Safaricom on this computer: Daraja's API, and the customer's phone.",
        epilog="pos practice printer: a receipt printer that is none.",
    )
    parser.add_argument(
        "--listen", type=_address, default=USUAL, help="HOST:PORT (usual: %(default)s)"
    )
    parser.add_argument(
        "--callbacks-to",
        action="append",
        type=_host,
        default=[],
        metavar="HOST",
        help="post callbacks to this computer too; usually only to the one it runs on",
    )
    parser.add_argument("--script", type=place, metavar="FILE", help="who is there, as TOML")
    parser.add_argument(
        "--virtual-clock", action="store_true", help="time stands still until the console moves it"
    )
    parser.add_argument("--certificate", type=place, metavar="FILE", help="write the certificate")
    parser.add_argument("--json", action="store_true", help="say where it is as JSON")
    return parser


def _address(text: str) -> Address:
    try:
        return read_address(text)
    except Unusable as no:
        raise argparse.ArgumentTypeError(str(no).removesuffix(".")) from no


def _host(text: str) -> str:
    if not HOST.fullmatch(text):
        raise argparse.ArgumentTypeError(f"“{text}” is no name of a computer, such as 192.168.1.20")  # noqa: EM102, TRY003 - argparse's own way
    return text.lower()


def _run(arguments: argparse.Namespace) -> int:
    listen: Address = arguments.listen
    begins = beginning(read_script(arguments.script) if arguments.script else Script())
    _try(listen)
    clock = VirtualClock(datetime.now(UTC)) if arguments.virtual_clock else RealClock()
    choices = replace(begins.choices, hosts=frozenset(arguments.callbacks_to))
    stage = stage_of(replace(begins, choices=choices), clock)
    if arguments.certificate:
        _write(arguments.certificate, stage.credential_key.certificate())
    _tell(listen, begins, is_json=arguments.json)
    if not is_here(listen.host):
        complain(OPEN.format(host=listen.host))
    sys.stdout.flush()
    serve(stage, listen)
    return 0


def _write(file: Path, certificate: bytes) -> None:
    try:
        file.write_bytes(certificate)
    except OSError as fault:
        raise Unusable(Why.NO_PLACE, f"{file}: {fault.strerror or fault}") from fault


def _try(listen: Address) -> None:
    """Refuse an address at which this computer cannot listen, before anything is said."""
    try:
        with socket(AF_INET6) if ":" in listen.host else socket() as trial:
            trial.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
            trial.bind((listen.host, listen.port))
    except OSError as fault:
        where = f"{listen.host}, port {listen.port}: {fault.strerror or fault}"
        raise Unusable(Why.NOT_HERE, where) from fault


def _tell(listen: Address, begins: Beginning, *, is_json: bool) -> None:
    """Say where it is and what a shop needs; none of it is a secret, since no money is behind it."""
    host = f"[{listen.host}]" if ":" in listen.host else listen.host
    url, app = f"http://{host}:{listen.port}", begins.choices.app
    shops = [
        {
            "kind": shop.kind,
            "number": shop.number,
            "store": shop.store,
            "passkey": shop.passkey,
        }
        for shop in begins.world.shortcodes.values()
    ]
    if is_json:
        say_json(
            {
                "url": url,
                "phone": f"{url}/",
                "console": f"{url}/console",
                "consumer_key": app.key,
                "consumer_secret": app.secret,
                "initiator": app.initiator,
                "initiator_password": app.initiator_password,
                "shortcodes": shops,
            }
        )
        return
    say(f"Practice Safaricom: {url}")
    say(f"Customer's phone:   {url}/")
    say(f"Console:            {url}/console")
    say(f"Consumer key {app.key}, secret {app.secret}; no real money is behind any of it.")
    say(f"API user {app.initiator}, password {app.initiator_password}")
    for shop in shops:
        store = f" of store {shop['store']}" if shop["store"] else ""
        say(f"{shop['kind'].capitalize()} {shop['number']}{store}, passkey {shop['passkey']}")
