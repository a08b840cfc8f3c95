"""What holds of every format: detection, cards, examples of rules, third parties, and laws of reading and writing."""

from __future__ import annotations

import importlib.metadata
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cases import cases, needs_shared_data, shared_cases
from tests.formats import text_law
from tests.formats.extras import is_installed, usable
from tests.formats.round_trips import differences
from tests.strategies import json_values, sound_articles

from newsmodel import formats, validate
from newsmodel.errors import NewsModelError, UnknownFormat
from newsmodel.formats import table
from newsmodel.formats.contract import Format
from newsmodel.formats.losses import MEANING_CHANGED, NOT_CARRIED
from newsmodel.formats.signatures import SUFFIXES
from newsmodel.formats.text import rules as _text_rules
from newsmodel.model import Article, Paragraph, Section
from newsmodel.readings import Hints
from newsmodel.shapes.shape import shape_of

#: Loads nothing but a command, and says whether a format came with it.
_LOADED = """
import sys
from newsmodel.cli import cli
cli(sys.argv[1:], standalone_mode=False)
print(sorted(name for name in sys.modules if name.startswith("newsmodel.formats.") and name.endswith(".format")))
"""

HERE = Path(__file__).parent
RULES = HERE.parent / "rules" / "reader"
CARDS = formats.list_formats()
#: Those that stories are written in that were read from something else.
WRITTEN = tuple(card for card in CARDS if card.writes_new)
WRITTEN_ELSEWHERE = {rule.id for rule in _text_rules.RULES} | {
    NOT_CARRIED.id,
    MEANING_CHANGED.id,
    "schema-hint-dropped",
}

SAMPLE = Article(
    id="https://example.org/ferry",
    language="en",
    headline="Harbour town votes to keep its last ferry",
    byline="By Ana Ruiz",
    sections=(Section(id="s1", blocks=(Paragraph(id="p1", text="The council met until midnight, and voted."),)),),
)


#: The examples of formats whose inputs are JSON.
EXAMPLES = [
    path
    for name, ending, least in (
        ("ninjs", "json", 12),
        ("jsonld", "json", 12),
        ("ans", "json", 3),
        ("html", "html", 4),
        ("nitf", "xml", 2),
        ("rss", "xml", 3),
        ("atom", "xml", 2),
        ("jsonfeed", "json", 1),
        ("newssitemap", "xml", 1),
        ("newsml-g2", "xml", 2),
        ("newsml-1.2", "xml", 3),
    )
    for path in cases(HERE / name, f"*.{ending}", least=least)
    if not path.name.endswith(".expected.json")
]


def names_of(cards: tuple[Format, ...]) -> list[Any]:
    return [usable(card) for card in cards]


@pytest.mark.parametrize("name", names_of(WRITTEN))
def test_format_detects_what_it_writes(name: str) -> None:
    """What a format has written is taken for that format, by content alone, and by no other before it."""
    assert name == formats.detect(formats.render(SAMPLE, format=name).data)


@pytest.mark.parametrize("name", names_of(WRITTEN))
@pytest.mark.parametrize("other", names_of(WRITTEN))
def test_format_recognises_its_own_samples_alone(name: str, other: str) -> None:
    """A format's sniffer knows its own samples and refuses those of all others."""
    data = formats.render(SAMPLE, format=name).data
    assert (name == other) == formats.module_of(other).sniff(data)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_examples_are_detected(path: Path) -> None:
    """The examples in the folder of a format are taken for that format."""
    assert path.parent.name == formats.detect(path.read_bytes())


@needs_shared_data
@pytest.mark.parametrize(
    ("name", "pattern", "least"),
    [("ans", "ans/fixtures/*.json", 7), ("ninjs", "ninjs/examples/*/*.json", 40), ("jsonld", "schemaorg/*.jsonld", 4)],
)
def test_official_examples_are_detected(name: str, pattern: str, least: int) -> None:
    """The official examples of a standard are taken for its format."""
    assert {name} == {formats.detect(path.read_bytes()) for path in shared_cases(pattern, least=least)}


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.name)
def test_suffixes_name_their_format(card: Format) -> None:
    """Each suffix of a format leads to it, and to no other."""
    assert {card.name} == {formats.format_of_suffix(f"story{suffix}") for suffix in card.suffixes}


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.name)
def test_cards_name_fields_that_exist(card: Format) -> None:
    """What a mapping table and the list of losses name are fields of the model."""
    known = {field.name for field in shape_of(Article).fields}
    named = {line.ours.split("/")[0] for line in card.mapping} | {path.split("/")[0] for path in card.loses}
    assert named <= known
    assert card.reads
    assert card.writes


@pytest.mark.parametrize("name", names_of(WRITTEN))
@given(article=sound_articles())
def test_article_comes_back_but_for_what_was_named(name: str, article: Article) -> None:
    """`parse(render(a))` equals `a`, but for what the issues name."""
    rendering = table.module_of(name).render(article)  # every loss by itself
    again = formats.parse(rendering.data, format=name).article
    if name in ("text", "mail"):  # in which parts of the body change places
        assert [] == text_law.differences(article, again, rendering)
    else:
        assert [] == differences(article, again, rendering, name)


@pytest.mark.parametrize("name", names_of(CARDS))
@given(data=st.binary(max_size=200) | json_values().map(lambda value: json.dumps(value).encode()))
def test_any_bytes_give_a_reading_or_a_refusal(name: str, data: bytes) -> None:
    """No bytes raise anything but an error of ours."""
    try:
        reading = formats.parse(data, format=name)
    except NewsModelError:
        return
    assert [] == [issue for issue in validate(reading.article).issues if issue.severity.value == "error"]


@pytest.mark.parametrize("name", names_of(WRITTEN))
def test_same_input_same_article(name: str) -> None:
    """Reading and writing depend on nothing but their input."""
    data = formats.render(SAMPLE, format=name).data
    assert data == formats.render(SAMPLE, format=name).data
    assert formats.parse(data, format=name) == formats.parse(data, format=name)
    assert formats.parse(data.decode(), format=name).article == formats.parse(data, format=name).article


def examples_of_rules() -> Iterator[tuple[str, Path]]:
    """The examples of the rules that formats share."""
    for path in (*cases(RULES, "*.json", least=8), *cases(RULES, "*.html", least=8)):
        rule = path.name.partition(".")[0]
        if rule not in WRITTEN_ELSEWHERE and ".hints." not in path.name:
            yield rule, path


@pytest.mark.parametrize(("rule", "path"), list(examples_of_rules()), ids=lambda value: getattr(value, "name", value))
def test_example_raises_its_rule(rule: str, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The example named after a rule raises it, and no other but what a page always gives."""
    if path.suffix == ".html" and not is_installed("html"):
        pytest.skip("needs newsmodel[html]")
    if rule == "extractor-missing":
        monkeypatch.setitem(sys.modules, "trafilatura", None)
    always = {"origin-chosen"} if path.suffix == ".html" else set()
    with_it = {
        "extractor-failed": {"story-below-heading"},
        "extractor-missing": {"story-below-heading"},
        "story-not-found": {"left-out-of-story"},
        "story-cut-off": {"boilerplate-removed", "access-inferred"},
        "body-from-linked-data": {"left-out-of-story"},
    }.get(rule, set())
    assert {rule} | always | with_it == {issue.rule for issue in formats.parse(path.read_bytes(), hints=Hints()).issues}


# --- third parties


def test_third_party_brings_a_format(tmp_path: Path) -> None:
    """A package with an entry point adds a format to the functions, the suffixes and the command line."""
    _install(
        tmp_path,
        "from newsmodel.formats.contract import Format, Reading, Rendering\n"
        "from newsmodel.model import Article\n"
        "FORMAT = Format(name='shout', title='Shouts', suffixes=('.shout',), media_types=('text/x-shout',))\n"
        "def sniff(data):\n    return data.startswith(b'!!')\n"
        "def parse(data, *, hints):\n"
        "    text = data if isinstance(data, str) else data.decode()\n"
        "    return Reading(Article(id='urn:x:shout', headline=text.strip('!\\n').capitalize()))\n"
        "def render(article):\n    return Rendering(f'!!{article.headline.upper()}\\n'.encode())\n",
    )
    (tmp_path / "story.shout").write_text("!!RAIN ENDS DROUGHT\n")
    converted = json.loads(_run(tmp_path, "convert", "--quiet", "story.shout"))
    assert {"newsmodel": "1.0", "id": "urn:x:shout", "headline": "Rain ends drought"} == converted
    assert _run(tmp_path, "list", "formats").endswith("\nshout      Shouts: .shout\n")
    assert "!!RAIN ENDS DROUGHT\n" == _run(tmp_path, "convert", "--quiet", "--to", "shout", "story.shout")


def test_warning_of_a_third_party_is_a_line_without_our_source(tmp_path: Path) -> None:
    """The command line says in words which format it cannot use, and goes on."""
    _install(tmp_path, "")
    told = "the format 'shout' cannot be used: its module has no FORMAT, the card of the format; it is left out"
    assert f"newsmodel: warning: {told}\n" == _process(tmp_path, "list", "formats").stderr


def _install(folder: Path, code: str) -> None:
    """Put a package with an entry point for the format "shout" into a folder, as pip would."""
    package, metadata = folder / "newsmodel_shout", folder / "newsmodel_shout-1.0.dist-info"
    package.mkdir()
    (package / "__init__.py").write_text(code)
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: newsmodel-shout\nVersion: 1.0\n")
    (metadata / "entry_points.txt").write_text("[newsmodel.formats]\nshout = newsmodel_shout\n")


def _run(folder: Path, *arguments: str) -> str:
    return _process(folder, *arguments).stdout


def _process(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "newsmodel", *arguments]
    places = os.pathsep.join((str(folder), str(Path(formats.__file__).parents[2])))  # this newsmodel, and no other
    environment = {"PYTHONPATH": places, "PATH": "", "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=True)


def test_third_party_cannot_take_our_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """An entry point with the name of a format of ours is passed over."""
    point = importlib.metadata.EntryPoint("text", "nowhere", formats.ENTRY_POINTS)
    monkeypatch.setattr(importlib.metadata, "entry_points", lambda **_: [point])
    table._others.cache_clear()  # noqa: SLF001 - what is remembered of the machine
    try:
        with pytest.warns(RuntimeWarning, match="^nowhere: the format 'text' is newsmodel's own; it is left out$"):
            assert "text" in formats.names()
        assert {} == table._others()  # noqa: SLF001
    finally:
        table._others.cache_clear()  # noqa: SLF001


WHOLE = {"FORMAT": Format(name="mine", title="Mine"), "sniff": bool, "parse": print, "render": print}
BREACHES = [
    ({}, "its module has no FORMAT, the card of the format"),
    ({"FORMAT": "mine"}, "its module has no FORMAT, the card of the format"),
    ({"FORMAT": Format(name="ours", title="Mine")}, "its card calls it 'ours', and its entry point 'mine'"),
    ({**WHOLE, "render": None}, "its module has no function 'render'"),
]


@pytest.fixture
def third_party(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, Any]]:
    """The names of a third party's module, which a test fills; nothing of it is remembered."""
    members: dict[str, Any] = {}
    point = SimpleNamespace(name="mine", value="their.module", load=lambda: SimpleNamespace(**members))
    monkeypatch.setattr(table, "_others", lambda: {"mine": point})
    caches = (table.module_of, table._usable_others)  # noqa: SLF001
    for cache in caches:
        cache.cache_clear()
    yield members
    for cache in caches:
        cache.cache_clear()


@pytest.mark.parametrize(("given", "told"), BREACHES)
def test_third_party_that_breaks_the_contract_costs_no_other(
    third_party: dict[str, Any], given: dict[str, Any], told: str
) -> None:
    """A module that lacks a name is left out of the list with a warning that says what it lacks."""
    third_party.update(given)
    with pytest.raises(UnknownFormat, match=f"^the format 'mine' cannot be used: {re.escape(told)}$"):
        formats.parse("Rain", format="mine")
    with pytest.warns(RuntimeWarning, match=f"{re.escape(told)}; it is left out$"):
        assert "mine" not in [card.name for card in formats.list_formats()]


def test_third_party_whose_sniff_raises_costs_no_other(third_party: dict[str, Any]) -> None:
    """Input that no format of ours knows is no format's, and the one that cannot be asked is named."""
    third_party.update({**WHOLE, "sniff": int})
    told = "the format 'mine' cannot be asked: its sniff raises ValueError: invalid literal"
    with pytest.warns(RuntimeWarning, match=told), pytest.raises(UnknownFormat, match=r"^no format recognises"):
        formats.detect('{"a": 1}')


# --- several formats in a row


@pytest.mark.parametrize("first", ["ninjs", "jsonld", "ans", "nitf", "newsml-g2", "atom", "jsonfeed"])
@pytest.mark.parametrize("second", ["ninjs", "jsonld", "ans", "nitf", "newsml-g2", "atom", "jsonfeed"])
def test_formats_follow_each_other(first: str, second: str) -> None:
    """What was read from one format is written in another without the first one's own forms."""
    if first == second:
        return
    article = formats.parse(formats.render(SAMPLE, format=first).data, format=first).article
    rendering = formats.render(article, format=second)
    again = formats.parse(rendering.data, format=second).article
    assert (article.headline, article.text) == (again.headline, again.text)
    kept: Any = dict(again.extra)
    assert first not in kept


def test_suffixes_are_those_of_the_cards() -> None:
    """The table of suffixes has every format of ours and no other, as its card has them."""
    assert {card.name: card.suffixes for card in CARDS if card.name in SUFFIXES} == SUFFIXES
    assert list(SUFFIXES) == [card.name for card in CARDS][: len(SUFFIXES)]


def test_a_format_that_cannot_be_loaded_is_left_out_with_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    """What its module raises is told: in a warning where all formats are asked, in an error where it is named."""
    point = importlib.metadata.EntryPoint("acme", "no.such.module", formats.ENTRY_POINTS)
    monkeypatch.setattr(table, "_others", lambda: {"acme": point})
    told = "its module raises ModuleNotFoundError: No module named 'no'"
    with pytest.raises(UnknownFormat, match=told):
        table.module_of("acme")
    with pytest.warns(RuntimeWarning, match=f"{told}.*; it is left out"):
        assert () == table._usable_others.__wrapped__()  # noqa: SLF001 - what is remembered


def test_a_document_is_validated_without_the_other_formats(tmp_path: Path) -> None:
    """Validating a document of ours loads no reader of pages or mail."""
    path = tmp_path / "story.newsmodel.json"
    path.write_text('{"newsmodel":"1.0","id":"urn:x:1","headline":"Rain"}', encoding="utf-8")
    command = [sys.executable, "-c", _LOADED, "validate", "--quiet", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == "['newsmodel.formats.own.format']\n"
