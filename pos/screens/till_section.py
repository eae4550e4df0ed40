"""This till's settings: its name, when it locks, how it fills the screen, and the customer's window."""

from pos.desks.settling import SettingsView
from pos.screens.field import Field
from pos.screens.panel import column, row
from pos.screens.section import Section
from pos.screens.setting import Setting
from pos.shop.staff import LONGEST_NAME

MINUTES = (1, 2, 5, 10, 15, 30, 0)


class TillSection(Section):
    """What only its owner changes of a till."""

    icon, is_guarded, is_saved = "desktop", True, True

    def __init__(self) -> None:
        super().__init__()
        self._kept = ""
        self.number, self.name = Field(), Field(most=LONGEST_NAME)
        self.number.allow(changes=False)
        self.lock = Setting(MINUTES, across=4)
        self.fills, self.customer = Setting(("full", "window")), Setting((True, False))
        self.small = Setting((True, False))
        for setting, name in (
            (self.lock, "idle_minutes"), (self.fills, "window"),
            (self.customer, "customer_window"), (self.small, "customer_in_window"),
        ):  # fmt: skip
            setting.picked.connect(lambda value, name=name: self.till_changed.emit({name: value}))
        named = row(self.number, self.name, gap=16)
        named.setStretch(1, 3)
        parts = (named, self.lock, self.fills, self.customer, self.small)
        self.setLayout(column(*parts, gap=20))
        self.say()

    @property
    def title(self) -> str:
        """What the section is called."""
        return self.tr("This till")

    def show_settings(self, view: SettingsView) -> None:
        """Show what was chosen for this till."""
        choices = view.choices
        self.number.put(str(view.till or ""))
        if choices.till_name != self._kept or not self.name.text:
            self._kept = choices.till_name
            self.name.put(choices.till_name)
        self.lock.show_value(choices.idle_minutes)
        self.fills.show_value(choices.window)
        self.customer.show_value(choices.customer_window)
        self.small.show_value(choices.customer_in_window)
        for each in (self.name, self.lock, self.fills, self.customer, self.small):
            each.allow(changes=view.may_change)

    def save(self) -> None:
        """Hand over the name."""
        self.till_changed.emit({"till_name": self.name.text.strip()})

    def take_keyboard(self) -> None:
        """Type the name."""
        self.name.setFocus()

    def say(self) -> None:
        """Name the settings."""
        yes, no = self.tr("Yes"), self.tr("No")
        self.number.titled(self.tr("Till"))
        self.name.titled(self.tr("Name of this till"))
        minutes = [self.tr("{count} min").format(count=each) for each in MINUTES[:-1]]
        self.lock.titled(
            self.tr("Lock when nobody is there, after"),
            [*minutes, self.tr("Never")],
            self.tr("The sale is kept; a PIN opens the till again."),
        )
        self.fills.titled(self.tr("Screen"), [self.tr("Whole screen"), self.tr("Window")])
        self.customer.titled(self.tr("Show the sale to the customer on a second screen"), [yes, no])
        self.small.titled(self.tr("Without a second screen, show it in a window"), [yes, no])
