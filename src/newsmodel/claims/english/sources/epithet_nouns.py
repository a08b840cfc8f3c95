"""Nouns that say what somebody is besides: "the economist", "the retired driver", "the Republican"."""

from __future__ import annotations

from newsmodel.claims.english.mentions.kinds import NUMBER_WORDS
from newsmodel.claims.english.sources.ages import age_in
from newsmodel.claims.sources.mention import Mention
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of
from newsmodel.prose.patterns import pattern

_NOUNS = get("en").nouns
_SOURCES = get("en").sources

#: "the mother *of three*"
_OF_CHILDREN = pattern(rf" of (?:{any_of(NUMBER_WORDS)}|\d+)\Z")
#: "the *fourth-generation* farmer", "the *London-born* painter"
_BESIDES = ("-generation", "-born", "-trained", "-turned")


def is_epithet(mention: Mention) -> bool:
    """Tell whether words say what anybody may be, of somebody who was named: a people, an age, or whose parent one is.

    Args:
        mention: Words behind "the" that name nobody.
    """
    is_national = mention.head is None and mention.role is None
    return is_national or (mention.head in _NOUNS.relations and bool(_OF_CHILDREN.search(mention.words.lower())))


def says_besides(mention: Mention) -> bool:
    """Tell whether words say what somebody is besides, whatever part he has in the story.

    Args:
        mention: Words behind "the" that name nobody.

    Example:
        >>> from newsmodel.claims.english.mentions.mention import read_mention
        >>> [says_besides(read_mention(words)) for words in ("the retired driver", "the economist", "the driver")]
        [True, True, False]
    """
    head = mention.head or ""
    if head in _NOUNS.adjectives or age_in(mention.role or head) is not None:
        return True
    before = mention.words.lower().split()[1:-1]
    if any(word in _SOURCES.besides_modifiers or word.endswith(_BESIDES) for word in before):
        return head not in _SOURCES.representing
    return is_trade(head)


def is_trade(noun: str) -> bool:
    """Tell whether a noun, in lower case, is a trade that somebody has whatever happens, and no office.

    Example:
        >>> is_trade("historian"), is_trade("motorist"), is_trade("mayor")
        (True, False, False)
    """
    return noun in _NOUNS.trades
