"""One invariant of the books, and how a query tells whether it holds."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pos.records.books import Books


@dataclass(frozen=True, slots=True)
class Check:
    """One invariant: its sign, what it says, and how its differences are found."""

    sign: str
    says: str
    differences: Callable[[Books], Iterator[str]]


def none_of(statement: str, words: str) -> Callable[[Books], Iterator[str]]:
    """Give a check that holds when a query finds nothing; what it finds is told in these words."""

    def differences(books: Books) -> Iterator[str]:
        cursor = books.connection.execute(statement)
        names = [column[0] for column in cursor.description]
        for row in cursor:
            yield words.format(**dict(zip(names, row, strict=True)))

    return differences
