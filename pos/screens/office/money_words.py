"""The words about money that came by M-Pesa, as the office shows them: states, sources, acts."""

from PySide6.QtCore import QObject

from pos.desks.office.money import MoneyAct
from pos.screens.chip import State
from pos.screens.office.table import Cell
from pos.shop.money_list import MoneyRow, Show
from pos.shop.payment import Oddity

LOOKS = {
    "asking": (State.WAITING, ""), "waiting": (State.WAITING, ""), "unsure": (State.UNKNOWN, ""),
    "used": (State.PAID, ""), "unmatched": (State.REVIEW, ""), "claiming": (State.CHECKING, ""),
    "elsewhere": (State.OFFLINE, "desktop"), "not_ours": (State.OFFLINE, "flag"),
    "refunding": (State.CHECKING, "arrow-u-up-left"), "refunded": (State.OFFLINE, "arrow-u-up-left"),
    "reversed": (State.FAILED, "arrow-u-up-left"),
}  # fmt: skip
"""How each state looks: a state of payments, and a sign where it has another."""
INKS = {
    State.WAITING: "waiting_fg", State.CHECKING: "waiting_fg", State.UNKNOWN: "waiting_fg",
    State.PAID: "paid_fg", State.REVIEW: "review_fg", State.OFFLINE: "text_2", State.FAILED: "failed_fg",
}  # fmt: skip
ICONS = {
    State.WAITING: "hourglass", State.CHECKING: "arrows-clockwise", State.UNKNOWN: "question",
    State.PAID: "check-circle", State.REVIEW: "link-break",
}  # fmt: skip


class MoneyWords(QObject):
    """Says it in the language of the screen."""

    def state(self, state: str) -> str:
        """Say where money stands."""
        return {
            "asking": self.tr("WAITING"), "waiting": self.tr("WAITING"), "unsure": self.tr("NOT SURE YET"),
            "used": self.tr("PAID"), "unmatched": self.tr("NOT MATCHED"), "claiming": self.tr("CHECKING"),
            "elsewhere": self.tr("OTHER TILL"), "not_ours": self.tr("NOT OURS"),
            "refunding": self.tr("GOING BACK"), "refunded": self.tr("GIVEN BACK"),
            "reversed": self.tr("REVERSED"),
        }[state]  # fmt: skip

    def odd(self, oddity: Oddity) -> str:
        """Say what was odd about it."""
        return {
            Oddity.LATE: self.tr("late"), Oddity.UNDERPAID: self.tr("too little"),
            Oddity.OVERPAID: self.tr("too much"), Oddity.TWICE: self.tr("twice"),
            Oddity.SLIP: self.tr("typo in the account"), Oddity.UNVERIFIED: self.tr("not verified"),
            Oddity.BY_HAND: self.tr("by hand"), Oddity.PROVISIONAL: self.tr("money awaited"),
        }[oddity]  # fmt: skip

    def cell(self, row: MoneyRow) -> Cell:
        """Show where a row stands: a sign, a word, and the first thing that was odd; all of it stands beside."""
        state, icon = LOOKS[row.state]
        odd = [self.odd(each) for each in sorted(row.oddities, key=lambda each: each.value)]
        said = ", ".join((self.state(row.state), *odd[:1]))
        return Cell(said, INKS[state], icon or ICONS[state], is_strong=True)

    def show(self, show: Show) -> str:
        """Name what is shown."""
        return {
            Show.ALL: self.tr("All"), Show.ASKS: self.tr("Asks for you"), Show.PAID: self.tr("Paid"),
            Show.WAITING: self.tr("Waiting"), Show.UNSURE: self.tr("Not sure yet"),
            Show.LATE: self.tr("Late"), Show.TWICE: self.tr("Paid twice"), Show.OVER: self.tr("Too much"),
            Show.UNDER: self.tr("Too little"), Show.GIVEN_BACK: self.tr("Given back"),
            Show.NOT_OURS: self.tr("Not ours"), Show.OTHERS: self.tr("Other tills"),
        }[show]  # fmt: skip

    def source(self, source: str) -> str:
        """Say who told of it."""
        return {
            "stk": self.tr("Answer to our request"), "c2b": self.tr("Safaricom's confirmation"),
            "query": self.tr("We asked Safaricom"), "pull": self.tr("Safaricom's list"),
            "status": self.tr("We asked about the code"), "statement": self.tr("The statement"),
            "person": self.tr("Somebody answered for it"),
        }[source]  # fmt: skip

    def use(self, what: str) -> str:
        """Say what it was used for."""
        return {
            "sale": self.tr("Sale"), "credit": self.tr("Customer's account"),
            "cash_back": self.tr("Given back in cash"), "refund": self.tr("Sent back"),
        }[what]  # fmt: skip

    def said(self, act: str) -> str:
        """Say what somebody did."""
        return {
            "money_set_aside": self.tr("Set aside, or taken up again"),
            "money_believed": self.tr("Answered for"),
            "refund_asked": self.tr("Ordered to go back"), "money_claimed": self.tr("Claimed"),
            "money_released": self.tr("Taken off a sale"),
        }[act]  # fmt: skip

    def act(self, act: MoneyAct) -> str:
        """Name what may be made of it."""
        return {
            MoneyAct.PLACE: self.tr("Use it for a sale"), MoneyAct.REVERSE: self.tr("Send it back"),
            MoneyAct.CASH_BACK: self.tr("Give it back in cash"), MoneyAct.FREE: self.tr("Take it off its sale"),
            MoneyAct.NOT_OURS: self.tr("Not ours"), MoneyAct.TAKE_UP: self.tr("It is ours after all"),
            MoneyAct.BELIEVE: self.tr("I answer for it"),
        }[act]  # fmt: skip

    def about(self, act: MoneyAct) -> str:
        """Say what comes of it."""
        return {
            MoneyAct.REVERSE: self.tr("What is left of it goes back to the phone that paid, once."),
            MoneyAct.CASH_BACK: self.tr("What is left of it leaves the drawer. It stands on the Z."),
            MoneyAct.FREE: self.tr("The money stays in the shop and can pay another sale."),
            MoneyAct.NOT_OURS: self.tr("It stays in the books and is found by searching."),
            MoneyAct.TAKE_UP: self.tr("It can then be used for a sale."),
            MoneyAct.BELIEVE: self.tr("It is used as if Safaricom had sent it. It stands in the audit."),
        }.get(act, "")  # fmt: skip
