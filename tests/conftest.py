"""Fixtures that several test modules share."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import Connection, create_engine, make_url
from sqlalchemy.exc import OperationalError

from advisor.knowledge.corpus import Knowledge, read_knowledge
from advisor.settings import content_folder
from advisor.wording.commands import load_commands
from advisor.wording.replies import load_replies
from advisor.wording.speaker import ContentSpeaker
from tests.required import lacking

_POSTGRES = os.environ.get("ADVISOR_TEST_POSTGRES_URL", "postgresql+psycopg://postgres@127.0.0.1:5432/test")
_START_POSTGRES = "docker run -d -p 5432:5432 -e POSTGRES_HOST_AUTH_METHOD=trust -e POSTGRES_DB=test postgres:17"


@pytest.fixture(scope="session")
def new_postgres_url() -> Iterator[Callable[[], str]]:
    """Makes empty databases, dropped when the session ends. Without a server: skips, and fails where CI is true."""
    made: list[str] = []

    def new() -> str:
        name = f"advisor_test_{uuid.uuid4().hex[:12]}"
        with _server() as server:
            server.exec_driver_sql(f'CREATE DATABASE "{name}"')
        made.append(name)
        return make_url(_POSTGRES).set(database=name).render_as_string(hide_password=False)

    yield new
    if made:
        with _server() as server:
            for name in made:
                server.exec_driver_sql(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


@contextmanager
def _server() -> Iterator[Connection]:
    engine = create_engine(_POSTGRES, isolation_level="AUTOCOMMIT", connect_args={"connect_timeout": 5})
    try:
        with engine.connect() as connection:
            yield connection
    except OperationalError as error:
        reason = (
            f"no PostgreSQL at {engine.url} ({str(error.orig).splitlines()[0]}); start one with `{_START_POSTGRES}` "
            "or set ADVISOR_TEST_POSTGRES_URL"
        )
        lacking(reason)
    finally:
        engine.dispose()


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """The knowledge folder of the checkout, read once."""
    return read_knowledge(content_folder("knowledge"))


@pytest.fixture(scope="session")
def speaker(knowledge: Knowledge) -> ContentSpeaker:
    """The real wording in all complete languages."""
    prompts = content_folder("prompts")
    wordings = {lang: wording.model_dump(by_alias=True) for lang, wording in knowledge.wordings.items()}
    return ContentSpeaker(load_replies(prompts / "replies"), wordings, load_commands(prompts / "commands"))
