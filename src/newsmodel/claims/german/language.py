"""The functions that German brings to claims, as the contract names them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from newsmodel.claims.attribution import FoundAttribution, Method
from newsmodel.claims.contract import StoryDetails
from newsmodel.claims.german.amounts import find_amounts
from newsmodel.claims.german.clauses import SUBJUNCTIVE
from newsmodel.claims.german.conjugation import is_strong_participle
from newsmodel.claims.german.grammar import HELPING, INTERROGATIVES, MODALS, SAID_TO
from newsmodel.claims.german.lexicon import finite_forms
from newsmodel.claims.german.rules.free import PERFECT, is_told, mood_of
from newsmodel.claims.german.sites import Statement
from newsmodel.claims.german.times import find_times
from newsmodel.claims.passages import Passage, Stretch
from newsmodel.claims.statements.found import Amount, FoundTime
from newsmodel.claims.statements.view import View, view_as
from newsmodel.languages.language import get
from newsmodel.prose.sentences import Sentence
from newsmodel.values import Modality

_WORD = re.compile(r"[^\W\d_]+")
_MODALITY = get("de").modality
#: The first of these in a content tells its modality.
_TELLING = _MODALITY.possible | _MODALITY.predicted | MODALS
#: A sentence that has one of these, or a word that ends as verbs do, may assert something.
#: In the subjunctive "werde" is "will" with an infinitive, and the passive with a participle.
_INFINITIVE = re.compile(r"(?:en|ern|eln|sein|tun)\Z")
_ESTIMATING = frozenset(("estimate",))
_LATEST_WORDS = 3
_PAST = frozenset(("past",))


def times(text: str, published: datetime.date | None = None) -> tuple[FoundTime, ...]:
    """Find the times of a text, in order.

    Args:
        text: A passage or a sentence.
        published: When the story was published.

    Example:
        >>> [found.value for found in times("Es regnete am 3. Mai 2025.")]
        ['2025-05-03']
    """
    return find_times(text, published)


def amounts(text: str, times: Sequence[FoundTime] | None = None) -> tuple[Amount, ...]:
    """Find the quantities of a text, in order.

    Args:
        text: A passage or a sentence.
        times: Its times, if they have been looked for already.

    Example:
        >>> [(found.value, found.unit) for found in amounts("Es starben 300 Schafe.")]
        [(300, 'Schafe')]
    """
    found = find_times(text) if times is None else times
    return find_amounts(text, [(one.start, one.end) for one in found])


def modality(text: str, cue: FoundAttribution) -> Modality:
    """Tell how sure a source is made to sound.

    Args:
        text: The words of the content.
        cue: The attribution.

    Example:
        >>> found = FoundAttribution(
        ...     method=Method("subject"), lemma="sagen", kind="state", cue=None, source=None, content=()
        ... )
        >>> modality("die Brücke könnte gesperrt sein", found), modality("die Brücke ist zu", found)
        ('possible', 'certain')
    """
    if cue.kind in _ESTIMATING:
        return "estimated"
    low = [word.lower() for word in _WORD.findall(text)]
    first = next((word for word in low if word in _TELLING), None)
    if low and low[0] in _MODALITY.conditions:
        return "conditional"
    if first in _MODALITY.possible or cue.lemma == "sollen" or _is_hearsay_by_verb(text):
        return "possible"
    if first in _MODALITY.predicted and _is_future(low):
        depends = first in _MODALITY.hypothetical and not _MODALITY.conditions.isdisjoint(low)
        return "conditional" if depends else "predicted"
    return "certain"


def _is_future(low: Sequence[str]) -> bool:
    """Whether an infinitive, and no participle, belongs to "werden"."""
    near = [word for word in low[-_LATEST_WORDS:] if word not in _MODALITY.predicted and word not in MODALS]
    return bool(near) and bool(_INFINITIVE.search(near[-1])) and not is_strong_participle(near[-1])


def _is_hearsay_by_verb(text: str) -> bool:
    """Whether the words of a content tell by "soll" and the perfect what is only said: "*soll* ihn *getötet haben*"."""
    found = _WORD.findall(text)
    soll = next((number for number, word in enumerate(found) if word.lower() in SAID_TO), len(found))
    behind = pairwise(found[soll + 1 :])
    return any(second == "haben" and first[0].islower() and first.endswith(("t", "en")) for first, second in behind)


def time_of_statement(
    text: str, times: Sequence[FoundTime], statement: Sentence, cue: Stretch, others: Sequence[Stretch | None]
) -> FoundTime | None:
    """Find the time at which a claim was made: one beside the cue, outside of the source and the content.

    Args:
        text: The passage of the cue.
        times: The times of the cue's statement.
        statement: The statement.
        cue: The words that attribute.
        others: The words that name the source, if any, then the content.
    """
    for time in times:
        place = Stretch(cue.passage, time.start, time.end)
        if any(other is not None and other.meets(place) for other in others):
            continue
        between = text[min(cue.end, time.end) : max(cue.start, time.start)]
        if statement.start <= time.start and not any(mark in between for mark in ",;:"):
            return time
    return None


def outlet_stretches(
    passages: Sequence[Passage], details: StoryDetails, attributed: Iterable[Stretch]
) -> Iterator[tuple[Method, Stretch]]:
    """Find the outlet's own sentences, in which nothing is attributed.

    Args:
        passages: The passages, in reading order.
        details: What they hold.
        attributed: The sources, cues and contents of the claims that are attributed.
    """
    taken: dict[int, list[Stretch]] = {}
    for one in attributed:
        taken.setdefault(one.passage, []).append(one)
    for number, passage in enumerate(passages):
        if passage.place != "prose" or passage.quoted:
            continue
        for sentence in details.statements(number):
            place = Stretch(number, sentence.start, sentence.end)
            if not any(one.meets(place) for one in taken.get(number, ())) and _asserts(
                passage.text[place.start : place.end]
            ):
                yield Method("outlet", "sentence"), place


def _is_hearsay(sentence: str, low: Sequence[str]) -> bool:
    """Whether a sentence only passes on what somebody says: "er *soll* dort gewesen *sein*", "er *sei* dort"."""
    if not SAID_TO.isdisjoint(low) and low[-1] in PERFECT | SAID_TO:
        return True
    if not any(finite_forms().get(word) == SUBJUNCTIVE for word in low):
        return False
    view = view_as(View, sentence, ())
    statements = [Statement(view, words) for words in view.statements]
    return any(mood_of(statement) == "subjunctive" for statement in statements) and not any(map(is_told, statements))


def _asserts(sentence: str) -> bool:
    """Whether a sentence asserts something: it ends as one, is no question, and has a verb in small letters."""
    low = [word.lower() for word in _WORD.findall(sentence)]
    if not sentence.endswith((".", "!")) or not low or low[0] in INTERROGATIVES or _is_hearsay(sentence, low):
        return False
    return any(
        word.lower() in HELPING or word.endswith(("te", "ten", "t")) or finite_forms().get(word) == _PAST
        for word in _WORD.findall(sentence)[1:]
    )
