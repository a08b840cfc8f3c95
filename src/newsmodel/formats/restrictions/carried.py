"""Restrictions of an article, and errors for those that a writer has not carried."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from newsmodel.formats.losses import NOT_CARRIED, Path, told, value_at
from newsmodel.formats.restrictions.machines import is_of_machine
from newsmodel.formats.restrictions.mining import (
    MINING_PROHIBITED,
    TRAINING_PROHIBITED,
    reserves_mining,
    strictness_of_mining,
)
from newsmodel.formats.restrictions.rules import RESTRICTION_NOT_CARRIED
from newsmodel.formats.restrictions.stated import reservation_in
from newsmodel.issues import Issue, Severity
from newsmodel.model import Article, Media, Rights

#: Words on rights may say this, too.
_MINING: Path = ("rights", "data_mining")


def restrictions_of(article: Article) -> Iterator[Path]:
    """Yield the paths of whatever restricts a story.

    Example:
        >>> list(restrictions_of(Article(id="urn:x:1", headline="Rain", status="withheld")))
        [('status',)]
    """
    if article.status != "usable":
        yield ("status",)
    if article.embargo is not None:
        yield ("embargo",) if article.embargo.until is None else ("embargo", "until")
    if article.expires is not None:
        yield ("expires",)
    for index, correction in enumerate(article.corrections):
        if correction.kind == "retraction":
            yield ("corrections", index)
    yield from _of_part(article)
    for index, media in enumerate(article.media):
        yield from (("media", index, *path) for path in _of_part(media))


def _of_part(part: Article | Media) -> Iterator[Path]:
    rights = part.rights or Rights()
    if rights.usage_terms is not None:
        yield "rights", "usage_terms"
    if rights.data_mining is not None and reserves_mining(rights.data_mining):
        yield "rights", "data_mining"
    if rights.data_mining_terms is not None:
        yield "rights", "data_mining_terms"
    if rights.free_access is False:
        yield "rights", "free_access"
    if part.digital_source_type is not None and is_of_machine(part.digital_source_type):
        yield ("digital_source_type",)


def with_errors(article: Article, issues: Iterable[Issue]) -> tuple[Issue, ...]:
    """Make errors of the losses of a writer that make a story freer.

    Args:
        article: What was written.
        issues: What the writer has said.

    Example:
        >>> article = Article(id="urn:x:1", headline="Rain", status="withheld")
        >>> str(with_errors(article, [NOT_CARRIED.issue("not carried: 'withheld'", ["status"])])[0])
        "/status: error restriction-not-carried: not carried: 'withheld'"
    """
    issues = tuple(issues)
    paths = [path for path in restrictions_of(article) if not _is_restated(path, article, issues)]
    return tuple(_graver(issue, article, paths) for issue in issues)


def _is_restated(path: Path, article: Article, issues: tuple[Issue, ...]) -> bool:
    """Tell whether words on rights that were written reserve as much of data mining as the field at a path does."""
    if path[-len(_MINING) :] != _MINING:
        return False
    owner = path[: -len(_MINING)]
    rights: Rights = value_at(article, (*owner, "rights"))
    lost = {issue.path for issue in issues}
    told = [
        words
        for name in ("notice", "usage_terms")
        if (words := getattr(rights, name)) is not None and lost.isdisjoint(_places_of((*owner, "rights", name)))
    ]
    stated = reservation_in((), told)
    known = rights.data_mining
    if stated is None or known not in (MINING_PROHIBITED, TRAINING_PROHIBITED):
        return False
    return strictness_of_mining(stated.permission) >= strictness_of_mining(known)


def _places_of(path: Path) -> Iterator[Path]:
    """Yield the paths of what a value stands in, itself included; by name, too, which tells of all parts at once."""
    for size in range(len(path) + 1):
        yield path[:size]
        yield _by_name(path[:size])


def _graver(issue: Issue, article: Article, restrictions: list[Path]) -> Issue:
    """Make an error of a loss of a restriction; a media item that is lost as a whole takes its own along."""
    if issue.rule != NOT_CARRIED.id or _by_name(issue.path) == ("media",):
        return issue
    # a path without numbers tells of all parts of a kind at once
    named = None if any(isinstance(step, int) for step in issue.path) else issue.path
    size = len(issue.path)
    lost = [path for path in restrictions if path[:size] == issue.path or _by_name(path)[:size] == named]
    if not lost:
        return issue
    whole = [f"{'/'.join(map(str, path))}: {told(value_at(article, path))}" for path in lost if path != issue.path]
    message = f"{issue.message} ({', '.join(whole)})" if whole else issue.message
    return attrs.evolve(issue, rule=RESTRICTION_NOT_CARRIED.id, severity=Severity.ERROR, message=message)


def _by_name(path: Path) -> Path:
    """Leave out the numbers of a path."""
    return tuple(step for step in path if isinstance(step, str))
