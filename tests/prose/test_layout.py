"""Paragraphs come out alike from every layout."""

from __future__ import annotations

import textwrap
from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel.prose.furniture.layout import (
    join_over_pages,
    split_passages,
    stamped,
    unquoted,
    without_running_heads,
)
from newsmodel.prose.furniture.layout.hyphens import Joiner

WORD = st.text("abcdefghijklmnop", min_size=1, max_size=11)
PARAGRAPH = st.lists(WORD, min_size=25, max_size=70).map(lambda words: " ".join(words).capitalize() + ".")
LONG_PARAGRAPH = st.lists(WORD, min_size=60, max_size=90).map(lambda words: " ".join(words).capitalize() + ".")
STORY = st.lists(PARAGRAPH, min_size=2, max_size=6)


def texts(story: str) -> list[str]:
    """The paragraphs of a story."""
    return [passage.text for passage in split_passages(story)]


def test_a_sentence_at_the_margin_goes_on_with_an_indented_paragraph() -> None:
    """A heading at the margin ends no sentence; where a line breaks between two sentences, nothing ends."""
    above = "    The council meets on Friday, when the\nbudget is due. Lee said so. He left.\n"
    sentences = "The council meets on Friday, when the budget is due. Lee said so. He left."
    assert [f"{sentences} It rained."] == texts(f"{above}It rained.")


@given(STORY, st.integers(min_value=55, max_value=90))
def test_layouts_agree(paragraphs: list[str], width: int) -> None:
    """One a line, blank lines, blank lines around wrapped paragraphs, indented wire copy: the same paragraphs."""
    head = "Rain ends"
    wrapped = [textwrap.fill(words, width) for words in paragraphs]
    indented = [textwrap.fill(words, width, initial_indent="    ") for words in paragraphs]
    assert [head, *paragraphs] == texts("\n".join([head, *paragraphs]))
    assert [head, *paragraphs] == texts("\n\n".join([head, *paragraphs]))
    assert [head, *paragraphs] == texts("\n\n".join([head, *wrapped]))
    assert [head, *paragraphs] == texts("\n".join([head, *indented]))


@given(st.text("ab .\n\t->", max_size=300))
def test_no_word_is_lost(story: str) -> None:
    """Whatever the layout, the words of the passages are the words of the text, in order."""
    assert story.split() == " ".join(texts(story)).split()


@pytest.mark.parametrize(
    ("story", "lines"),
    [("a\n\nb", [1, 3]), ("  a\n\n\n\n    b", [1, 5]), ("\n\na", [3])],
)
def test_passages_know_their_lines(story: str, lines: list[int]) -> None:
    """A passage names the line that it begins on."""
    assert lines == [passage.line for passage in split_passages(story)]


LONG = "The river fell below its banks on Sunday, and the first families went back to their houses in the valley. " * 2


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            "Valley towns dry out\nFamilies find mud in every room",
            ["Valley towns dry out", "Families find mud in every room"],
        ),
        (
            "Valley towns dry out at last, and the people of the\nvillages go home",
            ["Valley towns dry out at last, and the people of the villages go home"],
        ),
        (
            "Valley towns dry out\n\nBy Jane Roe, Rivers Correspondent\n3 March 2026",
            ["Valley towns dry out", "By Jane Roe, Rivers Correspondent", "3 March 2026"],
        ),
    ],
)
def test_lines_of_the_head_above_long_lines(head: str, expected: list[str]) -> None:
    """Where paragraphs are not wrapped the head is not either, unless a line goes on in lower case."""
    body = [LONG.strip()] * 3
    assert texts("\n\n".join([head, *body])) == [*expected, *body]


def ends(paragraphs: list[str]) -> set[str]:
    """The words up to the end of each paragraph."""
    return set(accumulate(paragraphs, lambda before, words: f"{before} {words}"))


def wrapped(paragraphs: list[str], width: int) -> list[str]:
    """Paragraphs whose lines a program broke."""
    return [textwrap.fill(words, width, break_long_words=False, break_on_hyphens=False) for words in paragraphs]


@given(STORY, st.integers(min_value=55, max_value=90), st.integers(min_value=1, max_value=2))
def test_line_spacing_parts_nothing(paragraphs: list[str], width: int, blank: int) -> None:
    """Blank lines between all lines are spacing where more of them stand between paragraphs."""
    spaced = [words.replace("\n", "\n" * (blank + 1)) for words in wrapped(paragraphs, width)]
    assert paragraphs == texts(("\n" * (blank + 2)).join(spaced))


@given(st.lists(LONG_PARAGRAPH, min_size=3, max_size=6), st.integers(min_value=55, max_value=90))
def test_poured_text_is_parted_at_its_short_lines(paragraphs: list[str], width: int) -> None:
    """Without blank lines a paragraph ends with a line that falls short; one that is full by chance may be seen."""
    poured = "\n".join(wrapped(paragraphs, width))
    found, seen, short = texts(poured), max(map(len, poured.split("\n"))), [paragraphs[0]]
    for before, words in pairwise(paragraphs):
        last = textwrap.wrap(before, width, break_long_words=False)[-1]
        if len(last) + 1 + len(words.split(maxsplit=1)[0]) > seen:
            short[-1] += f" {words}"
        else:
            short.append(words)
    assert ends(short) <= ends(found) <= ends(paragraphs)


@given(st.text("ab >\n", max_size=200), st.integers(min_value=1, max_value=3))
def test_marks_of_quotation_are_taken_off_whole_texts(story: str, depth: int) -> None:
    """What stands whole behind ">" reads as what it was, however often it was forwarded."""
    marked = "\n".join("> " * depth + line for line in story.split("\n"))
    quoted = unquoted(marked)
    assert quoted is not None
    again = unquoted(story)
    assert (story if again is None else again.text).rstrip() == quoted.text.rstrip()


@pytest.mark.parametrize(
    ("story", "around"),
    [
        ("On Monday Ana wrote:\n> Rain ends", ["On Monday Ana wrote:"]),
        ("> Rain ends", []),
        ("| Rain ends", []),
        (f"Look at this!\n\n> Rain ends\n>\n> {'It rained. ' * 9}\n>\n> No.\n\nAna", ["Look at this!", "Ana"]),
    ],
)
def test_lines_around_a_forwarded_story_are_told(story: str, around: list[str]) -> None:
    """Who wrote it may stand above, with a colon; and a few words of who forwards it, above and below."""
    quoted = unquoted(story)
    assert quoted is not None
    assert ("Rain ends", around) == (quoted.text.strip().split("\n")[0], [line.text for line in quoted.around])


@pytest.mark.parametrize(
    "story",
    [
        "",
        "> Rain ends\nNo.",
        "Hello.\n> Rain ends",
        "1 > 0",
        f"EMBARGO until noon\n\n> A\n>\n> {'It rained. ' * 9}\n>\n> No.",
        "EMBARGOED until 10:00 GMT, 5 March 2026:\n\n> Rain ends",
        f"Keep this to yourselves till Friday\n\n> A\n>\n> {'It rained. ' * 9}\n>\n> No.",
        "| a | b |\n| c | d |",
    ],
)
def test_other_texts_are_not_forwarded(story: str) -> None:
    """A text of which some lines are quoted stays as it is."""
    assert unquoted(story) is None


@pytest.mark.parametrize(
    ("sender", "story"),
    [("Jo Lee", "Rain ends"), ("EMBARGOED", "EMBARGOED: Rain ends"), ("Not for release", "Not for release: Rain ends")],
)
def test_a_sender_that_restricts_a_story_is_its_beginning(sender: str, story: str) -> None:
    """The stamp of a messenger takes no label away that tells how the story may be used."""
    found = stamped(f"[04/03/2026, 10:15:32] {sender}: Rain ends")
    assert found is not None
    assert (story, True) == (found[1], found[0].text.startswith("[04/03/2026, 10:15:32]"))


LEAD = (
    "The river fell below its banks on Sunday, and the first families went\n"
    "back to their houses in the valley, where they found mud in every room\n"
    "and the well-known bridge of stone without its eastern half.\n"
)


@pytest.mark.parametrize(
    "headline",
    [
        "Valley towns dry out",
        "Valley towns dry out, and people find mud in every one of the rooms",
        "Valley Towns Dry Out After Longest Flood That Anybody Remembers",
        "VALLEY TOWNS DRY OUT",
        "A headline that is so long that no program would have left it on a line of its own here",
    ],
)
@pytest.mark.parametrize("lead", [LEAD, f"BERN, March 4 (Reuters) - {LEAD}"], ids=["plain", "dateline"])
def test_a_headline_above_a_wrapped_paragraph_stands_alone(headline: str, lead: str) -> None:
    """A headline right above the first paragraph is no part of it, whether its line is full or not."""
    rest = "\n\n".join(wrapped([LONG], 72) * 2)
    assert headline == texts(f"{headline}\n{lead}\n{rest}")[0]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("all the lor-\nries of the town were", "all the lorries of the town were"),
        ("in a long-\nterm plan that was", "in a long-term plan that was"),
        ("with the U.S.-\nled convoy that was", "with the U.S.-led convoy that was"),
        ("of pre- and post-\nwar houses that were", "of pre- and post-war houses that were"),
        ("of pre-\nand post-war houses", "of pre- and post-war houses"),
        ("a plan for 10-\n15 people and their", "a plan for 10-15 people and their"),
        ("he went -\nand she stayed there", "he went - and she stayed there"),
        ("the Anglo-\nAmerican talks that", "the Anglo-American talks that"),
        ("the rail\u00ad\nway of the town was", "the railway of the town was"),
    ],
)
def test_hyphens_at_the_ends_of_lines(lines: str, expected: str) -> None:
    """A word that was parted is whole again; a hyphen that is its own stays, without a space."""
    assert expected == Joiner(f"It was so long ago. {lines}").join(lines.split("\n"))


def test_lines_of_chinese_and_japanese_are_joined_without_a_space() -> None:
    """They part no words; Latin words among them, and Korean, have spaces."""
    assert "大桥在夏季之前禁止卡车" == Joiner("").join(["大桥在夏季之前", "禁止卡车"])
    assert "大桥 bridge 한국 사람" == Joiner("").join(["大桥", "bridge", "한국", "사람"])


def test_the_words_of_the_text_tell_which_hyphens_are_its_own() -> None:
    """A word that stands elsewhere with its hyphen has it, and one that stands elsewhere without it has not."""
    assert "a know-it-all and a knowhow" == Joiner("a know-it-all; the knowhow").join(
        ["a know-", "it-all and a know-", "how"]
    )


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (
            "- A torch that is new and\nlasts for the night\n- A coat",
            ["- A torch that is new and lasts for the night", "- A coat"],
        ),
        ("1. A torch\n   Another line\n2. A coat", ["1. A torch Another line", "2. A coat"]),
    ],
)
def test_lines_that_go_on_with_an_item(block: str, expected: list[str]) -> None:
    """A line with a small letter, or below the words of an item, belongs to the item."""
    assert expected == texts(f"{LONG}\n\n{block}\n\n{LONG}")[1:-1]


def test_verse_between_long_lines_keeps_its_lines() -> None:
    """Short lines among paragraphs of one line each were not wrapped."""
    verse = ["The river rose, the river fell,", "and nobody was there to tell", "the mayor of the broken stone."]
    assert verse == texts("\n\n".join([LONG, "\n".join(verse), LONG]))[1:-1]


def test_a_sentence_that_certainly_goes_on_is_whole_where_no_width_shows() -> None:
    """Of two wrapped lines alone no width can be learned; a small letter below an open line tells enough."""
    lines = "The council voted late on Monday to keep the ferry that has crossed the\nbay since 1907, by a single vote."
    assert ["Ferry stays", lines.replace("\n", " ")] == texts(f"Ferry stays\n\n{lines}")


@pytest.mark.parametrize(
    "paragraphs",
    [
        (  # nouns have capitals
            "Die Sperrung der Brücke trifft nach Angaben der Stadt rund 12.000 Pendler am Tag, die nun umkehren.",
            "Der Riss war bei einer Prüfung aufgefallen. Das Ministerium will bis Ende des Monats ein Gutachten.",
        ),
        (  # a full line is longer than those that were certainly broken, and ends with an abbreviation
            "Water will be handed out at the fire station from 8 a.m. to 6 p.m. every day until the repairs are done.",
            "The council has hired four tankers, each of which holds 9,000 litres, and says that it looks for a fifth.",
            "The valves had not been opened since 1961, and the pumps that were to replace them have failed twice.",
        ),
        (  # one paragraph was broken, once
            "De sluiting van de brug treft volgens de gemeente zo'n 12.000 mensen per dag, die nu omrijden.",
            "Dit is een ramp voor ons, zei bakker Jan Smit.",
        ),
        (
            "סגירת הגשר נוגעת לפי העירייה לכ־12 אלף איש ביום, שנאלצים כעת לנסוע דרך העיר השכנה.",
            "הסדק התגלה במהלך בדיקה.",
        ),
    ],
)
@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_short_stories_of_other_languages_are_wrapped(paragraphs: tuple[str, ...], between: str) -> None:
    """A comma, a small word or a number tells that a sentence goes on; lines above the story are not broken."""
    wrapped = (textwrap.fill(words, 66, break_on_hyphens=False) for words in paragraphs)
    assert ["X", *paragraphs] == texts(between.join(["X", *wrapped]))


@pytest.mark.parametrize(
    ("line", "below"),
    [
        ("A deck that goes on to the end of its line, or nearly so", "Written by: Ana Ruiz, Coast Times"),
        ("После трещины в опоре жители ездят в объезд сорок километров", "Текст: Анна Смирнова"),
        ("खंभे में दरार के बाद लोगों को चालीस किलोमीटर घूमकर जाना पड़ रहा है", "लेखक: सीमा वर्मा"),
        ("Published March 4, 2026 6:00am EST | Updated March 5, 2026 8:12am EST", "WASHINGTON — Rain fell."),
    ],
)
def test_bylines_and_dates_of_the_head_stand_alone(line: str, below: str) -> None:
    """Nothing wraps onto a byline, in whatever language, and no dateline onto a line of dates."""
    story = ["Rain ends", line, below, *(textwrap.fill(LONG, 70) for _ in range(3))]
    assert ["Rain ends", line, below] == texts("\n".join(story))[:3]


def test_running_heads_are_no_words_of_the_story() -> None:
    """What pages have above and below them goes, and the paragraph that they part is one again."""
    story = (
        "It rained for days, and the mud in the valley had\n\nCoast Times | Page 3\n\x0cCOAST TIMES\n\nnot dried yet."
    )
    paged = without_running_heads(story)
    assert paged is not None
    assert ["Coast Times | Page 3", "COAST TIMES"] == [head.text for head in paged.heads]
    joined = join_over_pages(split_passages(paged.text.replace("\x0c", "\n\n")), paged.heads)
    assert ["It rained for days, and the mud in the valley had not dried yet."] == [each.text for each in joined]


PAGES = "\n".join([*["The river fell below its banks on Sunday and the first"] * 9, "{}", ""])


@pytest.mark.parametrize(
    ("numbers", "heads"),
    [
        (("Coast Times, page 2", "Coast Times, page 3"), 2),
        (("2 | Coast Times", "3 | Coast Times"), 2),
        (("Day 1", "Day 2"), 0),
        (("1990", "1991"), 0),
        (("Page 2", "Page 2"), 0),
    ],
)
def test_running_heads_count_pages(numbers: tuple[str, ...], heads: int) -> None:
    """Without form feeds they differ in nothing but a number that counts on, and say "page" or part a sentence."""
    paged = without_running_heads("".join(f"{PAGES.format(number)}\nIt rained.\n" for number in numbers))
    assert heads == (0 if paged is None else len(paged.heads))


def test_a_short_line_beside_a_form_feed_may_be_the_storys() -> None:
    """A heading on a new page, or the last words above it, are no running heads."""
    assert without_running_heads("It rained for days.\n\x0cWho pays\n\nNobody knows.") is None


def test_a_word_goes_on_behind_a_hyphen() -> None:
    """A hyphen at the end of a line is no end of a paragraph, however short the line is."""
    story = (
        "Rain ends\n\nIt was the mayor-\nelect who came to the dam first, and she stayed until night fell on Sunday."
    )
    assert texts(story)[1].startswith("It was the mayor-elect who")


def test_running_heads_of_text_without_form_feeds() -> None:
    """A line that stands alike on two pages is their running head where the number of a page stands beside it."""
    head = "Coast Times    Tuesday"
    lines = [head, "Rain ends", *["It rained in the valley."] * 9, head, "Page 2", "Then it stopped."]
    paged = without_running_heads("\n".join(lines))
    assert paged is not None
    assert [head, head, "Page 2"] == [one.text for one in paged.heads]
    assert without_running_heads("\n".join([line for line in lines if line != "Page 2"])) is None
