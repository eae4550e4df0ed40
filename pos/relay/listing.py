"""What a letterbox serves: its shops, what opens them and their tills, without a key or a secret."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from pos.relay.keeping import TillSeen, list_tills
from pos.relay.letters import ShopId
from pos.relay.moments import from_ms
from pos.relay.tables import box_secrets, shops


@dataclass(frozen=True, slots=True)
class SecretSeen:
    """A live secret, by what it is for and when it was made."""

    purpose: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class ShopSeen:
    """A shop, as a list shows it."""

    shop: ShopId
    name: str
    checks_payments: bool
    secrets: tuple[SecretSeen, ...]
    tills: tuple[TillSeen, ...]


def list_shops(connection: Connection) -> list[ShopSeen]:
    """Give every shop by its name, those without tills as well."""
    secrets = _live_secrets(connection)
    tills = list_tills(connection)
    rows = connection.execute(select(shops).order_by(shops.c.name))
    return [
        ShopSeen(
            ShopId(row.id),
            row.name,
            row.checks_payments,
            tuple(secret for shop, secret in secrets if shop == row.id),
            tuple(till for till in tills if till.shop == row.name),
        )
        for row in rows
    ]


def _live_secrets(connection: Connection) -> list[tuple[str, SecretSeen]]:
    """Give each live secret with its shop, the newest last."""
    asked = select(box_secrets).order_by(box_secrets.c.purpose, box_secrets.c.made_at)
    return [
        (row.shop, SecretSeen(row.purpose, from_ms(row.made_at)))
        for row in connection.execute(asked)
    ]
