"""The settings desk: the shop's own rules, which only its owner changes, and this till's choices."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

import msgspec
from PySide6.QtCore import QObject, Signal

from pos.desks.background import COUNTER, READING
from pos.desks.choices import Choices, checked, keep_choices
from pos.desks.keys import Keys
from pos.desks.sale import SaleDesk
from pos.desks.views import Notice, Tone, notice_of
from pos.folders import Folders
from pos.office.house import change_rules, read_rules, refuse_change
from pos.printer.chosen import ChosenPrinter, refuse_twins
from pos.records.database import Records
from pos.shop.identity import StaffId
from pos.shop.refusal import Refusal
from pos.shop.rules import ShopRules, checked_rules
from pos.shop.words import Reason

SHARED = "That printer is named above too. The papers of both come out there."
GUARDED = frozenset(
    {
        "till_name",
        "idle_minutes",
        "window",
        "printer",
        "printers",
        "tiles",
        "customer_window",
        "customer_in_window",
        "backup_folder",
    }
)
"""What of a till's choices only its owner changes: a cashier could leave it open for anybody."""


@dataclass(frozen=True, slots=True)
class SettingsView:
    """All that the settings show."""

    choices: Choices
    rules: ShopRules | None = None
    """The shop's rules, once they are read."""
    till: int = 0
    may_change: bool = False
    """Whether who is signed in may change the shop."""
    notice: Notice | None = None
    """Why the last thing that was wanted did not come about."""


class SettingsDesk(QObject):
    """Shows and changes what was chosen for the shop and for this till."""

    changed = Signal(object)
    """There is something new to show: a SettingsView."""
    rules_changed = Signal(object)
    """The shop's rules as they are now: ShopRules."""
    choices_changed = Signal(object)
    """This till's choices as they are now: Choices."""

    def __init__(
        self, sale: SaleDesk, folders: Folders, choices: Choices, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._sale, self._folders = sale, folders
        self._view = SettingsView(choices)

    @property
    def view(self) -> SettingsView:
        """What is to be shown now."""
        return self._view

    @property
    def choices(self) -> Choices:
        """This till's choices."""
        return self._view.choices

    def open(self) -> None:
        """Have the shop's rules read, and who may change them."""
        self._show(notice=None)
        self._sale.background.do(
            READING,
            partial(_look, self._sale.counter.records, self._sale.view.by),
            done=self._looked,
            failed=self._fail,
        )

    def change_shop(self, **chosen: object) -> None:
        """Choose something else for the shop; whoever is signed in has to be allowed to."""
        by = self._sale.view.by
        if by is None:
            self._tell(Notice(Reason.SIGN_IN_FIRST.value, tone=Tone.FAILED))
            return
        self._sale.background.do(
            COUNTER,
            partial(self._change, by, lambda rules: replace(rules, **chosen)),  # type: ignore[arg-type]
            done=self._ruled,
            failed=self._fail,
        )

    def change_till(self, **chosen: object) -> None:
        """Choose something else for this till; it holds at once and is kept.

        What is guarded holds once it is known that who is signed in may change it.
        """
        try:
            choices = checked(msgspec.structs.replace(self.choices, **chosen))
            if "printers" in chosen:
                refuse_twins(choices.printers)
        except Refusal as refusal:
            self._fail(refusal)
            return
        if GUARDED.isdisjoint(chosen):
            self._choose(**chosen)
            return
        self._sale.background.do(
            READING,
            partial(_refuse_others, self._sale.counter.records, self._sale.view.by),
            done=lambda _nothing: self._choose(**chosen),
            failed=self._fail,
        )

    def change_key(self, action: str, key: str) -> None:
        """Give an action another key, or say why not."""
        try:
            keys = Keys(self.choices.keys).change(action, key)
        except Refusal as refusal:
            self._fail(refusal)
        else:
            self.change_till(keys=dict(keys.changed))

    def reset_key(self, action: str) -> None:
        """Give an action its own key again."""
        try:
            keys = Keys(self.choices.keys).reset(action)
        except Refusal as refusal:  # its own key does something else by now
            self._fail(refusal)
        else:
            self.change_till(keys=dict(keys.changed))

    def reset_keys(self) -> None:
        """Give every action its own key again."""
        self.change_till(keys={})

    def _choose(self, **chosen: object) -> None:
        choices = msgspec.structs.replace(self.choices, **chosen)
        self._show(choices=choices, notice=None)
        self.choices_changed.emit(choices)
        self._sale.background.do(
            COUNTER, partial(keep_choices, self._folders, choices), failed=self._fail
        )

    def _change(self, by: StaffId, change: Callable[[ShopRules], ShopRules]) -> ShopRules:
        records = self._sale.counter.records
        change_rules(records, by, rules=change(read_rules(records)))
        return read_rules(records)

    def _looked(self, seen: tuple[ShopRules, int, bool]) -> None:
        rules, till, may_change = seen
        self._show(till=till, may_change=may_change)
        self._ruled(rules)

    def _ruled(self, rules: ShopRules) -> None:
        self._show(rules=rules, notice=None)
        self.rules_changed.emit(rules)

    def _fail(self, error: Exception) -> None:
        self._tell(notice_of(error, sign=self._sale.view.sign))

    def _tell(self, notice: Notice) -> None:
        self._show(notice=notice)
        self._sale.say(notice)

    def _show(self, **changes: object) -> None:
        view = replace(self._view, **changes)  # type: ignore[arg-type]
        if view != self._view:
            self._view = view
            self.changed.emit(view)


def fault_of(rules: ShopRules, **chosen: object) -> Notice | None:
    """Give what would be wrong with the shop's rules if they were changed like that, or None."""
    try:
        checked_rules(replace(rules, **chosen))  # type: ignore[arg-type]
    except Refusal as refusal:
        return notice_of(refusal)
    return None


def fault_of_printers(printers: Sequence[ChosenPrinter]) -> Notice | None:
    """Give why these cannot be the printers of a till, or None."""
    try:
        refuse_twins(printers)
    except Refusal as refusal:
        return notice_of(refusal)
    return None


def _look(records: Records, by: StaffId | None) -> tuple[ShopRules, int, bool]:
    """Give the rules, the till's number, and whether this person may change them."""
    return read_rules(records), records.till, by is not None and _may_change(records, by)


def _may_change(records: Records, by: StaffId) -> bool:
    try:
        refuse_change(records, by)
    except Refusal:
        return False
    return True


def _refuse_others(records: Records, by: StaffId | None) -> None:
    """Refuse everybody but who may change the shop's rules."""
    if by is None:
        raise Refusal(Reason.SIGN_IN_FIRST)
    refuse_change(records, by)
