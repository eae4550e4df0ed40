"""The settings desk: the shop's own rules, which only its owner changes, and this till's choices."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import msgspec
from PySide6.QtCore import QObject, Signal

from pos.desks.background import COUNTER, READING
from pos.desks.choices import Choices, checked, keep_choices
from pos.desks.keys import Keys
from pos.desks.sale import SaleDesk
from pos.desks.views import Notice, Tone, notice_of
from pos.folders import Folders
from pos.office.house import change_rules, read_rules
from pos.shop.identity import StaffId
from pos.shop.refusal import Refusal
from pos.shop.rules import ShopRules
from pos.shop.words import Reason


class SettingsDesk(QObject):
    """Shows and changes what was chosen for the shop and for this till."""

    rules_changed = Signal(object)
    """The shop's rules as they are now: ShopRules."""
    choices_changed = Signal(object)
    """This till's choices as they are now: Choices."""

    def __init__(
        self, sale: SaleDesk, folders: Folders, choices: Choices, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._sale, self._folders, self._choices = sale, folders, choices

    @property
    def choices(self) -> Choices:
        """This till's choices."""
        return self._choices

    def open(self) -> None:
        """Have the shop's rules read."""
        self._sale.background.do(
            READING,
            partial(read_rules, self._sale.counter.records),
            done=self.rules_changed.emit,
            failed=self._fail,
        )

    def change_shop(self, **chosen: object) -> None:
        """Choose something else for the shop; whoever is signed in has to be allowed to."""
        by = self._sale.view.by
        if by is None:
            self._sale.say(Notice(Reason.SIGN_IN_FIRST.value, tone=Tone.FAILED))
            return
        self._sale.background.do(
            COUNTER,
            partial(self._change, by, lambda rules: replace(rules, **chosen)),  # type: ignore[arg-type]
            done=self.rules_changed.emit,
            failed=self._fail,
        )

    def change_till(self, **chosen: object) -> None:
        """Choose something else for this till; it holds at once and is kept."""
        try:
            choices = checked(msgspec.structs.replace(self._choices, **chosen))
        except Refusal as refusal:
            self._fail(refusal)
            return
        self._choices = choices
        self.choices_changed.emit(choices)
        self._sale.background.do(
            COUNTER, partial(keep_choices, self._folders, choices), failed=self._fail
        )

    def change_key(self, action: str, key: str) -> None:
        """Give an action another key, or say why not."""
        try:
            keys = Keys(self._choices.keys).change(action, key)
        except Refusal as refusal:
            self._fail(refusal)
        else:
            self.change_till(keys=dict(keys.changed))

    def reset_key(self, action: str) -> None:
        """Give an action its own key again."""
        try:
            keys = Keys(self._choices.keys).reset(action)
        except Refusal as refusal:  # its own key does something else by now
            self._fail(refusal)
        else:
            self.change_till(keys=dict(keys.changed))

    def _change(self, by: StaffId, change: Callable[[ShopRules], ShopRules]) -> ShopRules:
        records = self._sale.counter.records
        change_rules(records, by, rules=change(read_rules(records)))
        return read_rules(records)

    def _fail(self, error: Exception) -> None:
        self._sale.say(notice_of(error, sign=self._sale.view.sign))
