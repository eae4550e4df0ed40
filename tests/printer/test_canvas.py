"""What is put on paper stands where it was put, and stays."""

from PIL import Image

from pos.printer.canvas import Canvas, Place, Sign, bars_picture, square_picture

BLOCK = Image.new("1", (8, 4), 1)


def box(canvas: Canvas) -> tuple[int, int, int, int] | None:
    return canvas.image().convert("L").point(lambda dot: 255 - dot).getbbox()


def test_a_picture_stands_left_in_the_middle_or_right() -> None:
    for place, left in ((Place.LEFT, 0), (Place.CENTRE, 46), (Place.RIGHT, 92)):
        canvas = Canvas(100)
        canvas.feed(10)
        canvas.picture(BLOCK, place)
        assert box(canvas) == (left, 10, left + 8, 14)
        assert canvas.high == 14


def test_empty_paper_is_white() -> None:
    assert Canvas(100).image(margin=3).size == (106, 7)
    assert box(Canvas(100)) is None


def test_signs_of_one_line_stand_on_one_ground() -> None:
    canvas = Canvas(100)
    canvas.line([Sign("H"), Sign("H", across=2, down=2)])
    seen = canvas.image().convert("L").point(lambda dot: 255 - dot)
    small, large = seen.crop((0, 0, 12, 48)).getbbox(), seen.crop((12, 0, 36, 48)).getbbox()
    assert small is not None
    assert large is not None
    assert abs(small[3] - large[3]) <= 5
    assert large[1] < small[1]


def test_signs_can_be_underlined_and_white_on_black() -> None:
    canvas = Canvas(100)
    canvas.line([Sign(" ", is_underlined=True)])
    canvas.line([Sign(" ", is_reversed=True)])
    assert box(canvas) == (0, 22, 12, 54)


def test_codes_wider_than_the_paper_do_not_get_there() -> None:
    canvas = Canvas(100)
    canvas.bars("1" * 60, module=2, high=10, place=Place.LEFT)
    canvas.square([bytes([1] * 60)] * 60, module=2, place=Place.LEFT)
    assert canvas.high == 0
    canvas.bars("101", module=2, high=10, place=Place.LEFT)
    canvas.square([b"\x01\x00", b"\x00\x01"], module=3, place=Place.CENTRE)
    assert canvas.high == 16


def test_modules_are_drawn_as_wide_as_they_are() -> None:
    bars = bars_picture("101", module=2, high=5)
    assert bars.size == (6, 5)
    assert bars.convert("L").tobytes()[:6] == b"\xff\xff\x00\x00\xff\xff"
    assert square_picture([b"\x01\x00", b"\x00\x01"], module=3).size == (6, 6)
