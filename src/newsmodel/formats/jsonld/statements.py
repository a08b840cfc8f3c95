"""Attributions of claims: a claim's cue, polarity, modality and the like ⇄ terms of our own beside schema.org's.

schema.org has no word for "denied" or "has not confirmed": its `Claim` and `Quotation` say that somebody stands behind
the words. Where nobody does, the node has a type of ours.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Iterator
from typing import Any

import msgspec

from newsmodel.documents.codec import structured
from newsmodel.formats.jsonld.spans import HAS_SELECTOR, Words
from newsmodel.formats.mapping import Object
from newsmodel.languages.language import clashes, pooled
from newsmodel.model import Attribution, Claim

#: Begins the names of our own terms.
PREFIX = "newsmodel:"
#: Type of a node whose words nobody is said to stand behind.
STATEMENT = f"{PREFIX}AttributedStatement"
#: Name of the property in it that says whose attitude it is.
ATTRIBUTED_TO = f"{PREFIX}attributedTo"
#: Cues of those who stand behind what they are quoted with. A cue of another kind denies, asks for or wants it, or
#: nothing is known of it.
_ASSERTING = frozenset({"state", "report", "confirm", "accuse", "warn", "estimate", "believe", "show", "promise", None})
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
#: Fields of a claim that are terms of ours, in this order.
OWN_FIELDS = ("form", "cue", "polarity", "modality", "parent", "quantities", "times", "relations", "extraction")
_ATTRIBUTIONS = f"{PREFIX}attributions"
#: Fields whose value is the id of another part, or a URI.
_REFERENCES = frozenset({"parent", "target"})


def is_asserted(claim: Object) -> bool:
    """Tell whether the sources of a claim, or the outlet, stand behind its words at first hand.

    Whoever made the claim may have left out the kind of its cue, or its polarity: the words of the cue count too.

    Example:
        >>> is_asserted({"text": "It rained."}), is_asserted({"text": "It rained.", "polarity": "negated"})
        (True, False)
        >>> cues = ("has never said", "may have said", "declined to say", "said")
        >>> [is_asserted({"text": "It rained.", "cue": {"span": {"text": words}}}) for words in cues]
        [False, False, False, True]
    """
    cue = claim.get("cue", {})
    if cue.get("kind") not in _ASSERTING or claim.get("polarity") == "negated" or "parent" in claim:
        return False
    return not _negates(cue.get("span", {}).get("text", "")) and not _negates(cue.get("lemma", ""))


def _negates(words: str) -> bool:
    """Tell whether a word among those of a cue negates, denies, refuses or leaves open, in any language."""
    found = _WORD.findall(words.casefold().replace("\u2019", "'"))
    return not _negations().isdisjoint(found) or any(word.endswith("n't") for word in found) or _has_stem(words)


def _has_stem(words: str) -> bool:
    return not words.isascii() and any(stem in words for stem in _stems())


@functools.cache
def _stems() -> frozenset[str]:
    return pooled(lambda language: language.negation.all_stems)


@functools.cache
def _negations() -> frozenset[str]:
    return (
        pooled(lambda language: language.negation.all_words | language.negation.hedges)
        | pooled(lambda language: language.negation.denials_before | language.negation.denials_behind)
        | pooled(lambda language: language.negation.refusals_before)
    ) - clashes().negations


class Inexpressible(Exception):
    """A part of a claim that the other side has no words for."""


class Terms(msgspec.Struct, frozen=True):
    """Reads and writes our own terms in the nodes of claims.

    Attributes:
        words: Words of the story, in which spans are selectors.
        ids: Ids of the claims that a reference can lead to.
        again: The words as a reader of the output has them, under the ids that it gives to their parts.
    """

    words: Words
    ids: Collection[str]
    again: Words | None = None

    def write(self, claim: Object, node: Object) -> Iterator[tuple[str, ...]]:
        """Write what a claim says beside schema.org's terms; what cannot be written stays in the claim.

        Yields:
            Paths of the fields whose words are read under another id.
        """
        for name in OWN_FIELDS:
            value = claim.get(name)
            if value is None:
                continue
            try:
                node[PREFIX + name] = self._encoded(name, value)
                if not self.comes_back(claim.pop(name)):
                    yield (name, "span") if isinstance(value, dict) else (name,)
            except Inexpressible:
                if name == "cue":
                    node[PREFIX + name] = _without_place(value)

    def comes_back(self, value: Any) -> bool:
        """Tell whether all spans in a value are read with the targets that they have."""
        if self.again is None or self.again == self.words:
            return True
        if isinstance(value, dict):
            if "target" in value and "start" in value:
                return self.again.selector_of(value) is not None
            return all(map(self.comes_back, value.values()))
        return all(map(self.comes_back, value)) if isinstance(value, list) else True

    def write_attributions(self, attributions: list[Object], node: Object) -> bool:
        """Write what the attributions of a claim say beside their sources, in the order of these; False if not."""
        if not any(attributions):
            return True
        try:
            node[_ATTRIBUTIONS] = [self._encoded("", attribution) for attribution in attributions]
        except Inexpressible:
            return False
        return True

    def read(self, node: Object) -> Object:
        """Take from the node of a claim what it says in our own terms; what is not understood stays in it."""
        claim: Object = {}
        for name in OWN_FIELDS:
            value = self._decoded_again(name, node.get(PREFIX + name))
            if value is not None and not structured({"id": "C", "text": "x", name: value}, Claim)[0]:
                claim[name] = value
                del node[PREFIX + name]
        return claim

    def read_attributions(self, node: Object, sources: list[Object]) -> None:
        """Take from the node of a claim what its attributions say beside their sources."""
        found = node.get(_ATTRIBUTIONS)
        if not isinstance(found, list) or len(found) != len(sources):
            return
        read = [self._decoded_again("", each) for each in found]
        whole = [each | source for each, source in zip(read, sources, strict=True) if isinstance(each, dict)]
        if len(whole) == len(sources) and not any(structured(each, Attribution)[0] for each in whole):
            sources[:] = whole
            del node[_ATTRIBUTIONS]

    def _decoded_again(self, name: str, found: Any) -> Any:
        """Read a value of ours; None where it is none, or would be written in another way."""
        try:
            value = self._decoded(name, found)
            return value if self._encoded(name, value) == found else None
        except (Inexpressible, LookupError, TypeError):
            return None

    def _encoded(self, name: str, value: Any) -> Any:
        if name in _REFERENCES:
            if ":" not in value and value not in self.ids:
                raise Inexpressible
            return {"@id": value if ":" in value else f"#{value}"}
        if isinstance(value, dict):
            if "target" in value and "start" in value:
                return {HAS_SELECTOR: self._selector(value)}
            return {PREFIX + key: self._encoded(key, inner) for key, inner in value.items()}
        return [self._encoded("", inner) for inner in value] if isinstance(value, list) else value

    def _selector(self, span: Object) -> Object:
        selector = self.words.selector_of(span)
        if selector is None:
            raise Inexpressible
        return selector

    def _decoded(self, name: str, found: Any) -> Any:
        if isinstance(found, list):
            return [self._decoded("", inner) for inner in found]
        if not isinstance(found, dict):
            return found
        if name in _REFERENCES:
            given = str(found["@id"])
            return given.removeprefix("#")
        if HAS_SELECTOR in found:
            span = self.words.span_of(found[HAS_SELECTOR])
            if span is None:
                raise Inexpressible
            return span
        return {
            key.removeprefix(PREFIX): self._decoded(key.removeprefix(PREFIX), inner) for key, inner in found.items()
        }


def _without_place(cue: Object) -> Object:
    """Write a cue whose words have no place in the text: those who read the node see what it is."""
    kept = {PREFIX + name: cue[name] for name in ("lemma", "kind") if name in cue}
    return {f"{PREFIX}words": cue["span"]["text"]} | kept


def has_terms(node: Object) -> bool:
    """Tell whether a node has terms of ours.

    Example:
        >>> has_terms({"newsmodel:polarity": "negated"}), has_terms({"text": "It rained."})
        (True, False)
    """
    return any(name.startswith(PREFIX) and name != ATTRIBUTED_TO for name in node)
