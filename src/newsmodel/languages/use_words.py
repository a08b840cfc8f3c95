"""Words for the use of a story in data: statuses, and names of properties that restrict it."""

from __future__ import annotations

from collections.abc import Mapping

from newsmodel.languages.sections import Sections, groups, names, words


class Use(Sections):
    """Words of data for the use of a story, `use.txt`: values of statuses, and names of properties without marks.

    Attributes:
        statuses: Values of a status: those of a story that is usable, withheld, or canceled, and those that say
            nothing of its use (neutral).
        keys: Names of properties, by what they say: the end of an embargo (embargo, and release where an empty one
            means nothing), that a story is held (hold), killed (kill), or free for use (free), when it expires
            (expiry), from when until when it may be used (validity), the terms of its use (terms), what it may not be
            used for (barring) or only for (allowing), that it is paid for (paid) or not (open), to whom it is open
            (access), a status (status; state, which may be that of anything; qualified, which is that of nothing else),
            whom it is shown to (visibility), that mining is reserved (no mining, no training) or allowed (mining),
            under which terms (mining terms), a permission of PLUS (permission), words for robots (robots), that a
            machine has made it (machine), has helped (assisted), or which (source type), a list of such names (flags),
            what holds others (rights), and what editors are told (notes).
        key_particles: Words before and behind such a name that change nothing: "is", "flag".
        embargo_stems: Beginnings of words that name an embargo wherever they stand in a name.
        embargo_ends: Words beside those for its end, which change nothing: "until".
        lifted: Words beside those that an embargo stands no more: "lifted".
        paying: Values of a kind of access for those who pay: "subscribers".
        beginnings: Names of the beginning of something in an object: "start".
        period_starts: Words before the first day on which something may be used: "from".
        period_starts_behind: The like, behind it.
        done_at: Words behind the name of what was done, before the time at which it was: "at".
        switches: Names of truth values that switch the object on that they stand in: "active".
        pair_names: Names of the member of an object that names a property: "name", "key".
        pair_types: The like, which name kinds of things too: "type".
        other_things: Names of objects and lists that are about something else than the story: "author".
        pair_values: Names of the member beside it that has its value: "value".
    """

    statuses: Mapping[str, frozenset[str]] = groups(names())
    keys: Mapping[str, frozenset[str]] = groups(names())
    key_particles: frozenset[str] = words()
    embargo_stems: frozenset[str] = words()
    embargo_ends: frozenset[str] = words()
    lifted: frozenset[str] = words()
    paying: frozenset[str] = names()
    beginnings: frozenset[str] = names()
    period_starts: frozenset[str] = names()
    period_starts_behind: frozenset[str] = names()
    done_at: frozenset[str] = words()
    switches: frozenset[str] = names()
    pair_names: frozenset[str] = words()
    pair_types: frozenset[str] = words()
    other_things: frozenset[str] = words()
    pair_values: frozenset[str] = words()
