"""Products from a file while the shop sells: looked at first, then kept in parts that the counter hardly feels."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pos.folders import open_file
from pos.office.import_plan import Entry, Plan
from pos.office.importing import compare, opening_of, read_rows
from pos.office.product_sheet import Problem, unused_headings
from pos.office.sheets import MOST_BYTES, read_sheet
from pos.records.authority import allow
from pos.records.books import Books, OpenBooks
from pos.records.database import Records
from pos.records.product_changes import post_changes
from pos.records.products import (
    add_products,
    all_products,
    change_product,
    codes_of,
    find_by_barcode,
    find_by_code,
    product_of,
)
from pos.records.shelf_list import deposits
from pos.records.stock import post_moves
from pos.shop.audit import Act
from pos.shop.barcode import scanned_as
from pos.shop.identity import ProductId, StaffId
from pos.shop.product import Product, describe
from pos.shop.progress import Progress, no_progress
from pos.shop.quantity import NONE
from pos.shop.refusal import Refusal
from pos.shop.staff import Permission
from pos.shop.words import Reason

PART = 15
"""Products that are kept at once: the counter waits for no more than these."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A file as it was looked at: what it would make new, what it would change, and what cannot be used."""

    path: Path
    digest: str
    document: str
    """The name under which what is there of new products is counted in."""
    entries: tuple[Entry, ...]
    """What would be kept: new products first, deposits before what bears them."""
    new: int
    unchanged: int
    problems: tuple[Problem, ...] = ()
    unused: tuple[str, ...] = ()
    before: dict[str, dict[str, str]] = field(default_factory=dict)
    """How every product that would change was described when it was looked at."""

    @property
    def changed(self) -> int:
        """How many products would change."""
        return len(self.entries) - self.new

    @property
    def parts(self) -> int:
        """In how many parts it is kept."""
        return -(-len(self.entries) // PART)


@dataclass(frozen=True, slots=True)
class Brought:
    """How a part went: what is kept, and what is not, since it was changed meanwhile."""

    kept: int
    passed: tuple[str, ...] = ()


def look_at_file(
    records: Records, by: StaffId, *, path: Path, progress: Progress = no_progress
) -> Draft:
    """Give what a file would do; nothing is kept."""
    with records.reading() as books:
        allow(books, by, Permission.CHANGE_PRODUCTS)
    sheet = read_sheet(path)
    rows = read_rows(sheet, progress)
    with records.reading() as books:
        plan = Plan(books)
        problems = compare(plan, rows, sheet=sheet, progress=progress)
        return Draft(
            path=path,
            digest=sheet.digest,
            document=books.new_id(),
            entries=(*plan.new, *plan.changed),
            new=len(plan.new),
            unchanged=plan.unchanged,
            problems=problems,
            unused=unused_headings(sheet),
            before={entry.product.id: _described(books, entry) for entry in plan.changed},
        )


def check_file(records: Records, by: StaffId, *, draft: Draft) -> None:
    """Refuse a file that is not any more what was looked at."""
    with records.reading() as books:
        allow(books, by, Permission.CHANGE_PRODUCTS)
    changed = Refusal(Reason.FILE_CHANGED, name=draft.path.name)
    try:
        with open_file(draft.path) as file:
            digest = hashlib.sha256(file.read(MOST_BYTES + 1)).hexdigest()
    except OSError as gone:
        raise changed from gone
    if digest != draft.digest:
        raise changed


def keep_part(records: Records, by: StaffId, *, draft: Draft, at: int) -> Brought:
    """Keep one part of what was looked at; what was changed in the shop meanwhile stays as it is."""
    part = draft.entries[at * PART : (at + 1) * PART]
    with records.writing() as books:
        allow(books, by, Permission.CHANGE_PRODUCTS)
        kept: list[Entry] = []
        for entry in part:
            if _still_fits(books, draft, entry, coming=kept):
                kept.append(entry)
        new = [entry for entry in kept if entry.product.id not in draft.before]
        changed = [entry for entry in kept if entry.product.id in draft.before]
        _keep(books, by, draft, new=new, changed=changed)
        books.note(
            Act.PRODUCTS_IMPORTED,
            by,
            subject=draft.path.name,
            file=draft.digest,
            new=len(new),
            changed=len(changed),
            part=at + 1,
            of=draft.parts,
        )
    return Brought(len(kept), tuple(each.product.name for each in part if each not in kept))


def _keep(
    books: OpenBooks,
    by: StaffId,
    draft: Draft,
    *,
    new: Sequence[Entry],
    changed: Sequence[Entry],
) -> None:
    add_products(books, [(entry.product, entry.codes) for entry in new])
    for entry in changed:
        change_product(books, entry.product, entry.codes)
    post_changes(
        books, [(entry.product.id, change) for entry in changed for change in entry.changes]
    )
    moves = [opening_of(entry, draft.document) for entry in new if entry.stock > NONE]
    post_moves(books, moves, by)


def _still_fits(books: Books, draft: Draft, entry: Entry, *, coming: Sequence[Entry]) -> bool:
    """Whether the product is as it was looked at, and its codes and its deposit are still its own."""
    before = draft.before.get(entry.product.id)
    if before is not None and _described(books, entry) != before:
        return False
    return (
        _has_deposit(books, entry.product, coming)
        and _may_be_no_deposit(books, entry.product, before)
        and _has_own_codes(books, entry, is_new=before is None)
    )


def _has_deposit(books: Books, product: Product, coming: Sequence[Entry]) -> bool:
    if product.deposit is None or any(each.product.id == product.deposit for each in coming):
        return True
    return any(each.id == product.deposit for each in deposits(books))


def _may_be_no_deposit(books: Books, product: Product, before: Mapping[str, str] | None) -> bool:
    """Whether nothing bears a product that was a deposit and shall be none any more."""
    if before is None or product.is_deposit or before["is_deposit"] == "no":
        return True
    return all(each.deposit != product.id for each in all_products(books))


def _has_own_codes(books: Books, entry: Entry, *, is_new: bool) -> bool:
    """Whether its codes are its own; those of a new product are nobody's, or it is there already."""
    own = set() if is_new else {entry.product.id}
    return all(
        _owners(books, text) <= own
        for text in (entry.product.code, *(code.barcode.text for code in entry.codes))
    )


def _owners(books: Books, text: str) -> set[ProductId]:
    """Give whatever a code finds by now, typed or scanned."""
    coded, packed = find_by_code(books, text), find_by_barcode(books, scanned_as(text))
    found = (coded, None if packed is None else packed[0])
    return {each.id for each in found if each is not None}


def _described(books: Books, entry: Entry) -> dict[str, str]:
    product = entry.product.id
    return describe(product_of(books, product), codes_of(books, product))
