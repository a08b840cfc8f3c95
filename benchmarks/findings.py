"""What the rules find in annotated stories, and which of it is right: shared by `measure_rules.py` and `quality.py`.

A finding is right when the scorer pairs it with an attribution of the corpus, their contents agree (token F1 of at
least 0.5), and so do the heads of their sources. A sentence of the outlet's own is right when at most half of its
tokens are attributed in the corpus.
"""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs
from quality import ScoredClaim, article_of, scored

from newsmodel.claims import extract_claims
from newsmodel.claims.attribution import FoundAttribution, Method
from newsmodel.claims.confidence import EVERY
from newsmodel.claims.contract import language_module
from newsmodel.claims.keeping import OURS
from newsmodel.claims.passages import passages_of
from newsmodel.model import Claim

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
#: The corpora of each language, by their folders below the shared data, with the split that rules are measured on.
CORPORA = {"en": {"polnear": "train", "gum": "dev"}, "de": {"german-quotations": "train"}}
#: The scorer's subset of each language that recall is told of.
SUBSETS = {"en": "report", "de": "speech"}
#: Forms of contents that a corpus does not mark, by its folder: of GUM its README says that contents are clauses
#: and quotations only, so that it cannot tell whether a noun phrase or an infinitive is right.
UNMARKED = {"gum": frozenset(("object", "infinitive", "gerund", "about"))}
#: A relative pronoun right behind a source; in German a comma ends its clause, and a cue behind one is not in it.
_PRONOUNS = {
    "en": re.compile(r"[\s,\u2013\u2014-]*(who|which|that)\b", re.IGNORECASE),
    "de": re.compile(r",\s*(der|die|das|welche[rs]?)\b(?=[^,]*\Z)"),
}
#: Whose own words they are, behind a cue: we take the subject for the source, the corpus "own statements".
_OWN = re.compile(r"\s+(eigene[nmr]?\s+\w+)")
#: The family of the methods that find the outlet's own sentences.
OUTLET = "outlet"


@attrs.frozen(kw_only=True)
class Finding:
    """A claim that was found in an annotated story.

    Attributes:
        method: What found it.
        lemma: Base form of its cue, or *.
        contexts: What was counted around it.
        right: Whether it is right.
        confidence: That of the claim, if it has one.
        reported: Whether it counts in the scorer's subset of reports, for German that of speech.
        marked: Whether the corpus marks contents of its form at all.
    """

    method: Method
    lemma: str
    contexts: tuple[str, ...]
    right: bool
    confidence: float | None
    reported: bool
    marked: bool = True


@attrs.frozen(kw_only=True)
class Story:
    """An annotated story and what was found in it.

    Attributes:
        name: Its name in the corpus.
        findings: The attributions that were found, as far as they count.
        own: The sentences of the outlet that were found.
        reports: How many attributions of the corpus are in the scorer's subset of reports.
    """

    name: str
    findings: tuple[Finding, ...]
    own: tuple[Finding, ...]
    reports: int


def scorer_in(tools: Path) -> Any:
    """Load the scorer of claims from a folder."""
    sys.path.insert(0, str(tools))
    return importlib.import_module("score_claims")


def stories(scorer: Any, root: Path, split: str, language: str = "en") -> Iterator[Story]:
    """Yield the stories of a corpus with what is found in them, however unsure.

    Args:
        scorer: The module of the scorer.
        root: The folder of the corpus.
        split: The folder of its split.
        language: The tag of its language.
    """
    if language == "de":
        scorer.POSTMOD.clear()
        scorer.POSTMOD.update(scorer.POSTMOD_DE)
    scorer.index(str(root), split)
    for name, text, files in scorer.load(str(root), split):
        article, offsets = article_of(text, language)
        contexts = _contexts(article, language)
        claims = extract_claims(article, which="all", min_confidence=0).claims
        document = scorer.Doc(text)
        gold = scorer.prepare(document, scorer.read_ann(files[0]))
        said = [claim for claim in claims if _method(claim).family != OUTLET]
        given = scorer.prepare(
            document,
            [
                {
                    **as_annotated(scored(claim, offsets), text, language),
                    "contexts": contexts.get(_key(claim), ()),
                    "of": claim,
                }
                for claim in said
            ],
        )
        plain = scorer.prepare(document, [scored(claim, offsets) for claim in said]) if language == "de" else ()
        findings, reports = _attributed(scorer, document, gold, (given, plain), SUBSETS[language])
        unmarked = UNMARKED.get(root.name, frozenset())
        findings = tuple(attrs.evolve(one, marked=one.method.variant not in unmarked) for one in findings)
        own = [(claim, scored(claim, offsets)) for claim in claims if _method(claim).family == OUTLET]
        yield Story(name=name, findings=findings, own=tuple(_outlet(document, gold, own)), reports=reports)


def as_annotated(claim: ScoredClaim, text: str, language: str = "en") -> ScoredClaim:
    """Put "who" or "which" in the place of the words before it, which we take for the source and the corpora do not.

    Args:
        claim: A claim.
        text: The story.
        language: The tag of its language.
    """
    source, cue = claim["source"], claim["cue"]
    if not source or not cue:
        return claim
    match = _PRONOUNS[language].match(text, source[1], cue[0]) if source[1] < cue[0] else None
    own = _OWN.match(text, cue[1]) if language == "de" else None
    found = own or match
    return claim if found is None else {**claim, "source": found.span(1)}


def _method(claim: Claim) -> Method:
    return Method.read(((claim.extraction and claim.extraction.method) or "").removeprefix(OURS))


def _key(claim: Claim) -> tuple[object, ...]:
    places = tuple((span.target, span.start, span.end) for span in claim.content)
    cue = claim.cue.span if claim.cue else None
    return places, cue and (cue.target, cue.start, cue.end), str(_method(claim))


def _contexts(article: Any, language: str) -> dict[tuple[object, ...], tuple[str, ...]]:
    """List the contexts of a story's attributions by their places."""
    passages = passages_of(article)

    def key(found: FoundAttribution) -> tuple[object, ...]:
        places = tuple((passages[part.passage].target, part.start, part.end) for part in found.content)
        cue = found.cue
        return places, cue and (passages[cue.passage].target, cue.start, cue.end), str(found.method)

    return {key(found): found.contexts for found in language_module(language).find_attributions(passages)}


def _attributed(
    scorer: Any, document: Any, gold: Any, forms: tuple[Sequence[Any], Sequence[Any]], subset: str
) -> tuple[tuple[Finding, ...], int]:
    """Tell which claims are right; of German also those whose source is right as we take it.

    That corpus takes now the relative pronoun for the source, and now the words before it.
    """
    given, plain = forms
    _, _, counted, _, good = scorer.score_article(document, gold, given, "all")
    _, _, reported, reports, _ = scorer.score_article(document, gold, given, subset)
    right = {number for number, _ in good}
    if plain:
        right |= {number for number, _ in scorer.score_article(document, gold, plain, "all")[-1]}
    findings = tuple(
        Finding(
            method=_method(given[number]["raw"]["of"]),
            lemma=given[number]["raw"]["lemma"] or EVERY,
            contexts=given[number]["raw"]["contexts"],
            right=number in right,
            confidence=given[number]["raw"]["of"].extraction.confidence,
            reported=number in set(reported),
        )
        for number in counted
    )
    return findings, len(reports)


def _outlet(document: Any, gold: Any, own: Sequence[tuple[Claim, ScoredClaim]]) -> Iterator[Finding]:
    attributed = set().union(*(one["content"] for one in gold))
    for claim, place in own:
        tokens = document.ids(place["content"])
        yield Finding(
            method=_method(claim),
            lemma=EVERY,
            contexts=(),
            right=2 * len(tokens & attributed) <= len(tokens),
            confidence=claim.extraction.confidence if claim.extraction else None,
            reported=False,
        )
