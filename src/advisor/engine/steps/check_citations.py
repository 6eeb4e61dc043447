"""Grounded or silent: every citation is real, and advice without one is not said."""

from __future__ import annotations

from dataclasses import replace

from advisor.engine.context import Parts, TurnContext
from advisor.engine.references import used_references


def check_citations(turn: TurnContext, parts: Parts) -> None:
    """Drops citations that no source has and references without a citation; a message left without its ground goes too."""
    kept = []
    for message in turn.messages:
        real = tuple(c for c in message.citations if c.citation.cite in parts.sources)
        numbers = used_references(message.text)
        if message.citations and not real:
            continue
        if numbers and max(numbers) > len(real):
            continue
        kept.append(replace(message, citations=real))
    turn.messages = kept
