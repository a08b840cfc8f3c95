"""Forms of an input other than ours: kept beside the document, and written while they still say the same.

A standard has several forms for one thing: a name or an object with a name, a number or a quantity, one value or a list
of one. A reader takes them all, a writer has one. So what would be written of a document that has just been read is
compared with the input; where the two differ, the input's form is kept with a digest of ours. As long as ours has that
digest, what it says has not changed, and the input's form is written in its place.

A form is an object in JSON with one or more of these members:

    {"was": value, "for": digest}      the input's value, for the written one with that digest
    {"in": {name: form}}               the forms of members of an object, or of a list by their indices
    {"one": form}, {"many": form}      a value that is written as a list of one, and the other way round
    {"as": {name: [their name, digest]}}   a member that has another name in the input, and the same value, in the form
                                           that "in" has for it
    {"new": {name: digest}}            members that the input has not, while each of them has its digest
    {"gone": {name: value}, "for": digest, "by": [name]}
                                       members that are not written, while those that may say it instead have that
                                       digest together; while the whole object has it, where there are none
    {"order": [index]}                 the order of the members, by where they stand in what is written
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from typing import Any, Final, TypeAlias

import msgspec

from newsmodel.formats.mapping.digests import digest_of
from newsmodel.formats.mapping.paths import Object, copied, strings_within

#: How a value of the input is written, in JSON.
Form: TypeAlias = dict[str, Any]
_NONE: Final[frozenset[str]] = frozenset()
#: What stands before a name in an IRI, or behind a prefix.
_END: Final = re.compile("[:/#]")


def form_of_input(
    was: Any, written: Any, keep: AbstractSet[str] = _NONE, overruled: AbstractSet[str] = _NONE
) -> Form | None:
    """Compare a value of the input with what is written of it; None where they are the same.

    Args:
        was: The value of the input.
        written: What would be written instead.
        keep: Members of the outermost object that stay where the input has not got them.
        overruled: Members of the objects within it that stay, whatever the input has there.

    Example:
        >>> form_of_input({"width": 600}, {"width": [600], "@type": "ImageObject"})
        {'in': {'width': {'one': {}}}, 'new': {'@type': '6434632699eb'}}
    """
    if isinstance(was, dict) and isinstance(written, dict):
        return _of_objects(was, written, keep, overruled)
    if isinstance(was, list) and isinstance(written, list) and len(was) == len(written):
        forms = _of_pairs(((str(index), *pair) for index, pair in enumerate(zip(was, written, strict=True))), overruled)
        return {"in": forms} if forms else None
    if isinstance(written, list) and len(written) == 1 and not isinstance(was, list):
        return {"one": form_of_input(_without(was, overruled), written[0], overruled, overruled) or {}}
    if isinstance(was, list) and len(was) == 1 and not isinstance(written, list):
        return {"many": form_of_input(_without(was[0], overruled), written, overruled, overruled) or {}}
    if type(was) is type(written) and was == written:
        return None
    return {"was": was, "for": digest_of(written)}


def _without(was: Any, overruled: AbstractSet[str]) -> Any:
    """Leave out of an object what stays whatever the input has there."""
    if overruled and isinstance(was, dict):
        return {name: value for name, value in was.items() if name not in overruled}
    return was


def _of_pairs(pairs: Iterable[tuple[str, Any, Any]], overruled: AbstractSet[str]) -> dict[str, Form]:
    forms = {}
    for name, was, written in pairs:  # no comprehension and no other function: each takes a frame a level
        if type(was) is str and type(written) is str and was == written:
            continue  # as most are
        form = form_of_input(_without(was, overruled), written, overruled, overruled)
        if form is not None:
            forms[name] = form
    return forms


def _of_objects(was: Object, written: Object, keep: AbstractSet[str], overruled: AbstractSet[str]) -> Form | None:
    both = [(name, was[name], value) for name, value in written.items() if name in was]
    gone = {name: value for name, value in was.items() if name not in written}
    new = {name: value for name, value in written.items() if name not in was and name not in keep}
    renamed = {}
    for name, value in new.items() if gone else ():
        theirs = _other_name(name, value, gone)
        if theirs is not None:
            both.append((name, gone.pop(theirs), value))
            renamed[name] = [theirs, digest_of(value)]
    form: Form = {}
    inner = _of_pairs(both, overruled)
    if inner:
        form["in"] = inner
    if renamed:
        form["as"] = renamed
    if added := {name: digest_of(value) for name, value in new.items() if name not in renamed}:
        form["new"] = added
    if gone:
        by = [name for name in written if name in new and name not in renamed]
        by += [name for name, each in inner.items() if _is_other_shape(each)]
        told = {name: was[name] for name in written if name in was}
        by += [name for name in told if name not in by and any(told[name] == value for value in gone.values())]
        by = by or _saying(gone, told)
        form |= {"gone": gone, "for": _digest_by(written, by)} | ({"by": by} if by else {})
    names = [renamed[name][0] if name in renamed else name for name in written if name not in form.get("new", ())]
    names += gone
    order = [names.index(name) for name in was] if names != [*was] else []
    if order != sorted(order):
        form["order"] = order
    return form or None


def _other_name(name: str, value: Any, gone: Object) -> str | None:
    """Find the name that a member has in the input: with the same value, or with a prefix of its vocabulary."""
    equal = (other for other, told in gone.items() if type(told) is type(value) and told == value)
    return next(equal, None) or next((other for other in gone if ":" in other and _END.split(other)[-1] == name), None)


def _saying(gone: Object, left: Object) -> list[str]:
    """List the members that say what each of those says that are gone; none where one of them has other words.

    A member that says nothing, such as null, is gone as long as nothing is written by its name.
    """
    found: list[str] = []
    for name, value in gone.items():
        words = strings_within(value)
        saying = [other for other, told in left.items() if words <= strings_within(told)] if words else []
        if not saying and value not in (None, "", [], {}):
            return []
        found += saying or [name]
    return found


def _is_other_shape(form: Form) -> bool:
    """Tell whether a value is kept whole, and may say less than what is written instead."""
    return "was" in form or ("one" in form and _is_other_shape(form["one"]))


def _digest_by(written: Object, by: Any) -> str:
    """Digest the members that may say what is not written by itself; the whole object where there are none."""
    names = by if isinstance(by, list) else []
    return digest_of({name: written.get(name) for name in names} if names else written)


class AsWas(msgspec.Struct, frozen=True):
    """A value in the form that the input had.

    Attributes:
        value: The value.
        is_whole: Whether all of it is as it was in the input.
    """

    value: Any
    is_whole: bool


def as_was(written: Any, form: Any) -> AsWas:
    """Give what is written the form that the input had, where it still says the same.

    Args:
        written: What is written.
        form: What `form_of_input` made; a user may have put anything there.

    Example:
        >>> form = form_of_input("Ana Ruiz", [{"name": "Ana Ruiz"}])
        >>> as_was([{"name": "Ana Ruiz"}], form).value, as_was([{"name": "Ana Cruz"}], form).value
        ('Ana Ruiz', [{'name': 'Ana Cruz'}])
    """
    match form:
        case {"was": was, "for": digest}:
            same = digest_of(written) == digest
            return AsWas(was if same else written, same)
        case {"one": dict(inner)} if isinstance(written, list) and len(written) == 1:
            found = as_was(written[0], inner)
            return found if found.is_whole else AsWas([found.value], is_whole=False)
        case {"one": dict(inner)} if isinstance(written, list) and written:
            return AsWas(_list_as_was(written, {"0": inner}).value, is_whole=False)
        case {"many": dict(inner)} if not isinstance(written, list):
            found = as_was(written, inner)
            return AsWas([found.value], is_whole=True) if found.is_whole else found
        case {"one": _} | {"many": _} | {"was": _}:
            return AsWas(written, is_whole=False)
        case {"in": dict(forms)} if isinstance(written, list):
            return _list_as_was(written, forms)
        case dict() if isinstance(written, dict):
            return _object_as_was(written, form)
    return AsWas(written, is_whole=form == {})


def _list_as_was(written: list[Any], forms: Mapping[str, Any]) -> AsWas:
    found = [as_was(member, forms.get(str(index), {})) for index, member in enumerate(written)]
    if all(each.is_whole for each in found) and len(forms) <= len(found):
        return AsWas([each.value for each in found], is_whole=True)
    moved = _moved(written, forms, {str(index) for index, each in enumerate(found) if each.is_whole})
    return AsWas([moved.get(index, each.value) for index, each in enumerate(found)], is_whole=False)


def _moved(written: list[Any], forms: Mapping[str, Any], settled: AbstractSet[str]) -> dict[int, Any]:
    """Find the members of a list that stand at another place than in the input, in the forms that they had.

    Args:
        written: The list.
        forms: The forms of its members, by their indices in the input.
        settled: Indices at which a member has the form that the one of the input had there.
    """
    left = [index for index in range(len(written)) if str(index) not in settled or str(index) not in forms]
    moved: dict[int, Any] = {}
    for name, form in forms.items():
        for index in left if name not in settled and _has_digest(form) else ():
            found = as_was(written[index], form)
            if found.is_whole:
                moved[index] = found.value
                left.remove(index)
                break
    return moved


def _has_digest(form: Any) -> bool:
    """Tell whether a form is of a value that it can be told by."""
    return isinstance(form, dict) and ("for" in form or "new" in form or any(map(_has_digest, _inner(form))))


def _inner(form: Form) -> list[Any]:
    return [*copied(form.get("in")).values(), form.get("one"), form.get("many")]


def _object_as_was(written: Object, form: Form) -> AsWas:
    renamed, new, gone = copied(form.get("as")), copied(form.get("new")), copied(form.get("gone"))
    is_same = all(name in written and digest_of(written[name]) == digest for name, digest in new.items())
    by = form.get("by")
    is_same = is_same and (not gone or _digest_by(written, by) == form.get("for"))
    forms, out = copied(form.get("in")), {}
    if gone and not is_same:  # what those said that are gone stands in these, and not in what the input had
        forms = {name: each for name, each in forms.items() if not isinstance(by, list) or name not in by}
    is_whole = is_same and not forms.keys() - written.keys()
    for name, value in written.items():
        match renamed.get(name), new.get(name):
            case [str(theirs), str(digest)], _ if theirs not in written and digest_of(value) == digest:
                out[theirs] = as_was(value, forms.get(name, {})).value
            case None, str() if is_same:
                pass
            case None, None:
                found = as_was(value, forms.get(name, {}))
                out[name] = found.value
                is_whole = is_whole and found.is_whole
            case _:
                out[name] = value
                is_whole = False
    if gone and is_same:
        out |= {name: value for name, value in gone.items() if name not in out}
    return AsWas(_ordered(out, form.get("order")), is_whole)


def _ordered(out: Object, order: Any) -> Object:
    """Bring members in the order of the input, where none has come or gone."""
    names = list(out)
    if not isinstance(order, list) or sorted(map(str, order)) != sorted(map(str, range(len(order)))):
        return out
    if len(order) > len(names):
        return out
    return {names[index]: out[names[index]] for index in order} | out
