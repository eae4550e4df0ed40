"""Every row that cannot be used is listed."""

from pytestqt.qtbot import QtBot

from pos.desks.views import notice_of
from pos.office.product_sheet import Problem
from pos.screens.bad_rows import BadRows
from pos.screens.language import Language, Speech
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

PHRASE = "K7QMP-2XW9R-TH4NB-0ZCVD-8YGE5"


def test_every_bad_row_has_its_line_its_column_and_why(qtbot: QtBot, speech: Speech) -> None:
    made = BadRows()
    qtbot.addWidget(made)
    no = Refusal(Reason.NAME_MISSING)
    made.show_problems((Problem(4, "name", str(no), no), Problem(4, "price", "as it was said")))
    model = made.table.model()
    rows = [[model.index(row, at).data() for at in range(3)] for row in range(model.rowCount())]
    assert rows == [["4", "name", "A name is needed."], ["4", "price", "as it was said"]]
    assert made._title.text().startswith("Rows that cannot be used: 1.")
    speech.speak(Language.KISWAHILI)
    qtbot.waitUntil(lambda: model.index(0, 2).data() == "Jina linahitajika.")
    assert notice_of(no).words() == "A name is needed."
