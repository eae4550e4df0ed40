"""A backup is looked into, and wanted by PIN; whoever is not there wants nothing."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from pos.desks.office.restoring import PutBack, RestoreDesk, not_put_back, put_back_told
from pos.office.backup import back_up
from pos.shop.refusal import Refusal
from pos.shop.staff import Role
from pos.shop.words import Reason
from tests.screens.office_shop import office_of
from tests.shops import KEYS, PINS, Shop, made_folder


def test_what_was_looked_into_is_wanted_by_pin(shop: Shop, qtbot: QtBot) -> None:
    folder = made_folder(shop.records.path.parent / "backups")
    path = back_up(shop.records, shop.owner, folder=folder)
    with office_of(shop, qtbot, Role.OWNER) as office:
        desk = RestoreDesk(office.setting.seat)
        wishes: list[PutBack] = []
        wrong: list[object] = []
        desk.agreed.connect(wishes.append)
        desk.refused.connect(wrong.append)
        with qtbot.waitSignal(desk.foreseen, timeout=30_000):
            desk.foresee(path)
        desk.agree("111111")
        office.settle()
        desk.agree(PINS[Role.OWNER])
        office.settle()
        assert (len(wrong), wishes) == (1, [PutBack(path, shop.owner, KEYS)])
        assert "pepper" not in repr(wishes)
        office.by[0] = None
        desk.foresee(path)
        desk.agree(PINS[Role.OWNER])
        desk.stop()
        office.settle()
        assert len(wishes) == 1


def test_what_came_of_it_is_said() -> None:
    assert "series R3K9" in put_back_told("b", "R3K9", str(Path("aside"))).words()
    assert "customer owes nothing" in not_put_back(Refusal(Reason.NO_DEBT)).words()
