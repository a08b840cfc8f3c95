"""Every rule there is, by its id: for `newsmodel explain` and for the docs."""

from __future__ import annotations

import functools
from collections.abc import Iterator

import click

from newsmodel import editing
from newsmodel.bulk import rules as runs
from newsmodel.documents import checks, codec, explain, loader, upgrade
from newsmodel.errors import meant_by
from newsmodel.formats import each_format
from newsmodel.formats.own import validation
from newsmodel.formats.reading_rules import PATH_READ_AS_TEXT
from newsmodel.issues import Rule


@functools.cache
def all_rules() -> dict[str, Rule]:
    """List the rules of validation, formats, extraction, editing and runs, in the order of their work.

    Example:
        >>> all_rules()["span-mismatch"].severity.value
        'error'
    """
    return {
        rule.id: rule
        for rule in (*_of_documents(), *_of_formats(), PATH_READ_AS_TEXT, *_of_claims(), *editing.RULES, *runs.RULES)
    }


def find_rule(name: str) -> Rule | None:
    """Find a rule by its id; no more is loaded than has to be looked through.

    Example:
        >>> find_rule("span-mismatch").severity.value, find_rule("rain")
        ('error', None)
    """
    for rules in (_of_documents(), runs.RULES, editing.RULES, _of_formats(), (PATH_READ_AS_TEXT,), _of_claims()):
        for rule in rules:
            if rule.id == name:
                return rule
    return None


def no_rule(name: str) -> click.UsageError:
    """Say that no rule has a name, and which one may be meant.

    Args:
        name: The name.

    Example:
        >>> no_rule("span-mismatched").message
        "no rule 'span-mismatched'; did you mean 'span-mismatch'?"
    """
    meant = meant_by(name, all_rules())
    hint = f"did you mean {meant!r}?" if meant else "`newsmodel list rules` lists them"
    return click.UsageError(f"no rule {name!r}; {hint}")


def _of_documents() -> tuple[Rule, ...]:
    return (*loader.RULES, *upgrade.RULES, *explain.RULES, *codec.RULES, *checks.RULES, *validation.RULES)


def _of_formats() -> Iterator[Rule]:
    return (rule for card in each_format() for rule in card.rules)


def _of_claims() -> Iterator[Rule]:
    from newsmodel import claims  # noqa: PLC0415 - the extractor is large, and most rules are not its
    from newsmodel.claims import review  # noqa: PLC0415 - as above

    yield from claims.RULES
    yield from review.RULES
