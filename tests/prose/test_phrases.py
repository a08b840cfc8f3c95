"""Words without which a pattern cannot match keep nothing from it."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel.languages.language import furniture_words
from newsmodel.prose.furniture import ban_sentences, bans, embargoes, holds
from newsmodel.prose.furniture.phrases import Phrases

#: What notices are made of.
_SECTIONS = (
    "addressed_to_editors",
    "hold_labels",
    "hold_orders",
    "hold_acts",
    "before_embargo",
    "embargo_words",
    "embargo_orders",
    "embargo_alone",
    "until",
    "kill_labels",
    "kill_words",
    "kill_words_alone",
    "kill_words_in_any_case",
    "kill_orders",
    "this",
    "story_words",
    "was_changed",
    "banned_texts",
    "became",
    "withdrawn",
    "withdraws",
)
_WORDS = st.sampled_from([tuple(sorted(furniture_words(section))) for section in _SECTIONS]).flatmap(st.sampled_from)
_CASES = st.sampled_from((str, str.upper, str.lower, str.title, lambda word: word.replace("i", "\u0130")))
_MARKS = st.sampled_from(("", " ", ": ", " - ", "_", "*", ", ", " \u2014 ", "\u00a0", "3", " 10:00 ", "s"))
_PIECES = st.builds(lambda word, case, mark: case(word) + mark, _WORDS, _CASES, _MARKS)
LINES = st.lists(_PIECES, min_size=1, max_size=5).map("".join)

Compiled = Callable[[], re.Pattern[str]]


@pytest.mark.parametrize(
    ("needed", "matched", "searched"),
    [
        (
            embargoes._needed,  # noqa: SLF001
            (
                embargoes._word_first,  # noqa: SLF001
                embargoes._order,  # noqa: SLF001
                embargoes._order_alone,  # noqa: SLF001
                embargoes._order_around,  # noqa: SLF001
                embargoes._of_itself,  # noqa: SLF001
            ),
            (embargoes._word_last, embargoes._within),  # noqa: SLF001
        ),
        (holds._needed, (holds._order,), ()),  # noqa: SLF001
        (bans._needed, (bans._label, bans._label_in_any_case, bans._sentence_of_itself), ()),  # noqa: SLF001
        (ban_sentences._needed, (ban_sentences._without_substitute,), ()),  # noqa: SLF001
    ],
    ids=("embargo", "hold", "ban", "withdrawal"),
)
@given(line=LINES)
def test_a_line_that_a_pattern_matches_has_the_words_that_it_needs(
    needed: Callable[[], Phrases], matched: tuple[Compiled, ...], searched: tuple[Compiled, ...], line: str
) -> None:
    """No notice is passed over because of the words that are looked for first."""
    if any(pattern().match(line) for pattern in matched) or any(pattern().search(line) for pattern in searched):
        assert needed().may_stand_in(line)


@given(line=LINES)
def test_a_sentence_that_takes_a_story_back_has_its_verb(line: str) -> None:
    """The patterns of English sentences are not kept from any."""
    if any(pattern.match(line) for pattern in ban_sentences._patterns()):  # noqa: SLF001
        assert ban_sentences._needed().may_stand_in(line)  # noqa: SLF001


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("NOT FOR USE: rain ends", True),
        ("Not for long: rain ends", False),
        ("10:00EMBARGO", True),
        ("Embargoes end", False),
        ("\u017fperrfrist", True),
        ("\u4e0d\u5f97\u53d1\u5e03", True),
        ("", False),
    ],
)
def test_phrases_are_found_by_their_words(text: str, may: bool) -> None:  # noqa: FBT001
    """A text has all words of a phrase, in any letter case; where words are not parted, it may have them."""
    assert Phrases(["not for use", "embargo", "sperrfrist"]).may_stand_in(text) is may
