"""Words without which a pattern cannot match keep nothing from it."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel.languages.language import furniture_words
from newsmodel.prose.furniture import ban_sentences, bans, embargoes, holds
from newsmodel.prose.furniture.phrases import Phrases, WholePhrases

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
            embargoes.needed,
            (
                embargoes._word_first,  # noqa: SLF001
                embargoes._order,  # noqa: SLF001
                embargoes._order_alone,  # noqa: SLF001
                embargoes._order_around,  # noqa: SLF001
                embargoes._of_itself,  # noqa: SLF001
            ),
            (embargoes._word_last, embargoes._within),  # noqa: SLF001
        ),
        (holds.needed, (holds._order,), ()),  # noqa: SLF001
        (bans._labels_needed, (bans._label, bans._label_in_any_case, bans._sentence_of_itself), ()),  # noqa: SLF001
        (ban_sentences.needed, (ban_sentences._without_substitute,), ()),  # noqa: SLF001
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
        assert ban_sentences.needed().may_stand_in(line)


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("NOT FOR USE: rain ends", True),
        ("Not for long: rain ends", False),
        ("10:00EMBARGO", True),
        ("Embargoes end", False),
        ("\u017fperrfrist", True),
        ("\u4e0d\u5f97\u53d1\u5e03", False),
        ("\u4e0d\u5f97\u8f6c\u8f7d\u672c\u6587", True),
        ("\u8f6c\u8f7d", False),
        ("\u672c\u6587EMBARGO\u4e2d", True),
        ("\uc774 \uae30\uc0ac\ub294 AI\uac00 \uc791\uc131\ud588\ub2e4", True),
        ("AI\u306f\u66f8\u3044\u305f", False),
        ("", False),
    ],
)
def test_phrases_are_found_by_their_words(text: str, may: bool) -> None:  # noqa: FBT001
    """A text has all words of a phrase, in any letter case; those of scripts without spaces stand within others."""
    phrases = ["not for use", "embargo", "sperrfrist", "\u4e0d\u5f97\u8f6c\u8f7d", "AI \uc791\uc131"]
    assert Phrases(phrases).may_stand_in(text) is may


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("AI, not FAIR", ["AI"]),
        ("\u751f\u6210AI\u3067", ["AI"]),
        ("\u7981\u6b62\u3059\u308b ai5", ["\u7981\u6b62"]),
        ("Waits \u2014 paid_AI", ["AI"]),
        ("KI und \u00c4I", []),
    ],
)
def test_whole_phrases_stand_apart_from_letters_of_their_script(text: str, found: list[str]) -> None:
    """A phrase has no letter or digit on either side, except those of scripts without spaces."""
    assert [match[0] for match in WholePhrases(["ai", "\u7981\u6b62"]).finditer(text)] == found


def test_no_phrases_are_found_nowhere() -> None:
    """Nothing is found where there is nothing to look for."""
    assert WholePhrases([]).search("any words") is None
    assert WholePhrases([]).search("\u4e0d\u5f97") is None


@given(line=LINES)
def test_what_is_a_ban_by_any_of_its_forms_is_read_as_one(line: str) -> None:
    """Words that are looked for once for all forms keep a line from none of them."""
    forms = (bans._is_labelled, ban_sentences.is_withdrawal, holds.is_hold_order)  # noqa: SLF001
    assert (bans.read_ban(line) is not None) == any(form(line) for form in forms)


@pytest.mark.parametrize(
    "text",
    ["Mr. Pe\u00f1a\u2019s \u201cold\u201d car, 3rd", "R\u00b2-D\u00b2 l\u2019\u00e9t\u00e9", "\u00c9T\u00c9 a_b"],
)
def test_words_are_runs_of_letters_whatever_stands_between_them(text: str) -> None:
    """The quick way to the words of a text gives those that the pattern of a word does."""
    phrases = Phrases(re.findall(r"[^\W\d_]+", text))
    assert all(Phrases([word]).may_stand_in(text) for word in re.findall(r"[^\W\d_]+", text))
    assert phrases.may_stand_in(text.casefold())
