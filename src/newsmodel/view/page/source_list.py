"""The page of who is quoted in many stories, and with what."""

from __future__ import annotations

import itertools
from collections.abc import Iterable

import msgspec

from newsmodel.languages.label_words import Labels
from newsmodel.languages.language import labels_of
from newsmodel.model import Article
from newsmodel.view.columns import Row, row_of
from newsmodel.view.page.cards import done
from newsmodel.view.page.shell import write_shell
from newsmodel.view.source_table import COLUMNS, SourceEntry, Statement, source_entries


class _Story(msgspec.Struct, frozen=True, kw_only=True):
    """The statements of a source in one story."""

    article: Article
    file: str | None
    statements: tuple[tuple[str, Statement], ...]


class _Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A source as the page shows it: its row of the table, and what it says in which story."""

    row: Row
    called: str
    kind: str
    stories: tuple[_Story, ...]


def write_source_list(stories: Iterable[tuple[str | None, Article]]) -> str:
    """Write a page of the sources of stories: a table, those with most words first, and what each of them says.

    Args:
        stories: Where each story was read, and the story; the first one's language is that of the labels.

    Raises:
        MissingExtra: Jinja is not installed.
    """
    found = list(source_entries(stories))
    tag, labels = labels_of(found[0].first.article.language if found else "und")
    ranked = sorted(found, key=lambda each: (-each.words, each.number))
    entries = [_entry(each, labels) for each in ranked]
    names = {entry.row["number"]: entry.called for entry in entries}
    return write_shell("source_list.html", ("lists.css",), language=tag, labels=labels, entries=entries, names=names)


def _entry(entry: SourceEntry, labels: Labels) -> _Entry:
    row = row_of(entry, COLUMNS)
    kind = labels.source_kinds[entry.first.source.kind]
    return _Entry(row=row, called=str(row["name"] or row["role"] or kind), kind=kind, stories=_stories(entry, labels))


def _stories(entry: SourceEntry, labels: Labels) -> tuple[_Story, ...]:
    grouped = itertools.groupby(entry.statements, key=lambda each: each.of.story)
    return tuple(_story(tuple(several), labels) for _, several in grouped)


def _story(several: tuple[Statement, ...], labels: Labels) -> _Story:
    first = several[0].of
    return _Story(
        article=first.article,
        file=first.file,
        statements=tuple((done(each.claim, labels), each) for each in several),
    )
