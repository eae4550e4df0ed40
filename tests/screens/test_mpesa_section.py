"""M-Pesa's settings; its secrets are never shown."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from pos.desks.mpesa_choices import MpesaView
from pos.mpesa.chosen import Item
from pos.screens.mpesa_section import MpesaSection
from pos.shop.rules import ShopRules
from tests.screens.sections import LEFT, shown
from tests.screens.settings_gallery import MPESA, SETTINGS


def mpesa(qtbot: QtBot) -> tuple[MpesaSection, list[object]]:
    made, heard = MpesaSection(), []
    shown(qtbot, made)
    made.show_mpesa(MPESA)
    made.mpesa_changed.connect(heard.append)
    made.secret_typed.connect(lambda *said: heard.append(said))
    made.secret_forgotten.connect(heard.append)
    return made, heard


def test_only_what_changed_of_mpesa_is_handed_over(qtbot: QtBot) -> None:
    made, heard = mpesa(qtbot)
    made.save()
    qtbot.keyClicks(made.fields["number"].line, "0")
    made.save()
    qtbot.mouseClick(made.environment.options.option(0), LEFT)
    assert heard == [{"number": "1743790"}, {"environment": "sandbox"}]


def test_a_secret_is_typed_and_never_shown_again(qtbot: QtBot) -> None:
    made, heard = mpesa(qtbot)
    row = made.secrets[Item.PASSKEY]
    assert row._stand.text() == "here"
    qtbot.mouseClick(row.change, LEFT)
    qtbot.keyClicks(row.field.line, "secret")
    made.save()
    assert heard == [(Item.PASSKEY, "secret")]
    assert row.field.text == ""
    assert not row.is_open
    row.open_field()
    row.hand_over()
    assert len(heard) == 1


def test_a_secret_that_is_here_can_be_taken_away(qtbot: QtBot) -> None:
    made, heard = mpesa(qtbot)
    qtbot.mouseClick(made.secrets[Item.PASSKEY].forget, LEFT)
    assert heard == [Item.PASSKEY]
    assert not made.secrets[Item.CALLBACK].forget.isVisible()


def test_mpesa_is_shown_to_nobody_else(qtbot: QtBot) -> None:
    made, _ = mpesa(qtbot)
    made.show_settings(replace(SETTINGS, may_change=False))
    assert not made.fields["number"].isVisible()
    made.show_mpesa(MpesaView())
    assert not made.fields["number"].isVisible()


def test_what_is_true_of_the_whole_shop_is_chosen_here_too(qtbot: QtBot) -> None:
    made, _ = mpesa(qtbot)
    chosen: list[dict[str, object]] = []
    made.shop_changed.connect(chosen.append)
    made.early.options.take(2)
    made.by_hand.options.take(0)
    assert [list(each) for each in chosen] == [["limits"], ["takes_mpesa_by_hand"]]
    limits = chosen[0]["limits"]
    assert isinstance(limits, tuple)
    made.show_settings(replace(SETTINGS, rules=ShopRules(limits=limits, takes_mpesa_by_hand=True)))
    assert (made.early.options.at, made.by_hand.options.at) == (2, 0)


def test_every_secret_has_a_name(qtbot: QtBot) -> None:
    made, _ = mpesa(qtbot)
    assert all(secret._label.text() for secret in made.secrets.values())
