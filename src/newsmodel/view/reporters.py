"""Reports as text: for people, for programs, for GitHub's annotations and for code scanning (SARIF 2.1.0)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePath
from typing import Any, TypeAlias
from urllib.parse import quote

import attrs

from newsmodel.issues import Issue, Severity
from newsmodel.view.printing import printable_json, printable_line

#: An issue, and the file that it is about.
Located: TypeAlias = tuple[str, Issue]


def as_text(issues: Iterable[Located]) -> Iterator[str]:
    """Write one line an issue: `file:line:column: severity rule: message`.

    Example:
        >>> place = {"path": ("links", 0), "line": 3, "column": 5}
        >>> issue = Issue(rule="empty-link", severity=Severity.ERROR, message="no uri", **place)
        >>> list(as_text([("a.json", issue)]))
        ['a.json:3:5: error empty-link: /links/0: no uri']
    """
    for file, issue in issues:
        place = ":".join(str(part) for part in (file, issue.line, issue.column) if part is not None)
        pointer = f"{issue.pointer}: " if issue.path else ""
        yield printable_line(f"{place}: {issue.severity} {issue.rule}: {pointer}{issue.message}")


def as_json(issues: Iterable[Located]) -> Iterator[str]:
    """Write an array of objects with the issue's attributes, its pointer and the file.

    Example:
        >>> "".join(as_json([]))
        '[]'
    """
    records = [_record(file, issue) for file, issue in issues]
    yield printable_json(json.dumps(records, ensure_ascii=False, indent=2))


def _record(file: str, issue: Issue) -> dict[str, Any]:
    told = {field.name: getattr(issue, field.name) for field in attrs.fields(Issue)}
    present = {name: value for name, value in told.items() if value is not None}
    return {"file": file, **present, "path": list(issue.path), "pointer": issue.pointer}


def as_github(issues: Iterable[Located]) -> Iterator[str]:
    """Write one workflow command an issue, which GitHub shows beside the line.

    Example:
        >>> list(as_github([("a.json", Issue(rule="r", severity=Severity.NOTE, message="m", line=3))]))
        ['::notice file=a.json,line=3,title=r::m']
    """
    kinds = {Severity.NOTE: "notice"}
    for file, issue in issues:
        told = {"file": file, "line": issue.line, "col": issue.column, "title": issue.rule}
        properties = ",".join(f"{name}={_escaped(value, ':,')}" for name, value in told.items() if value is not None)
        pointer = f"{issue.pointer}: " if issue.path else ""
        yield f"::{kinds.get(issue.severity, issue.severity)} {properties}::{_escaped(pointer + issue.message)}"


def _escaped(value: object, also: str = "") -> str:
    """Escape what ends a command or a property; what a terminal obeys is spelled out."""
    line = printable_line(str(value))
    return "".join(f"%{ord(character):02X}" if character in "%" + also else character for character in line)


def as_sarif(issues: Iterable[Located]) -> Iterator[str]:
    """Write a SARIF 2.1.0 log with one run."""
    from importlib.metadata import version  # noqa: PLC0415 - slow to import

    results = list(issues)
    driver = {
        "name": "newsmodel",
        "version": version("newsmodel"),
        "rules": [{"id": rule} for rule in dict.fromkeys(issue.rule for _, issue in results)],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(file, issue) for file, issue in results],
    }
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    yield printable_json(json.dumps(log, ensure_ascii=False, indent=2))


def _uri(file: str) -> str:
    """Write a path as a URI reference (RFC 3986): relative, or of the scheme `file` where it is absolute."""
    path = PurePath(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix().encode(errors="surrogateescape"))


def _result(file: str, issue: Issue) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": _uri(file)}}
    if issue.line is not None:
        place["region"] = {"startLine": issue.line} | ({"startColumn": issue.column} if issue.column else {})
    location: dict[str, Any] = {"physicalLocation": place}
    if issue.path:
        location["logicalLocations"] = [{"fullyQualifiedName": issue.pointer}]
    return {
        "ruleId": issue.rule,
        "level": issue.severity.value,
        "message": {"text": issue.message},
        "locations": [location],
    }


#: What `--report` takes.
REPORTERS: dict[str, Callable[[Iterable[Located]], Iterator[str]]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "sarif": as_sarif,
}
