"""Sources, claims and reviews."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsmodel.documents.checks.document import Document, Finding, check
from newsmodel.issues import Severity, shown
from newsmodel.model import Claim, Embed, Quantity, Quotation, Review, Source, Span, words_of

if TYPE_CHECKING:
    from newsmodel.prose.quotations.finding import Quoted


@check(Severity.ERROR, Claim)
def claim_without_source(document: Document) -> Iterator[Finding]:
    """A claim of the voice `source` names no source.

    An attributed claim has at least one source; where the story does not say who, it is a source of the kind
    `unstated`. What the outlet says in its own voice has `voice: outlet`.
    """
    for path, claim in document.all(Claim):
        if claim.voice == "source" and not claim.sources:
            yield path, "the voice is 'source', and there is none"


@check(Severity.ERROR, Claim)
def outlet_claim_attributed(document: Document) -> Iterator[Finding]:
    """A claim in the outlet's own voice has sources, a cue or a form.

    `voice: outlet` means that nobody else is made to say it. An attributed claim has the voice `source`.
    """
    for path, claim in document.all(Claim):
        for name in ("sources", "cue", "form"):
            if claim.voice == "outlet" and getattr(claim, name):
                yield (*path, name), f"the voice is 'outlet', which has no {name}"


@check(Severity.ERROR, Source)
def name_on_unnamed_source(document: Document) -> Iterator[Finding]:
    """A source that is not named has a name.

    `named` says whether the story names the source. "A senior official" is not named and has a description; what is
    known from elsewhere does not belong into the record.
    """
    for path, source in document.all(Source):
        for name in ("name", "acronym"):
            if not source.named and getattr(source, name) is not None:
                yield (*path, name), f"{shown(getattr(source, name))} on a source that is not named"


@check(Severity.WARNING, Source)
def named_source_without_name(document: Document) -> Iterator[Finding]:
    """A source is said to be named, but the record has no name.

    Give the name, or set `named` to false.
    """
    for path, source in document.all(Source):
        if source.named and source.name is None and source.acronym is None:
            yield path, "named, but without a name"


@check(Severity.ERROR, Claim)
def claim_text_mismatch(document: Document) -> Iterator[Finding]:
    """The text of a claim is not its content joined by one space.

    `text` repeats the words of the `content` spans in their order, so that a reader who does not resolve spans has them
    too.
    """
    for path, claim in document.all(Claim):
        if claim.content and claim.text != " ".join(span.text for span in claim.content):
            yield (*path, "text"), f"{shown(claim.text)} is not the content joined by one space"


@check(Severity.WARNING, Claim)
def claim_without_words(document: Document) -> Iterator[Finding]:
    """A claim has neither content in this story nor an appearance elsewhere.

    Then nothing shows where it was made. Point at the words with `content`, or link to them with `appearances`.
    """
    for path, claim in document.all(Claim):
        if not claim.content and not claim.appearances:
            yield path, "neither content nor appearances"


@check(Severity.ERROR, Claim)
def claim_outside_parent(document: Document) -> Iterator[Finding]:
    """The content of a nested claim does not lie within its parent's.

    "A said that B said that…": what B said is part of what A said.
    """
    for path, claim in document.all(Claim):
        parent = document.find(claim.parent) if claim.parent else None
        if isinstance(parent, Claim):
            for index, span in enumerate(claim.content):
                if not any(_lies_within(span, whole) for whole in parent.content):
                    yield (*path, "content", index), f"{shown(span.text)} is not within the content of {parent.id!r}"


def _lies_within(span: Span, whole: Span) -> bool:
    return span.target == whole.target and whole.start <= span.start and span.end <= whole.end


@check(Severity.ERROR, Claim)
def claim_cycle(document: Document) -> Iterator[Finding]:
    """A claim is nested in itself, directly or by way of others.

    Parents lead from a claim to the one that reports it, and end at one without a parent.
    """
    for path, claim in document.all(Claim):
        seen = {claim.id}
        above = document.find(claim.parent) if claim.parent else None
        while isinstance(above, Claim) and above.id not in seen:
            seen.add(above.id)
            above = document.find(above.parent) if above.parent else None
        if isinstance(above, Claim) and above.id == claim.id:
            yield (*path, "parent"), f"{claim.id!r} is nested in itself"


#: What the marks show where they disagree with a form. Titles and single words stand in quotation marks too, so that
#: some of them make neither direct nor indirect speech wrong.
_DISAGREEING = {
    "direct": {"indirect": "none of the words stand between quotation marks"},
    "indirect": {"direct": "all of the words stand between quotation marks"},
    "mixed": {
        "direct": "all of the words stand between quotation marks",
        "indirect": "none of the words stand between quotation marks",
    },
}
_STOPS = ".!?\u2026"
_DASHES = "-\u2013\u2014\u2015"


@check(Severity.WARNING, Claim)
def form_mismatch(document: Document) -> Iterator[Finding]:
    """The form of a claim disagrees with the quotation marks around its words.

    Direct speech stands between quotation marks, indirect speech does not, and mixed speech does in part. Block
    quotations and embedded posts are direct speech without marks; so are whole sentences that nothing in their
    paragraph attributes, as in an interview, and dialogue after a dash. A claim that is reported within another one, or
    within a quotation, is not judged: the marks there are the outer speaker's.
    """
    claims = [
        (path, claim) for path, claim in document.all(Claim) if claim.form and claim.content and claim.parent is None
    ]
    if not claims:
        return
    from newsmodel.prose.quotations.finding import count_quoted, form_of  # noqa: PLC0415 - not for documents without claims

    quoted = _quotations(document, [claim for _, claim in claims])
    for path, claim in claims:
        words = {span.target: document.words(span.target) or "" for span in claim.content}
        counts = [count_quoted(words[span.target], span.start, span.end, quoted[span.target]) for span in claim.content]
        total = sum(count for _, count in counts)
        if not total or _is_said_in_quotation(claim, quoted):
            continue
        wrong = _DISAGREEING[claim.form or ""].get(form_of(sum(inside for inside, _ in counts) / total))
        unmarked = claim.form == "direct" and all(
            _needs_no_marks(claim, one, words[one.target]) for one in claim.content
        )
        if wrong and not unmarked:
            yield (*path, "form"), f"{claim.form!r}, but {wrong}"


def _quotations(document: Document, claims: list[Claim]) -> dict[str, tuple[Quoted, ...]]:
    """Find the quotations in the texts of claims; in a section they run on from one paragraph to the next."""
    from newsmodel.prose.quotations.finding import Quoted, find_quotations  # noqa: PLC0415 - as above

    contents = {span.target for claim in claims for span in claim.content}
    targets = contents | {claim.cue.span.target for claim in claims if claim.cue and claim.cue.span}
    found: dict[str, tuple[Quoted, ...]] = {}
    for section in document.article.sections:
        if targets.isdisjoint(getattr(block, "id", None) for block in section.blocks):
            continue
        words = [words_of(block) or "" for block in section.blocks]
        whole = [isinstance(block, Quotation | Embed) for block in section.blocks]
        running = find_quotations(["" if quoted else text for text, quoted in zip(words, whole, strict=True)])
        for block, text, quoted, quotations in zip(section.blocks, words, whole, running, strict=True):
            name = getattr(block, "id", None)
            if name is not None:
                found[name] = (Quoted(0, len(text)),) if quoted else quotations
    for target in contents - found.keys():
        found[target] = find_quotations([document.words(target) or ""])[0]
    return found


def _is_said_in_quotation(claim: Claim, quoted: dict[str, tuple[Quoted, ...]]) -> bool:
    """Tell whether the cue is somebody's words itself: "He told me that it rained," she said."""
    span = claim.cue.span if claim.cue else None
    return span is not None and any(
        one.start <= span.start and span.end <= one.end for one in quoted.get(span.target, ())
    )


def _needs_no_marks(claim: Claim, span: Span, text: str) -> bool:
    """Tell whether words are direct speech by their place: an answer in an interview, dialogue after a dash."""
    if text.startswith(tuple(_DASHES)):
        return True
    before, after = text[: span.start].rstrip(), text[span.end :].lstrip()
    naming = [one.span for one in (*claim.sources, claim.cue) if one is not None and one.span is not None]
    if any(one.target == span.target and (one.start >= span.end or before[-1:] != ":") for one in naming):
        return False
    whole = span.text[-1:] in _STOPS or not after or after[0] in _STOPS
    return whole and (not before or before[-1] in _STOPS + ":" + _DASHES)


@check(Severity.WARNING, Claim)
def relation_to_itself(document: Document) -> Iterator[Finding]:
    """A claim supports, contradicts, repeats or updates itself.

    Relations lead to other claims.
    """
    for path, claim in document.all(Claim):
        for index, relation in enumerate(claim.relations):
            if relation.target == claim.id:
                yield (*path, "relations", index), f"{claim.id!r} {relation.kind} itself"


@check(Severity.WARNING, Review)
def rating_outside_scale(document: Document) -> Iterator[Finding]:
    """The rating of a review does not lie between the worst and the best of its scale.

    The scale may run either way: 1 may be the best or the worst.
    """
    for path, review in document.all(Review):
        if review.rating is None or review.best is None or review.worst is None:
            continue
        low, high = sorted((review.best, review.worst))
        if not low <= review.rating <= high:
            yield (*path, "rating"), f"{review.rating} is not between {low} and {high}"


@check(Severity.WARNING, Quantity)
def quantity_reversed(document: Document) -> Iterator[Finding]:
    """The upper end of a quantity is below its value, or its whole is.

    `value` is the lower end of a range, and a part is no greater than its whole.
    """
    for path, quantity in document.all(Quantity):
        for name in ("upper", "whole"):
            other = getattr(quantity, name)
            if quantity.value is not None and other is not None and 0 <= other < quantity.value:
                yield (*path, name), f"{other} is less than the value {quantity.value}"
