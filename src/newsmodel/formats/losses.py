"""Losses of a writer, by path.

A writer tells what it carried with a function of path and value; everything else that the article says is reported, at
the topmost path under which nothing was carried.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from typing import Any, TypeAlias

import attrs

from newsmodel.documents.codec import to_dict
from newsmodel.issues import Issue, Rule, Severity, cut, shown
from newsmodel.model import Article, Quotation
from newsmodel.values import write_timestamp

NOT_CARRIED = Rule(
    "not-carried",
    Severity.WARNING,
    """The format that was written has no place for a part of the article, which was left out.

Every format carries a part of what the model holds. The path names what is missing in the file that was written, or
what readers will take something else for; the article itself is unchanged.

Keep the newsmodel document beside the file, or write a format that carries more: `newsmodel list formats` shows them.
""",
)

MEANING_CHANGED = Rule(
    "meaning-changed",
    Severity.WARNING,
    """What was left out changes the meaning of what the written file still says.

A correction or a retraction is missing, and the story reads as if it stood uncorrected; words of somebody else read as
the outlet's, since the quotation is not marked and its speaker not named; struck words read as if they counted; raised
digits stand in the line. Look at the file before it is published.

The newsmodel document has all of it; another format may carry it: `newsmodel list formats` shows what each one loses.
""",
)
ID_MADE_UP = Rule(
    "id-made-up",
    Severity.NOTE,
    """The story, or a picture in it, has no id of its own, and was written with one that was made up.

ninjs and feeds require an id. That of a story names the bytes of the input it was read from: the same input gives the
same id (RFC 6920), and no other has it; it is no address, and its source knows nothing of it. A picture whose address
is known is named by that, another one by the story's id with its own behind a #.

Give the document the id that its source uses.
""",
)
#: What is said of such an id.
MADE_UP_ID = (ID_MADE_UP, "the input has no id; this one names its bytes")
#: So many losses of one field are said one by one.
_FEW = 2

Path: TypeAlias = tuple[str | int, ...]
#: Whether a writer carried the whole of a value at a path.
Carried: TypeAlias = Callable[[Path, Any], bool]


def report_losses(
    article: Article, carried: Carried | Iterable[str], *, among: Container[str | int] | None = None
) -> list[Issue]:
    """Report every part of an article that a writer did not carry.

    Args:
        article: What was written.
        carried: Says of a path and its value whether all of it was carried; when it says no, the parts of the value
            are asked about one by one. Or the patterns of `carried_paths`.
        among: Names of the article's fields that are asked about, where the others are known to be carried.

    Returns:
        Issues of the rule `not-carried`, in the order of the document.

    Example:
        >>> article = Article(id="urn:x:1", headline="Rain", keywords=["weather"], urgency=3)
        >>> [issue.pointer for issue in report_losses(article, ["id", "headline"])]
        ['/urgency', '/keywords']
    """
    asked = carried if callable(carried) else carried_paths(carried)
    issues: list[Issue] = []
    for name, part in parts_of(article):
        if among is None or name in among:
            issues += _walk(part, (name,), asked)[1]
    return issues


def summarize_losses(article: Article, issues: Iterable[Issue]) -> tuple[Issue, ...]:
    """Say what matters of a writer's losses apart, and each field that many parts have lost once, with a count.

    Args:
        article: What was written.
        issues: What the writer says.

    Example:
        >>> from newsmodel.model import Concept
        >>> article = Article(id="urn:x:1", headline="Rain", subjects=[Concept(name=n, rel="about") for n in "123"])
        >>> found = [NOT_CARRIED.issue("not carried: 'about'", ("subjects", n, "rel")) for n in range(3)]
        >>> for issue in summarize_losses(article, found):
        ...     print(issue)
        /subjects/*/rel: warning not-carried: 3 times; the first: not carried: 'about'
    """
    told = [_by_meaning(article, issue) for issue in issues]
    counts = Counter(_field_of(issue) for issue in told)
    said: set[tuple[str, Path]] = set()
    out: list[Issue] = []
    for issue in told:
        field = _field_of(issue)
        if issue.rule not in _SUMMED or counts[field] <= _FEW:
            out.append(issue)
        elif field not in said:
            said.add(field)
            message = f"{counts[field]} times; the first: {issue.message}"
            out.append(attrs.evolve(issue, path=field[1], message=message))
    return tuple(out)


def _field_of(issue: Issue) -> tuple[str, Path]:
    return issue.rule, tuple("*" if isinstance(step, int) else step for step in issue.path)


def _by_meaning(article: Article, issue: Issue) -> Issue:
    """Give a loss the rule that it deserves: what stays may mean something else without it."""
    if issue.rule != NOT_CARRIED.id or not _changes_meaning(article, issue.path):
        return issue
    return MEANING_CHANGED.issue(issue.message, issue.path)


def _changes_meaning(article: Article, path: Path) -> bool:
    match path:
        case ("corrections",) | ("corrections", int()) | ("corrections", int(), "kind" | "text"):
            return True
        case ("claims", int(), "cue" | "polarity" | "modality" | "parent" | "reviews" | "voice"):
            return True
        case ("sections", int(), "blocks", int(), "type" | "attribution"):
            return isinstance(value_at(article, path[:4]), Quotation)
        case ("sections", *_, "marks") | ("sections", *_, "marks", int()) | ("sections", *_, "marks", int(), "kind"):
            marks = value_at(article, path[: path.index("marks") + 2])
            return any(mark.kind in MEANT_MARKS for mark in (marks if isinstance(marks, tuple) else (marks,)))
    return False


#: Losses that are summed up.
_SUMMED = frozenset({NOT_CARRIED.id, MEANING_CHANGED.id})
#: Marks without which the words say something else.
MEANT_MARKS = frozenset({"strike", "superscript", "subscript"})


def carried_paths(patterns: Iterable[str]) -> Carried:
    """Make a test for carried values of some path patterns.

    A pattern is a path with `/` between its steps: a field's name, or for a member of a list `*`, or the member's own
    `type`, `rel` or `kind`. It carries all that stands below it.

    Example:
        >>> carried = carried_paths(["sections/*/blocks/*/text", "links/*/title"])
        >>> carried(("links", 0, "title"), "Rain"), carried(("links", 0, "uri"), "urn:x:1")
        (True, False)
    """
    known = frozenset(tuple(pattern.split("/")) for pattern in patterns)

    def carries(path: Path, _: Any) -> bool:
        steps = tuple("*" if isinstance(step, int) else step for step in path)
        return any(steps[:length] in known for length in range(1, len(steps) + 1))

    return carries


def value_at(value: Any, path: Path) -> Any:
    """Return the value at a path; None where there is none."""
    for step in path:
        if isinstance(step, int):
            value = value[step] if isinstance(value, tuple) and step < len(value) else None
        elif isinstance(value, Mapping):
            value = value.get(step)
        else:
            value = getattr(value, step, None)
    return value


def _walk(value: Any, path: Path, carried: Carried) -> tuple[bool, list[Issue]]:
    """Tell whether anything at a path was carried, and report what was not."""
    if carried(path, value):
        return True, []
    kept, issues = False, []
    for step, part in parts_of(value):
        part_kept, part_issues = _walk(part, (*path, step), carried)
        kept = kept or part_kept
        issues += part_issues
    if kept:
        return True, issues
    return False, [NOT_CARRIED.issue(f"not carried: {told(value)}", path)]


def parts_of(value: Any) -> Iterator[tuple[str | int, Any]]:
    """Yield the parts of a value that say something: no defaults, nothing empty."""
    if attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            part = getattr(value, field.name)
            if part is not None and part not in ((), {}) and part != field.default:
                yield field.name, part
    elif isinstance(value, tuple):
        yield from enumerate(value)


def told(value: Any) -> str:
    """Show a value as messages do: in the form that it has in our JSON."""
    if isinstance(value, tuple):
        return told(value[0]) if len(value) == 1 else f"{len(value)} of them"
    if attrs.has(type(value)):
        return cut(", ".join(f"{name}: {shown(part)}" for name, part in to_dict(value).items()))
    return shown(write_timestamp(value) if isinstance(value, datetime.date) else value)
