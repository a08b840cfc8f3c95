"""The inputs of `dump.py`: shared data and the repository's examples, each with a name that stays.

A name begins with `data/` or `repo/` and goes on with the path; `#` and an id stand behind it for a row of a file of
rows, and for what is made of a file. Nothing here imports newsmodel: another tree gets the same inputs. What is left
out are expectations, annotations, schemas and the repository's own prose, which change without the code.
"""

from __future__ import annotations

import base64
import gzip
import json
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import attrs

Row: TypeAlias = dict[str, Any]

#: Files of the shared data that are an input each. XML and feeds are read by no format yet; that is an outcome too.
DATA_FILES = (
    "stories/*.txt",
    "stories/*.newsmodel.json",
    "polnear/*/text/*.txt",
    "gum/*/text/*.txt",
    "german-quotations/*/text/*.txt",
    "ninjs/examples/*/*.json",
    "ans/fixtures/*.json",
    "schemaorg/eg-*.jsonld",
    "newsml-g2/*/*.xml",
    "xml/*/*.xml",
    "feeds/files/**/*.xml",
    "feeds/files/**/*.json",
)
#: Files of the repository that are an input each, unless `_is_expectation` says otherwise.
REPOSITORY_FILES = (
    "docs/examples/**/*",
    "tests/formats/*/*",
    "tests/golden/*",
    "tests/languages/*/*",
    "tests/rules/*/*",
    "tests/valid/*",
)
#: Files of cases for one piece of the library: each line that is no comment is a paragraph of one story.
REPOSITORY_LINES = ("tests/claims/*/*.txt", "tests/prose/*.txt", "tests/prose/*.tsv")
#: Pieces of markup, which are the body of an item too.
REPOSITORY_MARKUP = ("tests/formats/markup/*.html",)

#: Ends of names that are no input.
EXPECTATIONS = (
    *(".expected.json", ".gold.txt", ".hints.json", ".to", ".url"),
    *(".py", ".pyc", "README.md", "differences.txt"),
)
#: A plain `.json` beside a file of these kinds says what is right for it.
STORIES = (".html", ".markdown", ".md", ".txt", ".xml")
#: Calls of a case whose `input` is a program, or what a command finds on stdin.
NO_STORY = ("python", "cli")

#: A method's name before the words of a case, and the brackets in it.
_NOTATION = re.compile(r"^[a-z-]+: (?=.*[\[{<])|[][{}<>⟦⟧¦]")


@attrs.frozen(kw_only=True)
class Input:
    """Something to parse, and what is known about it.

    Attributes:
        name: Its name, the same in every run and for every tree.
        path: The file that it is; None for a row.
        data: What a row gives.
        format: Name of the format, where the row says it.
        hints: What the caller knows, as strings.
        is_document: Whether it is to be validated as it stands, too.
    """

    name: str
    path: Path | None = None
    data: bytes | str = b""
    format: str | None = None
    hints: Mapping[str, str] = attrs.field(factory=dict)
    is_document: bool = False

    def read(self) -> bytes | str:
        """Return what is to be parsed."""
        return self.data if self.path is None else self.path.read_bytes()


def inputs_of_data(data: Path) -> Iterator[Input]:
    """List the inputs in the shared data.

    Args:
        data: The folder.
    """
    for path in _files(data, DATA_FILES):
        yield _file_input(path, f"data/{_below(path, data)}")
    for pattern, read_row in ROWS.items():
        for path in _files(data, (pattern,)):
            for row in _rows(path):
                yield from read_row(f"data/{_below(path, data)}", row)


def inputs_of_repository(root: Path) -> Iterator[Input]:
    """List the examples of the repository that can be parsed.

    Args:
        root: The checkout.
    """
    for path in _files(root, REPOSITORY_FILES):
        if not _is_expectation(path):
            yield _file_input(path, f"repo/{_below(path, root)}")
    for path in _files(root, REPOSITORY_LINES):
        yield Input(name=f"repo/{_below(path, root)}", data=_story_of_lines(path), format="text")
    for path in _files(root, REPOSITORY_MARKUP):
        yield Input(name=f"repo/{_below(path, root)}#ninjs", data=_item_around(path), format="ninjs")


def _files(folder: Path, patterns: tuple[str, ...]) -> list[Path]:
    found = {path for pattern in patterns for path in folder.glob(pattern) if path.is_file()}
    return sorted(found, key=Path.as_posix)


def _below(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()


def _is_expectation(path: Path) -> bool:
    if path.name.endswith(EXPECTATIONS):
        return True
    is_bare = path.suffixes[-1:] == [".json"] and "." not in path.stem
    return is_bare and any(other.suffix in STORIES and other.name != "README.md" for other in path.parent.iterdir())


def _file_input(path: Path, name: str) -> Input:
    hints: dict[str, str] = {}
    known, address = path.with_suffix(".hints.json"), path.with_suffix(".url")
    if known.is_file():
        hints = json.loads(known.read_bytes())
    if address.is_file():
        hints["url"] = address.read_text(encoding="utf-8").strip()
    return Input(name=name, path=path, hints=hints, is_document=name.endswith(".newsmodel.json"))


def _story_of_lines(path: Path) -> str:
    lines = path.read_text(encoding="utf-8").splitlines()
    words = [_NOTATION.sub("", line).strip() for line in lines if not line.startswith("#")]
    return "\n\n".join(["Words of a file of cases", *filter(None, words)]) + "\n"


def _item_around(path: Path) -> str:
    body = {"role": "main", "contentType": "text/html", "value": path.read_text(encoding="utf-8")}
    headlines = [{"role": "main", "value": "Ferry stays"}]
    return json.dumps({"uri": f"urn:example:{path.stem}", "type": "text", "headlines": headlines, "bodies": [body]})


# --- rows


def _rows(path: Path) -> Iterator[Row]:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def _message(file: str, row: Row) -> Iterator[Input]:
    yield Input(name=f"{file}#{row['id']}", data=row["text"])


def _page(file: str, row: Row) -> Iterator[Input]:
    name = row["id"] if "id" in row else Path(row["file"]).name.partition(".")[0]
    yield Input(name=f"{file}#{name}", data=row["html"], format="html", hints={"url": row["url"]})


def _case(file: str, row: Row) -> Iterator[Input]:
    name, call = f"{file}#{row['id']}", row.get("call", "parse")
    for path, content in (row.get("files") or {}).items():
        yield Input(name=f"{name}/{path}", data=_decoded(content), is_document=path.endswith(".newsmodel.json"))
    if call not in NO_STORY:
        yield Input(
            name=name,
            data=_encoded(row.get("input", ""), row.get("encoding")),
            format=row.get("format"),
            hints=row.get("hints") or {},
            is_document=call == "validate",
        )


def _xml_case(file: str, row: Row) -> Iterator[Input]:
    """Give the format no name: no format of that name may exist yet."""
    yield Input(name=f"{file}#{row['id']}", data=_encoded(row["input"], row.get("encoding")))


def _decoded(content: Any) -> bytes | str:
    return base64.b64decode(content["base64"]) if isinstance(content, dict) else str(content)


def _encoded(words: str, encoding: str | None) -> bytes | str:
    if encoding == "base64":
        return base64.b64decode(words)
    return words.encode(encoding) if encoding else words


#: Files of rows, and the inputs of a row.
ROWS: dict[str, Callable[[str, Row], Iterator[Input]]] = {
    "wire/*.jsonl.gz": _message,
    "pages/*.jsonl.gz": _page,
    "cases/*.jsonl": _case,
    "xml/cases.jsonl": _xml_case,
}
