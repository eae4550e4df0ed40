"""The kinds of printers on which papers are tried: usual ones, a slow one with little memory, one that has letters only."""

from pos.printer.profile import (
    EIGHTY,
    FIFTY_EIGHT,
    NARROW_DOTS,
    Images,
    Knife,
    Page,
    Profile,
)

SLOW_FIFTY_EIGHT = Profile(
    name="58 mm, slow or with little memory",
    dots=NARROW_DOTS,
    pages=(Page(0, "cp437"),),
    has_bars=False,
    knife=Knife.NONE,
    feed=3,
    reads_chinese=True,
    band=24,
    portion=64,
    rest_ms=40,
)
PLAIN_FIFTY_EIGHT = Profile(
    name="58 mm, letters only",
    dots=NARROW_DOTS,
    pages=(),
    images=Images.NONE,
    has_bars=False,
    knife=Knife.NONE,
    feed=3,
    portion=64,
    rest_ms=40,
)
KINDS = (EIGHTY, FIFTY_EIGHT, SLOW_FIFTY_EIGHT, PLAIN_FIFTY_EIGHT)
