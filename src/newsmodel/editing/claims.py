"""Claims whose story was edited: moved, reworded, left in doubt, or dropped with a word about it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

import attrs
import msgspec

from newsmodel.editing.anchors import Anchors, anchored, spans_in
from newsmodel.editing.rules import CLAIM_DROPPED, CLAIM_IN_DOUBT, CLAIM_REWORDED, REVIEWED_CLAIM_DROPPED
from newsmodel.issues import SHOWN_CHARACTERS, Issue, Rule, shown
from newsmodel.model import Article, Attribution, Claim, Cue, Extraction, Quantity, Source, Span

#: What is counted stands in so many words behind its number.
_COUNTED = 2
_WORD = re.compile(r"(?<!\s)\s*\S+")
#: The names of sources, by their ids.
Names: TypeAlias = Mapping[str, tuple[str, ...]]


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """The fate of a claim whose story was edited.

    Attributes:
        was: The claim before the edit.
        now: The claim; None where it was dropped.
        rule: What there is to say of it; None where it only moved.
        why: The reason, for people.
    """

    was: Claim
    now: Claim | None
    rule: Rule | None = None
    why: str = ""

    def issue(self, number: int) -> Issue | None:
        """Make the issue that says what became of it.

        Args:
            number: Its place among the claims before the edit.
        """
        if self.rule is None:
            return None
        return self.rule.issue(f"{self.was.id}, {shown(self.was.text)}: {self.why}", ("claims", number))


def outcomes_of(article: Article, anchors: Anchors) -> list[Outcome]:
    """Tell what becomes of each claim of a document when its texts are edited.

    Args:
        article: The document, with its claims before the edit.
        anchors: What becomes of spans.
    """
    names = {source.id: names_of(source) for source in article.sources}
    found = [_outcome(claim, anchors, names) for claim in article.claims]
    by_id = {outcome.was.id: outcome for outcome in found}
    return [_within_parents(outcome, by_id) for outcome in found]


def _outcome(claim: Claim, anchors: Anchors, names: Names) -> Outcome:
    if not any(span.target in anchors.edits for span in spans_in(claim)):
        return Outcome(was=claim, now=claim)
    sources = tuple(_attribution(each, anchors, names) for each in claim.sources)
    if any(each is None for each in sources):
        return _dropped(claim, "the words that name its source are gone")
    cue = None if claim.cue is None else _cue(claim.cue, anchors)
    if (cue is None) != (claim.cue is None):
        return _dropped(claim, "the words that attribute it are gone")
    content, stayed = _content(claim, anchors)
    if claim.content and not content:
        return _dropped(claim, "what it says is gone")
    lost: list[Span] = []
    bare = attrs.evolve(claim, sources=(), cue=None, content=(), quantities=_counted(claim, anchors, lost))
    rest = anchored(bare, anchors, lost.append) or bare
    now = attrs.evolve(
        rest,
        sources=tuple(each for each in sources if each is not None),
        cue=cue,
        content=content,
        text=" ".join(span.text for span in content) if content else claim.text,
    )
    return _in_question(claim, now, stayed=stayed, lost=lost, anchors=anchors)


def _in_question(claim: Claim, now: Claim, *, stayed: bool, lost: list[Span], anchors: Anchors) -> Outcome:
    """Tell whether a claim that is kept only moved."""
    if not stayed:
        why, rule = changed_words(claim.text, now.text), CLAIM_REWORDED
    elif not all(anchors.has_same_sentences(span) for span in words_of_claim(claim)):
        why, rule = "other words of its sentence were edited", CLAIM_IN_DOUBT
    elif lost:
        why, rule = "", CLAIM_IN_DOUBT
    else:
        return Outcome(was=claim, now=now)
    gone = ", ".join(dict.fromkeys(shown(span.text) for span in lost))
    told = f"what was read of {gone} is gone" if gone else ""
    why = _with_review(claim, "; ".join(filter(None, (why, told))))
    return Outcome(was=claim, now=_unreviewed(now), rule=rule, why=why)


def changed_words(was: str, now: str) -> str:
    """Say to what a content was edited: where either is too long for a message, with the words that changed.

    Example:
        >>> changed_words("it rained", "it poured")
        "its content was edited to 'it poured'"
        >>> changed_words("it rained " * 9 + "for 17 days", "it rained " * 9 + "for 19 days")
        "in its content, '… for 17 days' became '… for 19 days'"
    """
    if max(len(was), len(now)) <= SHOWN_CHARACTERS:
        return f"its content was edited to {shown(now)}"
    old, new = was.split(), now.split()
    first = _alike(old, new)
    rest = _alike(old[first:][::-1], new[first:][::-1])
    parts = (_around(words, first, len(words) - rest) for words in (old, new))
    return "in its content, {} became {}".format(*(shown(part) for part in parts))


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """Count the words that two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (here, there) in pairs if here != there), min(len(one), len(other)))


def _around(words: list[str], first: int, end: int) -> str:
    """Join some words with their neighbours, which tell where they stand."""
    low, high = max(first - 1, 0), min(end + 1, len(words))
    return " ".join(["…"] * (low > 0) + words[low:high] + ["…"] * (high < len(words)))


def words_of_claim(claim: Claim) -> Iterator[Span]:
    """Yield the spans of what a claim says: content, cue and the words that name its sources."""
    yield from claim.content
    if claim.cue is not None:
        yield claim.cue.span
    yield from (each.span for each in claim.sources if each.span is not None)


def names_of(source: Source) -> tuple[str, ...]:
    """List the names that tell who is meant: the whole one, the acronym, a person's last one.

    Example:
        >>> names_of(Source(id="S1", kind="person", named=True, name="Jo Lee"))
        ('Jo Lee', 'Lee')
    """
    last = source.name.split()[-1] if source.name and source.kind == "person" else None
    return tuple(dict.fromkeys(name for name in (source.name, source.acronym, last) if name))


def _attribution(attribution: Attribution, anchors: Anchors, names: Names) -> Attribution | None:
    if attribution.span is None:
        return attribution
    span = anchors.named(attribution.span, names.get(attribution.source, ()))
    return None if span is None else attrs.evolve(attribution, span=span)


def _cue(cue: Cue, anchors: Anchors) -> Cue | None:
    span = anchors.moved(cue.span)
    return None if span is None else attrs.evolve(cue, span=span)


def _content(claim: Claim, anchors: Anchors) -> tuple[tuple[Span, ...], bool]:
    """Give the content's spans of now, and whether all words stayed; nothing where less than half of them did."""
    moved = [anchors.moved(span) for span in claim.content]
    if all(span is not None for span in moved):
        return tuple(span for span in moved if span is not None), True
    pairs = [(span, now or anchors.reworded(span)) for span, now in zip(claim.content, moved, strict=True)]
    kept = sum(len(span.text) for span, now in pairs if now is not None)
    if 2 * kept < sum(len(span.text) for span in claim.content):
        return (), False
    return tuple(now for _, now in pairs if now is not None), False


def _counted(claim: Claim, anchors: Anchors, lost: list[Span]) -> tuple[Quantity, ...]:
    """Leave out the amounts behind which other words stand now: what is counted may be something else."""
    kept = []
    for quantity in claim.quantities:
        span = quantity.span
        whole = next((each for each in claim.content if span is not None and _holds(each, span)), None)
        if span is None or whole is None:
            kept.append(quantity)
            continue
        behind = whole.text[span.end - whole.start :]
        end = span.end + len("".join(_WORD.findall(behind)[:_COUNTED]))
        counted = attrs.evolve(span, end=end, text=whole.text[span.start - whole.start : end - whole.start])
        if anchors.moved(counted) is None and anchors.moved(span) is not None:
            lost.append(span)
        else:
            kept.append(quantity)
    return tuple(kept)


def _dropped(claim: Claim, why: str) -> Outcome:
    rule = REVIEWED_CLAIM_DROPPED if is_reviewed(claim.extraction) else CLAIM_DROPPED
    return Outcome(was=claim, now=None, rule=rule, why=_with_review(claim, why))


def is_reviewed(extraction: Extraction | None) -> bool:
    """Whether a person has accepted or rejected a record."""
    return extraction is not None and extraction.status != "unreviewed"


def _unreviewed(claim: Claim) -> Claim:
    """Take back what a person decided of other words; the comment stays."""
    found = claim.extraction
    if found is None or not is_reviewed(found):
        return claim
    return attrs.evolve(claim, extraction=attrs.evolve(found, status="unreviewed", reviewer=None, reviewed=None))


def _with_review(claim: Claim, why: str) -> str:
    found = claim.extraction
    return f"{why}; it had been {found.status}" if found is not None and is_reviewed(found) else why


def _within_parents(outcome: Outcome, by_id: dict[str, Outcome]) -> Outcome:
    """Drop a claim that was reported in another one which is dropped, or which no longer holds it.

    Without "A denies that" before it, what B says would be freer than it was.
    """
    for above in _above(outcome, by_id):
        if above.now is None:
            return outcome if outcome.now is None else _dropped(outcome.was, "what it was reported in is gone")
    parent = by_id.get(outcome.was.parent or "")
    if parent is None or parent.now is None or outcome.now is None or not parent.was.content:
        return outcome
    held = all(any(_holds(whole, part) for whole in parent.now.content) for part in outcome.now.content)
    return outcome if held else _dropped(outcome.was, "it no longer stands in what it was reported in")


def _above(outcome: Outcome, by_id: dict[str, Outcome]) -> Iterator[Outcome]:
    seen = {outcome.was.id}
    above = by_id.get(outcome.was.parent or "")
    while above is not None and above.was.id not in seen:
        yield above
        seen.add(above.was.id)
        above = by_id.get(above.was.parent or "")


def _holds(whole: Span, part: Span) -> bool:
    return whole.target == part.target and whole.start <= part.start and part.end <= whole.end
