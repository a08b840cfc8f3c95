"""Rules, issues and reports: all that newsmodel has to say of a document.

An issue is a value. The same class serves the validator's errors, the notes of a reader that guessed, and the losses
that a writer names.
"""

from __future__ import annotations

import enum
import functools
from collections.abc import Callable  # the class reader resolves it
from itertools import islice
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias

import attrs

from newsmodel.errors import NewsModelError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

#: Keys and indices from the root of a document to a place in it.
DocumentPath: TypeAlias = tuple[str | int, ...]

#: Values in messages are cut to so many characters.
SHOWN_CHARACTERS = 60
#: Of two texts that differ, so many characters are shown before the difference, and at least so many from there on.
_SEEN_BEFORE, _SEEN_AFTER = 20, 10


class Severity(enum.StrEnum):
    """The severity of an issue.

    Attributes:
        ERROR: The document is not valid, or the input could not be carried at all.
        WARNING: Valid, but most likely not what was meant; or something was lost.
        NOTE: A guess that a person may want to confirm.

    Example:
        >>> Severity("error").rank > Severity.NOTE.rank
        True
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for a note, 1 for a warning, 2 for an error."""
        return ("note", "warning", "error").index(self.value)


@attrs.frozen(kw_only=True)
class Issue:
    """One thing that is wrong, was guessed, or was lost.

    Attributes:
        rule: Kebab-case slug that never changes its meaning; `newsmodel explain RULE` prints its page.
        severity: How grave it is.
        path: Keys and indices from the root to the place, as in `("sections", 0, "blocks", 3)`.
        message: One sentence; values in it are cut to 60 characters.
        line: 1-based line in the source text, where it is known.
        column: 1-based column in characters, where it is known.

    Example:
        >>> issue = Issue(rule="span-mismatch", severity=Severity.ERROR, path=("claims", 0), message="the words differ")
        >>> issue.pointer
        '/claims/0'
        >>> print(issue)
        /claims/0: error span-mismatch: the words differ
    """

    rule: str
    severity: Severity
    path: DocumentPath = ()
    message: str
    line: int | None = None
    column: int | None = None

    @property
    def pointer(self) -> str:
        """The path as a JSON Pointer (RFC 6901)."""
        return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in self.path)

    def __str__(self) -> str:
        place = f"{self.pointer}: " if self.path else ""
        return f"{place}{self.severity} {self.rule}: {self.message}"


@attrs.frozen
class Rule:
    r"""A kind of issue: its slug, its usual severity and its page.

    Attributes:
        id: Kebab-case slug.
        severity: The severity of its issues.
        page: Markdown; the first paragraph is one sentence.

    Example:
        >>> late = Rule("late-copy", Severity.NOTE, "The story came late.\n\nAsk the desk.\n")
        >>> late.issue("after 18:00", ("published",)).pointer
        '/published'
    """

    id: str
    severity: Severity
    page: str

    def issue(
        self,
        message: str,
        path: Sequence[str | int] = (),
        *,
        line: int | None = None,
        column: int | None = None,
    ) -> Issue:
        """Make an issue of this rule."""
        return Issue(rule=self.id, severity=self.severity, path=tuple(path), message=message, line=line, column=column)

    @property
    def summary(self) -> str:
        """The first paragraph of the page, on one line."""
        return " ".join(self.page.strip().split("\n\n")[0].split())


def as_issues(issues: Iterable[Issue]) -> tuple[Issue, ...]:
    """Convert issues to the tuple that reports and readings keep."""
    return tuple(issues)


class Displayed:
    """A value that a notebook shows as HTML, where something above has said how.

    Attributes:
        shown_by: Makes the HTML of a value; nothing where it cannot, and then the notebook shows the repr.
    """

    __slots__ = ()

    shown_by: ClassVar[Callable[[Any], str | None] | None] = None

    def _repr_html_(self) -> str | None:
        show = Displayed.shown_by
        return None if show is None else show(self)


@attrs.frozen
class Report(Displayed):
    """The outcome of a validation: every issue, in the order of the document.

    Attributes:
        issues: What was found, errors and lesser ones alike.

    Example:
        >>> Report(()).ok
        True
    """

    issues: tuple[Issue, ...] = attrs.field(default=(), converter=as_issues)

    @property
    def ok(self) -> bool:
        """True when no issue is an error."""
        return not self.errors

    @property
    def errors(self) -> tuple[Issue, ...]:
        """The issues of severity error."""
        return tuple(issue for issue in self.issues if issue.severity is Severity.ERROR)

    def at_or_above(self, severity: Severity) -> tuple[Issue, ...]:
        """Return the issues that are at least as grave as `severity`."""
        return tuple(issue for issue in self.issues if issue.severity.rank >= severity.rank)

    def raise_for_errors(self) -> None:
        """Do nothing when the report is fine.

        Raises:
            InvalidDocument: when an issue is an error.
        """
        if not self.ok:
            raise InvalidDocument(self)

    def __iter__(self) -> Iterator[Issue]:
        return iter(self.issues)

    def __len__(self) -> int:
        return len(self.issues)

    def __str__(self) -> str:
        return "\n".join(map(str, self.issues)) or "no issues"

    def __bool__(self) -> bool:
        """Return True: an empty report is still a report. Ask `.ok`."""
        return True


def shown(value: object) -> str:
    """Show a value as messages do: its repr on one line, cut to 60 characters.

    Example:
        >>> shown("x" * 100).endswith("…'")
        True
    """
    if isinstance(value, str):
        return repr(cut(value))
    return cut(_short_repr(value))


def shown_apart(one: str, other: str) -> tuple[str, str]:
    """Show two texts that differ: as messages do, and from shortly before the first difference where that is cut off.

    Example:
        >>> shown_apart("It rained", "It poured")
        ("'It rained'", "'It poured'")
        >>> shown_apart("It rained " * 9 + "on", "It rained " * 9 + "in")
        ("'…It rained It rained on'", "'…It rained It rained in'")
    """
    same = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    if same < SHOWN_CHARACTERS - _SEEN_AFTER or max(len(one), len(other)) <= SHOWN_CHARACTERS:
        return shown(one), shown(other)
    start = same - _SEEN_BEFORE
    return shown(f"…{one[start:]}"), shown(f"…{other[start:]}")


def cut(text: str) -> str:
    """Cut text as messages do: to no more than 60 characters.

    Example:
        >>> len(cut("x" * 100)), cut("x")
        (60, 'x')
    """
    return text if len(text) <= SHOWN_CHARACTERS else f"{text[: SHOWN_CHARACTERS - 1]}…"


def _short_repr(value: object) -> str:
    """Write a repr that never walks a large container."""
    if isinstance(value, dict):
        names = ", ".join(str(name)[:SHOWN_CHARACTERS] for name in islice(value, SHOWN_CHARACTERS))
        return f"an object with {names}" if names else "an empty object"
    if isinstance(value, list | tuple):
        return f"an array of {len(value)} {'item' if len(value) == 1 else 'items'}" if value else "an empty array"
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return "null"
    return _bounded_repr(value)


@functools.singledispatch
def _bounded_repr(value: object) -> str:
    return repr(value)


@_bounded_repr.register
def _(value: int) -> str:
    # int → str is quadratic and refuses beyond 4,300 digits
    return repr(value) if value.bit_length() <= 256 else f"an integer of {value.bit_length()} bits"


#: How many issues the message of `InvalidDocument` shows before it counts the rest.
SHOWN_ISSUES = 3


class InvalidDocument(NewsModelError, ValueError):
    """A document of ours that breaks the format.

    Attributes:
        report: Every problem that was found, with its path.

    Example:
        >>> from newsmodel import from_json
        >>> try:
        ...     from_json('{"newsmodel": "1.0", "id": "urn:x:1"}')
        ... except InvalidDocument as error:
        ...     [issue.rule for issue in error.report]
        ['missing-field']
    """

    def __init__(self, report: Report) -> None:
        self.report = report
        super().__init__(report)

    def __str__(self) -> str:
        lines = [str(issue) for issue in self.report.issues]
        rest = len(lines) - SHOWN_ISSUES
        more = [f"… and {rest} more"] if rest > 0 else []
        return "\n".join(["not a valid newsmodel document:", *lines[:SHOWN_ISSUES], *more])
