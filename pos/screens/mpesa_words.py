"""The words about a payment by M-Pesa: what happened, what can be done, and how sure anybody is."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from pos.desks.drawer_views import Sort
from pos.desks.mpesa_views import Choice, Course, HearingView, RequestView
from pos.desks.mpesa_views import Hearing as Heard
from pos.mpesa.stk_codes import STK_CODES
from pos.screens.chip import State
from pos.screens.language import language_now
from pos.screens.sentences import sentence
from pos.shop.awaiting import Sure

STATES = {
    Course.PHONE: State.READY, Course.ASKING: State.WAITING, Course.WAITING: State.WAITING,
    Course.CHECKING: State.CHECKING, Course.NOT_PAID: State.FAILED, Course.UNSURE: State.UNKNOWN,
    Course.ARRIVED: State.REVIEW,
}  # fmt: skip
SORTS = {
    Sort.GOING_ON: State.WAITING, Sort.UNSURE: State.UNKNOWN, Sort.TYPO: State.REVIEW,
    Sort.AMOUNT_ONLY: State.REVIEW, Sort.TWO_FIT: State.REVIEW, Sort.NO_MATCH: State.OFFLINE,
    Sort.UNDERPAID: State.SHORT, Sort.OVERPAID: State.OVER, Sort.LATE: State.REVIEW,
    Sort.TWICE: State.REVIEW, Sort.UNVERIFIED: State.UNKNOWN, Sort.WRONG_SHOP: State.REVIEW,
    Sort.REVERSED: State.FAILED, Sort.CLAIMING: State.CHECKING, Sort.BY_HAND: State.UNKNOWN,
    Sort.OTHERS: State.OFFLINE, Sort.ALARM: State.FAILED, Sort.SET_ASIDE: State.OFFLINE,
    Sort.PROVISIONAL: State.UNKNOWN, Sort.GOING_BACK: State.CHECKING, Sort.BACK_UNSURE: State.UNKNOWN,
}  # fmt: skip
SORT_SIGNS = {
    Sort.AMOUNT_ONLY: "equals", Sort.TWO_FIT: "git-fork", Sort.NO_MATCH: "prohibit",
    Sort.LATE: "clock", Sort.TWICE: "copy", Sort.WRONG_SHOP: "storefront", Sort.OTHERS: "desktop",
    Sort.REVERSED: "arrow-u-up-left", Sort.UNVERIFIED: "shield-warning", Sort.BY_HAND: "hand",
    Sort.ALARM: "warning", Sort.SET_ASIDE: "flag", Sort.GOING_BACK: "arrow-u-up-left",
}  # fmt: skip
"""The sign of a sort, where it has another than its state."""
ODD = {
    "underpaid": (State.SHORT, Sort.UNDERPAID), "overpaid": (State.OVER, Sort.OVERPAID),
    "unverified": (State.UNKNOWN, Sort.UNVERIFIED), "late": (State.REVIEW, Sort.LATE),
    "twice": (State.REVIEW, Sort.TWICE), "slip": (State.REVIEW, Sort.TYPO),
    "by_hand": (State.UNKNOWN, Sort.BY_HAND),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ChoiceWords:
    """What a choice is called, what it does, its sign and its key."""

    name: str
    detail: str
    icon: str
    key: str
    short: str = ""
    """Its name where there is little room."""


KEYS = {
    Choice.CHECK: "F4", Choice.SEND_AGAIN: "F6", Choice.OTHER_NUMBER: "F2", Choice.CASH: "F9",
    Choice.SPLIT: "F11", Choice.LEAVE: "F5", Choice.UNLOCK: "F7", Choice.CODE: "F3",
    Choice.PROVISIONAL: "Ctrl F", Choice.TAKE: "F4", Choice.ASK_REST: "F12", Choice.CREDIT: "F7",
    Choice.CASH_BACK: "F9", Choice.REVERSE: "F5", Choice.BACK: "Esc", Choice.PAYMENTS: "F8",
    Choice.SEEN: "F4", Choice.BELIEVE: "F7", Choice.FREE: "F11", Choice.TAKE_UP: "F7",
    Choice.GIVE_CODE: "F4", Choice.WENT_BACK: "F4", Choice.STAYED: "F7",
    Choice.REMEMBER: "F4",
}  # fmt: skip
"""The key of each choice beside Enter, which takes the best one."""


class MpesaWords(QObject):
    """Says in the language of the screen where a payment stands."""

    def asking(self, course: Course) -> str:
        """Give the line of a request in the rail."""
        return {
            Course.PHONE: self.tr("not asked yet"), Course.ASKING: self.tr("asking Safaricom"),
            Course.NOT_PAID: self.tr("not paid"), Course.UNSURE: self.tr("not sure yet"),
        }.get(course, "")  # fmt: skip

    def title(self, course: Course, request: RequestView) -> str:
        """Say in one line what happened."""
        if course is Course.UNSURE:
            return self.tr("We don't know yet")
        if request.code in {"1031", "1032"}:
            return self.tr("The customer pressed Cancel")
        return {
            "": self.tr("Nothing was sent to the phone"),
            "1": self.tr("Not enough money in M-Pesa"),
            "2": self.tr("The amount is too small for M-Pesa"),
            "3": self.tr("The amount is too large for M-Pesa"),
            "4": self.tr("The customer's limit for today is reached"),
            "17": self.tr("This phone was asked for the same just now"),
            "26": self.tr("M-Pesa is busy"),
            "1001": self.tr("Another M-Pesa payment is open on that phone"),
            "1019": self.tr("The customer took too long"),
            "1037": self.tr("Phone is off or has no network"),
            "2001": self.tr("Wrong M-Pesa PIN"),
            "2026": self.tr("The customer took too long"),
            "8006": self.tr("The customer's M-Pesa is locked"),
        }.get(request.code, self.tr("No money was taken"))

    def sentence(self, course: Course, request: RequestView) -> str:
        """Say what that means for the money, and what to do."""
        if request.says is not None:
            return sentence(request.says)
        if course is Course.UNSURE:
            return self.tr("Keep the goods, don't send again. Kaunta goes on asking Safaricom.")
        meaning = STK_CODES.get(request.code)
        if meaning is None:
            return self.tr("No money was taken.")
        return meaning.kiswahili if language_now() == "sw" else meaning.english

    def sort(self, sort: Sort) -> str:
        """Give the capital word of a payment in the drawer."""
        return {
            Sort.GOING_ON: self.tr("WAITING"), Sort.UNSURE: self.tr("NOT SURE YET"),
            Sort.TYPO: self.tr("TYPO IN ACCOUNT"), Sort.AMOUNT_ONLY: self.tr("AMOUNT ONLY"),
            Sort.TWO_FIT: self.tr("TWO SALES FIT"), Sort.NO_MATCH: self.tr("NO MATCH"),
            Sort.UNDERPAID: self.tr("UNDERPAID"), Sort.OVERPAID: self.tr("OVERPAID"),
            Sort.LATE: self.tr("PAID LATE"), Sort.TWICE: self.tr("PAID TWICE"),
            Sort.UNVERIFIED: self.tr("NOT VERIFIED"), Sort.WRONG_SHOP: self.tr("OTHER NUMBER"),
            Sort.REVERSED: self.tr("REVERSED"), Sort.CLAIMING: self.tr("CHECKING"),
            Sort.BY_HAND: self.tr("BY HAND"), Sort.OTHERS: self.tr("OTHER TILL"),
            Sort.ALARM: self.tr("ALARM"), Sort.SET_ASIDE: self.tr("NOT OURS"),
            Sort.PROVISIONAL: self.tr("MONEY AWAITED"), Sort.GOING_BACK: self.tr("GOING BACK"),
            Sort.BACK_UNSURE: self.tr("NOT SURE YET"),
        }[sort]  # fmt: skip

    def sure(self, sure: Sure) -> str:
        """Say how sure it is."""
        return {
            Sure.CERTAIN: self.tr("Certain"), Sure.VERY_LIKELY: self.tr("Very likely"),
            Sure.LIKELY: self.tr("Likely"), Sure.WEAK: self.tr("Weak"),
            Sure.NOT_AT_ALL: self.tr("No match"),
        }[sure]  # fmt: skip

    def ago(self, seconds: int) -> str:
        """Say how long ago something was."""
        if seconds < 90:
            return self.tr("{count} s ago").format(count=max(0, seconds))
        if seconds < 5400:
            return self.tr("{count} min ago").format(count=seconds // 60)
        if seconds < 172_800:
            return self.tr("{count} h ago").format(count=seconds // 3600)
        return self.tr("{count} days ago").format(count=seconds // 86_400)

    def hearing(self, view: HearingView, *, mpesa: str, letterbox: str) -> tuple[str, str]:
        """Say whether money is heard of by itself: the bold word, and the rest; times as the clock has them."""
        if view.hearing is Heard.LISTENING:
            rest = self.tr("This sale finishes by itself.")
            if mpesa:
                rest += " " + self.tr("Last heard from M-Pesa {time}.").format(time=mpesa)
            return self.tr("Listening."), rest
        if view.hearing is Heard.STARTING:
            return self.tr("Reading."), self.tr("What came while the till was off is read first.")
        if view.hearing is Heard.SILENT:
            rest = self.tr("Money may have come that is not seen here yet.")
            if letterbox:
                rest += " " + self.tr("Silent since {time}.").format(time=letterbox)
            return self.tr("The letterbox does not answer."), rest
        rest = self.tr("Look at the customer's SMS, then type its code.")
        return self.tr("Not listening."), rest

    def choice(self, choice: Choice, *, amount: str = "", phone: str = "") -> ChoiceWords:
        """Give the words of a choice."""
        again = self.tr("Send again to {phone}") if phone else self.tr("Send again")
        name, detail, icon, short = {
            Choice.CHECK: (self.tr("Check now"), self.tr("Asks Safaricom; nobody pays by it"), "arrows-clockwise", ""),
            Choice.SEND_AGAIN: (again.format(phone=phone), self.tr("A new prompt, same amount"), "paper-plane-tilt", self.tr("Send again")),
            Choice.OTHER_NUMBER: (self.tr("Use another number"), self.tr("Wrong phone, or someone else is paying"), "phone", self.tr("Other number")),
            Choice.CASH: (self.tr("Take cash"), amount, "money", ""),
            Choice.SPLIT: (self.tr("Split payment"), self.tr("Part cash, part M-Pesa"), "git-fork", self.tr("Split")),
            Choice.LEAVE: (self.tr("Park it, serve the next customer"), self.tr("It finishes by itself when the money comes"), "pause-circle", self.tr("Park it")),
            Choice.UNLOCK: (self.tr("Ask the phone once more"), self.tr("The first may still be paid: needs a yes"), "lock-key-open", ""),
            Choice.CODE: (self.tr("The customer shows a code"), self.tr("It is looked up first"), "chat-text", self.tr("Type code")),
            Choice.PROVISIONAL: (self.tr("Finish before it is confirmed"), self.tr("Marked on receipt and Z until the money is seen"), "question", ""),
            Choice.TAKE: (self.tr("Use it for this sale"), amount, "link", ""),
            Choice.ASK_REST: (self.tr("Ask the phone for the rest"), amount, "paper-plane-tilt", ""),
            Choice.CREDIT: (self.tr("Keep the rest as credit"), amount, "notebook", ""),
            Choice.CASH_BACK: (self.tr("Give the rest back as cash"), amount, "money", ""),
            Choice.REVERSE: (self.tr("Send the payment back"), self.tr("By M-Pesa, whole; the sale stays open"), "arrow-u-up-left", ""),
            Choice.REMEMBER: (self.tr("Keep this number"), self.tr("With the customer of this sale, who agrees"), "address-book", self.tr("Keep number")),
            Choice.BACK: (self.tr("Take some items out"), self.tr("Back to the sale, choose a line, press Del"), "list-dashes", ""),
            Choice.SEEN: (self.tr("I have seen it"), "", "check", ""),
            Choice.BELIEVE: (self.tr("I answer for this payment"), "", "shield-check", ""),
            Choice.FREE: (self.tr("Take it off this sale"), "", "link-break", ""),
            Choice.TAKE_UP: (self.tr("It is ours after all"), "", "flag", ""),
            Choice.GIVE_CODE: (self.tr("It is the code that a paid sale still lacks"), "", "receipt", ""),
            Choice.WENT_BACK: (self.tr("It went back"), "", "check", ""),
            Choice.STAYED: (self.tr("It did not go back"), "", "prohibit", ""),
            Choice.PAYMENTS: (self.tr("Look at the payments"), self.tr("Money that came and fits no sale yet"), "tray", ""),
        }[choice]  # fmt: skip
        return ChoiceWords(name, detail, icon, KEYS[choice], short or name)
