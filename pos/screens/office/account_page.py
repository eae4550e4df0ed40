"""A customer's account on pages of A4, in the words of the screen."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from pos.screens.office.moments import day_text, whole_moment
from pos.screens.office.report_paper import ReportPaper
from pos.screens.office.report_words import MINUS
from pos.screens.views import Method as Way
from pos.screens.ways import Ways
from pos.shop.accounts import AccountLine, AccountPart
from pos.shop.money import NOTHING, Money


@dataclass(frozen=True, slots=True)
class AccountPage:
    """What stands on the pages, as a report has it."""

    shop: str
    title: str
    period: str
    made: str
    headings: tuple[str, ...]
    texts: tuple[tuple[str, ...], ...]
    are_figures: tuple[bool, ...] = (False, False, True, True)
    remarks: tuple[str, ...] = ()


class AccountWords(QObject):
    """Puts an account into words: what was brought forward, each thing, and what is owed in the end."""

    def __init__(self, shop: str, now: datetime, zone: ZoneInfo) -> None:
        super().__init__()
        self._shop, self._now, self._zone = shop, now, zone

    def page(self, part: AccountPart, since: date | None) -> AccountPage:
        """Give the page of an account from some day on."""
        account = part.account
        whose = ", ".join(text for text in (account.name, account.phone) if text)
        days = (
            self.tr("{whose}, from {day}").format(whose=whose, day=day_text(since))
            if since
            else whose
        )
        end = self.tr("To the customer's credit") if part.closing < NOTHING else self.tr("Owes now")
        opening = (self.tr("Brought forward"), "", "", _figure(part.opening))
        lines = tuple(self._line(line) for line in part.lines)
        closing = (end, "", "", _figure(abs(part.closing)))
        return AccountPage(
            self._shop,
            self.tr("Statement of account"),
            days,
            whole_moment(self._now, self._zone),
            (self.tr("When"), self.tr("What"), self.tr("Amount"), self.tr("Owes then")),
            (opening, *lines, closing),
        )

    def _line(self, line: AccountLine) -> tuple[str, ...]:
        when = whole_moment(line.at, self._zone)
        return when, self._called(line), _figure(line.amount), _figure(line.balance)

    def _called(self, line: AccountLine) -> str:
        if line.method is None:
            return line.number or self.tr("A sale that is not finished")
        means = Ways().name(Way(line.method.value))
        parts = (self.tr("Paid"), line.number, means, line.reference)
        return " ".join(part for part in parts if part)


def draw_account(page: AccountPage, path: Path) -> None:
    """Draw an account into a file of PDF."""
    ReportPaper(page, path).draw()


def _figure(amount: Money) -> str:
    return amount.paper().replace("-", MINUS)
