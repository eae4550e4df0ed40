"""One payment beside the list: everything that was heard of it, and what may be made of it."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from pos.desks.office.money import MoneyAct, acts_for
from pos.office.money import MoneyTold
from pos.screens.button import Button, Kind, Shape
from pos.screens.chip import StateChip
from pos.screens.figures import money_text
from pos.screens.fonts import BOLD, REGULAR
from pos.screens.office.detail_names import DetailNames
from pos.screens.office.moments import whole_moment
from pos.screens.office.money_words import LOOKS, MoneyWords
from pos.screens.panel import Panel, column, row, words
from pos.screens.pay_number_card import NAIROBI
from pos.shop.money import NOTHING

KEYS = {
    MoneyAct.PLACE: "F3", MoneyAct.REVERSE: "F5", MoneyAct.CASH_BACK: "F9", MoneyAct.FREE: "F11",
    MoneyAct.NOT_OURS: "Ctrl N", MoneyAct.TAKE_UP: "F7", MoneyAct.BELIEVE: "F7",
}  # fmt: skip
MOST = 5


class MoneyPanel(Panel):
    """Shows a payment whole; its buttons only report."""

    chosen = Signal(object)
    """A MoneyAct."""

    def __init__(self) -> None:
        super().__init__(card="plain")
        self._told: MoneyTold | None = None
        self._asked = ""
        self._zone: ZoneInfo = NAIROBI
        self._amount, self._chip = words(28, BOLD), StateChip()
        self._facts = words(14, REGULAR).wrapped()
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._facts.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._nothing = words(16, REGULAR, "text_2").wrapped()
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.buttons = [Button(Shape.ROW, Kind.QUIET) for _ in range(MOST)]
        for at, button in enumerate(self.buttons):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _=None, at=at: self._press(at))
        self._lay()
        self.say()

    def _lay(self) -> None:
        inside = QWidget()
        told = column(self._amount, 6, row(self._chip, None), 8, self._facts, None)
        told.setContentsMargins(0, 0, 4, 0)
        inside.setLayout(told)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inside)
        parts = column(self._nothing)
        parts.addWidget(self._area, 1)
        parts.addSpacing(8)
        parts.addLayout(column(*self.buttons, gap=8))
        parts.setContentsMargins(16, 14, 12, 12)
        self.setLayout(parts)

    @property
    def acts(self) -> tuple[MoneyAct, ...]:
        """What may be made of the payment that is shown."""
        return acts_for(self._told) if self._told is not None else ()

    @property
    def nothing(self) -> str:
        """What stands there instead of a payment."""
        return self._nothing.text()

    @property
    def facts(self) -> str:
        """Everything that is told of it."""
        return self._facts.text()

    def show_money(self, told: MoneyTold | None, zone: ZoneInfo = NAIROBI) -> None:
        """Show another payment, or none."""
        self._told, self._zone, self._asked = told, zone, ""
        self.say()

    def show_request(self, number: str) -> None:
        """Say that a phone was asked, and that nothing was heard of its money."""
        self._told, self._asked = None, number
        self.say()

    def say(self) -> None:
        """Say everything about it."""
        told, word = self._told, MoneyWords()
        asked = self.tr("The phone {number} was asked. No payment was heard of that came by it.")
        choose = self.tr("Choose a payment to see all that was heard of it")
        self._nothing.setText(asked.format(number=self._asked) if self._asked else choose)
        self._nothing.setVisible(told is None)
        self._area.setVisible(told is not None)
        for at, button in enumerate(self.buttons):
            button.setVisible(at < len(self.acts))
            if at < len(self.acts):
                button.at_key(KEYS[self.acts[at]])
                button.label(word.act(self.acts[at]))
        if told is not None:
            state, icon = LOOKS[told.money.state.value]
            self._amount.setText(money_text(told.money.amount))
            self._chip.show_state(state, word.state(told.money.state.value), icon)
            self._facts.setText("\n".join(self._lines(told, word)))

    def _lines(self, told: MoneyTold, word: MoneyWords) -> list[str]:
        money = told.money
        facts = (
            (self.tr("Code"), money.trans_id or self.tr("on its way")),
            (self.tr("Came"), self._at(money.came_at)),
            (self.tr("From"), " ".join(filter(None, (told.payer, told.number)))),
            (self.tr("Account"), money.account),
            (self.tr("Sale"), str(told.receipt or "")),
            (self.tr("Left of it"), money_text(money.rest) if money.rest > NOTHING else ""),
            (self.tr("Odd"), ", ".join(sorted(word.odd(each) for each in money.oddities))),
            (self.tr("Note"), money.note),
        )
        lines = [f"{name}: {said}" for name, said in facts if said]
        return lines + self._heard(told, word) + self._done(told, word)

    def _heard(self, told: MoneyTold, word: MoneyWords) -> list[str]:
        lines = ["", self.tr("Heard of it")]
        for each in told.history.told:
            odd = "" if each.is_verified else self.tr(", sender not verified")
            lines.append(f"{self._at(each.at)}  {word.source(each.source)}{odd}")
        return lines

    def _done(self, told: MoneyTold, word: MoneyWords) -> list[str]:
        names = DetailNames()
        done = [
            *(
                (each.at, f"{word.use(each.what)} {each.receipt or ''} {money_text(each.amount)}", each.by)
                for each in told.history.used
            ),
            *((each.at, self.tr("Claimed: {how}").format(how=names.word(each.how)), each.by) for each in told.history.claimed),
            *((each.at, f"{word.use('refund')}: {each.why} {each.receipt}", each.by) for each in told.history.ordered),
            *((each.at, word.said(each.act), each.by) for each in told.history.said),
        ]  # fmt: skip
        if not done:
            return []
        done.sort(key=lambda each: each[0])
        who = self.tr("by itself")
        return ["", self.tr("Done with it"), *(f"{self._at(at)}  {said.strip()} ({by or who})" for at, said, by in done)]  # fmt: skip

    def _at(self, at: datetime) -> str:
        return whole_moment(at, self._zone)

    def _press(self, at: int) -> None:
        if at < len(self.acts):
            self.chosen.emit(self.acts[at])
