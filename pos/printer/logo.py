"""The shop's own picture: made small and black and white once, and read again without trust."""

from base64 import b64encode
from io import BytesIO

from PIL import Image, UnidentifiedImageError

from pos.shop.refusal import Refusal
from pos.shop.words import Reason

MOST_WIDE, MOST_HIGH = 384, 200
"""The largest that fits on either paper, in dots."""
_MOST_READ = 4_000
"""The most dots to a side of a picture that is looked at at all."""
LARGEST_FILE = 8_000_000
_DARK = 128
_FORMATS = ("PNG", "JPEG", "GIF", "BMP")
_NO_PICTURE = (
    UnidentifiedImageError,
    OSError,
    SyntaxError,
    ValueError,
    Image.DecompressionBombError,
    Image.DecompressionBombWarning,
)
"""All that is said of what is none, or claims to be larger than any."""


def logo_of(picture: bytes) -> str:
    """Give a picture as the shop keeps it, black on white and small, or refuse what is none."""
    dots = _read(picture, _FORMATS)
    if dots is None:
        raise Refusal(Reason.LOGO_UNREADABLE)
    dots.thumbnail((MOST_WIDE, MOST_HIGH))
    file = BytesIO()
    dots.convert("1").save(file, "PNG", optimize=True)
    return b64encode(file.getvalue()).decode()


def logo_dots(png: bytes, wide: int) -> Image.Image | None:
    """Give the black dots (1) of a logo, no wider than the paper; None for what cannot be read."""
    grey = _read(png, ("PNG",))
    if grey is None:
        return None
    grey.thumbnail((min(wide, MOST_WIDE), MOST_HIGH))
    return grey.point(lambda shade: 255 if shade < _DARK else 0).convert("1")


def _read(picture: bytes, formats: tuple[str, ...]) -> Image.Image | None:
    """Give a picture in greys on white, or None."""
    if len(picture) > LARGEST_FILE:
        return None
    try:
        with Image.open(BytesIO(picture), formats=formats) as opened:
            if max(opened.size) > _MOST_READ:
                return None
            seen = opened.convert("RGBA")
    except _NO_PICTURE:
        return None
    ground = Image.new("RGBA", seen.size, "white")
    ground.alpha_composite(seen)
    return ground.convert("L")
