"""The files of words: each has a class, each section is a field, and no word is typed twice where once would do."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import newsmodel.languages
from newsmodel.languages import tables
from newsmodel.languages.language import SHARED
from newsmodel.languages.sections import Sections, structured

ROOT = Path(__file__).parents[2]
FOLDER = Path(newsmodel.languages.__path__[0])
FILES = sorted(FOLDER.glob("*/*.txt"))
TABLES = sorted(FOLDER.glob("*/*.tsv"))
#: Tests look at all files of a language at a time: a test for each of them took longer to begin than to end.
FOLDERS = sorted({path.parent.name for path in [*FILES, *TABLES]})
#: Sections whose words are told by their capitals.
WITH_CAPITALS = {("units", "currency codes"), ("mentions", "post nominals")}
#: Labels are printed as they are.
LABELS = "labels"
#: As in the source, and a little more: nobody has to break lines anew for a letter.
MOST_CHARACTERS_OF_A_LINE = 125
#: So many words may stand beside the rule that asks for them.
MOST_WORDS_OUTSIDE = "12"
#: So many pairs of tables may share most of their words.
MOST_PAIRS = "20"
#: Tables of other things that have words: sentences about rules, names of contexts, classes of HTML, codes of statuses,
#: ranges of code points.
NO_LISTS_OF_WORDS = (
    "claims/__init__.py",
    "claims/english/attributions/rules/table.py",
    "claims/german/contexts.py",
    "claims/german/rules/table.py",
    "formats/feeds/album.py",
    "formats/markup/elements.py",
    "prose/language.py",
)


def file_classes() -> dict[str, type[Any]]:
    """The class of each file, which the first line of its docstring names."""
    found: dict[str, type[Any]] = {}
    for module in pkgutil.iter_modules(newsmodel.languages.__path__, "newsmodel.languages."):
        for cls in vars(importlib.import_module(module.name)).values():
            if isinstance(cls, type) and issubclass(cls, Sections) and cls.__module__ == module.name:
                first = (cls.__doc__ or "").partition("\n")[0]
                for file in re.findall(r"`(?:shared/)?([\w-]+)\.txt`", first):
                    assert file not in found, f"{file}.txt has two classes"
                    found[file] = cls
    return found


CLASSES = file_classes()


def named(path: Path) -> str:
    """A file as it is called in messages."""
    return path.relative_to(FOLDER).as_posix()


def files_of(folder: str) -> list[Path]:
    """The files of a folder that have sections."""
    return [path for path in FILES if path.parent.name == folder]


def fields(path: Path) -> dict[str, Callable[[str], Any]]:
    """How each section of a file is read."""
    return {section.name.replace("_", " "): section.read for section in CLASSES[path.stem].sections()}


def typed_sections(path: Path) -> dict[str, str]:
    """The sections of a file as they are typed, with their references, without comments."""
    plain = re.sub(r"^#.*\n?", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    parts = re.split(r"^\[([^\]\n]+)\]$", plain, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def sections_of(folder: str) -> Iterator[tuple[Path, str, str]]:
    """The sections of a folder's files as they are typed, with their headings."""
    for path in files_of(folder):
        yield from ((path, heading, table) for heading, table in typed_sections(path).items())


def entries(path: Path, heading: str, table: str) -> list[str]:
    """The entries of a section in their order, without numbers: names that commas part, keys of labels, else words."""
    reader = fields(path)[heading.partition(":")[0]]
    if reader is tables.labels:
        return [line.split()[0] for line in table.splitlines() if line]
    if reader is tables.names:
        return [name for part in table.split(",") if (name := " ".join(part.split()))]
    return [word for word in table.split() if not word.isdecimal()]


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_file_has_a_class(folder: str) -> None:
    """A file is described by the class whose docstring names it, and each of its sections is a field there."""
    for path in files_of(folder):
        assert path.stem in CLASSES
        structured(CLASSES[path.stem], folder, path.stem)


@pytest.mark.parametrize("file", sorted(CLASSES))
def test_every_field_is_documented(file: str) -> None:
    """A field says in its class what its section holds, in the order of the fields."""
    page = inspect.cleandoc(CLASSES[file].__doc__ or "")  # from Python 3.13 on, a docstring is without its indent
    documented = re.findall(r"^    (\w+): \S", page, re.MULTILINE)
    assert documented == [section.name for section in CLASSES[file].sections()]


def test_every_class_has_a_file() -> None:
    """A class that no file fills would be dead."""
    assert set(CLASSES) - {path.stem for path in FILES} == set()


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_word_stands_twice_in_a_section(folder: str) -> None:
    """A word is typed once in a section, and not at all where a reference brings it."""
    for path in files_of(folder):
        whole = tables.sections(folder, path.stem)
        for heading, table in typed_sections(path).items():
            typed = entries(path, heading, re.sub(r"\{[^{}]*\}", "", table))
            times = Counter(entries(path, heading, whole[heading]))
            assert [entry for entry in typed if times[entry] > 1] == [], f"{path.name}: {heading}"


@pytest.mark.parametrize("folder", FOLDERS)
def test_references_are_to_entries_of_the_same_kind(folder: str) -> None:
    """Words stand among words, names among names, rows among rows; `{words of …}` makes names of words."""
    wrong = []
    for path, heading, table in sections_of(folder):
        for reference in re.findall(r"\{([^{}]+)\}", table):
            origin = " ".join(reference.split()).partition(" without ")[0]
            section = origin.removeprefix("words of ")
            wanted = tables.words if section != origin else kind_of(path, heading)
            assert wanted is not tables.words or section == origin or kind_of(path, heading) is tables.names
            if kind_of(*place_of(path, section)) not in {wanted, *({tables.records} if wanted is tables.words else ())}:
                wrong.append(f"{path.name}: [{heading}] {{{reference}}}")
    assert wrong == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_references_among_names_are_parted_from_them(folder: str) -> None:
    """Commas part names, and no line break: without one the last name of a reference and the next would be one."""
    wrong = [
        f"{path.name}: [{heading}]"
        for path, heading, table in sections_of(folder)
        if kind_of(path, heading) is tables.names and re.search(r"[^,\s]\s*\{|\}\s*[^,\s]", table)
    ]
    assert wrong == []


def kind_of(path: Path, heading: str) -> Callable[[str], Any]:
    """How a section is read."""
    return fields(path)[heading.partition(":")[0]]


def place_of(path: Path, section: str) -> tuple[Path, str]:
    """The file and the heading that a reference names."""
    if section in typed_sections(path):
        return path, section
    file, _, heading = section.partition(": ")
    folder, slash, name = file.rpartition("/")
    return (FOLDER / folder if slash else path.parent) / f"{name}.txt", heading


@pytest.mark.parametrize("folder", FOLDERS)
def test_words_are_in_lower_case(folder: str) -> None:
    """Words are compared in lower case, and headings are the names of fields."""
    for path, heading, table in sections_of(folder):
        assert heading == heading.lower()
        has_capitals = path.stem == LABELS or (path.stem, heading) in WITH_CAPITALS
        assert has_capitals or table == table.lower(), f"{path.name}: {heading}"


@pytest.mark.parametrize("folder", FOLDERS)
def test_files_begin_with_a_comment(folder: str) -> None:
    """Who opens a file reads first what it is; its lines fit on a screen."""
    for path in (path for path in [*FILES, *TABLES] if path.parent.name == folder):
        lines = path.read_text(encoding="utf-8").splitlines()
        assert lines[0].startswith("# "), path.name
        if path.suffix == ".txt":
            assert [line for line in lines if not line.startswith("#") and len(line) > MOST_CHARACTERS_OF_A_LINE] == []


@pytest.mark.parametrize("path", TABLES, ids=named)
def test_no_row_stands_twice(path: Path) -> None:
    """Rows of a table are different."""
    rows = Counter(tables.rows(path.parent.name, path.stem))
    assert [row for row, times in rows.items() if times > 1] == []


def test_folders_are_languages() -> None:
    """A folder beside the shared one has the name of a language."""
    folders = {path.parent.name for path in [*FILES, *TABLES]} - {SHARED}
    assert [folder for folder in sorted(folders) if not re.fullmatch("[a-z]{2,3}", folder)] == []


def test_words_stand_in_the_folders_of_languages() -> None:
    """No list of many words stands outside of `languages/`: nobody would find it who adds a language."""
    script = ROOT / "benchmarks" / "words.py"
    ran = subprocess.run(
        [sys.executable, script, "--check", MOST_WORDS_OUTSIDE, *(f"--except={one}" for one in NO_LISTS_OF_WORDS)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, "")


def test_no_table_is_typed_twice() -> None:
    """Few tables share most of their words with another one, and for each of them it is said why."""
    script = ROOT / "benchmarks" / "words.py"
    ran = subprocess.run(
        [sys.executable, script, "--check-pairs", MOST_PAIRS], capture_output=True, encoding="utf-8", check=False
    )
    assert (ran.returncode, ran.stderr) == (0, "")
