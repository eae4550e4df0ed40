"""pos mpesa statement: reads, checks and sums a statement of the M-Pesa portal, and has its payments heard."""

from pathlib import Path

from pos.cli.mpesa_line import DONE, NO, Answer, Job
from pos.cli.mpesa_showing import counted, shown, shown_account
from pos.cli.who import acting
from pos.folders import as_typed, file_troubles, open_file
from pos.mpesa.statement import Entry, Statement
from pos.mpesa.statement_file import MOST_BYTES, read_statement_file
from pos.mpesa.statement_sums import Sum, sums_by_day, sums_of_all
from pos.office.xlsx import xlsx_rows
from pos.shop.faults import Fault
from pos.startup import opened_alone
from pos.till.reconciling import Reconciled, take_statement


def sum_statement(job: Job) -> Answer:
    """Say what came and went; lines that a person has to look at make it end with 1."""
    file: Path = job.arguments.file
    with file_troubles(file, Fault.FILE), open_file(as_typed(file)) as opened:
        raw = opened.read(MOST_BYTES + 1)
    statement = read_statement_file(raw, name=file.name, xlsx_rows=xlsx_rows)
    kept = _kept(statement, job) if job.arguments.keep else None
    facts = {
        "done": not statement.not_understood,
        "sums": [_sum(each) for each in sums_by_day(statement)],
        "entries": [_entry(each) for each in statement.entries],
        "not_completed": statement.not_completed,
        "twice": statement.twice,
        "not_understood": list(statement.not_understood),
    }
    said = _sentences(statement, job)
    if kept is not None:
        facts["kept"] = {"payments": kept.payments, "new": kept.new, "reversed": kept.reversed}
        said = (*said, _told(kept))
    return Answer(facts, said, NO if statement.not_understood else DONE)


def _kept(statement: Statement, job: Job) -> Reconciled:
    """Have every payment of it heard: lost ones are found, codes that were kept by hand are matched."""
    with opened_alone(job.computer) as records:
        by = acting(records, job.arguments.who)
        return take_statement(records, by, statement=statement)


def _told(kept: Reconciled) -> str:
    heard = counted(kept.payments, "payment")
    return f"{heard} heard: {kept.new:,} new to the till, {kept.reversed:,} gone back."


def _sum(each: Sum) -> dict[str, object]:
    return {
        "day": each.day,
        "sort": each.sort.value,
        "is_in": each.is_in,
        "count": each.count,
        "amount": str(each.amount),
    }


def _entry(entry: Entry) -> dict[str, object]:
    return {
        "receipt": entry.receipt,
        "at": entry.at.isoformat(),
        "sort": entry.sort.value,
        "is_in": entry.is_in,
        "is_sale": entry.is_sale,
        "amount": str(entry.amount),
        "phone": shown(entry.payer),
        "account": shown_account(entry.account),
        "original": entry.original,
    }


def _sentences(statement: Statement, job: Job) -> tuple[str, ...]:
    days = sums_by_day(statement)
    together = sums_of_all(statement) if len({each.day for each in days}) > 1 else ()
    said = [_line(each, job) for each in (*days, *together)] or ["No money came or went."]
    if statement.not_completed:
        rows = counted(statement.not_completed, "row")
        said.append(f"{rows} did not complete: no money.")
    if statement.twice:
        said.append(f"{counted(statement.twice, 'row')} stood there again, counted once.")
    said.extend(
        f"Line {line} looks like money, but has no receipt or no amount. Look at it."
        for line in statement.not_understood
    )
    return tuple(said)


def _line(each: Sum, job: Job) -> str:
    way = "in" if each.is_in else "out"
    rows = counted(each.count, "row")
    return f"{each.day or 'all days':10}  {each.sort.value:9} {way:3}  {rows:>10}  {job.sum(each.amount)}"
