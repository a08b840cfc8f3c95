"""Claims as people and their tools look at them: highlighted words, wrapped lines, rows of a table."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel import from_json
from newsmodel.model import (
    Article,
    Attribution,
    Cell,
    Claim,
    Cue,
    Extraction,
    Media,
    Paragraph,
    Party,
    Preformatted,
    Quantity,
    Review,
    Row,
    Section,
    Source,
    Span,
    Table,
    TimeReference,
)
from newsmodel.view.claim_table import COLUMNS, claim_rows
from newsmodel.view.claim_words import describe_details, describe_manner, describe_quantity, describe_source
from newsmodel.view.columns import cell_text
from newsmodel.view.highlight import CONTEXT, ROLES, Excerpt, Highlighter, TextRun, bracketed
from newsmodel.view.printing import printable
from newsmodel.view.wrapping import columns_of, wrap
from tests.cases import cases

VALID = Path(__file__).parent / "valid"


def story(*paragraphs: str, **fields: Any) -> Article:
    """Make a story with these paragraphs, p1, p2…"""
    blocks = [Paragraph(id=f"p{number}", text=text) for number, text in enumerate(paragraphs, start=1)]
    given = {"id": "urn:example:1", "headline": "Rain", "sections": [Section(blocks=tuple(blocks))]} | fields
    return Article(**given)


def claim(*content: Span, source: Span | None = None, cue: Span | None = None, **fields: Any) -> Claim:
    """Make a claim with these spans."""
    return Claim(
        id="C1",
        content=content,
        text=" ".join(span.text for span in content) or "It rained.",
        sources=(Attribution(source="S1", span=source),),
        cue=None if cue is None else Cue(span=cue),
        **fields,
    )


def marked(excerpts: tuple[Excerpt, ...]) -> list[tuple[str, str]]:
    """Map targets to their words in brackets."""
    return [(excerpt.target, bracketed(excerpt.runs)) for excerpt in excerpts]


# --- highlights


def test_claim_is_shown_in_its_sentence() -> None:
    """The sentence of the claim is shown, not the paragraph, with each role marked."""
    article = story("Nobody came. It had rained, Ana Ruiz said. She left.")
    spans = [article.span("p1", words) for words in ("It had rained", "Ana Ruiz", "said")]
    found = claim(spans[0], source=spans[1], cue=spans[2])
    assert [("p1", "{It had rained}, [Ana Ruiz] <said>.")] == marked(Highlighter(article).excerpts(found))


def test_split_quotation_is_marked_on_both_sides_of_its_cue() -> None:
    """Each part of the content has its own marks."""
    article = from_json((VALID / "split-quotation.newsmodel.json").read_bytes())
    expected = "{“The gates,”} [the mayor] <told> reporters, {“were never opened by hand.”}"
    assert [("p1", expected)] == marked(Highlighter(article).excerpts(article.claims[0]))


def test_source_and_cue_within_the_content_are_marked_inside() -> None:
    """Content that goes around its cue encloses the other marks."""
    article = story("The rain, she said, will stay.")
    spans = [article.span("p1", words) for words in ("The rain, she said, will stay", "she", "said")]
    found = claim(spans[0], source=spans[1], cue=spans[2])
    (excerpt,) = Highlighter(article).excerpts(found)
    assert "{The rain, [she] <said>, will stay}." == bracketed(excerpt.runs)
    assert [("content",), ("content", "source"), ("content",), ("content", "cue"), ("content",), ()] == [
        run.roles for run in excerpt.runs
    ]


def test_spans_that_cross_still_nest() -> None:
    """Marks of two spans that overlap in part are closed and opened again."""
    article = story("Rain fell on Seoul.")
    spans = [article.span("p1", words) for words in ("Rain fell", "fell on Seoul")]
    assert [("p1", "{Rain [fell]}[ on Seoul].")] == marked(
        Highlighter(article).excerpts(claim(spans[0], source=spans[1]))
    )


def test_source_and_cue_in_the_same_words() -> None:
    """Words may have all roles at once."""
    article = story("Rain.")
    span = article.span("p1", "Rain")
    (excerpt,) = Highlighter(article).excerpts(claim(span, source=span, cue=span))
    assert (TextRun("Rain", ROLES), TextRun(".")) == excerpt.runs
    assert "{[<Rain>]}." == bracketed(excerpt.runs)


def test_run_on_quotation_has_an_excerpt_for_each_paragraph() -> None:
    """The paragraphs come in the order of the story, whatever the order of the spans."""
    article = story("“It rained,” she said. Then:", "“And it poured.")
    spans = [article.span("p2", "“And it poured."), article.span("p1", "“It rained,”")]
    expected = [("p1", "{“It rained,”} [she] said."), ("p2", "{“And it poured.}")]
    assert expected == marked(Highlighter(article).excerpts(claim(*spans, source=article.span("p1", "she"))))


def test_sentences_far_apart_are_joined_by_an_ellipsis() -> None:
    """Words between the sentences of a claim are left out, unless they are only space."""
    article = story("Ana spoke. Nobody heard. It rained. It poured.")
    spans = [article.span("p1", words) for words in ("It rained", "It poured")]
    expected = [("p1", "[Ana] spoke. … {It rained}. {It poured}.")]
    assert expected == marked(Highlighter(article).excerpts(claim(*spans, source=article.span("p1", "Ana"))))


def test_spans_in_headline_heading_caption_and_cell() -> None:
    """Whatever a span can name can be shown: fields first, then the body, then captions."""
    body = [
        Section(id="s1", heading="Rain, they say", blocks=(Table(rows=(Row(cells=(Cell(id="c1", text="9 mm"),)),)),))
    ]
    article = story(sections=body, media=[Media(id="m1", kind="picture", caption="Rain in Seoul")])
    spans = [Span(target=target, start=0, end=4, text=text) for target, text in (("m1", "Rain"), ("c1", "9 mm"))]
    spans += [Span(target=target, start=0, end=4, text="Rain") for target in ("s1", "headline")]
    expected = [("headline", "{Rain}"), ("s1", "{Rain}, they say"), ("c1", "{9 mm}"), ("m1", "{Rain} in Seoul")]
    assert expected == marked(Highlighter(article).excerpts(claim(*spans)))


def test_span_that_does_not_fit_is_shown_with_its_own_words() -> None:
    """An invalid document is shown too, and the excerpt says that the words do not stand there."""
    article = story("It rained.")
    spans = [Span(target="p1", start=0, end=4, text="Snow"), Span(target="p9", start=0, end=3, text="Sun")]
    found = Highlighter(article).excerpts(claim(*spans))
    assert [("p1", False), ("p9", False)] == [(excerpt.target, excerpt.fits) for excerpt in found]
    assert [("p1", "{Snow}"), ("p9", "{Sun}")] == marked(found)


def test_long_sentence_is_cut_around_the_claim() -> None:
    """Of a sentence as long as a book only the words around are shown, and whole words."""
    article = story("word " * 5_000 + "Ana said it rained" + " word" * 5_000)
    (excerpt,) = Highlighter(article).excerpts(claim(article.span("p1", "it rained"), source=article.span("p1", "Ana")))
    around = CONTEXT // len("word ") - 1  # the first and the last word would be in parts
    assert f"… {'word ' * around}[Ana] said {{it rained}}{' word' * around} …" == bracketed(excerpt.runs)


def test_many_claims_in_one_long_paragraph_are_quick() -> None:
    """The sentences of a paragraph are split once, so that its claims do not cost its length each."""
    text = "It rained, she said. " * 20_000
    article = story(text.strip())
    highlighter = Highlighter(article)
    for number in range(0, 20_000, 4):
        start = number * 21
        found = claim(Span(target="p1", start=start, end=start + 9, text="It rained"))
        assert [("p1", "{It rained}, she said.")] == marked(highlighter.excerpts(found))


@given(st.text(min_size=1, max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(1, 60)), max_size=6))
def test_pieces_are_the_words_of_the_story(words: str, places: list[tuple[int, int]]) -> None:
    """For any text and any spans, the runs with a role are the spans' words, and nothing is said twice."""
    try:
        article = story(words)
        spans = [Span(target="p1", start=start, end=end, text=words[start:end]) for start, end in places if start < end]
    except ValueError:
        return  # no text of a document
    fitting = [span for span in spans if span.end <= len(words)]
    (*excerpts,) = Highlighter(article).excerpts(claim(*fitting))
    covered = {place for span in fitting for place in range(span.start, span.end)}
    shown = "".join(run.text for excerpt in excerpts for run in excerpt.runs if run.roles)
    assert "".join(words[place] for place in sorted(covered)) == shown


# --- lines


def test_words_are_wrapped_with_their_roles() -> None:
    """A line ends between words; words of two roles that adjoin stay together."""
    runs = [
        TextRun("He "),
        TextRun("said", ("cue",)),
        TextRun(", “"),
        TextRun("It rained a lot", ("content",)),
        TextRun(".”"),
    ]
    lines = list(wrap(runs, width=10))
    assert ["He said,", "“It rained", "a lot.”"] == ["".join(run.text for run in line) for line in lines]
    assert (TextRun("a lot", ("content",)), TextRun(".”")) == lines[2]


def test_wide_characters_take_two_columns() -> None:
    """Korean and emoji are wide, accents and joiners have no width."""
    assert [6, 2, 1, 0] == [columns_of(text) for text in ("기상청", "😀", "e\u0301", "")]
    assert 2 == len(list(wrap([TextRun("기상청 기상청")], width=12)))


def test_white_space_of_any_kind_becomes_one_space_but_for_no_break_spaces() -> None:
    """Lines of a poem run on; a number stays with its unit."""
    (line,) = wrap([TextRun("It\n\train\ted  "), TextRun(" 10\u00a0mm")], width=80)
    assert (TextRun("It rain ed 10\u00a0mm"),) == line


@given(st.lists(st.builds(TextRun, st.text(max_size=20))), st.integers(1, 40))
def test_wrapping_keeps_all_words(runs: list[TextRun], width: int) -> None:
    """Whatever the width, the words come out as they went in, and only a single word is wider."""
    lines = ["".join(run.text for run in line) for line in wrap(runs, width)]
    words = "".join(run.text for run in runs).replace("\n", " ").replace("\t", " ").split(" ")
    assert [word for word in words if word] == [word for line in lines for word in line.split(" ")]
    assert all(columns_of(line) <= width or " " not in line for line in lines)


@pytest.mark.parametrize("unsafe", ["\x1b[2J", "\x07", "\r", "\x9b", "\u202e", "\u2066", "\u2028", "\ud800"])
def test_nothing_that_moves_a_terminal_is_printable(unsafe: str) -> None:
    """Escapes, controls and turns of direction are spelled out; words of any script stay."""
    assert ascii(unsafe)[1:-1] == printable(unsafe)
    assert "נמל 기상청 ‌é\u200d\n" == printable("נמל 기상청 ‌é\u200d\n")


# --- words


def test_sources_in_words() -> None:
    """A source is called by its name or by the story's words for it, with what is known."""
    ministry = Source(id="S1", kind="government", named=True, name="Ministry of Roads", acronym="MoR")
    sources = {"S1": ministry}
    told = {
        "Ministry of Roads, MoR (government)": ministry,
        "“experts” (group, unnamed: fear of reprisals)": Source(
            id="S2", kind="group", named=False, description="experts", anonymity="fear of reprisals"
        ),
        "Ana Ruiz (person, “the mayor”, City Hall)": Source(
            id="S3", kind="person", named=True, name="Ana Ruiz", description="the mayor", affiliation="City Hall"
        ),
        "a report (document, issued by Ministry of Roads, issued 2026)": Source(
            id="S4", kind="document", named=True, name="a report", issued_by="S1", issued=TimeReference(value="2026")
        ),
        "unstated source": Source(id="S5", kind="unstated", named=False),
        "the reporter (author)": Source(id="S6", kind="author", named=False),
        "somebody (person, unnamed)": Source(id="S7", kind="person", named=False),
    }
    assert list(told) == [describe_source(source, sources) for source in told.values()]


def test_manner_names_only_what_departs_from_the_rule() -> None:
    """An affirmed, certain claim says neither."""
    span = Span(target="p1", start=0, end=4, text="said")
    plain = Claim(id="C1", text="Rain.", cue=Cue(span=span, kind="state"), form="indirect")
    assert "state; indirect speech" == describe_manner(plain)
    turned = Claim(id="C1", text="Rain.", cue=Cue(span=span, lemma="say"), polarity="negated", modality="possible")
    assert "say, negated, modality possible" == describe_manner(turned)
    assert "" == describe_manner(Claim(id="C1", text="Rain."))


def test_quantities_and_reviews_in_words() -> None:
    """A range has both ends, a number without a value its words alone; a review its verdict and its author."""
    span = Span(target="p1", start=0, end=6, text="dozens")
    assert "dozens" == describe_quantity(Quantity(span=span))
    assert "dozens = 24 to 36 (about)" == describe_quantity(Quantity(span=span, value=24, upper=36, qualifier="about"))
    reviewed = Claim(
        id="C1",
        text="Rain.",
        reviews=(Review(verdict="False", rating=1, reviewer=Party(name="Desk")), Review()),
        extraction=Extraction(confidence=0.5),
    )
    expected = ["False, rating 1, by Desk", "without a verdict", "unknown method, confidence 0.50"]
    assert expected == [words for _, words in describe_details(reviewed)]


# --- the table


def test_row_has_every_column() -> None:
    """A row of every valid document has the columns in their order, and cells that CSV can hold."""
    for path in cases(VALID, "*.newsmodel.json", least=14):
        for row in claim_rows(from_json(path.read_bytes()), file=path.name):
            assert [column.name for column in COLUMNS] == list(row)
            assert all(isinstance(cell_text(cell), str) for cell in row.values())


def test_columns_are_named_once_and_described() -> None:
    """No two columns share a name; each says in a sentence what it holds."""
    assert len(COLUMNS) == len({column.name for column in COLUMNS})
    assert all(column.about.endswith((".", "…")) for column in COLUMNS)


def test_lists_of_a_row_run_in_parallel() -> None:
    """The members of the lists of sources, quantities and times belong together by their place."""
    article = story(
        "Ana and experts said dozens of 9 fell.",
        sources=[
            Source(id="S1", kind="person", named=True, name="Ana"),
            Source(id="S2", kind="group", named=False, description="experts"),
        ],
    )
    found = Claim(
        id="C1",
        text="dozens of 9 fell",
        content=(article.span("p1", "dozens of 9 fell"),),
        sources=(
            Attribution(source="S1", span=article.span("p1", "Ana")),
            Attribution(source="S2"),
            Attribution(source="S9"),
        ),
        quantities=(
            Quantity(span=article.span("p1", "dozens"), whole=9),
            Quantity(span=article.span("p1", "9"), value=9),
        ),
        times=(TimeReference(value="2026"),),
    )
    (row,) = claim_rows(attrs.evolve(article, claims=(found,)))
    assert (["S1", "S2", "S9"], ["Ana", None, None]) == (row["source_ids"], row["source_names"])
    assert [True, False, None] == row["source_named"]
    assert ["Ana", None, None] == row["source_words"]
    assert (["dozens", "9"], [None, 9], [9, None]) == tuple(
        row[name] for name in ("quantities", "quantity_values", "quantity_wholes")
    )
    assert ([None], ["2026"]) == (row["times"], row["time_values"])
    assert ("p1", 21, 37) == (row["target"], row["start"], row["end"])
    assert "Ana and experts said dozens of 9 fell." == row["sentences"]
    assert "Ana; ; " == cell_text(row["source_names"])


def test_words_of_preformatted_blocks_keep_their_lines_in_the_table() -> None:
    """The table holds the story's words as they are; only the terminal runs lines together."""
    block = Preformatted(id="p1", text="Rain\n  9 mm")
    span = Span(target="p1", start=0, end=11, text="Rain\n  9 mm")
    article = story(sections=[Section(blocks=(block,))], claims=[claim(span)])
    (row,) = claim_rows(article)
    assert "Rain\n  9 mm" == row["content"] == row["sentences"]
