"""What is shown of a payment that came by M-Pesa: who told of it, and what became of it."""

from collections.abc import Iterator
from datetime import tzinfo

from PySide6.QtCore import QObject

from pos.desks.office.desk import Document
from pos.screens.figures import amount_text, money_text
from pos.screens.office.facts import Fact, Section
from pos.screens.office.moments import day_and_time, whole_moment
from pos.shop.documents import PaymentFound
from pos.shop.received import MoneyState, Source


class PaymentFacts(QObject):
    """Says all of a payment in the language of the screen."""

    def sections(self, found: PaymentFound, zone: tzinfo) -> tuple[Section, ...]:
        """Give what it is, what it was used for, and each time that it was told of."""
        uses = tuple(
            Fact(
                self._what(use.what), amount_text(use.amount),
                ", ".join(part for part in (use.receipt, day_and_time(use.at, zone), use.by) if part),
                Document("sale", use.sale) if use.sale else None,
            )
            for use in found.uses
        )  # fmt: skip
        told = tuple(
            Fact(
                self._source(each.source), amount_text(each.amount), day_and_time(each.at, zone),
                ink="text" if each.is_verified else "waiting_fg",
            )
            for each in found.told
        )  # fmt: skip
        parts = (
            Section("", tuple(self._head(found, zone))),
            Section(self.tr("Used for"), uses),
            Section(self.tr("Told by"), told),
        )
        return tuple(part for part in parts if part.facts)

    def _head(self, found: PaymentFound, zone: tzinfo) -> Iterator[Fact]:
        money = found.money
        yield Fact(self.tr("Amount"), money_text(money.amount), is_strong=True)
        is_before = money.state is MoneyState.ELSEWHERE and money.sale is not None
        stands = self.tr("claimed before a restore") if is_before else self._state(money.state)
        yield Fact(self.tr("Where it stands"), stands)
        yield Fact(self.tr("Came"), whole_moment(money.came_at, zone))
        for words, text in (
            (self.tr("Account"), money.account), (self.tr("Business number"), money.short_code),
            (self.tr("Payer"), found.payer), (self.tr("Phone"), found.number),
            (self.tr("Note"), money.note),
        ):  # fmt: skip
            if text:
                yield Fact(words, text)
        if money.rest != money.amount and money.rest:
            yield Fact(self.tr("Left of it"), amount_text(money.rest))

    def _state(self, state: MoneyState) -> str:
        return {
            MoneyState.UNMATCHED: self.tr("not placed"), MoneyState.CLAIMING: self.tr("being claimed"),
            MoneyState.USED: self.tr("used"), MoneyState.ELSEWHERE: self.tr("at another till"),
            MoneyState.NOT_OURS: self.tr("not ours"), MoneyState.REFUNDING: self.tr("going back"),
            MoneyState.REFUNDED: self.tr("gone back"), MoneyState.REVERSED: self.tr("taken back"),
            MoneyState.SAME: self.tr("same as another"),
        }[state]  # fmt: skip

    def _source(self, source: Source) -> str:
        return {
            Source.STK: self.tr("Request"), Source.C2B: self.tr("Confirmation"),
            Source.QUERY: self.tr("Query"), Source.PULL: self.tr("List of Safaricom"),
            Source.STATUS: self.tr("Question about the code"),
            Source.STATEMENT: self.tr("Statement"), Source.PERSON: self.tr("A person"),
        }[source]  # fmt: skip

    def _what(self, what: str) -> str:
        return {
            "sale": self.tr("Sale"), "credit": self.tr("Customer's account"),
            "cash_back": self.tr("Cash given back"), "refund": self.tr("Sent back"),
        }.get(what, what)  # fmt: skip
