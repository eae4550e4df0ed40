"""All desks of a till stand over the same books, and nothing is asked before somebody asks."""

from pos.desks.choices import Choices
from pos.desks.till import Place, set_up
from pos.folders import Folders
from tests.desks.tills import Till


def test_a_till_is_set_up_as_it_was_chosen(till: Till) -> None:
    folders = Folders(till.shop.records.path.parent)
    place = Place(folders, Choices(idle_minutes=7), till.slot.printers)
    desks = set_up(till.shop.records, till.background, place=place)
    assert not till.background.is_working
    assert desks.sign._idle.interval() == 7 * 60 * 1000
    assert desks.shift.view.till == 2
    assert desks.settings.choices.idle_minutes == 7
