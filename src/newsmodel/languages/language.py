"""The words of a language, by file: each section of a file is a field here, and nothing else is in the files.

Each file has a class; its `Attributes:` say what each section holds. What readers of stories need (`story_words`,
`sentence_words`) a language has as soon as it has a folder; what finds claims (`claim_words`, `source_words`,
`nouns`) only a language that has rules for claims. The classes are loaded with the first of their files: to make them
takes longer than to read a file, and most stories are read without a question for claims, as our own documents are
without one for any words.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec

from newsmodel.languages.sections import structured
from newsmodel.languages.spellings import with_bare_spellings

if TYPE_CHECKING:
    from newsmodel.languages.calendar_words import Calendar, Clashes, Places
    from newsmodel.languages.claim_words import Attributions, Grammar, Numbers, Quantities, Times, Uncertainty, Units
    from newsmodel.languages.desk_words import DeskWords
    from newsmodel.languages.gate_words import GateWords
    from newsmodel.languages.label_words import Labels
    from newsmodel.languages.mining_words import MiningWords
    from newsmodel.languages.negation_words import Negation
    from newsmodel.languages.nouns import Nouns
    from newsmodel.languages.order_words import OrderWords
    from newsmodel.languages.origin_words import OriginWords
    from newsmodel.languages.sentence_words import Function, Sentences
    from newsmodel.languages.source_words import Mentions, Names, Sources
    from newsmodel.languages.story_words import Boilerplate, Furniture
    from newsmodel.languages.use_words import Use

_HERE = Path(__file__).parent
#: The folder of names that belong to no language.
SHARED = "shared"

_T = TypeVar("_T")


class Language(msgspec.Struct, frozen=True, dict=True):
    """The words of a language, each file read when it is first asked for.

    A language without a folder, or without one of the files, has no words there.

    Attributes:
        tag: Its BCP 47 tag, which is its folder's name.
    """

    tag: str

    @functools.cached_property
    def calendar(self) -> Calendar:
        """The names of months and weekdays."""
        from newsmodel.languages.calendar_words import Calendar

        return structured(Calendar, self.tag, "calendar").completed(structured(Calendar, self.tag, "calendar-own"))

    @functools.cached_property
    def places(self) -> Places:
        """Places by names that English does not have."""
        from newsmodel.languages.calendar_words import Places

        written, own = (structured(Places, self.tag, file) for file in ("places", "places-own"))
        return Places(cities=written.cities | own.cities, countries=written.countries | own.countries)

    @functools.cached_property
    def sentences(self) -> Sentences:
        """Words behind and before which full stops and apostrophes mean something."""
        from newsmodel.languages.sentence_words import Sentences

        return structured(Sentences, self.tag, "sentences")

    @functools.cached_property
    def function(self) -> Function:
        """The most common words, by which the language is guessed."""
        from newsmodel.languages.sentence_words import Function

        return structured(Function, self.tag, "function")

    @functools.cached_property
    def furniture(self) -> Furniture:
        """Words around a story: bylines, credits, notices."""
        from newsmodel.languages.story_words import Furniture

        return structured(Furniture, self.tag, "furniture")

    @functools.cached_property
    def boilerplate(self) -> Boilerplate:
        """Words around a story on a page: links, calls to subscribe."""
        from newsmodel.languages.story_words import Boilerplate

        return structured(Boilerplate, self.tag, "boilerplate")

    @functools.cached_property
    def use(self) -> Use:
        """Words of data for the use of a story: statuses, and names of properties."""
        from newsmodel.languages.use_words import Use

        return structured(Use, self.tag, "use")

    @functools.cached_property
    def origin(self) -> OriginWords:
        """Words of lines that say that a machine has written a story."""
        from newsmodel.languages.origin_words import OriginWords

        return structured(OriginWords, self.tag, "origin")

    @functools.cached_property
    def gate(self) -> GateWords:
        """Words of lines that close a story to readers."""
        from newsmodel.languages.gate_words import GateWords

        return structured(GateWords, self.tag, "gate")

    @functools.cached_property
    def desk(self) -> DeskWords:
        """Words of notes in which a desk holds a story back."""
        from newsmodel.languages.desk_words import DeskWords

        return structured(DeskWords, self.tag, "desk")

    @functools.cached_property
    def orders(self) -> OrderWords:
        """Words of orders about the story itself."""
        from newsmodel.languages.order_words import OrderWords

        return structured(OrderWords, self.tag, "orders")

    @functools.cached_property
    def mining(self) -> MiningWords:
        """Words in which mining and the training of machines are reserved."""
        from newsmodel.languages.mining_words import MiningWords

        return structured(MiningWords, self.tag, "mining")

    @functools.cached_property
    def negation(self) -> Negation:
        """Words that negate."""
        from newsmodel.languages.negation_words import Negation

        return structured(Negation, self.tag, "negation")

    @functools.cached_property
    def labels(self) -> Labels:
        """Labels of pages for people."""
        from newsmodel.languages.label_words import Labels

        return structured(Labels, self.tag, "labels")

    @functools.cached_property
    def grammar(self) -> Grammar:
        """The closed classes of words."""
        from newsmodel.languages.claim_words import Grammar

        return structured(Grammar, self.tag, "grammar")

    @functools.cached_property
    def attributions(self) -> Attributions:
        """Words around verbs that attribute."""
        from newsmodel.languages.claim_words import Attributions

        return structured(Attributions, self.tag, "attributions")

    @functools.cached_property
    def modality(self) -> Uncertainty:
        """Words by which a statement sounds less than certain."""
        from newsmodel.languages.claim_words import Uncertainty

        return structured(Uncertainty, self.tag, "modality")

    @functools.cached_property
    def nouns(self) -> Nouns:
        """Nouns, by what they mean as sources."""
        from newsmodel.languages.nouns import read_nouns

        return read_nouns(self.tag)

    @functools.cached_property
    def names(self) -> Names:
        """Names that are known beforehand."""
        from newsmodel.languages.source_words import Names

        return structured(Names, self.tag, "names")

    @functools.cached_property
    def mentions(self) -> Mentions:
        """Words in mentions beside nouns and names."""
        from newsmodel.languages.source_words import Mentions

        return structured(Mentions, self.tag, "mentions")

    @functools.cached_property
    def sources(self) -> Sources:
        """Words around names, and for reasons to stay unnamed."""
        from newsmodel.languages.source_words import Sources

        return structured(Sources, self.tag, "sources")

    @functools.cached_property
    def numbers(self) -> Numbers:
        """Numbers in words."""
        from newsmodel.languages.claim_words import Numbers

        return structured(Numbers, self.tag, "numbers")

    @functools.cached_property
    def units(self) -> Units:
        """Things that numbers count."""
        from newsmodel.languages.claim_words import Units

        return structured(Units, self.tag, "units")

    @functools.cached_property
    def quantities(self) -> Quantities:
        """Words before and behind numbers."""
        from newsmodel.languages.claim_words import Quantities

        return structured(Quantities, self.tag, "quantities")

    @functools.cached_property
    def times(self) -> Times:
        """Times in words."""
        from newsmodel.languages.claim_words import Times

        return structured(Times, self.tag, "times")


@functools.cache
def get(tag: str) -> Language:
    """Get the words of a language.

    Args:
        tag: Its BCP 47 tag; what stands behind the language, as a country, is passed over.

    Example:
        >>> sorted(get("en-GB").grammar.articles)
        ['a', 'an', 'the']
    """
    return Language(tag.partition("-")[0].lower())


#: The language of labels where a story's own has none.
_LABELS = "en"


def labels_of(tag: str) -> tuple[str, Labels]:
    """Get the labels for a story.

    Args:
        tag: Language of the story, BCP 47.

    Returns:
        The tag of the labels' language, and the labels.

    Example:
        >>> labels_of("de-AT")[0], labels_of("und")[0]
        ('de', 'en')
    """
    own = get(tag)
    return (own.tag, own.labels) if own.labels.page else (_LABELS, get(_LABELS).labels)


@functools.cache
def tags() -> tuple[str, ...]:
    """List the languages that have a folder, in the order of their tags.

    Example:
        >>> "en" in tags()
        True
    """
    folders = (path.name for path in _HERE.iterdir() if path.is_dir() and path.name[0].isalpha())
    return tuple(sorted(name for name in folders if name != SHARED))


def pooled(entries: Callable[[Language], Iterable[_T]]) -> frozenset[_T]:
    """Pool what all languages have, for readers that do not know the language yet.

    Args:
        entries: What to take of a language.

    Example:
        >>> "the" in pooled(lambda language: language.grammar.articles)
        True
    """
    return frozenset(entry for tag in tags() for entry in entries(get(tag)))


#: Sections of orders on a story, which the desks' wires have without the marks of letters as well.
_ORDERS = frozenset({"addressed_to_editors", "embargo_alone", "embargo_orders", "hold_orders", "kill_labels"})


@functools.cache
def furniture_words(*sections: str) -> frozenset[str]:
    """Pool the words of some sections of `furniture.txt`, of all languages.

    Args:
        sections: The names of the sections, as `Furniture` has them.

    Example:
        >>> {"until", "bis"} <= furniture_words("until")
        True
        >>> "a ne pas publier" in furniture_words("hold_orders")
        True
    """
    return frozenset(word for name in sections for word in _furniture_words(name))


def _furniture_words(section: str) -> Iterable[str]:
    words: frozenset[str] = pooled(lambda language: getattr(language.furniture, section))
    return with_bare_spellings(words) if section in _ORDERS else words


@functools.cache
def clashes() -> Clashes:
    """Get the words that mean two things in two languages, for readers that pool what all have.

    Example:
        >>> "out" in clashes().months  # October in Portuguese
        True
    """
    from newsmodel.languages.calendar_words import Clashes

    return structured(Clashes, SHARED, "clashes")
