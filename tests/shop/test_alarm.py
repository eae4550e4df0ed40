"""What an alarm tells beside its kind."""

from datetime import UTC, datetime

from pos.shop.alarm import OF_BEFORE, OF_REQUEST, TOLD_BY, UNCHECKED, WENT, Alarm, AlarmKind

AT = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


def alarm(kind: AlarmKind, detail: str) -> Alarm:
    return Alarm("1", kind, "subject", detail, AT)


def test_money_that_went_after_all_is_told_with_its_receipt() -> None:
    assert alarm(AlarmKind.REFUND_FAILED, f"{WENT}UKL4R8T2XW").went_as == "UKL4R8T2XW"
    assert alarm(AlarmKind.REFUND_FAILED, "UKL4R8T2XW").went_as == ""
    assert alarm(AlarmKind.DIFFERS, f"{WENT}UKL4R8T2XW").went_as == ""


def test_what_paid_something_else_than_its_request_is_told_with_its_code() -> None:
    assert alarm(AlarmKind.CODE_DIFFERS, f"{OF_REQUEST}UKL4R8T2XW").of_request == "UKL4R8T2XW"
    assert alarm(AlarmKind.CODE_DIFFERS, "UKL4R8T2XW").of_request == ""


def test_what_had_paid_before_a_restore_is_told_with_its_sum() -> None:
    assert alarm(AlarmKind.CODE_DIFFERS, f"{OF_BEFORE}650").of_before == "650"
    assert alarm(AlarmKind.CODE_DIFFERS, "UKL4R8T2XW").of_before == ""


def test_a_check_that_another_till_switched_off_is_told_apart() -> None:
    assert alarm(AlarmKind.UNREADABLE, UNCHECKED).is_unchecked
    assert not alarm(AlarmKind.UNREADABLE, "c2b").is_unchecked
    assert alarm(AlarmKind.UNREADABLE, f"{TOLD_BY}T3").told_by == "T3"
    assert alarm(AlarmKind.DIFFERS, f"{TOLD_BY}T3").told_by == ""
