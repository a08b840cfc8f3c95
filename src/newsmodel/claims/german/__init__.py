"""German, as `claims/contract.py` asks for it: attributions, mentions, quantities, times."""

from __future__ import annotations

from newsmodel.claims.german.attributions import find_attributions
from newsmodel.claims.german.cue_words import read_cue
from newsmodel.claims.german.language import amounts, modality, outlet_stretches, time_of_statement, times
from newsmodel.claims.german.lists import split_mentions
from newsmodel.claims.german.mentions import read_mention
from newsmodel.claims.german.rules.table import RULES
from newsmodel.claims.german.sources import resolve_sources

__all__ = [
    "RULES",
    "amounts",
    "find_attributions",
    "modality",
    "outlet_stretches",
    "read_cue",
    "read_mention",
    "resolve_sources",
    "split_mentions",
    "time_of_statement",
    "times",
]
