"""Brings a database to the tables of this version. Run at every start: at head it costs one query."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from advisor.adapters.stores.database import BEGIN, make_engine, own_errors, parse_url
from advisor.errors import UnavailableError

if TYPE_CHECKING:
    from alembic.config import Config

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
    head = newest_revision()
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
                _migrate(db)
                return True
    finally:
        engine.dispose()


def newest_revision() -> str:
    """The revision of this version: that of the last file in `migrations/versions`, which are numbered."""
    newest = max(path.name for path in (_FOLDER / "versions").glob("[0-9]*.py"))
    found = re.search(r'^revision(?:: str)? = "([^"]+)"', (_FOLDER / "versions" / newest).read_text(), re.MULTILINE)
    if found is None:
        raise RuntimeError(f"{newest} names no revision")
    return found[1]


def _migrate(db: Connection) -> None:
    from alembic import command  # noqa: PLC0415 - half a second that only an upgrade is worth
    from alembic.util import CommandError  # noqa: PLC0415

    config = _config()
    config.attributes["connection"] = db
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        raise UnavailableError(
            f"The database cannot be upgraded: {error}. If a newer version of the advisor ran on it, run that one again."
        ) from error


def _config() -> Config:
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    # A path may hold a percent sign, which the config would take for a placeholder.
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _revision(db: Connection) -> str | None:
    """What the database says of itself, as Alembic keeps it; None for an empty one."""
    if not inspect(db).has_table("alembic_version"):
        return None
    revision: str | None = db.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return revision


def _wait_for_others(db: Connection) -> None:
    """Until this transaction ends nobody else migrates. On SQLite BEGIN IMMEDIATE has seen to that already."""
    if db.dialect.name == "postgresql":
        db.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
