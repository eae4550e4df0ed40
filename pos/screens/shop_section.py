"""The shop's settings: its name and its taxes."""

from pos.desks.settling import SettingsView, fault_of
from pos.screens.field import Field
from pos.screens.panel import column
from pos.screens.section import Section
from pos.screens.setting import Setting
from pos.shop.rules import LONGEST_LINE, ShopRules
from pos.shop.words import Reason


class ShopSection(Section):
    """The shop's name, its tax number and whether it is registered for VAT; the country stays."""

    icon, is_guarded, is_saved = "storefront", True, True

    def __init__(self) -> None:
        super().__init__()
        self._rules = ShopRules()
        self.name, self.number, self.market = Field(most=LONGEST_LINE), Field(most=20), Field()
        self.vat = Setting((True, False))
        self.name.edited.connect(self._check)
        self.number.edited.connect(self._check)
        self.vat.picked.connect(lambda value: self.shop_changed.emit({"is_vat_registered": value}))
        self.market.allow(changes=False)
        self.setLayout(column(self.name, self.number, self.vat, self.market, gap=18))
        self.say()

    @property
    def title(self) -> str:
        """What the section is called."""
        return self.tr("Shop")

    def show_settings(self, view: SettingsView) -> None:
        """Show what the shop has chosen."""
        if view.rules is not None and view.rules != self._rules:
            self._rules = view.rules
            self.name.put(view.rules.name)
            self.number.put(view.rules.tax_number)
            self.vat.show_value(view.rules.is_vat_registered)
        for each in (self.name, self.number, self.vat):
            each.allow(changes=view.may_change)
        self.say()

    def save(self) -> None:
        """Hand over the name and the number when they can be kept."""
        if not self._check(asked=True):
            self.shop_changed.emit(self._typed)

    def take_keyboard(self) -> None:
        """Type the name."""
        self.name.setFocus()

    def say(self) -> None:
        """Name the fields."""
        kind = self._rules.market.tax_number
        self.name.titled(self.tr("Name of the shop"))
        self.number.titled(kind.name, self.tr("Like {example}").format(example=kind.example))
        self.vat.titled(self.tr("VAT"), [self.tr("Registered"), self.tr("Not registered")])
        self.market.titled(self.tr("Country"), self.tr("It stays as it was at the first start."))
        self.market.put(self._rules.market.name)

    @property
    def _typed(self) -> dict[str, object]:
        return {"name": self.name.text, "tax_number": self.number.text.upper().strip()}

    def _check(self, _text: str = "", *, asked: bool = False) -> bool:
        """Say what is wrong at the field it is about."""
        fault = fault_of(self._rules, **self._typed)
        of_number = fault is not None and fault.source == Reason.TAX_NUMBER_UNREADABLE.value
        self.number.judge(fault if of_number else None, asked=asked)
        self.name.judge(None if of_number else fault, asked=asked)
        return fault is not None
