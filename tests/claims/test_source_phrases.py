"""The noun phrase that stands as the source: where it begins and ends, whom it means, whether it denies."""

from __future__ import annotations

import pytest

from newsmodel.claims.english.attributions.attributions import find_attributions
from newsmodel.claims.passages import Passage


def _sources(text: str) -> list[tuple[str | None, bool]]:
    """Find the words of each source of a passage, and whether it is negated."""
    found = find_attributions([Passage(target="p", text=text, place="prose")])
    return [(text[one.source.start : one.source.end] if one.source else None, one.negated) for one in found]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        # what stands before the list is a clause, an adverbial or the first part of the content
        ("The ferry sank, Okafor, Ruiz and Brandt said.", "Okafor, Ruiz and Brandt"),
        ("Fares fell 3 percent, nurses and doctors said.", "nurses and doctors"),
        ("On Monday, Okafor, Ruiz and Brandt said the ferry sank.", "Okafor, Ruiz and Brandt"),
        ("It rained and nurses said the ferry sank.", "nurses"),
        ("The club, Ruiz and Brandt said, had lost.", "Ruiz and Brandt"),
        ("In the end, the club, Ruiz and Brandt said, had lost.", "Ruiz and Brandt"),
        # an apposition with and without its second comma
        ("Ana Ruiz, a nurse from Leeds, England said the ferry sank.", "Ana Ruiz, a nurse from Leeds, England"),
        ("Ana Ruiz, a nurse said that the ferry sank.", "Ana Ruiz, a nurse"),
        ("Near the port, a nurse said that the ferry sank.", "a nurse"),
        ("Ana Ruiz, for her part, said the ferry sank.", "Ana Ruiz"),
        ("Ana Ruiz, on Friday, said the ferry sank.", "Ana Ruiz"),
        ("As Ana Ruiz, a nurse from Leeds, England, said, the ferry sank.", "Ana Ruiz, a nurse from Leeds, England"),
        # lead-ins
        ("In this film, novelist Ana Ruiz recounts how she left.", "novelist Ana Ruiz"),
        ("The shy, 40-year-old nurse said the ferry sank.", "The shy, 40-year-old nurse"),
        # times that belong to the noun, and times of the statement
        ("The woman arrested on Friday said the ferry sank.", "The woman arrested on Friday"),
        ("The nurse on Friday said the ferry sank.", "The nurse"),
        ("The nurse last week said the ferry sank.", "The nurse"),
        ("Theresa May said the ferry sank.", "Theresa May"),
        # codes, brackets and abbreviations
        ("Dunmore Inc <DUN.A> said it would close.", "Dunmore Inc"),
        ("The ferry sank, said Rep. Ana Ruiz, D-Texas.", "Rep. Ana Ruiz, D-Texas"),
        # titles of works and nicknames are nobody's words
        ("Ana Ruiz, author of “Night Ferry,” said it was over.", "Ana Ruiz, author of “Night Ferry,”"),
        ("The “Night Ferry” star said it was over.", "The “Night Ferry” star"),
        # the present tense
        ("Dunmore warns that fares may rise.", "Dunmore"),
        ("Previous reports that fares rose were wrong.", None),
        ("It rained, police report.", "police"),
    ],
)
def test_a_source_begins_and_ends_where_its_noun_phrase_does(text: str, source: str | None) -> None:
    """Whatever stands before it, behind it and inside."""
    found = [words for words, _ in _sources(text)]
    assert ([source] if source else []) == found


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The survey, which found that fish are rare, took a year.", "The survey"),
        ("Five tenants who say the tower is damp were heard.", "Five tenants"),
        ("She wrote to members of the Port Board, who said that it rained.", "members of the Port Board"),
        ("She wants to calm nurses in Leeds who say that it rained.", "nurses in Leeds"),
        ("They met Else Brandt, who said that it rained.", "Else Brandt"),
        ("WHO says that iodine is rare.", "WHO"),
        ("The boat, which nurses said was empty, was found.", "nurses"),
    ],
)
def test_a_relative_pronoun_is_whom_it_means(text: str, source: str) -> None:
    """The noun phrase right before it, with what belongs to that."""
    assert [source] == [words for words, _ in _sources(text)]


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("No nurse said the ferry sank.", True),
        ("None of the nurses said the ferry sank.", True),
        ("Nobody said the ferry sank.", True),
        ("Nothing in the study says the ferry sank.", True),
        ("Neither Ruiz nor Brandt said the ferry sank.", True),
        ("Not one nurse said the ferry sank.", True),
        ("The ferry sank, no nurse said.", True),
        ("No nurse has not said that the ferry sank.", False),
        ("No fewer than 30 nurses said the ferry sank.", False),
        ("No. 2 candidate Ana Ruiz said the ferry sank.", False),
        ("Some nurses said the ferry sank.", False),
        ("Few nurses said the ferry sank.", True),
        ("A few nurses said the ferry sank.", False),
        ("Only a few nurses said the ferry sank.", False),
        ("Very few of the nurses said the ferry sank.", True),
        ("Hardly any nurses said the ferry sank.", True),
        ("Barely anyone said the ferry sank.", True),
        ("Almost nobody said the ferry sank.", True),
        ("Virtually no nurse said the ferry sank.", True),
        ("Almost all nurses said the ferry sank.", False),
        ("Emily Few said the ferry sank.", False),
        ("No doubt Ruiz said the ferry sank.", False),
        ("No wonder the mayor said the ferry sank.", False),
    ],
)
def test_a_source_that_is_nobody_negates(text: str, *, negated: bool) -> None:
    """Two negations affirm, and numbers are none."""
    assert [negated] == [one for _, one in _sources(text)]


def test_an_adverbial_with_no_is_no_part_of_the_source() -> None:
    """Nor does it deny anything."""
    assert [("Ruiz", False)] == _sources("No wonder Ruiz said the ferry sank.")


@pytest.mark.parametrize(
    "text",
    [
        "The Herald quoted Ruiz as saying the ferry sank.",
        "The Herald, a daily, quoted Ruiz as saying that the ferry sank.",
        "An agency cited Ruiz as saying the ferry sank.",
    ],
)
def test_who_is_quoted_by_somebody_is_the_source(text: str) -> None:
    """And not who quotes."""
    assert ("Ruiz", False) in _sources(text)
    assert all(words in {"Ruiz", None} for words, _ in _sources(text))


@pytest.mark.parametrize(
    "text",
    [
        "According to Ruiz, the club closed the port.",
        "According to Ruiz, Brandt and Okafor closed the port.",
        "According to Ruiz, the site reports losses.",
        "“It is over,” said Ruiz, and Brandt nodded.",
        "“It is over,” said Ruiz, and the crowd left.",
    ],
)
def test_a_clause_behind_a_source_is_no_member_of_a_list(text: str) -> None:
    """Nor is it an apposition."""
    assert ("Ruiz", False) == _sources(text)[0]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Visitors spoke to a guard at the mill, who said that it rained.", "a guard at the mill"),
        ("The club hired Wrenna Tolk, who said that it rained.", "Wrenna Tolk"),
        ("Members turned to the club's lawyer, who said that it rained.", "the club's lawyer"),
        ("The site belongs to the Ministry of Fisheries, which said that it rained.", "the Ministry of Fisheries"),
        ("They wrote to the mill, a school in Brae, which said that it rained.", "a school in Brae"),
        ("Members read a report published by the Brae Trust, which said that it rained.", None),
        ("A survey published this week by the Brae Trust showed that it rained.", None),
    ],
)
def test_a_relative_clause_is_about_the_noun_phrase_before_it(text: str, source: str | None) -> None:
    """The verb before it is no part of the source, nor is its subject; a place behind a body is none."""
    wanted = source or text[text.index("report" if "report" in text else "survey") - 2 : text.index("Trust") + 5]
    assert wanted in [found for found, _ in _sources(text)]
