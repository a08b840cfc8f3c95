"""Two who speak in one German statement: neither says what the other one says, however the two are joined."""

from __future__ import annotations

import itertools

import pytest

from newsmodel.claims.german.attributions import find_attributions
from newsmodel.claims.passages import Passage

FIRST = (
    "Okafor sagte, der Tank lecke",
    "Okafor sagt: „Der Tank leckt seit Tagen“",
    "„Der Tank leckt seit Tagen“, sagte Okafor",
    "Der Tank lecke, sagte Okafor",
    "Okafor behauptet, dass der Tank lecke",
    "Laut Okafor leckt der Tank",
    "Nach Angaben von Okafor leckt der Tank",
    "Okafor bestreitet, dass der Tank lecke",
    "Der Tank lecke, so Okafor",
)
SECOND = (
    "Brandt sagte, der Hof brenne",
    "Brandt betonte, dass der Hof brenne",
    "laut Brandt brennt der Hof",
    "Brandt sagt: „Der Hof brennt seit Tagen“",
    "„Der Hof brennt seit Tagen“, sagte Brandt",
    "der Hof brenne, sagte Brandt",
    "nach Ansicht von Brandt brennt der Hof",
)
JOINTS = (", und ", ", aber ", ", doch ", "; ", " – ")  # noqa: RUF001  (a typographic mark is meant)
#: The other one speaks in a subordinate clause before.
BEFORE = ("Während Brandt meint, der Hof brenne, ", "Obwohl Brandt sagte, dass der Hof brenne, ")
BEHIND = ("sagt Okafor, der Tank lecke.", "betonte Okafor, dass der Tank lecke.", "warnt Okafor: „Der Tank leckt.“")


def swapped(text: str) -> list[tuple[str, str]]:
    """List who is given what the other one says."""
    passage = Passage(target="a", text=text, place="prose")
    found = []
    for one in find_attributions([passage]):
        source = text[one.source.start : one.source.end] if one.source else ""
        content = " ".join(text[part.start : part.end] for part in one.content)
        if ("Okafor" in source and "Hof" in content) or ("Brandt" in source and "Tank" in content):
            found.append((source, content))
    return found


@pytest.mark.parametrize("joint", JOINTS)
def test_neither_says_what_the_other_one_says(joint: str) -> None:
    """Over every way to say either, before and behind a joint."""
    texts = [f"{first}{joint}{second}." for first, second in itertools.product(FIRST, SECOND)]
    assert [] == [(text, swapped(text)) for text in texts if swapped(text)]


def test_what_is_said_in_a_subordinate_clause_is_not_the_speakers() -> None:
    """The main clause behind it has its own speaker."""
    texts = [before + behind for before, behind in itertools.product(BEFORE, BEHIND)]
    assert [] == [(text, swapped(text)) for text in texts if swapped(text)]


def test_what_goes_on_behind_a_joint_is_still_said() -> None:
    """Without another speaker, and in the subjunctive with another one who is told of."""
    for text, contents in {
        "Okafor sagte, der Tank lecke, und der Hof brenne.": ["der Tank lecke, und der Hof brenne"],
        "Okafor sagte, der Tank lecke; er sei alt.": ["der Tank lecke; er sei alt"],
        "Okafor sagte, der Tank lecke, und fügte hinzu, er sei alt.": ["der Tank lecke", "er sei alt"],
    }.items():
        found = find_attributions([Passage(target="a", text=text, place="prose")])
        assert contents == [text[one.content[0].start : one.content[-1].end] for one in found]
        assert {"Okafor"} == {text[one.source.start : one.source.end] for one in found if one.source}
