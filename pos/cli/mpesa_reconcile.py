"""pos mpesa reconcile: a day of the books beside the statement, and signed off where nothing is left to say."""

import argparse
from datetime import date

from pos.cli.arguments import place
from pos.cli.mpesa_line import DONE, NO, Answer, Job
from pos.cli.mpesa_showing import counted
from pos.cli.who import acting, add_who
from pos.folders import as_typed
from pos.office.reconciling import compare_day, sign_day
from pos.office.statement_reading import read_statement_from
from pos.shop.day_check import DayCheck, Sums
from pos.shop.money import Money
from pos.shop.reconciling import Finding
from pos.shop.signing_off import Signing
from pos.startup import opened, opened_alone


def a_day(text: str) -> date:
    """Read a day as 2026-11-21."""
    try:
        return date.fromisoformat(text)
    except ValueError as wrong:
        raise argparse.ArgumentTypeError(f"“{text}” is no day. Write it like 2026-11-21") from wrong  # noqa: EM102, TRY003 - argparse's own way


def describe_reconcile(parser: argparse.ArgumentParser) -> None:
    """Say what it takes."""
    parser.add_argument("day", type=a_day, help="of the shop's calendar, 2026-11-21")
    parser.add_argument(
        "--statement", type=place, required=True, help="as the M-Pesa portal exports it"
    )
    parser.add_argument(
        "--sign",
        action="store_true",
        help="sign the day off where nothing is left to say; the till is closed meanwhile",
    )
    add_who(parser)


def reconcile(job: Job) -> Answer:
    """Say what agrees and what does not; a day that cannot be signed off makes it end with 1."""
    read = read_statement_from(as_typed(job.arguments.statement))
    opening = opened_alone if job.arguments.sign else opened
    with opening(job.computer) as records:
        by = acting(records, job.arguments.who)
        check = compare_day(records, by, day=job.arguments.day, read=read)
        is_signed = job.arguments.sign and not check.obstacles
        signed = sign_day(records, by, day=check.day, read=read) if is_signed else None
    status = NO if check.obstacles else DONE
    return Answer(_facts(check, signed), _sentences(job, check, signed), status)


def _facts(check: DayCheck, signed: Signing | None) -> dict[str, object]:
    return {
        "day": check.day.isoformat(),
        "done": not check.obstacles,
        "obstacles": [each.name.lower() for each in check.obstacles],
        "heaps": {heap.value: _sums(sums) for heap, sums in check.sums.items()},
        "opening": _amount(check.chain.opening),
        "closing": _amount(check.chain.closing),
        "asking": [_finding(each) for each in check.asking],
        "figures": check.digest,
        "signed_by": signed.by if signed is not None else None,
        "by_one": signed.is_by_one if signed is not None else None,
    }


def _sums(sums: Sums) -> dict[str, object]:
    return {"count": sums.count, "statement": str(sums.there), "books": str(sums.here)}


def _amount(amount: Money | None) -> str | None:
    return None if amount is None else str(amount)


def _finding(each: Finding) -> dict[str, object]:
    return {
        "line": each.name,
        "heap": each.heap.value,
        "statement": _amount(each.there.signed if each.there is not None else None),
        "books": _amount(each.here.amount if each.here is not None else None),
    }


def _sentences(job: Job, check: DayCheck, signed: Signing | None) -> tuple[str, ...]:
    said = [
        f"{heap.value:22} {counted(sums.count, 'line'):>10}  "
        f"statement {job.sum(sums.there)}, books {job.sum(sums.here)}"
        for heap, sums in check.sums.items()
    ] or ["Neither the statement nor the books have anything on that day."]
    if check.chain.opening is not None and check.chain.closing is not None:
        said.append(f"From {job.sum(check.chain.opening)} to {job.sum(check.chain.closing)}.")
    said.extend(f"{each.name}: {each.heap.value}. Somebody has to look at it." for each in check.asking)  # fmt: skip
    said.extend(each.value for each in check.obstacles)
    if signed is not None:
        by_one = (
            " By one person, who kept what the statement told as well." if signed.is_by_one else ""
        )
        said.append(f"{check.day} is signed off.{by_one}")
    elif not check.obstacles:
        said.append(f"{check.day} agrees. Sign it off with --sign.")
    return tuple(said)
