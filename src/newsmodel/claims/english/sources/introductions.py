"""How a story introduces somebody by other words than a title or an apposition of its first mention."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsmodel.claims.english.mentions.appositions import apposition, office_in_clause
from newsmodel.claims.english.mentions.kinds import kind_of_noun
from newsmodel.claims.english.mentions.noun_phrases import head_of
from newsmodel.claims.passages import Passage, Stretch, is_in_quotation
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of
from newsmodel.prose.patterns import pattern

_NOUNS = get("en").nouns

#: Words between marks, as an introduction has them, and so many characters around a name that are looked at.
_WORDS = r"[^,.;:!?()\u2014\u201c\u201d\"\n]{2,80}"
_REACH = 120
#: "*As head of the club*, Jo Lee", "*the explorer* Jo Lee", "*the club's coach* is Jo Lee", "Jo Lee *is a farmer*".
_AS = re.compile(rf"(?:^|[.!?] )As ({_WORDS}), \Z")
_BEFORE = re.compile(r"\b((?:[Aa]n?|[Tt]he) (?:[a-z-]+ ){0,3}[a-z-]+) \Z")
_SUBJECT = re.compile(r"(?:^|[.!?] )((?:The|[A-Z][\w'\u2019]*['\u2019]s) (?:[\w'\u2019-]+ ){0,4}[a-z-]+) is \Z")
_IS = re.compile(rf" (?:is|works as|serves as) (?:also )?(?=({_WORDS}))")
#: A role without an article: "by *former plumber* Jo Lee".
_BARE = pattern(
    rf"(?<![\w-])((?:{any_of(get('en').mentions.human_adjectives)} )?"
    rf"(?:(?:police|fire|club|union|school|team|party|company|village) )?{any_of(_NOUNS.persons)}) \Z"
)
#: A surname that is told more of: "Lee, *a farmer*", "Lee *is the head*".
_TOLD = re.compile(
    r"(?<![\w\u2019'-])([^\W\d_a-z][\w\u2019'-]*)"
    r"(?=(?:, \d{1,3})?, (?:an?|the|who|[a-z]{4,20}) | is (?:also )?(?:an?|the) )"
)


def told_beside(text: str, start: int, end: int) -> str | None:
    """Find who somebody is in the words beside his name.

    Args:
        text: The passage.
        start: Offset of the first character of the name.
        end: Offset after its last character.

    Example:
        >>> told_beside("As head of the club, Jo Lee spoke.", 21, 27), told_beside("Jo Lee is a farmer in Leeds.", 0, 6)
        ('head of the club', 'a farmer in Leeds')
        >>> told_beside("The old explorer Jo Lee came back.", 17, 23), told_beside("It met plumber Jo Lee.", 15, 21)
        ('The old explorer', 'plumber')
    """
    near = text[max(0, start - _REACH) : start]
    before = _AS.search(near) or _BEFORE.search(near) or _SUBJECT.search(near) or _BARE.search(near)
    if before is not None and kind_of_noun(head_of(before[1])) == ("person", False):
        return before[1]
    return _told_behind(text, end)


def _told_behind(text: str, end: int) -> str | None:
    behind = _IS.match(text, end)
    if behind is None:
        return office_in_clause(text[end : end + 2 * _REACH])
    return apposition(f", {behind[1]}")


def told_later(passages: Sequence[Passage]) -> dict[str, str]:
    """Find who the bearers of surnames are, in the words behind one: each surname in small letters, with the first.

    Args:
        passages: The story.

    Example:
        >>> told_later([Passage(target="p", text="Lee, a farmer from Leeds, spoke.", place="prose")])
        {'lee': 'a farmer from Leeds'}
    """
    found: dict[str, str] = {}
    for number, passage in enumerate(passages):
        for match in _TOLD.finditer(passage.text):
            name, end = match[1].lower(), match.end()
            if name in found or is_in_quotation(Stretch(number, match.start(), end), passages):
                continue
            told = apposition(passage.text[end : end + 2 * _REACH]) or _told_behind(passage.text, end)
            if told and (told.startswith("who ") or kind_of_noun(head_of(told)) == ("person", False)):
                found[name] = told
    return found
