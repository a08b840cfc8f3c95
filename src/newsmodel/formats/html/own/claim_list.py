"""The list of claims for people: the claim, its place in the story, its sources, and the findings of fact checks.

The words that attribute stand beside each claim, with what they say of it: a denial must not read as a statement.
Claims that a person has rejected are not listed.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from newsmodel.formats.html.own.furniture import time
from newsmodel.formats.markup.elements import executes
from newsmodel.formats.markup.escaping import escaped, tag
from newsmodel.model import Article, Claim, Review, Source
from newsmodel.model.rejections import unpublished_of
from newsmodel.values import write_timestamp

#: How people read a source without a name and a description.
_UNNAMED = {
    "person": "a person",
    "organization": "an organization",
    "government": "a government",
    "document": "a document",
    "media": "a news outlet",
    "group": "a group",
    "author": "the reporter",
    "unstated": "nobody is named",
}
#: What a source does with the words, where the cue alone might be missed: affirmed, and negated.
_ATTITUDES = {
    "state": ("", "does not say so"),
    "report": ("", "does not report it"),
    "deny": ("denies it", "does not deny it"),
    "confirm": ("confirms it", "does not confirm it"),
    "accuse": ("an accusation", "no accusation"),
    "warn": ("a warning", "no warning"),
    "estimate": ("an estimate", "no estimate"),
    "believe": ("a belief", "does not believe it"),
    "show": ("", "does not show it"),
    "promise": ("a promise", "does not promise it"),
    "demand": ("a demand", "does not demand it"),
    "ask": ("a question", "does not ask it"),
    "other": ("", "not so"),
}
#: How sure the source is made to sound.
_MODALITIES = {
    "certain": "",
    "possible": "it may be so",
    "estimated": "an estimate",
    "predicted": "it will be so",
    "conditional": "it would be so",
}


def write_claims(article: Article, places: Collection[str], headings: Callable[[str], str]) -> Iterator[str]:
    """Write the list of an article's claims; nothing where it has none.

    Args:
        article: The article.
        places: Ids that the page has, and that no claim may have.
        headings: Writes a heading of ours.
    """
    out = unpublished_of(article.claims)
    listed = {claim.id: claim for claim in reversed(article.claims) if claim.id not in out}
    if not listed:
        return
    taken = set(places)
    sources = {source.id: source for source in reversed(article.sources)}
    yield f'<section class="claims">{headings("Claims")}<ol>'
    for claim in article.claims:
        if claim.id not in listed:
            continue
        own = None if claim.id in taken else claim.id
        taken.add(claim.id)
        yield tag("li", {"id": own})
        reporters = _above(claim, listed)
        yield f"<p>{_words(claim, places)}</p><p>{_attribution(claim, reporters, sources)}</p>"
        yield from _reviews(claim)
        yield "</li>"
    yield "</ol></section>"


def _words(claim: Claim, places: Collection[str]) -> str:
    """Write the words of a claim as a link to their place in the story."""
    place = next((span.target for span in claim.content if span.target in places), None)
    words = escaped(claim.text)
    return words if place is None else f"{tag('a', {'href': f'#{place}'})}{words}</a>"


def _above(claim: Claim, listed: dict[str, Claim]) -> list[Claim]:
    """List the claims that a claim is nested in, the nearest first; each once, should they lie in each other."""
    found: list[Claim] = []
    parent = listed.get(claim.parent) if claim.parent is not None else None
    while parent is not None and parent not in found:
        found.append(parent)
        parent = listed.get(parent.parent) if parent.parent is not None else None
    return found


def _attribution(claim: Claim, reporters: list[Claim], sources: dict[str, Source]) -> str:
    """Write who is made to say a claim, with the words that attribute it, and what they say of it.

    Who reports it may deny that it was said, so that the same stands behind each of them.
    """
    parts = [_sources(claim, sources)]
    if claim.cue is not None and any(map(str.isalpha, claim.cue.span.text)):
        parts.append(f'<span class="cue">{escaped(claim.cue.span.text)}</span>')
    parts.append(_sense(claim))
    for reporter in reporters:
        parts += ['<span lang="en">as reported by</span>', _sources(reporter, sources), _sense(reporter)]
    return " ".join(filter(None, parts))


def _sense(claim: Claim) -> str:
    senses = _senses(claim)
    return f'<span class="sense" lang="en">({"; ".join(senses)})</span>' if senses else ""


def _senses(claim: Claim) -> list[str]:
    """Say in words what the attribution of a claim means, where it is more than that somebody says it."""
    kind = claim.cue.kind if claim.cue is not None else None
    attitude = _ATTITUDES[kind or "state"][claim.polarity == "negated"]
    return [words for words in dict.fromkeys((attitude, _MODALITIES[claim.modality])) if words]


def _sources(claim: Claim, sources: dict[str, Source]) -> str:
    """Write the names of a claim's sources."""
    if claim.voice == "outlet":
        return '<cite lang="en">the outlet itself</cite>'
    named = [sources.get(attribution.source) for attribution in claim.sources]
    return ", ".join(f"<cite>{_name(source)}</cite>" for source in named if source is not None)


def _name(source: Source) -> str:
    told = [words for words in (source.name, source.description) if words is not None]
    return escaped(", ".join(told)) if told else f'<span lang="en">{_UNNAMED[source.kind]}</span>'


def _reviews(claim: Claim) -> Iterator[str]:
    if not claim.reviews:
        return
    yield "<ul>"
    for review in claim.reviews:
        yield f"<li>{_review(review)}</li>"
    yield "</ul>"


def _review(review: Review) -> str:
    """Write the finding of a fact check, with its publisher."""
    scale = "" if review.best is None else f" / {review.best}"
    verdict = review.verdict or ("" if review.rating is None else f"{review.rating}{scale}")
    reviewer = review.reviewer.name if review.reviewer is not None else None
    parts = [f"<strong>{escaped(verdict)}</strong>"] if verdict else []
    link = review.uri if review.uri is not None and not executes(review.uri) else None
    if reviewer or link:
        words = escaped(reviewer or link or "")
        parts.append(words if link is None else f"{tag('a', {'href': link})}{words}</a>")
    if review.published is not None:
        parts.append(time(write_timestamp(review.published)))
    if review.text is not None:
        parts.append(escaped(review.text))
    return ", ".join(parts)
