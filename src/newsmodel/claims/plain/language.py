"""A language without a grammar of its own, as `claims/contract.py` asks for it."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import cast

import msgspec

from newsmodel.claims.attribution import CueReading, FoundAttribution, Method
from newsmodel.claims.contract import RuleCard, StoryDetails
from newsmodel.claims.passages import Passage, Stretch
from newsmodel.claims.plain.quotations import PlainCue, find_quoted
from newsmodel.claims.sources.drafts import Key, Resolved, Use
from newsmodel.claims.sources.meanings import Meaning
from newsmodel.claims.sources.mention import Member, Mention
from newsmodel.claims.sources.resolving import Reader, resolve
from newsmodel.claims.statements.found import Amount, FoundTime
from newsmodel.languages.language import get
from newsmodel.languages.shared_names import NAMES
from newsmodel.languages.tables import rows
from newsmodel.prose.characters import one_line
from newsmodel.prose.quotations.marks import MarkReading
from newsmodel.prose.sentences import Sentence
from newsmodel.prose.tokens import tokenize
from newsmodel.values import CueKind, Modality

#: The rules of every language that has no grammar of its own.
PLAIN_RULES = (
    RuleCard(
        name="quotation",
        description="A quotation with a verb of saying and a name beside it, whatever their order.",
        examples={
            "inverted-quote": "{“El puente no es seguro”}, <dijo> [Jo Lee].",
            "tail-quote": "{“El puente no es seguro”}, [Jo Lee] <dijo>.",
            "subject-quote": "[Jo Lee] <dijo>: {“El puente no es seguro”}.",
        },
    ),
)


class PlainLanguage(msgspec.Struct, frozen=True):
    """The rules for a language of which the words are known alone.

    Attributes:
        tag: Its BCP 47 tag, which is its folder's name.
    """

    tag: str

    @property
    def RULES(self) -> tuple[RuleCard, ...]:  # noqa: N802 (a constant of the modules of other languages)
        """The rules that find attributions."""
        return PLAIN_RULES

    def find_attributions(
        self, passages: Sequence[Passage], marks: Sequence[MarkReading] | None = None
    ) -> tuple[FoundAttribution, ...]:
        """Find who says what in the passages of a story."""
        return tuple(find_quoted(passages, cues_of(self.tag), marks))

    def read_cue(self, text: str, start: int, end: int) -> CueReading | None:
        """Read a cue by the first of its words that the lexicon has, and by those that negate."""
        words, cues = tokenize(text[start:end]).low, cues_of(self.tag)
        found = next((cues[word] for word in words if word in cues), None)
        negated = not get(self.tag).negation.all_words.isdisjoint(words)
        return None if found is None else CueReading(lemma=found.lemma, kind=found.kind, negated=negated)

    def outlet_stretches(
        self, passages: Sequence[Passage], details: StoryDetails, attributed: Iterable[Stretch]
    ) -> Iterator[tuple[Method, Stretch]]:
        """Find nothing: what the outlet asserts itself is told by grammar."""
        del passages, details, attributed
        yield from ()

    def times(self, text: str, published: datetime.date | None = None) -> tuple[FoundTime, ...]:
        """Find nothing: times in words need their own rules."""
        del text, published
        return ()

    def amounts(self, text: str, times: Sequence[FoundTime] | None = None) -> tuple[Amount, ...]:
        """Find nothing: quantities need their own rules."""
        del text, times
        return ()

    def time_of_statement(
        self, text: str, times: Sequence[FoundTime], statement: Sentence, cue: Stretch, others: Sequence[Stretch | None]
    ) -> FoundTime | None:
        """Find nothing."""
        del text, times, statement, cue, others
        return None

    def modality(self, text: str, cue: FoundAttribution) -> Modality:
        """Take what is quoted for certain."""
        del text, cue
        return "certain"

    def resolve_sources(
        self,
        passages: Sequence[Passage],
        namings: Sequence[Stretch | None],
        *,
        byline: str | None = None,
        published: datetime.date | None = None,
        taken: Collection[str] = (),
        least: float = 0,
    ) -> Resolved:
        """Find out which sources a story has: those of one full name are one."""
        del published, least
        reader = Reader(self.split_mentions, self.read_mention, _by_name)
        return resolve(passages, namings, reader, byline=byline, taken=taken)

    def split_mentions(self, words: str) -> tuple[Member, ...]:
        """Take the words that name a source for one mention."""
        return (Member(0, len(words)),)

    def read_mention(self, words: str) -> Mention:
        """Read the words that name one source: what begins with a capital is its name.

        Args:
            words: The words.

        Example:
            >>> found = PlainLanguage("es").read_mention("la alcaldesa Jo Lee")
            >>> found.name, found.description
            ('Jo Lee', 'la alcaldesa')
        """
        whole = one_line(words)
        parts = whole.split()
        small = [
            k for k, part in enumerate(parts) if part[:1].islower() and part not in NAMES.particles.particles_of_people
        ]
        # the article at the start of a sentence has a capital too
        first = small[-1] + 1 if small else 0
        while first < len(parts) and not parts[first][:1].isupper():
            first += 1
        name, told = " ".join(parts[first:]) or None, " ".join(parts[:first]) or None
        return Mention(words=whole, kind="person", name=name, description=told if name else whole)


def _by_name(passages: Sequence[Passage], uses: Sequence[Use]) -> list[Meaning]:
    """Say that equal names are one source, and that everything else is one of its own."""
    del passages
    keys: list[Key] = [
        ("named", use.mention.name.lower()) if use.mention.name else ("alone", number)
        for number, use in enumerate(uses)
    ]
    return [Meaning((key,)) for key in keys]


@functools.cache
def cues_of(tag: str) -> Mapping[str, PlainCue]:
    """Read the verbs of a language by their forms.

    Args:
        tag: Its folder.

    Example:
        >>> cues_of("es")["dijo"].lemma
        'decir'
    """
    return {
        form: PlainCue(lemma, cast("CueKind", kind))
        for lemma, kind, forms in rows(tag, "cues")
        for form in forms.split()
    }
