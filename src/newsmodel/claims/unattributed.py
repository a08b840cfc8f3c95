"""Quotations that nobody is named for: what the claims of a story leave out is told, and not passed over."""

# ruff: noqa: RUF001  (typographic marks are meant)
from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from newsmodel.claims.passages import Passage, Stretch
from newsmodel.issues import DocumentPath, Issue, Rule, Severity, shown
from newsmodel.model import Article, Span
from newsmodel.prose.quotations.finding import Quoted, find_quotations

QUOTATION_UNATTRIBUTED = Rule(
    "quotation-unattributed",
    Severity.NOTE,
    """A quotation is in no claim, since nobody is named for it, or no claim of it is sure enough.

It has six words or more, stands in the body, and no claim that is sure enough has any of its words. Either the story
does not say whose words they are, or it says so in a way that the rules do not know, or in one that they are not sure
of: the message says which. Titles of works are no quotations.

Look who says it. A lower `min_confidence`, or `--min-confidence` on the command line, may show who is meant.
""",
)

#: What is shorter is a word under discussion, or a name, rather than somebody's statement.
_FEWEST_WORDS = 6
#: In a title all words but the small ones begin with a capital; more of the others than this show that it is none.
_MOST_SMALL = 0.5


def unattributed_quotations(
    article: Article, passages: Sequence[Passage], unsure: Iterable[Stretch] = ()
) -> Iterator[Issue]:
    """List the quotations in the body that no claim of a source has any words of, in reading order.

    Args:
        article: The article with its claims.
        passages: The passages that claims were looked for in.
        unsure: The words of claims that are not sure enough.
    """
    claimed = _by_target((span.target, span.start, span.end) for span in _claimed(article))
    left_out = _by_target((passages[each.passage].target, each.start, each.end) for each in unsure)
    paths = dict(_paths(article))
    found = find_quotations([passage.text for passage in passages])
    for passage, quotations in zip(passages, found, strict=True):
        if passage.place != "prose":
            continue
        for one in quotations:
            words = passage.text[one.start : one.end]
            if not _is_statement(words) or _meets(claimed.get(passage.target, ()), one):
                continue
            is_unsure = _meets(left_out.get(passage.target, ()), one)
            told = f"no claim of {shown(words)} is sure enough" if is_unsure else f"nobody is named for {shown(words)}"
            yield QUOTATION_UNATTRIBUTED.issue(told, paths[passage.target])


def _claimed(article: Article) -> Iterator[Span]:
    """List the words that claims of sources have."""
    return (span for claim in article.claims if claim.voice == "source" for span in claim.content)


def _by_target(places: Iterable[tuple[str, int, int]]) -> dict[str, list[tuple[int, int]]]:
    """List stretches by what spans call their passage.

    They are in order, each with the furthest end of all up to it, so that one look tells whether something meets any.
    """
    found: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for target, start, end in places:
        found[target].append((start, end))
    return {target: list(_reaching(sorted(stretches))) for target, stretches in found.items()}


def _reaching(stretches: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    reach = 0
    for start, end in stretches:
        reach = max(reach, end)
        yield start, reach


def _meets(stretches: Sequence[tuple[int, int]], quoted: Quoted) -> bool:
    """Whether a quotation has characters in common with a stretch that begins before its end."""
    last = bisect_left(stretches, (quoted.end, 0)) - 1
    return last >= 0 and stretches[last][1] > quoted.start


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
