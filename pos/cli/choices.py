"""What an owner may choose for his shop on the command line, and how it is shown to him."""

import argparse
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from pos.cli.arguments import WrongWords
from pos.cli.talk import say, say_json
from pos.shop.counter_slip import ShopCounter
from pos.shop.limits import NEVER, UNLIMITED, USUAL, change_limit, read_permission, show_limit
from pos.shop.market import MARKETS, read_money
from pos.shop.money import Money
from pos.shop.rules import RECEIPT_LANGUAGES, Limit, ShopRules
from pos.shop.staff import Role

YES_NO: Mapping[str, bool] = MappingProxyType({"yes": True, "no": False})


class NoSuchRole(WrongWords):
    """Nobody in a shop is called so."""

    def __init__(self, text: str) -> None:
        super().__init__(text)

    def __str__(self) -> str:
        known = ", ".join(role.value for role in Role)
        return f"“{self.args[0]}” is no role. There are {known}."


def describe_choices(parser: argparse.ArgumentParser) -> None:
    """Say what can be chosen."""
    choose = parser.add_argument_group("what the shop has chosen").add_argument
    choose("--market", choices=tuple(MARKETS), help="the country the shop stands in")
    choose("--name", help="the shop's name")
    choose("--address", help="the line under it on the receipt")
    choose("--phone", help="the shop's phone on the receipt")
    choose("--tax-number", help="the shop's KRA PIN or TIN")
    choose(
        "--footer", metavar="LINE", action="append", help="a last line of the receipt; “” for none"
    )
    choose(
        "--greeting", metavar="LINE", action="append", help="a line above the goods; “” for none"
    )
    choose("--receipt-language", choices=RECEIPT_LANGUAGES, help="what receipts are written in")
    choose("--vat", choices=YES_NO, help="whether the shop is registered for VAT")
    choose("--cash-step", help="what cash is rounded to, usually the smallest coin")
    choose("--mobile-least", help="what one payment by phone is at least")
    choose("--mobile-most", help="and at most, if not what the phone companies say")
    choose("--difference", help="what a drawer may be off without a reason")
    choose("--below-zero", choices=YES_NO, help="whether more may be sold than there is")
    choose("--expired", choices=YES_NO, help="whether goods may be sold of which some have expired")
    choose("--mpesa-by-hand", choices=YES_NO, help="whether M-Pesa codes may be typed")
    choose(
        "--provisional",
        help="what may wait at once for M-Pesa that nobody has heard of; 0 for none",
    )
    choose("--scale-label", action="append", help="a layout such as “21 IIIII WWWWW C”")
    choose(
        "--counter",
        action="append",
        metavar="NAME=CATEGORY,...",
        help="a counter with a printer of its own, such as Butcher=Meat,Fish; “” for none",
    )
    choose("--add-tills", type=int, nargs="+", help="other tills of the shop")
    choose(
        "--limit",
        nargs=3,
        action="append",
        metavar=("ROLE", "PERMISSION", "MOST"),
        help=f"how far a role may go alone: cashier discount 5%%, supervisor return 10,000, "
        f"or {UNLIMITED}, {NEVER}, {USUAL}",
    )


def chosen(rules: ShopRules, arguments: argparse.Namespace) -> ShopRules:
    """Give the rules with what was named on the command line."""
    said: dict[str, object] = {
        "market_code": arguments.market,
        "name": arguments.name,
        "address": arguments.address,
        "phone": arguments.phone,
        "tax_number": arguments.tax_number,
        "receipt_footer": _lines(arguments.footer),
        "receipt_header": _lines(arguments.greeting),
        "receipt_language": arguments.receipt_language,
        "is_vat_registered": YES_NO.get(arguments.vat),
        "takes_mpesa_by_hand": YES_NO.get(arguments.mpesa_by_hand),
        "counters": _counters(arguments.counter),
        "scale_layouts": tuple(arguments.scale_label) if arguments.scale_label else None,
        "cash_step": _amount(arguments.cash_step),
        "mobile_least": _amount(arguments.mobile_least),
        "mobile_most": _amount(arguments.mobile_most),
        "difference_limit": _amount(arguments.difference),
        "provisional_most": _amount(arguments.provisional),
    }
    if arguments.below_zero:
        said["forbids_below_zero"] = not YES_NO[arguments.below_zero]
    if arguments.expired:
        said["forbids_expired"] = not YES_NO[arguments.expired]
    if arguments.add_tills:
        said["tills"] = tuple(sorted({*rules.tills, *arguments.add_tills}))
    for role, permission, most in arguments.limit or ():
        rules = change_limit(rules, _role(role), read_permission(permission), most=most)
    return replace(rules, **{name: value for name, value in said.items() if value is not None})  # type: ignore[arg-type]


def show_rules(till: int, rules: ShopRules) -> None:
    """Write what the shop has chosen for a person."""
    say(f"till: {till}")
    for name, value in _shown(rules).items():
        words = ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
        say(f"{name.replace('_', ' ')}: {words}")


def tell_rules(till: int, rules: ShopRules) -> None:
    """Write what the shop has chosen for a script."""
    say_json({"till": till, **_shown(rules)})


def _shown(rules: ShopRules) -> dict[str, object]:
    shown = {name: getattr(rules, name) for name in ShopRules.__slots__}
    limits: tuple[Limit, ...] = rules.limits
    picture = "chosen" if rules.receipt_logo else "none"  # of which nobody reads the letters
    return {
        **shown,
        "limits": tuple(show_limit(limit) for limit in limits),
        "receipt_logo": picture,
    }


def _lines(said: list[str] | None) -> tuple[str, ...] | None:
    return None if said is None else tuple(line for line in said if line.strip())


def _counters(said: list[str] | None) -> tuple[ShopCounter, ...] | None:
    return None if said is None else tuple(_counter(text) for text in said if text.strip())


def _counter(text: str) -> ShopCounter:
    name, _, goods = text.partition("=")
    return ShopCounter(name.strip(), tuple(each.strip() for each in goods.split(",")))


def _amount(said: str | None) -> Money | None:
    return read_money(said) if said else None


def _role(text: str) -> Role:
    plain = text.strip().casefold()
    if plain not in {role.value for role in Role}:
        raise NoSuchRole(text)
    return Role(plain)
