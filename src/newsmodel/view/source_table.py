"""The sources of many stories as a flat table: one row a source, the same columns for all stories."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from newsmodel.model import Article, Claim, Span
from newsmodel.model.rejections import unpublished_of
from newsmodel.view.columns import Column, Row, if_any, row_of
from newsmodel.view.source_merging import MergedSource, PlacedSource, merge_sources
from newsmodel.view.statistics import count_words


class Statement(msgspec.Struct, frozen=True):
    """A claim of which a story tells whether a source stands behind it.

    Attributes:
        of: The source in the story that has the claim.
        claim: The claim.
    """

    of: PlacedSource
    claim: Claim

    @property
    def is_made(self) -> bool:
        """Whether the source makes it: what a story says that somebody has not said is no statement of theirs."""
        return self.claim.polarity == "affirmed"


class SourceEntry(msgspec.Struct, frozen=True, kw_only=True):
    """A source of the table, and what a row needs of its surroundings.

    Attributes:
        number: Its number in the table, from 1.
        merged: The source.
        statements: What it says, and what it is said not to say, in the order of the stories.
        words: The words of what it says.
        share: Share of them in those of all sources, 0 to 1.
    """

    number: int
    merged: MergedSource
    statements: tuple[Statement, ...]
    words: int
    share: float

    @property
    def made(self) -> tuple[Statement, ...]:
        """The statements that the source makes."""
        return tuple(each for each in self.statements if each.is_made)

    @property
    def first(self) -> PlacedSource:
        """The source in the first story that has it."""
        return self.merged.members[0]


def _most_common(values: Iterable[str | None]) -> str | None:
    """Choose the value that most have; of several the first."""
    counts = Counter(value for value in values if value)
    return counts.most_common(1)[0][0] if counts else None


def _members(entry: SourceEntry) -> tuple[PlacedSource, ...]:
    return entry.merged.members


def _first_place(entry: SourceEntry) -> Span | None:
    """Find where a source is first named in the first story that has it."""
    mentions = entry.first.source.mentions
    if mentions:
        return mentions[0]
    claims = (claim for claim in entry.first.article.claims)
    spans = (one.span for claim in claims for one in claim.sources if one.source == entry.first.source.id)
    return next((span for span in spans if span is not None), None)


#: The columns, in their order.
COLUMNS: tuple[Column[SourceEntry], ...] = (
    Column("number", "Number of the row, from 1.", lambda entry: entry.number, "whole"),
    Column(
        "name", "The name; nothing for one without.", lambda entry: _most_common(m.source.name for m in _members(entry))
    ),
    Column("kind", "What it is: person, organization…", lambda entry: entry.first.source.kind),
    Column(
        "role",
        "How the stories describe it, verbatim: the words that most of them have.",
        lambda entry: _most_common(member.source.description for member in _members(entry)),
    ),
    Column(
        "affiliation",
        "The body that it speaks or works for.",
        lambda entry: _most_common(member.source.affiliation for member in _members(entry)),
    ),
    Column("named", "Whether the stories name it.", lambda entry: entry.first.source.named, "truth"),
    Column("stories", "How many stories have it.", lambda entry: len({m.article.id for m in _members(entry)}), "whole"),
    Column("statements", "How many claims it stands behind.", lambda entry: len(entry.made), "whole"),
    Column(
        "words", "How many words they have; of nested ones only those of the outer.", lambda entry: entry.words, "whole"
    ),
    Column(
        "share",
        "Share of these words in those of all sources of the table, 0 to 1.",
        lambda entry: round(entry.share, 4),
        "number",
    ),
    Column("first_file", "The file that has it first, or - for stdin.", lambda entry: entry.first.file),
    Column("first_article", "URI of the first story that has it.", lambda entry: entry.first.article.id),
    Column(
        "first_target",
        "Where it is first named there: id of a block, headline…",
        if_any(_first_place, lambda span: span.target),
    ),
    Column(
        "first_start",
        "First character of these words, in code points.",
        if_any(_first_place, lambda span: span.start),
        "whole",
    ),
    Column(
        "first_words",
        "These words.",
        if_any(_first_place, lambda span: span.text),
    ),
    Column(
        "source_ids",
        "Ids of the source in its stories, in their order.",
        lambda entry: [member.source.id for member in _members(entry)],
        is_list=True,
    ),
    Column(
        "articles",
        "URIs of these stories.",
        lambda entry: [member.article.id for member in _members(entry)],
        is_list=True,
    ),
    Column(
        "maybe_same",
        "Numbers of rows that may be the same source; they are not merged.",
        lambda entry: [number + 1 for number in entry.merged.maybe_same],
        "whole",
        is_list=True,
    ),
)


def source_entries(stories: Iterable[tuple[str | None, Article]]) -> Iterator[SourceEntry]:
    """Yield the sources of stories to whom a claim is ascribed, each once.

    Claims that a person has rejected, and those in them, do not count.

    Args:
        stories: Where each story was read, and the story.
    """
    placed: list[PlacedSource] = []
    said: dict[tuple[int, str], list[Claim]] = {}
    for number, (file, article) in enumerate(stories):
        out = unpublished_of(article.claims)
        for claim in (each for each in article.claims if each.id not in out):
            for id_ in dict.fromkeys(one.source for one in claim.sources):
                said.setdefault((number, id_), []).append(claim)
        for source in article.sources:
            if (number, source.id) in said:
                placed.append(PlacedSource(article=article, file=file, source=source, order=len(placed), story=number))
    merged = merge_sources(placed)
    statements = [
        tuple(Statement(member, claim) for member in each.members for claim in said[member.story, member.source.id])
        for each in merged
    ]
    words = [_count_words([one for one in several if one.is_made]) for several in statements]
    total = sum(words) or 1
    for number, (each, several, count) in enumerate(zip(merged, statements, words, strict=True), start=1):
        yield SourceEntry(number=number, merged=each, statements=several, words=count, share=count / total)


def _count_words(statements: Sequence[Statement]) -> int:
    """Count the words of claims; those of a claim within another of the same source are counted once."""
    own = {(each.of.story, each.claim.id) for each in statements}
    return sum(count_words(each.claim.text) for each in statements if (each.of.story, each.claim.parent) not in own)


def source_rows(stories: Iterable[tuple[str | None, Article] | Article]) -> Iterator[Row]:
    """Yield a row for each source of stories.

    One person is one row over all stories, as is a body of one name. Who may be the same, but need not be, has a row
    of its own, and `maybe_same` names the other rows.

    Args:
        stories: The stories, or each with the file where it was read.

    Example:
        >>> from newsmodel.model import Attribution, Source
        >>> claim = Claim(id="C1", sources=[Attribution(source="S1")], text="It rained")
        >>> lee = Source(id="S1", kind="person", named=True, name="Jo Lee")
        >>> stories = [Article(id=f"urn:x:{n}", headline="Rain", sources=[lee], claims=[claim]) for n in (1, 2)]
        >>> [(row["name"], row["stories"], row["statements"], row["words"]) for row in source_rows(stories)]
        [('Jo Lee', 2, 2, 4)]
    """
    pairs = (story if isinstance(story, tuple) else (None, story) for story in stories)
    for entry in source_entries(pairs):
        yield row_of(entry, COLUMNS)
