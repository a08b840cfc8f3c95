"""Antecedents of pronouns, where only one can be meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter

import msgspec
from msgspec.structs import replace

from newsmodel.claims.english.sources.candidates import Candidates
from newsmodel.claims.english.sources.positions import (
    SENTENCE,
    end_before,
    holds_view,
    is_going_on,
    is_subject,
    looks_ahead,
)
from newsmodel.claims.english.sources.referents import Identity, Pronoun, Referent
from newsmodel.claims.english.sources.runs import FAR, JOINED, KEYS, Run, RunKey, Runs, key_of, meant, speaker, take
from newsmodel.claims.english.sources.subjects_before import SubjectsBefore
from newsmodel.claims.passages import Passage, Stretch, is_in_quotation
from newsmodel.claims.sources.meanings import NEAR, ONLY, SPEAKING
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of
from newsmodel.prose.patterns import pattern

_GRAMMAR = get("en").grammar

_APPOSED = pattern(r"\A\s*+(?:(?:,\s\d{1,3})?,\s[^,.;!?\n]{0,80}|\(\d+\),?\s[^,.;!?\n]{0,40})\Z")
#: "Jo Lee *has been a* nurse": what somebody is said to be is nobody else.
_PREDICATED = pattern(
    rf"\A\s(?:{any_of(_GRAMMAR.be)}|{any_of(_GRAMMAR.have)}\sbeen|became|(?:work|serv)\w{{0,3}}\sas)\s(?:\w+\s)?"
    rf"(?:{any_of(_GRAMMAR.articles)}|one\sof)\s(?:[\w'\u2019-]+\s){{0,4}}\Z"
)
#: Behind a relative pronoun nobody goes on with what he said before: "Al Ray fought in Texas, *where*, he says, …".
_RELATING = pattern(rf"\b{any_of(_GRAMMAR.relatives | {'where', 'when'})},\s\Z")
#: Paragraphs that go on with one man or one woman, and how many of them are passed over.
_TAKEN_UP = {"m": pattern(r"\A(?:He|His)\b"), "f": pattern(r"\A(?:She|Her)\b")}
_MOST_TAKEN_UP = 3
#: An apposition stands so near the name.
_APPOSED_WITHIN = 100
#: What goes on with a sentence behind another: "*But* he".
_CONJUNCTION = pattern(r"(?:(?:But|And|Yet|Still|Now|Then)\s)?")


_PLACE = attrgetter("place")
_REPLIES = pattern(r"\s(?:replied|responded|answered|countered|retorted|shot\sback)\b")
_AFTER_QUOTATION = pattern(r"[.?!,][\"\u201d\u2019](?:\s[^\"\u201c\u201d.?!]{0,40}[.])?\s\Z")


class Antecedent(msgspec.Struct, frozen=True):
    """Person or body that a pronoun means.

    Attributes:
        identity: That one.
        confidence: How sure it is, 0 to 1.
    """

    identity: Identity
    confidence: float


def antecedents(
    pronouns: Sequence[Pronoun], referents: Sequence[Referent], passages: Sequence[Passage]
) -> Mapping[Stretch, Antecedent]:
    """Resolve the pronouns that can mean only one.

    A pronoun means the one who was named last before it, in its passage or the one before, and nobody else who fits
    it may have been named since: as a source, or else as the only one who fits it there. Else it means who spoke last
    in its passage, where the others are only talked of; else the only one so far whom it fits.

    Args:
        pronouns: The pronouns.
        referents: The places that name somebody in those passages.
        passages: The story.

    Example:
        >>> words = Passage(target="p1", text="Lee spoke. He left.", place="prose")
        >>> lee = Referent(place=Stretch(0, 0, 3), identity="Lee", number="one", source=True)
        >>> antecedents([Pronoun(place=Stretch(0, 11, 13), number="one", gender="m")], [lee], [words])
        {Stretch(passage=0, start=11, end=13): Antecedent(identity='Lee', confidence=0.93)}
    """
    speaking = frozenset(one.identity for one in referents if one.source)
    last = max(map(_PLACE, pronouns), default=Stretch(0, 0, 0))  # nobody asks who is named behind it
    before = [one for one in referents if one.place <= last]
    return _Walk(passages, speaking).resolve(sorted([*before, *pronouns], key=_PLACE))


class _Walk:
    """One way through the places of a story that name somebody."""

    def __init__(self, passages: Sequence[Passage], speaking: frozenset[Identity]) -> None:
        self._passages = passages
        self._texts = [passage.text for passage in passages]
        self._runs: Runs = {}
        # the same without nouns that speak for nobody
        self._speakers: Runs = {}
        self._voices: dict[RunKey, Referent] = {}
        # who spoke, until another one did something, and where that one is named
        self._silenced: dict[RunKey, tuple[Referent, Stretch]] = {}
        self._spoke: dict[RunKey, Referent] = {}
        self._candidates = Candidates()
        self._last: Referent | None = None
        self._subjects = SubjectsBefore(passages, speaking)
        # who is named in a quotation that is not over yet
        self._quoted: list[Referent] = []

    def resolve(self, order: Iterable[Referent | Pronoun]) -> Mapping[Stretch, Antecedent]:
        found: dict[Stretch, Antecedent] = {}
        for one in order:
            if isinstance(one, Referent):
                quoted = is_in_quotation(one.place, self._passages)
                if not quoted:
                    self._name_quoted()
                    self._name(one)
                else:
                    self._quoted.append(one)
                continue
            # nobody names himself in what he says: “Jo Lee is wrong,” *he* said
            if not (one.number == "one" and is_going_on(one.place, self._passages)):
                self._name_quoted()
            referent, confidence = self._mean(one)
            self._name_quoted()
            if referent is not None and self._replies_to(referent, one):
                referent = None
            if referent is not None:
                found[one.place] = Antecedent(referent.identity, confidence)
                self._last = replace(
                    referent, place=one.place, source=True, gender=one.gender or referent.gender, evident=True
                )
                self._take_all(self._last)
            else:
                # it means somebody who is not known: from here on there are two
                self._candidates.take_open(one)
                self._take_all(
                    Referent(place=one.place, identity=one.place, number=one.number, gender=one.gender, evident=False)
                )
        return found

    def _replies_to(self, referent: Referent, pronoun: Pronoun) -> bool:
        """Tell whether who a pronoun means would reply to himself: "“No,” Jo Lee said. *She* replied that"."""
        text, start = self._texts[pronoun.place.passage], pronoun.place.start
        last = self._spoke.get(key_of(pronoun))
        if last is None or last.identity != referent.identity or last.place.passage != pronoun.place.passage:
            return False
        if not _REPLIES.match(text, pronoun.place.end):
            return False
        since = text[last.place.end : start]
        return len(since) <= FAR and _AFTER_QUOTATION.search(since) is not None

    def _mean(self, pronoun: Pronoun) -> tuple[Referent | None, float]:
        near = meant(pronoun, self._runs, self._passages) or speaker(pronoun, self._speakers, self._passages)
        if near is not None:
            return near, NEAR
        if pronoun.number == "thing":
            body = self._subject_beside(pronoun)
            return (body, SPEAKING) if body else (self._only(pronoun), ONLY)
        if pronoun.number == "many" and (several := self._speaking_before(pronoun) or self._acting_before(pronoun)):
            return several, SPEAKING
        if pronoun.number == "one" and looks_ahead(pronoun.place, self._passages):
            return None, 0
        subject = self._subject_before(pronoun)
        if subject is not None:
            return subject, SPEAKING
        voice = self._voices.get(key_of(pronoun)) or self._silenced_before(pronoun)
        if voice is not None and self._goes_on(voice, pronoun):
            return voice, SPEAKING
        subject = self._subjects.before(pronoun)
        if subject is not None and _is_named(subject):
            return subject, SPEAKING
        inside = self._in_sentence(pronoun)
        if inside is not None:
            return inside, ONLY
        return self._only(pronoun), ONLY

    def _only(self, pronoun: Pronoun) -> Referent | None:
        """Find the only one whom a pronoun fits: of the whole story, or of what is near, where that one has a name."""
        one = self._candidates.only(pronoun)
        if one is not None:
            return one
        near = self._candidates.only_near(pronoun, self._first_near(pronoun))
        if near is None or not _is_named(near):
            return None
        # "websites of *Acme*, only to have it found": no body that does nothing is "it"
        acts = pronoun.number == "one" or near.source or is_subject(near.place, self._passages)
        return near if acts else None

    def _first_near(self, pronoun: Pronoun) -> int:
        """Find the passage from which on people are near: the one before, and further while the talk is of one."""
        taken_up = _TAKEN_UP.get(pronoun.gender or "")
        number = max(0, pronoun.place.passage - 1)
        furthest = max(0, number - _MOST_TAKEN_UP)
        while taken_up and number > furthest and taken_up.match(self._texts[number]):
            number -= 1
        return number

    def _in_sentence(self, pronoun: Pronoun) -> Referent | None:
        """Find the only one in the sentence of a pronoun before it: "*Lee's* fate is unclear, but she said"."""
        if pronoun.number != "one" or is_going_on(pronoun.place, self._passages):
            return None
        text = self._texts[pronoun.place.passage]
        if not JOINED.search(text, max(0, pronoun.place.start - FAR), pronoun.place.start):
            return None
        start = end_before(SENTENCE, self._texts[pronoun.place.passage], pronoun.place.start)
        one = self._candidates.only_within(pronoun, start)
        is_alone = one is not None and _is_named(one) and not self._candidates.has_noun_since(pronoun, start)
        return one if is_alone else None

    def _subject_beside(self, pronoun: Pronoun) -> Referent | None:
        """Find the only body in the sentence of a pronoun, as its subject: "*Acme* closed it, and its lawyers said"."""
        if is_going_on(pronoun.place, self._passages):
            # "Acme broke the law, *it* said"
            return None
        start = end_before(SENTENCE, self._texts[pronoun.place.passage], pronoun.place.start)
        one = self._candidates.only_within(pronoun, start)
        return one if one is not None and _is_named(one) and is_subject(one.place, self._passages) else None

    def _name_quoted(self) -> None:
        """Name who is named in the quotation before."""
        for one in self._quoted:
            self._name(one, quoted=True)
        self._quoted.clear()

    def _name(self, one: Referent, *, quoted: bool = False) -> None:
        if one.within:
            self._candidates.take_within(one)
            return
        if _is_apposed(one, self._last, self._texts):
            return
        # what somebody says of others makes nobody the speaker
        last = replace(one, evident=False, source=False) if quoted and (one.source or one.evident) else one
        self._last = last
        self._take_all(last, heard=not quoted)

    def _take_all(self, one: Referent, *, heard: bool = True) -> None:
        if heard:
            self._subjects.take(one)
        take(self._runs, one)
        if one.source or one.identity != one.place:
            take(self._speakers, one)
        for key in KEYS[one.number, one.gender] if heard else ():
            self._hear(key, one)
        if one.source or (one.identity != one.place and one.evident):
            self._candidates.take(one)
        elif one.number != "thing" or is_subject(one.place, self._passages):
            # "closed *the site*": only what does something itself can be "it"
            self._candidates.take_noun(one)

    def _hear(self, key: RunKey, one: Referent) -> None:
        """Keep who speaks, until another one is named who does something himself."""
        voice = self._voices.get(key)
        if one.source:
            self._voices[key] = self._spoke[key] = one
            return
        if voice is None:
            return
        if one.identity == voice.identity:
            if is_subject(one.place, self._passages):
                self._voices[key] = replace(voice, place=one.place)
            return
        if voice.place.passage != one.place.passage or is_subject(one.place, self._passages):
            self._silenced[key] = (self._voices.pop(key), one.place)

    def _goes_on(self, voice: Referent, pronoun: Pronoun) -> bool:
        """Tell whether a pronoun goes on with the last speaker of its passage."""
        if pronoun.number != "one" or not voice.evident or voice.place.passage < pronoun.place.passage - 1:
            return False
        if voice.place.passage < pronoun.place.passage and not _is_named(voice):
            return False
        if voice.gender is None and not _is_named(voice) and self._is_nearer(voice, pronoun):
            return False
        places = (is_subject, is_going_on, holds_view)
        return any(stands(pronoun.place, self._passages) for stands in places)

    def _is_nearer(self, voice: Referent, pronoun: Pronoun) -> bool:
        """Tell whether somebody whose gender fits is named behind one who may be a man or a woman."""
        run = self._runs.get(key_of(pronoun))
        last = run.last if run else None
        return last is not None and last.gender == pronoun.gender and voice.place < last.place

    def _silenced_before(self, pronoun: Pronoun) -> Referent | None:
        """Find who spoke before a pronoun's sentence, if others are only in what he says: "Ray is ill, he said"."""
        voice, by = self._silenced.get(key_of(pronoun), (None, None))
        if voice is None or by is None or not is_going_on(pronoun.place, self._passages):
            return None
        if _RELATING.search(self._texts[by.passage], by.end, pronoun.place.start):
            return None
        between = pronoun.place.start - by.end
        if by.passage != pronoun.place.passage or voice.place.passage != by.passage or between > FAR:
            return None
        return None if SENTENCE.search(self._texts[by.passage], by.end, pronoun.place.start) else voice

    def _subject_before(self, pronoun: Pronoun) -> Referent | None:
        """Find the subject of the sentence before, or of the clause before "and he", if nobody else is named in it."""
        run = self._runs.get(key_of(pronoun))
        one = run.last if run and run.evident else None
        if one is None or pronoun.number != "one" or one.place.passage != pronoun.place.passage:
            return None
        between = self._texts[one.place.passage][one.place.end : pronoun.place.start]
        other = self._spoke.get(key_of(pronoun))
        talks = other is not None and other.identity != one.identity and other.place.passage >= one.place.passage - 1
        if talks or len(between) > FAR or not is_subject(one.place, self._passages):
            return None
        ends = [match.end() for match in SENTENCE.finditer(between)]
        behind = len(ends) == 1 and _CONJUNCTION.fullmatch(between, ends[0])
        return (
            one if (behind or (not ends and JOINED.search(between))) and not self._shares_sentence(run, one) else None
        )

    def _speaking_before(self, pronoun: Pronoun) -> Referent | None:
        """Find several who speak in the sentence before one of theirs: "Growers say no. *They* say that"."""
        one = self._spoke.get(key_of(pronoun))
        if one is None or one.place.passage != pronoun.place.passage or not is_subject(one.place, self._passages):
            return None
        between = self._texts[one.place.passage][one.place.end : pronoun.place.start]
        ends = [match.end() for match in SENTENCE.finditer(between)] if len(between) <= FAR else []
        return one if ends == [len(between)] else None

    def _acting_before(self, pronoun: Pronoun) -> Referent | None:
        """Find several who are the subject of the sentence or the clause before: "*Growers* met. *They* say that"."""
        run = self._runs.get(key_of(pronoun))
        one = run.last if run else None
        if one is None or one.place.passage != pronoun.place.passage or not is_subject(one.place, self._passages):
            return None
        between = self._texts[one.place.passage][one.place.end : pronoun.place.start]
        ends = [match.end() for match in SENTENCE.finditer(between)] if len(between) <= FAR else [0]
        is_near = ends == [len(between)] or (not ends and JOINED.search(between) is not None)
        return one if is_near and not self._shares_sentence(run, one) else None

    def _shares_sentence(self, run: Run | None, one: Referent) -> bool:
        """Tell whether another one is named before somebody in the same sentence: "For Jo Lee, Al Ray was a hero"."""
        before = run.before if run else None
        if before is None or before.passage != one.place.passage:
            return False
        near = one.place.start - before.end <= FAR
        return near and SENTENCE.search(self._texts[before.passage], before.end, one.place.start) is None


def _is_named(one: Referent) -> bool:
    """Tell whether somebody has a name."""
    return isinstance(one.identity, tuple) and bool(one.identity) and one.identity[0] in {"person", "named"}


def _is_apposed(one: Referent, last: Referent | None, texts: Sequence[str]) -> bool:
    """Tell whether a noun describes the one whose name stands before it: "Jo Lee, a farmer,", "Jo Lee is a farmer"."""
    if last is None or last.number != one.number or one.source or one.identity != one.place:
        return False
    if last.place.passage != one.place.passage or one.place.start - last.place.end > _APPOSED_WITHIN:
        return False
    between = texts[one.place.passage][last.place.end : one.place.start]
    return bool(_APPOSED.match(between) or _PREDICATED.match(between))
