"""Details of claims as grounding finds them again in the story's words, where a record has no place for them."""

from __future__ import annotations

import functools

from newsmodel.claims.assembling import Assembly, ClaimDraft
from newsmodel.claims.attribution import FoundAttribution, Method
from newsmodel.claims.contract import language_module
from newsmodel.claims.details import Details
from newsmodel.claims.extraction import moments_of, reference_of
from newsmodel.claims.grounding.without_rules import WithoutRules
from newsmodel.claims.languages import language_of, rules_of
from newsmodel.claims.nesting import place_of
from newsmodel.claims.numbering import with_ids
from newsmodel.claims.passages import passages_of
from newsmodel.model import Article, Claim

_METHOD = Method("grounded")


class FoundAgain:
    """Finds what the words of claims say beside who says what: form, quantities, times, the time of the statement.

    Args:
        article: The story of the claims.
    """

    def __init__(self, article: Article) -> None:
        self._article = article

    @functools.cached_property
    def _assembly(self) -> Assembly:
        article = with_ids(self._article)
        rules, passages = rules_of(language_of(article)), passages_of(article)
        language = language_module(rules) if rules is not None else WithoutRules()
        moments = dict(moments_of(article))
        details = Details(passages, language, published=reference_of(article), moments=moments)
        return Assembly(passages, details, language)

    @functools.cached_property
    def _numbers(self) -> dict[str, int]:
        return {passage.target: number for number, passage in enumerate(passages_of(with_ids(self._article)))}

    def claim(self, claim: Claim) -> Claim:
        """Make the claim that the same words become.

        Args:
            claim: A claim with content in the story.
        """
        place = place_of(claim, self._numbers)
        found = FoundAttribution(
            method=_METHOD,
            lemma="",
            kind="other",
            cue=place.cue,
            source=place.source[0] if place.source else None,
            content=place.content,
            negated=claim.polarity == "negated",
        )
        draft = ClaimDraft(found=found, confidence=None, voice=claim.voice)
        return self._assembly.claim(draft, claim.id, claim.sources, claim.parent)
