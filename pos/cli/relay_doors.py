"""pos relay's jobs for shops, their secrets and their tills."""

import argparse
from datetime import datetime

from pos.cli.relay_opening import made, now, opened, writing
from pos.cli.talk import say, say_json
from pos.relay import enrolling, keeping, whereabouts
from pos.relay.listing import ShopSeen, list_shops
from pos.relay.moments import written


def run_add_shop(arguments: argparse.Namespace) -> int:
    """Add a shop; the first one begins the letterbox."""
    is_new = whereabouts.begin(arguments.database)
    with made(arguments.database) as database, database.writing() as connection:
        shop, secrets = keeping.add_shop(connection, arguments.name, now=now())
    if arguments.json:
        say_json({"shop": shop, "secrets": secrets})
        return 0
    if is_new:
        say(f"A new letterbox begins in {whereabouts.shown(arguments.database)}.")
    say(f"Shop {arguments.name} is {shop}. Its secrets are shown now and never again:")
    for purpose, secret in secrets.items():
        say(f"  {purpose:7} {secret}")
    return 0


def run_add_till(arguments: argparse.Namespace) -> int:
    """Give a till a key."""
    with writing(arguments) as connection:
        shop = keeping.find_shop(connection, arguments.shop)
        key = keeping.add_till(
            connection, shop, arguments.till, may_approve=arguments.approver, now=now()
        )
    if arguments.json:
        say_json({"till": arguments.till, "key": key})
    else:
        say(f"The key of {arguments.till}, shown now and never again:\n  {key}")
    return 0


def run_enrol_code(arguments: argparse.Namespace) -> int:
    """Make a code by which a till enrols."""
    with writing(arguments) as connection:
        shop = keeping.find_shop(connection, arguments.shop)
        code = enrolling.enrol_code(
            connection, shop, arguments.till, may_approve=arguments.approver, now=now()
        )
    if arguments.json:
        say_json({"till": arguments.till, "code": code})
    else:
        say(f"Type this at {arguments.till} within ten minutes: {code}")
    return 0


def run_revoke(arguments: argparse.Namespace) -> int:
    """End a till's keys."""
    with writing(arguments) as connection:
        shop = keeping.find_shop(connection, arguments.shop) if arguments.shop else None
        count = keeping.revoke(connection, arguments.till, shop, now=now())
    if arguments.json:
        say_json({"till": arguments.till, "ended": count})
    else:
        say(f"{arguments.till} is out.")
    return 0


def run_list(arguments: argparse.Namespace) -> int:
    """Show every shop, what opens it, and its tills."""
    with opened(arguments) as database, database.reading() as connection:
        shops = list_shops(connection)
    if arguments.json:
        say_json([_for_scripts(shop) for shop in shops])
        return 0
    for shop in shops:
        say(f"{shop.name}: payments are {_checked(is_on=shop.checks_payments)}")
        for secret in shop.secrets:
            say(f"  {secret.purpose} secret, made {_minute(secret.made_at)}")
        for till in shop.tills:
            seen = f"seen {_minute(till.seen_at)}" if till.seen_at else "never seen"
            say(f"  till {till.till}{' (approver)' if till.may_approve else ''}, {seen}")
    return 0


def _for_scripts(shop: ShopSeen) -> dict[str, object]:
    return {
        "shop": shop.shop,
        "name": shop.name,
        "checks_payments": shop.checks_payments,
        "secrets": [
            {"purpose": each.purpose, "made_at": written(each.made_at)} for each in shop.secrets
        ],
        "tills": [
            {
                "till": each.till,
                "approver": each.may_approve,
                "made_at": written(each.made_at),
                "seen_at": written(each.seen_at) if each.seen_at else None,
            }
            for each in shop.tills
        ],
    }


def _minute(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC"


def _checked(*, is_on: bool) -> str:
    return "checked" if is_on else "accepted as they come"


def run_rotate(arguments: argparse.Namespace) -> int:
    """Give a shop a new secret."""
    with writing(arguments) as connection:
        shop = keeping.find_shop(connection, arguments.shop)
        secret = keeping.rotate(connection, shop, arguments.purpose, now=now())
    if arguments.json:
        say_json({"shop": shop, "secrets": {arguments.purpose: secret}})
    else:
        say(f"The new {arguments.purpose} secret, shown now and never again:\n  {secret}")
        say("The one before it stays good until the next rotate, or until end-secret.")
    return 0


def run_end_secret(arguments: argparse.Namespace) -> int:
    """End the secret before the newest."""
    with writing(arguments) as connection:
        shop = keeping.find_shop(connection, arguments.shop)
        keeping.end_older(connection, shop, arguments.purpose)
    if arguments.json:
        say_json({"shop": shop, "ended": arguments.purpose})
    else:
        say(f"Only the newest {arguments.purpose} secret opens now.")
    return 0


def run_check_payments(arguments: argparse.Namespace) -> int:
    """Switch the check of payments on or off."""
    is_on = arguments.switch == "on"
    with writing(arguments) as connection:
        keeping.check_payments(
            connection, keeping.find_shop(connection, arguments.shop), is_on=is_on
        )
    if arguments.json:
        say_json({"checks_payments": is_on})
    else:
        say(f"Payments are {_checked(is_on=is_on)}.")
    return 0
