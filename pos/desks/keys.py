"""Every action with its key, its words in both languages and its place in the overlay of all keys."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from pos.shop.refusal import Refusal
from pos.shop.words import Reason


class Place(Enum):
    """Where an action can be asked for, which is also its column in the overlay."""

    ANYWHERE = "Anywhere"
    SALE = "Sale"
    LINE = "Chosen line"
    PAYMENT = "Payment"

    def meets(self, other: "Place") -> bool:
        """Whether one key could mean both at once."""
        if Place.ANYWHERE in {self, other} or self is other:
            return True
        return {self, other} == {Place.SALE, Place.LINE}


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that can be done by a key."""

    name: str
    key: str
    english: str
    kiswahili: str
    place: Place
    is_fixed: bool = False
    """Whether its key belongs to it as Enter belongs to the big button."""


def _actions(*rows: tuple[str, str, str, str, Place]) -> tuple[Action, ...]:
    return tuple(
        Action(name, key.removesuffix(" !"), english, kiswahili, place, key.endswith(" !"))
        for name, key, english, kiswahili, place in rows
    )


ACTIONS = _actions(
    ("all_keys", "F1", "All keys", "Vitufe vyote", Place.ANYWHERE),
    ("confirm", "Enter !", "The big button", "Kitufe kikubwa", Place.ANYWHERE),
    ("back", "Esc !", "Step back", "Rudi nyuma", Place.ANYWHERE),
    ("payments", "F8", "Payments", "Malipo", Place.SALE),
    ("reprint", "Ctrl+R", "Print again", "Chapisha tena", Place.ANYWHERE),
    ("receipts", "Ctrl+Shift+R", "Last receipts", "Risiti za mwisho", Place.SALE),
    ("open_drawer", "Ctrl+O", "Open drawer", "Fungua droo", Place.ANYWHERE),
    ("move_cash", "Ctrl+Shift+O", "Cash in or out", "Weka au toa pesa", Place.ANYWHERE),
    ("x_report", "Ctrl+Shift+X", "X report", "Ripoti ya X", Place.ANYWHERE),
    ("close_shift", "Ctrl+Shift+Z", "Close shift", "Funga zamu", Place.SALE),
    ("lock", "Ctrl+L", "Lock", "Funga skrini", Place.ANYWHERE),
    ("settings", "Ctrl+S", "Settings", "Mipangilio", Place.ANYWHERE),
    ("office", "Ctrl+I", "Office", "Ofisi", Place.ANYWHERE),
    ("change_cashier", "Ctrl+K", "Change cashier", "Badilisha keshia", Place.ANYWHERE),
    ("search", "F2", "Search", "Tafuta", Place.SALE),
    ("quantity", "F3", "Quantity", "Idadi", Place.LINE),
    ("discount", "F4", "Discount", "Punguzo", Place.LINE),
    ("discount_sale", "Shift+F4", "Discount on the sale", "Punguzo la mauzo yote", Place.SALE),
    ("park", "F5", "Park", "Weka kando", Place.SALE),
    ("parked", "F6", "Parked", "Zilizo kando", Place.SALE),
    ("customer", "F7", "Customer", "Mteja", Place.SALE),
    ("mpesa_health", "Ctrl+H", "M-Pesa health", "Afya ya M-Pesa", Place.SALE),
    ("return", "Ctrl+U", "Return an item", "Rudisha bidhaa", Place.SALE),
    ("typed_price", "Ctrl+N", "Sell at a typed price", "Uza kwa bei ya kuandika", Place.SALE),
    ("sell_by_amount", "Ctrl+M", "Sell for an amount", "Uza kwa kiasi cha pesa", Place.SALE),
    ("price", "Ctrl+P", "Change the price", "Badilisha bei", Place.LINE),
    ("note", "Ctrl+T", "Note", "Maelezo", Place.LINE),
    ("note_sale", "Ctrl+Shift+T", "Note on the sale", "Maelezo ya mauzo", Place.SALE),
    ("packs", "Ctrl+D", "Choose the pack", "Chagua pakiti", Place.SALE),
    ("quick_items", "Ctrl+J", "Change the quick items", "Badilisha bidhaa za haraka", Place.SALE),
    ("empties", "Ctrl+E", "Empties", "Chupa tupu", Place.SALE),
    ("check_price", "Ctrl+G", "Check a price", "Angalia bei", Place.SALE),
    ("cancel_sale", "Ctrl+Del", "Cancel the sale", "Ghairi mauzo", Place.SALE),
    ("undo", "Ctrl+Z", "Undo", "Tendua", Place.SALE),
    ("redo", "Ctrl+Y", "Do again", "Rudia", Place.SALE),
    ("remove", "Del", "Remove line", "Ondoa bidhaa", Place.LINE),
    ("more", "+ !", "One more", "Ongeza moja", Place.LINE),
    ("fewer", "- !", "One fewer", "Punguza moja", Place.LINE),
    ("up", "Up !", "Line above", "Mstari wa juu", Place.LINE),
    ("down", "Down !", "Line below", "Mstari wa chini", Place.LINE),
    ("page_up", "PgUp !", "Lines above", "Mistari ya juu", Place.LINE),
    ("page_down", "PgDown !", "Lines below", "Mistari ya chini", Place.LINE),
    ("first", "Home !", "First line", "Mstari wa kwanza", Place.LINE),
    ("last", "End !", "Last line", "Mstari wa mwisho", Place.LINE),
    *(
        (f"tile_{n}", f"Alt+{n}", f"Quick item {n}", f"Bidhaa ya haraka {n}", Place.SALE)
        for n in range(1, 9)
    ),
    ("cash", "F9", "Cash", "Taslimu", Place.ANYWHERE),
    ("exact_cash", "Shift+F9", "Exact cash", "Taslimu kamili", Place.SALE),
    ("mpesa", "F12", "M-Pesa", "M-Pesa", Place.ANYWHERE),
    ("split", "F11", "Split payment", "Gawanya malipo", Place.ANYWHERE),
    ("card", "Ctrl+F9", "Card", "Kadi", Place.ANYWHERE),
    ("bank", "Ctrl+F11", "Bank", "Benki", Place.ANYWHERE),
    ("airtel", "Ctrl+F12", "Airtel Money", "Airtel Money", Place.ANYWHERE),
    ("account", "Ctrl+F7", "On account", "Kwa akaunti (deni)", Place.ANYWHERE),
    ("receipt", "F3", "See the receipt", "Ona risiti", Place.PAYMENT),
    *(
        (f"quick_{n}", f"F{4 + n}", f"Quick amount {n}", f"Kiasi cha haraka {n}", Place.PAYMENT)
        for n in range(1, 5)
    ),
)
"""Every action there is; the order is that of the overlay."""

_PARTS = ("Ctrl", "Alt", "Shift")
_NAMED = ("Del", "Ins", "Home", "End", "PgUp", "PgDown", "Up", "Down", "Left", "Right", "Pause")
_KEY = re.compile(rf"F([1-9]|1\d|2[0-4])|[A-Z0-9]|{'|'.join(_NAMED)}|[-+]|Enter|Esc|Tab|Space")
_RESERVED = frozenset(
    {"Enter", "Esc", "Tab", "Shift+Tab", "Space", "F10", "Alt+F4", "Ctrl+C", "Ctrl+V", "Ctrl+X"}
    | {"Ctrl+A", "Left", "Right", "Ctrl+Alt+Del", "+", "-", "Ctrl+Esc", "Alt+Tab"}
)


class Keys:
    """Which key does what in this shop; a change gives new ones, or says why not."""

    def __init__(self, changed: Mapping[str, str] | None = None) -> None:
        known = {action.name: action for action in ACTIONS}
        keys = {action.name: action.key for action in ACTIONS}
        for name, key in (changed or {}).items():
            if name not in known:
                raise Refusal(Reason.ACTION_UNKNOWN, name=name)
            keys[name] = _free_key(key, known[name])
        self._keys = MappingProxyType(keys)
        _refuse_clash(ACTIONS, self._keys)

    @property
    def changed(self) -> Mapping[str, str]:
        """What is not as it was delivered: this is what is kept."""
        return {each.name: self[each.name] for each in ACTIONS if self[each.name] != each.key}

    def __getitem__(self, name: str) -> str:
        return self._keys[name]

    def change(self, name: str, key: str) -> "Keys":
        """Give the keys with another one for this action, or refuse one that is taken or needed."""
        return Keys({**self.changed, name: key})

    def reset(self, name: str) -> "Keys":
        """Give the keys with this action's own one again."""
        return Keys({kept: key for kept, key in self.changed.items() if kept != name})

    def action(self, key: str, *places: Place) -> Action | None:
        """Give what a key does there, or None."""
        for each in ACTIONS:
            if self[each.name] == key and each.place in {Place.ANYWHERE, *places}:
                return each
        return None

    def overlay(self) -> dict[Place, tuple[tuple[Action, str], ...]]:
        """Give every action with its key, by the column it stands in."""
        return {
            place: tuple((each, self[each.name]) for each in ACTIONS if each.place is place)
            for place in Place
        }


def read_key(text: str) -> str:
    """Give the one way to write a key: Ctrl+Alt+Shift+R."""
    *parts, key = [part.strip() for part in re.split(r"(?<=.)\+(?=.)", text.strip())]
    named = {part.casefold(): part for part in (*_PARTS, *_NAMED, "Enter", "Esc", "Tab", "Space")}
    key = named.get(key.casefold(), key.upper())
    held = [named.get(part.casefold(), part) for part in parts]
    if not _KEY.fullmatch(key) or not set(held) <= set(_PARTS):
        raise Refusal(Reason.KEY_UNREADABLE, key=text.strip()[:20])
    return "+".join([part for part in _PARTS if part in held] + [key])


def _free_key(text: str, action: Action) -> str:
    """Give a key that may be chosen for an action: one that nobody needs for typing."""
    key = read_key(text)
    *held, last = key.rsplit("+", 1)
    is_typing = last in "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789" and held in ([], ["Shift"])
    if key != action.key and (key in _RESERVED or is_typing or action.is_fixed):
        raise Refusal(Reason.KEY_RESERVED, key=action.key if action.is_fixed else key)
    return key


def _refuse_clash(actions: Iterable[Action], keys: Mapping[str, str]) -> None:
    """Refuse that one key means two things in one place."""
    seen: list[Action] = []
    for action in actions:
        for other in seen:
            if keys[other.name] == keys[action.name] and other.place.meets(action.place):
                raise Refusal(Reason.KEY_TAKEN, key=keys[action.name], words=other.english)
        seen.append(action)
