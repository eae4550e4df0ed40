"""The house keeps its own rules: names, sizes, arguments, and what must not stand in it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "pos").rglob("*.py"))
TEXTS = sorted(
    path
    for folder in ("pos", "tests", "docs", "resources", ".ci")
    for path in (ROOT / folder).rglob("*")
    if path.is_file() and path.suffix in {".py", ".md", ".sql", ".csv", ".toml", ""}
)
TREES = {path: ast.parse(path.read_text("utf-8")) for path in MODULES}
FORBIDDEN = re.compile(
    r"(?:^|_)(?:managers?|helpers?|utils?|misc|common|base|data|info|process|services?|wrappers?)(?:_|$)"
)
MOST_LINES, MOST_FUNCTION_LINES, MOST_METHODS, MOST_POSITIONAL = 400, 50, 12, 3

each_module = pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))


def snake(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()


def named(tree: ast.Module) -> Iterator[ast.ClassDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


@each_module
def test_no_module_or_class_has_a_name_that_says_nothing(path: Path) -> None:
    names = [path.stem, *(node.name for node in named(TREES[path]))]
    assert [name for name in names if FORBIDDEN.search(snake(name))] == []


@each_module
def test_a_module_is_one_thing(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= MOST_LINES


@each_module
def test_no_function_is_endless(path: Path) -> None:
    long = [
        node.name
        for node in functions(TREES[path])
        if (node.end_lineno or 0) - node.lineno > MOST_FUNCTION_LINES
    ]
    assert long == []


@each_module
def test_a_class_has_at_most_a_dozen_public_methods(path: Path) -> None:
    for node in named(TREES[path]):
        methods = [
            each.name
            for each in node.body
            if isinstance(each, ast.FunctionDef)
            and not each.name.startswith("_")
            and not any(getattr(mark, "id", "") == "property" for mark in each.decorator_list)
        ]
        assert len(methods) <= MOST_METHODS, node.name


@each_module
def test_public_functions_name_what_they_are_given(path: Path) -> None:
    """After the second argument everything is said by name; a third is allowed where all are alike."""
    many = [
        node.name
        for node in functions(TREES[path])
        if not node.name.startswith("_")
        and len([each for each in node.args.args if each.arg not in {"self", "cls"}])
        > MOST_POSITIONAL
    ]
    assert many == []


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_stands_here_that_belongs_elsewhere(path: Path) -> None:
    text = path.read_text("utf-8", errors="replace")
    if path != Path(__file__):
        assert "TODO" not in text
        assert "FIXME" not in text
    assert str(Path.home()) + "/" not in text
    assert not re.search(r"https?://[^\s\"]*/(?:simple|packages)/", text)


def test_the_lock_names_no_host() -> None:
    lock = (ROOT / "requirements.lock").read_text("ascii")
    assert "://" not in lock
    assert lock.count("--hash=sha256:") >= lock.count("==")


def test_every_test_of_a_room_mirrors_a_module() -> None:
    """So that “where is returning tested?” is answered by its name."""
    for room in ("shop", "records", "till", "office"):
        modules = {path.stem for path in (ROOT / "pos" / room).rglob("*.py")}
        for path in (ROOT / "tests" / room).rglob("test_*.py"):
            stem = path.stem.removeprefix("test_")
            assert stem in modules | EXTRA, path


EXTRA = {"discounts_given", "checks"}
