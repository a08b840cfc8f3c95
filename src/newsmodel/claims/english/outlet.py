"""The outlet's own sentences: what the story asserts and attributes to nobody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newsmodel.claims.attribution import Method
from newsmodel.claims.contract import StoryDetails
from newsmodel.claims.details import meeting
from newsmodel.claims.english.attributions.grammar import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    LEADING,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    VERBS,
)
from newsmodel.claims.english.attributions.lexicon import cue_forms
from newsmodel.claims.passages import Passage, Stretch
from newsmodel.languages.tables import any_of, words
from newsmodel.prose.patterns import pattern
from newsmodel.prose.quotations.block import is_quoted
from newsmodel.prose.tokens import Tokens, tokenize

#: A whole sentence in which nothing is attributed; a clause beside what is attributed.
SENTENCE, CLAUSE = Method("outlet", "sentence"), Method("outlet", "clause")
METHODS = (SENTENCE, CLAUSE)

#: A sentence of so many words asserts something, even if no word of it is known as a verb.
_LONG = 8
#: A clause that is left beside an attribution has so many words at least.
_SHORTEST_CLAUSE = 4
#: A shorter word in -ed or -s is hardly a verb: "bed", "gas".
_SHORTEST_VERB = 4
_EDGE = " \t\n\r\u00a0,;:\u2013\u2014-"
_STOPS = ".!\u2026"
_INITIALS = pattern(r"(?:\b[^\W\d_]\.){2}\Z")
_COORDINATED = pattern(rf"(?i)(?:{any_of(COORDINATORS)})\s+")
#: What joins a clause to the attribution behind it, and is left without it: "was shut *after*".
_LAST_JOINT = pattern(rf"(?i)\s(?:{any_of(COORDINATORS | SUBORDINATORS | PREPOSITIONS)})\Z")
_QUESTION = pattern(r"\?[\"'\u201d\u2019)\]]*\Z")
_WITH_IS = words("it's that's he's she's there's here's what's who's this's everything's nobody's")
_CONTRACTED = ("'s", "'re", "'ve", "'ll", "'d", "'m", "n't")


def outlet_stretches(
    passages: Sequence[Passage], details: StoryDetails, attributed: Iterable[Stretch]
) -> Iterator[tuple[Method, Stretch]]:
    """Find the outlet's own sentences and clauses, each with the method that it was found by.

    A sentence of the running prose in which nothing is attributed is one, if it asserts something: no question, no bare
    fragment, and no quotation of somebody unnamed. Of a sentence in which something is attributed, what stands outside
    of source, cue and content is one where it is a clause of its own.

    Args:
        passages: The passages, in reading order.
        details: What they hold.
        attributed: The sources, cues and contents of the claims that are attributed.
    """
    taken = joined(attributed)
    for number, passage in enumerate(passages):
        if passage.place != "prose" or passage.quoted:
            continue
        for sentence in details.statements(number):
            whole = Stretch(number, sentence.start, sentence.end)
            inside = list(meeting(taken.get(number, []), whole.start, whole.end))
            if inside:
                rests = _rests(whole, inside)
                found = (_trimmed(passage.text, rest) for rest in rests)
                yield from ((CLAUSE, rest) for rest in found if _is_clause(passage.text, rest))
            elif asserts(passage.text[whole.start : whole.end]):
                yield SENTENCE, _trimmed(passage.text, whole)


def joined(stretches: Iterable[Stretch]) -> dict[int, list[Stretch]]:
    """Join the stretches of each passage that meet.

    Example:
        >>> joined([Stretch(0, 5, 9), Stretch(0, 0, 6), Stretch(0, 12, 14)])
        {0: [Stretch(passage=0, start=0, end=9), Stretch(passage=0, start=12, end=14)]}
    """
    found: dict[int, list[Stretch]] = {}
    for stretch in sorted(stretches, key=lambda one: (one.passage, one.start, one.end)):
        parts = found.setdefault(stretch.passage, [])
        if parts and stretch.start < parts[-1].end:
            parts[-1] = Stretch(stretch.passage, parts[-1].start, max(parts[-1].end, stretch.end))
        else:
            parts.append(stretch)
    return found


def asserts(sentence: str) -> bool:
    """Whether a sentence asserts something: it has a verb or is long, and is no question and no quotation.

    Example:
        >>> asserts("The river rose."), asserts("Will it rain?"), asserts("No deal tonight")
        (True, False, False)
    """
    if _QUESTION.search(sentence) or is_quoted(sentence.rstrip(_STOPS)):
        return False
    tokens = tokenize(sentence)
    if not sentence.rstrip("\"'\u201d\u2019)").endswith(tuple(_STOPS)):
        return _verb(tokens, 0, certain=True) is not None
    return _verb(tokens, 0) is not None or sum(word[0].isalnum() for word in tokens.low) >= _LONG


def _verb(tokens: Tokens, start: int, *, certain: bool = False) -> int | None:
    """Find the first word that is taken for a finite verb and has a word before it; plural nouns look like some."""
    low, forms = tokens.low, cue_forms()
    for k in range(start, len(low)):
        word = low[k]
        if k == start or not tokens.words[k][0].islower():
            if word in _WITH_IS or (word.endswith(_CONTRACTED) and not word.endswith("'s")):
                return k
            continue
        before = low[k - 1]
        if word in AUXILIARIES or word in VERBS or word.endswith(_CONTRACTED):
            return k
        nominal = before in DETERMINERS or before in PREPOSITIONS or before == "to"
        form = forms[word][0].form if word in forms else ""
        if not nominal and (form == "past" or (word.endswith("ed") and len(word) >= _SHORTEST_VERB)):
            return k
        present = word.endswith("s") and len(word) >= _SHORTEST_VERB and not word.endswith(("ss", "us", "is"))
        if not nominal and not certain and (present or form in {"third", "base"}):
            return k
    return None


def _rests(whole: Stretch, inside: Sequence[Stretch]) -> Iterator[Stretch]:
    """List the parts of a sentence that are not attributed."""
    start = whole.start
    for one in inside:
        if one.start > start:
            yield Stretch(whole.passage, start, one.start)
        start = max(start, one.end)
    if start < whole.end:
        yield Stretch(whole.passage, start, whole.end)


def _trimmed(text: str, rest: Stretch) -> Stretch:
    """Take the marks around them, and an "and" or "but" before or behind them, from words."""
    start, end = rest.start, rest.end
    while start < end and text[start] in _EDGE:
        start += 1
    if first := _COORDINATED.match(text, start, end):
        start = first.end()
    end = _end(text, start, end)
    if last := _LAST_JOINT.search(text, max(start, end - 12), end):
        end = _end(text, start, last.start())
    return Stretch(rest.passage, start, end) if start < end else rest


def _end(text: str, start: int, end: int) -> int:
    """Find the end of words without the marks behind them; initials keep their last stop."""
    while end > start and text[end - 1] in _STOPS + _EDGE and not _INITIALS.search(text, max(start, end - 12), end):
        end -= 1
    return end


def _is_clause(text: str, rest: Stretch) -> bool:
    """Whether a rest is a clause of its own: subject first, then a finite verb."""
    tokens = tokenize(text[rest.start : rest.end])
    low = tokens.low
    k = 0
    while k < len(low) and (low[k] in LEADING or low[k] == ","):
        k += 1
    if len(low) - k < _SHORTEST_CLAUSE or low[k] in SUBORDINATORS | RELATIVES | PREPOSITIONS or low[k].endswith("ing"):
        return False
    if not low[k][0].isalnum() or low[k] in AUXILIARIES or low[k] in VERBS or low[k] in cue_forms():
        return False
    verb = _verb(tokens, k)
    return verb is not None and not any(word in RELATIVES or word in SUBORDINATORS for word in low[k:verb])
