"""Claims go to annotation tools and come back; what the tools have no place for is named."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import attrs
import pytest
from tests.cases import cases

from newsmodel import (
    Article,
    Attribution,
    Claim,
    Cue,
    Embed,
    Extraction,
    Hints,
    Issue,
    Paragraph,
    Section,
    Source,
    Span,
    UnreadableInput,
    from_json,
    parse,
)
from newsmodel.claims import (
    annotation_forms,
    annotation_text,
    extract_claims,
    read_annotations,
    write_annotations,
)
from newsmodel.claims.annotations import form_of
from newsmodel.claims.numbering import with_ids
from newsmodel.values import ReviewStatus, SpeechForm

GOLDEN = cases(Path(__file__).parents[2] / "golden", "*.newsmodel.json", least=12)
FORMS: Any = annotation_forms()


def without_claims(article: Article) -> Article:
    """The story alone, with its sources, as it lies beside the file of annotations."""
    return attrs.evolve(article, claims=())


def _equally_sure(claim: Claim) -> Claim:
    """A claim as it comes back where its sources were not equally sure, which is named."""
    return attrs.evolve(claim, sources=[attrs.evolve(one, confidence=None) for one in claim.sources])


def _is_named(field: str, issues: tuple[Issue, ...]) -> bool:
    """Whether a field of claims is named as lost."""
    return any(issue.path[2:] == (field,) for issue in issues)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.name.partition(".")[0])
def test_claims_come_back_as_they_were(path: Path, form: Any) -> None:
    """Every claim is equal after the way there and back, but for what is named."""
    article = from_json(path.read_bytes())
    written = write_annotations(article, form)
    back = read_annotations(without_claims(article), written.data, form)
    refused = {int(issue.path[0]) for issue in back.issues if issue.severity == "error"}
    less_told = {
        number
        for number, claim in enumerate(article.claims)
        if len({one.confidence for one in claim.sources}) > 1 and _is_named("sources", written.issues)
    }
    assert _is_named("reviews", written.issues) == any(claim.reviews for claim in article.claims)
    wanted = tuple(
        attrs.evolve(_equally_sure(claim) if number in less_told else claim, reviews=())
        for number, claim in enumerate(article.claims)
        if number not in refused
    )
    assert back.article.claims == wanted
    assert back.article.sources == article.sources
    assert {issue.rule for issue in back.issues} <= {"negation-left-out"}
    assert len(refused) <= 1


@pytest.mark.parametrize("form", FORMS)
def test_a_story_alone_gets_its_sources_anew(form: Any) -> None:
    """Without the document's sources the words of the annotations say who they are."""
    text = "Bridge shut\n\n“It is not safe,” said Jo Lee, the mayor. She said that it would stay shut.\n"
    bare = parse(text, format="text", hints=Hints(language="en")).article
    article = extract_claims(bare)
    back = read_annotations(bare, write_annotations(article, form).data, form).article
    assert [claim.content for claim in back.claims] == [claim.content for claim in article.claims]
    assert [(source.name, source.kind) for source in back.sources] == [("Jo Lee", "person")]


@pytest.mark.parametrize("form", FORMS)
def test_another_document_does_not_take_over_ids(form: Any) -> None:
    """A source with the id of the annotated one, but another name, is not meant."""
    text = "Bridge shut\n\nIt is not safe, Jo Lee said. It is shut, Ann Poe said.\n"
    article = extract_claims(parse(text, format="text", hints=Hints(language="en")).article)
    poe, lee = article.sources[1], article.sources[0]
    turned = attrs.evolve(without_claims(article), sources=(attrs.evolve(poe, id="S1"), attrs.evolve(lee, id="S2")))
    back = read_annotations(turned, write_annotations(article, form).data, form).article
    names = {source.id: source.name for source in back.sources}
    assert [[names[one.source] for one in claim.sources] for claim in back.claims] == [["Jo Lee"], ["Ann Poe"]]


@pytest.mark.parametrize("form", FORMS)
def test_lines_and_wide_characters_are_counted_right(form: Any) -> None:
    """Emoji before a claim, and line breaks within it, move nothing."""
    post = Embed(id="p1", text="😀 Rain.\nIt rained\nall night 😀 long", uri="https://e.example/1")
    words = Span(target="p1", start=8, end=34, text="It rained\nall night 😀 long")
    claim = Claim(id="C1", voice="outlet", content=(words,), text=words.text)
    article = Article(
        id="urn:x:1", headline="😀 Rain", language="en", sections=(Section(blocks=(post,)),), claims=(claim,)
    )
    back = read_annotations(without_claims(article), write_annotations(article, form).data, form)
    assert (back.article.claims[0].content, back.issues) == ((words,), ())


@pytest.mark.parametrize("form", FORMS)
def test_annotations_of_a_changed_story_find_their_words(form: Any) -> None:
    """Where a paragraph came in before, the words are looked for; where they are gone, an issue says so."""
    text = "Bridge shut\n\nIt is not safe, Jo Lee said.\n\nIt is shut, Ann Poe said.\n"
    article = extract_claims(parse(text, format="text", hints=Hints(language="en")).article)
    changed = parse(
        "Bridge shut\n\nA new beginning.\n\nIt is not safe, Jo Lee said.\n", format="text", hints=Hints(language="en")
    ).article
    back = read_annotations(changed, write_annotations(article, form).data, form)
    assert [(claim.content[0].target, claim.text) for claim in back.article.claims] == [("p2", "It is not safe")]
    assert [issue.rule for issue in back.issues if issue.severity == "error"] == ["not-in-the-text"]


def test_a_file_of_brat_reads_as_the_tool_has_it() -> None:
    """Offsets count in the text that belongs to it, and enumerations are attributes that an annotator can change."""
    article = parse("Rain\n\nIt rained, Jo Lee said.\n", format="text", hints=Hints(language="en")).article
    found = extract_claims(article)
    lines = write_annotations(found, "brat").data.decode().splitlines()
    assert lines[:4] == [
        "T1\tClaim 6 15\tIt rained",
        "T2\tCue 24 28\tsaid",
        "T3\tSource 17 23\tJo Lee",
        "E1\tClaim:T1 Cue:T2 Source:T3",
    ]
    text = annotation_text(found)
    assert [text[6:15], text[24:28], text[17:23]] == ["It rained", "said", "Jo Lee"]
    edited = "\n".join(lines).replace("Polarity E1 affirmed", "Polarity E1 negated")
    assert read_annotations(article, edited, "brat").article.claims[0].polarity == "negated"


def test_events_of_other_schemes_are_read() -> None:
    """PolNeAR's events have the roles Content, Cue and Source; notes of people are no records."""
    article = parse("Rain\n\nIt rained, Jo Lee said.\n", format="text", hints=Hints(language="en")).article
    marks = (
        "T1\tContent 6 15\tIt rained\nT2\tSource 17 23\tJo Lee\nT3\tCue 24 28\tsaid\nT4\tAttribution 24 28\tsaid\n"
        "E1\tAttribution:T4 Content:T1 Source:T2 Cue:T3\n#1\tAnnotatorNotes E1\tsurely?\n*\tEquiv T1 T4\n"
    )
    claim = read_annotations(article, marks, "brat").article.claims[0]
    assert (claim.id, claim.text, claim.cue and claim.cue.span.text) == ("E1", "It rained", "said")


def test_other_web_annotations_are_contents() -> None:
    """An annotation of a reader's tool has a quote, and often no place that is ours."""
    article = Article(id="https://e.example/1", language="en", headline="Rain ends drought")
    quote = {"type": "TextQuoteSelector", "exact": "ends drought", "prefix": "Rain "}
    mark = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "Annotation",
        "id": "https://h.example/a/7",
        "target": {"source": "https://e.example/1", "selector": quote},
    }
    claim = read_annotations(article, json.dumps(mark), "web-annotation").article.claims[0]
    assert [(span.target, span.start) for span in claim.content] == [("headline", 5)]


def test_a_prediction_of_label_studio_is_read() -> None:
    """A model's regions are read where nobody has annotated; regions without our labels are none."""
    article = Article(id="urn:x:1", language="en", headline="Rain ends drought")
    result = [
        {
            "id": "a",
            "type": "labels",
            "from_name": "l",
            "to_name": "t",
            "value": {"start": 0, "end": 9, "labels": ["Claim"]},
        },
        {
            "id": "b",
            "type": "labels",
            "from_name": "l",
            "to_name": "t",
            "value": {"start": 0, "end": 4, "labels": ["Weather"]},
        },
    ]
    task = {
        "data": {"text": "Rain ends drought"},
        "annotations": [{"was_cancelled": True, "result": result}],
        "predictions": [{"result": result}],
    }
    claims = read_annotations(article, json.dumps([task]), "label-studio").article.claims
    assert [(claim.id, claim.text) for claim in claims] == [("a", "Rain ends")]


def _quoted(words: str, start: int, **fields: Any) -> str:
    """Write a web annotation of some words."""
    selectors = [{"type": "TextQuoteSelector", "exact": words}, {"type": "TextPositionSelector", "start": start}]
    target = {"source": "urn:x:1#headline", "selector": selectors}
    return json.dumps([{"type": "Annotation", "id": "urn:x:1#a", "target": target, **fields}])


def _region(value: dict[str, Any], **fields: Any) -> str:
    """Write a task of Label Studio with one region."""
    return json.dumps([{"annotations": [{"result": [{"id": "a", "type": "labels", "value": value, **fields}]}]}])


@pytest.mark.parametrize(
    ("data", "form"),
    [
        ("T1\tClaim\tIt\n", "brat"),
        ("T1\tClaim x y\tIt\n", "brat"),
        ("E1\tClaim\n", "brat"),
        (b"\xff\xfe", "brat"),
        ("{", "web-annotation"),
        ("[", "label-studio"),
        (_quoted("It rained", 10**30), "web-annotation"),
        (_quoted("It\0rained", 0), "web-annotation"),
        (_region({"start": 10**30, "end": 10**30 + 4, "text": "Rain", "labels": ["Claim"]}), "label-studio"),
        (_region({"start": 0, "end": 4, "text": "Ra\0n", "labels": ["Claim"]}), "label-studio"),
    ],
)
def test_what_is_not_of_the_form_is_refused(data: Any, form: Any) -> None:
    """The error says why."""
    with pytest.raises(UnreadableInput):
        read_annotations(Article(id="urn:x:1", headline="Rain"), data, form)


@pytest.mark.parametrize(
    "result",
    [
        {"type": "labels", "value": {"start": 0, "end": 4, "labels": 3}},
        {"type": "labels", "value": {"start": 0, "end": 4, "labels": {"Claim": 1}}},
        {"type": "labels", "value": {"start": 0, "end": 4, "labels": ["Cue"]}, "meta": {"text": 5}},
        {"type": "labels", "value": {"start": 0, "end": 4, "labels": ["Cue"]}, "meta": {"text": ["[" * 200_000]}},
        {"type": "relation", "labels": 4, "from_id": "a", "to_id": "b"},
        {"type": "relation", "labels": [{"part": 1}], "from_id": "a", "to_id": "b"},
        {"type": "choices", "from_name": ["voice"], "value": {"choices": ["outlet"]}},
        {"type": "choices", "from_name": "voice", "value": {"choices": 3}},
    ],
)
def test_values_of_other_types_are_no_claims(result: dict[str, Any]) -> None:
    """Whatever a tool has written where a list is meant, it is no error of ours."""
    data = json.dumps([{"annotations": [{"result": [result]}]}, {"annotations": 3}])
    reading = read_annotations(Article(id="urn:x:1", headline="Rain"), data, "label-studio")
    assert (reading.article.claims, reading.issues) == ((), ())


@pytest.mark.parametrize("form", FORMS)
def test_a_note_that_is_no_object_is_a_persons(form: Any) -> None:
    """A note that nests without end is one, too; the claim stands without it."""
    story = Article(id="urn:x:1", headline="Rain")
    note = "[" * 200_000
    described = {"purpose": "describing", "format": "application/json", "value": note}
    data = {
        "brat": f"T1\tClaim 0 4\tRain\nE1\tClaim:T1\n#1\tAnnotatorNotes E1\t{note}\n",
        "web-annotation": _quoted("Rain", 0, body=described),
        "label-studio": _region({"start": 0, "end": 4, "labels": ["Claim"]}, meta={"text": [note]}),
    }
    assert [claim.text for claim in read_annotations(story, data[form], form).article.claims] == ["Rain"]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("data", ["null", "[]", "{}", '[{"a": 1}]', '{"items": [1]}', "\n"])
def test_what_holds_no_claims_gives_none(form: Any, data: str) -> None:
    """Other JSON is no error of ours, as long as it is JSON."""
    if form == "brat" and data != "\n":
        data = f"# {data}"
    if form != "brat" and data == "\n":
        data = "[]"
    article = Article(id="urn:x:1", headline="Rain")
    assert read_annotations(article, data, form).article.claims == ()


@pytest.mark.parametrize(
    ("name", "data", "form"),
    [
        ("a.ann", b"", "brat"),
        ("a.CSV", b"", "csv"),
        ("a.ndjson", b"", "jsonl"),
        ("a.json", b'{"claims": []}', "json"),
        ("a.json", b'[{"content": "x"}]', "json"),
        ("a.json", b'{"content": "x"}\n{"content": "y"}', "jsonl"),
        ("a.json", b'[{"data": {}, "annotations": []}]', "label-studio"),
        ("-", b'{"type": "AnnotationPage", "items": []}', "web-annotation"),
        ("-", b"[]", "json"),
    ],
)
def test_the_form_is_told_by_name_and_content(name: str, data: bytes, form: str) -> None:
    """Files of records and of annotations are told apart."""
    assert form_of(name, data) == form


def test_losses_are_named() -> None:
    """What a person has said, and how claims relate, is in the document alone."""
    claim = Claim(id="C1", voice="outlet", text="It rained", appearances=())
    article = Article(
        id="urn:x:1", headline="Rain", sections=(Section(blocks=(Paragraph(text="It rained."),)),), claims=(claim,)
    )
    assert [issue.pointer for issue in write_annotations(article, "brat").issues] == ["/claims/0"]


@pytest.mark.parametrize("form", FORMS)
def test_rejected_claims_stay_at_home_and_losses_are_counted(form: Any) -> None:
    """What a person has rejected, and what it reports, is left out and counted; the rest comes back without a word."""
    headline = "Rain Wind Snow Hail"
    spans = [Span(target="headline", start=at, end=at + 4, text=headline[at : at + 4]) for at in (0, 5, 10, 15)]

    def claim(number: int, status: ReviewStatus, parent: str | None = None) -> Claim:
        found = Extraction(method="model-1", status=status, note="Seen.")
        words = spans[number - 1]
        return Claim(
            id=f"C{number}", voice="outlet", content=(words,), text=words.text, parent=parent, extraction=found
        )

    claims = (claim(1, "rejected"), claim(2, "accepted"), claim(3, "unreviewed", "C1"), claim(4, "accepted"))
    article = Article(id="urn:x:1", headline=headline, claims=claims)
    written = write_annotations(article, form)
    told = [(issue.pointer, issue.message) for issue in written.issues]
    assert told == [
        ("/claims/0", "left out: a person has rejected it or what reports it (2 claims)"),
        ("/claims/1/extraction/note", "there is no place for note (2 claims)"),
        ("/claims/1/extraction/status", "there is no place for 'accepted' (2 claims)"),
    ]
    back = read_annotations(without_claims(article), written.data, form)
    assert ([each.id for each in back.article.claims], back.issues) == (["C2", "C4"], ())


@pytest.mark.parametrize("form", FORMS)
def test_a_source_that_no_words_name_here_comes_back_by_its_name_or_is_told(form: Any) -> None:
    """One with a name is found by it in a bare story; one of two that has no words has no place, which is said."""
    article = with_ids(parse("Dock\n\nJan Boone met Ann Poe. It is safe.", format="text").article)
    boone = Source(id="S1", kind="person", named=True, name="Jan Boone")
    poe = Source(id="S2", kind="person", named=True, name="Ann Poe")
    claim = Claim(id="C1", content=[article.span("p1", "It is safe")], text="It is safe")
    alone = attrs.evolve(claim, sources=[Attribution(source="S1")])
    named = Attribution(source="S2", span=article.span("p1", "Ann Poe"))
    both = attrs.evolve(claim, sources=[Attribution(source="S1"), named])
    one, two = (write_annotations(attrs.evolve(article, sources=[boone, poe], claims=[c]), form) for c in (alone, both))
    assert [source.name for source in read_annotations(article, one.data, form).article.sources] == ["Jan Boone"]
    read_again = ["/claims/0/form", "/claims/0/cue"]
    assert [issue.pointer for issue in one.issues] == read_again
    assert [issue.pointer for issue in two.issues] == ["/claims/0/sources", *read_again]


def _hand_made() -> Article:
    """A story with two claims of one cue, one within the other, which nobody says who made."""
    article = with_ids(parse("Dock\n\nAnn Poe said that the dock was “not quite safe”.", format="text").article)
    poe = Source(id="S1", kind="person", named=True, name="Ann Poe", mentions=[article.span("p1", "Ann Poe")])
    cue = Cue(span=article.span("p1", "said"), lemma="say", kind="state")
    forms: list[tuple[str, SpeechForm, str]] = [
        ("C1", "mixed", "that the dock was “not quite safe”"),
        ("C2", "direct", "“not quite safe”"),
    ]
    claims = [
        Claim(
            id=id_,
            form=form,
            sources=[Attribution(source="S1", span=article.span("p1", "Ann Poe"))],
            cue=cue,
            content=[article.span("p1", words)],
            text=words,
        )
        for id_, form, words in forms
    ]
    return attrs.evolve(article, sources=[poe], claims=claims)


@pytest.mark.parametrize("form", FORMS)
def test_claims_within_each_other_come_back_as_they_were_made(form: Any) -> None:
    """Who has marked some words twice has meant it, and nobody is said to have made what nobody was said to."""
    article = _hand_made()
    written = write_annotations(article, form)
    back = read_annotations(without_claims(article), written.data, form)
    assert (written.issues, back.issues) == ((), ())
    assert back.article.claims == article.claims
    assert [claim.extraction for claim in back.article.claims] == [None, None]


@pytest.mark.parametrize("form", FORMS)
def test_a_source_comes_back_where_it_was_marked(form: Any) -> None:
    """Her name stands in two paragraphs, and the one that is further from the words was marked."""
    text = "Dock\n\nAnn Poe came.\n\nIt is safe. So she said. Ann Poe left."
    article = with_ids(parse(text, format="text").article)
    poe = Source(id="S1", kind="person", named=True, name="Ann Poe", mentions=[article.span("p1", "Ann Poe")])
    named = Attribution(source="S1", span=article.span("p1", "Ann Poe"))
    claim = Claim(id="C1", sources=[named], content=[article.span("p2", "It is safe.")], text="It is safe.")
    article = attrs.evolve(article, sources=[poe], claims=[claim])
    back = read_annotations(without_claims(article), write_annotations(article, form).data, form)
    assert back.article.claims[0].sources == (named,)


def test_what_is_read_again_otherwise_is_named() -> None:
    """A form that nobody told, amounts that nobody read and the digest of a correction do not come back."""
    article = with_ids(parse("Dock\n\nAnn Poe said that 30 boats sank.", format="text").article)
    words = article.span("p1", "that 30 boats sank")
    poe = Source(id="S1", kind="person", named=True, name="Ann Poe", mentions=[article.span("p1", "Ann Poe")])
    claim = Claim(
        id="C1",
        sources=[Attribution(source="S1", span=article.span("p1", "Ann Poe"))],
        cue=Cue(span=article.span("p1", "said")),
        content=[words],
        text=words.text,
        extraction=Extraction(corrects="0123456789abcdef"),
    )
    written = write_annotations(attrs.evolve(article, sources=[poe], claims=[claim]), "brat")
    assert {issue.pointer for issue in written.issues} == {
        "/claims/0/form",
        "/claims/0/cue",
        "/claims/0/quantities",
        "/claims/0/extraction/corrects",
    }
