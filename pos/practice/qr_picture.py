"""A QR code as a PNG of exactly the size that was asked for, which any phone's camera reads."""

import struct
import zlib

import segno

QUIET = 4
"""So many white blocks belong around a code by its standard."""


def picture_of(text: str, size: int) -> bytes | None:
    """Give the picture of a text, black on white; nothing where it does not fit into that size."""
    code = segno.make_qr(text, error="m")
    blocks = int(code.symbol_size(border=0)[0])
    scale = size // (blocks + 2 * QUIET)
    if not scale:
        return None
    before = (size - blocks * scale) // 2
    after = size - blocks * scale - before
    drawn = [
        b"\xff" * before + bytes(0 if dark else 255 for dark in row) + b"\xff" * after
        for row in code.matrix_iter(scale=scale, border=0)
    ]
    white = b"\xff" * size
    return _png([white] * before + drawn + [white] * after, size)


def _png(rows: list[bytes], size: int) -> bytes:
    header = struct.pack(">IIBBBBB", size, size, 8, 0, 0, 0, 0)
    lines = b"".join(b"\0" + row for row in rows)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(lines)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, content) for kind, content in parts)


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(kind + content))
    return struct.pack(">I", len(content)) + kind + content + check
