"""pos relay: the letterbox and everything its keeper does with it. Needs neither till nor screen."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from socket import SO_REUSEADDR, SOCK_STREAM, SOL_SOCKET, getaddrinfo, socket

from pos.cli import relay_doors, relay_letters
from pos.cli.arguments import OneSentence, count, place
from pos.cli.relay_opening import now
from pos.cli.talk import complain, say, say_json
from pos.log import stream_log
from pos.relay import retention, whereabouts
from pos.relay.access import PURPOSES
from pos.relay.doctor import Patient, examine
from pos.relay.figures import check_private
from pos.relay.letterbox import Terms
from pos.relay.serving import Address, Opening, serve
from pos.relay.source import SAFARICOMS_ADDRESSES, EveryoneTrusted, read_sources
from pos.relay.trouble import DatabaseTrouble, Refused, Why, reason_of

USUAL = "sqlite:///letterbox.sqlite"
DATABASE = "POS_RELAY_DATABASE"
BOX_SECRET, TILL_KEY = "POS_RELAY_C2B", "POS_RELAY_KEY"
NO, STOPPED = 1, 130

Job = Callable[[argparse.Namespace], int]
Add = Callable[..., argparse.ArgumentParser]


def main(words: Sequence[str]) -> int:
    """Do the letterbox job that is asked for; give 0 when it is done, 1 when not, 2 for a wrong word."""
    parser = _parser()
    if not all(map(_is_text, (*words, os.environ.get(DATABASE, "")))):
        parser.error("a word has signs that cannot be kept")
    arguments = parser.parse_args(words)
    if isinstance(sys.stdout, TextIOWrapper):  # a name that this terminal cannot write is no fault
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        return _done(arguments)
    except KeyboardInterrupt:
        if arguments.run is not run_serve:
            complain("\nStopped. What was done is whole; ask again for the rest.")
        return STOPPED


def _done(arguments: argparse.Namespace) -> int:
    try:
        status = int(arguments.run(arguments))
        sys.stdout.flush()
    except (Refused, EveryoneTrusted) as no:
        complain(str(no))
    except DatabaseTrouble as trouble:
        complain(f"The letterbox's database cannot be used: {reason_of(trouble)}.")
    except BrokenPipeError:  # whoever reads has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as trouble:
        complain(f"That could not be done: {trouble.strerror or trouble}{_where(trouble)}.")
    else:
        return status
    return NO


def _is_text(word: str) -> bool:
    """Tell whether a word is text; a terminal may send anything."""
    return not any("\ud800" <= sign <= "\udfff" for sign in word)


def _where(trouble: OSError) -> str:
    return f": {trouble.filename}" if trouble.filename else ""


def _parser() -> argparse.ArgumentParser:
    parser = OneSentence(
        prog="pos relay", description="The letterbox: it keeps what Safaricom says."
    )
    jobs = parser.add_subparsers(dest="job", required=True, parser_class=OneSentence)

    def add(name: str, run: Job, what: str, *names: str) -> argparse.ArgumentParser:
        job: argparse.ArgumentParser = jobs.add_parser(name, help=what)
        job.add_argument(
            "--database",
            default=os.environ.get(DATABASE, USUAL),
            help=f"sqlite:///FILE or postgresql://... (usual: ${DATABASE} or {USUAL})",
        )
        job.add_argument("--json", action="store_true", help="answer as JSON")
        for each in names:
            job.add_argument(each)
        job.set_defaults(run=run)
        return job

    _add_serve(add("serve", run_serve, "run the letterbox"))
    _add_doors(add)
    _add_letters(add)
    doctor = add("doctor", run_doctor, "look at a running letterbox from outside", "url")
    doctor.epilog = f"The c2b secret is read from ${BOX_SECRET}, a till's key from ${TILL_KEY}."
    return parser


def _add_doors(add: Add) -> None:
    """Describe what has to do with who may come in."""
    of = relay_doors
    add("add-shop", of.run_add_shop, "add a shop; its secrets are shown once", "name")
    till = add("add-till", of.run_add_till, "give a till a key, shown once", "shop", "till")
    code = add("enrol-code", of.run_enrol_code, "make a code to enrol a till", "shop", "till")
    for job in (till, code):
        job.add_argument("--approver", action="store_true", help="it may release others' claims")
    revoke = add("revoke", of.run_revoke, "end a till's keys", "till")
    revoke.add_argument("--shop", help="which shop's, when several have such a till")
    add("list", of.run_list, "show the shops, their live secrets by age, and their tills")
    new = add("rotate", of.run_rotate, "give a new secret; the one before stays good", "shop")
    end = add("end-secret", of.run_end_secret, "end the secret before the newest", "shop")
    for job in (new, end):
        job.add_argument("purpose", choices=PURPOSES)
    check = add("check-payments", of.run_check_payments, "check before money moves", "shop")
    check.add_argument("switch", choices=("on", "off"))


def _add_letters(add: Add) -> None:
    """Describe what has to do with letters."""
    of = relay_letters
    replay = add("replay", of.run_replay, "read what could not be read once more")
    strip = add("strip", of.run_strip, "take personal fields out of old letters")
    strip.add_argument("--days", type=_days, default=retention.DAYS)
    export = add("export", of.run_export, "write letters as lines of JSON")
    for job in (replay, export):
        job.add_argument("shop", nargs="?", help="which shop's (usual: every shop's)")
    export.add_argument("--to", type=place, metavar="FILE", help="into a new file, for you alone")
    backup = add("backup", of.run_backup, "write the whole letterbox into one file")
    backup.add_argument("file", type=place)
    add("restored", of.run_restored, "after a restore: have every till read again")
    add("move", of.run_move, "move the letterbox from its file to PostgreSQL", "target")


def _add_serve(job: argparse.ArgumentParser) -> None:
    job.add_argument("--listen", default="127.0.0.1:8300", help="HOST:PORT (usual: %(default)s)")
    job.add_argument(
        "--trusted-proxy", action="append", default=[], metavar="ADDRESS",
        help="a proxy whose X-Forwarded-For is believed; may be given several times",
    )  # fmt: skip
    job.add_argument(
        "--safaricom", action="append", metavar="ADDRESS",
        help="an address Safaricom calls from, instead of those that are known",
    )  # fmt: skip
    job.add_argument(
        "--strict-source", action="store_true", help="refuse what comes from any other address"
    )
    job.add_argument("--metrics", metavar="HOST:PORT", help="show figures at this private address")
    job.add_argument(
        "--days", type=_days, default=retention.DAYS, help="keep personal fields so long"
    )


def run_serve(arguments: argparse.Namespace) -> int:
    """Run the letterbox until it is told to stop."""
    sources = read_sources(arguments.trusted_proxy, arguments.safaricom or SAFARICOMS_ADDRESSES)
    terms = Terms(sources, now, is_strict=arguments.strict_source, days=arguments.days)
    listen, metrics = Address.read(arguments.listen), None
    if arguments.metrics:
        metrics = Address.read(arguments.metrics)
        check_private(metrics.host)
        _try(metrics)
    _try(listen)
    log = stream_log(sys.stderr)
    if whereabouts.begin(arguments.database):
        log.info("a new letterbox begins", where=whereabouts.shown(arguments.database))
    serve(Opening(arguments.database, listen, terms, metrics), log)
    return 0


def _try(listen: Address) -> None:
    """Refuse an address at which this computer cannot listen, before anything is opened."""
    try:
        found = getaddrinfo(listen.host, listen.port, type=SOCK_STREAM)
        family, kind, protocol, _name, address = found[0]
        with socket(family, kind, protocol) as trial:
            may_follow = os.name != "nt"  # on Windows it would let two listen
            trial.setsockopt(SOL_SOCKET, SO_REUSEADDR, int(may_follow))
            trial.bind(address)
    except UnicodeError as odd:
        raise Refused(Why.BAD_ADDRESS, listen.host) from odd
    except OSError as taken:
        raise Refused(
            Why.CANNOT_LISTEN, f"{listen.host}:{listen.port} ({taken.strerror})"
        ) from taken


def run_doctor(arguments: argparse.Namespace) -> int:
    """Look at a running letterbox; exit status 1 when something is wrong."""
    patient = Patient(arguments.url, os.environ.get(BOX_SECRET), os.environ.get(TILL_KEY))
    findings = []
    for finding in examine(patient, now=now()):
        findings.append(finding)
        if not arguments.json:
            say(f"{'ok ' if finding.is_well else 'NO '} {finding.what}: {finding.says}")
    if arguments.json:
        say_json([{"what": f.what, "ok": f.is_well, "says": f.says} for f in findings])
    return 0 if all(finding.is_well for finding in findings) else NO


def _days(text: str) -> int:
    """Read how many days; more than a hundred years is a slip."""
    if len(text) > len("36500") or count(text) > 36_500:
        raise argparse.ArgumentTypeError(f"“{text[:9]}” is too many days")  # noqa: EM102, TRY003 - argparse's own way
    return count(text)
