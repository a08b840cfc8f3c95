"""Lines that somebody broke by hand, at no width: a sentence that goes on below tells, and verse does not."""

from __future__ import annotations

import pytest

from newsmodel.prose.furniture.layout import split_passages

LEAD = "The bridge over the harbour will close on Monday for repairs that are to last two years, the council said."
SECOND = "Engineers found cracks in four piers last autumn, and nobody has been able to say how they came about."
BROKEN = (
    "The bridge over the harbour will close\non Monday for repairs that are to last two years,\nthe council said.",
    "Engineers found cracks in four\npiers last autumn, and nobody has been able to say how they\ncame about.",
)
VERSE = (
    "The River rose, the River fell,\nAnd Nobody was there to tell,\nThe Mayor of the Broken Stone,\nAnd All the Quays"
)


def texts(story: str) -> list[str]:
    """The paragraphs of a story."""
    return [passage.text for passage in split_passages(story)]


@pytest.mark.parametrize("between", ["\n\n", "\n", "\n    "], ids=["blank", "poured", "indented"])
def test_uneven_lines_are_joined(between: str) -> None:
    """Lines that fall short of any width go on where sentences do, with blank lines, without, and with indents."""
    assert ["Bridge closes", LEAD, SECOND] == texts(between.join(["Bridge closes", *BROKEN]))


def test_uneven_lines_are_joined_across_blank_ones() -> None:
    """A blank line after every line parts nothing, though lines are uneven."""
    story = "\n\n\n".join(words.replace("\n", "\n\n") for words in ("Bridge closes", *BROKEN))
    assert ["Bridge closes", LEAD, SECOND] == texts(story)


@pytest.mark.parametrize("body", [BROKEN, (LEAD, SECOND)], ids=["uneven", "a line each"])
@pytest.mark.parametrize(
    "title",
    [
        "Harbour bridge closes\nfor two years of repairs",
        "Harbour Bridge Closes for\nTwo Years of Repairs",
        "Hafenbrücke bleibt wegen\nRissen in vier Pfeilern\nzwei Jahre gesperrt",
        "By Mary Holt and\nSam Ode",
        "di Chiara Neri e\nLuca Bassi",
    ],
)
def test_a_title_or_names_go_on_below(title: str, body: tuple[str, str]) -> None:
    """A small letter, or a small word at the end of the line, tells that a headline or a row of names goes on."""
    assert [title.replace("\n", " "), LEAD, SECOND] == texts("\n\n".join([title, *body]))


@pytest.mark.parametrize(
    "head",
    [
        "Harbour bridge closes\nFerries will run every ten minutes",
        "Harbour bridge closes.\nby the council",
        "Fighting goes on\nThree dead in Brae",
        "Sturm zieht auf\nTausende ohne Strom",
        "harbour bridge closes\nFerries run instead",
        "Harbour bridge closes\nBy Mary Holt",
        "Hi Pete,\nplease find the story below",
        "River at its lowest in\n* Coast road stays closed",
        "headline: Rain ends in\nbyline: Mary Holt",
        "Harbour bridge closes\ndi Chiara Neri",
        "Where the bridge stands, and for\nFerries will run every ten minutes from both of the quays, the council says",
    ],
)
def test_lines_of_the_head_stay_apart(head: str) -> None:
    """A capital behind no small word, a full stop, a byline and a deck that is much longer begin something else."""
    assert head.split("\n") == texts("\n\n".join([head, *BROKEN]))[:2]


def test_a_head_glued_to_uneven_lines() -> None:
    """Kicker, headline, byline and date above the first paragraph; below them, its lines go on with a capital."""
    head = "EXCLUSIVE\nHarbour bridge closes\nfor two years\nBy Mary Holt and\nSam Ode\n14 March 2025"
    lead = "Nobody knows when the ferries of the\nHartwell Line will run, the council said."
    assert [
        "EXCLUSIVE",
        "Harbour bridge closes for two years",
        "By Mary Holt and Sam Ode",
        "14 March 2025",
        lead.replace("\n", " "),
        LEAD,
        SECOND,
    ] == texts("\n\n".join([f"{head}\n{lead}", *BROKEN]))


def test_verse_and_headings_between_uneven_lines_stay() -> None:
    """Lines that all begin with a capital are verse, and a short one above a paragraph is its heading."""
    story = "\n\n".join([*BROKEN, VERSE, f"What it costs\n{BROKEN[0]}", BROKEN[1]])
    assert [LEAD, SECOND, *VERSE.split("\n"), "What it costs", LEAD, SECOND] == texts(story)


def test_verse_alone_is_not_joined() -> None:
    """A poem with small letters at the beginning of its lines has no lines as long as prose."""
    poem = "the river rose\nand went away\n\nthe mayor came\nand could not stay\n\nthe mill is still\nand so are they"
    assert [line for line in poem.split("\n") if line] == texts(poem)


def test_without_capitals_a_title_goes_on_above_a_byline() -> None:
    """In a script without capitals two lines are one headline where the head's parts stand apart."""
    title, byline = "غلق جسر الميناء لمدة\nعامين بسبب شقوق", "كتب: مريم حداد"  # noqa: RUF001
    body = "سيغلق جسر الميناء يوم الاثنين لإجراء إصلاحات يتوقع أن تستمر عامين، حسبما أعلنت البلدية بعد اجتماع."
    assert [title.replace("\n", " "), byline, body] == texts(f"{title}\n\n{byline}\n\n{body}")
    assert [*title.split("\n"), body] == texts(f"{title}\n\n{body}")
