"""The page about the letterbox and the files it speaks of, to be read by tests."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "resources/relay"
PAGE = (ROOT / "docs/letterbox.md").read_text("utf-8")


def blocks(text: str) -> list[str]:
    """Give the page's blocks of lines to type, without their indentation."""
    found = re.findall(r"^( *)```\n(.*?)^ *```$", text, re.DOTALL | re.MULTILINE)
    return [re.sub(f"^{indent}", "", block, flags=re.MULTILINE) for indent, block in found]


def section(heading: str) -> str:
    """Give what stands under a heading of the page."""
    _, found, rest = PAGE.partition(f"\n## {heading}\n")
    assert found, heading
    return rest.partition("\n## ")[0]


def typed(text: str) -> list[str]:
    """Give every line to type, from the blocks and from the sentences."""
    lines = [line for block in blocks(text) for line in block.splitlines()]
    sentences = re.sub(r"^ *```\n.*?^ *```$", "", text, flags=re.DOTALL | re.MULTILINE)
    return lines + re.findall(r"`([^`\n]+)`", sentences)
