"""Attributions as the rules of a language find them, and how they name what found them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from newsmodel.claims.passages import Stretch
from newsmodel.values import CueKind


class Method(NamedTuple):
    """Name of what found a claim; a tuple, because counts are looked up by it.

    Attributes:
        family: The rule, or what several rules have in common: "subject".
        variant: What tells its findings apart: "that".
        circumstance: What makes it less sure: "nested".
    """

    family: str
    variant: str = ""
    circumstance: str = ""

    @property
    def plain(self) -> Method:
        """The method, whatever made it less sure."""
        return self._replace(circumstance="")

    def __str__(self) -> str:
        """Write the name as documents have it.

        Example:
            >>> str(Method("subject", "that", "nested")), str(Method("dash"))
            ('subject-that.nested', 'dash')
        """
        name = f"{self.family}-{self.variant}" if self.variant else self.family
        return f"{name}.{self.circumstance}" if self.circumstance else name

    @classmethod
    def read(cls, name: str) -> Method:
        """Read a name as documents have it.

        Example:
            >>> Method.read("quoted-as-saying.nested")
            Method(family='quoted', variant='as-saying', circumstance='nested')
        """
        plain, _, circumstance = name.partition(".")
        family, _, variant = plain.partition("-")
        return cls(family, variant, circumstance)


#: Turns of a dialogue, whose speaker is named before a colon, in whatever language.
TURN = Method("label")


class CueReading(msgspec.Struct, frozen=True, kw_only=True):
    """Words that attribute, as the rules of a language read them in their sentence.

    Attributes:
        lemma: Base form of the cue; None where no lexicon has it.
        kind: What the source does with the content; None where no lexicon says it.
        negated: Whether it is told that this did not happen: "declined to say".
    """

    lemma: str | None = None
    kind: CueKind | None = None
    negated: bool = False

    @property
    def denies(self) -> bool:
        """Whether the content is not said, or said not to be so."""
        return self.negated or self.kind == "deny"


def settle_cue(readings: Sequence[CueReading]) -> CueReading | None:
    """Settle which of several verbs tells what is done: the first that denies, else the first.

    Args:
        readings: The verbs, in the order of the text.

    Example:
        >>> settle_cue([CueReading(lemma="reject", kind="deny"), CueReading(lemma="claim", kind="claim")]).lemma
        'reject'
    """
    return next((one for one in readings if one.denies), readings[0] if readings else None)


class FoundAttribution(msgspec.Struct, frozen=True, kw_only=True):
    """An attribution that a rule found.

    Attributes:
        method: The rule, with what makes it less sure.
        lemma: Base form of the cue.
        kind: What the source does with the content.
        cue: The words that attribute.
        source: The words that name the source, with an apposition; None where it is unstated.
        content: What is attributed, in the order of the text.
        negated: Whether the attribution is negated: "has not confirmed".
        asked: Whether the content is an indirect question: "whether it will rain".
        turn: Whether it is a turn of a dialogue, whose words are the speaker's own without quotation marks.
        contexts: What can be counted around it and tells how sure the rule is here, as "name=value".
        verdict: The words in which the story says that the content is not so, or not shown: "*falsely* claimed".
    """

    method: Method
    lemma: str
    kind: CueKind
    cue: Stretch | None
    source: Stretch | None
    content: tuple[Stretch, ...]
    negated: bool = False
    asked: bool = False
    turn: bool = False
    contexts: tuple[str, ...] = ()
    verdict: Stretch | None = None
