"""Every rule there is, by its id: for `newsmodel explain` and for the docs."""

from __future__ import annotations

import functools

from newsmodel import claims
from newsmodel.documents import checks, codec, explain, loader, upgrade
from newsmodel.formats import list_formats
from newsmodel.issues import Rule


@functools.cache
def all_rules() -> dict[str, Rule]:
    """List the rules of the validator, those of the formats, and those of the extraction, in the order of their work.

    Example:
        >>> all_rules()["span-mismatch"].severity.value
        'error'
    """
    ours = (*loader.RULES, *upgrade.RULES, *explain.RULES, *codec.RULES, *checks.RULES)
    theirs = (rule for card in list_formats() for rule in card.rules)
    return {rule.id: rule for rule in (*ours, *theirs, *claims.RULES)}
