"""Every act asked for twice: a double press, a call repeated because its answer was lost."""

import ast
from collections.abc import Iterator
from inspect import signature
from pathlib import Path

import pytest

import pos
from pos.shop.identity import ActId
from pos.shop.refusal import Refusal
from tests.scenes import Scene, make_scene
from tests.test_permissions import CASES, Case, Reading, case_id

ACT = ActId("act")
MOVED = frozenset(
    [
        "sales",
        "sale_lines",
        "payments",
        "debt_payments",
        "stock_moves",
        "cash_moves",
        "cash_counts",
        "shift_checks",
        "refunds",
        "money_uses",
        "deliveries",
        "supplier_returns",
        "stock_orders",
        "stock_takes",
        "mpesa_signings",
        "pushes",
        "customers",
        "approvals",
    ]
)
"""What goods, money and people are counted by: no act that is asked twice adds to these twice."""
ON_SCREEN = "one more on a sale that is open, where everybody sees it; nothing is posted of it before it is paid"
PAPER = "a paper more, which is wanted each time it is asked for"
SETS = "keeps what is so already; the audit tells of each time"
TOLD = "only told in the audit, each time; what it tells of has a number of its own"
AGAIN = {
    "till.asking.remember_phone": SETS,
    "till.reconciling.take_statement": "money that is told twice is the same money",
    "till.choosing.put_alarm_away": SETS,
    "office.suppliers.change": SETS,
    "till.printing.ask_gift": PAPER,
    "till.printing.ask_x": PAPER,
    "till.printing.ask_held": PAPER,
    "till.debt_slips.print_slip_again": PAPER,
    "office.account_papers.ask_statement": PAPER,
    "till.returning.take_goods_back": ON_SCREEN,
    "till.returning.take_back_without_receipt": ON_SCREEN,
    "till.ringing.start": ON_SCREEN,
    "till.ringing.scan": ON_SCREEN,
    "till.ringing.scan-below-zero": ON_SCREEN,
    "till.ringing.add_product": ON_SCREEN,
    "till.ringing.add_by_amount": ON_SCREEN,
    "till.ringing.take_empties-up-to-1,000": ON_SCREEN,
    "till.ringing.take_empties-beyond": ON_SCREEN,
    "till.ringing.type_price-of-an-open-item": SETS,
    "office.closed_shifts.take_out_z": TOLD,
    "office.pricing.change_prices": "a price that is another one by now is passed over",
    "office.customers.change": SETS,
    "office.accounts.see_phone": TOLD,
    "office.accounts.describe": SETS,
    "office.accounts.give_consent": "the last word counts",
    "office.accounts.withdraw_consent": "the last word counts",
    "office.house.change_mpesa": SETS,
    "office.importing_in_parts.keep_part": "what is there by now is passed over",
    "office.restoring.restore": "puts the same backup back, and opens a further series",
    "office.sending_money.order_money": TOLD,
    "office.staff.change_person": SETS,
    "office.staff.change_person-to-manager": SETS,
    "office.staff.set_pin": SETS,
    "office.staff.unlock": SETS,
    "office.stocktake.count": "counting the same goods again replaces it",
}
"""Acts that leave something more when they are asked twice, each with the reason why that is safe."""
OTHER_WORDS = {
    "till.unprinted.print_unprinted",
    "till.printing.print_again-as-itself",
    "office.closed_shifts.print_z_again",
    "office.importing.import_products",
}
"""Acts that do nothing the second time and say so, rather than what they said first."""
WITHOUT_DESK = {
    "pos.till.shifts.put_cash_in",
    "pos.till.shifts.take_cash_out",
}
"""Acts that no call names: cash in and out are asked for by one line."""
WRITING = tuple(case for case in CASES if not isinstance(case, Reading))


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    return make_scene(tmp_path_factory.mktemp("template"))


@pytest.fixture
def scene(template: Scene, tmp_path: Path) -> Iterator[Scene]:
    yield from template.copied(tmp_path)


def changed(before: dict[str, list[tuple[object, ...]]], now: dict[str, object]) -> set[str]:
    return {name for name, rows in before.items() if now[name] != rows}


@pytest.mark.parametrize("case", WRITING, ids=case_id)
def test_what_is_asked_twice_is_done_once_or_says_why_it_may_be_again(
    scene: Scene, case: Case
) -> None:
    case.first(scene)
    named = {"act": ACT} if "act" in signature(case.act).parameters else {}
    by, said = scene.shop.owner, {**named, **case.words(scene)}
    first = case.do(scene, by, said)
    (before, files), again = scene.dump(), None
    try:
        again = case.do(scene, by, said)
    except Refusal:
        again = first
    now, files_now = scene.dump()
    more = changed(before, now)
    assert files_now == files
    assert bool(more) is (case_id(case) in AGAIN)
    assert not more & MOVED
    if case_id(case) not in AGAIN.keys() | OTHER_WORDS:
        assert again == first


def asked_by_desks() -> Iterator[tuple[str, set[str]]]:
    """Every act that a desk or a command asks for, by its full name, with the words it is asked with."""
    for path in sorted(Path(pos.__file__).parent.rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        known = {
            alias.asname or alias.name: f"{node.module}.{alias.name}"
            for node in tree.body
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                words = {each.arg or "" for each in node.keywords}
                for called in (node.func, *node.args[:1]):
                    room, _, rest = ast.unparse(called).partition(".")
                    yield ".".join(filter(None, (known.get(room, ""), rest))), words


def test_whoever_asks_for_an_act_that_has_a_name_gives_it_one() -> None:
    acts = {case.act for case in CASES if "act" in signature(case.act).parameters}
    named = {f"{act.__module__}.{act.__name__}" for act in acts}
    asked = [(name, words) for name, words in asked_by_desks() if name in named]
    nameless = {name for name, words in asked if "act" not in words}
    assert len(named) == 12
    assert {name for name, _ in asked} >= named - WITHOUT_DESK
    assert nameless == {"pos.office.customers.add"}
