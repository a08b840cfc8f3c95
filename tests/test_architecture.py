"""The floors of the design, and the size and the documentation of the code, read off the source."""

from __future__ import annotations

import ast
import contextlib
import functools
import importlib
import re
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import attrs
import pytest

from newsmodel import Article
from newsmodel.claims import contract
from newsmodel.shapes.shape import Shape, reachable

SRC = Path(__file__).parent.parent / "src"
FILES = sorted(SRC.glob("newsmodel/**/*.py"))

#: The rooms of each floor. A room is a module, or a package with all its modules.
FLOORS = (
    ("languages", "errors", "issues"),
    ("prose",),
    ("shapes",),
    ("values",),
    ("model",),
    ("readings", "documents", "editing", "view"),
    ("formats", "claims"),
    ("files",),
    ("bulk",),
    ("cli",),
)
FLOOR_OF = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}
#: They may import from anywhere, and nobody imports them.
ROOT = ("newsmodel", "newsmodel.__main__")

#: How many rooms there are at the most, and how many arrows among them: pairs of which one imports from the other.
MOST_ROOMS, MOST_ARROWS = 20, 79
#: How many modules lie loose in a room, beside its folders, at the most.
MOST_LOOSE = {"claims": 14, "prose": 6, "formats": 12}

MOST_LINES_OF_A_FUNCTION = 60
MOST_LINES_OF_A_FILE = 400
MOST_PARAMETERS = 6
#: A docstring answers; it does not ask.
QUESTION = re.compile("(?:What|Where|Who|Whom|Whose|Which|When|How|Why|If)\\b")
WRITTEN_BY_A_SCRIPT = ", not by hand."
NAMES_THAT_SAY_NOTHING = {
    "util",
    "utils",
    "helper",
    "helpers",
    "base",
    "manager",
    "managers",
    "common",
    "misc",
    "process",
}


def module_of(path: Path) -> str:
    """Return the dotted name of a file's module."""
    parts = path.relative_to(SRC).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_of(path): path for path in FILES}


@functools.cache
def tree_of(module: str) -> ast.Module:
    """Parse a module: once, and not where another process runs these tests."""
    return ast.parse(MODULES[module].read_text(encoding="utf-8"))


def trees() -> Iterator[tuple[str, ast.Module]]:
    """Yield every module with its name."""
    return ((module, tree_of(module)) for module in MODULES)


@attrs.frozen
class Import:
    """An import of one of our own modules.

    Attributes:
        target: Dotted name of the module.
        line: Where it stands.
        runs: Whether it is carried out when the importing module is loaded.
    """

    target: str
    line: int
    runs: bool


@functools.cache
def imports_of(module: str) -> tuple[Import, ...]:
    """List the imports of our own modules that a module has, wherever they stand."""
    return tuple(_imports(module, tree_of(module), runs=True))


def _imports(module: str, node: ast.AST, *, runs: bool) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import | ast.ImportFrom):
            targets = _targets(module, child)
            yield from (Import(target, child.lineno, runs) for target in targets if target.split(".")[0] == "newsmodel")
        elif isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) or _is_for_type_checkers(child):
            yield from _imports(module, child, runs=False)
        else:
            yield from _imports(module, child, runs=runs)


def _is_for_type_checkers(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test) in {"TYPE_CHECKING", "typing.TYPE_CHECKING"}


def _targets(module: str, node: ast.Import | ast.ImportFrom) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
        return
    package = module if MODULES[module].name == "__init__.py" else module.rpartition(".")[0]
    above = package.rsplit(".", node.level - 1)[0] if node.level else ""
    origin = ".".join(part for part in (above, node.module) if part)
    for alias in node.names:
        inner = f"{origin}.{alias.name}"
        yield inner if inner in MODULES else origin


def room_of(module: str) -> str:
    """Return the module or package directly below the root that a module is or lies in."""
    return module.split(".")[1]


def test_every_room_has_a_floor() -> None:
    """A new module is given its floor here, and in the design, before it is imported anywhere."""
    assert set() == {room_of(module) for module in MODULES if module not in ROOT} - FLOOR_OF.keys()


def test_modules_import_only_from_their_floor_and_below() -> None:
    """No import leads up, neither in a function nor for type checkers."""
    up = [
        f"{module}:{found.line} imports {found.target}"
        for module in MODULES
        if module not in ROOT
        for found in imports_of(module)
        if found.target not in ROOT and FLOOR_OF[room_of(found.target)] > FLOOR_OF[room_of(module)]
    ]
    assert [] == up


def test_modules_do_not_import_the_root() -> None:
    """The root knows all modules; if one of them knew the root, all would be one knot."""
    assert [] == [
        f"{module}:{found.line}"
        for module in MODULES
        if module not in ROOT
        for found in imports_of(module)
        if found.target in ROOT
    ]


def test_modules_import_each_other_without_a_cycle() -> None:
    """Modules can be loaded in some order, one after the other."""
    graph = {
        module: {found.target for found in imports_of(module) if found.runs and found.target != module}
        for module in MODULES
    }
    try:
        tuple(TopologicalSorter(graph).static_order())
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1]))


def test_rooms_are_few_and_know_few_others() -> None:
    """A newcomer can hold the rooms and the arrows among them in the head."""
    rooms = {room_of(module) for module in MODULES if module not in ROOT}
    arrows = {
        (room_of(module), room_of(found.target))
        for module in MODULES
        if module not in ROOT
        for found in imports_of(module)
        if found.target not in ROOT and room_of(found.target) != room_of(module)
    }
    assert len(rooms) <= MOST_ROOMS
    assert len(arrows) <= MOST_ARROWS


@pytest.mark.parametrize(("room", "most"), MOST_LOOSE.items())
def test_modules_lie_in_their_folders(room: str, most: int) -> None:
    """A room is folders that say what they hold, and few modules beside them."""
    loose = [path.stem for path in (SRC / "newsmodel" / room).glob("*.py") if path.stem != "__init__"]
    assert len(loose) <= most, loose


@pytest.mark.parametrize("module", [name for name, path in MODULES.items() if path.name == "__init__.py"])
def test_package_is_a_docstring_and_re_exports(module: str) -> None:
    """No package but the root is its own main module, which nothing inside it could import without a circle."""
    if module not in ROOT:
        kinds = (ast.ImportFrom, ast.Assign, ast.Expr)
        rest = [
            node for node in tree_of(module).body if not isinstance(node, kinds) and not _is_for_type_checkers(node)
        ]
        assert [] == [ast.unparse(node) for node in rest]


def test_languages_are_reached_through_the_contract() -> None:
    """Which languages have rules for claims the table in `claims/contract.py` alone knows, and imports on demand."""
    rooms = tuple(contract.MODULES.values())
    found = {
        module
        for module in MODULES
        if not module.startswith(rooms)
        for imported in imports_of(module)
        if imported.target.startswith(rooms)
    }
    assert not found


#: They open what is in a stream, and no file.
OPENED_IN_AN_ARCHIVE = {"tarfile.open", "archive.open"}


def test_only_files_opens_files() -> None:
    """The core does no I/O: `open` and `Path` belong to `files`, and to the command line, which is given paths."""
    found = [
        f"{module}:{node.lineno}"
        for module, tree in trees()
        if module not in ROOT and room_of(module) not in {"files", "cli"}
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and ast.unparse(node.func) not in OPENED_IN_AN_ARCHIVE
        and re.fullmatch(r"open|.*\.(?:open|read_text|read_bytes|write_text|write_bytes)", ast.unparse(node.func))
    ]
    assert [] == found


def test_kept_keys_are_named_in_one_place() -> None:
    """A key of `extra` that begins with a star has its name and its docs in `KeptKey`, and is typed nowhere else.

    The sign of what was made up stands in `completion`, which formats without a mapping table use, too.
    """
    found = [
        f"{module}:{node.lineno} {node.value!r}"
        for module, tree in trees()
        if module not in ("newsmodel.formats.mapping.kept_keys", "newsmodel.formats.completion")
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.fullmatch(r"\*[a-z]+", node.value)
    ]
    assert [] == found


#: Modules whose names callers import, beside those of the root.
FACES = ("bulk", "claims", "claims.review", "editing", "formats", "formats.contract")


def test_values_inside_the_rooms_are_structs() -> None:
    """A class of attrs is one that callers meet, or has what attrs alone has: a field that is converted, or not given.

    Every other value is a `msgspec.Struct`: attrs takes as long to make a class as msgspec for twenty, at every start.
    """
    faces = [importlib.import_module(name) for name in ("newsmodel", *(f"newsmodel.{name}" for name in FACES))]
    met = tuple(value for face in faces for name in face.__all__ if isinstance(value := getattr(face, name), type))
    inside = []
    for module in MODULES:
        with contextlib.suppress(ImportError):  # of an extra that is not installed
            values = [value for value in vars(importlib.import_module(module)).values() if isinstance(value, type)]
            inside += [value for value in values if value.__module__ == module and attrs.has(value)]
    wrong = [
        f"{value.__module__}.{value.__qualname__}"
        for value in inside
        if not any(issubclass(each, value) for each in met)
        and not any(field.converter or not (field.init and field.eq) for field in attrs.fields(value))
    ]
    assert [] == wrong


def test_no_module_reads_the_clock() -> None:
    """The same input gives the same document, whenever it is read."""
    clock = re.compile(r".*\b(?:now|today|utcnow|time\.time|monotonic|perf_counter)")
    found = [
        f"{module}:{node.lineno}"
        for module, tree in trees()
        if module not in ROOT and room_of(module) != "cli"
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and clock.fullmatch(ast.unparse(node.func))
    ]
    assert [] == found


def test_no_module_takes_a_superscript_for_a_digit() -> None:
    """What is a digit is one for `int` and for patterns: `str.isdecimal`; `isdigit` holds for "\u00b2", too."""
    found = [
        f"{module}:{node.lineno}"
        for module, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in ("isdigit", "isnumeric")
    ]
    assert [] == found


# --- documentation


Documented = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def public_definitions(tree: ast.Module) -> Iterator[Documented]:
    """Yield the public functions and classes of a module, and the public methods of those classes."""
    for node in tree.body:
        if isinstance(node, Documented) and not node.name.startswith("_") and not _is_overload(node):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from (
                    item
                    for item in node.body
                    if isinstance(item, Documented) and not item.name.startswith("_") and not _is_overload(item)
                )


def _is_overload(node: Documented) -> bool:
    return any(ast.unparse(decorator) in {"overload", "typing.overload"} for decorator in node.decorator_list)


def test_public_names_are_documented() -> None:
    """Modules, public classes, functions and methods have a docstring whose first line is one sentence."""
    nodes: list[tuple[str, str | None]] = [(module, ast.get_docstring(tree)) for module, tree in trees()]
    nodes += [
        (f"{module}:{node.lineno} {node.name}", ast.get_docstring(node))
        for module, tree in trees()
        for node in public_definitions(tree)
    ]
    assert [] == [place for place, doc in nodes if not re.match(r"[^\n]*[.?:…](?:\n\n|\Z)", doc or "")]


def test_docstrings_say_what_a_thing_is_or_does() -> None:
    """None begins with a question; what is said of an argument or attribute has a capital and a full stop."""
    wrong = []
    for module, tree in trees():
        for node in ast.walk(tree):
            docstring = ast.get_docstring(node) if isinstance(node, Documented | ast.Module) else None
            if docstring is not None:
                wrong += [f"{module}: {docstring.partition(chr(10))[0]}"] if QUESTION.match(docstring) else []
                said = _entries(docstring)
                wrong += [f"{module}: {entry}" for entry in said if not re.search(r"^[^a-z].*[.…!?”][)]?$", entry)]
    assert [] == wrong


def _entries(docstring: str) -> Iterator[str]:
    """Yield what is said of each argument and attribute."""
    for section in re.findall(r"^(?:Args|Attributes):\n((?:    .*\n?)+)", docstring, re.MULTILINE):
        yield from (
            " ".join(entry.split()) for entry in re.split(r"^    \*{0,2}\w+: ", section, flags=re.MULTILINE)[1:]
        )


@pytest.mark.parametrize("shape", reachable(Article), ids=lambda shape: shape.name)
def test_every_field_is_described(shape: Shape) -> None:
    """The `Attributes:` of a model class name all of its fields, in their order, and nothing else."""
    names = [field.name for field in shape.fields]
    assert set(names) == shape.descriptions.keys()
    own = re.findall(
        r"^    (\w+): ", (shape.cls.__doc__ or "").partition("Attributes:\n")[2].partition("Example:")[0], re.MULTILINE
    )
    assert [name for name in names if name in own] == [name for name in own if name in names]
    assert shape.summary.endswith(".")
    assert all(text.endswith((".", "…", "”", "!")) for text in shape.descriptions.values())


# --- size


def functions() -> Iterator[tuple[str, ast.FunctionDef]]:
    """Yield every function and method, with its module."""
    for module, tree in trees():
        yield from ((module, node) for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def test_functions_are_short() -> None:
    """No function is longer than 60 lines."""
    long = [
        f"{module}:{node.lineno} {node.name} has {length} lines"
        for module, node in functions()
        if (length := (node.end_lineno or node.lineno) - node.lineno + 1) > MOST_LINES_OF_A_FUNCTION
    ]
    assert [] == long


def test_functions_take_few_parameters() -> None:
    """No function takes more than six parameters, but for commands, whose parameters are their options."""
    many = [
        f"{module}:{node.lineno} {node.name} has {count} parameters"
        for module, node in functions()
        if not module.startswith("newsmodel.cli")
        if (count := len([name for name in _parameters(node.args) if name not in {"self", "cls"}])) > MOST_PARAMETERS
    ]
    assert [] == many


def _parameters(arguments: ast.arguments) -> list[str]:
    return [argument.arg for argument in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)]


def test_files_are_short() -> None:
    """No file is longer than 400 lines, but for what a script has written and says so in its first line."""
    texts = {path.relative_to(SRC).as_posix(): path.read_text(encoding="utf-8").splitlines() for path in FILES}
    long = {name: len(lines) for name, lines in texts.items() if not lines or WRITTEN_BY_A_SCRIPT not in lines[0]}
    assert {} == {name: length for name, length in long.items() if length > MOST_LINES_OF_A_FILE}


def test_names_say_something() -> None:
    """No module is called utils, helpers, base or manager."""
    assert [] == [module for module in MODULES if set(module.strip("_").split(".")) & NAMES_THAT_SAY_NOTHING]
