"""The contract of a language that has rules for claims, and the table of those languages.

To add a language, write a package whose `__init__.py` has the names of `ClaimLanguage`, and give it a line in the
table: nothing else outside of it knows which languages there are. One that has words alone, in its `cues.tsv`,
needs no package: it is named in `PLAIN`.
"""

from __future__ import annotations

import datetime
import functools
import importlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Protocol, cast

import msgspec

from newsmodel.claims.attribution import CueReading, FoundAttribution, Method
from newsmodel.claims.passages import Passage, Placed, Stretch
from newsmodel.claims.sources.drafts import Resolved
from newsmodel.claims.sources.mention import Mention
from newsmodel.claims.statements.found import Amount, FoundTime
from newsmodel.prose.quotations.marks import MarkReading
from newsmodel.prose.sentences import Sentence
from newsmodel.values import Modality

#: The modules of the languages that there are rules for, by their tags.
MODULES = {"de": "newsmodel.claims.german", "en": "newsmodel.claims.english"}
#: Languages that have words and no grammar of their own: quotations beside a name are found.
PLAIN = frozenset(("es",))
_PLAIN_MODULE = "newsmodel.claims.plain"
#: The language that is assumed where a story does not say its own and its words do not settle it.
ASSUMED = "en"


class StoryDetails(Protocol):
    """The parts of the passages of a story that the outlet's own sentences are told by."""

    def statements(self, passage: int) -> tuple[Sentence, ...]:
        """Give the sentences of a passage, where those that a sentence quotes do not count."""
        ...


class RuleCard(msgspec.Struct, frozen=True, kw_only=True):
    """A rule for people: for the reference.

    Attributes:
        name: Its name, which is the family of its methods.
        description: The pattern that it looks for, in one sentence.
        examples: An example of each of its methods, by the method's name: {content}, [source], <cue>.
    """

    name: str
    description: str
    examples: Mapping[str, str]


class ClaimLanguage(Protocol):
    """The module of a language, for type checkers."""

    @property
    def RULES(self) -> tuple[RuleCard, ...]:  # noqa: N802 (a constant of the module)
        """The rules that find attributions, in the order in which they are tried."""
        ...

    def find_attributions(
        self, passages: Sequence[Passage], marks: Sequence[MarkReading] | None = None
    ) -> tuple[FoundAttribution, ...]:
        """Find who says what in the passages of a story.

        Args:
            passages: The passages, in reading order.
            marks: The quotation marks of each, if they have been read already.
        """
        ...

    def read_cue(self, text: str, start: int, end: int) -> CueReading | None:
        """Read words that another finder takes for a cue, in their sentence.

        Args:
            text: The passage.
            start: Offset of their first character.
            end: Offset after their last one.

        Returns:
            What they say; None where the lexicon has none of them.
        """
        ...

    def outlet_stretches(
        self, passages: Sequence[Passage], details: StoryDetails, attributed: Iterable[Stretch]
    ) -> Iterator[tuple[Method, Stretch]]:
        """Find the outlet's own sentences and clauses, in which nothing is attributed.

        Args:
            passages: The passages, in reading order.
            details: What they hold.
            attributed: The sources, cues and contents of the claims that are attributed.
        """
        ...

    def times(self, text: str, published: datetime.date | None = None) -> tuple[FoundTime, ...]:
        """Find the times of a text, in order.

        Args:
            text: A passage or a sentence.
            published: When the story was published.
        """
        ...

    def amounts(self, text: str, times: Sequence[FoundTime] | None = None) -> tuple[Amount, ...]:
        """Find the quantities of a text, in order.

        Args:
            text: A passage or a sentence.
            times: Its times, if they have been looked for already.
        """
        ...

    def time_of_statement(
        self, text: str, times: Sequence[FoundTime], statement: Sentence, cue: Stretch, others: Sequence[Stretch | None]
    ) -> FoundTime | None:
        """Find the time at which a claim was made.

        Args:
            text: The passage of the cue.
            times: The times of the cue's statement.
            statement: The statement.
            cue: The words that attribute.
            others: The words that name the source, if any, then the content.
        """
        ...

    def modality(self, text: str, cue: FoundAttribution) -> Modality:
        """Tell how sure a source is made to sound.

        Args:
            text: The words of the content.
            cue: The attribution.
        """
        ...

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
        """Find out which sources a story has: which mentions are one.

        Args:
            passages: The words of the story, in reading order.
            namings: For each attribution the words that name its source or its sources; None where nobody is named.
            byline: Who wrote the story, as printed.
            published: When it was published.
            taken: Ids that the sources must not have.
            least: How sure it must be, 0 to 1, whom words mean that name nobody; else they are a source of their own.
        """
        ...

    def split_mentions(self, words: str) -> Sequence[Placed]:
        """Split the words that name a source into mentions of one source each."""
        ...

    def read_mention(self, words: str) -> Mention:
        """Read the words that name one source."""
        ...


def languages() -> tuple[str, ...]:
    """List the tags of the languages that there are rules for.

    Example:
        >>> languages()
        ('de', 'en', 'es')
    """
    return tuple(sorted({*MODULES, *PLAIN}))


def has_rules(tag: str) -> bool:
    """Whether there are rules for a language, of whatever country.

    Args:
        tag: Its BCP 47 tag.

    Example:
        >>> has_rules("en-GB"), has_rules("EN"), has_rules("enm")
        (True, True, False)
    """
    return primary(tag) in languages()


def has_grammar(tag: str) -> bool:
    """Whether a language with rules has a grammar of its own; else quotations beside a name are all that is found.

    Args:
        tag: One of `languages()`.

    Example:
        >>> has_grammar("de"), has_grammar("es")
        (True, False)
    """
    return tag in MODULES


def primary(tag: str) -> str:
    """Give the language of a BCP 47 tag without its country.

    Example:
        >>> primary("en-GB")
        'en'
    """
    return tag.partition("-")[0].lower()


@functools.cache
def language_module(tag: str) -> ClaimLanguage:
    """Load the rules for a language.

    Args:
        tag: One of `languages()`.
    """
    if tag in MODULES:
        return cast("ClaimLanguage", importlib.import_module(MODULES[tag]))
    return cast("ClaimLanguage", importlib.import_module(_PLAIN_MODULE).PlainLanguage(tag))
