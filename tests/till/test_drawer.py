"""Nobody who counts a drawer blind learns from any act what should be in it: every act, as a matrix."""

from collections.abc import Iterator

import pytest

from pos.records.print_queue import jobs_in, keep_state
from pos.records.shift_totals import totals_of
from pos.records.shifts import open_shift_of
from pos.shop.money import Money
from pos.shop.print_job import JobKind, JobState
from pos.shop.refusal import Refusal
from pos.shop.staff import Role
from pos.shop.words import Reason
from pos.till import closing, draining, printing, shifts
from tests.builders import ksh
from tests.scenes import Scene, make_scene
from tests.shops import Shop, refused
from tests.test_permissions import CASES, ROLES, Case, Reading, case_id

FLOAT = ksh("4321.35")
LOOKING = [case for case in CASES if isinstance(case, Reading)]
BLIND = (Role.CASHIER, Role.SUPERVISOR)


def counted(shop: Shop) -> None:
    shifts.count_drawer(shop.records, shop.owner, counted={ksh(1000): 5})


def begin_own(shop: Shop, role: Role) -> None:
    """The drawer of before is closed; somebody opens a shift of his own, and sells for cash."""
    shifts.close_shift(shop.records, shop.owner, reason="x")
    shifts.open_shift(shop.records, shop.staff[role], opening_float=FLOAT)
    for sold in ("3*101", "10*101"):
        shop.sell(sold)


def secret(shop: Shop) -> tuple[str, str]:
    """What should be in the drawer, and what was taken into it."""
    with shop.records.reading() as books:
        shift = open_shift_of(books)
        totals = totals_of(books, shift.id)
        return repr(totals.expected(shift.opening_float)), repr(totals.cash)


def printed(shop: Shop) -> list[JobKind]:
    """What comes out when the printer is there again."""
    came: list[JobKind] = []
    while (order := draining.take_next(shop.records, resting=frozenset())) is not None:
        came.append(order.job.kind)
    return came


@pytest.fixture(scope="module", params=BLIND, ids=lambda role: role.value)
def lived(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[tuple[Scene, Role]]:
    scene = make_scene(tmp_path_factory.mktemp("scene"))
    for copy in scene.copied(tmp_path_factory.mktemp("lived")):
        begin_own(copy.shop, request.param)
        yield copy, request.param


def answer(scene: Scene, role: Role, case: Case) -> str:
    """What somebody is told: the answer, or the refusal where it is not for him or he has not counted."""
    case.first(scene)
    by, words = scene.shop.staff[role], case.words(scene)
    if case.outcome[ROLES.index(role)] == "y" and case.act is not closing.read_open:
        return repr(case.act(scene.shop.records, by, **words))
    with pytest.raises(Refusal) as no:
        case.act(scene.shop.records, by, **words)
    return str(no.value)


@pytest.mark.parametrize("case", LOOKING, ids=case_id)
def test_nothing_that_is_looked_at_tells_the_drawer(lived: tuple[Scene, Role], case: Case) -> None:
    scene, role = lived
    told = answer(scene, role, case)
    assert not [each for each in secret(scene.shop) if each in told]


@pytest.mark.parametrize("role", BLIND)
def test_no_paper_tells_it_either(shop: Shop, role: Role) -> None:
    by = shop.staff[role]
    counted(shop)
    begin_own(shop, role)
    with pytest.raises(Refusal):
        printing.ask_x(shop.records, by)
    printing.ask_x(shop.records, shop.manager)
    with shop.records.writing() as books:
        (asked,) = (job for job in jobs_in(books, JobState.WAITING) if job.kind is JobKind.X)
        keep_state(books, asked.id, JobState.UNKNOWN.value)
    with pytest.raises(Refusal):
        printing.say_it_did_not(shop.records, by, job=asked.id)
    printing.say_it_did_not(shop.records, shop.manager, job=asked.id)
    for _ in range(printing.MOST_LISTED):
        shop.sell("101")
    assert len(printing.list_receipts(shop.records, by, most=1000)) == printing.MOST_LISTED


def test_a_supervisor_counts_his_own_drawer_blind_and_sees_it_after_that(shop: Shop) -> None:
    counted(shop)
    begin_own(shop, Role.SUPERVISOR)
    by = shop.supervisor
    for look in (closing.read_open, printing.ask_x):
        with refused(Reason.COUNT_BLIND):
            look(shop.records, by)
    assert closing.read_closing(shop.records, by).figures is None
    shifts.count_drawer(shop.records, by, counted={ksh(1000): 1})
    assert closing.read_closing(shop.records, by).figures is not None
    assert closing.read_open(shop.records, by).x.expected == FLOAT + _taken(shop)
    shop.sell("101")
    with refused(Reason.COUNT_BLIND):
        closing.read_open(shop.records, by)


def test_an_x_that_waited_for_the_printer_tells_nothing_of_what_was_sold_since(shop: Shop) -> None:
    counted(shop)
    begin_own(shop, Role.SUPERVISOR)
    shifts.count_drawer(shop.records, shop.supervisor, counted={ksh(1000): 1})
    printing.ask_x(shop.records, shop.supervisor)
    assert JobKind.X in printed(shop)
    printing.ask_x(shop.records, shop.supervisor)
    shop.sell("101")
    assert JobKind.X not in printed(shop)


def test_who_sees_every_sale_could_add_it_up_and_sees_his_drawer(shop: Shop) -> None:
    counted(shop)
    begin_own(shop, Role.MANAGER)
    assert closing.read_open(shop.records, shop.manager).x.expected == FLOAT + _taken(shop)
    assert closing.read_open(shop.records, shop.supervisor).x.expected == FLOAT + _taken(shop)


def _taken(shop: Shop) -> Money:
    with shop.records.reading() as books:
        return totals_of(books, open_shift_of(books).id).cash
