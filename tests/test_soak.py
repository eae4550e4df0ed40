"""The long fault tests share their time, and say how far they came."""

from pathlib import Path

import pytest

from tests.faults.mpesa_scenarios import BY_PHONE
from tests.faults.scenarios import SCENARIOS
from tests.soak import JOBS, Job, main, soak


class Clock:
    """A clock that goes on by what each round takes."""

    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        return self.at


def job(clock: Clock, name: str, aim: int = 1000, *, takes: float = 60, wrong: int = 0) -> Job:
    """A job whose rounds do ten each."""

    def round_(_folder: Path, _seed: int, _turn: int) -> tuple[int, list[str]]:
        clock.at += takes
        return 10, ["broken"] * wrong

    return Job(name, aim, round_)


def told_by(jobs: list[Job], minutes: float, clock: Clock) -> tuple[int, list[str]]:
    told: list[str] = []
    return soak(jobs, minutes, told.append, clock), told


def test_the_jobs_share_the_time() -> None:
    clock = Clock()
    wrong, told = told_by([job(clock, "one"), job(clock, "two"), job(clock, "three")], 30, clock)
    assert (wrong, clock.at) == (0, 30 * 60)
    assert [line.split(maxsplit=1)[0] for line in told[:3]] == ["100", "100", "100"]


def test_what_a_job_leaves_over_is_the_others() -> None:
    clock = Clock()
    _, told = told_by([job(clock, "short", 20), job(clock, "long")], 30, clock)
    assert told[:2] == ["     20 of      20  short", "    280 of   1,000  long"]


def test_what_was_not_reached_is_said_and_is_no_fault() -> None:
    clock = Clock()
    wrong, told = told_by([job(clock, "short", 20), job(clock, "long")], 10, clock)
    assert wrong == 0
    assert told[-3:] == ["Not reached in this time (1 of 2):", "  long", "Nothing was wrong."]


def test_without_minutes_it_goes_on_until_all_is_reached() -> None:
    clock = Clock()
    _, told = told_by([job(clock, "one", takes=9999), job(clock, "two", takes=9999)], 0, clock)
    assert told[:2] == ["  1,000 of   1,000  one", "  1,000 of   1,000  two"]
    assert told[2:] == ["Every count was reached.", "Nothing was wrong."]


def test_every_job_has_a_round_however_little_time_there_is() -> None:
    clock = Clock()
    _, told = told_by([job(clock, "one", takes=9999), job(clock, "two")], 1, clock)
    assert [line.split(maxsplit=1)[0] for line in told[:2]] == ["10", "10"]


def test_what_is_wrong_is_told_with_its_seed_and_counted() -> None:
    clock = Clock()
    wrong, told = told_by([job(clock, "one", 10, wrong=2)], 1, clock)
    assert (wrong, told[-1]) == (2, "2 faults.")
    assert [line.startswith("WRONG one, seed ") for line in told] == [True, True] + [False] * 3


def test_a_job_that_can_do_nothing_here_does_not_go_on_for_ever() -> None:
    _, told = told_by([Job("mounts", 50, lambda *_: (0, []))], 0, Clock())
    assert told[1:3] == ["Not reached in this time (1 of 1):", "  mounts"]


@pytest.mark.parametrize(
    ("name", "aim"),
    [
        ("kills", 5_000),
        ("power cuts", 2_000),
        ("backups", 1_000),
        ("histories", 20_000),
        ("safaricom", 20_000),
        ("mpesa: simulated days of", 100_000),
        ("mpesa: simulated days whose", 20_000),
        ("mpesa: acts crashed", len(BY_PHONE)),
        ("mpesa: acts killed", 3 * len(BY_PHONE)),
    ],
)
def test_the_counts_are_those_of_the_plan(name: str, aim: int) -> None:
    found = {job.aim for job in JOBS if job.name.startswith(name)}
    assert found == {aim}


def test_every_act_is_crashed_by_one_of_the_jobs() -> None:
    aims = [job.aim for job in JOBS if "acts crashed" in job.name]
    assert sum(aims) == len(SCENARIOS)


def test_a_name_that_no_job_has_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A soak of nothing would find nothing wrong."""
    monkeypatch.setattr("sys.argv", ["soak", "--only", "empesa"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert "no job has 'empesa' in its name" in capsys.readouterr().err
