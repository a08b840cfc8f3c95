"""Restricting a document by properties that its format has not got."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from typing import Any

from newsmodel.formats.mapping.bans import instant_of_end, note_of, outlasts
from newsmodel.formats.mapping.conversion import Conversion
from newsmodel.formats.mapping.kept_keys import UNMAPPED, KeptKey
from newsmodel.formats.mapping.paths import ABSENT, Object, look, put
from newsmodel.formats.mapping.rights import Terms
from newsmodel.formats.restrictions import RANK, Effect, effects_of, is_of_machine, said_in, strictness_of_mining
from newsmodel.issues import shown
from newsmodel.model import Concept
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import Text

#: Fields that say what may be done with a story.
RESTRICTING = ("status", "embargo", "expires", "rights", "digital_source_type")

_TERMS = Terms(limit_of(Text))
#: What is kept of an item whose properties have been asked already: its text, and the paths of what no row has read.
_NO_PROPERTIES = frozenset({KeptKey.SOURCE, UNMAPPED})


def settle_foreign(
    values: Iterable[tuple[str, Any]], doc: Object, conversion: Conversion, but: Container[str] = ()
) -> None:
    """Restrict a document as properties say that no row has read; nothing of it becomes freer.

    Args:
        values: The names and values of the properties.
        doc: The document.
        conversion: To whom is said what was taken.
        but: Paths of properties that do not count.

    Example:
        >>> doc = {}
        >>> settle_foreign([("on_hold", "yes"), ("colour", "red")], doc, Conversion())
        >>> doc
        {'status': 'withheld'}
    """
    said = (said for said in said_in(values) if said.name not in but)
    settle_effects([effect for each in said for effect in effects_of(each, conversion.hints)], doc, conversion)


def settle_effects(effects: Sequence[Effect], doc: Object, conversion: Conversion) -> None:
    """Restrict a document as effects say; nothing of it becomes freer.

    Args:
        effects: What properties say.
        doc: The document.
        conversion: To whom is said what was taken.
    """
    embargoes = [effect for effect in effects if effect.field == ("embargo",)]
    for effect in effects:
        if effect.value is None and effect.field != ("embargo",):
            _say_unread(effect, conversion)
        elif effect.field != ("embargo",) and _set(effect, doc):
            if effect.field == ("status",):
                conversion.originals.pop("/status", None)
            conversion.say(effect.rule, f"taken from {effect.source}", effect.field)
    if embargoes:
        _settle_embargo(embargoes, doc, conversion)


def note_foreign(raw: Object, doc: Object, conversion: Conversion) -> None:
    """Restrict a document as what is left of its item says, and note there what its fields were before.

    Args:
        raw: The properties that no row has read.
        doc: The document.
        conversion: To whom is said what was taken.
    """
    if not raw or (KeptKey.SOURCE in raw and raw.keys() <= _NO_PROPERTIES):
        return
    before = {name: _apart(doc[name]) for name in RESTRICTING if name in doc}
    settle_foreign(_with_beside(raw), doc, conversion)
    changed = [name for name in RESTRICTING if doc.get(name) != before.get(name)]
    if changed:
        raw[KeptKey.FOREIGN] = {name: [before.get(name), _apart(doc[name])] for name in changed}


def _apart(value: Any) -> Any:
    """Copy the object that a field is, whose fields are restricted where they stand."""
    return dict(value) if isinstance(value, dict) else value


def _with_beside(kept: Object) -> Iterator[tuple[str, Any]]:
    """List the properties of what is kept of an item, and those of other objects that count for it."""
    yield from kept.items()
    for pair in kept.get(KeptKey.BESIDE, ()):  # a user may have put anything there
        if isinstance(pair, list) and len(pair) == 2 and isinstance(pair[0], str):
            yield pair[0], pair[1]


def leave_to_foreign(kept: Object, doc: Object, known: Container[str]) -> None:
    """Take out of a document what a property says that is written back as it was.

    Args:
        kept: What is left of the item.
        doc: The document.
        known: Paths of the properties that rows write, and which must not say otherwise.
    """
    noted: Object = kept.pop(KeptKey.FOREIGN, None) or {}
    if not any(name in doc for name in noted):
        return
    again = {name: _apart(before) for name, (before, _) in noted.items() if before is not None}
    # a property that somebody has removed says nothing any more
    settle_foreign(_with_beside(kept), again, Conversion(), known)
    for name, (before, after) in noted.items():
        if name in doc and doc[name] == after and again.get(name) != before:
            del doc[name]
            if before is not None:
                doc[name] = before


def _say_unread(effect: Effect, conversion: Conversion) -> None:
    """Say that a restriction is not understood, unless the row of that property has said so."""
    name, words = effect.said.name.rpartition("/")[2], shown(effect.said.raw)
    said = (issue for issue in conversion.issues if issue.rule == effect.rule.id)
    if not any(issue.path[-1:] == (name,) or (issue.path == effect.field and words in issue.message) for issue in said):
        conversion.say(effect.rule, f"not understood: {effect.source}", effect.field)


def _set(effect: Effect, doc: Object) -> bool:
    """Set a field to a value that restricts the story more than the one that it has; False where it has such a one."""
    known, value = look(doc, effect.field), effect.value
    if effect.field == ("status",):
        if RANK[str(value)] <= RANK[doc.get("status", "usable")]:
            return False
    elif effect.field == ("expires",):
        if known is not ABSENT and instant_of_end(known) <= instant_of_end(str(value)):
            return False
    elif effect.field[-1] in ("usage_terms", "data_mining_terms"):
        words = _TERMS.read(value, Conversion().hints)
        if words is None or (known is not ABSENT and words in known):
            return False
        value = words if known is ABSENT else f"{known}\n{words}"
    elif not _is_stricter(effect.field, value, known):
        return False
    if effect.field[0] == "digital_source_type" and isinstance(doc.get("digital_source_type"), dict):
        doc["digital_source_type"] = {}
    put(doc, effect.field, value)
    return True


def _is_stricter(field: tuple[str, ...], value: Any, known: Any) -> bool:
    if known is ABSENT:
        return True
    if field[-1] == "data_mining":
        return strictness_of_mining(str(value)) > strictness_of_mining(known)
    if field[-1] == "uri":
        return is_of_machine(Concept(uri=str(value))) and not is_of_machine(Concept(uri=known))
    return known is not value


def _settle_embargo(effects: list[Effect], doc: Object, conversion: Conversion) -> None:
    """Let the last of several ends count, and words without one where they stand for themselves."""
    known = doc.get("embargo")
    ends = [effect for effect in effects if effect.value is not None]
    last = max(ends, key=lambda effect: instant_of_end(str(effect.value)), default=None)
    is_open = next((effect for effect in effects if effect.value is None and effect.is_certain), None)
    if is_open is None and last is None and known is None:
        is_open = next(effect for effect in effects if effect.value is None)
    if is_open is not None and (known is None or "until" in known):
        doc["embargo"] = {name: value for name, value in (known or {}).items() if name != "until"}
        if words := note_of(is_open.words):
            doc["embargo"].setdefault("note", words)
        conversion.say(is_open.rule, f"stands until further notice, by {is_open.source}", ("embargo",))
    elif is_open is None and last is not None and outlasts({"until": str(last.value)}, known):
        words = note_of(last.words)
        doc["embargo"] = {**(known or ({"note": words} if words else {})), "until": last.value}
        conversion.originals.pop("/embargo/until", None)
        conversion.say(last.rule, f"taken from {last.source}", ("embargo", "until"))
