"""Finds the claims of an article, with what there is to say of the search."""

from __future__ import annotations

from typing import Literal, get_args

from newsmodel.claims.confidence import DEFAULT_CONFIDENCE
from newsmodel.claims.extraction import extracted
from newsmodel.claims.languages import (
    LANGUAGE_ASSUMED,
    NO_CLAIM_RULES,
    QUOTATIONS_ALONE,
    assumed,
    language_of,
    no_rules,
    partial,
    passages_in,
    rules_of,
)
from newsmodel.claims.numbering import with_ids
from newsmodel.claims.passages import Passage, Stretch, parsed, passages_of, said_once
from newsmodel.claims.syntax import Syntax
from newsmodel.claims.unattributed import QUOTATION_UNATTRIBUTED, unattributed_quotations
from newsmodel.issues import Rule, shown
from newsmodel.model import Article
from newsmodel.model.article import A
from newsmodel.readings import Reading
from newsmodel.shapes.checking import expect

#: Which claims are looked for: those that the story attributes, or the outlet's own sentences too.
Which = Literal["attributed", "all"]

#: What there may be to say of an extraction.
RULES: tuple[Rule, ...] = (NO_CLAIM_RULES, QUOTATIONS_ALONE, LANGUAGE_ASSUMED, QUOTATION_UNATTRIBUTED)


def extract_claims(
    article: A,
    *,
    which: Which = "attributed",
    min_confidence: float = DEFAULT_CONFIDENCE,
    syntax: Syntax | None = None,
) -> A:
    """Find out who said what in a story.

    Sources and claims that a person has accepted or rejected stay as they are, with their ids, and so do those that do
    not come from these rules; a claim that stands there already, accepted or rejected, is not added again. A headline
    that was copied from the first paragraph is not looked through. What these rules made before and nobody has looked
    at is made anew, unless something that stays refers to it.

    Args:
        article: The story. It is not changed.
        which: `attributed`: what the story attributes to its sources. `all`: the outlet's own sentences too, as claims
            of the voice `outlet`, so that every sentence of the body that asserts something is accounted for.
        min_confidence: Claims that are less sure, 0 to 1, are left out. `newsmodel.claims.PRECISE_CONFIDENCE` leaves
            few that are wrong, and misses half.
        syntax: A parser of your own, whose word classes and dependencies tell subjects, verbs and the ends of clauses
            better than the rules by themselves. It is asked for each passage; so far only the rules for English use it.

    Returns:
        The article with its sources and its claims; its blocks, headings, captions and cells have ids. A story in a
        language that there are no rules for comes back as it is; `newsmodel.claims.read_claims` says so.

    Raises:
        ValueError: `which` is none of the two, `min_confidence` is not between 0 and 1, or what `syntax` says of a
            passage does not belong together.

    Example:
        >>> from newsmodel.model import Paragraph, Section
        >>> body = Section(blocks=[Paragraph(text="“It is unsafe,” said Jo Lee, the mayor of Seoul.")])
        >>> found = extract_claims(Article(id="urn:x:1", language="en", headline="Bridge shut", sections=[body]))
        >>> claim = found.claims[0]
        >>> claim.text, claim.cue.span.text, claim.form, found.find(claim.sources[0].source).name
        ('“It is unsafe,”', 'said', 'direct', 'Jo Lee')
    """
    return _search(article, which, min_confidence, syntax)[0].article


def read_claims(
    article: A,
    *,
    which: Which = "attributed",
    min_confidence: float = DEFAULT_CONFIDENCE,
    syntax: Syntax | None = None,
) -> Reading[A]:
    """Find out who said what in a story, and say what there is to say about it.

    Args:
        article: The story. It is not changed.
        which: As in `extract_claims`.
        min_confidence: As in `extract_claims`.
        syntax: As in `extract_claims`.

    Returns:
        The article as `extract_claims` returns it, and the issues: there are no rules for the language of the story,
        they find quotations alone, or it is not known; a quotation is in no claim, since nobody is named for it, or
        since it is not sure enough who is.

    Raises:
        ValueError: `which` is none of the two, or `min_confidence` is not between 0 and 1.

    Example:
        >>> story = Article(id="urn:x:1", language="ko", headline="한국어")
        >>> print(*read_claims(story).issues)
        /language: note no-claim-rules: there are no rules for 'ko'
    """
    reading, passages, unsure = _search(article, which, min_confidence, syntax)
    return Reading(reading.article, (*reading.issues, *unattributed_quotations(reading.article, passages, unsure)))


def _search(
    article: A, which: Which, least: float, syntax: Syntax | None
) -> tuple[Reading[A], tuple[Passage, ...], tuple[Stretch, ...]]:
    """Look through a story; give the passages too that were looked through, and what is claimed but not sure enough."""
    expect(article, (Article,), "article")
    if which not in get_args(Which):
        raise ValueError(f"which: {shown(which)} is not one of {', '.join(get_args(Which))}")
    expect(least, (int, float), "min_confidence")
    if not 0 <= least <= 1:
        raise ValueError(f"min_confidence: {shown(least)} is not a number from 0 to 1")
    language = language_of(article)
    rules = rules_of(language)
    if rules is None:
        return Reading(article, (no_rules(language),)), (), ()
    numbered = with_ids(article)
    passages = parsed(passages_in(rules, said_once(passages_of(numbered))), syntax)
    found, unsure = extracted(numbered, passages, rules, outlet=which == "all", least=least)
    unknown = language.lower() == "und"
    told = (partial(rules), assumed(len(found.claims)) if unknown and found.claims else None)
    return Reading(found, tuple(issue for issue in told if issue is not None)), passages, unsure
