"""Words that a person typed into a table of claims: corrections, and claims that were missed.

They are looked for in the story as the records of other finders are: what does not stand there is refused.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

import attrs

from newsmodel.claims.grounding.records import ClaimRecord
from newsmodel.claims.grounding.rules import GROUNDED_IN_PART
from newsmodel.claims.numbering import with_ids
from newsmodel.claims.passages import Stretch
from newsmodel.claims.review.choosing import Choosing
from newsmodel.claims.review.moving import NotApplicable
from newsmodel.claims.review.story import StoryUnderReview
from newsmodel.issues import Severity, shown
from newsmodel.model import AddedClaim, Article, Claim, CorrectedClaim, Extraction, SourceChoice, Span
from newsmodel.view.columns import SEPARATOR

#: Columns of which a change is a correction, by the field of it.
_FIELDS = {"cue_kind": "kind", "polarity": "polarity", "modality": "modality", "form": "form"}
_WORDS = ("content", "cue_words", "source_words", "source_names")
#: Columns of which a change is a correction.
CORRECTED: tuple[str, ...] = (*_WORDS, *_FIELDS)
#: Columns that say who a source is whose words or name were changed.
TOLD_OF_SOURCES = ("source_kinds", "source_named")
_TRUTHS = {"true": True, "false": False}
Row = Mapping[str, str]


class TypedWords:
    """Makes corrections and claims of what a person typed into the rows of one story.

    Args:
        article: The document.
    """

    def __init__(self, article: Article) -> None:
        self._article = with_ids(article)

    @functools.cached_property
    def _story(self) -> StoryUnderReview:
        return StoryUnderReview(self._article)

    def correction(self, row: Row, claim: Claim, changed: Collection[str]) -> CorrectedClaim:
        """Make the correction of a claim whose row was changed.

        Args:
            row: The row.
            claim: The claim.
            changed: The columns whose cells were changed.

        Raises:
            NotApplicable: typed words do not stand in the story, or a cell was emptied.
            ValueError: a cell has a value that its column does not take.
        """
        emptied = [name for name in CORRECTED if name in changed and not row[name].strip()]
        if emptied:
            raise NotApplicable(f"{' and '.join(emptied)} cannot be emptied")
        has_sources = "source_words" in changed or "source_names" in changed
        given = _parts(row, "source_words") if "source_words" in changed else []
        kept = [one.span.text if one.span else "" for one in claim.sources]
        sought = [words for words in given if words and words not in kept]
        is_cue = "cue_words" in changed
        record = _record_of(claim, row["content"] if "content" in changed else None)
        record = attrs.evolve(record, source=sought)
        if is_cue:
            record = attrs.evolve(record, cue=row["cue_words"], polarity=None)
        is_typed = is_cue or bool(sought) or "content" in changed
        content, cue, places = self._placed(record) if is_typed else ((), None, ())
        spans = {one.span.text: one.span for one in claim.sources if one.span} | dict(zip(sought, places, strict=True))
        words = given or kept
        fields: dict[str, Any] = {field: row[name].strip() for name, field in _FIELDS.items() if name in changed}
        return CorrectedClaim(
            content=content if "content" in changed else claim.content,  # beside it the other words are found again
            cue=cue if is_cue else None,
            sources=tuple(self._choices(row, words, spans, claim, changed)) if has_sources else (),
            **fields,
        )

    def added(self, row: Row) -> AddedClaim:
        """Make the claim of a row that has no id.

        Args:
            row: The row.

        Raises:
            NotApplicable: typed words do not stand in the story, or there are none.
            ValueError: a cell has a value that its column does not take.
        """
        if not row["content"].strip():
            raise NotApplicable("a claim that is added has words in its content")
        words = _parts(row, "source_words")
        sought = [each for each in words if each]
        content, cue, places = self._placed(
            ClaimRecord(content=row["content"], cue=row.get("cue_words", "").strip() or None, source=sought)
        )
        fields: dict[str, Any] = {field: row.get(name, "").strip() or None for name, field in _FIELDS.items()}
        return AddedClaim(
            voice=row.get("voice", "").strip() or "source",  # type: ignore[arg-type]  # checked by the class
            content=content,
            cue=cue,
            sources=tuple(self._choices(row, words, dict(zip(sought, places, strict=True)))),
            corrects=row.get("corrects", "").strip() or None,
            note=row.get("note", "").strip() or None,
            **fields,
        )

    # --- words of the story

    def _placed(self, record: ClaimRecord) -> tuple[tuple[Span, ...], Span | None, tuple[Span, ...]]:
        """Find where words stand: the content, the cue, each source."""
        placed, issues = self._story.place_words(record)
        for issue in issues:
            if issue.severity is Severity.ERROR or issue.rule == GROUNDED_IN_PART.id:
                raise NotApplicable(issue.message)
        if placed is None:
            raise NotApplicable("its words do not stand in the story")

        def spans(places: Sequence[Stretch]) -> tuple[Span, ...]:
            return tuple(map(self._story.span, places))

        return spans(placed.content), next(iter(spans([placed.cue] if placed.cue else [])), None), spans(placed.sources)

    # --- who says so

    def _choices(
        self,
        row: Row,
        words: Sequence[str],
        spans: Mapping[str, Span],
        claim: Claim | None = None,
        changed: Collection[str] = ("source_names", "source_kinds"),
    ) -> Iterator[SourceChoice]:
        """Yield whom a row names: those of the claim where nothing of theirs was changed."""
        names = _parts(row, "source_names") if "source_names" in changed else []
        before = [self._called(one.source) for one in claim.sources] if claim else []
        kinds, named = _parts(row, "source_kinds"), _parts(row, "source_named")
        for index, (each, name) in enumerate(itertools.zip_longest(words, names, fillvalue="")):
            span = spans.get(each)
            own = claim.sources[index] if claim is not None and index < len(claim.sources) else None
            if own is not None and name in ("", before[index]) and own.span == span:
                yield SourceChoice(source=own.source, span=span)
                continue
            choice = SourceChoice(name=None if own is not None and name == before[index] else name or None, span=span)
            if self._is_known(choice):
                yield choice
                continue
            if not (name or {*TOLD_OF_SOURCES} & {*changed}):  # what stands there is said of who was there
                told = "who is meant? Write the name into source_names, or source_kinds and source_named"
                raise NotApplicable(f"{shown(each)} is no source of the document: {told}")
            if name:
                self._placed(ClaimRecord(content=name))  # who is called so stands somewhere in the story
            kind: Any = _member(kinds, index) or None  # checked by the class
            truth = _TRUTHS.get(_member(named, index).lower(), True if name else None)
            yield attrs.evolve(choice, kind=kind, named=truth)

    def _called(self, id: str) -> str:
        found = self._article.find(id)
        return getattr(found, "name", None) or ""

    def _is_known(self, choice: SourceChoice) -> bool:
        """Whether a source of the document is meant."""
        choosing = Choosing(list(self._article.sources), self._article.claims, Extraction())
        try:
            choosing.attribution(choice, set())
        except NotApplicable:
            return False
        return True


def _record_of(claim: Claim, content: str | None) -> ClaimRecord:
    """Make the record of a claim, perhaps with other words, near where it stands."""
    words = tuple(span.text for span in claim.content) or (claim.text,)
    record = ClaimRecord(
        content=words if content is None else content,
        cue=claim.cue.span.text if claim.cue else None,
        polarity=claim.polarity,
    )
    first = next(iter(claim.content), None)
    return record if first is None else attrs.evolve(record, target=first.target, start=first.start)


def _parts(row: Row, name: str) -> list[str]:
    """Part a cell with several sources."""
    cell = row.get(name, "")
    return [part.strip() for part in cell.split(SEPARATOR.strip())] if cell.strip() else []


def _member(parts: Sequence[str], index: int) -> str:
    return parts[index] if index < len(parts) else ""
