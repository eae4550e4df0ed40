"""Figures from the command line, and invented shops that can be imported."""

from pathlib import Path

import pytest

from pos.bench import mpesa, office, till
from pos.bench.figures import Figure
from pos.bench.mpesa import MpesaFigures, MpesaSizes
from pos.bench.office import OfficeFigures, OfficeSizes
from pos.bench.relay import RelayFigures
from pos.bench.relay_servers import NotStarted
from pos.bench.till import TillFigures, TillSizes
from pos.cli import bench
from pos.shop.faults import Fault
from pos.shop.words import Reason
from tests.cli.terminal import Terminal, no, trouble

SMALL = ("bench", "--products", "20", "--sales", "2")

pytestmark = pytest.mark.slow


def test_figures_are_rows_with_their_ratio(new: Terminal) -> None:
    answer = new(*SMALL)
    assert answer.status == 0
    heading, *rows = answer.out.splitlines()
    assert heading.split() == ["times", "p50", "ms", "p99", "ms", "worst", "ratio"]
    assert len(rows) == 6
    assert "Selling: 0 of 2" in answer.err


def test_figures_are_told_as_json(new: Terminal) -> None:
    figures = {each["name"]: each for each in new(*SMALL, "--json").json}
    assert figures["scan, kept on disk"]["times"] == 20
    assert figures["finishing a sale of ten lines"]["times"] == 2
    assert sum(each["ratio"] is not None for each in figures.values()) == 3


def test_nothing_of_a_measurement_stays(shop: Terminal) -> None:
    before, files = shop.everything(), sorted(shop.home.rglob("*"))
    assert shop(*SMALL).status == 0
    assert (shop.everything(), sorted(shop.home.rglob("*"))) == (before, files)


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_an_invented_shop_comes_in_without_a_bad_row(
    new: Terminal, tmp_path: Path, ending: str
) -> None:
    path = tmp_path / f"invented.{ending}"
    answer = new("bench", "invent", path, "--products", "40")
    assert (answer.status, answer.out) == (0, f"40 invented products are in {path}.\n")
    assert new("import", path).out.startswith("40 products were added, 0 changed")


def test_where_nothing_is_said_the_file_is_made_here(
    new: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert new("bench", "invent", "--products", "3").status == 0
    assert len((tmp_path / "products.csv").read_text().splitlines()) == 4


def test_another_seed_invents_another_shop(new: Terminal, tmp_path: Path) -> None:
    for name, seed in (("a", "7"), ("b", "7"), ("c", "8")):
        new("bench", "invent", tmp_path / f"{name}.csv", "--products", "9", "--seed", seed)
    one, same, other = ((tmp_path / f"{name}.csv").read_bytes() for name in "abc")
    assert one == same != other


def test_a_file_that_is_there_is_not_overwritten(new: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("mine")
    answer = new("bench", "invent", path)
    assert (answer.status, answer.out) == (1, "")
    assert answer.said == no(Reason.ALREADY_THERE, name="mine.csv")
    assert path.read_text() == "mine"


def test_a_folder_that_is_not_there_is_told(new: Terminal, tmp_path: Path) -> None:
    answer = new("bench", "invent", tmp_path / "none" / "x.csv", "--products", "3")
    why = "no such file or directory"
    assert answer.status == 1
    assert answer.said == trouble(Fault.FOLDER, where=tmp_path / "none", why=why)


@pytest.mark.parametrize("words", [(), ("--json",), ("--letters", "10", "--letters", "5")])
def test_a_letterbox_is_measured_as_asked(
    new: Terminal, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    asked: list[dict[str, object]] = []

    def measure(**wanted: object) -> RelayFigures:
        asked.append(wanted)
        return RelayFigures("/tmp", 7.0, [], [], [], [], [], (0.0, 0.0))

    monkeypatch.setattr(bench, "measure_relay", measure)
    monkeypatch.setattr(bench, "relay_table", lambda measured: f"{measured.told()}")
    answer = new("bench", "relay", *words)
    assert (answer.status, "7" in answer.out) == (0, True)
    sizes = [0, 5, 10] if "--letters" in words else [0, *bench.GROWN]
    assert (asked[0]["letters"], asked[0]["postgres"]) == (sizes, None)
    assert bench.GROWN[-1] == 5_000_000
    if words == ("--json",):
        assert answer.json["goals"] == []


@pytest.mark.parametrize("words", [(), ("--json", "--past", "7", "--remembered", "30")])
def test_a_till_is_measured_as_asked(
    new: Terminal, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    asked: list[TillSizes] = []

    def measure(_computer: object, sizes: TillSizes, _progress: object) -> TillFigures:
        asked.append(sizes)
        return TillFigures(sizes)

    monkeypatch.setattr(till, "measure_till", measure)
    answer = new("bench", "till", "--products", "40", "--sales", "2", *words)
    assert answer.status == 0
    assert (asked[0].products, asked[0].sales) == (40, 2)
    if words:
        assert (asked[0].past, asked[0].remembered) == (7, (3, 30))
        assert len(answer.json["goals"]) == 2
    else:
        assert "40 products" in answer.out
        assert (asked[0].past, asked[0].remembered) == (50_000, (500, 5_000))


@pytest.mark.parametrize("words", [(), ("--json", "--payments", "3", "--outage", "50")])
def test_payments_by_mpesa_are_measured_as_asked(
    new: Terminal, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    asked: list[MpesaSizes] = []

    def measure(_computer: object, sizes: MpesaSizes, _progress: object) -> MpesaFigures:
        asked.append(sizes)
        return MpesaFigures(sizes, applied=sizes.outage, seconds=1.0)

    monkeypatch.setattr(mpesa, "measure_mpesa", measure)
    answer = new("bench", "mpesa", *words)
    assert answer.status == 0
    assert (asked[0].tills, asked[0].asking) == (20, (2, 3, 10))
    if words:
        assert (asked[0].payments, asked[0].outage) == (3, 50)
        assert len(answer.json["goals"]) == 2
    else:
        assert (asked[0].payments, asked[0].outage) == (100, 10_000)
        assert "10,000 confirmations after an outage" in answer.out


@pytest.mark.parametrize("words", [(), ("--json", "--products", "30", "--sales", "70")])
def test_the_office_is_measured_as_asked(
    new: Terminal, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    asked: list[OfficeSizes] = []

    def measure(_computer: object, sizes: OfficeSizes, _progress: object) -> OfficeFigures:
        asked.append(sizes)
        return OfficeFigures(sizes, [Figure("a page", (1.0,))], {"a page": 50.0})

    monkeypatch.setattr(office, "measure_office", measure)
    answer = new("bench", "office", *words)
    assert answer.status == 0
    if words:
        assert (asked[0].products, asked[0].sales) == (30, 70)
        assert answer.json["goals"][0]["is_kept"]
    else:
        assert asked[0].sales == 1_000_000
        assert "1,000,000 sales" in answer.out


def test_payments_that_cannot_be_measured_are_one_sentence(
    new: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def measure(*_wanted: object) -> MpesaFigures:
        why = "no letterbox there"
        raise NotStarted(why)

    monkeypatch.setattr(mpesa, "measure_mpesa", measure)
    answer = new("bench", "mpesa")
    assert (answer.status, answer.out) == (1, "")
    assert "Nothing was measured: no letterbox there." in answer.err


def test_a_server_that_does_not_start_is_one_sentence(
    new: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def measure(**_wanted: object) -> RelayFigures:
        why = "no PostgreSQL there"
        raise NotStarted(why)

    monkeypatch.setattr(bench, "measure_relay", measure)
    answer = new("bench", "relay")
    assert (answer.status, answer.out) == (1, "")
    assert "no PostgreSQL there" in answer.err
