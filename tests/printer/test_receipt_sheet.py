"""A receipt says what it has to and nothing it must not."""

from dataclasses import replace

import pytest

from pos.printer.heard import NotKnown
from pos.printer.paper import Paper
from pos.printer.picture import draw_sheet, pdf_of
from pos.printer.plain import text_of
from pos.printer.profile import EIGHTY, FIFTY_EIGHT, Profile
from pos.printer.receipt_sheet import receipt_sheet
from pos.printer.sheet import Bars, Logo, Row, Square
from pos.printer.writing import write_sheet
from pos.shop.receipt import Receipt, TaxProof
from tests.builders import ksh
from tests.printer.papers import PROOF, receipts

BOTH = [EIGHTY, FIFTY_EIGHT]


def text(receipt: Receipt, profile: Profile = EIGHTY) -> str:
    return text_of(receipt_sheet(receipt, profile))


@pytest.mark.parametrize("profile", BOTH)
@pytest.mark.parametrize("language", ["en", "sw"])
def test_only_with_proof_is_it_a_tax_invoice(language: str, profile: Profile) -> None:
    for name, receipt in receipts().items():
        shown = text(replace(receipt, language=language), profile).upper()
        assert ("TAX INVOICE" in shown) == name.startswith("tax-invoice"), name


def test_the_tax_authoritys_section_has_its_rows_and_its_code() -> None:
    sheet = receipt_sheet(receipts()["tax-invoice"])
    assert Square(PROOF.square) in sheet.parts
    for label, value in PROOF.rows:
        assert f"\n{label}{value:>{48 - len(label)}}\n" in text_of(sheet)
    bare = replace(receipts()["one"], proof=TaxProof("KRA eTIMS"))
    assert not any(isinstance(part, Square) for part in receipt_sheet(bare).parts)


def test_a_gift_receipt_is_no_tax_invoice_whatever_its_sale_was() -> None:
    signed = receipts()["tax-invoice"]
    gift = replace(signed, is_gift=True, footer=("Tax invoice",))
    assert "TAX INVOICE" in text(signed)
    assert "TAX INVOICE" not in text(gift).upper()
    assert not any(isinstance(part, Square) for part in receipt_sheet(gift).parts)


@pytest.mark.parametrize("profile", BOTH)
def test_a_gift_receipt_says_nothing_of_money(profile: Profile) -> None:
    for name in ("gift", "gift-of-packs"):
        shown = text(receipts()[name], profile)
        assert "." not in shown.replace("0.875", "").replace("1.000", "").replace("W.", "")
        assert not any(word in shown for word in ("TOTAL", "CASH", "VAT", "KSh"))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("return", "RETURN"),
        ("return", "Return of receipt                        T2-0100"),
        ("return-without-receipt", "RETURN"),
        ("copy", "COPY 1"),
        ("copy-of-return", "COPY 12"),
        ("provisional", "PROVISIONAL: the payment is still being checked"),
        ("mpesa", "M-PESA UKL4R8T2XW                         130.00"),
        ("mpesa", "Phone                               07** *** 678"),
        ("mpesa-code-to-follow", "M-PESA, code to follow                    130.00"),
        ("mpesa", "Till 2, shift 15              Served by Grace W."),
        ("packs", "  1 x 1,150.00 (24 each)"),
        ("owners-words", "Order by phone: 0700 000 000"),
    ],
)
def test_a_receipt_says_what_it_is(name: str, said: str) -> None:
    assert said in [
        row.strip() if said == row.strip() else row for row in text(receipts()[name]).splitlines()
    ]


def test_an_exchange_for_more_is_no_return() -> None:
    assert "RETURN" not in text(receipts()["exchange"]).splitlines()


def test_without_a_shift_the_till_is_named_alone() -> None:
    assert "Till 2                        Served by" in text(replace(receipts()["one"], shift=0))


def test_a_damaged_logo_takes_no_receipt_away() -> None:
    parts = receipt_sheet(replace(receipts()["one"], logo="no base64!")).parts
    assert not any(isinstance(part, Logo) for part in parts)
    assert Bars("T2-0148") in parts


def test_a_shop_without_a_name_still_has_a_receipt() -> None:
    parts = receipt_sheet(replace(receipts()["one"], header=(), greeting=("Karibu",))).parts
    assert isinstance(parts[0], Row)


def test_a_number_too_long_for_bars_has_none() -> None:
    parts = receipt_sheet(replace(receipts()["one"], number="T" * 30)).parts
    assert not any(isinstance(part, Bars) for part in parts)


def long_receipt() -> Receipt:
    """Five hundred lines, each with its number in its name."""
    one = receipts()["one"]
    items = tuple(
        replace(one.items[0], name=f"LINE {at:03} WHOLESALE B", amount=ksh(at), is_one=True)
        for at in range(1, 501)
    )
    return replace(one, items=items, subtotal=ksh(125_250), total=ksh(125_250))


@pytest.mark.parametrize("profile", BOTH)
def test_a_receipt_of_five_hundred_lines_is_whole_in_every_form(profile: Profile) -> None:
    sheet = receipt_sheet(long_receipt(), profile)
    paper = Paper(profile.dots)
    events = paper.feed(write_sheet(sheet, profile))
    assert not [each for each in events if isinstance(each, NotKnown)]
    picture = draw_sheet(sheet, profile)
    printed = paper.sheets[0] if paper.sheets else None
    lines = printed.lines if printed else paper.lines
    for shown in (text_of(sheet).splitlines(), [line.rstrip() for line in lines]):
        goods = [row for row in shown if row.startswith("LINE ")]
        assert [int(row[5:8]) for row in goods] == list(range(1, 501))
        assert all(row.endswith(f"{at}.00") for at, row in enumerate(goods, start=1))
        assert all(len(row) == profile.columns for row in goods)
    assert (printed.picture if printed else paper.picture()).tobytes() == picture.tobytes()
    assert pdf_of(picture, title="long").startswith(b"%PDF")
