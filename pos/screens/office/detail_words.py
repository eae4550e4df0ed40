"""What is kept with an audit entry, as people read it: money as money, yes and no, names for what has one."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from PySide6.QtCore import QObject

from pos.screens.figures import MINUS, money_text
from pos.screens.office.detail_names import DetailNames
from pos.screens.office.facts import Fact
from pos.screens.office.item_words import ItemWords
from pos.screens.office.move_words import MoveWords
from pos.screens.office.role_words import RoleWords
from pos.screens.views import Method as Way
from pos.screens.ways import Ways
from pos.shop.audit import Act
from pos.shop.limits import OF_A_PART, OF_MONEY
from pos.shop.money import Money
from pos.shop.quantity import Quantity
from pos.shop.staff import Permission, Role
from pos.shop.stock import MoveKind

MONEY = frozenset({
    "amount", "total", "limit", "worth", "float", "expected", "counted", "before", "after", "short",
    "lost_total", "gross",
})  # fmt: skip
"""What is kept in cents."""
COUNTS = frozenset({Act.STOCK_COUNTED.value})
"""Acts in which what was counted is how many goods, and no money."""
THOUSANDTHS = frozenset({"found", "quantity", "left"})


class DetailWords(QObject):
    """Says the parts of an entry in the language of the screen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names, self._roles = DetailNames(self), RoleWords(self)
        self._said: Mapping[str, Callable[[object], str]] = {
            "method": self._way, "role": self._role, "needs": self._needs, "kinds": self._kinds,
            "fields": self._fields, "recipe": self._recipe,
        }  # fmt: skip

    def facts(self, act: str, detail: Mapping[str, object]) -> Iterator[Fact]:
        """Give a row for each part that says something."""
        for part, value in detail.items():
            said = self._settings(value) if _is_setting(act, part) else self._say(act, part, value)
            if said:
                yield Fact(self._names.name(part), "", said)

    def _say(self, act: str, part: str, value: object) -> str:
        if part in self._said:
            return self._said[part](value)
        if isinstance(value, bool):
            return self.tr("yes") if value else self.tr("no")
        if isinstance(value, int):
            return self._number(act, part, value)
        if isinstance(value, Mapping):
            return self._whole(act, value)
        if isinstance(value, Sequence) and not isinstance(value, str):
            return "; ".join(self._one(act, each) for each in value)
        return "" if value is None else self._names.word(str(value))

    def _number(self, act: str, part: str, value: int) -> str:
        if part in THOUSANDTHS:
            return Quantity(value).show().replace("-", MINUS)
        if part == "clock_back_ms":
            return f"{value // 1000:,}"
        if part in MONEY and not (part == "counted" and act in COUNTS):
            return money_text(Money(value))
        return f"{value:,}"

    def _whole(self, act: str, value: Mapping[str, object]) -> str:
        """Give parts within a part, in one line."""
        said = ((part, self._say(act, part, each)) for part, each in value.items())
        return ", ".join(f"{self._names.name(part)} {words}" for part, words in said if words)

    def _one(self, act: str, value: object) -> str:
        """Give one of several; a line of a sale that was given up is its code, how many and the price."""
        match value:
            case [str(code), int(quantity), int(gross)]:
                return f"{Quantity(quantity).show()} × {code}, {money_text(Money(gross))}"
            case _:
                return self._say(act, "", value)

    def _settings(self, value: object) -> str:
        named = value if isinstance(value, list) else [value]
        return ", ".join(self._names.setting(str(each)) for each in named)

    def _way(self, value: object) -> str:
        known = {each.value: each for each in Way}
        return Ways().name(known[str(value)]) if value in known else str(value)

    def _role(self, value: object) -> str:
        known = {each.value: each for each in Role}
        return self._roles.say(known[str(value)]) if value in known else str(value)

    def _kinds(self, value: object) -> str:
        known = {each.value: MoveWords().kind(each) for each in MoveKind}
        named = dict.fromkeys(map(str, value)) if isinstance(value, list) else ()
        return ", ".join(known.get(each, each) for each in named)

    def _fields(self, value: object) -> str:
        words = ItemWords()
        return (
            ", ".join(words.field(str(each)) for each in value) if isinstance(value, list) else ""
        )

    def _needs(self, value: object) -> str:
        needs = value if isinstance(value, Mapping) else {}
        return "; ".join(self._need(str(name), most) for name, most in needs.items())

    def _need(self, name: str, most: object) -> str:
        known = {each.value: each for each in Permission}
        if name not in known:
            return name
        said = self._roles.act(known[name])
        if isinstance(most, int) and most and known[name] in OF_A_PART:
            return f"{said}, {most / 100:g} %"
        if isinstance(most, int) and most and known[name] in OF_MONEY:
            return f"{said}, {money_text(Money(most))}"
        return said

    def _recipe(self, value: object) -> str:
        """Give how many prices were changed at once: by how much, and to what they were rounded."""
        match value:
            case {"by": str(by), "amount": int(amount), "step": int(step)}:
                shown = f"{amount / 100:+g}".replace("-", MINUS)
                shown = shown if by == "amount" else f"{shown} %"
                shown = f"{self._names.word(by)} {shown}" if by == "margin" else shown
                whole = f", {self._names.name('step')} {money_text(Money(step))}" if step else ""
                return f"{shown}{whole}"
            case _:
                return ""


def _is_setting(act: str, part: str) -> bool:
    return act == Act.RULES_CHANGED.value and part == "changed"
