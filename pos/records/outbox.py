"""What other tills are still to hear: every act waits in the books until a letterbox has it."""

from sqlalchemy import func, select

from pos.records.books import Books
from pos.records.tables import outbox

_WAITING = select(func.count()).select_from(outbox).where(outbox.c.state == "waiting")


def count_unsent(books: Books) -> int:
    """Give how many acts no letterbox has yet."""
    return books.number(_WAITING)
