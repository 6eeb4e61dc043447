"""Everything that is stored of one talk, handed to its owner."""

from __future__ import annotations

import json
from typing import Any

from pydantic_core import to_jsonable_python

from advisor.engine.advisor import Standing


def export_talk(standing: Standing) -> bytes:
    """JSON with every turn, everything derived from it and the dates. Only the hash of the token is left out."""
    whole: dict[str, Any] = to_jsonable_python(standing)
    stored = whole.pop("stored")
    exported = {
        "format": "partnership-talk/1",
        "id": whole["id"],
        "channel": whole["channel"],
        "created_at": stored["created_at"],
        "updated_at": stored["updated_at"],
        "talk": whole["talk"],
        "turns": whole["turns"],
    }
    return json.dumps(exported, ensure_ascii=False, indent=2).encode()
