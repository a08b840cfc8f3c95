"""Every rule there is, by its id: for `newsmodel explain` and for the docs."""

from __future__ import annotations

import functools

from newsmodel import claims, validation
from newsmodel.bulk import rules as runs
from newsmodel.documents import checks, codec, explain, loader, upgrade
from newsmodel.formats import list_formats
from newsmodel.formats.reading_rules import PATH_READ_AS_TEXT
from newsmodel.issues import Rule


@functools.cache
def all_rules() -> dict[str, Rule]:
    """List the rules of validation, formats, extraction and runs, in the order of their work.

    Example:
        >>> all_rules()["span-mismatch"].severity.value
        'error'
    """
    ours = (*loader.RULES, *upgrade.RULES, *explain.RULES, *codec.RULES, *checks.RULES, *validation.RULES)
    theirs = (rule for card in list_formats() for rule in card.rules)
    return {rule.id: rule for rule in (*ours, *theirs, PATH_READ_AS_TEXT, *claims.RULES, *runs.RULES)}
