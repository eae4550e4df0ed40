"""Products from a file: every bad row is listed, nothing is imported by halves, twice changes nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pos.office.import_plan import Entry, Plan
from pos.office.product_sheet import Problem, ProductRow, columns_of, read_row, unused_headings
from pos.office.sheets import Sheet, read_sheet
from pos.records.authority import allow
from pos.records.books import OpenBooks
from pos.records.database import Records
from pos.records.product_changes import post_changes
from pos.records.products import add_products, change_product
from pos.records.stock import post_moves
from pos.shop.audit import Act
from pos.shop.identity import StaffId
from pos.shop.progress import Progress, no_progress
from pos.shop.quantity import NONE
from pos.shop.refusal import Refusal
from pos.shop.staff import Permission
from pos.shop.stock import COST_PARTS, OPENING_BATCH, Move, MoveKind
from pos.shop.words import Reason

T = TypeVar("T")

STEP = 1000
"""How much is worked on between two words of progress."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did, or would do."""

    new: int
    changed: int
    unchanged: int
    problems: tuple[Problem, ...]
    unused: tuple[str, ...]


class BadRows(Refusal):
    """Rows of a file that cannot be used; because of them nothing was imported."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(Reason.ROWS_BAD, count=len({problem.line for problem in problems}))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Wish:
    """How an import is wanted: only looked at, or done without its bad rows."""

    dry_run: bool = False
    skip_bad: bool = False


AS_IT_IS = Wish()


def import_products(
    records: Records,
    by: StaffId,
    *,
    path: Path,
    wish: Wish = AS_IT_IS,
    progress: Progress = no_progress,
) -> Imported:
    """Bring in the products of a file; with bad rows in it nothing, unless they are to be skipped."""
    with records.reading() as books:
        allow(books, by, Permission.CHANGE_PRODUCTS)
    sheet = read_sheet(path)
    rows = read_rows(sheet, progress)
    with records.writing() as books:
        allow(books, by, Permission.CHANGE_PRODUCTS)
        plan = Plan(books)
        problems = compare(plan, rows, sheet=sheet, progress=progress)
        if problems and not wish.skip_bad:
            raise BadRows(problems)
        if not wish.dry_run and (plan.new or plan.changed):
            _keep(books, by, plan, progress)
            books.note(
                Act.PRODUCTS_IMPORTED,
                by,
                subject=path.name,
                file=sheet.digest,
                new=len(plan.new),
                changed=len(plan.changed),
            )
        return Imported(
            len(plan.new), len(plan.changed), plan.unchanged, problems, unused_headings(sheet)
        )


def read_rows(sheet: Sheet, progress: Progress) -> list[ProductRow]:
    """Give what every row of a file says."""
    places = columns_of(sheet)
    steps = _steps("Reading", sheet.rows, progress)
    return [read_row(row, sheet, places) for some in steps for row in some]


def compare(
    plan: Plan, rows: list[ProductRow], *, sheet: Sheet, progress: Progress
) -> tuple[Problem, ...]:
    """Put rows into the plan: those with codes of their own first, and deposits before what bears them.

    Give everything that is wrong with each row, what cannot be read and what does not fit.
    """
    places = columns_of(sheet)
    problems: list[Problem] = []
    placed = [plan.place(row) for row in sorted(rows, key=lambda row: row.code is None)]
    placed.sort(key=lambda each: (not each.row.is_deposit, each.row.line))
    for some in _steps("Comparing", placed, progress):
        for each in some:
            problems.extend(each.row.problems)
            for misfit in plan.add(each):
                at = places.get(misfit.column)
                heading = "" if at is None else sheet.header[at]
                problems.append(Problem(each.row.line, heading, str(misfit), misfit))
    return tuple(sorted(problems, key=lambda problem: problem.line))


def _keep(books: OpenBooks, by: StaffId, plan: Plan, progress: Progress) -> None:
    for new in _steps("Adding", plan.new, progress):
        add_products(books, [(entry.product, entry.codes) for entry in new])
    for changed in _steps("Changing", plan.changed, progress):
        for entry in changed:
            change_product(books, entry.product, entry.codes)
    post_changes(
        books, [(entry.product.id, change) for entry in plan.changed for change in entry.changes]
    )
    document = books.new_id()
    moves = [opening_of(entry, document) for entry in plan.new if entry.stock > NONE]
    for place, some in enumerate(_steps("Putting in stock", moves, progress)):
        post_moves(books, some, by, first=place * STEP + 1)


def opening_of(entry: Entry, document: str) -> Move:
    """Give the move that counts in what is there of a new product."""
    product = entry.product
    return Move(
        product.id,
        MoveKind.OPENING,
        entry.stock,
        document,
        entry.line,
        batch=OPENING_BATCH.key if product.has_batches else "",
        unit_cost=product.cost.cents * COST_PARTS,
    )


def _steps(what: str, things: Sequence[T], progress: Progress) -> Iterator[Sequence[T]]:
    """Give the things a thousand at a time, and say each time how far it is."""
    for start in range(0, len(things), STEP):
        progress(what, start, len(things))
        yield things[start : start + STEP]
    progress(what, len(things), len(things))
