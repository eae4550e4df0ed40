"""A logo is small and black and white once it is kept; what is none is refused, and harms no receipt."""

from base64 import b64decode, b64encode
from io import BytesIO
from zlib import crc32

import pytest
from PIL import Image

from pos.printer.logo import MOST_HIGH, MOST_WIDE, logo_dots, logo_of
from pos.shop.refusal import Refusal
from pos.shop.rules import LARGEST_LOGO
from pos.shop.words import Reason


def file(size: tuple[int, int] = (100, 50), kind: str = "PNG", mode: str = "RGB") -> bytes:
    written = BytesIO()
    Image.new(mode, size, 0).save(written, kind)
    return written.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "BMP"])
def test_a_picture_of_any_usual_kind_becomes_a_logo(kind: str) -> None:
    dots = logo_dots(b64decode(logo_of(file(kind=kind))), 576)
    assert dots is not None
    assert dots.size == (100, 50)
    assert dots.convert("L").histogram()[255] == 5000


def test_a_large_picture_is_made_small() -> None:
    dots = logo_dots(b64decode(logo_of(file((3000, 1000)))), 576)
    assert dots is not None
    assert dots.width == MOST_WIDE
    assert dots.height <= MOST_HIGH


def test_what_is_seen_through_is_white() -> None:
    dots = logo_dots(b64decode(logo_of(file(mode="RGBA"))), 576)
    assert dots is not None
    assert dots.convert("L").histogram()[255] == 0


def claiming(side: int) -> bytes:
    """A small file that says it is a picture of so many dots to a side."""
    whole = bytearray(file())
    whole[16:24] = side.to_bytes(4, "big") * 2
    whole[29:33] = crc32(whole[12:29]).to_bytes(4, "big")
    return bytes(whole)


@pytest.mark.parametrize(
    "picture",
    [
        b"",
        b"no picture",
        file()[:60],
        b"\x89PNG\r\n\x1a\n",
        file((4001, 1)),
        claiming(10_000),
        claiming(30_000),
        b"x" * 9_000_000,
    ],
)
def test_what_is_no_picture_is_refused(picture: bytes) -> None:
    with pytest.raises(Refusal) as refused:
        logo_of(picture)
    assert refused.value.reason is Reason.LOGO_UNREADABLE
    assert logo_dots(picture, 576) is None


def test_a_picture_with_too_much_in_it_is_refused() -> None:
    noise = Image.effect_noise((384, 200), 200)
    written = BytesIO()
    noise.save(written, "PNG")
    kept = logo_of(written.getvalue())
    assert len(kept) <= LARGEST_LOGO
    assert b64encode(b64decode(kept)).decode() == kept
