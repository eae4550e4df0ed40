"""The shop's keys are made once, and from then on every entry is sealed with them and no others."""

from dataclasses import replace
from pathlib import Path

import pytest

from pos.office.house import change_rules
from pos.office.keys import keep_keys, read_sealed_keys
from pos.records.staff import FIRST_START
from pos.shop.audit import Act
from pos.shop.faults import Fault
from pos.shop.staff import Role
from pos.shop.words import Reason
from tests.shops import KEYS, RULES, Shop, new_records, refused, troubled

OTHER = replace(KEYS, audit=b"other-" * 6)


def test_the_keys_stand_in_the_books_as_they_were_sealed(shop: Shop) -> None:
    assert read_sealed_keys(shop.records) == "{}"
    assert shop.audited(Act.KEYS_MADE) == [{"who": FIRST_START, "subject": "shop", "shift": None}]


def test_a_new_shop_has_no_keys(tmp_path: Path) -> None:
    records = new_records(tmp_path)
    assert (records.is_keyed, read_sealed_keys(records)) == (False, None)
    records.close()


def test_keys_are_made_once_and_the_first_stay_in_use(shop: Shop) -> None:
    with refused(Reason.KEYS_THERE):
        keep_keys(shop.records, shop.owner, keys=OTHER, sealed="other")
    assert (shop.records.keys, read_sealed_keys(shop.records)) == (KEYS, "{}")
    shop.choose(name="Other name")


@pytest.mark.parametrize("role", [Role.CASHIER, Role.SUPERVISOR, Role.MANAGER])
def test_only_the_owner_makes_keys(shop: Shop, role: Role) -> None:
    with refused(Reason.NOT_ALLOWED):
        keep_keys(shop.records, shop.staff[role], keys=OTHER, sealed="other")
    assert shop.records.keys == KEYS


def test_without_its_keys_a_shop_keeps_nothing(shop: Shop) -> None:
    shop.records.keys = None
    with troubled(Fault.KEYS_MISSING):
        change_rules(shop.records, shop.owner, rules=replace(RULES, name="Other name"))
    shop.records.keys = KEYS
    assert shop.audited(Act.RULES_CHANGED) == []
