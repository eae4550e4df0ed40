"""Every sentence of the shop is whole, plain, and filled by those who say it."""

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pos
from pos.shop.faults import Fault
from pos.shop.words import Reason

REASONS = {f"Reason.{reason.name}": reason.value for reason in Reason}
FAULTS = {f"Fault.{fault.name}": fault.value.sentence for fault in Fault}
SENTENCES = {**REASONS, **FAULTS}
PROGRAM = Path(pos.__file__).parent
MODULES = sorted(PROGRAM.rglob("*.py"))
SAID = {
    ast.unparse(node)
    for module in MODULES
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
    if isinstance(node, ast.Attribute)
}
"""Everything with a dot in it that the program names."""


def fields_of(sentence: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(sentence) if field is not None}


def test_facts_in_braces_are_simple_names() -> None:
    for sentence in SENTENCES.values():
        for _, field, spec, conversion in Formatter().parse(sentence):
            if field is not None:
                assert field.isidentifier(), sentence
                assert (spec, conversion) == ("", None), sentence


def test_a_sentence_ends_as_one_or_with_a_command_to_type() -> None:
    for sentence in SENTENCES.values():
        _, command, typed = sentence.partition(": pos ")
        assert sentence.endswith((".", "?")) or (command and not typed.endswith(" ")), sentence


def test_a_sentence_is_one_tidy_line_that_begins_well() -> None:
    for sentence in SENTENCES.values():
        assert sentence == " ".join(sentence.split()), sentence
        assert sentence.isprintable(), sentence
        assert sentence[0].isupper() or sentence[0] in "{\u201c", sentence


def test_nobody_is_asked_whether_he_is_sure_or_told_of_a_code() -> None:
    for sentence in SENTENCES.values():
        lower = sentence.lower()
        assert not any(
            word in lower for word in ("are you sure", "error", "invalid", "exception")
        ), sentence


def test_an_amount_has_the_sign_of_the_market_and_not_of_one_country() -> None:
    for sentence in SENTENCES.values():
        assert not any(sign in sentence for sign in ("KSh", "TSh", "USh", "KES")), sentence


def test_the_sign_stands_right_before_its_amount() -> None:
    """So that it can be left out where no market is known."""
    for sentence in SENTENCES.values():
        assert sentence.count("{sign}") == sentence.count("{sign} {"), sentence


def test_every_sentence_is_said_somewhere() -> None:
    assert SENTENCES.keys() - SAID == set()


def test_no_two_reasons_say_the_same() -> None:
    assert len(Reason.__members__) == len(list(Reason))
    assert len(Fault.__members__) == len(list(Fault))


def test_when_saving_failed_what_was_sold_is_said_to_be_safe() -> None:
    for sentence in FAULTS.values():
        assert "Can't save" not in sentence or "What was sold before is safe." in sentence


def refusals_in(module: Path) -> Iterator[tuple[str, set[str]]]:
    """The sentence of each refusal a module raises, and the facts that it gives."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Attribute):
            said = ast.unparse(node.args[0])
            if said in SENTENCES:
                yield said, {str(keyword.arg) for keyword in node.keywords}


def test_whoever_refuses_gives_the_facts_of_the_sentence() -> None:
    for module in MODULES:
        for said, facts in refusals_in(module):
            assert facts | {"sign"} == fields_of(SENTENCES[said]) | {"sign"}, said
