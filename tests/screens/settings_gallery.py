"""The settings, section by section, with something in them."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from pos.desks.choices import Choices
from pos.desks.finding import FoundPrinter, FoundView
from pos.desks.habits import ScannerHabits
from pos.desks.keys import Keys
from pos.desks.learning import LearningView
from pos.desks.mpesa_choices import MpesaView
from pos.desks.settling import SettingsView
from pos.desks.trying import Question, TrialView
from pos.desks.views import notice_of
from pos.mpesa.chosen import Chosen, Item
from pos.printer.chosen import ChosenPrinter
from pos.screens.settings_page import SettingsPage
from pos.shop.counter_slip import ShopCounter
from pos.shop.refusal import Refusal
from pos.shop.rules import ShopRules
from pos.shop.words import Reason

RULES = ShopRules(
    name="Mama Njeri Mini Mart", address="Moi Avenue 12, Nairobi", phone="0712 345 678",
    tax_number="P051234567X",
)  # fmt: skip
CHOICES = Choices(
    till_name="Front", printer="EPSON TM-T20III", keys={"park": "Ctrl+B"},
    scanner=ScannerHabits(prefix="~"),
)  # fmt: skip
SETTINGS = SettingsView(CHOICES, rules=RULES, till=2, may_change=True)
MPESA = MpesaView(
    Chosen(
        environment="production", kind="till", number="174379", till_number="174380",
        letterbox="https://letters.mamanjeri.co.ke", initiator="njeriapi",
        certificate="/home/njeri/ProductionCertificate.cer",
    ),
    {item: item is not Item.CALLBACK for item in Item},
)  # fmt: skip
SECTIONS = ("shop", "receipt", "till", "look", "printer", "scanner", "keys", "mpesa", "backup")


def page(section: str, **changes: object) -> SettingsPage:
    made = SettingsPage()
    made.show_settings(replace(SETTINGS, **changes))  # type: ignore[arg-type]
    made.show_mpesa(MPESA)
    made.backup.show_place("/home/njeri/.local/share/kaunta/backups")
    made.open_section(SECTIONS.index(section))
    return made


def settings_key() -> QWidget:
    made = page("keys")
    made.key_card.ask("park", Keys(CHOICES.keys))
    made.key_card.refuse(notice_of(Refusal(Reason.KEY_TAKEN, key="F2", words="Search")))
    return made


def scanner_card() -> QWidget:
    made = page("scanner")
    made.scanner_card.begin()
    made.scanner_card.show_learned(LearningView(scanned=1, fastest=0.006, slowest=0.011))
    made.scanner_card._taker.end()
    return made


def scanner_measured() -> QWidget:
    made = page("scanner")
    made.scanner_card.begin()
    habits = ScannerHabits(prefix="~")
    made.scanner_card.show_learned(LearningView(3, 3, 0.006, 0.011, habits))
    return made


def scanner_wrong() -> QWidget:
    made = page("scanner")
    made.scanner_card.begin()
    made.scanner_card.show_learned(LearningView(notice=notice_of(Refusal(Reason.SCANNER_LAYOUT))))
    made.scanner_card._taker.end()
    return made


def printers() -> QWidget:
    rules = replace(RULES, counters=(ShopCounter("Butcher", ("Meat",)),))
    made = page("printer", rules=rules)
    found = (
        FoundPrinter("file:/dev/usb/lp0", "EPSON TM-T20III"),
        FoundPrinter("network:192.168.1.50:9100", "192.168.1.50"),
    )
    made.printer.show_found(FoundView(found, has_looked=True))
    return made


def trial(question: Question | None) -> QWidget:
    made = page("printer")
    known = ChosenPrinter("network:192.168.1.50:9100")
    made.trial_card.show_trial(TrialView(known, question, is_done=question is None))
    made.trial_card.open_card()
    return made


SETTINGS_GALLERY: dict[str, Callable[[], QWidget]] = {
    **{f"settings-{each}": lambda each=each: page(each) for each in SECTIONS},  # type: ignore[misc]
    "settings-locked": lambda: page(
        "till", may_change=False, notice=notice_of(Refusal(Reason.NOT_ALLOWED, act="change the shop's settings"))
    ),
    "settings-key": settings_key,
    "scanner-measuring": scanner_card, "scanner-measured": scanner_measured,
    "scanner-wrong": scanner_wrong, "printers-found": printers,
    "printer-trial-width": lambda: trial(Question.WIDTH),
    "printer-trial-signs": lambda: trial(Question.SIGNS),
    "printer-trial-done": lambda: trial(None),
}  # fmt: skip
