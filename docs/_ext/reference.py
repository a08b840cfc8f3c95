"""Writes the reference from the code: classes, values, rules, formats, claims, the command line and the functions.

Sphinx calls `setup`; the pages go to `docs/reference/generated/`, which is not committed. `pages()` makes the same
pages without Sphinx, for the tests.
"""

from __future__ import annotations

import enum
import importlib.resources
import inspect
import re
import types
import typing
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_args, get_origin

import click
from docstrings import Docstring, definitions, example, read_docstring

import newsmodel
from newsmodel import bulk, claims, editing, model, values
from newsmodel.bulk import rules as runs
from newsmodel.claims import review
from newsmodel.claims.attribution import Method
from newsmodel.claims.confidence import EVERY, Count, Counts, by_rule, confidence_of, measured
from newsmodel.claims.english import outlet
from newsmodel.claims.english.attributions.circumstances import CIRCUMSTANCES
from newsmodel.claims.english.attributions.lexicon import Frame, Mark, cues
from newsmodel.claims.english.attributions.rules.table import COMPLEMENTS
from newsmodel.claims.english.attributions.rules.table import RULES as CLAIM_RULES
from newsmodel.claims.keeping import OURS
from newsmodel.claims.statements import block_quotations
from newsmodel.cli import cli
from newsmodel.cli.rules import all_rules
from newsmodel.documents import checks, codec, explain, loader, upgrade
from newsmodel.formats import module_of
from newsmodel.formats.contract import Format
from newsmodel.formats.html.metadata import trust
from newsmodel.formats.html.metadata.metatags import NAMES
from newsmodel.formats.own import validation
from newsmodel.formats.reading_rules import PATH_READ_AS_TEXT
from newsmodel.shapes.field_types import (
    Choice,
    FieldType,
    Limit,
    Many,
    ObjectType,
    OpenMap,
    Scalar,
    StringMap,
    TimestampType,
    Union,
)
from newsmodel.shapes.shape import Field, Shape, parts_of, shape_of
from newsmodel.view import source_table
from newsmodel.view.claim_table import COLUMNS

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from newsmodel import Rule
    from newsmodel.claims.english.attributions.lexicon import Cue
    from newsmodel.claims.english.attributions.rules.table import AttributionRule

OUTPUT = Path(__file__).parents[1] / "reference" / "generated"

#: The pages of the model: name, title, what the page is about, and its classes in reading order.
MODEL: tuple[tuple[str, str, str, tuple[type, ...]], ...] = (
    (
        "article",
        "The article",
        "The document itself.",
        (newsmodel.Article, newsmodel.Dateline, newsmodel.Correction),
    ),
    (
        "body",
        "Sections and blocks",
        "The body is a flat list of sections, each a list of blocks. `newsmodel.Block` is the union of all blocks.",
        (newsmodel.Section, *get_args(newsmodel.Block), newsmodel.Row, newsmodel.Cell),
    ),
    (
        "spans",
        "Spans, marks and times",
        "Places in the words of a story. Offsets count Unicode code points from 0; the end is exclusive.",
        (newsmodel.Span, newsmodel.Mark, newsmodel.TimeReference),
    ),
    (
        "claims",
        "Sources and claims",
        "Who said what, in which words, and how sure they were made to sound.",
        (
            newsmodel.Source,
            newsmodel.Claim,
            newsmodel.Attribution,
            newsmodel.Cue,
            newsmodel.Quantity,
            newsmodel.Relation,
            newsmodel.Review,
        ),
    ),
    (
        "concepts",
        "Concepts and entities",
        "Terms of vocabularies, and the things that a story names.",
        (newsmodel.Concept, newsmodel.Entity),
    ),
    (
        "parties",
        "Parties, rights and links",
        "Who made an item, who owns it, and what it points to.",
        (
            newsmodel.Party,
            newsmodel.Rights,
            newsmodel.Embargo,
            newsmodel.Link,
            newsmodel.RoleText,
            newsmodel.AlternateId,
            newsmodel.ItemRef,
        ),
    ),
    (
        "items",
        "Series, print, history and properties",
        "What is said of an item beside its story.",
        (newsmodel.Series, newsmodel.Printing, newsmodel.Revision, newsmodel.Property),
    ),
    ("media", "Media", "Pictures, video, sound and graphics.", (newsmodel.Media, newsmodel.Rendition)),
    (
        "provenance",
        "Provenance",
        "Where a document, and each machine-made part of it, comes from.",
        (newsmodel.Provenance, newsmodel.Origin, newsmodel.LeftOut, newsmodel.Extraction),
    ),
    (
        "decisions",
        "Decisions of a review",
        "A file of its own: what a person decided on the claims of stories. The classes are in `newsmodel.model`.",
        (
            model.Decisions,
            model.StoryDecisions,
            model.Decision,
            model.CorrectedClaim,
            model.AddedClaim,
            model.SourceChoice,
        ),
    ),
)

#: The page of the functions: a heading and its functions and classes.
PYTHON: tuple[tuple[str, tuple[Any, ...]], ...] = (
    ("Our own documents", (newsmodel.from_json, newsmodel.to_json, newsmodel.from_dict, newsmodel.to_dict)),
    (
        "Any format",
        (
            newsmodel.parse,
            newsmodel.parse_all,
            newsmodel.render,
            newsmodel.render_all,
            newsmodel.build,
            newsmodel.read,
            newsmodel.read_all,
            newsmodel.write,
            newsmodel.detect,
            newsmodel.list_formats,
            newsmodel.Hints,
            newsmodel.Reading,
            newsmodel.Rendering,
            newsmodel.Unread,
            Format,
        ),
    ),
    (
        "Validation",
        (newsmodel.validate, newsmodel.Report, newsmodel.Issue, newsmodel.Severity, newsmodel.Rule),
    ),
    (
        "Claims",
        (
            newsmodel.extract_claims,
            claims.read_claims,
            claims.ground,
            claims.ClaimRecord,
            claims.ClaimRecords,
            claims.read_records,
            claims.RecordReading,
            claims.records_of,
            claims.find_claims,
            claims.list_finders,
            claims.read_annotations,
            claims.write_annotations,
            claims.annotation_text,
            source_table.source_rows,
        ),
    ),
    ("Chunks", (newsmodel.chunks, newsmodel.Chunk)),
    ("Schemas", (newsmodel.json_schema,)),
    (
        "Editing",
        (
            editing.with_text,
            editing.with_block,
            editing.inserted,
            editing.removed,
            editing.with_source,
            editing.merged_sources,
            editing.reanchored,
            editing.diff,
            editing.correction_of,
            editing.segments_of,
            editing.Difference,
            editing.Change,
            editing.FieldChange,
        ),
    ),
    (
        "Decisions of people",
        (
            review.apply_decisions,
            review.decisions_of,
            review.decisions_of_table,
            review.agreement_on,
            review.Agreement,
            model.claim_digest,
        ),
    ),
    ("Many articles", (bulk.read_jsonl, bulk.write_jsonl, bulk.validate_lines)),
    ("Classes of your own", (newsmodel.checked, newsmodel.Members, newsmodel.Limit, newsmodel.configure_converter)),
    (
        "Errors",
        (
            newsmodel.NewsModelError,
            newsmodel.InvalidDocument,
            newsmodel.UnreadableInput,
            newsmodel.UnsupportedItem,
            newsmodel.SeveralStories,
            newsmodel.UnwritableStory,
            newsmodel.UnknownFormat,
            newsmodel.UnknownFinder,
            newsmodel.UnsupportedVersion,
            newsmodel.MissingExtra,
        ),
    ),
)


def pages() -> dict[str, str]:
    """Write the Markdown of every generated page, by file name."""
    made = {f"model-{name}.md": _model_page(title, about, classes) for name, title, about, classes in MODEL}
    return made | {
        "values.md": _values_page(),
        "rules.md": _rules_page(),
        "formats.md": _formats_page(),
        **{f"format-{card.name}.md": _format_page(card) for card in newsmodel.list_formats()},
        "web-page-origins.md": _origins_page(),
        "claim-rules.md": _claim_rules_page(),
        "claim-cues.md": _claim_cues_page(),
        "claim-table.md": _claim_table_page(),
        "source-table.md": _source_table_page(),
        "command-line.md": _command_line_page(),
        "python.md": _python_page(),
    }


def _cell(text: str) -> str:
    """Write text so that it can stand in a table."""
    return text.replace("|", "\\|").replace("\n", " ")


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(map(_cell, line))} |" for line in lines) + "\n\n"


# --- the model


def documented_classes() -> list[type]:
    """List the classes that the pages of the model show."""
    return [cls for _, _, _, classes in MODEL for cls in classes]


def _model_page(title: str, about: str, classes: tuple[type, ...]) -> str:
    return f"# {title}\n\n{about}\n\n" + "".join(_class_part(cls) for cls in classes)


def _class_part(cls: type) -> str:
    shape, docstring = shape_of(cls), read_docstring(cls)
    tag = f'In JSON it begins with `"{shape.tag[0]}": "{shape.tag[1]}"`.\n\n' if shape.tag else ""
    return (
        f"(class-{cls.__name__})=\n## {cls.__name__}\n\n{docstring.prose}\n\n{tag}"
        + _table(("field", "type", "default", "meaning"), _field_rows(shape))
        + _holders(cls)
        + example(docstring)
        + "".join(_members(cls))
    )


def _field_rows(shape: Shape) -> Iterator[tuple[str, ...]]:
    told = shape.descriptions
    for field in shape.fields:
        yield f"`{field.name}`", type_told(field.type), _default_told(field), told[field.name]


def _default_told(field: Field) -> str:
    if field.required:
        return "**required**"
    if field.default is None:
        return ""
    return "empty" if field.default in ((), {}) else f"`{_json_told(field.default)}`"


def _json_told(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def type_told(field_type: FieldType) -> str:
    """Describe the type of a field in words, with a link to where it is described."""
    match field_type:
        case Scalar():
            name = _NAMES.get(field_type.limit)
            return f"[{name}](#value-{name})" if name else _plain(field_type)
        case TimestampType():
            return "[Timestamp](#value-Timestamp)"
        case Choice():
            name = _CHOICES.get(field_type.values)
            return f"[{name}](#value-{name})" if name else " · ".join(f"`{value}`" for value in field_type.values)
        case ObjectType():
            return f"[{field_type.cls.__name__}](#class-{field_type.cls.__name__})"
        case Union():
            return "any [block](model-body.md)"
        case Many():
            return f"list of {type_told(field_type.item)}"
        case StringMap():
            return "[Originals](#value-Originals)"
        case OpenMap():
            return "[OpenObject](#value-OpenObject)"


def _plain(scalar: Scalar) -> str:
    names = {str: "string", int: "integer", float: "number", bool: "true or false"}
    return " or ".join(names[kind] for kind in scalar.types)


def _holders(cls: type) -> str:
    """List the fields that objects of a class can stand in."""
    found = [
        f"[{other.__name__}](#class-{other.__name__}).`{field.name}`"
        for other in documented_classes()
        for field in shape_of(other).fields
        if cls in parts_of(field.type)
    ]
    return f"Stands in: {', '.join(found)}.\n\n" if found else ""


def _members(cls: type) -> Iterator[str]:
    """Describe the members of a class beside its fields."""
    for name, member in vars(cls).items():
        if name.startswith("_"):
            continue
        if isinstance(member, property):
            yield f"### `{cls.__name__}.{name}`\n\n{read_docstring(member).prose}\n\n"
        elif isinstance(member, types.FunctionType):
            yield _function_part(member, f"{cls.__name__}.{name}", level=3)


# --- the values

_TITLES = {str: "a string", int: "an integer", float: "a number", bool: "true or false"}
#: More fields than these are counted instead of listed.
_MANY_FIELDS = 20


def _annotated() -> Iterator[tuple[str, Any]]:
    for name, value in vars(values).items():
        if get_origin(value) is Annotated and not name.startswith("_"):
            yield name, value


#: The name of the annotated type that has a limit, and of the enumeration that has some values.
_NAMES: dict[Limit, str] = {value.__metadata__[0]: name for name, value in _annotated()}
_CHOICES: dict[tuple[str, ...], str] = {
    get_args(value): name
    for name, value in vars(values).items()
    if get_origin(value) is Literal and not name.startswith("_")
}


def _values_page() -> str:
    head = (
        "# Values\n\nWhat fields hold. A limit stands in the type, once; constructors, parsers and the JSON Schema "
        "read it there. Patterns mean the same in Python, Rust and ECMAScript, and match the whole string. All names "
        "are importable from `newsmodel.values`.\n\n"
    )
    scalars = "".join(_scalar_part(name, value) for name, value in _annotated())
    choices = "".join(_choice_part(name, members) for members, name in _CHOICES.items())
    return f"{head}## Strings and numbers\n\n{scalars}{_OTHER_VALUES}## Enumerations\n\n{choices}"


_OTHER_VALUES = """\
(value-Timestamp)=
### Timestamp

An aware `datetime.datetime`, or a `datetime.date` where only the day is known. In JSON an RFC 3339 date-time with an
offset, or a full date: no year 0000, no leap second, at most six fraction digits, UTC written `Z`.

(value-OpenObject)=
### OpenObject

Any JSON object, as a `Mapping[str, Any]`; read-only by agreement.

(value-Originals)=
### Originals

A map from JSON Pointer (RFC 6901) to words of the raw story.

"""


def _scalar_part(name: str, annotation: Any) -> str:
    base, limit = get_args(annotation)[0], annotation.__metadata__[0]
    kinds = get_args(base) or (base,)
    lines = [f"{' or '.join(_TITLES[kind] for kind in kinds)}: {limit.noun}.".capitalize()]
    told = [("at least", limit.ge), ("at most", limit.le), ("length at least", limit.min_length)]
    told += [("length at most", limit.max_length), ("JSON Schema format", limit.format)]
    limits = "; ".join(f"{words} `{bound}`" for words, bound in told if bound is not None)
    lines += [f"Limits: {limits}."] if limits else []
    lines += [f"```text\n{limit.pattern}\n```"] if limit.pattern else []
    return f"(value-{name})=\n### {name}\n\n" + "\n\n".join(lines) + "\n\n" + _used(limit)


def _choice_part(name: str, members: tuple[str, ...]) -> str:
    listed = " · ".join(f"`{member}`" for member in members)
    return f"(value-{name})=\n### {name}\n\n{listed}\n\n{_used(members)}"


def _used(value: Limit | tuple[str, ...]) -> str:
    """List the fields that hold a kind of value."""
    found = [
        f"[{cls.__name__}](#class-{cls.__name__}).`{field.name}`"
        for cls in documented_classes()
        for field in shape_of(cls).fields
        if _kind_of(field.type) == value
    ]
    if len(found) > _MANY_FIELDS:
        return f"Used by {len(found)} fields.\n\n"
    return f"Used by {', '.join(found)}.\n\n" if found else ""


def _kind_of(field_type: FieldType) -> Limit | tuple[str, ...] | None:
    match field_type:
        case Scalar():
            return field_type.limit
        case Choice():
            return field_type.values
        case Many():
            return _kind_of(field_type.item)
    return None


# --- the rules


def _rule_groups() -> list[tuple[str, str, list[Rule]]]:
    """List the rules as they are checked: title, what they look at, and the rules."""
    structure = [*explain.RULES, *codec.RULES]
    groups: list[tuple[str, str, list[Rule]]] = [
        ("JSON text", "What the strict loader refuses.", list(loader.RULES)),
        ("Versions of the format", "Checked before anything else of a document is looked at.", list(upgrade.RULES)),
        ("Structure", "What the JSON Schema says, explained by path.", structure),
        ("Between fields", "What no schema can say; checked when the structure is right.", list(checks.RULES)),
    ]
    formats = newsmodel.list_formats()
    groups += [("Input", "What is said of input that is something else.", [*validation.RULES, PATH_READ_AS_TEXT])]
    groups += [("Runs", "What goes wrong with one of many stories, or with its file.", list(runs.RULES))]
    groups += [(f"The format {card.name}", "What its reader and writer say.", list(card.rules)) for card in formats]
    groups += [("Claims", "What extraction and grounding say.", list(claims.RULES))]
    groups += [("Reviews", "What cannot be done with decisions of people.", list(review.RULES))]
    return [*groups, ("Editing", "What an edit takes away or leaves in doubt.", list(editing.RULES))]


def _rules_page() -> str:
    head = (
        "# Rules\n\nEvery issue names a rule. Its id never changes its meaning. `newsmodel explain RULE` prints the "
        "same page; `newsmodel list rules` lists them.\n\n"
    )
    rows = [(f"[{rule.id}](#rule-{rule.id})", rule.severity.value, rule.summary) for rule in all_rules().values()]
    seen: set[str] = set()
    parts = [head, _table(("rule", "severity", "in one sentence"), rows)]
    for title, about, rules in _rule_groups():
        parts.append(f"## {title}\n\n{about}\n\n")
        parts += [_rule_part(rule) for rule in rules if rule.id not in seen]
        seen |= {rule.id for rule in rules}
    return "".join(parts)


def _rule_part(rule: Rule) -> str:
    return f"(rule-{rule.id})=\n### {rule.id}\n\nSeverity: {rule.severity.value}.\n\n{rule.page.strip()}\n\n"


# --- the formats


def _formats_page() -> str:
    cards = newsmodel.list_formats()
    rows = ((f"[{card.title}](format-{card.name}.md)", f"`{card.name}`", card.reads, card.writes) for card in cards)
    toctree = "\n".join(["```{toctree}", ":hidden:", "", *(f"format-{card.name}" for card in cards), "```"])
    return (
        "# Formats\n\nWhat `parse`, `render`, `read`, `write` and `newsmodel convert` know.\n\n"
        + _table(("format", "name", "reads", "writes"), rows)
        + f"{toctree}\n"
    )


def _format_page(card: Format) -> str:
    about = inspect.getdoc(module_of(card.name)) or ""
    facts = [
        f"* Name for `--from` and `--to`: `{card.name}`",
        f"* Suffixes: {', '.join(f'`{suffix}`' for suffix in card.suffixes)}",
        f"* Media types: {', '.join(f'`{media_type}`' for media_type in card.media_types)}",
        f"* Extra: `newsmodel[{card.extra}]`" if card.extra else "* Needs no extra.",
        f"* Reads: {card.reads}",
        f"* Writes: {card.writes}",
        f"* Issues: {', '.join(f'[{rule.id}](#rule-{rule.id})' for rule in card.rules)}",
    ]
    parts = [f"(format-{card.name})=\n# {card.title}\n", f"{about}\n", "\n".join(facts), _losses_part(card)]
    if card.mapping:
        rows = ((f"`{line.theirs}`", f"`{line.ours}`", line.how) for line in card.mapping)
        parts.append("## The mapping\n\n" + _table(("in the format", "in the article", "how"), rows))
    return "\n\n".join(parts)


_ORDERS = (
    ("`contributors`", trust.CONTRIBUTORS),
    ("`published`, `modified`, `expires`", trust.TIMES),
    ("`publisher`", trust.PUBLISHER),
    ("`language`", trust.LANGUAGE),
    ("`summaries`", trust.DECK),
)


def _origins_page() -> str:
    weights = ((trust.ORIGINS[origin], f"{weight:g}") for origin, weight in trust.HEADLINE.items())
    orders = ((field, ", ".join(trust.ORIGINS[origin] for origin in order)) for field, order in _ORDERS)
    names = (
        (what, ", ".join(f"`{name}` ({trust.ORIGINS[origin]})" for name, origin in places.items()))
        for what, places in NAMES.items()
    )
    head = "# Whom a web page is believed\n\nWhich places of a page the format [html](format-html.md) asks.\n\n"
    return (
        f"{head}## The headline\n\nEach place speaks for its words, without the site's names; the words with most "
        "weight are the headline. Words that begin or end with others speak for these in part.\n\n"
        + _table(("place", "weight"), weights)
        + "## Other fields\n\nThe first place that says anything is believed.\n\n"
        + _table(("field", "places, the most trusted first"), orders)
        + "## Names of `meta` elements\n\n"
        + _table(("what they say", "names, in this order, and the place that each counts as"), names)
    )


def _losses_part(card: Format) -> str:
    head = "## What it cannot carry\n\n"
    if not card.loses:
        return f"{head}Writing loses nothing."
    whole = ", ".join(f"`{path}`" for path in card.loses if "/" not in path)
    parts = ", ".join(f"`{path}`" for path in card.loses if "/" in path)
    return f"{head}Writing says of each article what is lost. There is no place for {whole}; nor for {parts}."


# --- the claims

#: So many cues are shown with each method of a rule, those first that were found most often.
_MOST_CUES = 3

_OTHER_METHODS = {
    outlet.SENTENCE: "A sentence of the outlet's own in which nothing is attributed.",
    outlet.CLAUSE: "A clause of the outlet's own, beside what is attributed in the same sentence.",
    block_quotations.METHOD: "A block quotation that says whose words it is. The block says so itself: not measured.",
}


def _claim_rules_page() -> str:
    lowest, precise = claims.DEFAULT_CONFIDENCE, claims.PRECISE_CONFIDENCE
    head = (
        "# Rules that find claims\n\n[How claims are found](../../claims.md) says what the rules do together.\n\n"
        f"A claim names its rule in `extraction.method`: `{OURS}`, the method, and after a full stop the "
        "[circumstance](#claim-circumstances) that makes it less sure. *Found* is how often a method found something "
        "in the train split of PolNeAR, at any confidence; *right* is how much of that was right: the contents agree, "
        "and so do the heads of the sources. Few findings say little. *Confidence* is what a finding with a cue that "
        f"was not measured gets; measured cues have one of their own. A rule that found too little to be measured has "
        f"none, and its claims have none. Claims below {lowest} are left out unless the caller says otherwise; the "
        f"precise tier begins at {precise}, and leaves out what was not measured.\n\n"
        "In the examples `[ ]` is the source, `< >` the cue and `{ }` the content.\n\n"
    )
    rows = ((f"[{rule.name}](#claim-rule-{rule.name})", rule.description, *_told(_count(rule))) for rule in CLAIM_RULES)
    parts = [head, _table(("rule", "what it looks for", "found", "right"), rows)]
    parts += [_circumstances_part(), _complements_part(), *map(_claim_rule_part, CLAIM_RULES), _other_methods_part()]
    return "".join(parts)


def _count(rule: AttributionRule[Any]) -> Count:
    """Count what a rule found with all of its methods, in all circumstances."""
    return _sum(by_rule(measured()).get(Method.read(method), Count()) for method in rule.methods)


def _sum(counts: Iterable[Count]) -> Count:
    return sum(counts, Count())


def _told(count: Count) -> tuple[str, str]:
    """Tell how often something was found, and how much of that was right."""
    return str(count.found), f"{100 * count.right / count.found:.0f} %" if count.found else ""


def _circumstances_part() -> str:
    every = {key: count for key, count in measured().items() if key[1] == EVERY and key[0] not in _OTHER_METHODS}
    listed = [("", "Nothing makes the rule less sure."), *CIRCUMSTANCES.items()]
    rows = [
        (f"`{name}`" if name else "none", about, *_told(_sum(_in_circumstance(every, name)))) for name, about in listed
    ]
    return (
        "(claim-circumstances)=\n## Circumstances\n\nA finding carries the first of these that holds. The figures are "
        "of all rules together.\n\n" + _table(("circumstance", "what it is", "found", "right"), rows)
    )


def _in_circumstance(counts: Counts, name: str) -> Iterator[Count]:
    return (count for (method, _), count in counts.items() if method.circumstance == name)


def _complements_part() -> str:
    complemented = [rule.name for rule in CLAIM_RULES if rule.complemented]
    rules = by_rule(measured())
    rows = [
        (f"`{name}`", about, *_told(_sum(rules.get(Method(rule, name), Count()) for rule in complemented)))
        for name, about in COMPLEMENTS.items()
    ]
    listed = ", ".join(f"[{name}](#claim-rule-{name})" for name in complemented)
    return (
        f"(claim-complements)=\n## Contents at the right of a cue\n\nThe second part of the methods of {listed}. The "
        "lexicon says which of them a verb takes.\n\n" + _table(("content", "what it is", "found", "right"), rows)
    )


def _claim_rule_part(rule: AttributionRule[Any]) -> str:
    width = max(map(len, rule.examples))
    examples = "\n".join(f"{method:{width}}  {words}" for method, words in rule.examples.items())
    looked_at = ", ".join(f"`{word}`" for word in sorted(rule.triggers))
    words = f"It looks at the words {looked_at}.\n\n" if looked_at else ""
    return (
        f"(claim-rule-{rule.name})=\n## {rule.name}\n\n{rule.description}\n\n```text\n{examples}\n```\n\n{words}"
        + _table(
            ("method", "found", "right", "confidence", "in a circumstance", "right", "commonest cues"),
            map(_method_row, rule.methods),
        )
    )


def _method_row(name: str) -> tuple[str, ...]:
    method = Method.read(name)
    alone = measured().get((method, EVERY), Count())
    every = by_rule(measured()).get(method, Count())
    circumstanced = Count(every.right - alone.right, every.found - alone.found)
    confidence = confidence_of(method, None)
    told = "" if confidence is None else f"{confidence:.2f}"
    return f"`{name}`", *_told(alone), told, *_told(circumstanced), _commonest_cues(method)


def _commonest_cues(method: Method) -> str:
    found = [(lemma, count) for (other, lemma), count in measured().items() if other == method and lemma != EVERY]
    found.sort(key=lambda item: -item[1].found)
    return ", ".join(f"`{lemma}` {' of '.join(reversed(_told(count)))}" for lemma, count in found[:_MOST_CUES])


def _other_methods_part() -> str:
    counts = measured()
    rows = ((f"`{name}`", told, *_told(counts.get((name, EVERY), Count()))) for name, told in _OTHER_METHODS.items())
    return (
        "(claim-rule-others)=\n## Found otherwise\n\nThe outlet's own sentences are looked for where asked. One is "
        "right when at most half of its words are attributed in the corpus.\n\n"
        + _table(("method", "what it is", "found", "right"), rows)
    )


def _claim_cues_page() -> str:
    kinds = {cue.kind: [other for other in cues() if other.kind == cue.kind] for cue in cues()}
    head = (
        f"# The cue lexicon\n\nThe {len(cues())} verbs that the rules know, from "
        "`languages/en/cues.tsv`. A verb "
        "without frames attributes nothing and must be known as a verb all the same. Words that attribute and are no "
        "verbs stand with [their rules](claim-rules.md).\n\n"
        "The kind says what the source does with the content; it becomes `cue.kind` of the claim. The frames say what "
        "may follow the verb as content:\n\n"
    )
    frames = _table(("frame", "what it is"), ((f"`{frame}`", _told_in_head(frame)) for frame in get_args(Frame)))
    about = "The marks say what else a rule asks of a verb:\n\n"
    marks = _table(("mark", "what it is"), ((f"`{mark}`", _told_in_head(mark)) for mark in get_args(Mark)))
    parts = [
        f"## {kind}\n\n" + _table(("lemma", "frames", "marks"), map(_cue_row, found)) for kind, found in kinds.items()
    ]
    return head + frames + about + marks + "".join(parts)


def _cue_row(cue: Cue) -> tuple[str, ...]:
    return cue.lemma, _listed(get_args(Frame), cue.frames), _listed(get_args(Mark), cue.marks)


def _told_in_head(name: str) -> str:
    """Quote the head of the lexicon on a frame or a mark."""
    lexicon = (importlib.resources.files("newsmodel.languages") / "en" / "cues.tsv").read_text(encoding="utf-8")
    told = re.search(rf"^#(?:.*\s)?\s{{2}}{name} +(.+?)(?= {{2}}|$)", lexicon, re.MULTILINE)
    return told[1] if told else ""


def _listed(names: Iterable[str], held: Collection[str]) -> str:
    return ", ".join(f"`{name}`" for name in names if name in held)


def _claim_table_page() -> str:
    head = (
        "# The table of claims\n\nWhat `newsmodel claims --to csv` and `--to jsonl` write: a row for each "
        "claim, with these columns in this order, whatever the document. `newsmodel list columns` prints them.\n\n"
        "A claim with several sources is one row; the columns of its sources are lists that run in parallel, and so "
        "are those of quantities and of times. In JSON Lines a list is an array and what is missing is `null`. In CSV "
        "the members of a list are joined by `; `, and what is missing is empty.\n\n"
    )
    return head + _table(("column", "what it holds"), ((f"`{column.name}`", column.about) for column in COLUMNS))


def _source_table_page() -> str:
    head = (
        "# The table of sources\n\nWhat `newsmodel sources --to csv` and `--to jsonl` write: a row for each source of "
        "all stories, with these columns in this order. `newsmodel list source-columns` prints them; "
        "[Who is quoted](../../how-to/sources.md) says which sources are one.\n\n"
    )
    columns = ((f"`{column.name}`", column.about) for column in source_table.COLUMNS)
    return head + _table(("column", "what it holds"), columns)


# --- the command line


def _command_line_page() -> str:
    head = (
        "# Command line\n\n`newsmodel COMMAND`, or `python -m newsmodel COMMAND`. Results go to stdout, progress and "
        "diagnostics to stderr. `-` is stdin or stdout.\n\n"
        + _table(
            ("exit code", "meaning"),
            [
                ("`0`", "fine"),
                ("`1`", "issues at or above `--fail-on`; `convert`: some of several failed, or `--strict` refused one"),
                ("`2`", "wrong usage, or input that cannot be read"),
            ],
        )
    )
    return head + "".join(_command_parts(cli, click.Context(cli, info_name="newsmodel", **cli.context_settings)))


def _command_parts(command: click.Command, context: click.Context) -> Iterator[str]:
    usage = " ".join(command.collect_usage_pieces(context))
    path = context.command_path
    yield f"(command-{path.replace(' ', '-')})=\n## `{path}`\n\n{inspect.cleandoc(command.help or '')}\n\n"
    yield f"```text\n{path} {usage}\n```\n\n"
    options = [param for param in command.get_params(context) if isinstance(param, click.Option)]
    records = [option.get_help_record(context) for option in options]
    rows = [(f"`{names}`", meaning) for names, meaning in filter(None, records)]
    yield _table(("option", "meaning"), rows)
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            if below is not None:
                yield from _command_parts(below, click.Context(below, info_name=name, parent=context))


# --- the functions


def documented_names() -> set[str]:
    """Name the public names that some page of the reference shows."""
    functions = {documented.__name__ for _, group in PYTHON for documented in group}
    return functions | {cls.__name__ for cls in documented_classes()} | {"Block", "bulk", "editing"}


def _python_page() -> str:
    head = (
        "# Functions\n\nThe public names of the package `newsmodel`, beside the classes of the model. Importing the "
        "package is cheap; what is heavy loads when it is first used. Everything is thread-safe.\n\n"
    )
    return head + "".join(f"## {title}\n\n" + "".join(map(_documented, documented)) for title, documented in PYTHON)


def _documented(documented: Any) -> str:
    if isinstance(documented, types.FunctionType):
        module = _module_of(documented)
        return _function_part(documented, f"{module}.{documented.__name__}", level=3)
    return _plain_class(documented)


def _module_of(function: types.FunctionType) -> str:
    """Name the module that offers a function: the root, else its room."""
    if hasattr(newsmodel, function.__name__):
        return "newsmodel"
    if function.__module__.startswith("newsmodel.view."):
        return function.__module__
    return ".".join(function.__module__.split(".")[:2])


def _function_part(function: Callable[..., Any], name: str, *, level: int) -> str:
    docstring = read_docstring(function)
    return (
        f"(function-{name.removeprefix('newsmodel.')})=\n{'#' * level} `{name}`\n\n"
        f"```python\n{name}{_signature(function)}\n```\n\n{docstring.prose}\n\n" + _sections(docstring)
    )


def _sections(docstring: Docstring) -> str:
    returns = docstring.sections.get("Returns")
    told = f"**Returns** {' '.join(returns.split())}\n\n" if returns else ""
    return definitions(docstring, "Args") + told + definitions(docstring, "Raises") + example(docstring)


_CLASS_REPR = re.compile(r"<class '(?:\w+\.)*(\w+)'>")


def _signature(function: Callable[..., Any]) -> str:
    return _CLASS_REPR.sub(r"\1", str(inspect.signature(function))).replace("'", "")


def _plain_class(cls: type) -> str:
    docstring = read_docstring(cls)
    shown = (base for base in cls.__bases__ if base not in {object, Exception} and not issubclass(base, enum.Enum))
    bases = [base.__name__ for base in shown]
    parents = f"A kind of {' and '.join(f'`{base}`' for base in bases)}.\n\n" if bases else ""
    members = "".join(
        f"* `.{name}`: {read_docstring(member).prose}\n"
        for name, member in vars(cls).items()
        if not name.startswith("_") and isinstance(member, property | types.FunctionType) and member.__doc__
    )
    return (
        f"(class-{cls.__name__})=\n### `{cls.__name__}`\n\n{docstring.prose}\n\n{parents}"
        + definitions(docstring, "Attributes")
        + (f"{members}\n" if members else "")
        + example(docstring)
    )


# --- Sphinx


def write_pages(folder: Path = OUTPUT) -> None:
    """Write the pages; a page that has not changed keeps its time, so that Sphinx does not read it again."""
    folder.mkdir(parents=True, exist_ok=True)
    made = pages()
    for stale in set(folder.glob("*.md")) - {folder / name for name in made}:
        stale.unlink()
    for name, text in made.items():
        path = folder / name
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")


def setup(app: Sphinx) -> dict[str, typing.Any]:
    """Have the pages written before Sphinx looks for them."""
    app.connect("builder-inited", lambda _: write_pages())
    return {"parallel_read_safe": True, "parallel_write_safe": True}
