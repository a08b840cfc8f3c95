"""A story and its claims on a terminal, in colours or in brackets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import click
import msgspec

from newsmodel.model import Article, Claim
from newsmodel.values import write_timestamp
from newsmodel.view.claim_words import describe_details, describe_manner, describe_sources
from newsmodel.view.highlight import Excerpt, Highlighter, Role, TextRun, bracketed
from newsmodel.view.printing import printable
from newsmodel.view.wrapping import wrap

_INDENT = "    "

_STYLES: dict[Role, dict[str, Any]] = {
    "content": {"fg": "green"},
    "source": {"fg": "cyan", "bold": True},
    "cue": {"fg": "yellow", "underline": True},
}


class TerminalPage(msgspec.Struct, frozen=True, kw_only=True):
    """A layout of stories for people.

    Attributes:
        width: Columns of the terminal.
        in_color: Whether roles are told by colours, else by brackets.
    """

    width: int
    in_color: bool

    def key(self) -> str:
        """Explain the colours or the brackets."""
        return "  ".join(self._styled((TextRun(role, (role,)),)) for role in ("source", "cue", "content"))

    def story(self, article: Article, place: str) -> Iterator[str]:
        """Lay out the lines of a story: what it is, then its claims.

        Args:
            article: The story.
            place: Where it was read from, for people.
        """
        yield from self._lines((TextRun(article.headline),), bold=True)
        count = len(article.claims)
        published = None if article.published is None else write_timestamp(article.published)
        number = "no claims" if not count else "1 claim" if count == 1 else f"{count} claims"
        yield from self._lines((TextRun(" · ".join(filter(None, (place, published, number)))),), dim=True)
        sources = {source.id: source for source in article.sources}
        highlighter = Highlighter(article)
        for claim in article.claims:
            yield ""
            yield from self._lines((TextRun(f"{claim.id} · {describe_sources(claim, sources)}"),), bold=True)
            yield from self._claim(claim, highlighter.excerpts(claim))

    def _claim(self, claim: Claim, excerpts: tuple[Excerpt, ...]) -> Iterator[str]:
        manner = describe_manner(claim)
        if manner:
            yield from self._lines((TextRun(manner),), indent=_INDENT)
        if not claim.content:
            yield from self._excerpt(TextRun(claim.text, ("content",)), note="(these words stand elsewhere)")
        for excerpt in excerpts:
            note = f"({excerpt.target})" if excerpt.fits else f"({excerpt.target}, where these words do not stand)"
            yield from self._excerpt(*excerpt.runs, note=note)
        for label, words in describe_details(claim):
            yield from self._lines((TextRun(f"{label}: {words}"),), indent=_INDENT, dim=True)

    def _excerpt(self, *runs: TextRun, note: str) -> Iterator[str]:
        told = runs if self.in_color else (TextRun(bracketed(runs)),)
        yield from self._lines((*told, TextRun(f" {note}")), indent=_INDENT)

    def _lines(self, runs: Iterable[TextRun], *, indent: str = "", **style: bool) -> Iterator[str]:
        """Wrap the runs; lines after the first are indented."""
        harmless = (TextRun(printable(run.text), run.roles) for run in runs)
        for number, line in enumerate(wrap(harmless, self.width - len(_INDENT))):
            yield (indent or (_INDENT if number else "")) + self._styled(line, **style)

    def _styled(self, runs: Iterable[TextRun], **style: bool) -> str:
        if not self.in_color:
            return bracketed(runs)
        styles = ((run.text, _STYLES[run.roles[-1]] if run.roles else style) for run in runs)
        return "".join(click.style(text, **given) if given else text for text, given in styles)
