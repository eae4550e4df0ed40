"""What a file or a page says, read strictly: what cannot be meant is told in a sentence that names its place."""

from collections.abc import Mapping
from typing import Any, TypeVar

import msgspec
from msgspec import inspect

Meant = TypeVar("Meant")


class Meaningless(Exception):
    """What was said cannot be meant; the sentence says why, and where it stands."""


def meant(values: object, kind: type[Meant]) -> Meant:
    """Give what is meant by values that were read."""
    try:
        return msgspec.convert(values, kind)
    except msgspec.ValidationError as fault:
        raise Meaningless(_why(values, kind, "")) from fault


def meant_on_page(body: bytes, kind: type[Meant]) -> Meant:
    """Give what the script of a page means."""
    try:
        return meant(msgspec.json.decode(body), kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as fault:
        raise Meaningless("that is no JSON") from fault  # noqa: EM101, TRY003 - the sentence


def _why(values: object, kind: type, place: str) -> str:
    """Give the first thing that is wrong, with the words that would be right."""
    if not isinstance(values, Mapping):
        return f"{place.rstrip(': ') or 'it'} must be a table of words and what they are"
    fields = {field.name: field for field in msgspec.structs.fields(kind)}
    unknown = [key for key in values if key not in fields]
    if unknown:
        return f"{place}there is no word “{unknown[0]}”, only {', '.join(fields)}"
    wrong = [
        _why_not(values[name], field.type, f"{place}{name}")
        for name, field in fields.items()
        if name in values
    ]
    missing = [name for name, field in fields.items() if field.required and name not in values]
    return next(filter(None, wrong), f"{place}the word “{''.join(missing[:1])}” is missing")


def _why_not(value: object, kind: Any, place: str) -> str:
    """Give what is wrong with the value at a place, or nothing."""
    try:
        msgspec.convert(value, kind)
    except msgspec.ValidationError:
        known = inspect.type_info(kind)
    else:
        return ""
    if isinstance(known, inspect.StructType):
        return _why(value, known.cls, f"{place}: ")
    if isinstance(known, inspect.VarTupleType) and isinstance(value, list):
        tables = enumerate(value, 1)
        every = (_why_not(each, kind.__args__[0], f"{place} {at}") for at, each in tables)
        return next(filter(None, every))
    return f"{place} must be {_words(known)}"


def _words(known: inspect.Type) -> str:
    """Give what is right, in words."""
    match known:
        case inspect.Metadata(extra_json_schema={"description": words}):
            return str(words)
        case inspect.EnumType() | inspect.LiteralType():
            return f"one of {_listed(known)}"
        case inspect.FrozenSetType(item_type=item):
            return f"a list, each {_words(item)}"
        case inspect.VarTupleType():
            return "tables, each under its name in [[ ]]"
        case inspect.UnionType(types=types):
            return " or ".join(_words(each) for each in types if each != inspect.NoneType())
        case _:
            return _plain_words(known)


def _plain_words(known: inspect.Type) -> str:
    match known:
        case inspect.BoolType():
            return "true or false"
        case inspect.IntType(ge=least, le=most):
            return f"a whole number{_span(least, most)}"
        case inspect.FloatType(ge=least, le=most):
            return f"a number{_span(least, most)}"
        case _:
            return "a text in quotes"


def _listed(known: inspect.EnumType | inspect.LiteralType) -> str:
    values = known.cls if isinstance(known, inspect.EnumType) else known.values
    return ", ".join(map(str, values))


def _span(least: float | None, most: float | None) -> str:
    return "" if least is None or most is None else f" from {least:,} to {most:,}"
