"""The colours of both themes, by what they are for, and which of them ever meet."""

from dataclasses import dataclass

PAPER, PAPER_INK = "#FFFFFF", "#000000"
"""What is printed, or drawn as if it were: white and black in every theme."""


@dataclass(frozen=True, slots=True)
class Theme:
    """One colour for each purpose; a screen names the purpose and never a colour."""

    name: str
    bg: str
    surface: str
    surface_alt: str
    surface_sunken: str
    border: str
    border_strong: str
    text: str
    text_2: str
    text_3: str
    text_disabled: str
    ink: str
    ink_2: str
    ink_border: str
    on_ink: str
    on_ink_2: str
    primary: str
    primary_hover: str
    primary_press: str
    on_primary: str
    primary_tint: str
    primary_text: str
    mpesa: str
    mpesa_hover: str
    mpesa_press: str
    on_mpesa: str
    danger: str
    danger_hover: str
    on_danger: str
    focus: str
    focus_gap: str
    row_new: str
    row_alt: str
    scrim: str
    waiting_fg: str
    waiting_bg: str
    waiting_line: str
    paid_fg: str
    paid_bg: str
    paid_line: str
    failed_fg: str
    failed_bg: str
    failed_line: str
    review_fg: str
    review_bg: str
    review_line: str
    short_fg: str
    short_bg: str
    short_line: str
    over_fg: str
    over_bg: str
    over_line: str
    offline_fg: str
    offline_bg: str
    offline_line: str


LIGHT = Theme(
    name="light",
    bg="#E9EDF2",
    surface="#FFFFFF",
    surface_alt="#F4F6F9",
    surface_sunken="#E2E7EE",
    border="#CFD7E1",
    border_strong="#728095",
    text="#0E1A2B",
    text_2="#3D4B60",
    text_3="#56647A",
    text_disabled="#8592A4",
    ink="#0C1829",
    ink_2="#1A2A43",
    ink_border="#0C1829",
    on_ink="#FFFFFF",
    on_ink_2="#B9C6D8",
    primary="#1D45CF",
    primary_hover="#1838AD",
    primary_press="#122C8A",
    on_primary="#FFFFFF",
    primary_tint="#E7EDFD",
    primary_text="#1A3EBA",
    mpesa="#0A7339",
    mpesa_hover="#086331",
    mpesa_press="#064F27",
    on_mpesa="#FFFFFF",
    danger="#BE1E1E",
    danger_hover="#A11717",
    on_danger="#FFFFFF",
    focus="#1D45CF",
    focus_gap="#FFFFFF",
    row_new="#E7EDFD",
    row_alt="#F8FAFC",
    scrim="#8C0C1829",
    waiting_fg="#6E4200",
    waiting_bg="#FFF0D2",
    waiting_line="#B06C00",
    paid_fg="#0A5A2D",
    paid_bg="#DBF3E3",
    paid_line="#0A7339",
    failed_fg="#8F1717",
    failed_bg="#FDE3E3",
    failed_line="#BE1E1E",
    review_fg="#54209C",
    review_bg="#F0E7FD",
    review_line="#6D28D9",
    short_fg="#803405",
    short_bg="#FFE8D9",
    short_line="#B4460A",
    over_fg="#0A5262",
    over_bg="#D9F1F6",
    over_line="#0E7490",
    offline_fg="#3D4B60",
    offline_bg="#E2E7EE",
    offline_line="#56647A",
)

DARK = Theme(
    name="dark",
    bg="#080E17",
    surface="#111A28",
    surface_alt="#172233",
    surface_sunken="#0B131F",
    border="#2A384D",
    border_strong="#7688A1",
    text="#F2F5F9",
    text_2="#C4CEDB",
    text_3="#9BA9BC",
    text_disabled="#66758A",
    ink="#02060C",
    ink_2="#0E1826",
    ink_border="#3A4C67",
    on_ink="#FFFFFF",
    on_ink_2="#B9C6D8",
    primary="#3A5FEA",
    primary_hover="#4668EE",
    primary_press="#2C4DCB",
    on_primary="#FFFFFF",
    primary_tint="#1A2A55",
    primary_text="#A6BDFF",
    mpesa="#0B7A40",
    mpesa_hover="#0D8C4A",
    mpesa_press="#096535",
    on_mpesa="#FFFFFF",
    danger="#D03A3A",
    danger_hover="#DE4B4B",
    on_danger="#FFFFFF",
    focus="#A6BDFF",
    focus_gap="#080E17",
    row_new="#1A2A55",
    row_alt="#141E2D",
    scrim="#A6000000",
    waiting_fg="#FFD27A",
    waiting_bg="#3A2A08",
    waiting_line="#E0A32E",
    paid_fg="#8AE6AD",
    paid_bg="#0C3220",
    paid_line="#3FBF74",
    failed_fg="#FFB0B0",
    failed_bg="#451719",
    failed_line="#F26D6D",
    review_fg="#D2BBFF",
    review_bg="#2E1C57",
    review_line="#A583F5",
    short_fg="#FFC09A",
    short_bg="#45230D",
    short_line="#F08A4B",
    over_fg="#8FE3F4",
    over_bg="#0B3540",
    over_line="#38B6CF",
    offline_fg="#C4CEDB",
    offline_bg="#1F2B3D",
    offline_line="#9BA9BC",
)

THEMES = (LIGHT, DARK)

PLAIN, LARGE, STRONG = 4.5, 3.0, 7.0
"""How many times lighter or darker: text, edges and large figures, what is read in a hurry."""

MEETING: tuple[tuple[str, str, float], ...] = (
    ("text", "surface", STRONG),
    ("text", "bg", STRONG),
    ("text", "surface_alt", STRONG),
    ("text", "row_new", STRONG),
    ("text_2", "surface", STRONG),
    ("text_2", "bg", PLAIN),
    ("text_2", "row_new", PLAIN),
    ("text_3", "surface", PLAIN),
    ("text_3", "bg", PLAIN),
    ("text_3", "surface_alt", PLAIN),
    ("text_3", "row_new", PLAIN),
    ("border_strong", "surface", LARGE),
    ("border_strong", "surface_alt", LARGE),
    ("on_ink", "ink", STRONG),
    ("on_ink_2", "ink", STRONG),
    ("on_primary", "primary", PLAIN),
    ("on_primary", "primary_hover", PLAIN),
    ("primary_text", "primary_tint", PLAIN),
    ("primary_text", "surface", PLAIN),
    ("on_mpesa", "mpesa", PLAIN),
    ("on_danger", "danger", PLAIN),
    ("focus", "surface", LARGE),
    ("focus", "bg", LARGE),
    ("text", "surface_sunken", STRONG),
    ("text_2", "surface_sunken", PLAIN),
    ("waiting_fg", "waiting_bg", STRONG),
    ("waiting_fg", "surface", PLAIN),
    ("waiting_line", "surface", LARGE),
    ("waiting_line", "waiting_bg", LARGE),
    ("paid_fg", "paid_bg", STRONG),
    ("paid_fg", "surface", PLAIN),
    ("paid_line", "surface", LARGE),
    ("paid_line", "paid_bg", LARGE),
    ("failed_fg", "failed_bg", STRONG),
    ("failed_fg", "surface", PLAIN),
    ("failed_line", "surface", LARGE),
    ("failed_line", "failed_bg", LARGE),
    ("review_fg", "review_bg", STRONG),
    ("review_fg", "surface", PLAIN),
    ("review_line", "surface", LARGE),
    ("review_line", "review_bg", LARGE),
    ("short_fg", "short_bg", STRONG),
    ("short_fg", "surface", PLAIN),
    ("short_line", "surface", LARGE),
    ("short_line", "short_bg", LARGE),
    ("over_fg", "over_bg", STRONG),
    ("over_fg", "surface", PLAIN),
    ("over_line", "surface", LARGE),
    ("over_line", "over_bg", LARGE),
    ("offline_fg", "offline_bg", STRONG),
    ("offline_fg", "surface", PLAIN),
    ("offline_line", "surface", LARGE),
    ("offline_line", "offline_bg", LARGE),
)
"""What stands on what, and how well it has to be told apart, in either theme."""
