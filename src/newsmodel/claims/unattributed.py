"""Quotations that nobody is named for: what the claims of a story leave out is told, and not passed over."""

# ruff: noqa: RUF001  (typographic marks are meant)
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from newsmodel.claims.passages import Passage, Stretch
from newsmodel.issues import DocumentPath, Issue, Rule, Severity, shown
from newsmodel.model import Article
from newsmodel.prose.quotations.finding import find_quotations

QUOTATION_UNATTRIBUTED = Rule(
    "quotation-unattributed",
    Severity.NOTE,
    """A quotation is in no claim, since nobody is named for it.

It has six words or more, stands in the body, and no claim that is sure enough has any of its words. Either the story
does not say whose words they are, or it says so in a way that the rules do not know. Titles of works are no quotations.

Look who says it. A lower `min_confidence`, or `--min-confidence` on the command line, may show who is meant.
""",
)

#: What is shorter is a word under discussion, or a name, rather than somebody's statement.
_FEWEST_WORDS = 6
#: In a title all words but the small ones begin with a capital; more of the others than this show that it is none.
_MOST_SMALL = 0.5


def unattributed_quotations(article: Article, passages: Sequence[Passage]) -> Iterator[Issue]:
    """List the quotations in the body that no claim of a source has any words of, in reading order.

    Args:
        article: The article with its claims.
        passages: The passages that claims were looked for in.
    """
    claimed = _claimed(article)
    paths = dict(_paths(article))
    found = find_quotations([passage.text for passage in passages])
    for number, (passage, quotations) in enumerate(zip(passages, found, strict=True)):
        if passage.place != "prose":
            continue
        for one in quotations:
            words = passage.text[one.start : one.end]
            place = Stretch(number, one.start, one.end)
            if _is_statement(words) and not any(
                place.meets(Stretch(number, start, end)) for start, end in claimed[passage.target]
            ):
                yield QUOTATION_UNATTRIBUTED.issue(f"nobody is named for {shown(words)}", paths[passage.target])


def _claimed(article: Article) -> defaultdict[str, list[tuple[int, int]]]:
    """List the stretches that claims of sources have, by what spans call their passage."""
    claimed: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for claim in article.claims:
        if claim.voice == "source":
            for span in claim.content:
                claimed[span.target].append((span.start, span.end))
    return claimed


def _is_statement(words: str) -> bool:
    """Whether a quotation is long enough for a statement, and no title."""
    found = words.split()
    small = sum(word.lstrip("\"'“‘([")[:1].islower() for word in found)
    return len(found) >= _FEWEST_WORDS and small > _MOST_SMALL * len(found)


def _paths(article: Article) -> Iterator[tuple[str, DocumentPath]]:
    """List where the words of blocks stand in the document, by what spans call them."""
    for number, section in enumerate(article.sections):
        for place, block in enumerate(section.blocks):
            if block.id is not None:
                yield block.id, ("sections", number, "blocks", place, "text")
