"""A passage as the rules for English see it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress

from msgspec.structs import replace

from newsmodel.claims.english.attributions.grammar import (
    DETERMINERS,
    MONTHS,
    PERSONAL,
    PREPOSITIONS,
    TIME_MODIFIERS,
    TIME_WORDS,
    is_adverb,
)
from newsmodel.claims.english.attributions.parsed import ParsedWords, align
from newsmodel.claims.english.mentions.word_surnames import WORD_SURNAMES, is_full_name
from newsmodel.claims.statements.view import LONGEST_STATEMENT, WordRange, view_as
from newsmodel.claims.statements.view import View as _View
from newsmodel.claims.syntax import Parse
from newsmodel.languages.language import get
from newsmodel.languages.shared_names import NAMES
from newsmodel.languages.tables import words
from newsmodel.prose.quotations.finding import Quoted

__all__ = ["LONGEST_STATEMENT", "View", "WordRange", "view_of"]

#: What stands before a month that is a time: "*in* June Hart said", "*last* June Hart said".
_GIVEN = "will"
#: Words that end the names of campaigns and offices: "Shelter *Now*".
_IN_NAMES = words("up out now first together on")
_TELLING = MONTHS | WORD_SURNAMES | {_GIVEN} | _IN_NAMES
_HONORIFICS = get("en").nouns.honorifics | get("en").nouns.titles
_BEFORE_MONTHS = (PREPOSITIONS - {"to", "by", "with", "for", "from"}) | DETERMINERS | TIME_MODIFIERS


class View(_View, frozen=True):
    """A passage's words, with what English asks of them.

    Attributes:
        parsed: What a parser of the user's own says about the words, if there is one.
    """

    parsed: ParsedWords | None = None

    def is_adverb(self, word: int) -> bool:
        """Whether a word is taken for an adverb, and not for a name."""
        return self.begins_lower[word] and is_adverb(self.lowered[word])


def view_of(text: str, quotations: Sequence[Quoted], *, parse: Parse | None = None) -> View:
    """Look at a passage.

    Args:
        text: Its words.
        quotations: The quotations in it.
        parse: What a parser of the user's own says about it, if there is one.

    Example:
        >>> view_of("She often said so.", ()).is_adverb(1)
        True
    """
    view = _with_names(view_as(View, text, quotations))
    return view if parse is None else replace(view, parsed=align(parse, view.tokens))


def _with_names(view: View) -> View:
    """Leave words that begin a name as they are printed, so that no list has them: "*April* Hart", "*So* Young-jin"."""
    low = view.lowered
    capitals = compress(range(len(low)), view.begins_upper)
    names = {k for k in capitals if low[k] in _TELLING and _is_of_name(view, k)}
    if not names:
        return view
    lowered = [view.tokens.words[k] if k in names else word for k, word in enumerate(low)]
    return replace(view, lowered=lowered)


def _is_of_name(view: View, word: int) -> bool:
    """Whether a word with a capital that means something else as well begins a name, or belongs to one."""
    low, last = view.lowered[word], len(view.lowered) - 1
    return (
        (low in _IN_NAMES and word > 0 and _is_inside_name(view, word))
        or (low in MONTHS and word < last and _begins_name(view, word))
        or (low in WORD_SURNAMES and word < last and _is_surname(view, word))
        or (low == _GIVEN and 1 < word < last - 1 and _is_given(view, word))
    )


def _is_inside_name(view: View, word: int) -> bool:
    """Whether a word with a capital belongs to the name before it: "the Department for Levelling *Up*"."""
    before = view.lowered[word - 1]
    is_printed = view.begins_upper[word] and view.begins_upper[word - 1] and before.isalpha() and len(before) > 1
    behind = view.begins_lower[word + 1 : word + 2]
    return is_printed and behind == [True] and not any(words_.start == word for words_ in view.statements)


def _is_surname(view: View, word: int) -> bool:
    """Whether a function word is a surname: a given name follows it, or a title stands before it: "Ms. *So* said"."""
    if not view.begins_upper[word]:
        return False
    written = view.tokens.words
    if is_full_name(" ".join(written[word : word + 2])):
        # "*He Jiankui* said", but "He Said It Rained"
        return not (word + 2 < len(written) and view.begins_upper[word + 2])
    title = word - 2 if word > 1 and written[word - 1] == "." else word - 1
    is_titled = title >= 0 and view.begins_upper[title] and view.lowered[title] in _HONORIFICS
    return is_titled and view.begins_lower[word + 1]


def _is_given(view: View, word: int) -> bool:
    """Whether a modal is a given name behind a comma or a noun: "its director, *Will* Hart"; not in a headline."""
    before = word - 1 - (view.lowered[word - 1] == ",")
    return view.begins_upper[word] and view.begins_upper[word + 1] and view.begins_lower[before]


def _begins_name(view: View, month: int) -> bool:
    """Whether a month is a given name: a name follows, and nothing before it asks for a time."""
    before, behind = view.lowered[month - 1] if month else "", view.lowered[month + 1]
    joined = month + 1 + (behind in NAMES.particles.particles_of_people)  # "*Jan* van Dyk"
    is_name = view.begins_upper[month] and behind.isalpha() and all(view.begins_upper[joined : joined + 1])
    is_time = before in _BEFORE_MONTHS or before[:1].isdecimal() or behind in PERSONAL or behind in TIME_WORDS
    return is_name and not is_time
