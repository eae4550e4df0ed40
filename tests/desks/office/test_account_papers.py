"""Without a printer no paper of a customer is asked for, and a day that is none is said."""

from pytestqt.qtbot import QtBot

from pos.desks.office.account_papers import AccountPapersDesk
from pos.shop.identity import CustomerId, PaymentId
from tests.screens.office_shop import office_of
from tests.shops import Shop


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
