"""The printers of this till, and where the backups go."""

from PySide6.QtCore import QEvent, QObject, Signal

from pos.desks.choices import printers_of
from pos.desks.finding import MOST, FoundView
from pos.desks.settling import SHARED, SettingsView, fault_of, fault_of_printers
from pos.desks.views import Notice
from pos.printer.chosen import ChosenPrinter, is_shared_with
from pos.printer.known_printers import profile_for
from pos.printer.profile import EIGHTY
from pos.screens.button import Button, Kind, Shape
from pos.screens.counter_fields import CounterFields
from pos.screens.field import Field
from pos.screens.fonts import REGULAR
from pos.screens.option_row import OptionRow
from pos.screens.panel import Panel, column, row, words
from pos.screens.section import Section
from pos.screens.sentences import sentence
from pos.shop.counter_slip import ShopCounter
from pos.shop.rules import ShopRules

MOST_COUNTERS = 3


class PrinterSection(Section):
    """The till's own printer, one that stands in for it, and one for each counter of the shop."""

    icon, is_guarded, is_saved = "printer", True, True

    here_asked = Signal()
    around_asked = Signal()
    stop_asked = Signal()
    trial_asked = Signal(object)
    """A printer is to be got to know: a ChosenPrinter."""

    def __init__(self) -> None:
        super().__init__()
        self._kept: tuple[ChosenPrinter, ...] | None = None
        self._shown: tuple[ChosenPrinter, ...] | None = None
        self._rules = ShopRules()
        self._view = FoundView()
        self.printer, self.spare = Field(), Field()
        self.counters = [CounterFields() for _ in range(MOST_COUNTERS)]
        self._target = self.printer
        self.here, self.around, self.stop, self.trial = (
            Button(Shape.ROW, icon="magnifying-glass"),
            Button(Shape.ROW, icon="wifi-high"),
            Button(Shape.ROW, icon="x"),
            Button(Shape.ROW, Kind.PRIMARY, icon="printer"),
        )
        self.here.clicked.connect(self.here_asked)
        self.around.clicked.connect(self.around_asked)
        self.stop.clicked.connect(self.stop_asked)
        self.trial.clicked.connect(self._try)
        self.found = OptionRow([""] * MOST, across=2)
        self.found.chosen.connect(self._take)
        self._said = words(16, REGULAR, "text_2").wrapped()
        for field in self._printers:
            field.line.installEventFilter(self)
            field.edited.connect(self._check_printers)
        for counter in self.counters:
            counter.edited.connect(self._check)
        self._build()
        self.say()

    @property
    def _printers(self) -> tuple[Field, ...]:
        """Every line that names a printer."""
        return (self.printer, self.spare, *(each.printer for each in self.counters))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember which line was typed in last: what is found or got to know is for that one."""
        if event.type() is QEvent.Type.FocusIn:
            self._target = next(each for each in self._printers if each.line is watched)
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        self._looking = Panel()
        self._looking.setLayout(
            column(row(self.here, self.around, self.stop, None), self._said, self.found, gap=10)
        )
        trial = row(self.trial, None)
        self.setLayout(
            column(self.printer, self._looking, trial, self.spare, *self.counters, gap=16)
        )

    @property
    def title(self) -> str:
        """What the section is called."""
        return self.tr("Printer")

    def show_settings(self, view: SettingsView) -> None:
        """Show which printers this till has."""
        chosen = printers_of(view.choices)
        if chosen != self._kept:
            self._kept = chosen
            own = [each for each in chosen if not each.counter]
            self.printer.put(own[0].address if own else "")
            self.spare.put(own[1].address if len(own) > 1 else "")
        if view.rules is not None and (view.rules != self._rules or chosen != self._shown):
            self._rules, self._shown = view.rules, chosen
            self._show_counters(view.rules.counters, chosen)
        for field in (self.printer, self.spare):
            field.allow(changes=view.may_change)
        for counter in self.counters:
            counter.allow(changes=view.may_change)
        for button in (self.here, self.around, self.trial):
            button.setEnabled(view.may_change)
        self.say()

    def _show_counters(
        self, counters: tuple[ShopCounter, ...], chosen: tuple[ChosenPrinter, ...]
    ) -> None:
        """Show the counters of the shop with their printers here, and room for one more."""
        at = {each.counter: each.address for each in reversed(chosen) if each.counter}
        for place, fields in enumerate(self.counters):
            counter = counters[place] if place < len(counters) else None
            fields.show_counter(counter, at.get(counter.name, "") if counter else "")
            fields.setVisible(place <= len(counters))

    def show_found(self, view: FoundView) -> None:
        """Show the printers that were found."""
        self._view = view
        self.found.choose(-1)
        self.say()

    def save(self) -> None:
        """Hand over the printers."""
        if self._check(asked=True) or self._check_printers(asked=True):
            return
        counters = self._typed
        if counters != self._rules.counters:
            self.shop_changed.emit({"counters": counters})
        there = [
            self._printer(each.printer.text, each.counter.name)
            for each in self.counters
            if each.counter is not None
        ]
        own = [self._printer(field.text) for field in (self.printer, self.spare)]
        printers = tuple(each for each in (*own, *there, *self._elsewhere) if each is not None)
        self.till_changed.emit({"printers": printers, "printer": ""})

    @property
    def _elsewhere(self) -> list[ChosenPrinter]:
        """The printers of the counters for which there is no room here."""
        names = {each.name for each in self._rules.counters[MOST_COUNTERS:]}
        return [each for each in self._kept or () if each.counter in names]

    def _check_printers(self, _typed: str = "", *, asked: bool = False) -> bool:
        """Say which line names the printer of another one; whether one would stand in for itself."""
        own = [field.text for field in (self.printer, self.spare) if field.text.strip()]
        fault = fault_of_printers([ChosenPrinter(each) for each in own])
        self.spare.judge(fault, asked=asked)
        for each in self.counters:
            there = each.printer.text.strip()
            each.printer.judge(Notice(SHARED) if there and is_shared_with(there, own) else None)
            own += [there] if there else []
        return fault is not None

    @property
    def _typed(self) -> tuple[ShopCounter, ...]:
        """The counters as they are typed, and after them those for which there is no room here."""
        typed = tuple(each.counter for each in self.counters if each.counter is not None)
        return (*typed, *self._rules.counters[MOST_COUNTERS:])

    def _check(self, *, asked: bool = False) -> bool:
        """Say what is wrong with the counters as they are typed; whether anything is."""
        fault = fault_of(self._rules, counters=self._typed)
        last = [each for each in self.counters if each.counter is not None] or self.counters[:1]
        for each in self.counters:
            each.goods.judge(fault if each is last[-1] else None, asked=asked)
        return fault is not None

    def take_keyboard(self) -> None:
        """Type where it is."""
        self.printer.setFocus()

    def say(self) -> None:
        """Name the fields, and say what is there today."""
        there = self.tr("Choose one that is found, or type where it is: 192.168.1.50, or its name.")
        none = self.tr("No printer is chosen. Receipts are kept and can be printed later.")
        self.printer.titled(self.tr("Printer of this till"), there if self._kept else none)
        self.spare.titled(
            self.tr("Printer that stands in when that one cannot print"), self.tr("Usually none")
        )
        self.here.label(self.tr("Look at this computer"))
        self.around.label(self.tr("Look on the network"))
        self.stop.label(self.tr("Stop"))
        self.trial.label(self.tr("Get to know this printer"))
        self._say_found()

    def _say_found(self) -> None:
        view = self._view
        self.stop.setVisible(view.is_looking and view.of > 0)
        self.found.name([each.name for each in view.found], [each.address for each in view.found])
        self.found.setVisible(bool(view.found))
        said = ""
        if view.is_looking:
            said = self.tr("Looking: {done} of {of}").format(done=view.done, of=view.of)
        elif view.notice is not None:
            said = sentence(view.notice)
        elif view.has_looked and not view.found:
            said = self.tr("Nothing was found. Is the printer on, and its cable in?")
        self._said.setText(said)
        self._said.setVisible(bool(said))

    def _take(self, at: int) -> None:
        if at < len(self._view.found):
            self._target.put(self._view.found[at].address)

    def _try(self) -> None:
        counter = next((c.counter for c in self.counters if c.printer is self._target), None)
        printer = self._printer(self._target.text, counter.name if counter else "")
        if printer is not None:
            self.trial_asked.emit(printer)

    def _printer(self, typed: str, counter: str = "") -> ChosenPrinter | None:
        """Give what is typed as a printer, with all that is known of it already."""
        address = typed.strip()
        if not address:
            return None
        for each in self._kept or ():
            if each.address == address and each.counter == counter:
                return each
        names = [found.name for found in self._view.found if found.address == address]
        profile = profile_for(" ".join((address, *names))) or EIGHTY
        return ChosenPrinter(address, profile=profile, counter=counter, has_drawer=not counter)


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
