"""English, as `claims/contract.py` asks for it: attributions, mentions, quantities, times."""

from __future__ import annotations

from newsmodel.claims.english.attributions import find_attributions
from newsmodel.claims.english.attributions.cue_words import read_cue
from newsmodel.claims.english.attributions.rules.table import RULES
from newsmodel.claims.english.language import amounts, modality, split_mentions, times
from newsmodel.claims.english.mentions.mention import read_mention
from newsmodel.claims.english.outlet import outlet_stretches
from newsmodel.claims.english.sources.resolution import resolve_sources
from newsmodel.claims.english.stated import time_of_statement

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
