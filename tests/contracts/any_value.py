"""Hypothesis strategies for frozen dataclasses: every field gets a value of its type, also those with a default."""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

_WORDS = st.text(max_size=12)
_FEW = 3


def any_value(kind: Any, **fixed: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Values of a type; `fixed` gives the strategy of single fields of a dataclass."""
    if dataclasses.is_dataclass(kind):
        hints = get_type_hints(kind)
        return st.builds(
            kind, **{f.name: fixed.get(f.name) or any_value(hints[f.name]) for f in dataclasses.fields(kind)}
        )
    origin, args = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        return st.one_of([any_value(option) for option in args])
    if origin is Literal:
        return st.sampled_from(args)
    if origin is tuple:
        return st.lists(any_value(args[0]), max_size=_FEW).map(tuple)
    if origin is frozenset:
        return st.frozensets(any_value(args[0]), max_size=_FEW)
    if origin is Mapping:
        return st.dictionaries(any_value(args[0]), any_value(args[1]), max_size=_FEW)
    return _PLAIN.get(kind) or st.from_type(kind)


_PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: _WORDS,
    float: st.floats(allow_nan=False),
    int: st.integers(-(2**31), 2**31 - 1),
    datetime: st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)),
}
