"""Structured logs without message texts, and metrics."""

from __future__ import annotations

import logging
import sys

import structlog
from prometheus_client import Counter, Histogram

REQUESTS = Counter("advisor_requests_total", "HTTP requests", ("method", "route", "status"))
REQUEST_SECONDS = Histogram("advisor_request_seconds", "Server time per HTTP request", ("method", "route"))
TURNS = Counter("advisor_turns_total", "Turns by the way they ended", ("status", "channel"))
TURN_SECONDS = Histogram("advisor_turn_seconds", "Time the engine took for a turn", ("kind",))
MODEL_CALLS = Counter(
    "advisor_model_calls_total", "Calls of the language model by what came of them", ("call", "outcome")
)
MODEL_FALLBACKS = Counter(
    "advisor_model_fallbacks_total",
    "Replies given without the language model, by what failed and why",
    ("call", "reason"),
)
MODEL_SECONDS = Histogram(
    "advisor_model_seconds",
    "Time a call of the language model took, all attempts together",
    ("call",),
    buckets=(0.1, 0.25, 0.5, 1, 2, 3, 4, 6, 8, 12, 20, 60),
)
MODEL_TOKENS = Counter(
    "advisor_model_tokens_total", "Tokens sent to and received from the language model", ("call", "way")
)
MODEL_COST = Counter("advisor_model_cost_total", "What the tokens cost by the prices in the settings", ("call",))


def configure_logging(level: str, fmt: str) -> None:
    """One line per event on stderr, as JSON or readable text."""
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso"),
        structlog.processors.format_exc_info,
    ]
    renderer: structlog.typing.Processor = (
        structlog.processors.JSONRenderer()
        if fmt == "json"
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    )
    structlog.configure(
        processors=[*shared, renderer],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level.upper()]),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    logging.getLogger("bm25s").setLevel(logging.WARNING)  # it asks for DEBUG itself
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(levelname)s %(name)s: %(message)s")
