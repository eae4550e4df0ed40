"""The letterbox's tables, the same on SQLite and on PostgreSQL."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
    literal_column,
)

METADATA = MetaData()

shops = Table(
    "shops",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("log", Text, nullable=False),
    Column("last_number", BigInteger, nullable=False),
    Column("heard_at", BigInteger),
    Column("checks_payments", Boolean, nullable=False),
    Column("made_at", BigInteger, nullable=False),
)

letters = Table(
    "letters",
    METADATA,
    Column("shop", Text, ForeignKey("shops.id"), primary_key=True),
    Column("number", BigInteger, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("arrived_at", BigInteger, nullable=False),
    Column("sender", Text, nullable=False),
    Column("verified_source", Boolean, nullable=False),
    Column("once", Text),
    Column("differs", Boolean, nullable=False),
    Column("door", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("digest", LargeBinary, nullable=False),
    Column("is_stripped", Boolean, nullable=False),
    UniqueConstraint("shop", "kind", "key"),
)
Index("letters_by_age", letters.c.is_stripped, letters.c.arrived_at)
IS_AWAITING = letters.c.kind == literal_column("'awaiting'")
"""As a literal: what is bound could be anything, and no database would take the index for it."""
Index(
    "letters_awaiting",
    letters.c.shop,
    letters.c.arrived_at,
    sqlite_where=IS_AWAITING,
    postgresql_where=IS_AWAITING,
)

_DIFFERS: ColumnElement[bool] = literal_column("differs")
DIFFERING = Index(
    "letters_differing",
    letters.c.shop,
    letters.c.kind,
    letters.c.digest,
    sqlite_where=_DIFFERS,
    postgresql_where=_DIFFERS,
)
"""Whether other bytes were said before is known without a look at all others under their key."""

box_secrets = Table(
    "box_secrets",
    METADATA,
    Column("digest", LargeBinary, primary_key=True),
    Column("shop", Text, ForeignKey("shops.id"), nullable=False),
    Column("purpose", Text, nullable=False),
    Column("secret", Text),
    Column("made_at", BigInteger, nullable=False),
)

till_keys = Table(
    "till_keys",
    METADATA,
    Column("digest", LargeBinary, primary_key=True),
    Column("shop", Text, ForeignKey("shops.id"), nullable=False),
    Column("till", Text, nullable=False),
    Column("may_approve", Boolean, nullable=False),
    Column("made_at", BigInteger, nullable=False),
    Column("used_at", BigInteger),
    Column("ended_at", BigInteger),
)

enrol_codes = Table(
    "enrol_codes",
    METADATA,
    Column("shop", Text, ForeignKey("shops.id"), primary_key=True),
    Column("till", Text, primary_key=True),
    Column("digest", LargeBinary, nullable=False),
    Column("may_approve", Boolean, nullable=False),
    Column("ends_at", BigInteger, nullable=False),
    Column("tries_left", SmallInteger, nullable=False),
)

enrol_tries = Table(
    "enrol_tries",
    METADATA,
    Column("shop", Text, primary_key=True),
    Column("till", Text, primary_key=True),
    Column("turn", SmallInteger, primary_key=True),
    Column("address", LargeBinary, nullable=False),
    ForeignKeyConstraint(
        ["shop", "till"], [enrol_codes.c.shop, enrol_codes.c.till], ondelete="CASCADE"
    ),
)

letterbox = Table(
    "letterbox",
    METADATA,
    Column("version", Integer, primary_key=True),
    Column("doors", BigInteger, nullable=False),
)
