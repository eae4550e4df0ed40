"""The desk of M-Pesa's settings: what is no secret in words, each secret only as there or missing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial

import msgspec
from PySide6.QtCore import QObject, Signal

from pos.desks.background import COUNTER, READING
from pos.desks.sale import SaleDesk
from pos.desks.views import Notice, Tone, notice_of
from pos.folders import Folders
from pos.mpesa.chosen import Chosen, Item, checked, checked_secret, keep_choices, kept_choices
from pos.mpesa.set_up import SetUp
from pos.office.house import change_mpesa
from pos.records.database import Records
from pos.secrets import Places, Secret
from pos.shop.identity import StaffId
from pos.shop.words import Reason

NUMBER_FIRST = (
    "Say first which environment and which number the secrets are for. Nothing was changed."
)


@dataclass(frozen=True, slots=True)
class MpesaView:
    """All that the settings show of M-Pesa; no secret is in it."""

    chosen: Chosen | None = None
    there: Mapping[Item, bool] = field(default_factory=dict)
    """Which secrets this computer has."""
    notice: Notice | None = None
    is_busy: bool = False


class MpesaDesk(QObject):
    """Shows and changes what was chosen for M-Pesa at this computer."""

    changed = Signal(object)
    """There is something new to show: a MpesaView."""

    def __init__(
        self, sale: SaleDesk, folders: Folders, places: Places, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._sale, self._folders, self._places = sale, folders, places
        self._view = MpesaView()

    @property
    def view(self) -> MpesaView:
        """What is to be shown now."""
        return self._view

    def open(self) -> None:
        """Have what was chosen read, and which secrets are there."""
        self._show(notice=None)
        self._do(READING, self._look)

    def change(self, **said: str) -> None:
        """Choose something else; whoever is signed in has to be allowed to."""
        self._act(partial(self._change, said))

    def keep_secret(self, item: Item, typed: str) -> None:
        """Keep a secret where this computer keeps secrets; it is never shown again."""
        self._act(partial(self._keep, item, typed.strip()))

    def forget_secret(self, item: Item) -> None:
        """Let this computer have a secret no more."""
        self._act(partial(self._forget, item))

    def _act(self, act: Callable[[StaffId], MpesaView]) -> None:
        by = self._sale.view.by
        if by is None:
            self._show(notice=Notice(Reason.SIGN_IN_FIRST.value, tone=Tone.FAILED))
        elif not self._view.is_busy:
            self._do(COUNTER, partial(act, by))

    def _do(self, lane: str, work: Callable[[], MpesaView]) -> None:
        self._show(is_busy=True)
        self._sale.background.do(lane, work, done=self._seen, failed=self._fail)

    def _look(self) -> MpesaView:
        set_up = self._set_up()
        return MpesaView(set_up.chosen, {item: set_up.find(item) is not None for item in Item})

    def _set_up(self) -> SetUp:
        return SetUp(kept_choices(self._folders.mpesa), self._places, self._records.shop_id)

    def _change(self, said: Mapping[str, str], by: StaffId) -> MpesaView:
        before = self._set_up().chosen
        chosen = checked(msgspec.structs.replace(before, **said))
        changed = [name for name in said if getattr(chosen, name) != getattr(before, name)]
        keep = partial(keep_choices, self._folders.mpesa, chosen)
        change_mpesa(self._records, by, changed=changed, keep=keep)
        return self._look()

    def _keep(self, item: Item, typed: str, by: StaffId) -> MpesaView:
        set_up = self._set_up()
        if not (set_up.chosen.environment and set_up.chosen.number):
            return replace(self._look(), notice=Notice(NUMBER_FIRST, tone=Tone.FAILED))
        secret = checked_secret(item, Secret(typed.encode(errors="surrogatepass")))

        def keep() -> None:
            self._places.keep(set_up.kept_as(item), secret)

        change_mpesa(self._records, by, changed=[item.value], keep=keep)
        return self._look()

    def _forget(self, item: Item, by: StaffId) -> MpesaView:
        keep = partial(self._places.forget, self._set_up().kept_as(item))
        change_mpesa(self._records, by, changed=[item.value], keep=keep)
        return self._look()

    @property
    def _records(self) -> Records:
        return self._sale.counter.records

    def _seen(self, view: MpesaView) -> None:
        self._view = view
        self.changed.emit(view)

    def _fail(self, error: Exception) -> None:
        self._show(is_busy=False, notice=notice_of(error, sign=self._sale.view.sign))

    def _show(self, **changes: object) -> None:
        view = replace(self._view, **changes)  # type: ignore[arg-type]
        if view != self._view:
            self._view = view
            self.changed.emit(view)
