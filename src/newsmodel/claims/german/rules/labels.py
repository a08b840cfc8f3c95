"""Speakers named before a colon: in interviews, "Lee: Es regnete.", and in headlines, "Lee: Der Damm ist alt"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from newsmodel.claims.attribution import TURN, Method
from newsmodel.claims.german.grammar import DETERMINERS, INTERROGATIVES, PREPOSITIONS
from newsmodel.claims.german.hits import Hit
from newsmodel.claims.german.mention_words import is_given
from newsmodel.claims.german.nouns import kind_of_noun
from newsmodel.claims.passages import Passage
from newsmodel.claims.statements.turns import LabelWords, speakers_in, turn_of
from newsmodel.claims.statements.view import View
from newsmodel.languages.language import get

_CAPTIONS = get("de").furniture.picture_labels | get("de").attributions.no_speakers
_WORDS = LabelWords(
    no_names=DETERMINERS | INTERROGATIVES | PREPOSITIONS | _CAPTIONS,
    questions=frozenset(("Frage", "FRAGE", "F")),
    is_person=lambda word: kind_of_noun(word) == "person",
)
_WORD = r"[^\W\d_][\w-]+"
#: A headline's speaker has so many names at the most, and says so many words at least.
_MOST_NAMES, _FEWEST_WORDS = 2, 2


def turns_in(texts: Sequence[str]) -> frozenset[int]:
    """List the passages that are turns of a dialogue, by number; who only asks claims nothing.

    Args:
        texts: The passages of a story.

    Example:
        >>> sorted(turns_in(("ABC: War es nass?", "Lee: Ja.", "ABC: Wie nass?", "Lee: Es regnete den ganzen Tag.")))
        [1, 3]
    """
    by_name: defaultdict[str, list[int]] = defaultdict(list)
    for number, name in speakers_in(texts, _WORDS).items():
        by_name[name].append(number)
    answering = (said for said in by_name.values() if any(not texts[one].rstrip().endswith("?") for one in said))
    return frozenset(number for said in answering for number in said)


def label(view: View) -> Hit | None:
    """Match a turn of a dialogue: the speaker's name, a colon and what is said."""
    turn = turn_of(view)
    if turn is None:
        return None
    return Hit(method=TURN, lemma=":", kind="state", cue=turn.cue, source=turn.source, content=(turn.content,))


def headline(view: View, passages: Sequence[Passage]) -> Hit | None:
    """Match a headline that somebody says, whom the story names in full or by a role: "*Lee*: Der Damm ist alt".

    Args:
        view: The headline.
        passages: The passages of the story.
    """
    turn = turn_of(view)
    if turn is None or any(view.quoted[: turn.cue.end]) or turn.content.end - turn.content.start < _FEWEST_WORDS:
        return None
    if view.lowered[turn.content.start] in INTERROGATIVES or view.lowered[turn.content.last] == "?":
        # "Lee: *Warum* er so beliebt ist" is about him, as is "Lee: Geht er bald*?*"
        return None
    names = view.tokens.words[turn.source.start : turn.source.end]
    if len(names) > _MOST_NAMES or not all(name[:1].isupper() for name in names):
        return None
    if not (len(names) > 1 and is_given(names[0])) and not _is_somebody(names[-1], passages):
        return None
    return Hit(
        method=Method(TURN.family, "headline"),
        lemma=":",
        kind="state",
        cue=turn.cue,
        source=turn.source,
        content=(turn.content,),
    )


def _is_somebody(name: str, passages: Sequence[Passage]) -> bool:
    """Whether a story has a name behind a given name or a role: "*Ministerin* Lee"."""
    pattern = re.compile(rf"({_WORD}) {re.escape(name)}\b")
    before = (match[1] for passage in passages if passage.place == "prose" for match in pattern.finditer(passage.text))
    return any(is_given(word) or kind_of_noun(word.lower()) == "person" for word in before)
