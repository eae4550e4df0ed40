"""A phone number while it is typed: in groups as it is read aloud, and checked as soon as that can be."""

from pos.desks.mpesa_views import PhoneView
from pos.desks.views import notice_of
from pos.shop.market import Market
from pos.shop.phone import Phone, read_phone
from pos.shop.refusal import Refusal

MOST = 15
"""Figures that are kept: more than the longest number, so that a wrong one is seen as it was typed."""


def figures_of(typed: str) -> str:
    """Give the figures of what is typed; everything else a phone number may be written with goes."""
    return "".join(sign for sign in typed if sign in "0123456789")[:MOST]


def grouped_phone(typed: str, market: Market) -> str:
    """Give what is typed as it is read aloud: 0712 345 678, 712 345 678, +254 712 345 678."""
    figures = figures_of(typed)
    abroad = market.dialling
    if figures.startswith(abroad) and len(figures) > len(abroad):
        rest = figures[len(abroad) :]
        return f"+{abroad} {_in_threes(rest)}"
    head = 4 if figures.startswith("0") else 3
    return " ".join(part for part in (figures[:head], _in_threes(figures[head:])) if part)


def local_phone(phone: Phone, market: Market) -> str:
    """Give a phone as it is read back to who stands there: 0712 345 678."""
    return grouped_phone(f"0{phone.digits.removeprefix(market.dialling)}", market)


def phone_as_typed(typed: str, market: Market, *, whose: str = "") -> PhoneView:
    """Give what is typed as it is shown, how many figures are missing, and what is wrong with it."""
    figures = figures_of(typed)
    left = _wanted(figures, market) - len(figures)
    view = PhoneView(grouped_phone(typed, market), left=max(0, left), whose=whose)
    if left > 0:
        return view
    try:
        read_phone(figures, market)
    except Refusal as refusal:
        return PhoneView(view.typed, fault=notice_of(refusal), whose=whose)
    return PhoneView(view.typed, is_ready=True, whose=whose)


def _wanted(figures: str, market: Market) -> int:
    """Give how many figures such a number has, by how it begins."""
    if figures.startswith(market.dialling):
        return len(market.dialling) + market.phone_digits
    return market.phone_digits + (1 if figures.startswith("0") or not figures else 0)


def _in_threes(figures: str) -> str:
    return " ".join(figures[at : at + 3] for at in range(0, len(figures), 3))
