"""Issues, reports and errors are values that say what they know."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import attrs
import pytest

from newsmodel import (
    InvalidDocument,
    Issue,
    MissingExtra,
    NewsModelError,
    Report,
    Severity,
    UnknownFinder,
    UnknownFormat,
    UnreadableInput,
    UnsupportedItem,
    UnsupportedVersion,
    UnwritableStory,
    from_json,
    validate,
)
from newsmodel.issues import Rule, shown, shown_apart

ERROR = Issue(
    rule="span-mismatch",
    severity=Severity.ERROR,
    path=("claims", 0, "a/b~c"),
    message="the words differ",
    line=3,
    column=7,
)
NOTE = Issue(rule="old-version", severity=Severity.NOTE, message="it is old")
WARNING = attrs.evolve(NOTE, severity=Severity.WARNING)

ERRORS = [
    (
        InvalidDocument(Report((ERROR,))),
        "not a valid newsmodel document:\n/claims/0/a~1b~0c: error span-mismatch: the words differ",
    ),
    (UnreadableInput("it stops"), "it stops"),
    (UnreadableInput("it stops", format="nitf", line=2, column=5), "nitf: line 2, column 5: it stops"),
    (UnsupportedItem("a picture"), "input: a picture is not a story"),
    (UnsupportedItem("a picture", format="ninjs"), "ninjs: a picture is not a story"),
    (UnwritableStory("not a new one", format="newsml-1.2"), "newsml-1.2: not a new one"),
    (UnknownFormat("ninj", known=("ninjs", "nitf")), "unknown format 'ninj'; did you mean 'ninjs'?"),
    (UnknownFormat("docx", known=("ninjs", "nitf")), "unknown format 'docx'; known: ninjs, nitf"),
    (UnknownFormat(None, known=["ninjs", "nitf"]), "no format recognises the input; name one of ninjs, nitf"),
    (UnknownFinder("mine", known=("yours",)), "no finder 'mine' is installed; known: yours"),
    (UnknownFinder("mine", reason="it is gone"), "the finder 'mine' cannot be used: it is gone"),
    (
        UnsupportedVersion("7.0", current="1.0"),
        "the document says version '7.0' of the format; this library reads version 1.0",
    ),
    (MissingExtra("html"), "this needs the extra newsmodel[html]: in a checkout, pip install '.[html]'"),
]


@pytest.mark.parametrize(("error", "message"), ERRORS, ids=lambda value: type(value).__name__)
def test_error_says_what_it_knows(error: NewsModelError, message: str) -> None:
    """The message of an error is made of its facts."""
    assert message == str(error)


@pytest.mark.parametrize("error", [error for error, _ in ERRORS], ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_error_survives_pickling(error: NewsModelError, protocol: int) -> None:
    """Errors cross process boundaries with all their facts; copies keep them too."""
    for twin in (pickle.loads(pickle.dumps(error, protocol)), copy.copy(error), copy.deepcopy(error)):  # noqa: S301
        assert type(error) is type(twin)
        assert str(error) == str(twin)
        assert vars(error) == vars(twin)


def test_error_keeps_its_notes_when_pickled() -> None:
    """A note that a caller added (`add_note`) does not break pickling."""
    error = UnreadableInput("it stops")
    error.add_note("in story.json")
    twin = pickle.loads(pickle.dumps(error))  # noqa: S301
    assert "it stops" == str(twin)
    assert ["in story.json"] == twin.__notes__


@pytest.mark.parametrize(
    ("cls", "builtin"),
    [
        (InvalidDocument, ValueError),
        (UnreadableInput, ValueError),
        (UnsupportedItem, ValueError),
        (UnknownFormat, LookupError),
        (UnknownFinder, LookupError),
        (UnsupportedVersion, ValueError),
        (MissingExtra, ImportError),
    ],
)
def test_error_is_also_what_python_calls_it(cls: type[Exception], builtin: type[Exception]) -> None:
    """Whoever catches the built-in error catches ours, and `NewsModelError` catches all."""
    assert issubclass(cls, NewsModelError)
    assert issubclass(cls, builtin)


def test_invalid_document_shows_the_first_three() -> None:
    """The message shows three issues and counts the rest."""
    document = b'{"newsmodel":"1.0","id":"urn:x:1","headline":"R","a":1,"b":1,"c":1,"d":1,"e":1}'
    with pytest.raises(InvalidDocument) as refusal:
        from_json(document)
    lines = str(refusal.value).splitlines()
    assert ["not a valid newsmodel document:", "… and 2 more"] == [lines[0], lines[-1]]
    assert 5 == len(lines)
    assert 5 == len(refusal.value.report)


def test_issue_and_report_are_values() -> None:
    """They compare, hash, copy and pickle by value."""
    report = Report([ERROR, NOTE])
    for value in (ERROR, NOTE, report):
        for twin in (copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value))):  # noqa: S301
            assert value == twin
            assert hash(value) == hash(twin)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        ERROR.line = 4  # type: ignore[misc]


def test_pointer_is_rfc_6901() -> None:
    """`~` and `/` in keys are escaped; the root is the empty string."""
    assert "/claims/0/a~1b~0c" == ERROR.pointer
    assert "" == NOTE.pointer
    assert "/" == attrs.evolve(NOTE, path=("",)).pointer


def test_issue_prints_on_one_line() -> None:
    """Place, severity, rule and message; without a place where there is none."""
    assert "/claims/0/a~1b~0c: error span-mismatch: the words differ" == str(ERROR)
    assert "note old-version: it is old" == str(NOTE)


def test_report_tells_errors_from_the_rest() -> None:
    """A report is fine as long as nothing in it is an error."""
    assert Report((NOTE, WARNING)).ok
    assert not Report((NOTE, ERROR)).ok
    assert (ERROR,) == Report((NOTE, ERROR)).errors
    assert (WARNING, ERROR) == Report((NOTE, WARNING, ERROR)).at_or_above(Severity.WARNING)
    assert 3 == len(Report((NOTE, WARNING, ERROR)).at_or_above(Severity.NOTE))


def test_report_raises_for_errors_only() -> None:
    """`raise_for_errors` raises with the report itself."""
    Report((NOTE, WARNING)).raise_for_errors()
    report = Report((NOTE, ERROR))
    with pytest.raises(InvalidDocument) as refusal:
        report.raise_for_errors()
    assert report is refusal.value.report


def test_empty_report_is_true() -> None:
    """`if report:` must not be mistaken for `if report.ok:`."""
    assert Report()
    assert [] == list(Report())
    assert 0 == len(Report())


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("x", "'x'"),
        ("x" * 61, "'" + "x" * 59 + "…'"),
        ("a\nb", "'a\\nb'"),
        (None, "null"),
        (True, "true"),
        (1.5, "1.5"),
        ({"a": 1, "b": 2}, "an object with a, b"),
        ({}, "an empty object"),
        ([1, 2], "an array of 2 items"),
        (10**10_000, "an integer of 33220 bits"),
        (-(10**10_000), "an integer of 33220 bits"),
        (b"x" * 100, "b'" + "x" * 57 + "…"),
    ],
    ids=range(12),
)
def test_values_in_messages_are_short(value: Any, text: str) -> None:
    """A value is shown on one line, in at most 60 characters and two quotation marks."""
    assert text == shown(value)


def test_values_in_reports_are_short() -> None:
    """No message is longer for a longer value."""
    report = validate(
        {"newsmodel": "1.0", "id": "x" * 10_000, "headline": "\n" * 10_000, "y" * 10_000: 1, "status": "z" * 10_000}
    )
    assert [94, 172, 88, 103] == [len(issue.message) for issue in report]


def test_rule_makes_issues() -> None:
    """An issue of a rule has its id and its severity; the summary is the first paragraph on one line."""
    rule = Rule("some-rule", Severity.WARNING, "Something\nis odd.\n\nMore.\n")
    assert Issue(rule="some-rule", severity=Severity.WARNING, path=("a", 1), message="m", line=2) == rule.issue(
        "m", ["a", 1], line=2
    )
    assert "Something is odd." == rule.summary


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        ("It rained", "It poured", ("'It rained'", "'It poured'")),
        ("a" * 80, "b" * 80, (f"'{'a' * 59}…'", f"'{'b' * 59}…'")),
        ("x" * 80, "x" * 90, (f"'…{'x' * 20}'", f"'…{'x' * 30}'")),
        ("x" * 80 + "y" * 80, "x" * 80, (f"'…{'x' * 20}{'y' * 38}…'", f"'…{'x' * 20}'")),
    ],
)
def test_texts_are_shown_where_they_differ(one: str, other: str, shown: tuple[str, str]) -> None:
    """Two long texts that begin alike are not cut to the same words."""
    assert shown_apart(one, other) == shown
