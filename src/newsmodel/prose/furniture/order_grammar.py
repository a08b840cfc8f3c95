"""The grammar of orders about a story: what a sentence orders whose words are of few classes.

* A prohibition is a negation, or a word for a ban, with an act; one word may say both. With an end it delays.
* A delay is also an act that is allowed from a time on, and not earlier.
* A kill takes the story back, or says that this was done; a story that must not be used at all is killed, too.
"""

from __future__ import annotations

import functools
from typing import Final, Literal

from newsmodel.prose.furniture.boilerplate import telling
from newsmodel.prose.furniture.ends import tells_end
from newsmodel.prose.furniture.order_words import TIME, UNKNOWN, Classes, vocabulary

Order = Literal["canceled", "withheld", "embargo"]
#: A condition has so many words: "until the minister has spoken in parliament".
_MOST_OF_CONDITION: Final = 8
_ACTS: Final = ("act", "use", "other_acts")
_SMALL: Final = frozenset({"small_words"})
#: Beside what was done: it is to be done, or not.
_ALLOWING: Final = ("may", "purpose", "free", "ban", "annulled", "annul", "erase", "held")
#: Between the word before a condition and the condition.
_LINKING: Final = frozenset({"small_words", "text", "this", "purpose", "telling"})


class Sentence:
    """A sentence, read with the words of one language.

    Args:
        text: The sentence.
        tag: The language.
        is_addressed: Whether editors are addressed before it.
    """

    def __init__(self, text: str, tag: str, *, is_addressed: bool = False) -> None:
        self._text = text
        self._has_address = is_addressed
        self._classes: list[Classes] = []
        #: The first word that no order has, and where a condition may stand all behind it.
        self._rest: list[str] = []
        read = vocabulary(tag).read(text)
        for word, classes in read:
            if UNKNOWN in classes:
                self._rest.append(word)
                break
            self._classes.append(classes)
        if self._rest and self._has("before"):
            self._rest += (word for word, _ in read)

    def _has(self, *names: str) -> bool:
        return any(not classes.isdisjoint(names) for classes in self._classes)

    def _names_both(self, one: str, other: str) -> bool:
        """Tell whether two classes have a word each."""
        ones = [place for place, classes in enumerate(self._classes) if one in classes]
        others = [place for place, classes in enumerate(self._classes) if other in classes]
        return any(place != elsewhere for place in ones for elsewhere in others)

    @functools.cached_property
    def is_on_story(self) -> bool:
        """Whether it says that it is about this story."""
        return self._has("story") or (self._has("text") and (self._has_address or self._has("this", "please")))

    @property
    def _is_on_another(self) -> bool:
        """Whether it tells what is, or is not, done with some text: "The report is not published"."""
        return self._has("text") and not (self.is_on_story or self._has("purpose", "may"))

    def _is_beside_time(self, name: str) -> bool:
        """Tell whether a word of a class has a time beside it, with small words between at most: "do" is "to", too."""
        places = [place for place, classes in enumerate(self._classes) if name in classes]
        telling = [place for place, classes in enumerate(self._classes) if classes != _SMALL or place in places]
        beside = ((telling.index(place), place) for place in places)
        near = ((telling[max(at - 1, 0) : at], telling[at + 1 : at + 2]) for at, _ in beside)
        return any(TIME in self._classes[other] for pair in near for others in pair for other in others)

    @property
    def _is_addressed(self) -> bool:
        return self._has_address or self._has("please", "story", "text", "this")

    @functools.cached_property
    def _is_timed(self) -> bool:
        if not self._has(TIME):
            return False
        return self._is_beside_time("before") or self._is_beside_time("after") or tells_end(self._text)

    def order(self, *, may_be_headline: bool) -> Order | None:
        """Read what it orders.

        Args:
            may_be_headline: Whether news may have such a headline there.
        """
        if not self._classes or (self._rest and not self._ends_with_condition):
            return None
        if self._has("past") and not self._has("annulled"):
            return None
        if self._is_told:
            return None
        if may_be_headline and (self._rest or not (self._is_addressed or self._is_strong)):
            return None
        return self._prohibition() or self._kill() or self._delay()

    @property
    def _is_told(self) -> bool:
        """Whether it says what was done: "Published after 18:00", "Report not published"."""
        acts = [classes for classes in self._classes if not classes.isdisjoint(_ACTS)]
        if not acts or not all("done" in classes for classes in acts):
            return False
        return not (self._is_late or self._is_asked or self._has(*_ALLOWING))

    @property
    def _is_asked(self) -> bool:
        return self._has_address or self._has("please")

    @property
    def _is_strong(self) -> bool:
        """Whether it is about publishing, or about a time: a headline may be "Do not use"."""
        return self._has("act", "banned") or self._is_timed

    @property
    def _ends_with_condition(self) -> bool:
        """Whether its last known words begin a condition, and nobody tells what follows."""
        last = next((classes for classes in reversed(self._classes) if not classes <= _LINKING), frozenset())
        is_delayed = self._is_late and self._has("act", "use") and (self._is_addressed or self._has("may", "purpose"))
        is_until = ("before" in last and self._is_order) or ("after" in last and is_delayed)
        return is_until and len(self._rest) <= _MOST_OF_CONDITION and not telling().search(self._text)

    @property
    def _is_order(self) -> bool:
        """Whether it is about publishing, or names the story: "Do not use before meals" is neither."""
        return self._has("act", "banned") or self._is_addressed

    @property
    def _is_late(self) -> bool:
        """Whether it says that something is not allowed earlier."""
        return self._has("only", "not_before")

    def _prohibition(self) -> Order | None:
        """Read that something must not be done with the story, or not before a time."""
        if not self._forbids or (self._has("telling") and self._is_on_another):
            return None
        if self._rest or (self._is_timed and (self._is_beside_time("before") or self._has("not_before"))):
            return "embargo"
        if self._has("media", "copying") or (self._has(TIME) and not self._is_addressed):
            return None  # those are terms of usage, or news of what is not done on a day
        is_killed = self._has("use", "not_used") and not self._has("act", "other_acts") and self._is_addressed
        return "canceled" if is_killed else "withheld"

    @property
    def _forbids(self) -> bool:
        if self._has("banned", "not_used"):
            return not (self._names_both("negations", "banned") or self._names_both("negations", "not_used"))
        if self._has("ban") and self._names_both("negations", "ban"):
            return False  # "publication is not prohibited"
        if self._has("held"):
            return (self._is_beside_time("before") or self._has("story")) and not self._has("negations")
        if self._has("negations") and self._has("free") and (self._is_addressed or self._is_timed):
            return True
        return self._has("negations", "ban") and self._has(*_ACTS)

    def _kill(self) -> Order | None:
        """Read that the story is taken back."""
        if self._rest or self._is_timed:
            return None
        if self._has("annulled") and self.is_on_story and not self._has("negations"):
            return "canceled"
        if self._names_both("negations", "annul") or self._names_both("negations", "erase"):
            return None
        if self._has("erase") and ((self.is_on_story and self._is_asked) or (self._has("story") and self._has("this"))):
            return "canceled"
        is_said = self.is_on_story or self._has("please", "replace")
        return "canceled" if self._has("annul") and is_said else None

    def _delay(self) -> Order | None:
        """Read that the story may be used from a time on."""
        if self._rest:
            return "embargo" if self._is_late and not self._has("negations", "ban", "before") else None
        if not self._is_timed or self._has("negations", "ban") or self._is_beside_time("before"):
            return "embargo" if self._is_timed and self._has("not_before") else None
        is_late = self._is_late
        if self._has("free") and self._has(*_ACTS) and tells_end(self._text, with_clock=True):
            return "embargo"
        if not (is_late or (self._is_beside_time("after") and not self._is_on_another)):
            return None
        if self._has("act", "free") or (self._has(*_ACTS) and (is_late or self._is_addressed or self._has("may"))):
            return "embargo"
        return "embargo" if is_late and tells_end(self._text, with_clock=True) else None
