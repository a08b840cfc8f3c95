"""Reports as text: for people, for programs, for the services that show them beside the lines that they are about."""

from __future__ import annotations

import collections
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, TypeAlias
from urllib.parse import quote

import attrs
import click

from newsmodel.issues import Issue, Rule, Severity
from newsmodel.view.printing import printable_json, printable_line

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

#: An issue, and the file that it is about.
Located: TypeAlias = tuple[str, Issue]
#: Finds a rule by its id.
FindRule: TypeAlias = Callable[[str], Rule | None]


#: How a terminal shows a severity.
_STYLES: dict[Severity, dict[str, Any]] = {
    Severity.ERROR: {"fg": "red", "bold": True},
    Severity.WARNING: {"fg": "yellow", "bold": True},
    Severity.NOTE: {"fg": "cyan"},
}


def as_text(issues: Iterable[Located], *, in_color: bool = False) -> Iterator[str]:
    """Write one line an issue: `file:line:column: severity rule: message`.

    Args:
        issues: The issues, each with its file.
        in_color: Whether the severity is in colour, for a terminal.

    Example:
        >>> place = {"path": ("links", 0), "line": 3, "column": 5}
        >>> issue = Issue(rule="empty-link", severity=Severity.ERROR, message="no uri", **place)
        >>> list(as_text([("a.json", issue)]))
        ['a.json:3:5: error empty-link: /links/0: no uri']
    """
    for file, issue in issues:
        place = ":".join(str(part) for part in (file, issue.line, issue.column) if part is not None)
        pointer = f"{issue.pointer}: " if issue.path else ""
        severity = click.style(issue.severity, **_STYLES[issue.severity]) if in_color else issue.severity
        told = printable_line(f"{issue.rule}: {pointer}{issue.message}")
        yield f"{printable_line(place)}: {severity} {told}"


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


def as_sarif(issues: Iterable[Located], find_rule: FindRule = lambda _: None) -> Iterator[str]:
    """Write a log for code scanning (SARIF 2.1.0) with one run.

    Args:
        issues: The issues.
        find_rule: Finds the rules, whose pages become the help that is shown with them.
    """
    from importlib.metadata import version  # noqa: PLC0415 - slow to import

    results = list(issues)
    driver = {
        "name": "newsmodel",
        "version": version("newsmodel"),
        "rules": [_described(rule, find_rule(rule)) for rule in dict.fromkeys(issue.rule for _, issue in results)],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(file, issue) for file, issue in results],
    }
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    yield printable_json(json.dumps(log, ensure_ascii=False, indent=2))


def _described(name: str, rule: Rule | None) -> dict[str, Any]:
    if rule is None:
        return {"id": name}
    return {
        "id": name,
        "shortDescription": {"text": rule.summary},
        "help": {"text": rule.page.strip(), "markdown": rule.page.strip()},
        "defaultConfiguration": {"level": rule.severity.value},
    }


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


# --- JUnit and GitLab


def as_junit(issues: Iterable[Located], fail_on: Severity = Severity.ERROR) -> Iterator[str]:
    """Write JUnit's XML: a suite a file, a case an issue, which fails where the issue is grave enough.

    Args:
        issues: The issues.
        fail_on: The least grave issue that fails.

    Example:
        >>> "".join(as_junit([]))
        '<testsuites><testsuite name="newsmodel"><testcase name="no issues" /></testsuite></testsuites>'
    """
    from xml.etree import ElementTree as ET  # noqa: PLC0415 - few reports are XML

    root = ET.Element("testsuites")
    by_file: dict[str, list[Issue]] = {}
    for file, issue in issues:
        by_file.setdefault(file, []).append(issue)
    for file, found in by_file.items():
        failures = sum(issue.severity.rank >= fail_on.rank for issue in found)
        counts = {"tests": str(len(found)), "failures": str(failures)}
        suite = ET.SubElement(root, "testsuite", {"name": printable_line(file), **counts})
        for issue in found:
            case = ET.SubElement(suite, "testcase", _case(file, issue))
            _fill_case(case, file, issue, fails=issue.severity.rank >= fail_on.rank)
    if not by_file:
        ET.SubElement(ET.SubElement(root, "testsuite", {"name": "newsmodel"}), "testcase", {"name": "no issues"})
    yield ET.tostring(root, encoding="unicode")


def _case(file: str, issue: Issue) -> dict[str, str]:
    line = {} if issue.line is None else {"line": str(issue.line)}
    return {"name": issue.rule, "classname": printable_line(file), **line}


def _fill_case(case: Element, file: str, issue: Issue, *, fails: bool) -> None:
    from xml.etree import ElementTree as ET  # noqa: PLC0415 - as above

    told = next(as_text([(file, issue)]))
    if fails:
        ET.SubElement(case, "failure", {"message": printable_line(issue.message)}).text = told
    else:
        ET.SubElement(case, "system-out").text = told


#: What GitLab calls the severities.
_OF_GITLAB = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def as_gitlab(issues: Iterable[Located]) -> Iterator[str]:
    """Write the report that GitLab shows in merge requests (Code Quality).

    Example:
        >>> "".join(as_gitlab([]))
        '[]'
    """
    seen: collections.Counter[str] = collections.Counter()
    records = [
        {
            "description": next(as_text([(file, issue)])),
            "check_name": issue.rule,
            "fingerprint": _fingerprint(file, issue, seen),
            "severity": _OF_GITLAB[issue.severity],
            "location": {"path": printable_line(file), "lines": {"begin": issue.line or 1}},
        }
        for file, issue in issues
    ]
    yield printable_json(json.dumps(records, ensure_ascii=False, indent=2))


def _fingerprint(file: str, issue: Issue, seen: collections.Counter[str]) -> str:
    """Tell an issue from all others, and know it again when lines above it have come or gone."""
    told = f"{file}\0{issue.rule}\0{issue.pointer}\0{issue.message}"
    seen[told] += 1
    return hashlib.sha256(f"{told}\0{seen[told]}".encode(errors="surrogateescape")).hexdigest()


#: What `--report` takes.
REPORTERS: dict[str, Callable[[Iterable[Located]], Iterator[str]]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "gitlab": as_gitlab,
    "junit": as_junit,
    "sarif": as_sarif,
}
