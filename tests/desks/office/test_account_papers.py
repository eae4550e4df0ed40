"""Without a printer no paper of a customer is asked for, and a day that is none is said."""

from functools import partial
from pathlib import Path
from threading import Event

from pytestqt.qtbot import QtBot

from pos.desks.background import COUNTER, READING
from pos.desks.office.account_papers import AccountPapersDesk
from pos.shop.audit import Act
from pos.shop.identity import CustomerId, PaymentId
from tests.screens.office_shop import office_of
from tests.shops import Shop, add_customer


def test_without_a_printer_nothing_is_asked_for(shop: Shop, qtbot: QtBot) -> None:
    with office_of(shop, qtbot) as office:
        desk = AccountPapersDesk(office.setting.seat, office.setting.desks.printing)
        told: list[str] = []
        desk.told.connect(lambda notice: told.append(notice.words()))
        desk.print_slip(PaymentId("p"))
        desk.print_statement(CustomerId("c"), None)
        assert told == ["No printer is set up for this till."] * 2
        assert desk.wrong_day("40/40") is not None
        assert desk.wrong_day("") is None


def test_what_is_taken_out_is_neither_the_reading_lanes_nor_held_up_by_the_counter(
    shop: Shop, qtbot: QtBot, tmp_path: Path
) -> None:
    customer, gate = add_customer(shop.records, shop.manager, name="Wanjiku").id, Event()
    with office_of(shop, qtbot) as office:
        desk = AccountPapersDesk(office.setting.seat, office.setting.desks.printing)
        for lane in (READING, COUNTER):
            office.background.do(lane, partial(gate.wait, 30))
        desk.write_statement(customer, None, tmp_path / "out.csv")
        desk.draw_statement(
            customer, None, path=tmp_path / "out.pdf", draw=lambda _, path: path.write_text("x")
        )
        qtbot.waitUntil((tmp_path / "out.pdf").exists)
        qtbot.waitUntil(lambda: len(shop.audited(Act.EXPORTED)) == 2)
        gate.set()
        office.settle()
