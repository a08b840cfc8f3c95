"""Counts of what stories have: words, sections, languages, sources and claims of each kind."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import msgspec

from newsmodel.model import Article, Claim, Source

#: Scripts that are written without spaces between words, of which each character counts.
_UNSPACED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+(?:['\u2019-][^\W{_UNSPACED}]+)*")


def count_words(text: str) -> int:
    """Count the words of a text; of Chinese and Japanese the characters, as word processors do.

    Args:
        text: The text.

    Example:
        >>> count_words("It hasn't rained for twenty-one days."), count_words("今日は雨")
        (6, 4)
    """
    return sum(1 for _ in _WORD.finditer(text))


def _counter() -> Counter[str]:
    return Counter()


class Statistics(msgspec.Struct):
    """Counts of stories.

    Attributes:
        stories: Stories.
        words: Words of their bodies, with headings and captions.
        sections: Sections.
        blocks: Paragraphs and whatever else stands in them.
        languages: Stories by their language.
        sources: Sources by their kind.
        named: Sources that the stories name.
        claims: Claims.
        cues: Claims by what their source does: the kind of the cue; `none` without one.
        forms: Claims by direct, indirect or mixed speech; `none` where it is not said.
        voices: Claims by who makes them: a source or the outlet.
        polarities: Claims by the polarity of the attribution.
        modalities: Claims by how sure they are made to sound.
        statuses: Claims by what a person has decided on them.
    """

    stories: int = 0
    words: int = 0
    sections: int = 0
    blocks: int = 0
    languages: Counter[str] = msgspec.field(default_factory=_counter)
    sources: Counter[str] = msgspec.field(default_factory=_counter)
    named: int = 0
    claims: int = 0
    cues: Counter[str] = msgspec.field(default_factory=_counter)
    forms: Counter[str] = msgspec.field(default_factory=_counter)
    voices: Counter[str] = msgspec.field(default_factory=_counter)
    polarities: Counter[str] = msgspec.field(default_factory=_counter)
    modalities: Counter[str] = msgspec.field(default_factory=_counter)
    statuses: Counter[str] = msgspec.field(default_factory=_counter)

    def add(self, article: Article) -> None:
        """Count a story.

        Args:
            article: The story.

        Example:
            >>> statistics = Statistics()
            >>> statistics.add(Article(id="urn:x:1", headline="Rain", language="en"))
            >>> statistics.stories, statistics.languages["en"]
            (1, 1)
        """
        self.stories += 1
        self.words += count_words(article.text)
        self.sections += len(article.sections)
        self.blocks += sum(1 for _ in article.blocks)
        self.languages[article.language] += 1
        for source in article.sources:
            self._add_source(source)
        for claim in article.claims:
            self._add_claim(claim)

    def _add_source(self, source: Source) -> None:
        self.sources[source.kind] += 1
        self.named += source.named

    def _add_claim(self, claim: Claim) -> None:
        self.claims += 1
        self.cues[(claim.cue and claim.cue.kind) or "none"] += 1
        self.forms[claim.form or "none"] += 1
        self.voices[claim.voice] += 1
        self.polarities[claim.polarity] += 1
        self.modalities[claim.modality] += 1
        self.statuses[claim.extraction.status if claim.extraction else "unreviewed"] += 1

    def as_json(self) -> dict[str, Any]:
        """Write the counts as an object of JSON, those by name with the most frequent first.

        Example:
            >>> Statistics(stories=2, languages=Counter(en=2)).as_json()["languages"]
            {'en': 2}
        """
        values = msgspec.structs.asdict(self)
        return {name: dict(by_count(value)) if isinstance(value, Counter) else value for name, value in values.items()}

    def lines(self) -> Iterator[str]:
        """Lay out the counts for people.

        Example:
            >>> for line in Statistics(stories=2, words=1200, languages=Counter(en=2)).lines():
            ...     print(line)
            stories              2
            words            1,200
            sections             0
            blocks               0
            languages               en 2
            sources              0
            claims               0
        """
        sources = sum(self.sources.values())
        yield count_line("stories", self.stories)
        yield count_line("words", self.words)
        yield count_line("sections", self.sections)
        yield count_line("blocks", self.blocks)
        yield count_line("languages", None, self.languages)
        yield count_line("sources", sources, self.sources)
        if sources:
            yield count_line("  named", self.named)
        yield count_line("claims", self.claims)
        if self.claims:
            for name in ("cues", "forms", "voices", "polarities", "modalities", "statuses"):
                yield count_line(f"  {name}", None, getattr(self, name))


def count_line(name: str, count: int | None, parts: Counter[str] | None = None) -> str:
    """Write a count for people, with what it is made of.

    Args:
        name: What is counted.
        count: How many; None where the parts alone say it.
        parts: How many of each kind.

    Example:
        >>> count_line("claims", 1200, Counter(state=1000, deny=200))
        'claims           1,200  state 1,000, deny 200'
    """
    told = ", ".join(f"{kind} {number:,}" for kind, number in by_count(parts or Counter()))
    number = "" if count is None else f"{count:,}"
    return f"{name:13}{number:>9}  {told}".rstrip()


def by_count(counter: Counter[str]) -> list[tuple[str, int]]:
    """Sort names by how often they are counted.

    Args:
        counter: The counts.

    Example:
        >>> by_count(Counter(deny=1, state=3, ask=1))
        [('state', 3), ('ask', 1), ('deny', 1)]
    """
    return sorted(counter.items(), key=lambda each: (-each[1], each[0]))
