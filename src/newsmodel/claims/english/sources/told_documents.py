"""Documents that somebody says something in, before the story lets them speak: "Lee said in a report", "the report"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from newsmodel.claims.english.attributions.grammar import TIME_WORDS
from newsmodel.claims.english.attributions.lexicon import cue_forms
from newsmodel.claims.passages import Passage, Stretch
from newsmodel.claims.sources.drafts import Key, Use
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of
from newsmodel.prose.patterns import pattern

#: Before the noun of a document that is told of for the first time.
_FRESH = pattern(rf"\b(?:an?|{any_of(get('en').grammar.possessives)})\s(?:[\w/&.-]+\s){{0,4}}\Z", re.IGNORECASE)
#: Between who speaks and the "in" stands what he does, and perhaps when: "Lee *said on Monday* in a report".
_SPEAKS = pattern(
    r"\s(?:(?:has|have|had|also|later|[a-z]+ly)\s){0,3}(?P<verb>[a-z]+)"
    rf"(?:\s(?:on|in|this|(?i:{any_of(TIME_WORDS)})|\d+)){{0,5}},?\s[Ii]n\s"
)
_IN = pattern(r"\b[Ii]n\s\Z")
_BEHIND = pattern(r"(?![^,]{0,60}\sby\s)[^.;:!?\u201c\u201d\"\n]{0,60},\s(?:[Tt]he\s)?\Z")
_BEFORE = 120


class ToldDocument(msgspec.Struct, frozen=True):
    """The place that tells of a document for the first time.

    Attributes:
        place: The words, from the article on up to the noun.
        speaker: The key of whoever says something in it; None where nobody does.
    """

    place: Stretch
    speaker: Key | None


class ToldDocuments:
    """Finds who says something in a document that is a source later.

    Args:
        passages: The story.
        uses: Its sources.
        keys: Whom each of them means, by the first key.
    """

    def __init__(self, passages: Sequence[Passage], uses: Sequence[Use], keys: Sequence[Key]) -> None:
        self._passages = passages
        self._speakers = sorted(
            (use.place, number)
            for number, use in enumerate(uses)
            if use.place and use.mention.kind not in {"document", "group", "unstated"}
        )
        self._keys = keys

    def find(self, noun: str, place: Stretch) -> ToldDocument | None:
        """Find the last place before a document that tells of one of its noun, with the only one who speaks in it.

        Args:
            noun: The noun of the document, in small letters.
            place: Where it is a source.
        """
        for number in range(place.passage, max(-1, place.passage - 2), -1):
            text = self._passages[number].text
            end = place.start if number == place.passage else len(text)
            at = text.rfind(f" {noun}", 0, end) + 1
            fresh = _FRESH.search(text, max(0, at - _BEFORE), at) if at else None
            if fresh is not None and not text[at + len(noun) : at + len(noun) + 1].isalpha():  # "a *report*er"
                told = Stretch(number, fresh.start(), at + len(noun))
                is_inside = _IN.search(text, max(0, told.start - len(" in ")), told.start)
                return ToldDocument(told, self._speaker(text, told)) if is_inside else None
        return None

    def _speaker(self, text: str, told: Stretch) -> Key | None:
        first = bisect_left(self._speakers, (Stretch(told.passage, max(0, told.start - _BEFORE), 0), 0))
        last = bisect_left(self._speakers, (Stretch(told.passage, told.end + _BEFORE, 0), 0))
        near = self._speakers[first:last]
        before = [one for at, one in near if at.end <= told.start and _speaks_in(text, at.end, told.start)]
        behind = [one for at, one in near if at.start >= told.end and _BEHIND.fullmatch(text, told.end, at.start)]
        found = {self._keys[one] for one in (*before, *behind)}
        return found.pop() if len(found) == 1 else None


def _speaks_in(text: str, start: int, end: int) -> bool:
    """Tell whether somebody says something in what follows: not "Lee said *the firm was named in* a report"."""
    found = _SPEAKS.fullmatch(text, start, end)
    return found is not None and found["verb"] in cue_forms()
