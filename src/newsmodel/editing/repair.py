"""Spans of a document whose texts were changed by somebody who left the spans as they were."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

import attrs

from newsmodel.editing.alignment import UNKNOWN, Alignment
from newsmodel.editing.anchors import relocated, spans_in
from newsmodel.editing.following import followed
from newsmodel.editing.marks import with_moved_marks
from newsmodel.editing.parts import texts_of
from newsmodel.editing.relocation import with_relocated_claims
from newsmodel.editing.wild_places import with_found_places
from newsmodel.issues import Issue
from newsmodel.model import Article, Span
from newsmodel.readings import Reading
from newsmodel.shapes.checking import expect

#: No text of a story is so long: a span that begins further on is put here, and found from here or not at all.
_FARTHEST = 1_000_000


def reanchored(article: Article) -> Reading:
    """Bring the spans of a document back to its words, after somebody changed the texts without them.

    The words that the spans repeat are what is known of the old texts; a diff with the texts of now says where they
    stand. Claims are kept, reworded, left in doubt or dropped as by `with_text`; here a sentence counts as edited where
    words that no span repeats have another length than before. A claim goes along to another text, where a paragraph
    was parted or joined, if all of its words stand there together. One that would be dropped stays where its content
    stands in the story just once, with its source and cue beside it, whatever place its spans give.

    Args:
        article: The article. It is not changed; one whose spans fit is returned as it is.

    Returns:
        The article, and what there is to say of it; paths are those of the argument.

    Example:
        >>> from newsmodel.model import Entity
        >>> brae = Span(target="headline", start=8, end=12, text="Brae")
        >>> entity = Entity(id="E1", kind="place", name="Brae", mentions=[brae])
        >>> article = Article(id="urn:x:1", headline="Heavy rain in Brae", entities=[entity])
        >>> reanchored(article).article.entities[0].mentions[0].start
        14
    """
    expect(article, (Article,), "article")
    texts = dict(texts_of(article))
    reading = _reanchored(article, texts)
    dropped = _dropped(article, reading)
    if not dropped:
        return reading
    again = _reanchored(with_found_places(article, dropped, texts), texts)
    is_better = len(again.issues) < len(reading.issues) and _dropped(article, again) < dropped
    return again if is_better else reading


def _dropped(article: Article, reading: Reading) -> set[str]:
    return {claim.id for claim in article.claims} - {claim.id for claim in reading.article.claims}


def _reanchored(article: Article, texts: Mapping[str, str]) -> Reading:
    article = with_relocated_claims(_with_likely_places(article, texts), texts)
    by_target: defaultdict[str, set[Span]] = defaultdict(set)
    for span in spans_in(article):
        by_target[span.target].add(span)
    edits = {
        target: Alignment(_old_text(spans, texts[target]), texts[target]) if target in texts else None
        for target, spans in by_target.items()
        if not _fit(spans, texts.get(target))
    }
    issues: list[Issue] = []
    reading = followed(with_moved_marks(article, edits, issues), edits)
    return Reading(reading.article, (*issues, *reading.issues))


def _fit(spans: Iterable[Span], text: str | None) -> bool:
    return text is not None and all(text[span.start : span.end] == span.text for span in spans)


def _with_likely_places(article: Article, texts: Mapping[str, str]) -> Article:
    """Let spans that do not fit end where their words end, and begin where a text may have them."""

    def place(span: Span) -> Span:
        start = min(span.start, _FARTHEST)
        fits = _fit([span], texts.get(span.target))
        return span if fits else attrs.evolve(span, start=start, end=start + len(span.text))

    if all(place(span) == span for span in spans_in(article)):
        return article
    placed: Article = relocated(article, place)
    return placed


# --- the old text, as far as spans repeat it


def _old_text(spans: Iterable[Span], new: str) -> str:
    """Put an old text together from the words of its spans, and guess that what lies between has not changed.

    What has the same length between the same words is taken for unchanged; what has not stays unknown.
    """
    known = _known(spans)
    old = "".join(_pieces(known))
    return _filled(old, new)


def _known(spans: Iterable[Span]) -> dict[int, str]:
    """Lay out the characters that spans repeat; where two disagree, the longer span counts."""
    known: dict[int, str] = {}
    for span in sorted(spans, key=lambda each: (-len(each.text), each.start, each.text)):
        places = range(span.start, span.start + len(span.text))
        if all(known.get(place, sign) == sign for place, sign in zip(places, span.text, strict=True)):
            known.update(zip(places, span.text, strict=True))
    return known


def _pieces(known: dict[int, str]) -> Iterator[str]:
    """Yield the known stretches in order, and as many unknown characters as lie between them."""
    at = 0
    for place in sorted(known):
        yield UNKNOWN * (place - at)
        yield known[place]
        at = place + 1


def _filled(old: str, new: str) -> str:
    """Replace what is unknown by what stands there now, where it has the same length."""
    parts: list[str] = []
    edit, at = Alignment(old, new), 0
    for start, end in _gaps(old):
        low, high = edit.place(start - 1), edit.place(end)
        first = 0 if start == 0 else None if low is None else low + 1
        same = first is not None and high is not None and high - first == end - start
        parts += [old[at:start], new[first:high] if same else old[start:end]]
        at = end
    parts.append(old[at:])
    last = edit.place(len(old) - 1)
    behind = len(new) if last is None else last + 1
    return "".join(parts) + new[behind:]


def _gaps(old: str) -> Iterator[tuple[int, int]]:
    start = old.find(UNKNOWN)
    while start >= 0:
        end = start
        while old[end : end + 1] == UNKNOWN:
            end += 1
        yield start, end
        start = old.find(UNKNOWN, end)
