"""What a letterbox refuses, in words for whoever runs it."""

from enum import StrEnum

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

DatabaseTrouble = SQLAlchemyError
"""What a database that fails is met with."""


class Why(StrEnum):
    """Why something was refused; names in braces are filled in."""

    NO_NAME = "A shop needs a name."
    BAD_NAME = "A shop's name is one line of at most 100 signs."
    NAME_TAKEN = "There is a shop {name} already."
    NO_SUCH_SHOP = "There is no shop {name}."
    NO_SUCH_PURPOSE = "A secret is for c2b, stk or result; {name} is none of them."
    NOTHING_OLDER = "There is one {name} secret only; rotate gives a new one first."
    BAD_TILL_NAME = "A till's name has letters, digits, - and _ only, at most 32: {name} has not."
    SAFARICOMS_NAME = "No till is called {name}: letters from that name are Safaricom's own."
    NO_SUCH_TILL = "There is no till {name} with a key."
    SEVERAL_TILLS = "Several shops have a till {name}: say which shop."
    NEITHER_DATABASE = "A letterbox is kept in sqlite or postgresql; {name} is neither."
    NO_URL = "A letterbox is kept at sqlite:///FILE or postgresql://...; that is neither."
    STRAY_AT = "In a postgresql:// address, an @ within the password is written %40."
    NO_FILE = "A letterbox in SQLite needs a file: sqlite:///FILE."
    FILE_ALONE = "A letterbox in SQLite is named by its file alone: sqlite:///FILE."
    NO_LETTERBOX = "There is no letterbox in {name}; add-shop or serve would begin one there."
    SOMETHING_ELSE = "{name} holds something else than a letterbox."
    MOVED = "The letterbox in {name} was moved to another database and is used there."
    NOT_THAT_WAY = "A letterbox is moved from sqlite:///FILE to postgresql://..., and no other way."
    NOT_EMPTY = "{name} holds a letterbox with shops in it; a letterbox is moved into an empty one."
    NOT_THE_SAME = "The {name} there are not those here, so nothing was moved."
    IN_USE = "Somebody has the letterbox open: stop it first, then move it."
    NO_SYNC = "The database does not sync at every commit: {name}."
    PUBLIC_FIGURES = "Figures are shown at a private address only; {name} is none."
    BAD_NETWORK = "{name} is no address and no network."
    FILE_THERE = "There is a file {name} already."
    CANNOT_LISTEN = "Here nothing can listen at {name}."
    BAD_ADDRESS = "{name} is no HOST:PORT."
    OTHER_VERSION = "This letterbox is of version {name}; this program knows another."


class Refused(Exception):
    """The letterbox does not do that; nothing was changed."""

    def __init__(self, why: Why, name: object = "") -> None:
        super().__init__(why.format(name=name))
        self.why = why


def reason_of(trouble: DatabaseTrouble) -> str:
    """Give the driver's first line: those after it may repeat what people said."""
    told = str(trouble.orig) if isinstance(trouble, DBAPIError) else ""
    return told.strip().partition("\n")[0].rstrip(".") or type(trouble).__name__
