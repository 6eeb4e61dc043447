"""A real language model at the other end: what it fills in is a form of ours, and a talk with it stays a talk of ours."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from advisor.domain.acts import Mode
from advisor.domain.level import Level
from advisor.domain.reading import ActKind
from tests.model.conftest import NewServices, Table
from tests.model_servers.small import small_model


@pytest.fixture(scope="module")
def small() -> Iterator[str]:
    with small_model() as url:
        yield url


def test_a_real_model_fills_in_the_form(small: str, new_services: NewServices, warm: None) -> None:
    """Protects the structured output against a real server: a schema that it cannot take would give nothing, always."""
    services = new_services(small, model_timeout_s=100)
    practice = services.knowledge.instrument.practice_ids[0]
    proposal = services.guest.visit().understand("No, we never wrote anything down.", "en", practice)
    assert proposal is not None
    assert proposal.act in ActKind
    assert proposal.level is None or proposal.level in Level


def test_a_talk_with_a_real_model_ends_where_the_talk_without_one_does(
    small: str, new_services: NewServices, warm: None
) -> None:
    """Protects the state: the model may have a question asked again, it may record nothing."""
    recorded = []
    for base_url in (small, ""):
        table = Table(new_services(base_url, model_timeout_s=40) if base_url else new_services())
        table.begin(Mode.QUICK)
        reply = table.say("We never wrote down who does what.")
        assert reply.messages
        recorded.append({p: a.level for p, a in table.talk.assessment.answers.items()})
    assert recorded[0].items() <= recorded[1].items()
