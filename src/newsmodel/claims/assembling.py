"""Makes the claims of a document from what was found in its words."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from newsmodel.claims.attribution import FoundAttribution, Method
from newsmodel.claims.contract import ClaimLanguage
from newsmodel.claims.details import Details
from newsmodel.claims.keeping import extraction_of
from newsmodel.claims.passages import Passage, Stretch, span_of
from newsmodel.model import Attribution, Claim, Cue, Review
from newsmodel.shapes.thawing import filled
from newsmodel.values import SpeechForm, Voice


class ClaimDraft(msgspec.Struct, frozen=True, kw_only=True):
    """A claim that was found, before its sources are known.

    Attributes:
        found: The rule that found it, and where its words stand.
        confidence: How sure it is, 0 to 1; None where the document says so itself.
        voice: Who makes it.
        given: Id of its source, where the document names it.
    """

    found: FoundAttribution
    confidence: float | None
    voice: Voice = "source"
    given: str | None = None


def outlet_draft(method: Method, words: Stretch, confidence: float | None) -> ClaimDraft:
    """Make the draft of a claim that the outlet makes itself."""
    found = FoundAttribution(method=method, lemma="", kind="state", cue=None, source=None, content=(words,))
    return ClaimDraft(found=found, confidence=confidence, voice="outlet")


class Assembly:
    """Makes the claims of one story.

    Args:
        passages: The passages, in reading order.
        details: What they hold.
        language: The rules of their language.
    """

    def __init__(self, passages: tuple[Passage, ...], details: Details, language: ClaimLanguage) -> None:
        self._language = language
        self._passages = passages
        self._details = details

    def claim(self, draft: ClaimDraft, id_: str, sources: Sequence[Attribution], parent: str | None) -> Claim:
        """Make the claim that a draft becomes.

        Args:
            draft: The draft.
            id_: Its id.
            sources: Who stands behind it.
            parent: The id of the claim that it is reported in.
        """
        found, details = draft.found, self._details
        content = tuple(span_of(part, self._passages) for part in found.content)
        text = " ".join(span.text for span in content)
        return filled(
            Claim,
            id=id_,
            voice=draft.voice,
            form=self._form(draft),
            sources=tuple(sources),
            cue=self._cue(found),
            content=content,
            text=text,
            polarity="negated" if found.negated else "affirmed",
            modality=self._language.modality(text, found),
            stated=details.stated(found.cue, found.source, found.content) if found.cue else None,
            quantities=details.quantities(found.content),
            times=details.times_in(found.content),
            parent=parent,
            reviews=self._reviews(found),
            extraction=extraction_of(str(found.method), draft.confidence),
        )

    def _reviews(self, found: FoundAttribution) -> tuple[Review, ...]:
        """Give the verdict of the story itself on what it reports, in its own words: "*falsely* claimed"."""
        if found.verdict is None:
            return ()
        span = span_of(found.verdict, self._passages)
        return (Review(verdict=span.text, spans=(span,)),)

    def _form(self, draft: ClaimDraft) -> SpeechForm | None:
        """Tell direct, indirect and mixed speech apart; a turn of a dialogue is direct without quotation marks."""
        if draft.voice != "source":
            return None
        return "direct" if draft.found.turn else self._details.form(draft.found.content)

    def _cue(self, found: FoundAttribution) -> Cue | None:
        if found.cue is None:
            return None
        return Cue(span=span_of(found.cue, self._passages), lemma=found.lemma or None, kind=found.kind)
