"""How far each role may go: what was given already counts, and what the owner decides holds at once."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pos.office import staff
from pos.shop.approval import NeedsApproval
from pos.shop.discount import Discount, Off, Percent
from pos.shop.identity import PaymentId, StaffId
from pos.shop.quantity import pieces
from pos.shop.refusal import Refusal
from pos.shop.rules import NOT_ALLOWED, Limit
from pos.shop.staff import PERMISSION_WORDS, Need, Permission, Role
from pos.shop.words import Reason
from pos.till import parking, paying, printing, returning, ringing, shifts, signing
from pos.till.returning import GoodsBack
from tests.builders import ksh
from tests.scenes import BOTTLE, Scene, make_scene
from tests.shops import PINS, refused

LIMITS = [(Role.CASHIER, 500), (Role.SUPERVISOR, 1500), (Role.MANAGER, 5000)]
A_LITTLE = 10  # hundredths of a per cent


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    return make_scene(tmp_path_factory.mktemp("template"))


@pytest.fixture
def scene(template: Scene, tmp_path: Path) -> Iterator[Scene]:
    yield from template.copied(tmp_path)


def needs_of(act: Callable[[], object]) -> dict[Permission, int]:
    """What an act needs that somebody may not do alone."""
    with pytest.raises(NeedsApproval) as no:
        act()
    return {need.permission: need.amount for need in no.value.needs}


def discount(
    scene: Scene, by: StaffId, off: Discount | None, *, line: int | None = None
) -> Callable[[], object]:
    """A discount on the scene's sale of 40 milk for KSh 2,600, or on one of its lines."""
    records, sale = scene.shop.records, scene.sale
    if line is None:
        return lambda: ringing.discount_sale(records, by, sale=sale, discount=off)
    return lambda: ringing.discount_line(records, by, sale=sale, line=line, discount=off)


def price(scene: Scene, by: StaffId, each: str) -> Callable[[], object]:
    return lambda: ringing.type_price(
        scene.shop.records, by, sale=scene.sale, line=1, price=ksh(each)
    )


def quantity(scene: Scene, by: StaffId, count: int) -> Callable[[], object]:
    return lambda: ringing.set_quantity(
        scene.shop.records, by, sale=scene.sale, line=1, quantity=pieces(count)
    )


@pytest.mark.parametrize("line", [None, 1])
@pytest.mark.parametrize(("role", "most"), LIMITS)
def test_each_role_gives_so_much_discount_and_no_more(
    scene: Scene, role: Role, most: int, line: int | None
) -> None:
    by = scene.shop.staff[role]
    discount(scene, by, Percent(most), line=line)()
    more = needs_of(discount(scene, by, Percent(most + A_LITTLE), line=line))
    assert more.keys() == {Permission.DISCOUNT}
    assert most < more[Permission.DISCOUNT] <= most + A_LITTLE


@pytest.mark.parametrize(("role", "most"), LIMITS)
def test_a_discount_in_shillings_has_the_same_limit(scene: Scene, role: Role, most: int) -> None:
    by, limit = scene.shop.staff[role], ksh(2600).part(most, 10_000)
    discount(scene, by, Off(limit))()
    assert needs_of(discount(scene, by, Off(limit + ksh(3)))).keys() == {Permission.DISCOUNT}


@pytest.mark.parametrize(("first", "then"), [(None, 1), (1, None)])
def test_discounts_on_line_and_sale_count_together(
    scene: Scene, first: int | None, then: int | None
) -> None:
    by = scene.shop.cashier
    discount(scene, by, Percent(300), line=first)()
    needs = needs_of(discount(scene, by, Percent(300), line=then))
    assert needs == {Permission.DISCOUNT: 590}


def test_a_discount_and_a_typed_price_count_together_whichever_comes_first(scene: Scene) -> None:
    by = scene.shop.supervisor
    price(scene, by, "58.50")()
    assert needs_of(discount(scene, by, Percent(1000))) == {Permission.DISCOUNT: 1899}
    price(scene, scene.shop.owner, "65")()
    discount(scene, by, Percent(1000))()
    assert needs_of(price(scene, by, "58.50"))[Permission.TYPE_PRICE] == 1899


def test_an_approved_discount_that_grows_is_asked_for_again(scene: Scene) -> None:
    discount(scene, scene.shop.owner, Percent(1000), line=1)()
    assert needs_of(quantity(scene, scene.shop.cashier, 41)) == {Permission.DISCOUNT: 999}


def test_a_discount_on_fewer_goods_is_a_larger_one(scene: Scene) -> None:
    by = scene.shop.cashier
    discount(scene, by, Off(ksh(130)))()
    needs = needs_of(quantity(scene, by, 20))
    assert needs == {Permission.DISCOUNT: 999}


def test_an_approved_price_for_more_goods_is_asked_for_again(scene: Scene) -> None:
    price(scene, scene.shop.owner, "52")()
    needs = needs_of(quantity(scene, scene.shop.supervisor, 41))
    assert needs == {Permission.TYPE_PRICE: 1999}
    quantity(scene, scene.shop.supervisor, 39)()


def returned(scene: Scene, by: StaffId, count: int) -> Callable[[], object]:
    back = GoodsBack(scene.done.id, 1, pieces(count))
    return lambda: returning.take_goods_back(scene.shop.records, by, sale=scene.sale, back=back)


def test_what_comes_back_on_one_sale_counts_together(scene: Scene) -> None:
    scene.shop.choose(limits=(Limit(Role.SUPERVISOR, Permission.RETURN, ksh(130).cents),))
    by = scene.shop.supervisor
    returned(scene, by, 1)()
    assert needs_of(returned(scene, by, 2)) == {Permission.RETURN: ksh(195).cents}
    returned(scene, by, 1)()


def test_empties_on_one_sale_count_together(scene: Scene) -> None:
    shop = scene.shop
    said = {"sale": scene.sale, "product": BOTTLE}
    ringing.take_empties(shop.records, shop.cashier, quantity=pieces(40), **said)
    needs = needs_of(
        lambda: ringing.take_empties(shop.records, shop.cashier, quantity=pieces(1), **said)
    )
    assert needs == {Permission.TAKE_EMPTIES: ksh(1025).cents}


def test_a_payment_is_given_back_up_to_a_limit(scene: Scene) -> None:
    scene.shop.choose(limits=(Limit(Role.SUPERVISOR, Permission.TAKE_BACK_PAYMENT, ksh(99).cents),))
    shop, said = scene.shop, {"sale": scene.part, "of": scene.card, "payment": PaymentId("p")}
    needs = needs_of(lambda: paying.take_back_payment(shop.records, shop.supervisor, **said))
    assert needs == {Permission.TAKE_BACK_PAYMENT: ksh(100).cents}


def test_a_limit_the_owner_raises_holds_at_once(scene: Scene) -> None:
    by = scene.shop.cashier
    assert needs_of(discount(scene, by, Percent(1000))) == {Permission.DISCOUNT: 999}
    scene.shop.choose(limits=(Limit(Role.CASHIER, Permission.DISCOUNT, 1000),))
    discount(scene, by, Percent(1000))()


@pytest.mark.parametrize(
    ("permission", "act"),
    [
        (Permission.DISCOUNT, lambda scene, by: discount(scene, by, Percent(100))()),
        (Permission.VOID_LINE, lambda scene, by: quantity(scene, by, 39)()),
        (
            Permission.CANCEL_SALE,
            lambda scene, by: parking.cancel(scene.shop.records, by, sale=scene.sale),
        ),
        (Permission.SELL, lambda scene, by: ringing.start(scene.shop.records, by)),
        (Permission.REPRINT, lambda scene, by: printing.print_again(scene.shop.records, by)),
    ],
)
def test_what_the_owner_takes_from_a_role_is_gone_at_once(
    scene: Scene, permission: Permission, act: Callable[[Scene, StaffId], object]
) -> None:
    scene.shop.choose(limits=(Limit(Role.CASHIER, permission, NOT_ALLOWED),))
    with pytest.raises(Refusal) as no:
        act(scene, scene.shop.cashier)
    is_asked = isinstance(no.value, NeedsApproval)
    assert no.value.reason is (Reason.NEEDS_APPROVAL if is_asked else Reason.NOT_ALLOWED)
    assert PERMISSION_WORDS[permission] in str(no.value)


def test_what_the_owner_gives_to_a_role_it_may_do_but_not_approve(scene: Scene) -> None:
    scene.shop.choose(limits=(Limit(Role.CASHIER, Permission.RETURN, None),))
    returned(scene, scene.shop.cashier, 3)()
    with refused(Reason.CANNOT_APPROVE):
        approve(scene, Role.CASHIER, to=scene.shop.supervisor)


def approve(scene: Scene, approver: Role, *, to: StaffId) -> object:
    return signing.approve(
        scene.shop.records,
        scene.shop.staff[approver],
        pin=PINS[approver],
        requester=to,
        needs=(Need(Permission.RETURN, 100),),
        subject=scene.sale,
    )


def test_what_the_owner_takes_from_a_role_it_does_not_approve_either(scene: Scene) -> None:
    approve(scene, Role.SUPERVISOR, to=scene.shop.cashier)
    scene.shop.choose(limits=(Limit(Role.SUPERVISOR, Permission.RETURN, NOT_ALLOWED),))
    with refused(Reason.CANNOT_APPROVE):
        approve(scene, Role.SUPERVISOR, to=scene.shop.cashier)


def test_a_role_that_was_taken_away_is_gone_at_once(scene: Scene) -> None:
    shop, by = scene.shop, scene.shop.supervisor
    shifts.open_drawer(shop.records, by, reason="x")
    staff.change_person(
        shop.records, shop.owner, person=by, name="Sara", role=Role.CASHIER, pin="7391"
    )
    needs = needs_of(lambda: shifts.open_drawer(shop.records, by, reason="x"))
    assert needs == {Permission.OPEN_DRAWER: 0}


def test_a_role_that_was_given_holds_at_once(scene: Scene) -> None:
    shop, by = scene.shop, scene.shop.cashier
    staff.change_person(
        shop.records, shop.owner, person=by, name="Grace", role=Role.SUPERVISOR, pin="739155"
    )
    shifts.open_drawer(shop.records, by, reason="x")


def test_who_is_let_go_in_the_middle_of_a_sale_does_not_finish_it(scene: Scene) -> None:
    shop = scene.shop
    staff.let_go(shop.records, shop.manager, person=shop.cashier)
    said = {"sale": scene.sale, "payment": shop.payment(), "given": ksh(3000)}
    with refused(Reason.STAFF_GONE):
        paying.take_cash(shop.records, shop.cashier, **said)
    assert paying.take_cash(shop.records, shop.supervisor, **said).sold is not None
