"""What is kept with an audit entry, with the names of whom and what it speaks of."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import msgspec

from pos.records.books import Books
from pos.records.losses import person_name, product_name
from pos.records.people import name_of


def _supplier_name(books: Books, named: str) -> str:
    """Give the name of a kept supplier; one that was only typed is his own name."""
    return name_of(books, named) or named


_NAMED: Mapping[str, Callable[[Books, str], str]] = MappingProxyType(
    {
        "requester": person_name,
        "product": product_name,
        "let_go": product_name,
        "supplier": _supplier_name,
    }
)
"""The parts that name somebody or something by its id."""


def read_detail(books: Books, text: str) -> dict[str, object]:
    """Give what is kept with an entry; ids of people and goods are their names now."""
    detail = msgspec.json.decode(text, type=dict[str, object])
    return {part: _read(books, part, value) for part, value in detail.items()}


def _read(books: Books, part: str, value: object) -> object:
    name = _NAMED.get(part)
    if name is None:
        return value
    if isinstance(value, list):
        return [name(books, str(each)) for each in value]
    return name(books, str(value))
