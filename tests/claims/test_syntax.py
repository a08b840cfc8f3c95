"""A parser of the user's own: what it changes, what it must not change, and what is refused of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel import to_json
from newsmodel.claims import Syntax, extract_claims, read_claims
from newsmodel.model import Article, Paragraph, Section

WORD = re.compile(r"\w+(?:'\w+)?|[^\w\s]")
CLASSES = ("NOUN", "VERB", "AUX", "PROPN", "PUNCT", "ADP")
RELATIONS = ("nsubj", "nsubj:pass", "ccomp", "conj", "punct", "parataxis", "aux", "root", "obj")


@attrs.frozen
class Table:
    """A parser that knows one text, and says of each of its words what stands in a table."""

    text: str
    classes: Sequence[str]
    arcs: Sequence[int]
    labels: Sequence[str]
    places: Sequence[tuple[int, int]] | None = None

    def words(self, text: str) -> Sequence[tuple[int, int]]:
        """Where the words are."""
        places = self.places if self.places is not None else [match.span() for match in WORD.finditer(text)]
        return places if text == self.text else []

    def word_classes(self, text: str) -> Sequence[str]:
        """Their classes."""
        return self.classes if text == self.text else []

    def heads(self, text: str) -> Sequence[int]:
        """Their heads."""
        return self.arcs if text == self.text else []

    def relations(self, text: str) -> Sequence[str]:
        """Their relations."""
        return self.labels if text == self.text else []


def read(notation: str) -> tuple[str, Table]:
    """A text and its parse: each word with its class, the number of its head and its relation."""
    rows = [word.split("/") for word in notation.split()]
    text = re.sub(r" (?=[.,])", "", " ".join(row[0] for row in rows))
    return text, Table(text, [row[1] for row in rows], [int(row[2]) for row in rows], [row[3] for row in rows])


def story(text: str) -> Article:
    """An article of one paragraph."""
    body = Section(blocks=(Paragraph(text=text),))
    return Article(id="urn:x:1", language="en", headline="-", sections=(body,))


def found(text: str, syntax: Syntax | None = None) -> list[tuple[list[str], str, str]]:
    """Sources, cue and content of each claim of a text."""
    article = extract_claims(story(text), syntax=syntax)
    return [
        (
            [source.span.text for source in claim.sources if source.span],
            claim.cue.span.text if claim.cue else "",
            claim.text,
        )
        for claim in article.claims
    ]


def test_a_parser_tells_a_subject() -> None:
    """A subject with a clause inside, which the rules do not see the end of, is the source."""
    text, syntax = read(
        "The/DET/1/det mayor/NOUN/13/nsubj of/ADP/4/case the/DET/4/det town/NOUN/1/nmod where/ADV/9/advmod "
        "the/DET/8/det old/ADJ/8/amod dam/NOUN/9/nsubj holds/VERB/4/acl:relcl back/ADV/9/advmod the/DET/12/det "
        "lake/NOUN/9/obj says/VERB/13/root it/PRON/15/nsubj leaks/VERB/13/ccomp ./PUNCT/13/punct"
    )
    assert found(text) == []
    assert found(text, syntax) == [
        (["The mayor of the town where the old dam holds back the lake"], "says", "it leaks")
    ]


def test_a_parser_tells_a_coordination() -> None:
    """All members of a coordinated subject are the source."""
    text, syntax = read(
        "Not/PART/2/advmod only/ADV/2/advmod Lee/PROPN/6/nsubj but/CCONJ/5/cc also/ADV/5/advmod Hart/PROPN/2/conj "
        "said/VERB/6/root it/PRON/8/nsubj leaks/VERB/6/ccomp ./PUNCT/6/punct"
    )
    assert found(text) == [(["Hart"], "said", "it leaks")]
    assert found(text, syntax) == [(["Not only Lee but also Hart"], "said", "it leaks")]


def test_a_parser_tells_the_end_of_a_clause() -> None:
    """A predicate that is joined within the content belongs to it."""
    text, syntax = read(
        "Lee/PROPN/1/nsubj said/VERB/1/root the/DET/3/det dam/NOUN/5/nsubj would/AUX/5/aux close/VERB/1/ccomp "
        ",/PUNCT/8/punct and/CCONJ/8/cc fell/VERB/5/conj ./PUNCT/1/punct"
    )
    assert found(text) == [(["Lee"], "said", "the dam would close")]
    assert found(text, syntax) == [(["Lee"], "said", "the dam would close, and fell")]


def test_a_parser_tells_a_noun_from_a_verb() -> None:
    """A form of a cue that the parser takes for a noun attributes nothing."""
    text, syntax = read(
        "Dam/NOUN/1/compound claims/NOUN/5/nsubj that/PRON/4/nsubj nobody/PRON/4/nsubj paid/VERB/1/acl:relcl "
        "fell/VERB/5/root ./PUNCT/5/punct"
    )
    assert found(text, syntax) == []


def test_without_a_parser_nothing_changes() -> None:
    """A parser that knows nothing leaves the document as it is without one, to the byte."""
    text = "“It leaks,” said Jo Lee, the mayor. She said that Hart, the engineer, knew. Polls show a rise."
    nothing = Table(text, [], [], [], places=[])
    assert to_json(extract_claims(story(text), syntax=nothing)) == to_json(extract_claims(story(text)))
    assert read_claims(story(text), syntax=nothing) == read_claims(story(text))


@pytest.mark.parametrize(
    ("syntax", "message"),
    [
        (Table("Lee said.", ["NOUN"], [0], []), "syntax: lists of 0, 1, 3 words for one text"),
        (
            Table("Lee said.", ["NOUN"], [0], ["root"], [(0, 99)]),
            "syntax: a word from 0 to 99 in a text of 9 behind one that ends at 0",
        ),
        (
            Table("Lee said.", ["X", "X"], [0, 0], ["", ""], [(4, 8), (0, 3)]),
            "syntax: a word from 0 to 3 in a text of 9 behind one that ends at 8",
        ),
        (Table("Lee said.", ["NOUN"], [7], ["root"], [(0, 3)]), "syntax: a head that is no number from 0 to 0"),
    ],
)
def test_answers_that_do_not_belong_together_are_refused(syntax: Table, message: str) -> None:
    """Lists of different length, words outside of the text or out of order, and heads of no word are mistakes."""
    with pytest.raises(ValueError, match=re.escape(message)):
        extract_claims(story("Lee said."), syntax=syntax)


@given(st.data())
def test_no_parse_breaks_an_extraction(data: st.DataObject) -> None:
    """Whatever a parser says, circles included, the claims are words of the text in the order of the text."""
    text = "Lee, the mayor, said that the dam, which Hart built, would break, and warned of rain, according to Moe."
    count = len(list(WORD.finditer(text)))
    column = st.lists(st.integers(0, count - 1), min_size=count, max_size=count)
    syntax = Table(
        text,
        [CLASSES[k % len(CLASSES)] for k in data.draw(column)],
        data.draw(column),
        [RELATIONS[k % len(RELATIONS)] for k in data.draw(column)],
    )
    for claim in extract_claims(story(text), min_confidence=0, syntax=syntax).claims:
        assert all(span.text == text[span.start : span.end] for span in claim.content)
