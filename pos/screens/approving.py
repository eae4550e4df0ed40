"""Joins the card of approval with its desk: whatever needs a second person waits behind it."""

from PySide6.QtCore import QObject

from pos.desks.approving import ApprovalView
from pos.screens.approval import Approval
from pos.screens.from_desks import staff_of
from pos.screens.joining import Joined
from pos.screens.sentences import sentence
from pos.screens.views import AskedView
from pos.shop.staff import Staff


class Approving(QObject):
    """Opens the card when a desk needs somebody's yes, and takes it away when that is settled."""

    def __init__(self, card: Approval, joined: Joined) -> None:
        super().__init__()
        self._card, self._joined = card, joined
        self._desk = joined.desks.approval
        self._people: tuple[Staff, ...] | None = None
        self._desk.changed.connect(self._show)
        card.approved.connect(self._try)
        card.closed.connect(self._desk.say_no)

    def _show(self, view: ApprovalView | None) -> None:
        if view is None:
            self._people = None
            self._card.put_away()
            return
        if view.people != self._people:
            self._people = view.people
            self._card.ask(self._asked(view))
        if view.notice is not None:
            self._card.pad.refuse(sentence(view.notice))

    def _asked(self, view: ApprovalView) -> AskedView:
        what = self._joined.words.act(view.acts)
        asked_by = self._joined.people.get(view.for_, "")
        approvers = staff_of(view.people, self._joined.words)
        return AskedView(what, sentence(view.asked), asked_by, approvers)

    def _try(self, place: int, pin: str) -> None:
        people = self._people or ()
        if 0 <= place < len(people):
            self._desk.choose(people[place].id)
            for digit in pin:
                self._desk.type_digit(digit)
