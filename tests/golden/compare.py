"""Compares what is found in the golden stories with their annotation.

    python -m tests.golden.compare [--least 0.5] [SUBJECT…]   prints what differs
    python -m tests.golden.compare --write                     writes the documents, and what differs, anew

A document is what its story becomes; `differences.txt` says where that is not what the annotation wants. Both are read
by a person before they are committed.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import attrs
from tests.golden.gold import HERE, SUBJECTS, GoldClaim, GoldSource, read_gold

from newsmodel import Article, Claim, Source, extract_claims, parse, to_dict
from newsmodel.claims import DEFAULT_CONFIDENCE
from newsmodel.claims.numbering import with_ids
from newsmodel.claims.passages import Passage, passages_of

#: What the documents do not have that the annotation wants.
DIFFERENCES = HERE / "differences.txt"
#: Where claims of the annotation stand, by the places of passages.
_PLACES = {
    "body": ("prose", "preformatted"),
    "heading": ("heading",),
    "caption": ("caption",),
    "cell": ("cell",),
}
#: A place in the story: passage, from and up to.
Piece = tuple[str, int, int]


@attrs.frozen(kw_only=True)
class Match:
    """A claim of the annotation, and the one that was found for it.

    Attributes:
        gold: The claim of the annotation.
        found: The claim that was found.
        differing: The fields in which they differ: what is wanted and what was found.
    """

    gold: GoldClaim
    found: Claim | None
    differing: Mapping[str, tuple[object, object]]


@attrs.frozen(kw_only=True)
class Comparison:
    """A golden story and what was found in it.

    Attributes:
        subject: What the story is about.
        article: The story, with what was found.
        matches: The claims of the annotation.
        extra: Claims that the annotation does not have.
    """

    subject: str
    article: Article
    matches: tuple[Match, ...]
    extra: tuple[Claim, ...]


def compare(subject: str, least: float = DEFAULT_CONFIDENCE) -> Comparison:
    """Look through a golden story for claims that are sure enough, and compare."""
    story = parse((HERE / f"{subject}.txt").read_bytes(), format="text").article
    article = extract_claims(story, min_confidence=least)
    gold = read_gold(subject)
    places = list(locate(gold.claims, with_ids(article)))
    pairs = _pairs(places, article.claims)
    matches = []
    for number, claim in enumerate(gold.claims):
        found = article.claims[pairs[number]] if number in pairs else None
        differing = dict(_differing(claim, places[number], found, article)) if found else {}
        matches.append(Match(gold=claim, found=found, differing=differing))
    used = set(pairs.values())
    extra = tuple(claim for number, claim in enumerate(article.claims) if number not in used)
    return Comparison(subject=subject, article=article, matches=tuple(matches), extra=extra)


def locate(claims: Sequence[GoldClaim], article: Article) -> Iterator[tuple[Piece, ...]]:
    """Where the contents of the annotation stand; nothing for those that are not found.

    A content is the first one at or after the place of the claim before.
    """
    passages = passages_of(article)
    last = (0, 0)
    for claim in claims:
        allowed = [number for number, passage in enumerate(passages) if _is_in(passage, claim.place)]
        starts = ((allowed, last), (allowed, (0, 0)), (range(len(passages)), (0, 0)))
        found = next(filter(None, (_located(claim.content, passages, *start) for start in starts)), [])
        if found and claim.place == "body":
            last = found[0][:2]
        yield tuple((passages[number].target, start, end) for number, start, end in found)


def _is_in(passage: Passage, place: str) -> bool:
    if place in {"headline", "deck"}:
        return passage.target == {"headline": "headline", "deck": "subheadline"}[place]
    return passage.place in _PLACES[place]


def _located(
    pieces: Sequence[str], passages: Sequence[Passage], allowed: Sequence[int], start: tuple[int, int]
) -> list[tuple[int, int, int]]:
    found: list[tuple[int, int, int]] = []
    for piece in pieces:
        for number in allowed:
            if number >= start[0]:
                words = re.compile(rf"(?<!\w){re.escape(piece)}(?!\w)")
                match = words.search(passages[number].text, start[1] if number == start[0] else 0)
                if match:
                    found.append((number, *match.span()))
                    start = (number, match.end())
                    break
        else:
            return []
    return found


def _characters(pieces: Sequence[Piece]) -> set[tuple[str, int]]:
    return {(target, place) for target, start, end in pieces for place in range(start, end)}


def _pieces(claim: Claim) -> list[Piece]:
    return [(span.target, span.start, span.end) for span in claim.content]


def _pairs(places: Sequence[tuple[Piece, ...]], claims: Sequence[Claim]) -> dict[int, int]:
    """For claims of the annotation the number of the claim that was found for it, the best fitting first."""
    wanted, found = [_characters(pieces) for pieces in places], [_characters(_pieces(claim)) for claim in claims]
    scores = []
    for number, words in enumerate(wanted):
        for other, theirs in enumerate(found):
            if common := len(words & theirs):
                scores.append((-2 * common / (len(words) + len(theirs)), number, other))
    pairs: dict[int, int] = {}
    for score, number, other in sorted(scores):
        if score < -0.3 and number not in pairs and other not in pairs.values():
            pairs[number] = other
    return pairs


def _differing(
    gold: GoldClaim, places: tuple[Piece, ...], claim: Claim, article: Article
) -> Iterator[tuple[str, tuple[object, object]]]:
    """The fields in which a claim differs from the annotation."""
    for name, wanted, found in _compared(gold, claim, article):
        if wanted != found:
            yield name, (wanted, found)
    if list(places) != _pieces(claim):
        yield "content", (gold.content, tuple(span.text for span in claim.content))


def _compared(gold: GoldClaim, claim: Claim, article: Article) -> Iterator[tuple[str, object, object]]:
    sources = {source.id: source for source in article.sources}
    words = tuple(one.span and one.span.text for one in claim.sources)
    yield "source", tuple(one.words for one in gold.sources), words
    yield "cue", gold.cue, claim.cue and claim.cue.span.text
    yield "lemma", gold.fields["lemma"], claim.cue and claim.cue.lemma
    yield "kind", gold.fields["kind"], claim.cue and claim.cue.kind
    for name in ("form", "polarity", "modality"):
        yield name, gold.fields[name], getattr(claim, name)
    yield "stated", gold.stated, claim.stated and (claim.stated.span and claim.stated.span.text, claim.stated.value)
    yield (
        "quantities",
        gold.quantities,
        tuple((one.span.text, one.value, one.upper, one.whole, one.unit, one.qualifier) for one in claim.quantities),
    )
    yield "times", gold.times, tuple((one.span and one.span.text, one.value) for one in claim.times)
    parent = article.find(claim.parent).text if claim.parent else None  # type: ignore[union-attr]
    yield "parent", gold.parent, gold.parent if gold.parent and (parent or "").startswith(gold.parent) else parent
    if len(words) == len(gold.sources):
        for one, attribution in zip(gold.sources, claim.sources, strict=True):
            yield from _compared_source(one, sources[attribution.source], sources)


def _compared_source(
    gold: GoldSource, source: Source, sources: Mapping[str, Source]
) -> Iterator[tuple[str, object, object]]:
    told = gold.told
    yield "source kind", told["kind"], source.kind
    yield "named", told["named"] == "yes", source.named
    if source.named and told["named"] == "yes":
        yield "name", told["is"], source.name
    if source.named:
        yield "description", told.get("description") or told.get("role"), source.description
    elif told["named"] == "no" and told["kind"] != "unstated":
        yield "description", _plain(told["is"]), _plain(source.description or "")
    for name in ("acronym", "affiliation", "anonymity"):
        yield name, told.get(name), getattr(source, name)
    issuer = sources[source.issued_by] if source.issued_by else None
    yield (
        "issued by",
        (told.get("issued by") or "").partition(" (")[0] or None,
        issuer and (issuer.name or issuer.description),
    )


def _plain(words: str) -> str:
    return words.lower().removeprefix("the ").removeprefix("a ").removeprefix("an ")


# --- for people

# ruff: noqa: T201


def _told(comparison: Comparison) -> Iterator[str]:
    exact = sum(match.found is not None and not match.differing for match in comparison.matches)
    found = sum(match.found is not None for match in comparison.matches)
    counts = f"{len(comparison.matches)} wanted, {found} found, {exact} exact, {len(comparison.extra)} extra"
    yield f"\n=== {comparison.subject}: {counts}"
    for match in comparison.matches:
        words = " | ".join(match.gold.content)[:150]
        if match.found is None:
            yield f"MISSED [{'|'.join(one.words or '-' for one in match.gold.sources)}] <{match.gold.cue}> {words}"
        elif match.differing:
            yield f"DIFFERS {words} ({_method(match.found)})"
            for name, (want, have) in match.differing.items():
                yield from (f"    {name}: want {want!r}", f"    {' ' * len(name)}  have {have!r}")
    for claim in comparison.extra:
        sources = "|".join(one.span.text if one.span else "-" for one in claim.sources)
        yield f"EXTRA  [{sources}] <{claim.cue and claim.cue.span.text}> {claim.text[:150]} ({_method(claim)})"


def _method(claim: Claim) -> str:
    found = claim.extraction
    return f"{found.method} {found.confidence}" if found else ""


def report(subjects: Sequence[str] = SUBJECTS, least: float = DEFAULT_CONFIDENCE) -> str:
    """What differs in some stories, and how often each field does."""
    fields: Counter[str] = Counter()
    totals: Counter[str] = Counter()
    lines: list[str] = []
    for subject in subjects:
        comparison = compare(subject, least)
        lines += _told(comparison)
        totals["wanted"] += len(comparison.matches)
        totals["extra"] += len(comparison.extra)
        for match in comparison.matches:
            totals["found"] += match.found is not None
            totals["exact"] += match.found is not None and not match.differing
            fields.update(match.differing.keys())
    counted = (", ".join(f"{name} {count}" for name, count in counts.most_common()) for counts in (totals, fields))
    return "\n".join([*lines, "", *counted, ""])


def write() -> None:
    """Write the documents that the stories become, and what differs from the annotation."""
    for subject in SUBJECTS:
        document = to_dict(extract_claims(golden_story(subject)))
        text = json.dumps(document, ensure_ascii=False, indent=1) + "\n"
        (HERE / f"{subject}.newsmodel.json").write_text(text, encoding="utf-8")
    DIFFERENCES.write_text(report(), encoding="utf-8")


def golden_story(subject: str) -> Article:
    """A golden story as it is read from text."""
    return parse((HERE / f"{subject}.txt").read_bytes(), format="text").article


def main() -> None:
    """Print the differences, and how often each field is right; or write them."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("subjects", nargs="*", choices=[[], *SUBJECTS])
    parser.add_argument("--least", type=float, default=DEFAULT_CONFIDENCE, help="least confidence of a claim")
    parser.add_argument("--write", action="store_true", help="write the documents and the differences")
    options = parser.parse_args()
    if options.write:
        write()
    else:
        print(report(options.subjects or SUBJECTS, options.least))


if __name__ == "__main__":
    main()
