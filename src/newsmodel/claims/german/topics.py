"""Topics of German cues: the preposition that the object of a verb begins with, "er sprach *von* einem Erfolg"."""

from __future__ import annotations

from newsmodel.claims.german.lexicon import GermanCue
from newsmodel.claims.german.mention_words import is_given
from newsmodel.claims.german.nouns import kind_of_noun
from newsmodel.claims.german.phrases import core_phrase
from newsmodel.claims.statements.view import View, WordRange


def joins_topic(cue: GermanCue, word: str) -> bool:
    """Whether a word is the preposition that the object of a cue begins with: "sprach *von* einem Erfolg", "*vom*".

    Args:
        cue: The verb.
        word: A word in lower case.
    """
    if word in cue.marks:
        return True
    # "vo*m*", "a*m*", but "zu*m*", "zu*r*", "für*s*"
    bare = {word[:-1]} if word.endswith(("m", "r", "s")) else frozenset[str]()
    return not cue.marks.isdisjoint({*bare, f"{word[:-1]}n"} if word.endswith("m") else bare)


def before_topic(view: View, cue: GermanCue, subject: WordRange, end: int) -> WordRange:
    """Leave out the topic of a cue that stands right behind its subject: "sprach Lee *von einem Erfolg*".

    Args:
        view: The passage.
        cue: The verb.
        subject: Its subject, as far as it may reach.
        end: The end of its clause, where another topic may follow: "sprachen *Mitglieder von Greenpeace* von Erfolg".
    """
    core = core_phrase(view, subject.start, subject.end)
    later = range(subject.end, end)
    if any(joins_topic(cue, view.lowered[k]) and not view.quoted[k] for k in later):
        return subject
    places = (k for k in range(subject.start + 1, core) if joins_topic(cue, view.lowered[k]))
    # "sprach *Lee von der Lage*", but "sprach *Ursula von der Leyen*"
    inner = (k for k in places if view.begins_lower[k] and not _leads_to_surname(view, k))
    end = next(inner, core)
    cut = end < subject.end and joins_topic(cue, view.lowered[end])
    return WordRange(subject.start, end) if cut else subject


def _leads_to_surname(view: View, word: int) -> bool:
    """Whether "von" stands where a surname is yet to come: behind a given name or what somebody is."""
    before = word - 1
    return is_given(view.tokens.words[before]) or kind_of_noun(view.lowered[before]) == "person"
