"""The printer of this till, and where the backups go."""

from pos.desks.settling import SettingsView
from pos.screens.field import Field
from pos.screens.panel import column
from pos.screens.section import Section


class PrinterSection(Section):
    """The printer, as this computer calls it."""

    icon, is_guarded, is_saved = "printer", True, True

    def __init__(self) -> None:
        super().__init__()
        self._kept = ""
        self.printer = Field()
        self.setLayout(column(self.printer))
        self.say()

    @property
    def title(self) -> str:
        """What the section is called."""
        return self.tr("Printer")

    def show_settings(self, view: SettingsView) -> None:
        """Show which printer this till has."""
        if view.choices.printer != self._kept or not self.printer.text:
            self._kept = view.choices.printer
            self.printer.put(view.choices.printer)
        self.printer.allow(changes=view.may_change)
        self.say()

    def save(self) -> None:
        """Hand over the printer."""
        self.till_changed.emit({"printer": self.printer.text.strip()})

    def take_keyboard(self) -> None:
        """Type its name."""
        self.printer.setFocus()

    def say(self) -> None:
        """Name the field, and say what is there today."""
        there = self.tr("Its name in this computer's list of printers, or empty.")
        none = self.tr("No printer is chosen. Receipts are kept and can be printed later.")
        self.printer.titled(self.tr("Printer of this till"), there if self._kept else none)


class BackupSection(Section):
    """Where the backups of the shop go."""

    icon = "shield-check"

    def __init__(self, place: str = "") -> None:
        super().__init__()
        self.place = Field(most=2000)
        self.place.allow(changes=False)
        self.place.put(place)
        self.setLayout(column(self.place))
        self.say()

    @property
    def title(self) -> str:
        """What the section is called."""
        return self.tr("Backup")

    def show_settings(self, view: SettingsView) -> None:
        """Nothing of the choices is about backups: the place stands in the computer's settings."""

    def show_place(self, place: str) -> None:
        """Show the folder."""
        self.place.put(place)

    def take_keyboard(self) -> None:
        """Let the place be read and copied."""
        self.place.setFocus()

    def say(self) -> None:
        """Name the folder, and say what is good to know."""
        hint = self.tr(
            "Copy the newest one to a stick every day. Another folder is named in settings.toml."
        )
        self.place.titled(self.tr("Folder of the backups"), hint)
