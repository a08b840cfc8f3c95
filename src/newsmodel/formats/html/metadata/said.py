"""Metadata sources of a page, gathered before any of them is believed."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Protocol

import msgspec

from newsmodel.formats.html import rules
from newsmodel.formats.html.metadata import trust, visible
from newsmodel.formats.html.metadata.candidates import Candidate
from newsmodel.formats.html.metadata.linked_data import LinkedData
from newsmodel.formats.html.metadata.metatags import said_in_metas
from newsmodel.formats.html.metadata.titles import site_keys
from newsmodel.formats.html.page import Page
from newsmodel.formats.html.runs import Run, key_of
from newsmodel.formats.mapping import Conversion
from newsmodel.issues import shown
from newsmodel.prose.furniture.publication import Event
from newsmodel.readings import Hints

#: Where microdata has what `said_in_metas` calls otherwise.
_ITEMS = {
    "headline": "headline",
    "authors": "author",
    "published": "datePublished",
    "modified": "dateModified",
    "sections": "articleSection",
}
#: Times that every place of a page may have.
TIMES: tuple[Event, ...] = ("published", "modified")


class Guesses(Protocol):
    """Guesses of the extractor, which is asked last."""

    def author(self) -> str | None:
        """Guess the author."""

    def date(self) -> datetime.date | None:
        """Guess the day of publication."""


class Said(msgspec.Struct, frozen=True):
    """All metadata sources of a page.

    Attributes:
        page: The page.
        linked: Its JSON-LD.
        near: The runs of words near its heading.
        heading: The words of that.
        keys: What tells the name of its site.
        hints: What the caller knows.
        conversion: To whom is said what was chosen.
        guesses: Asks the extractor, where there is one.
        runs: The runs of words of the whole page.
        foot: The short runs below the last paragraph, which are asked where nothing else says who and when.
    """

    page: Page
    linked: LinkedData
    near: Sequence[Run]
    keys: frozenset[str]
    hints: Hints
    conversion: Conversion
    guesses: Guesses | None = None
    heading: str | None = None
    runs: Sequence[Run] = ()
    foot: Sequence[Run] = ()

    def of(self, what: str) -> Iterator[Candidate[str]]:
        """Yield candidates for a field from `meta` elements and microdata."""
        yield from said_in_metas(self.page, what)
        if what in _ITEMS:
            yield from visible.item_words(self.page, _ITEMS[what])

    @property
    def dates(self) -> Iterator[str]:
        """The words of the page that may have dates of the story: near its heading, and in its metadata."""
        yield from (run.text for run in self.near)
        yield from self.linked.dates.values()
        yield from (each.value for field in TIMES for each in self.of(field))

    def chose(self, field: str, chosen: Candidate[Any], others: Iterable[Candidate[Any]]) -> None:
        """Say which place was believed, and what others say that differ."""
        differing = {
            trust.ORIGINS[other.origin]: other.raw or str(other.value)
            for other in others
            if other.origin != chosen.origin and key_of(str(other.value)) != key_of(str(chosen.value))
        }
        told = "".join(f"; {origin} says {shown(words)}" for origin, words in differing.items())
        self.conversion.say(rules.ORIGIN_CHOSEN, f"taken from {trust.ORIGINS[chosen.origin]}{told}", (field,))


def said_by(
    page: Page,
    linked: LinkedData,
    near: Sequence[Run],
    hints: Hints,
    conversion: Conversion,
    guesses: Guesses | None = None,
) -> Said:
    """Gather the metadata sources of a page."""
    names = [*linked.site_names, *(each.value for each in said_in_metas(page, "publisher"))]
    publisher = linked.story.get("publisher", {}).get("name")
    keys = site_keys([*names, *([publisher] if publisher else [])], page.host)
    return Said(page, linked, near, keys, hints, conversion, guesses)


def ranked(candidates: Iterable[Candidate[str]], order: Sequence[str]) -> list[Candidate[str]]:
    """Sort candidates by how much their places are trusted, the most trusted first."""
    return sorted(candidates, key=lambda each: order.index(each.origin))
