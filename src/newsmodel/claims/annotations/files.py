"""Reads and writes files of annotation tools."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, get_args

from newsmodel.claims.annotations import brat, label_studio, web_annotation
from newsmodel.claims.annotations.layout import AnnotatedClaim, Layout, annotated
from newsmodel.claims.grounding.finders import ground_all
from newsmodel.claims.grounding.record_files import RecordForm, RecordReading, read_records, records_from, unfenced
from newsmodel.claims.grounding.recording import losses_of
from newsmodel.documents.loader import Unloadable, load
from newsmodel.errors import UnreadableInput
from newsmodel.model import Article
from newsmodel.readings import Reading, Rendering
from newsmodel.shapes.checking import expect

#: The forms of files of annotations.
AnnotationForm = Literal["brat", "web-annotation", "label-studio"]


def annotation_forms() -> tuple[str, ...]:
    """Name the forms of annotations.

    Example:
        >>> annotation_forms()
        ('brat', 'web-annotation', 'label-studio')
    """
    return get_args(AnnotationForm)


def annotation_text(article: Article) -> str:
    r"""Write the text that annotations count their offsets in: headline, deck, headings, blocks, captions.

    Args:
        article: The article.

    Example:
        >>> annotation_text(Article(id="urn:x:1", headline="Rain", subheadline="It poured"))
        'Rain\n\nIt poured'
    """
    return Layout(article).text


def write_annotations(article: Article, form: AnnotationForm) -> Rendering:
    r"""Write the claims of an article as annotations.

    Args:
        article: The article.
        form: The form. A file of brat belongs to the text that `annotation_text` gives.

    Returns:
        The bytes, and what annotations have no place for (`annotation-lost`).

    Example:
        >>> from newsmodel.model import Claim, Span
        >>> words = Span(target="headline", start=0, end=4, text="Rain")
        >>> story = Article(id="urn:x:1", headline="Rain",
        ...                 claims=[Claim(id="C1", voice="outlet", content=[words], text="Rain")])
        >>> write_annotations(story, "brat").data.decode().splitlines()[0]
        'T1\tClaim 0 4\tRain'
    """
    expect(article, (Article,), "article")
    layout, claims = Layout(article), annotated(article)
    issues = tuple(losses_of(article))
    if form == "brat":
        return Rendering(brat.write(claims, layout), issues)
    writer = web_annotation.write if form == "web-annotation" else label_studio.write
    return Rendering(writer(claims, layout, article.id), issues)


def read_annotations(article: Article, data: bytes | str, form: AnnotationForm) -> Reading:
    r"""Read annotations as claims of an article; their words are grounded in it like those of any record.

    Args:
        article: The article that was annotated. It is not changed.
        data: The file of annotations.
        form: Its form.

    Returns:
        The article with the claims, and the issues, as `newsmodel.claims.ground` gives them.

    Raises:
        UnreadableInput: the data is not of the form.

    Example:
        >>> story = Article(id="urn:x:1", headline="Rain ends drought")
        >>> marks = "T1\tClaim 0 4\tRain\nE1\tClaim:T1\nA1\tVoice E1 outlet\n"
        >>> read_annotations(story, marks, "brat").article.claims[0].text
        'Rain'
    """
    claims = list(_claims(article, data, form))
    marked = {number: claim.sources for number, claim in enumerate(claims)}
    return ground_all(article, records_from((None, claim.record()) for claim in claims), marked=marked)


def _claims(article: Article, data: bytes | str, form: AnnotationForm) -> Iterable[AnnotatedClaim]:
    layout = Layout(article)
    try:
        text = data if isinstance(data, str) else data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableInput(f"not UTF-8: {error.reason}", format=form) from error
    if form == "brat":
        return brat.read(text, layout)
    try:
        found = load(text)
    except Unloadable as error:
        raise UnreadableInput(error.issue.message, format=form, line=error.issue.line) from error
    reader = web_annotation.read if form == "web-annotation" else label_studio.read
    try:
        return list(reader(found, layout))
    except ValueError as error:  # a place or words that no span can have
        raise UnreadableInput(str(error), format=form) from error


def form_of(name: str, data: bytes) -> RecordForm | AnnotationForm:
    """Tell the form of a file of records or annotations by its name, and of JSON by what is in it.

    Args:
        name: The name of the file.
        data: The file.

    Example:
        >>> form_of("story.ann", b""), form_of("answer.json", b'{"claims": []}')
        ('brat', 'json')
        >>> form_of("page.jsonld", b'{"type": "Annotation", "target": []}')
        'web-annotation'
    """
    suffix = name.rpartition(".")[2].lower()
    if suffix in _SUFFIXES:
        return _SUFFIXES[suffix]
    try:
        found = load(unfenced(data.decode("utf-8-sig")))
    except (Unloadable, UnicodeDecodeError):
        return "jsonl"
    first = found[0] if isinstance(found, list) and found else found
    if not isinstance(first, dict):
        return "json"
    if "@context" in first or str(first.get("type")).startswith("Annotation"):
        return "web-annotation"
    return "label-studio" if {"annotations", "predictions", "completions"} & first.keys() else "json"


_SUFFIXES: dict[str, RecordForm | AnnotationForm] = {
    "ann": "brat",
    "csv": "csv",
    "tsv": "tsv",
    "jsonl": "jsonl",
    "ndjson": "jsonl",
}


def records_in(article: Article, data: bytes, form: RecordForm | AnnotationForm) -> RecordReading:
    """Read the records of a file, of whatever form: records, or annotations of an article.

    Args:
        article: The article.
        data: The file.
        form: Its form.

    Raises:
        UnreadableInput: the data is not of the form.

    Example:
        >>> story = Article(id="urn:x:1", language="en", headline="Rain ends drought")
        >>> found = records_in(story, b'{"content": "Rain ends", "voice": "outlet"}', "jsonl")
        >>> ground_all(story, found).article.claims[0].text
        'Rain ends'
    """
    if form == "brat" or form == "web-annotation" or form == "label-studio":  # noqa: PLR1714 - tells type checkers
        return records_from((None, claim.record()) for claim in _claims(article, data, form))
    return read_records(data, form=form)
