"""The owner changes the shop's rules; whoever stands at the till changes what is chosen for it."""

from pathlib import Path

import pytest

from pos.desks.choices import Choices, read_choices
from pos.desks.settling import SettingsDesk
from pos.folders import Folders
from pos.printer.chosen import ChosenPrinter
from pos.shop.rules import ShopRules
from pos.shop.words import Reason
from tests.desks.tills import Till


@pytest.fixture
def desk(till: Till, tmp_path: Path) -> SettingsDesk:
    return SettingsDesk(till.sale, Folders(tmp_path), Choices())


def rules_heard(desk: SettingsDesk) -> list[ShopRules]:
    heard: list[ShopRules] = []
    desk.rules_changed.connect(heard.append)
    return heard


def test_the_shops_rules_are_shown(till: Till, desk: SettingsDesk) -> None:
    heard = rules_heard(desk)
    desk.open()
    till.settle()
    assert [rules.name for rules in heard] == ["Mama Njeri Mini Mart"]


def test_the_owner_changes_the_shop(till: Till, desk: SettingsDesk) -> None:
    till.sale.serve(till.shop.owner)
    heard = rules_heard(desk)
    desk.change_shop(name="Duka la Njeri")
    till.settle()
    assert [rules.name for rules in heard] == ["Duka la Njeri"]


def test_a_cashier_does_not(till: Till, desk: SettingsDesk) -> None:
    heard = rules_heard(desk)
    desk.change_shop(name="Duka la Grace")
    till.settle()
    assert heard == []
    assert till.said[-1].source == Reason.NOT_ALLOWED.value


def test_nobody_signed_in_changes_nothing(till: Till, desk: SettingsDesk) -> None:
    till.sale.serve(None)
    desk.change_shop(name="x")
    assert till.said[-1].source == Reason.SIGN_IN_FIRST.value


def test_a_printer_that_would_stand_in_for_itself_is_not_kept(
    till: Till, desk: SettingsDesk
) -> None:
    till.sale.serve(till.shop.owner)
    twins = (ChosenPrinter("192.168.1.50"), ChosenPrinter("network:192.168.1.50:9100"))
    desk.change_till(printers=twins)
    till.settle()
    assert desk.choices.printers == ()
    assert till.said[-1].source == Reason.PRINTER_TWICE.value


def test_a_choice_for_this_till_holds_at_once_and_after_the_next_start(
    till: Till, desk: SettingsDesk, tmp_path: Path
) -> None:
    with till.qtbot.waitSignal(desk.choices_changed):
        desk.change_till(theme="dark", language="sw")
    assert desk.choices.theme == "dark"
    till.settle()
    assert read_choices(Folders(tmp_path)) == desk.choices


def test_a_choice_that_cannot_be_is_said(till: Till, desk: SettingsDesk) -> None:
    desk.change_till(idle_minutes=-1)
    assert desk.choices == Choices()
    assert till.said[-1].source == Reason.SETTINGS_UNREADABLE.value


def test_a_key_is_changed_and_gets_its_own_again(
    till: Till, desk: SettingsDesk, tmp_path: Path
) -> None:
    desk.change_key("park", "Ctrl+B")
    till.settle()
    assert read_choices(Folders(tmp_path)).keys == {"park": "Ctrl+B"}
    desk.reset_key("park")
    assert desk.choices.keys == {}


def test_a_key_that_is_taken_is_said(till: Till, desk: SettingsDesk) -> None:
    desk.change_key("park", "F2")
    assert till.said[-1].source == Reason.KEY_TAKEN.value


def test_an_own_key_that_does_something_else_by_now_is_said(till: Till, desk: SettingsDesk) -> None:
    desk.change_key("park", "Ctrl+B")
    desk.change_key("customer", "F5")
    desk.reset_key("park")
    assert till.said[-1].source == Reason.KEY_TAKEN.value
    assert desk.choices.keys == {"park": "Ctrl+B", "customer": "F5"}


def test_who_may_change_the_shop_is_shown(till: Till, desk: SettingsDesk) -> None:
    desk.open()
    till.settle()
    assert (desk.view.may_change, desk.view.till) == (False, 2)
    till.sale.serve(till.shop.owner)
    desk.open()
    till.settle()
    assert desk.view.may_change
    assert desk.view.rules is not None


def test_nobody_at_the_till_may_change_nothing(till: Till, desk: SettingsDesk) -> None:
    till.sale.serve(None)
    desk.open()
    till.settle()
    assert not desk.view.may_change


@pytest.mark.parametrize(
    ("signed_in", "reason"), [(True, Reason.NOT_ALLOWED), (False, Reason.SIGN_IN_FIRST)]
)
def test_what_would_leave_the_till_open_only_its_owner_changes(
    till: Till, desk: SettingsDesk, *, signed_in: bool, reason: Reason
) -> None:
    if not signed_in:
        till.sale.serve(None)
    desk.change_till(idle_minutes=0)
    till.settle()
    assert desk.choices == Choices()
    assert desk.view.notice is not None
    assert desk.view.notice.source == reason.value
    till.sale.serve(till.shop.owner)
    desk.change_till(idle_minutes=0)
    till.settle()
    assert desk.choices.idle_minutes == 0
    assert desk.view.notice is None


def test_every_key_gets_its_own_again(till: Till, desk: SettingsDesk) -> None:
    desk.change_key("park", "Ctrl+B")
    desk.change_key("customer", "F5")
    desk.reset_keys()
    assert desk.choices.keys == {}
