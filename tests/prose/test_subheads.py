"""Headings between paragraphs by their form, and interviews, whose questions are none."""

# ruff: noqa: RUF001  (stops of other scripts are meant)

from __future__ import annotations

import pytest

from newsmodel.formats import text
from newsmodel.prose.furniture.subheads import could_be_subhead, is_asked, is_long, is_question
from newsmodel.prose.stops import ends_with_stop
from newsmodel.readings import Hints

#: A story in a script without stops.
THAI = (
    "สะพานปิดจนถึงฤดูร้อน",
    "สะพานจะปิดสำหรับรถบรรทุกจนถึงฤดูร้อน สภาเทศมณฑลกล่าวเมื่อวันจันทร์",
    "ทางอ้อมยาว",
    "รถโดยสารยังใช้ได้แต่ต้องช้า และยังไม่มีกำหนดวันทำงานที่แน่นอนในปีนี้",
)
FIRST = "The ferry to Port Ellen stays in the harbour until the summer, the county council said on Monday."
NEXT = "Nobody can say what the repairs will cost, and the owner of the ferry does not answer the phone."


@pytest.mark.parametrize(
    "line",
    [
        "A long drought",
        "Who will pay for it?",
        "“Nobody told us”",
        "„Niemand sagte uns etwas“",
        "1. By boat",
        "2) By road",
        "11.04 Uhr: Das Wasser steigt",
        "The rain ends. The mud stays",
        "大雨之后",
        "Ποιος θα πληρώσει;",
        "« Un été perdu »",
        "2019: The flood",
        "$3 million and counting",
        "– Vi trenger regn",
    ],
)
def test_forms_of_headings(line: str) -> None:
    """A heading may be a question, a quotation, or begin with a number or a time."""
    assert could_be_subhead(line)


@pytest.mark.parametrize(
    "line",
    [
        "It was late.",
        "Why?",
        "he said",
        "the market; and",
        "The market; and",
        "Farmers said:",
        "“It rained,” he said.",
        "It rained. Was it enough?",
        "The bridge. Photo: Ana Ruiz",
        "大雨停了。",
        "See https://coastpost.example",
        "A heading that " + "goes on and " * 10 + "ends",
    ],
)
def test_lines_that_are_no_headings(line: str) -> None:
    """Sentences, single words that ask, points of a list and captions are no headings."""
    assert not could_be_subhead(line)


def test_questions() -> None:
    """A question is one sentence; what is asked may have others before it."""
    assert is_question("Qui paie ?")
    assert not is_question("It rained. Was it enough?")
    assert is_asked("It rained. Was it enough?")
    assert is_long("What the engineers of the county found when they looked at the four piers after the last flood")


@pytest.mark.parametrize(
    "line", ["„Es regnet.“", "« Il pleut. »", "雨停了。」", "بارش ہوئی۔", "बारिश हुई।", "هل أمطرت؟"]
)
def test_stops_of_all_scripts(line: str) -> None:
    """A sentence ends with the stop of its script, and whatever closes behind it."""
    assert ends_with_stop(line)


def headings(headline: str, *questions: str) -> list[str | None]:
    """The headings of a story with questions between its paragraphs."""
    turns = "\n\n".join(f"{question}\n\n{NEXT}" for question in questions)
    article = text.parse(f"{headline}\n\n{FIRST}\n\n{turns}\n", hints=Hints()).article
    return [section.heading for section in article.sections if section.heading]


def test_questions_of_an_interview_are_no_headings() -> None:
    """Questions in a story that says that it is an interview are somebody's words; in another they are headings."""
    questions = ("Why is the ferry shut?", "What did you tell the drivers?")
    assert headings("“We had no choice”: the mayor in an interview", *questions) == []
    assert headings("Ferry stays in harbour until summer", *questions) == list(questions)


def test_an_interview_without_the_word() -> None:
    """Questions to somebody, and answers in the first person, make an interview."""
    turns = "Why did you shut it?\n\nI had no choice, since my engineers told me so.\n\n" * 2
    article = text.parse(f"Ferry stays in harbour\n\n{FIRST}\n\n{turns}", hints=Hints()).article
    assert [section.heading for section in article.sections] == [None]


def test_thai_stories_keep_their_paragraphs_and_headings() -> None:
    """Where sentences have neither capitals nor stops, lines are paragraphs, and short ones between them headings."""
    article = text.parse("\n\n".join(THAI), hints=Hints()).article
    assert THAI[0] == article.headline
    assert [None, THAI[2]] == [section.heading for section in article.sections]
    assert [THAI[1], THAI[3]] == [getattr(block, "text", "") for block in article.blocks]
