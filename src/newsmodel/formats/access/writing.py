"""Writes an article, or several, in any format."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from newsmodel.documents.own_classes import as_article
from newsmodel.errors import UnknownFormat
from newsmodel.formats.contract import (
    KeepsClasses,
    WritesMany,
)
from newsmodel.formats.losses import NOT_CARRIED, summarize_losses, told, value_at
from newsmodel.formats.table import module_of, names
from newsmodel.issues import Issue
from newsmodel.model import Article
from newsmodel.readings import Rendering
from newsmodel.shapes.checking import expect


def render(article: Article, *, format: str) -> Rendering:
    """Write an article in any format.

    Args:
        article: The article.
        format: Name of the format.

    Returns:
        The bytes, and what the format has no place for.

    Raises:
        UnknownFormat: no format has that name.

    Example:
        >>> render(Article(id="urn:x:1", headline="Rain"), format="newsmodel").data.startswith(b"{")
        True
    """
    from newsmodel.formats.restrictions import with_errors  # noqa: PLC0415 - large, and nothing to a reader of JSON

    expect(article, (Article,), "article")
    module = module_of(format)
    article, left_out = (article, ()) if isinstance(module, KeepsClasses) else _plain(article)
    rendering = module.render(article)
    issues = (*with_errors(article, rendering.issues), *left_out)
    return attrs.evolve(rendering, issues=summarize_losses(article, issues)) if issues else rendering


def _plain(article: Article) -> tuple[Article, tuple[Issue, ...]]:
    """Reduce an article to what formats know, and say what of a user's own class is left out."""
    plain, paths = as_article(article)
    return plain, tuple(NOT_CARRIED.issue(f"not carried: {told(value_at(article, path))}", path) for path in paths)


def writes_many(format: str) -> bool:
    """Tell whether a format has several stories in one file, as feeds do.

    Args:
        format: Name of the format.

    Raises:
        UnknownFormat: no format has that name.

    Example:
        >>> writes_many("atom"), writes_many("html")
        (True, False)
    """
    return isinstance(module_of(format), WritesMany)


def render_all(articles: Iterable[Article], *, format: str) -> Rendering:
    """Write several articles into one file: a feed.

    Args:
        articles: The articles, in the order of the file.
        format: Name of a format that has several stories in one file: atom, jsonfeed, newssitemap, rss.

    Returns:
        The bytes, and what the format has no place for; the path of an issue begins with the index of its article.

    Raises:
        UnknownFormat: no format has that name, or the one that has it writes one story a file.

    Example:
        >>> stories = [Article(id=f"https://e.example/{n}", headline=f"Rain {n}", urgency=3) for n in (1, 2)]
        >>> rendering = render_all(stories, format="jsonfeed")
        >>> rendering.data.count(b'"title": "Rain'), [issue.pointer for issue in rendering.issues]
        (2, ['/0/urgency', '/1/urgency'])
    """
    from newsmodel.formats.restrictions import with_errors  # noqa: PLC0415 - large, and nothing to a reader of JSON

    module = module_of(format)
    if not isinstance(module, WritesMany):
        reason = f"{format} has one story a file"
        raise UnknownFormat(format, known=tuple(name for name in names() if writes_many(name)), reason=reason)
    stories = tuple(map(_plain, articles))
    data, lost = module.render_all([article for article, _ in stories])
    issues = [
        attrs.evolve(issue, path=(index, *issue.path))
        for index, ((article, left_out), own) in enumerate(zip(stories, lost, strict=True))
        for issue in summarize_losses(article, (*with_errors(article, own), *left_out))
    ]
    return Rendering(data, tuple(issues))
