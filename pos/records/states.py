"""Vouching for what may change: each act that changes a product, a person or a choice posts what it is now.

None of them is a posted fact, since a price may be another tomorrow. Their digests are, so what somebody
writes into the file by hand does not fit the last act that changed it.
"""

from collections.abc import Iterable, Mapping
from hashlib import sha256

from pos.records.books import OpenBooks
from pos.records.statements import Values
from pos.shop.audit import canonical

VERSION = 1
FIELDS: Mapping[int, Mapping[str, tuple[str, ...]]] = {
    1: {
        "products": (
            "id", "name", "short_name", "code", "category", "unit", "price_cents", "cost_cents",
            "tax_class", "minimum", "is_active", "has_batches", "is_deposit", "deposit",
        ),
        "price_breaks": ("list", "least", "price_cents"),
        "barcodes": ("barcode", "symbology", "pack", "price_cents"),
        "staff": ("id", "name", "role", "is_active", "pin"),
        "customers": ("id", "limit_cents", "is_active", "name", "phone"),
        "shop": ("id", "till", "series", "rules", "sealed_keys"),
        "suppliers": ("id", "terms", "is_active", "name", "phone"),
    }
}  # fmt: skip
"""What is vouched for. A version that adds a column adds a whole line; the old ones stay as they are."""

PRODUCT, STAFF, CUSTOMER, SHOP = "product", "staff", "customer", "shop"
SUPPLIER = "supplier"

Told = Iterable[tuple[str, Values]]
"""Rows with the tables they stand in."""


def vouch(books: OpenBooks, kind: str, subject: str, *, told: Told) -> None:
    """Post what something is after this act."""
    books.vouch(kind, subject, version=VERSION, digest=state_of(told))


def state_of(told: Told, version: int = VERSION) -> str:
    """Give the digest of what something is, by the columns that a version vouches for."""
    fields = FIELDS[version]
    lines = sorted(
        canonical({"table": table, **{field: row[field] for field in fields[table]}})
        for table, row in told
    )
    return sha256(b"\n".join(lines)).hexdigest()
