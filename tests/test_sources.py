"""`newsmodel sources`: one row a source over many stories; doubtful merges are marked, never made."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import attrs
import pytest
from click.testing import CliRunner

from newsmodel import Article, Attribution, Claim, Entity, Extraction, Hints, Source, Span, extract_claims, parse
from newsmodel.cli import cli
from newsmodel.view.columns import Row
from newsmodel.view.source_page import source_lines
from newsmodel.view.source_table import COLUMNS, source_rows


def told(*sources: dict[str, Any], words: str = "It rained all night", **more: Any) -> Article:
    """A story in which each of some sources says one thing."""
    made = tuple(
        Source(id=f"S{number}", **{"kind": "person", "named": "name" in given, **given})
        for number, given in enumerate(sources, start=1)
    )
    claims = tuple(
        Claim(id=f"C{number}", sources=(Attribution(source=source.id),), text=words)
        for number, source in enumerate(made, start=1)
    )
    return Article(id="urn:x:story", language="en", headline="Rain", sources=made, claims=claims, **more)


def rows_of(*articles: Article) -> list[Row]:
    """The rows of stories, each with an id of its own."""
    return list(source_rows(attrs.evolve(one, id=f"urn:x:{number}") for number, one in enumerate(articles)))


def shown(*articles: Article) -> list[tuple[Any, Any, Any]]:
    """Of each row the name, the number of stories, and the rows that may be the same."""
    return [(row["name"], row["stories"], row["maybe_same"]) for row in rows_of(*articles)]


LEE = {"name": "Jo Lee"}


@pytest.mark.parametrize(
    ("stories", "rows"),
    [
        # the same name, described alike or not at all
        ([LEE, LEE], [("Jo Lee", 2, [])]),
        ([LEE, {"name": "JO LEE"}], [("Jo Lee", 2, [])]),
        ([LEE | {"description": "the mayor"}, LEE], [("Jo Lee", 2, [])]),
        ([LEE | {"description": "the mayor of Brae"}, LEE | {"description": "Mayor"}], [("Jo Lee", 2, [])]),
        ([LEE | {"description": "Gov."}, LEE | {"description": "Iowa Governor"}], [("Jo Lee", 2, [])]),
        ([LEE | {"description": "CEO"}, LEE | {"description": "chief executive of Acme"}], [("Jo Lee", 2, [])]),
        # the same name, and nothing in common
        (
            [LEE | {"description": "the mayor"}, LEE | {"description": "a nurse"}],
            [("Jo Lee", 1, [2]), ("Jo Lee", 1, [1])],
        ),
        (
            [LEE | {"description": "the mayor of Brae"}, LEE | {"description": "the mayor of Kelso"}],
            [("Jo Lee", 1, [2]), ("Jo Lee", 1, [1])],
        ),
        # nobody knows which of the two is meant
        (
            [LEE | {"description": "the mayor"}, LEE | {"description": "a nurse"}, LEE],
            [("Jo Lee", 1, [2, 3]), ("Jo Lee", 1, [1, 3]), ("Jo Lee", 1, [1, 2])],
        ),
        # a surname, an initial, another first name
        ([LEE, {"name": "Lee"}], [("Jo Lee", 1, [2]), ("Lee", 1, [1])]),
        ([{"name": "Lee"}, {"name": "Lee"}], [("Lee", 1, [2]), ("Lee", 1, [1])]),
        ([LEE, {"name": "J. Lee"}], [("Jo Lee", 1, [2]), ("J. Lee", 1, [1])]),
        ([LEE, {"name": "Ann Lee"}], [("Jo Lee", 1, []), ("Ann Lee", 1, [])]),
        # names of other scripts
        ([{"name": "이영호"}, {"name": "이영호"}], [("이영호", 2, [])]),
        ([{"name": "李明"}, {"name": "李"}], [("李明", 1, []), ("李", 1, [])]),
        # bodies by their names, and nobody else
        (
            [{"kind": "organization", "name": "Brae Steel"}, {"kind": "organization", "name": "Brae Steel"}],
            [("Brae Steel", 2, [])],
        ),
        ([LEE, {"kind": "organization", "name": "Jo Lee"}], [("Jo Lee", 1, [2]), ("Jo Lee", 1, [1])]),
        ([{"description": "an official"}, {"description": "an official"}], [(None, 1, []), (None, 1, [])]),
        ([{"kind": "unstated"}, {"kind": "unstated"}], [(None, 2, [])]),
    ],
)
def test_one_person_is_one_row(stories: list[dict[str, Any]], rows: list[tuple[Any, Any, Any]]) -> None:
    """Who is surely the same is merged; who may be is marked; who is not is neither."""
    assert shown(*map(told, stories)) == rows


def test_two_of_one_surname_in_a_story_are_not_marked() -> None:
    """The story itself tells them apart."""
    assert shown(told(LEE, {"name": "Lee"})) == [("Jo Lee", 1, []), ("Lee", 1, [])]


def test_an_address_says_who_it_is() -> None:
    """A URI of the source or of its entity counts before any name."""
    known = Entity(id="E1", kind="person", name="Jo Lee", uri="https://e.example/lee")
    one = told(LEE | {"description": "the mayor", "entity": "E1"}, entities=(known,))
    other = told({"name": "Lee", "uri": "https://e.example/lee", "description": "a nurse"})
    assert shown(one, other) == [("Jo Lee", 2, [])]


def test_words_and_shares_are_counted() -> None:
    """A claim within another of the same source has no words of its own; what was rejected does not count."""
    outer = told(LEE)
    inner = attrs.evolve(outer.claims[0], id="C2", text="all night", parent="C1")
    wrong = attrs.evolve(outer.claims[0], id="C3", text="no word", extraction=Extraction(status="rejected"))
    story = attrs.evolve(outer, claims=(*outer.claims, inner, wrong))
    rows = rows_of(story, told({"name": "Ann Poe"}, words="It rained, she thinks, for twelve long hours, or more"))
    assert [(row["name"], row["statements"], row["words"], row["share"]) for row in rows] == [
        ("Jo Lee", 2, 4, 0.2857),
        ("Ann Poe", 1, 10, 0.7143),
    ]


def test_a_row_says_where_a_source_is_first_named() -> None:
    """File, story, block and place of the first mention."""
    lee = attrs.evolve(told(LEE).sources[0], mentions=(Span(target="headline", start=3, end=9, text="Jo Lee"),))
    story = attrs.evolve(told(LEE), sources=(lee,))
    row = next(iter(source_rows([("a.txt", story), ("b.txt", story)])))
    assert [row[name] for name in ("first_file", "first_article", "first_target", "first_start", "first_words")] == [
        "a.txt",
        "urn:x:story",
        "headline",
        3,
        "Jo Lee",
    ]
    assert list(row) == [column.name for column in COLUMNS]


def test_the_table_for_people_names_doubts() -> None:
    """Below it stands who may be the same; a wide name is cut to the terminal."""
    rows = rows_of(told(LEE | {"description": "the mayor of a town by the sea"}), told({"name": "Lee"}))
    assert list(source_lines(rows, width=70)) == [
        "no.  source                kind    stories  claims  words  share  first in",
        "  1  Jo Lee, the mayor o…  person        1       1      4    50%",
        "  2  Lee                   person        1       1      4    50%",
        "maybe the same, and not merged: Jo Lee, the mayor of a town by the sea (1); Lee (2)",
    ]
    assert list(source_lines([], width=70)) == ["no sources"]


def test_columns_of_the_table_stand_below_each_other() -> None:
    """Wide characters take two columns, accents and joiners none."""
    names = ["Jo Lee", "이지호", "Jo Le\u0301e", "Ana\u200d Ruiz"]
    rows = rows_of(*(told({"name": name}) for name in names))
    lines = list(source_lines(rows, width=70))[1:5]
    assert [22, 19, 23, 23] == [line.index("person") for line in lines]


STORIES = (
    "Bridge shut\n\n“It is not safe,” said Jo Lee, the county engineer.\n",
    "Bridge open\n\n“It is safe now,” said Jo Lee, the engineer. Brae Steel denied that it was late.\n",
)


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """Two stories with one engineer."""
    paths = [tmp_path / f"{number}.txt" for number in range(len(STORIES))]
    for path, text in zip(paths, STORIES, strict=True):
        path.write_text(text, encoding="utf-8")
    return [str(path) for path in paths]


def run(*arguments: str) -> str:
    """What a command prints."""
    result = CliRunner().invoke(cli, arguments)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_forms_of_the_table(files: list[str], tmp_path: Path) -> None:
    """CSV, TSV and JSON Lines have the same rows; columns can be chosen."""
    options = ("--quiet", "--language", "en", "--columns", "name,kind,stories,statements,words,share")
    wanted = [["Jo Lee", "person", "2", "2", "8", "0.6667"], ["Brae Steel", "organization", "1", "1", "4", "0.3333"]]
    cells = list(csv.reader(io.StringIO(run("sources", *files, *options, "--to", "csv"))))
    assert cells[1:] == wanted
    assert run("sources", *files, *options, "--to", "tsv").splitlines()[1] == "\t".join(wanted[0])
    lines = [json.loads(line) for line in run("sources", *files, *options, "--to", "jsonl").splitlines()]
    assert [[str(value) for value in line.values()] for line in lines] == wanted
    assert run("sources", *files, "--quiet", "--language", "en").splitlines()[1].startswith("Jo Lee, the county")
    output = tmp_path / "sources.csv"
    run("sources", *files, *options, "-o", str(output))
    assert list(csv.reader(io.StringIO(output.read_text(encoding="utf-8")))) == cells


def test_parquet_has_types(files: list[str], tmp_path: Path) -> None:
    """Numbers are numbers, lists are lists."""
    parquet = pytest.importorskip("pyarrow.parquet", reason="needs the extra parquet")
    output = tmp_path / "sources.parquet"
    run("sources", *files, "--quiet", "--language", "en", "-o", str(output))
    table = parquet.read_table(output)
    assert table.column("statements").to_pylist() == [2, 1]
    assert table.column("source_ids").to_pylist() == [["S1", "S1"], ["S2"]]


def test_columns_are_listed() -> None:
    """`newsmodel list source-columns` names them."""
    assert [line.split()[0] for line in run("list", "source-columns").splitlines()] == [one.name for one in COLUMNS]
    assert all(column.about.endswith((".", "…")) for column in COLUMNS)


def test_rows_of_articles() -> None:
    """The function takes stories alone, too."""
    articles = [parse(text, format="text", hints=Hints(language="en")).article for text in STORIES]
    assert [row["name"] for row in source_rows(map(extract_claims, articles))] == ["Jo Lee", "Brae Steel"]
