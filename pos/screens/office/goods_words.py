"""The words of the rooms in which goods come, are counted and go: places, batches, last days."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QObject

from pos.screens.language import language_now
from pos.screens.office.moments import short_day
from pos.shop.stock import OPENING_BATCH, Batch, Place
from pos.shop.stocktake import Part


class GoodsWords(QObject):
    """Says them in the language of the screen."""

    def place(self, place: Place) -> str:
        """Give what a place is called."""
        return {Place.SHELF: self.tr("Shelf"), Place.STORE: self.tr("Store")}[place]

    def batch(self, batch: Batch) -> str:
        """Give a batch by its mark and its last day."""
        last = [] if batch.expiry is None else [full_day(batch.expiry)]
        return ", ".join([*([self.mark(batch)] if batch.mark else []), *last])

    def mark(self, batch: Batch) -> str:
        """Give the mark of a batch; what was there when the shop began has words of ours."""
        return self.tr("Opening") if batch.mark == OPENING_BATCH.mark else batch.mark

    def last_day(self, days: int | None, day: date | None) -> str:
        """Give how long goods may still be sold."""
        if days is None or day is None:
            return self.tr("Does not expire")
        if days < 0:
            return self.tr("Expired {day}").format(day=short_day(day))
        if days == 0:
            return self.tr("Last day today")
        return self.tr("%n days left", "", days)

    def part(self, part: Part) -> str:
        """Give what of the shop is counted."""
        if part.category:
            return part.category
        if part.place is not None:
            return self.place(part.place)
        return self.tr("A list") if part.products else self.tr("The whole shop")


def full_day(day: date) -> str:
    """Give a day with its year: 9 Nov 2026."""
    is_swahili = language_now() == "sw"
    locale = QLocale(QLocale.Language.Swahili if is_swahili else QLocale.Language.English)
    return locale.toString(QDate(day.year, day.month, day.day), "d MMM yyyy")
