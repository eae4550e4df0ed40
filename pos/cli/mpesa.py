"""pos mpesa: what a shop asks of Safaricom, for people and for scripts."""

import argparse
from collections.abc import Callable
from functools import partial

from pos.cli.arguments import OneSentence, count, place
from pos.cli.mpesa_check import check
from pos.cli.mpesa_line import Do, run
from pos.cli.mpesa_orders import ask_balance, ask_status, pay_out, reverse
from pos.cli.mpesa_payments import draw_qr, pull, push, query, register_urls, simulate
from pos.cli.mpesa_reconcile import describe_reconcile, reconcile
from pos.cli.mpesa_results import result
from pos.cli.mpesa_statement import sum_statement
from pos.cli.who import add_who
from pos.mpesa.outcome import What

ENDS = (
    "exit status: 0 it is done or answered; 1 it was refused or did not work, and nothing was sent; "
    "2 a wrong word; 3 NOBODY KNOWS whether it went out: look before you repeat it; "
    "130 it was stopped before anything went out."
)
PHONE = "2547..., 07..., or - to be asked: others on this computer can read a command line"
KEPT_HOURS = 48
LONGEST_WAIT = 3600
"""Seconds; what has not come within the hour is looked for with result, later."""

Describe = Callable[[argparse.ArgumentParser], None]


def describe_mpesa(parser: argparse.ArgumentParser) -> None:
    """Say what pos mpesa takes."""
    parser.epilog = ENDS
    jobs = parser.add_subparsers(dest="job", required=True, parser_class=OneSentence)
    for name, (do, describe, says) in JOBS.items():
        job = jobs.add_parser(
            name, help=says, description=f"{says[:1].upper()}{says[1:]}.", epilog=ENDS
        )
        describe(job)
        job.add_argument("--json", action="store_true", help="answer as JSON")
        job.set_defaults(run=partial(run, do))


def _nothing(_parser: argparse.ArgumentParser) -> None:
    """It takes nothing more."""


def _push(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("phone", help=PHONE)
    parser.add_argument("amount", help="whole shillings")
    parser.add_argument(
        "--reference", default="Kaunta", help="what the phone shows, at most 12 signs"
    )
    _yes(parser)


def _query(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("request", help="the CheckoutRequestID that push gave, or - to be asked")


def _simulate(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("phone", help=PHONE)
    parser.add_argument("amount", help="whole shillings")
    parser.add_argument("--reference", default="Kaunta", help="the account, at a paybill")


def _status(parser: argparse.ArgumentParser) -> None:
    about = parser.add_mutually_exclusive_group(required=True)
    about.add_argument("--receipt", default="", help="the ten signs of the M-Pesa SMS")
    about.add_argument("--conversation", default="", help="the name of the request")
    _wait(parser)


def _reverse(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("receipt", help="the ten signs of the M-Pesa SMS")
    parser.add_argument("amount", help="whole shillings, all that was paid")
    parser.add_argument("--why", required=True, help="2 to 100 letters")
    _yes(parser)
    _wait(parser)
    add_who(parser)


def _payout(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("phone", help=PHONE)
    parser.add_argument("amount", help="whole shillings, 10 at least")
    parser.add_argument("--why", required=True, help="2 to 100 letters")
    parser.add_argument(
        "--name",
        default="",
        help="of an order whose end is not known: the same name never pays twice",
    )
    _yes(parser)
    _wait(parser)
    add_who(parser)


def _balance(parser: argparse.ArgumentParser) -> None:
    _wait(parser)


def _result(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=[what.value for what in What], help="what was sent")
    parser.add_argument("name", help="the name that it was taken as, or a payout's own")
    _wait(parser)


def _qr(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("amount", help="whole shillings")
    parser.add_argument("file", type=place, help="where the picture goes, a PNG")
    parser.add_argument("--reference", default="Kaunta", help="at most 12 signs")
    parser.add_argument("--merchant", default="", help="the name shown (usual: the shop's)")


def hours(text: str) -> int:
    """Read how many hours, as many as Safaricom keeps at most."""
    number = count(text)
    if number > KEPT_HOURS:
        raise argparse.ArgumentTypeError(f"Safaricom keeps {KEPT_HOURS} hours, not {number:,}")  # noqa: EM102, TRY003 - argparse's own way
    return number


def _pull(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--hours", type=hours, default=24, help="how far back, 48 at most (usual: 24)"
    )
    parser.add_argument(
        "--register",
        dest="phone",
        metavar="PHONE",
        help=f"once, before the first: a phone, {PHONE}",
    )


def _statement(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=place, help="as the M-Pesa portal exports it, CSV or XLSX")
    parser.add_argument(
        "--keep",
        action="store_true",
        help="hear its payments, as if Safaricom had told of each; the till is closed meanwhile",
    )
    add_who(parser)


def seconds(text: str) -> int:
    """Read for how many seconds something is waited for."""
    number = count(text)
    if number > LONGEST_WAIT:
        raise argparse.ArgumentTypeError(f"waits {LONGEST_WAIT:,} seconds at most, not {number:,}")  # noqa: EM102, TRY003 - argparse's own way
    return number


def _wait(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--wait",
        type=seconds,
        metavar="SECONDS",
        help="until its end stands in the letterbox, so long at most; needs this till's key to it",
    )


def _yes(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--yes", action="store_true", help="without asking; it moves money")


JOBS: dict[str, tuple[Do, Describe, str]] = {
    "check": (check, _nothing, "say in words what works and what does not; moves nothing"),
    "push": (push, _push, "let a customer's phone ask for the PIN, once"),
    "query": (query, _query, "ask how a push ended"),
    "register-urls": (register_urls, _nothing, "let Safaricom say to the letterbox what comes in"),
    "simulate": (simulate, _simulate, "let a customer pay who is none, in the sandbox or practice"),
    "status": (
        ask_status,
        _status,
        "ask what became of a payment; the answer comes to the letterbox",
    ),
    "reverse": (reverse, _reverse, "send a payment back; an owner's or manager's act"),
    "payout": (pay_out, _payout, "send money to a phone; an owner's or manager's act"),
    "balance": (ask_balance, _balance, "ask what is there; the answer comes to the letterbox"),
    "result": (result, _result, "say what came of a status, reversal, payout or balance"),
    "qr": (draw_qr, _qr, "draw a code that a customer's phone pays by"),
    "pull": (pull, _pull, "list what came in during the last hours"),
    "statement": (
        sum_statement,
        _statement,
        "read, check and sum a statement of the M-Pesa portal",
    ),
    "reconcile": (
        reconcile,
        describe_reconcile,
        "lay a day of the books beside a statement, and sign it off",
    ),
}
