"""Reads the annotation of the golden stories; its form is told in README.md."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import attrs
from tests.cases import cases

HERE = Path(__file__).parent
#: What the golden stories are about, and are called by.
SUBJECTS = [path.name.removesuffix(".gold.txt") for path in cases(HERE, "*.gold.txt", least=18)]

_NONE = "-"
_AMOUNT = re.compile(
    r"(?P<value>\?|-?[0-9][0-9.]*?)(?:\.\.(?P<upper>[0-9.]+))?(?: of (?P<whole>[0-9.]+))?"
    r"(?: (?!\()(?P<unit>.+?))?(?: \((?P<qualifier>.+)\))?"
)


@attrs.frozen(kw_only=True)
class GoldSource:
    """Who a claim of the annotation is attributed to.

    Attributes:
        words: The words that name it there; None where nobody is named.
        told: What it is: `is`, `kind`, `named`, `role`…
    """

    words: str | None
    told: Mapping[str, str]


@attrs.frozen(kw_only=True)
class GoldClaim:
    """A claim of the annotation.

    Attributes:
        content: Its pieces.
        place: Where it stands: body, headline, deck, heading…
        sources: Who it is attributed to.
        cue: The words that attribute; None for none.
        fields: The other fields that are one word: lemma, kind, form, polarity, modality.
        stated: When it was said: the words, and the EDTF value.
        quantities: The words, value, upper, whole, unit and qualifier of each.
        times: The words and the EDTF value of each.
        parent: The first words of the claim that it is reported in.
    """

    content: tuple[str, ...]
    place: str
    sources: tuple[GoldSource, ...]
    cue: str | None
    fields: Mapping[str, str | None]
    stated: tuple[str, str | None] | None
    quantities: tuple[tuple[object, ...], ...]
    times: tuple[tuple[str, str | None], ...]
    parent: str | None


@attrs.frozen(kw_only=True)
class Gold:
    """The annotation of a story.

    Attributes:
        head: Headline, deck, byline…
        claims: The claims, in the order of their content.
        traps: Words that stand in no content.
    """

    head: Mapping[str, str]
    claims: tuple[GoldClaim, ...]
    traps: tuple[str, ...]


def read_gold(subject: str) -> Gold:
    """The annotation of a golden story."""
    text = (HERE / f"{subject}.gold.txt").read_text(encoding="utf-8")
    head, *blocks = (block.splitlines() for block in text.strip().split("\n\n"))
    traps = [line.removeprefix("no claim: ") for block in blocks for line in block if line.startswith("no claim: ")]
    claims = [_claim(block) for block in blocks if block[0].startswith("claim: ")]
    return Gold(head=dict(_fields(head)), claims=tuple(_with_all_told(claims)), traps=tuple(traps))


def _with_all_told(claims: list[GoldClaim]) -> Iterator[GoldClaim]:
    """The claims with all that the annotation says of a source in any place."""
    known: dict[str, dict[str, str]] = {}
    for claim in claims:
        for source in claim.sources:
            known[source.told["is"]] = {**source.told, **known.get(source.told["is"], {})}
    for claim in claims:
        sources = tuple(attrs.evolve(source, told=known[source.told["is"]]) for source in claim.sources)
        yield attrs.evolve(claim, sources=sources)


def _fields(lines: list[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        name, _, value = line.strip().partition(": ")
        yield name, value


def _claim(lines: list[str]) -> GoldClaim:
    fields: dict[str, str] = {}
    for line in lines:
        name, _, value = line.partition(": ")
        if line.startswith("  "):
            continue
        parts = [value] if name in {"claim", "source", "stated", "quantities", "times", "parent", "review"} else []
        told = [(name, value)] if parts else [_pair(part) for part in f"{name}: {value}".split("; ")]
        fields |= {key.strip(): text.strip() for key, text in told}
    return GoldClaim(
        content=tuple(fields["claim"].split(" | ")),
        place=fields.get("in", "body"),
        sources=tuple(_sources(fields["source"], [line for line in lines if line.startswith("  ")])),
        cue=_or_none(fields["cue"]),
        fields={name: _or_none(fields[name]) for name in ("lemma", "kind", "form", "polarity", "modality")},
        stated=next(iter(_times(fields["stated"])), None),
        quantities=tuple(_quantities(fields["quantities"])),
        times=tuple(_times(fields["times"])),
        parent=fields.get("parent"),
    )


def _pair(part: str) -> tuple[str, str]:
    # the cue may be a colon: "cue: :; lemma: :"
    name, _, value = part.partition(": ")
    return name, value


def _sources(words: str, lines: list[str]) -> Iterator[GoldSource]:
    told: list[dict[str, str]] = []
    for line in lines:
        pairs = dict(_pair(part.strip()) for part in line.strip().split("; "))
        if "is" in pairs:
            told.append(pairs)
        else:
            told[-1] |= pairs
    for piece, one in zip(words.split(" | "), told, strict=True):
        yield GoldSource(words=_or_none(piece), told=one)


def _or_none(words: str) -> str | None:
    return None if words == _NONE else words


def _times(words: str) -> Iterator[tuple[str, str | None]]:
    for part in words.split("; "):
        if part != _NONE:
            span, _, value = part.rpartition(" = ")
            yield span, None if value == "?" else value


def _quantities(words: str) -> Iterator[tuple[object, ...]]:
    for part in words.split("; "):
        if part == _NONE:
            continue
        span, _, amount = part.rpartition(" = ")
        match = _AMOUNT.fullmatch(amount)
        if not match:
            raise ValueError(f"not a quantity: {part}")
        numbers = (_number(match[name]) for name in ("value", "upper", "whole"))
        yield (span, *numbers, match["unit"], match["qualifier"])


def _number(digits: str | None) -> float | None:
    return None if digits is None or digits == "?" else float(digits)
