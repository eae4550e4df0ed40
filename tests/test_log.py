"""What happened stands in the log, and nothing in it that must not be read there."""

import json
import os
import sys
from pathlib import Path
from stat import S_IMODE
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from structlog.typing import FilteringBoundLogger

from pos.log import FILES, HIDDEN, hear_crashes, mask, start_log
from pos.shop.faults import Fault
from pos.shop.market import KENYA
from pos.shop.phone import read_phone
from tests.shops import troubled


def logged(folder: Path) -> list[dict[str, Any]]:
    """Every line of the log, the oldest first."""
    files = sorted(folder.glob("kaunta.log*"), reverse=True)
    return [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]


def masked(**facts: object) -> dict[str, Any]:
    return dict(mask(None, "info", facts))


@pytest.fixture
def log(tmp_path: Path) -> FilteringBoundLogger:
    return start_log(tmp_path / "logs", megabytes=1)


def test_each_act_is_one_line_with_its_time_and_weight(
    log: FilteringBoundLogger, tmp_path: Path
) -> None:
    log.info("sale_finished", sale="0195-aa", total=6500)
    log.warning("Printer is off", name="Ñandú “店”")
    one, other = logged(tmp_path / "logs")
    assert (one["event"], one["level"], one["sale"], one["total"]) == (
        *("sale_finished", "info"),
        *("0195-aa", 6500),
    )
    assert one["timestamp"].endswith("Z")
    assert (other["level"], other["name"]) == ("warning", "Ñandú “店”")


def test_what_is_only_for_programmers_is_not_kept(
    log: FilteringBoundLogger, tmp_path: Path
) -> None:
    log.debug("look here")
    assert logged(tmp_path / "logs") == []


@pytest.mark.parametrize(
    "name",
    [
        *("pin", "PIN", "new_pin", "kra_pin", "password", "passkey", "passphrase", "secret"),
        *("consumer_secret", "key", "api_key", "keys", "token", "pepper", "phrase"),
        *("recovery_phrase", "Authorization", "security_credential_key"),
    ],
)
def test_what_is_called_a_secret_is_hidden(name: str) -> None:
    for value in ("482913", 482913, b"x", ["482913"], {"is": "482913"}, None):
        assert masked(**{name: value}) == {name: HIDDEN}
    assert masked(detail={"deep": [{name: "482913"}]}) == {"detail": {"deep": [{name: HIDDEN}]}}


@pytest.mark.parametrize("value", [b"\0\1pepper", bytearray(b"x")])
def test_bytes_are_keys_until_somebody_says_otherwise(value: bytes) -> None:
    assert masked(value=value, many=[value]) == {"value": HIDDEN, "many": [HIDDEN]}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("+254712345678", "***678"),
        ("254712345678", "***678"),
        ("0712345678", "***678"),
        ("712345678", "***678"),
        ("0712 345 678", "***678"),
        ("0712-345-678", "***678"),
        ("0712.345.678", "***678"),
        ("Ali0712345678", "Ali***678"),
        ("Wanja254712345678x", "Wanja***678x"),
        ("\uff10\uff17\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18", "***678"),
        ("+254 712 345 678", "***678"),
        ("+255 754 123 456", "***456"),
        ("256772123456", "***456"),
        ("call 0712345678 or 0722000111.", "call ***678 or ***111."),
        ("(0712345678)", "(***678)"),
        ("phone:0712345678,", "phone:***678,"),
        ("0712345678_orders.csv", "***678_orders.csv"),
        ("orders_of_0712345678.csv", "orders_of_***678.csv"),
        ("A-0712345678", "A-***678"),
        ("Wanja-254712345678", "Wanja-***678"),
        ("20014-0712345678", "20014-***678"),
    ],
)
def test_a_phone_number_is_cut_to_its_end(text: str, shown: str) -> None:
    assert masked(event=text) == {"event": shown}
    assert masked(detail={"who": [text], text: "x"}) == {"detail": {"who": [shown], shown: "x"}}


@given(
    st.sampled_from(["+254", "254", "0", ""]),
    st.integers(700_000_000, 729_999_999),
    st.lists(st.sampled_from(["", " ", "-", " - "]), min_size=9, max_size=9),
)
def test_whatever_the_till_reads_as_a_phone_is_masked(
    front: str, number: int, gaps: list[str]
) -> None:
    text = front + "".join(
        gap + digit for gap, digit in zip(gaps, str(number), strict=True)
    ).lstrip(" -" if not front else "")
    read_phone(text, KENYA)
    shown = masked(event=f"from {text}")["event"]
    assert str(number)[-3:] == shown.replace(" ", "").replace("-", "")[-3:]
    assert str(number)[:6] not in shown.replace(" ", "").replace("-", "")


def test_a_phone_kept_as_a_number_is_masked_and_an_amount_is_not() -> None:
    assert masked(msisdn=254712345678, total=712345678, over=-500, change=0) == {
        "msisdn": "***678",
        "total": 712345678,
        "over": -500,
        "change": 0,
    }


def test_plain_values_stay_what_they_are() -> None:
    facts = {"shift": None, "is_new": True, "ratio": 0.5, "lines": [1, 2], "by": "grace"}
    assert masked(**facts) == facts
    assert masked(some={"a"}, pair=("a", 1), path=Path("/a")) == {
        "some": ["a"],
        "pair": ["a", 1],
        "path": "/a",
    }


@given(st.uuids())
def test_an_id_can_be_searched_for(id: UUID) -> None:  # noqa: A002
    assert masked(sale=str(id), event=f"sale {id} is gone") == {
        "sale": str(id),
        "event": f"sale {id} is gone",
    }


@pytest.mark.parametrize("digits", ["0712345678ab", "a0712345678b", "ab0712345678", "254712345678"])
def test_the_digits_at_the_end_of_an_id_are_no_phone(digits: str) -> None:
    text = f"01a1fd99-f173-7f72-bc63-{digits}"
    assert masked(event=text) == {"event": text}


@pytest.mark.parametrize(
    "text", ["kaunta-till2-20261121-090100.kaunta", "2026-11-21T09:01:00.123456Z", "KSh 1,234.50"]
)
def test_what_only_looks_a_little_like_a_phone_stays(text: str) -> None:
    assert masked(event=text) == {"event": text}


def test_only_its_owner_can_open_the_logs_folder(log: FilteringBoundLogger, tmp_path: Path) -> None:
    assert S_IMODE((tmp_path / "logs").stat().st_mode) == 0o700


def test_only_its_owner_can_read_the_log_wherever_its_folder_is(
    log: FilteringBoundLogger, tmp_path: Path
) -> None:
    before = os.umask(0)
    try:
        for number in range(300):
            log.info("x" * 1000, number=number)
    finally:
        os.umask(before)
    modes = {S_IMODE(file.stat().st_mode) for file in (tmp_path / "logs").iterdir()}
    assert modes == {0o600}


def test_no_more_is_kept_than_is_wanted_and_the_newest_stays(
    log: FilteringBoundLogger, tmp_path: Path
) -> None:
    for number in range(2500):
        log.info("x" * 1000, number=number)
    files = list((tmp_path / "logs").iterdir())
    assert len(files) == FILES + 1
    assert sum(file.stat().st_size for file in files) <= 1024 * 1024
    numbers = [line["number"] for line in logged(tmp_path / "logs")]
    assert numbers == list(range(numbers[0], 2500))


def test_two_programs_write_one_log_and_lose_nothing_when_it_is_turned(tmp_path: Path) -> None:
    """The till runs while a backup is made: neither may hold the file the other one turns."""
    till, backup = (start_log(tmp_path, megabytes=1) for _ in range(2))
    for number in range(0, 600, 2):
        till.info("x" * 1000, number=number)
        backup.info("x" * 1000, number=number + 1)
    assert len(list(tmp_path.iterdir())) > 3
    assert [line["number"] for line in logged(tmp_path)] == list(range(600))


def test_a_name_that_is_no_text_is_logged_all_the_same(
    log: FilteringBoundLogger, tmp_path: Path
) -> None:
    log.info("exported", file="a\udcff.csv")
    assert [line["event"] for line in logged(tmp_path / "logs")] == ["exported"]


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("in the way")
    with troubled(Fault.FOLDER) as trouble:
        start_log(tmp_path / "logs", megabytes=1)
    assert trouble.value.facts["where"] == tmp_path / "logs"


@pytest.mark.parametrize("place", ["a full disk", "a folder", "gone"])
def test_a_log_that_cannot_be_written_is_told_and_work_goes_on(
    log: FilteringBoundLogger, tmp_path: Path, capsys: pytest.CaptureFixture[str], place: str
) -> None:
    file = tmp_path / "logs" / "kaunta.log"
    if place == "a full disk":
        file.symlink_to("/dev/full")
    elif place == "a folder":
        file.mkdir()
    else:
        file.parent.rmdir()
    log.info("sale_finished")
    log.info("sale_finished")
    assert capsys.readouterr().err == "The log cannot be written.\n" * 2


def test_a_log_that_could_not_be_written_goes_on_when_it_can_again(
    log: FilteringBoundLogger, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "logs" / "kaunta.log"
    file.symlink_to("/dev/full")
    log.info("lost")
    file.unlink()
    log.info("kept")
    assert [line["event"] for line in logged(tmp_path / "logs")] == ["kept"]
    assert capsys.readouterr().err.count("\n") == 1


def test_an_error_nobody_expected_is_logged_whole_and_told_in_a_sentence(
    log: FilteringBoundLogger,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    hear_crashes(log)
    try:
        raise KeyError("no sale of 0712345678")  # noqa: EM101, TRY003, TRY301
    except KeyError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    told = capsys.readouterr().err
    assert told == "Something broke. What was sold is kept. The log says what happened.\n"
    (line,) = logged(tmp_path / "logs")
    assert (line["event"], line["level"]) == ("crash", "critical")
    assert "test_log.py" in line["exception"]
    assert "KeyError: 'no sale of ***678'" in line["exception"]
