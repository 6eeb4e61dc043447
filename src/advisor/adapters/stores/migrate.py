"""Brings a database to the tables of this version. Run at every start: at head it costs one query."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, text

from advisor.adapters.stores.database import BEGIN, make_engine, own_errors, parse_url
from advisor.errors import UnavailableError

_FOLDER = Path(__file__).parent / "migrations"
_LOCK = 7_162_011_905  # any number of our own: PostgreSQL's advisory locks are told apart by it


def upgrade(url: str) -> bool:
    """Make or upgrade the tables; whether there was anything to do.

    Safe when several processes start at once: the first one works, the others wait and find it done. All or nothing: a
    migration that fails or is killed leaves the database as it was. Raises UnavailableError when it cannot be reached or
    belongs to a newer version of the program.
    """
    parsed = parse_url(url)
    if parsed.get_backend_name() == "sqlite" and parsed.database:
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
    config = _config()
    head = ScriptDirectory.from_config(config).get_current_head()
    engine = make_engine(url)
    try:
        with own_errors():
            with engine.execution_options(**{BEGIN: "BEGIN"}).connect() as db:
                if _revision(db) == head:
                    return False
            with engine.begin() as db:
                _wait_for_others(db)
                if _revision(db) == head:
                    return False
                config.attributes["connection"] = db
                command.upgrade(config, "head")
                return True
    except CommandError as error:
        raise UnavailableError(
            f"The database cannot be upgraded: {error}. If a newer version of the advisor ran on it, run that one again."
        ) from error
    finally:
        engine.dispose()


def _config() -> Config:
    config = Config()
    # A path may hold a percent sign, which the config would take for a placeholder.
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _revision(db: Connection) -> str | None:
    return MigrationContext.configure(db).get_current_revision()


def _wait_for_others(db: Connection) -> None:
    """Until this transaction ends nobody else migrates. On SQLite BEGIN IMMEDIATE has seen to that already."""
    if db.dialect.name == "postgresql":
        db.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
