"""Puts the guest together from settings and parts; imported only when a model is configured."""

from __future__ import annotations

from collections.abc import Callable

from advisor.domain.citation import Sources
from advisor.domain.instrument import Instrument
from advisor.grounding.support import Similarity
from advisor.model.budget import TokenBudget
from advisor.model.calls import ModelCalls
from advisor.model.connect import ModelSettings
from advisor.model.guest import Desk, ModelGuest
from advisor.model.prompts import Prompts
from advisor.settings import Settings


def model_settings(settings: Settings) -> ModelSettings:
    """The part of the settings that is about the model."""
    return ModelSettings(
        name=settings.model,
        base_url=settings.model_base_url,
        api_key=settings.model_api_key.get_secret_value(),
        timeout_s=settings.model_timeout_s,
        concurrency=settings.model_concurrency,
        tokens_per_conversation=settings.model_tokens_per_conversation,
        tokens_per_day=settings.model_tokens_per_day,
        price_in=settings.model_price_in,
        price_out=settings.model_price_out,
    )


def assemble_guest(
    settings: Settings,
    instrument: Instrument,
    sources: Sources,
    *,
    question_of: Callable[[str, str], str],
    is_on: Callable[[], bool],
    similarity: Similarity | None,
) -> ModelGuest:
    """Raises ContentError for broken prompts."""
    model = model_settings(settings)
    budget = TokenBudget(model.tokens_per_conversation, model.tokens_per_day, settings.redis_url)
    prompts = Prompts(settings.prompts_folder / "model")
    desk = Desk(model, ModelCalls(model), prompts, budget, instrument, sources, question_of, is_on, similarity)
    return ModelGuest(desk)
