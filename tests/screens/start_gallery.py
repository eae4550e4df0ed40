"""The first start, page by page, with something on it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from pos.desks.first_start import FirstStart, Products, Step
from pos.desks.starting import StartView
from pos.desks.views import notice_of
from pos.office.product_sheet import Problem
from pos.screens.first_start_page import FirstStartPage
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

ANSWERS = FirstStart(
    shop="Mama Njeri Mini Mart", tax_number="P051234567X", till=2, till_name="Front",
    printer="EPSON TM-T20III", owner="Njeri Kamau", products=Products.FILE,
    file=Path("/home/njeri/Documents/bidhaa 2026.xlsx"),
)  # fmt: skip
LONG = Refusal(Reason.BARCODE_CUT, code="6.1611E+12")
PROBLEMS = tuple(
    Problem(at * 7, column, str(refusal), refusal)
    for at in range(1, 2000)
    for column, refusal in (
        ("price", Refusal(Reason.MONEY_UNREADABLE, text="sixty five")),
        ("barcode", LONG),
    )
)


def page(**view: object) -> FirstStartPage:
    made = FirstStartPage()
    made.show_view(StartView(answers=ANSWERS, **view))  # type: ignore[arg-type]
    return made


def wrong(reason: Reason, step: Step, answers: FirstStart, **facts: object) -> FirstStartPage:
    made = FirstStartPage()
    notice = notice_of(Refusal(reason, **facts))
    made.show_view(StartView(step=step, answers=answers, notice=notice, fault=notice))
    return made


def start_tax_wrong() -> QWidget:
    short = replace(ANSWERS, tax_number="P0512345")
    facts = {"name": "KRA PIN", "example": "P051234567X"}
    return wrong(Reason.TAX_NUMBER_UNREADABLE, Step.TAX, short, **facts)


def start_owner_wrong() -> QWidget:
    return wrong(Reason.PIN_EASY, Step.OWNER, replace(ANSWERS, pin="111111"))


def start_failed() -> QWidget:
    notice = notice_of(Refusal(Reason.FILE_UNREADABLE, name="bidhaa.xlsx", kind="XLSX", why="-"))
    return page(step=Step.PRODUCTS, notice=notice)


START_GALLERY: dict[str, Callable[[], QWidget]] = {
    "start-shop": lambda: page(step=Step.SHOP),
    "start-market": lambda: page(step=Step.MARKET),
    "start-tax": lambda: page(step=Step.TAX),
    "start-tax-wrong": start_tax_wrong,
    "start-till": lambda: page(step=Step.TILL),
    "start-printer": lambda: page(step=Step.PRINTER),
    "start-owner": lambda: page(step=Step.OWNER),
    "start-owner-wrong": start_owner_wrong,
    "start-products": lambda: page(step=Step.PRODUCTS),
    "start-failed": start_failed,
    "start-working": lambda: page(step=Step.PRODUCTS, is_working=True, doing="Adding", done=12_000, of=20_000),
    "start-bad-rows": lambda: page(step=Step.PRODUCTS, problems=PROBLEMS),
    "start-phrase": lambda: page(step=Step.PRODUCTS, phrase="K7QMP-2XW9R-TH4NB-0ZCVD-8YGE5"),
}  # fmt: skip
