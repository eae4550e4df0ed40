"""Labels below each other are one picture, as long as all of them."""

from pos.printer.label_roll import roll_of
from pos.printer.label_sheet import product_label, shelf_label
from pos.printer.picture import MARGIN, draw_sheet
from pos.printer.profile import FIFTY_EIGHT
from tests.builders import product
from tests.shops import RULES


def test_a_roll_is_as_long_as_all_its_labels() -> None:
    sheets = [
        make(product(), None, RULES, profile=FIFTY_EIGHT) for make in (shelf_label, product_label)
    ]
    alone = [draw_sheet(sheet, FIFTY_EIGHT, margin=MARGIN) for sheet in sheets]
    whole = roll_of(sheets, FIFTY_EIGHT)
    assert whole.size == (alone[0].width, sum(each.height for each in alone))
    assert whole.crop((0, 0, *alone[0].size)).tobytes() == alone[0].tobytes()
