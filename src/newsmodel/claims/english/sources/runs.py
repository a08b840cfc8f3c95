"""The last referents that pronouns of one kind can mean, as long as they mean the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import msgspec

from newsmodel.claims.english.sources.positions import SENTENCE, is_going_on, is_subject, looks_ahead
from newsmodel.claims.english.sources.referents import Identity, Number, Pronoun, Referent
from newsmodel.claims.passages import Passage, Stretch
from newsmodel.claims.sources.mention import Gender
from newsmodel.prose.patterns import pattern

#: So far may a sentence go on before a pronoun that means its subject.
FAR = 400
#: So many of the last places that name one are asked whether he does something there.
_MOST_MENTIONS = 6
JOINED = pattern(r",?\s(?:but|and|though|although|while)\s\Z")
#: Which pronouns can mean somebody: their number and, of one, the gender.
RunKey: TypeAlias = "tuple[Number, Gender | None]"


class Run(msgspec.Struct):
    """The last referents of one kind, as long as they mean the same.

    Attributes:
        identity: Whom they mean.
        last: The last of them.
        places: All of them.
        before: Where another one was named last.
        spoke: The last of them to whom the story attributes something.
        evident: Whether any of them certainly names what it is taken for.
    """

    identity: Identity = None
    last: Referent | None = None
    places: list[Stretch] = msgspec.field(default_factory=list)
    before: Stretch | None = None
    spoke: Stretch | None = None
    evident: bool = False

    def take(self, one: Referent) -> None:
        """Go on with somebody, or begin with another one."""
        if self.last is None or one.identity != self.identity:
            self.before = self.last.place if self.last else None
            self.identity, self.spoke, self.evident, self.places = one.identity, None, False, []
        self.last = one
        self.places.append(one.place)
        self.evident = self.evident or one.evident
        if one.source:
            self.spoke = one.place


Runs: TypeAlias = "dict[RunKey, Run]"


def key_of(pronoun: Pronoun) -> RunKey:
    """Key the referents that a pronoun can mean."""
    return pronoun.number, pronoun.gender if pronoun.number == "one" else None


_NUMBER: tuple[Number, ...] = ("many", "thing")
_GENDER: tuple[Gender, ...] = ("m", "f")
#: Whose turn it is when somebody is named: that of all pronouns that can mean him.
KEYS: dict[RunKey, tuple[RunKey, ...]] = {
    ("one", None): (("one", "m"), ("one", "f"), ("one", None)),
    **{("one", gender): (("one", gender), ("one", None)) for gender in _GENDER},
    **{(number, gender): ((number, None),) for number in _NUMBER for gender in (*_GENDER, None)},
}


def take(runs: Runs, one: Referent) -> None:
    """Let somebody be the last whom the pronouns that fit can mean."""
    for key in KEYS[one.number, one.gender]:
        run = runs.get(key)
        if run is None:
            run = runs[key] = Run()
        run.take(one)


def meant(pronoun: Pronoun, runs: Runs, passages: Sequence[Passage]) -> Referent | None:
    """Find who was named last, if nobody else whom a pronoun fits was named since the passage before.

    Args:
        pronoun: The pronoun.
        runs: Who was named last.
        passages: The story.
    """
    run = runs.get(key_of(pronoun))
    if run is None or run.last is None or not run.evident:
        return None
    number = pronoun.place.passage
    low = number - 1 if number and passages[number - 1].place == passages[number].place else number
    if run.last.place.passage < low:
        return None
    spoke = run.spoke is not None and run.spoke.passage >= low
    alone = run.before is None or run.before.passage < low
    if pronoun.number == "one":
        if looks_ahead(pronoun.place, passages):
            return None
        near = (place for place in reversed(run.places[-_MOST_MENTIONS:]) if place.passage >= low)
        return run.last if spoke or (alone and any(is_subject(place, passages) for place in near)) else None
    # any noun may be "it": only where nothing else was named at all
    return run.last if spoke and alone else None


def speaker(pronoun: Pronoun, speakers: Runs, passages: Sequence[Passage]) -> Referent | None:
    """Resolve a pronoun that goes on with what was said: "..., he added", "It has not confirmed"."""
    if pronoun.number == "many":
        return None
    text = passages[pronoun.place.passage].text
    going_on = is_going_on(pronoun.place, passages)
    found = meant(pronoun, speakers, passages) if going_on else None
    if found is not None or (going_on and pronoun.number == "one"):
        return found
    run = speakers.get(key_of(pronoun))
    last = run.last if run else None
    if run is None or last is None or run.spoke != last.place or last.place.passage != pronoun.place.passage:
        return None
    between = text[last.place.end : pronoun.place.start]
    ends = [match.end() for match in SENTENCE.finditer(between)] if len(between) <= FAR else [0, 0]
    if pronoun.number == "one":
        return None
    near = (len(ends) == 1 and ends[0] == len(between)) or (not ends and JOINED.search(between))
    return last if near and run.evident and is_subject(last.place, passages) else None
