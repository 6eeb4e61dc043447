"""Alembic's environment. Lives in the package, so that a wheel brings it along; run by `migrate.upgrade`."""
